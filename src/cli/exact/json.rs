//! What was found, for a program.

use super::play::{Turn, turns};
use super::{Asked, Budget};
use crate::scenario::{Phase, Scenario};
use crate::scoring::Grade;
use crate::simulate::exact::{Exact, Extreme};
use serde::Serialize;
use std::io;
use std::sync::Arc;

#[derive(Serialize)]
struct Whole<'a> {
    scenario: &'a str,
    seed: u64,
    budget: Allowed,
    nodes: u64,
    largest: Option<End<'a>>,
    smallest: Option<End<'a>>,
}

/// Steps as a number, a time as it was written.
#[derive(Serialize)]
#[serde(untagged)]
enum Allowed {
    Steps(u64),
    Time(String),
}

#[derive(Serialize)]
struct End<'a> {
    score: u8,
    grade: Grade,
    bound: u8,
    proven: bool,
    play: Vec<Row<'a>>,
}

/// One thing of a play, by the ids of the scenario.
#[derive(Serialize)]
#[serde(untagged)]
enum Row<'a> {
    Panel {
        panel: Vec<&'a str>,
    },
    Decided {
        decision: &'a str,
        option: &'a str,
    },
    Opened {
        statement: Vec<&'a str>,
    },
    Answered {
        question: &'a str,
        phase: Phase,
        follow_up: bool,
        answer: &'a str,
    },
}

/// The report.
///
/// # Errors
/// It could not be written as JSON.
pub(super) fn render(asked: &Asked<'_>, found: &Exact) -> io::Result<String> {
    let scenario = asked.scenario;
    let whole = Whole {
        scenario: &scenario.id,
        seed: found.seed,
        budget: match asked.budget {
            Budget::Steps(steps) => Allowed::Steps(steps),
            time @ Budget::Seconds(_) => Allowed::Time(time.to_string()),
        },
        nodes: found.nodes,
        largest: found.largest.as_ref().map(|it| end(scenario, it)),
        smallest: found.smallest.as_ref().map(|it| end(scenario, it)),
    };
    let mut text = serde_json::to_string_pretty(&whole)?;
    text.push('\n');
    Ok(text)
}

fn end<'a>(scenario: &'a Arc<Scenario>, extreme: &Extreme) -> End<'a> {
    let (turns, _) = turns(scenario, &extreme.play);
    End {
        score: extreme.score,
        grade: Grade::of(extreme.score),
        bound: extreme.bound,
        proven: extreme.is_proven(),
        play: turns.iter().map(|turn| row(scenario, turn)).collect(),
    }
}

fn row<'a>(scenario: &'a Scenario, turn: &Turn) -> Row<'a> {
    match turn {
        Turn::Panel(people) => Row::Panel {
            panel: people.iter().map(|at| &*scenario.person(*at).id).collect(),
        },
        Turn::Decided(decision, option) => {
            let decision = &scenario.decisions[decision.at()];
            Row::Decided {
                decision: &decision.id,
                option: &decision.options[option.at()].id,
            }
        }
        Turn::Opened(lines) => {
            let opening = scenario.opening.as_ref();
            let line = |at: &crate::scenario::LineIx| Some(&*opening?.lines.get(at.at())?.id);
            Row::Opened {
                statement: lines.iter().filter_map(line).collect(),
            }
        }
        Turn::Answered {
            question,
            phase,
            follow_up,
            answer,
        } => {
            let question = scenario.question(*question);
            Row::Answered {
                question: &question.id,
                phase: *phase,
                follow_up: *follow_up,
                answer: answer.map_or("silence", |answer| &question.answers[answer.at()].id),
            }
        }
    }
}
