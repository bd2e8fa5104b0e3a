//! Those who look at the form alone: what stands first, what is longest.

use super::taste::Taste;
use crate::scenario::{Lang, Scenario, length};
use crate::simulate::layout::Layout;

/// What the author wrote first: people, lines, options, answers.
pub(super) fn first(scenario: &Scenario, layout: &Layout) -> Taste {
    let place = |at: usize| -(at as i32);
    Taste::by(scenario, layout, |at, _| place(at), |at, _| place(at))
}

/// The most words (in Japanese, characters); any people.
pub(super) fn longest(scenario: &Scenario, layout: &Layout, lang: Lang) -> Taste {
    let long = |_, answer: &crate::scenario::Answer| length(answer.say.get(lang), lang) as i32;
    Taste::by(scenario, layout, long, |_, _| 0)
}
