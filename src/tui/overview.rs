//! What there is to choose from when the program starts: scenarios with how
//! they went so far, the sessions left open, past sessions.

use crate::scenario::Kind;
use crate::scoring::Grade;
use crate::store::library::{Listed, Origin};
use crate::store::{ScenarioResult, SessionId, SessionInfo};
use crate::training::Progress;
use jiff::tz::TimeZone;
use std::path::PathBuf;

/// Everything home shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Overview {
    /// The scenarios, built-in ones first.
    pub scenarios: Vec<Entry>,
    /// The newest session that was left open and that nobody plays.
    pub open: Option<Open>,
    /// How many others were left open.
    pub open_more: usize,
    /// What is to be said about the store, once.
    pub news: Vec<String>,
    /// Weaknesses that are due today.
    pub due: usize,
    /// Who plays; empty for somebody without a name.
    pub trainee: Box<str>,
    /// Sessions are not kept.
    pub unsaved: bool,
}

/// A scenario, and how it went.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The scenario.
    pub listed: Listed,
    /// How it went; nothing if it was never played.
    pub result: Option<ScenarioResult>,
    /// The newest session of it that was left open and that nobody plays.
    pub left_open: Option<SessionId>,
}

/// A session left open.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// The session.
    pub past: Past,
    /// Questions answered so far.
    pub answered: usize,
}

/// A session, with its time as a person reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// The session.
    pub info: SessionInfo,
    /// When it began, here.
    pub when: String,
}

/// How a trainee gets on, with what the screen needs to say it.
#[derive(Debug, Clone, PartialEq)]
pub struct Gained {
    /// How they get on.
    pub progress: Progress,
    /// Their name; nothing of the one who never gave any.
    pub trainee: Option<Box<str>>,
    /// Weaknesses that are due today.
    pub due: usize,
    /// Where the clock on the wall hangs.
    pub zone: TimeZone,
}

/// Which scenario is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The one with this id.
    Id(Box<str>),
    /// The one in this file.
    File(PathBuf),
    /// The one a session was played with, as it was then.
    OfSession(SessionId),
}

impl Entry {
    /// How to ask for it.
    #[must_use]
    pub fn which(&self) -> Option<Which> {
        match (&self.listed.origin, &self.listed.header) {
            (Origin::File(path), _) => Some(Which::File(path.clone())),
            (Origin::BuiltIn, Ok(header)) => Some(Which::Id(header.id.clone())),
            (Origin::BuiltIn, Err(_)) => None,
        }
    }

    /// Whether it is a pack: its questions are drilled, not held as a conference.
    #[must_use]
    pub fn is_pack(&self) -> bool {
        matches!(&self.listed.header, Ok(header) if header.kind == Kind::Pack)
    }

    /// The best result, with its grade.
    #[must_use]
    pub fn best(&self) -> Option<(u8, Grade)> {
        let best = self.result.as_ref()?.best?;
        Some((best.overall, Grade::of(best.overall)))
    }
}
