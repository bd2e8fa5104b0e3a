//! The facts a question turns on.

use super::build::Source;
use super::value::FactView;
use crate::scenario::{Answer, FactIx, Question};

/// The facts a question turns on: those one must know to answer it, and those an
/// answer states; each once, in that order.
#[must_use]
pub fn turns_on(question: &Question, answer: Option<&Answer>) -> Vec<FactIx> {
    let claimed = answer.into_iter().flat_map(|it| it.claims.iter());
    let stated = claimed.map(|(fact, _)| fact);
    let mut facts = Vec::new();
    for fact in question.needs.iter().chain(stated) {
        if !facts.contains(fact) {
            facts.push(*fact);
        }
    }
    facts
}

/// Those facts as they stand when the conference opens.
pub(super) fn views(source: Source, question: &Question, best: Option<&Answer>) -> Vec<FactView> {
    let view = |at: FactIx| {
        let fact = source.scenario.fact(at);
        let start = &fact.start;
        FactView {
            id: fact.id.to_string(),
            label: fact.label.get(source.lang).to_owned(),
            value: fact.values[start.is.at()].text.get(source.lang).to_owned(),
            status: start.status,
            status_name: start.status.name(source.lang).to_owned(),
            as_of: start.as_of.get(source.lang).to_owned(),
        }
    };
    turns_on(question, best).into_iter().map(view).collect()
}
