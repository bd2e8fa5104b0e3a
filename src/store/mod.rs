//! What is kept on disk: sessions as they are played, the settings, and an index
//! of the scenario files. Sessions live in one SQLite database, which any number
//! of processes may share; every event is committed before it returns.
//!
//! Times come from the caller. What an event means, and what a session is worth,
//! is decided elsewhere: see [`crate::conference`] and [`crate::scoring`].

mod acts;
mod archive;
mod asked;
mod assess;
mod assessments;
mod clocks;
mod drills;
mod error;
mod exchange;
mod figures;
mod follow;
mod group;
mod history;
mod keeper;
mod lease;
pub mod library;
mod open;
mod playable;
mod private;
mod record;
mod remove;
mod restrict;
mod rosters;
mod runs;
mod schema;
mod session;
mod settings;
mod stage;
mod title;
mod trainees;
mod vault;
mod whole;
mod workshops;

pub use archive::{ExportError, Exported, ImportError, Imported, Wrong};
pub use assess::{Followed, OpenSheet};
pub use drills::{Drilled, material};
pub use error::{StoreError, shown};
pub use exchange::{ExchangeError, TakenIn};
pub use figures::Rebuilt;
pub use follow::{Follower, Sight};
pub use group::Held;
pub use history::{Best, Outcome, ScenarioResult};
pub use open::{Notice, Opened};
pub use playable::{NotPlayable, Playable};
pub use record::{Changed, Ending, NewSession, OfDrill, OfRun};
pub use remove::Removed;
pub use session::{SessionId, SessionInfo, SessionState, StoredSession, WorkshopId};
pub use settings::{Clocks, Motion, Settings, ThemeName};
pub use trainees::{TraineeInfo, nameless, shown_name, trainee_name};
pub use vault::{DrillQuestion, Resumed, Vault};
pub use whole::{WriteError, write_new, write_whole, write_whole_by};
pub use workshops::{StoredWorkshop, WorkshopInfo, workshop_name};

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::fs;
use std::path::{Path, PathBuf};

/// The database, open.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    dir: PathBuf,
    read_only: bool,
    live: Vec<record::Live>,
    /// The file that was opened, told from others of its name.
    identity: Option<open::Identity>,
    /// Whose sessions are shown, where not everybody's are.
    only: Option<Box<str>>,
}

impl Store {
    /// Opens the database in a data directory, making both if they are missing.
    ///
    /// A database of an older version is brought up to date, with a backup beside
    /// it; a damaged one is set aside and a fresh one begun: notices tell. One
    /// that cannot be written is opened for reading.
    ///
    /// # Errors
    /// [`StoreError::Newer`] for a database of a newer version, which is not
    /// touched; otherwise what keeps it from being opened. A conference can be
    /// played without.
    pub fn open(data_dir: &Path, now: Timestamp) -> Result<Opened, StoreError> {
        open::open(data_dir, now, schema::STEPS)
    }

    /// Whether sessions can be read and not written.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// The data directory.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.dir
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.dir.join(open::FILE)
    }

    /// Copies of the database that lie beside it: those made before an update, and
    /// damaged ones. They may hold sessions that were discarded since.
    #[must_use]
    pub fn copies(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(&self.dir) else {
            return Vec::new();
        };
        let mut copies: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| open::is_copy(path))
            .collect();
        copies.sort();
        copies
    }

    /// Reads, and tells errors of the database from those of a session.
    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        read(&self.db).map_err(|error| failed(&self.dir, error))
    }

    /// Writes in one transaction, which is committed when this returns.
    fn write<T>(
        &mut self,
        write: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.writable()?;
        let dir = &self.dir;
        let commit = |db: &mut Connection| {
            // Taken at once: a transaction that begins by reading may be refused later.
            let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let value = write(&transaction)?;
            transaction.commit()?;
            Ok(value)
        };
        commit(&mut self.db).map_err(|error| failed(dir, error))
    }

    fn writable(&self) -> Result<(), StoreError> {
        if self.read_only {
            let path = self.dir.join(open::FILE);
            return Err(StoreError::ReadOnly { path });
        }
        Ok(())
    }
}

/// An error of the database; after one that speaks of damage, the next start
/// looks at the whole of it.
fn failed(dir: &Path, error: rusqlite::Error) -> StoreError {
    let error = StoreError::database(&dir.join(open::FILE), error);
    if matches!(error, StoreError::Damaged { .. }) {
        open::suspect(dir);
    }
    error
}

#[cfg(test)]
mod tests;
