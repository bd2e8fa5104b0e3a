//! The places of a sound scenario's parts, from its tree.

use super::tree::{Content, Entry, Node};
use crate::scenario::Lang;
use crate::scenario::finding::Span;
use crate::scenario::places::{DecisionPlace, Places, QuestionPlace, SaidPlace, TextPlace};

/// The places in a tree from which a scenario was read without an error.
pub(super) fn places(root: &Node<'_>) -> Places {
    let briefing = child(root, "briefing");
    let opening = child(root, "opening");
    let questions = entry(root, "questions");
    Places {
        id: field(root, "id"),
        questions_key: questions.map_or(root.span, |entry| entry.key_span),
        questions: items(child(root, "questions")).map(question).collect(),
        facts: ids(briefing.and_then(|node| child(node, "facts"))),
        messages: ids(briefing.and_then(|node| child(node, "messages"))),
        lines: items(opening.and_then(|node| child(node, "lines")))
            .map(said)
            .collect(),
        decisions: items(child(root, "decisions")).map(decision).collect(),
        injects: ids(child(root, "injects")),
        pursuits: entries(child(root, "pursuits"))
            .iter()
            .map(|entry| entry.key_span)
            .collect(),
        criteria: ids(child(root, "rubric")),
    }
}

fn question(node: &Node<'_>) -> QuestionPlace {
    QuestionPlace {
        id: field(node, "id"),
        ask: text(node, "ask"),
        answers: items(child(node, "answers")).map(said).collect(),
    }
}

fn decision(node: &Node<'_>) -> DecisionPlace {
    DecisionPlace {
        id: field(node, "id"),
        options: items(child(node, "options")).map(said).collect(),
    }
}

fn said(node: &Node<'_>) -> SaidPlace {
    SaidPlace {
        id: field(node, "id"),
        say: text(node, "say"),
    }
}

fn ids(list: Option<&Node<'_>>) -> Vec<Span> {
    items(list).map(|node| field(node, "id")).collect()
}

/// Where a field's value stands; without one, the part itself.
fn field(node: &Node<'_>, name: &str) -> Span {
    child(node, name).unwrap_or(node).span
}

/// Where a text stands. A language it lacks is the whole text's place.
fn text(node: &Node<'_>, name: &str) -> TextPlace {
    let node = child(node, name).unwrap_or(node);
    TextPlace(Lang::ALL.map(|lang| field(node, lang.code())))
}

fn child<'t, 's>(node: &'t Node<'s>, name: &str) -> Option<&'t Node<'s>> {
    entry(node, name).map(|entry| &*entry.value)
}

fn entry<'t, 's>(node: &'t Node<'s>, name: &str) -> Option<&'t Entry<'s>> {
    let entries = entries(Some(node));
    entries.iter().find(|entry| entry.key == name)
}

fn entries<'t, 's>(node: Option<&'t Node<'s>>) -> &'t [Entry<'s>] {
    match node.map(|node| &node.content) {
        Some(Content::Map(entries)) => entries,
        _ => &[],
    }
}

fn items<'t, 's: 't>(node: Option<&'t Node<'s>>) -> impl Iterator<Item = &'t Node<'s>> {
    let items = match node.map(|node| &node.content) {
        Some(Content::List(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter().map(AsRef::as_ref)
}
