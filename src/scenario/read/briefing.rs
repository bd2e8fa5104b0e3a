//! What the player knows beforehand: role, situation, timeline, facts, messages;
//! and the real case behind it.

use super::condition::value;
use super::reader::{Fields, Reader};
use super::tree::{Content, Node};
use crate::scenario::format::STATUSES;
use crate::scenario::problem::{Part, Problem};
use crate::scenario::{
    Briefing, Case, Fact, FactIx, Message, Moment, Source, Standing, Status, Text, Value, ValueIx,
    limits,
};

/// Reads the briefing.
pub(super) fn briefing(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Briefing {
    let Some(fields) = node.and_then(|node| reader.fields(node, Part::Briefing)) else {
        return Briefing::default();
    };
    Briefing {
        role: reader.text_of(&fields, "role"),
        situation: reader.text_of(&fields, "situation"),
        timeline: timeline(reader, &fields),
        facts: facts(reader, &fields),
        messages: messages(reader, &fields),
        avoid: avoid(reader, &fields),
    }
}

fn timeline(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Moment> {
    let mut timeline = Vec::new();
    for node in reader.list_of(fields, "timeline", limits::ENTRIES) {
        if let Some(fields) = reader.fields(node, Part::Moment) {
            timeline.push(Moment {
                at: reader.required_text(&fields, "at"),
                event: reader.required_text(&fields, "event"),
            });
        }
    }
    timeline
}

fn facts(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let nodes = reader.list_of(fields, "facts", limits::FACTS);
    for (at, node) in nodes.iter().enumerate() {
        let Some(fields) = reader.fields(node, Part::Fact) else {
            continue;
        };
        let is = reader.required(&fields, "is");
        let is = is.and_then(|node| value(reader, FactIx::new(at), node));
        facts.push(Fact {
            id: reader.names.facts.id(at),
            label: reader.required_text(&fields, "label"),
            values: values(reader, &fields),
            start: Standing {
                is: is.unwrap_or(ValueIx::new(0)),
                as_of: reader.text_of(&fields, "as_of"),
                status: reader.choice_or(&fields, "status", STATUSES, Status::Confirmed),
            },
        });
    }
    facts
}

fn values(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Value> {
    let Some(node) = reader.required(fields, "values") else {
        return Vec::new();
    };
    let entries = reader.map(node).unwrap_or_default();
    let (there, most) = (entries.len(), limits::ENTRIES);
    if there > most {
        reader.report(Problem::TooManyEntries { there, most }, node.span);
    }
    let mut values = Vec::new();
    for entry in entries.iter().take(most) {
        values.push(Value {
            id: entry.key.as_ref().into(),
            text: reader.text(&entry.value),
        });
    }
    values
}

fn messages(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Message> {
    let mut messages = Vec::new();
    let nodes = reader.list_of(fields, "messages", limits::ENTRIES);
    for (at, node) in nodes.iter().enumerate() {
        if let Some(fields) = reader.fields(node, Part::Message) {
            messages.push(Message {
                id: reader.names.messages.id(at),
                text: reader.required_text(&fields, "text"),
            });
        }
    }
    messages
}

fn avoid(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Text> {
    let nodes = reader.list_of(fields, "avoid", limits::ENTRIES);
    nodes.iter().map(|node| reader.text(node)).collect()
}

/// Reads the case a scenario is modelled on.
pub(super) fn case(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Option<Case> {
    let fields = reader.fields(node?, Part::Case)?;
    let what = reader.required_text(&fields, "what");
    let mut sources = Vec::new();
    for node in reader.list_of(&fields, "sources", limits::ENTRIES) {
        if let Some(fields) = reader.fields(node, Part::Source) {
            sources.push(Source {
                title: reader.required_text(&fields, "title"),
                published: fields.get("published").and_then(|node| words(reader, node)),
            });
        }
    }
    Some(Case { what, sources })
}

/// Free words that are the same in every language.
pub(super) fn words(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Box<str>> {
    match &node.content {
        Content::Scalar { text, .. } => Some(reader.words(text, node).into()),
        _ => reader.word(node).map(Into::into),
    }
}
