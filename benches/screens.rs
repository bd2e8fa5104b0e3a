//! The first frame of the program, from an empty and from a used data directory,
//! and what a key costs: from the key to the buffer the terminal is given.

use criterion::{Criterion, criterion_group, criterion_main};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{Timestamp, tz::TimeZone};
use kaiken::conference::{Choice, Event, Stage};
use kaiken::i18n::Lang;
use kaiken::live::{Live, Manner};
use kaiken::scenario::library::built_ins;
use kaiken::store::{Playable, Settings, Vault};
use kaiken::tui::app::{App, Input};
use kaiken::tui::clock::Moment;
use kaiken::tui::host::Desk;
use kaiken::tui::screens::home::Home;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::hint::black_box;
use std::path::Path;

/// Sessions in the used data directory.
const SESSIONS: u64 = 200;

fn desk(dir: &Path) -> Desk {
    Desk {
        vault: Vault::new(Some(dir), Timestamp::now),
        places: Vec::new(),
        keep: true,
        lang: Lang::En,
        reports: dir.to_owned(),
        shared: false,
        zone: TimeZone::UTC,
        fresh_seed: || 7,
    }
}

fn home(dir: &Path) -> App {
    let desk = desk(dir);
    App::new(
        Home::new(desk.overview(false)),
        Settings::default(),
        false,
        desk,
    )
}

fn terminal() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(80, 24)).expect("a terminal in memory")
}

/// Plays a session to its end, taking the first answer each time.
fn play(mut live: Live) {
    let mut event = Event::Begin {
        seed: live.seed(),
        panel: Vec::new(),
        carried: None,
    };
    loop {
        live.apply(&event).expect("only what is offered is taken");
        let conference = live.conference();
        event = match conference.stage() {
            Stage::Deciding(at) => Event::Decided {
                option: conference.decision_options(at)[0],
            },
            Stage::Statement => Event::Opened {
                lines: conference.statement_lines()[..1].to_vec(),
            },
            Stage::Asked => {
                let question = conference.pending().expect("asked").question;
                let answer = conference.options(question)[0];
                Event::Chosen {
                    choice: Choice::Answer(answer),
                    elapsed_ms: 0,
                }
            }
            Stage::Ready | Stage::Finished(_) => return,
        };
    }
}

fn use_directory(dir: &Path) {
    let vault = Vault::new(Some(dir), Timestamp::now);
    let built_in = built_ins().first().expect("a built-in scenario");
    for seed in 0..SESSIONS {
        let playable = Playable::read(built_in.source, built_in.id).expect("it is sound");
        play(vault.begin(playable, Manner::default(), seed, Lang::En, true));
    }
}

fn frames(c: &mut Criterion) {
    let empty = tempfile::tempdir().expect("a directory");
    let used = tempfile::tempdir().expect("a directory");
    use_directory(used.path());
    let mut group = c.benchmark_group("first frame");
    group.sample_size(50);
    for (name, dir) in [
        ("new", empty.path()),
        ("after 200 conferences", used.path()),
    ] {
        group.bench_function(name, |bench| {
            bench.iter(|| {
                let (mut app, mut terminal) = (home(dir), terminal());
                app.resize(ratatui::layout::Size::new(80, 24));
                terminal.draw(|frame| app.view(frame)).expect("drawn");
                black_box(terminal.backend().buffer().area)
            });
        });
    }
    group.finish();
}

fn keys(c: &mut Criterion) {
    let dir = tempfile::tempdir().expect("a directory");
    let (mut app, mut terminal) = (home(dir.path()), terminal());
    app.resize(ratatui::layout::Size::new(80, 24));
    let key = |code| Input::Key(KeyEvent::new(code, KeyModifiers::NONE));
    c.bench_function("a key", |bench| {
        bench.iter(|| {
            app.handle(key(KeyCode::Char('m')), Moment::default());
            terminal.draw(|frame| app.view(frame)).expect("drawn");
        });
    });
}

criterion_group!(benches, frames, keys);
criterion_main!(benches);
