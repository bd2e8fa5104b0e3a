//! What the clock on a question showed when its session was left, so that it goes on
//! from there. It is no event: time passes without changing a conference.

use super::{SessionId, Store, StoreError};
use rusqlite::{OptionalExtension, params};

impl Store {
    /// Keeps what the clock on the question at hand shows, in milliseconds.
    ///
    /// # Errors
    /// [`StoreError::NotOpen`] unless the session was begun or resumed here;
    /// otherwise what was kept before stands.
    pub fn keep_clock(&mut self, session: SessionId, elapsed_ms: u32) -> Result<(), StoreError> {
        let events = self.events_kept(session)?;
        self.write(|db| {
            db.prepare_cached(
                "INSERT INTO clocks (session, events, elapsed_ms) VALUES (?1, ?2, ?3)
                 ON CONFLICT (session) DO UPDATE
                 SET events = excluded.events, elapsed_ms = excluded.elapsed_ms",
            )?
            .execute(params![session.0, events, elapsed_ms])
            .map(|_| ())
        })
    }

    /// What the clock on the question at hand showed when it was kept, in milliseconds;
    /// nothing where the conference has gone on since.
    ///
    /// # Errors
    /// As [`Store::keep_clock`].
    pub fn clock(&self, session: SessionId) -> Result<Option<u32>, StoreError> {
        let events = self.events_kept(session)?;
        self.read(|db| {
            db.prepare_cached("SELECT elapsed_ms FROM clocks WHERE session = ?1 AND events = ?2")?
                .query_row(params![session.0, events], |row| row.get(0))
                .optional()
        })
    }
}
