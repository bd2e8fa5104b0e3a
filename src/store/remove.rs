//! Deleting for good: what is deleted is overwritten, the database rewritten
//! without it and its log emptied; copies that may still hold it are named.

use super::lease::Lease;
use super::session::{SessionId, WorkshopId};
use super::{Store, StoreError, figures};
use jiff::Timestamp;
use rusqlite::{Params, Transaction};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What was deleted or renamed: counts, and what may still hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Conferences.
    pub sessions: usize,
    /// Questions of drills.
    pub drills: usize,
    /// Workshops.
    pub workshops: usize,
    /// The bytes are overwritten; otherwise that is done when the last window closes.
    pub overwritten: bool,
    /// Copies of the database from before, which may still hold it.
    pub copies: Vec<PathBuf>,
}

impl Store {
    /// Deletes a session for good: its bytes are overwritten, and its scenario's
    /// too unless another session was played with it.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`]; [`StoreError::InUse`] if another process plays it.
    pub fn discard(&mut self, session: SessionId) -> Result<Removed, StoreError> {
        self.discard_all(&[session])
    }

    /// Deletes these sessions for good, all of them or none.
    ///
    /// # Errors
    /// As [`Store::discard`].
    pub fn discard_all(&mut self, sessions: &[SessionId]) -> Result<Removed, StoreError> {
        for session in sessions {
            self.info(*session)?;
        }
        self.remove(sessions, |_| Ok(0))
    }

    /// Deletes these sessions and these workshops for good, all of them or none. A run
    /// that is not among them stays with its trainee.
    ///
    /// # Errors
    /// As [`Store::discard`].
    pub fn discard_old(
        &mut self,
        sessions: &[SessionId],
        workshops: &[WorkshopId],
    ) -> Result<Removed, StoreError> {
        if !workshops.is_empty() {
            self.unrestricted()?;
        }
        for session in sessions {
            self.info(*session)?;
        }
        self.remove(sessions, |db| {
            let mut delete = db.prepare_cached("DELETE FROM workshops WHERE number = ?1")?;
            let deleted = workshops.iter().map(|id| delete.execute([id.0]));
            deleted.sum()
        })
    }

    /// Sessions that ended before a time, or that were left open and begun before
    /// it; of one trainee, or of all.
    ///
    /// # Errors
    /// What the database reports.
    pub fn older_than(
        &self,
        time: Timestamp,
        trainee: Option<&str>,
    ) -> Result<Vec<SessionId>, StoreError> {
        self.numbers(
            "WHERE coalesce(finished, started) < ?1 AND (?2 IS NULL OR trainee = ?2)",
            rusqlite::params![time.as_millisecond(), trainee],
        )
    }

    /// Every session.
    ///
    /// # Errors
    /// What the database reports.
    pub fn all_sessions(&self) -> Result<Vec<SessionId>, StoreError> {
        self.numbers("", [])
    }

    /// Deletes every session and workshop, all figures, and every setting, for good.
    ///
    /// # Errors
    /// [`StoreError::InUse`] if another process plays one of the sessions; nothing
    /// is deleted then.
    pub fn delete_everything(&mut self) -> Result<Removed, StoreError> {
        self.unrestricted()?;
        let sessions = self.all_sessions()?;
        self.remove(&sessions, |db| {
            db.execute_batch("DELETE FROM training; DELETE FROM settings; DELETE FROM library;")?;
            db.execute("DELETE FROM workshops", [])
        })
    }

    pub(super) fn numbers(
        &self,
        which: &str,
        values: impl Params,
    ) -> Result<Vec<SessionId>, StoreError> {
        self.read(|db| {
            let sql = format!("SELECT number FROM sessions {which} ORDER BY number");
            let mut select = db.prepare(&sql)?;
            let rows = select.query_map(values, |row| row.get(0).map(SessionId))?;
            rows.collect()
        })
    }

    /// Deletes what `more` deletes, which tells how many workshops that were, then
    /// sessions, and the scenarios that nothing refers to any more, in one transaction.
    pub(super) fn remove(
        &mut self,
        sessions: &[SessionId],
        more: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<usize>,
    ) -> Result<Removed, StoreError> {
        self.writable()?;
        let leases = self.leases(sessions)?;
        let (workshops, counts) = self.write(|db| {
            let workshops = more(db)?;
            Ok((workshops, delete(db, sessions)?))
        })?;
        leases.into_iter().for_each(Lease::end);
        Ok(Removed {
            workshops,
            ..self.removed(counts)
        })
    }

    /// The leases of those that are open, so that nobody plays one of them. An
    /// ended one nobody can take up.
    fn leases(&mut self, sessions: &[SessionId]) -> Result<Vec<Lease>, StoreError> {
        let mut leases = Vec::new();
        for session in sessions {
            self.leave(*session);
            if self.info(*session)?.finished.is_none() {
                let uid = self.uid(*session)?;
                let session = *session;
                leases.push(self.lease(&uid)?.ok_or(StoreError::InUse { session })?);
            }
        }
        Ok(leases)
    }

    /// Tells of what is deleted already, after clearing the pages it stood on.
    pub(super) fn removed(&self, (sessions, drills): (usize, usize)) -> Removed {
        Removed {
            sessions,
            drills,
            workshops: 0,
            // Deleted it is, whether or not the pages could be cleared at once.
            overwritten: self.sweep().unwrap_or(false),
            copies: self.copies(),
        }
    }

    /// Rewrites the database without what was deleted, and empties the log. False
    /// if another process reads at this moment.
    fn sweep(&self) -> rusqlite::Result<bool> {
        self.db.execute_batch("VACUUM")?;
        self.db
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
                Ok(row.get::<_, i64>(0)? == 0)
            })
    }
}

/// Deletes sessions, and the scenarios nothing else refers to; how many
/// conferences and how many questions of drills they were.
fn delete(db: &Transaction<'_>, sessions: &[SessionId]) -> rusqlite::Result<(usize, usize)> {
    let (mut conferences, mut drills) = (0, 0);
    let mut trainees = BTreeSet::new();
    let mut delete = db.prepare_cached(
        "DELETE FROM main.sessions WHERE number = ?1 RETURNING trainee, question IS NULL",
    )?;
    for session in sessions {
        let mut rows = delete.query([session.0])?;
        while let Some(row) = rows.next()? {
            trainees.insert(row.get::<_, String>(0)?);
            if row.get(1)? {
                conferences += 1;
            } else {
                drills += 1;
            }
        }
    }
    for trainee in &trainees {
        figures::forget(db, trainee)?;
    }
    db.execute(
        "DELETE FROM scenarios
            WHERE NOT EXISTS (SELECT 1 FROM sessions WHERE scenario = hash)
                AND NOT EXISTS (SELECT 1 FROM workshop_scenarios WHERE scenario = hash)",
        [],
    )?;
    Ok((conferences, drills))
}
