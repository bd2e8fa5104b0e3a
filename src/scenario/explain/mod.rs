//! What each code of [`Finding`](super::Finding) means, for somebody who is no
//! programmer: why it matters, and a piece of a scenario before and after.
//!
//! To explain a new code, add an entry to the file of its group (`craft.rs` for the
//! warnings), in the order of the codes:
//!
//! ```text
//! 203 Question, Questions {
//!     title: "English", "日本語";
//!     meaning: "Two or three sentences.", "二、三文で。";
//!     before: "seconds: soon";                 // one for both languages, or
//!     after: "ask: \"Why?\"", "ask: \"なぜ\"";  // one for each
//! }
//! ```
//!
//! After the code stand the [`Slot`] the snippets fit in and the [`Chapter`] that
//! describes the format. The tests put each `before` into a whole scenario and expect
//! that very code, and none from the `after`; a code of the catalogue without an entry
//! fails them too. What no text can show (a file too large) they know by its code.

mod craft;
mod file;
mod limits;
mod references;
mod rules;
mod structure;
#[cfg(test)]
mod tests;

use super::Lang;
use super::finding::{Code, Severity};

/// The guide for authors, within the project.
#[must_use]
pub fn guide(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "scenarios/README.md",
        Lang::Ja => "scenarios/README.ja.md",
    }
}

/// What a code means.
#[derive(Debug)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    /// What is found, in a few words.
    pub title: Words,
    /// What that means and why it matters, in two or three sentences.
    pub meaning: Words,
    /// Where the snippets stand in a scenario.
    pub slot: Slot,
    /// YAML that brings the finding.
    pub before: Words,
    /// The same without it.
    pub after: Words,
    /// Where the format is described.
    pub chapter: Chapter,
}

/// Words in every language.
#[derive(Debug, Clone, Copy)]
pub struct Words([&'static str; Lang::ALL.len()]);

impl Words {
    /// The words in a language.
    #[must_use]
    pub fn get(self, lang: Lang) -> &'static str {
        self.0[lang as usize]
    }
}

/// The part of a scenario whose fields a snippet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The whole file.
    File,
    /// Fields at the top of the file.
    Scenario,
    /// Fields of a question.
    Question,
    /// Fields of an answer.
    Answer,
}

/// A chapter of the guide for authors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chapter {
    /// Texts, ids, lists.
    Beginning,
    /// The fields at the top.
    Head,
    /// The briefing.
    Briefing,
    /// People, the opening statement, decisions.
    Room,
    /// Questions and answers.
    Questions,
    /// `when`.
    Conditions,
    /// How large a scenario may be.
    Limits,
}

impl Chapter {
    /// The chapter's heading.
    #[must_use]
    pub fn heading(self, lang: Lang) -> &'static str {
        let (en, ja) = match self {
            Chapter::Beginning => ("What holds everywhere", "全体の決まり"),
            Chapter::Head => ("The head", "先頭の項目"),
            Chapter::Briefing => ("What the player knows", "事前に知っていること"),
            Chapter::Room => ("The room", "会場"),
            Chapter::Questions => ("Questions", "質問"),
            Chapter::Conditions => ("Conditions (`when`)", "条件（`when`）"),
            Chapter::Limits => ("Limits", "上限"),
        };
        match lang {
            Lang::En => en,
            Lang::Ja => ja,
        }
    }
}

impl Code {
    /// How grave findings with this code are: those of group 06 are about craft and
    /// only warn.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self.0 / 100 {
            6 => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// Defines the explanations of a group: see the module's documentation.
macro_rules! explanations {
    ($($code:literal $slot:ident, $chapter:ident {
        title: $title_en:literal, $title_ja:literal;
        meaning: $meaning_en:literal, $meaning_ja:literal;
        before: $before:literal $(, $before_ja:literal)?;
        after: $after:literal $(, $after_ja:literal)?;
    })+) => {
        use super::{Chapter, Explanation, Slot, Words};
        use crate::scenario::finding::Code;

        /// The explanations of this group, by code.
        pub(super) const ALL: &[Explanation] = &[$(Explanation {
            code: Code($code),
            title: Words([$title_en, $title_ja]),
            meaning: Words([$meaning_en, $meaning_ja]),
            slot: Slot::$slot,
            before: super::explanations!(@words $before $(, $before_ja)?),
            after: super::explanations!(@words $after $(, $after_ja)?),
            chapter: Chapter::$chapter,
        }),+];
    };
    (@words $both:literal) => { Words([$both, $both]) };
    (@words $en:literal, $ja:literal) => { Words([$en, $ja]) };
}
use explanations;

/// Every explanation, by code.
pub fn all() -> impl Iterator<Item = &'static Explanation> + Clone {
    let groups = [
        file::ALL,
        structure::ALL,
        references::ALL,
        rules::ALL,
        limits::ALL,
        craft::ALL,
    ];
    groups.into_iter().flatten()
}

/// The explanation of a code.
#[must_use]
pub fn of(code: Code) -> Option<&'static Explanation> {
    all().find(|explanation| explanation.code == code)
}

/// The code somebody means: `K0203`, `k0203`, `0203` or `203`.
#[must_use]
pub fn code(written: &str) -> Option<Code> {
    let written = written.trim();
    let digits = written.strip_prefix(['K', 'k']).unwrap_or(written);
    let well_formed = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| well_formed);
    number.map(Code)
}

/// The explained code most like what was written.
#[must_use]
pub fn nearest(written: &str) -> Option<Code> {
    let written = match code(written) {
        Some(code) => code.to_string(),
        None => written.trim().to_uppercase(),
    };
    if written.len() > 12 {
        return None;
    }
    let distance = |code: &Code| strsim::damerau_levenshtein(&code.to_string(), &written);
    let near = all().map(|explanation| explanation.code);
    near.min_by_key(distance).filter(|code| distance(code) <= 2)
}
