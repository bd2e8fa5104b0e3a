//! Workshops with many at once, and consoles that are killed.

use super::crash::{how_many, kept, start};
use super::figures::{clock, folded, vault};
use super::keeping::{play, small};
use super::workshops::{applied, end, participant, run, set_up, workshop, written};
use super::*;
use crate::conference::{Call, Direction, MarkKind, Rate, Stage};
use crate::live::{Live, Manner};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Improvised, PersonIx, PressIx, QuestionIx, TopicIx};
use crate::scoring::Session;
use crate::store::{Resumed, SessionState, StoredSession, StoredWorkshop, Vault};
use crate::workshop::{Team, Workshop};
use std::io::{BufRead, BufReader, Write};
use std::sync::Arc;
use std::time::Duration;

/// The most participants at once.
const PARTICIPANTS: usize = 8;
/// What each does: about what an hour holds.
const EVENTS: usize = 300;

fn only_workshop(vault: &Vault, name: &str) -> StoredWorkshop {
    let id = vault.read(|store| store.find_workshop(Some(name)).unwrap());
    vault
        .write(|store| store.workshop(id.flatten().unwrap()))
        .unwrap()
}

fn say(session: SessionId, events: usize) {
    // On a line of its own, whatever the harness has printed.
    println!("\nkept {session} {events}");
    std::io::stdout().flush().unwrap();
}

/// What a facilitator does as the event at this place: rates, writes down, takes back,
/// makes questions up, goes on. It depends on nothing else.
fn next(live: &Live, at: usize) -> Event {
    if let Stage::Deciding(decision) = live.conference().stage() {
        return Event::Decided {
            option: live.conference().decision_options(decision)[0],
        };
    }
    let asked = live.conference().stage() == Stage::Asked;
    match at % 9 {
        0 | 5 => Event::Rated(Rate::Level {
            criterion: u8::try_from(at % 5).unwrap(),
            level: Some(u8::try_from(at % 4).unwrap()),
        }),
        1 => Event::Rated(Rate::Pitfall {
            pitfall: Pitfall::Dodge,
            heard: at % 4 == 1,
        }),
        2 => written(MarkKind::Quotation, &format!("heard at {at}")),
        4 => Event::Undo,
        6 => written(MarkKind::Bookmark, ""),
        7 if at % 4 == 3 => Event::Improvised(Improvised {
            ask: format!("Made up at {at}?").into(),
            from: PressIx::new(0),
            techniques: WordSet::default(),
            topic: TopicIx::new(0),
        }),
        7 if asked && live.scenario().questions.len() > small().scenario.questions.len() => {
            let question = QuestionIx::new(live.scenario().questions.len() - 1);
            Event::Directed(Direction::Queue(question))
        }
        8 => Event::Answered {
            elapsed_ms: u32::try_from(at).unwrap(),
            then: (asked && at.is_multiple_of(2)).then_some(Call {
                question: QuestionIx::new(at % 5),
                follows: false,
            }),
        },
        _ => written(MarkKind::Note, &format!("noted at {at}")),
    }
}

/// Leads runs until killed, and says after each event how many are kept.
pub(super) fn facilitate_on_and_on(dir: &Path) {
    let vault = vault(dir, "");
    let stored = only_workshop(&vault, "day");
    loop {
        let mut live = run(&vault, &stored, "Taro", &Team::default());
        let session = SessionId(live.number().unwrap());
        let mut events = 1;
        say(session, events);
        while !matches!(live.conference().stage(), Stage::Finished(_)) {
            let event = next(&live, events);
            applied(&mut live, &event);
            events += 1;
            say(session, events);
        }
    }
}

/// The run after so many events, if nobody dies.
fn undisturbed(seed: u64, events: usize) -> Live {
    let manner = Manner {
        mode: Mode::Spoken,
        aloud: false,
    };
    let scenario = small().for_listeners().scenario;
    let mut live = Live::new(scenario, manner, seed, None);
    let seats = usize::from(live.scenario().panel.seats);
    let panel = (0..seats).map(PersonIx::new).collect();
    let begin = Event::Begin {
        seed,
        panel,
        carried: None,
    };
    for at in 0..events {
        let event = match at {
            0 => begin.clone(),
            at => next(&live, at),
        };
        applied(&mut live, &event);
    }
    live
}

fn is_as_it_was(session: &Session, expected: &Session) {
    let (one, other) = (session.conference(), expected.conference());
    assert_eq!(one.stage(), other.stage());
    assert_eq!(one.pending(), other.pending());
    assert_eq!(one.draft(), other.draft(), "every rating");
    assert_eq!(session.marks(), expected.marks(), "every note");
    assert_eq!(session.history(), expected.history());
    assert_eq!(session.transcript(), expected.transcript());
}

#[test]
fn a_console_killed_at_any_moment_reopens_with_every_rating_and_note() {
    let (_holder, dir) = place();
    let seed = set_up(&vault(&dir, ""), "day", true).workshop.seed;
    let mut known = SessionId(0);
    for _ in 0..how_many() {
        let mut child = start("facilitate on and on", &dir);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let begun = lines.by_ref().find_map(|line| kept(&line.unwrap()));
        std::thread::sleep(Duration::from_micros(rand::random_range(0..40_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let said = lines.map_while(Result::ok).filter_map(|line| kept(&line));
        let (last, at) = said.last().or(begun).expect("it was led");

        let store = open(&dir);
        let id = store.find_workshop(None).unwrap().unwrap();
        let runs = store.runs(id).unwrap();
        for info in runs.iter().filter(|info| info.number > known) {
            let stored = store.load(info.number).unwrap();
            let events = stored.events.len();
            let at_least = if info.number == last { at } else { 0 };
            assert!(stored.whole && events >= at_least, "{events} of {at_least}");
            if events == 0 {
                continue;
            }
            let expected = undisturbed(seed, events);
            let scenario = small().for_listeners().scenario;
            let replayed = Session::replay(scenario, &stored.events).unwrap();
            is_as_it_was(&replayed, expected.session());
            assert_eq!(
                stored.transcript.entries,
                expected.session().transcript().entries
            );
        }
        let open_runs = runs.iter().filter(|info| info.finished.is_none());
        for info in open_runs {
            let vault = vault(&dir, "");
            let resumed = vault.resume_run(info.number, Lang::Ja).unwrap();
            let Resumed::Live(mut live) = resumed else {
                panic!("it goes on");
            };
            if live.conference().stage() == Stage::Ready {
                drop(live);
                vault.write(|store| store.discard(info.number)).unwrap();
                continue;
            }
            let events = store.load(info.number).unwrap().events.len();
            is_as_it_was(live.session(), undisturbed(seed, events).session());
            end(&mut live);
            let state = store.info(info.number).unwrap().state;
            assert_eq!(state, SessionState::Complete);
        }
        known = runs.last().map_or(known, |info| info.number);
    }
}

/// Plays runs of chosen answers, so many events of them, each participant as themselves.
pub(super) fn take_part(dir: &Path) {
    let vault = vault(dir, "");
    let stored = only_workshop(&vault, "chosen");
    let name = std::env::var("KAIKEN_TEST_NAME").unwrap();
    let mut left = EVENTS;
    while left > 0 {
        let mut live = run(&vault, &stored, &name, &Team::default());
        let session = SessionId(live.number().unwrap());
        let mut events = 1;
        while left > events && !matches!(live.conference().stage(), Stage::Finished(_)) {
            play(&mut live, 1);
            events += 1;
        }
        left -= events.min(left);
        say(session, events);
    }
}

/// Leads runs, publishes after each event, and looks at what the others do.
pub(super) fn facilitate(dir: &Path) {
    let vault = vault(dir, "");
    let stored = only_workshop(&vault, "spoken");
    let others = only_workshop(&vault, "chosen");
    let mut shown = 0;
    while shown < EVENTS {
        let mut live = run(&vault, &stored, "Taro", &Team::default());
        let session = SessionId(live.number().unwrap());
        let mut events = 1;
        while shown < EVENTS && !matches!(live.conference().stage(), Stage::Finished(_)) {
            let event = next(&live, events);
            applied(&mut live, &event);
            events += 1;
            shown += 1;
            let seen = format!("{{\"shown\":{shown}}}");
            vault
                .write(|store| store.publish(stored.id, &seen))
                .unwrap();
            if shown.is_multiple_of(20) {
                let runs = vault.read(|store| store.runs(others.id).unwrap()).unwrap();
                if let Some(info) = runs.iter().rfind(|info| info.finished.is_some()) {
                    vault.debrief(info.number, Lang::Ja).unwrap();
                }
            }
        }
        say(session, events);
    }
}

fn is_whole(stored: &StoredSession, events: usize) {
    assert!(stored.whole);
    assert_eq!(stored.events.len(), events);
    let begun = crate::store::Playable::stored(stored).unwrap();
    let replayed = Session::replay(Arc::clone(&begun.scenario), &stored.events).unwrap();
    assert_eq!(replayed.transcript().entries, stored.transcript.entries);
}

#[test]
fn eight_participants_and_a_facilitator_lose_nothing_of_each_other() {
    let (_holder, dir) = place();
    let names: Vec<String> = (0..PARTICIPANTS).map(|at| format!("P{at}")).collect();
    let mut store = open(&dir);
    let chosen = Workshop {
        participants: names.iter().map(|name| participant(name)).collect(),
        ..workshop("chosen", false)
    };
    store.new_workshop(&chosen, &[&small()], clock()).unwrap();
    let spoken = workshop("spoken", true);
    let id = store.new_workshop(&spoken, &[&small()], clock()).unwrap();

    let mut children: Vec<_> = names
        .iter()
        .map(|name| {
            let mut command = another_process("take part", &dir);
            command.env("KAIKEN_TEST_NAME", name);
            command
                .stdout(std::process::Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    children.push(start("facilitate", &dir));

    // The room, meanwhile: it never waits, and sees the last that is shown.
    let readers: Vec<_> = children
        .into_iter()
        .map(|child| std::thread::spawn(move || child.wait_with_output().unwrap()))
        .collect();
    let (mut version, mut seen) = (store.data_version().unwrap(), None);
    loop {
        let over = readers.iter().all(std::thread::JoinHandle::is_finished);
        let now = store.data_version().unwrap();
        if now != version {
            version = now;
            let next = store.published(id).unwrap();
            assert!(next.as_ref().map(|it| it.0) >= seen.as_ref().map(|it: &(i64, String)| it.0));
            seen = next;
        }
        if over {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(
        seen,
        Some((EVENTS as i64, format!("{{\"shown\":{EVENTS}}}")))
    );

    let mut sessions = 0;
    let mut events = 0;
    for reader in readers {
        let done = reader.join().unwrap();
        let out = String::from_utf8(done.stdout).unwrap();
        assert!(done.status.success(), "{out}");
        for (session, said) in out.lines().filter_map(kept) {
            is_whole(&store.load(session).unwrap(), said);
            sessions += 1;
            events += said;
        }
    }
    assert!(events >= (PARTICIPANTS + 1) * EVENTS);
    assert_eq!(store.all_sessions().unwrap().len(), sessions);
    for name in &names {
        let training = store.training(name).unwrap();
        assert_eq!(training, folded(&mut store, name));
    }
}
