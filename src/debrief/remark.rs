//! What the coach says about one turn in practice.

use super::build::Source;
use super::questions;
use super::value::Rated;
use crate::conference::{Choice, Subject};
use crate::i18n::{Lang, play as words};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Answer, AnswerIx, Question, Scenario};
use crate::scoring::{Entry, Transcript, Trap};

/// The coach's remark on a turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// Whether the worst answer and its pitfall were recognised, a thought a line;
    /// nothing if that was not asked.
    pub spotted: Vec<String>,
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

/// How the pick of the worst answer and its pitfall came out, a thought a line; nothing
/// where it was not asked for.
fn spotted(source: Source, entry: &Entry) -> Vec<String> {
    told(source, entry).unwrap_or_default()
}

fn told(source: Source, entry: &Entry) -> Option<Vec<String>> {
    let lang = source.lang;
    let (spotted, question) = (entry.turn.spotted?, entry.question(source.scenario)?);
    let Some(trap) = entry.trap(spotted.answer) else {
        let marked = question.answers.get(spotted.answer.at())?;
        let mut lines = vec![not_the_worst(entry, (spotted.answer, marked), lang)];
        lines.extend(the_worst(entry, question, lang));
        return Some(lines);
    };
    let mut lines = vec![words::worst_right(lang).to_owned()];
    let pitfalls = names(trap.pitfalls, lang);
    let named = spotted.pitfall.map(|it| (it, trap.pitfalls.contains(it)));
    lines.extend(match named {
        Some((named, true)) => Some(words::pitfall_right(lang, named.name(lang))),
        Some((_, false)) if !pitfalls.is_empty() => Some(words::pitfall_was(lang, &pitfalls)),
        Some((_, false)) | None => None,
    });
    Some(lines)
}

/// What is said of an answer that was marked and is not among the worst.
fn not_the_worst(entry: &Entry, (at, marked): (AnswerIx, &Answer), lang: Lang) -> String {
    let better = entry.better.as_ref().map(|better| better.choice);
    if better == Some(Choice::Answer(at)) {
        return words::worst_is_best(lang).to_owned();
    }
    match names(marked.pitfalls, lang) {
        none if none.is_empty() => words::worst_not(lang).to_owned(),
        names => words::worst_not_but(lang, &names),
    }
}

/// Which was the worst, and why. Of the one that was given the remark tells all below.
fn the_worst(entry: &Entry, question: &Question, lang: Lang) -> Vec<String> {
    let given = |trap: &Trap| {
        matches!(
            entry.turn.subject,
            Subject::Question { choice: Choice::Answer(at), .. } if at == trap.answer
        )
    };
    if entry.worst.iter().any(given) {
        return vec![words::worst_was_yours(lang).to_owned()];
    }
    let first = entry.worst.first();
    let Some((trap, worst)) =
        first.and_then(|trap| Some((trap, question.answers.get(trap.answer.at())?)))
    else {
        return Vec::new();
    };
    let quote = super::phrase::quote(worst.say.get(lang), lang);
    let pitfalls = names(trap.pitfalls, lang);
    let pitfalls = (!pitfalls.is_empty()).then(|| words::pitfall_was(lang, &pitfalls));
    let why = Some(worst.why.get(lang).to_owned()).filter(|why| !why.is_empty());
    let why: Vec<String> = pitfalls.into_iter().chain(why).collect();
    let mut lines = vec![words::worst_was(lang, &quote)];
    if !why.is_empty() {
        lines.push(super::phrase::sentences(&why, lang));
    }
    lines
}

fn names(pitfalls: WordSet<Pitfall>, lang: Lang) -> String {
    let names: Vec<&str> = pitfalls.iter().map(|it| it.name(lang)).collect();
    super::phrase::list(&names, lang)
}
