//! Tests of the store, by what they are about, and what they share.

mod acts;
mod archive;
mod copies;
mod crash;
mod exchange;
mod facilitated;
mod figures;
mod keeping;
mod opening;
mod restricted;
mod sessions;
mod settings;
mod shared;
mod together;
mod trainees;
mod whole;
mod workshops;

use super::record::{Changed, Ending, NewSession};
use super::{Opened, SessionId, Store};
use crate::conference::{Choice, End, Event, Subject, Turn};
use crate::i18n::Lang;
use crate::scenario::vocabulary::WordSet;
use crate::scenario::{AnswerIx, Levels, Mood, Text};
use crate::scoring::{Entry, Grade, Mode, Transcript};
use jiff::Timestamp;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The trainee of sessions here.
const ME: &str = "Hanako";

/// The moment at which everything here happens.
fn now() -> Timestamp {
    "2026-07-04T05:00:00Z".parse().unwrap()
}

/// A data directory that does not exist yet, and what holds it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let holder = tempfile::tempdir().unwrap();
    let dir = holder.path().join("kaiken");
    (holder, dir)
}

/// The store in a directory, opened with nothing to say.
fn open(dir: &Path) -> Store {
    let Opened { store, notices } = Store::open(dir, now()).unwrap();
    assert_eq!(notices, []);
    store
}

static TITLE: LazyLock<Text> = LazyLock::new(|| {
    Text::from_fn(|lang| match lang {
        Lang::En => "A hard afternoon".into(),
        Lang::Ja => "長い午後".into(),
    })
});

fn new_session<'a>(scenario_id: &'a str, source: &'a [u8]) -> NewSession<'a> {
    NewSession {
        source,
        scenario_id,
        title: &TITLE,
        seed: u64::MAX - 3,
        mode: Mode::Rehearsal,
        aloud: true,
        lang: Lang::Ja,
        trainee: Some(ME),
        drill: None,
        run: None,
        started: now(),
    }
}

/// The event at a place of a session: each is different.
fn event(at: usize) -> Event {
    match at {
        0 => Event::Begin {
            seed: u64::MAX - 3,
            panel: Vec::new(),
            carried: None,
        },
        _ => Event::Chosen {
            choice: Choice::Answer(AnswerIx::new(at % 4)),
            elapsed_ms: u32::try_from(at).unwrap(),
        },
    }
}

/// The entry at a place of a transcript: each is different.
fn entry(at: usize) -> Entry {
    Entry {
        turn: Turn {
            subject: Subject::Statement,
            by: None,
            levels: Levels::default(),
            pitfalls: WordSet::default(),
            contradiction: None,
            mood: Mood {
                trust: 50,
                heat: 30,
            },
            clock: u32::try_from(at).unwrap(),
            elapsed_ms: 0,
            spoken: None,
            spotted: None,
        },
        shown: Vec::new(),
        worst: Vec::new(),
        weight: 2,
        better: None,
        panel_cost: None,
        decision_not_words: false,
        claims: Vec::new(),
        injected: None,
        corrected: Vec::new(),
        shares: Vec::new(),
        marks: Vec::new(),
        memos: Vec::new(),
    }
}

/// Plays the event at a place, which adds the entry at that place.
fn step(store: &mut Store, session: SessionId, at: usize) {
    let changed = Changed {
        from: at,
        entries: &[entry(at)],
    };
    store.append(session, &event(at), now(), changed).unwrap();
}

/// The transcript after so many steps, ended this way.
fn transcript(steps: usize, end: Option<End>) -> Transcript {
    Transcript {
        seed: u64::MAX - 3,
        entries: (0..steps).map(entry).collect(),
        end,
        ..Transcript::default()
    }
}

fn ending(overall: u8, provisional: bool) -> Ending<'static> {
    Ending {
        overall: Some(overall),
        grade: Some(Grade::of(overall)),
        provisional,
        at: now(),
        scenario: None,
    }
}

/// A session of so many steps, played to its end.
fn played(store: &mut Store, scenario_id: &str, steps: usize, overall: u8) -> SessionId {
    let session = store
        .begin(&new_session(scenario_id, scenario_id.as_bytes()))
        .unwrap();
    for at in 0..steps {
        step(store, session, at);
    }
    let whole = transcript(steps, Some(End::Complete));
    store
        .finish(session, &whole, &ending(overall, false))
        .unwrap();
    store.leave(session);
    session
}

/// Everything below a directory, as one lump.
fn bytes_below(dir: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        all.extend(if path.is_dir() {
            bytes_below(&path)
        } else {
            fs::read(&path).unwrap()
        });
    }
    all
}

fn contains(haystack: &[u8], needle: &str) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

const ROLE: &str = "KAIKEN_TEST_ROLE";
const DIR: &str = "KAIKEN_TEST_DIR";

/// This test binary once more, as another process that plays a role.
fn another_process(role: &str, dir: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "store::tests::another_process_plays_its_role"])
        .args(["--ignored", "--nocapture", "--test-threads=1"])
        .env(ROLE, role)
        .env(DIR, dir);
    command
}

#[test]
#[ignore = "the other process in other tests"]
fn another_process_plays_its_role() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else {
        return;
    };
    match std::env::var(ROLE).unwrap().as_str() {
        "play on and on" => crash::play_on_and_on(&dir),
        "play some" => crash::play_some(&dir),
        "facilitate on and on" => together::facilitate_on_and_on(&dir),
        "facilitate" => together::facilitate(&dir),
        "take part" => together::take_part(&dir),
        "hold a session" => crash::hold_a_session(&dir),
        "read what cannot be written" => opening::read_what_cannot_be_written(&dir),
        other => panic!("no such role: {other}"),
    }
}
