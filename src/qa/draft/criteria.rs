//! The criteria of the default rubric, and which of them a question shows most.

use crate::scenario::vocabulary::Field;

/// A criterion of the default rubric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Criterion {
    Answer,
    Empathy,
    Accuracy,
    Ownership,
    Action,
    Clarity,
    Control,
}

/// Their ids, in the order of the rubric.
pub(super) const CRITERIA: [&str; 7] = [
    "answer",
    "empathy",
    "accuracy",
    "ownership",
    "action",
    "clarity",
    "control",
];

impl Criterion {
    pub fn position(self) -> usize {
        self as usize
    }

    pub fn id(self) -> &'static str {
        CRITERIA[self.position()]
    }
}

/// What a question of a field lets one see, the first above all.
pub(super) fn observed(field: Option<Field>) -> [Criterion; 3] {
    use Criterion::{Accuracy, Action, Answer, Clarity, Control, Empathy, Ownership};
    match field {
        None | Some(Field::Technology) => [Answer, Accuracy, Clarity],
        Some(Field::Scale) => [Answer, Accuracy, Empathy],
        Some(Field::Harm | Field::Compensation) => [Answer, Empathy, Action],
        Some(Field::Cause | Field::Disclosure) => [Answer, Accuracy, Ownership],
        Some(Field::Responsibility) => [Answer, Ownership, Control],
        Some(Field::Prevention) => [Answer, Action, Ownership],
        Some(Field::People) => [Answer, Ownership, Empathy],
        Some(Field::Governance) => [Answer, Ownership, Clarity],
        Some(Field::Future) => [Answer, Action, Accuracy],
        Some(Field::Rumour) => [Answer, Accuracy, Control],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Rubric;

    #[test]
    fn the_criteria_are_those_of_the_default_rubric() {
        let rubric = Rubric::default();
        let ids: Vec<&str> = rubric.criteria.iter().map(|it| &*it.id).collect();
        assert_eq!(ids, CRITERIA);
        assert_eq!(Criterion::Control.id(), "control");
    }
}
