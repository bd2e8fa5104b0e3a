//! Reading sessions back: one of them whole, or many in a line each.

use super::lease::Lease;
use super::session::{SessionId, SessionInfo, SessionState, StoredSession, WorkshopId};
use super::{Store, StoreError, assessments, title};
use crate::conference::{End, Event};
use crate::i18n::Lang;
use crate::scoring::{Entry, Grade, Mode, Transcript};
use crate::workshop::Team;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::de::DeserializeOwned;

/// How a scenario went so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioResult {
    /// The scenario's id.
    pub scenario_id: Box<str>,
    /// The best session played to its end.
    pub best: Option<Best>,
    /// The session that ended last.
    pub last: Option<Outcome>,
}

/// The best session of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Best {
    /// Which.
    pub session: SessionId,
    /// 0–100.
    pub overall: u8,
}

/// The last session of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Which.
    pub session: SessionId,
    /// 0–100, where anything was observed.
    pub overall: Option<u8>,
    /// Its grade.
    pub grade: Option<Grade>,
    /// It was not played to its end.
    pub provisional: bool,
}

pub(super) const COLUMNS: &str = "number, scenario_id, title, seed, mode, aloud, lang, rules, trainee, \
    started, finished, state, overall, grade, provisional, question, drill, workshop, team, \
    raters, sheet";

/// For each scenario a trainee's best and last session of chosen answers, each by one look into an
/// index: sessions are not counted through, however many there are.
pub(super) const RESULTS: &str = "
    WITH RECURSIVE ids(id) AS (
        SELECT min(scenario_id) FROM sessions
        WHERE trainee = ?1 AND state <> 'open' AND question IS NULL
            AND mode <> 'spoken'
        UNION ALL
        SELECT (SELECT min(scenario_id) FROM sessions
                WHERE trainee = ?1 AND state <> 'open' AND question IS NULL
                    AND mode <> 'spoken' AND scenario_id > ids.id)
        FROM ids WHERE ids.id IS NOT NULL
    )
    SELECT ids.id, best.number, best.overall,
        last.number, last.overall, last.grade, last.provisional
    FROM ids
    LEFT JOIN sessions AS last ON last.number = (
        SELECT number FROM sessions
        WHERE trainee = ?1 AND scenario_id = ids.id AND state <> 'open' AND question IS NULL
            AND mode <> 'spoken'
        ORDER BY finished DESC, number DESC LIMIT 1)
    LEFT JOIN sessions AS best ON best.number = (
        SELECT number FROM sessions
        WHERE trainee = ?1 AND scenario_id = ids.id AND state = 'complete'
            AND provisional = 0 AND question IS NULL AND mode <> 'spoken' AND overall IS NOT NULL
        ORDER BY overall DESC, number DESC LIMIT 1)
    WHERE ids.id IS NOT NULL";

/// A trainee's newest conference that has ended; so many of them.
pub(super) const LATEST: &str = "FROM sessions
    WHERE trainee = ?1 AND question IS NULL AND state <> 'open'
    ORDER BY started DESC, number DESC LIMIT ?2";
/// A trainee's newest conferences; none that others lead before it has ended.
pub(super) const NEWEST: &str = "FROM sessions
    WHERE trainee = ?1 AND question IS NULL
        AND (state <> 'open' OR (workshop IS NULL AND mode <> 'spoken'))
    ORDER BY started DESC, number DESC LIMIT ?2";
/// A trainee's conferences that have not ended and that nobody else leads. A view has
/// no indexes, so the table itself is named.
pub(super) const OPEN: &str = "FROM main.sessions INDEXED BY sessions_open
    WHERE trainee = ?1 AND question IS NULL AND state = 'open'
        AND workshop IS NULL AND mode <> 'spoken'
    ORDER BY started DESC, number DESC LIMIT ?2";

impl Store {
    /// All that is kept of a session.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`], or what the database reports.
    pub fn load(&self, session: SessionId) -> Result<StoredSession, StoreError> {
        // One transaction, so that all of it is of one moment.
        self.read(|db| {
            let moment = db.unchecked_transaction()?;
            let stored = whole(&moment, session)?;
            moment.commit()?;
            Ok(stored)
        })?
        .ok_or(StoreError::NoSuchSession { session })
    }

    /// A session in a line.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`], or what the database reports.
    pub fn info(&self, session: SessionId) -> Result<SessionInfo, StoreError> {
        self.read(|db| one(db, session))?
            .ok_or(StoreError::NoSuchSession { session })
    }

    /// A trainee's newest conference that has ended.
    ///
    /// # Errors
    /// What the database reports.
    pub fn latest(&self, trainee: &str) -> Result<Option<SessionInfo>, StoreError> {
        Ok(self.select(LATEST, trainee, 1)?.pop())
    }

    /// A trainee's newest conferences, newest first, open ones too; of those that
    /// others lead the ended ones.
    ///
    /// # Errors
    /// What the database reports.
    pub fn list(&self, trainee: &str, limit: usize) -> Result<Vec<SessionInfo>, StoreError> {
        self.select(NEWEST, trainee, limit)
    }

    /// A trainee's conferences that have not ended and that nobody else leads, newest
    /// first, those being played somewhere too.
    ///
    /// # Errors
    /// What the database reports.
    pub fn open_sessions(&self, trainee: &str) -> Result<Vec<SessionInfo>, StoreError> {
        self.select(OPEN, trainee, usize::MAX)
    }

    /// The sessions of one drill, in the order in which they were played, one a
    /// question, open ones too.
    ///
    /// # Errors
    /// What the database reports.
    pub fn drill(&self, trainee: &str, mark: &str) -> Result<Vec<SessionInfo>, StoreError> {
        self.read(|db| {
            let mut select = db.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM sessions
                 WHERE trainee = ?1 AND drill = ?2 ORDER BY number"
            ))?;
            let rows = select.query_map([trainee, mark], info)?;
            rows.collect()
        })
    }

    /// A trainee's conferences that were left open and that nobody plays, newest first:
    /// all that can be gone on with.
    ///
    /// # Errors
    /// What the database reports.
    pub fn left_open(&self, trainee: &str) -> Result<Vec<SessionInfo>, StoreError> {
        let mut left = Vec::new();
        for info in self.open_sessions(trainee)? {
            if !self.is_in_use(info.number)? {
                left.push(info);
            }
        }
        Ok(left)
    }

    /// Whether a session is being played, here or in another process.
    ///
    /// # Errors
    /// [`StoreError::NoSuchSession`], or what the database reports.
    pub fn is_in_use(&self, session: SessionId) -> Result<bool, StoreError> {
        let uid = self.uid(session)?;
        // A lock that may not be looked at is somebody's.
        Ok(Lease::is_held(&self.dir, &uid).unwrap_or(true))
    }

    /// How each scenario went that a trainee ever played to an end; drills do not
    /// count, nor what was said in their own words.
    ///
    /// # Errors
    /// What the database reports.
    pub fn results(&self, trainee: &str) -> Result<Vec<ScenarioResult>, StoreError> {
        self.read(|db| {
            let mut select = db.prepare_cached(RESULTS)?;
            let rows = select.query_map([trainee], |row| {
                Ok(ScenarioResult {
                    scenario_id: row.get(0)?,
                    best: match (row.get(1)?, row.get(2)?) {
                        (Some(number), Some(overall)) => Some(Best {
                            session: SessionId(number),
                            overall,
                        }),
                        _ => None,
                    },
                    last: match row.get::<_, Option<i64>>(3)? {
                        Some(number) => Some(Outcome {
                            session: SessionId(number),
                            overall: row.get(4)?,
                            grade: grade(row, 5)?,
                            provisional: row.get(6)?,
                        }),
                        None => None,
                    },
                })
            })?;
            rows.collect()
        })
    }

    fn select(
        &self,
        which: &str,
        trainee: &str,
        limit: usize,
    ) -> Result<Vec<SessionInfo>, StoreError> {
        if !self.is_mine(trainee) {
            return Ok(Vec::new());
        }
        self.read(|db| {
            let mut select = db.prepare_cached(&format!("SELECT {COLUMNS} {which}"))?;
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let rows = select.query_map(params![trainee, limit], info)?;
            rows.collect()
        })
    }
}

pub(super) fn one(db: &Connection, session: SessionId) -> rusqlite::Result<Option<SessionInfo>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM sessions WHERE number = ?1"))?
        .query_row([session.0], info)
        .optional()
}

pub(super) fn whole(
    db: &Connection,
    session: SessionId,
) -> rusqlite::Result<Option<StoredSession>> {
    let Some(mut info) = one(db, session)? else {
        return Ok(None);
    };
    info.facilitator = info.raters > 0 && assessments::is_leader_among(db, session, info.raters)?;
    let source = db.query_row(
        "SELECT source FROM scenarios JOIN sessions ON hash = scenario WHERE number = ?1",
        [session.0],
        |row| row.get(0),
    )?;
    let (events, all_events): (Vec<Event>, _) = understood(db, "events", session)?;
    let (entries, all_entries): (Vec<Entry>, _) = understood(db, "entries", session)?;
    let times = times(db, session, events.len())?;
    Ok(Some(StoredSession {
        transcript: transcript(info.seed, info.state, events.iter(), entries),
        info,
        source,
        events,
        times,
        whole: all_events && all_entries,
    }))
}

/// The rows of a session up to the first that cannot be read, and whether there is none.
fn understood<T: DeserializeOwned>(
    db: &Connection,
    table: &str,
    session: SessionId,
) -> rusqlite::Result<(Vec<T>, bool)> {
    let mut select = db.prepare_cached(&format!(
        "SELECT seq, json FROM {table} WHERE session = ?1 ORDER BY seq"
    ))?;
    let mut rows = select.query([session.0])?;
    let mut values = Vec::new();
    while let Some(row) = rows.next()? {
        let json = row.get_ref(1)?.as_str()?;
        match serde_json::from_str(json) {
            Ok(value) if row.get::<_, usize>(0)? == values.len() => values.push(value),
            _ => return Ok((values, false)),
        }
    }
    Ok((values, true))
}

/// When the first so many events of a session were kept.
fn times(db: &Connection, session: SessionId, events: usize) -> rusqlite::Result<Vec<Timestamp>> {
    let mut select =
        db.prepare_cached("SELECT at_ms FROM events WHERE session = ?1 ORDER BY seq LIMIT ?2")?;
    let rows = select.query_map(params![session.0, events], |row| {
        time(row, 0)?.ok_or_else(|| not_known(0))
    })?;
    rows.collect()
}

/// The transcript, put together from what was kept as it went.
pub(super) fn transcript<'e>(
    seed: u64,
    state: SessionState,
    mut events: impl Iterator<Item = &'e Event> + Clone,
    entries: Vec<Entry>,
) -> Transcript {
    let begun = events.clone().find_map(|event| match event {
        Event::Begin { panel, carried, .. } => Some((panel.clone(), carried.clone())),
        _ => None,
    });
    let (panel, carried) = begun.unwrap_or_default();
    let lines = events.find_map(|event| match event {
        Event::Opened { lines } => Some(lines.clone()),
        _ => None,
    });
    Transcript {
        seed,
        panel,
        carried,
        lines: lines.unwrap_or_default(),
        entries,
        end: match state {
            SessionState::Open => None,
            SessionState::Complete => Some(End::Complete),
            SessionState::BrokenOff => Some(End::BrokenOff),
        },
    }
}

pub(super) fn info(row: &Row<'_>) -> rusqlite::Result<SessionInfo> {
    Ok(SessionInfo {
        number: SessionId(row.get(0)?),
        scenario_id: row.get(1)?,
        title: title::from_json(row.get_ref(2)?.as_str()?),
        seed: row.get::<_, i64>(3)?.cast_unsigned(),
        mode: known(row, 4, Mode::from_tag)?,
        aloud: row.get(5)?,
        lang: known(row, 6, Lang::from_code)?,
        rules: row.get(7)?,
        trainee: named(row.get(8)?),
        started: time(row, 9)?.ok_or_else(|| not_known(9))?,
        finished: time(row, 10)?,
        state: known(row, 11, |tag| {
            SessionState::ALL
                .into_iter()
                .find(|state| state.tag() == tag)
        })?,
        overall: row.get(12)?,
        grade: grade(row, 13)?,
        provisional: row.get(14)?,
        question: row.get(15)?,
        drill: row.get(16)?,
        workshop: row.get::<_, Option<i64>>(17)?.map(WorkshopId),
        team: team(row, 18)?,
        raters: row.get(19)?,
        facilitator: false,
        sheet: row.get(20)?,
    })
}

/// Who sat beside the trainee; nobody, where this version cannot read it.
fn team(row: &Row<'_>, column: usize) -> rusqlite::Result<Team> {
    let json = row.get_ref(column)?.as_str_or_null()?;
    let team = json.and_then(|json| serde_json::from_str(json).ok());
    Ok(team.unwrap_or_default())
}

/// The empty name is the one who never gave any.
fn named(trainee: Option<Box<str>>) -> Option<Box<str>> {
    trainee.filter(|name| !name.is_empty())
}

fn known<T>(
    row: &Row<'_>,
    column: usize,
    meaning: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    meaning(row.get_ref(column)?.as_str()?).ok_or_else(|| not_known(column))
}

fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Timestamp>> {
    row.get::<_, Option<i64>>(column)?
        .map(|ms| Timestamp::from_millisecond(ms).map_err(|_| not_known(column)))
        .transpose()
}

fn grade(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Grade>> {
    let letter: Option<String> = row.get(column)?;
    Ok(letter.and_then(|letter| {
        [Grade::U, Grade::M, Grade::S, Grade::P]
            .into_iter()
            .find(|grade| grade.letter() == letter)
    }))
}

fn not_known(column: usize) -> rusqlite::Error {
    let why = "a word this version does not know";
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, why.into())
}
