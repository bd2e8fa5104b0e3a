//! Breaks words into short lines that read well from afar: all about equally long,
//! and in Japanese at the end of a phrase rather than in the middle of a word.

use crate::i18n::Lang;
use crate::tui::text;

/// Words in as few lines as there can be.
pub(super) fn dense(words: &str, columns: usize) -> Vec<&str> {
    let lines = text::line_ranges(words, columns);
    lines.into_iter().map(|range| &words[range]).collect()
}

/// Words in lines of about the same length, none wider than `columns`.
pub(super) fn balanced(words: &str, columns: usize, lang: Lang) -> Vec<&str> {
    let lines = match lang {
        Lang::En => even(words, columns),
        Lang::Ja => by_phrases(words, columns),
    };
    // What no rule lets break, such as nothing but opening marks, breaks where it must.
    let fitting = lines.into_iter().flat_map(|line| cut(line, columns));
    fitting.collect()
}

/// A line in pieces of at most `columns`; itself, if it fits.
fn cut(mut line: &str, columns: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    while text::width(line) > columns {
        let mut end = 0;
        for (at, c) in line.char_indices() {
            let next = at + c.len_utf8();
            if end > 0 && text::width(&line[..next]) > columns {
                break;
            }
            end = next;
        }
        pieces.push(&line[..end]);
        line = &line[end..];
    }
    pieces.push(line);
    pieces
}

/// The fewest lines there can be, as even as they get.
fn even(words: &str, columns: usize) -> Vec<&str> {
    let widest = dense(words, columns);
    let least = text::width(words).div_ceil(widest.len().max(1));
    let mut narrower = (least..columns).map(|columns| dense(words, columns));
    let found = narrower.find(|lines| lines.len() == widest.len());
    found.unwrap_or(widest)
}

/// Of all ways to break Japanese, one that costs the reader least.
fn by_phrases(words: &str, columns: usize) -> Vec<&str> {
    let ways = (columns / 2..=columns)
        .flat_map(|columns| [phrased(words, columns), claused(words, columns)]);
    // Of those that cost the same, the narrowest is the most even.
    ways.min_by_key(|lines| cost(lines)).unwrap_or_default()
}

/// What lines cost a reader: each its place, less where it ends with a sentence or a
/// clause; and a last one of hardly anything.
fn cost(lines: &[&str]) -> usize {
    let end = |line: &&str| match line.chars().next_back() {
        Some('。' | '？' | '！' | '」') => 3,
        Some('、') => 4,
        _ => 5,
    };
    let widest = lines.iter().map(|line| text::width(line)).max();
    let last = lines.last().map_or(0, |line| text::width(line));
    let is_scrap = lines.len() > 1 && last * 4 < widest.unwrap_or(0);
    lines.iter().map(end).sum::<usize>() + if is_scrap { 4 } else { 0 }
}

/// Lines filled phrase by phrase; a phrase too long for a line is broken as text is.
fn phrased(words: &str, columns: usize) -> Vec<&str> {
    filled(words, columns, ends_between, dense)
}

/// Lines filled clause by clause; a clause too long for a line is broken by phrases.
fn claused(words: &str, columns: usize) -> Vec<&str> {
    let ends = |last: char, next: char| "、。！？".contains(last) && ends_between(last, next);
    filled(words, columns, ends, phrased)
}

/// Lines filled piece by piece; `broken` breaks a piece too long for a line.
fn filled<'w>(
    words: &'w str,
    columns: usize,
    ends: impl Fn(char, char) -> bool,
    broken: impl Fn(&str, usize) -> Vec<&str>,
) -> Vec<&'w str> {
    let mut lines = Vec::new();
    let mut put = |piece: &'w str| match text::width(piece) > columns || piece.contains('\n') {
        true => lines.extend(broken(piece, columns)),
        false => lines.push(piece),
    };
    let (mut start, mut end) = (0, 0);
    for next in boundaries(words, ends) {
        if end > start && text::width(words[start..next].trim_end()) > columns {
            put(words[start..end].trim());
            start = end;
        }
        end = next;
    }
    put(words[start..].trim());
    lines
}

/// Where pieces end, the last one included.
fn boundaries(words: &str, ends: impl Fn(char, char) -> bool) -> Vec<usize> {
    let chars: Vec<(usize, char)> = words.char_indices().collect();
    let pairs = chars.windows(2).filter(|pair| ends(pair[0].1, pair[1].1));
    let ends = pairs.map(|pair| pair[1].0);
    ends.chain([words.len()]).collect()
}

/// Whether a phrase ends between two characters: one begins where hiragana or a mark is
/// followed by anything else, which holds for most of written Japanese.
fn ends_between(last: char, next: char) -> bool {
    const CLOSING: &str = "、。，．！？」』）】〕〉》…ー々・：；";
    const OPENING: &str = "「『（【〔〈《";
    let is_hiragana = |c| matches!(c, 'ぁ'..='ゖ');
    if CLOSING.contains(next) || OPENING.contains(last) {
        return false;
    }
    if last.is_whitespace() || "、。！？".contains(last) || OPENING.contains(next) {
        return true;
    }
    // An honorific belongs to the word behind it.
    is_hiragana(last) && !is_hiragana(next) && !matches!(last, 'お' | 'ご')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn english_lines_are_about_equally_long() {
        let words = "When did you first know that the batteries could catch fire?";
        let lines = balanced(words, 40, Lang::En);
        assert_eq!(
            lines,
            [
                "When did you first know that",
                "the batteries could catch fire?"
            ]
        );
        assert_eq!(balanced("", 40, Lang::En), [""]);
    }

    #[test]
    fn japanese_lines_end_with_phrases() {
        let words = "電池が発火するおそれを最初に知ったのはいつですか。なぜ利用者は、\
            御社からではなく、けさの当紙の記事で知ることになったのでしょうか。";
        assert_eq!(
            balanced(words, 52, Lang::Ja),
            [
                "電池が発火するおそれを最初に知ったのはいつですか。",
                "なぜ利用者は、御社からではなく、",
                "けさの当紙の記事で知ることになったのでしょうか。",
            ]
        );
        assert_eq!(
            balanced(
                "お知らせが遅れた理由を「確認中」とご説明された。",
                28,
                Lang::Ja
            ),
            ["お知らせが遅れた理由を", "「確認中」とご説明された。"]
        );
    }

    proptest! {
        #[test]
        fn lines_fit_and_nothing_is_lost(words in "[a-c会見のでおが、。「」 ]{0,60}", columns in 8_usize..60) {
            for lang in Lang::ALL {
                let lines = balanced(&words, columns, lang);
                for line in &lines {
                    prop_assert!(text::width(line) <= columns, "{line:?}");
                }
                let ink = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
                prop_assert_eq!(ink(&lines.concat()), ink(&words));
            }
        }
    }
}
