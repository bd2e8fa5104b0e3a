//! Plays made abreast: at every step the ones that may still get furthest are kept.
//! Nothing is proven by it; good plays are found early.

use super::moves::Moves;
use super::search::{Search, Steps};
use super::state::State;
use crate::conference::Event;
use std::cmp::Ordering;
use std::collections::HashSet;

/// Plays that are kept at every step, first and then.
const WIDTHS: [usize; 2] = [64, 512];
/// With more questions than this only few plays are kept, as each takes much memory.
const MANY: usize = 300;
/// Ways to go on that are tried at a step: there may be very many statements.
const TRIED: usize = 256;

/// A play on its way.
struct Play {
    state: State,
    events: Vec<Event>,
}

/// A step that could be taken.
struct Step {
    play: usize,
    event: Event,
    /// How far it may get, then how it stands.
    promise: (f64, u8),
    key: u128,
}

impl Step {
    fn order(&self, other: &Step) -> Ordering {
        let furthest = other.promise.0.total_cmp(&self.promise.0);
        furthest.then(other.promise.1.cmp(&self.promise.1))
    }
}

impl Search<'_> {
    /// Plays beams of plays to their end, as far as the steps reach.
    pub(super) fn abreast(&mut self, steps: &mut Steps<'_>) {
        let widths = if self.scenario.questions.len() > MANY {
            &WIDTHS[..1]
        } else {
            &WIDTHS
        };
        for width in widths {
            if self.open().is_some() {
                self.beam(*width, steps);
            }
        }
    }

    fn beam(&mut self, width: usize, steps: &mut Steps<'_>) {
        let mut plays = vec![Play {
            state: State::new(self.scenario, &self.prospects),
            events: Vec::new(),
        }];
        let mut scratch = State::new(self.scenario, &self.prospects);
        while !plays.is_empty() {
            let mut ahead = Vec::new();
            for (at, play) in plays.iter().enumerate() {
                if !self.look(at, play, &mut scratch, &mut ahead, steps) {
                    return;
                }
            }
            // Stable: among equals, what looked best first.
            ahead.sort_by(Step::order);
            let mut seen = HashSet::new();
            ahead.retain(|step| seen.insert(step.key));
            ahead.truncate(width);
            let mut next = Vec::with_capacity(ahead.len());
            for Step { play, event, .. } in ahead {
                let mut state = plays[play].state.clone();
                self.take(&mut state, &event);
                let mut events = plays[play].events.clone();
                events.push(event);
                next.push(Play { state, events });
            }
            plays = next;
        }
    }

    /// Looks a step ahead from a play; false when no step is left.
    fn look(
        &mut self,
        at: usize,
        play: &Play,
        scratch: &mut State,
        ahead: &mut Vec<Step>,
        steps: &mut Steps<'_>,
    ) -> bool {
        let mut moves = Moves::of(&play.state.conference, self.seed, self.side);
        for _ in 0..TRIED {
            let Some(event) = moves.next(self.scenario) else {
                break;
            };
            if !steps.step() {
                return false;
            }
            scratch.clone_from(&play.state);
            if !self.take(scratch, &event) {
                continue;
            }
            if scratch.is_over() {
                let events = || play.events.iter().cloned().chain([event]).collect();
                self.offer(scratch, events);
                continue;
            }
            if let Some(reach) = self.reach(scratch) {
                let stands = scratch.tally.overall().map_or(0, |it| self.side.merit(it));
                ahead.push(Step {
                    play: at,
                    event,
                    promise: (reach.share, stands),
                    key: scratch.key(&self.matters),
                });
            }
        }
        true
    }
}
