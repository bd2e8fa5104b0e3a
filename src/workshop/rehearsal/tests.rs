//! What an assessor gets to see.

use super::*;
use crate::conference::{Call, Choice, Direction, Rate};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Improvised, QuestionIx, TopicIx};
use crate::scoring::sample::small;

fn seen(events: &[Event], times: &[i64]) -> Rehearsal {
    seen_if(false, events, times)
}

fn seen_if(written_down: bool, events: &[Event], times: &[i64]) -> Rehearsal {
    let scenario = small();
    let session = Session::replay(Arc::clone(&scenario), events).unwrap();
    let kept = Kept {
        scenario: &scenario,
        events,
        times,
        transcript: session.transcript(),
        speaker: "Ito",
        team: &Team::default(),
        written_down,
    };
    Rehearsal::of(&kept, Lang::En)
}

fn marked(kind: MarkKind, words: &str) -> Event {
    Event::Marked(Mark {
        kind,
        words: words.into(),
        by: None,
    })
}

fn answered(then: Option<Call>) -> Event {
    Event::Answered {
        elapsed_ms: 5_000,
        then,
    }
}

fn begin() -> Event {
    Event::Begin {
        seed: 1,
        panel: vec![PersonIx(0)],
        carried: None,
    }
}

/// Events up to the first question.
fn until_asked() -> Vec<Event> {
    let mut session = Session::new(small());
    let mut effects = Vec::new();
    let mut events = vec![begin()];
    session.apply(&events[0], &mut effects).unwrap();
    while session.conference().stage() != Stage::Asked {
        let event = match session.conference().stage() {
            Stage::Deciding(decision) => Event::Decided {
                option: session.conference().decision_options(decision)[0],
            },
            Stage::Statement => answered(None),
            other => panic!("{other:?}"),
        };
        session.apply(&event, &mut effects).unwrap();
        events.push(event);
    }
    events
}

fn times(events: &[Event]) -> Vec<i64> {
    (0..events.len())
        .map(|at| 1_000_000 + 1_000 * i64::try_from(at).unwrap())
        .collect()
}

#[test]
fn the_question_at_hand_is_seen_with_when_it_was_asked() {
    let mut events = until_asked();
    let asked_at = events.len() - 1;
    events.push(marked(MarkKind::Quotation, "We simply failed."));
    let seen = seen(&events, &times(&events));
    let last = seen.asked.last().unwrap();
    assert!(!last.answered && !last.words.is_empty() && !last.from.is_empty());
    assert_eq!(last.at_ms, Some(1_000 * asked_at as u64));
    assert_eq!(last.heard, [Box::from("We simply failed.")]);
    assert!(!seen.over);
    assert_eq!(seen.criteria.len(), 9, "those for listeners too");
}

#[test]
fn a_question_asked_instead_has_its_own_time() {
    let mut events = until_asked();
    let before = seen(&events, &times(&events)).asked.pop().unwrap();
    let other = small()
        .questions
        .iter()
        .position(|question| question.id != before.question)
        .unwrap();
    let call = Call {
        question: QuestionIx::new(other),
        follows: false,
    };
    events.push(marked(MarkKind::Note, "hm"));
    events.push(Event::Directed(Direction::Ask(call)));
    let after = seen(&events, &times(&events)).asked.pop().unwrap();
    assert_eq!(after.turn, before.turn);
    assert_ne!(after.question, before.question);
    assert_eq!(after.at_ms, Some(before.at_ms.unwrap() + 2_000));
    events.push(Event::Undo);
    let again = seen(&events, &times(&events)).asked.pop().unwrap();
    assert_eq!(again.question, before.question);
}

#[test]
fn what_was_made_up_is_seen_and_the_end_is() {
    let mut events = until_asked();
    let at = small().questions.len();
    events.push(Event::Improvised(Improvised {
        ask: "Will you resign?".into(),
        from: PressIx(0),
        techniques: crate::scenario::vocabulary::WordSet::default(),
        topic: TopicIx(0),
    }));
    events.push(answered(Some(Call {
        question: QuestionIx::new(at),
        follows: true,
    })));
    let open = seen(&events, &times(&events));
    let last = open.asked.last().unwrap();
    assert_eq!(&*last.words, "Will you resign?");
    assert!(last.follows && open.asked[open.asked.len() - 2].answered);
    events.push(Event::Directed(Direction::End));
    let over = seen(&events, &times(&events));
    assert!(over.over);
    assert_eq!(over.asked.len() + 1, open.asked.len(), "nobody answered it");
}

#[test]
fn an_assessor_is_blind_to_what_others_think() {
    let mut events = until_asked();
    events.extend([
        Event::Rated(Rate::Level {
            criterion: 0,
            level: Some(3),
        }),
        Event::Rated(Rate::Pitfall {
            pitfall: Pitfall::Dodge,
            heard: true,
        }),
        marked(MarkKind::Note, "SECRET note"),
        marked(
            MarkKind::Claim {
                about: None,
                corrects: true,
            },
            "SECRET claim",
        ),
        marked(
            MarkKind::Promise {
                by_when: "SECRET".into(),
                owner: "SECRET".into(),
            },
            "SECRET promise",
        ),
        marked(MarkKind::Memo, "SECRET memo"),
        answered(None),
    ]);
    let rated = seen(&events, &times(&events));
    assert!(!format!("{rated:?}").contains("SECRET"));
    events.retain(|event| !matches!(event, Event::Rated(_) | Event::Marked(_)));
    let unrated = seen(&events, &[]);
    let words = |seen: &Rehearsal, at: usize| seen.asked[at].clone();
    for at in 0..unrated.asked.len() - 1 {
        let one = Asked {
            at_ms: None,
            ..words(&rated, at)
        };
        assert_eq!(one, words(&unrated, at));
    }
}

#[test]
fn what_cannot_be_played_again_is_shown_as_it_was_written_down() {
    let scenario = small();
    let mut session = Session::new(Arc::clone(&scenario));
    let mut effects = Vec::new();
    for event in until_asked() {
        session.apply(&event, &mut effects).unwrap();
    }
    session
        .apply(
            &Event::Chosen {
                choice: Choice::Silence,
                elapsed_ms: 0,
            },
            &mut effects,
        )
        .unwrap();
    let kept = Kept {
        scenario: &scenario,
        events: &[Event::Closed],
        times: &[5],
        transcript: session.transcript(),
        speaker: "",
        team: &Team::default(),
        written_down: false,
    };
    let seen = Rehearsal::of(&kept, Lang::Ja);
    assert_eq!(seen.began, None);
    assert!(seen.asked.iter().all(|asked| asked.answered));
    assert!(!seen.asked.is_empty());
}

#[test]
fn what_the_rules_drew_is_asked_by_nobody_in_a_room_they_do_not_run() {
    let mut events = until_asked();
    let drawn = seen(&events, &times(&events)).asked;
    let hidden = seen_if(true, &events, &times(&events)).asked;
    assert_eq!(hidden.len() + 1, drawn.len());
    let other = usize::from(*small().questions[0].id == *drawn.last().unwrap().question);
    events.push(Event::Directed(Direction::Ask(Call {
        question: QuestionIx::new(other),
        follows: false,
    })));
    let called = seen_if(true, &events, &times(&events)).asked;
    assert_eq!(called.len(), drawn.len());
}
