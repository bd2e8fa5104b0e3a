//! The report for a program. Only `threads` and `plays_per_second` may differ
//! between two runs with the same scenario, runs, seed, strategies and language.

use super::Pace;
use crate::conference::Choice;
use crate::i18n::Lang;
use crate::scenario::{Question, Scenario};
use crate::scoring::Grade;
use crate::simulate::{QuestionResult, Report, StrategyResult, Warning};
use serde::Serialize;
use std::io;

#[derive(Serialize)]
struct Whole<'a> {
    scenario: &'a str,
    runs: u64,
    seed: u64,
    threads: usize,
    plays_per_second: u64,
    strategies: Vec<Way>,
    questions: Vec<Row<'a>>,
    unreached: Vec<&'a str>,
    warnings: Vec<Finding<'a>>,
}

/// A strategy. Without a score there are no figures of scores.
#[derive(Serialize)]
struct Way {
    name: &'static str,
    mean: Option<f64>,
    sd: Option<f64>,
    min: Option<u8>,
    p5: Option<u8>,
    p50: Option<u8>,
    p95: Option<u8>,
    max: Option<u8>,
    /// Shares of the plays, 0–1.
    grades: Grades,
    trust: f64,
    heat: f64,
}

#[derive(Serialize)]
#[allow(non_snake_case, reason = "the grades are letters")]
struct Grades {
    P: f64,
    S: f64,
    M: f64,
    U: f64,
}

/// A question; `reached` and `chosen` count plays of all strategies together.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    reached: u64,
    discrimination: Option<f64>,
    answers: Vec<Cell<'a>>,
}

#[derive(Serialize)]
struct Cell<'a> {
    id: &'a str,
    chosen: u64,
    effect: Option<f64>,
}

#[derive(Serialize)]
struct Finding<'a> {
    kind: &'static str,
    message: String,
    hint: &'static str,
    questions: Vec<&'a str>,
}

/// The report as JSON.
pub(super) fn render(
    scenario: &Scenario,
    report: &Report,
    pace: Pace,
    lang: Lang,
) -> io::Result<String> {
    let id = |at| &*scenario.question(at).id;
    let rows = report.questions.iter();
    let finding = |warning: &Warning| Finding {
        kind: warning.tag(),
        message: warning.message(scenario, lang),
        hint: warning.hint(lang),
        questions: warning.questions().into_iter().map(id).collect(),
    };
    let whole = Whole {
        scenario: &scenario.id,
        runs: report.runs,
        seed: report.seed,
        threads: pace.threads,
        plays_per_second: pace.per_second.round() as u64,
        strategies: report.strategies.iter().map(way).collect(),
        questions: rows
            .map(|result| row(scenario.question(result.question), result))
            .collect(),
        unreached: report.unreached.iter().copied().map(id).collect(),
        warnings: report.warnings.iter().map(finding).collect(),
    };
    let mut json = serde_json::to_string_pretty(&whole)?;
    json.push('\n');
    Ok(json)
}

fn way(result: &StrategyResult) -> Way {
    let scores = &result.scores;
    let share = |grade| rounded(result.share(grade));
    Way {
        name: result.strategy.tag(),
        mean: scores.mean().map(rounded),
        sd: scores.sd().map(rounded),
        min: scores.percentile(0),
        p5: scores.percentile(5),
        p50: scores.percentile(50),
        p95: scores.percentile(95),
        max: scores.percentile(100),
        grades: Grades {
            P: share(Grade::P),
            S: share(Grade::S),
            M: share(Grade::M),
            U: share(Grade::U),
        },
        trust: rounded(result.trust),
        heat: rounded(result.heat),
    }
}

fn row<'a>(question: &'a Question, result: &QuestionResult) -> Row<'a> {
    let cells = result.answers.iter().map(|answer| Cell {
        id: match answer.choice {
            Choice::Answer(at) => &question.answers[at.at()].id,
            Choice::Silence | Choice::NoneOfThese | Choice::OwnWords => "silence",
        },
        chosen: answer.chosen,
        effect: answer.effect.map(rounded),
    });
    Row {
        id: &question.id,
        reached: result.reached,
        discrimination: result.discrimination.map(rounded),
        answers: cells.collect(),
    }
}

/// To four places: more would be noise. Adding zero takes the sign from a zero.
fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0 + 0.0
}
