//! What trainees' sessions show together, and drills.

use super::keeping::{SMALL, manner, play, small};
use super::*;
use crate::conference::Spotted;
use crate::live::Live;
use crate::scenario::QuestionIx;
use crate::store::{DrillQuestion, Notice, Playable, Resumed, SessionInfo, StoreError, Vault};
use crate::training::{Practised, Training};
use std::cell::Cell;

thread_local! {
    static CLOCK: Cell<i64> = const { Cell::new(1_000) };
}

pub(super) fn set_clock(ms: i64) {
    CLOCK.set(ms);
}

pub(super) fn clock() -> Timestamp {
    Timestamp::from_millisecond(CLOCK.get()).unwrap()
}

/// The store of a directory, as this trainee uses it.
pub(super) fn vault(dir: &Path, trainee: &str) -> Vault {
    let vault = Vault::new(Some(dir), clock);
    vault.set_trainee(trainee);
    vault
}

/// Begins what was made ready.
pub(super) fn begin(mut live: Live) -> Live {
    let begin = Event::Begin {
        seed: live.seed(),
        panel: Vec::new(),
        carried: None,
    };
    live.apply(&begin).unwrap();
    assert_eq!(live.trouble(), None);
    live
}

/// A whole conference of this seed, which ends at this time.
pub(super) fn conference(vault: &Vault, seed: u64, at: i64) -> SessionId {
    set_clock(at);
    let mut live = begin(vault.begin(small(), manner(), seed, Lang::En, true));
    play(&mut live, 99);
    SessionId(live.number().unwrap())
}

/// One question of a drill.
pub(super) fn drilled(vault: &Vault, question: usize, at: i64) -> SessionId {
    set_clock(at);
    let mut live = begin(drill(vault, &small(), question));
    play(&mut live, 99);
    SessionId(live.number().unwrap())
}

fn drill(vault: &Vault, playable: &Playable, question: usize) -> Live {
    let drill = DrillQuestion {
        question: QuestionIx::new(question),
        mark: "monday",
        aloud: false,
    };
    vault.begin_drill(playable, drill, 5, Lang::En, true)
}

/// What the sessions that are kept show, folded from nothing but them.
pub(super) fn folded(store: &mut Store, trainee: &str) -> Training {
    let mut practised = store.practised(trainee, usize::MAX).unwrap();
    practised.reverse();
    let order = |it: &Practised| (it.session.finished, it.session.number);
    assert!(practised.is_sorted_by_key(order));
    Training::of(&practised)
}

pub(super) fn rows(store: &Store, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    store.db.query_row(&sql, [], |row| row.get(0)).unwrap()
}

fn numbers(infos: Vec<SessionInfo>) -> Vec<i64> {
    infos.into_iter().map(|info| info.number.0).collect()
}

#[test]
fn a_session_that_ends_is_entered_into_its_trainees_figures() {
    let (_holder, dir) = place();
    let (hanako, nameless) = (vault(&dir, "花子"), vault(&dir, ""));
    for (at, seed) in [(1_000, 1), (2_000, 2)] {
        conference(&hanako, seed, at);
    }
    conference(&nameless, 3, 3_000);
    let mut store = open(&dir);
    assert_eq!(rows(&store, "training"), 2, "kept as they ended");
    let practised = store.practised("花子", 9).unwrap();
    let ended: Vec<i64> = practised.iter().map(|it| it.session.finished).collect();
    assert_eq!(ended, [2_000, 1_000], "newest first");
    assert_eq!(practised[1].session.number, 1);
    assert!(practised.iter().all(|it| it.complete));
    let training = store.training("花子").unwrap();
    assert_eq!(training, folded(&mut store, "花子"));
    assert_eq!(store.deck("花子").unwrap(), training.deck);
    assert_ne!(training, Training::default());
    assert_ne!(training, store.training("").unwrap());
    assert_eq!(store.training("nobody").unwrap(), Training::default());
}

#[test]
fn a_session_that_ended_before_another_is_entered_before_it() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    for (seed, at) in [(1, 5_000), (2, 3_000), (3, 9_000), (4, 9_000)] {
        conference(&vault, seed, at);
    }
    let mut store = open(&dir);
    let training = store.training("").unwrap();
    assert_eq!(training, folded(&mut store, ""));
    let ended = store.practised("", 9).unwrap();
    let order: Vec<i64> = ended.iter().map(|it| it.session.number).collect();
    assert_eq!(order, [4, 3, 1, 2]);
}

#[test]
fn a_session_broken_off_counts_as_what_it_showed() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let mut live = begin(vault.begin(small(), manner(), 1, Lang::En, true));
    play(&mut live, 3);
    live.apply(&Event::Closed).unwrap();
    let practised = open(&dir).practised("", 9).unwrap();
    assert_eq!(practised.len(), 1);
    assert!(!practised[0].complete);
    assert_eq!(practised[0].exchanges.len(), 3);
}

#[test]
fn naming_the_worst_answer_after_the_end_changes_no_figure() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let mut live = begin(vault.begin(small(), manner(), 1, Lang::En, true));
    play(&mut live, 99);
    let spotted = Spotted {
        answer: AnswerIx::new(1),
        pitfall: None,
    };
    live.note(&Event::Spotted(spotted)).unwrap();
    drop(live);
    let mut store = open(&dir);
    let before = store.practised("", 9).unwrap();
    store.rebuild().unwrap();
    assert_eq!(store.practised("", 9).unwrap(), before);
}

#[test]
fn a_drill_is_kept_question_by_question_and_hidden_from_lists() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "花子");
    let whole = conference(&vault, 1, 1_000);
    let first = drilled(&vault, 3, 2_000);
    drilled(&vault, 5, 3_000);
    drop(begin(drill(&vault, &small(), 4)));

    let mut store = open(&dir);
    assert_eq!(numbers(store.list("花子", 9).unwrap()), [whole.0]);
    assert_eq!(store.latest("花子").unwrap().unwrap().number, whole);
    assert_eq!(store.open_sessions("花子").unwrap(), []);
    assert_eq!(store.left_open("花子").unwrap(), []);
    let results = store.results("花子").unwrap();
    assert_eq!(results.len(), 1);
    assert_eq!(results[0].last.map(|it| it.session), Some(whole));
    let of_drill = store.drill("花子", "monday").unwrap();
    assert_eq!(numbers(of_drill), [2, 3, 4]);

    let info = store.info(first).unwrap();
    let question = &small().scenario.questions[3].id;
    assert_eq!(info.question.as_ref(), Some(question));
    assert_eq!(info.drill.as_deref(), Some("monday"));
    assert_eq!(
        (info.mode, info.trainee.as_deref()),
        (Mode::Drill, Some("花子"))
    );
    let practised = store.practised_in(first).unwrap().unwrap();
    assert_eq!(practised.session.question.as_ref(), Some(question));
    assert_eq!(practised.exchanges.len(), 1);
    assert_eq!(practised.exchanges[0].question.as_ref(), Some(question));
    let unended = store.practised_in(SessionId(4)).unwrap_err();
    assert!(matches!(unended, StoreError::NotEnded { .. }));
    assert_eq!(store.load(first).unwrap().source, SMALL, "the whole file");
    let training = store.training("花子").unwrap();
    store.rebuild().unwrap();
    assert_eq!(store.training("花子").unwrap(), training);
}

#[test]
fn a_drill_question_is_debriefed_and_taken_up_as_one() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let ended = drilled(&vault, 3, 1_000);
    let debrief = vault.debrief(ended, Lang::En).unwrap();
    assert_eq!((debrief.questions.len(), debrief.mode), (1, Mode::Drill));
    let live = begin(drill(&vault, &small(), 3));
    let left = SessionId(live.number().unwrap());
    drop(live);
    let Resumed::Live(mut live) = vault.resume(left, Lang::En).unwrap() else {
        panic!("it can go on");
    };
    play(&mut live, 99);
    assert_eq!(open(&dir).practised("", 9).unwrap().len(), 2);
}

#[test]
fn a_pack_is_drilled_and_not_played() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let text = std::str::from_utf8(SMALL).unwrap();
    let pack = text.replacen("kind: conference", "kind: pack", 1);
    assert_ne!(pack, text);
    assert!(Playable::read(pack.as_bytes(), "pack.yaml").is_err());
    let pack = Playable::material(pack.as_bytes(), "pack.yaml").unwrap();
    let mut live = begin(drill(&vault, &pack, 2));
    play(&mut live, 99);
    let session = SessionId(live.number().unwrap());
    assert_eq!(vault.debrief(session, Lang::Ja).unwrap().questions.len(), 1);
    let mut store = open(&dir);
    let kept = store.practised("", 9).unwrap();
    store.rebuild().unwrap();
    assert_eq!(store.practised("", 9).unwrap(), kept);
    assert_eq!(kept.len(), 1);
}

#[test]
fn figures_of_another_version_are_drawn_again() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    conference(&vault, 1, 1_000);
    conference(&vault, 2, 2_000);
    let mut store = open(&dir);
    let training = store.training("").unwrap();
    for spoil in [
        "UPDATE training SET version = 99, deck = '[]'",
        "UPDATE training SET progress = 'nothing a version of ours wrote'",
        "UPDATE practised SET version = 99; DELETE FROM training",
        "UPDATE practised SET json = '{}'; DELETE FROM training",
        "DELETE FROM practised; DELETE FROM training",
    ] {
        store.db.execute_batch(spoil).unwrap();
        assert_eq!(store.training("").unwrap(), training, "{spoil}");
        assert_eq!(rows(&store, "training"), 1, "kept again");
        assert_eq!(rows(&store, "practised"), 2, "kept again");
    }
}

#[test]
fn what_can_no_longer_be_read_keeps_what_was_drawn_of_it() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    conference(&vault, 1, 1_000);
    let mut store = open(&dir);
    let training = store.training("").unwrap();
    let sql = "UPDATE scenarios SET source = x'2320';";
    store.db.execute_batch(sql).unwrap();
    let rebuilt = store.rebuild().unwrap();
    assert_eq!((rebuilt.sessions, rebuilt.unreadable), (1, 0));
    assert_eq!(store.training("").unwrap(), training);
}

#[test]
fn where_nothing_can_be_kept_figures_are_folded_all_the_same() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    conference(&vault, 1, 1_000);
    let mut store = open(&dir);
    let training = store.training("").unwrap();
    store.db.execute_batch("DELETE FROM training").unwrap();
    store.read_only = true;
    assert_eq!(store.training("").unwrap(), training);
    assert_eq!(store.deck("").unwrap(), training.deck);
    assert_eq!(rows(&store, "training"), 0);
}

/// The database as version 2 kept it.
pub(super) const BACK_TO_VERSION_2: &str = "
    DROP TABLE clocks;
    DROP TABLE assessments;
    DROP TABLE stage;
    DROP TABLE workshop_scenarios;
    DROP INDEX sessions_run;
    DROP INDEX sessions_open;
    DROP INDEX sessions_best;
    DROP INDEX sessions_last;
    ALTER TABLE sessions DROP COLUMN workshop;
    ALTER TABLE sessions DROP COLUMN team;
    ALTER TABLE sessions DROP COLUMN raters;
    ALTER TABLE sessions DROP COLUMN sheet;
    DROP TABLE workshops;
    CREATE INDEX sessions_open ON sessions(trainee, started, number)
        WHERE state = 'open' AND question IS NULL;
    CREATE INDEX sessions_best ON sessions(trainee, scenario_id, overall, number)
        WHERE state = 'complete' AND provisional = 0 AND question IS NULL;
    CREATE INDEX sessions_last
        ON sessions(trainee, scenario_id, finished, number)
        WHERE state <> 'open' AND question IS NULL;
    PRAGMA user_version = 2;";

/// The database as version 1 kept it, from what version 2 kept.
const BACK_TO_VERSION_1: &str = "
    DROP TABLE practised;
    DROP TABLE training;
    DROP INDEX sessions_open;
    DROP INDEX sessions_best;
    DROP INDEX sessions_last;
    DROP INDEX sessions_drill;
    DROP INDEX sessions_of;
    DROP INDEX sessions_ended;
    ALTER TABLE sessions DROP COLUMN question;
    ALTER TABLE sessions DROP COLUMN drill;
    UPDATE sessions SET trainee = NULL;
    CREATE INDEX sessions_open ON sessions(number) WHERE state = 'open';
    CREATE INDEX sessions_best ON sessions(scenario_id, overall, number)
        WHERE state = 'complete' AND provisional = 0;
    CREATE INDEX sessions_last ON sessions(scenario_id, number, overall, grade, provisional)
        WHERE state <> 'open';
    PRAGMA user_version = 1;";

fn back_to_version_1(dir: &Path) {
    let store = open(dir);
    store.db.execute_batch(BACK_TO_VERSION_2).unwrap();
    store.db.execute_batch(BACK_TO_VERSION_1).unwrap();
}

#[test]
fn a_database_of_version_1_is_updated_and_its_sessions_count() {
    let (_holder, dir) = place();
    let before = vault(&dir, "");
    for (seed, at) in [(1, 1_000), (2, 2_000)] {
        conference(&before, seed, at);
    }
    let training = open(&dir).training("").unwrap();
    back_to_version_1(&dir);
    drop(before);
    let Opened { mut store, notices } = Store::open(&dir, now()).unwrap();
    assert!(matches!(&notices[..], [Notice::Migrated(_)]), "{notices:?}");
    assert_eq!(store.copies().len(), 1);
    assert_eq!(store.list("", 9).unwrap().len(), 2);
    assert_eq!(rows(&store, "practised"), 0);
    assert_eq!(store.training("").unwrap(), training);
    assert_eq!(rows(&store, "practised"), 2, "and kept from now on");
}

#[test]
fn a_session_that_ends_right_after_the_update_waits_for_those_before_it() {
    let (_holder, dir) = place();
    let before = vault(&dir, "");
    conference(&before, 1, 1_000);
    back_to_version_1(&dir);
    drop(before);
    drop(Store::open(&dir, now()).unwrap());
    conference(&vault(&dir, ""), 2, 2_000);
    let mut store = open(&dir);
    assert_eq!(store.practised("", 9).unwrap().len(), 2);
    assert_eq!(store.training("").unwrap(), folded(&mut store, ""));
}
