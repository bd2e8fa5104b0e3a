//! Directories and files nobody else may read: rehearsals hold what is not yet public.

use std::fs::{self, File, OpenOptions};
use std::io;
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

#[cfg(unix)]
fn owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Makes a directory, and those above it, for its owner alone.
pub(super) fn create_dir(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// Takes everybody else's rights to a directory away, if all that lies in it is
/// ours: somebody's home or a shared directory is not ours to close.
#[cfg(unix)]
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

/// Nothing to do where permissions are inherited.
#[cfg(not(unix))]
pub(super) fn close_dir(_: &Path, _: impl Fn(&str) -> bool) -> io::Result<()> {
    Ok(())
}

/// Takes everybody else's rights to a file away. The file is not opened: closing
/// it would drop the locks a connection of this process holds on it.
#[cfg(unix)]
pub(super) fn close_file(path: &Path) -> io::Result<()> {
    if is_open(path)? {
        set_mode(path, 0o600)?;
    }
    Ok(())
}

/// Nothing to do where permissions are inherited.
#[cfg(not(unix))]
pub(super) fn close_file(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn is_open(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::metadata(path)?.permissions().mode() & 0o077 != 0)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}
