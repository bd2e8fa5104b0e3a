//! A question set apart: a conference that asks this one and nothing else, played
//! by the same engine as any other.

use crate::conference::{Choice, ClaimStanding, Event, Verdict};
use crate::scenario::{
    Answer, AnswerIx, Asks, Clause, Condition, FactIx, Mood, PersonIx, Phase, QuestionIx, Scenario,
    ValueIx,
};
use crate::scoring::Session;
use std::sync::Arc;

/// The scenario in which one question is asked and nothing else happens. Whoever
/// could sit there does; what was said before was not said.
#[must_use]
pub fn apart(scenario: &Scenario, at: QuestionIx) -> Scenario {
    let mut apart = scenario.clone();
    let never = Condition(vec![Clause::Any(Vec::new())]);
    for question in &mut apart.questions {
        question.phase = Phase::FollowUp;
    }
    let question = &mut apart.questions[at.at()];
    // At the door nobody sits beside the player, and so it stays.
    question.phase = match scenario.question(at).phase {
        Phase::Doorstep => Phase::Doorstep,
        _ => Phase::Main,
    };
    question.when = Condition::default();
    for answer in &mut question.answers {
        answer.then = None;
    }
    apart.asks = match question.phase {
        Phase::Doorstep => Asks([0, 0, 0, 1]),
        _ => Asks([0, 1, 0, 0]),
    };
    apart.opening = None;
    apart.pursuits.clear();
    for decision in &mut apart.decisions {
        decision.when = never.clone();
    }
    for inject in &mut apart.injects {
        inject.when = never.clone();
    }
    apart.panel.seats = u8::try_from(apart.panel.people.len()).unwrap_or(u8::MAX);
    apart
}

/// What the engine makes of the answers to a question at the start.
pub(super) struct Judged {
    /// Per answer in file order, and last of silence: what it counts, the mood after.
    pub answers: Vec<(Verdict, Mood)>,
    /// The best of those that are offered; silence counts as the last.
    pub best: Option<usize>,
    session: Session,
}

impl Judged {
    pub fn of(scenario: &Scenario, at: QuestionIx) -> Judged {
        let as_written = Arc::new(apart(scenario, at));
        let mut open = apart(scenario, at);
        for answer in &mut open.questions[at.at()].answers {
            answer.when = Condition::default();
            // Judged, whoever says it.
            answer.by = None;
        }
        let open = Arc::new(open);
        let question = open.question(at);
        let choices = (0..question.answers.len()).map(|at| Choice::Answer(AnswerIx::new(at)));
        let answers = choices.chain([Choice::Silence]).map(|choice| {
            let answer = match choice {
                Choice::Answer(number) => &question.answers[number.at()],
                _ => &question.silence,
            };
            let (session, _) = played(&open, choice);
            (judge(&session, answer), session.conference().mood())
        });
        let answers: Vec<(Verdict, Mood)> = answers.collect();
        let (session, best) = played(&as_written, Choice::Silence);
        let best = best.map(|best| match best {
            Choice::Answer(number) => number.at(),
            _ => answers.len() - 1,
        });
        Judged {
            answers,
            best,
            session,
        }
    }

    /// How a claim stands at the start.
    pub fn standing(&self, fact: FactIx, value: ValueIx) -> ClaimStanding {
        self.session.conference().standing(fact, value)
    }
}

fn judge(session: &Session, answer: &Answer) -> Verdict {
    let turns = session.conference().turns();
    match turns.last() {
        Some(turn) => Verdict {
            levels: turn.levels,
            pitfalls: turn.pitfalls,
            derived: turn.pitfalls.difference(answer.pitfalls),
            contradiction: turn.contradiction,
        },
        None => Verdict {
            levels: answer.rate,
            pitfalls: answer.pitfalls,
            ..Verdict::default()
        },
    }
}

/// The session in which the only question is answered so, and its best answer.
fn played(scenario: &Arc<Scenario>, choice: Choice) -> (Session, Option<Choice>) {
    let mut session = Session::new(Arc::clone(scenario));
    let everyone = (0..usize::from(scenario.panel.seats)).map(PersonIx::new);
    let begin = Event::Begin {
        seed: 0,
        panel: everyone.collect(),
    };
    let answer = Event::Chosen {
        choice,
        elapsed_ms: 0,
    };
    let mut effects = Vec::new();
    for event in [begin, answer] {
        // What is refused leaves no turn, and then the author's ratings are shown.
        let _ = session.apply(&event, &mut effects);
    }
    let entries = &session.transcript().entries;
    let best = entries.last().and_then(|entry| entry.better.as_ref());
    let best = best.map(|better| better.choice);
    (session, best)
}
