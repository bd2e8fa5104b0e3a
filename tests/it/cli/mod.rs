//! The command line, as a shell sees it: what is said, where, and the status.

mod agree;
mod assess;
mod begin;
mod bench;
mod check;
mod commands;
mod data;
mod drill;
mod exact;
mod group;
mod help;
mod hostile;
mod kept_workshops;
mod logins;
mod paper;
mod plain;
mod progress;
mod qa;
mod report;
mod scenarios;
mod second_act;
mod simulate;
mod usage;
mod workshop;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A small scenario that is not built in.
pub const SMALL: &str = include_str!("../../fixtures/small.yaml");
/// The scenario that comes with the program.
pub const BUILT_IN: &str = "7pay-first-conference";

/// A heading of every debrief.
pub const FIX: &str = "To fix";
/// The same in Japanese.
pub const FIX_JA: &str = "まず直すところ";

/// A person with a home of their own, and nothing else in the environment.
pub struct Person {
    home: TempDir,
}

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    /// The exit status.
    pub status: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Person {
    pub fn new() -> Person {
        Person {
            home: tempfile::tempdir().unwrap(),
        }
    }

    /// A person with one scenario of their own, called `small`.
    pub fn with_small() -> Person {
        let person = Person::new();
        person.write("data/scenarios/small.yaml", SMALL);
        person
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaiken"));
        command
            .args(args)
            .env_clear()
            .env("HOME", self.home.path())
            .env("KAIKEN_DATA_DIR", self.data())
            .env("LANG", "C")
            .current_dir(self.home.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command line, split at blanks, with nothing to read.
    pub fn run(&self, line: &str) -> Run {
        finish(self.command(line.split_whitespace()), "")
    }

    /// Runs a command line that reads this.
    pub fn fed(&self, line: &str, input: &str) -> Run {
        finish(self.command(line.split_whitespace()), input)
    }

    /// Plays the person's own small scenario to its end, always the first answer.
    pub fn plays(&self) -> Run {
        self.fed("play small --plain --seed 7", &"1\n".repeat(400))
    }
}

/// Feeds a command and waits for it.
pub fn finish(mut command: Command, input: &str) -> Run {
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let feeding = std::thread::spawn(move || {
        // It may well end before it has read everything.
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    run_of(&output)
}

fn run_of(output: &Output) -> Run {
    Run {
        status: output.status.code(),
        out: String::from_utf8(output.stdout.clone()).unwrap(),
        err: String::from_utf8(output.stderr.clone()).unwrap(),
    }
}

impl Run {
    #[track_caller]
    pub fn is(&self, status: i32) -> &Run {
        assert_eq!(self.status, Some(status), "{self:#?}");
        for said in [&self.out, &self.err] {
            assert!(!said.contains('\x1b'), "an escape byte: {said:?}");
            assert!(!said.contains("panicked"), "{said}");
        }
        self
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Run {
        assert!(self.out.contains(words), "no {words:?} in {self:#?}");
        self
    }

    #[track_caller]
    pub fn complains(&self, words: &str) -> &Run {
        assert!(self.err.contains(words), "no {words:?} in {self:#?}");
        self
    }
}

/// Whether a directory, or anything in it, can be read by others.
pub fn is_private(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::symlink_metadata(path)
        .unwrap()
        .permissions()
        .mode();
    let inside = std::fs::read_dir(path).into_iter().flatten();
    mode & 0o077 == 0 && inside.flatten().all(|entry| is_private(&entry.path()))
}
