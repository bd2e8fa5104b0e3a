//! Each rule for answers that were handed over to somebody else.

use super::steps::*;
use super::*;
use crate::scenario::vocabulary::Pitfall;

fn handed(to: Option<PersonIx>) -> Event {
    Event::Rated(Rate::HandOver(to))
}

/// Who had a share of the last answer, and what each criterion was rated in it.
type Shared = (Option<PersonIx>, Vec<(usize, u8)>);

fn shares(session: &Session) -> Vec<Shared> {
    let shares = last(session).shares.iter();
    shares
        .map(|it| (it.by, it.levels.iter().collect()))
        .collect()
}

#[test]
fn who_hands_an_answer_over_keeps_what_they_were_rated() {
    let mut session = at_first(1);
    let steps = [
        level(0, 1),
        level(1, 2),
        pitfall(Pitfall::Dodge),
        handed(Some(SALES)),
        level(0, 2),
        level(3, 3),
        pitfall(Pitfall::Jargon),
    ];
    for event in &steps {
        take(&mut session, event);
    }
    take(&mut session, &said());
    let own = [
        (None, vec![(0, 1), (1, 2)]),
        (Some(SALES), vec![(0, 2), (3, 3)]),
    ];
    assert_eq!(shares(&session), own);
    let pitfalls = |at: usize| last(&session).shares[at].pitfalls.iter().next();
    assert_eq!(pitfalls(0), Some(Pitfall::Dodge));
    assert_eq!(pitfalls(1), Some(Pitfall::Jargon));
    // The answer counts as the mean of those who were rated, rounded half up.
    let turn = last(&session).turn;
    assert_eq!(turn.by, Some(SALES));
    let levels: Vec<(usize, u8)> = turn.levels.iter().collect();
    assert_eq!(levels, [(0, 2), (1, 2), (3, 3)]);
    assert_eq!(turn.pitfalls.len(), 2);
    // The next answer is nobody's but its speaker's.
    take(&mut session, &level(0, 3));
    take(&mut session, &said());
    assert_eq!(shares(&session), []);
    // And kept, it is what it was.
    let events = session.history().to_vec();
    let kept = serde_json::to_string(&events).unwrap();
    let events: Vec<Event> = serde_json::from_str(&kept).unwrap();
    let again = Session::replay(scenario(SMALL), &events).unwrap();
    assert_eq!(again.transcript(), session.transcript());
}

#[test]
fn one_who_speaks_twice_in_an_answer_has_one_share_of_it() {
    let mut session = at_first(1);
    for (rated, to) in [(1, Some(SALES)), (3, None), (2, Some(SALES))] {
        take(&mut session, &level(0, rated));
        take(&mut session, &handed(to));
    }
    take(&mut session, &said());
    let own = [(None, vec![(0, 2)]), (Some(SALES), vec![(0, 3)])];
    assert_eq!(shares(&session), own);
    assert_eq!(last(&session).turn.levels.get(0), Some(2));
}

#[test]
fn the_ledgers_hold_a_claim_against_the_one_who_made_it() {
    let accuracy = criterion("accuracy");
    let mut session = at_first(1);
    take(&mut session, &level(accuracy, 3));
    take(&mut session, &claim("hurt", NOBODY, None));
    take(&mut session, &handed(Some(PLANT)));
    take(&mut session, &level(accuracy, 3));
    take(&mut session, &said());
    let of = |at: usize| {
        let share = last(&session).shares[at];
        let accuracy = share.levels.get(accuracy.into());
        (accuracy, share.pitfalls.contains(Pitfall::FalseStatement))
    };
    assert_eq!(of(0), (Some(0), true));
    assert_eq!(of(1), (Some(3), false));
    assert_eq!(last(&session).turn.levels.get(accuracy.into()), Some(0));
    // Of two who contradict each other it is the later one.
    let mut session = at_first(1);
    take(&mut session, &claim("hurt", THREE, None));
    take(&mut session, &handed(Some(SALES)));
    take(&mut session, &claim("hurt", FIVE, Some(SALES)));
    take(&mut session, &said());
    let contradict = last(&session).shares.iter();
    let contradict: Vec<bool> = contradict
        .map(|it| it.pitfalls.contains(Pitfall::Contradiction))
        .collect();
    assert_eq!(contradict, [false, true]);
}

#[test]
fn a_hand_over_is_taken_back_with_the_ratings_before_it() {
    let mut session = at_first(1);
    take(&mut session, &level(0, 1));
    let before = session.conference().draft().clone();
    take(&mut session, &handed(Some(SALES)));
    assert_eq!(session.conference().draft().levels.count(), 0);
    take(&mut session, &level(0, 3));
    for _ in 0..2 {
        take(&mut session, &Event::Undo);
    }
    assert_eq!(*session.conference().draft(), before);
    let nobody = handed(Some(PersonIx(9)));
    assert_eq!(refused(&mut session, &nobody), Rejected::NotOffered);
}

#[test]
fn an_answer_handed_over_before_there_were_shares_is_as_it_was() {
    let mut session = at_first(1);
    let hand_over = Mark {
        kind: MarkKind::HandOver,
        words: "".into(),
        by: Some(SALES),
    };
    take(&mut session, &level(0, 1));
    take(&mut session, &Event::Marked(hand_over));
    take(&mut session, &Event::Rated(Rate::Speaker(Some(SALES))));
    take(&mut session, &level(1, 3));
    take(&mut session, &said());
    let turn = last(&session).turn;
    assert_eq!(turn.by, Some(SALES));
    assert_eq!(turn.levels.iter().collect::<Vec<_>>(), [(0, 1), (1, 3)]);
    assert!(last(&session).shares.is_empty());
}
