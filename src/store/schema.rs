//! The tables, step by step: a step that was ever released never changes.

use super::error::StoreError;
use super::private;
use rusqlite::Connection;
use rusqlite::backup::Backup;
use rusqlite_migration::{M, Migrations};
use std::path::Path;
use std::time::Duration;

/// Every step, oldest first; the database's version is how many were taken.
pub(super) const STEPS: &[M<'_>] = &[
    M::up(SESSIONS),
    M::up(TRAINEES),
    M::up(WORKSHOPS),
    M::up(CLOCKS),
];

/// Version 1: sessions as they are played, settings, an index of the scenario files.
const SESSIONS: &str = "CREATE TABLE scenarios (
        hash BLOB PRIMARY KEY,
        id TEXT NOT NULL,
        source BLOB NOT NULL
    ) STRICT;

    -- Numbers are shown to people, so none is ever given twice.
    CREATE TABLE sessions (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        scenario BLOB NOT NULL REFERENCES scenarios(hash),
        scenario_id TEXT NOT NULL,
        title TEXT NOT NULL,
        seed INTEGER NOT NULL,
        mode TEXT NOT NULL,
        aloud INTEGER NOT NULL,
        lang TEXT NOT NULL,
        rules INTEGER NOT NULL,
        trainee TEXT,
        started INTEGER NOT NULL,
        finished INTEGER,
        state TEXT NOT NULL,
        overall INTEGER,
        grade TEXT,
        provisional INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sessions_open ON sessions(number) WHERE state = 'open';
    CREATE INDEX sessions_best ON sessions(scenario_id, overall, number)
        WHERE state = 'complete' AND provisional = 0;
    CREATE INDEX sessions_last ON sessions(scenario_id, number, overall, grade, provisional)
        WHERE state <> 'open';
    CREATE INDEX sessions_scenario ON sessions(scenario);

    CREATE TABLE events (
        session INTEGER NOT NULL REFERENCES sessions(number) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entries (
        session INTEGER NOT NULL REFERENCES sessions(number) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What was found in a scenario file, as long as its size and time stay.
    CREATE TABLE library (
        path BLOB PRIMARY KEY,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        reader TEXT NOT NULL,
        found TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;";

/// Version 2: who played, drills, and what the sessions show together.
const TRAINEES: &str = "
    -- The empty name is the one who never gave any.
    UPDATE sessions SET trainee = '' WHERE trainee IS NULL;
    -- Of a drill, whose sessions ask one question each: its id, and what the
    -- sessions of one drill have in common.
    ALTER TABLE sessions ADD COLUMN question TEXT;
    ALTER TABLE sessions ADD COLUMN drill TEXT;

    DROP INDEX sessions_open;
    DROP INDEX sessions_best;
    DROP INDEX sessions_last;
    CREATE INDEX sessions_open ON sessions(trainee, started, number)
        WHERE state = 'open' AND question IS NULL;
    CREATE INDEX sessions_best ON sessions(trainee, scenario_id, overall, number)
        WHERE state = 'complete' AND provisional = 0 AND question IS NULL;
    CREATE INDEX sessions_last
        ON sessions(trainee, scenario_id, finished, number)
        WHERE state <> 'open' AND question IS NULL;
    CREATE INDEX sessions_drill ON sessions(drill, number) WHERE drill IS NOT NULL;
    CREATE INDEX sessions_of ON sessions(trainee, question, started, number, state);
    CREATE INDEX sessions_ended ON sessions(trainee, finished, number) WHERE state <> 'open';

    -- What an ended session showed, drawn from its entries.
    CREATE TABLE practised (
        session INTEGER PRIMARY KEY REFERENCES sessions(number) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        json TEXT NOT NULL
    ) STRICT;

    -- What a trainee's sessions show together, up to the one named. Where a row is
    -- missing, it is folded again from what each session showed.
    CREATE TABLE training (
        trainee TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        finished INTEGER NOT NULL,
        number INTEGER NOT NULL,
        deck TEXT NOT NULL,
        progress TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;";

/// Version 3: workshops, what their rooms show, and what assessors hold of sessions.
const WORKSHOPS: &str = "
    CREATE TABLE workshops (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL UNIQUE,
        json TEXT NOT NULL,
        created INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE workshop_scenarios (
        workshop INTEGER NOT NULL REFERENCES workshops(number) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        scenario BLOB NOT NULL REFERENCES scenarios(hash),
        title TEXT NOT NULL,
        PRIMARY KEY (workshop, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX workshop_scenarios_of ON workshop_scenarios(scenario);

    -- Of a run: its workshop, and who sat beside the trainee. Of every session: how
    -- many assessors its ratings are merged from, none where nobody else rated, and
    -- whether it is here only to be assessed.
    ALTER TABLE sessions ADD COLUMN workshop INTEGER
        REFERENCES workshops(number) ON DELETE SET NULL;
    ALTER TABLE sessions ADD COLUMN team TEXT;
    ALTER TABLE sessions ADD COLUMN raters INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sessions ADD COLUMN sheet INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX sessions_run ON sessions(workshop, number) WHERE workshop IS NOT NULL;

    -- What others lead is not there to be gone on with alone, and what was heard does
    -- not compare with what was chosen.
    DROP INDEX sessions_open;
    DROP INDEX sessions_best;
    DROP INDEX sessions_last;
    CREATE INDEX sessions_open ON sessions(trainee, started, number)
        WHERE state = 'open' AND question IS NULL
            AND workshop IS NULL AND mode <> 'spoken';
    CREATE INDEX sessions_best ON sessions(trainee, scenario_id, overall, number)
        WHERE state = 'complete' AND provisional = 0 AND question IS NULL
            AND mode <> 'spoken';
    CREATE INDEX sessions_last ON sessions(trainee, scenario_id, finished, number)
        WHERE state <> 'open' AND question IS NULL AND mode <> 'spoken';

    -- What the room of a workshop shows now.
    CREATE TABLE stage (
        workshop INTEGER PRIMARY KEY REFERENCES workshops(number) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE assessments (
        session INTEGER NOT NULL REFERENCES sessions(number) ON DELETE CASCADE,
        assessor TEXT NOT NULL,
        saved INTEGER NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (session, assessor)
    ) STRICT, WITHOUT ROWID;";

/// Version 4: how long a question had been answered when its session was left.
const CLOCKS: &str = "
    -- Of the question that waits after so many events; once there are more, of none.
    CREATE TABLE clocks (
        session INTEGER PRIMARY KEY REFERENCES sessions(number) ON DELETE CASCADE,
        events INTEGER NOT NULL,
        elapsed_ms INTEGER NOT NULL
    ) STRICT;";

/// Takes the steps that are missing.
pub(super) fn migrate(db: &mut Connection, path: &Path, steps: &[M<'_>]) -> Result<(), StoreError> {
    use rusqlite_migration::Error;
    Migrations::from_slice(steps)
        .to_latest(db)
        .map_err(|error| match error {
            Error::RusqliteError { err, .. } => StoreError::database(path, err),
            // The steps are constants of this program, and the version was looked at before.
            _ => StoreError::Damaged {
                path: path.to_owned(),
            },
        })
}

/// Copies the database as it stands, in one piece, to a new file.
pub(super) fn back_up(db: &Connection, path: &Path, to: &Path) -> Result<(), StoreError> {
    private::create_file(to).map_err(|error| StoreError::io(to, &error))?;
    let copy = || {
        let mut target = Connection::open(to)?;
        Backup::new(db, &mut target)?.run_to_completion(1024, Duration::ZERO, None)
    };
    copy().map_err(|error| StoreError::database(path, error))
}
