//! From what was said to what it was worth: a session's transcript with the
//! better answer beside each given one, the scorecard, and the weak spots.

mod carry;
#[cfg(test)]
pub(crate) mod facilitator;
mod fit;
mod mode;
#[cfg(test)]
pub(crate) mod sample;
mod scorecard;
mod session;
mod statement;
pub(crate) mod tally;
#[cfg(test)]
mod tests;
mod transcript;
mod weakness;

pub use crate::conference::ClaimStanding;
pub use carry::Before;
pub use mode::Mode;
pub use scorecard::{CriterionScore, Gate, Grade, Scorecard};
pub use session::Session;
pub(crate) use session::standing;
pub use statement::suggested_statement;
pub(crate) use tally::weight;
pub use tally::{ENOUGH_EXCHANGES, Tally};
pub use transcript::{Better, Claim, Entry, PanelCost, Transcript, Trap};
pub use weakness::{Fix, Lens, WeakSpot, fixes, keeps, weak_spots};
