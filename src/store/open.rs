//! Opening the database, in whatever state it is found.
//!
//! The usual case takes no lock and makes no file. Everything else (making,
//! updating, setting aside) happens behind a lock, after a second look.

use super::error::{StoreError, shown};
use super::{Store, lease, private, schema};
use crate::i18n::{Lang, store as words};
use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::M;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The database, in the data directory.
pub(super) const FILE: &str = "kaiken.db";
/// What SQLite keeps beside it.
const COMPANIONS: [&str; 2] = ["-wal", "-shm"];
/// Held by the one who makes, updates or sets aside the database.
const LOCK: &str = "kaiken.db.lock";
/// Left behind by one who met damage.
const SUSPECT: &str = "kaiken.db.suspect";
/// The scenarios of the user.
pub(super) const SCENARIOS: &str = "scenarios";
/// How long another process's write is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

const READ_ONLY: OpenFlags =
    OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// An open store, and what there is to say about it.
#[derive(Debug)]
pub struct Opened {
    /// The store.
    pub store: Store,
    /// What the user should know, once.
    pub notices: Vec<Notice>,
}

/// Something that happened when the database was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The database was damaged, and stands here now.
    SetAside(PathBuf),
    /// The database was brought up to date; the old one stands here.
    Migrated(PathBuf),
    /// The database can be read and not written.
    ReadOnly(PathBuf),
}

impl Notice {
    /// The notice in words.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Notice::SetAside(path) => words::set_aside(lang, &shown(path)),
            Notice::Migrated(path) => words::migrated(lang, &shown(path)),
            Notice::ReadOnly(path) => words::read_only(lang, &shown(path)),
        }
    }
}

/// What stands where the database should be.
enum Found {
    Nothing,
    Ready(Connection),
    Older { db: Connection, empty: bool },
    Damaged,
    Unwritable(StoreError),
}

pub(super) fn open(dir: &Path, now: Timestamp, steps: &[M<'_>]) -> Result<Opened, StoreError> {
    let path = dir.join(FILE);
    let mut notices = Vec::new();
    let opened = match look(&path, steps)? {
        Found::Ready(db) => Ok(db),
        Found::Unwritable(why) => Err(why),
        _ => settle(&path, now, steps, &mut notices),
    };
    let (db, read_only) = match opened {
        Ok(db) => (db, false),
        Err(why) if why.is_about_writing() => {
            let db = read_only(&path, steps.len()).ok_or(why)?;
            notices.push(Notice::ReadOnly(path));
            (db, true)
        }
        Err(error) => return Err(error),
    };
    let store = Store {
        db,
        dir: dir.to_owned(),
        read_only,
        live: Vec::new(),
        identity: identity(&dir.join(FILE)),
        only: None,
    };
    Ok(Opened { store, notices })
}

/// Asks the next start to look at the whole database.
pub(super) fn suspect(dir: &Path) {
    // Where it cannot be written, nothing could be set aside either.
    let _ = private::open_file(&dir.join(SUSPECT));
}

/// Whether this is a copy of the database, made before an update or set aside.
pub(super) fn is_copy(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.strip_prefix(FILE))
        .is_some_and(|rest| rest.starts_with(".damaged-") || rest.starts_with(".before-update-"))
}

/// Looks at the database and leaves it as it is.
fn look(path: &Path, steps: &[M<'_>]) -> Result<Found, StoreError> {
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(StoreError::io(path, &error)),
        Ok(found) if !found.is_file() => {
            return Err(StoreError::io(path, &io::ErrorKind::IsADirectory.into()));
        }
        Ok(_) => {}
    }
    match examine(path, steps.len()) {
        Ok(found) => Ok(found),
        Err(StoreError::Damaged { .. }) => Ok(Found::Damaged),
        Err(why) if why.is_about_writing() => Ok(Found::Unwritable(why)),
        Err(error) => Err(error),
    }
}

fn examine(path: &Path, latest: usize) -> Result<Found, StoreError> {
    let failed = |error| StoreError::database(path, error);
    let db = connect(path).map_err(failed)?;
    // A log that a newer version left is not ours to write into the database.
    let keep_log = size(&beside(path, "-wal")) > 0;
    let never_on_close = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
    db.set_db_config(never_on_close, keep_log).map_err(failed)?;
    let version = version(&db).map_err(failed)?;
    let version = usize::try_from(version).map_err(|_| StoreError::Damaged {
        path: path.to_owned(),
    })?;
    if version > latest {
        return Err(StoreError::Newer {
            path: path.to_owned(),
        });
    }
    db.set_db_config(never_on_close, false).map_err(failed)?;
    if db.is_readonly("main").map_err(failed)? {
        return Err(StoreError::ReadOnly {
            path: path.to_owned(),
        });
    }
    if !is_whole(&db, path).map_err(failed)? {
        return Ok(Found::Damaged);
    }
    if version < latest {
        let empty = version == 0;
        return Ok(Found::Older { db, empty });
    }
    prepare(&db).map_err(failed)?;
    close_to_others(path);
    Ok(Found::Ready(db))
}

/// Makes, updates or replaces the database, alone.
fn settle(
    path: &Path,
    now: Timestamp,
    steps: &[M<'_>],
    notices: &mut Vec<Notice>,
) -> Result<Connection, StoreError> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let _alone = alone(dir).map_err(|error| StoreError::io(dir, &error))?;
    match look(path, steps)? {
        Found::Ready(db) => Ok(db),
        Found::Unwritable(why) => Err(why),
        Found::Older { mut db, empty } => {
            if !empty {
                let copy = free_name(path, "before-update", now);
                schema::back_up(&db, path, &copy)?;
                notices.push(Notice::Migrated(copy));
            }
            complete(&mut db, path, steps)?;
            Ok(db)
        }
        Found::Nothing => fresh(path, steps),
        Found::Damaged => {
            let aside = set_aside(path, now).map_err(|error| StoreError::io(path, &error))?;
            notices.push(Notice::SetAside(aside));
            fresh(path, steps)
        }
    }
}

/// The lock under which the database is made, updated or replaced.
fn alone(dir: &Path) -> io::Result<File> {
    private::create_dir(dir)?;
    let lock = private::open_file(&dir.join(LOCK))?;
    match lock.lock() {
        Err(error) if error.kind() != io::ErrorKind::Unsupported => Err(error),
        _ => Ok(lock),
    }
}

fn fresh(path: &Path, steps: &[M<'_>]) -> Result<Connection, StoreError> {
    private::create_file(path).map_err(|error| StoreError::io(path, &error))?;
    let mut db = connect(path).map_err(|error| StoreError::database(path, error))?;
    complete(&mut db, path, steps)?;
    Ok(db)
}

fn complete(db: &mut Connection, path: &Path, steps: &[M<'_>]) -> Result<(), StoreError> {
    let failed = |error| StoreError::database(path, error);
    // Remembered in the database. Where it cannot be had, the old way works too.
    db.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))
        .map_err(failed)?;
    schema::migrate(db, path, steps)?;
    prepare(db).map_err(failed)?;
    close_to_others(path);
    Ok(())
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    db.busy_timeout(PATIENCE)?;
    Ok(db)
}

/// What holds for this connection only.
fn prepare(db: &Connection) -> rusqlite::Result<()> {
    // What is deleted is overwritten, and nothing is copied to a temporary directory.
    db.execute_batch(
        "PRAGMA synchronous = NORMAL;
         PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY;",
    )?;
    db.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))
}

fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Looks for damage: quickly, or at everything if damage was met before.
fn is_whole(db: &Connection, path: &Path) -> rusqlite::Result<bool> {
    // While this reads, nobody shortens the file or its log.
    let reading = db.unchecked_transaction()?;
    let number = |sql| reading.query_row(sql, [], |row| row.get::<_, u64>(0));
    number("SELECT count(*) FROM sqlite_schema")?;
    let expected = number("PRAGMA page_count")? * number("PRAGMA page_size")?;
    // Pages in the log are not in the file yet.
    if size(path) < expected && size(&beside(path, "-wal")) == 0 {
        return Ok(false);
    }
    reading.finish()?;
    let suspicion = path.with_file_name(SUSPECT);
    if !suspicion.exists() {
        return Ok(true);
    }
    let verdict: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    let is_whole = verdict == "ok";
    if is_whole {
        // Left where it is, it costs the next start some milliseconds.
        let _ = fs::remove_file(suspicion);
    }
    Ok(is_whole)
}

/// Takes others' rights away, as far as that is ours to do: some file systems
/// know no rights, and some databases belong to somebody else.
fn close_to_others(path: &Path) {
    let _ = private::close_file(path);
    for suffix in COMPANIONS {
        let _ = private::close_file(&beside(path, suffix));
    }
    let dir = path.parent().unwrap_or(Path::new("."));
    let _ = private::close_dir(dir, |name| {
        name.starts_with(FILE) || [SCENARIOS, lease::DIR].contains(&name)
    });
}

/// Moves the database, with its log, out of the way.
fn set_aside(path: &Path, now: Timestamp) -> io::Result<PathBuf> {
    let aside = free_name(path, "damaged", now);
    // The log first: a database without its log is older, a log without its database nothing.
    match fs::rename(beside(path, "-wal"), beside(&aside, "-wal")) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::rename(path, &aside)?;
    for leftover in [beside(path, "-shm"), path.with_file_name(SUSPECT)] {
        match fs::remove_file(leftover) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(aside)
}

/// A name beside the database that nothing has yet.
fn free_name(path: &Path, what: &str, now: Timestamp) -> PathBuf {
    let stamp = now.strftime("%Y%m%d-%H%M%S");
    let mut name = beside(path, &format!(".{what}-{stamp}"));
    let mut again = 1;
    while name.exists() {
        again += 1;
        name = beside(path, &format!(".{what}-{stamp}-{again}"));
    }
    name
}

/// Opens what cannot be written: as it stands if SQLite can, or else as a file
/// that nobody changes.
fn read_only(path: &Path, latest: usize) -> Option<Connection> {
    let plain = Connection::open_with_flags(path, READ_ONLY).ok();
    let is_current = |db: &Connection| {
        let version = db.busy_timeout(PATIENCE).and_then(|()| version(db));
        version.is_ok_and(|version| usize::try_from(version) == Ok(latest))
    };
    plain
        .filter(&is_current)
        .or_else(|| immutable(path).ok().filter(&is_current))
}

/// Opens the database as a file that nobody changes: it needs no lock and makes
/// nothing beside it.
pub(super) fn immutable(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(
        immutable_uri(path),
        READ_ONLY.union(OpenFlags::SQLITE_OPEN_URI),
    )
}

/// The path as SQLite's URI, whatever bytes it is made of.
fn immutable_uri(path: &Path) -> String {
    use std::fmt::Write;
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(char::from(*byte));
            }
            other => {
                // Writing to a string cannot fail.
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    uri.push_str("?immutable=1");
    uri
}

/// What tells a file from another that is put in its place.
pub(super) type Identity = (u64, u64);

/// The file that stands here now; nothing if there is none.
pub(super) fn identity(path: &Path) -> Option<Identity> {
    let found = fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |found| found.len())
}
