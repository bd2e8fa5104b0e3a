//! Merging a file that export wrote. It may come from anywhere: all of it is looked
//! at before any of it counts, and it is taken whole or not at all.

use super::error::{ImportError, Wrong};
use super::{Head, Line, ScenarioLine, SessionLine, VERSION, hex, tidy};
use crate::conference::{Event, RULES};
use crate::scenario::clean;
use crate::scoring::{Grade, Mode, Scorecard, Transcript};
use crate::store::session::{SessionId, SessionState, WorkshopId};
use crate::store::{
    Playable, Settings, Store, assessments, failed, figures, history, record, settings, title,
    trainees,
};
use jiff::Timestamp;
use rusqlite::{Transaction, TransactionBehavior, params};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::{BufRead, Read};

/// The longest line: a session of many hours is far shorter.
const LINE: u64 = 16 << 20;
/// The most events, and the most entries, of a session.
const TURNS: usize = 20_000;
/// The longest mark of a drill.
const MARK: usize = 64;

/// What was merged: counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Conferences that were not here before.
    pub sessions: usize,
    /// Questions of drills that were not here before.
    pub drills: usize,
    /// Sessions that were here already, and stay as they are.
    pub already: usize,
    /// Workshops that were not here before.
    pub workshops: usize,
    /// Assessments that were not here before, or not so new.
    pub assessments: usize,
    /// The session that came last, new or not.
    pub last: Option<SessionId>,
}

impl Store {
    /// Merges a file that [`Store::export`] wrote: sessions that are here already
    /// stay as they are, and so does what was set here.
    ///
    /// # Errors
    /// [`ImportError`]; nothing of it was kept then.
    pub fn import(&mut self, file: &mut dyn BufRead) -> Result<Imported, ImportError> {
        self.writable().map_err(ImportError::Store)?;
        self.unrestricted().map_err(ImportError::Store)?;
        let dir = &self.dir;
        let of_store = |error| ImportError::Store(failed(dir, error));
        let db = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(of_store)?;
        let mut import = Import {
            db,
            scenarios: HashMap::new(),
            workshops: HashMap::new(),
            done: Imported::default(),
        };
        let merged = Lines::new(file)
            .merge(&mut import)
            .map_err(|why| match why {
                Why::Database(error) => of_store(error),
                Why::File(error) => error,
            });
        // Without a commit, all of it is taken back.
        merged?;
        import.db.commit().map_err(of_store)?;
        Ok(import.done)
    }
}

/// Why merging stopped.
enum Why {
    Database(rusqlite::Error),
    File(ImportError),
}

impl From<rusqlite::Error> for Why {
    fn from(error: rusqlite::Error) -> Why {
        Why::Database(error)
    }
}

/// The lines of the file, as they come.
struct Lines<'r> {
    file: &'r mut dyn BufRead,
    hash: Sha256,
    number: usize,
}

impl Lines<'_> {
    fn new(file: &mut dyn BufRead) -> Lines<'_> {
        Lines {
            file,
            hash: Sha256::new(),
            number: 0,
        }
    }

    /// The next line's bytes; none at the end of the file.
    fn next(&mut self) -> Result<Vec<u8>, ImportError> {
        let mut line = Vec::new();
        self.number += 1;
        let mut bounded = (&mut *self.file).take(LINE + 1);
        let read = bounded.read_until(b'\n', &mut line);
        read.map_err(ImportError::Io)?;
        if line.len() as u64 > LINE {
            return Err(ImportError::Wrong(self.number, Wrong::TooLong));
        }
        Ok(line)
    }

    fn merge(mut self, import: &mut Import<'_>) -> Result<(), Why> {
        let head = self.next().map_err(Why::File)?;
        self.hash.update(&head);
        match serde_json::from_slice(&head) {
            Ok(Line::KaikenData(Head { version })) if version <= VERSION => {}
            Ok(Line::KaikenData(_)) => return Err(Why::File(ImportError::Newer)),
            _ => return Err(Why::File(ImportError::Foreign)),
        }
        let mut sessions = 0;
        loop {
            let bytes = self.next().map_err(Why::File)?;
            if bytes.last() != Some(&b'\n') {
                return Err(Why::File(ImportError::Cut));
            }
            let wrong = |wrong| Why::File(ImportError::Wrong(self.number, wrong));
            let line = serde_json::from_slice(&bytes).map_err(|_| wrong(Wrong::Unknown))?;
            match line {
                Line::End(end) => {
                    let sum = hex(&self.hash.finalize());
                    if sum != end.sha256 || sessions != end.sessions {
                        return Err(Why::File(ImportError::Changed));
                    }
                    // Nothing may follow.
                    let rest = self.file.fill_buf().map_err(ImportError::Io);
                    return match rest.map_err(Why::File)? {
                        [] => Ok(()),
                        _ => Err(Why::File(ImportError::Changed)),
                    };
                }
                Line::KaikenData(_) => return Err(wrong(Wrong::Unknown)),
                Line::Settings(settings) => import.settings(&settings)?,
                Line::Scenario(scenario) => {
                    if !import.scenario(scenario) {
                        return Err(wrong(Wrong::Scenario));
                    }
                }
                Line::Workshop(workshop) => {
                    if !import.workshop(*workshop)? {
                        return Err(wrong(Wrong::Workshop));
                    }
                }
                Line::Assessment(assessment) => {
                    if !import.assessment(*assessment)? {
                        return Err(wrong(Wrong::Assessment));
                    }
                }
                Line::Session(session) => {
                    if session.rules > RULES {
                        return Err(Why::File(ImportError::Newer));
                    }
                    sessions += 1;
                    let checked = import.checked(*session);
                    let checked = checked.ok_or_else(|| wrong(Wrong::Session))?;
                    import.session(&checked)?;
                }
            }
            self.hash.update(&bytes);
        }
    }
}

/// What is merged.
pub(super) struct Import<'s> {
    pub(super) db: Transaction<'s>,
    /// Scenarios by the hash of their files.
    pub(super) scenarios: HashMap<String, Playable>,
    /// Workshops by their names among all.
    pub(super) workshops: HashMap<String, WorkshopId>,
    pub(super) done: Imported,
}

/// A session that can be kept.
struct Checked {
    line: SessionLine,
    trainee: Box<str>,
    drill: Option<String>,
    workshop: Option<WorkshopId>,
    playable: Playable,
    state: SessionState,
    transcript: Transcript,
}

impl Import<'_> {
    /// What was set there and never here. A value this version cannot read is left out.
    fn settings(&self, found: &Map<String, Value>) -> rusqlite::Result<()> {
        let mut put = self
            .db
            .prepare_cached("INSERT OR IGNORE INTO settings (key, value) VALUES (?1, ?2)")?;
        for (key, value) in settings::understood(Settings::default(), found) {
            put.execute([key, value.to_string()])?;
        }
        let name = found.get(trainees::REMEMBERED).and_then(Value::as_str);
        if let Some(name) = name.and_then(named) {
            let value = Value::from(&*name).to_string();
            put.execute([trainees::REMEMBERED.to_owned(), value])?;
        }
        Ok(())
    }

    fn scenario(&mut self, line: ScenarioLine) -> bool {
        let source = line.source.as_bytes();
        let is_right = hex(&Sha256::digest(source)) == line.hash;
        match Playable::material(source, "") {
            Ok(playable) if is_right => {
                self.scenarios.insert(line.hash, playable);
                true
            }
            _ => false,
        }
    }

    /// The session, if it can be one: nothing in it points outside its scenario.
    fn checked(&self, mut line: SessionLine) -> Option<Checked> {
        tidy::session(&mut line)?;
        let playable = self.scenarios.get(&line.scenario)?.clone();
        // It becomes the name of a file.
        if !is_uid(&line.uid) {
            return None;
        }
        let workshop = match &line.workshop {
            Some(uid) => Some(*self.workshops.get(uid)?),
            None => None,
        };
        let state = SessionState::ALL.into_iter();
        let state = state.into_iter().find(|state| state.tag() == line.state)?;
        Timestamp::from_millisecond(line.started).ok()?;
        match (state, line.finished) {
            (SessionState::Open, None) => {}
            (SessionState::Complete | SessionState::BrokenOff, Some(at)) => {
                Timestamp::from_millisecond(at).ok()?;
            }
            _ => return None,
        }
        let times = line.events.iter().map(|kept| kept.at);
        let are_times = times.map(Timestamp::from_millisecond).all(|at| at.is_ok());
        if !are_times || line.events.len() > TURNS || line.entries.len() > TURNS {
            return None;
        }
        let drill = line.drill.as_deref().map(|mark| clean(mark).into_owned());
        if drill.as_ref().is_some_and(|mark| mark.len() > MARK) {
            return None;
        }
        let playable = match line.question.as_deref() {
            Some(id) => playable.of_question(id)?,
            None if drill.is_some() => return None,
            None if line.mode == Mode::Spoken => playable.for_listeners(),
            None => playable,
        };
        let events: Vec<Event> = line.events.iter().map(|kept| kept.event.clone()).collect();
        let playable = playable.with_improvised(&events);
        let entries = line.entries.clone();
        let transcript = history::transcript(line.seed, state, events.iter(), entries);
        let trainee = named(&line.trainee)?;
        transcript.fits(&playable.scenario).then_some(Checked {
            line,
            trainee,
            drill,
            workshop,
            playable,
            state,
            transcript,
        })
    }

    fn session(&mut self, checked: &Checked) -> rusqlite::Result<()> {
        let (line, scenario) = (&checked.line, &checked.playable.scenario);
        let place = match self.known(&line.uid)? {
            // What was here to be assessed gives way to the session itself.
            Some((session, true)) if !line.sheet => Some(session),
            Some((session, _)) => {
                self.done.already += 1;
                self.done.last = Some(session);
                return Ok(());
            }
            None => None,
        };
        let assessed = match place {
            Some(session) => self.make_way(session)?,
            None => Vec::new(),
        };
        let session = self.insert(checked, place)?;
        self.done.last = Some(session);
        for (saved, assessment) in assessed {
            assessments::put(&self.db, session, &assessment, saved)?;
        }
        let mut put = self.db.prepare_cached(
            "INSERT INTO events (session, seq, at_ms, json) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for (seq, kept) in line.events.iter().enumerate() {
            put.execute(params![session.0, seq, kept.at, record::json(&kept.event)?])?;
        }
        let all = record::Changed {
            from: 0,
            entries: &line.entries,
        };
        record::upsert(&self.db, session, all)?;
        if checked.state != SessionState::Open {
            figures::ended(&self.db, session, &checked.transcript, Some(scenario))?;
        }
        if line.question.is_some() {
            self.done.drills += 1;
        } else {
            self.done.sessions += 1;
        }
        Ok(())
    }

    /// The session's row; what it came to is counted from its entries.
    fn insert(&self, checked: &Checked, place: Option<SessionId>) -> rusqlite::Result<SessionId> {
        let (line, scenario) = (&checked.line, &checked.playable.scenario);
        let source = &checked.playable.source;
        let hash = record::keep_scenario(&self.db, &scenario.id, source)?;
        let card = line
            .finished
            .map(|_| Scorecard::of(scenario, &checked.transcript));
        self.db
            .prepare_cached(
                "INSERT INTO main.sessions (uid, scenario, scenario_id, title, seed, mode, aloud,
                    lang, rules, trainee, question, drill, started, finished, state,
                    overall, grade, provisional, workshop, team, raters, sheet, number)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
                    ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
            )?
            .execute(params![
                line.uid,
                hash,
                &*scenario.id,
                title::to_json(&scenario.title),
                line.seed.cast_signed(),
                line.mode.tag(),
                line.aloud,
                line.lang.code(),
                line.rules,
                &*checked.trainee,
                line.question,
                checked.drill,
                line.started,
                line.finished,
                checked.state.tag(),
                card.as_ref().and_then(|card| card.overall),
                card.as_ref().and_then(|card| card.grade.map(Grade::letter)),
                card.as_ref().is_none_or(|card| card.provisional),
                checked.workshop.map(|workshop| workshop.0),
                record::json(&line.team)?,
                line.raters,
                line.sheet,
                place.map(|session| session.0),
            ])?;
        Ok(SessionId(self.db.last_insert_rowid()))
    }
}

/// Whether this can be a name among all sessions, or all workshops.
pub(super) fn is_uid(uid: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    uid.len() == 32 && uid.chars().all(is_digit)
}

/// A trainee's name; the empty one stays empty.
fn named(name: &str) -> Option<Box<str>> {
    if name.is_empty() {
        return Some(Box::default());
    }
    trainees::trainee_name(name)
}
