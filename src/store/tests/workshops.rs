//! Workshops, their runs, what their rooms show, and what assessors hold.

use super::figures::{BACK_TO_VERSION_2, conference, folded, rows, set_clock, vault};
use super::keeping::{SMALL, play, small};
use super::*;
use crate::conference::{Direction, Mark, MarkKind, Rate, Stage};
use crate::live::Live;
use crate::scenario::{PersonIx, vocabulary::Pitfall};
use crate::store::{
    Notice, Playable, Resumed, SessionInfo, SessionState, StoreError, StoredWorkshop, Vault,
    WorkshopId, workshop_name,
};
use crate::workshop::{Assessment, Participant, Rating, Seat, Seating, Team, Workshop};

pub(super) fn participant(name: &str) -> Participant {
    Participant {
        name: name.into(),
        role: "Office".into(),
    }
}

pub(super) fn workshop(name: &str, spoken: bool) -> Workshop {
    Workshop {
        name: name.into(),
        lang: Lang::Ja,
        spoken,
        seed: u64::MAX - 7,
        participants: ["花子", "Taro"].map(participant).into(),
        assessors: vec!["Mori".into()],
        kept: Vec::new(),
        seatings: Vec::new(),
    }
}

/// A workshop that is kept there, with the small scenario.
pub(super) fn set_up(vault: &Vault, name: &str, spoken: bool) -> StoredWorkshop {
    let id = vault
        .write(|store| store.new_workshop(&workshop(name, spoken), &[&small()], now()))
        .unwrap();
    vault.write(|store| store.workshop(id)).unwrap()
}

pub(super) fn applied(live: &mut Live, event: &Event) {
    live.apply(event).unwrap();
    assert_eq!(live.trouble(), None);
}

/// A run, begun.
pub(super) fn run(vault: &Vault, of: &StoredWorkshop, name: &str, team: &Team) -> Live {
    let mut live = vault.begin_run(of, 0, name, team, Lang::Ja).unwrap();
    let panel = match live.scenario().panel.seats {
        0 => Vec::new(),
        seats => (0..usize::from(seats)).map(PersonIx::new).collect(),
    };
    let begin = Event::Begin {
        seed: live.seed(),
        panel,
        carried: None,
    };
    applied(&mut live, &begin);
    live
}

/// Goes on as a facilitator does who listens: rates, writes words down, goes on.
pub(super) fn listen(live: &mut Live, turns: usize) {
    for turn in 0..turns {
        let event = match live.conference().stage() {
            Stage::Deciding(at) => Event::Decided {
                option: live.conference().decision_options(at)[0],
            },
            Stage::Statement | Stage::Asked => {
                for (criterion, level) in [(0, 2), (1, u8::try_from(turn % 4).unwrap())] {
                    let level = Some(level);
                    applied(live, &Event::Rated(Rate::Level { criterion, level }));
                }
                if turn.is_multiple_of(3) {
                    let pitfall = Pitfall::Dodge;
                    let heard = true;
                    applied(live, &Event::Rated(Rate::Pitfall { pitfall, heard }));
                }
                applied(
                    live,
                    &written(MarkKind::Quotation, &format!("heard {turn}")),
                );
                applied(live, &written(MarkKind::Note, &format!("noted {turn}")));
                Event::Answered {
                    elapsed_ms: 4_000,
                    then: None,
                }
            }
            Stage::Ready | Stage::Finished(_) => return,
        };
        applied(live, &event);
    }
}

pub(super) fn written(kind: MarkKind, words: &str) -> Event {
    Event::Marked(Mark {
        kind,
        words: words.into(),
        by: None,
    })
}

pub(super) fn end(live: &mut Live) {
    if !matches!(live.conference().stage(), Stage::Finished(_)) {
        applied(live, &Event::Directed(Direction::End));
    }
}

fn number(live: &Live) -> SessionId {
    SessionId(live.number().unwrap())
}

pub(super) fn assessment(assessor: &str, level: u8, done: bool) -> Assessment {
    let mut rating = Rating {
        turn: 0,
        overall: Some(level),
        note: "a note of one's own".into(),
        ..Rating::default()
    };
    rating.levels.set(0, level);
    Assessment {
        assessor: assessor.into(),
        ratings: vec![rating],
        done,
        ..Assessment::default()
    }
}

#[test]
fn a_workshop_is_kept_with_its_scenarios_and_found_by_name_or_number() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let stored = set_up(&vault, "広報の日", true);
    assert_eq!(stored.workshop, workshop("広報の日", true));
    assert_eq!(stored.created, now());
    let [playable] = &stored.scenarios[..] else {
        panic!("one scenario");
    };
    assert_eq!(playable.source, small().source);
    let store = open(&dir);
    let id = stored.id;
    for which in [None, Some("広報の日"), Some(" 広報の日\n"), Some("1")] {
        assert_eq!(store.find_workshop(which).unwrap(), Some(id), "{which:?}");
    }
    for which in ["広報", "2", "", "-1"] {
        assert_eq!(store.find_workshop(Some(which)).unwrap(), None, "{which}");
    }
    let [info] = &store.workshops().unwrap()[..] else {
        panic!("one workshop");
    };
    assert_eq!((info.participants, info.runs), (2, 0));
    assert_eq!(info.titles, [small().scenario.title.clone()]);
    let missing = store.workshop(WorkshopId(9)).unwrap_err();
    assert!(
        matches!(missing, StoreError::NoSuchWorkshop { .. }),
        "{missing}"
    );
}

#[test]
fn a_name_is_given_once_and_may_be_a_number() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let first = set_up(&vault, "2026", true);
    let taken = |result: Result<(), StoreError>| {
        let error = result.unwrap_err();
        assert!(matches!(error, StoreError::WorkshopTaken { .. }), "{error}");
    };
    let again = |store: &mut Store| {
        let id = store.new_workshop(&workshop("2026", false), &[], now());
        id.map(|_| ())
    };
    taken(vault.write(again));
    let other = set_up(&vault, "other", true);
    let mut store = open(&dir);
    assert_eq!(store.find_workshop(Some("2026")).unwrap(), Some(first.id));
    taken(store.change_workshop(other.id, &workshop("2026", true)));
    let mut changed = workshop("other", true);
    changed.participants.push(participant("Ken"));
    store.change_workshop(other.id, &changed).unwrap();
    assert_eq!(store.workshop(other.id).unwrap().workshop, changed);
    let missing = store.change_workshop(WorkshopId(77), &workshop("x", true));
    assert!(matches!(missing, Err(StoreError::NoSuchWorkshop { .. })));
    assert_eq!(workshop_name(" a \u{1b} b\n").as_deref(), Some("a b"));
    assert_eq!(workshop_name(" \u{202e} "), None);
    assert_eq!(workshop_name(&"長".repeat(81)), None);
}

#[test]
fn a_run_is_a_session_of_its_participant_that_others_lead() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "facilitator");
    let stored = set_up(&vault, "day", true);
    let team = Team {
        seats: vec![(PersonIx::new(1), "Taro".into())],
    };
    let mut live = run(&vault, &stored, "花子", &team);
    assert_eq!(live.manner().mode, Mode::Spoken);
    assert_eq!(live.seed(), stored.workshop.seed);
    let criteria = small().scenario.rubric.criteria.len();
    assert!(live.scenario().rubric.criteria.len() > criteria);
    listen(&mut live, 5);
    let session = number(&live);
    let mut store = open(&dir);
    let [info] = &store.runs(stored.id).unwrap()[..] else {
        panic!("one run");
    };
    assert_eq!(info.trainee.as_deref(), Some("花子"));
    assert_eq!(
        (info.workshop, &info.team, info.raters, info.sheet),
        (Some(stored.id), &team, 0, false)
    );
    // While it goes on, its participant cannot go on with it, and does not see it.
    drop(live);
    assert_eq!(store.open_sessions("花子").unwrap(), []);
    assert_eq!(store.left_open("花子").unwrap(), []);
    assert_eq!(store.list("花子", 9).unwrap(), []);
    let refused = vault.resume(session, Lang::En).unwrap_err();
    assert!(matches!(refused, StoreError::Led { .. }), "{refused}");

    let Resumed::Live(mut live) = vault.resume_run(session, Lang::Ja).unwrap() else {
        panic!("it goes on");
    };
    assert_eq!(live.debrief(Lang::En).team.len(), 1);
    end(&mut live);
    drop(live);
    let list: Vec<SessionId> = store
        .list("花子", 9)
        .unwrap()
        .iter()
        .map(|it| it.number)
        .collect();
    assert_eq!(list, [session]);
    let latest = store.latest("花子").unwrap().map(|it| it.number);
    assert_eq!(latest, Some(session));
    assert_eq!(
        store.results("花子").unwrap(),
        [],
        "it does not compare with chosen answers"
    );
    let debrief = vault.debrief(session, Lang::En).unwrap();
    assert_eq!(debrief.team.len(), 1);
    let training = store.training("花子").unwrap();
    assert_eq!(training, folded(&mut store, "花子"));
    assert_eq!(store.trainees().unwrap().len(), 1, "of nobody else");
}

#[test]
fn a_run_of_chosen_answers_is_a_rehearsal() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let stored = set_up(&vault, "day", false);
    let mut live = run(&vault, &stored, "Taro", &Team::default());
    assert_eq!(live.manner().mode, Mode::Rehearsal);
    play(&mut live, 99);
    let results = open(&dir).results("Taro").unwrap();
    assert_eq!(results.len(), 1);
    assert!(
        vault
            .begin_run(&stored, 9, "Taro", &Team::default(), Lang::En)
            .is_none()
    );
}

#[test]
fn a_run_that_goes_on_is_not_the_newest_that_ended_though_it_is_rated_live() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let stored = set_up(&vault, "day", false);
    let mut held = run(&vault, &stored, "Taro", &Team::default());
    let ended = number(&held);
    play(&mut held, 99);
    drop(held);
    set_clock(9_000);
    let live = run(&vault, &stored, "Jiro", &Team::default());
    let open_one = number(&live);
    let mut store = open(&dir);
    let rated_live = assessment("Mori", 2, false);
    store.save_assessment(open_one, &rated_live, now()).unwrap();
    let newest = |ended| store.newest_led(ended).unwrap().map(|it| it.number);
    assert_eq!(newest(false), Some(open_one));
    assert_eq!(newest(true), Some(ended));
}

#[test]
fn a_rehearsal_of_no_workshop_is_led_too() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "me");
    let mut live = vault.begin_heard(&small(), "Chief", 3, Lang::En);
    applied(
        &mut live,
        &Event::Begin {
            seed: 3,
            panel: Vec::new(),
            carried: None,
        },
    );
    let session = number(&live);
    drop(live);
    let store = open(&dir);
    assert_eq!(
        store.info(session).unwrap().trainee.as_deref(),
        Some("Chief")
    );
    assert_eq!(store.open_sessions("Chief").unwrap(), []);
    assert!(matches!(
        vault.resume_run(session, Lang::En).unwrap(),
        Resumed::Live(_)
    ));
}

#[test]
fn every_event_has_its_time() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let stored = set_up(&vault, "day", true);
    set_clock(5_000);
    let mut live = run(&vault, &stored, "Taro", &Team::default());
    set_clock(6_500);
    applied(&mut live, &written(MarkKind::Note, "late"));
    let stored = open(&dir).load(number(&live)).unwrap();
    let times: Vec<i64> = stored.times.iter().map(|at| at.as_millisecond()).collect();
    assert_eq!((times, stored.events.len()), (vec![5_000, 6_500], 2));
}

#[test]
fn what_is_taken_back_is_taken_back_in_the_store() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let stored = set_up(&vault, "day", true);
    let mut live = run(&vault, &stored, "Taro", &Team::default());
    listen(&mut live, 4);
    while live.session().transcript().entries.len() > 2 {
        applied(&mut live, &Event::Undo);
        let kept = open(&dir).load(number(&live)).unwrap();
        assert!(kept.whole);
        assert_eq!(&kept.transcript, live.session().transcript());
    }
}

#[test]
fn the_room_sees_what_was_shown_last_and_that_it_changed() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let id = set_up(&vault, "day", true).id;
    let mut console = open(&dir);
    let room = open(&dir);
    assert_eq!(room.published(id).unwrap(), None);
    let before = room.data_version().unwrap();
    assert_eq!(room.data_version().unwrap(), before);
    console.publish(id, "{\"a\":1}").unwrap();
    let after = room.data_version().unwrap();
    assert_ne!(before, after);
    assert_eq!(room.published(id).unwrap(), Some((1, "{\"a\":1}".into())));
    console.publish(id, "{\"a\":1}").unwrap();
    assert_eq!(
        room.published(id).unwrap().map(|it| it.0),
        Some(1),
        "the same"
    );
    console.publish(id, "{}").unwrap();
    assert_eq!(room.published(id).unwrap(), Some((2, "{}".into())));
    let missing = console.publish(WorkshopId(9), "{}").unwrap_err();
    assert!(matches!(missing, StoreError::NoSuchWorkshop { .. }));
}

#[test]
fn a_database_that_was_replaced_is_noticed() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    set_up(&vault, "day", true);
    assert!(!vault.renew());
    for name in ["kaiken.db", "kaiken.db-wal", "kaiken.db-shm"] {
        let _ = fs::rename(dir.join(name), dir.join(format!("old-{name}")));
    }
    assert!(vault.renew());
    assert_eq!(vault.read(|store| store.workshops().unwrap().len()), None);
    set_up(&vault, "another day", true);
    assert!(!vault.renew());
}

#[test]
fn what_assessors_hold_is_kept_apart_from_each_other() {
    let (_holder, dir) = place();
    let session = conference(&vault(&dir, "Taro"), 1, 1_000);
    let mut store = open(&dir);
    for held in [
        assessment("Mori", 1, false),
        assessment("Abe", 2, true),
        assessment("Mori", 3, true),
    ] {
        store.save_assessment(session, &held, now()).unwrap();
    }
    let held = store.assessments(session).unwrap();
    assert_eq!(
        held,
        [assessment("Abe", 2, true), assessment("Mori", 3, true)]
    );
    let assessed: Vec<SessionId> = store
        .assessed()
        .unwrap()
        .iter()
        .map(|it| it.number)
        .collect();
    assert_eq!(assessed, [session]);
    assert!(store.delete_assessment(session, "Abe").unwrap());
    assert!(!store.delete_assessment(session, "Abe").unwrap());
    assert_eq!(store.assessments(session).unwrap().len(), 1);
    let missing = store.save_assessment(SessionId(9), &held[0], now());
    assert!(matches!(missing, Err(StoreError::NoSuchSession { .. })));
    store.discard(session).unwrap();
    assert_eq!(rows(&store, "assessments"), 0);
    assert!(!contains(&bytes_below(&dir), "a note of one's own"));
}

#[test]
fn what_was_agreed_on_becomes_what_the_session_says() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let stored = set_up(&vault, "day", true);
    set_clock(1_000);
    let mut live = run(&vault, &stored, "Taro", &Team::default());
    listen(&mut live, 4);
    let session = number(&live);
    let mut store = open(&dir);
    let mut merged = live.session().transcript().clone();
    let refused = store.adopt(session, &merged, 2).unwrap_err();
    assert!(matches!(refused, StoreError::NotEnded { .. }), "{refused}");
    end(&mut live);
    merged.end = live.session().transcript().end;
    let before = store.info(session).unwrap();
    let events = store.load(session).unwrap().events;
    store.training("Taro").unwrap();
    for entry in &mut merged.entries {
        for criterion in 0..3 {
            entry.turn.levels.set(criterion, 3);
        }
        entry.turn.pitfalls = WordSet::default();
    }
    store.adopt(session, &merged, 3).unwrap();
    let after = store.load(session).unwrap();
    assert_eq!(after.transcript.entries, merged.entries);
    assert_eq!(after.events, events, "the events stay as they were");
    assert_eq!(after.info.raters, 3);
    assert!(after.info.overall > before.overall);
    assert_eq!(
        after.info.overall,
        vault.debrief(session, Lang::En).unwrap().overall
    );
    let training = store.training("Taro").unwrap();
    assert_eq!(training, folded(&mut store, "Taro"));
    store.rebuild().unwrap();
    assert_eq!(store.training("Taro").unwrap(), training);

    // Of another scenario, or out of range: nothing changes.
    merged.entries[0].turn.by = Some(PersonIx::new(99));
    let refused = store.adopt(session, &merged, 3).unwrap_err();
    assert!(
        matches!(refused, StoreError::Unreadable { .. }),
        "{refused}"
    );
    assert_eq!(store.load(session).unwrap(), after);
}

/// A workshop with a run that ended and one that did not.
fn used(dir: &Path) -> (WorkshopId, SessionInfo, SessionInfo) {
    let vault = vault(dir, "");
    let stored = set_up(&vault, "day", true);
    let mut live = run(&vault, &stored, "花子", &Team::default());
    listen(&mut live, 3);
    end(&mut live);
    drop(live);
    drop(run(&vault, &stored, "Taro", &Team::default()));
    vault.write(|store| store.publish(stored.id, "{}")).unwrap();
    let runs = open(dir).runs(stored.id).unwrap();
    let [ended, left] = <[SessionInfo; 2]>::try_from(runs).unwrap();
    (stored.id, ended, left)
}

#[test]
fn a_deleted_workshop_leaves_ended_runs_with_their_participants() {
    let (_holder, dir) = place();
    let (id, ended, left) = used(&dir);
    let mut store = open(&dir);
    let removed = store.delete_workshop(id, false).unwrap();
    assert_eq!((removed.workshops, removed.sessions), (1, 1));
    assert_eq!(store.all_sessions().unwrap(), [ended.number]);
    let info = store.info(ended.number).unwrap();
    assert_eq!((info.workshop, info.state), (None, SessionState::Complete));
    assert!(store.info(left.number).is_err());
    for table in ["workshops", "workshop_scenarios", "stage"] {
        assert_eq!(rows(&store, table), 0, "{table}");
    }
    assert_eq!(rows(&store, "scenarios"), 1, "the session keeps it");
    let again = store.delete_workshop(id, false);
    assert!(matches!(again, Err(StoreError::NoSuchWorkshop { .. })));
}

#[test]
fn a_workshop_deleted_with_its_sessions_leaves_no_byte_behind() {
    let (_holder, dir) = place();
    let (id, ..) = used(&dir);
    let mut store = open(&dir);
    store.publish(id, "\"the-unpublished-question\"").unwrap();
    assert!(contains(&bytes_below(&dir), "the-unpublished-question"));
    let removed = store.delete_workshop(id, true).unwrap();
    assert_eq!((removed.sessions, removed.overwritten), (2, true));
    let left = bytes_below(&dir);
    for gone in [
        "the-unpublished-question",
        "Metal in the school bread",
        "花子",
        "Mori",
    ] {
        assert!(!contains(&left, gone), "{gone}");
    }
    assert_eq!(rows(&store, "scenarios"), 0);
}

#[test]
fn a_run_that_somebody_leads_now_keeps_its_workshop_from_being_deleted() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let stored = set_up(&vault, "day", true);
    let live = run(&vault, &stored, "Taro", &Team::default());
    let refused = open(&dir).delete_workshop(stored.id, true).unwrap_err();
    assert!(matches!(refused, StoreError::InUse { .. }), "{refused}");
    assert_eq!(open(&dir).workshops().unwrap().len(), 1);
    drop(live);
    open(&dir).delete_workshop(stored.id, true).unwrap();
}

#[test]
fn a_scenario_stays_as_long_as_a_workshop_refers_to_it() {
    let (_holder, dir) = place();
    let (id, ended, left) = used(&dir);
    let mut store = open(&dir);
    store.discard_all(&[ended.number, left.number]).unwrap();
    assert_eq!(store.workshop(id).unwrap().scenarios.len(), 1);
    assert_eq!(rows(&store, "scenarios"), 1);
    store.delete_workshop(id, true).unwrap();
    assert_eq!(rows(&store, "scenarios"), 0);
}

#[test]
fn everything_is_everything_and_old_workshops_are_found() {
    let (_holder, dir) = place();
    set_clock(now().as_millisecond());
    let (id, ..) = used(&dir);
    let mut store = open(&dir);
    let at = |ms: i64| Timestamp::from_millisecond(now().as_millisecond() + ms).unwrap();
    assert_eq!(store.workshops_older_than(at(0)).unwrap(), []);
    assert_eq!(store.workshops_older_than(at(1)).unwrap(), [id]);
    set_clock(now().as_millisecond() + 50);
    let vault = vault(&dir, "");
    let stored = vault.write(|store| store.workshop(id)).unwrap();
    drop(run(&vault, &stored, "Taro", &Team::default()));
    assert_eq!(
        store.workshops_older_than(at(1)).unwrap(),
        [],
        "a run is younger"
    );
    let old = store.older_than(at(1), None).unwrap();
    let removed = store.discard_old(&old, &[]).unwrap();
    assert_eq!((removed.sessions, removed.workshops), (2, 0));
    let removed = store.delete_everything().unwrap();
    assert_eq!((removed.sessions, removed.workshops), (1, 1));
    for table in [
        "workshops",
        "workshop_scenarios",
        "stage",
        "assessments",
        "sessions",
        "scenarios",
    ] {
        assert_eq!(rows(&store, table), 0, "{table}");
    }
}

#[test]
fn rosters_and_teams_follow_a_new_name_and_forget_a_deleted_one() {
    let (_holder, dir) = place();
    let vault = vault(&dir, "");
    let stored = set_up(&vault, "day", true);
    let team = Team {
        seats: vec![(PersonIx::new(1), "花子".into())],
    };
    let mut live = run(&vault, &stored, "Taro", &team);
    end(&mut live);
    let session = number(&live);
    drop(live);
    let mut store = open(&dir);
    assert_eq!(store.on_rosters("花子").unwrap(), 1);
    store.publish(stored.id, "\"花子\"").unwrap();
    store
        .save_assessment(session, &assessment("Mori", 2, true), now())
        .unwrap();
    let mut workshop = store.workshop(stored.id).unwrap().workshop;
    workshop.seatings = vec![Seating {
        scenario: "small".into(),
        seats: vec![Seat {
            person: "plant".into(),
            by: Some("花子".into()),
        }],
    }];
    store.change_workshop(stored.id, &workshop).unwrap();
    store.rename_trainee("花子", "Hana", false).unwrap();
    let seated = |store: &Store| {
        let workshop = store.workshop(stored.id).unwrap().workshop;
        workshop.seatings[0].seats[0].by.clone()
    };
    assert_eq!(seated(&store).as_deref(), Some("Hana"));
    let names = |store: &Store| -> Vec<String> {
        let workshop = store.workshop(stored.id).unwrap().workshop;
        workshop
            .participants
            .iter()
            .map(|it| it.name.to_string())
            .collect()
    };
    assert_eq!(names(&store), ["Hana", "Taro"]);
    let seats = store.info(session).unwrap().team.seats;
    assert_eq!(seats, [(PersonIx::new(1), "Hana".into())]);
    store.rename_trainee("Hana", "Taro", true).unwrap();
    assert_eq!(names(&store), ["Taro"], "once");
    store.rename_trainee("Taro", "Jiro", false).unwrap();
    assert_eq!(store.assessments(session).unwrap().len(), 1);
    assert_eq!(seated(&store).as_deref(), Some("Jiro"));
    store.delete_trainee("Jiro").unwrap();
    assert_eq!(names(&store), [""; 0]);
    drop(store);
    let left = bytes_below(&dir);
    for gone in ["花子", "Hana", "Taro", "Jiro"] {
        assert!(!contains(&left, gone), "{gone}");
    }
}

#[test]
fn a_database_of_version_2_is_updated_and_its_sessions_stay() {
    let (_holder, dir) = place();
    let session = conference(&vault(&dir, "花子"), 1, 1_000);
    let (info, training) = {
        let mut store = open(&dir);
        let before = (
            store.info(session).unwrap(),
            store.training("花子").unwrap(),
        );
        store.db.execute_batch(BACK_TO_VERSION_2).unwrap();
        before
    };
    let Opened { mut store, notices } = Store::open(&dir, now()).unwrap();
    assert!(matches!(&notices[..], [Notice::Migrated(_)]), "{notices:?}");
    assert_eq!(store.copies().len(), 1);
    assert_eq!(store.info(session).unwrap(), info);
    assert_eq!(store.training("花子").unwrap(), training);
    assert_eq!(store.results("花子").unwrap().len(), 1);
    let id = store
        .new_workshop(&workshop("day", true), &[&small()], now())
        .unwrap();
    assert_eq!(store.workshops().unwrap()[0].id, id);
}

#[test]
fn a_workshop_of_a_newer_version_is_told_apart() {
    let (_holder, dir) = place();
    let stored = set_up(&vault(&dir, ""), "day", true);
    let store = open(&dir);
    let sql = "UPDATE workshops SET json = '{\"shape\":\"unknown\"}'";
    store.db.execute_batch(sql).unwrap();
    let refused = store.workshop(stored.id).unwrap_err();
    assert!(
        matches!(refused, StoreError::UnreadableWorkshop { .. }),
        "{refused}"
    );
    assert_eq!(store.workshops().unwrap(), []);
}

#[test]
fn scenarios_of_a_workshop_are_those_it_was_set_up_with() {
    let (_holder, dir) = place();
    let changed = String::from_utf8(SMALL.to_vec()).unwrap();
    let changed = changed.replacen("Metal in", "Glass in", 1);
    let other = Playable::read(changed.as_bytes(), "small.yaml").unwrap();
    let mut store = open(&dir);
    let id = store
        .new_workshop(&workshop("two", false), &[&other, &small()], now())
        .unwrap();
    let scenarios = store.workshop(id).unwrap().scenarios;
    let sources: Vec<_> = scenarios.iter().map(|it| it.source.clone()).collect();
    assert_eq!(sources, [other.source, small().source], "in their order");
}
