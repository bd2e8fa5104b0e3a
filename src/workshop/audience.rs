//! What the audience of a workshop sees on the projector: a value the console
//! publishes after every event and the room shows. The room looks at nothing else, so
//! whatever is not in here cannot be seen by those who should not see it.
//!
//! Ratings, notes and the like get into it in one place ([`Revealed`]), and only when
//! the facilitator asks for that.

mod lines;
mod seen;
#[cfg(test)]
mod tests;

use crate::conference::Room;
use crate::i18n::Lang;
use crate::scenario::{AnswerIx, Text};
use serde::{Deserialize, Serialize};

pub use seen::Run;

/// What the audience may see at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Audience {
    /// The language of the room.
    pub lang: Lang,
    /// The workshop's name.
    pub workshop: Box<str>,
    /// The scenario's title; empty before a run.
    pub scenario: Text,
    /// What stands in the middle.
    pub scene: Scene,
    /// A break: the scene goes on afterwards.
    pub paused: bool,
    /// The facilitator's clock.
    pub clock: Clock,
    /// How the room takes it; nothing before a run.
    pub mood: Option<Feeling>,
    /// Who sits on the podium, the participant whose run it is first.
    pub podium: Vec<Seat>,
    /// What has come in since the answer before, oldest first.
    pub news: Vec<News>,
    /// How an answer was rated; shown in place of the scene.
    pub revealed: Option<Revealed>,
}

/// What stands in the middle of the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "scene", rename_all = "snake_case")]
pub enum Scene {
    /// Nothing yet.
    Waiting {
        /// Whose turn it is next; empty while nobody was called.
        #[serde(default)]
        next: Box<str>,
    },
    /// The opening statement is being given.
    Statement,
    /// A question was asked.
    Question(Asked),
    /// The podium has to decide something.
    Decision {
        /// What.
        ask: Text,
    },
    /// The room votes by show of hands.
    Vote {
        /// On what.
        ask: Text,
        /// For what one can vote, in the order of the letters.
        options: Vec<Ballot>,
    },
    /// The morning after.
    FrontPage {
        /// As a neutral paper runs it; nothing if it does not.
        paper: Option<Print>,
        /// As a hostile one does; only once revealed.
        #[serde(default)]
        hostile: Option<Print>,
    },
    /// It is over.
    Over,
}

impl Default for Scene {
    fn default() -> Self {
        Scene::Waiting { next: "".into() }
    }
}

/// A question as it is heard.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The how-manieth, from 1.
    pub number: u16,
    /// The words.
    pub ask: Text,
    /// Who asks.
    pub name: Text,
    /// Of which paper, agency or channel.
    pub outlet: Text,
    /// It follows up the answer before.
    pub follows: bool,
    /// It is asked at the door.
    pub at_door: bool,
    /// What the journalist did since, the last of it.
    pub insists: Option<Insists>,
}

/// How a journalist insists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Insists {
    /// In which way.
    pub how: How,
    /// With what words; may be empty.
    #[serde(default)]
    pub words: Box<str>,
}

/// In which way a journalist insists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Asks once more, harder.
    Pressed,
    /// Cuts in.
    Interrupted,
    /// Says nothing and waits.
    Silence,
}

/// Something one can vote for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Its words.
    pub words: Text,
    /// How many hands went up; nothing until they are told.
    #[serde(default)]
    pub count: Option<u16>,
}

/// The letter of the ballot at a position, from A; beyond Z there is none.
#[must_use]
pub fn letter(at: usize) -> char {
    let letter = u8::try_from(at).ok().and_then(|at| b'A'.checked_add(at));
    letter
        .filter(u8::is_ascii_uppercase)
        .map_or('?', char::from)
}

/// A paper's headline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// The paper's name.
    pub outlet: Text,
    /// What it prints.
    pub headline: Text,
}

/// A clock that whoever shows it reads for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "clock", rename_all = "snake_case")]
pub enum Clock {
    /// None is shown.
    #[default]
    Off,
    /// It stands.
    Stopped {
        /// At so many milliseconds.
        ms: u64,
    },
    /// It runs.
    Running {
        /// It showed nothing at this moment, in milliseconds since 1970: of one
        /// that was stopped in between, later than it was started.
        since: i64,
    },
}

impl Clock {
    /// What it shows, in milliseconds; `now` in milliseconds since 1970. One that runs
    /// from a moment still to come, as after the wall clock was set back, shows 0.
    #[must_use]
    pub fn elapsed_ms(self, now: i64) -> Option<u64> {
        match self {
            Clock::Off => None,
            Clock::Stopped { ms } => Some(ms),
            Clock::Running { since } => Some(u64::try_from(now.saturating_sub(since)).unwrap_or(0)),
        }
    }

    /// Whether it runs.
    #[must_use]
    pub fn runs(self) -> bool {
        matches!(self, Clock::Running { .. })
    }
}

/// How the room takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feeling {
    /// In a word.
    pub room: Room,
    /// 0–100.
    pub trust: u8,
    /// 0–100.
    pub heat: u8,
}

/// Somebody on the podium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Their name: of the participant, where one plays them.
    pub name: Text,
    /// Their office; may be empty.
    #[serde(default)]
    pub role: Text,
    /// They have the word.
    #[serde(default)]
    pub speaks: bool,
}

/// Something that has come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// It is a rumour; otherwise a memo handed to the podium.
    #[serde(default)]
    pub rumour: bool,
    /// Its words.
    pub words: Text,
}

/// How an answer was rated, shown because the facilitator wants it shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Revealed {
    /// What was asked or decided; empty for the opening statement.
    pub about: Text,
    /// Criteria and their levels, 0–3, those not observed left out.
    pub levels: Vec<(Text, u8)>,
    /// Names of the pitfalls heard.
    pub pitfalls: Vec<Text>,
    /// Notes written down beside it.
    pub notes: Vec<Box<str>>,
}

/// What the facilitator shows beside what the session tells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// Who is next, while nobody's run is open; may be empty.
    pub next: Box<str>,
    /// The clock.
    pub clock: Clock,
    /// A break.
    pub paused: bool,
    /// The room votes on what is at hand: the counts so far, empty until they are told.
    pub vote: Option<Vec<(AnswerIx, u16)>>,
    /// Ratings and pitfalls are shown: of what is at hand, or if nothing of it was
    /// rated yet, of the answer before.
    pub ratings: bool,
    /// Notes are shown, of the same answer.
    pub notes: bool,
    /// The hostile paper is shown beside the neutral one.
    pub hostile: bool,
}

impl Audience {
    /// As it is published.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What was published; nothing if it was by a version that shows what this one
    /// does not know.
    #[must_use]
    pub fn from_json(json: &str) -> Option<Audience> {
        serde_json::from_str(json).ok()
    }
}
