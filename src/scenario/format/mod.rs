//! One table of the format: every part of a scenario with its fields, what each
//! holds, whether it must be there, what it is when left out, and what it is for.
//!
//! The reader takes its known fields, ranges and usual values from here, and
//! [`schema`] makes an editor's JSON Schema of it: so neither can know a field that
//! the other has forgotten. The model is not derived from the file's form (the
//! reader resolves names, fills languages and keeps places), so nothing could be
//! derived from the model either: this table is the single source.

mod briefing;
mod choices;
mod head;
mod room;
mod schema;
mod speech;
#[cfg(test)]
mod tests;

pub(crate) use choices::{Choice, KINDS, MANNERS, PHASES, POINTS, SETTINGS, STATUSES};
pub use schema::{FILE_NAME, modeline, schema};

use super::problem::{Part, Reference};
use super::vocabulary::Phrase;

/// One field of a part.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// What an author writes before the colon.
    pub name: &'static str,
    /// What may stand after it.
    pub holds: Holds,
    /// Whether the part is incomplete without it.
    pub required: bool,
    /// What it is when left out, where that is one value.
    pub usual: Option<Usual>,
    /// What it is for, in one or two sentences.
    pub about: Phrase,
}

/// What a field, an entry of a list or a value of a map holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Holds {
    /// The version of the format.
    Version,
    /// An id: of the part itself, or of what another file holds.
    Id,
    /// The id of an answer, which is not that of silence.
    AnswerId,
    /// Free words that are the same in every language.
    Free,
    /// A text, one for all languages or one for each.
    Text,
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// `true` or `false`.
    Flag,
    /// A word of a closed list.
    Word(Words),
    /// A criterion: of the default rubric, or of the scenario's own.
    Criterion,
    /// The id of another part of this file.
    Name(Reference),
    /// What was said: `question.answer` and its kin.
    Utterance,
    /// A part with fields of its own.
    Part(Part),
    /// A condition inside `any`, which holds no other.
    InnerCondition,
    /// `fact: value`, or a list of such pairs.
    Claimed,
    /// One, or a list of at least so many.
    OneOrMany(&'static Holds, usize),
    /// A list, of at least and at most so many.
    List(&'static Holds, usize, usize),
    /// From the first to the second.
    Map(&'static Holds, &'static Holds),
}

/// The closed lists of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    Kind,
    Setting,
    Language,
    Status,
    Manner,
    DecisionPoint,
    Phase,
    Field,
    Cover,
    Technique,
    Pitfall,
}

/// What a field is when it is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Usual {
    Number(i64),
    Flag(bool),
    Word(&'static str),
}

impl Field {
    const fn new(name: &'static str, holds: Holds, en: &'static str, ja: &'static str) -> Field {
        Field {
            name,
            holds,
            required: false,
            usual: None,
            about: Phrase { en, ja },
        }
    }

    /// Makes it one that must be there.
    const fn required(mut self) -> Field {
        self.required = true;
        self
    }

    /// Gives it what it is when left out.
    const fn usually(mut self, usual: Usual) -> Field {
        self.usual = Some(usual);
        self
    }
}

/// Reads better in the tables than its long form.
const fn field(name: &'static str, holds: Holds, en: &'static str, ja: &'static str) -> Field {
    Field::new(name, holds, en, ja)
}

/// The longest id.
pub const LONGEST_ID: usize = 48;

/// Whether a word has the form of an id: 1 to 48 of a–z, 0–9 and hyphen.
#[must_use]
pub fn is_id(word: &str) -> bool {
    let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=LONGEST_ID).contains(&word.len()) && word.bytes().all(good)
}

/// Every part, the whole first.
pub(crate) const PARTS: [Part; 28] = [
    Part::Scenario,
    Part::Asks,
    Part::Start,
    Part::Mood,
    Part::Case,
    Part::Source,
    Part::Briefing,
    Part::Moment,
    Part::Fact,
    Part::Message,
    Part::Panel,
    Part::Person,
    Part::Opening,
    Part::Line,
    Part::Moderator,
    Part::Decision,
    Part::Option,
    Part::Journalist,
    Part::Topic,
    Part::Question,
    Part::Answer,
    Part::Silence,
    Part::Headline,
    Part::Promise,
    Part::FactChange,
    Part::Inject,
    Part::Condition,
    Part::Criterion,
];

/// The fields of a part, in the order in which an author meets them.
pub(crate) const fn fields(part: Part) -> &'static [Field] {
    match part {
        Part::Scenario => head::SCENARIO,
        Part::Asks => head::ASKS,
        Part::Start => head::START,
        Part::Case => head::CASE,
        Part::Source => head::SOURCE,
        Part::Criterion => head::CRITERION,
        Part::Briefing => briefing::BRIEFING,
        Part::Moment => briefing::MOMENT,
        Part::Fact => briefing::FACT,
        Part::FactChange => briefing::FACT_CHANGE,
        Part::Message => briefing::MESSAGE,
        Part::Panel => room::PANEL,
        Part::Person => room::PERSON,
        Part::Opening => room::OPENING,
        Part::Moderator => room::MODERATOR,
        Part::Decision => room::DECISION,
        Part::Journalist => room::JOURNALIST,
        Part::Topic => room::TOPIC,
        Part::Inject => room::INJECT,
        Part::Question => speech::QUESTION,
        Part::Answer => speech::ANSWER,
        Part::Line => speech::LINE,
        Part::Option => speech::OPTION,
        Part::Silence => speech::SILENCE,
        Part::Headline => speech::HEADLINE,
        Part::Promise => speech::PROMISE,
        Part::Mood => speech::MOOD,
        Part::Condition => speech::CONDITION,
    }
}

/// The fields of a condition inside `any`: all but the last, `any` itself.
pub(crate) fn inner_condition() -> &'static [Field] {
    speech::CONDITION
        .split_last()
        .map_or(&[], |(_, inner)| inner)
}

/// What a part is, in one or two sentences.
pub(crate) fn about(part: Part) -> Phrase {
    match part {
        Part::Scenario => head::ABOUT_SCENARIO,
        Part::Asks => head::ABOUT_ASKS,
        Part::Start => head::ABOUT_START,
        Part::Case => head::ABOUT_CASE,
        Part::Source => head::ABOUT_SOURCE,
        Part::Criterion => head::ABOUT_CRITERION,
        Part::Briefing => briefing::ABOUT_BRIEFING,
        Part::Moment => briefing::ABOUT_MOMENT,
        Part::Fact => briefing::ABOUT_FACT,
        Part::FactChange => briefing::ABOUT_FACT_CHANGE,
        Part::Message => briefing::ABOUT_MESSAGE,
        Part::Panel => room::ABOUT_PANEL,
        Part::Person => room::ABOUT_PERSON,
        Part::Opening => room::ABOUT_OPENING,
        Part::Moderator => room::ABOUT_MODERATOR,
        Part::Decision => room::ABOUT_DECISION,
        Part::Journalist => room::ABOUT_JOURNALIST,
        Part::Topic => room::ABOUT_TOPIC,
        Part::Inject => room::ABOUT_INJECT,
        Part::Question => speech::ABOUT_QUESTION,
        Part::Answer => speech::ABOUT_ANSWER,
        Part::Line => speech::ABOUT_LINE,
        Part::Option => speech::ABOUT_OPTION,
        Part::Silence => speech::ABOUT_SILENCE,
        Part::Headline => speech::ABOUT_HEADLINE,
        Part::Promise => speech::ABOUT_PROMISE,
        Part::Mood => speech::ABOUT_MOOD,
        Part::Condition => speech::ABOUT_CONDITION,
    }
}

/// A phrase in both languages.
const fn phrase(en: &'static str, ja: &'static str) -> Phrase {
    Phrase { en, ja }
}
