//! Who plays: several people may share a machine. The empty name is the one who
//! never gave any: "you".

use super::remove::Removed;
use super::{Store, StoreError, figures, rosters};
use crate::i18n::{Lang, store as words};
use crate::scenario::one_line;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};

/// The most characters of a name.
const LONGEST: usize = 60;
/// The setting that holds who played last.
pub(super) const REMEMBERED: &str = "trainee";

/// A trainee, and how much is kept of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraineeInfo {
    /// The name; empty: the one who never gave any.
    pub name: Box<str>,
    /// Conferences, open ones too.
    pub sessions: usize,
    /// Questions of drills.
    pub drills: usize,
    /// When the newest of them began.
    pub last: Timestamp,
}

/// A name as it is kept: without what would move a cursor or hide, in one form of
/// Unicode, blanks at its ends gone and those inside single. Nothing if there are
/// not 1 to 60 characters. What [`nameless`] is called in any language is that.
#[must_use]
pub fn trainee_name(said: &str) -> Option<Box<str>> {
    let name = one_line(said);
    let is_nameless = |lang| name.eq_ignore_ascii_case(nameless(lang));
    if Lang::ALL.into_iter().any(is_nameless) {
        return Some(Box::default());
    }
    (1..=LONGEST)
        .contains(&name.chars().count())
        .then(|| name.into())
}

/// What the one is called who never gave a name; `--as` takes it too.
#[must_use]
pub fn nameless(lang: Lang) -> &'static str {
    words::nameless(lang)
}

/// The name a person reads.
#[must_use]
pub fn shown_name(name: &str, lang: Lang) -> &str {
    if name.is_empty() {
        nameless(lang)
    } else {
        name
    }
}

impl Store {
    /// Who played last, where that was said.
    ///
    /// # Errors
    /// What the database reports.
    pub fn remembered_trainee(&self) -> Result<Option<Box<str>>, StoreError> {
        self.read(|db| {
            let mut find = db.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
            let value: Option<String> =
                find.query_row([REMEMBERED], |row| row.get(0)).optional()?;
            Ok(value.and_then(|json| serde_json::from_str(&json).ok()))
        })
    }

    /// Remembers who plays; not where one trainee's sessions alone are shown, which is
    /// no choice of anybody's.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be kept.
    pub fn remember_trainee(&mut self, name: &str) -> Result<(), StoreError> {
        if self.only().is_some() {
            return Ok(());
        }
        self.write(|db| remember(db, name))
    }

    /// Everyone of whom anything is kept, by name.
    ///
    /// # Errors
    /// What the database reports.
    pub fn trainees(&self) -> Result<Vec<TraineeInfo>, StoreError> {
        self.read(|db| {
            let mut select = db.prepare_cached(
                "SELECT trainee, count(*) - count(question), count(question), max(started)
                 FROM sessions GROUP BY trainee ORDER BY trainee",
            )?;
            let rows = select.query_map([], |row| {
                Ok(TraineeInfo {
                    name: row.get(0)?,
                    sessions: row.get(1)?,
                    drills: row.get(2)?,
                    last: Timestamp::from_millisecond(row.get(3)?).unwrap_or_default(),
                })
            })?;
            rows.collect()
        })
    }

    /// Gives a trainee another name; with `merge` that of another, whose sessions
    /// are then theirs too. Rosters and teams of workshops say the new name, too;
    /// assessors keep theirs. What is returned counts what was renamed.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`] without `merge`.
    pub fn rename_trainee(
        &mut self,
        old: &str,
        new: &str,
        merge: bool,
    ) -> Result<Removed, StoreError> {
        self.unrestricted()?;
        let taken = self.has_sessions(new)?;
        if taken && !merge && old != new {
            return Err(StoreError::NameTaken { name: new.into() });
        }
        let renamed = self.write(|db| {
            let sql = "SELECT count(*) - count(question), count(question)
                FROM sessions WHERE trainee = ?1";
            let counts = db.query_row(sql, [old], |row| Ok((row.get(0)?, row.get(1)?)))?;
            if old == new {
                return Ok(counts);
            }
            db.execute(
                "UPDATE main.sessions SET trainee = ?2 WHERE trainee = ?1",
                [old, new],
            )?;
            rosters::rename(db, old, new)?;
            if taken {
                figures::forget(db, old)?;
                figures::forget(db, new)?;
            } else {
                figures::forget(db, new)?;
                db.execute(
                    "UPDATE training SET trainee = ?2 WHERE trainee = ?1",
                    [old, new],
                )?;
            }
            if is_remembered(db, old)? {
                remember(db, new)?;
            }
            Ok(counts)
        })?;
        Ok(self.removed(renamed))
    }

    /// Deletes a trainee with all their sessions and figures, for good, and takes them
    /// off the rosters and out of the teams of workshops. What they hold of others as
    /// an assessor stays.
    ///
    /// # Errors
    /// [`StoreError::InUse`] if another process plays one of the sessions; nothing
    /// is deleted then.
    pub fn delete_trainee(&mut self, name: &str) -> Result<Removed, StoreError> {
        self.unrestricted()?;
        let sessions = self.numbers("WHERE trainee = ?1", [name])?;
        self.remove(&sessions, |db| {
            figures::forget(db, name)?;
            rosters::remove(db, name)?;
            if is_remembered(db, name)? {
                db.execute("DELETE FROM settings WHERE key = ?1", [REMEMBERED])?;
            }
            Ok(0)
        })
    }

    /// How many workshops have this name on their rosters.
    ///
    /// # Errors
    /// What the database reports.
    pub fn on_rosters(&self, name: &str) -> Result<usize, StoreError> {
        if !self.is_mine(name) {
            return Ok(0);
        }
        self.read(|db| rosters::with(db, name))
    }

    fn has_sessions(&self, name: &str) -> Result<bool, StoreError> {
        self.read(|db| {
            let sql = "SELECT EXISTS (SELECT 1 FROM sessions WHERE trainee = ?1)";
            db.query_row(sql, [name], |row| row.get(0))
        })
    }
}

fn remember(db: &Transaction<'_>, name: &str) -> rusqlite::Result<()> {
    let json = serde_json::Value::from(name).to_string();
    db.execute(
        "INSERT INTO settings (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        params![REMEMBERED, json],
    )?;
    Ok(())
}

fn is_remembered(db: &Transaction<'_>, name: &str) -> rusqlite::Result<bool> {
    let json = serde_json::Value::from(name).to_string();
    let sql = "SELECT EXISTS (SELECT 1 FROM settings WHERE key = ?1 AND value = ?2)";
    db.query_row(sql, params![REMEMBERED, json], |row| row.get(0))
}
