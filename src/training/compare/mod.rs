//! Two sessions side by side: scores, and question by question what was said, where
//! both met the same question. It says so where they cannot be compared.

mod build;
mod outline;
#[cfg(test)]
mod tests;

pub use build::{Side, compare};

use crate::i18n::Lang;
use crate::scoring::Mode;
use serde::Serialize;

/// Two sessions side by side. Field names are those of `compare --format json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The language of all texts here.
    pub language: Lang,
    /// The first session, and the second.
    pub sessions: [SessionView; 2],
    /// What limits the comparison.
    pub caveats: Vec<Caveat>,
    /// By how much the second scored more overall; nothing where that cannot be
    /// compared.
    pub change: Option<i16>,
    /// Criteria that were observed in either.
    pub criteria: Vec<CriterionPair>,
    /// Questions that both met, in the order of the second session.
    pub questions: Vec<QuestionPair>,
    /// Questions that only the first met, and that only the second met.
    pub only: [Vec<Alone>; 2],
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionView {
    /// Its number.
    pub session: i64,
    /// Id of its scenario.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// How it was played.
    pub mode: Mode,
    /// Answers were spoken: results are self-rated.
    pub aloud: bool,
    /// When it ended, in milliseconds since 1970.
    pub finished: i64,
    /// It was played to its end.
    pub complete: bool,
    /// 0–100; of a session that was broken off, provisional.
    pub overall: Option<u8>,
}

/// Something that limits the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Caveat {
    /// `scenario`, `aloud`, `self_rated`, `spoken`, `assessed`, `broken_off`,
    /// `unanswered`, `drill`, `criteria`, `rules` or `mode`.
    pub kind: &'static str,
    /// One sentence.
    pub text: String,
}

/// A criterion in both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriterionPair {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// In each session; nothing where it was not observed.
    pub scores: [Option<CriterionSeen>; 2],
    /// By how much it is more in the second; nothing where that cannot be compared.
    pub change: Option<i16>,
}

/// A criterion in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CriterionSeen {
    /// 0–100.
    pub score: u8,
    /// Exchanges that observed it.
    pub observed: u32,
}

/// A question both met.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuestionPair {
    /// Its id.
    pub id: String,
    /// Its words in the second session.
    pub asked: String,
    /// It was asked in other words in the first.
    pub in_other_words: bool,
    /// What was said in each session.
    pub answers: [AnswerSeen; 2],
    /// Pitfalls of the first that the second has no more.
    pub gone: Vec<Named>,
    /// Pitfalls of the second that the first had not.
    pub new: Vec<Named>,
    /// Pitfalls of both.
    pub again: Vec<Named>,
}

/// What was said in one session.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerSeen {
    /// The words; empty for silence.
    pub said: String,
    /// Who said them, if not the player.
    pub by: Option<String>,
    /// Levels with the names of their criteria.
    pub rated: Vec<crate::debrief::Rated>,
    /// Points missed.
    pub missed: u32,
    /// Points there were; 0 if it was not rated.
    pub possible: u32,
}

/// A pitfall by its tag and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The tag.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
}

/// A question only one met.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alone {
    /// Its id.
    pub id: String,
    /// Its words.
    pub asked: String,
    /// Points missed.
    pub missed: u32,
    /// Points there were; 0 if it was not rated.
    pub possible: u32,
}
