//! What a trainee's sessions show together: kept as sessions end, so that nobody
//! who looks at it waits for old sessions to be read.
//!
//! Beside each session that has ended lies what it showed ([`Practised`]), and for
//! each trainee what all of them show ([`Training`]). The second is kept only while
//! it holds all of the first: whoever cannot simply enter one more session, because
//! it ended before another or because some were deleted or imported, takes it away,
//! and it is folded again when somebody asks.

use super::record::json;
use super::session::{SessionId, SessionInfo};
use super::{Playable, Store, StoreError, history};
use crate::scenario::Scenario;
use crate::scoring::Transcript;
use crate::training::{self, Deck, Practised, Progress, Training, VERSION};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use std::collections::HashMap;

/// What was drawn again: counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rebuilt {
    /// Trainees.
    pub trainees: usize,
    /// Sessions that have ended and count.
    pub sessions: usize,
    /// Sessions that have ended and that this version cannot read: they do not count.
    pub unreadable: usize,
}

/// A trainee's figures, and those of them that home shows.
pub(super) const TRAINING: &str =
    "SELECT deck, progress FROM training WHERE trainee = ?1 AND version = ?2";
pub(super) const DECK: &str = "SELECT deck FROM training WHERE trainee = ?1 AND version = ?2";

impl Store {
    /// All that is known of a trainee.
    ///
    /// Usually one row is read. Where the figures are not kept, the trainee's
    /// sessions are gone through, and the figures are kept if they can be.
    ///
    /// # Errors
    /// What the database reports.
    pub fn training(&mut self, trainee: &str) -> Result<Training, StoreError> {
        if !self.is_mine(trainee) {
            return Ok(Training::default());
        }
        match self.read(|db| kept(db, trainee))? {
            Some(training) => Ok(training),
            None => self.fold(trainee),
        }
    }

    /// A trainee's weaknesses, and when they are due: less to read than all of
    /// [`Store::training`].
    ///
    /// # Errors
    /// As [`Store::training`].
    pub fn deck(&mut self, trainee: &str) -> Result<Deck, StoreError> {
        if !self.is_mine(trainee) {
            return Ok(Deck::default());
        }
        let kept = self.read(|db| {
            let mut find = db.prepare_cached(DECK)?;
            let row = find.query_row(params![trainee, VERSION], |row| parsed(row, 0));
            row.optional()
        })?;
        match kept.flatten() {
            Some(deck) => Ok(deck),
            None => Ok(self.fold(trainee)?.deck),
        }
    }

    /// What a trainee's newest sessions showed, newest first, drills and sessions
    /// broken off too: for whoever traces a figure or compares.
    ///
    /// # Errors
    /// As [`Store::training`].
    pub fn practised(&mut self, trainee: &str, limit: usize) -> Result<Vec<Practised>, StoreError> {
        // Nothing is missing then.
        self.training(trainee)?;
        self.read(|db| {
            let mut select = db.prepare_cached(
                "SELECT number, scenario, version, json
                 FROM sessions LEFT JOIN practised ON session = number
                 WHERE trainee = ?1 AND state <> 'open'
                 ORDER BY finished DESC, number DESC",
            )?;
            let mut rows = select.query([trainee])?;
            let mut reader = Reader::default();
            let mut all = Vec::new();
            while all.len() < limit
                && let Some(row) = rows.next()?
            {
                all.extend(reader.practised(db, row)?);
            }
            Ok(all)
        })
    }

    /// What one session showed, once it has ended; nothing if this version cannot
    /// read it.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`], [`StoreError::NotEnded`], or what the database
    /// reports.
    pub fn practised_in(&self, session: SessionId) -> Result<Option<Practised>, StoreError> {
        if self.info(session)?.finished.is_none() {
            return Err(StoreError::NotEnded { session });
        }
        self.read(|db| {
            let mut select = db.prepare_cached(
                "SELECT number, scenario, version, json
                 FROM sessions LEFT JOIN practised ON session = number WHERE number = ?1",
            )?;
            select.query_row([session.0], |row| Reader::default().practised(db, row))
        })
    }

    /// Draws what each session showed again, and folds the figures of every trainee
    /// from that. A session that this version cannot read any more keeps what was
    /// drawn of it before.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be kept; nothing has changed then.
    pub fn rebuild(&mut self) -> Result<Rebuilt, StoreError> {
        self.unrestricted()?;
        self.write(|db| {
            // Another version than any: drawn again, and kept if that fails.
            db.execute("UPDATE practised SET version = -1", [])?;
            db.execute("DELETE FROM training", [])?;
            let mut select = db.prepare(
                "SELECT DISTINCT trainee FROM sessions WHERE state <> 'open' ORDER BY trainee",
            )?;
            let trainees: Vec<String> = select
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for trainee in &trainees {
                fold(db, trainee, true)?;
            }
            let count = |sql| db.query_row(sql, [], |row| row.get::<_, usize>(0));
            let sessions = count("SELECT count(*) FROM practised")?;
            let ended = count("SELECT count(*) FROM sessions WHERE state <> 'open'")?;
            Ok(Rebuilt {
                trainees: trainees.len(),
                sessions,
                unreadable: ended.saturating_sub(sessions),
            })
        })
    }

    /// Folds a trainee's figures, and keeps them where that is possible.
    fn fold(&mut self, trainee: &str) -> Result<Training, StoreError> {
        if self.writable().is_ok()
            && let Ok(training) = self.write(|db| fold(db, trainee, true))
        {
            return Ok(training);
        }
        self.read(|db| {
            let moment = db.unchecked_transaction()?;
            fold(&moment, trainee, false)
        })
    }
}

/// Enters a session that has just ended.
pub(super) fn ended(
    db: &Transaction<'_>,
    session: SessionId,
    transcript: &Transcript,
    scenario: Option<&Scenario>,
) -> rusqlite::Result<()> {
    let Some(info) = history::one(db, session)? else {
        return Ok(());
    };
    let trainee = info.trainee.as_deref().unwrap_or_default();
    let sql = "SELECT EXISTS (SELECT 1 FROM practised WHERE session = ?1)";
    let again: bool = db
        .prepare_cached(sql)?
        .query_row([session.0], |row| row.get(0))?;
    let about = about(&info);
    let (Some(scenario), Some(about), false) = (scenario, about, again) else {
        // What was drawn of it before is no longer what it showed.
        db.execute("DELETE FROM practised WHERE session = ?1", [session.0])?;
        return forget(db, trainee);
    };
    let practised = Practised::of(scenario, transcript, about);
    keep_practised(db, &practised)?;
    let is_last = "SELECT NOT EXISTS (SELECT 1 FROM sessions WHERE trainee = ?1
            AND state <> 'open' AND (finished, number) > (?2, ?3)),
        NOT EXISTS (SELECT 1 FROM sessions WHERE trainee = ?1
            AND state <> 'open' AND number <> ?3)";
    let (last, only): (bool, bool) = db.prepare_cached(is_last)?.query_row(
        params![trainee, practised.session.finished, session.0],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let known = match kept(db, trainee)? {
        None if only => Some(Training::default()),
        known => known.filter(|_| last),
    };
    match known {
        Some(mut training) => {
            training.enter(&practised);
            keep_training(db, trainee, &training, &practised.session)
        }
        None => forget(db, trainee),
    }
}

/// Takes a trainee's figures away: they are folded when they are asked for.
pub(super) fn forget(db: &Connection, trainee: &str) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM training WHERE trainee = ?1")?
        .execute([trainee])?;
    Ok(())
}

/// The figures as they are kept, if this version kept them.
fn kept(db: &Connection, trainee: &str) -> rusqlite::Result<Option<Training>> {
    let mut find = db.prepare_cached(TRAINING)?;
    let row = find.query_row(params![trainee, VERSION], |row| {
        let deck: Option<Deck> = parsed(row, 0)?;
        let progress: Option<Progress> = parsed(row, 1)?;
        Ok(deck
            .zip(progress)
            .map(|(deck, progress)| Training { progress, deck }))
    });
    row.optional().map(Option::flatten)
}

/// Goes through a trainee's sessions in the order in which they ended.
fn fold(db: &Connection, trainee: &str, keep: bool) -> rusqlite::Result<Training> {
    let mut select = db.prepare_cached(
        "SELECT number, scenario, version, json
         FROM sessions LEFT JOIN practised ON session = number
         WHERE trainee = ?1 AND state <> 'open'
         ORDER BY finished, number",
    )?;
    let mut rows = select.query([trainee])?;
    let mut reader = Reader::default();
    let mut training = Training::default();
    let mut last = None;
    while let Some(row) = rows.next()? {
        if let Some(practised) = reader.practised(db, row)? {
            training.enter(&practised);
            last = Some(practised.session);
        }
    }
    drop(rows);
    if keep {
        for drawn in &reader.drawn {
            keep_practised(db, drawn)?;
        }
        if let Some(last) = last {
            keep_training(db, trainee, &training, &last)?;
        }
    }
    Ok(training)
}

/// Reads what sessions showed, or draws it where it is not kept.
#[derive(Default)]
struct Reader {
    /// Scenarios by their hash, read once each.
    scenarios: HashMap<Vec<u8>, Option<Playable>>,
    /// What was drawn.
    drawn: Vec<Practised>,
}

impl Reader {
    /// What the session in a row of number, scenario's hash, version and JSON showed.
    fn practised(&mut self, db: &Connection, row: &Row<'_>) -> rusqlite::Result<Option<Practised>> {
        let session = SessionId(row.get(0)?);
        let version: Option<i64> = row.get(2)?;
        let is_current = version == Some(i64::from(VERSION));
        if is_current && let Some(practised) = parsed(row, 3)? {
            return Ok(Some(practised));
        }
        if let Some(drawn) = self.draw(db, session, row.get(1)?)? {
            self.drawn.push(drawn.clone());
            return Ok(Some(drawn));
        }
        if version.is_some() {
            return parsed(row, 3);
        }
        Ok(None)
    }

    fn draw(
        &mut self,
        db: &Connection,
        session: SessionId,
        hash: Vec<u8>,
    ) -> rusqlite::Result<Option<Practised>> {
        let Some(stored) = history::whole(db, session)? else {
            return Ok(None);
        };
        let (Some(about), true) = (about(&stored.info), stored.whole) else {
            return Ok(None);
        };
        let read = || Playable::material(&stored.source, &stored.info.scenario_id).ok();
        let playable = self.scenarios.entry(hash).or_insert_with(read).clone();
        let playable = playable.and_then(|it| it.begun_in(&stored.info));
        let playable = playable.map(|it| it.with_improvised(&stored.events));
        let scenario = playable.map(|playable| playable.scenario);
        let fitting = scenario.filter(|scenario| stored.transcript.fits(scenario));
        Ok(fitting.map(|scenario| Practised::of(&scenario, &stored.transcript, about)))
    }
}

/// What is said of a session beside what it showed; nothing while it goes on.
fn about(info: &SessionInfo) -> Option<training::Session> {
    Some(training::Session {
        number: info.number.0,
        scenario: info.scenario_id.clone(),
        title: info.title.clone(),
        question: info.question.clone(),
        mode: info.mode,
        aloud: info.aloud,
        finished: info.finished?.as_millisecond(),
    })
}

fn keep_practised(db: &Connection, practised: &Practised) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO practised (session, version, json) VALUES (?1, ?2, ?3)
         ON CONFLICT (session) DO UPDATE SET version = excluded.version, json = excluded.json",
    )?
    .execute(params![practised.session.number, VERSION, json(practised)?])?;
    Ok(())
}

fn keep_training(
    db: &Connection,
    trainee: &str,
    training: &Training,
    last: &training::Session,
) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO training (trainee, version, finished, number, deck, progress)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (trainee) DO UPDATE SET version = excluded.version,
            finished = excluded.finished, number = excluded.number,
            deck = excluded.deck, progress = excluded.progress",
    )?
    .execute(params![
        trainee,
        VERSION,
        last.finished,
        last.number,
        json(&training.deck)?,
        json(&training.progress)?,
    ])?;
    Ok(())
}

/// The value in a column; nothing if this version cannot read it.
fn parsed<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<T>> {
    Ok(serde_json::from_str(row.get_ref(column)?.as_str()?).ok())
}
