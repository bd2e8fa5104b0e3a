//! Many conferences, on as many threads as are wanted. The work is cut into fixed
//! parts, each play is settled by its strategy and its seed alone, and all that is
//! counted are whole numbers: how many threads there are changes nothing but the time.

use super::gather::Gathered;
use super::layout::Layout;
use super::player::{FULL_SKILL, Manner, Player};
use super::strategy::{Mind, Strategy};
use crate::i18n::Lang;
use crate::scenario::Scenario;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Plays of one strategy that a thread takes on at a time.
const PART: u64 = 128;

/// What is to be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The strategies.
    pub strategies: Vec<Strategy>,
    /// Conferences for each of them.
    pub runs: u64,
    /// The first seed; the others follow it.
    pub seed: u64,
    /// On how many threads; 0 counts as 1.
    pub threads: usize,
    /// The language in which strategies that listen to words read them.
    pub lang: Lang,
}

/// The plays of all strategies, in the plan's order. `watch` is told now and then,
/// from any thread, how many conferences have been played.
pub(super) fn play(
    scenario: &Arc<Scenario>,
    layout: &Layout,
    plan: &Plan,
    watch: &(dyn Fn(u64) + Sync),
) -> Vec<Gathered> {
    let minds: Vec<Mind> = plan
        .strategies
        .iter()
        .map(|strategy| strategy.mind(scenario, layout, plan.lang))
        .collect();
    let work = Work {
        scenario,
        layout,
        plan,
        minds: &minds,
        next: AtomicU64::new(0),
        played: AtomicU64::new(0),
        watch,
    };
    let mut whole = work.none();
    thread::scope(|scope| {
        let start = |_| {
            let helper = thread::Builder::new();
            // Where the system has no thread to give, those there are do the work.
            helper.spawn_scoped(scope, || work.share()).ok()
        };
        let helpers: Vec<_> = (1..plan.threads).map_while(start).collect();
        merge(&mut whole, &work.share());
        for helper in helpers {
            match helper.join() {
                Ok(share) => merge(&mut whole, &share),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    whole
}

fn merge(whole: &mut [Gathered], share: &[Gathered]) {
    for (gathered, more) in whole.iter_mut().zip(share) {
        gathered.merge(more);
    }
}

/// The work, and how much of it was taken on.
struct Work<'w> {
    scenario: &'w Arc<Scenario>,
    layout: &'w Layout,
    plan: &'w Plan,
    minds: &'w [Mind],
    next: AtomicU64,
    played: AtomicU64,
    watch: &'w (dyn Fn(u64) + Sync),
}

impl Work<'_> {
    fn none(&self) -> Vec<Gathered> {
        let none = Gathered::new(self.scenario, self.layout);
        vec![none; self.minds.len()]
    }

    /// Takes on part after part until none is left; what was counted.
    fn share(&self) -> Vec<Gathered> {
        let mut gathered = self.none();
        let mut player = Player::new(self.scenario, self.layout);
        let parts = self.plan.runs.div_ceil(PART);
        loop {
            let part = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(at) = part.checked_div(parts).map(|at| at as usize) else {
                return gathered;
            };
            let Some(mind) = self.minds.get(at) else {
                return gathered;
            };
            let first = part % parts * PART;
            let end = (first + PART).min(self.plan.runs);
            for run in first..end {
                let manner = Manner {
                    mind,
                    seed: self.plan.seed.wrapping_add(run),
                    player: self.plan.strategies[at] as usize,
                    skill: skill(run, self.plan.runs),
                };
                let (conference, tally) = player.play(manner);
                gathered[at].enter(self.layout, conference, tally);
            }
            let played = self.played.fetch_add(end - first, Ordering::Relaxed);
            (self.watch)(played + end - first);
        }
    }
}

/// How much of a learner's skill is there in a run: none in the first, all in the
/// last, and evenly more in between; half of it where there is only one.
fn skill(run: u64, runs: u64) -> u32 {
    let last = u128::from(runs.saturating_sub(1));
    let skill = (u128::from(run) * u128::from(FULL_SKILL)).checked_div(last);
    skill.map_or(FULL_SKILL / 2, |skill| skill as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_learner_goes_evenly_from_nothing_to_everything() {
        let skills: Vec<u32> = (0..5).map(|run| skill(run, 5)).collect();
        assert_eq!(skills, [0, 250, 500, 750, 1_000]);
        assert_eq!(skill(0, 1), 500);
        assert_eq!(skill(u64::MAX - 1, u64::MAX), 1_000);
    }
}
