//! Who plays: names, and what becomes of somebody's sessions.

use super::figures::{conference, drilled, folded, rows, vault};
use super::*;
use crate::store::{StoreError, trainee_name};

#[test]
fn names_are_cleaned_and_have_one_form() {
    let name = |said: &str| trainee_name(said).map(String::from);
    assert_eq!(name("  Hanako \t Sato\n").as_deref(), Some("Hanako Sato"));
    assert_eq!(
        name("か\u{3099}").as_deref(),
        Some("が"),
        "one form of Unicode"
    );
    assert_eq!(name("a\u{1b}[31mb\u{202e}").as_deref(), Some("a[31mb"));
    assert_eq!(
        name(&"あ".repeat(60)).map(|it| it.chars().count()),
        Some(60)
    );
    for said in ["", " \n", "\u{200b}", &"x".repeat(61)] {
        assert_eq!(name(said), None, "{said:?}");
    }
    for said in ["you", "You", "自分"] {
        assert_eq!(name(said).as_deref(), Some(""), "the one without a name");
    }
}

#[test]
fn who_played_last_is_remembered_beside_the_settings() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    assert_eq!(store.remembered_trainee().unwrap(), None);
    store.remember_trainee("花子").unwrap();
    store
        .save_settings(&crate::store::Settings::default())
        .unwrap();
    assert_eq!(store.remembered_trainee().unwrap().as_deref(), Some("花子"));
    store.remember_trainee("").unwrap();
    assert_eq!(store.remembered_trainee().unwrap().as_deref(), Some(""));
}

#[test]
fn everyone_is_told_with_what_is_kept_of_them() {
    let (_holder, dir) = place();
    assert_eq!(open(&dir).trainees().unwrap(), []);
    conference(&vault(&dir, ""), 1, 1_000);
    conference(&vault(&dir, "花子"), 1, 2_000);
    drilled(&vault(&dir, "花子"), 1, 3_000);
    let trainees = open(&dir).trainees().unwrap();
    let told: Vec<_> = trainees
        .iter()
        .map(|it| (&*it.name, it.sessions, it.drills, it.last.as_millisecond()))
        .collect();
    assert_eq!(told, [("", 1, 0, 1_000), ("花子", 1, 1, 3_000)]);
}

#[test]
fn a_new_name_takes_sessions_and_figures_with_it() {
    let (_holder, dir) = place();
    conference(&vault(&dir, "old"), 1, 1_000);
    let mut store = open(&dir);
    store.remember_trainee("old").unwrap();
    let training = store.training("old").unwrap();
    let renamed = store.rename_trainee("old", "new", false).unwrap();
    assert_eq!((renamed.sessions, renamed.drills), (1, 0));
    assert_eq!(rows(&store, "training"), 1, "not folded again");
    assert_eq!(store.training("new").unwrap(), training);
    assert_eq!(store.list("old", 9).unwrap(), []);
    assert_eq!(store.list("new", 9).unwrap().len(), 1);
    assert_eq!(store.remembered_trainee().unwrap().as_deref(), Some("new"));
    drop(store);
    assert!(!contains(&bytes_below(&dir), "\"old\""));
}

#[test]
fn two_trainees_become_one_only_if_that_was_said() {
    let (_holder, dir) = place();
    conference(&vault(&dir, "one"), 1, 2_000);
    conference(&vault(&dir, "two"), 2, 1_000);
    let mut store = open(&dir);
    let refused = store.rename_trainee("one", "two", false).unwrap_err();
    assert!(matches!(refused, StoreError::NameTaken { .. }), "{refused}");
    assert_eq!(store.trainees().unwrap().len(), 2);
    store.rename_trainee("one", "two", true).unwrap();
    assert_eq!(store.practised("two", 9).unwrap().len(), 2);
    assert_eq!(store.training("two").unwrap(), folded(&mut store, "two"));
    assert_eq!(store.practised("one", 9).unwrap().len(), 0);
    let same = store.rename_trainee("two", "two", false).unwrap();
    assert_eq!(same.sessions, 2);
    assert_eq!(store.training("two").unwrap(), folded(&mut store, "two"));
}

#[test]
fn a_deleted_trainee_leaves_no_byte_behind_and_others_stay() {
    let (_holder, dir) = place();
    conference(&vault(&dir, "Taro-the-secret"), 1, 1_000);
    drilled(&vault(&dir, "Taro-the-secret"), 2, 2_000);
    conference(&vault(&dir, "other"), 1, 3_000);
    let mut store = open(&dir);
    store.remember_trainee("Taro-the-secret").unwrap();
    let others = store.training("other").unwrap();
    let removed = store.delete_trainee("Taro-the-secret").unwrap();
    assert_eq!((removed.sessions, removed.drills), (1, 1));
    assert!(removed.overwritten);
    assert!(!contains(&bytes_below(&dir), "Taro-the-secret"));
    assert_eq!(store.remembered_trainee().unwrap(), None);
    assert_eq!(store.training("other").unwrap(), others);
    assert_eq!(rows(&store, "practised"), 1);
}

#[test]
fn everything_is_deleted_with_everything() {
    let (_holder, dir) = place();
    conference(&vault(&dir, "one"), 1, 1_000);
    let mut store = open(&dir);
    store.remember_trainee("one").unwrap();
    let removed = store.delete_everything().unwrap();
    assert_eq!(removed.sessions, 1);
    for table in [
        "sessions",
        "events",
        "entries",
        "scenarios",
        "practised",
        "training",
        "settings",
    ] {
        assert_eq!(rows(&store, table), 0, "{table}");
    }
    drop(store);
    assert!(!contains(&bytes_below(&dir), "Metal in the school bread"));
}

#[test]
fn old_sessions_are_found_by_their_end_or_where_left_open_by_their_start() {
    let (_holder, dir) = place();
    let (mine, other) = (vault(&dir, ""), vault(&dir, "other"));
    let first = conference(&mine, 1, 1_000);
    let second = conference(&other, 1, 2_000);
    conference(&mine, 1, 3_000);
    let mut store = open(&dir);
    let at = |ms| Timestamp::from_millisecond(ms).unwrap();
    assert_eq!(store.older_than(at(1_000), None).unwrap(), []);
    assert_eq!(store.older_than(at(3_000), None).unwrap(), [first, second]);
    assert_eq!(store.older_than(at(3_000), Some("")).unwrap(), [first]);
    let old = store.older_than(at(3_000), None).unwrap();
    assert_eq!(store.discard_all(&old).unwrap().sessions, 2);
    assert_eq!(store.training("").unwrap(), folded(&mut store, ""));
    assert_eq!(store.all_sessions().unwrap().len(), 1);
}

#[test]
fn of_several_sessions_all_are_deleted_or_none() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let ended = played(&mut store, "one", 1, 50);
    let mut other = open(&dir);
    let playing = other.begin(&new_session("one", b"one")).unwrap();
    let refused = store.discard_all(&[ended, playing]).unwrap_err();
    assert!(matches!(refused, StoreError::InUse { .. }), "{refused}");
    let refused = store.discard_all(&[ended, SessionId(99)]).unwrap_err();
    assert!(
        matches!(refused, StoreError::NoSuchSession { .. }),
        "{refused}"
    );
    assert_eq!(store.all_sessions().unwrap(), [ended, playing]);
    other.leave(playing);
    store.discard_all(&[ended, playing]).unwrap();
    assert_eq!(store.all_sessions().unwrap(), []);
}
