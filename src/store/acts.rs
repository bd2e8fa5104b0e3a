//! Second acts: the session of the first that a trainee played, and what of it is
//! carried over.

use super::history::{self, COLUMNS};
use super::library;
use super::session::{SessionId, SessionInfo, SessionState};
use super::{Playable, Store, StoreError, Vault};
use crate::debrief::SecondAct;
use crate::live::Live;
use crate::live::first::{FirstAct, Then};
use crate::scenario::library::built_in;
use crate::scenario::{Scenario, Text};
use crate::scoring::{Before, Mode};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::OptionalExtension;

/// A trainee's newest conference of a scenario that was held to its end. Not one that
/// came here only to be assessed: how it went is not told there.
pub(super) const NEWEST_OF: &str = "FROM sessions
    WHERE trainee = ?1 AND scenario_id = ?2 AND state = 'complete' AND question IS NULL
        AND sheet = 0
    ORDER BY finished DESC, number DESC LIMIT 1";

impl Store {
    /// A trainee's newest conference of a scenario that was held to its end.
    ///
    /// # Errors
    /// What the database reports.
    pub fn newest_of(
        &self,
        trainee: &str,
        scenario_id: &str,
    ) -> Result<Option<SessionInfo>, StoreError> {
        if !self.is_mine(trainee) {
            return Ok(None);
        }
        self.read(|db| {
            db.prepare_cached(&format!("SELECT {COLUMNS} {NEWEST_OF}"))?
                .query_row([trainee, scenario_id], history::info)
                .optional()
        })
    }
}

impl Vault {
    /// The first act of a scenario, with what this trainee said there when they last
    /// played it to its end; nothing if it is no second act. What cannot be read is as
    /// if it had not been played.
    #[must_use]
    pub fn first_act(&self, trainee: &str, second: &Scenario) -> Option<FirstAct> {
        let id = second.follows.clone()?;
        let newest = self.read(|store| store.newest_of(trainee, &id));
        let newest = newest.and_then(Result::ok).flatten();
        let then = newest.and_then(|info| self.then(info.number, second).ok());
        let title = match (&then, built_in(&id)) {
            (Some(then), _) => then.carried.title.clone(),
            (None, Some(built_in)) => built_in.header().title,
            (None, None) => Text::same(&id),
        };
        Some(FirstAct { id, title, then })
    }

    /// The second act of a scenario that was played so, as far as the program and what
    /// it remembers of files tell: no file is read that has not changed. A drill has
    /// none.
    #[must_use]
    pub fn second_act(&self, first: &str, played: Mode) -> Option<SecondAct> {
        if played == Mode::Drill {
            return None;
        }
        let places = self.places();
        let found = self.read(|store| library::second_act(first, &places, Some(store)));
        let found = found.unwrap_or_else(|| library::second_act(first, &[], None));
        found.map(|header| SecondAct {
            id: header.id,
            title: header.title,
        })
    }

    /// What a session has for a second act.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`]; [`StoreError::NotEnded`] of one that is still open;
    /// [`StoreError::Unreadable`].
    pub fn then(&self, session: SessionId, second: &Scenario) -> Result<Then, StoreError> {
        let stored = self.look_up(session, |store| store.load(session))?;
        let info = &stored.info;
        let ended = info.finished.filter(|_| info.state != SessionState::Open);
        let ended = ended.ok_or(StoreError::NotEnded { session })?;
        let unreadable = || StoreError::Unreadable { session };
        let played = Playable::heard(&stored).map_err(|_| unreadable())?;
        if !stored.transcript.fits(&played.scenario) {
            return Err(unreadable());
        }
        let before = Before {
            session: session.0,
            held: &here(ended),
            scenario: &played.scenario,
            transcript: &stored.transcript,
        };
        Ok(Then {
            carried: before.carried(second),
            overall: info.overall,
            grade: info.grade,
        })
    }

    /// A session of a second act about to begin, which is to remember this one of the
    /// first; where that cannot be read, what it would remember anyway.
    #[must_use]
    pub fn looking_back(&self, live: Live, session: SessionId) -> Live {
        let then = self.then(session, live.scenario());
        match (live.first_act().cloned(), then) {
            (Some(first), Ok(then)) => live.after(Some(FirstAct {
                then: Some(then),
                ..first
            })),
            _ => live,
        }
    }

    /// A session about to begin, which is to remember of the first act what another of
    /// the same second act did, or nothing if that did not.
    #[must_use]
    pub fn as_before(&self, mut live: Live, session: SessionId) -> Live {
        let stored = self.look_up(session, |store| store.load(session));
        let carried = stored.ok().and_then(|stored| stored.transcript.carried);
        let (Some(carried), Some(first)) = (carried, live.first_act().cloned()) else {
            live.remember(false);
            return live;
        };
        let info = self.look_up(SessionId(carried.session), |store| {
            store.info(SessionId(carried.session))
        });
        let info = info.ok();
        let then = Then {
            overall: info.as_ref().and_then(|info| info.overall),
            grade: info.as_ref().and_then(|info| info.grade),
            carried: *carried,
        };
        live.after(Some(FirstAct {
            then: Some(then),
            ..first
        }))
    }
}

/// A moment as the clock on the wall showed it, RFC 3339: the day somebody remembers.
fn here(moment: Timestamp) -> String {
    let local = moment.to_zoned(TimeZone::system());
    local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
