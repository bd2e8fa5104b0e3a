//! Whatever a facilitator does: accepted or refused, taken back, played again.

use super::*;
use crate::scoring::facilitator::{Move, event};

/// Everything that tells two sessions apart.
fn all_of(session: &Session) -> String {
    let state = &session.conference().state;
    let (transcript, marks) = (session.transcript(), session.marks());
    format!(
        "{state:?} {transcript:?} {marks:?} {:?}",
        session.last_undoable()
    )
}

/// What must hold of any session at any moment.
fn holds(session: &Session) -> Result<(), TestCaseError> {
    let conference = session.conference();
    let entries = &session.transcript().entries;
    prop_assert_eq!(conference.turns().len(), entries.len());
    let mut clock = 0;
    for (at, entry) in entries.iter().enumerate() {
        let turn = &entry.turn;
        prop_assert!((0..=100).contains(&turn.mood.trust) && (0..=100).contains(&turn.mood.heat));
        prop_assert!(turn.clock >= clock, "the clock does not go back");
        clock = turn.clock;
        prop_assert!(turn.levels.iter().all(|(_, level)| level <= 3));
        if let Subject::Question {
            exchange, cause, ..
        } = turn.subject
        {
            prop_assert!(usize::from(exchange) <= at);
            prop_assert!(
                cause.continues() || usize::from(exchange) == at,
                "a root opens"
            );
            let opened = entries[usize::from(exchange)].question(conference.scenario());
            prop_assert!(opened.is_some());
        }
        if entry.in_own_words() {
            let better = entry.better.as_ref().unwrap();
            let rated: Vec<usize> = turn.levels.iter().map(|(at, _)| at).collect();
            let best: Vec<(usize, u8)> = rated.iter().map(|at| (*at, 3)).collect();
            prop_assert_eq!(better.levels.iter().collect::<Vec<_>>(), best);
        }
        if let Some(found) = turn.contradiction {
            prop_assert!(usize::from(found.earlier_turn.unwrap()) <= at);
            prop_assert!(found.earlier != found.now);
        }
    }
    let draft = conference.draft();
    prop_assert_eq!(draft.claims.len(), draft.claimed_by.len());
    Ok(())
}

fn check(scenario: Arc<Scenario>, moves: &[Move]) -> Result<(), TestCaseError> {
    let mut live = Session::new(Arc::clone(&scenario));
    // As it was before each event that stands.
    let mut before: Vec<String> = Vec::new();
    let mut stored = Vec::new();
    let mut effects = Vec::new();
    for step in moves {
        let event = event(&live, *step);
        let was = all_of(&live);
        if live.apply(&event, &mut effects).is_err() {
            prop_assert_eq!(&all_of(&live), &was, "refused: {:?}", event);
            continue;
        }
        if event == Event::Undo {
            prop_assert_eq!(Some(all_of(&live)), before.pop());
        } else {
            before.push(was);
        }
        stored.push(event);
        holds(&live)?;
    }
    let replayed = Session::replay(scenario, &stored).unwrap();
    prop_assert_eq!(all_of(&replayed), all_of(&live));
    let questions = live.conference().scenario().questions.len();
    prop_assert_eq!(replayed.conference().scenario().questions.len(), questions);
    Ok(())
}

fn moves(most: usize) -> impl Strategy<Value = Vec<Move>> {
    prop::collection::vec(any::<Move>(), 1..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_session_of_any_events_is_the_events_that_stand(moves in moves(80)) {
        check(scenario(SMALL), &moves)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn so_is_a_long_one_heard_by_listeners(moves in moves(100)) {
        let mut heard = Scenario::clone(&scenario(SEVEN));
        heard.rubric = heard.rubric.for_listeners();
        check(Arc::new(heard), &moves)?;
    }
}
