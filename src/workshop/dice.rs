//! Seeded dice: the same seed throws the same on every machine.

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Draws made of a seed, one after the other (SplitMix64: Steele, Lea and Flood, “Fast
/// splittable pseudorandom number generators”, 2014).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `n` (1 or more), each as likely to within 2⁻³².
    pub(super) fn below(&mut self, n: u32) -> usize {
        self.0 = self.0.wrapping_add(GOLDEN);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (((z >> 32) * u64::from(n)) >> 32) as usize
    }

    /// Puts items into another order, each as likely (Fisher–Yates).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let among = u32::try_from(last + 1).unwrap_or(u32::MAX);
            items.swap(last, self.below(among));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_comes_and_the_seed_settles_it() {
        let order = |seed| {
            let mut items = [0, 1, 2];
            Dice::new(seed).shuffle(&mut items);
            items
        };
        let mut seen: Vec<[i32; 3]> = (0..200).map(order).collect();
        assert_eq!(order(7), order(7));
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 6);
    }
}
