//! A question set apart: a conference that asks this one and nothing else, played
//! by the same engine as any other.

use crate::conference::{Choice, ClaimStanding, Event, Verdict};
use crate::scenario::{
    Answer, AnswerIx, Asks, Clause, Condition, InjectIx, Mood, PersonIx, Phase, QuestionIx,
    Scenario, Term,
};
use crate::scoring::Session;
use std::sync::Arc;

/// The scenario in which one question is asked and nothing else happens. Whoever
/// could sit there does; what was said before was not said. Facts stand as they
/// do at the start, or after the injects without which it is not asked.
#[must_use]
pub fn apart(scenario: &Scenario, at: QuestionIx) -> Scenario {
    let mut apart = scenario.clone();
    let happened = happened_before(scenario, at);
    happen(&mut apart, &happened);
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

/// The injects without which a question is not asked.
pub(super) fn happened_before(scenario: &Scenario, at: QuestionIx) -> Vec<InjectIx> {
    let question = scenario.question(at);
    let mut happened = named(&question.when);
    let mut answers = scenario.questions.iter().flat_map(|it| &it.answers);
    let led = answers.any(|answer| answer.then == Some(at))
        || scenario.pursuits.iter().any(|(_, to)| *to == at)
        || question.phase != Phase::FollowUp;
    let injects = scenario.injects.iter().enumerate();
    let mut asking = injects.filter(|(_, inject)| inject.asks == Some(at));
    // Of several that bring it up, any may.
    if let (false, Some((only, _)), None) = (led, asking.next(), asking.next()) {
        happened.push(InjectIx::new(only));
    }
    happened
}

/// The injects a condition cannot do without.
pub(super) fn named(condition: &Condition) -> Vec<InjectIx> {
    let single = condition.0.iter().filter_map(|clause| match clause {
        Clause::Any(terms) => match terms[..] {
            [Term::Injected(inject)] => Some(inject),
            _ => None,
        },
        Clause::AnyOf(_) => None,
    });
    single.collect()
}

/// Changes the facts as these injects do.
fn happen(scenario: &mut Scenario, injects: &[InjectIx]) {
    for inject in injects {
        let sets = scenario.inject(*inject).sets.clone();
        for change in sets {
            let standing = &mut scenario.briefing.facts[change.fact.at()].start;
            standing.is = change.is.unwrap_or(standing.is);
            standing.status = change.status.unwrap_or(standing.status);
            if let Some(as_of) = change.as_of {
                standing.as_of = as_of;
            }
        }
    }
}

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
