//! What the coach says about one turn in practice.

use super::build::Source;
use super::questions;
use super::value::Rated;
use crate::conference::Subject;
use crate::i18n::{Lang, play as words};
use crate::scenario::Scenario;
use crate::scoring::{Entry, Transcript};

/// The coach's remark on a turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// Whether the worst answer and its pitfall were recognised, if that was asked.
    pub spotted: Option<String>,
    /// Effective ratings.
    pub levels: Vec<Rated>,
    /// Names of the effective pitfalls.
    pub pitfalls: Vec<String>,
    /// The author's comment; empty where there is none.
    pub why: String,
    /// What was said.
    pub said: String,
    /// The better answer, if there was one.
    pub better: Option<String>,
    /// It was the best on offer; neither this nor a better one where nothing is rated.
    pub was_best: bool,
    /// Why that is better.
    pub better_why: Option<String>,
    /// Points missed.
    pub missed: u32,
    /// Trust afterwards.
    pub trust: i16,
    /// Heat afterwards.
    pub heat: i16,
}

impl Remark {
    /// The remark on the newest turn, if there is one.
    #[must_use]
    pub fn on_last(scenario: &Scenario, transcript: &Transcript, lang: Lang) -> Option<Remark> {
        let entry = transcript.entries.last()?;
        let source = Source {
            scenario,
            transcript,
            team: &[],
            trainee: None,
            lang,
        };
        let better = source.better(entry);
        let better_why = entry
            .better_answer(scenario)
            .map(|answer| answer.why.get(lang).to_owned());
        Some(Remark {
            spotted: spotted(source, entry),
            levels: questions::rated(source, entry),
            pitfalls: entry
                .turn
                .pitfalls
                .iter()
                .map(|it| it.name(lang).to_owned())
                .collect(),
            why: comment(source, entry),
            said: source.said(entry),
            was_best: better.is_empty() && entry.turn.levels.count() > 0,
            better: Some(better).filter(|better| !better.is_empty()),
            better_why: better_why.filter(|why| !why.is_empty()),
            missed: entry.missed(),
            trust: entry.turn.mood.trust,
            heat: entry.turn.mood.heat,
        })
    }
}

/// The author's comment. Where there is none the pitfalls are named beside it
/// anyway, so nothing is said twice.
fn comment(source: Source, entry: &Entry) -> String {
    let given = entry.given(source.scenario);
    match (entry.turn.subject, given) {
        (Subject::Statement, _) | (_, Some(_)) => source.why(entry),
        (_, None) => String::new(),
    }
}

/// How the pick of the worst answer and its pitfall came out.
fn spotted(source: Source, entry: &Entry) -> Option<String> {
    let Source { scenario, lang, .. } = source;
    let (spotted, question) = (entry.turn.spotted?, entry.question(scenario)?);
    let found = entry.trap(spotted.answer);
    let trap = found.or(entry.worst.first())?;
    let verdict = match found {
        Some(_) => words::worst_right(lang).to_owned(),
        None => words::worst_wrong(lang, question.answers.get(trap.answer.at())?.say.get(lang)),
    };
    let named = spotted
        .pitfall
        .filter(|named| trap.pitfalls.contains(*named));
    let pitfall = match (found.and(named), named.or(trap.pitfalls.iter().next())) {
        (Some(_), _) => words::pitfall_right(lang).to_owned(),
        (None, Some(pitfall)) => words::pitfall_was(lang, pitfall.name(lang)),
        (None, None) => String::new(),
    };
    let told: Vec<String> = [verdict, pitfall]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    Some(super::phrase::sentences(&told, lang))
}
