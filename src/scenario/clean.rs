//! Text from outside, made harmless: nothing that moves a cursor, turns the
//! direction of writing, or hides is left in it. Done once, when a scenario is
//! loaded; what comes out can be shown anywhere.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most combining marks that may sit on one character.
const MARKS: usize = 4;

const ZERO_WIDTH_JOINER: char = '\u{200D}';

/// The text without control characters (a newline stays, a tab becomes a space),
/// bidi controls, line and paragraph separators, tag characters and invisible
/// characters; a zero-width joiner stays inside an emoji; at most four combining
/// marks stay on one character.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut marks = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\t' {
            kept.push(' ');
            marks = 0;
        } else if c == ZERO_WIDTH_JOINER {
            let inside_emoji = kept.chars().next_back().is_some_and(is_emoji)
                && chars.peek().copied().is_some_and(is_emoji);
            if inside_emoji {
                kept.push(c);
                marks = 0;
            }
        } else if is_harmful(c) {
        } else if is_combining_mark(c) {
            marks += 1;
            if marks <= MARKS {
                kept.push(c);
            }
        } else {
            kept.push(c);
            marks = 0;
        }
    }
    Cow::Owned(kept)
}

/// Words from outside as one line: cleaned, in one form of Unicode, blanks at the ends
/// gone and those inside single.
#[must_use]
pub fn one_line(text: &str) -> String {
    let cleaned: String = clean(text).nfc().collect();
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    words.join(" ")
}

/// The text with every character that [`clean`] would drop shown as `\u{FFFD}`, so
/// that characters can still be counted. A tab stays.
pub(crate) fn masked(text: &str) -> String {
    let mut marks = 0;
    let mask = |c: char| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        let harmful = is_harmful(c) && c != '\t';
        if harmful || marks > MARKS || c == ZERO_WIDTH_JOINER {
            char::REPLACEMENT_CHARACTER
        } else {
            c
        }
    };
    text.chars().map(mask).collect()
}

/// A character that can stay whatever stands around it. The two ranges are a
/// shortcut for what nearly all text is made of.
fn is_plain(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{3000}'..='\u{3029}' | '\u{3030}'..='\u{3098}' | '\u{309B}'..='\u{9FFF}')
        || !(c == '\t' || c == ZERO_WIDTH_JOINER || is_harmful(c) || is_combining_mark(c))
}

/// A character that is never shown as itself, and can change how others are.
fn is_harmful(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c,
            '\u{00AD}'                                        // soft hyphen
            | '\u{061C}' | '\u{200E}' | '\u{200F}'            // direction marks
            | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' // direction controls
            | '\u{2028}' | '\u{2029}'                         // line, paragraph separator
            | '\u{180E}' | '\u{200B}' | '\u{200C}' | '\u{2060}'..='\u{2065}' | '\u{FEFF}' // invisible
            | '\u{FFF9}'..='\u{FFFB}'                         // annotation
            | '\u{E0000}'..='\u{E007F}'                       // tags
        )
}

/// Whether a zero-width joiner may stand beside it.
fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}'
        | '\u{2B00}'..='\u{2BFF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_text_is_borrowed() {
        for text in ["", "plain", "行\n二行目", "か\u{3046}", "①→…", "葛\u{9FFF}"] {
            assert!(matches!(clean(text), Cow::Borrowed(_)), "{text:?}");
        }
    }

    #[test]
    fn harmful_characters_go() {
        let cases = [
            ("\u{1b}[2J", "[2J"),
            ("a\tb", "a b"),
            ("a\u{9b}31m", "a31m"),
            ("abc\u{202E}def", "abcdef"),
            ("one\u{2028}two", "onetwo"),
            ("zero\u{200B}width\u{FEFF}", "zerowidth"),
            ("flag\u{E0067}\u{E007F}", "flag"),
            ("no\u{200D}joiner", "nojoiner"),
            ("\r\n", "\n"),
        ];
        for (dirty, expected) in cases {
            assert_eq!(clean(dirty), expected, "{dirty:?}");
        }
    }

    #[test]
    fn a_family_stays_together_and_kanji_variants_stay() {
        let family = "👨\u{200D}👩\u{200D}👧";
        assert_eq!(clean(family), family);
        let variant = "葛\u{E0100}飾";
        assert_eq!(clean(variant), variant);
        let voiced = "か\u{3099}";
        assert_eq!(clean(voiced), voiced);
    }

    #[test]
    fn towers_of_marks_are_cut() {
        let tower = format!("e{}x", "\u{301}".repeat(50));
        assert_eq!(clean(&tower), format!("e{}x", "\u{301}".repeat(4)));
    }

    proptest! {
        #[test]
        fn nothing_harmful_is_left_and_cleaning_twice_changes_nothing(text in any::<String>()) {
            let once = clean(&text).into_owned();
            prop_assert!(!once.chars().any(is_harmful));
            prop_assert_eq!(clean(&once).into_owned(), once);
        }

        #[test]
        fn marks_and_joiners_too(text in "[a\u{301}\u{200B}\u{200D}👩👧\u{FE0F}\t]{0,40}") {
            let once = clean(&text).into_owned();
            prop_assert_eq!(clean(&once).into_owned(), once);
        }
    }
}
