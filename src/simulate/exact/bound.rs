//! How far a conference on its way may still get: never too little, as tight as is
//! cheap.
//!
//! A criterion's score is a ratio, what was gained of what was possible. Exchanges to
//! come can be chosen to raise it: they are taken to be the weightiest ones not asked
//! yet, as many as may still be drawn, each as good as anything is. The overall result
//! is a weighted mean over the criteria observed often enough: those that may or may
//! not come to count are taken in where they raise it. Then the gates that no
//! correction opens any more.

use super::prospect::{FULL, Pool, Prospect, Prospects};
use super::side::Side;
use super::state::State;
use crate::conference::Ahead;
use crate::scenario::DecisionIx;
use crate::scenario::rubric::MAX_CRITERIA;
use crate::scoring::tally::{ENOUGH_EXCHANGES, PARTS, cap, percent};

/// What the tally counts of a tenth of a level.
const TENTH: u64 = PARTS as u64 / 10;
/// A share is reckoned so much too high rather than too low.
const SLACK: f64 = 1e-9;
/// Follow-ups that may come in a row.
const IN_A_ROW: u8 = 2;

/// How far a conference may still get.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reach {
    /// The most merit its result may have, 0–100.
    pub(super) merit: u8,
    /// The same before rounding, 0–1: the further it may get the better.
    pub(super) share: f64,
}

/// What a criterion may yet come to.
#[derive(Debug, Clone, Copy, Default)]
struct Hope {
    gained: u64,
    possible: u64,
    /// Exchanges that observe it: surely, and at most.
    surely: u32,
    perhaps: u32,
    /// Weight of the exchanges that may be added.
    weight: u64,
}

impl Hope {
    fn may(&mut self, weight: u64, exchanges: u32) {
        self.weight += weight;
        self.perhaps += exchanges;
    }

    /// The greatest share it may come to; nothing if it is never observed.
    fn share(&self, top: u64) -> Option<f64> {
        let (top, full) = (top * TENTH, FULL * TENTH);
        // Adding what is better than all so far raises the ratio, the more the better.
        let raises = self.possible == 0 || top * self.possible > self.gained * full;
        let (gained, possible) = if raises {
            let gained = self.gained + top * self.weight;
            (gained, self.possible + full * self.weight)
        } else {
            (self.gained, self.possible)
        };
        (possible > 0).then(|| gained as f64 / possible as f64)
    }
}

/// How far a conference may still get; nothing if no criterion can be observed in it.
pub(super) fn reach(state: &State, prospects: &Prospects, side: Side) -> Option<Reach> {
    if state.is_over() {
        let merit = side.merit(state.tally.overall()?);
        let share = f64::from(merit) / 100.0;
        return Some(Reach { merit, share });
    }
    let hopes = hopes(state, prospects, side);
    let mean = mean(state, prospects, &hopes)?;
    Some(gated(state, prospects, side, mean))
}

/// What each criterion may come to.
fn hopes(state: &State, prospects: &Prospects, side: Side) -> [Hope; MAX_CRITERIA] {
    let mut hopes = [Hope::default(); MAX_CRITERIA];
    for (hope, gathered) in hopes.iter_mut().zip(state.tally.gathered()) {
        hope.gained = side.part(gathered.gained, gathered.possible);
        hope.possible = gathered.possible;
        hope.surely = gathered.exchanges;
        hope.perhaps = gathered.exchanges;
    }
    let (conference, ahead) = (&state.conference, state.conference.ahead());
    match conference.pending() {
        Some(pending) if pending.in_a_row > 0 => go_on(&mut hopes, state, prospects, side),
        Some(pending) => {
            let exchange = &prospects.questions[pending.question.at()];
            come(&mut hopes, exchange);
        }
        None => {}
    }
    draw(&mut hopes, &state.pool, ahead);
    let alone = |hopes: &mut [Hope; MAX_CRITERIA], prospect: &Prospect| {
        let weight = u64::from(prospect.weight);
        for (hope, _) in hopes
            .iter_mut()
            .zip(prospect.merits)
            .filter(|it| it.1.is_some())
        {
            hope.may(weight, 1);
        }
    };
    if let Some(statement) = prospects.statement.as_ref().filter(|_| ahead.statement) {
        alone(&mut hopes, statement);
    }
    for (at, decision) in prospects.decisions.iter().enumerate() {
        if conference.may_decide(DecisionIx::new(at)) {
            alone(&mut hopes, decision);
        }
    }
    let waiting = prospects.injects.iter();
    let waiting = waiting.filter(|(inject, _)| conference.may_happen(*inject));
    let brought = waiting.map(|(_, question)| question);
    for question in brought.chain(conference.queued()) {
        if conference.unasked(*question) {
            alone(&mut hopes, &prospects.questions[question.at()]);
        }
    }
    hopes
}

/// The exchange of the question that waits: it will come, as good as it can be.
fn come(hopes: &mut [Hope; MAX_CRITERIA], exchange: &Prospect) {
    let weight = u64::from(exchange.weight);
    for (criterion, hope) in hopes.iter_mut().enumerate() {
        let Some(merit) = exchange.merits[criterion] else {
            continue;
        };
        if exchange.surely >> criterion & 1 == 1 {
            hope.gained += weight * u64::from(merit) * TENTH;
            hope.possible += weight * FULL * TENTH;
            hope.surely += 1;
            hope.perhaps += 1;
        } else {
            hope.may(weight, 1);
        }
    }
}

/// The newest exchange goes on: with the follow-up that waits, and perhaps one more.
fn go_on(hopes: &mut [Hope; MAX_CRITERIA], state: &State, prospects: &Prospects, side: Side) {
    let Some(pending) = state.conference.pending() else {
        return;
    };
    let follow_up = &prospects.follow_ups[pending.question.at()];
    let exchange = state.tally.exchange();
    for (criterion, hope) in hopes.iter_mut().enumerate() {
        let own = follow_up.own[criterion];
        let next = follow_up.next[criterion].filter(|_| pending.in_a_row < IN_A_ROW);
        let levels = |of: &[Option<u8>]| {
            let levels = of
                .iter()
                .flatten()
                .map(|merit| u16::from(side.level(*merit)));
            (levels.clone().sum::<u16>(), levels.count() as u16)
        };
        let Some((now, possible)) = exchange.gives(criterion) else {
            if own.is_some() || next.is_some() {
                hope.may(u64::from(exchange.weight()), 1);
            }
            continue;
        };
        let ways = [levels(&[own]), levels(&[next]), levels(&[own, next])];
        let now = side.part(now, possible);
        let better = ways.into_iter().filter_map(|(sum, count)| {
            let (gained, possible) = exchange.would_give(criterion, sum, count)?;
            Some(side.part(gained, possible))
        });
        hope.gained += better.max().unwrap_or(now).max(now) - now;
    }
}

/// The questions that may still be drawn: the weightiest of each phase.
fn draw(hopes: &mut [Hope; MAX_CRITERIA], pool: &Pool, ahead: Ahead) {
    for (phase, draws) in pool.iter().zip(ahead.draws).filter(|(_, draws)| *draws > 0) {
        for (hope, by_weight) in hopes.iter_mut().zip(phase) {
            let mut left = draws;
            for (weight, many) in [3_u64, 2, 1].into_iter().zip(by_weight.iter().rev()) {
                let taken = left.min(*many);
                hope.may(weight * u64::from(taken), u32::from(taken));
                left -= taken;
            }
        }
    }
}

/// The greatest weighted mean over the criteria that may come to count.
fn mean(state: &State, prospects: &Prospects, hopes: &[Hope; MAX_CRITERIA]) -> Option<f64> {
    let weights = state.tally.weights();
    let mut shares = [(0.0_f64, 0.0_f64, 0_u32, 0_u32); MAX_CRITERIA];
    let mut many = 0;
    for (criterion, weight) in weights.iter().enumerate() {
        let hope = &hopes[criterion];
        if let Some(share) = hope.share(prospects.top[criterion]) {
            shares[many] = (share, f64::from(*weight), hope.surely, hope.perhaps);
            many += 1;
        }
    }
    let shares = &mut shares[..many];
    shares.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    // It counts from so many exchanges: all of `surely` do, those of `perhaps` may.
    let from = |least: u32| -> Option<f64> {
        let (mut sum, mut whole) = (0.0, 0.0);
        for (share, weight, ..) in shares.iter().filter(|it| it.2 >= least) {
            sum += share * weight;
            whole += weight;
        }
        for (share, weight, ..) in shares.iter().filter(|it| it.2 < least && it.3 >= least) {
            if whole == 0.0 || share * whole > sum {
                sum += share * weight;
                whole += weight;
            }
        }
        (whole > 0.0).then(|| sum / whole)
    };
    let often = from(ENOUGH_EXCHANGES);
    if shares.iter().any(|it| it.2 >= ENOUGH_EXCHANGES) {
        return often;
    }
    // Perhaps none will be observed often enough; then all do count.
    let seldom = from(1);
    match (often, seldom) {
        (Some(often), Some(seldom)) => Some(often.max(seldom)),
        (one, other) => one.or(other),
    }
}

/// The most merit, given the greatest mean of merits, by the gates.
fn gated(state: &State, prospects: &Prospects, side: Side, mean: f64) -> Reach {
    let tally = &state.tally;
    match side {
        Side::Largest => {
            let at_door = state.conference.ahead().at_door;
            let stuck = tally.beyond_repair(|fact| !at_door && prospects.correctable[fact.at()]);
            let cap = cap(stuck, tally.grave() - stuck);
            Reach {
                merit: percent((mean + SLACK).min(1.0)).min(cap),
                share: mean.min(f64::from(cap) / 100.0),
            }
        }
        Side::Smallest => {
            // What comes may close a gate, and what is corrected may open none.
            let more = if prospects.can_be_critical { 2 } else { 0 };
            let cap = cap(tally.grave() + more, 0);
            let score = percent((1.0 - mean - SLACK).max(0.0)).min(cap);
            Reach {
                merit: side.merit(score),
                share: mean.max(1.0 - f64::from(cap) / 100.0),
            }
        }
    }
}
