//! One process owns a live session: a lock on a small file, which the system
//! drops when the process ends, however it ends. The file itself means nothing,
//! and whoever gets the lock still asks the database whether the session is open.

use super::private;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The directory of the locks, in the data directory.
pub(super) const DIR: &str = "live";

/// The right to write to a session, until it is dropped.
#[derive(Debug)]
pub(super) struct Lease {
    file: File,
    path: PathBuf,
}

impl Lease {
    /// The lease of a session, unless somebody holds it.
    pub(super) fn acquire(data_dir: &Path, uid: &str) -> io::Result<Option<Lease>> {
        let dir = data_dir.join(DIR);
        private::create_dir(&dir)?;
        let path = dir.join(uid);
        let file = private::open_file(&path)?;
        Ok(is_free(&file)?.then_some(Lease { file, path }))
    }

    /// Whether somebody holds the lease of a session.
    pub(super) fn is_held(data_dir: &Path, uid: &str) -> io::Result<bool> {
        match OpenOptions::new()
            .read(true)
            .open(data_dir.join(DIR).join(uid))
        {
            Ok(file) => Ok(!is_free(&file)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Ends a lease that nobody will ask for again, and takes its file away.
    pub(super) fn end(self) {
        // A file left behind does no harm.
        let _ = fs::remove_file(&self.path);
        drop(self.file);
    }
}

/// Takes the lock if it is free. Where the file system knows no locks, it always is.
fn is_free(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
