//! Merging what several people have in common: workshops, and what assessors hold of
//! sessions.

use super::read::{Import, is_uid};
use super::{AssessmentLine, WorkshopLine};
use crate::scenario::Kind;
use crate::store::record::json;
use crate::store::session::{SessionId, WorkshopId};
use crate::store::{Playable, assessments, workshops};
use crate::workshop::{Assessment, Workshop};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

impl Import<'_> {
    /// Takes a workshop, unless it is here already: then it stays as it is. False if
    /// it cannot be one.
    pub(super) fn workshop(&mut self, line: WorkshopLine) -> rusqlite::Result<bool> {
        let scenarios = line.scenarios.iter().map(|hash| self.scenarios.get(hash));
        let scenarios: Option<Vec<&Playable>> = scenarios.collect();
        let is_conference = |it: &&Playable| matches!(it.scenario.kind, Kind::Conference);
        let (Some(scenarios), Some(workshop)) = (scenarios, line.workshop.tidied()) else {
            return Ok(false);
        };
        let is_time = Timestamp::from_millisecond(line.created).is_ok();
        if !is_uid(&line.uid) || !is_time || !scenarios.iter().all(is_conference) {
            return Ok(false);
        }
        let found = match self.workshop_of(&line.uid)? {
            Some(known) => Some(known),
            None => self.same_workshop(&workshop, &scenarios)?,
        };
        let id = match found {
            Some(known) => known,
            None => {
                let workshop = self.with_free_name(workshop)?;
                self.done.workshops += 1;
                workshops::insert(&self.db, &line.uid, &workshop, &scenarios, line.created)?
            }
        };
        self.workshops.insert(line.uid, id);
        Ok(true)
    }

    fn workshop_of(&self, uid: &str) -> rusqlite::Result<Option<WorkshopId>> {
        let mut find = self
            .db
            .prepare_cached("SELECT number FROM workshops WHERE uid = ?1")?;
        find.query_row([uid], |row| row.get(0).map(WorkshopId))
            .optional()
    }

    /// A workshop of the same name in which everything else is the same, too.
    fn same_workshop(
        &self,
        workshop: &Workshop,
        scenarios: &[&Playable],
    ) -> rusqlite::Result<Option<WorkshopId>> {
        let mut find = self
            .db
            .prepare_cached("SELECT number FROM workshops WHERE name = ?1 AND json = ?2")?;
        let found = find.query_row(params![workshop.name, json(workshop)?], |row| {
            row.get(0).map(WorkshopId)
        });
        let Some(id) = found.optional()? else {
            return Ok(None);
        };
        let sources = workshops::sources(&self.db, id)?;
        let theirs = scenarios.iter().map(|playable| &*playable.source);
        let is_same = sources.iter().map(|(_, source)| &source[..]).eq(theirs);
        Ok(is_same.then_some(id))
    }

    /// The workshop, under another name where another one has its name.
    fn with_free_name(&self, workshop: Workshop) -> rusqlite::Result<Workshop> {
        let mut name = workshop.name.clone();
        let mut again = 1;
        while workshops::holder(&self.db, &name)?.is_some() {
            again += 1;
            name = format!("{} ({again})", workshop.name).into();
        }
        Ok(Workshop { name, ..workshop })
    }

    /// Takes what an assessor holds of a session, unless what is here is as new. False
    /// if it cannot be that.
    pub(super) fn assessment(&mut self, line: AssessmentLine) -> rusqlite::Result<bool> {
        let known = self.known(&line.session)?;
        let (Some((session, _)), Some(assessment)) = (known, line.assessment.tidied()) else {
            return Ok(false);
        };
        if Timestamp::from_millisecond(line.saved).is_err() {
            return Ok(false);
        }
        let mut find = self.db.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM assessments
                WHERE session = ?1 AND assessor = ?2 AND saved >= ?3)",
        )?;
        let values = params![session.0, assessment.assessor, line.saved];
        let is_as_new: bool = find.query_row(values, |row| row.get(0))?;
        if !is_as_new {
            assessments::put(&self.db, session, &assessment, line.saved)?;
            self.done.assessments += 1;
        }
        Ok(true)
    }

    /// The session of this name among all, and whether it is here only to be assessed.
    pub(super) fn known(&self, uid: &str) -> rusqlite::Result<Option<(SessionId, bool)>> {
        let mut find = self
            .db
            .prepare_cached("SELECT number, sheet FROM sessions WHERE uid = ?1")?;
        find.query_row([uid], |row| Ok((SessionId(row.get(0)?), row.get(1)?)))
            .optional()
    }

    /// Takes away what was here only to be assessed, and hands out what is held of it.
    pub(super) fn make_way(&self, session: SessionId) -> rusqlite::Result<Vec<(i64, Assessment)>> {
        let held = assessments::all(&self.db, session)?;
        self.db
            .execute("DELETE FROM main.sessions WHERE number = ?1", [session.0])?;
        Ok(held)
    }
}
