//! What the room of a workshop shows: one value a workshop, replaced as it goes, and
//! followed by whoever has a projector.

use super::session::WorkshopId;
use super::{Store, StoreError, open};
use rusqlite::{OptionalExtension, params};

impl Store {
    /// Shows this in the room from now on. The version of what is shown moves only
    /// where it is another than before.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`], or what keeps it from being written.
    pub fn publish(&mut self, workshop: WorkshopId, json: &str) -> Result<(), StoreError> {
        self.unrestricted()?;
        self.workshop_exists(workshop)?;
        self.write(|db| {
            db.prepare_cached(
                "INSERT INTO stage (workshop, version, json) VALUES (?1, 1, ?2)
                 ON CONFLICT (workshop) DO UPDATE
                    SET version = version + 1, json = excluded.json
                    WHERE json <> excluded.json",
            )?
            .execute(params![workshop.0, json])
        })?;
        Ok(())
    }

    /// What the room shows, with its version, which grows with each change; nothing
    /// before anything was shown.
    ///
    /// # Errors
    /// What the database reports.
    pub fn published(&self, workshop: WorkshopId) -> Result<Option<(i64, String)>, StoreError> {
        self.read(|db| {
            db.prepare_cached("SELECT version, json FROM stage WHERE workshop = ?1")?
                .query_row([workshop.0], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
    }

    /// A number that is another one after somebody else wrote, in this process or in
    /// another; what this store wrote itself does not move it. It costs some
    /// microseconds: look at it as often as is liked, and at the rest when it moved.
    ///
    /// # Errors
    /// What the database reports.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        self.read(|db| {
            db.prepare_cached("PRAGMA data_version")?
                .query_row([], |row| row.get(0))
        })
    }

    /// Whether the file that stands in the data directory is no longer the one that
    /// was opened: it was deleted, set aside, or another was put in its place.
    #[must_use]
    pub fn is_replaced(&self) -> bool {
        open::identity(&self.database()) != self.identity
    }
}
