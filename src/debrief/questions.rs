//! Question by question.

use super::build::Source;
use super::facts;
use super::value::{QuestionView, Rated, ShareView};
use crate::conference::{Choice, Share, Subject};
use crate::scenario::vocabulary::Word;
use crate::scenario::{Levels, Question};
use crate::scoring::Entry;
use std::collections::BTreeMap;

pub(super) fn all(source: Source) -> Vec<QuestionView> {
    source
        .transcript
        .entries
        .iter()
        .filter_map(|entry| view(source, entry))
        .collect()
}

fn view(source: Source, entry: &Entry) -> Option<QuestionView> {
    let Source { scenario, lang, .. } = source;
    let Subject::Question {
        cause,
        choice,
        timed_out,
        ..
    } = entry.turn.subject
    else {
        return None;
    };
    let question = entry.question(scenario)?;
    let topic = &scenario.topics[question.topic.at()];
    let turn = &entry.turn;
    let better = entry.better_answer(scenario);
    let happened = question
        .happened
        .as_ref()
        .filter(|happened| !happened.is_empty());
    Some(QuestionView {
        id: question.id.to_string(),
        topic: topic.id.to_string(),
        topic_title: topic.title.get(lang).to_owned(),
        phase: question.phase,
        phase_name: question.phase.name(lang),
        techniques: question.techniques.iter().map(Word::tag).collect(),
        technique_names: question.techniques.iter().map(|it| it.name(lang)).collect(),
        from: from(source, question),
        asked: ask(source, entry),
        quoted: source.quoted(entry),
        follow_up: cause.continues(),
        improvised: entry.is_improvised(scenario),
        answer: match choice {
            Choice::Answer(at) => question.answers[at.at()].id.to_string(),
            Choice::Silence => "silence".to_owned(),
            Choice::NoneOfThese => "none".to_owned(),
            Choice::OwnWords => "own_words".to_owned(),
        },
        own_words: entry.in_own_words(),
        said: source.said(entry),
        heard: source.heard(entry),
        by: source.answered_by(entry),
        ratings: ratings(source, entry),
        rated: rated(source, entry),
        pitfalls: turn.pitfalls.iter().map(Word::tag).collect(),
        pitfall_names: turn.pitfalls.iter().map(|it| it.name(lang)).collect(),
        shares: shares(source, entry),
        missed: entry.missed(),
        why: source.why(entry),
        better: source.better(entry),
        better_why: better.map_or_else(String::new, |answer| answer.why.get(lang).to_owned()),
        better_by: better
            .and_then(|answer| answer.by)
            .and_then(|person| source.speaker(Some(person))),
        facts: facts::views(source, question, better.or(entry.given(scenario))),
        decision_not_words: entry.decision_not_words,
        happened: happened.map(|happened| happened.get(lang).to_owned()),
        memo: entry
            .injected
            .map(|inject| scenario.inject(inject).memo.get(lang).to_owned()),
        notes: source.notes(entry),
        votes: source.votes(entry),
        elapsed_ms: turn.elapsed_ms,
        timed_out,
        trust: turn.mood.trust,
        heat: turn.mood.heat,
    })
}

/// Who asks: name and outlet.
pub(super) fn from(source: Source, question: &Question) -> String {
    let journalist = &source.scenario.press[question.from.at()];
    let (name, outlet) = (
        journalist.name.get(source.lang),
        journalist.outlet.get(source.lang),
    );
    match source.lang {
        crate::i18n::Lang::En => format!("{name}, {outlet}"),
        crate::i18n::Lang::Ja => format!("{outlet}・{name}"),
    }
}

/// The words of a question, as they were heard.
pub(super) fn ask(source: Source, entry: &Entry) -> String {
    let asked = source.transcript.ask(entry, source.scenario, source.lang);
    asked.into_owned()
}

/// Effective ratings by criterion id.
pub(super) fn ratings(source: Source, entry: &Entry) -> BTreeMap<String, u8> {
    let criteria = &source.scenario.rubric.criteria;
    entry
        .turn
        .levels
        .iter()
        .map(|(at, level)| (criteria[at].id.to_string(), level))
        .collect()
}

/// Effective ratings with names, in the rubric's order.
pub(super) fn rated(source: Source, entry: &Entry) -> Vec<Rated> {
    let mut rated = named(source, entry.turn.levels);
    let parts = parts(source, entry);
    if parts.len() > 1 {
        for (it, (at, level)) in rated.iter_mut().zip(entry.turn.levels.iter()) {
            it.tenths = mean(&parts, at).filter(|tenths| (tenths + 5) / 10 == level);
        }
    }
    rated
}

/// What the levels of an entry are the mean of: the lines of a statement, or the shares
/// of those who spoke; nothing where the ledgers overruled them.
fn parts(source: Source, entry: &Entry) -> Vec<Levels> {
    let shares = entry.speakers();
    if shares.len() > 1 {
        return shares.into_iter().map(|it| it.levels).collect();
    }
    let overruled = entry.false_facts().next().is_some() || entry.turn.contradiction.is_some();
    if entry.turn.subject != Subject::Statement || entry.in_own_words() || overruled {
        return Vec::new();
    }
    let lines = entry.spoken(source.scenario, &source.transcript.lines);
    lines.map(|line| line.rate).collect()
}

/// The mean on a criterion of those that rate it, in tenths.
fn mean(parts: &[Levels], criterion: usize) -> Option<u8> {
    let levels = parts.iter().filter_map(|it| it.get(criterion));
    let (sum, count) = levels.fold((0, 0), |(sum, count), level| {
        (sum + u32::from(level), count + 1)
    });
    let tenths = (20 * sum + count).checked_div(2 * count)?;
    u8::try_from(tenths).ok()
}

fn named(source: Source, levels: Levels) -> Vec<Rated> {
    let criteria = &source.scenario.rubric.criteria;
    let rated = |(at, level): (usize, u8)| Rated {
        name: criteria[at].name.get(source.lang).to_owned(),
        level,
        tenths: None,
        apart: criteria[at].weight == 0,
    };
    levels.iter().map(rated).collect()
}

/// What each speaker of an answer that was handed over was rated; nothing of one whose
/// ratings are one person's, of whom the answer tells.
pub(super) fn shares(source: Source, entry: &Entry) -> Vec<ShareView> {
    let speakers = entry.speakers();
    if speakers.len() < 2 {
        return Vec::new();
    }
    let view = |share: Share| ShareView {
        name: source.named(share.by),
        rated: named(source, share.levels),
        pitfalls: share
            .pitfalls
            .iter()
            .map(|it| it.name(source.lang))
            .collect(),
    };
    speakers.into_iter().map(view).collect()
}

/// What to have in mind when it is asked again: the advice against the worst
/// pitfall, else for the technique.
pub(super) fn advice(source: Source, entry: &Entry) -> String {
    let pitfall = entry
        .turn
        .pitfalls
        .iter()
        .next()
        .map(|pitfall| pitfall.advice(source.lang));
    let technique = || {
        let question = entry.question(source.scenario)?;
        question
            .techniques
            .iter()
            .next()
            .map(|technique| technique.advice(source.lang))
    };
    pitfall.or_else(technique).unwrap_or_default().to_owned()
}
