//! What is wrong with a scenario file: a stable code, how grave it is, where it
//! stands, and the words for it in both languages.

use super::Lang;
use super::clean::clean;
use super::problem::Problem;
use std::fmt;

/// One thing found in a scenario file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What sort of thing; never changes its meaning between versions.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// Where it stands.
    pub span: Span,
    problem: Problem,
}

impl Finding {
    /// A problem at a place.
    #[must_use]
    pub(crate) fn new(problem: Problem, span: Span) -> Finding {
        Finding {
            code: problem.code(),
            severity: problem.severity(),
            span,
            problem,
        }
    }

    /// What is wrong, in one sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.problem.message(lang)
    }

    /// What to do about it, where there is more to say.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> Option<String> {
        self.problem.hint(lang)
    }

    /// Whether the scenario cannot be played because of it.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A stable code such as `K0201`: two digits for the group, two within it.
///
/// 01 file and YAML · 02 structure · 03 references · 04 ratings and rules ·
/// 05 limits · 06 craft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub u16);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "K{:04}", self.0)
    }
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can, and would be better without.
    Warning,
}

/// A place in a file. Lines and columns count from 1, columns in characters; the
/// end is the first column that no longer belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First line.
    pub line: u32,
    /// First column.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column after the last.
    pub end_column: u32,
}

impl Span {
    /// The very beginning of a file.
    pub const START: Span = Span::on_line(1, 1, 1);

    /// A place of some characters on one line.
    #[must_use]
    pub const fn on_line(line: u32, column: u32, characters: u32) -> Span {
        Span {
            line,
            column,
            end_line: line,
            end_column: column + characters,
        }
    }
}

/// The most characters of an author's word that a message repeats.
const SHOWN: usize = 48;

/// A word of the author's as a message may repeat it: clean, on one line, short.
pub(crate) fn shown(word: &str) -> Box<str> {
    let head: String = word.chars().take(SHOWN + 1).collect();
    let mut shown = clean(&head).replace('\n', " ");
    if let Some((cut, _)) = shown.char_indices().nth(SHOWN) {
        shown.truncate(cut);
        shown.push('…');
    }
    shown.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_word_is_short_clean_and_on_one_line() {
        assert_eq!(&*shown("id"), "id");
        assert_eq!(&*shown("a\u{1b}]0;b\nc"), "a]0;b c");
        let long = shown(&"言".repeat(500));
        assert_eq!(long.chars().count(), SHOWN + 1);
        assert!(long.ends_with('…'));
    }

    #[test]
    fn a_code_has_four_digits() {
        assert_eq!(Code(101).to_string(), "K0101");
    }
}
