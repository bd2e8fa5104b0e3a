//! A conference on its way, with its score and what has not been asked yet: what the
//! search copies from step to step.

use super::prospect::{self, Pool, Prospects};
use crate::conference::{Conference, Effect, Event, Matters, Stage};
use crate::scenario::Scenario;
use crate::scoring::Tally;
use std::sync::Arc;

/// A conference on its way.
#[derive(Debug)]
pub(super) struct State {
    pub(super) conference: Conference,
    pub(super) tally: Tally,
    pub(super) pool: Pool,
}

impl State {
    /// A conference about to begin.
    pub(super) fn new(scenario: &Arc<Scenario>, prospects: &Prospects) -> State {
        State {
            conference: Conference::new(Arc::clone(scenario)),
            tally: Tally::new(scenario),
            pool: prospects.pool,
        }
    }

    /// Takes an event; whether it fitted.
    pub(super) fn take(
        &mut self,
        event: &Event,
        prospects: &Prospects,
        effects: &mut Vec<Effect>,
    ) -> bool {
        if self.conference.apply(event, effects).is_err() {
            return false;
        }
        self.tally.enter(&self.conference);
        // Whatever waits for an answer now was put just now.
        if let Some(pending) = self.conference.pending() {
            let phase = self.conference.scenario().question(pending.question).phase;
            let of = &prospects.questions[pending.question.at()];
            prospect::count(&mut self.pool, phase, of, |many| *many -= 1);
        }
        true
    }

    /// Whether it was played to its end.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.conference.stage(), Stage::Finished(_))
    }

    /// Whether the question that waits continues the newest exchange.
    pub(super) fn goes_on(&self) -> bool {
        let pending = self.conference.pending();
        pending.is_some_and(|pending| pending.in_a_row > 0)
    }

    /// A number for all that decides what may come of it: equal for two states only if
    /// the same can come of both. It has 128 bits; that two of a billion states which
    /// differ share one by accident has a chance below 10⁻²⁰.
    pub(super) fn key(&self, matters: &Matters) -> u128 {
        let mut mixer = Mixer::default();
        self.conference.tell(matters, |number| mixer.add(number));
        self.tally.tell(self.goes_on(), |number| mixer.add(number));
        mixer.end()
    }
}

impl Clone for State {
    fn clone(&self) -> State {
        State {
            conference: self.conference.clone(),
            tally: self.tally.clone(),
            pool: self.pool,
        }
    }

    fn clone_from(&mut self, other: &State) {
        self.conference.clone_from(&other.conference);
        self.tally.clone_from(&other.tally);
        self.pool = other.pool;
    }
}

/// Mixes numbers into one of 128 bits: two independent halves, each as SplitMix64's
/// finaliser mixes (Steele, Lea and Flood, 2014), with other constants.
#[derive(Default)]
struct Mixer {
    halves: [u64; 2],
}

impl Mixer {
    fn add(&mut self, number: u64) {
        let [one, other] = self.halves;
        let one = (one ^ number).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let other = (other.rotate_left(23) ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
            .wrapping_mul(0xd6e8_feb8_6659_fd93);
        self.halves = [one ^ (one >> 31), other ^ (other >> 32)];
    }

    fn end(self) -> u128 {
        let finish = |z: u64| {
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        };
        u128::from(finish(self.halves[0])) << 64 | u128::from(finish(self.halves[1]))
    }
}
