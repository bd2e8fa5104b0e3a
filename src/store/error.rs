//! What can go wrong with what is kept on disk, with a message and a hint in
//! both languages. Nothing here need stop a conference.

use super::session::{SessionId, WorkshopId};
use crate::i18n::{Lang, store as words};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why something could not be kept or read.
#[derive(Debug)]
pub enum StoreError {
    /// The data directory cannot be made, opened or written.
    Unwritable {
        /// Which.
        path: PathBuf,
        /// Why.
        why: io::ErrorKind,
    },
    /// No space is left.
    Full {
        /// What could not grow.
        path: PathBuf,
    },
    /// The database is from a newer version of the program; nothing was written.
    Newer {
        /// The database.
        path: PathBuf,
    },
    /// The database is damaged; the next start sets it aside.
    Damaged {
        /// The database.
        path: PathBuf,
    },
    /// The database was opened for reading alone.
    ReadOnly {
        /// The database.
        path: PathBuf,
    },
    /// Another process kept the database locked.
    Busy {
        /// The database.
        path: PathBuf,
    },
    /// Another process, or another part of this one, plays this session.
    InUse {
        /// Which.
        session: SessionId,
    },
    /// No session has this number.
    NoSuchSession {
        /// The number.
        session: SessionId,
    },
    /// Another trainee has this name.
    NameTaken {
        /// The name.
        name: Box<str>,
    },
    /// Another workshop has this name.
    WorkshopTaken {
        /// The name.
        name: Box<str>,
    },
    /// No workshop has this number.
    NoSuchWorkshop {
        /// The number.
        workshop: WorkshopId,
    },
    /// A workshop's row holds what this version cannot read.
    UnreadableWorkshop {
        /// Which.
        workshop: WorkshopId,
    },
    /// Somebody else leads this session: nobody goes on with it alone.
    Led {
        /// Which.
        session: SessionId,
    },
    /// This login shows one trainee's sessions alone.
    Restricted,
    /// The session has ended, or was not begun or resumed here.
    NotOpen {
        /// Which.
        session: SessionId,
    },
    /// The session goes on, or waits to be taken up again.
    NotEnded {
        /// Which.
        session: SessionId,
    },
    /// A session's row holds what this version cannot read.
    Unreadable {
        /// Which.
        session: SessionId,
    },
    /// Anything else the database reports.
    Database {
        /// The database.
        path: PathBuf,
        /// What it reports.
        source: rusqlite::Error,
    },
}

impl StoreError {
    /// A file or folder that could not be made or opened.
    pub(super) fn io(path: &Path, error: &io::Error) -> StoreError {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full { path },
            why => StoreError::Unwritable { path, why },
        }
    }

    /// What the database at this path reports.
    pub(super) fn database(path: &Path, source: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode as Code;
        let path = path.to_owned();
        let unwritable = |path, why| StoreError::Unwritable { path, why };
        match source.sqlite_error_code() {
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => StoreError::Damaged { path },
            Some(Code::DiskFull) => StoreError::Full { path },
            Some(Code::ReadOnly) => StoreError::ReadOnly { path },
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => StoreError::Busy { path },
            Some(Code::PermissionDenied) => unwritable(path, io::ErrorKind::PermissionDenied),
            Some(Code::CannotOpen) => unwritable(path, io::ErrorKind::Other),
            _ => StoreError::Database { path, source },
        }
    }

    /// Whether it speaks against writing only: what is there may still be read.
    pub(super) fn is_about_writing(&self) -> bool {
        use rusqlite::ErrorCode;
        match self {
            StoreError::Unwritable { .. }
            | StoreError::ReadOnly { .. }
            | StoreError::Full { .. } => true,
            StoreError::Database { source, .. } => {
                source.sqlite_error_code() == Some(ErrorCode::SystemIoFailure)
            }
            _ => false,
        }
    }

    /// What happened, in one sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            StoreError::Unwritable { path, why } => {
                words::unwritable(lang, &shown(path), &reason(*why, lang))
            }
            StoreError::Full { path } => words::full(lang, &shown(path)),
            StoreError::Newer { path } => words::newer(lang, &shown(path)),
            StoreError::Damaged { path } => words::damaged(lang, &shown(path)),
            StoreError::ReadOnly { path } => words::read_only(lang, &shown(path)),
            StoreError::Busy { path } => words::busy(lang, &shown(path)),
            StoreError::InUse { session } => words::in_use(lang, session.0),
            StoreError::NoSuchSession { session } => words::no_such_session(lang, session.0),
            StoreError::NameTaken { name } => {
                words::name_taken(lang, super::shown_name(name, lang))
            }
            StoreError::WorkshopTaken { name } => words::workshop_taken(lang, name),
            StoreError::NoSuchWorkshop { workshop } => words::no_such_workshop(lang, workshop.0),
            StoreError::UnreadableWorkshop { workshop } => {
                words::unreadable_workshop(lang, workshop.0)
            }
            StoreError::Led { session } => words::led(lang, session.0),
            StoreError::Restricted => words::restricted(lang).to_owned(),
            StoreError::NotOpen { session } => words::not_open(lang, session.0),
            StoreError::NotEnded { session } => words::not_ended(lang, session.0),
            StoreError::Unreadable { session } => words::unreadable(lang, session.0),
            StoreError::Database { path, source } => {
                words::failed(lang, &shown(path), &source.to_string())
            }
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> &'static str {
        match self {
            StoreError::Unwritable { .. } => words::unwritable_hint(lang),
            StoreError::Full { .. } => words::full_hint(lang),
            StoreError::Newer { .. } => words::newer_hint(lang),
            StoreError::Damaged { .. } => words::damaged_hint(lang),
            StoreError::ReadOnly { .. } => words::read_only_hint(lang),
            StoreError::Busy { .. } => words::busy_hint(lang),
            StoreError::InUse { .. } => words::in_use_hint(lang),
            StoreError::NoSuchSession { .. } => words::no_such_session_hint(lang),
            StoreError::NameTaken { .. } => words::name_taken_hint(lang),
            StoreError::WorkshopTaken { .. } => words::workshop_taken_hint(lang),
            StoreError::NoSuchWorkshop { .. } => words::no_such_workshop_hint(lang),
            StoreError::UnreadableWorkshop { .. } => words::unreadable_workshop_hint(lang),
            StoreError::Led { .. } => words::led_hint(lang),
            StoreError::Restricted => words::restricted_hint(lang),
            StoreError::NotOpen { .. } => words::not_open_hint(lang),
            StoreError::NotEnded { .. } => words::not_ended_hint(lang),
            StoreError::Unreadable { .. } => words::unreadable_hint(lang),
            StoreError::Database { .. } => words::failed_hint(lang),
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            StoreError::Database { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// A path as text that is safe to show: a name may hold anything.
#[must_use]
pub fn shown(path: &Path) -> String {
    let mut text = String::new();
    for c in path.to_string_lossy().chars() {
        if c.is_control() || is_invisible(c) {
            text.extend(c.escape_unicode());
        } else {
            text.push(c);
        }
    }
    text
}

/// Characters that reorder or hide others.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Why the system refused, in words.
pub(crate) fn reason(why: io::ErrorKind, lang: Lang) -> String {
    use io::ErrorKind as Kind;
    let known = match why {
        Kind::PermissionDenied => words::why_denied(lang),
        Kind::NotFound => words::why_missing(lang),
        Kind::ReadOnlyFilesystem => words::why_read_only(lang),
        Kind::StorageFull | Kind::QuotaExceeded => words::why_full(lang),
        Kind::NotADirectory => words::why_not_a_folder(lang),
        Kind::Other => words::why_cannot_open(lang),
        other => return other.to_string(),
    };
    known.to_owned()
}
