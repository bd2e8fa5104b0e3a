//! What the engine makes of the answers to a question, set apart.

use crate::conference::{Choice, ClaimStanding, Event, Verdict};
use crate::scenario::apart::{apart, happen, named};
use crate::scenario::{Answer, AnswerIx, Condition, Mood, PersonIx, QuestionIx, Scenario};
use crate::scoring::Session;
use std::sync::Arc;

/// What the engine makes of the answers to a question at the start.
pub(super) struct Judged {
    /// Per answer in file order, and last of silence.
    pub answers: Vec<As>,
    /// The best of those that are offered; silence counts as the last.
    pub best: Option<usize>,
}

/// What the engine makes of one answer.
#[derive(Clone)]
pub(super) struct As {
    /// What it counts.
    pub verdict: Verdict,
    /// The mood after it.
    pub mood: Mood,
    /// How its claims stand, in their order.
    pub standings: Vec<ClaimStanding>,
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
        let question = scenario.question(at);
        let choices = (0..question.answers.len()).map(|at| Choice::Answer(AnswerIx::new(at)));
        let answers = choices.chain([Choice::Silence]).map(|choice| {
            let answer = match choice {
                Choice::Answer(number) => &question.answers[number.at()],
                _ => &question.silence,
            };
            let injects = named(&answer.when);
            let played = match injects.is_empty() {
                true => played(&open, choice),
                false => {
                    let mut open = (*open).clone();
                    happen(&mut open, &injects);
                    played(&Arc::new(open), choice)
                }
            };
            As {
                verdict: judge(&played.0, answer),
                mood: played.0.conference().mood(),
                standings: standings(&played.0, answer),
            }
        });
        let answers: Vec<As> = answers.collect();
        let (_, best) = played(&as_written, Choice::Silence);
        let best = best.map(|best| match best {
            Choice::Answer(number) => number.at(),
            _ => answers.len() - 1,
        });
        Judged { answers, best }
    }
}

fn standings(session: &Session, answer: &Answer) -> Vec<ClaimStanding> {
    let claims = answer.claims.iter();
    let standing = claims.map(|(fact, value)| session.conference().standing(*fact, *value));
    standing.collect()
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
        carried: None,
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
