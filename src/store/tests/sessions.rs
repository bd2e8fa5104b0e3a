//! Sessions written and read back.

use super::*;
use crate::conference::Spotted;
use crate::scenario::{LineIx, PersonIx};
use crate::store::{Best, Outcome, SessionState, StoreError, figures, history};

#[test]
fn a_session_is_read_back_as_it_was_written() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let session = store.begin(&new_session("one", b"kaiken: 1")).unwrap();
    let panel = vec![PersonIx(2), PersonIx(0)];
    let lines = vec![LineIx(3), LineIx(1)];
    let begin = Event::Begin {
        seed: u64::MAX - 3,
        panel: panel.clone(),
        carried: None,
    };
    let opened = Event::Opened {
        lines: lines.clone(),
    };
    let mut whole = Transcript {
        seed: u64::MAX - 3,
        panel,
        ..Transcript::default()
    };
    store
        .append(session, &begin, now(), Changed::by(&begin, 0, &whole))
        .unwrap();
    whole.lines = lines;
    whole.entries.push(entry(0));
    store
        .append(session, &opened, now(), Changed::by(&opened, 0, &whole))
        .unwrap();

    let open_yet = store.load(session).unwrap();
    assert_eq!(open_yet.source, b"kaiken: 1");
    assert_eq!(open_yet.events, [begin, opened]);
    assert_eq!(open_yet.transcript, whole);
    assert_eq!(open_yet.info.state, SessionState::Open);

    whole.end = Some(End::BrokenOff);
    store.finish(session, &whole, &ending(61, true)).unwrap();
    drop(store);
    let stored = open(&dir).load(session).unwrap();
    assert_eq!(stored.transcript, whole);
    assert!(stored.whole);
    let info = &stored.info;
    assert_eq!(
        (info.number, info.rules),
        (SessionId(1), crate::conference::RULES)
    );
    assert_eq!((&*info.scenario_id, &info.title), ("one", &*TITLE));
    assert_eq!(
        (info.seed, info.mode, info.lang),
        (u64::MAX - 3, Mode::Rehearsal, Lang::Ja)
    );
    assert_eq!(
        (info.aloud, info.trainee.as_deref()),
        (true, Some("Hanako"))
    );
    assert_eq!((info.started, info.finished), (now(), Some(now())));
    assert_eq!(
        (info.state, info.provisional),
        (SessionState::BrokenOff, true)
    );
    assert_eq!((info.overall, info.grade), (Some(61), Some(Grade::M)));
}

#[test]
fn naming_the_worst_answer_rewrites_the_last_entry_only() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let session = store.begin(&new_session("one", b"one")).unwrap();
    step(&mut store, session, 0);
    step(&mut store, session, 1);
    let spotted = Spotted {
        answer: AnswerIx(3),
        pitfall: None,
    };
    let mut after = transcript(2, None);
    after.entries[1].turn.spotted = Some(spotted);
    let event = Event::Spotted(spotted);
    let changed = Changed::by(&event, 2, &after);
    assert_eq!((changed.from, changed.entries.len()), (1, 1));
    store.append(session, &event, now(), changed).unwrap();
    assert_eq!(
        store.load(session).unwrap().transcript.entries,
        after.entries
    );
}

#[test]
fn what_was_not_begun_or_has_ended_takes_no_events() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let session = played(&mut store, "one", 2, 90);
    let nothing = Changed {
        from: 0,
        entries: &[],
    };
    for session in [session, SessionId(77)] {
        let refused = store.append(session, &event(2), now(), nothing);
        assert!(matches!(refused, Err(StoreError::NotOpen { .. })));
    }
    assert!(matches!(
        store.resume(session),
        Err(StoreError::NotOpen { .. })
    ));
    assert!(matches!(
        store.resume(SessionId(77)),
        Err(StoreError::NoSuchSession { .. })
    ));
    assert!(matches!(
        store.load(SessionId(77)),
        Err(StoreError::NoSuchSession { .. })
    ));
    assert_eq!(store.load(session).unwrap().events.len(), 2);
}

#[test]
fn a_session_left_open_can_be_taken_up_by_another_store() {
    let (_holder, dir) = place();
    let (mut one, mut other) = (open(&dir), open(&dir));
    let session = one.begin(&new_session("one", b"one")).unwrap();
    step(&mut one, session, 0);
    assert!(matches!(
        other.resume(session),
        Err(StoreError::InUse { .. })
    ));
    one.leave(session);
    other.resume(session).unwrap();
    step(&mut other, session, 1);
    assert!(matches!(one.resume(session), Err(StoreError::InUse { .. })));
    let done = transcript(2, Some(End::Complete));
    other.finish(session, &done, &ending(50, false)).unwrap();
    assert!(matches!(
        one.resume(session),
        Err(StoreError::NotOpen { .. })
    ));
}

#[test]
fn lists_are_newest_first_and_tell_open_sessions() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    assert_eq!(store.latest(ME).unwrap(), None);
    assert_eq!(store.list(ME, 9).unwrap(), []);
    let first = played(&mut store, "one", 1, 50);
    let second = played(&mut store, "two", 1, 60);
    let left = store.begin(&new_session("two", b"two")).unwrap();
    let numbers = |infos: Vec<super::super::SessionInfo>| -> Vec<SessionId> {
        infos.into_iter().map(|info| info.number).collect()
    };
    assert_eq!(numbers(store.list(ME, 2).unwrap()), [left, second]);
    assert_eq!(numbers(store.list(ME, 9).unwrap()), [left, second, first]);
    assert_eq!(numbers(store.open_sessions(ME).unwrap()), [left]);
    assert_eq!(store.latest(ME).unwrap().unwrap().number, second);
    assert_eq!(store.left_open(ME).unwrap(), [], "it is being played");
    store.leave(left);
    let offered = store.left_open(ME).unwrap();
    let numbers: Vec<SessionId> = offered.iter().map(|info| info.number).collect();
    assert_eq!(numbers, [left]);
}

#[test]
fn the_best_result_is_of_sessions_played_to_their_end_alone() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    assert_eq!(store.results(ME).unwrap(), []);
    played(&mut store, "a", 1, 70);
    let best = played(&mut store, "a", 1, 90);
    played(&mut store, "a", 1, 40);
    let broken_off = store.begin(&new_session("a", b"a")).unwrap();
    let cut = transcript(0, Some(End::BrokenOff));
    store.finish(broken_off, &cut, &ending(99, true)).unwrap();
    store.begin(&new_session("a", b"a")).unwrap();
    let only = store.begin(&new_session("b", b"b")).unwrap();
    let unobserved = Ending {
        overall: None,
        grade: None,
        ..ending(0, true)
    };
    store.finish(only, &cut, &unobserved).unwrap();
    store.begin(&new_session("never ended", b"")).unwrap();

    let results = store.results(ME).unwrap();
    assert_eq!(results.len(), 2);
    assert_eq!(&*results[0].scenario_id, "a");
    assert_eq!(
        results[0].best,
        Some(Best {
            session: best,
            overall: 90
        })
    );
    assert_eq!(
        results[0].last,
        Some(Outcome {
            session: broken_off,
            overall: Some(99),
            grade: Some(Grade::P),
            provisional: true
        })
    );
    assert_eq!(&*results[1].scenario_id, "b");
    assert_eq!(results[1].best, None);
    assert_eq!(results[1].last.map(|last| last.overall), Some(None));
}

#[test]
fn the_home_screen_reads_indexes_not_sessions() {
    let (_holder, dir) = place();
    let store = open(&dir);
    let plan = |sql: &str| -> String {
        let mut explain = store
            .db
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap();
        let mut rows = explain.raw_query();
        let mut steps = String::new();
        while let Some(row) = rows.next().unwrap() {
            steps = steps + &row.get::<_, String>(3).unwrap() + "\n";
        }
        steps
    };
    let all = "SELECT *";
    for (sql, index) in [
        (history::RESULTS.to_owned(), "sessions_last"),
        (format!("{all} {}", history::OPEN), "sessions_open"),
        (format!("{all} {}", history::NEWEST), "sessions_of"),
        (format!("{all} {}", history::LATEST), "sessions_of"),
        (figures::DECK.to_owned(), "PRIMARY KEY"),
        (figures::TRAINING.to_owned(), "PRIMARY KEY"),
    ] {
        let plan = plan(&sql);
        assert!(plan.contains(index), "{plan}");
        assert!(!plan.contains("SCAN sessions"), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}

#[test]
fn an_event_of_another_version_ends_what_can_be_read() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let session = store.begin(&new_session("one", b"one")).unwrap();
    for at in 0..3 {
        step(&mut store, session, at);
    }
    store
        .db
        .execute(
            "UPDATE events SET json = '{\"event\":\"danced\"}' WHERE seq = 1",
            [],
        )
        .unwrap();
    let stored = store.load(session).unwrap();
    assert_eq!((stored.events.len(), stored.whole), (1, false));
    assert_eq!(stored.transcript.entries.len(), 3);
}

#[test]
fn a_discarded_session_leaves_no_byte_behind() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let secret = "unpublished-recall-of-4711-heaters ".repeat(900);
    let other = played(&mut store, "other", 2, 70);
    let session = store
        .begin(&NewSession {
            trainee: Some("Taro-the-secret"),
            ..new_session("secret-id", secret.as_bytes())
        })
        .unwrap();
    for at in 0..40 {
        step(&mut store, session, at);
    }
    let done = transcript(40, Some(End::Complete));
    store.finish(session, &done, &ending(50, false)).unwrap();
    assert!(
        contains(&bytes_below(&dir), "unpublished-recall"),
        "the test can fail"
    );

    let discarded = store.discard(session).unwrap();
    assert!(discarded.overwritten);
    assert_eq!(discarded.copies, Vec::<PathBuf>::new());
    let left = bytes_below(&dir);
    for payload in ["unpublished-recall", "Taro-the-secret", "secret-id"] {
        assert!(!contains(&left, payload), "{payload}");
    }
    assert!(matches!(
        store.load(session),
        Err(StoreError::NoSuchSession { .. })
    ));
    assert_eq!(store.load(other).unwrap().events.len(), 2);
    assert!(
        played(&mut store, "other", 1, 1) > session,
        "numbers are not given twice"
    );
}

#[test]
fn a_scenario_stays_as_long_as_a_session_was_played_with_it() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let first = played(&mut store, "same", 1, 10);
    let second = played(&mut store, "same", 1, 20);
    let count = |store: &Store| -> i64 {
        let sql = "SELECT count(*) FROM scenarios";
        store.db.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count(&store), 1, "kept once");
    store.discard(first).unwrap();
    assert_eq!(store.load(second).unwrap().source, b"same");
    store.discard(second).unwrap();
    assert_eq!(count(&store), 0);
}

#[test]
fn an_open_session_can_be_discarded_by_the_one_who_plays_it() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let session = store.begin(&new_session("one", b"one")).unwrap();
    store.discard(session).unwrap();
    assert_eq!(store.open_sessions(ME).unwrap(), []);
    assert_eq!(fs::read_dir(dir.join("live")).unwrap().count(), 0);
}
