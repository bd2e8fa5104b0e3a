//! The whole: the fields at the top of a file, and the rules that hold across it.

use super::briefing::{briefing, case, words};
use super::condition::fact;
use super::question::question;
use super::reader::{Fields, Reader};
use super::tree::{Content, Node};
use super::{names, room, rubric};
use crate::scenario::format::{self, KINDS, SETTINGS};
use crate::scenario::problem::{Part, Problem};
use crate::scenario::{Asks, FactIx, Kind, Lang, Mood, Phase, Question, Scenario, Setting, limits};

/// Questions of the main phase that are asked where the author names no number.
const MAIN_ASKED: usize = 12;

/// Reads a scenario from the root of its tree.
pub(super) fn read(reader: &mut Reader<'_>, root: &Node<'_>) -> Option<Scenario> {
    let fields = reader.fields(root, Part::Scenario)?;
    reader.languages = languages(reader, &fields);
    names::collect(reader, &fields);
    let kind = reader.choice_or(&fields, "kind", KINDS, Kind::Conference);
    let id = reader.required(&fields, "id");
    let id = id.and_then(|node| reader.id(node));
    for list in ["press", "topics"] {
        reader.required(&fields, list);
    }
    let questions = questions(reader, &fields);
    if kind == Kind::Conference {
        main_question(reader, &fields, &questions);
    }
    let mut scenario = Scenario {
        kind,
        id: id.unwrap_or_default(),
        title: reader.required_text(&fields, "title"),
        summary: reader.text_of(&fields, "summary"),
        languages: reader.languages.clone(),
        difficulty: reader.number_of(&fields, "difficulty"),
        minutes: reader.number_of(&fields, "minutes"),
        asks: asks(reader, &fields, &questions),
        start: start(reader, &fields),
        setting: reader.choice_or(&fields, "setting", SETTINGS, Setting::Tokyo),
        tags: tags(reader, &fields),
        follows: fields.get("follows").and_then(|node| reader.id(node)),
        carries: carries(reader, &fields),
        elsewhere: Vec::new(),
        case: case(reader, fields.get("case")),
        briefing: briefing(reader, fields.get("briefing")),
        panel: room::panel(reader, fields.get("panel")),
        opening: room::opening(reader, fields.get("opening")),
        moderator: room::moderator(reader, fields.get("moderator")),
        decisions: room::decisions(reader, fields.get("decisions")),
        press: room::press(reader, fields.get("press")),
        topics: room::topics(reader, fields.get("topics")),
        questions,
        pursuits: room::pursuits(reader, fields.get("pursuits")),
        injects: room::injects(reader, fields.get("injects")),
        rubric: rubric::rubric(reader, fields.get("rubric")),
    };
    // Only now every condition was read.
    scenario.elsewhere = reader.all_elsewhere();
    Some(scenario)
}

/// The languages promised: those listed, else those the title is written in.
fn languages(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Lang> {
    let mut languages = Vec::new();
    if let Some(node) = fields.get("languages") {
        let known = Lang::ALL.map(|lang| (lang.code(), lang));
        for node in reader.names_in(Some(node)) {
            let Some(word) = reader.word(node) else {
                continue;
            };
            match known.iter().find(|(code, _)| *code == word) {
                Some((_, lang)) if !languages.contains(lang) => languages.push(*lang),
                Some(_) => {}
                None => reader.unknown_language(word, node.span, None),
            }
        }
    } else if let Some(Content::Map(entries)) = fields.get("title").map(|node| &node.content) {
        let written = |lang: &Lang| entries.iter().any(|entry| entry.key == lang.code());
        languages.extend(Lang::ALL.into_iter().filter(written));
    }
    if languages.is_empty() {
        languages.extend(Lang::ALL);
    }
    languages
}

fn questions(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Question> {
    let mut questions = Vec::new();
    if let Some(node) = reader.required(fields, "questions") {
        let nodes = reader.list(node, limits::QUESTIONS);
        if nodes.is_empty() && matches!(node.content, Content::List(_)) {
            reader.report(Problem::Nothing, node.span);
        }
        for (at, node) in nodes.iter().enumerate() {
            questions.extend(question(reader, node, at));
        }
    }
    questions
}

fn main_question(reader: &mut Reader<'_>, fields: &Fields<'_, '_>, questions: &[Question]) {
    let is_main = |question: &Question| question.phase == Phase::Main;
    if !questions.is_empty()
        && !questions.iter().any(is_main)
        && let Some(entry) = fields.entry("questions")
    {
        reader.report(Problem::NoMainQuestion, entry.key_span);
    }
}

fn asks(reader: &mut Reader<'_>, fields: &Fields<'_, '_>, questions: &[Question]) -> Asks {
    let there = Phase::DRAWN.map(|phase| questions.iter().filter(|q| q.phase == phase).count());
    let main = there[Phase::Main as usize].min(MAIN_ASKED);
    let mut asks = Asks([0, main as u16, 0, 0]);
    let asked = fields.get("asks");
    let Some(fields) = asked.and_then(|node| reader.fields(node, Part::Asks)) else {
        return asks;
    };
    for (at, known) in format::fields(Part::Asks).iter().enumerate() {
        let phase = known.name;
        asks.0[at] = reader.number_or(&fields, phase, asks.0[at]);
        let (asked, there) = (usize::from(asks.0[at]), there[at]);
        if let Some(node) = fields.get(phase).filter(|_| asked > there) {
            reader.report(Problem::AsksTooMany { asked, there }, node.span);
        }
    }
    asks
}

fn start(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Mood {
    let node = fields.get("start");
    let fields = node.and_then(|node| reader.fields(node, Part::Start));
    let fields = fields.unwrap_or_else(|| Fields::none(Part::Start));
    Mood {
        trust: reader.number_of(&fields, "trust"),
        heat: reader.number_of(&fields, "heat"),
    }
}

fn tags(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<Box<str>> {
    let nodes = reader.one_or_many(fields.get("tags"));
    let tags = nodes.into_iter().filter_map(|node| words(reader, node));
    tags.collect()
}

/// `carries`: the first act's facts, whose ids cannot be checked here, and ours.
fn carries(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Vec<(Box<str>, FactIx)> {
    let mut carries = Vec::new();
    let entries = fields.get("carries").and_then(|node| reader.map(node));
    for entry in entries.unwrap_or_default() {
        let theirs = reader.checked_id(&entry.key, entry.key_span);
        let ours = reader.word(&entry.value);
        let ours = ours.and_then(|id| fact(reader, id, entry.value.span));
        carries.extend(theirs.zip(ours));
    }
    carries
}
