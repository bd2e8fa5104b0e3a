//! The words of a question as they are spoken: how much of them has been heard.

use crate::i18n::Lang;
use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;

/// Characters heard in a second: faster than anybody speaks, slow enough to
/// be listened to.
fn per_second(lang: Lang) -> u128 {
    match lang {
        Lang::En => 45,
        Lang::Ja => 18,
    }
}

/// How many characters of a text have been heard after a time.
pub fn heard(time: Duration, lang: Lang) -> usize {
    usize::try_from(time.as_millis() * per_second(lang) / 1000).unwrap_or(usize::MAX)
}

/// The beginning of a text, of so many characters.
pub fn beginning(text: &str, characters: usize) -> &str {
    match text.grapheme_indices(true).nth(characters) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// How many characters a text has.
pub fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_whole_character_by_character() {
        assert_eq!(beginning("がんばる", 1), "が");
        assert_eq!(beginning("ab", 5), "ab");
        assert_eq!(heard(Duration::from_millis(1_000), Lang::Ja), 18);
        assert_eq!(heard(Duration::ZERO, Lang::En), 0);
    }
}
