//! What an author writes: the model of a scenario, its texts in languages, the
//! reader of YAML with a place for every error, the rubric, and the built-in
//! library. Pure: bytes come in as arguments; files are read elsewhere.

pub mod apart;
mod clean;
mod condition;
mod craft;
pub mod explain;
mod finding;
pub mod format;
mod improvised;
mod index;
mod levels;
pub mod library;
mod model;
pub mod places;
mod problem;
mod question;
mod reach;
mod read;
pub mod rubric;
mod text;
pub mod vocabulary;
mod worded;
pub mod wording;

pub use crate::i18n::Lang;
pub(crate) use clean::masked;
pub use clean::{clean, one_line};
pub use condition::{Clause, Condition, Elsewhere, Term, Utterance};
pub use finding::{Code, Finding, Severity, Span};
pub use improvised::Improvised;
pub use index::{
    AnswerIx, DecisionIx, ElsewhereIx, FactIx, InjectIx, LineIx, MessageIx, PersonIx, PressIx,
    QuestionIx, TopicIx, ValueIx,
};
pub use levels::Levels;
pub use model::{
    Asks, Briefing, Case, Decision, DecisionPoint, Fact, FactChange, Inject, Journalist, Kind,
    Manner, Message, Moderator, Moment, Mood, MoodShift, Opening, Panel, Person, Phase, Scenario,
    Setting, Source, Standing, Status, Topic, Value,
};
pub use problem::Unreadable;
use question::key_of;
pub use question::{Answer, Headline, Promise, Question};
pub use reach::{Never, Reach, Why, reachable};
pub(crate) use read::lines;
pub use read::{Loaded, load};
pub use rubric::{Criterion, Rubric};
pub use text::{Text, length, reading_seconds};

/// The largest numbers a scenario may reach; a loader refuses more.
pub mod limits {
    /// Bytes of one file.
    pub const FILE_BYTES: usize = 4 * 1024 * 1024;
    /// Nesting of one file.
    pub const DEPTH: usize = 64;
    /// Questions of one scenario.
    pub const QUESTIONS: usize = 2_000;
    /// Answers of one question.
    pub const ANSWERS: usize = 12;
    /// People, journalists, topics, messages, decisions, injects, opening lines or values of a fact, each.
    pub const ENTRIES: usize = 200;
    /// Facts of one scenario.
    pub const FACTS: usize = 1_000;
    /// Different things said elsewhere that the conditions of one scenario ask about.
    pub const ELSEWHERE: usize = 1_000;
}
