//! The table of questions with their answers.

use super::chart;
use super::text::{line, right};
use crate::conference::Choice;
use crate::i18n::{Lang, simulate as words};
use crate::scenario::{Question, QuestionIx, Scenario};
use crate::simulate::{AnswerResult, QuestionResult, Report};
use crate::tui::text;
use std::fmt::Write;

/// Columns of an id; the longest there may be has 48.
const ID: usize = 44;

/// Writes the questions wanted, each with what was answered.
pub(super) fn table(
    out: &mut String,
    scenario: &Scenario,
    report: &Report,
    wanted: &[QuestionIx],
    all: bool,
    lang: Lang,
) {
    if wanted.is_empty() {
        return;
    }
    let heading = if all {
        words::h_questions(lang)
    } else {
        words::h_questions_some(lang)
    };
    line!(out, "\n{heading}");
    let columns = |one, other| format!("{}{}", right(one, 8), right(other, 14));
    let asked = columns(words::column_asked(lang), words::column_separates(lang));
    let chosen = columns(words::column_answer(lang), words::column_effect(lang));
    line!(out, "{:ID$}{asked}", "");
    line!(out, "{:ID$}{chosen}", "");
    let plays = report.runs * report.strategies.len() as u64;
    for at in wanted {
        let Some(result) = report.questions.get(at.at()) else {
            continue;
        };
        let question = scenario.question(*at);
        line!(out, "{}", asked_line(question, result, plays));
        for answer in &result.answers {
            // Silence is told of only where somebody chose it.
            if answer.choice != Choice::Silence || answer.chosen > 0 {
                line!(
                    out,
                    "{}",
                    chosen_line(question, answer, result.reached, lang)
                );
            }
        }
    }
    for legend in [
        words::legend_asked(lang),
        words::legend_separates(lang),
        words::legend_effect(lang),
    ] {
        line!(out, "{legend}");
    }
}

fn asked_line(question: &Question, result: &QuestionResult, plays: u64) -> String {
    let id = text::pad(&question.id, ID);
    let asked = percent(result.reached, plays);
    let separates = result.discrimination.map_or_else(
        || right("–", 14),
        |value| format!("{value:14.2}  {}", chart::bar(value)),
    );
    format!("{id}{asked}{separates}")
}

fn chosen_line(question: &Question, answer: &AnswerResult, reached: u64, lang: Lang) -> String {
    let name = match answer.choice {
        Choice::Answer(at) => &*question.answers[at.at()].id,
        Choice::Silence | Choice::NoneOfThese | Choice::OwnWords => words::silence(lang),
    };
    let id = text::pad(name, ID - 4);
    let chosen = percent(answer.chosen, reached);
    let effect = answer.effect.map_or_else(
        || right("–", 14),
        |points| {
            // Adding zero takes the sign from what rounds to nothing.
            format!("{:+14.1}", (points * 10.0).round() / 10.0 + 0.0)
        },
    );
    format!("    {id}{chosen}{effect}")
}

fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        return right("–", 8);
    }
    format!("{:7.1}%", 100.0 * part as f64 / whole as f64)
}
