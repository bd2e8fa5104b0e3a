//! What is known of scenarios and sessions, in words.

use crate::i18n::{Lang, debrief, home as words};
use crate::scoring::Grade;
use crate::store::{Outcome, SessionInfo, SessionState};
use crate::tui::overview::Entry;

/// A grade as a person reads it.
pub(in crate::tui::screens) fn grade(grade: Grade, lang: Lang) -> &'static str {
    match grade {
        Grade::P => debrief::grade_p(lang),
        Grade::S => debrief::grade_s(lang),
        Grade::M => debrief::grade_m(lang),
        Grade::U => debrief::grade_u(lang),
    }
}

/// `●●●○○`
pub(super) fn difficulty(level: u8) -> String {
    let level = usize::from(level.min(5));
    format!("{}{}", "●".repeat(level), "○".repeat(5 - level))
}

/// How a scenario went so far, in a line.
pub(super) fn results(entry: &Entry, lang: Lang) -> String {
    let best = entry
        .best()
        .map(|(score, of)| words::best(lang, score, grade(of, lang)));
    let last = entry.result.as_ref().and_then(|result| result.last);
    let last = last.map(|last| outcome(&last, lang));
    let parts: Vec<String> = best.into_iter().chain(last).collect();
    if parts.is_empty() {
        words::never(lang).to_owned()
    } else {
        parts.join(" · ")
    }
}

fn outcome(last: &Outcome, lang: Lang) -> String {
    match (last.overall, last.grade) {
        _ if last.provisional && last.overall.is_none() => words::last_no_score(lang).to_owned(),
        _ if last.provisional => words::last_broken_off(lang).to_owned(),
        (Some(score), Some(of)) => words::last(lang, score, grade(of, lang)),
        _ => words::not_rated(lang).to_owned(),
    }
}

/// What a session came to, in a word or two.
pub(super) fn state(info: &SessionInfo, lang: Lang) -> String {
    match (info.state, info.overall, info.grade) {
        (SessionState::Open, ..) => words::state_open(lang).to_owned(),
        (SessionState::BrokenOff, None, _) => words::state_no_score(lang).to_owned(),
        (SessionState::BrokenOff, ..) => words::state_broken_off(lang).to_owned(),
        (_, Some(score), Some(of)) => {
            format!("{} {}", words::points(lang, score), grade(of, lang))
        }
        _ => words::not_rated(lang).to_owned(),
    }
}
