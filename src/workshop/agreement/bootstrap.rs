//! How sure an alpha is: a 95 % interval by resampling.
//!
//! Exchanges are drawn with replacement, each with all its answers, because a
//! question and its follow-ups hang together; the interval is between the 2.5th and
//! the 97.5th percentile of the alphas. Resampling units is what A. Zapf, S. Castell,
//! L. Morawietz and A. Karch, “Measuring inter-rater reliability for nominal data –
//! which coefficients and confidence intervals are appropriate?”, BMC Medical Research
//! Methodology 16:93 (2016) recommend for alpha. The dice are seeded: the same ratings
//! have the same interval on every machine.

use super::alpha::{Coincidences, Metric};
use crate::workshop::dice::Dice;

/// How often is resampled.
const RESAMPLES: usize = 2_000;
/// What lies outside on either side, in resamples: 2.5 in a hundred.
const OUTSIDE: usize = RESAMPLES / 40;
/// Resamples that may turn out without any variation, which have no alpha; with more
/// of them there is no interval.
const MOST_WITHOUT: usize = RESAMPLES / 20;

/// Of the coincidences of each exchange. Nothing where it would pretend to know:
/// where nobody ever disagreed, so that every resample is perfect, and where too many
/// resamples have no variation at all.
pub(super) fn interval(exchanges: &[Coincidences], metric: Metric) -> Option<(f64, f64)> {
    let mut all = Coincidences::default();
    exchanges.iter().for_each(|it| all.add(it));
    if !all.disagree() {
        return None;
    }
    let count = u32::try_from(exchanges.len()).ok()?;
    let mut dice = Dice::new(0);
    let mut alphas: Vec<f64> = Vec::with_capacity(RESAMPLES);
    for _ in 0..RESAMPLES {
        let mut drawn = Coincidences::default();
        for _ in 0..count {
            drawn.add(exchanges.get(dice.below(count))?);
        }
        alphas.extend(drawn.alpha(metric));
    }
    let without = RESAMPLES - alphas.len();
    if without > MOST_WITHOUT {
        return None;
    }
    alphas.sort_by(f64::total_cmp);
    let outside = OUTSIDE * alphas.len() / RESAMPLES;
    let (low, high) = (alphas.get(outside)?, alphas.iter().rev().nth(outside)?);
    Some((*low, *high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchanges(units: &[&[u8]]) -> Vec<Coincidences> {
        units.iter().map(|unit| Coincidences::of(unit)).collect()
    }

    #[test]
    fn it_holds_the_alpha_and_is_the_same_every_time() {
        let units: [&[u8]; 12] = [
            &[0, 0],
            &[1, 1],
            &[2, 2],
            &[3, 3],
            &[0, 1],
            &[1, 2],
            &[2, 3],
            &[3, 3],
            &[0, 0],
            &[1, 0],
            &[2, 2],
            &[3, 2],
        ];
        let found = exchanges(&units);
        let mut all = Coincidences::default();
        found.iter().for_each(|it| all.add(it));
        let alpha = all.alpha(Metric::Ordinal).unwrap();
        let (low, high) = interval(&found, Metric::Ordinal).unwrap();
        assert!(
            low < alpha && alpha < high && high <= 1.0,
            "{low} {alpha} {high}"
        );
        assert_eq!(interval(&found, Metric::Ordinal), Some((low, high)));
    }

    #[test]
    fn more_of_the_same_is_surer() {
        let units: [&[u8]; 6] = [&[0, 0], &[1, 2], &[2, 2], &[3, 3], &[1, 1], &[2, 3]];
        let once = exchanges(&units);
        let often: Vec<Coincidences> = (0..8).flat_map(|_| once.clone()).collect();
        let width = |found: &[Coincidences]| {
            let (low, high) = interval(found, Metric::Ordinal).unwrap();
            high - low
        };
        assert!(width(&often) < width(&once) / 2.0);
    }

    #[test]
    fn where_nobody_disagrees_or_hardly_anything_varies_there_is_none() {
        let perfect: [&[u8]; 3] = [&[0, 0], &[1, 1], &[3, 3]];
        assert_eq!(interval(&exchanges(&perfect), Metric::Ordinal), None);
        let mut one_apart: Vec<&[u8]> = vec![&[2, 2]; 11];
        one_apart.push(&[2, 3]);
        assert_eq!(interval(&exchanges(&one_apart), Metric::Ordinal), None);
        assert_eq!(interval(&[], Metric::Ordinal), None);
    }
}
