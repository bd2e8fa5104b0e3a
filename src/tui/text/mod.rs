//! Text in terminal columns: how wide it is, how to cut it, how to break it into
//! lines by Japanese rules.
//!
//! Widths count columns of graphemes, as ratatui draws them. Breaking lines is
//! [`wrap`]'s and [`hang`]'s; ratatui's own wrapping lets lines start with 、
//! and is never used. Cleaning hostile text is done where texts are loaded.

mod lines;
mod wrap;

pub use lines::{bullet, hang, wrap};
pub use wrap::line_ranges;

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns one grapheme takes on the screen; control characters take none,
/// because they are never drawn.
#[must_use]
pub fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.chars().any(char::is_control) {
        0
    } else {
        grapheme.width()
    }
}

/// The columns a text takes on one line.
#[must_use]
pub fn width(text: &str) -> usize {
    // Most words of a screen are plain: each of their letters is a grapheme of one column.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    text.graphemes(true).map(grapheme_width).sum()
}

/// The text, cut with an ellipsis where it would be wider than `columns`.
#[must_use]
pub fn truncate(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let mut used = 0;
    let kept: String = text
        .graphemes(true)
        .take_while(|grapheme| {
            used += grapheme_width(grapheme);
            used < columns
        })
        .collect();
    Cow::Owned(format!("{}…", kept.trim_end()))
}

/// The text at exactly `columns`: cut, or filled with spaces at its end.
#[must_use]
pub fn pad(text: &str, columns: usize) -> String {
    let cut = truncate(text, columns);
    let fill = columns.saturating_sub(width(&cut));
    format!("{cut}{:fill$}", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(width("会見 kaiken"), 11);
        assert_eq!(width("が"), 2, "a combining mark takes none");
        assert_eq!(width("\u{1b}\t"), 0, "controls are never drawn");
    }

    #[test]
    fn truncation_never_splits_a_wide_character() {
        assert_eq!(truncate("会見場", 6), "会見場");
        assert_eq!(truncate("会見場", 5), "会見…");
        assert_eq!(truncate("会見場", 4), "会…");
        assert_eq!(truncate("会見場", 1), "…");
        assert_eq!(truncate("会見場", 0), "");
        assert_eq!(truncate("a b c", 3), "a…");
    }

    proptest! {
        #[test]
        fn plain_words_are_as_wide_as_their_graphemes(text in "[ -~]{0,20}(\\PC|\r\n|\t)?[ -~]{0,5}") {
            let graphemes = text.graphemes(true).map(grapheme_width);
            prop_assert_eq!(width(&text), graphemes.sum::<usize>());
        }

        #[test]
        fn cut_and_filled_texts_keep_their_width(text in "[a-z会見（）🎤が ]{0,20}", columns in 0_usize..30) {
            prop_assert!(width(&truncate(&text, columns)) <= columns);
            prop_assert_eq!(width(&pad(&text, columns)), columns);
        }
    }
}
