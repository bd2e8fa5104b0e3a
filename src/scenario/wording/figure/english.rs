//! English figures: 1,574 · 55 million · nine hundred · 6.30 pm · 4 July · 30 per cent.

use super::{Figure, FigureKind, digit, number};

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const SCALES: [(&str, f64); 4] = [
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
];
/// The months, in small letters.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const HOURS: [&str; 2] = ["noon", "midnight"];
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// The figure that begins at a place.
pub(super) fn figure(words: &str, at: usize) -> Option<Figure> {
    if words[..at].ends_with(char::is_alphanumeric) {
        return None;
    }
    let first = words[at..].chars().next()?;
    let found = if digit(first).is_some() {
        in_digits(words, at)
    } else if first.is_ascii_alphabetic() && may_begin(&words[at..]) {
        in_words(words, at)
    } else {
        None
    };
    found.map(|(value, kind, end)| Figure::new(value, kind, at..end))
}

type Found = (f64, FigureKind, usize);

fn in_digits(words: &str, at: usize) -> Option<Found> {
    let (value, end) = number(words, at)?;
    if let Some((minutes, end)) = clock(words, value, end) {
        return Some((minutes, FigureKind::Clock, end));
    }
    if let Some((day, end)) = date(words, value, end) {
        return Some((day, FigureKind::Day, end));
    }
    // A digit that goes on with letters is a name: 7pay, 4K.
    let is_name = words[end..].starts_with(|c: char| c.is_ascii_alphabetic());
    (!is_name).then(|| scaled(words, value, end))
}

/// Whether the word that begins here can begin a figure; most do not, and need not
/// be looked at further.
fn may_begin(rest: &str) -> bool {
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic);
    // One more than “seventeen” has: no figure begins with a longer word.
    let word = &rest[..letters.take(10).count()];
    let numbers = SMALL.iter().chain(&TENS).chain(&MONTHS).chain(&HOURS);
    let mut names = numbers.chain(SCALES.iter().map(|(name, _)| name));
    names.any(|name| name.eq_ignore_ascii_case(word))
}

fn in_words(words: &str, at: usize) -> Option<Found> {
    let (first, after) = word(words, at)?;
    match first.as_str() {
        "noon" => return Some((12.0 * 60.0, FigureKind::Clock, after)),
        "midnight" => return Some((0.0, FigureKind::Clock, after)),
        _ => {}
    }
    if let Some(month) = MONTHS.iter().position(|name| *name == first) {
        let start = blank(words, after)?;
        let (day, end) = number(words, start).filter(|(day, _)| is_day(*day))?;
        let (_, end) = ordinal(words, end).unwrap_or(((), end));
        return Some(((month + 1) as f64 * 100.0 + day, FigureKind::Day, end));
    }
    let (value, end) = spelled(words, at)?;
    if let Some((minutes, end)) = clock(words, value, end) {
        return Some((minutes, FigureKind::Clock, end));
    }
    let found = scaled(words, value, end);
    // “One” is mostly no figure: no one, one of us.
    (value > 1.0 || found.1 == FigureKind::Percent).then_some(found)
}

/// A number with the scale or the per cent that follows it.
fn scaled(words: &str, mut value: f64, mut end: usize) -> Found {
    while let Some((scale, after)) = next_word(words, end).and_then(|(next, after)| {
        let scale = SCALES.iter().find(|(name, _)| *name == next)?;
        Some((scale.1, after))
    }) {
        (value, end) = (value * scale, after);
    }
    if words[end..].starts_with('%') {
        return (value, FigureKind::Percent, end + 1);
    }
    match next_word(words, end) {
        Some((next, after)) if next == "percent" => (value, FigureKind::Percent, after),
        Some((next, after)) if next == "per" => match next_word(words, after) {
            Some((next, after)) if next == "cent" => (value, FigureKind::Percent, after),
            _ => (value, FigureKind::Count, end),
        },
        _ => (value, FigureKind::Count, end),
    }
}

/// A number in words, as far as it goes: two hundred and fifty, twenty-four.
fn spelled(words: &str, at: usize) -> Option<(f64, usize)> {
    let (mut total, mut group, mut end) = (0.0, 0.0, None);
    let mut next = Some(at);
    while let Some(start) = next {
        let Some((word, after)) = word(words, start) else {
            break;
        };
        if let Some(small) = SMALL.iter().position(|name| *name == word) {
            group += small as f64;
        } else if let Some(tens) = TENS.iter().position(|name| *name == word) {
            group += (tens + 2) as f64 * 10.0;
        } else if let Some((_, scale)) = SCALES.iter().find(|(name, _)| *name == word) {
            let times = if group == 0.0 { 1.0 } else { group };
            if *scale > 100.0 {
                (total, group) = (total + times * scale, 0.0);
            } else {
                group = times * scale;
            }
        } else if word != "and" || end.is_none() || group < 100.0 {
            break;
        } else {
            next = blank(words, after);
            continue;
        }
        end = Some(after);
        next = match words[after..].chars().next() {
            Some('-') => Some(after + 1),
            _ => blank(words, after),
        };
    }
    end.map(|end| (total + group, end))
}

/// 18:00, 6 pm, 6.30 p.m., six o'clock: minutes since midnight.
fn clock(words: &str, value: f64, end: usize) -> Option<(f64, usize)> {
    let hour = value.trunc();
    let colon = words[end..]
        .strip_prefix(':')
        .and_then(|_| number(words, end + 1));
    let (minutes, end, is_clock) = match colon {
        Some((minutes, end)) => (minutes, end, true),
        None => ((value - hour) * 100.0, end, false),
    };
    if hour > 24.0 || minutes >= 60.0 {
        return None;
    }
    let total = hour * 60.0 + minutes.round();
    let rest = words[end..].trim_start_matches(' ');
    let start = words.len() - rest.len();
    for (mark, after_noon) in [("p.m.", true), ("pm", true), ("a.m.", false), ("am", false)] {
        let found = rest
            .get(..mark.len())
            .filter(|it| it.eq_ignore_ascii_case(mark));
        if found.is_some() && hour <= 12.0 {
            let total = total % (12.0 * 60.0) + if after_noon { 12.0 * 60.0 } else { 0.0 };
            return Some((total, start + mark.len()));
        }
    }
    for mark in ["o'clock", "o’clock"] {
        if rest.starts_with(mark) {
            return Some((total, start + mark.len()));
        }
    }
    is_clock.then_some((total, end))
}

/// 4 July, the 4th, 4th of July: month · 100 + day.
fn date(words: &str, value: f64, end: usize) -> Option<(f64, usize)> {
    if !is_day(value) {
        return None;
    }
    let (is_ordinal, end) = match ordinal(words, end) {
        Some(((), end)) => (true, end),
        None => (false, end),
    };
    let mut next = next_word(words, end);
    if let Some((_, after)) = next.as_ref().filter(|(word, _)| is_ordinal && word == "of") {
        next = next_word(words, *after);
    }
    let month = next.and_then(|(word, after)| {
        let month = MONTHS.iter().position(|name| *name == word)?;
        Some(((month + 1) as f64 * 100.0 + value, after))
    });
    month.or_else(|| is_ordinal.then_some((value, end)))
}

fn is_day(value: f64) -> bool {
    (1.0..=31.0).contains(&value) && value.fract() == 0.0
}

fn ordinal(words: &str, at: usize) -> Option<((), usize)> {
    let (ending, after) = word(words, at)?;
    ORDINALS.contains(&ending.as_str()).then_some(((), after))
}

/// The word that begins right here, in lower case, and where it ends.
fn word(words: &str, at: usize) -> Option<(String, usize)> {
    let rest = &words[at..];
    let len = rest
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(rest.len());
    (len > 0).then(|| (rest[..len].to_ascii_lowercase(), at + len))
}

fn next_word(words: &str, at: usize) -> Option<(String, usize)> {
    word(words, blank(words, at)?)
}

/// The place after one blank.
fn blank(words: &str, at: usize) -> Option<usize> {
    words[at..].starts_with(' ').then_some(at + 1)
}
