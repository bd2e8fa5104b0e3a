//! How far an assessor is off what was agreed.

use super::Calibration;

/// Ratings needed before anybody is called strict or lenient.
const ENOUGH: usize = 10;

/// From this mean difference on, in levels, somebody is.
const WORTH_A_WORD: f64 = 0.25;

/// From this mean distance on, in levels, the anchors of a criterion are to be read
/// again.
const READ_AGAIN: f64 = 0.5;

/// How far an assessor is off, all in all and on each criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Deviations {
    /// Answers rated.
    pub answers: usize,
    /// Over all criteria.
    pub whole: Deviation,
    /// Each criterion that was rated, by its position.
    pub criteria: Vec<(usize, Deviation)>,
    /// Critical pitfalls there were in the answers rated.
    pub critical: usize,
    /// Those of them that were heard.
    pub heard: usize,
    /// Critical pitfalls named that were not there.
    pub raised: usize,
}

/// How far ratings are off the agreed ones.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Deviation {
    /// Ratings compared.
    pub ratings: usize,
    /// Those that are the agreed ones.
    pub same: usize,
    /// Those no more than one level off.
    pub near: usize,
    /// The sum of all differences, in levels: below 0 is strict.
    sum: i32,
    /// The sum of all distances.
    off: u32,
}

/// What a deviation comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bent {
    /// Too few ratings to say.
    Unknown,
    /// None.
    None,
    /// Lower than agreed.
    Strict,
    /// Higher.
    Lenient,
}

impl Deviations {
    /// Of the answers rated so far.
    #[must_use]
    pub fn of(calibration: &Calibration) -> Deviations {
        let mut found = Deviations {
            answers: calibration.given.len(),
            whole: Deviation::default(),
            criteria: Vec::new(),
            critical: 0,
            heard: 0,
            raised: 0,
        };
        let count = calibration.rubric.criteria.len();
        let mut criteria = vec![Deviation::default(); count];
        for (vignette, given) in calibration.rated() {
            for agreed in &vignette.rated {
                if let Some(level) = given.levels.get(agreed.criterion) {
                    found.whole.compare(level, agreed.level);
                    criteria[agreed.criterion].compare(level, agreed.level);
                }
            }
            let there = vignette.pitfall.as_ref().map(|(pitfall, _)| *pitfall);
            found.critical += usize::from(there.is_some());
            match given.pitfall {
                Some(named) if there == Some(named) => found.heard += 1,
                Some(_) => found.raised += 1,
                None => {}
            }
        }
        let criteria = criteria.into_iter().enumerate();
        found.criteria = criteria.filter(|(_, it)| it.ratings > 0).collect();
        found
    }

    /// The criteria whose anchors are to be read again, the furthest off first.
    #[must_use]
    pub fn to_read(&self) -> Vec<(usize, Deviation)> {
        let far = self.criteria.iter().copied();
        let mut far: Vec<_> = far.filter(|(_, it)| it.distance() >= READ_AGAIN).collect();
        far.sort_by(|(_, one), (_, other)| other.distance().total_cmp(&one.distance()));
        far
    }
}

impl Deviation {
    fn compare(&mut self, level: u8, agreed: u8) {
        let distance = level.abs_diff(agreed);
        self.ratings += 1;
        self.same += usize::from(distance == 0);
        self.near += usize::from(distance <= 1);
        self.sum += i32::from(level) - i32::from(agreed);
        self.off += u32::from(distance);
    }

    /// Mean difference, in levels; 0 of nothing.
    #[must_use]
    pub fn mean(&self) -> f64 {
        f64::from(self.sum) / self.ratings.max(1) as f64
    }

    /// Mean distance, in levels, whichever way; 0 of nothing.
    #[must_use]
    pub fn distance(&self) -> f64 {
        f64::from(self.off) / self.ratings.max(1) as f64
    }

    /// What it comes to.
    pub(super) fn bent(&self) -> Bent {
        match self.mean() {
            _ if self.ratings < ENOUGH => Bent::Unknown,
            WORTH_A_WORD.. => Bent::Lenient,
            mean if mean <= -WORTH_A_WORD => Bent::Strict,
            _ => Bent::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Given, critical};
    use super::*;

    /// Rates everything so far off, and names a pitfall.
    fn rated(by: i8, pitfall: impl Fn(&super::super::Vignette) -> Given) -> Deviations {
        let mut calibration = Calibration::new(3, None);
        for vignette in calibration.vignettes.clone() {
            let mut given = pitfall(&vignette);
            for agreed in &vignette.rated {
                let level = agreed.level.saturating_add_signed(by).min(3);
                given.levels.set(agreed.criterion, level);
            }
            assert!(given.is_whole(&vignette));
            calibration.take(given);
        }
        Deviations::of(&calibration)
    }

    #[test]
    fn who_rates_as_agreed_is_off_nowhere() {
        let found = rated(0, |it| Given {
            pitfall: it.pitfall.as_ref().map(|(pitfall, _)| *pitfall),
            ..Given::default()
        });
        assert_eq!(found.whole.same, found.whole.ratings);
        assert_eq!((found.heard, found.raised), (found.critical, 0));
        assert!(found.to_read().is_empty() && found.criteria.len() == 7);
        assert_eq!(found.whole.bent(), Bent::None);
    }

    #[test]
    fn who_is_strict_or_names_what_is_not_there_is_told() {
        let strict = rated(-1, |_| Given {
            pitfall: critical().next(),
            ..Given::default()
        });
        assert_eq!(strict.whole.near, strict.whole.ratings);
        assert_eq!(strict.whole.bent(), Bent::Strict);
        assert_eq!((strict.heard, strict.raised), (1, strict.answers - 1));
        assert!(!strict.to_read().is_empty());
        let distances = strict.to_read().into_iter().map(|(_, it)| it.distance());
        assert!(distances.collect::<Vec<_>>().is_sorted_by(|a, b| a >= b));
        assert_eq!(rated(1, |_| Given::default()).whole.bent(), Bent::Lenient);
    }

    #[test]
    fn few_ratings_call_nobody_strict() {
        let mut calibration = Calibration::new(3, Some(1));
        calibration.take(Given::default());
        calibration.take(Given::default());
        assert_eq!(calibration.given.len(), 1);
        let found = Deviations::of(&calibration);
        assert_eq!(
            (found.whole.ratings, found.whole.bent()),
            (0, Bent::Unknown)
        );
    }
}
