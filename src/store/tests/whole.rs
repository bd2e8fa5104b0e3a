//! Files written whole.

use super::*;
use crate::store::{WriteError, write_new, write_whole, write_whole_by};
use std::io;

#[test]
fn a_new_file_is_written_for_its_owner_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("報告.md");
    write_whole(&path, b"words", false).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"words");
    assert_eq!(
        fs::read_dir(dir.path()).unwrap().count(),
        1,
        "nothing is left over"
    );
    assert_eq!(opening::mode(&path), 0o600);
}

#[test]
fn a_file_is_replaced_only_by_force() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("report.md");
    fs::write(&path, "old").unwrap();
    let refused = write_whole(&path, b"new", false).unwrap_err();
    assert!(matches!(refused, WriteError::Exists(_)), "{refused}");
    assert_eq!(fs::read(&path).unwrap(), b"old");
    write_whole(&path, b"new", true).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_new_name_is_found_beside_what_is_there() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("report-2.html")).unwrap();
    let write = |words: &[u8]| write_new(dir.path(), "report", "html", words).unwrap();
    assert_eq!(write(b"one"), dir.path().join("report.html"));
    assert_eq!(write(b"two"), dir.path().join("report-3.html"));
    assert_eq!(fs::read(dir.path().join("report.html")).unwrap(), b"one");
    assert!(write_new(&dir.path().join("no"), "report", "html", b"").is_err());
}

#[test]
fn nothing_is_written_through_a_link() {
    let dir = tempfile::tempdir().unwrap();
    let (target, link) = (dir.path().join("target"), dir.path().join("link"));
    fs::write(&target, "old").unwrap();
    for to in [target.clone(), dir.path().join("nowhere")] {
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink(to, &link).unwrap();
        for force in [false, true] {
            let refused = write_whole(&link, b"new", force).unwrap_err();
            assert!(matches!(refused, WriteError::IsLink(_)), "{refused}");
        }
    }
    assert_eq!(fs::read(&target).unwrap(), b"old");
    assert!(!dir.path().join("nowhere").exists());
}

#[test]
fn what_is_no_file_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    for path in [dir.path(), Path::new("/"), Path::new("")] {
        let refused = write_whole(path, b"new", true).unwrap_err();
        assert!(matches!(refused, WriteError::NoFile(_)), "{refused}");
    }
    let nowhere = dir.path().join("missing").join("report.md");
    let refused = write_whole(&nowhere, b"new", false).unwrap_err();
    assert!(matches!(refused, WriteError::Io(..)), "{refused}");
    let long = dir.path().join("x".repeat(300));
    let refused = write_whole(&long, b"new", false).unwrap_err();
    assert!(matches!(refused, WriteError::Io(..)), "{refused}");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn messages_show_no_control_characters() {
    let refused = WriteError::Exists(PathBuf::from("a\u{1b}[31m\u{202e}b"));
    let message = refused.message(Lang::En);
    assert!(
        message.starts_with("a\\u{1b}[31m\\u{202e}b exists"),
        "{message}"
    );
}

#[test]
fn a_file_that_fails_in_the_middle_leaves_nothing_and_replaces_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("all.jsonl");
    for stood_there in [false, true] {
        if stood_there {
            fs::write(&path, "as it was").unwrap();
        }
        let failed = write_whole_by(&path, true, |out| {
            out.write_all(b"half of it").unwrap();
            Err::<(), _>(WriteError::Io(
                path.clone(),
                io::ErrorKind::StorageFull.into(),
            ))
        });
        assert!(matches!(failed, Err(WriteError::Io(..))));
        assert_eq!(
            fs::read_dir(dir.path()).unwrap().count(),
            usize::from(stood_there)
        );
    }
    assert_eq!(fs::read(&path).unwrap(), b"as it was");
}
