//! Whether a rule that knows nothing of content finds the best answers more often
//! than chance.
//!
//! Each question is a trial of its own: picking blindly among n answers of which
//! b are the best succeeds with probability b/n. The successes of independent
//! trials with different probabilities are Poisson-binomially distributed (Wang,
//! Statistica Sinica 3, 1993); with equal ones that is the binomial. The tail is
//! worked out exactly, one trial after the other; for many trials Hoeffding's
//! bound (JASA 58, 1963), which is never smaller than the tail, decides first, so
//! that a large file costs no more than its size.

/// The chance of a false alarm, for one rule.
pub(super) const LEVEL: f64 = 0.01;

/// Fewer questions show nothing.
const TRIALS: usize = 8;

/// Success must be so much more frequent than by chance, as a share of the questions.
const MARGIN: f64 = 0.15;

/// A rule's success over the questions of a file.
#[derive(Debug, Clone, Default)]
pub(super) struct Trials {
    chances: Vec<f64>,
    hits: f64,
}

/// What speaks against chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// Questions in which the rule finds the best answer.
    pub hits: usize,
    /// Questions it was tried on.
    pub of: usize,
    /// Hits to expect by chance, in tenths.
    pub tenths_by_chance: usize,
}

impl Trials {
    /// Enters a question: the probability of a blind success, and how much of a
    /// success the rule had (a share, where several answers fit it).
    pub fn enter(&mut self, chance: f64, hit: f64) {
        self.chances.push(chance);
        self.hits += hit;
    }

    /// What speaks against chance, if enough does: with a false alarm no more
    /// likely than `level`, and by a margin that matters.
    pub fn evidence(&self, level: f64) -> Option<Evidence> {
        let of = self.chances.len();
        let expected: f64 = self.chances.iter().sum();
        let hits = self.hits.floor();
        let excess = hits - expected;
        if of < TRIALS || excess < MARGIN * of as f64 {
            return None;
        }
        let bound = (-2.0 * excess * excess / of as f64).exp();
        let rare = bound <= level || tail(&self.chances, hits as usize) <= level;
        rare.then_some(Evidence {
            hits: hits as usize,
            of,
            tenths_by_chance: (expected * 10.0).round() as usize,
        })
    }

    /// How often the rule succeeds, from 0 to 1.
    pub fn share(&self) -> f64 {
        self.hits / (self.chances.len().max(1)) as f64
    }

    /// Successes beyond what chance brings.
    pub fn excess(&self) -> f64 {
        self.hits - self.chances.iter().sum::<f64>()
    }
}

/// The probability of at least so many successes in independent trials of these
/// probabilities.
fn tail(chances: &[f64], at_least: usize) -> f64 {
    // The probability of exactly k successes so far, k below `at_least`; what
    // reaches it stays there.
    let mut exactly = vec![0.0; at_least];
    let Some(none) = exactly.first_mut() else {
        return 1.0;
    };
    *none = 1.0;
    let mut reached = 0.0;
    for chance in chances {
        reached += exactly[at_least - 1] * chance;
        for k in (1..at_least).rev() {
            exactly[k] = exactly[k] * (1.0 - chance) + exactly[k - 1] * chance;
        }
        exactly[0] *= 1.0 - chance;
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn the_tail_is_what_one_works_out_by_hand() {
        near(tail(&[], 0), 1.0);
        near(tail(&[], 1), 0.0);
        near(tail(&[0.25], 1), 0.25);
        // At least one of two coins: 1 - 1/4.
        near(tail(&[0.5, 0.5], 1), 0.75);
        // Both of 1/2 and 1/3: 1/6; at least one: 1 - 1/2 · 2/3.
        near(tail(&[0.5, 1.0 / 3.0], 2), 1.0 / 6.0);
        near(tail(&[0.5, 1.0 / 3.0], 1), 2.0 / 3.0);
        // At least three of four of one in four: 4 · 3/256 + 1/256.
        near(tail(&[0.25; 4], 3), 13.0 / 256.0);
        // At least six of eight: (28 · 9 + 8 · 3 + 1) / 4^8.
        near(tail(&[0.25; 8], 6), 277.0 / 65_536.0);
    }

    #[test]
    fn the_bound_is_never_smaller_than_the_tail() {
        for hits in 8..=40 {
            let excess = hits as f64 - 10.0;
            let bound = if excess > 0.0 {
                (-2.0 * excess * excess / 40.0).exp()
            } else {
                1.0
            };
            assert!(tail(&[0.25; 40], hits) <= bound + 1e-12, "{hits}");
        }
    }

    fn trials(questions: usize, hits: usize) -> Trials {
        let mut trials = Trials::default();
        for at in 0..questions {
            trials.enter(0.25, f64::from(u8::from(at < hits)));
        }
        trials
    }

    #[test]
    fn evidence_is_rare_and_large() {
        let found = trials(26, 19).evidence(LEVEL);
        let evidence = Evidence {
            hits: 19,
            of: 26,
            tenths_by_chance: 65,
        };
        assert_eq!(found, Some(evidence));
        assert_eq!(trials(26, 9).evidence(LEVEL), None, "not rare");
        assert_eq!(trials(8, 5).evidence(LEVEL), None, "not rare in a few");
        assert!(trials(8, 6).evidence(LEVEL).is_some());
        assert_eq!(trials(7, 7).evidence(LEVEL), None, "too few to tell");
        assert_eq!(trials(1000, 390).evidence(LEVEL), None, "rare, but small");
        assert!(trials(2000, 900).evidence(LEVEL).is_some());
    }

    #[test]
    fn a_shared_success_counts_by_its_share() {
        let mut shared = Trials::default();
        for _ in 0..10 {
            shared.enter(0.25, 0.5);
        }
        near(shared.share(), 0.5);
        near(shared.excess(), 2.5);
    }
}
