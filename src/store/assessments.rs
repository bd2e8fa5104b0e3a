//! What assessors hold of sessions, kept beside them; and what they agreed on, once
//! it becomes what a session says.

use super::record::{Changed, json, upsert};
use super::session::{SessionId, SessionInfo};
use super::{Playable, Store, StoreError, figures};
use crate::scoring::{Grade, Scorecard, Transcript};
use crate::workshop::Assessment;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

impl Store {
    /// Keeps what an assessor holds of a session, in place of what they held before.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`], or what keeps it from being written.
    pub fn save_assessment(
        &mut self,
        session: SessionId,
        assessment: &Assessment,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.unrestricted()?;
        self.uid(session)?;
        self.write(|db| put(db, session, assessment, now.as_millisecond()))
    }

    /// What assessors hold of a session, by their names. Whether one of them may see
    /// the others' is not decided here.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`], or what the database reports.
    pub fn assessments(&self, session: SessionId) -> Result<Vec<Assessment>, StoreError> {
        self.unrestricted()?;
        self.uid(session)?;
        let all = self.read(|db| all(db, session))?;
        Ok(all.into_iter().map(|(_, assessment)| assessment).collect())
    }

    /// Takes away what an assessor holds of a session; whether there was anything.
    ///
    /// # Errors
    /// What keeps it from being written.
    pub fn delete_assessment(
        &mut self,
        session: SessionId,
        assessor: &str,
    ) -> Result<bool, StoreError> {
        self.unrestricted()?;
        let sql = "DELETE FROM assessments WHERE session = ?1 AND assessor = ?2";
        let deleted = self.write(|db| db.execute(sql, params![session.0, assessor]))?;
        Ok(deleted > 0)
    }

    /// Sessions that assessors hold anything of, newest first.
    ///
    /// # Errors
    /// What the database reports.
    pub fn assessed(&self) -> Result<Vec<SessionInfo>, StoreError> {
        self.unrestricted()?;
        self.read(|db| {
            let sql = format!(
                "SELECT {} FROM sessions WHERE sheet = 1
                    OR number IN (SELECT session FROM assessments)
                 ORDER BY number DESC",
                super::history::COLUMNS
            );
            let mut select = db.prepare_cached(&sql)?;
            let rows = select.query_map([], super::history::info)?;
            rows.collect()
        })
    }

    /// The newest session that somebody else leads or rates: a run of a workshop, an
    /// assessor's own sheet, or one that assessors hold anything of.
    ///
    /// # Arguments
    /// `ended`: leaves out what has not ended, also where assessors rate it as it goes;
    /// a sheet of their own is never over before they are.
    ///
    /// # Errors
    /// What the database reports.
    pub fn newest_led(&self, ended: bool) -> Result<Option<SessionInfo>, StoreError> {
        self.unrestricted()?;
        self.read(|db| {
            let sql = format!(
                "SELECT {} FROM sessions
                 WHERE sheet = 1
                    OR ((workshop IS NOT NULL OR number IN (SELECT session FROM assessments))
                        AND NOT (?1 AND state = 'open'))
                 ORDER BY started DESC, number DESC LIMIT 1",
                super::history::COLUMNS
            );
            let mut select = db.prepare_cached(&sql)?;
            select.query_row([ended], super::history::info).optional()
        })
    }

    /// Makes a transcript what an ended session says from now on, such as the one
    /// with the ratings that so many assessors agreed on: its result is counted again
    /// from it, and so are its trainee's figures. The events stay as they were.
    ///
    /// # Errors
    /// [`StoreError::NotEnded`] of a session that goes on; [`StoreError::Unreadable`]
    /// if the transcript is not of its scenario.
    pub fn adopt(
        &mut self,
        session: SessionId,
        transcript: &Transcript,
        raters: usize,
    ) -> Result<(), StoreError> {
        self.unrestricted()?;
        let stored = self.load(session)?;
        if stored.info.finished.is_none() {
            return Err(StoreError::NotEnded { session });
        }
        let heard = Playable::heard(&stored).ok().map(|heard| heard.scenario);
        let fitting = heard.filter(|scenario| transcript.fits(scenario));
        let scenario = fitting.ok_or(StoreError::Unreadable { session })?;
        let card = Scorecard::of(&scenario, transcript);
        self.write(|db| {
            let entries = &transcript.entries;
            upsert(db, session, Changed { from: 0, entries })?;
            db.execute(
                "UPDATE main.sessions SET overall = ?2, grade = ?3, provisional = ?4,
                    raters = ?5 WHERE number = ?1",
                params![
                    session.0,
                    card.overall,
                    card.grade.map(Grade::letter),
                    card.provisional,
                    raters,
                ],
            )?;
            figures::ended(db, session, transcript, Some(&scenario))
        })
    }
}

pub(super) fn put(
    db: &Transaction<'_>,
    session: SessionId,
    assessment: &Assessment,
    saved: i64,
) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO assessments (session, assessor, saved, json) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (session, assessor) DO UPDATE
            SET saved = excluded.saved, json = excluded.json",
    )?
    .execute(params![
        session.0,
        assessment.assessor,
        saved,
        json(assessment)?
    ])?;
    Ok(())
}

/// Whether whoever led a session is one of those its ratings are merged from: they led it
/// on a sheet of their own, or are one more than the assessors who rated anything. Where
/// nothing of the assessors is here, nobody is singled out.
pub(super) fn is_leader_among(
    db: &Connection,
    session: SessionId,
    raters: usize,
) -> rusqlite::Result<bool> {
    let all = all(db, session)?.into_iter().map(|(_, it)| it);
    let rated: Vec<Assessment> = all.filter(Assessment::says_anything).collect();
    let led = rated.iter().any(|it| it.leads);
    Ok(led || !rated.is_empty() && raters > rated.len())
}

/// What assessors hold of a session, and since when, by their names. What this
/// version cannot read is left out.
pub(super) fn all(db: &Connection, session: SessionId) -> rusqlite::Result<Vec<(i64, Assessment)>> {
    let mut select = db.prepare_cached(
        "SELECT saved, json FROM assessments WHERE session = ?1 ORDER BY assessor",
    )?;
    let mut rows = select.query([session.0])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        if let Ok(assessment) = serde_json::from_str(row.get_ref(1)?.as_str()?) {
            all.push((row.get(0)?, assessment));
        }
    }
    Ok(all)
}
