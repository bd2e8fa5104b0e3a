//! Facilitators for tests: whatever a number says, they do, sensible or not.

use super::Session;
use crate::conference::{
    Call, Choice, Direction, Event, Mark, MarkKind, Rate, Spoken, Spotted, Stage,
};
use crate::scenario::vocabulary::{Pitfall, Technique, Word, WordSet};
use crate::scenario::{
    AnswerIx, FactIx, Improvised, InjectIx, LineIx, PersonIx, PressIx, QuestionIx, TopicIx, ValueIx,
};

/// What a facilitator does next, as numbers that fit any scenario.
pub(crate) type Move = (u8, u16, u16);

/// The event a move makes here: mostly one that fits, now and then one that does not.
pub(crate) fn event(session: &Session, (kind, a, b): Move) -> Event {
    let conference = session.conference();
    let scenario = conference.scenario();
    let question = |n: u16| QuestionIx::new(usize::from(n) % (scenario.questions.len() + 1));
    // One place behind the last is there too.
    let person = |n: u16| PersonIx::new(usize::from(n) % (scenario.panel.people.len() + 1));
    let speaker = |n: u16| (!n.is_multiple_of(3)).then(|| person(n / 3));
    let call = |n: u16| Call {
        question: question(n / 2),
        follows: n % 2 == 1,
    };
    match kind % 24 {
        0..=5 => forward(session, a, b),
        6 | 7 => Event::Rated(Rate::Level {
            criterion: (a % (scenario.rubric.criteria.len() as u16 + 1)) as u8,
            level: (b % 5 > 0).then(|| (b % 5 - 1) as u8),
        }),
        8 => Event::Rated(Rate::Pitfall {
            pitfall: Pitfall::ALL[usize::from(a) % Pitfall::ALL.len()],
            heard: b % 3 > 0,
        }),
        9 if b.is_multiple_of(2) => Event::Rated(Rate::HandOver(speaker(a))),
        9 => Event::Rated(Rate::Speaker(speaker(a))),
        10 | 11 => Event::Marked(Mark {
            kind: claim(session, a, b),
            words: "約3人、as we know".into(),
            by: speaker(b),
        }),
        12 => Event::Marked(Mark {
            kind: beside(a),
            words: "words heard".into(),
            by: speaker(b),
        }),
        13 => Event::Answered {
            elapsed_ms: u32::from(b),
            then: Some(call(a)),
        },
        14 => Event::Directed(Direction::Ask(call(a))),
        15 => Event::Directed(Direction::Queue(question(a))),
        16 => Event::Directed(Direction::Inject(InjectIx::new(
            usize::from(a) % (scenario.injects.len() + 1),
        ))),
        17 => Event::Directed(Direction::Ease(a.is_multiple_of(2))),
        18 => Event::Improvised(Improvised {
            ask: "And since when?".into(),
            from: PressIx::new(usize::from(a) % (scenario.press.len() + 1)),
            techniques: WordSet::from_iter([Technique::ALL[usize::from(b) % Technique::ALL.len()]]),
            topic: TopicIx::new(usize::from(b) % scenario.topics.len()),
        }),
        19..=21 => Event::Undo,
        22 => chosen(a, b),
        _ if a.is_multiple_of(16) => Event::Directed(Direction::End),
        _ if a % 16 == 1 => Event::Closed,
        _ => forward(session, a, b),
    }
}

/// What takes the conference on.
fn forward(session: &Session, a: u16, b: u16) -> Event {
    let conference = session.conference();
    match conference.stage() {
        Stage::Ready => Event::Begin {
            seed: u64::from(a),
            panel: vec![PersonIx::new(usize::from(b % 3)); usize::from(b % 2)],
            carried: None,
        },
        Stage::Deciding(at) => {
            let shown = conference.decision_options(at);
            Event::Decided {
                option: shown[usize::from(a) % shown.len()],
            }
        }
        Stage::Statement if a.is_multiple_of(4) => Event::Opened {
            lines: session.suggested_statement(),
        },
        Stage::Statement | Stage::Asked | Stage::Finished(_) => Event::Answered {
            elapsed_ms: u32::from(b),
            then: None,
        },
    }
}

fn claim(session: &Session, a: u16, b: u16) -> MarkKind {
    let facts = &session.conference().scenario().briefing.facts;
    let fact = usize::from(a) % (facts.len() + 1);
    let values = facts.get(fact).map_or(1, |fact| fact.values.len());
    MarkKind::Claim {
        about: (!b.is_multiple_of(7)).then(|| {
            let value = usize::from(b) % (values + usize::from(b.is_multiple_of(11)));
            (FactIx::new(fact), ValueIx::new(value))
        }),
        corrects: b.is_multiple_of(5),
    }
}

fn beside(a: u16) -> MarkKind {
    match a % 12 {
        0 => MarkKind::Note,
        1 => MarkKind::Bookmark,
        2 => MarkKind::Quotation,
        3 => MarkKind::Promise {
            by_when: "Friday".into(),
            owner: "".into(),
        },
        4 => MarkKind::HandOver,
        5 => MarkKind::Pressed,
        6 => MarkKind::Interrupted,
        7 => MarkKind::Silence,
        8 => MarkKind::Memo,
        9 => MarkKind::Rumour,
        10 => MarkKind::Vote(vec![(AnswerIx(0), a), (AnswerIx(9), 1)]),
        _ => MarkKind::Clock {
            runs: a.is_multiple_of(2),
        },
    }
}

/// What belongs to answers that are chosen.
fn chosen(a: u16, b: u16) -> Event {
    let choice = match a % 6 {
        0 => Choice::Silence,
        1 => Choice::NoneOfThese,
        2 => Choice::OwnWords,
        _ => Choice::Answer(AnswerIx((b % 5) as u8)),
    };
    match b % 6 {
        0 => Event::TimedOut { elapsed_ms: 7 },
        1 => Event::Spoke(Spoken {
            ticks: WordSet::default(),
            overrun: false,
        }),
        2 => Event::Spotted(Spotted {
            answer: AnswerIx((a % 5) as u8),
            pitfall: None,
        }),
        3 => Event::Opened {
            lines: vec![LineIx((a % 5) as u8)],
        },
        _ => Event::Chosen {
            choice,
            elapsed_ms: u32::from(a),
        },
    }
}
