//! Questions, with the rules that hold within one.

use super::answer::{self, answer, silence};
use super::condition::condition;
use super::reader::{Fields, Reader};
use super::tree::{Content, Node};
use crate::scenario::format::PHASES;
use crate::scenario::problem::{Part, Problem, Reference};
use crate::scenario::rubric::MAX_CRITERIA;
use crate::scenario::vocabulary::{Technique, WordSet};
use crate::scenario::{Answer, Phase, PressIx, Question, TopicIx, key_of, limits};

/// Answers everyone can give: fewer leave no choice.
const OPEN_ANSWERS: usize = 2;

/// Reads the question at a position of the file.
pub(super) fn question(reader: &mut Reader<'_>, node: &Node<'_>, at: usize) -> Option<Question> {
    let fields = reader.fields(node, Part::Question)?;
    let phase = reader.choice_or(&fields, "phase", PHASES, Phase::Main);
    let (observes, foremost) = observes(reader, &fields);
    let from = reader.required(&fields, "from");
    let from = from.and_then(|node| reader.refer(node, |n| &n.press, Reference::Journalist));
    let topic = reader.required(&fields, "topic");
    let topic = topic.and_then(|node| reader.refer(node, |n| &n.topics, Reference::Topic));
    let id = reader.names.questions.id(at);
    Some(Question {
        key: key_of(&id),
        id,
        from: PressIx::new(from.unwrap_or(0)),
        topic: TopicIx::new(topic.unwrap_or(0)),
        techniques: techniques(reader, &fields),
        phase,
        weight: reader.number_of(&fields, "weight"),
        seconds: reader.number_of(&fields, "seconds"),
        when: condition(reader, fields.get("when")),
        observes: observes.unwrap_or(0),
        foremost,
        needs: answer::facts(reader, fields.get("needs")),
        alone: reader.flag_or(&fields, "alone", phase != Phase::FollowUp),
        ask: reader.required_text(&fields, "ask"),
        happened: fields.get("happened").map(|node| reader.text(node)),
        answers: answers(reader, &fields, at, observes),
        silence: silence(reader, fields.get("silence"), observes),
    })
}

fn techniques(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> WordSet<Technique> {
    match fields.get("technique") {
        Some(node) => reader.tags(Some(node), Reference::Technique),
        None => [Technique::Straight].into_iter().collect(),
    }
}

/// The criteria a question observes, as bits, and the first of them. No bits, if
/// there is an error among them: then nobody knows what answers should rate.
fn observes(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> (Option<u16>, u8) {
    let (mut observes, mut foremost, mut sound) = (0, None, true);
    let node = reader.required(fields, "observes");
    let nodes = reader.names_in(node);
    if let (Some(node), true) = (node, nodes.is_empty()) {
        match node.content {
            Content::List(_) => reader.report(Problem::Nothing, node.span),
            // It has been said that this should be one.
            _ => sound = false,
        }
    }
    for node in nodes {
        let criterion = reader.refer(node, |names| &names.criteria, Reference::Criterion);
        sound &= criterion.is_some();
        if let Some(at) = criterion.filter(|at| *at < MAX_CRITERIA) {
            observes |= 1 << at;
            foremost.get_or_insert(at as u8);
        }
    }
    let sound = sound && node.is_some();
    (sound.then_some(observes), foremost.unwrap_or(0))
}

fn answers(
    reader: &mut Reader<'_>,
    fields: &Fields<'_, '_>,
    question: usize,
    observes: Option<u16>,
) -> Vec<Answer> {
    let Some(node) = reader.required(fields, "answers") else {
        return Vec::new();
    };
    let mut answers = Vec::new();
    for (at, node) in reader.list(node, limits::ANSWERS).iter().enumerate() {
        let id = reader.names.answers[question].id(at);
        answers.push(answer(reader, node, id, observes));
    }
    let is_open = |answer: &&Answer| answer.by.is_none() && answer.when.0.is_empty();
    let open = answers.iter().filter(is_open).count();
    if open < OPEN_ANSWERS {
        reader.report(Problem::FewOpenAnswers { open }, fields.span);
    }
    answers
}
