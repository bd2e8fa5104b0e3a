//! What one assessor holds of a rehearsal: a rating an answer.

use crate::scenario::Levels;
use crate::scenario::vocabulary::Pitfall;
use serde::{Deserialize, Serialize};

/// When an assessor rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// While it goes on: one overall level, pitfalls and bookmarks, and at most three
    /// criteria, because nobody can rate more in that time.
    #[default]
    Live,
    /// From the recording: the whole rubric.
    Recording,
}

impl Setting {
    /// The most criteria an assessor rates of one answer.
    #[must_use]
    pub fn most_criteria(self) -> usize {
        match self {
            Setting::Live => 3,
            Setting::Recording => crate::scenario::rubric::MAX_CRITERIA,
        }
    }
}

/// What one assessor holds of one session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Assessment {
    /// Who.
    pub assessor: Box<str>,
    /// When it was rated.
    pub setting: Setting,
    /// A rating an answer, in the order of the turns; a turn that is missing was not rated.
    pub ratings: Vec<Rating>,
    /// What is to be said of the whole; may be empty.
    #[serde(default)]
    pub remark: Box<str>,
    /// The assessor has finished: from now on others may see it.
    pub done: bool,
    /// When the start key was pressed, in milliseconds since 1970: the times of the
    /// ratings count from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<i64>,
    /// The criteria picked for a live rating, by position, at most as many as
    /// [`Setting::most_criteria`]; none: any may be rated, so many an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<u8>,
    /// The assessor leads a rehearsal that kaiken does not run: writes down what is
    /// asked, and ends it.
    #[serde(default)]
    pub leads: bool,
}

impl Assessment {
    /// The rating of a turn, if there is one.
    #[must_use]
    pub fn rating(&self, turn: u16) -> Option<&Rating> {
        self.ratings.iter().find(|rating| rating.turn == turn)
    }

    /// Whether anything was rated.
    #[must_use]
    pub fn says_anything(&self) -> bool {
        self.ratings.iter().any(Rating::says_anything)
    }
}

/// How one answer was rated.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rating {
    /// The turn, by its position in the session's transcript.
    pub turn: u16,
    /// The id of its question (`""` for the opening statement): a rating whose question
    /// is another than the transcript's is of a turn that was taken back, and counts
    /// for nothing.
    pub question: Box<str>,
    /// Milliseconds from the start key of the assessor's sheet, for a video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_ms: Option<u64>,
    /// The answer as a whole, 0–3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overall: Option<u8>,
    /// Levels by the position of the criterion in the rubric for listeners
    /// ([`crate::scenario::Rubric::for_listeners`]).
    #[serde(default)]
    pub levels: Levels,
    /// Pitfalls, with the words heard.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pitfalls: Vec<Heard>,
    /// A moment to come back to.
    #[serde(default)]
    pub bookmarked: bool,
    /// A note; may be empty.
    #[serde(default)]
    pub note: Box<str>,
}

impl Rating {
    /// Whether it says anything of the answer: a level, or a pitfall.
    #[must_use]
    pub fn says_anything(&self) -> bool {
        self.levels.count() > 0 || self.overall.is_some() || !self.pitfalls.is_empty()
    }
}

/// A pitfall somebody heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Which.
    pub pitfall: Pitfall,
    /// In which words; may be empty, but a critical pitfall does not stand then.
    #[serde(default)]
    pub words: Box<str>,
}
