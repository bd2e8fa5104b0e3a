//! How a session is played.

use serde::{Deserialize, Serialize};

/// How a session is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// With the coach after every answer.
    #[default]
    Practice,
    /// As at a real conference: what was good and bad is told afterwards.
    Rehearsal,
}

impl Mode {
    /// Both modes, in the order in which they are offered.
    pub const ALL: [Mode; 2] = [Mode::Practice, Mode::Rehearsal];

    /// Its tag, which files and options use.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Mode::Practice => "practice",
            Mode::Rehearsal => "rehearsal",
        }
    }

    /// The mode a tag names.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.tag() == tag)
    }
}
