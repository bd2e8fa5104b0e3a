//! Whatever can be said or decided: answers, silence, lines of the opening
//! statement and options of decisions share their fields, and are read here.

use super::condition::{condition, fact, value};
use super::reader::{Fields, Reader};
use super::tree::Node;
use crate::scenario::finding::Span;
use crate::scenario::format::STATUSES;
use crate::scenario::problem::{Part, Problem, Reference};
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    Answer, FactChange, FactIx, Headline, Levels, MessageIx, MoodShift, PersonIx, Promise,
    QuestionIx, Text, ValueIx, limits,
};

/// An answer to a question that observes these criteria, if they are known.
pub(super) fn answer(
    reader: &mut Reader<'_>,
    node: &Node<'_>,
    id: Box<str>,
    observes: Option<u16>,
) -> Answer {
    let Some(fields) = reader.fields(node, Part::Answer) else {
        return Answer::default();
    };
    let mut answer = said(reader, &fields, id);
    rates_all(reader, &fields, answer.rate, observes, fields.span);
    answer.by = fields
        .get("by")
        .and_then(|node| reader.refer(node, |names| &names.people, Reference::Person))
        .map(PersonIx::new);
    answer.then = question(reader, fields.get("then"));
    answer
}

/// A line of the opening statement. It rates what it likes.
pub(super) fn line(reader: &mut Reader<'_>, node: &Node<'_>, id: Box<str>) -> Answer {
    let Some(fields) = reader.fields(node, Part::Line) else {
        return Answer::default();
    };
    let mut line = said(reader, &fields, id);
    line.covers = reader.tags(fields.get("covers"), Reference::Cover);
    line
}

/// An option of a decision. It rates what it likes.
pub(super) fn option(reader: &mut Reader<'_>, node: &Node<'_>, id: Box<str>) -> Answer {
    let Some(fields) = reader.fields(node, Part::Option) else {
        return Answer::default();
    };
    let mut option = said(reader, &fields, id);
    option.sets = sets(reader, fields.get("sets"));
    option.ends = reader.flag_or(&fields, "ends", false);
    option
}

/// What silence does; without a word of the author's, nothing on everything.
pub(super) fn silence(
    reader: &mut Reader<'_>,
    node: Option<&Node<'_>>,
    observes: Option<u16>,
) -> Answer {
    let mut answer = Answer {
        id: super::names::SILENCE.into(),
        rate: Levels::zero(observes.unwrap_or(0)),
        ..Answer::default()
    };
    let Some(node) = node else {
        answer.pitfalls.insert(Pitfall::Silent);
        return answer;
    };
    let Some(fields) = reader.fields(node, Part::Silence) else {
        return answer;
    };
    if let Some(rated) = fields.get("rate") {
        answer.rate = rate(reader, rated);
        rates_all(reader, &fields, answer.rate, observes, node.span);
    }
    answer.pitfalls = reader.tags(fields.get("pitfalls"), Reference::Pitfall);
    answer.why = reader.text_of(&fields, "why");
    answer
}

/// The fields that all of them share; those a part does not know are absent.
fn said(reader: &mut Reader<'_>, fields: &Fields<'_, '_>, id: Box<str>) -> Answer {
    Answer {
        id,
        say: reader.required_text(fields, "say"),
        rate: fields
            .get("rate")
            .map_or_else(Levels::default, |node| rate(reader, node)),
        when: condition(reader, fields.get("when")),
        pitfalls: pitfalls(reader, fields),
        why: reader.text_of(fields, "why"),
        headline: headline(reader, fields.get("headline")),
        claims: claims(reader, fields.get("claims")),
        corrects: facts(reader, fields.get("corrects")),
        delivers: messages(reader, fields.get("delivers")),
        promises: promises(reader, fields),
        mood: mood(reader, fields.get("mood")),
        ..Answer::default()
    }
}

fn pitfalls(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> WordSet<Pitfall> {
    reader.tags(fields.get("pitfalls"), Reference::Pitfall)
}

/// The question a node names, if there is a node.
pub(super) fn question(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Option<QuestionIx> {
    let node = node?;
    reader
        .refer(node, |names| &names.questions, Reference::Question)
        .map(QuestionIx::new)
}

/// The facts a node lists.
pub(super) fn facts(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<FactIx> {
    let mut facts = Vec::new();
    for node in reader.names_in(node) {
        if let Some(id) = reader.word(node) {
            facts.extend(fact(reader, id, node.span));
        }
    }
    facts
}

fn messages(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<MessageIx> {
    let mut messages = Vec::new();
    for node in reader.names_in(node) {
        let message = reader.refer(node, |names| &names.messages, Reference::Message);
        messages.extend(message.map(MessageIx::new));
    }
    messages
}

fn claims(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<(FactIx, ValueIx)> {
    let mut claims = Vec::new();
    for entry in node.and_then(|node| reader.map(node)).unwrap_or_default() {
        if let Some(fact) = fact(reader, &entry.key, entry.key_span) {
            let value = value(reader, fact, &entry.value);
            claims.extend(value.map(|value| (fact, value)));
        }
    }
    claims
}

/// Levels of criteria; a criterion that is not one, or a level outside, is reported.
fn rate(reader: &mut Reader<'_>, node: &Node<'_>) -> Levels {
    let mut levels = Levels::default();
    for entry in reader.map(node).unwrap_or_default() {
        let criterion = reader.look_up(
            &entry.key,
            entry.key_span,
            |names| &names.criteria,
            Reference::Criterion,
        );
        let level = level(reader, &entry.value);
        if let Some(criterion) = criterion.filter(|at| *at < crate::scenario::rubric::MAX_CRITERIA)
        {
            levels.set(criterion, level.unwrap_or(0));
        }
    }
    levels
}

fn level(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<u8> {
    let level = reader.number(node, i64::MIN, i64::MAX)?;
    let level = u8::try_from(level).ok().filter(|level| *level <= MAX_LEVEL);
    if level.is_none() {
        reader.report(Problem::Level, node.span);
    }
    level
}

/// An answer rates all that its question observes, and nothing else.
fn rates_all(
    reader: &mut Reader<'_>,
    fields: &Fields<'_, '_>,
    rated: Levels,
    observes: Option<u16>,
    span: Span,
) {
    let Some(observes) = observes else {
        return;
    };
    let lacking: Vec<_> = bits(observes & !rated.observed())
        .map(|at| format!("`{}`", reader.names.criteria.id(at)))
        .collect();
    if !lacking.is_empty() {
        let span = fields.entry("rate").map_or(span, |entry| entry.key_span);
        let criteria = lacking.join(", ").into();
        reader.report(Problem::RateLacks { criteria }, span);
    }
    for at in bits(rated.observed() & !observes) {
        let criterion = reader.names.criteria.id(at);
        let entries = fields.get("rate").and_then(|node| reader.map(node));
        let entry = entries
            .into_iter()
            .flatten()
            .find(|entry| entry.key == criterion.as_ref());
        let span = entry.map_or(span, |entry| entry.key_span);
        reader.report(Problem::RateExtra { criterion }, span);
    }
}

/// The positions of the bits set.
fn bits(set: u16) -> impl Iterator<Item = usize> {
    (0..16).filter(move |at| set >> at & 1 == 1)
}

fn headline(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Headline {
    let Some(fields) = node.and_then(|node| reader.fields(node, Part::Headline)) else {
        return Headline::default();
    };
    Headline {
        neutral: reader.text_of(&fields, "neutral"),
        hostile: reader.text_of(&fields, "hostile"),
        social: reader.text_of(&fields, "social"),
    }
}

fn promises(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Promise> {
    let mut promises = Vec::new();
    for node in reader.list_of(fields, "promises", limits::ENTRIES) {
        if let Some(fields) = reader.fields(node, Part::Promise) {
            promises.push(Promise {
                what: reader.required_text(&fields, "what"),
                by: reader.text_of(&fields, "by"),
                owner: reader.text_of(&fields, "owner"),
            });
        }
    }
    promises
}

fn mood(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> MoodShift {
    let Some(fields) = node.and_then(|node| reader.fields(node, Part::Mood)) else {
        return MoodShift::default();
    };
    MoodShift {
        trust: reader.number_of(&fields, "trust"),
        heat: reader.number_of(&fields, "heat"),
    }
}

/// Changes of facts: `fact: {is, as_of, status}`.
pub(super) fn sets(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<FactChange> {
    let mut changes = Vec::new();
    for entry in node.and_then(|node| reader.map(node)).unwrap_or_default() {
        let fact = fact(reader, &entry.key, entry.key_span);
        let fields = reader.fields(&entry.value, Part::FactChange);
        let (Some(fact), Some(fields)) = (fact, fields) else {
            continue;
        };
        let is = fields.get("is");
        let as_of: Option<Text> = fields.get("as_of").map(|node| reader.text(node));
        let status = fields.get("status");
        changes.push(FactChange {
            fact,
            is: is.and_then(|node| value(reader, fact, node)),
            as_of,
            status: status.and_then(|node| reader.choice(node, STATUSES)),
        });
    }
    changes
}
