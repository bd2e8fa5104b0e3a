//! One who tells nobody anything.

use super::taste::{NEVER, Taste};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Answer, Scenario};
use crate::simulate::layout::Layout;

/// Refusals before dodges before silence before any answer; of the opening
/// statement only what refuses or dodges; nobody on the podium.
pub(super) fn taste(scenario: &Scenario, layout: &Layout) -> Taste {
    const SILENCE: i32 = 1;
    let walls = |_, answer: &Answer| match answer.pitfalls {
        it if it.contains(Pitfall::NoComment) => 3,
        it if it.contains(Pitfall::Dodge) => 2,
        _ => 0,
    };
    let mut taste = Taste::by(scenario, layout, walls, |_, _| NEVER);
    for at in 0..scenario.questions.len() {
        taste.answers[layout.question(at).end - 1] = SILENCE;
    }
    for line in &mut taste.lines {
        if *line == 0 {
            *line = NEVER;
        }
    }
    taste
}
