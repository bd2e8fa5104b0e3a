//! The text of a new scenario, made of the template of its language.
//!
//! A template is a scenario with all twelve questions. A line that begins with
//! `@7@` begins a block, up to the next blank line or the next such line, which
//! only a scenario of seven questions or more has. `@title@` and its kin stand
//! for what was asked for.

use crate::i18n::Lang;
use crate::scenario::format::{FILE_NAME, modeline};
use std::fmt::Write;

/// What is wanted.
pub(super) struct Wish<'w> {
    /// A checked id.
    pub id: &'w str,
    /// One clean line.
    pub title: &'w str,
    /// One clean line.
    pub role: &'w str,
    /// Questions asked, 4 to 12; follow-ups come on top.
    pub questions: u8,
    /// The file, as typed in a shell: one line.
    pub file: &'w str,
}

/// Questions at the beginning and at the end; the others are asked in between.
const FRAME: u8 = 2;

/// The scenario.
pub(super) fn draft(wish: &Wish<'_>, lang: Lang) -> String {
    let template = match lang {
        Lang::En => include_str!("en.yaml"),
        Lang::Ja => include_str!("ja.yaml"),
    };
    let slots = [
        ("modeline", modeline(FILE_NAME)),
        ("check", format!("kaiken check {}", wish.file)),
        ("play", format!("kaiken play {}", wish.file)),
        ("id", quoted_id(wish.id)),
        ("title", quoted(wish.title)),
        ("role", quoted(wish.role)),
        ("main", wish.questions.saturating_sub(FRAME).to_string()),
    ];
    filled(&cut(template, wish.questions), &slots)
}

/// The blocks that a scenario of so many questions has.
fn cut(template: &str, questions: u8) -> String {
    let mut kept = String::with_capacity(template.len());
    let mut keep = true;
    for line in template.lines() {
        let line = match block(line) {
            Some((least, rest)) => {
                keep = questions >= least;
                rest
            }
            None => line,
        };
        if line.is_empty() {
            keep = true;
            // Not twice, where a whole block between them is gone.
            if kept.ends_with("\n\n") {
                continue;
            }
        }
        if keep {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The number at the beginning of a block, and the line without it.
fn block(line: &str) -> Option<(u8, &str)> {
    let (number, rest) = line.strip_prefix('@')?.split_once('@')?;
    Some((number.parse().ok()?, rest))
}

/// The text with its slots filled, in one pass: what is filled in holds no slots.
fn filled(mut text: &str, slots: &[(&str, String)]) -> String {
    let mut whole = String::with_capacity(text.len());
    while let Some(at) = text.find('@') {
        let (before, rest) = text.split_at(at);
        whole.push_str(before);
        let slot = slots.iter().find_map(|(name, value)| {
            let rest = rest[1..].strip_prefix(name)?.strip_prefix('@')?;
            Some((value, rest))
        });
        match slot {
            Some((value, rest)) => {
                whole.push_str(value);
                text = rest;
            }
            None => {
                whole.push('@');
                text = &rest[1..];
            }
        }
    }
    whole.push_str(text);
    whole
}

/// An id stands without quotes, unless YAML would read something else in it, as
/// in `null` and in numbers.
fn quoted_id(id: &str) -> String {
    let plain = id.starts_with(|c: char| c.is_ascii_lowercase()) && id != "null";
    if plain { id.to_owned() } else { quoted(id) }
}

/// A text in double quotes, as YAML has them.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            // Not among the characters a YAML file may hold as they are.
            '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                // Writing into a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", c as u32);
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_come_with_their_number_and_leave_no_gap() {
        let template = "a\n@5@b\nc\n@6@d\n\ne\n\n@7@f\ng\n\nh\n";
        assert_eq!(cut(template, 4), "a\n\ne\n\nh\n");
        assert_eq!(cut(template, 5), "a\nb\nc\n\ne\n\nh\n");
        assert_eq!(cut(template, 7), "a\nb\nc\nd\n\ne\n\nf\ng\n\nh\n");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let slots = [("a", "@b@ @".to_owned()), ("b", "x".to_owned())];
        assert_eq!(filled("1@a@2@b@3@c@ mail@b", &slots), "1@b@ @2x3@c@ mail@b");
    }

    #[test]
    fn texts_are_quoted_as_yaml_reads_them() {
        assert_eq!(quoted(r#"a "b" \ c: #"#), r#""a \"b\" \\ c: #""#);
        assert_eq!(quoted("\u{ffff}\u{7}"), r#""\uffff\u0007""#);
        assert_eq!(quoted_id("null"), "\"null\"");
        assert_eq!(quoted_id("2025"), "\"2025\"");
        assert_eq!(quoted_id("a-2025"), "a-2025");
    }
}
