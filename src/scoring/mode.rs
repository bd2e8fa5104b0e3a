//! How a session is played.

use crate::i18n::{Lang, common as words};
use serde::{Deserialize, Serialize};

/// How a session is played: when feedback comes, and how strict the clock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Feedback after every answer; the clock can be paused.
    #[default]
    Practice,
    /// No feedback until the debrief; a strict clock.
    Rehearsal,
    /// One question on its own, with feedback right after it.
    Drill,
    /// Answers in the speaker's own words, rated by those who listen.
    Spoken,
}

impl Mode {
    /// Every mode, the gentler first.
    pub const ALL: [Mode; 4] = [Mode::Practice, Mode::Rehearsal, Mode::Drill, Mode::Spoken];
    /// How a whole conference can be played by one person alone.
    pub const OF_CONFERENCES: [Mode; 2] = [Mode::Practice, Mode::Rehearsal];

    /// The word used on the command line and in stored sessions.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Mode::Practice => "practice",
            Mode::Rehearsal => "rehearsal",
            Mode::Drill => "drill",
            Mode::Spoken => "spoken",
        }
    }

    /// The mode a word names.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.tag() == tag)
    }
}

impl Mode {
    /// What it is called.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Mode::Practice => words::mode_practice(lang),
            Mode::Rehearsal => words::mode_rehearsal(lang),
            Mode::Drill => words::mode_drill(lang),
            Mode::Spoken => words::mode_spoken(lang),
        }
    }
}
