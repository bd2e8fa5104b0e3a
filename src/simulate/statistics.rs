//! The figures a report is made of, from whole-number sums: the order in which
//! plays are counted, and so the number of threads, cannot change them.

/// How often each whole number from 0 to 100 came up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    counts: [u64; 101],
}

impl Default for Histogram {
    fn default() -> Self {
        Histogram { counts: [0; 101] }
    }
}

impl Histogram {
    /// Counts a number; above 100 counts as 100.
    pub fn enter(&mut self, number: u8) {
        self.counts[usize::from(number.min(100))] += 1;
    }

    /// Counts what another counted.
    pub fn merge(&mut self, other: &Histogram) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
    }

    /// How many numbers were counted.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Whether none was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many of them were at least this.
    #[must_use]
    pub fn at_least(&self, number: u8) -> u64 {
        self.counts[usize::from(number.min(100))..].iter().sum()
    }

    /// Their mean.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let n = self.len();
        (n > 0).then(|| self.sum(|number| number) as f64 / n as f64)
    }

    /// Their standard deviation: the root of the mean squared distance from the
    /// mean, of these very numbers (divided by n, not by n − 1).
    #[must_use]
    pub fn sd(&self) -> Option<f64> {
        let n = u128::from(self.len());
        let (sum, squares) = (
            self.sum(|number| number),
            self.sum(|number| number * number),
        );
        // n²·variance is a whole number: nothing is lost before the root.
        (n > 0).then(|| ((n * squares - sum * sum) as f64).sqrt() / n as f64)
    }

    /// The least number that so many in a hundred do not exceed (nearest rank):
    /// 0 gives the least of all, 50 the median, 100 the greatest.
    #[must_use]
    pub fn percentile(&self, percent: u8) -> Option<u8> {
        let n = u128::from(self.len());
        if n == 0 {
            return None;
        }
        let rank = (n * u128::from(percent.min(100))).div_ceil(100).max(1);
        let mut passed = 0_u128;
        let position = self.counts.iter().position(|count| {
            passed += u128::from(*count);
            passed >= rank
        });
        position.map(|number| number as u8)
    }

    fn sum(&self, of: impl Fn(u128) -> u128) -> u128 {
        let counts = self.counts.iter().enumerate();
        counts
            .map(|(number, count)| u128::from(*count) * of(number as u128))
            .sum()
    }
}

/// Sums over pairs of whole numbers, for their correlation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pairs {
    n: u64,
    x: u64,
    y: u64,
    xx: u64,
    yy: u64,
    xy: u64,
}

impl Pairs {
    /// Enters a pair; numbers up to 10,000 leave room for a hundred billion pairs.
    pub fn enter(&mut self, x: u64, y: u64) {
        self.n += 1;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    /// Enters the pairs of another.
    pub fn merge(&mut self, other: &Pairs) {
        self.n += other.n;
        self.x += other.x;
        self.y += other.y;
        self.xx += other.xx;
        self.yy += other.yy;
        self.xy += other.xy;
    }

    /// How many pairs there are.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.n
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Pearson's product-moment correlation, −1 to 1:
    /// (n·Σxy − Σx·Σy) / √((n·Σx² − (Σx)²) · (n·Σy² − (Σy)²)) (K. Pearson, "Mathematical
    /// contributions to the theory of evolution III", 1896). Where x has two values
    /// it is the point-biserial correlation. Nothing where x or y never varies.
    #[must_use]
    pub fn correlation(&self) -> Option<f64> {
        let [n, x, y, xx, yy, xy] =
            [self.n, self.x, self.y, self.xx, self.yy, self.xy].map(i128::from);
        let (spread_x, spread_y) = (n * xx - x * x, n * yy - y * y);
        if spread_x == 0 || spread_y == 0 {
            return None;
        }
        let together = (n * xy - x * y) as f64;
        Some(together / (spread_x as f64).sqrt() / (spread_y as f64).sqrt())
    }

    /// Whether x was the same in every pair.
    #[must_use]
    pub fn never_varies(&self) -> bool {
        i128::from(self.n) * i128::from(self.xx) == i128::from(self.x) * i128::from(self.x)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[u8]) -> Histogram {
        let mut histogram = Histogram::default();
        numbers.iter().for_each(|it| histogram.enter(*it));
        histogram
    }

    #[test]
    fn figures_of_a_histogram_agree_with_a_reckoning_by_hand() {
        // Mean 5; distances 3, 1, 1, 1, 0, 0, 2, 4: squares 32 of 8, so a deviation of 2.
        let histogram = of(&[2, 4, 4, 4, 5, 5, 7, 9]);
        assert_eq!(histogram.mean(), Some(5.0));
        assert_eq!(histogram.sd(), Some(2.0));
        let at = |percent| histogram.percentile(percent).unwrap();
        assert_eq!(
            [at(0), at(5), at(50), at(51), at(95), at(100)],
            [2, 2, 4, 5, 9, 9]
        );
        assert_eq!(histogram.at_least(5), 4);
        assert_eq!(of(&[]).mean(), None);
        assert_eq!(of(&[]).percentile(50), None);
        assert_eq!(
            (of(&[77]).sd(), of(&[77]).percentile(95)),
            (Some(0.0), Some(77))
        );
    }

    #[test]
    fn a_histogram_does_not_care_in_which_parts_it_was_counted() {
        let mut parts = of(&[2, 4, 4]);
        parts.merge(&of(&[4, 5, 5, 7, 9]));
        assert_eq!(parts, of(&[9, 7, 5, 5, 4, 4, 4, 2]));
    }

    #[test]
    fn correlations_agree_with_a_reckoning_by_hand() {
        let of = |pairs: &[(u64, u64)]| {
            let mut sums = Pairs::default();
            pairs.iter().for_each(|(x, y)| sums.enter(*x, *y));
            sums
        };
        let near = |pairs: &[(u64, u64)], expected: f64| {
            let found = of(pairs).correlation().unwrap();
            assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
        };
        near(&[(1, 10), (2, 20), (3, 30)], 1.0);
        near(&[(1, 30), (2, 20), (3, 10)], -1.0);
        // Deviations x: −1 −1 1 1, y: −3 −1 1 3 → 8 / √(4·20).
        near(&[(0, 0), (0, 2), (2, 4), (2, 6)], 8.0 / 80.0_f64.sqrt());
        near(&[(0, 1), (1, 1), (0, 2), (1, 2)], 0.0);
        assert_eq!(of(&[(5, 1), (5, 2)]).correlation(), None);
        assert!(of(&[(5, 1), (5, 2)]).never_varies());
        assert_eq!(of(&[]).correlation(), None);
        let mut parts = of(&[(0, 0), (0, 2)]);
        parts.merge(&of(&[(2, 4), (2, 6)]));
        assert_eq!(parts, of(&[(0, 0), (0, 2), (2, 4), (2, 6)]));
    }
}
