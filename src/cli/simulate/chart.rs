//! Small charts in text, of characters that need no colour.

use crate::simulate::Histogram;

/// Columns of a line from 0 to 100: one for every four points.
pub(super) const COLUMNS: usize = 26;

/// The numbers above such lines.
pub(super) const SCALE: &str = "0    20   40   60   80  100";

/// A line of scores from the lowest to the highest, thick where nine in ten lie,
/// with the middle one marked.
pub(super) fn spread(scores: &Histogram) -> String {
    let at = |percent| {
        let score = scores.percentile(percent)?;
        Some(usize::from(score) * (COLUMNS - 1) / 100)
    };
    let places = || Some((at(0)?, at(5)?, at(50)?, at(95)?, at(100)?));
    let Some((lowest, p5, middle, p95, highest)) = places() else {
        return " ".repeat(COLUMNS);
    };
    let column = |column| match column {
        it if it == middle => '●',
        it if (p5..=p95).contains(&it) => '━',
        it if (lowest..=highest).contains(&it) => '─',
        // The scale goes on, so that the eye finds its place.
        it if it % 5 == 0 => '·',
        _ => ' ',
    };
    (0..COLUMNS).map(column).collect()
}

/// A bar of ten columns for a number from 0 to 1; below, none.
pub(super) fn bar(number: f64) -> String {
    let filled = (number.clamp(0.0, 1.0) * 10.0).round() as usize;
    let bar = "▇".repeat(filled);
    format!("{bar}{}", "·".repeat(10 - filled))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_shows_where_plays_lie() {
        let mut scores = Histogram::default();
        assert_eq!(spread(&scores), " ".repeat(COLUMNS));
        for score in 0..=100 {
            scores.enter(score);
        }
        assert_eq!(spread(&scores), "─━━━━━━━━━━━●━━━━━━━━━━━──");
        let mut scores = Histogram::default();
        scores.enter(100);
        assert_eq!(spread(&scores), "·    ·    ·    ·    ·    ●");
        assert_eq!(SCALE.len(), COLUMNS + 1);
    }

    #[test]
    fn a_bar_is_never_too_long() {
        assert_eq!(bar(0.42), "▇▇▇▇······");
        assert_eq!(bar(-0.5), "··········");
        assert_eq!(bar(1.0), "▇▇▇▇▇▇▇▇▇▇");
    }
}
