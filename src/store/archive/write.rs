//! Writing everything one has into one file.

use super::{End, Head, Kept, Line, ScenarioLine, SessionLine, VERSION, hex};
use crate::scenario::Scenario;
use crate::store::session::{SessionId, StoredSession};
use crate::store::{Playable, Store, StoreError, failed, history};
use rusqlite::Connection;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::Arc;

/// What was written: counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exported {
    /// Conferences.
    pub sessions: usize,
    /// Questions of drills.
    pub drills: usize,
    /// Scenario files.
    pub scenarios: usize,
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
    /// Writes everything that is kept, of one trainee or of all.
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
        let sessions = self
            .numbers("WHERE ?1 IS NULL OR trainee = ?1", [trainee])
            .map_err(ExportError::Store)?;
        // One transaction, so that all of it is of one moment.
        let moment = self.db.unchecked_transaction().map_err(of_store)?;
        let mut file = File::new(out);
        file.line(&Line::KaikenData(Head { version: VERSION }))?;
        let settings = settings(&moment, trainee.is_none()).map_err(of_store)?;
        file.line(&Line::Settings(settings))?;
        for session in sessions {
            let Some(stored) = history::whole(&moment, session).map_err(of_store)? else {
                continue;
            };
            match readable(&moment, &stored, &mut file.scenarios).map_err(of_store)? {
                Some((line, scenario)) => file.session(*line, &stored, scenario)?,
                None => file.done.unreadable += 1,
            }
        }
        file.end()
    }
}

/// The file as it grows.
struct File<'w> {
    out: &'w mut dyn Write,
    hash: Sha256,
    scenarios: Scenarios,
    done: Exported,
}

/// A scenario by the hash of its file, read once, and whether it is written.
type Scenarios = HashMap<String, (Option<Arc<Scenario>>, bool)>;

impl File<'_> {
    fn new(out: &mut dyn Write) -> File<'_> {
        File {
            out,
            hash: Sha256::new(),
            scenarios: Scenarios::new(),
            done: Exported::default(),
        }
    }

    fn line(&mut self, line: &Line) -> io::Result<()> {
        let mut json = serde_json::to_vec(line)?;
        json.push(b'\n');
        self.hash.update(&json);
        self.out.write_all(&json)
    }

    fn session(
        &mut self,
        line: SessionLine,
        stored: &StoredSession,
        source: String,
    ) -> io::Result<()> {
        let known = self.scenarios.get_mut(&line.scenario);
        if known.is_some_and(|(_, written)| !std::mem::replace(written, true)) {
            let hash = line.scenario.clone();
            self.line(&Line::Scenario(ScenarioLine { hash, source }))?;
            self.done.scenarios += 1;
        }
        self.line(&Line::Session(Box::new(line)))?;
        if stored.info.question.is_some() {
            self.done.drills += 1;
        } else {
            self.done.sessions += 1;
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
}

/// The line of a session and the text of its scenario; nothing if this version
/// cannot read it, and no other could tell what it is.
fn readable(
    db: &Connection,
    stored: &StoredSession,
    scenarios: &mut Scenarios,
) -> rusqlite::Result<Option<(Box<SessionLine>, String)>> {
    let (info, source) = (&stored.info, &stored.source);
    let Ok(text) = String::from_utf8(source.clone()) else {
        return Ok(None);
    };
    let hash = hex(&Sha256::digest(source));
    let read = || {
        let playable = Playable::material(source, &info.scenario_id);
        (playable.ok().map(|it| it.scenario), false)
    };
    let (scenario, _) = scenarios.entry(hash.clone()).or_insert_with(read);
    let fits = |scenario: &Arc<Scenario>| stored.transcript.fits(scenario);
    if !stored.whole || !scenario.as_ref().is_some_and(fits) {
        return Ok(None);
    }
    let (uid, times) = times(db, info.number)?;
    let kept = |(at, event): (i64, _)| Kept { at, event };
    let events = times.into_iter().zip(stored.events.iter().cloned());
    let line = SessionLine {
        uid,
        scenario: hash,
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
        events: events.map(kept).collect(),
        entries: stored.transcript.entries.clone(),
    };
    Ok(Some((Box::new(line), text)))
}

/// A session's name among all sessions, and the times of its events.
fn times(db: &Connection, session: SessionId) -> rusqlite::Result<(String, Vec<i64>)> {
    let uid = db
        .prepare_cached("SELECT uid FROM sessions WHERE number = ?1")?
        .query_row([session.0], |row| row.get(0))?;
    let mut select =
        db.prepare_cached("SELECT at_ms FROM events WHERE session = ?1 ORDER BY seq")?;
    let times = select.query_map([session.0], |row| row.get(0))?;
    Ok((uid, times.collect::<Result<_, _>>()?))
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
