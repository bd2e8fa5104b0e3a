//! Files written whole or not at all, for their owner alone, and over nothing
//! that was not meant to go.

use super::error::{reason, shown};
use crate::i18n::{Lang, store as words};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Why a file was not written; whatever stood there stands there still.
#[derive(Debug)]
pub enum WriteError {
    /// There is a file of this name.
    Exists(PathBuf),
    /// The name is a link.
    IsLink(PathBuf),
    /// The name is a directory, a device or a pipe.
    NoFile(PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

impl WriteError {
    /// What happened, in one sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            WriteError::Exists(path) => words::file_exists(lang, &shown(path)),
            WriteError::IsLink(path) => words::file_is_link(lang, &shown(path)),
            WriteError::NoFile(path) => words::file_is_no_file(lang, &shown(path)),
            WriteError::Io(path, error) => {
                words::file_failed(lang, &shown(path), &reason(error.kind(), lang))
            }
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> &'static str {
        match self {
            WriteError::Exists(_) => words::file_exists_hint(lang),
            WriteError::IsLink(_) => words::file_is_link_hint(lang),
            WriteError::NoFile(_) => words::file_is_no_file_hint(lang),
            WriteError::Io(..) => words::file_failed_hint(lang),
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            WriteError::Io(_, error) => Some(error),
            _ => None,
        }
    }
}

/// Writes a file in one piece: a temporary file beside it, flushed, then renamed.
/// A file of this name is replaced only with `force`; a link never is.
///
/// # Errors
/// [`WriteError`]; nothing has changed then.
pub fn write_whole(path: &Path, bytes: &[u8], force: bool) -> Result<(), WriteError> {
    write_whole_by(path, force, |out| {
        out.write_all(bytes)
            .map_err(|error| WriteError::Io(path.to_owned(), error))
    })
}

/// As [`write_whole`], for what is too long to be held in memory: `write` writes it.
///
/// # Errors
/// [`WriteError`], or what `write` says; nothing has changed then.
pub fn write_whole_by<T, E: From<WriteError>>(
    path: &Path,
    force: bool,
    write: impl FnOnce(&mut dyn Write) -> Result<T, E>,
) -> Result<T, E> {
    let dir = place(path, force)?;
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => WriteError::Exists(path.to_owned()),
        _ => WriteError::Io(path.to_owned(), error),
    };
    // Made for its owner alone, and taken away again if it does not get its name.
    let mut file = NamedTempFile::new_in(dir).map_err(failed)?;
    let mut out = BufWriter::new(&mut file);
    let written = write(&mut out)?;
    out.flush().map_err(failed)?;
    drop(out);
    keep(file, dir, path, force).map_err(failed)?;
    Ok(written)
}

/// The directory of a file that may be written.
fn place(path: &Path, force: bool) -> Result<&Path, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => return Err(WriteError::IsLink(path.to_owned())),
        Ok(found) if !found.is_file() => return Err(WriteError::NoFile(path.to_owned())),
        Ok(_) if !force => return Err(WriteError::Exists(path.to_owned())),
        _ => {}
    }
    if path.file_name().is_none() {
        return Err(WriteError::NoFile(path.to_owned()));
    }
    Ok(match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    })
}

/// The most files of one name that are written beside each other.
const COPIES: u32 = 999;

/// Writes a file of this name into a directory, as [`write_whole`], beside whatever
/// is there: the second of a name gets a number. Returns where it is.
///
/// # Errors
/// [`WriteError`]; nothing has changed then.
pub fn write_new(
    dir: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<PathBuf, WriteError> {
    let mut path = dir.join(format!("{stem}.{ending}"));
    for copy in 2..=COPIES {
        match write_whole(&path, bytes, false) {
            Ok(()) => return Ok(path),
            // Taken: the next name.
            Err(WriteError::Exists(_) | WriteError::IsLink(_) | WriteError::NoFile(_)) => {
                path = dir.join(format!("{stem}-{copy}.{ending}"));
            }
            Err(error) => return Err(error),
        }
    }
    write_whole(&path, bytes, false).map(|()| path)
}

/// Gives the file its name.
fn keep(file: NamedTempFile, dir: &Path, path: &Path, force: bool) -> io::Result<()> {
    file.as_file().sync_all()?;
    if force {
        file.persist(path)?;
    } else {
        file.persist_noclobber(path)?;
    }
    // The new name is in the directory, which has to be flushed too; not every
    // system can, and the file is whole either way.
    let _ = File::open(dir).and_then(|dir| dir.sync_all());
    Ok(())
}
