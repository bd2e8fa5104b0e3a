//! From the bytes of a file to a [`Scenario`], or to everything that is wrong
//! with it, each with its place.
//!
//! The way: bytes → text (`source`) → a tree that knows its places (`tree`) → the
//! ids of everything (`names`) → the parts of the model, read through the typed
//! questions of `reader`. An error does not stop the reading of what stands
//! beside it; a scenario comes out only if there was none.

mod answer;
mod blank;
mod briefing;
mod colon;
mod comments;
mod condition;
mod findings;
mod meant;
mod names;
mod places;
mod question;
mod reader;
mod room;
mod rubric;
mod scenario;
mod slips;
mod source;
mod syntax;
#[cfg(test)]
mod tests;
mod tree;

use super::finding::{Finding, Span, shown};
use super::places::Places;
use super::problem::{Expected, Problem, Unreadable};
use super::{Scenario, craft, limits};
use comments::Comments;
use findings::Findings;
use reader::Reader;
use tree::{Content, Node};

pub(in crate::scenario) use names::SILENCE;
pub(crate) use syntax::lines;

/// What loading a file came to.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The file's name, for showing.
    pub file: Box<str>,
    /// The scenario, unless there was an error.
    pub scenario: Option<Scenario>,
    /// Where its parts stand, if there is one.
    pub places: Option<Places>,
    /// What was found, in the order of the file.
    pub findings: Vec<Finding>,
}

/// Reads a scenario. `file` is its name, as it is shown with the findings.
#[must_use]
pub fn load(source: &[u8], file: &str) -> Loaded {
    let mut findings = Findings::default();
    let read = read(source, &mut findings).filter(|_| !findings.with_errors());
    if let Some((scenario, places)) = &read {
        for finding in craft::findings(scenario, places) {
            findings.push(finding);
        }
    }
    let (scenario, places) = read.unzip();
    Loaded {
        file: file.into(),
        scenario,
        places,
        findings: findings.sorted(),
    }
}

impl Loaded {
    /// A file that could not be read, and why.
    #[must_use]
    pub fn unreadable(why: Unreadable, file: &str) -> Loaded {
        Loaded::refused(Problem::Unreadable(why), file)
    }

    /// A file that is larger than a scenario may be, and was not read.
    #[must_use]
    pub fn too_large(file: &str) -> Loaded {
        let most = limits::FILE_BYTES;
        Loaded::refused(Problem::FileTooLarge { most }, file)
    }

    fn refused(problem: Problem, file: &str) -> Loaded {
        Loaded {
            file: file.into(),
            scenario: None,
            places: None,
            findings: vec![Finding::new(problem, Span::START)],
        }
    }
}

fn read(source: &[u8], findings: &mut Findings) -> Option<(Scenario, Places)> {
    let text = match source::text(source) {
        Ok(text) => text,
        Err(finding) => {
            findings.push(finding);
            return None;
        }
    };
    let root = tree::parse(text, findings);
    let Some(root) = root.filter(|root| !matches!(root.content, Content::Nothing)) else {
        if findings.as_slice().is_empty() {
            findings.add(Problem::EmptyFile, Span::START);
        }
        return None;
    };
    if !findings.are_in_place() {
        return None;
    }
    let mut reader = Reader::new(findings, Comments::of(text));
    if !version(&mut reader, &root) {
        return None;
    }
    let scenario = scenario::read(&mut reader, &root);
    blank::explain(findings, text);
    // What the places of a faulty file stand beside is not all there.
    let sound = scenario.filter(|_| !findings.with_errors());
    sound.map(|scenario| (scenario, places::places(&root)))
}

/// The version of the format this program reads.
const VERSION: &str = "1";

/// Whether the file can be read as this version: an absent one is reported and
/// taken to be this.
fn version(reader: &mut Reader<'_>, root: &Node<'_>) -> bool {
    let Content::Map(entries) = &root.content else {
        return true;
    };
    let entry = entries.iter().find(|entry| entry.key == "kaiken");
    match entry.map(|entry| &*entry.value) {
        None => reader.report(Problem::NoVersion, Span::START),
        Some(Node {
            content: Content::Scalar { text, .. },
            ..
        }) if text == VERSION => {}
        Some(node) => match &node.content {
            Content::Nothing => reader.report(Problem::NoVersion, node.span),
            // Written with a full-width digit, or with a unit.
            content if meant::value(content, Expected::Number).as_deref() == Some(VERSION) => {
                _ = reader.wrong::<()>(node, Expected::Number);
            }
            Content::Scalar { text, .. } => {
                let found = shown(text);
                reader.report(Problem::NewerVersion { found }, node.span);
                return false;
            }
            _ => _ = reader.number(node, 1, 1),
        },
    }
    true
}
