//! A scenario as the program uses it: read, checked, cleaned, references
//! resolved to positions. Made by [`super::load`]; never changed afterwards.

use super::condition::{Condition, Elsewhere};
use super::index::{ElsewhereIx, FactIx, InjectIx, PersonIx, QuestionIx, TopicIx, ValueIx};
use super::rubric::Rubric;
use super::vocabulary::{Field, Pitfall};
use super::{Answer, Lang, Question, Text};
use crate::i18n::common as words;
use serde::{Deserialize, Serialize};

/// One scenario: everything a conference is played with.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What may be asked, and how it is played.
    pub kind: Kind,
    /// Stable id, `[a-z0-9-]{1,48}`; history hangs on it.
    pub id: Box<str>,
    /// Shown name.
    pub title: Text,
    /// One or two sentences for the list.
    pub summary: Text,
    /// Languages the scenario promises, the first being the fallback.
    pub languages: Vec<Lang>,
    /// 1 (easy) to 5.
    pub difficulty: u8,
    /// The conference's own clock, in minutes.
    pub minutes: u32,
    /// How many questions each phase draws.
    pub asks: Asks,
    /// Mood at the beginning.
    pub start: Mood,
    /// The manners of the room.
    pub setting: Setting,
    /// Free words for finding it.
    pub tags: Vec<Box<str>>,
    /// Id of the first act, if this is a second.
    pub follows: Option<Box<str>>,
    /// First act's fact id → ours.
    pub carries: Vec<(Box<str>, FactIx)>,
    /// What its conditions ask about that is said in another scenario, each once.
    pub elsewhere: Vec<Elsewhere>,
    /// The real events it is modelled on.
    pub case: Option<Case>,
    /// What the player knows beforehand.
    pub briefing: Briefing,
    /// Who may sit beside the player.
    pub panel: Panel,
    /// The opening statement, where there is one.
    pub opening: Option<Opening>,
    /// Who chairs.
    pub moderator: Moderator,
    /// What is decided, not said.
    pub decisions: Vec<Decision>,
    /// The journalists.
    pub press: Vec<Journalist>,
    /// What questions are about.
    pub topics: Vec<Topic>,
    /// Every question, follow-ups included.
    pub questions: Vec<Question>,
    /// What the room does with a pitfall.
    pub pursuits: Vec<(Pitfall, QuestionIx)>,
    /// What happens during the conference, in file order.
    pub injects: Vec<Inject>,
    /// Criteria of the ratings.
    pub rubric: Rubric,
}

/// What sort of scenario it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A whole conference.
    Conference,
    /// Stand-alone questions for drills.
    Pack,
}

/// The manners of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// A Japanese press conference.
    Tokyo,
    /// An English one.
    London,
}

/// When a question may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Right after the opening statement.
    Opening,
    /// The body of the conference.
    Main,
    /// The last questions.
    Closing,
    /// At the door, after the close, with the panel gone.
    Doorstep,
    /// Only when something leads to it.
    FollowUp,
}

impl Phase {
    /// The phases questions are drawn from, in order.
    pub const DRAWN: [Phase; 4] = [Phase::Opening, Phase::Main, Phase::Closing, Phase::Doorstep];
}

/// How many questions each phase draws; follow-ups come on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asks(pub [u16; 4]);

impl Asks {
    /// The number for a phase; a follow-up is never drawn.
    #[must_use]
    pub fn of(self, phase: Phase) -> u16 {
        self.0.get(phase as usize).copied().unwrap_or(0)
    }
}

/// Trust and heat, each 0–100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mood {
    /// How much the room believes the speaker.
    pub trust: i16,
    /// How hot the room is.
    pub heat: i16,
}

/// What an author adds to the mood, on top of what ratings and pitfalls do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MoodShift {
    /// Added to trust.
    pub trust: i16,
    /// Added to heat.
    pub heat: i16,
}

/// The real events a scenario is modelled on.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What happened.
    pub what: Text,
    /// Where that is told.
    pub sources: Vec<Source>,
}

/// A published source.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Title and publisher.
    pub title: Text,
    /// Date of publication as written, where known.
    pub published: Option<Box<str>>,
}

/// What the player knows beforehand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Briefing {
    /// Who the player is.
    pub role: Text,
    /// Where things stand.
    pub situation: Text,
    /// What happened when.
    pub timeline: Vec<Moment>,
    /// The fact ledger.
    pub facts: Vec<Fact>,
    /// Key messages, three at best.
    pub messages: Vec<Message>,
    /// What not to say or do.
    pub avoid: Vec<Text>,
}

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// When.
    pub at: Text,
    /// What.
    pub event: Text,
}

/// One entry of the fact ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its id.
    pub id: Box<str>,
    /// What it is about.
    pub label: Text,
    /// What it may be, or be claimed to be.
    pub values: Vec<Value>,
    /// How it stands at the start.
    pub start: Standing,
}

/// One value a fact can have.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// Its id.
    pub id: Box<str>,
    /// Shown words.
    pub text: Text,
}

/// How a fact stands at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The value in force.
    pub is: ValueIx,
    /// As of when.
    pub as_of: Text,
    /// How sure it is.
    pub status: Status,
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Established.
    Confirmed,
    /// A figure that will move.
    Estimate,
    /// Not established; said as certain it is speculation.
    Unconfirmed,
    /// Known, and not to be said.
    Confidential,
}

/// A key message.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Its id.
    pub id: Box<str>,
    /// The message.
    pub text: Text,
}

/// Who may sit beside the player.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Panel {
    /// How many may.
    pub seats: u8,
    /// Who could.
    pub people: Vec<Person>,
}

/// Someone who could sit on the podium.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Their id.
    pub id: Box<str>,
    /// Name.
    pub name: Text,
    /// Office.
    pub role: Text,
    /// Topics they know; shown when choosing.
    pub knows: Vec<TopicIx>,
}

/// The opening statement: lines to pick, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// At most so many lines.
    pub choose: u8,
    /// How much it counts, as a question's weight.
    pub weight: u8,
    /// The lines.
    pub lines: Vec<Answer>,
}

/// Who chairs the conference.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Moderator {
    /// Name; empty for a neutral one.
    pub name: Text,
    /// Questions each journalist may ask in a row.
    pub questions_each: u8,
}

/// Something decided, not said.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Its id.
    pub id: Box<str>,
    /// When it is put.
    pub at: DecisionPoint,
    /// The question put to the player.
    pub ask: Text,
    /// It is put only when this holds.
    pub when: Condition,
    /// What can be decided.
    pub options: Vec<Answer>,
}

/// When a decision is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionPoint {
    /// Before the conference opens.
    Before,
    /// After the opening statement.
    AfterOpening,
    /// When the closing begins.
    Closing,
    /// On leaving the room.
    Exit,
}

/// A journalist.
#[derive(Debug, Clone, PartialEq)]
pub struct Journalist {
    /// Their id.
    pub id: Box<str>,
    /// Name.
    pub name: Text,
    /// Paper, agency or channel.
    pub outlet: Text,
    /// What they cover.
    pub beat: Text,
    /// How they ask.
    pub manner: Manner,
}

/// How a journalist asks; heat rises by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// Heat × 1.
    Patient,
    /// Heat × 1.5.
    Sharp,
    /// Heat × 2.
    Hostile,
}

/// What questions are about.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Its id.
    pub id: Box<str>,
    /// Shown name.
    pub title: Text,
    /// What history compares across scenarios.
    pub field: Field,
}

/// A change of a fact's standing; what is left out stays.
#[derive(Debug, Clone, PartialEq)]
pub struct FactChange {
    /// Which fact.
    pub fact: FactIx,
    /// Its new value.
    pub is: Option<ValueIx>,
    /// As of when.
    pub as_of: Option<Text>,
    /// How sure.
    pub status: Option<Status>,
}

/// Something that happens during the conference.
#[derive(Debug, Clone, PartialEq)]
pub struct Inject {
    /// Its id.
    pub id: Box<str>,
    /// It fires when this holds, once.
    pub when: Condition,
    /// What is put before the player.
    pub memo: Text,
    /// Facts it changes.
    pub sets: Vec<FactChange>,
    /// Added to heat.
    pub heat: i16,
    /// The question it draws.
    pub asks: Option<QuestionIx>,
}

impl Scenario {
    /// The question at a position.
    #[must_use]
    pub fn question(&self, at: QuestionIx) -> &Question {
        &self.questions[at.at()]
    }

    /// The journalist who asks a question.
    #[must_use]
    pub fn asker(&self, at: QuestionIx) -> &Journalist {
        &self.press[self.question(at).from.at()]
    }

    /// The fact at a position.
    #[must_use]
    pub fn fact(&self, at: FactIx) -> &Fact {
        &self.briefing.facts[at.at()]
    }

    /// The person at a position.
    #[must_use]
    pub fn person(&self, at: PersonIx) -> &Person {
        &self.panel.people[at.at()]
    }

    /// What is said in another scenario, at a position.
    #[must_use]
    pub fn said_elsewhere(&self, at: ElsewhereIx) -> &Elsewhere {
        &self.elsewhere[at.at()]
    }

    /// The inject at a position.
    #[must_use]
    pub fn inject(&self, at: InjectIx) -> &Inject {
        &self.injects[at.at()]
    }

    /// Main-line questions a conference asks at most, follow-ups not counted.
    #[must_use]
    pub fn asked_at_most(&self) -> u16 {
        self.asks.0.iter().sum()
    }

    /// Whether a conference is too short for its numbers to mean much: below eight
    /// questions it cannot observe everything, and luck decides more.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.asked_at_most() < 8
    }
}

impl Status {
    /// How sure it is, in words.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Status::Confirmed => words::status_confirmed(lang),
            Status::Estimate => words::status_estimate(lang),
            Status::Unconfirmed => words::status_unconfirmed(lang),
            Status::Confidential => words::status_confidential(lang),
        }
    }
}

impl Manner {
    /// How they ask, in words.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Manner::Patient => words::manner_patient(lang),
            Manner::Sharp => words::manner_sharp(lang),
            Manner::Hostile => words::manner_hostile(lang),
        }
    }
}

impl Phase {
    /// What the part is called.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Phase::Opening => words::phase_opening(lang),
            Phase::Main => words::phase_main(lang),
            Phase::Closing => words::phase_closing(lang),
            Phase::Doorstep => words::phase_doorstep(lang),
            Phase::FollowUp => words::phase_follow_up(lang),
        }
    }
}
