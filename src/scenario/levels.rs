//! The levels an answer is rated with.

use super::rubric::{MAX_CRITERIA, MAX_LEVEL};
use serde::{Deserialize, Serialize};

/// Levels 0–3 of the criteria observed; the others are not observed. Two bits a
/// level, so that it is copied and summed at no cost; what is not observed is 0.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Levels {
    observed: u16,
    levels: u32,
}

// Every criterion has its two bits.
const _: () = assert!(MAX_CRITERIA * 2 <= 32);

impl Levels {
    /// Every criterion in `observed` (bits by position) at level 0.
    #[must_use]
    pub fn zero(observed: u16) -> Levels {
        Levels {
            observed,
            levels: 0,
        }
    }

    /// The criteria observed, as bits by position.
    #[must_use]
    pub fn observed(self) -> u16 {
        self.observed
    }

    /// The level of a criterion, if observed.
    #[must_use]
    pub fn get(self, criterion: usize) -> Option<u8> {
        (self.observed >> criterion & 1 == 1).then(|| (self.levels >> (2 * criterion) & 3) as u8)
    }

    /// Sets the level of a criterion, which is then observed; above 3 counts as 3.
    pub fn set(&mut self, criterion: usize, level: u8) {
        let level = u32::from(level.min(MAX_LEVEL));
        self.observed |= 1 << criterion;
        self.levels = self.levels & !(3 << (2 * criterion)) | level << (2 * criterion);
    }

    /// Takes a criterion out, which is then not observed.
    pub fn clear(&mut self, criterion: usize) {
        self.observed &= !(1 << criterion);
        self.levels &= !(3 << (2 * criterion));
    }

    /// Lowers a criterion to at most this level, if it is observed.
    pub fn cap(&mut self, criterion: usize, level: u8) {
        if let Some(now) = self.get(criterion) {
            self.set(criterion, now.min(level));
        }
    }

    /// How many criteria are observed.
    #[must_use]
    pub fn count(self) -> u32 {
        self.observed.count_ones()
    }

    /// The sum of the levels observed.
    #[must_use]
    pub fn sum(self) -> u32 {
        // Pairs of levels are added in four bits, pairs of these in eight, and those all at
        // once: there are not so many that eight bits would not hold their sum.
        let pairs = (self.levels & 0x3333_3333) + (self.levels >> 2 & 0x3333_3333);
        let fours = (pairs + (pairs >> 4)) & 0x0f0f_0f0f;
        fours.wrapping_mul(0x0101_0101) >> 24
    }

    /// Position and level of each criterion observed.
    pub fn iter(self) -> impl Iterator<Item = (usize, u8)> {
        let mut left = self.observed;
        std::iter::from_fn(move || {
            let at = left.trailing_zeros() as usize;
            left &= left.checked_sub(1)?;
            Some((at, (self.levels >> (2 * at) & 3) as u8))
        })
    }
}

impl std::fmt::Debug for Levels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl Serialize for Levels {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Levels {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut levels = Levels::default();
        for (criterion, level) in Vec::<(usize, u8)>::deserialize(deserializer)? {
            if criterion < MAX_CRITERIA {
                levels.set(criterion, level);
            }
        }
        Ok(levels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_listed_and_summed_as_they_were_set(
            set in prop::collection::btree_map(0..MAX_CRITERIA, 0..=MAX_LEVEL, 0..=MAX_CRITERIA),
        ) {
            let mut levels = Levels::default();
            for (at, level) in &set {
                levels.set(*at, *level);
            }
            prop_assert_eq!(levels.count() as usize, set.len());
            prop_assert_eq!(levels.sum(), set.values().map(|it| u32::from(*it)).sum::<u32>());
            let listed: Vec<(usize, u8)> = levels.iter().collect();
            prop_assert_eq!(listed, set.into_iter().collect::<Vec<_>>());
        }
    }
}
