//! An alpha with its interval, drawn in signs of one column.

use super::super::measure::{RELIABLE, TENTATIVE};

/// A line of so many columns from 0 to 1: the interval, the alpha, and marks at the two
/// bounds. What lies below 0 stands at the left end.
pub(super) fn drawn(alpha: f64, interval: Option<(f64, f64)>, columns: usize) -> String {
    let place = |value: f64| {
        let last = columns.saturating_sub(1);
        (value.clamp(0.0, 1.0) * last as f64).round() as usize
    };
    let sign = |at: usize| {
        let within = interval.is_some_and(|(low, high)| (place(low)..=place(high)).contains(&at));
        match at {
            _ if at == place(alpha) => '●',
            _ if within => '━',
            _ if at == place(TENTATIVE) || at == place(RELIABLE) => '┊',
            _ => '·',
        }
    };
    (0..columns).map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_shows_the_alpha_its_interval_and_the_bounds() {
        assert_eq!(drawn(0.5, Some((0.3, 0.7)), 11), "···━━●━━┊··");
        assert_eq!(drawn(1.0, None, 11), "·······┊┊·●");
        assert_eq!(drawn(-0.4, Some((-0.9, 0.2)), 11), "●━━····┊┊··");
        assert_eq!(drawn(0.5, None, 0), "");
    }
}
