//! Where lines break: Unicode line breaking in its strict form, filled greedily.

use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use unicode_segmentation::UnicodeSegmentation;

use super::{grapheme_width, width};

/// Characters no Japanese line starts with (行頭禁則).
const NEVER_FIRST: &str = "、。，．！？」』）］｝】〕〉》〙〗ー々〻・：；…‥゛゜ゝゞヽヾ\
    ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｯｬｭｮｰ､｡｣";

/// Characters no Japanese line ends with (行末禁則).
const NEVER_LAST: &str = "「『（［｛【〔〈《〘〖｢";

/// The byte ranges of the lines that `text` fills at `columns`, trailing white
/// space left out. A newline always ends a line; an empty text is one empty
/// line. No line is wider than `columns`, unless one grapheme alone is.
#[must_use]
pub fn line_ranges(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        let mut filler = Filler::new(paragraph, columns);
        for end in opportunities(paragraph) {
            filler.take(end);
        }
        lines.extend(
            filler
                .finish()
                .into_iter()
                .map(|line| line.start + start..line.end + start),
        );
        start += paragraph.len() + 1;
    }
    lines
}

/// The ends of the pieces that must stay together, the last one included.
fn opportunities(paragraph: &str) -> Vec<usize> {
    let mut options = LineBreakOptions::default();
    options.strictness = Some(LineBreakStrictness::Strict);
    LineSegmenter::new_for_non_complex_scripts(options)
        .segment_str(paragraph)
        .filter(|&at| at > 0 && may_break(paragraph, at))
        .collect()
}

/// Whether kinsoku allows a break at `at`. The segmenter knows nearly all of
/// it; after a space, though, it would let a line start with a small kana.
fn may_break(paragraph: &str, at: usize) -> bool {
    let (before, after) = paragraph.split_at(at);
    let first = after.chars().next();
    let last = before.trim_end().chars().next_back();
    !first.is_some_and(|c| NEVER_FIRST.contains(c)) && !last.is_some_and(|c| NEVER_LAST.contains(c))
}

/// Fills lines greedily, piece by piece.
struct Filler<'a> {
    text: &'a str,
    columns: usize,
    lines: Vec<Range<usize>>,
    /// Where the current line starts, how far it reaches, and its columns.
    start: usize,
    end: usize,
    used: usize,
}

impl<'a> Filler<'a> {
    fn new(text: &'a str, columns: usize) -> Filler<'a> {
        Filler {
            text,
            columns,
            lines: Vec::new(),
            start: 0,
            end: 0,
            used: 0,
        }
    }

    /// Adds the piece that ends at `end`. White space at its end may hang over
    /// the edge: it is not drawn when the line breaks there.
    fn take(&mut self, end: usize) {
        let piece = &self.text[self.end..end];
        let visible = width(piece.trim_end());
        if self.used + visible > self.columns {
            if self.end > self.start {
                self.close(self.end);
            }
            if visible > self.columns {
                self.split(end);
                return;
            }
        }
        self.used += width(piece);
        self.end = end;
    }

    /// Cuts a piece that is wider than a line (a long address, a narrow
    /// window), at a place kinsoku allows where there is one.
    fn split(&mut self, end: usize) {
        let text = self.text;
        while width(text[self.start..end].trim_end()) > self.columns {
            let mut fits = self.start;
            let mut polite = None;
            let mut used = 0;
            for (at, grapheme) in text[self.start..end].grapheme_indices(true) {
                let at = self.start + at;
                used += grapheme_width(grapheme);
                if at > self.start {
                    fits = at;
                    if may_break(text, at) {
                        polite = Some(at);
                    }
                }
                if used > self.columns && at > self.start {
                    break;
                }
            }
            if fits == self.start {
                break;
            }
            self.close(polite.unwrap_or(fits));
        }
        self.end = end;
        self.used = width(&text[self.start..end]);
    }

    /// Ends the current line at `at`; the next one starts there.
    fn close(&mut self, at: usize) {
        let trimmed = self.text[self.start..at].trim_end().len();
        self.lines.push(self.start..self.start + trimmed);
        self.start = at;
        self.end = at;
        self.used = 0;
    }

    fn finish(mut self) -> Vec<Range<usize>> {
        if self.start < self.text.len() || self.lines.is_empty() {
            self.close(self.text.len());
        }
        self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        line_ranges(text, columns)
            .into_iter()
            .map(|line| &text[line])
            .collect()
    }

    #[test]
    fn japanese_breaks_anywhere_but_before_closing_marks() {
        let text = "申し訳ございません。「確認中」です、ー";
        assert_eq!(
            lines(text, 18),
            ["申し訳ございませ", "ん。「確認中」で", "す、ー"]
        );
    }

    #[test]
    fn english_breaks_at_spaces_and_long_words_are_cut() {
        assert_eq!(
            lines("We do not know yet.", 8),
            ["We do", "not know", "yet."]
        );
        assert_eq!(lines("abcdefghij k", 4), ["abcd", "efgh", "ij k"]);
    }

    #[test]
    fn newlines_and_empty_texts_keep_their_lines() {
        assert_eq!(lines("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(lines("", 10), [""]);
        assert_eq!(lines("a\n", 10), ["a", ""]);
    }

    #[test]
    fn no_width_at_all_is_harmless() {
        assert_eq!(lines("会見", 0), ["会", "見"]);
        assert_eq!(lines("ab", 1), ["a", "b"]);
    }

    #[test]
    fn a_small_kana_after_a_space_stays_with_its_word() {
        assert!(!lines("あああ っあ", 6)[1].starts_with('っ'));
    }

    /// Texts as people write them: marks follow something, at most two in a row.
    fn prose() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[a-zA-Z]{1,9}",
            "[会見質問記者答弁不祥事]{1,5}",
            "[あいうえお]{1,4}[ぁっゃー]?",
            "「[あ会a]{1,3}」",
            "[あ会][、。！？…]",
            "🎤|が|1,234円",
        ];
        prop::collection::vec((piece, prop_oneof![Just(""), Just(" "), Just("\n")]), 0..24)
            .prop_map(|pieces| pieces.into_iter().map(|(word, gap)| word + gap).collect())
    }

    proptest! {
        #[test]
        fn lines_fit_and_nothing_is_lost(text in prose(), columns in 0_usize..50) {
            let lines = lines(&text, columns);
            for line in &lines {
                prop_assert!(
                    width(line) <= columns || line.graphemes(true).count() == 1,
                    "{line:?} at {columns}"
                );
            }
            let ink = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(ink(&lines.concat()), ink(&text));
        }

        #[test]
        fn kinsoku_holds(text in prose(), columns in 10_usize..50) {
            let starts: Vec<_> = line_ranges(&text, columns).into_iter().collect();
            for line in starts {
                let paragraph_start = line.start == 0 || text[..line.start].ends_with('\n');
                let first = text[line.clone()].chars().next();
                prop_assert!(
                    paragraph_start || !first.is_some_and(|c| NEVER_FIRST.contains(c)),
                    "{:?} starts a line at {columns}", &text[line]
                );
                let last = text[line.clone()].chars().next_back();
                prop_assert!(!last.is_some_and(|c| NEVER_LAST.contains(c)));
            }
        }

        #[test]
        fn any_text_at_any_width_is_harmless(text in any::<String>(), columns in 0_usize..9) {
            let _ = line_ranges(&text, columns);
        }
    }
}
