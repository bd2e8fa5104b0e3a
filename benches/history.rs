//! What many sessions cost: a trainee's progress with 100,000 of them, and home with
//! 10,000 against none. Sessions are generated: a few are played, and copied within
//! the database, each with a number and a time of its own.

use jiff::{Timestamp, tz::TimeZone};
use kaiken::conference::{Choice, Event, Stage};
use kaiken::i18n::Lang;
use kaiken::live::{Live, Manner};
use kaiken::scenario::QuestionIx;
use kaiken::scenario::library::built_ins;
use kaiken::store::{DrillQuestion, Playable, Store, Vault};
use kaiken::tui::host::Desk;
use rusqlite::{Connection, params};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// Conferences played for the others to be copies of.
const PLAYED: u64 = 12;
/// Questions drilled for the others to be copies of.
const DRILLED: usize = 12;
/// How often each time is taken; the median is told.
const TIMES: usize = 21;

fn main() {
    let dir = tempfile::tempdir().expect("a directory");
    let dir = dir.path();
    home(&dir.join("none"), 0);
    home(&dir.join("many"), 10_000);
    progress(&dir.join("most"), 100_000);
    rebuild(&dir.join("many"));
}

/// What home asks the store, in a process that has just started.
fn home(dir: &Path, sessions: usize) {
    if sessions > 0 {
        generate(dir, sessions, true);
        fold(dir);
    } else {
        Store::open(dir, Timestamp::now()).expect("a fresh database");
    }
    let time = median(|| {
        let desk = Desk {
            shared: false,
            vault: Vault::new(Some(dir), Timestamp::now),
            places: Vec::new(),
            keep: true,
            lang: Lang::En,
            zone: TimeZone::UTC,
            reports: dir.to_owned(),
            fresh_seed: || 7,
        };
        black_box(desk.overview(false));
    });
    tell("home", sessions, time);
}

/// What the progress screen asks the store, in a process that has just started.
fn progress(dir: &Path, sessions: usize) {
    generate(dir, sessions, false);
    fold(dir);
    let time = median(|| {
        black_box(open(dir).training("").expect("figures"));
    });
    tell("figures", sessions, time);
    let time = median(|| {
        black_box(open(dir).deck("").expect("figures"));
    });
    tell("what is due", sessions, time);
}

/// Draws every figure again from what was said.
fn rebuild(dir: &Path) {
    let start = Instant::now();
    let rebuilt = open(dir).rebuild().expect("figures");
    tell("rebuild", rebuilt.sessions, start.elapsed());
}

/// Folds the figures, which stay kept.
fn fold(dir: &Path) {
    let mut store = open(dir);
    let start = Instant::now();
    black_box(store.training("").expect("figures"));
    let sessions = store.all_sessions().expect("numbers").len();
    tell("fold, once", sessions, start.elapsed());
}

/// Sessions of one trainee, half of them drills; with all that was said, or with
/// what each showed alone.
fn generate(dir: &Path, sessions: usize, whole: bool) {
    let start = Instant::now();
    let vault = Vault::new(Some(dir), Timestamp::now);
    let manner = Manner::default();
    let playable = || {
        let built_in = &built_ins()[0];
        Playable::read(built_in.source, &built_in.file()).expect("it can be played")
    };
    for seed in 0..PLAYED {
        play(vault.begin(playable(), manner, seed, Lang::En, true));
    }
    for question in 0..DRILLED {
        let drill = DrillQuestion {
            question: QuestionIx::new(question),
            mark: "drill",
            aloud: false,
        };
        play(vault.begin_drill(&playable(), drill, 7, Lang::En, true));
    }
    drop(vault);
    let played = PLAYED as usize + DRILLED;
    copy(dir, played, sessions, whole).expect("copies");
    tell("generated", sessions, start.elapsed());
}

/// Copies the first `played` sessions, again and again, a minute apart.
fn copy(dir: &Path, played: usize, sessions: usize, whole: bool) -> rusqlite::Result<()> {
    let mut db = Connection::open(dir.join("kaiken.db"))?;
    let db = db.transaction()?;
    db.execute("DELETE FROM training", [])?;
    let rows = "sessions (number, uid, scenario, scenario_id, title, seed, mode, aloud, lang,
        rules, trainee, started, finished, state, overall, grade, provisional, question, drill)
        SELECT ?2, printf('%032x', ?2), scenario, scenario_id, title, seed, mode, aloud, lang,
        rules, trainee, started + ?3, finished + ?3, state, overall, grade, provisional,
        question, drill FROM sessions WHERE number = ?1";
    let practised = "practised (session, version, json) SELECT ?2, version,
        json_set(json, '$.session.number', ?2, '$.session.finished',
            ?3 + (json ->> '$.session.finished')) FROM practised WHERE session = ?1";
    let events = "events SELECT ?2, seq, at_ms + ?3, json FROM events WHERE session = ?1";
    let entries = "entries SELECT ?2, seq, json FROM entries WHERE session = ?1";
    for number in played + 1..=sessions {
        let (of, later) = ((number - 1) % played + 1, number * 60_000);
        db.prepare_cached(&format!("INSERT INTO {rows}"))?
            .execute(params![of, number, later])?;
        db.prepare_cached(&format!("INSERT INTO {practised}"))?
            .execute(params![of, number, later])?;
        if whole {
            db.prepare_cached(&format!("INSERT INTO {events}"))?
                .execute(params![of, number, later])?;
            db.prepare_cached(&format!("INSERT INTO {entries}"))?
                .execute(params![of, number])?;
        }
    }
    db.commit()
}

/// Plays a session to its end, taking another answer each time.
fn play(mut live: Live) {
    let mut event = Event::Begin {
        seed: live.seed(),
        panel: Vec::new(),
        carried: None,
    };
    let mut turn = 0;
    loop {
        live.apply(&event).expect("only what is offered is taken");
        turn += 1;
        let conference = live.conference();
        event = match conference.stage() {
            Stage::Deciding(at) => Event::Decided {
                option: conference.decision_options(at)[0],
            },
            Stage::Statement => Event::Opened {
                lines: live.session().suggested_statement(),
            },
            Stage::Asked => {
                let pending = conference.pending().expect("a question is pending");
                let options = conference.options(pending.question);
                Event::Chosen {
                    choice: Choice::Answer(options[turn % options.len()]),
                    elapsed_ms: 4_000,
                }
            }
            Stage::Ready | Stage::Finished(_) => return,
        };
    }
}

fn open(dir: &Path) -> Store {
    let opened = Store::open(dir, Timestamp::now()).expect("a database");
    assert_eq!(opened.notices, []);
    opened.store
}

fn median(mut look: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            look();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn tell(what: &str, sessions: usize, time: Duration) {
    println!(
        "{what:<12} {sessions:>7} sessions {:>10.2} ms",
        time.as_secs_f64() * 1e3
    );
}
