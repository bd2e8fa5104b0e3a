//! The smallest and the largest result that can be reached in one conference: one
//! seed, but any panel, decisions, opening lines and answers, silence included.
//!
//! First some plays that look good are made, one straight on and a beam of them
//! abreast. Then branch and bound: is there a play that reaches the bound? If there is
//! none, the bound comes down to what was left out, and the question is put again, each
//! time with all the plays that cannot reach it cut off early. What the search cannot
//! answer within its budget it leaves open, so that what it states is always proven.

mod beam;
mod bound;
mod moves;
mod prospect;
mod search;
mod side;
mod state;
#[cfg(test)]
mod tests;

pub use side::Side;

use crate::conference::Event;
use crate::scenario::Scenario;
use search::Search;
use std::sync::Arc;

/// Steps a search takes if it is not told otherwise: a few seconds' worth.
pub const BUDGET: u64 = 3_000_000;

/// Steps after which the search on the other side has its turn.
const TURN: u64 = 20_000;

/// What one conference can come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exact {
    /// What every draw was seeded with.
    pub seed: u64,
    /// Steps that were taken: events applied to a conference.
    pub nodes: u64,
    /// The largest result.
    pub largest: Option<Extreme>,
    /// The smallest.
    pub smallest: Option<Extreme>,
}

/// One end of what can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extreme {
    /// The overall result of the play, 0–100.
    pub score: u8,
    /// No play reaches further, whatever it does: 0–100.
    pub bound: u8,
    /// The play, from its beginning to its end.
    pub play: Vec<Event>,
}

impl Extreme {
    /// Whether no other play reaches further than this one.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.score == self.bound
    }
}

/// Looks for the smallest and the largest result of the conference with this seed,
/// taking at most `budget` steps (and those of a play straight on, so that there
/// always is one); a result is nothing where no play comes to one. `go_on` is asked now
/// and then, with the steps taken so far; the search ends early where it says no. The
/// same budget gives the same result.
pub fn exact(
    scenario: &Arc<Scenario>,
    seed: u64,
    budget: u64,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Exact {
    let mut steps = search::Steps::new(go_on);
    let mut smallest = Search::new(scenario, seed, Side::Smallest);
    let mut largest = Search::new(scenario, seed, Side::Largest);
    for search in [&mut smallest, &mut largest] {
        search.straight_on(&mut steps);
        steps.limit(steps.taken.saturating_add(budget / 8).min(budget));
        if search.open().is_some() {
            search.abreast(&mut steps);
        }
    }
    // In turns, so that neither waits for the other, however long they may look.
    loop {
        let mut open = false;
        for search in [&mut smallest, &mut largest] {
            steps.limit(steps.taken.saturating_add(TURN).min(budget));
            open |= search.prove(&mut steps);
        }
        steps.limit(budget);
        if !open || !steps.left() {
            break;
        }
    }
    Exact {
        seed,
        nodes: steps.taken,
        largest: largest.result(),
        smallest: smallest.result(),
    }
}
