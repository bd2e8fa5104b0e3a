//! Killed processes, and several at a time.

use super::figures::{begin, conference, drilled, folded, vault};
use super::keeping::{manner, play, small};
use super::*;
use crate::conference::Stage;
use crate::live::Live;
use crate::scoring::Session;
use crate::store::{Resumed, SessionState, StoreError};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// How many processes are killed, and how many sessions each of two plays. All of
/// it, as `KAIKEN_CRASHES=500` asks, takes its time.
pub(super) fn how_many() -> usize {
    let asked = std::env::var("KAIKEN_CRASHES").ok();
    asked.and_then(|said| said.parse().ok()).unwrap_or(40)
}

/// Plays conferences until killed, and says after each event how many are kept.
pub(super) fn play_on_and_on(dir: &Path) {
    let vault = vault(dir, "");
    let mut out = std::io::stdout();
    let mut say = |live: &Live, events: usize| {
        let session = live.number().unwrap();
        writeln!(out, "\nkept {session} {events}").unwrap();
    };
    for seed in rand::random::<u32>().. {
        let mut live = begin(vault.begin(small(), manner(), u64::from(seed), Lang::En, true));
        let mut events = 1;
        say(&live, events);
        while !matches!(live.conference().stage(), Stage::Finished(_)) {
            play(&mut live, 1);
            events += 1;
            say(&live, events);
        }
    }
}

/// Plays some sessions while another process does the same.
pub(super) fn play_some(dir: &Path) {
    let vault = vault(dir, "");
    for at in 0..how_many() {
        let time = Timestamp::now().as_millisecond();
        if at % 10 == 0 {
            conference(&vault, 7, time);
        } else {
            drilled(&vault, at % 6, time);
        }
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
pub(super) fn kept(line: &str) -> Option<(SessionId, usize)> {
    let (session, at) = line.strip_prefix("kept ")?.split_once(' ')?;
    Some((SessionId(session.parse().ok()?), at.parse().ok()?))
}

pub(super) fn start(role: &str, dir: &Path) -> Child {
    another_process(role, dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The conference of this seed as it stands after so many events, if nobody dies.
fn undisturbed(seed: u64, events: usize) -> Live {
    let scenario = Arc::clone(&small().scenario);
    let live = Live::new(scenario, manner(), seed, None);
    if events == 0 {
        return live;
    }
    let mut live = begin(live);
    play(&mut live, events - 1);
    live
}

/// What is kept of a session after a process was killed: the first of its events,
/// each with all it did, `at_least` so many.
fn is_whole(dir: &Path, session: SessionId, at_least: usize) -> SessionState {
    let store = open(dir);
    let stored = store.load(session).unwrap();
    let events = stored.events.len();
    assert!(stored.whole && events >= at_least, "{events} of {at_least}");
    let expected = undisturbed(stored.info.seed, events);
    let mut transcript = expected.session().transcript().clone();
    if events == 0 {
        // Killed before its first event: the session knows what it will be seeded with.
        transcript.seed = stored.info.seed;
    }
    if stored.info.state == SessionState::Open {
        // Killed between the last event and the end, which follows when it is taken up.
        transcript.end = None;
    }
    assert_eq!(stored.transcript, transcript);
    let replayed = Session::replay(Arc::clone(&small().scenario), &stored.events).unwrap();
    assert_eq!(replayed.conference().stage(), expected.conference().stage());
    assert_eq!(
        replayed.conference().pending(),
        expected.conference().pending()
    );
    stored.info.state
}

/// Takes a session up and plays it to the end: it comes out as if nobody had died.
fn goes_on(dir: &Path, session: SessionId) {
    let before = open(dir).load(session).unwrap();
    let expected = undisturbed(before.info.seed, before.events.len());
    let Resumed::Live(mut live) = vault(dir, "").resume(session, Lang::En).unwrap() else {
        panic!("it can go on");
    };
    assert_eq!(live.conference().pending(), expected.conference().pending());
    assert_eq!(live.conference().stage(), expected.conference().stage());
    if live.conference().stage() == Stage::Ready {
        *live = begin(*live);
    }
    play(&mut live, 99);
    let whole = undisturbed(before.info.seed, 99);
    assert_eq!(live.session().transcript(), whole.session().transcript());
    let info = open(dir).info(session).unwrap();
    assert_eq!(info.state, SessionState::Complete);
}

#[test]
fn a_process_killed_at_any_point_loses_nothing_that_was_seen() {
    let (_holder, dir) = place();
    let first = conference(&vault(&dir, ""), 1, 1_000);
    let before = open(&dir).load(first).unwrap();
    let mut known = first;
    for _ in 0..how_many() {
        let mut child = start("play on and on", &dir);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let begun = lines.by_ref().find_map(|line| kept(&line.unwrap()));
        std::thread::sleep(Duration::from_micros(rand::random_range(0..40_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let said = lines.map_while(Result::ok).filter_map(|line| kept(&line));
        let (last, at) = said.last().or(begun).expect("it played");

        let store = open(&dir);
        let sessions = store.all_sessions().unwrap();
        let opened = store.open_sessions("").unwrap();
        assert!(opened.len() <= 1, "one process plays one session");
        let seen = known;
        for session in sessions.into_iter().filter(|session| *session > seen) {
            let at_least = if session == last { at } else { 0 };
            let state = is_whole(&dir, session, at_least);
            if session < last {
                assert_eq!(state, SessionState::Complete);
            }
            known = session;
        }
        assert!(known >= last, "what was said to be kept is kept");
        for left in opened {
            goes_on(&dir, left.number);
        }
        assert_eq!(store.load(first).unwrap(), before);
    }
    let mut store = open(&dir);
    let training = store.training("").unwrap();
    assert_eq!(training, folded(&mut store, ""));
    let rebuilt = store.rebuild().unwrap();
    assert_eq!(rebuilt.sessions, store.all_sessions().unwrap().len());
    assert_eq!(store.training("").unwrap(), training);
}

#[test]
fn a_process_killed_while_it_makes_the_database_leaves_none_or_a_whole_one() {
    for _ in 0..how_many() / 4 {
        let (_holder, dir) = place();
        let mut child = start("play on and on", &dir);
        std::thread::sleep(Duration::from_micros(rand::random_range(0..60_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        // Opened with nothing to say: it is not damaged.
        let known = open(&dir).all_sessions().unwrap();
        for session in known {
            is_whole(&dir, session, 0);
        }
        conference(&vault(&dir, ""), 1, 1_000);
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
    let mut store = open(&dir);
    let sessions = store.all_sessions().unwrap();
    assert_eq!(sessions.len(), 2 * how_many());
    for session in &sessions {
        let stored = store.load(*session).unwrap();
        assert_eq!(stored.info.state, SessionState::Complete);
        assert!(stored.whole && !stored.transcript.entries.is_empty());
    }
    let training = store.training("").unwrap();
    assert_eq!(
        store.practised("", usize::MAX).unwrap().len(),
        sessions.len()
    );
    assert_eq!(training, folded(&mut store, ""));
    store.rebuild().unwrap();
    assert_eq!(store.training("").unwrap(), training);
}

#[test]
fn a_session_played_elsewhere_is_refused_until_that_process_ends() {
    let (_holder, dir) = place();
    let mut child = start("hold a session", &dir);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (session, _) = lines.find_map(|line| kept(&line.unwrap())).unwrap();

    let mut store = open(&dir);
    assert!(store.is_in_use(session).unwrap());
    assert_eq!(store.left_open(ME).unwrap(), []);
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
    let offered = store.left_open(ME).unwrap();
    assert_eq!(offered.first().map(|info| info.number), Some(session));
    assert_eq!(store.resume(session).unwrap().events, [event(0)]);
    step(&mut store, session, 1);
    assert_eq!(store.load(session).unwrap().events, [event(0), event(1)]);
}
