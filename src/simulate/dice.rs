//! The strategies' dice: small, seeded, the same on every machine.

/// Draws made of a seed, one after the other (SplitMix64: Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", 2014).
#[derive(Debug, Clone, Copy)]
pub(super) struct Dice {
    state: u64,
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Dice {
    /// Dice of their own for a conference's seed and a player.
    pub(super) fn new(seed: u64, player: usize) -> Dice {
        let mut dice = Dice {
            state: seed ^ (player as u64 + 1).wrapping_mul(GOLDEN),
        };
        // The seeds 1, 2, 3 … lie side by side; their dice must not.
        dice.state = dice.draw();
        dice
    }

    /// 64 bits.
    pub(super) fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GOLDEN);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n` (1 or more), each as likely to within 2⁻³².
    pub(super) fn below(&mut self, n: u32) -> u32 {
        (((self.draw() >> 32) * u64::from(n)) >> 32) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_as_often_and_the_seed_settles_them() {
        let mut seen = [0_u32; 4];
        for seed in 0..8_000 {
            let mut dice = Dice::new(seed, 3);
            seen[dice.below(4) as usize] += 1;
        }
        assert!(
            seen.iter().all(|count| (1_850..2_150).contains(count)),
            "{seen:?}"
        );
        let draws = |seed, player| {
            let mut dice = Dice::new(seed, player);
            [dice.draw(), dice.draw()]
        };
        assert_eq!(draws(7, 0), draws(7, 0));
        assert_ne!(draws(7, 0), draws(7, 1));
        assert_ne!(draws(7, 0), draws(8, 0));
    }
}
