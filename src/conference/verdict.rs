//! How an answer stands at a moment: the author's ratings and pitfalls, and what
//! the ledgers find, which overrules them.

use super::ledger::{Contradiction, Findings};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Answer, Levels, Rubric};

/// The level a speculation is held to on accuracy.
const SPECULATION_CAP: u8 = 1;

/// The effective rating of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Effective levels.
    pub levels: Levels,
    /// Effective pitfalls: the author's and those found.
    pub pitfalls: WordSet<Pitfall>,
    /// Pitfalls the ledgers found.
    pub derived: WordSet<Pitfall>,
    /// The first contradiction found.
    pub contradiction: Option<Contradiction>,
}

impl Verdict {
    /// An answer as its author rated it.
    pub(super) fn of(answer: &Answer) -> Verdict {
        Verdict {
            levels: answer.rate,
            pitfalls: answer.pitfalls,
            ..Verdict::default()
        }
    }

    /// With what the ledgers found; it counts once, even if the author listed it.
    pub(super) fn overruled(mut self, found: Findings, rubric: &Rubric) -> Verdict {
        let pitfalls = found.kinds.pitfalls();
        self.pitfalls = self.pitfalls.union(pitfalls);
        self.derived = self.derived.union(pitfalls);
        self.contradiction = self.contradiction.or(found.contradiction);
        self.overrule(rubric);
        self
    }

    /// Lets the ledgers' findings settle the accuracy: a false or contradicting
    /// statement has none, a speculation little.
    pub(super) fn overrule(&mut self, rubric: &Rubric) {
        let Some(accuracy) = rubric.accuracy.map(usize::from) else {
            return;
        };
        let found = |pitfall| self.derived.contains(pitfall);
        if found(Pitfall::FalseStatement) || found(Pitfall::Contradiction) {
            self.levels.cap(accuracy, 0);
        } else if found(Pitfall::Speculation) {
            self.levels.cap(accuracy, SPECULATION_CAP);
        }
    }

    /// Whether one of the pitfalls gates the overall score.
    #[must_use]
    pub fn is_critical(&self) -> bool {
        self.pitfalls.iter().any(Pitfall::is_critical)
    }
}
