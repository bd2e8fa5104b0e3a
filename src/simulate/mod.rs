//! Conferences played by strategies instead of people, many of them, with the one
//! engine and the one score: what an author learns of a scenario before anybody
//! has to sit through it; and the smallest and the largest result that one of them
//! can come to ([`exact`]). Pure: no file, no clock, no output. It may use threads;
//! the results do not depend on how many.

mod before;
mod crowd;
mod dice;
pub mod exact;
mod gather;
mod layout;
mod player;
mod report;
mod statistics;
mod strategy;
#[cfg(test)]
mod tests;
mod warning;

pub use crowd::Plan;
pub use report::{AnswerResult, QuestionResult, Report, StrategyResult};
pub use statistics::{Histogram, Pairs};
pub use strategy::Strategy;
pub use warning::Warning;

use crate::scenario::Scenario;
use layout::Layout;
use std::sync::Arc;

/// Plays what the plan wants and reports. `watch` is told now and then, from any
/// thread, how many conferences have been played.
#[must_use]
pub fn simulate(scenario: &Arc<Scenario>, plan: &Plan, watch: &(dyn Fn(u64) + Sync)) -> Report {
    let layout = Layout::of(scenario);
    let gathered = crowd::play(scenario, &layout, plan, watch);
    Report::of(scenario, &layout, plan, &gathered)
}
