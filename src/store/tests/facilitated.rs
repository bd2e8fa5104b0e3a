//! Sessions a facilitator leads, kept event by event, with what was taken back.

use super::keeping::small;
use super::*;
use crate::scoring::Session;
use crate::scoring::facilitator::{Move, event};
use proptest::prelude::*;

/// A session of these moves, kept as it goes; it, and its number.
fn kept(store: &mut Store, moves: &[Move]) -> (Session, SessionId) {
    let playable = small();
    let number = store
        .begin(&new_session("small", &playable.source))
        .unwrap();
    let mut session = Session::new(playable.scenario);
    for step in moves {
        let event = event(&session, *step);
        let before = session.transcript().entries.len();
        if session.apply(&event, &mut Vec::new()).is_ok() {
            let changed = Changed::by(&event, before, session.transcript());
            store.append(number, &event, now(), changed).unwrap();
        }
    }
    (session, number)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_kept_is_what_stands(moves in prop::collection::vec(any::<Move>(), 1..60)) {
        let (_holder, dir) = place();
        let mut store = open(&dir);
        let (session, number) = kept(&mut store, &moves);
        let stored = store.load(number).unwrap();
        prop_assert!(stored.whole);
        prop_assert_eq!(&stored.transcript.entries, &session.transcript().entries);
        let again = Session::replay(small().scenario, &stored.events).unwrap();
        prop_assert_eq!(again.transcript(), session.transcript());
        prop_assert_eq!(again.conference().draft(), session.conference().draft());
        prop_assert_eq!(again.marks(), session.marks());
    }
}
