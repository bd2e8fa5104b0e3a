//! What an author probably meant: the nearest name, the number without its unit,
//! `true` for `yes`, the quotation marks a text with a comma needs.

use super::slips;
use super::tree::{Content, Entry};
use crate::scenario::Lang;
use crate::scenario::clean::clean;
use crate::scenario::finding::Span;
use crate::scenario::format::{LONGEST_ID, is_id};
use crate::scenario::problem::{Expected, Problem, Syntax};
use unicode_normalization::UnicodeNormalization;

/// The id an author could have written instead of a word.
pub(super) fn id(word: &str) -> Option<Box<str>> {
    let plain = plain(word)?.replace([' ', '_', '.', '/'], "-");
    let plain = plain.trim_matches('-');
    is_id(plain).then(|| plain.into())
}

/// A word in the form in which names are compared: half-width, small letters,
/// nothing invisible, no spaces around.
fn plain(word: &str) -> Option<String> {
    if word.len() > 3 * LONGEST_ID {
        return None;
    }
    let plain: String = clean(word).nfkc().collect();
    Some(plain.trim().to_lowercase())
}

/// The candidate most like a name, if any is like it: but for a few letters, their
/// width or size, the order of words and what stands between them; or the same word
/// with another ending.
pub(super) fn nearest<'c>(
    name: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<Box<str>> {
    let name = plain(name)?;
    let (parts, joined) = (sorted_parts(&name), joined(&name));
    let far = 1 + joined.chars().count() / 4;
    candidates
        .filter_map(|candidate| {
            let distance = match parts.len() > 1 && parts == sorted_parts(candidate) {
                true => 0,
                false => distance(&joined, &self::joined(candidate), far)?,
            };
            Some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.into())
}

const BETWEEN: [char; 3] = ['-', '_', ' '];

fn joined(name: &str) -> String {
    name.replace(BETWEEN, "")
}

/// The words of a name in one order, so that `of_as` is `as_of`.
fn sorted_parts(name: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = name.split(BETWEEN).collect();
    parts.sort_unstable();
    parts
}

/// How far two names are from each other, if it is not too far.
fn distance(name: &str, candidate: &str, far: usize) -> Option<usize> {
    if candidate.len().abs_diff(name.len()) <= far {
        let distance = strsim::damerau_levenshtein(name, candidate);
        if distance <= far {
            return Some(distance);
        }
    }
    // Other forms of the same word: `close` for `closing`. They come last.
    let same = name
        .chars()
        .zip(candidate.chars())
        .take_while(|(a, b)| a == b);
    let same = same.count();
    let short = name.chars().count().min(candidate.chars().count());
    (same >= 4 && same * 3 >= short * 2).then_some(far + 1)
}

/// The language a word means.
pub(super) fn language(word: &str) -> Option<&'static str> {
    let plain = plain(word)?;
    let known = Lang::from_code(&plain).or(match plain.as_str() {
        "eng" | "english" | "英語" | "eg" | "us" | "uk" => Some(Lang::En),
        "jp" | "jpn" | "japanese" | "日本語" | "jap" | "nihongo" => Some(Lang::Ja),
        _ => None,
    });
    known.map(Lang::code)
}

/// The value that was meant where something else was expected.
pub(super) fn value(content: &Content<'_>, expected: Expected) -> Option<Box<str>> {
    let Content::Scalar { text, .. } = content else {
        return None;
    };
    let plain = plain(text)?;
    let plain = plain.trim_matches(['"', '“', '”', '\'', '「', '」']);
    match expected {
        Expected::Number => {
            let sign = usize::from(plain.starts_with(['-', '+']));
            let digits = plain[sign..].find(|c: char| !c.is_ascii_digit());
            let end = digits.map_or(plain.len(), |digits| sign + digits);
            let rest = plain[end..].trim();
            let unit = rest.chars().all(char::is_alphabetic) || rest == "%";
            let fraction = rest.starts_with('.') && rest[1..].bytes().all(|b| b == b'0');
            let is_number = end > sign && end < 12 && (unit || fraction);
            is_number.then(|| plain[..end].trim_start_matches('+').into())
        }
        Expected::YesNo => match plain {
            "true" | "yes" | "y" | "on" | "t" | "1" | "はい" | "有" | "あり" | "有り" | "可"
            | "真" | "○" | "〇" | "◯" => Some("true".into()),
            "false" | "no" | "n" | "off" | "f" | "0" | "いいえ" | "無" | "なし" | "無し"
            | "不可" | "偽" | "×" => Some("false".into()),
            _ => None,
        },
        _ => None,
    }
}

/// The list that was meant by several names in one text.
pub(super) fn list(text: &str) -> Option<Box<str>> {
    const COMMAS: [char; 4] = [',', '、', '，', '､'];
    let of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(of_name)
    };
    if text.len() > 8 * LONGEST_ID || !text.contains(COMMAS) {
        return None;
    }
    let names: Vec<&str> = text.split(COMMAS).map(str::trim).collect();
    let all = names.iter().all(|name| is_name(name));
    all.then(|| format!("[{}]", names.join(", ")).into())
}

/// The quotation marks around a whole text that only look like YAML's own. Where more
/// of them stand within, or corner brackets around, they are the author's words.
pub(super) fn marks(text: &str) -> Option<(char, char)> {
    let inner = |(open, close): (char, char)| text.strip_prefix(open)?.strip_suffix(close);
    let is_mark = |c: char| MARKS.iter().any(|pair| c == pair.0 || c == pair.1);
    MARKS
        .into_iter()
        .find(|pair| inner(*pair).is_some_and(|words| !words.contains(is_mark)))
}

/// Typographic quotation marks, in pairs.
const MARKS: [(char, char); 8] = [
    ('“', '”'),
    ('”', '”'),
    ('„', '“'),
    ('‘', '’'),
    ('«', '»'),
    ('〝', '〟'),
    ('＂', '＂'),
    ('＇', '＇'),
];

/// Of an unknown entry without a value: whether it is the rest of a text that a
/// comma has cut.
pub(super) fn entry(entry: &Entry<'_>) -> Option<Problem> {
    let value = &entry.value;
    let is_bare =
        matches!(value.content, Content::Nothing) && value.span.column == value.span.end_column;
    let is_text = entry
        .key
        .chars()
        .any(|c| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
    (is_bare && is_text).then_some(Problem::Syntax(Syntax::Comma))
}

/// The sign in a word of a place that only looks like one of YAML's own.
pub(super) fn look_alike(word: &str, span: Span) -> Option<(Problem, Span)> {
    let (at, sign) = slips::look_alike(word)?;
    let characters = u32::try_from(word.chars().count()).ok()?;
    if span.line != span.end_line {
        return None;
    }
    let quotes = u32::from(span.end_column > span.column + characters);
    let column = span.column + quotes + u32::try_from(at).ok()?;
    let problem = Problem::Syntax(Syntax::FullWidth(sign));
    Some((problem, Span::on_line(span.line, column, 1)))
}
