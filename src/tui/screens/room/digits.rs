//! A clock to be read from the last row: digits drawn with blocks.

use unicode_segmentation::UnicodeSegmentation;

/// Rows of a glyph, of three dots each.
const HEIGHT: usize = 5;

/// The dots of a digit, row by row, the left one the highest bit; of a colon, one dot wide.
fn glyph(c: char) -> ([u8; HEIGHT], usize) {
    let rows = match c {
        '0' => [7, 5, 5, 5, 7],
        '1' => [2, 6, 2, 2, 7],
        '2' => [7, 1, 7, 4, 7],
        '3' => [7, 1, 7, 1, 7],
        '4' => [5, 5, 7, 1, 1],
        '5' => [7, 4, 7, 1, 7],
        '6' => [7, 4, 7, 5, 7],
        '7' => [7, 1, 1, 1, 1],
        '8' => [7, 5, 7, 5, 7],
        '9' => [7, 5, 7, 1, 7],
        ':' => return ([0, 1, 0, 1, 0], 1),
        _ => return ([0; HEIGHT], 1),
    };
    (rows, 3)
}

/// How large digits are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// Three rows: two dots share a character.
    Small,
    /// Five rows: a dot takes two columns.
    Large,
}

/// A time such as `12:05` in blocks; its rows are equally wide.
pub(super) fn rows(time: &str, size: Size) -> Vec<String> {
    let dots: Vec<String> = (0..HEIGHT).map(|row| dots(time, row)).collect();
    match size {
        Size::Large => dots
            .iter()
            .map(|row| row.replace('#', "██").replace(' ', "  "))
            .collect(),
        Size::Small => dots
            .chunks(2)
            .map(|pair| halves(&pair[0], pair.get(1).map_or("", String::as_str)))
            .collect(),
    }
}

/// One row of dots, a blank between characters.
fn dots(time: &str, row: usize) -> String {
    let drawn = time.chars().map(|c| {
        let (rows, width) = glyph(c);
        let bits = (0..width).rev().map(|bit| rows[row] >> bit & 1 == 1);
        bits.map(|on| if on { '#' } else { ' ' }).collect()
    });
    drawn.collect::<Vec<String>>().join(" ")
}

/// Two rows of dots in one row of characters.
fn halves(above: &str, below: &str) -> String {
    let below = below.graphemes(true).chain(std::iter::repeat(" "));
    let pairs = above.graphemes(true).zip(below);
    let half = |pair| match pair {
        ("#", "#") => '█',
        ("#", _) => '▀',
        (_, "#") => '▄',
        _ => ' ',
    };
    pairs.map(half).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text;

    #[test]
    fn a_time_is_drawn_as_on_a_clock() {
        assert_eq!(
            rows("4:07", Size::Small).join("\n"),
            "█ █ ▄ █▀█ ▀▀█\n▀▀█ ▄ █ █   █\n  ▀   ▀▀▀   ▀"
        );
    }

    #[test]
    fn rows_are_equally_wide() {
        for size in [Size::Small, Size::Large] {
            let rows = rows("123:45", size);
            assert!(
                rows.windows(2)
                    .all(|pair| text::width(&pair[0]) == text::width(&pair[1]))
            );
        }
    }
}
