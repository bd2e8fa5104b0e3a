//! Finding fixed phrases in running words.

use super::super::Lang;
use std::ops::Range;

/// Where phrases stand, from the front, none overlapping another; at one place
/// the longest counts. English phrases are whole words in lower case, a final
/// `*` standing for any ending; Japanese ones stand anywhere.
pub(super) fn places<'p, T: Copy>(
    words: &str,
    lang: Lang,
    phrases: impl Iterator<Item = (T, &'p str)>,
) -> Vec<(T, Range<usize>)> {
    // Lower case as ASCII knows it leaves every place where it was.
    let words = words.to_ascii_lowercase();
    let mut found: Vec<(T, Range<usize>)> = Vec::new();
    for (tag, phrase) in phrases {
        let stem = phrase.strip_suffix('*');
        let core = stem.unwrap_or(phrase);
        for (start, _) in words.match_indices(core) {
            let end = start + core.len();
            let whole = match lang {
                Lang::Ja => true,
                Lang::En => begins(&words, start) && (stem.is_some() || ends(&words, end)),
            };
            if whole {
                found.push((tag, start..end));
            }
        }
    }
    found.sort_by_key(|(_, range)| (range.start, std::cmp::Reverse(range.end)));
    let mut reached = 0;
    found.retain(|(_, range)| {
        let free = range.start >= reached;
        if free {
            reached = range.end;
        }
        free
    });
    found
}

fn begins(words: &str, at: usize) -> bool {
    !words[..at].ends_with(is_letter)
}

fn ends(words: &str, at: usize) -> bool {
    !words[at..].starts_with(is_letter)
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
}
