//! The craft of a scenario: what can be played and would be better otherwise. A
//! warning says its evidence, with numbers where it counts; where there is doubt,
//! nothing is said, for a false alarm teaches an author to look away.
//!
//! Run over a sound scenario only. A file a matter: what stands within one
//! question, what the answers of a whole file give away, and so on. Every pass
//! is linear in the size of the scenario.

mod chance;
mod coverage;
mod facts;
mod figures;
mod giveaway;
mod leads;
mod problem;
mod question;
mod speech;
#[cfg(test)]
mod tests;
mod unreached;
mod worth;

pub(crate) use problem::Craft;

use super::finding::{Finding, Span};
use super::places::Places;
use super::problem::Problem;
use super::{Kind, Scenario};

/// What would make a scenario better, in no order.
pub(super) fn findings(scenario: &Scenario, places: &Places) -> Vec<Finding> {
    let mut notes = Notes::default();
    question::check(scenario, places, &mut notes);
    giveaway::check(scenario, places, &mut notes);
    facts::check(scenario, places, &mut notes);
    figures::check(scenario, places, &mut notes);
    speech::check(scenario, places, &mut notes);
    leads::check(scenario, places, &mut notes);
    unreached::check(scenario, places, &mut notes);
    if scenario.kind == Kind::Conference {
        coverage::check(scenario, places, &mut notes);
    }
    notes.0
}

/// What has been found so far.
#[derive(Default)]
struct Notes(Vec<Finding>);

impl Notes {
    fn add(&mut self, craft: Craft, span: Span) {
        self.0.push(Finding::new(Problem::Craft(craft), span));
    }
}
