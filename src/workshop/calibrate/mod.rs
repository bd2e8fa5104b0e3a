//! Calibrating assessors: they rate written answers whose ratings are known, and see
//! after each what was agreed and why (frame-of-reference training; S. G. Roch et al.,
//! “Rater training revisited: an updated meta-analytic review of frame-of-reference
//! training”, Journal of Occupational and Organizational Psychology 85(2), 2012).

mod deviation;
mod told;
mod vignette;

pub use deviation::{Deviation, Deviations};
pub use vignette::{Agreed, Vignette, built_in};

use super::dice::Dice;
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{Levels, Rubric};

/// A round of calibrating.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// What is rated by.
    pub rubric: Rubric,
    /// What the answers were drawn with.
    pub seed: u64,
    /// The answers, in the order in which they are shown.
    pub vignettes: Vec<Vignette>,
    /// How they were rated, as far as it went.
    pub given: Vec<Given>,
}

/// How an assessor rates one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Given {
    /// Levels, by the position of the criterion.
    pub levels: Levels,
    /// The critical pitfall heard, if one was.
    pub pitfall: Option<Pitfall>,
}

impl Calibration {
    /// So many of the built-in answers, or all, in the order a seed gives them.
    #[must_use]
    pub fn new(seed: u64, count: Option<usize>) -> Calibration {
        let mut vignettes = built_in();
        Dice::new(seed).shuffle(&mut vignettes);
        vignettes.truncate(count.unwrap_or(usize::MAX).max(1));
        Calibration {
            rubric: Rubric::default(),
            seed,
            vignettes,
            given: Vec::new(),
        }
    }

    /// Takes the rating of the next answer.
    pub fn take(&mut self, given: Given) {
        if self.given.len() < self.vignettes.len() {
            self.given.push(given);
        }
    }

    /// The answers rated so far, each with its rating.
    pub fn rated(&self) -> impl Iterator<Item = (&Vignette, &Given)> {
        self.vignettes.iter().zip(&self.given)
    }
}

impl Given {
    /// Whether every criterion that was observed in an answer has a level.
    #[must_use]
    pub fn is_whole(&self, vignette: &Vignette) -> bool {
        let mut rated = vignette.rated.iter();
        rated.all(|it| self.levels.get(it.criterion).is_some())
    }
}

/// The pitfalls there are to choose from: the critical ones.
pub fn critical() -> impl Iterator<Item = Pitfall> {
    Pitfall::ALL.iter().copied().filter(|it| it.is_critical())
}
