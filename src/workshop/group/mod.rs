//! What a group is told after a workshop: participants × criteria as a heat table, what
//! they have in common, the best answers heard, and a plan with owner and date to be
//! filled in. And what one of several people on a podium is told of their own answers.
//!
//! Nobody is ranked: people stand in the order of the roster, no total is drawn, levels
//! are shown as bands, and what went wrong is quoted without a name. The figures are
//! those of each run's own [`Debrief`], which the group's is made of.

mod anonymous;
mod best;
mod build;
mod change;
mod own;
pub mod render;
#[cfg(test)]
pub(crate) mod sample;
mod shared;
#[cfg(test)]
mod tests;
mod value;

pub use anonymous::Aliases;
pub use own::own;
pub use value::{
    Best, Cell, Change, Contradiction, Difference, FEW, Group, Heading, Measure, Moved, Person,
    Promise, Quoted, Row, Said, Shared, Shows, Strength, Table,
};

use crate::debrief::{Debrief, Meta};
use crate::scenario::Scenario;
use crate::scoring::Transcript;
use crate::workshop::Team;
use crate::workshop::agreement::Point;

/// A run of a workshop that has ended, as far as its group is told of it.
#[derive(Debug, Clone)]
pub struct Run<'a> {
    /// What was rehearsed, as its transcript speaks of it: questions made up on the spot
    /// included.
    pub scenario: &'a Scenario,
    /// What was asked, said and rated: by the facilitator, or as its assessors' ratings
    /// were merged.
    pub transcript: &'a Transcript,
    /// What its debrief says beside; the trainee is the participant whose run it was.
    pub meta: Meta,
    /// Who sat beside the participant.
    pub team: &'a Team,
    /// Where its assessors differ most; nothing while they are blind to each other.
    pub agenda: Vec<Point>,
}

impl Run<'_> {
    /// The participant whose run it was.
    #[must_use]
    pub fn participant(&self) -> &str {
        self.meta.trainee.as_deref().unwrap_or_default()
    }

    /// Everybody on its podium who is on the roster: the participant first.
    pub fn podium(&self) -> impl Iterator<Item = &str> {
        let seats = self.team.seats.iter().map(|(_, name)| &**name);
        std::iter::once(self.participant()).chain(seats)
    }

    /// Whether somebody else played a part in it.
    #[must_use]
    pub fn is_team(&self) -> bool {
        !self.team.seats.is_empty()
    }
}

/// The part one person had in a run.
struct Part<'a, 'r> {
    /// Who, by position among the people of the group.
    who: usize,
    run: &'a Run<'r>,
    /// The debrief of their own answers, with every figure.
    debrief: Debrief,
    /// Beside others they answered in too few exchanges to be judged, or compared.
    few: bool,
}
