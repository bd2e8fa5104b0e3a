//! Why a file was not merged, in words.

use crate::i18n::{Lang, data as words};
use crate::store::StoreError;
use std::io;

/// Why nothing was merged.
#[derive(Debug)]
pub enum ImportError {
    /// The file cannot be read.
    Io(io::Error),
    /// The store cannot keep it.
    Store(StoreError),
    /// It is no file of ours.
    Foreign,
    /// A newer version of the program wrote it.
    Newer,
    /// It ends before its end.
    Cut,
    /// It is not what was written.
    Changed,
    /// A line of it is wrong.
    Wrong(usize, Wrong),
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It is too long.
    TooLong,
    /// It holds nothing that belongs there.
    Unknown,
    /// A scenario that cannot be read, or is not the one it says it is.
    Scenario,
    /// A workshop that is none, or whose scenarios are missing.
    Workshop,
    /// An assessment that is none, or whose session is missing.
    Assessment,
    /// A session that is none: names, times or positions that cannot be.
    Session,
}

impl ImportError {
    /// What happened, in one sentence; `path` names the file.
    #[must_use]
    pub fn message(&self, path: &str, lang: Lang) -> String {
        match self {
            ImportError::Io(error) => {
                words::unreadable_file(lang, path, &crate::store::error::reason(error.kind(), lang))
            }
            ImportError::Store(error) => error.message(lang),
            ImportError::Foreign => words::foreign_file(lang, path),
            ImportError::Newer => words::newer_file(lang, path),
            ImportError::Cut => words::cut_file(lang, path),
            ImportError::Changed => words::changed_file(lang, path),
            ImportError::Wrong(line, wrong) => {
                let why = match wrong {
                    Wrong::TooLong => words::line_too_long(lang),
                    Wrong::Unknown => words::line_unknown(lang),
                    Wrong::Scenario => words::line_scenario(lang),
                    Wrong::Workshop => words::line_workshop(lang),
                    Wrong::Assessment => words::line_assessment(lang),
                    Wrong::Session => words::line_session(lang),
                };
                words::wrong_file(lang, path, *line, why)
            }
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> &'static str {
        match self {
            ImportError::Io(_) => words::unreadable_file_hint(lang),
            ImportError::Store(error) => error.hint(lang),
            ImportError::Foreign => words::foreign_file_hint(lang),
            ImportError::Newer => words::newer_file_hint(lang),
            ImportError::Cut | ImportError::Changed | ImportError::Wrong(..) => {
                words::broken_file_hint(lang)
            }
        }
    }
}
