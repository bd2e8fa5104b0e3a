//! The files a path stands for, and their bytes, with care: a path may be a
//! directory, a pipe, a broken link, or far too large.

use crate::scenario::{Loaded, Unreadable, limits};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// What a path stands for.
pub(super) enum Found {
    /// A file, or what can be read like one.
    File(PathBuf),
    /// Nothing that can be checked.
    Nothing(Unreadable),
}

/// Why there are no bytes.
pub(super) enum Refused {
    Unreadable(Unreadable),
    TooLarge,
}

impl Refused {
    pub fn loaded(&self, file: &str) -> Loaded {
        match self {
            Refused::Unreadable(why) => Loaded::unreadable(*why, file),
            Refused::TooLarge => Loaded::too_large(file),
        }
    }
}

/// The files of a path: itself, or the scenarios of a directory by name.
pub(super) fn find(path: &Path) -> Vec<Found> {
    match fs::metadata(path) {
        Err(error) => vec![Found::Nothing(why(&error))],
        Ok(metadata) if !metadata.is_dir() => vec![Found::File(path.to_owned())],
        Ok(_) => match directory(path) {
            Err(error) => vec![Found::Nothing(why(&error))],
            Ok(files) if files.is_empty() => vec![Found::Nothing(Unreadable::NoScenarios)],
            Ok(files) => files.into_iter().map(Found::File).collect(),
        },
    }
}

/// Regular files only: a pipe that lies about would be waited for.
fn directory(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        let hidden = path
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let broken_or_regular = fs::metadata(&path).map_or(true, |metadata| metadata.is_file());
        if matches!(extension, Some("yaml" | "yml")) && !hidden && broken_or_regular {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The bytes of a file, at most one more than a scenario may have.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Refused> {
    let most = limits::FILE_BYTES as u64;
    let refused = |error: io::Error| Refused::Unreadable(why(&error));
    let file = File::open(path).map_err(refused)?;
    let size = file.metadata().map_err(refused)?.len();
    if size > most {
        return Err(Refused::TooLarge);
    }
    // What a pipe or a device holds is known only by reading.
    let mut source = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    file.take(most + 1)
        .read_to_end(&mut source)
        .map_err(refused)?;
    if source.len() as u64 > most {
        return Err(Refused::TooLarge);
    }
    Ok(source)
}

fn why(error: &io::Error) -> Unreadable {
    match error.kind() {
        io::ErrorKind::NotFound => Unreadable::NotFound,
        io::ErrorKind::PermissionDenied => Unreadable::Forbidden,
        _ => Unreadable::Other,
    }
}

/// A path as it is shown: what is not UTF-8, or would move the cursor, is escaped.
pub(super) fn shown(path: &Path) -> String {
    let mut shown = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        for c in chunk.valid().chars() {
            if crate::scenario::clean(c.encode_utf8(&mut [0; 4])) == c.to_string() && c != '\n' {
                shown.push(c);
            } else {
                shown.extend(c.escape_default());
            }
        }
        for byte in chunk.invalid() {
            // Writing to a string cannot fail.
            _ = write!(shown, "\\x{byte:02x}");
        }
    }
    shown
}
