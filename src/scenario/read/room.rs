//! The room: who sits in it, the opening statement, what is decided, what the
//! room does with a pitfall, and what happens meanwhile.

use super::answer::{self, line, option, sets};
use super::condition::condition;
use super::reader::{Fields, Reader};
use super::tree::Node;
use crate::scenario::format::{MANNERS, POINTS};
use crate::scenario::problem::{Part, Problem, Reference};
use crate::scenario::vocabulary::{Field, Pitfall};
use crate::scenario::{
    Decision, DecisionPoint, Inject, Journalist, Manner, Moderator, Opening, Panel, Person,
    QuestionIx, Topic, TopicIx, limits,
};

/// Lines of an opening statement where the author names no number.
const LINES: usize = 5;

pub(super) fn panel(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Panel {
    let Some(fields) = node.and_then(|node| reader.fields(node, Part::Panel)) else {
        return Panel::default();
    };
    let mut people = Vec::new();
    let nodes = reader.list_of(&fields, "people", limits::ENTRIES);
    for (at, node) in nodes.iter().enumerate() {
        if let Some(fields) = reader.fields(node, Part::Person) {
            people.push(Person {
                id: reader.names.people.id(at),
                name: reader.required_text(&fields, "name"),
                role: reader.text_of(&fields, "role"),
                knows: topics_known(reader, fields.get("knows")),
            });
        }
    }
    let seats = u8::from(!people.is_empty());
    Panel {
        seats: reader.number_or(&fields, "seats", seats),
        people,
    }
}

fn topics_known(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<TopicIx> {
    let mut topics = Vec::new();
    for node in reader.names_in(node) {
        let topic = reader.refer(node, |names| &names.topics, Reference::Topic);
        topics.extend(topic.map(TopicIx::new));
    }
    topics
}

pub(super) fn opening(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Option<Opening> {
    let fields = reader.fields(node?, Part::Opening)?;
    let nodes = reader.required(&fields, "lines");
    let nodes = nodes.map_or(&[][..], |node| reader.list(node, limits::ENTRIES));
    let mut lines = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        let id = reader.names.lines.id(at);
        lines.push(line(reader, node, id));
    }
    let there = lines.len();
    let choose = reader.number_or(&fields, "choose", there.min(LINES) as u8);
    let chosen = usize::from(choose);
    if let Some(node) = fields.get("choose").filter(|_| chosen > there) {
        reader.report(Problem::ChoosesTooMany { chosen, there }, node.span);
    }
    Some(Opening {
        choose,
        weight: reader.number_of(&fields, "weight"),
        lines,
    })
}

pub(super) fn moderator(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Moderator {
    let fields = node.and_then(|node| reader.fields(node, Part::Moderator));
    let fields = fields.unwrap_or_else(|| Fields::none(Part::Moderator));
    Moderator {
        name: reader.text_of(&fields, "name"),
        questions_each: reader.number_of(&fields, "questions_each"),
    }
}

pub(super) fn decisions(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let nodes = node.map_or(&[][..], |node| reader.list(node, limits::ENTRIES));
    for (at, node) in nodes.iter().enumerate() {
        let Some(fields) = reader.fields(node, Part::Decision) else {
            continue;
        };
        let point = reader.required(&fields, "at");
        let point = point.and_then(|node| reader.choice(node, POINTS));
        let mut options = Vec::new();
        if let Some(node) = reader.required(&fields, "options") {
            let nodes = reader.list(node, limits::ANSWERS);
            if nodes.is_empty() {
                reader.report(Problem::Nothing, node.span);
            }
            for (n, node) in nodes.iter().enumerate() {
                let id = reader.names.options[at].id(n);
                options.push(option(reader, node, id));
            }
        }
        decisions.push(Decision {
            id: reader.names.decisions.id(at),
            at: point.unwrap_or(DecisionPoint::Before),
            ask: reader.required_text(&fields, "ask"),
            when: condition(reader, fields.get("when")),
            options,
        });
    }
    decisions
}

pub(super) fn press(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<Journalist> {
    let mut press = Vec::new();
    let nodes = node.map_or(&[][..], |node| reader.list(node, limits::ENTRIES));
    for (at, node) in nodes.iter().enumerate() {
        if let Some(fields) = reader.fields(node, Part::Journalist) {
            press.push(Journalist {
                id: reader.names.press.id(at),
                name: reader.required_text(&fields, "name"),
                outlet: reader.text_of(&fields, "outlet"),
                beat: reader.text_of(&fields, "beat"),
                manner: reader.choice_or(&fields, "manner", MANNERS, Manner::Patient),
            });
        }
    }
    press
}

pub(super) fn topics(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<Topic> {
    let mut topics = Vec::new();
    let nodes = node.map_or(&[][..], |node| reader.list(node, limits::ENTRIES));
    for (at, node) in nodes.iter().enumerate() {
        let Some(fields) = reader.fields(node, Part::Topic) else {
            continue;
        };
        let field = reader.required(&fields, "field");
        let field = field.and_then(|node| {
            let word = reader.word(node)?;
            reader.tag(word, node.span, Reference::Field)
        });
        topics.push(Topic {
            id: reader.names.topics.id(at),
            title: reader.required_text(&fields, "title"),
            field: field.unwrap_or(Field::Cause),
        });
    }
    topics
}

pub(super) fn pursuits(
    reader: &mut Reader<'_>,
    node: Option<&Node<'_>>,
) -> Vec<(Pitfall, QuestionIx)> {
    let mut pursuits = Vec::new();
    for entry in node.and_then(|node| reader.map(node)).unwrap_or_default() {
        let pitfall = reader.tag(&entry.key, entry.key_span, Reference::Pitfall);
        let question = answer::question(reader, Some(&entry.value));
        pursuits.extend(pitfall.zip(question));
    }
    pursuits
}

pub(super) fn injects(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Vec<Inject> {
    let mut injects = Vec::new();
    let nodes = node.map_or(&[][..], |node| reader.list(node, limits::ENTRIES));
    for (at, node) in nodes.iter().enumerate() {
        if let Some(fields) = reader.fields(node, Part::Inject) {
            injects.push(Inject {
                id: reader.names.injects.id(at),
                when: condition(reader, fields.get("when")),
                memo: reader.required_text(&fields, "memo"),
                sets: sets(reader, fields.get("sets")),
                heat: reader.number_of(&fields, "heat"),
                asks: answer::question(reader, fields.get("asks")),
            });
        }
    }
    injects
}
