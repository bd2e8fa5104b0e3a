//! A real conference, kept as it is played.

use super::*;
use crate::conference::{Conference, Spotted, Stage};
use crate::live::{Live, Manner};
use crate::scoring::Scorecard;
use crate::store::{Playable, Resumed, SessionState, Vault};

const SMALL: &[u8] = include_bytes!("../../../tests/fixtures/small.yaml");

/// A large one: JSON must not round it.
const SEED: u64 = u64::MAX - 3;

/// The next event of a player who takes whatever stands first.
fn next(conference: &Conference) -> Option<Event> {
    match conference.stage() {
        Stage::Ready => Some(Event::Begin {
            seed: SEED,
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

fn begin(vault: &Vault) -> Live {
    let playable = Playable::read(SMALL, "small.yaml").unwrap();
    vault.begin(playable, manner(), SEED, Lang::Ja, true)
}

#[test]
fn a_conference_left_and_taken_up_again_is_kept_as_it_was_played() {
    let (_holder, dir) = place();
    let vault = Vault::new(&dir, now);
    let mut live = begin(&vault);
    assert_eq!(
        live.number(),
        None,
        "of what was only looked at, nothing is kept"
    );
    for _ in 0..4 {
        let event = next(live.conference()).unwrap();
        live.apply(&event).unwrap();
    }
    let number = SessionId(live.number().unwrap());
    let store = open(&dir);
    assert!(store.is_in_use(number).unwrap());
    let left = live.session().transcript().clone();
    drop(live);
    assert!(!store.is_in_use(number).unwrap());
    assert_eq!(store.load(number).unwrap().transcript, left);

    let Resumed::Live(mut live) = vault.resume(number, Lang::Ja).unwrap() else {
        panic!("it goes on");
    };
    assert_eq!(*live.session().transcript(), left);
    while let Some(event) = next(live.conference()) {
        live.apply(&event).unwrap();
    }
    let stored = store.load(number).unwrap();
    assert_eq!(stored.transcript, *live.session().transcript());
    let card = Scorecard::of(live.scenario(), live.session().transcript());
    assert_eq!(stored.info.state, SessionState::Complete);
    assert_eq!(
        (stored.info.overall, stored.info.grade),
        (card.overall, card.grade)
    );
    assert!(!stored.info.provisional);
    let told = live.debrief(Lang::Ja);
    assert_eq!(told.session, Some(number.0));

    // The last answer is talked about after the end, and that is kept too.
    let last = live.session().transcript().entries.last().unwrap();
    let spotted = Spotted {
        answer: last.shown[1],
        pitfall: None,
    };
    live.note(&Event::Spotted(spotted)).unwrap();
    assert_eq!(live.trouble(), None);
    let stored = store.load(number).unwrap();
    assert_eq!(stored.transcript, *live.session().transcript());
    assert!(store.open_sessions().unwrap().is_empty());
    // What was kept gives the debrief that was told.
    let (live, kept) = (
        live.debrief(Lang::Ja),
        vault.debrief(number, Lang::Ja).unwrap(),
    );
    assert_eq!(
        serde_json::to_string(&kept).unwrap(),
        serde_json::to_string(&live).unwrap()
    );
}

#[test]
fn a_session_that_can_no_longer_be_kept_says_so_once_and_goes_on() {
    let (_holder, dir) = place();
    let vault = Vault::new(&dir, now);
    let mut live = begin(&vault);
    vault
        .write(|store| {
            store.read_only = true;
            Ok(())
        })
        .unwrap();
    while let Some(event) = next(live.conference()) {
        live.apply(&event).unwrap();
    }
    let trouble = live.trouble().unwrap();
    assert!(
        trouble.contains("新しい記録は保存されません。"),
        "{trouble}"
    );
    assert_eq!(live.trouble(), None);
}
