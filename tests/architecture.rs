//! The house's rules, as a test: which room may know which, and that the pure
//! rooms touch no file, terminal, clock, environment or output.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the ground up: each may use itself and those before it.
const ROOMS: &[&str] = &[
    "i18n",
    "scenario",
    "sheet",
    "cells",
    "conference",
    "scoring",
    "debrief",
    "training",
    "workshop",
    "qa",
    "simulate",
    "graph",
    "preview",
    "live",
    "store",
    "plain",
    "tui",
    "cli",
];

/// Rooms that compute only.
const PURE: &[&str] = &[
    "i18n",
    "scenario",
    "sheet",
    "cells",
    "conference",
    "scoring",
    "debrief",
    "training",
    "workshop",
    "qa",
    "simulate",
    "graph",
    "preview",
];

/// What a pure room may name all the same: simulated conferences are played on
/// several threads, whose number changes no result.
const ALLOWED: [(&str, &str); 1] = [("simulate", "std::thread")];

/// Rooms beside each other, which do not know each other.
const STRANGERS: [(&str, &str); 1] = [("plain", "tui")];

/// What a pure room must not name.
const IMPURE: [&str; 17] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "std::io",
    "println!",
    "eprintln!",
    "print!(",
    "rand::",
    "ratatui",
    "crossterm",
    "rusqlite",
    "Instant",
    "SystemTime",
    "Timestamp::now",
];

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file under `src`, with its room.
fn rooms() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files
        .into_iter()
        .map(|path| {
            let inner = path.strip_prefix(&root).unwrap();
            let first = inner
                .components()
                .next()
                .unwrap()
                .as_os_str()
                .to_str()
                .unwrap();
            let room = first.trim_end_matches(".rs").to_owned();
            let text = code(&fs::read_to_string(&path).unwrap());
            (room, path, text)
        })
        .collect()
}

/// The code of a file: without comments, and without its tests at the end.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn is_test(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_str().unwrap();
    name == "tests.rs" || path.components().any(|part| part.as_os_str() == "tests")
}

#[test]
fn every_room_is_known_to_this_test() {
    for (room, path, _) in rooms() {
        let known = ROOMS.contains(&room.as_str()) || ["lib", "main"].contains(&room.as_str());
        assert!(
            known,
            "{} is in no room that this test knows",
            path.display()
        );
    }
}

#[test]
fn dependencies_run_one_way() {
    let mut broken = Vec::new();
    for (room, path, text) in rooms() {
        let Some(own) = ROOMS.iter().position(|it| *it == room) else {
            continue;
        };
        if is_test(&path) {
            continue;
        }
        for above in &ROOMS[own + 1..] {
            if text.contains(&format!("crate::{above}")) {
                broken.push(format!("{} uses {above}", path.display()));
            }
        }
        for (one, other) in STRANGERS {
            for (here, there) in [(one, other), (other, one)] {
                if room == here && text.contains(&format!("crate::{there}")) {
                    broken.push(format!("{} uses {there}", path.display()));
                }
            }
        }
    }
    assert!(
        broken.is_empty(),
        "imports against the flow:\n{}",
        broken.join("\n")
    );
}

#[test]
fn pure_rooms_touch_nothing_outside() {
    let mut broken = Vec::new();
    for (room, path, text) in rooms() {
        if !PURE.contains(&room.as_str()) || is_test(&path) {
            continue;
        }
        for word in IMPURE {
            let named = without_memory(&text).contains(word);
            if named && !ALLOWED.contains(&(room.as_str(), word)) {
                broken.push(format!("{} names {word}", path.display()));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "pure rooms that are not:\n{}",
        broken.join("\n")
    );
}

/// A reader over bytes in memory touches nothing outside.
fn without_memory(text: &str) -> String {
    let text = text.replace("std::io::Cursor", "");
    text.replace("std::io::Read;", "")
}

#[test]
fn the_binary_is_thin() {
    let main = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs");
    let lines = fs::read_to_string(main).unwrap().lines().count();
    assert!(lines < 60, "main.rs has {lines} lines");
}

#[test]
fn the_program_speaks_of_itself_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for dir in ["src", "tests", "benches"] {
        sources(&root.join(dir), &mut files);
    }
    files.extend(["README.md", "Cargo.toml"].map(|name| root.join(name)));
    // Written apart, so that this file does not name them.
    let foreign = [["/work", "/"].concat(), ["sh", "ared/design"].concat()];
    for path in files.iter().filter(|path| path.exists()) {
        let text = fs::read_to_string(path).unwrap();
        for word in &foreign {
            assert!(
                !text.contains(word.as_str()),
                "{} names {word}",
                path.display()
            );
        }
    }
}
