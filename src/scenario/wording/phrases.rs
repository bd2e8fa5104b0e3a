//! Finding fixed phrases in running words.

use super::super::Lang;
use std::ops::Range;

/// Where phrases stand, from the front, none overlapping another; at one place
/// the longest counts. English phrases are whole words in lower case, a final
/// `*` standing for any ending; Japanese ones stand anywhere. The words are gone
/// through once, however many phrases there are.
pub(super) fn places<'p, T: Copy>(
    words: &str,
    lang: Lang,
    phrases: impl Iterator<Item = (T, &'p str)>,
) -> Vec<(T, Range<usize>)> {
    let phrases: Vec<Phrase<'p, T>> = phrases.map(Phrase::new).collect();
    // By the key of its beginning, the phrases that may stand at a place: the last
    // of them, and for each the one before, each counted from 1.
    let mut last = [0_u16; 256];
    let mut before = vec![0_u16; phrases.len()];
    for (at, phrase) in phrases.iter().enumerate() {
        let key = usize::from(key(phrase.core.as_bytes()));
        before[at] = last[key];
        last[key] = at as u16 + 1;
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest @ [first, ..]) = words.as_bytes().get(at..) {
        let mut next = last[usize::from(key(rest))];
        // Most places begin nothing: within an English word none does.
        if next == 0 || lang == Lang::En && !begins(words, at) {
            at += width(*first);
            continue;
        }
        let mut longest: Option<&Phrase<'p, T>> = None;
        while let Some(candidate) = next.checked_sub(1).map(usize::from) {
            let phrase = &phrases[candidate];
            next = before[candidate];
            if longest.is_none_or(|longest| longest.core.len() < phrase.core.len())
                && phrase.stands(words, at, lang)
            {
                longest = Some(phrase);
            }
        }
        let end = match longest {
            Some(phrase) => at + phrase.core.len(),
            None => at + width(*first),
        };
        if let Some(phrase) = longest {
            found.push((phrase.tag, at..end));
        }
        at = end;
    }
    found
}

/// How many bytes the character that begins with this one has.
fn width(first: u8) -> usize {
    match first {
        0xF0.. => 4,
        0xE0.. => 3,
        0xC0.. => 2,
        _ => 1,
    }
}

/// A phrase without its mark of an open end.
struct Phrase<'p, T> {
    tag: T,
    core: &'p str,
    is_stem: bool,
}

impl<'p, T> Phrase<'p, T> {
    fn new((tag, phrase): (T, &'p str)) -> Phrase<'p, T> {
        let stem = phrase.strip_suffix('*');
        Phrase {
            tag,
            core: stem.unwrap_or(phrase),
            is_stem: stem.is_some(),
        }
    }

    fn stands(&self, words: &str, at: usize, lang: Lang) -> bool {
        let end = at + self.core.len();
        let same = words
            .get(at..end)
            .is_some_and(|it| it.eq_ignore_ascii_case(self.core));
        same && (lang == Lang::Ja || self.is_stem || ends(words, end))
    }
}

/// What tells most beginnings apart: a letter, or the last byte of a Japanese character.
fn key(text: &[u8]) -> u8 {
    match text {
        [first, _, last, ..] if *first >= 0xE0 => *last,
        [first, ..] => first.to_ascii_lowercase(),
        [] => 0,
    }
}

fn begins(words: &str, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.as_bytes().get(at));
    !before.is_some_and(u8::is_ascii_alphanumeric)
}

fn ends(words: &str, at: usize) -> bool {
    !words[at..].starts_with(is_letter)
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str, lang: Lang, phrases: &[&'static str]) -> Vec<(usize, usize)> {
        let phrases = phrases.iter().map(|phrase| ((), *phrase));
        let places = places(words, lang, phrases).into_iter();
        places.map(|(_, range)| (range.start, range.end)).collect()
    }

    #[test]
    fn the_longest_phrase_at_the_first_place_counts() {
        let phrases = ["so", "sorry*", "sorry if"];
        assert_eq!(
            found("Sorry if so, sorrier", Lang::En, &phrases),
            [(0, 8), (9, 11)]
        );
        assert_eq!(
            found("also so. SORRYING", Lang::En, &phrases),
            [(5, 7), (9, 14)]
        );
        assert_eq!(found("", Lang::En, &phrases), []);
    }

    #[test]
    fn japanese_phrases_stand_anywhere() {
        let phrases = ["一部", "ごく一部", "部分"];
        assert_eq!(found("ごく一部分です", Lang::Ja, &phrases), [(0, 12)]);
        assert_eq!(found("一部、部分", Lang::Ja, &phrases), [(0, 6), (9, 15)]);
    }
}
