//! A store that shows one trainee's sessions alone: on a machine that several people
//! are logged in to, each reads their own.
//!
//! The table of sessions stands behind a view of the same name, so that whatever
//! reads it reads no more than that, and a number of somebody else's is that of no
//! session. Writing goes to the table itself. While somebody listens and rates, what
//! they hold of it is not there to be read either: such a session is one's own once it
//! has ended.

use super::{Store, StoreError, failed};
use crate::workshop::Workshop;
use rusqlite::Connection;

impl Store {
    /// Shows this trainee's sessions alone from now on; there is no way back.
    ///
    /// # Errors
    /// What the database reports; nothing may be read then.
    pub fn restrict(&mut self, trainee: &str) -> Result<(), StoreError> {
        if self.only.is_some() {
            return match self.is_mine(trainee) {
                true => Ok(()),
                false => Err(StoreError::Restricted),
            };
        }
        veil(&self.db, trainee).map_err(|error| failed(&self.dir, error))?;
        self.only = Some(trainee.into());
        Ok(())
    }

    /// Whose sessions are shown; nobody's in particular where all are.
    #[must_use]
    pub fn only(&self) -> Option<&str> {
        self.only.as_deref()
    }

    /// Whether what belongs to this trainee may be seen.
    pub(super) fn is_mine(&self, trainee: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == trainee)
    }

    /// An error where one trainee's sessions alone are shown.
    pub(super) fn unrestricted(&self) -> Result<(), StoreError> {
        match self.only {
            None => Ok(()),
            Some(_) => Err(StoreError::Restricted),
        }
    }

    /// The workshop as it may be seen: of others, and of questions that are to come,
    /// there is nothing in it for a trainee.
    pub(super) fn as_seen(&self, workshop: Workshop) -> Workshop {
        if self.only.is_none() {
            return workshop;
        }
        let participants = workshop.participants.into_iter();
        Workshop {
            participants: participants.filter(|it| self.is_mine(&it.name)).collect(),
            assessors: Vec::new(),
            kept: Vec::new(),
            seatings: Vec::new(),
            ..workshop
        }
    }
}

fn veil(db: &Connection, trainee: &str) -> rusqlite::Result<()> {
    // What a view is made of takes no parameters, but SQLite quotes.
    let quoted: String = db.query_row("SELECT quote(?1)", [trainee], |row| row.get(0))?;
    db.flush_prepared_statement_cache();
    db.execute_batch(&format!(
        "CREATE TEMP VIEW sessions AS SELECT * FROM main.sessions
         WHERE trainee = {quoted} AND (state <> 'open' OR mode <> 'spoken')"
    ))
}
