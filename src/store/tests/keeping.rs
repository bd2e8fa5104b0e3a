//! Real sessions, kept as they are played, and taken up again.

use super::*;
use crate::conference::{Spotted, Stage};
use crate::live::{Live, Manner};
use crate::store::{NotPlayable, Playable, Resumed, SessionState, StoreError, Vault};

/// A large one: JSON must not round it.
const SEED: u64 = u64::MAX - 3;

pub(super) const SMALL: &[u8] = include_bytes!("../../../tests/fixtures/small.yaml");

pub(super) fn small() -> Playable {
    Playable::read(SMALL, "small.yaml").unwrap()
}

fn vault(dir: &Path) -> Vault {
    Vault::new(Some(dir), now)
}

pub(super) fn manner() -> Manner {
    Manner {
        mode: Mode::Practice,
        aloud: false,
    }
}

fn begun(vault: &Vault) -> Live {
    let mut live = vault.begin(small(), manner(), SEED, Lang::En, true);
    assert_eq!(live.number(), None);
    let begin = Event::Begin {
        seed: SEED,
        panel: Vec::new(),
        carried: None,
    };
    live.apply(&begin).unwrap();
    live
}

/// Plays on, always the first of what is offered.
pub(super) fn play(live: &mut Live, turns: usize) {
    for _ in 0..turns {
        let conference = live.conference();
        let event = match conference.stage() {
            Stage::Deciding(at) => Event::Decided {
                option: conference.decision_options(at)[0],
            },
            Stage::Statement => Event::Opened {
                lines: live.session().suggested_statement(),
            },
            Stage::Asked => {
                let pending = conference.pending().unwrap();
                Event::Chosen {
                    choice: Choice::Answer(conference.options(pending.question)[0]),
                    elapsed_ms: 5,
                }
            }
            Stage::Ready | Stage::Finished(_) => return,
        };
        live.apply(&event).unwrap();
        assert_eq!(live.trouble(), None);
    }
}

fn live_of(resumed: Resumed) -> Live {
    match resumed {
        Resumed::Live(live) => *live,
        Resumed::Only(_) => panic!("it can go on"),
    }
}

fn id(number: i64) -> SessionId {
    SessionId(number)
}

#[test]
fn what_is_only_looked_at_is_not_kept() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    let live = vault.begin(small(), manner(), SEED, Lang::En, true);
    assert_eq!(vault.read(|_| ()), None);
    drop(live);
    assert!(!dir.exists());
}

#[test]
fn without_keeping_nothing_is_left() {
    let (_holder, dir) = place();
    let mut live = vault(&dir).begin(small(), manner(), SEED, Lang::En, false);
    let begin = Event::Begin {
        seed: SEED,
        panel: Vec::new(),
        carried: None,
    };
    live.apply(&begin).unwrap();
    play(&mut live, 99);
    assert_eq!(live.debrief(Lang::En).session, None);
    assert!(!dir.exists());
}

#[test]
fn every_event_is_kept_before_its_effects_are_seen() {
    let (_holder, dir) = place();
    let mut live = begun(&vault(&dir));
    for turns in 1..6 {
        play(&mut live, 1);
        let stored = open(&dir).load(id(1)).unwrap();
        assert_eq!(stored.events.len(), turns + 1);
        assert_eq!(&stored.transcript, live.session().transcript());
    }
}

#[test]
fn a_session_goes_on_where_it_was_and_comes_out_the_same() {
    let (_holder, dir) = place();
    let (_other_holder, other) = place();
    let mut whole = begun(&vault(&other));
    play(&mut whole, 99);

    let mut live = begun(&vault(&dir));
    play(&mut live, 4);
    drop(live);
    let mut live = live_of(vault(&dir).resume(id(1), Lang::En).unwrap());
    assert_eq!((live.number(), live.seed()), (Some(1), SEED));
    play(&mut live, 99);
    assert_eq!(live.session().transcript(), whole.session().transcript());
    let debrief = live.debrief(Lang::Ja);
    assert_eq!(debrief, vault(&dir).debrief(id(1), Lang::Ja).unwrap());
    let info = open(&dir).info(id(1)).unwrap();
    assert_eq!(info.state, SessionState::Complete);
    assert_eq!((info.overall, info.grade), (debrief.overall, debrief.grade));
}

#[test]
fn the_clock_on_a_question_is_kept_as_long_as_it_waits() {
    let (_holder, dir) = place();
    let mut live = begun(&vault(&dir));
    play(&mut live, 4);
    live.keep_clock(9_000);
    live.keep_clock(12_500);
    drop(live);
    let mut live = live_of(vault(&dir).resume(id(1), Lang::En).unwrap());
    assert_eq!(live.clock_ms(), Some(12_500));
    play(&mut live, 1);
    assert_eq!(live.clock_ms(), None);
    drop(live);
    let live = live_of(vault(&dir).resume(id(1), Lang::En).unwrap());
    assert_eq!(live.clock_ms(), None);
    drop(live);
    open(&dir).discard(id(1)).unwrap();
    assert_eq!(figures::rows(&open(&dir), "clocks"), 0);
}

#[test]
fn the_words_of_a_question_are_read_from_what_its_session_keeps() {
    let (_holder, dir) = place();
    let mut live = begun(&vault(&dir));
    play(&mut live, 99);
    let entries = &live.session().transcript().entries;
    let places: Vec<_> = (0..=entries.len()).map(|at| (id(1), at)).collect();
    for lang in Lang::ALL {
        let asked = open(&dir).asked(&places, lang).unwrap();
        for (entry, asked) in entries.iter().zip(&asked) {
            let heard = live.session().transcript();
            let heard = heard.ask(entry, live.scenario(), lang);
            assert_eq!(asked.as_deref().unwrap_or_default(), heard);
        }
        assert!(asked.iter().flatten().count() > 2);
        assert_eq!(asked.last(), Some(&None), "no such exchange");
    }
    let nowhere = open(&dir).asked(&[(id(7), 0)], Lang::En).unwrap();
    assert_eq!(nowhere, [None]);
    // Its file is no scenario any more.
    let broken = "UPDATE scenarios SET source = x'00'";
    open(&dir).db.execute_batch(broken).unwrap();
    let gone = open(&dir).asked(&places[..3], Lang::En).unwrap();
    assert_eq!(gone, [None, None, None]);
}

#[test]
fn a_session_broken_off_is_provisional() {
    let (_holder, dir) = place();
    let mut live = begun(&vault(&dir));
    play(&mut live, 3);
    live.apply(&Event::Closed).unwrap();
    let info = open(&dir).info(id(1)).unwrap();
    assert_eq!(info.state, SessionState::BrokenOff);
    assert!(info.provisional);
    assert!(live.debrief(Lang::En).provisional);
}

#[test]
fn the_worst_of_the_last_answers_can_be_named_after_the_end() {
    let (_holder, dir) = place();
    let mut live = begun(&vault(&dir));
    play(&mut live, 99);
    assert!(matches!(live.conference().stage(), Stage::Finished(_)));
    let spotted = Spotted {
        answer: AnswerIx::new(1),
        pitfall: None,
    };
    live.note(&Event::Spotted(spotted)).unwrap();
    assert_eq!(live.trouble(), None);
    let stored = open(&dir).load(id(1)).unwrap();
    assert_eq!(&stored.transcript, live.session().transcript());
    assert!(stored.whole);
}

#[test]
fn one_process_plays_a_session_and_leaves_it_to_the_next() {
    let (_holder, dir) = place();
    let live = begun(&vault(&dir));
    let other = vault(&dir);
    let refused = other.resume(id(1), Lang::En).unwrap_err();
    assert!(matches!(refused, StoreError::InUse { .. }), "{refused}");
    drop(live);
    live_of(other.resume(id(1), Lang::En).unwrap());
    // Dropped at once: the same process may have it again.
    live_of(other.resume(id(1), Lang::En).unwrap());
}

#[test]
fn a_process_killed_before_the_end_was_kept_ends_when_it_is_taken_up() {
    let (_holder, dir) = place();
    let mut live = begun(&vault(&dir));
    play(&mut live, 99);
    drop(live);
    let sql = "UPDATE sessions SET state = 'open', overall = NULL, finished = NULL";
    open(&dir).db.execute_batch(sql).unwrap();
    let live = live_of(vault(&dir).resume(id(1), Lang::En).unwrap());
    assert!(matches!(live.conference().stage(), Stage::Finished(_)));
    let info = open(&dir).info(id(1)).unwrap();
    assert_eq!(info.state, SessionState::Complete);
    assert!(info.overall.is_some());
}

#[test]
fn a_process_killed_right_at_the_start_begins_again_with_its_seed() {
    let (_holder, dir) = place();
    drop(begun(&vault(&dir)));
    open(&dir).db.execute_batch("DELETE FROM events").unwrap();
    let live = live_of(vault(&dir).resume(id(1), Lang::En).unwrap());
    assert_eq!(live.conference().stage(), Stage::Ready);
    assert_eq!(live.seed(), SEED);
}

#[test]
fn a_session_of_other_rules_is_debriefed_as_it_stands() {
    for sql in [
        "UPDATE sessions SET rules = 9999",
        "UPDATE events SET json = '{\"event\":\"from the future\"}' WHERE seq = 2",
        "UPDATE events SET json = '{\"event\":\"closed\"}' WHERE seq = 0",
    ] {
        let (_holder, dir) = place();
        let mut live = begun(&vault(&dir));
        play(&mut live, 3);
        drop(live);
        open(&dir).db.execute_batch(sql).unwrap();
        let vault = vault(&dir);
        let Resumed::Only(debrief) = vault.resume(id(1), Lang::En).unwrap() else {
            panic!("{sql}");
        };
        assert_eq!(debrief.session, Some(1), "{sql}");
        assert!(!open(&dir).is_in_use(id(1)).unwrap(), "{sql}");
    }
}

#[test]
fn what_cannot_be_kept_is_told_once_and_does_not_stop_the_conference() {
    let (_holder, dir) = place();
    fs::write(&dir, "no directory").unwrap();
    let mut live = vault(&dir).begin(small(), manner(), SEED, Lang::Ja, true);
    let begin = Event::Begin {
        seed: SEED,
        panel: Vec::new(),
        carried: None,
    };
    live.apply(&begin).unwrap();
    assert!(live.trouble().unwrap().contains("保存できません"));
    assert!(!live.is_kept());
    play(&mut live, 99);
    assert!(matches!(live.conference().stage(), Stage::Finished(_)));
}

#[test]
fn a_session_that_can_no_longer_be_kept_says_so_once_and_goes_on() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    let mut live = begun(&vault);
    vault
        .write(|store| {
            store.read_only = true;
            Ok(())
        })
        .unwrap();
    let decided = Event::Decided {
        option: AnswerIx::new(0),
    };
    live.apply(&decided).unwrap();
    let trouble = live.trouble().unwrap();
    assert!(trouble.contains("new ones are not saved"), "{trouble}");
    play(&mut live, 99);
    assert!(matches!(live.conference().stage(), Stage::Finished(_)));
}

#[test]
fn a_store_that_cannot_be_opened_is_told_of_once() {
    let (_holder, dir) = place();
    fs::write(&dir, "no directory").unwrap();
    let vault = vault(&dir);
    assert_eq!(vault.read(|_| ()), None);
    assert_eq!(vault.news(Lang::En).len(), 1);
    assert_eq!(vault.read(|_| ()), None);
    assert_eq!(vault.news(Lang::En), Vec::<String>::new());
}

#[test]
fn without_a_place_nothing_is_kept_and_that_is_said() {
    let vault = Vault::new(None, now);
    assert_eq!(vault.read(|_| ()), None);
    let mut live = vault.begin(small(), manner(), SEED, Lang::En, true);
    let begin = Event::Begin {
        seed: SEED,
        panel: Vec::new(),
        carried: None,
    };
    live.apply(&begin).unwrap();
    assert!(live.trouble().unwrap().contains("cannot be saved"));
}

#[test]
fn where_nothing_was_kept_there_is_no_session() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    let error = vault.debrief(id(1), Lang::En).unwrap_err();
    assert!(matches!(error, StoreError::NoSuchSession { .. }));
    let error = vault.resume(id(1), Lang::En).unwrap_err();
    assert!(matches!(error, StoreError::NoSuchSession { .. }));
    assert!(!dir.exists());
}

#[test]
fn what_is_no_conference_is_not_played() {
    let faulty = Playable::read(b"kaiken: 1\n", "x.yaml").unwrap_err();
    assert!(matches!(faulty, NotPlayable::Faulty(_)));
    let missing = Playable::file(Path::new("/nonexistent/x.yaml")).unwrap_err();
    assert!(matches!(missing, NotPlayable::Unreadable(_)));
}
