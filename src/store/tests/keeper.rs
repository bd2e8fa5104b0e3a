//! A real conference, kept as it is played.

use super::*;
use crate::conference::{Conference, Spotted, Stage};
use crate::live::{Live, Manner};
use crate::scenario::load;
use crate::scoring::{Scorecard, Session};
use crate::store::{SessionState, StoreKeeper};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

const SMALL: &[u8] = include_bytes!("../../../tests/fixtures/small.yaml");

/// The next event of a player who takes whatever stands first.
fn next(conference: &Conference) -> Option<Event> {
    match conference.stage() {
        Stage::Ready => Some(Event::Begin {
            seed: u64::MAX - 3,
            panel: Vec::new(),
        }),
        Stage::Deciding(decision) => Some(Event::Decided {
            option: conference.decision_options(decision)[0],
        }),
        Stage::Statement => Some(Event::Opened {
            lines: conference.statement_lines()[..1].to_vec(),
        }),
        Stage::Asked => Some(Event::Chosen {
            choice: Choice::Answer(conference.options(conference.pending()?.question)[0]),
            elapsed_ms: 9,
        }),
        Stage::Finished(_) => None,
    }
}

fn manner() -> Manner {
    Manner {
        mode: Mode::Rehearsal,
        aloud: true,
    }
}

#[test]
fn a_conference_left_and_taken_up_again_is_kept_as_it_was_played() {
    let (_holder, dir) = place();
    let store = Rc::new(RefCell::new(open(&dir)));
    let clock: Rc<dyn Fn() -> Timestamp> = Rc::new(now);
    let scenario = Arc::new(load(SMALL, "small.yaml").scenario.unwrap());
    let new = new_session("small", SMALL);

    let keeper = StoreKeeper::begin(Rc::clone(&store), &new, Rc::clone(&clock)).unwrap();
    let mut live = Live::new(
        Arc::clone(&scenario),
        manner(),
        new.seed,
        Some(Box::new(keeper)),
    );
    for _ in 0..4 {
        let event = next(live.conference()).unwrap();
        live.apply(&event).unwrap();
    }
    let number = SessionId(live.number().unwrap());
    assert!(store.borrow().is_in_use(number).unwrap());
    let left = live.session().transcript().clone();
    drop(live);
    assert!(!store.borrow().is_in_use(number).unwrap());

    let (keeper, stored) = StoreKeeper::resume(Rc::clone(&store), number, clock).unwrap();
    assert_eq!(stored.transcript, left);
    let scenario = Arc::new(load(&stored.source, "small.yaml").scenario.unwrap());
    let session = Session::replay(scenario, &stored.events).unwrap();
    assert_eq!(*session.transcript(), left);
    let mut live = Live::resume(session, manner(), Some(Box::new(keeper)));
    while let Some(event) = next(live.conference()) {
        live.apply(&event).unwrap();
    }
    let stored = store.borrow().load(number).unwrap();
    assert_eq!(stored.transcript, *live.session().transcript());
    let card = Scorecard::of(live.scenario(), live.session().transcript());
    assert_eq!(stored.info.state, SessionState::Complete);
    assert_eq!(
        (stored.info.overall, stored.info.grade),
        (card.overall, card.grade)
    );
    assert!(!stored.info.provisional);
    assert_eq!(live.debrief(Lang::Ja).session, Some(number.0));

    // The last answer is talked about after the end, and that is kept too.
    let last = live.session().transcript().entries.last().unwrap();
    let spotted = Spotted {
        answer: last.shown[1],
        pitfall: None,
    };
    live.note(&Event::Spotted(spotted)).unwrap();
    assert_eq!(live.trouble(), None);
    let stored = store.borrow().load(number).unwrap();
    assert_eq!(stored.transcript, *live.session().transcript());
    assert!(store.borrow().open_sessions().unwrap().is_empty());
}

#[test]
fn a_session_that_can_no_longer_be_kept_says_so_once_and_goes_on() {
    let (_holder, dir) = place();
    let store = Rc::new(RefCell::new(open(&dir)));
    let scenario = Arc::new(load(SMALL, "small.yaml").scenario.unwrap());
    let new = new_session("small", SMALL);
    let keeper = StoreKeeper::begin(Rc::clone(&store), &new, Rc::new(now)).unwrap();
    let mut live = Live::new(scenario, manner(), new.seed, Some(Box::new(keeper)));
    store.borrow_mut().read_only = true;
    while let Some(event) = next(live.conference()) {
        live.apply(&event).unwrap();
    }
    let trouble = live.trouble().unwrap();
    assert!(
        trouble.contains("新しい記録は保存されません。フォルダー"),
        "{trouble}"
    );
    assert_eq!(live.trouble(), None);
}
