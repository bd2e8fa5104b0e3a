//! The words on the nodes and ways of a drawing, the same for every format.

use super::{Edge, Graph, Group, Node, What};
use crate::debrief::phrase;
use crate::i18n::{Lang, graph as words};
use crate::scenario::{Phase, QuestionIx};
use crate::sheet::width;

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

impl Graph<'_> {
    /// What a question asks, without its introduction, on one line.
    pub(super) fn gist(&self, at: QuestionIx, lang: Lang) -> String {
        let question = self.scenario.question(at);
        let from = self.scenario.asker(at);
        let names = format!("{}・{}", from.name.get(lang), from.outlet.get(lang));
        let asked = phrase::gist(question.ask.get(lang), &names);
        asked.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How many of a phase's questions are asked.
    pub(super) fn heading(&self, phase: Phase, lang: Lang) -> String {
        let there = self.of_phase(phase).count();
        match phase {
            Phase::FollowUp => words::follow_ups(lang, there),
            phase => {
                let asked = self.scenario.asks.of(phase);
                words::phase(lang, phase.name(lang), asked, there)
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
                    question.when.words(self.scenario, lang),
                ]
            }
            What::Pursuit { pitfall, marked } => {
                vec![pitfall.name(lang).to_owned(), words::marked(lang, marked)]
            }
            What::Inject(at) => {
                let inject = self.scenario.inject(at);
                vec![
                    inject.id.to_string(),
                    short(inject.memo.get(lang), SHORT),
                    inject.when.words(self.scenario, lang),
                ]
            }
        };
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

/// The mark of what no play reaches.
pub(super) fn never(node: &Node, lang: Lang) -> &'static str {
    match node.what {
        What::Inject(_) => words::never_happens(lang),
        _ => words::never_asked(lang),
    }
}
