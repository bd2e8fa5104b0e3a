//! Killed processes, and several at a time.

use super::*;
use crate::store::{SessionState, StoreError};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Stdio};
use std::time::Duration;

/// Steps of a session in these tests.
const STEPS: usize = 6;
/// Processes killed, each at a random point.
const KILLED: usize = 30;
/// Sessions each of two processes plays.
const EACH: usize = 40;

/// Plays sessions until killed, and says after each step that it is kept.
pub(super) fn play_on_and_on(dir: &Path) {
    let mut store = open(dir);
    let mut out = std::io::stdout();
    loop {
        let session = store.begin(&new_session("killed", b"killed")).unwrap();
        for at in 0..STEPS {
            step(&mut store, session, at);
            writeln!(out, "\nkept {session} {at}").unwrap();
        }
        let whole = transcript(STEPS, Some(End::Complete));
        store.finish(session, &whole, &ending(70, false)).unwrap();
        writeln!(out, "\nkept {session} {STEPS}").unwrap();
    }
}

/// Plays some sessions while another process does the same.
pub(super) fn play_some(dir: &Path) {
    let mut store = open(dir);
    for _ in 0..EACH {
        played(&mut store, "together", 3, 80);
    }
}

/// Begins a session, says so, and waits to be told to go.
pub(super) fn hold_a_session(dir: &Path) {
    let mut store = open(dir);
    let session = store.begin(&new_session("held", b"held")).unwrap();
    step(&mut store, session, 0);
    println!("\nkept {session} 0");
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// The session and step in a line that says what was kept.
fn kept(line: &str) -> Option<(SessionId, usize)> {
    let (session, at) = line.strip_prefix("kept ")?.split_once(' ')?;
    Some((SessionId(session.parse().ok()?), at.parse().ok()?))
}

fn start(role: &str, dir: &Path) -> Child {
    another_process(role, dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn a_process_killed_at_any_point_leaves_whole_prefixes() {
    let (_holder, dir) = place();
    let first = played(&mut open(&dir), "before", STEPS, 88);
    let before = open(&dir).load(first).unwrap();
    for _ in 0..KILLED {
        let mut child = start("play on and on", &dir);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let begun = lines.by_ref().find_map(|line| kept(&line.unwrap()));
        std::thread::sleep(Duration::from_micros(rand::random_range(0..20_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let said = lines.map_while(Result::ok).filter_map(|line| kept(&line));
        let last = said.last().or(begun).expect("it played");

        let mut store = open(&dir);
        let (session, at) = last;
        let stored = store.load(session).unwrap();
        assert!(
            stored.events.len() > at.min(STEPS - 1),
            "what was said to be kept is kept"
        );
        for info in store.list(ME, usize::MAX).unwrap() {
            let stored = store.load(info.number).unwrap();
            assert!(stored.whole);
            let steps = stored.events.len();
            assert_eq!(stored.events, (0..steps).map(event).collect::<Vec<_>>());
            assert_eq!(stored.transcript.entries, transcript(steps, None).entries);
            assert!(info.state == SessionState::Open || steps == STEPS);
        }
        assert_eq!(store.load(first).unwrap(), before);
        for open in store.open_sessions(ME).unwrap() {
            let resumed = store.resume(open.number).unwrap();
            for at in resumed.events.len()..STEPS {
                step(&mut store, open.number, at);
            }
            let whole = transcript(STEPS, Some(End::Complete));
            store
                .finish(open.number, &whole, &ending(60, false))
                .unwrap();
        }
    }
}

#[test]
fn two_processes_lose_no_session_of_each_other() {
    let (_holder, dir) = place();
    // Neither finds a database: making it is part of the race.
    let children = [start("play some", &dir), start("play some", &dir)];
    for child in children {
        let done = child.wait_with_output().unwrap();
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stdout)
        );
    }
    let store = open(&dir);
    let sessions = store.list(ME, usize::MAX).unwrap();
    assert_eq!(sessions.len(), 2 * EACH);
    for info in sessions {
        let stored = store.load(info.number).unwrap();
        assert_eq!(info.state, SessionState::Complete);
        assert_eq!((stored.events.len(), stored.whole), (3, true));
    }
}

#[test]
fn a_session_played_elsewhere_is_refused_until_that_process_ends() {
    let (_holder, dir) = place();
    let mut child = start("hold a session", &dir);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (session, _) = lines.find_map(|line| kept(&line.unwrap())).unwrap();

    let mut store = open(&dir);
    assert!(store.is_in_use(session).unwrap());
    assert_eq!(store.newest_open(ME, None).unwrap(), None);
    assert!(matches!(
        store.resume(session),
        Err(StoreError::InUse { .. })
    ));
    assert!(matches!(
        store.discard(session),
        Err(StoreError::InUse { .. })
    ));
    assert_eq!(store.load(session).unwrap().events, [event(0)]);

    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!store.is_in_use(session).unwrap());
    let offered = store.newest_open(ME, Some("held")).unwrap().unwrap();
    assert_eq!(offered.number, session);
    assert_eq!(store.resume(session).unwrap().events, [event(0)]);
    step(&mut store, session, 1);
    assert_eq!(store.load(session).unwrap().events, [event(0), event(1)]);
}
