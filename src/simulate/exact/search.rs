//! Branch and bound, depth first.

use super::Extreme;
use super::bound::{Reach, reach};
use super::moves::Moves;
use super::prospect::Prospects;
use super::side::Side;
use super::state::State;
use crate::conference::{Effect, Event, Matters};
use crate::scenario::Scenario;
use std::collections::HashSet;
use std::sync::Arc;

/// States of one pass that are remembered: beyond, some are looked into twice.
const REMEMBERED: usize = 1_800_000;
/// Conferences on the way from the beginning to the deepest point that are kept.
const KEPT: usize = 128;
/// Steps after which it is asked whether to go on.
const BREATH: u64 = 4096;

/// Counts steps, and says when to stop.
pub(super) struct Steps<'a> {
    /// Steps taken.
    pub(super) taken: u64,
    limit: u64,
    stopped: bool,
    go_on: &'a mut dyn FnMut(u64) -> bool,
}

impl<'a> Steps<'a> {
    pub(super) fn new(go_on: &'a mut dyn FnMut(u64) -> bool) -> Steps<'a> {
        Steps {
            taken: 0,
            limit: 0,
            stopped: false,
            go_on,
        }
    }

    /// Lets it go on up to so many steps in all.
    pub(super) fn limit(&mut self, limit: u64) {
        self.limit = limit;
    }

    /// Takes a step, if there is one left.
    pub(super) fn step(&mut self) -> bool {
        let left = self.left();
        if left {
            self.count();
        }
        left
    }

    /// Whether there is a step left.
    pub(super) fn left(&self) -> bool {
        !self.stopped && self.taken < self.limit
    }

    /// Takes a step even if there is none left.
    pub(super) fn count(&mut self) {
        self.taken += 1;
        if self.taken.is_multiple_of(BREATH) && !(self.go_on)(self.taken) {
            self.stopped = true;
        }
    }
}

/// The search on one side.
pub(super) struct Search<'s> {
    pub(super) scenario: &'s Arc<Scenario>,
    pub(super) seed: u64,
    pub(super) side: Side,
    pub(super) prospects: Prospects,
    pub(super) matters: Matters,
    pub(super) effects: Vec<Effect>,
    /// The most merit of a play so far, and the play.
    best: Option<(u8, Vec<Event>)>,
    /// No play has more merit; nothing if none has a result.
    bound: Option<u8>,
    /// The walk through the plays, where it was left.
    walk: Option<Walk>,
}

/// How a pass ended.
enum Pass {
    /// With a play that has the merit asked for.
    Found,
    /// There is none.
    Refuted,
    /// Nobody knows: the budget is used up.
    Spent,
}

impl<'s> Search<'s> {
    pub(super) fn new(scenario: &'s Arc<Scenario>, seed: u64, side: Side) -> Search<'s> {
        let prospects = Prospects::of(scenario, side);
        let root = State::new(scenario, &prospects);
        Search {
            bound: reach(&root, &prospects, side).map(|reach| reach.merit),
            matters: Matters::of(scenario),
            effects: Vec::new(),
            best: None,
            walk: None,
            scenario,
            seed,
            side,
            prospects,
        }
    }

    /// Plays once, always what looks best.
    pub(super) fn straight_on(&mut self, steps: &mut Steps<'_>) {
        let mut state = State::new(self.scenario, &self.prospects);
        let mut play = Vec::new();
        while !state.is_over() {
            let mut moves = Moves::of(&state.conference, self.seed, self.side);
            let Some(event) = moves.next(self.scenario) else {
                return;
            };
            steps.count();
            if !self.take(&mut state, &event) {
                return;
            }
            play.push(event);
        }
        self.offer(&state, || play);
    }

    /// Takes a step from a state; whether it could be taken.
    pub(super) fn take(&mut self, state: &mut State, event: &Event) -> bool {
        state.take(event, &self.prospects, &mut self.effects)
    }

    /// How far a state may get.
    pub(super) fn reach(&self, state: &State) -> Option<Reach> {
        reach(state, &self.prospects, self.side)
    }

    /// Keeps a play that has ended if it is the best so far; its merit.
    pub(super) fn offer(&mut self, state: &State, play: impl FnOnce() -> Vec<Event>) -> Option<u8> {
        let merit = self.side.merit(state.tally.overall()?);
        if self.best.as_ref().is_none_or(|(best, _)| merit > *best) {
            self.best = Some((merit, play()));
        }
        Some(merit)
    }

    /// The best play and the bound, as results.
    pub(super) fn result(self) -> Option<Extreme> {
        let (merit, play) = self.best?;
        Some(Extreme {
            score: self.side.merit(merit),
            bound: self
                .side
                .merit(self.bound.map_or(merit, |bound| bound.max(merit))),
            play,
        })
    }

    /// The bound, as long as no play has come up to it.
    pub(super) fn open(&self) -> Option<u8> {
        let best = self.best.as_ref().map(|(merit, _)| *merit);
        self.bound.filter(|bound| best < Some(*bound))
    }

    /// Brings bound and best play together, as far as the steps reach; it goes on where
    /// it was left. Whether there is anything left to do.
    pub(super) fn prove(&mut self, steps: &mut Steps<'_>) -> bool {
        while let Some(bound) = self.open() {
            let mut walk = match self.walk.take() {
                Some(walk) if walk.wanted == bound => walk,
                _ => Walk::begin(self, bound),
            };
            match walk.go(self, steps) {
                Pass::Found => {}
                Pass::Refuted => {
                    let best = self.best.as_ref().map(|(merit, _)| *merit);
                    self.bound = walk.below.max(best);
                }
                Pass::Spent => {
                    self.walk = Some(walk);
                    return true;
                }
            }
        }
        false
    }
}

/// A walk through the plays that may have the merit wanted, with the way back.
struct Walk {
    wanted: u8,
    /// What was cut off has at most so much.
    below: Option<u8>,
    /// What is left to try at each point of the way.
    frames: Vec<Moves>,
    /// What was done between them.
    events: Vec<Event>,
    /// The state at every so many points.
    kept: Vec<State>,
    every: usize,
    current: State,
    /// The point of the way that `current` is the state of.
    at: usize,
    seen: HashSet<u128>,
}

impl Walk {
    fn begin(search: &Search<'_>, wanted: u8) -> Walk {
        let scenario = search.scenario;
        let most = scenario.questions.len() + scenario.decisions.len() + 2;
        let mut walk = Walk {
            wanted,
            below: None,
            frames: Vec::new(),
            events: Vec::new(),
            kept: Vec::new(),
            every: 1 + most / KEPT,
            current: State::new(scenario, &search.prospects),
            at: 0,
            seen: HashSet::new(),
        };
        walk.enter(search);
        walk
    }

    /// Goes on through the plays until one has the merit.
    fn go(&mut self, search: &mut Search<'_>, steps: &mut Steps<'_>) -> Pass {
        while !self.frames.is_empty() && steps.left() {
            let moves = self.frames.last_mut();
            let Some(event) = moves.and_then(|moves| moves.next(search.scenario)) else {
                self.frames.pop();
                self.events.pop();
                continue;
            };
            steps.count();
            self.return_to(self.frames.len() - 1, search);
            self.at = usize::MAX;
            if !search.take(&mut self.current, &event) {
                continue;
            }
            if self.current.is_over() {
                let events = &self.events;
                let play = || events.iter().cloned().chain([event]).collect();
                let merit = search.offer(&self.current, play);
                if merit >= Some(self.wanted) {
                    return Pass::Found;
                }
                self.below = self.below.max(merit);
                continue;
            }
            let Some(reach) = search.reach(&self.current) else {
                continue;
            };
            if reach.merit < self.wanted {
                self.below = self.below.max(Some(reach.merit));
            } else if self.is_new(search) {
                self.events.push(event);
                self.enter(search);
            }
        }
        if self.frames.is_empty() {
            Pass::Refuted
        } else {
            Pass::Spent
        }
    }

    /// Whether no state like the current one was looked into in this pass.
    fn is_new(&mut self, search: &Search<'_>) -> bool {
        let key = self.current.key(&search.matters);
        if self.seen.len() < REMEMBERED {
            self.seen.insert(key)
        } else {
            !self.seen.contains(&key)
        }
    }

    /// Goes a step deeper, into the current state.
    fn enter(&mut self, search: &Search<'_>) {
        self.at = self.frames.len();
        self.frames.push(Moves::of(
            &self.current.conference,
            search.seed,
            search.side,
        ));
        if self.at.is_multiple_of(self.every) {
            match self.kept.get_mut(self.at / self.every) {
                Some(kept) => kept.clone_from(&self.current),
                None => self.kept.push(self.current.clone()),
            }
        }
    }

    /// Makes the current state that of a point of the way.
    fn return_to(&mut self, point: usize, search: &mut Search<'_>) {
        if self.at == point {
            return;
        }
        let kept = point / self.every;
        self.current.clone_from(&self.kept[kept]);
        for event in &self.events[kept * self.every..point] {
            search.take(&mut self.current, event);
        }
        self.at = point;
    }
}
