//! The first of two passes: every id of the file and its position, so that the
//! second can resolve a reference to something that stands further down. Ids
//! that are missing, malformed or repeated are reported here and only here.

use super::reader::{Fields, Reader};
use super::tree::{Content, Node};
use crate::scenario::finding::{Span, shown};
use crate::scenario::limits;
use crate::scenario::problem::{Part, Problem};
use crate::scenario::rubric::Rubric;
use std::collections::HashMap;

/// The reserved id of giving no answer.
pub(in crate::scenario) const SILENCE: &str = "silence";

/// Ids of one sort, in file order.
#[derive(Debug, Default)]
pub(super) struct Table {
    ids: Vec<Box<str>>,
    positions: HashMap<Box<str>, (usize, Span)>,
    /// What people read where the id stands for somebody, or a topic: by position.
    called: Vec<(usize, Box<str>)>,
}

impl Table {
    pub fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).map(|(position, _)| *position)
    }

    /// The id of what people read under a name, alone or with what stands behind it, such as
    /// an outlet.
    pub fn called(&self, name: &str) -> Option<&str> {
        let name = name.trim();
        let is_called = |(_, called): &&(usize, Box<str>)| {
            let rest = name
                .get(..called.len())
                .filter(|it| it.eq_ignore_ascii_case(called));
            rest.is_some() && !name[called.len()..].starts_with(char::is_alphanumeric)
        };
        let (position, _) = self.called.iter().find(is_called)?;
        let id = self.ids.get(*position).map(AsRef::as_ref);
        id.filter(|id: &&str| !id.is_empty())
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.ids
            .iter()
            .map(AsRef::as_ref)
            .filter(|id| !id.is_empty())
    }

    /// The id at a position; empty if the file gives none that can be used.
    pub fn id(&self, position: usize) -> Box<str> {
        self.ids.get(position).cloned().unwrap_or_default()
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }
}

/// Every id of a scenario.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub questions: Table,
    /// By question.
    pub answers: Vec<Table>,
    pub facts: Table,
    /// By fact.
    pub values: Vec<Table>,
    pub messages: Table,
    pub people: Table,
    pub press: Table,
    pub topics: Table,
    pub lines: Table,
    pub decisions: Table,
    /// By decision.
    pub options: Vec<Table>,
    pub injects: Table,
    pub criteria: Table,
}

/// Collects the names of a scenario.
pub(super) fn collect(reader: &mut Reader<'_>, scenario: &Fields<'_, '_>) {
    let most = limits::ENTRIES;
    let mut names = Names {
        press: table(reader, list(scenario.get("press"), most), Part::Journalist),
        topics: table(reader, list(scenario.get("topics"), most), Part::Topic),
        injects: table(reader, list(scenario.get("injects"), most), Part::Inject),
        criteria: table(reader, list(scenario.get("rubric"), most), Part::Criterion),
        ..Names::default()
    };
    let briefing = scenario.get("briefing");
    let facts = list(child(briefing, "facts"), limits::FACTS);
    names.facts = table(reader, facts.clone(), Part::Fact);
    names.values = facts
        .map(|fact| value_table(reader, child(Some(fact), "values")))
        .collect();
    let messages = list(child(briefing, "messages"), most);
    names.messages = table(reader, messages, Part::Message);
    let people = list(child(scenario.get("panel"), "people"), most);
    names.people = table(reader, people, Part::Person);
    let lines = list(child(scenario.get("opening"), "lines"), most);
    names.lines = table(reader, lines, Part::Line);
    let decisions = list(scenario.get("decisions"), most);
    names.decisions = table(reader, decisions.clone(), Part::Decision);
    names.options = decisions
        .map(|decision| list(child(Some(decision), "options"), limits::ANSWERS))
        .map(|options| table(reader, options, Part::Option))
        .collect();
    let questions = list(scenario.get("questions"), limits::QUESTIONS);
    names.questions = table(reader, questions.clone(), Part::Question);
    names.answers = questions
        .map(|question| list(child(Some(question), "answers"), limits::ANSWERS))
        .map(|answers| table(reader, answers, Part::Answer))
        .collect();
    if names.criteria.len() == 0 {
        for criterion in Rubric::default().criteria {
            add(reader, &mut names.criteria, criterion.id, Span::START);
        }
    }
    reader.names = names;
}

fn child<'t, 's>(node: Option<&'t Node<'s>>, field: &str) -> Option<&'t Node<'s>> {
    match &node?.content {
        Content::Map(entries) => entries
            .iter()
            .find(|entry| entry.key == field)
            .map(|entry| &*entry.value),
        _ => None,
    }
}

/// The entries of a list; that it is one is checked when it is read.
fn list<'t, 's>(
    node: Option<&'t Node<'s>>,
    most: usize,
) -> impl Iterator<Item = &'t Node<'s>> + Clone {
    let items = match node.map(|node| &node.content) {
        Some(Content::List(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter().take(most).map(AsRef::as_ref)
}

fn table<'t, 's: 't>(
    reader: &mut Reader<'_>,
    nodes: impl Iterator<Item = &'t Node<'s>>,
    part: Part,
) -> Table {
    let mut table = Table::default();
    for node in nodes {
        let id = match child(Some(node), "id") {
            Some(id) => {
                let text = reader.id(id);
                if part == Part::Answer && text.as_deref() == Some(SILENCE) {
                    reader.report(Problem::ReservedId, id.span);
                }
                text.map(|text| (text, id.span))
            }
            None => {
                if matches!(node.content, Content::Map(_)) {
                    reader.report(Problem::MissingField { field: "id", part }, node.span);
                }
                None
            }
        };
        let (text, span) = id.unwrap_or((Box::default(), node.span));
        let shown_as = match part {
            Part::Journalist | Part::Person => "name",
            Part::Topic => "title",
            _ => "",
        };
        let position = table.ids.len();
        let names = texts(child(Some(node), shown_as));
        table
            .called
            .extend(names.map(|name| (position, name.into())));
        add(reader, &mut table, text, span);
    }
    table
}

/// The words of a text, in any language.
fn texts<'t>(node: Option<&'t Node<'_>>) -> impl Iterator<Item = &'t str> {
    let nodes = match node.map(|node| &node.content) {
        Some(Content::Scalar { .. }) => node.into_iter().collect(),
        Some(Content::Map(entries)) => entries.iter().map(|it| &*it.value).collect(),
        _ => Vec::new(),
    };
    nodes.into_iter().filter_map(|node| match &node.content {
        Content::Scalar { text, .. } => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    })
}

/// The ids of a fact's values are the keys of a map.
fn value_table(reader: &mut Reader<'_>, values: Option<&Node<'_>>) -> Table {
    let mut table = Table::default();
    if let Some(Content::Map(entries)) = values.map(|node| &node.content) {
        for entry in entries.iter().take(limits::ENTRIES) {
            let id = reader.checked_id(&entry.key, entry.key_span);
            // A repeated key has been reported with the others of the tree.
            let id = id.filter(|id| table.position(id).is_none());
            add(reader, &mut table, id.unwrap_or_default(), entry.key_span);
        }
    }
    table
}

fn add(reader: &mut Reader<'_>, table: &mut Table, id: Box<str>, span: Span) {
    let position = table.ids.len();
    if let Some((_, first)) = table.positions.get(&id) {
        let problem = Problem::DuplicateId {
            id: shown(&id),
            first: first.line,
        };
        reader.report(problem, span);
    } else if !id.is_empty() {
        table.positions.insert(id.clone(), (position, span));
    }
    table.ids.push(id);
}
