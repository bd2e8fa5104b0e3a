//! Workshops as they are kept. Their runs are sessions like any other.

use super::record::{json, keep_scenario};
use super::remove::Removed;
use super::session::{SessionId, SessionInfo, WorkshopId};
use super::{Playable, Store, StoreError, history, title};
use crate::scenario::{Text, one_line};
use crate::workshop::Workshop;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

/// The most characters of a workshop's name.
const LONGEST: usize = 80;

/// A workshop as it is kept.
#[derive(Debug, Clone)]
pub struct StoredWorkshop {
    /// Its number.
    pub id: WorkshopId,
    /// The workshop.
    pub workshop: Workshop,
    /// What is rehearsed, as it was when the workshop was set up.
    pub scenarios: Vec<Playable>,
    /// When it was set up.
    pub created: Timestamp,
}

/// A workshop in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkshopInfo {
    /// Its number.
    pub id: WorkshopId,
    /// What it is called.
    pub name: Box<str>,
    /// When it was set up.
    pub created: Timestamp,
    /// The titles of its scenarios.
    pub titles: Vec<Text>,
    /// How many take part.
    pub participants: usize,
    /// Who is named to assess its runs.
    pub assessors: Vec<Box<str>>,
    /// Its runs, open ones too.
    pub runs: usize,
}

/// A workshop's name as it is kept: without what would move a cursor or hide, in one
/// form of Unicode, blanks at its ends gone and those inside single. Nothing if there
/// are not 1 to 80 characters.
#[must_use]
pub fn workshop_name(said: &str) -> Option<Box<str>> {
    let name = one_line(said);
    let is_name = (1..=LONGEST).contains(&name.chars().count());
    is_name.then(|| name.into())
}

impl Store {
    /// Sets up a workshop, which keeps its scenarios as they are.
    ///
    /// # Errors
    /// [`StoreError::WorkshopTaken`] if another has this name.
    pub fn new_workshop(
        &mut self,
        workshop: &Workshop,
        scenarios: &[&Playable],
        now: Timestamp,
    ) -> Result<WorkshopId, StoreError> {
        self.unrestricted()?;
        let uid = format!("{:032x}", rand::random::<u128>());
        let created = now.as_millisecond();
        self.write(|db| match holder(db, &workshop.name)? {
            Some(_) => Ok(None),
            None => insert(db, &uid, workshop, scenarios, created).map(Some),
        })?
        .ok_or_else(|| taken(workshop))
    }

    /// Every workshop, newest first.
    ///
    /// # Errors
    /// What the database reports.
    pub fn workshops(&self) -> Result<Vec<WorkshopInfo>, StoreError> {
        let all_is_shown = self.only().is_none();
        self.read(|db| {
            let mut select = db.prepare_cached(
                "SELECT number, json, created,
                    (SELECT count(*) FROM sessions WHERE workshop = workshops.number)
                 FROM workshops ORDER BY created DESC, number DESC",
            )?;
            let mut rows = select.query([])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                let id = WorkshopId(row.get(0)?);
                // One that a newer version wrote is not listed.
                let Some(workshop) = workshop(row, 1)? else {
                    continue;
                };
                all.push(WorkshopInfo {
                    id,
                    name: workshop.name,
                    created: created(row, 2)?,
                    titles: titles(db, id)?,
                    participants: workshop.participants.len(),
                    assessors: match all_is_shown {
                        true => workshop.assessors,
                        false => Vec::new(),
                    },
                    runs: row.get(3)?,
                });
            }
            Ok(all)
        })
    }

    /// A workshop, with its scenarios read.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`]; [`StoreError::UnreadableWorkshop`] if this
    /// version cannot read it or one of its scenarios.
    pub fn workshop(&self, id: WorkshopId) -> Result<StoredWorkshop, StoreError> {
        let found = self.read(|db| {
            let mut find =
                db.prepare_cached("SELECT json, created FROM workshops WHERE number = ?1")?;
            let found = find.query_row([id.0], |row| Ok((workshop(row, 0)?, created(row, 1)?)));
            Ok((found.optional()?, sources(db, id)?))
        })?;
        let (Some((workshop, created)), sources) = found else {
            return Err(StoreError::NoSuchWorkshop { workshop: id });
        };
        let unreadable = StoreError::UnreadableWorkshop { workshop: id };
        let read = |(id, source): &(String, Vec<u8>)| Playable::read(source, id).ok();
        let scenarios: Option<Vec<Playable>> = sources.iter().map(read).collect();
        match (workshop, scenarios) {
            (Some(workshop), Some(scenarios)) => Ok(StoredWorkshop {
                id,
                workshop: self.as_seen(workshop),
                scenarios,
                created,
            }),
            _ => Err(unreadable),
        }
    }

    /// The workshop of this name, or else of this number; without either the newest.
    ///
    /// # Errors
    /// What the database reports.
    pub fn find_workshop(&self, which: Option<&str>) -> Result<Option<WorkshopId>, StoreError> {
        self.read(|db| {
            let Some(which) = which else {
                let newest =
                    "SELECT number FROM workshops ORDER BY created DESC, number DESC LIMIT 1";
                let mut find = db.prepare_cached(newest)?;
                return find
                    .query_row([], |row| row.get(0).map(WorkshopId))
                    .optional();
            };
            if let Some(named) = holder(db, &one_line(which))? {
                return Ok(Some(named));
            }
            let Ok(number) = which.trim().parse::<i64>() else {
                return Ok(None);
            };
            let mut find = db.prepare_cached("SELECT number FROM workshops WHERE number = ?1")?;
            find.query_row([number], |row| row.get(0).map(WorkshopId))
                .optional()
        })
    }

    /// Keeps a workshop as it is now; its scenarios stay.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`]; [`StoreError::WorkshopTaken`] if it got a name
    /// that another has.
    pub fn change_workshop(&mut self, id: WorkshopId, now: &Workshop) -> Result<(), StoreError> {
        self.unrestricted()?;
        let changed = self.write(|db| {
            if holder(db, &now.name)?.is_some_and(|other| other != id) {
                return Ok(None);
            }
            put(db, id, now).map(Some)
        })?;
        match changed {
            Some(0) => Err(StoreError::NoSuchWorkshop { workshop: id }),
            Some(_) => Ok(()),
            None => Err(taken(now)),
        }
    }

    /// Deletes a workshop for good, with what its room shows and all its runs; or with
    /// those alone that have not ended, which nobody could go on with: the others stay
    /// with their trainees.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`]; [`StoreError::InUse`] if another process leads
    /// one of the runs that would be deleted.
    pub fn delete_workshop(
        &mut self,
        id: WorkshopId,
        with_sessions: bool,
    ) -> Result<Removed, StoreError> {
        self.unrestricted()?;
        self.workshop_exists(id)?;
        let runs = self.runs(id)?.into_iter();
        let gone = runs.filter(|run| with_sessions || run.finished.is_none());
        let gone: Vec<SessionId> = gone.map(|run| run.number).collect();
        self.remove(&gone, |db| {
            db.execute("DELETE FROM workshops WHERE number = ?1", [id.0])
        })
    }

    /// The runs of a workshop, oldest first, open ones too.
    ///
    /// # Errors
    /// What the database reports.
    pub fn runs(&self, id: WorkshopId) -> Result<Vec<SessionInfo>, StoreError> {
        self.read(|db| {
            let sql = format!(
                "SELECT {} FROM sessions WHERE workshop = ?1 ORDER BY number",
                history::COLUMNS
            );
            let mut select = db.prepare_cached(&sql)?;
            let rows = select.query_map([id.0], history::info)?;
            rows.collect()
        })
    }

    /// Workshops set up before a time, of whose runs none ended after it; none where
    /// one trainee's sessions alone are shown.
    ///
    /// # Errors
    /// What the database reports.
    pub fn workshops_older_than(&self, time: Timestamp) -> Result<Vec<WorkshopId>, StoreError> {
        if self.only().is_some() {
            return Ok(Vec::new());
        }
        self.read(|db| {
            let mut select = db.prepare_cached(
                "SELECT number FROM workshops WHERE created < ?1 AND NOT EXISTS (
                    SELECT 1 FROM sessions WHERE workshop = workshops.number
                        AND coalesce(finished, started) >= ?1)
                 ORDER BY number",
            )?;
            let rows = select.query_map([time.as_millisecond()], |row| row.get(0))?;
            rows.map(|number| number.map(WorkshopId)).collect()
        })
    }

    pub(super) fn workshop_exists(&self, id: WorkshopId) -> Result<(), StoreError> {
        let is_there: bool = self.read(|db| {
            let sql = "SELECT EXISTS (SELECT 1 FROM workshops WHERE number = ?1)";
            db.prepare_cached(sql)?.query_row([id.0], |row| row.get(0))
        })?;
        let missing = StoreError::NoSuchWorkshop { workshop: id };
        is_there.then_some(()).ok_or(missing)
    }
}

fn taken(workshop: &Workshop) -> StoreError {
    StoreError::WorkshopTaken {
        name: workshop.name.clone(),
    }
}

/// Sets up a workshop whose name nobody has.
pub(super) fn insert(
    db: &Transaction<'_>,
    uid: &str,
    workshop: &Workshop,
    scenarios: &[&Playable],
    created: i64,
) -> rusqlite::Result<WorkshopId> {
    db.execute(
        "INSERT INTO workshops (uid, name, json, created) VALUES (?1, ?2, ?3, ?4)",
        params![uid, workshop.name, json(workshop)?, created],
    )?;
    let id = WorkshopId(db.last_insert_rowid());
    let mut put = db.prepare_cached(
        "INSERT INTO workshop_scenarios (workshop, position, scenario, title)
         VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (position, playable) in scenarios.iter().enumerate() {
        let scenario = &playable.scenario;
        let hash = keep_scenario(db, &scenario.id, &playable.source)?;
        put.execute(params![
            id.0,
            position,
            hash,
            title::to_json(&scenario.title)
        ])?;
    }
    Ok(id)
}

/// Writes a workshop over what it was; how many there were to write over.
pub(super) fn put(
    db: &Transaction<'_>,
    id: WorkshopId,
    workshop: &Workshop,
) -> rusqlite::Result<usize> {
    db.prepare_cached("UPDATE workshops SET name = ?2, json = ?3 WHERE number = ?1")?
        .execute(params![id.0, workshop.name, json(workshop)?])
}

/// The workshop that has this name.
pub(super) fn holder(db: &Connection, name: &str) -> rusqlite::Result<Option<WorkshopId>> {
    let mut find = db.prepare_cached("SELECT number FROM workshops WHERE name = ?1")?;
    find.query_row([name], |row| row.get(0).map(WorkshopId))
        .optional()
}

/// The workshop in a column; nothing if this version cannot read it.
pub(super) fn workshop(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Workshop>> {
    Ok(serde_json::from_str(row.get_ref(column)?.as_str()?).ok())
}

fn created(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    Ok(Timestamp::from_millisecond(row.get(column)?).unwrap_or_default())
}

/// A workshop's scenarios: their ids and files.
pub(super) fn sources(db: &Connection, id: WorkshopId) -> rusqlite::Result<Vec<(String, Vec<u8>)>> {
    let mut select = db.prepare_cached(
        "SELECT id, source FROM workshop_scenarios JOIN scenarios ON hash = scenario
         WHERE workshop = ?1 ORDER BY position",
    )?;
    let rows = select.query_map([id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

fn titles(db: &Connection, id: WorkshopId) -> rusqlite::Result<Vec<Text>> {
    let mut select = db.prepare_cached(
        "SELECT title FROM workshop_scenarios WHERE workshop = ?1 ORDER BY position",
    )?;
    let rows = select.query_map([id.0], |row| {
        Ok(title::from_json(row.get_ref(0)?.as_str()?))
    })?;
    rows.collect()
}
