//! Each rule for whoever leads the rehearsal.

use super::steps::*;
use super::*;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{FactIx, Improvised, Manner, PressIx, TopicIx, ValueIx};

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
