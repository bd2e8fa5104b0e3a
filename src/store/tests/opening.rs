//! Opening a database in whatever state it is.

use super::*;
use crate::store::open as opening;
use crate::store::{Notice, StoreError};
use rusqlite::Connection;
use std::io;

pub(super) fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn database(dir: &Path) -> PathBuf {
    dir.join(opening::FILE)
}

#[test]
fn the_connection_is_set_up_as_promised() {
    let (_holder, dir) = place();
    for _ in 0..2 {
        let store = open(&dir);
        let number = |pragma: &str| -> i64 {
            let sql = format!("PRAGMA {pragma}");
            store.db.query_row(&sql, [], |row| row.get(0)).unwrap()
        };
        let sql = "PRAGMA journal_mode";
        let journal: String = store.db.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(journal, "wal");
        assert_eq!(number("synchronous"), 1, "normal");
        assert_eq!(number("foreign_keys"), 1);
        assert_eq!(number("secure_delete"), 1);
        assert_eq!(number("temp_store"), 2, "memory");
        assert_eq!(number("user_version"), 4);
        assert!(number("busy_timeout") >= 5_000);
    }
}

#[test]
fn a_session_that_ends_goes_back_to_normal_commits() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    played(&mut store, "one", 1, 50);
    let sql = "PRAGMA synchronous";
    let mode: i64 = store.db.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(mode, 1);
}

#[test]
fn the_end_of_a_session_is_flushed_to_the_disk() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let watch = "CREATE TEMP TABLE seen (what TEXT, synchronous INTEGER);
        CREATE TEMP TRIGGER event AFTER INSERT ON main.events
            BEGIN INSERT INTO seen SELECT 'event', synchronous FROM pragma_synchronous; END;
        CREATE TEMP TRIGGER ended AFTER UPDATE OF state ON main.sessions
            BEGIN INSERT INTO seen SELECT 'end', synchronous FROM pragma_synchronous; END;";
    store.db.execute_batch(watch).unwrap();
    played(&mut store, "one", 1, 50);
    let seen = |what: &str| -> i64 {
        let sql = "SELECT synchronous FROM seen WHERE what = ?1";
        store.db.query_row(sql, [what], |row| row.get(0)).unwrap()
    };
    assert_eq!((seen("event"), seen("end")), (1, 2), "normal, then full");
}

#[test]
fn one_who_writes_is_waited_for() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let session = store.begin(&new_session("one", b"one")).unwrap();
    let other = Connection::open(database(&dir)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let busy = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(300));
        other.execute_batch("ROLLBACK").unwrap();
    });
    step(&mut store, session, 0);
    busy.join().unwrap();
    assert_eq!(store.load(session).unwrap().events, [event(0)]);
}

#[test]
fn everything_is_for_its_owner_alone() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let session = store.begin(&new_session("one", b"one")).unwrap();
    step(&mut store, session, 0);
    assert_eq!(mode(&dir), 0o700);
    assert_eq!(mode(&dir.join("live")), 0o700);
    let mut files = 0;
    for folder in [dir.clone(), dir.join("live")] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                assert_eq!(mode(&path), 0o600, "{}", path.display());
                files += 1;
            }
        }
    }
    assert!(files >= 4, "database, log, index of the log, lease");
}

#[test]
fn rights_that_others_have_are_taken_away() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    played(&mut store, "one", 1, 50);
    set_mode(&dir, 0o755);
    set_mode(&database(&dir), 0o644);
    set_mode(&dir.join("kaiken.db-wal"), 0o644);
    open(&dir);
    assert_eq!(mode(&dir), 0o700);
    assert_eq!(mode(&database(&dir)), 0o600);
    assert_eq!(mode(&dir.join("kaiken.db-wal")), 0o600);
}

#[test]
fn a_directory_with_other_peoples_things_is_not_closed() {
    let (_holder, dir) = place();
    fs::create_dir(&dir).unwrap();
    fs::write(dir.join("shopping.txt"), "milk").unwrap();
    set_mode(&dir, 0o755);
    open(&dir);
    open(&dir);
    assert_eq!(mode(&dir), 0o755);
    assert_eq!(mode(&database(&dir)), 0o600);
}

#[test]
fn a_database_of_a_newer_version_is_refused_and_left_alone() {
    let (_holder, dir) = place();
    played(&mut open(&dir), "one", 2, 50);
    let future = Connection::open(database(&dir)).unwrap();
    future.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(future);
    let before = fs::read(database(&dir)).unwrap();
    let refused = Store::open(&dir, now()).unwrap_err();
    assert!(matches!(refused, StoreError::Newer { .. }), "{refused}");
    assert!(refused.message(Lang::Ja).contains("新しいバージョン"));
    assert_eq!(fs::read(database(&dir)).unwrap(), before);
    assert!(!dir.join("kaiken.db-wal").exists());
}

#[test]
fn a_newer_version_that_was_killed_keeps_its_log() {
    let (holder, dir) = place();
    played(&mut open(&dir), "one", 2, 50);
    let future = Connection::open(database(&dir)).unwrap();
    future
        .execute_batch("PRAGMA user_version = 99; CREATE TABLE novelty (x)")
        .unwrap();
    // As a killed process leaves it: the change is in the log alone.
    let killed = holder.path().join("killed");
    fs::create_dir(&killed).unwrap();
    for name in ["kaiken.db", "kaiken.db-wal"] {
        fs::copy(dir.join(name), killed.join(name)).unwrap();
    }
    let read = || ["kaiken.db", "kaiken.db-wal"].map(|name| fs::read(killed.join(name)).unwrap());
    let before = read();
    assert!(!before[1].is_empty());
    let refused = Store::open(&killed, now()).unwrap_err();
    assert!(matches!(refused, StoreError::Newer { .. }), "{refused}");
    assert!(read() == before);
}

#[test]
fn garbage_is_set_aside_and_a_fresh_database_begun() {
    let (_holder, dir) = place();
    for (round, bytes) in [&b"this is no database"[..], &[0xff; 9000]]
        .into_iter()
        .enumerate()
    {
        fs::create_dir_all(&dir).unwrap();
        fs::write(database(&dir), bytes).unwrap();
        let Opened { mut store, notices } = Store::open(&dir, now()).unwrap();
        let [Notice::SetAside(aside)] = &notices[..] else {
            panic!("{notices:?}");
        };
        let name = aside.file_name().unwrap().to_str().unwrap();
        assert!(
            name.starts_with("kaiken.db.damaged-20260704-050000"),
            "{name}"
        );
        assert_eq!(fs::read(aside).unwrap(), bytes, "nothing is lost");
        assert_eq!(store.copies().len(), round + 1, "nor overwritten");
        assert!(notices[0].message(Lang::En).contains("damaged-20260704"));
        played(&mut store, "one", 1, 50);
        drop(store);
        assert_eq!(open(&dir).list(ME, 9).unwrap().len(), 1);
    }
}

#[test]
fn a_database_cut_short_is_set_aside() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    for _ in 0..5 {
        played(&mut store, "one", 9, 50);
    }
    drop(store);
    let file = fs::OpenOptions::new()
        .write(true)
        .open(database(&dir))
        .unwrap();
    file.set_len(file.metadata().unwrap().len() - 4096).unwrap();
    let Opened { store, notices } = Store::open(&dir, now()).unwrap();
    assert!(matches!(&notices[..], [Notice::SetAside(_)]));
    assert_eq!(store.list(ME, 9).unwrap(), []);
}

#[test]
fn damage_met_later_is_set_aside_at_the_next_start() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let session = played(&mut store, "one", 200, 50);
    drop(store);
    // The last pages hold entries and events; opening does not read those.
    let mut bytes = fs::read(database(&dir)).unwrap();
    let middle = bytes.len() - 10 * 4096;
    bytes[middle..].fill(0xaa);
    fs::write(database(&dir), bytes).unwrap();
    let met = open(&dir).load(session).unwrap_err();
    assert!(matches!(met, StoreError::Damaged { .. }), "{met}");
    let Opened { store, notices } = Store::open(&dir, now()).unwrap();
    assert!(matches!(&notices[..], [Notice::SetAside(_)]));
    assert_eq!(store.list(ME, 9).unwrap(), []);
    drop(store);
    open(&dir);
}

#[test]
fn a_false_alarm_is_forgotten() {
    let (_holder, dir) = place();
    played(&mut open(&dir), "one", 2, 50);
    opening::suspect(&dir);
    assert_eq!(open(&dir).list(ME, 9).unwrap().len(), 1);
    assert!(!dir.join("kaiken.db.suspect").exists());
}

#[test]
fn an_empty_file_becomes_a_database() {
    let (_holder, dir) = place();
    fs::create_dir(&dir).unwrap();
    fs::write(database(&dir), "").unwrap();
    played(&mut open(&dir), "one", 1, 50);
}

#[test]
fn where_nothing_can_be_written_the_error_says_so() {
    let holder = tempfile::tempdir().unwrap();
    let file = holder.path().join("file");
    fs::write(&file, "").unwrap();
    let refused = Store::open(&file.join("kaiken"), now()).unwrap_err();
    assert!(
        matches!(refused, StoreError::Unwritable { .. }),
        "{refused}"
    );
    assert!(!refused.message(Lang::Ja).is_empty() && !refused.hint(Lang::Ja).is_empty());

    let (_holder, dir) = place();
    fs::create_dir_all(database(&dir)).unwrap();
    let refused = Store::open(&dir, now()).unwrap_err();
    assert!(
        matches!(refused, StoreError::Unwritable { .. }),
        "{refused}"
    );
}

#[test]
fn a_full_disk_is_called_that() {
    let full = StoreError::io(Path::new("x"), &io::ErrorKind::StorageFull.into());
    assert!(matches!(full, StoreError::Full { .. }));
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL);
    let full = StoreError::database(Path::new("x"), rusqlite::Error::SqliteFailure(code, None));
    assert!(matches!(full, StoreError::Full { .. }));
}

#[test]
fn a_directory_whose_name_is_no_text_works() {
    use std::os::unix::ffi::OsStrExt;
    let holder = tempfile::tempdir().unwrap();
    let dir = holder
        .path()
        .join(std::ffi::OsStr::from_bytes(b"k\xff?#% \xe4"));
    played(&mut open(&dir), "one", 1, 50);
    let db = opening::immutable(&database(&dir)).unwrap();
    let count: i64 = db
        .query_row("SELECT count(*) FROM sessions", [], |row| row.get(0))
        .unwrap();
    assert_eq!(count, 1);
}

/// Root may write everywhere, so this is played by a process that is not root.
#[test]
fn what_cannot_be_written_can_be_read() {
    use std::os::unix::fs::{MetadataExt, chown};
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65_534;
    let (holder, dir) = place();
    played(&mut open(&dir), "one", 3, 50);
    let mut child = another_process("read what cannot be written", &dir);
    if fs::metadata(holder.path()).unwrap().uid() == 0 {
        for path in [holder.path(), &dir, &database(&dir), &dir.join("live")] {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        child.uid(NOBODY).gid(NOBODY);
    }
    set_mode(&dir, 0o500);
    let before = fs::read_dir(&dir).unwrap().count();
    match child.output() {
        Ok(output) => assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        ),
        // Where this binary lies, nobody but root may run it.
        Err(error) => assert_eq!(error.kind(), io::ErrorKind::PermissionDenied),
    }
    assert_eq!(
        fs::read_dir(&dir).unwrap().count(),
        before,
        "nothing was made"
    );
    set_mode(&dir, 0o700);
}

pub(super) fn read_what_cannot_be_written(dir: &Path) {
    for _ in 0..2 {
        let Opened { mut store, notices } = Store::open(dir, now()).unwrap();
        assert_eq!(notices, [Notice::ReadOnly(database(dir))]);
        assert!(store.is_read_only());
        let session = store.latest(ME).unwrap().unwrap().number;
        assert_eq!(store.load(session).unwrap().events.len(), 3);
        let refused = store.begin(&new_session("one", b"one")).unwrap_err();
        assert!(matches!(refused, StoreError::ReadOnly { .. }), "{refused}");
        drop(store);
        set_mode(&database(dir), 0o400);
    }
}
