//! How far raters agree: exactly, within one level, and beyond chance.

use super::alpha::{Coincidences, Metric};
use super::bootstrap::interval;
use super::gathered::{Answer, Gathered};
use serde::Serialize;
use std::collections::BTreeMap;

/// Exchanges that must be rated jointly before an alpha is worth showing.
pub const ENOUGH_EXCHANGES: usize = 10;

/// From here on ratings can be relied on, and from here on with reservations: the
/// customary bounds (K. Krippendorff, “Content Analysis: An Introduction to Its
/// Methodology”, 2nd ed. 2004, p. 241).
pub const RELIABLE: f64 = 0.8;
/// See [`RELIABLE`].
pub const TENTATIVE: f64 = 0.667;

/// How far raters agree on one thing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reliability {
    /// Answers at least two rated in this.
    pub answers: usize,
    /// Exchanges they belong to.
    pub exchanges: usize,
    /// Pairs of ratings of the same answer.
    pub pairs: u32,
    /// Pairs that are the same.
    pub same: u32,
    /// Pairs no more than one level apart, the same ones included.
    pub within_one: u32,
    /// Agreement beyond chance.
    pub alpha: Alpha,
}

/// Krippendorff's alpha for ordinal data, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Alpha {
    /// Fewer than [`ENOUGH_EXCHANGES`] were rated jointly.
    TooFew,
    /// Everybody gave everything the same level: nothing varies, so nothing can be told.
    NoVariation,
    /// It can be told.
    Is {
        /// At most 1; 0 is what chance would bring.
        value: f64,
        /// 95 % interval, low and high; none where resampling would pretend to know.
        interval: Option<(f64, f64)>,
    },
}

/// What an alpha is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    /// It can be relied on.
    Reliable,
    /// With reservations.
    Tentative,
    /// It cannot be relied on.
    Unreliable,
}

impl Worth {
    /// Of an alpha.
    #[must_use]
    pub fn of(alpha: f64) -> Worth {
        match alpha {
            RELIABLE.. => Worth::Reliable,
            TENTATIVE.. => Worth::Tentative,
            _ => Worth::Unreliable,
        }
    }
}

impl Reliability {
    /// On a criterion, by its position.
    #[must_use]
    pub fn on(gathered: &Gathered, criterion: usize) -> Reliability {
        Reliability::of(gathered, |answer| {
            answer.levels(criterion).map(|(_, level)| level).collect()
        })
    }

    /// On the answers as a whole, as assessors rate them live.
    #[must_use]
    pub fn overall(gathered: &Gathered) -> Reliability {
        Reliability::of(gathered, |answer| {
            answer.overall().map(|(_, level)| level).collect()
        })
    }

    fn of(gathered: &Gathered, ratings: impl Fn(&Answer) -> Vec<u8>) -> Reliability {
        let mut exchanges: BTreeMap<usize, Coincidences> = BTreeMap::new();
        let (mut answers, mut pairs, mut same, mut within_one) = (0, 0, 0, 0);
        for answer in &gathered.answers {
            let ratings = ratings(answer);
            if ratings.len() < 2 {
                continue;
            }
            answers += 1;
            let exchange = exchanges.entry(answer.exchange).or_default();
            exchange.add(&Coincidences::of(&ratings));
            for (at, one) in ratings.iter().enumerate() {
                for other in &ratings[at + 1..] {
                    pairs += 1;
                    same += u32::from(one == other);
                    within_one += u32::from(one.abs_diff(*other) <= 1);
                }
            }
        }
        let exchanges: Vec<Coincidences> = exchanges.into_values().collect();
        Reliability {
            answers,
            exchanges: exchanges.len(),
            pairs,
            same,
            within_one,
            alpha: alpha(&exchanges),
        }
    }
}

fn alpha(exchanges: &[Coincidences]) -> Alpha {
    if exchanges.len() < ENOUGH_EXCHANGES {
        return Alpha::TooFew;
    }
    let mut all = Coincidences::default();
    exchanges.iter().for_each(|it| all.add(it));
    match all.alpha(Metric::Ordinal) {
        None => Alpha::NoVariation,
        Some(value) => Alpha::Is {
            value,
            interval: interval(exchanges, Metric::Ordinal),
        },
    }
}
