//! Second acts: which session of the first is offered, and that what it left is kept
//! with the second.

use super::keeping::{manner, play, small};
use super::*;
use crate::live::Live;
use crate::scenario::FactIx;
use crate::scoring::Mode;
use crate::store::library;
use crate::store::{Playable, Resumed, StoreError, Vault};

const SECOND: &[u8] = include_bytes!("../../../tests/fixtures/second.yaml");

fn second() -> Playable {
    Playable::read(SECOND, "second.yaml").unwrap()
}

fn vault(dir: &Path) -> Vault {
    Vault::new(Some(dir), now)
}

fn begun(vault: &Vault, playable: Playable) -> Live {
    let mut live = vault.begin(playable, manner(), 7, Lang::En, true);
    live.apply(&live.begin(Vec::new())).unwrap();
    assert_eq!(live.trouble(), None);
    live
}

/// Plays a conference, always the first of what is offered.
fn held(vault: &Vault, playable: Playable) -> SessionId {
    let mut live = begun(vault, playable);
    play(&mut live, usize::MAX);
    SessionId(live.number().unwrap())
}

#[test]
fn the_newest_session_held_to_its_end_is_offered() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    let offered = |vault: &Vault| {
        let live = vault.begin(second(), manner(), 7, Lang::En, true);
        let first = live.first_act().unwrap();
        assert_eq!(&*first.id, "small");
        first.then.as_ref().map(|then| then.carried.session)
    };
    assert_eq!(offered(&vault), None);
    assert!(!dir.exists(), "looking keeps nothing");
    let first = held(&vault, small());
    assert_eq!(offered(&vault), Some(first.0));
    let newer = held(&vault, small());
    assert_eq!(offered(&vault), Some(newer.0));
    // Neither one broken off nor one that goes on.
    let mut broken = begun(&vault, small());
    play(&mut broken, 4);
    broken.apply(&Event::Closed).unwrap();
    let mut left = begun(&vault, small());
    play(&mut left, 4);
    assert_eq!(offered(&vault), Some(newer.0));
    // Nor anybody else's.
    vault.set_trainee("Taro");
    assert_eq!(offered(&vault), None);
    // What is no second act has no first.
    let live = vault.begin(small(), manner(), 7, Lang::En, true);
    assert_eq!(live.first_act(), None);
}

#[test]
fn the_second_act_remembers_the_session_it_was_begun_from() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    let first = held(&vault, small());
    let newest = held(&vault, small());
    let live = || vault.begin(second(), manner(), 7, Lang::En, true);
    let remembered = |live: &Live| {
        let then = live.first_act().unwrap().then.as_ref().unwrap();
        SessionId(then.carried.session)
    };
    assert_eq!(remembered(&live()), newest);
    assert_eq!(remembered(&vault.looking_back(live(), first)), first);
    let unknown = vault.looking_back(live(), SessionId(99));
    assert_eq!(remembered(&unknown), newest);
}

#[test]
fn what_is_carried_over_is_kept_with_the_second() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    let first = held(&vault, small());
    let mut live = begun(&vault, second());
    let session = SessionId(live.number().unwrap());
    play(&mut live, 2);
    let in_memory = live.session().transcript().clone();
    assert_eq!(in_memory.carried.as_ref().unwrap().session, first.0);
    drop(live);
    // Whatever becomes of the first.
    vault.write(|store| store.discard(first)).unwrap();
    let stored = vault.look_up(session, |store| store.load(session)).unwrap();
    assert_eq!(stored.transcript, in_memory);
    let Resumed::Live(mut live) = vault.resume(session, Lang::En).unwrap() else {
        panic!("it can go on");
    };
    assert_eq!(live.session().transcript(), &in_memory);
    play(&mut live, usize::MAX);
    let whole = live.session().transcript().clone();
    drop(live);
    let stored = vault.look_up(session, |store| store.load(session)).unwrap();
    assert_eq!(stored.transcript, whole);
    let debrief = vault.debrief(session, Lang::En).unwrap();
    assert_eq!(debrief.first_act.unwrap().session, first.0);
}

#[test]
fn it_can_be_left_out() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    held(&vault, small());
    let mut live = vault.begin(second(), manner(), 7, Lang::En, true);
    assert!(live.remembers());
    live.remember(false);
    assert!(!live.remembers());
    live.apply(&live.begin(Vec::new())).unwrap();
    assert_eq!(live.conference().carried(), None);
    assert_eq!(live.conference().claimed(FactIx(0)), None);
    let mut again = vault.begin(second(), manner(), 7, Lang::En, true);
    again.remember(false);
    again.remember(true);
    again.apply(&again.begin(Vec::new())).unwrap();
    assert!(again.conference().carried().is_some());
}

#[test]
fn played_again_it_remembers_what_it_did_before() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    let first = held(&vault, small());
    let session = held(&vault, second());
    held(&vault, small());
    let again = |of: SessionId| {
        let live = vault.begin(second(), manner(), 7, Lang::En, true);
        let live = vault.as_before(live, of);
        match live.begin(Vec::new()) {
            Event::Begin { carried, .. } => carried.map(|it| it.session),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(again(session), Some(first.0));
    let mut without = vault.begin(second(), manner(), 7, Lang::En, true);
    without.remember(false);
    without.apply(&without.begin(Vec::new())).unwrap();
    assert_eq!(again(SessionId(without.number().unwrap())), None);
}

#[test]
fn a_session_that_is_named_must_be_over() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    let mut live = begun(&vault, small());
    let session = SessionId(live.number().unwrap());
    let scenario = second().scenario;
    let open = vault.then(session, &scenario);
    assert!(matches!(open, Err(StoreError::NotEnded { .. })), "{open:?}");
    play(&mut live, 4);
    // Broken off, it may be named all the same.
    live.apply(&Event::Closed).unwrap();
    assert_eq!(
        vault.then(session, &scenario).unwrap().carried.session,
        session.0
    );
    let none = vault.then(SessionId(99), &scenario);
    assert!(matches!(none, Err(StoreError::NoSuchSession { .. })));
}

#[test]
fn the_repair_round_keeps_what_was_carried_over() {
    let (_holder, dir) = place();
    let vault = vault(&dir);
    held(&vault, small());
    let session = held(&vault, second());
    let round = vault.repair_round(session, "mark", Lang::En, true).unwrap();
    for mut repaired in round.repairs {
        repaired
            .judge(crate::live::drill::HowItWent::LikeTheBetter)
            .unwrap();
        assert_eq!(repaired.trouble(), None);
    }
    let drilled = vault
        .read(|store| store.drill("", "mark").unwrap())
        .unwrap();
    for info in drilled {
        let stored = vault
            .read(|store| store.load(info.number).unwrap())
            .unwrap();
        assert!(stored.transcript.carried.is_some());
    }
}

#[test]
fn a_second_act_is_found_in_the_library_and_named_in_every_debrief() {
    let (_holder, dir) = place();
    let files = tempfile::tempdir().unwrap();
    let places = [files.path().to_owned()];
    let path = files.path().join("second.yaml");
    let vault = vault(&dir);
    let first = held(&vault, small());
    let named = |vault: &Vault| {
        let debrief = vault.debrief(first, Lang::En).unwrap();
        let mut commands = debrief.next.into_iter().map(|step| step.command);
        commands.any(|command| command == "kaiken play second")
    };
    // Built-in ones are known without a look at any file.
    let found = vault
        .second_act("7pay-first-conference", Mode::Practice)
        .unwrap();
    assert_eq!(&*found.id, "7pay-end-of-service");
    let drilled = vault.second_act("7pay-first-conference", Mode::Drill);
    assert_eq!(drilled, None);
    assert_eq!(
        vault.second_act("7pay-end-of-service", Mode::Practice),
        None
    );
    assert!(!named(&vault));
    // The user's own ones are once they have been looked at.
    fs::write(&path, SECOND).unwrap();
    vault.look_in(&places);
    assert!(!named(&vault));
    vault
        .read(|store| library::scan(&places, Some(store)))
        .unwrap();
    assert!(named(&vault));
    let mut live = begun(&vault, small());
    play(&mut live, usize::MAX);
    let debrief = live.debrief(Lang::En);
    assert_eq!(debrief.next[0].command, "kaiken play second");
    // Of what is not kept the second act will know nothing.
    let mut unkept = vault.begin(small(), manner(), 7, Lang::En, false);
    unkept.apply(&unkept.begin(Vec::new())).unwrap();
    play(&mut unkept, usize::MAX);
    let debrief = unkept.debrief(Lang::En);
    assert_ne!(debrief.next[0].command, "kaiken play second");
    // What is gone, or no longer follows, is not named.
    let alone = String::from_utf8(SECOND.to_vec()).unwrap();
    fs::write(&path, alone.replace("follows: small\n", "follows: other\n")).unwrap();
    assert!(!named(&vault));
    fs::remove_file(&path).unwrap();
    assert!(!named(&vault));
    // Nor is what lies in another place.
    vault.look_in(&[]);
    fs::write(&path, SECOND).unwrap();
    assert!(!named(&vault));
}

#[test]
fn where_nothing_is_kept_a_built_in_second_act_is_known_all_the_same() {
    let vault = Vault::new(None, now);
    assert!(
        vault
            .second_act("7pay-first-conference", Mode::Practice)
            .is_some()
    );
    assert_eq!(vault.second_act("small", Mode::Practice), None);
}
