//! Many conferences, on as many threads as are wanted. The work is cut into fixed
//! parts, each play is settled by its strategy and its seed alone, and all that is
//! counted are whole numbers: how many threads there are changes nothing but the time.

use super::gather::Gathered;
use super::layout::Layout;
use super::player::{FULL_SKILL, Manner, Player};
use super::strategy::{Mind, Strategy};
use crate::i18n::Lang;
use crate::scenario::Scenario;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
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
    let none = Gathered::new(scenario, layout);
    let parts = plan.runs.div_ceil(PART);
    let work = Work {
        scenario,
        layout,
        plan,
        minds: &minds,
        parts,
        next: AtomicU64::new(0),
        played: AtomicU64::new(0),
        whole: Mutex::new(vec![none; minds.len()]),
        watch,
    };
    let most = usize::try_from(parts.saturating_mul(minds.len() as u64)).unwrap_or(usize::MAX);
    thread::scope(|scope| {
        // Where the system has no thread to give, those there are do the work.
        let start = |_| {
            thread::Builder::new()
                .spawn_scoped(scope, || work.share())
                .ok()
        };
        let helpers: Vec<_> = (1..plan.threads.min(most)).map_while(start).collect();
        work.share();
        for helper in helpers {
            if let Err(panic) = helper.join() {
                std::panic::resume_unwind(panic);
            }
        }
    });
    work.whole
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
}

/// The work, how much of it was taken on, and what it came to.
struct Work<'w> {
    scenario: &'w Arc<Scenario>,
    layout: &'w Layout,
    plan: &'w Plan,
    minds: &'w [Mind],
    /// Parts of each strategy.
    parts: u64,
    next: AtomicU64,
    played: AtomicU64,
    whole: Mutex<Vec<Gathered>>,
    watch: &'w (dyn Fn(u64) + Sync),
}

impl Work<'_> {
    /// Takes on part after part until none is left. A thread counts for one strategy
    /// at a time, so that much memory is needed for each thread.
    fn share(&self) {
        let mut player = Player::new(self.scenario, self.layout);
        let mut counting: Option<(usize, Gathered)> = None;
        while let Some((at, first)) = self.part() {
            if counting.as_ref().is_some_and(|(other, _)| *other != at) {
                self.hand_in(counting.take());
            }
            let (_, gathered) =
                counting.get_or_insert_with(|| (at, Gathered::new(self.scenario, self.layout)));
            let end = (first + PART).min(self.plan.runs);
            for run in first..end {
                let manner = Manner {
                    mind: &self.minds[at],
                    seed: self.plan.seed.wrapping_add(run),
                    player: self.plan.strategies[at] as usize,
                    skill: skill(run, self.plan.runs),
                };
                let (conference, tally) = player.play(manner);
                gathered.enter(self.layout, conference, tally);
            }
            let played = self.played.fetch_add(end - first, Ordering::Relaxed);
            (self.watch)(played + end - first);
        }
        self.hand_in(counting);
    }

    /// The next part: whose it is, by position, and its first play.
    fn part(&self) -> Option<(usize, u64)> {
        let part = self.next.fetch_add(1, Ordering::Relaxed);
        let at = usize::try_from(part.checked_div(self.parts)?).ok()?;
        (at < self.minds.len()).then_some((at, part % self.parts * PART))
    }

    fn hand_in(&self, counted: Option<(usize, Gathered)>) {
        let mut whole = self.whole.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, gathered)) = counted {
            whole[at].merge(&gathered);
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
