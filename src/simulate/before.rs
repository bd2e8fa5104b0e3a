//! What a play of a second act remembers of the first: a first act that nobody held,
//! in which anything the second asks about may have been said.

use super::dice::Dice;
use crate::conference::{Carried, ClaimThen, SaidThen};
use crate::scenario::{ElsewhereIx, Scenario, ValueIx};
use std::collections::BTreeMap;

/// The dice it is drawn with: the first act has been what it was, whoever plays.
const FIRST_ACT: usize = 1 << 16;
/// What stands in the statement may all have been said; of the answers to a question
/// and the options of a decision, one.
const STATEMENT: &str = "opening";

/// In half of the plays nothing; in the others what was said to each question there
/// that ours ask about, and of each fact that is carried over what was claimed.
/// Nothing for a scenario that follows none.
pub(super) fn drawn(scenario: &Scenario, seed: u64) -> Option<Box<Carried>> {
    let first = scenario.follows.as_ref()?;
    let mut dice = Dice::new(seed, FIRST_ACT);
    if dice.below(2) == 0 {
        return None;
    }
    let mut places: BTreeMap<&str, Vec<ElsewhereIx>> = BTreeMap::new();
    for (at, asked) in scenario.elsewhere.iter().enumerate() {
        if asked.scenario == *first {
            let place = places.entry(&asked.place).or_default();
            place.push(ElsewhereIx::new(at));
        }
    }
    let mut said = Vec::new();
    for (place, asked) in places {
        match place {
            STATEMENT => said.extend(asked.into_iter().filter(|_| dice.below(2) == 1)),
            _ => said.extend(one_of(&asked, &mut dice)),
        }
    }
    let then = |what| SaidThen {
        what,
        words: scenario.title.clone(),
    };
    Some(Box::new(Carried {
        session: 0,
        title: scenario.title.clone(),
        held: "1970-01-01T00:00:00Z".into(),
        said: said.into_iter().map(then).collect(),
        claims: claims(scenario, &mut dice),
        promises: Vec::new(),
    }))
}

fn claims(scenario: &Scenario, dice: &mut Dice) -> Vec<ClaimThen> {
    let carried = scenario.carries.iter().map(|(_, fact)| *fact);
    let claim = |fact| {
        let values: Vec<ValueIx> = (0..scenario.fact(fact).values.len())
            .map(ValueIx::new)
            .collect();
        let value = one_of(&values, dice)?;
        let as_said = scenario.fact(fact).values[value.at()].text.clone();
        let held = dice.below(2) == 1;
        Some(ClaimThen {
            fact,
            value,
            words: as_said.clone(),
            as_said,
            by: None,
            held,
            overtaken: ClaimThen::is_overtaken(held, value, scenario.fact(fact)),
        })
    };
    carried.filter_map(claim).collect()
}

/// One of them, or something else, each as likely.
fn one_of<T: Copy>(all: &[T], dice: &mut Dice) -> Option<T> {
    let count = u32::try_from(all.len()).ok()?;
    all.get(dice.below(count + 1) as usize).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{library::built_in, load};

    #[test]
    fn anything_asked_about_was_said_in_some_play_and_nothing_in_half() {
        let of = |id| load(built_in(id).unwrap().source, id).scenario.unwrap();
        let scenario = &of("7pay-end-of-service");
        let plays: Vec<_> = (0..400).filter_map(|seed| drawn(scenario, seed)).collect();
        assert!((150..250).contains(&plays.len()), "{}", plays.len());
        assert!(plays.iter().all(|it| it.fits(scenario)));
        for at in 0..scenario.elsewhere.len() {
            let at = ElsewhereIx::new(at);
            assert!(plays.iter().any(|it| it.has(at)), "{at:?}");
            assert!(plays.iter().any(|it| !it.has(at)), "{at:?}");
        }
        for (_, fact) in &scenario.carries {
            assert!(plays.iter().any(|it| it.claim(*fact).is_some()), "{fact:?}");
        }
        assert_eq!(drawn(scenario, 7), drawn(scenario, 7));
        assert!(drawn(&of("7pay-first-conference"), 1).is_none());
    }
}
