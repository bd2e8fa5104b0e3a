//! The words on the nodes and ways of a drawing, the same for every format.

use super::{Edge, Graph, Group, Node, What, found};
use crate::debrief::phrase;
use crate::i18n::{Lang, graph as words};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Phase, QuestionIx, Scenario};
use crate::sheet::{capital, width};

/// Columns of the short words of a question in a drawing.
const SHORT: usize = 44;

/// A question's weight without words.
pub(super) fn weight(weight: u8) -> &'static str {
    match weight {
        0 | 1 => "●○○",
        2 => "●●○",
        _ => "●●●",
    }
}

/// The text, cut at so many columns.
pub(super) fn short(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut used = 0;
    let kept: String = text
        .chars()
        .take_while(|c| {
            used += width(c.encode_utf8(&mut [0; 4]));
            used < columns
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// Lines of a condition in a drawing; a tree in the terminal has all of it.
const CONDITION: usize = 3;

/// What a question asks, without its introduction, on one line.
#[must_use]
pub fn gist(scenario: &Scenario, at: QuestionIx, lang: Lang) -> String {
    let from = scenario.asker(at);
    let names = format!("{}・{}", from.name.get(lang), from.outlet.get(lang));
    let asked = phrase::gist(scenario.question(at).ask.get(lang), &names);
    asked.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Graph<'_> {
    pub(super) fn gist(&self, at: QuestionIx, lang: Lang) -> String {
        gist(self.scenario, at, lang)
    }

    /// How many of a phase's questions are asked.
    pub(super) fn heading(&self, phase: Phase, lang: Lang) -> String {
        let there = self.of_phase(phase).count();
        match phase {
            Phase::FollowUp => words::follow_ups(lang, there),
            phase => {
                let asked = self.scenario.asks.of(phase);
                capital(&words::phase(lang, phase.name(lang), asked, there))
            }
        }
    }

    /// What a group of a drawing is called.
    pub(super) fn group(&self, group: Group, lang: Lang) -> String {
        match group {
            Group::Phase(Phase::FollowUp) => words::loose(lang).to_owned(),
            Group::Phase(phase) => self.heading(phase, lang),
            Group::Pursuits => words::pursuits(lang).to_owned(),
            Group::Injects => words::injects(lang).to_owned(),
        }
    }

    /// The lines of a node in a drawing; the first is its name.
    pub(super) fn lines(&self, node: &Node, lang: Lang) -> Vec<String> {
        let mut lines = match node.what {
            What::Question(at) => {
                let question = self.scenario.question(at);
                let from = self.scenario.asker(at).name.get(lang);
                vec![
                    question.id.to_string(),
                    format!("{} {from}", weight(question.weight)),
                    short(&self.gist(at, lang), SHORT),
                ]
            }
            What::Pursuit { pitfall, marked } => {
                vec![
                    pitfall.name(lang).to_owned(),
                    self::marked(pitfall, marked, lang),
                ]
            }
            What::Inject(at) => {
                let inject = self.scenario.inject(at);
                vec![inject.id.to_string(), short(inject.memo.get(lang), SHORT)]
            }
        };
        let when = match node.what {
            What::Question(at) => Some(&self.scenario.question(at).when),
            What::Inject(at) => Some(&self.scenario.inject(at).when),
            What::Pursuit { .. } => None,
        };
        let when = when.map(|when| when.words(self.scenario, lang));
        lines.extend(when.iter().flat_map(|when| begun(folded(when, SHORT))));
        if node.never.is_some() {
            lines.push(never(node, lang).to_owned());
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// The answers of a bundle of ways, one a line; none for what is no answer's.
    pub(super) fn answers(&self, bundle: &[&Edge]) -> Vec<&str> {
        let id = |edge: &&Edge| match self.nodes[edge.from].what {
            What::Question(at) => {
                let answers = &self.scenario.question(at).answers;
                edge.by.map(|by| &*answers[by.at()].id)
            }
            _ => None,
        };
        bundle.iter().filter_map(id).collect()
    }
}

/// The text on lines of about so many columns.
fn folded(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in text.split_inclusive([' ', '、']) {
        match lines.last_mut() {
            Some(line) if line.is_empty() || width(line) + width(part) <= columns => {
                line.push_str(part);
            }
            _ => lines.push(part.to_owned()),
        }
    }
    lines
        .iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// The first lines of a condition.
fn begun(mut lines: Vec<String>) -> Vec<String> {
    if lines.len() > CONDITION {
        lines.truncate(CONDITION);
        if let Some(last) = lines.last_mut() {
            last.push_str(" …");
        }
    }
    lines
}

/// How many answers show a pitfall.
pub(super) fn marked(pitfall: Pitfall, marked: usize, lang: Lang) -> String {
    match (marked, found(pitfall)) {
        (0, true) => words::found(lang).to_owned(),
        (marked, false) => words::marked(lang, marked),
        (marked, true) => words::marked_and_found(lang, marked),
    }
}

/// The mark of what no play reaches.
pub(super) fn never(node: &Node, lang: Lang) -> &'static str {
    match node.what {
        What::Inject(_) | What::Pursuit { .. } => words::never_happens(lang),
        What::Question(_) => words::never_asked(lang),
    }
}
