//! One who lets others speak.

use super::taste::Taste;
use crate::scenario::{Answer, Scenario};
use crate::simulate::layout::Layout;

/// Answers that somebody on the podium gives, and the people who give most of them.
pub(super) fn taste(scenario: &Scenario, layout: &Layout) -> Taste {
    let handed = |_, answer: &Answer| i32::from(answer.by.is_some());
    let mut answers = vec![0; scenario.panel.people.len()];
    for answer in scenario.questions.iter().flat_map(|it| &it.answers) {
        if let Some(person) = answer.by {
            answers[person.at()] += 1;
        }
    }
    Taste::by(scenario, layout, handed, |at, _| answers[at])
}
