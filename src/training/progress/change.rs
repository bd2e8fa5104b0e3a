//! Whether something changes, or only wavers. The tests suppose nothing of how
//! figures are spread, and serve scores and pitfalls alike.
//!
//! - The slope is that of Theil and Sen: the median of the slopes between all pairs
//!   (H. Theil 1950; P. K. Sen, “Estimates of the Regression Coefficient Based on
//!   Kendall's Tau”, JASA 63, 1968). One odd conference does not move it far.
//! - Whether it is distinguishable from none is the test of Mann and Kendall
//!   (H. B. Mann, “Nonparametric Tests Against Trend”, Econometrica 13, 1945;
//!   M. G. Kendall, “Rank Correlation Methods”): of all orders in which the same
//!   values could have come, how many rise or fall as clearly? They are counted
//!   exactly, ties included: nothing is approximated, however few they are.
//! - Where only the first and the last conferences are kept, and not those between,
//!   the test is that of Fisher and Pitman (E. J. G. Pitman, “Significance Tests
//!   Which May be Applied to Samples From any Populations”, JRSS Supplement 4,
//!   1937): of all ways to call three of them the first, in how many do the means
//!   lie as far apart? They are counted, too.

use std::collections::BTreeMap;

/// With fewer conferences nothing is called a trend.
pub const ENOUGH: usize = 5;
/// A change is clear if by chance alone it would be as strong less often than this.
pub const CLEAR: f64 = 0.05;
/// The same where many figures stand side by side: by chance alone some of them
/// would seem to change.
pub const CLEAR_OF_MANY: f64 = 0.01;
/// The longest row of figures that is tested.
const LONGEST: usize = 60;

/// What a row of figures shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Trend {
    /// So many conferences are too few to speak of a trend.
    TooFew(usize),
    /// None is to be told from chance in so many.
    Unclear(usize),
    /// There is one.
    Clear(Slope),
}

/// A trend that is distinguishable from none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slope {
    /// It rises; otherwise it falls.
    pub rises: bool,
    /// By how much it changes from one conference to the next, in the median.
    /// Where most are level, such as yes and no, that may be nothing.
    pub each: f64,
    /// Over how many conferences.
    pub over: usize,
    /// How often chance alone would be as clear, 0–1.
    pub chance: f64,
}

impl Trend {
    /// The trend of figures in the order in which they came; of more than sixty,
    /// the last sixty. It is clear below a chance of `clear`, 0–1.
    #[must_use]
    pub fn of(figures: &[i64], clear: f64) -> Trend {
        let figures = &figures[figures.len().saturating_sub(LONGEST)..];
        let over = figures.len();
        if over < ENOUGH {
            return Trend::TooFew(over);
        }
        let chance = chance(figures);
        if chance >= clear {
            return Trend::Unclear(over);
        }
        Trend::Clear(Slope {
            rises: rising(figures) > 0,
            each: slope(figures),
            over,
            chance,
        })
    }

    /// Whether it rises; nothing where that is not clear.
    #[must_use]
    pub fn rises(self) -> Option<bool> {
        match self {
            Trend::Clear(slope) => Some(slope.rises),
            _ => None,
        }
    }
}

/// Whether the last figures are clearly more than the first three, or clearly less:
/// by the trend of all while all are kept, by the two groups once there is a gap.
/// `first` and `last` may overlap: `shared` of the first are among the last.
pub(super) fn changed(first: &[i64], last: &[i64], shared: usize) -> Option<bool> {
    if shared >= first.len() {
        return Trend::of(last, CLEAR_OF_MANY).rises();
    }
    let now = &last[shared.min(last.len())..];
    let (then_sum, now_sum): (i64, i64) = (first.iter().sum(), now.iter().sum());
    let (then_count, now_count) = (first.len() as i64, now.len() as i64);
    // The difference of the means, as a whole number.
    let apart = now_sum * then_count - then_sum * now_count;
    (apart_by_chance(first, now) < CLEAR_OF_MANY).then_some(apart > 0)
}

/// Of all ways to choose as many as the first out of all, the share in which the
/// means of the chosen and of the others lie as far apart as they do.
fn apart_by_chance(first: &[i64], now: &[i64]) -> f64 {
    let all: Vec<i64> = first.iter().chain(now).copied().collect();
    let (choose, total) = (first.len(), all.iter().sum::<i64>());
    let far = |sum: i64| (sum * all.len() as i64 - total * choose as i64).abs();
    let seen = far(first.iter().sum());
    // How many ways have so many chosen with such a sum.
    let mut ways: Vec<BTreeMap<i64, f64>> = vec![BTreeMap::new(); choose + 1];
    ways[0].insert(0, 1.0);
    for figure in &all {
        for chosen in (0..choose).rev() {
            let more: Vec<(i64, f64)> =
                ways[chosen].iter().map(|(s, n)| (s + figure, *n)).collect();
            for (sum, count) in more {
                *ways[chosen + 1].entry(sum).or_default() += count;
            }
        }
    }
    let counts = &ways[choose];
    let as_far: f64 = counts
        .iter()
        .filter(|it| far(*it.0) >= seen)
        .map(|it| it.1)
        .sum();
    as_far / counts.values().sum::<f64>().max(1.0)
}

/// Pairs that rise less pairs that fall.
fn rising(figures: &[i64]) -> i64 {
    let after = |at: usize| figures[at + 1..].iter();
    let pairs = |(at, from): (usize, &i64)| {
        let signs = after(at).map(|to| (to - from).signum());
        signs.sum::<i64>()
    };
    figures.iter().enumerate().map(pairs).sum()
}

/// The median of the slopes between all pairs.
fn slope(figures: &[i64]) -> f64 {
    let mut slopes = Vec::new();
    for (at, from) in figures.iter().enumerate() {
        for (steps, to) in figures[at + 1..].iter().enumerate() {
            slopes.push((to - from) as f64 / (steps + 1) as f64);
        }
    }
    slopes.sort_by(f64::total_cmp);
    let middle = slopes.len() / 2;
    match slopes.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => slopes[middle],
        _ => f64::midpoint(slopes[middle - 1], slopes[middle]),
    }
}

/// Of all orders of these figures, the share in which as many pairs rise, or as
/// many fall.
fn chance(figures: &[i64]) -> f64 {
    let seen = rising(figures).unsigned_abs() as usize;
    let mut sorted = figures.to_vec();
    sorted.sort_unstable();
    // How many orders have so many pairs that fall: figures are put in one kind
    // after another, and each kind among those before it in every way.
    let mut orders = vec![1.0];
    let mut before = 0;
    for kind in sorted.chunk_by(|a, b| a == b) {
        orders = product(&orders, &ways(before, kind.len()));
        before += kind.len();
    }
    let pairs = orders.len() - 1;
    let all: f64 = orders.iter().sum();
    let as_clear = |(falls, _): &(usize, &f64)| (pairs - falls).abs_diff(*falls) >= seen;
    let clear: f64 = orders
        .iter()
        .enumerate()
        .filter(as_clear)
        .map(|it| it.1)
        .sum();
    clear / all
}

/// In how many ways `more` equal figures can be put among `before` others, by the
/// number of pairs that makes fall: the Gaussian binomial coefficient.
fn ways(before: usize, more: usize) -> Vec<f64> {
    // Of no others, or of no more, there is one way.
    let mut rows: Vec<Vec<f64>> = vec![vec![1.0]; before + 1];
    for put in 1..=more {
        let mut next: Vec<Vec<f64>> = vec![vec![1.0]];
        for others in 1..=before {
            // The first put falls below all others, or there is an other it is above.
            let mut sum = next[others - 1].clone();
            sum.resize(others * put + 1, 0.0);
            for (at, count) in rows[others].iter().enumerate() {
                sum[at + others] += count;
            }
            next.push(sum);
        }
        rows = next;
    }
    rows.pop().unwrap_or_default()
}

fn product(a: &[f64], b: &[f64]) -> Vec<f64> {
    let mut product = vec![0.0; a.len() + b.len() - 1];
    for (at, one) in a.iter().enumerate() {
        for (and, other) in b.iter().enumerate() {
            product[at + and] += one * other;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By trying every order.
    fn tried(figures: &[i64]) -> f64 {
        fn orders(rest: &mut Vec<i64>, so_far: &mut Vec<i64>, seen: i64, count: &mut [u32; 2]) {
            if rest.is_empty() {
                count[0] += u32::from(rising(so_far).abs() >= seen);
                count[1] += 1;
            }
            for at in 0..rest.len() {
                so_far.push(rest.remove(at));
                orders(rest, so_far, seen, count);
                rest.insert(at, so_far.pop().unwrap());
            }
        }
        let mut count = [0, 0];
        let seen = rising(figures).abs();
        orders(&mut figures.to_vec(), &mut Vec::new(), seen, &mut count);
        f64::from(count[0]) / f64::from(count[1])
    }

    #[test]
    fn chance_is_counted_exactly() {
        // Kendall's table: of 120 orders of five, one rises and one falls throughout.
        assert!((chance(&[1, 2, 3, 4, 5]) - 2.0 / 120.0).abs() < 1e-12);
        assert!((chance(&[0, 0, 0, 1, 1, 1]) - 0.1).abs() < 1e-12);
        assert_eq!(chance(&[7, 7, 7, 7, 7]), 1.0);
    }

    #[test]
    fn few_conferences_have_no_trend_however_steep() {
        assert_eq!(Trend::of(&[], CLEAR), Trend::TooFew(0));
        assert_eq!(Trend::of(&[0, 30, 60, 90], CLEAR), Trend::TooFew(4));
        assert!(
            matches!(Trend::of(&[10, 20, 30, 40, 50], CLEAR), Trend::Clear(it) if it.each == 10.0)
        );
        assert_eq!(Trend::of(&[50, 20, 80, 30, 60], CLEAR), Trend::Unclear(5));
        assert_eq!(
            Trend::of(&[50, 50, 50, 50, 50, 50], CLEAR),
            Trend::Unclear(6)
        );
    }

    #[test]
    fn yes_and_no_can_change_clearly() {
        let fades = Trend::of(&[1, 1, 1, 1, 1, 0, 0, 0, 0, 0], CLEAR);
        assert_eq!(fades.rises(), Some(false));
        assert_eq!(Trend::of(&[1, 0, 0, 1, 0, 0], CLEAR).rises(), None);
    }

    #[test]
    fn the_first_and_the_last_are_set_against_each_other_where_a_gap_lies_between() {
        let last: Vec<i64> = (0..12).map(|at| 80 + at * 7 % 12).collect();
        assert_eq!(changed(&[40, 45, 42], &last, 0), Some(true));
        assert_eq!(changed(&[85, 81, 88], &last, 0), None);
        let none = [0; 12];
        assert_eq!(changed(&[1, 1, 1], &none, 0), Some(false));
        assert_eq!(changed(&[1, 0, 0], &none, 0), None);
        // Two of the three are among the last: those are not “now”.
        assert_eq!(
            changed(
                &[40, 45, 42],
                &[45, 42, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89],
                2
            ),
            Some(true)
        );
        // 3 of 15: 455 ways, one of them this and one its mirror.
        assert!(
            (apart_by_chance(&[1, 2, 3], &(4..16).collect::<Vec<i64>>()) - 2.0 / 455.0).abs()
                < 1e-12
        );
    }

    #[test]
    fn one_odd_conference_moves_little() {
        let Trend::Clear(slope) = Trend::of(&[40, 44, 48, 0, 56, 60, 64, 68], CLEAR) else {
            panic!("it rises");
        };
        assert_eq!(slope.each, 4.0);
    }

    #[test]
    fn the_longest_row_is_counted_too() {
        let long: Vec<i64> = (0..200).map(|at| at % 7 + at / 10).collect();
        assert_eq!(Trend::of(&long, CLEAR).rises(), Some(true));
        let ties: Vec<i64> = (0..60).map(|at| i64::from(at >= 30)).collect();
        assert!(chance(&ties) > 0.0 && chance(&ties) < 1e-15);
    }

    proptest! {
        #[test]
        fn chance_is_what_trying_every_order_gives(figures in prop::collection::vec(0_i64..4, 1..7)) {
            prop_assert!((chance(&figures) - tried(&figures)).abs() < 1e-9);
        }

        #[test]
        fn backwards_it_is_the_other_way(figures in prop::collection::vec(0_i64..100, 5..30)) {
            let mut back = figures.clone();
            back.reverse();
            prop_assert_eq!(Trend::of(&figures, CLEAR).rises(), Trend::of(&back, CLEAR).rises().map(|it| !it));
        }
    }
}
