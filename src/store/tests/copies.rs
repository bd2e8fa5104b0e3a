//! Bringing an older database up to date.

use super::*;
use crate::store::{Notice, StoreError, open as opener, schema};
use rusqlite::Connection;
use rusqlite_migration::M;

/// The steps of a version to come.
fn steps_to_come() -> Vec<M<'static>> {
    let mut steps = schema::STEPS.to_vec();
    steps.push(M::up("ALTER TABLE sessions ADD COLUMN novelty TEXT"));
    steps
}

#[test]
fn an_older_database_is_backed_up_and_brought_up_to_date() {
    let (_holder, dir) = place();
    let session = played(&mut open(&dir), "one", 3, 50);
    let steps = steps_to_come();
    let Opened { store, notices } = opener::open(&dir, now(), &steps).unwrap();
    let [Notice::Migrated(copy)] = &notices[..] else {
        panic!("{notices:?}");
    };
    assert_eq!(store.load(session).unwrap().events.len(), 3);
    store
        .db
        .execute_batch("SELECT novelty FROM sessions")
        .unwrap();

    let old = Connection::open(copy).unwrap();
    let number = |sql: &str| -> i64 { old.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(number("PRAGMA user_version"), 4);
    assert_eq!(number("SELECT count(*) FROM events"), 3);
    drop(old);
    assert_eq!(opening::mode(copy), 0o600);

    let again = opener::open(&dir, now(), &steps).unwrap();
    assert_eq!(again.notices, []);
    assert_eq!(store.copies(), *std::slice::from_ref(copy));
}

#[test]
fn a_fresh_database_needs_no_backup() {
    let (_holder, dir) = place();
    let Opened { store, notices } = opener::open(&dir, now(), &steps_to_come()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.copies(), Vec::<PathBuf>::new());
}

#[test]
fn discarding_names_the_copies_that_may_still_hold_the_session() {
    let (_holder, dir) = place();
    let session = played(&mut open(&dir), "one", 3, 50);
    let mut store = opener::open(&dir, now(), &steps_to_come()).unwrap().store;
    let discarded = store.discard(session).unwrap();
    assert_eq!(discarded.copies.len(), 1);
    assert!(contains(&fs::read(&discarded.copies[0]).unwrap(), "Hanako"));
}

#[test]
fn a_step_that_fails_leaves_the_database_as_it_was() {
    let (_holder, dir) = place();
    let session = played(&mut open(&dir), "one", 3, 50);
    let mut steps = steps_to_come();
    steps.push(M::up("INSERT INTO nowhere VALUES (1)"));
    let refused = opener::open(&dir, now(), &steps).unwrap_err();
    assert!(matches!(refused, StoreError::Database { .. }), "{refused}");
    assert_eq!(open(&dir).load(session).unwrap().events.len(), 3);
}
