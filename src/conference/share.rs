//! An answer that was handed over: what each of its speakers was rated while they spoke.

use crate::scenario::rubric::MAX_CRITERIA;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Levels, PersonIx};
use serde::{Deserialize, Serialize};

/// One speaker's share of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Share {
    /// Who spoke; nobody: the player.
    pub by: Option<PersonIx>,
    /// Levels of what was observed.
    pub levels: Levels,
    /// Pitfalls heard.
    pub pitfalls: WordSet<Pitfall>,
}

impl Share {
    /// Several shares as one, of whoever had the first: on each criterion the mean of
    /// those that rate it, rounded half up, as the lines of a statement count; pitfalls
    /// united. Nothing of none.
    #[must_use]
    pub fn united(shares: impl IntoIterator<Item = Share>) -> Option<Share> {
        let mut totals = [(0_u32, 0_u32); MAX_CRITERIA];
        let mut whole: Option<Share> = None;
        for share in shares {
            let whole = whole.get_or_insert(Share {
                by: share.by,
                ..Share::default()
            });
            whole.pitfalls = whole.pitfalls.union(share.pitfalls);
            for (criterion, level) in share.levels.iter() {
                totals[criterion].0 += u32::from(level);
                totals[criterion].1 += 1;
            }
        }
        let mut whole = whole?;
        for (criterion, (sum, count)) in totals.into_iter().enumerate() {
            if let Some(mean) = (2 * sum + count).checked_div(2 * count) {
                whole.levels.set(criterion, mean as u8);
            }
        }
        Some(whole)
    }

    /// Whether anything was rated.
    #[must_use]
    pub fn is_rated(self) -> bool {
        self.levels.count() > 0 || !self.pitfalls.is_empty()
    }
}
