//! Which end of the scale is looked for. Everything else looks for the greatest
//! merit; for the smallest result, merit is what is missing to the full score.

use crate::scenario::rubric::MAX_LEVEL;

/// An end of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The largest result.
    Largest,
    /// The smallest.
    Smallest,
}

impl Side {
    /// The merit of a result, and the result of a merit: 0–100.
    #[must_use]
    pub fn merit(self, score: u8) -> u8 {
        match self {
            Side::Largest => score,
            Side::Smallest => 100_u8.saturating_sub(score),
        }
    }

    /// A level as merit: 0–3.
    pub(super) fn level(self, level: u8) -> u8 {
        match self {
            Side::Largest => level,
            Side::Smallest => MAX_LEVEL.saturating_sub(level),
        }
    }

    /// Of an amount that could have been at most `possible`, what is merit.
    pub(super) fn part(self, gained: u64, possible: u64) -> u64 {
        match self {
            Side::Largest => gained,
            Side::Smallest => possible - gained,
        }
    }
}
