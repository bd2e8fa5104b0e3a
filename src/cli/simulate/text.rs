//! The report for a trainer: how the ways to play fare, what to look at, and the
//! questions it is about. No line of a table is wider than 80 columns.

use super::progress::grouped;
use super::{Pace, chart, questions};
use crate::i18n::{Lang, simulate as words};
use crate::scenario::{QuestionIx, Scenario};
use crate::scoring::Grade;
use crate::simulate::{Report, Strategy, StrategyResult, Warning};
use crate::tui::text;
use std::fmt::Write;

/// Columns of the name of a way to play.
const NAME: usize = 15;
/// Questions named with one finding, unless all are wanted.
const NAMED: usize = 8;
/// With fewer conferences each, nothing can be told.
const FEW_RUNS: u64 = 100;

/// The whole report.
pub(super) fn render(
    scenario: &Scenario,
    report: &Report,
    pace: Option<Pace>,
    all: bool,
    lang: Lang,
) -> String {
    let mut out = String::new();
    heading(&mut out, scenario, report, pace, lang);
    ways(&mut out, report, lang);
    look(&mut out, scenario, report, all, lang);
    let wanted: Vec<QuestionIx> = if all {
        report.questions.iter().map(|it| it.question).collect()
    } else {
        notable(report)
    };
    questions::table(&mut out, scenario, report, &wanted, all, lang);
    out
}

/// Writing into a string cannot fail.
macro_rules! line {
    ($out:expr) => { $out.push('\n') };
    ($out:expr, $($format:tt)+) => {{
        let _ = writeln!($out, $($format)+);
    }};
}
pub(super) use line;

fn heading(out: &mut String, scenario: &Scenario, report: &Report, pace: Option<Pace>, lang: Lang) {
    let last = report.seed.wrapping_add(report.runs.saturating_sub(1));
    let played = words::played(
        lang,
        &scenario.id,
        &grouped(report.runs),
        report.strategies.len(),
        report.seed,
        last,
    );
    line!(out, "{}", scenario.title.get(lang));
    line!(out, "{played}");
    if scenario.languages.len() > 1 && report.strategies.iter().any(|it| it.strategy.is_blind()) {
        let language = words::language(report.lang, lang);
        line!(out, "{}", words::words_in(lang, language));
    }
    if let Some(pace) = pace {
        let speed = grouped(pace.per_second.round() as u64);
        line!(out, "{}", words::speed(lang, &speed, pace.threads));
    }
}

fn ways(out: &mut String, report: &Report, lang: Lang) {
    line!(out, "\n{}", words::h_ways(lang));
    let numbers = format!(
        "{}{}",
        right(words::column_mean(lang), 5),
        right(words::column_sd(lang), 5)
    );
    let grades: String = ["P", "S", "M", "U"].map(|grade| right(grade, 4)).concat();
    let mood = format!(
        "{}{}",
        right(words::column_trust(lang), 6),
        right(words::column_heat(lang), 5)
    );
    line!(
        out,
        "{:NAME$}{numbers} {}{grades}{mood}",
        "",
        text::pad(chart::SCALE, chart::COLUMNS + 1)
    );
    for result in &report.strategies {
        line!(out, "{}", way(result, lang));
    }
    for legend in [
        words::legend_line(lang),
        words::legend_spread(lang),
        words::legend_grades(lang),
        words::legend_mood(lang),
    ] {
        line!(out, "{legend}");
    }
}

fn way(result: &StrategyResult, lang: Lang) -> String {
    let name = text::pad(result.strategy.name(lang), NAME);
    let mood = format!("{:6.0}{:5.0}", result.trust, result.heat);
    let (Some(mean), Some(sd)) = (result.scores.mean(), result.scores.sd()) else {
        let none = text::pad(words::no_score(lang), chart::COLUMNS + 27);
        return format!("{name} {none}{mood}");
    };
    let spread = chart::spread(&result.scores);
    let share = |grade| format!("{:4.0}", 100.0 * result.share(grade));
    let grades: String = [Grade::P, Grade::S, Grade::M, Grade::U].map(share).concat();
    format!("{name}{mean:5.1}{sd:5.1} {spread} {grades}{mood}")
}

fn look(out: &mut String, scenario: &Scenario, report: &Report, all: bool, lang: Lang) {
    line!(out, "\n{}", words::h_look(lang));
    if report.warnings.is_empty() {
        line!(out, "{}", words::nothing(lang));
    }
    for (at, warning) in report.warnings.iter().enumerate() {
        line!(out, "{}. {}", at + 1, warning.message(scenario, lang));
        let details = warning.details(scenario, lang);
        let indent = format!("{}. ", at + 1).len();
        if !details.is_empty() {
            let few = if all { details.len() } else { NAMED };
            let mut named = details[..few.min(details.len())].join(words::between(lang));
            if details.len() > few {
                let more = words::and_more(lang, details.len() - few);
                named.push_str(words::between(lang));
                named.push_str(&more);
            }
            line!(out, "{:indent$}{named}", "");
        }
        let hint = words::then_do(lang, warning.hint(lang));
        line!(out, "{:indent$}{hint}", "");
    }
    if report.strategies.len() < Strategy::ALL.len() {
        line!(out, "{}", words::not_all_ways(lang));
    }
    if report.runs < FEW_RUNS {
        line!(out, "{}", words::few_runs(lang));
    }
}

/// The questions that findings about single questions name.
fn notable(report: &Report) -> Vec<QuestionIx> {
    let about_one =
        |warning: &&Warning| !matches!(warning, Warning::Giveaway(_) | Warning::Unreached(_));
    let mut notable: Vec<QuestionIx> = report
        .warnings
        .iter()
        .filter(about_one)
        .flat_map(Warning::questions)
        .collect();
    notable.sort_unstable();
    notable.dedup();
    notable
}

/// A text at the right end of so many columns.
pub(super) fn right(words: &str, columns: usize) -> String {
    let fill = columns.saturating_sub(text::width(words));
    format!("{:fill$}{words}", "")
}
