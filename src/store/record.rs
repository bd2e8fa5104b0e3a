//! Writing sessions: as they are played, event by event, and at their end.

use super::lease::Lease;
use super::session::{SessionId, SessionState, StoredSession, WorkshopId};
use super::{Store, StoreError, figures, title};
use crate::conference::{End, Event, RULES};
use crate::i18n::Lang;
use crate::scenario::{Scenario, Text};
use crate::scoring::{Entry, Grade, Mode, Transcript};
use crate::workshop::Team;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};

/// What is known of a session when it begins.
#[derive(Debug, Clone)]
pub struct NewSession<'a> {
    /// The scenario's file, whole: the session keeps it.
    pub source: &'a [u8],
    /// The scenario's id.
    pub scenario_id: &'a str,
    /// The scenario's title.
    pub title: &'a Text,
    /// What every draw is seeded with.
    pub seed: u64,
    /// How it is played.
    pub mode: Mode,
    /// Answers are spoken aloud.
    pub aloud: bool,
    /// The language it is played in.
    pub lang: Lang,
    /// Who plays, where that is told.
    pub trainee: Option<&'a str>,
    /// Of a drill: the one question it asks.
    pub drill: Option<OfDrill<'a>>,
    /// Of a run: the workshop it is of.
    pub run: Option<OfRun<'a>>,
    /// When it begins.
    pub started: Timestamp,
}

/// The place of a session in a drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfDrill<'a> {
    /// The id of the question it asks.
    pub question: &'a str,
    /// What the sessions of one drill have in common.
    pub mark: &'a str,
}

/// The place of a session in a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfRun<'a> {
    /// Which workshop.
    pub workshop: WorkshopId,
    /// Who sits beside the trainee.
    pub team: &'a Team,
}

/// Entries of a transcript that an event added or changed.
#[derive(Debug, Clone, Copy)]
pub struct Changed<'a> {
    /// Position of the first of them.
    pub from: usize,
    /// The entries.
    pub entries: &'a [Entry],
}

impl<'a> Changed<'a> {
    /// What an event changed in a transcript that had `before` entries.
    #[must_use]
    pub fn by(event: &Event, before: usize, transcript: &'a Transcript) -> Changed<'a> {
        let entries = &transcript.entries;
        // Naming the worst answer is written into the entry it is about.
        let from = match event {
            // So is what was written down last, once it is over.
            Event::Spotted(_) | Event::Marked(_) | Event::Directed(_) | Event::Closed => {
                before.saturating_sub(1)
            }
            // What was taken back may have been any of them.
            Event::Undo => 0,
            _ => before,
        };
        let from = from.min(entries.len());
        Changed {
            from,
            entries: &entries[from..],
        }
    }
}

/// What a session came to.
#[derive(Debug, Clone, Copy)]
pub struct Ending<'a> {
    /// 0–100, where anything was observed.
    pub overall: Option<u8>,
    /// Its grade.
    pub grade: Option<Grade>,
    /// It was not played to its end.
    pub provisional: bool,
    /// When it ended.
    pub at: Timestamp,
    /// What was played, from which the trainee's figures are drawn. Without it they
    /// are drawn when they are asked for, from the scenario that is kept.
    pub scenario: Option<&'a Scenario>,
}

/// A session this process plays.
#[derive(Debug)]
pub(super) struct Live {
    session: SessionId,
    next: usize,
    /// Nothing once it has ended: nobody else can take it up then.
    lease: Option<Lease>,
}

impl Store {
    /// Begins a session, which this process owns from now on.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be kept; it can be played all the same.
    /// [`StoreError::Restricted`] of somebody else's where one trainee's are shown.
    pub fn begin(&mut self, new: &NewSession<'_>) -> Result<SessionId, StoreError> {
        self.writable()?;
        if !self.is_mine(new.trainee.unwrap_or_default()) {
            return Err(StoreError::Restricted);
        }
        let uid = format!("{:032x}", rand::random::<u128>());
        // Nobody can know this name, so nobody can hold its lease.
        let lease = self.lease(&uid)?.ok_or_else(|| StoreError::Busy {
            path: self.dir.clone(),
        })?;
        match self.write(|db| insert(db, &uid, new)) {
            Ok(session) => {
                self.live.push(Live {
                    session,
                    next: 0,
                    lease: Some(lease),
                });
                Ok(session)
            }
            Err(error) => {
                lease.end();
                Err(error)
            }
        }
    }

    /// Takes up a session that was left open, with all that is kept of it.
    ///
    /// # Errors
    /// [`StoreError::InUse`] if somebody plays it, [`StoreError::NotOpen`] if it
    /// has ended.
    pub fn resume(&mut self, session: SessionId) -> Result<StoredSession, StoreError> {
        self.writable()?;
        let uid = self.uid(session)?;
        let lease = self.lease(&uid)?.ok_or(StoreError::InUse { session })?;
        // Only now: until a moment ago somebody else may have written to it.
        let stored = self.load(session)?;
        if stored.info.state != SessionState::Open {
            lease.end();
            return Err(StoreError::NotOpen { session });
        }
        // An event that cannot be read has its place nevertheless.
        let next = self.read(|db| {
            let mut find = db.prepare_cached("SELECT count(*) FROM events WHERE session = ?1")?;
            find.query_row([session.0], |row| row.get(0))
        })?;
        self.live.push(Live {
            session,
            next,
            lease: Some(lease),
        });
        Ok(stored)
    }

    /// Leaves a session as it is: another process may take it up, if it is open.
    pub fn leave(&mut self, session: SessionId) {
        self.live.retain(|live| live.session != session);
    }

    /// Keeps the next event of a session, and the entries it changed. When this
    /// returns, they survive the end of the process.
    ///
    /// # Errors
    /// [`StoreError::NotOpen`] unless the session was begun or resumed here;
    /// otherwise nothing of the event was kept.
    pub fn append(
        &mut self,
        session: SessionId,
        event: &Event,
        at: Timestamp,
        changed: Changed<'_>,
    ) -> Result<(), StoreError> {
        let place = self.live(session)?;
        let seq = self.live[place].next;
        self.write(|db| {
            db.prepare_cached(
                "INSERT INTO events (session, seq, at_ms, json) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![session.0, seq, at.as_millisecond(), json(event)?])?;
            upsert(db, session, changed)
        })?;
        self.live[place].next += 1;
        Ok(())
    }

    /// Ends a session, and enters what it showed into its trainee's figures. When
    /// this returns, it survives a power cut too. Until it is left, what is said
    /// about its last answer can still be kept.
    ///
    /// # Errors
    /// [`StoreError::NotOpen`] unless the session was begun or resumed here;
    /// otherwise the session stays open.
    pub fn finish(
        &mut self,
        session: SessionId,
        transcript: &Transcript,
        ending: &Ending<'_>,
    ) -> Result<(), StoreError> {
        let place = self.live(session)?;
        let state = match transcript.end {
            Some(End::Complete) => SessionState::Complete,
            _ => SessionState::BrokenOff,
        };
        let all = Changed {
            from: 0,
            entries: &transcript.entries,
        };
        self.read(|db| db.execute_batch("PRAGMA synchronous = FULL"))?;
        let done = self.write(|db| {
            upsert(db, session, all)?;
            db.execute(
                "UPDATE main.sessions SET finished = ?2, state = ?3, overall = ?4, grade = ?5,
                    provisional = ?6 WHERE number = ?1",
                params![
                    session.0,
                    ending.at.as_millisecond(),
                    state.tag(),
                    ending.overall,
                    ending.grade.map(Grade::letter),
                    ending.provisional,
                ],
            )?;
            figures::ended(db, session, transcript, ending.scenario)
        });
        self.read(|db| db.execute_batch("PRAGMA synchronous = NORMAL"))?;
        done?;
        if let Some(lease) = self.live[place].lease.take() {
            lease.end();
        }
        Ok(())
    }

    pub(super) fn lease(&self, uid: &str) -> Result<Option<Lease>, StoreError> {
        Lease::acquire(&self.dir, uid).map_err(|error| StoreError::io(&self.dir, &error))
    }

    /// How many events are kept of a session that is played here.
    pub(super) fn events_kept(&self, session: SessionId) -> Result<usize, StoreError> {
        Ok(self.live[self.live(session)?].next)
    }

    fn live(&self, session: SessionId) -> Result<usize, StoreError> {
        self.live
            .iter()
            .position(|live| live.session == session)
            .ok_or(StoreError::NotOpen { session })
    }

    pub(super) fn uid(&self, session: SessionId) -> Result<String, StoreError> {
        self.read(|db| {
            let mut find = db.prepare_cached("SELECT uid FROM sessions WHERE number = ?1")?;
            find.query_row([session.0], |row| row.get(0)).optional()
        })?
        .ok_or(StoreError::NoSuchSession { session })
    }
}

fn insert(db: &Transaction<'_>, uid: &str, new: &NewSession<'_>) -> rusqlite::Result<SessionId> {
    let hash = keep_scenario(db, new.scenario_id, new.source)?;
    db.prepare_cached(
        "INSERT INTO main.sessions (uid, scenario, scenario_id, title, seed, mode, aloud, lang,
            rules, trainee, started, state, provisional, question, drill, workshop, team)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1, ?13, ?14, ?15, ?16)",
    )?
    .execute(params![
        uid,
        hash,
        new.scenario_id,
        title::to_json(new.title),
        new.seed.cast_signed(),
        new.mode.tag(),
        new.aloud,
        new.lang.code(),
        RULES,
        new.trainee.unwrap_or_default(),
        new.started.as_millisecond(),
        SessionState::Open.tag(),
        new.drill.map(|drill| drill.question),
        new.drill.map(|drill| drill.mark),
        new.run.map(|run| run.workshop.0),
        new.run.map(|run| json(run.team)).transpose()?,
    ])?;
    Ok(SessionId(db.last_insert_rowid()))
}

/// Keeps a scenario's file, once; its hash.
pub(super) fn keep_scenario(
    db: &Transaction<'_>,
    id: &str,
    source: &[u8],
) -> rusqlite::Result<[u8; 32]> {
    let hash: [u8; 32] = Sha256::digest(source).into();
    db.prepare_cached("INSERT OR IGNORE INTO scenarios (hash, id, source) VALUES (?1, ?2, ?3)")?
        .execute(params![hash, id, source])?;
    Ok(hash)
}

pub(super) fn upsert(
    db: &Transaction<'_>,
    session: SessionId,
    changed: Changed<'_>,
) -> rusqlite::Result<()> {
    let mut put = db.prepare_cached(
        "INSERT INTO entries (session, seq, json) VALUES (?1, ?2, ?3)
         ON CONFLICT (session, seq) DO UPDATE SET json = excluded.json",
    )?;
    for (seq, entry) in (changed.from..).zip(changed.entries) {
        put.execute(params![session.0, seq, json(entry)?])?;
    }
    // A turn that was taken back is no longer there.
    let end = changed.from + changed.entries.len();
    db.prepare_cached("DELETE FROM entries WHERE session = ?1 AND seq >= ?2")?
        .execute(params![session.0, end])?;
    Ok(())
}

pub(super) fn json(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}
