//! Criteria that too few questions observe for their score to mean anything.

use super::facts::{lines, options};
use super::{Craft, Notes};
use crate::scenario::places::Places;
use crate::scenario::{Phase, Scenario};

/// The observations that are enough; of a short conference a quarter of the
/// questions are.
const ENOUGH: usize = 4;

/// A criterion is expected to be observed by the share of each phase's questions
/// that observe it, times how many of them are asked; the opening statement and
/// each decision that rate it count as one. Follow-ups come on top, uncounted.
pub(super) fn check(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let asked = usize::from(scenario.asked_at_most());
    let wanted_tenths = (10 * asked / ENOUGH).min(10 * ENOUGH);
    for (at, criterion) in scenario.rubric.criteria.iter().enumerate() {
        let tenths = expected_tenths(scenario, at);
        let own = places.criteria.get(at).copied();
        // A criterion of one's own is there to be observed, in a short conference too.
        let missed = match scenario.is_short() {
            false => tenths < wanted_tenths,
            true => own.is_some() && !observed_at_all(scenario, at),
        };
        if missed {
            let craft = Craft::FewObserve {
                criterion: criterion.id.clone(),
                tenths,
                wanted_tenths,
            };
            notes.add(craft, own.unwrap_or(places.questions_key));
        }
    }
}

fn expected_tenths(scenario: &Scenario, criterion: usize) -> usize {
    let drawn = Phase::DRAWN.into_iter().map(|phase| {
        let there = || scenario.questions.iter().filter(|it| it.phase == phase);
        let observing = there().filter(|it| it.observes >> criterion & 1 == 1);
        let asked = usize::from(scenario.asks.of(phase));
        let observations = 10 * asked * observing.count();
        observations.checked_div(there().count()).unwrap_or(0)
    });
    drawn.sum::<usize>() + 10 * beside_questions(scenario, criterion)
}

/// How many of the statement and the decisions rate a criterion.
fn beside_questions(scenario: &Scenario, criterion: usize) -> usize {
    let rates = |answer: &crate::scenario::Answer| answer.rate.get(criterion).is_some();
    let decisions = scenario.decisions.iter();
    let decided = decisions.filter(|decision| decision.options.iter().any(rates));
    decided.count() + usize::from(lines(scenario).iter().any(rates))
}

fn observed_at_all(scenario: &Scenario, criterion: usize) -> bool {
    let questions = scenario.questions.iter();
    let mut observing = questions.filter(|it| it.observes >> criterion & 1 == 1);
    let mut beside = lines(scenario).iter().chain(options(scenario));
    observing.next().is_some() || beside.any(|it| it.rate.get(criterion).is_some())
}
