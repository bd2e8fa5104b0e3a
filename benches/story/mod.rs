//! The story of the measure: 24 questions on the path, 36 follow-ups, 208 answers
//! of which 36 % divert, gates on trust, 32.4 answers a play picked at random (the
//! engine asks some more, because its room goes after pitfalls).
//! It is written as an author would write it and loaded as any scenario; the
//! engine and two hand-coded loops play it.

pub mod arrays;
pub mod played;
pub mod written;

use kaiken::scenario::{Scenario, load};
use std::sync::Arc;

/// The story, loaded.
pub fn scenario() -> Arc<Scenario> {
    let loaded = load(written::story().as_bytes(), "story.yaml");
    Arc::new(loaded.scenario.expect("the story is sound"))
}

/// The finaliser of SplitMix64: 64 bits for a number.
pub fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Draws by a counter: each is made of the seed and its number alone.
pub struct Draws {
    counter: u64,
}

impl Draws {
    pub fn new(seed: u64) -> Draws {
        Draws { counter: mix(seed) }
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.counter = self.counter.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (((mix(self.counter) >> 32) * n as u64) >> 32) as usize
    }
}
