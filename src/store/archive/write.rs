//! Writing everything one has into one file.

use super::{
    AssessmentLine, End, Head, Kept, Line, ScenarioLine, SessionLine, VERSION, WorkshopLine, hex,
    sheet,
};
use crate::conference::Event;
use crate::store::session::{SessionId, StoredSession, WorkshopId};
use crate::store::{Playable, Store, StoreError, assessments, failed, history, workshops};
use crate::workshop::Assessment;
use jiff::Timestamp;
use rusqlite::Connection;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::{self, Write};

/// What was written: counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exported {
    /// Conferences.
    pub sessions: usize,
    /// Questions of drills.
    pub drills: usize,
    /// Scenario files.
    pub scenarios: usize,
    /// Workshops.
    pub workshops: usize,
    /// What assessors hold of sessions.
    pub assessments: usize,
    /// Sessions this version cannot read, which are not in the file.
    pub unreadable: usize,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum ExportError {
    /// The store cannot be read.
    Store(StoreError),
    /// The file cannot be written.
    Io(io::Error),
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> ExportError {
        ExportError::Io(error)
    }
}

impl Store {
    /// Writes everything that is kept, or the sessions of one trainee.
    ///
    /// # Errors
    /// [`ExportError`]; what was written by then is no export.
    pub fn export(
        &self,
        trainee: Option<&str>,
        out: &mut dyn Write,
    ) -> Result<Exported, ExportError> {
        let of_store = |error| ExportError::Store(failed(&self.dir, error));
        let trainee = self.only().or(trainee);
        let everybody = trainee.is_none();
        let sessions = self
            .numbers("WHERE ?1 IS NULL OR trainee = ?1", [trainee])
            .map_err(ExportError::Store)?;
        // One transaction, so that all of it is of one moment.
        let moment = self.db.unchecked_transaction().map_err(of_store)?;
        let mut file = File::new(out);
        file.line(&Line::KaikenData(Head { version: VERSION }))?;
        let settings = settings(&moment, everybody).map_err(of_store)?;
        file.line(&Line::Settings(settings))?;
        if everybody {
            for (id, line) in all_workshops(&moment).map_err(of_store)? {
                let sources = workshops::sources(&moment, id).map_err(of_store)?;
                file.workshop(id, line, sources)?;
            }
        }
        for session in sessions {
            let Some(stored) = history::whole(&moment, session).map_err(of_store)? else {
                continue;
            };
            let Some((line, source)) = file.readable(&moment, &stored).map_err(of_store)? else {
                file.done.unreadable += 1;
                continue;
            };
            let uid = line.uid.clone();
            file.session(line, source)?;
            if everybody {
                let held = assessments::all(&moment, session).map_err(of_store)?;
                file.assessments(&uid, held)?;
            }
        }
        file.end()
    }

    /// Writes one session for assessors on other machines, who import it there: what
    /// was asked and heard, and nothing of how it was rated.
    ///
    /// # Errors
    /// [`ExportError`], with [`StoreError::Unreadable`] of a session that this version
    /// cannot read; what was written by then is no export.
    pub fn export_sheet(
        &self,
        session: SessionId,
        out: &mut dyn Write,
    ) -> Result<Exported, ExportError> {
        let of_store = |error| ExportError::Store(failed(&self.dir, error));
        self.unrestricted().map_err(ExportError::Store)?;
        let stored = self.load(session).map_err(ExportError::Store)?;
        let mut file = File::new(out);
        let line = file.readable(&self.db, &stored).map_err(of_store)?;
        let unreadable = ExportError::Store(StoreError::Unreadable { session });
        let (line, source) = line.ok_or(unreadable)?;
        file.line(&Line::KaikenData(Head { version: VERSION }))?;
        file.session(Box::new(sheet::of(*line)), source)?;
        file.end()
    }
}

/// The file as it grows.
struct File<'w> {
    out: &'w mut dyn Write,
    hash: Sha256,
    scenarios: Scenarios,
    /// The workshops that are written, by their names among all.
    workshops: HashMap<WorkshopId, String>,
    done: Exported,
}

/// A scenario by the hash of its file, read once, and whether it is written.
type Scenarios = HashMap<String, (Option<Playable>, bool)>;

impl File<'_> {
    fn new(out: &mut dyn Write) -> File<'_> {
        File {
            out,
            hash: Sha256::new(),
            scenarios: Scenarios::new(),
            workshops: HashMap::new(),
            done: Exported::default(),
        }
    }

    fn line(&mut self, line: &Line) -> io::Result<()> {
        let mut json = serde_json::to_vec(line)?;
        json.push(b'\n');
        self.hash.update(&json);
        self.out.write_all(&json)
    }

    /// The file of a scenario, unless it is written already.
    fn scenario(&mut self, hash: &str, source: String) -> io::Result<()> {
        let known = self.scenarios.get_mut(hash);
        if known.is_some_and(|(_, written)| !std::mem::replace(written, true)) {
            let hash = hash.to_owned();
            self.line(&Line::Scenario(ScenarioLine { hash, source }))?;
            self.done.scenarios += 1;
        }
        Ok(())
    }

    /// A workshop; left out if this version cannot read one of its scenarios.
    fn workshop(
        &mut self,
        id: WorkshopId,
        mut line: WorkshopLine,
        sources: Vec<(String, Vec<u8>)>,
    ) -> io::Result<()> {
        let mut texts = Vec::new();
        for (name, source) in sources {
            let hash = hex(&Sha256::digest(&source));
            let is_known = self.playable(&hash, &source, &name).is_some();
            let (true, Ok(text)) = (is_known, String::from_utf8(source)) else {
                return Ok(());
            };
            texts.push((hash.clone(), text));
            line.scenarios.push(hash);
        }
        for (hash, text) in texts {
            self.scenario(&hash, text)?;
        }
        self.workshops.insert(id, line.uid.clone());
        self.line(&Line::Workshop(Box::new(line)))?;
        self.done.workshops += 1;
        Ok(())
    }

    fn session(&mut self, line: Box<SessionLine>, source: String) -> io::Result<()> {
        self.scenario(&line.scenario, source)?;
        let is_drill = line.question.is_some();
        self.line(&Line::Session(line))?;
        if is_drill {
            self.done.drills += 1;
        } else {
            self.done.sessions += 1;
        }
        Ok(())
    }

    fn assessments(&mut self, session: &str, held: Vec<(i64, Assessment)>) -> io::Result<()> {
        for (saved, assessment) in held {
            let session = session.to_owned();
            self.line(&Line::Assessment(Box::new(AssessmentLine {
                session,
                saved,
                assessment,
            })))?;
            self.done.assessments += 1;
        }
        Ok(())
    }

    fn end(self) -> Result<Exported, ExportError> {
        let end = Line::End(End {
            sessions: self.done.sessions + self.done.drills,
            sha256: hex(&self.hash.finalize()),
        });
        let mut json = serde_json::to_vec(&end).map_err(io::Error::from)?;
        json.push(b'\n');
        self.out.write_all(&json)?;
        Ok(self.done)
    }

    /// What stands in a scenario's file, read once.
    fn playable(&mut self, hash: &str, source: &[u8], id: &str) -> Option<Playable> {
        let read = || (Playable::material(source, id).ok(), false);
        let known = self.scenarios.entry(hash.to_owned());
        known.or_insert_with(read).0.clone()
    }

    /// The line of a session and the text of its scenario; nothing if this version
    /// cannot read it, and no other could tell what it is.
    fn readable(
        &mut self,
        db: &Connection,
        stored: &StoredSession,
    ) -> rusqlite::Result<Option<(Box<SessionLine>, String)>> {
        let (info, source) = (&stored.info, &stored.source);
        let Ok(text) = String::from_utf8(source.clone()) else {
            return Ok(None);
        };
        let hash = hex(&Sha256::digest(source));
        let playable = self.playable(&hash, source, &info.scenario_id);
        let playable = playable.and_then(|it| it.begun_in(info));
        let heard = playable.map(|it| it.with_improvised(&stored.events));
        let fits = |it: &Playable| stored.transcript.fits(&it.scenario);
        if !stored.whole || !heard.as_ref().is_some_and(fits) {
            return Ok(None);
        }
        let workshop = info.workshop.and_then(|id| self.workshops.get(&id));
        let uid = uid(db, info.number)?;
        let line = line(stored, uid, hash, workshop.cloned());
        Ok(Some((Box::new(line), text)))
    }
}

fn line(
    stored: &StoredSession,
    uid: String,
    scenario: String,
    workshop: Option<String>,
) -> SessionLine {
    let info = &stored.info;
    let kept = |(at, event): (&Timestamp, &Event)| Kept {
        at: at.as_millisecond(),
        event: event.clone(),
    };
    SessionLine {
        uid,
        scenario,
        question: info.question.as_deref().map(str::to_owned),
        drill: info.drill.as_deref().map(str::to_owned),
        trainee: info.trainee.as_deref().unwrap_or_default().to_owned(),
        seed: info.seed,
        mode: info.mode,
        aloud: info.aloud,
        lang: info.lang,
        rules: info.rules,
        state: info.state.tag().to_owned(),
        started: info.started.as_millisecond(),
        finished: info.finished.map(|at| at.as_millisecond()),
        workshop,
        team: info.team.clone(),
        raters: info.raters,
        sheet: info.sheet,
        events: stored.times.iter().zip(&stored.events).map(kept).collect(),
        entries: stored.transcript.entries.clone(),
    }
}

/// A session's name among all sessions.
fn uid(db: &Connection, session: SessionId) -> rusqlite::Result<String> {
    db.prepare_cached("SELECT uid FROM sessions WHERE number = ?1")?
        .query_row([session.0], |row| row.get(0))
}

/// Every workshop that this version can read, its scenarios not yet named.
fn all_workshops(db: &Connection) -> rusqlite::Result<Vec<(WorkshopId, WorkshopLine)>> {
    let mut select =
        db.prepare("SELECT number, uid, created, json FROM workshops ORDER BY number")?;
    let mut rows = select.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(workshop) = workshops::workshop(row, 3)? {
            let line = WorkshopLine {
                uid: row.get(1)?,
                created: row.get(2)?,
                scenarios: Vec::new(),
                workshop,
            };
            all.push((WorkshopId(row.get(0)?), line));
        }
    }
    Ok(all)
}

/// What was set; who played last only if the file is of everybody.
fn settings(db: &Connection, everybody: bool) -> rusqlite::Result<Map<String, Value>> {
    let mut select = db.prepare("SELECT key, value FROM settings ORDER BY key")?;
    let mut rows = select.query([])?;
    let mut settings = Map::new();
    while let Some(row) = rows.next()? {
        let key: String = row.get(0)?;
        let value = serde_json::from_str(row.get_ref(1)?.as_str()?);
        if let (Ok(value), true) = (
            value,
            everybody || key != crate::store::trainees::REMEMBERED,
        ) {
            settings.insert(key, value);
        }
    }
    Ok(settings)
}
