//! Each rule for answers in one's own words.

use super::steps::*;
use super::*;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{FactIx, ValueIx};

#[test]
fn a_rating_overrules_what_was_said_on_the_same_point() {
    let mut session = at_first(1);
    for event in [level(0, 1), level(0, 3), level(1, 200), level(2, 2)] {
        take(&mut session, &event);
    }
    let off = Event::Rated(Rate::Level {
        criterion: 2,
        level: None,
    });
    take(&mut session, &off);
    take(&mut session, &pitfall(Pitfall::Jargon));
    take(&mut session, &pitfall(Pitfall::Cold));
    let taken_back = Rate::Pitfall {
        pitfall: Pitfall::Jargon,
        heard: false,
    };
    take(&mut session, &Event::Rated(taken_back));
    let draft = session.conference().draft();
    assert_eq!(draft.levels.iter().collect::<Vec<_>>(), [(0, 3), (1, 3)]);
    assert_eq!(draft.pitfalls.iter().collect::<Vec<_>>(), [Pitfall::Cold]);
}

#[test]
fn what_is_not_in_the_scenario_cannot_be_rated_and_nothing_before_it_begins() {
    let mut session = at_first(1);
    let count = scenario(SMALL).rubric.criteria.len() as u8;
    let nobody = Event::Rated(Rate::Speaker(Some(PersonIx(9))));
    for event in [
        level(count, 1),
        nobody,
        claim("hurt", 9, None),
        claim("hurt", THREE, Some(PersonIx(9))),
    ] {
        assert_eq!(refused(&mut session, &event), Rejected::NotOffered);
    }
    assert!(session.conference().draft().is_empty());
    let mut session = Session::new(scenario(SMALL));
    for event in [level(0, 1), said(), claim("hurt", THREE, None)] {
        assert_eq!(refused(&mut session, &event), Rejected::NotNow);
    }
    // A decision is taken, not spoken.
    let mut session = begun(1);
    for event in [level(0, 1), said()] {
        assert_eq!(refused(&mut session, &event), Rejected::NotNow);
    }
}

#[test]
fn an_answer_counts_as_it_was_rated_and_three_would_have_been_better() {
    let mut session = at_first(1);
    let trust = session.conference().mood().trust;
    let asked = pending(&session).question;
    for event in [
        level(criterion("answer"), 1),
        level(criterion("clarity"), 3),
    ] {
        take(&mut session, &event);
    }
    let before = session.conference().clock();
    let spoken = Event::Answered {
        elapsed_ms: 31_900,
        then: None,
    };
    assert_eq!(take(&mut session, &spoken)[0], Effect::Taken);
    let entry = last(&session);
    assert!(entry.in_own_words() && entry.shown.is_empty());
    assert_eq!(entry.turn.levels.sum(), 4);
    assert_eq!(
        (entry.turn.clock - before, entry.turn.elapsed_ms),
        (31, 31_900)
    );
    let weight = u32::from(scenario(SMALL).question(asked).weight);
    assert_eq!(entry.missed(), 2 * weight);
    // What the author would have said stays beside it.
    assert!(entry.better_answer(&scenario(SMALL)).is_some());
    assert!(session.conference().mood().trust > trust);
    assert!(session.conference().draft().is_empty());
}

#[test]
fn what_nobody_rated_is_observed_by_nobody() {
    let mut session = at_first(1);
    let mood = session.conference().mood();
    take(&mut session, &said());
    let entry = last(&session);
    assert!(!entry.is_rated() && entry.missed() == 0);
    assert_eq!(session.conference().mood(), mood);
    assert!(entry.better_answer(&scenario(SMALL)).is_some(), "a model");
}

#[test]
fn a_statement_in_ones_own_words_has_the_lines_of_the_author_beside_it() {
    let mut session = at_statement(1);
    take(&mut session, &level(criterion("empathy"), 2));
    take(&mut session, &claim("hurt", THREE, None));
    take(&mut session, &said());
    let entry = last(&session);
    assert_eq!(entry.turn.subject, Subject::Statement);
    assert!(entry.in_own_words());
    assert_eq!(entry.missed(), u32::from(entry.weight));
    assert!(!entry.better.as_ref().unwrap().lines.is_empty());
    assert_eq!(entry.claims[0].standing, ClaimStanding::True);
    let hurt = entry.claims[0].fact;
    assert_eq!(session.conference().claimed(hurt), Some(ValueIx(THREE)));
    assert!(session.transcript().lines.is_empty());
    assert_eq!(session.conference().stage(), Stage::Asked);
}

#[test]
fn lines_that_were_picked_are_not_ones_own_words() {
    let mut session = at_statement(1);
    let lines = session.suggested_statement();
    take(&mut session, &Event::Opened { lines });
    assert!(!last(&session).in_own_words());
}

#[test]
fn the_ledgers_hear_what_was_marked() {
    let accuracy = criterion("accuracy");
    for (event, found, most) in [
        (claim("hurt", NOBODY, None), Pitfall::FalseStatement, 0),
        (claim("cause", 0, None), Pitfall::Speculation, 1),
        (claim("supplier", 0, None), Pitfall::Discloses, 3),
    ] {
        let mut session = at_first(1);
        take(&mut session, &level(accuracy, 3));
        take(&mut session, &event);
        let foreseen = session.conference().draft_verdict();
        take(&mut session, &said());
        let turn = &last(&session).turn;
        assert_eq!(turn.pitfalls.iter().collect::<Vec<_>>(), [found]);
        assert_eq!(turn.levels.get(usize::from(accuracy)), Some(most));
        assert_eq!(
            (foreseen.levels, foreseen.pitfalls),
            (turn.levels, turn.pitfalls)
        );
    }
}

#[test]
fn two_answers_that_differ_contradict_each_other_unless_one_corrects() {
    for corrects in [false, true] {
        let mut session = at_first(1);
        let turn = session.transcript().entries.len();
        take(&mut session, &claim("hurt", NOBODY, Some(PLANT)));
        take(&mut session, &said());
        take(&mut session, &asserted("hurt", FIVE, Some(SALES), corrects));
        take(&mut session, &said());
        let entry = last(&session);
        if corrects {
            assert_eq!(entry.turn.contradiction, None);
            assert_eq!(entry.corrected, [FactIx(0)]);
            continue;
        }
        let found = entry.turn.contradiction.unwrap();
        assert_eq!(usize::from(found.earlier_turn.unwrap()), turn);
        assert_eq!((found.earlier, found.now), (ValueIx(NOBODY), ValueIx(FIVE)));
        let by = |at: usize, value: u8| {
            let entry = &session.transcript().entries[at];
            entry
                .claimants((found.fact, ValueIx(value)))
                .next()
                .unwrap()
                .by
        };
        assert_eq!(by(turn, NOBODY), Some(PLANT));
        assert_eq!(by(turn + 1, FIVE), Some(SALES));
    }
}

#[test]
fn the_truth_after_a_false_claim_corrects_it_and_contradicts_nobody() {
    for by in [None, Some(PLANT), Some(SALES)] {
        let mut session = at_first(1);
        take(&mut session, &claim("hurt", NOBODY, Some(PLANT)));
        take(&mut session, &said());
        take(&mut session, &claim("hurt", THREE, by));
        assert!(session.conference().draft_verdict().pitfalls.is_empty());
        take(&mut session, &said());
        let entry = last(&session);
        assert_eq!(
            (entry.turn.contradiction, entry.turn.pitfalls.len()),
            (None, 0)
        );
        assert_eq!(entry.corrected, [FactIx(0)]);
        let card = crate::scoring::Scorecard::of(&scenario(SMALL), session.transcript());
        assert!(
            matches!(&card.gates[..], [crate::scoring::Gate::Corrected { turns }] if turns.len() == 1),
            "{:?}",
            card.gates
        );
        // What was true before is not corrected by what is false, nor by the same truth.
        take(&mut session, &claim("hurt", NOBODY, by));
        take(&mut session, &said());
        assert!(last(&session).turn.contradiction.is_some());
        assert!(last(&session).corrected.is_empty());
    }
}

#[test]
fn a_vote_is_on_the_answers_of_the_question_at_hand() {
    let vote = |at: usize| {
        Event::Marked(Mark {
            kind: MarkKind::Vote(vec![(AnswerIx::new(at), 4)]),
            words: "".into(),
            by: None,
        })
    };
    let mut session = at_first(1);
    let at = pending(&session).question;
    let answers = session.conference().scenario().question(at).answers.len();
    assert_eq!(refused(&mut session, &vote(answers)), Rejected::NotOffered);
    take(&mut session, &vote(answers - 1));
    assert_eq!(session.marks().len(), 1);
    // Another question takes its place: the vote was not on that one's answers.
    let other = QuestionIx::new(usize::from(at.at() == 0));
    let call = Call {
        question: other,
        follows: false,
    };
    take(&mut session, &Event::Directed(Direction::Ask(call)));
    assert!(session.marks().is_empty());
}

#[test]
fn an_authored_answer_corrects_only_what_it_lists() {
    let mut session = at_first(1);
    // Ten in the morning is the truth; the call was said to have come at noon.
    take(&mut session, &claim("first-call", 1, None));
    let asked = question("five-hours");
    take(&mut session, &then(asked, false));
    let first = |session: &Session| {
        let conference = session.conference();
        let answers = &conference.scenario().question(asked).answers;
        let says = |answer: &crate::scenario::Answer| {
            let mut claims = answer.claims.iter();
            claims.any(|(fact, value)| conference.standing(*fact, *value) == ClaimStanding::True)
                && answer.corrects.is_empty()
        };
        answers.iter().position(says)
    };
    let Some(at) = first(&session) else {
        panic!("no answer there says the truth without listing a correction");
    };
    let chosen = Event::Chosen {
        choice: Choice::Answer(AnswerIx::new(at)),
        elapsed_ms: 0,
    };
    take(&mut session, &chosen);
    assert!(last(&session).turn.contradiction.is_some());
}

#[test]
fn two_people_can_contradict_each_other_in_one_answer() {
    let mut session = at_first(1);
    let turn = session.transcript().entries.len() as u16;
    take(&mut session, &claim("hurt", THREE, Some(PLANT)));
    take(&mut session, &claim("hurt", FIVE, Some(SALES)));
    take(&mut session, &said());
    let found = last(&session).turn.contradiction.unwrap();
    assert_eq!(found.earlier_turn, Some(turn));
    assert_eq!(found.earlier, ValueIx(THREE));
    assert_eq!(found.now, ValueIx(FIVE));
    // One speaker who says it anew said the later; who says the truth corrects, marked or
    // not: neither contradicts.
    for (by, corrects) in [
        (Some(PLANT), false),
        (Some(SALES), false),
        (Some(SALES), true),
    ] {
        let mut session = at_first(1);
        take(&mut session, &claim("hurt", FIVE, Some(PLANT)));
        take(&mut session, &asserted("hurt", THREE, by, corrects));
        take(&mut session, &said());
        assert_eq!(last(&session).turn.contradiction, None);
    }
}

#[test]
fn chosen_and_own_words_are_held_against_each_other() {
    let mut session = at_first(1);
    let turn = session.transcript().entries.len();
    take(&mut session, &claim("first-call", 1, None));
    let asked = question("five-hours");
    take(&mut session, &then(asked, false));
    // The answer that says noon.
    let chosen = Event::Chosen {
        choice: Choice::Answer(AnswerIx(2)),
        elapsed_ms: 0,
    };
    take(&mut session, &chosen);
    let found = last(&session).turn.contradiction.unwrap();
    assert_eq!(usize::from(found.earlier_turn.unwrap()), turn);
}

#[test]
fn an_answer_is_credited_to_the_one_who_gave_it() {
    let mut session = at_first(1);
    take(&mut session, &Event::Rated(Rate::Speaker(Some(SALES))));
    let hand_over = Mark {
        kind: MarkKind::HandOver,
        words: "".into(),
        by: Some(SALES),
    };
    take(&mut session, &Event::Marked(hand_over.clone()));
    assert_eq!(session.marks(), std::slice::from_ref(&hand_over));
    take(&mut session, &said());
    assert_eq!(last(&session).turn.by, Some(SALES));
    assert_eq!(last(&session).marks, [hand_over]);
    // The next speaks for themselves.
    take(&mut session, &said());
    assert_eq!(last(&session).turn.by, None);
}

#[test]
fn ratings_of_what_was_chosen_after_all_are_dropped() {
    let mut session = at_first(1);
    take(&mut session, &level(0, 0));
    take(&mut session, &claim("hurt", NOBODY, None));
    let chosen = Event::Chosen {
        choice: Choice::Answer(AnswerIx(1)),
        elapsed_ms: 0,
    };
    take(&mut session, &chosen);
    assert!(session.conference().draft().is_empty());
    assert_eq!(last(&session).turn.pitfalls, WordSet::default());
    assert_eq!(last(&session).marks.len(), 1);
}

#[test]
fn while_a_decision_is_due_words_are_written_down_and_not_held_against_anybody() {
    let mut session = begun(1);
    take(&mut session, &claim("hurt", NOBODY, None));
    assert!(session.conference().draft().is_empty());
    let option = AnswerIx(0);
    take(&mut session, &Event::Decided { option });
    assert_eq!(last(&session).marks.len(), 1);
    assert_eq!(last(&session).claims, []);
}
