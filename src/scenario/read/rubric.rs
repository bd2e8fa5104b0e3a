//! A trainer's own rubric.

use super::reader::Reader;
use super::tree::Node;
use crate::scenario::Text;
use crate::scenario::problem::{Part, Problem};
use crate::scenario::rubric::{Criterion, MAX_CRITERIA, Rubric};

/// Reads the criteria; without any the default rubric stands.
pub(super) fn rubric(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Rubric {
    let Some(node) = node else {
        return Rubric::default();
    };
    let mut criteria = Vec::new();
    let nodes = reader.list(node, MAX_CRITERIA);
    if nodes.is_empty() {
        reader.report(Problem::Nothing, node.span);
    }
    for (at, node) in nodes.iter().enumerate() {
        let Some(fields) = reader.fields(node, Part::Criterion) else {
            continue;
        };
        criteria.push(Criterion {
            id: reader.names.criteria.id(at),
            name: reader.required_text(&fields, "name"),
            weight: reader.number_of(&fields, "weight"),
            levels: match reader.required(&fields, "levels") {
                Some(node) => levels(reader, node),
                None => Default::default(),
            },
            advice: reader.text_of(&fields, "advice"),
        });
    }
    Rubric::new(criteria)
}

/// What each of the four levels means.
fn levels(reader: &mut Reader<'_>, node: &Node<'_>) -> [Text; 4] {
    let nodes = reader.list(node, usize::MAX);
    let texts: Vec<Text> = nodes.iter().take(4).map(|node| reader.text(node)).collect();
    if nodes.len() != 4 {
        reader.report(Problem::LevelTexts, node.span);
    }
    texts.try_into().unwrap_or_default()
}
