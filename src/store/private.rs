//! Directories and files nobody else may read: rehearsals hold what is not yet public.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// A new file for its owner alone; an error if there is one of this name.
pub(super) fn create_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    owner_only(options.read(true).write(true).create_new(true)).open(path)
}

/// A file for its owner alone, made if there is none.
pub(super) fn open_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    owner_only(options.read(true).write(true).create(true).truncate(false)).open(path)
}

fn owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600)
}

/// Makes a directory, and those above it, for its owner alone.
pub(super) fn create_dir(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    builder.mode(0o700).create(path)
}

/// Takes everybody else's rights to a directory away, if all that lies in it is
/// ours: somebody's home or a shared directory is not ours to close.
pub(super) fn close_dir(path: &Path, is_ours: impl Fn(&str) -> bool) -> io::Result<()> {
    if !is_open(path)? {
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        if !entry?.file_name().to_str().is_some_and(&is_ours) {
            return Ok(());
        }
    }
    set_mode(path, 0o700)
}

/// Takes everybody else's rights to a file away. The file is not opened: closing
/// it would drop the locks a connection of this process holds on it.
pub(super) fn close_file(path: &Path) -> io::Result<()> {
    if is_open(path)? {
        set_mode(path, 0o600)?;
    }
    Ok(())
}

fn is_open(path: &Path) -> io::Result<bool> {
    Ok(fs::metadata(path)?.permissions().mode() & 0o077 != 0)
}

fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}
