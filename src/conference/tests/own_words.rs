//! Each rule for answers in one's own words, and for whoever leads the rehearsal.

use super::*;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{FactIx, Improvised, Manner, PressIx, TopicIx, ValueIx};
use crate::scoring::Entry;

/// The two people of the panel.
const PLANT: PersonIx = PersonIx(0);
const SALES: PersonIx = PersonIx(1);
/// The values of the fact that children are hurt.
const THREE: u8 = 0;
const FIVE: u8 = 1;
const NOBODY: u8 = 2;

fn begun(seed: u64) -> Session {
    let mut session = Session::new(scenario(SMALL));
    let panel = vec![PLANT];
    take(
        &mut session,
        &Event::Begin {
            seed,
            panel,
            carried: None,
        },
    );
    session
}

/// At the opening statement.
fn at_statement(seed: u64) -> Session {
    let mut session = begun(seed);
    let option = AnswerIx(0);
    take(&mut session, &Event::Decided { option });
    assert_eq!(session.conference().stage(), Stage::Statement);
    session
}

/// At the first question, the statement given without a word being rated.
fn at_first(seed: u64) -> Session {
    let mut session = at_statement(seed);
    take(&mut session, &said());
    session
}

fn take(session: &mut Session, event: &Event) -> Vec<Effect> {
    let mut effects = Vec::new();
    let taken = session.apply(event, &mut effects);
    assert_eq!(taken, Ok(()), "{event:?}");
    effects
}

fn refused(session: &mut Session, event: &Event) -> Rejected {
    session.apply(event, &mut Vec::new()).unwrap_err()
}

fn said() -> Event {
    Event::Answered {
        elapsed_ms: 0,
        then: None,
    }
}

fn then(question: QuestionIx, follows: bool) -> Event {
    Event::Answered {
        elapsed_ms: 0,
        then: Some(Call { question, follows }),
    }
}

fn level(criterion: u8, level: u8) -> Event {
    let level = Some(level);
    Event::Rated(Rate::Level { criterion, level })
}

fn pitfall(pitfall: Pitfall) -> Event {
    let heard = true;
    Event::Rated(Rate::Pitfall { pitfall, heard })
}

fn claim(fact: &str, value: u8, by: Option<PersonIx>) -> Event {
    asserted(fact, value, by, false)
}

fn asserted(fact: &str, value: u8, by: Option<PersonIx>, corrects: bool) -> Event {
    let facts = &scenario(SMALL).briefing.facts;
    let fact = facts.iter().position(|it| &*it.id == fact).unwrap();
    Event::Marked(Mark {
        kind: MarkKind::Claim {
            about: Some((FactIx::new(fact), ValueIx(value))),
            corrects,
        },
        words: "as heard".into(),
        by,
    })
}

fn question(id: &str) -> QuestionIx {
    let questions = &scenario(SMALL).questions;
    QuestionIx::new(questions.iter().position(|it| &*it.id == id).unwrap())
}

fn last(session: &Session) -> &Entry {
    session.transcript().entries.last().unwrap()
}

fn pending(session: &Session) -> Pending {
    session.conference().pending().unwrap()
}

fn criterion(id: &str) -> u8 {
    scenario(SMALL).rubric.position(id).unwrap() as u8
}

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

#[test]
fn a_pitfall_that_was_heard_is_gone_after_unless_the_facilitator_eased_off() {
    let pursued = |seed: u64, eased: bool| {
        let mut session = at_first(seed);
        take(&mut session, &Event::Directed(Direction::Ease(eased)));
        take(&mut session, &pitfall(Pitfall::NoComment));
        take(&mut session, &said());
        let pending = pending(&session);
        let exchange = session.transcript().entries.len() as u16 - 1;
        let is_pursued = pending.cause == Cause::Pursuit(Pitfall::NoComment);
        assert!(!is_pursued || pending.exchange == exchange);
        is_pursued
    };
    assert!((0..20).any(|seed| pursued(seed, false)));
    assert!(!(0..20).any(|seed| pursued(seed, true)));
}

#[test]
fn everybody_is_patient_while_it_is_eased() {
    let mut session = at_first(1);
    let hostile = PressIx(1);
    assert_eq!(session.conference().manner(hostile), Manner::Hostile);
    take(&mut session, &Event::Directed(Direction::Ease(true)));
    assert!(session.conference().is_eased());
    assert_eq!(session.conference().manner(hostile), Manner::Patient);
    take(&mut session, &Event::Directed(Direction::Ease(false)));
    assert_eq!(session.conference().manner(hostile), Manner::Hostile);
}

/// How many drawn questions each phase had, playing on to the end.
fn drawn(session: &mut Session) -> [usize; 4] {
    while !matches!(session.conference().stage(), Stage::Finished(_)) {
        let event = match session.conference().stage() {
            Stage::Deciding(_) => Event::Decided {
                option: AnswerIx(0),
            },
            _ => said(),
        };
        take(session, &event);
    }
    let mut counts = [0; 4];
    for entry in &session.transcript().entries {
        if let Subject::Question { phase, cause, .. } = entry.turn.subject
            && cause == Cause::Drawn
        {
            counts[phase as usize] += 1;
        }
    }
    counts
}

#[test]
fn a_question_passed_over_does_not_use_up_the_number_of_its_part() {
    let mut plain = at_first(3);
    let usual = drawn(&mut plain);
    let mut session = at_first(3);
    take(&mut session, &said());
    let passed = pending(&session);
    assert_eq!(passed.cause, Cause::Drawn);
    take(&mut session, &level(0, 0));
    let other = question("go");
    let call = Call {
        question: other,
        follows: false,
    };
    let effects = take(&mut session, &Event::Directed(Direction::Ask(call)));
    assert_eq!(effects, [Effect::Asked(other, Cause::Called)]);
    assert!(
        session.conference().draft().is_empty(),
        "it was not answered"
    );
    let itself = refused(&mut session, &Event::Directed(Direction::Ask(call)));
    assert_eq!(itself, Rejected::NotOffered);
    take(&mut session, &said());
    let now = drawn(&mut session);
    assert_eq!(now[..2], usual[..2]);
    // Of the four for the middle it comes last now: nobody else's hand is up.
    let middle = session.transcript().entries.iter();
    let middle = middle.filter_map(|it| match it.turn.subject {
        Subject::Question {
            question,
            phase,
            cause,
            ..
        } => (phase == Phase::Main && cause == Cause::Drawn).then_some(question),
        _ => None,
    });
    let middle: Vec<QuestionIx> = middle.collect();
    assert_eq!(middle.iter().position(|it| *it == passed.question), Some(3));
}

#[test]
fn another_of_the_part_comes_instead_of_one_passed_over() {
    let source = String::from_utf8(SMALL.to_vec()).unwrap();
    let source = source.replace("main: 4", "main: 2");
    let scenario = Arc::new(load(source.as_bytes(), "test").scenario.unwrap());
    let mut session = Session::new(scenario);
    let panel = Vec::new();
    take(
        &mut session,
        &Event::Begin {
            seed: 3,
            panel,
            carried: None,
        },
    );
    let option = AnswerIx(0);
    for event in [Event::Decided { option }, said(), said()] {
        take(&mut session, &event);
    }
    let call = Call {
        question: question("go"),
        follows: false,
    };
    take(&mut session, &Event::Directed(Direction::Ask(call)));
    let effects = take(&mut session, &said());
    let announced = |it: &Effect| matches!(it, Effect::PhaseBegan(_));
    assert!(!effects.iter().any(announced), "the part had begun");
    assert_eq!(drawn(&mut session)[1], 2);
}

#[test]
fn a_follow_up_belongs_to_the_exchange() {
    let mut session = at_first(1);
    let root = session.transcript().entries.len() as u16;
    take(&mut session, &then(question("mill"), true));
    let first = pending(&session);
    assert_eq!((first.exchange, first.cause), (root, Cause::FollowUp));
    // Asked instead of a follow-up it follows up, too.
    let call = |id: &str, follows| {
        let question = question(id);
        Event::Directed(Direction::Ask(Call { question, follows }))
    };
    take(&mut session, &call("sieve", true));
    let instead = pending(&session);
    assert_eq!((instead.exchange, instead.in_a_row), (root, first.in_a_row));
    take(&mut session, &then(question("go"), false));
    let next = pending(&session);
    assert_eq!((next.exchange, next.cause), (root + 2, Cause::Called));
    take(&mut session, &call("mill", true));
    assert_eq!(pending(&session).exchange, root);
}

#[test]
fn nothing_is_followed_up_behind_the_statement() {
    let mut session = at_statement(1);
    take(&mut session, &then(question("go"), true));
    let first = pending(&session);
    assert_eq!((first.cause, first.exchange), (Cause::Called, 2));
    let mut session = at_first(1);
    let call = Call {
        question: question("go"),
        follows: true,
    };
    take(&mut session, &Event::Directed(Direction::Ask(call)));
    assert_eq!(pending(&session).cause, Cause::Called);
}

#[test]
fn what_is_queued_comes_when_the_exchange_is_over_even_if_it_was_asked() {
    let mut session = at_first(1);
    let first = pending(&session).question;
    take(&mut session, &said());
    take(&mut session, &Event::Directed(Direction::Queue(first)));
    take(
        &mut session,
        &Event::Directed(Direction::Queue(question("go"))),
    );
    assert_eq!(session.conference().queued(), [first, question("go")]);
    let unknown = Event::Directed(Direction::Queue(QuestionIx(99)));
    assert_eq!(refused(&mut session, &unknown), Rejected::NotOffered);
    take(&mut session, &then(question("mill"), true));
    take(&mut session, &said());
    let next = pending(&session);
    assert_eq!((next.question, next.cause), (first, Cause::Called));
    take(&mut session, &said());
    assert_eq!(pending(&session).question, question("go"));
}

#[test]
fn what_is_queued_last_is_asked_before_the_end() {
    let mut session = at_first(1);
    while !matches!(session.conference().stage(), Stage::Deciding(_)) {
        take(&mut session, &said());
    }
    let asked = pending_again(&session);
    take(&mut session, &Event::Directed(Direction::Queue(asked)));
    // Whoever leaves takes no more questions, but this one.
    let option = AnswerIx(1);
    take(&mut session, &Event::Decided { option });
    let mut seen = false;
    while session.conference().stage() == Stage::Asked {
        seen |= pending(&session).question == asked;
        take(&mut session, &said());
    }
    assert!(seen);
    assert_eq!(session.transcript().end, Some(End::Complete));
}

/// The question answered last.
fn pending_again(session: &Session) -> QuestionIx {
    let questions = session.transcript().entries.iter().rev();
    let mut questions = questions.filter_map(|it| match it.turn.subject {
        Subject::Question { question, .. } => Some(question),
        _ => None,
    });
    questions.next().unwrap()
}

#[test]
fn the_facilitator_lets_something_happen_once() {
    let mut session = at_first(1);
    let recount = InjectIx(0);
    let inject = Event::Directed(Direction::Inject(recount));
    assert_eq!(take(&mut session, &inject), [Effect::Injected(recount)]);
    assert!(session.conference().has_happened(recount));
    assert_eq!(session.conference().fact(FactIx(0)).0, ValueIx(FIVE));
    assert_eq!(refused(&mut session, &inject), Rejected::NotOffered);
    take(&mut session, &claim("hurt", FIVE, None));
    take(&mut session, &said());
    assert_eq!(last(&session).memos, [recount]);
    assert_eq!(last(&session).claims[0].standing, ClaimStanding::True);
    // The question it brings up comes next.
    assert_eq!(pending(&session).question, question("two-more"));
    for _ in 0..3 {
        take(&mut session, &said());
        assert_eq!(last(&session).injected, None, "never twice");
    }
}

#[test]
fn ended_by_the_facilitator_it_was_held_to_its_end() {
    for (event, end) in [
        (Event::Directed(Direction::End), End::Complete),
        (Event::Closed, End::BrokenOff),
    ] {
        let mut session = at_first(1);
        let note = Mark {
            kind: MarkKind::Note,
            words: "tired".into(),
            by: None,
        };
        take(&mut session, &Event::Marked(note.clone()));
        assert_eq!(take(&mut session, &event), [Effect::Ended(end)]);
        assert_eq!(session.transcript().end, Some(end));
        assert_eq!(last(&session).marks, std::slice::from_ref(&note));
        assert_eq!(refused(&mut session, &Event::Undo), Rejected::NotNow);
        // What comes to mind afterwards is written down all the same.
        take(&mut session, &Event::Marked(note.clone()));
        assert_eq!(last(&session).marks, [note.clone(), note]);
    }
}

fn improvised(from: u8) -> Improvised {
    Improvised {
        ask: "Who signed it?".into(),
        from: PressIx(from),
        techniques: WordSet::default(),
        topic: TopicIx(0),
    }
}

#[test]
fn a_question_made_up_is_asked_when_it_is_called() {
    let mut session = at_first(1);
    let unknown = Event::Improvised(improvised(9));
    assert_eq!(refused(&mut session, &unknown), Rejected::NotOffered);
    let made_up = QuestionIx::new(scenario(SMALL).questions.len());
    let too_early = Event::Directed(Direction::Queue(made_up));
    assert_eq!(refused(&mut session, &too_early), Rejected::NotOffered);
    take(&mut session, &level(0, 2));
    take(&mut session, &Event::Improvised(improvised(0)));
    assert_eq!(
        session.conference().draft().levels.get(0),
        Some(2),
        "as it was"
    );
    take(&mut session, &then(made_up, true));
    assert_eq!(pending(&session).question, made_up);
    take(&mut session, &level(0, 1));
    take(&mut session, &said());
    let heard = Arc::clone(session.conference().scenario());
    let entry = last(&session);
    assert!(entry.is_improvised(&heard));
    assert_eq!(
        &*session.transcript().ask(entry, &heard, Lang::Ja),
        "Who signed it?"
    );
    assert_eq!(entry.better_answer(&heard), None);
    assert!(drawn(&mut session).iter().sum::<usize>() > 0);
    let again = session.transcript().entries.iter();
    let again = again.filter(|it| it.is_improvised(&heard));
    assert_eq!(again.count(), 1, "nobody draws it");
}

#[test]
fn undo_takes_back_one_event_after_the_other_but_never_the_first() {
    let mut session = at_first(1);
    take(&mut session, &Event::Improvised(improvised(0)));
    take(&mut session, &level(0, 2));
    assert_eq!(session.last_undoable(), Some(&level(0, 2)));
    take(&mut session, &Event::Undo);
    assert!(session.conference().draft().is_empty());
    take(&mut session, &Event::Undo);
    let questions = scenario(SMALL).questions.len();
    assert_eq!(session.conference().scenario().questions.len(), questions);
    take(&mut session, &Event::Undo);
    assert_eq!(session.conference().stage(), Stage::Statement);
    take(&mut session, &Event::Undo);
    assert_eq!(session.transcript().entries, []);
    assert_eq!(session.last_undoable(), None);
    assert_eq!(refused(&mut session, &Event::Undo), Rejected::NotNow);
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
