//! Criteria then and now.

use super::change::{ENOUGH, changed};
use super::{push, short};
use crate::scenario::Text;
use crate::training::practised::{Criterion, Practised};
use serde::{Deserialize, Serialize};

/// Conferences that “then” is of.
const THEN: usize = 3;
/// Conferences that “now” is of, at most.
const NOW: usize = 12;
/// After so many conferences one counts half as much for “now”.
const HALF_LIFE: f64 = 3.0;
/// Criteria kept; of more, the one not observed for longest is forgotten.
const CRITERIA: usize = 24;

/// One criterion over the conferences that were played to their end and observed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionCourse {
    /// Its id.
    pub id: Box<str>,
    /// What it was last called.
    pub name: Text,
    /// Conferences that observed it.
    pub conferences: u32,
    /// Exchanges in them that did.
    pub exchanges: u32,
    /// The first three conferences.
    pub first: Vec<Observed>,
    /// The last twelve.
    pub last: Vec<Observed>,
}

/// What one conference showed of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(i64, u8, u32)", into = "(i64, u8, u32)")]
pub struct Observed {
    /// Number of the session.
    pub session: i64,
    /// 0–100.
    pub score: u8,
    /// Exchanges that observed it.
    pub exchanges: u32,
}

impl From<(i64, u8, u32)> for Observed {
    fn from((session, score, exchanges): (i64, u8, u32)) -> Observed {
        Observed {
            session,
            score,
            exchanges,
        }
    }
}

impl From<Observed> for (i64, u8, u32) {
    fn from(it: Observed) -> (i64, u8, u32) {
        (it.session, it.score, it.exchanges)
    }
}

impl CriterionCourse {
    /// The mean of the first three conferences, 0–100; nothing while there are no
    /// others to set against them.
    #[must_use]
    pub fn then(&self) -> Option<f64> {
        let scores = self.first.iter().map(|it| f64::from(it.score));
        let sum: f64 = scores.sum();
        (self.conferences as usize > THEN).then(|| sum / self.first.len().max(1) as f64)
    }

    /// The mean of the last twelve conferences, 0–100, in which each counts half as
    /// much as the third after it; nothing of none.
    #[must_use]
    pub fn now(&self) -> Option<f64> {
        let newest_first = self.last.iter().rev().enumerate();
        let (sum, all) = newest_first.fold((0.0, 0.0), |(sum, all), (ago, it)| {
            let weight = 0.5_f64.powf(ago as f64 / HALF_LIFE);
            (sum + weight * f64::from(it.score), all + weight)
        });
        (all > 0.0).then(|| sum / all)
    }

    /// Whether it is clearly better now than then, or worse; nothing where that is
    /// not more than chance.
    #[must_use]
    pub fn better(&self) -> Option<bool> {
        let scores =
            |seen: &[Observed]| -> Vec<i64> { seen.iter().map(|it| i64::from(it.score)).collect() };
        let (first, last) = (scores(&self.first), scores(&self.last));
        let up = changed(&first, &last, self.shared())?;
        let change = self.now()? - self.then()?;
        ((change > 0.0) == up && change.abs() >= 1.0).then_some(up)
    }

    /// Whether there are enough conferences to speak of a change.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.conferences as usize >= ENOUGH
    }

    /// How many of the first conferences are among the last.
    fn shared(&self) -> usize {
        (THEN + NOW)
            .saturating_sub(self.conferences as usize)
            .min(self.first.len())
    }

    /// The conferences that are kept, in their order.
    pub fn series(&self) -> impl Iterator<Item = &Observed> {
        let alone = self.first.len() - self.shared();
        self.first[..alone].iter().chain(&self.last)
    }

    fn enter(&mut self, seen: &Criterion, session: i64) {
        let observed = Observed {
            session,
            score: seen.score,
            exchanges: seen.observed,
        };
        self.conferences += 1;
        self.exchanges += seen.observed;
        if self.first.len() < THEN {
            self.first.push(observed);
        }
        push(&mut self.last, observed, NOW);
    }
}

/// Enters a conference that was played to its end.
pub(super) fn enter(criteria: &mut Vec<CriterionCourse>, practised: &Practised) {
    for seen in &practised.criteria {
        let known = criteria.iter().position(|it| it.id == seen.id);
        let at = known.unwrap_or_else(|| {
            criteria.push(CriterionCourse {
                id: seen.id.clone(),
                name: Text::default(),
                conferences: 0,
                exchanges: 0,
                first: Vec::new(),
                last: Vec::new(),
            });
            criteria.len() - 1
        });
        criteria[at].name = short(&seen.name);
        criteria[at].enter(seen, practised.session.number);
    }
    while criteria.len() > CRITERIA {
        let latest = |it: &CriterionCourse| it.last.last().map(|it| it.session);
        let oldest = (0..criteria.len()).min_by_key(|at| latest(&criteria[*at]));
        criteria.remove(oldest.unwrap_or(0));
    }
}
