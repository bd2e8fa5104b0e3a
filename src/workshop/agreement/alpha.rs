//! Krippendorff's alpha, by the coincidence matrix: K. Krippendorff, “Computing
//! Krippendorff's Alpha-Reliability” (2011), with its notation. Any number of raters,
//! any value missing. The tests hold it to the worked examples of that paper and of
//! A. F. Hayes and K. Krippendorff, “Answering the call for a standard reliability
//! measure for coding data”, Communication Methods and Measures 1(1), 77–89 (2007).

/// Values a rating may have: 0 to one less.
pub const VALUES: usize = 8;

/// How far two values lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// They are the same, or not.
    Nominal,
    /// By how many ratings lie between them: what levels allow to be said.
    Ordinal,
    /// By the square of their difference, as if all steps were equal.
    Interval,
}

/// How often each pair of values was given to the same unit, each unit counted once
/// for every rating it has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coincidences([[f64; VALUES]; VALUES]);

impl Coincidences {
    /// Of the ratings of one unit; nothing of fewer than two, which cannot be paired.
    #[must_use]
    pub fn of(ratings: &[u8]) -> Coincidences {
        let mut found = Coincidences::default();
        if ratings.len() < 2 {
            return found;
        }
        let share = 1.0 / (ratings.len() - 1) as f64;
        for (at, one) in ratings.iter().enumerate() {
            for (beside, other) in ratings.iter().enumerate() {
                if at != beside {
                    found.0[place(*one)][place(*other)] += share;
                }
            }
        }
        found
    }

    /// Adds those of another unit.
    pub fn add(&mut self, other: &Coincidences) {
        let cells = self.0.iter_mut().flatten();
        for (cell, more) in cells.zip(other.0.iter().flatten()) {
            *cell += more;
        }
    }

    /// Alpha: 1 is perfect agreement, 0 what chance would bring, below 0 worse than
    /// that. Nothing where only one value was ever given: what never varies tells
    /// nothing about agreement.
    #[must_use]
    pub fn alpha(&self, metric: Metric) -> Option<f64> {
        let margins = self.margins();
        let total: f64 = margins.iter().sum();
        let (mut seen, mut expected) = (0.0, 0.0);
        for (one, row) in self.0.iter().enumerate() {
            for (other, cell) in row.iter().enumerate() {
                let apart = metric.apart(one, other, &margins);
                seen += cell * apart;
                expected += margins[one] * margins[other] * apart;
            }
        }
        (expected > 0.0).then(|| 1.0 - (total - 1.0) * seen / expected)
    }

    /// Whether raters ever gave one unit two values.
    #[must_use]
    pub fn disagree(&self) -> bool {
        let mut rows = self.0.iter().enumerate();
        rows.any(|(one, row)| {
            let mut cells = row.iter().enumerate();
            cells.any(|(other, cell)| one != other && *cell > 0.0)
        })
    }

    /// How often each value was given, in pairs.
    fn margins(&self) -> [f64; VALUES] {
        self.0.map(|row| row.iter().sum())
    }
}

fn place(value: u8) -> usize {
    usize::from(value).min(VALUES - 1)
}

impl Metric {
    /// The squared difference of two values, given how often each was given (section E
    /// of the paper of 2011).
    fn apart(self, one: usize, other: usize, margins: &[f64; VALUES]) -> f64 {
        let (low, high) = (one.min(other), one.max(other));
        match self {
            _ if low == high => 0.0,
            Metric::Nominal => 1.0,
            Metric::Interval => ((high - low) as f64).powi(2),
            Metric::Ordinal => {
                let between: f64 = margins[low..=high].iter().sum();
                (between - (margins[low] + margins[high]) / 2.0).powi(2)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Krippendorff (2011): four observers, twelve units, a row an observer.
    const TWELVE_UNITS: [&str; 4] = [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];

    /// Hayes and Krippendorff (2007), table 1: how newspapers wrote of a challenger,
    /// 0 to 3; forty articles, five observers, an article a word.
    const FORTY_ARTICLES: &str = "112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. \
        .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0 \
        0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 \
        110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1";

    fn digits(text: &str) -> Vec<u8> {
        let digits = text.chars().filter_map(|c| c.to_digit(10));
        digits.map(|digit| digit as u8).collect()
    }

    fn all(units: &[Vec<u8>]) -> Coincidences {
        let mut all = Coincidences::default();
        for unit in units {
            all.add(&Coincidences::of(unit));
        }
        all
    }

    fn twelve_units() -> Vec<Vec<u8>> {
        let rows = TWELVE_UNITS.map(|row| row.split(' ').collect::<Vec<_>>());
        let unit = |at: usize| rows.iter().map(|row| row[at]).collect::<String>();
        (0..12).map(|at| digits(&unit(at))).collect()
    }

    #[track_caller]
    fn is(found: &Coincidences, metric: Metric, published: f64, places: i32) {
        let alpha = found.alpha(metric).unwrap();
        let rounded = (alpha * 10_f64.powi(places)).round() / 10_f64.powi(places);
        assert!((rounded - published).abs() < 1e-9, "{metric:?}: {alpha}");
    }

    #[test]
    fn it_is_what_was_published_for_four_observers_and_twelve_units() {
        let found = all(&twelve_units());
        is(&found, Metric::Nominal, 0.743, 3);
        is(&found, Metric::Ordinal, 0.815, 3);
        is(&found, Metric::Interval, 0.849, 3);
        // One unit has a single rating, which is paired with none: 40 values of 41.
        assert!((found.margins().iter().sum::<f64>() - 40.0).abs() < 1e-9);
    }

    #[test]
    fn it_is_what_was_published_for_five_observers_and_forty_articles() {
        let articles = FORTY_ARTICLES.split_whitespace().map(digits);
        let found = all(&articles.collect::<Vec<_>>());
        is(&found, Metric::Ordinal, 0.7598, 4);
        is(&found, Metric::Nominal, 0.4765, 4);
    }

    #[test]
    fn what_never_varies_has_none() {
        assert_eq!(
            all(&[vec![2, 2], vec![2, 2, 2]]).alpha(Metric::Ordinal),
            None
        );
        assert_eq!(all(&[]).alpha(Metric::Ordinal), None);
        // Ratings that cannot be paired are no variation.
        assert_eq!(all(&[vec![2, 2], vec![0]]).alpha(Metric::Ordinal), None);
    }

    proptest! {
        #[test]
        fn it_never_exceeds_one_and_order_changes_nothing(
            units in proptest::collection::vec(proptest::collection::vec(0_u8..4, 0..5), 0..20),
        ) {
            let forwards = all(&units);
            let turned: Vec<Vec<u8>> = units.iter().rev()
                .map(|unit| unit.iter().rev().copied().collect()).collect();
            let backwards = all(&turned);
            for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
                match (forwards.alpha(metric), backwards.alpha(metric)) {
                    (Some(one), Some(other)) => {
                        prop_assert!(one <= 1.0 + 1e-9 && (one - other).abs() < 1e-6);
                        prop_assert_eq!(!forwards.disagree(), one > 1.0 - 1e-9);
                    }
                    (one, other) => prop_assert_eq!(one, other),
                }
            }
        }
    }
}
