//! Sessions as they are kept.

use super::Playable;
use crate::conference::Event;
use crate::debrief::Meta;
use crate::i18n::Lang;
use crate::scenario::{PersonIx, Text};
use crate::scoring::{Grade, Mode, Session, Transcript};
use crate::workshop::Team;
use jiff::Timestamp;
use std::fmt;

/// The number of a session: counted from 1, and never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SessionId(pub i64);

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The number of a workshop: counted from 1, and never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WorkshopId(pub i64);

impl fmt::Display for WorkshopId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How far a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    /// It is being played, or waits to be taken up again.
    Open,
    /// It was played to its end.
    Complete,
    /// The player broke it off.
    BrokenOff,
}

impl SessionState {
    /// Every state.
    pub const ALL: [SessionState; 3] = [
        SessionState::Open,
        SessionState::Complete,
        SessionState::BrokenOff,
    ];

    /// Its tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            SessionState::Open => "open",
            SessionState::Complete => "complete",
            SessionState::BrokenOff => "broken_off",
        }
    }
}

/// A session in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionInfo {
    /// Its number.
    pub number: SessionId,
    /// The scenario's id.
    pub scenario_id: Box<str>,
    /// The scenario's title, as it was.
    pub title: Text,
    /// What every draw is seeded with.
    pub seed: u64,
    /// How it is played.
    pub mode: Mode,
    /// Answers are spoken aloud.
    pub aloud: bool,
    /// The language it is played in.
    pub lang: Lang,
    /// The version of the rules it is played by.
    pub rules: u32,
    /// Of a drill: the id of the one question it asks.
    pub question: Option<Box<str>>,
    /// Of a drill: what its sessions have in common.
    pub drill: Option<Box<str>>,
    /// Who plays, where that was told.
    pub trainee: Option<Box<str>>,
    /// When it began.
    pub started: Timestamp,
    /// When it ended.
    pub finished: Option<Timestamp>,
    /// How far it is.
    pub state: SessionState,
    /// 0–100, once it has ended and anything was observed.
    pub overall: Option<u8>,
    /// Its grade.
    pub grade: Option<Grade>,
    /// It was not played to its end.
    pub provisional: bool,
    /// The workshop it is a run of.
    pub workshop: Option<WorkshopId>,
    /// Who sat beside the trainee.
    pub team: Team,
    /// How many assessors its ratings are merged from; 0: nobody's were merged.
    pub raters: usize,
    /// One of them is whoever led it, as far as what the assessors hold tells; looked
    /// for in a session that is loaded whole.
    pub facilitator: bool,
    /// It came from another machine to be assessed: what was asked and when, and
    /// nothing of how it went.
    pub sheet: bool,
}

impl SessionInfo {
    /// Whether others lead it, or rate it as they listen: it is not there to be gone
    /// on with alone.
    #[must_use]
    pub fn is_led(&self) -> bool {
        self.workshop.is_some() || self.mode == Mode::Spoken
    }

    /// What its debrief says of it.
    #[must_use]
    pub fn meta(&self) -> Meta {
        Meta {
            session: Some(self.number.0),
            mode: self.mode,
            aloud: self.aloud,
            trainee: self.trainee.as_deref().map(str::to_owned),
            started: Some(self.started.to_string()),
            finished: self.finished.map(|at| at.to_string()),
            team: seats(&self.team),
            raters: self.raters,
            facilitator: self.facilitator,
            second: None,
        }
    }
}

/// Who sits where, as a debrief says it.
pub(super) fn seats(team: &Team) -> Vec<(PersonIx, String)> {
    let seats = team.seats.iter();
    seats
        .map(|(seat, name)| (*seat, name.to_string()))
        .collect()
}

/// All that is kept of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredSession {
    /// The session in a line.
    pub info: SessionInfo,
    /// The scenario's file, as it was.
    pub source: Vec<u8>,
    /// The events, in order.
    pub events: Vec<Event>,
    /// When each of the events was kept, in the same order.
    pub times: Vec<Timestamp>,
    /// The transcript, as far as it went.
    pub transcript: Transcript,
    /// Everything kept could be read. Otherwise events and entries end where it
    /// could not, and the session is shown as it stands, not played on.
    pub whole: bool,
}

impl StoredSession {
    /// The transcript as whoever led it rated it: where the ratings of assessors were
    /// merged into the one that is kept, what the events say.
    #[must_use]
    pub fn as_led(&self) -> Transcript {
        let again = || {
            let written = Playable::stored(self).ok()?;
            let session = Session::replay(written.scenario, &self.events).ok()?;
            Some(session.transcript().clone())
        };
        let again = if self.info.raters > 0 { again() } else { None };
        again.unwrap_or_else(|| self.transcript.clone())
    }
}
