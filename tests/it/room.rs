//! The room follows what another process publishes, in a real terminal and in lines.

use crate::pty::Pty;
use jiff::Timestamp;
use kaiken::i18n::Lang;
use kaiken::scenario::Text;
use kaiken::store::{Store, WorkshopId};
use kaiken::workshop::Workshop;
use kaiken::workshop::audience::{Asked, Audience, Clock, News, Scene};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A console without a facilitator: it publishes what it is told to.
struct Console {
    home: TempDir,
    store: Store,
    workshop: WorkshopId,
}

impl Console {
    fn new() -> Console {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path(), Timestamp::now()).unwrap().store;
        let workshop = Workshop {
            name: "Autumn".into(),
            lang: Lang::En,
            spoken: true,
            seed: 7,
            participants: Vec::new(),
            assessors: Vec::new(),
            kept: Vec::new(),
            seatings: Vec::new(),
        };
        let workshop = store
            .new_workshop(&workshop, &[], Timestamp::now())
            .unwrap();
        Console {
            home,
            store,
            workshop,
        }
    }

    fn dir(&self) -> &str {
        self.home.path().to_str().unwrap()
    }

    fn publishes(&mut self, audience: &Audience) {
        self.store
            .publish(self.workshop, &audience.to_json())
            .unwrap();
    }

    fn room(&self, args: &[&str]) -> Pty {
        let env = [("KAIKEN_DATA_DIR", self.dir()), ("LANG", "C.UTF-8")];
        let args: Vec<&str> = ["room"].iter().chain(args).copied().collect();
        Pty::kaiken(&args, &env, 80, 24)
    }
}

fn question(number: u16, ask: &str) -> Audience {
    Audience {
        workshop: "Autumn".into(),
        scene: Scene::Question(Asked {
            number,
            ask: Text::same(ask),
            name: Text::same("Mari Sato"),
            outlet: Text::same("City Post"),
            ..Asked::default()
        }),
        ..Audience::default()
    }
}

#[test]
fn the_room_follows_the_console() {
    let mut console = Console::new();
    let mut room = console.room(&["autumn"]);
    assert_ne!(
        room.wait_exit().exit_code(),
        0,
        "names are taken as they are"
    );
    let mut room = console.room(&["Autumn"]);
    room.wait_for("We begin in a moment.");
    console.publishes(&question(1, "When did you know?"));
    room.wait_for("When did you know?").wait_for("City Post");
    let mut next = question(2, "And why did you say nothing?");
    next.clock = Clock::Stopped { ms: 5_000 };
    next.news.push(News {
        rumour: true,
        words: Text::same("a second plant"),
    });
    console.publishes(&next);
    room.wait_for("And why did you say nothing?")
        .wait_for("Rumour  a second plant")
        .wait_for("stopped");
    assert_eq!(room.send("q").wait_exit().exit_code(), 0);
    room.assert_restored();
}

#[test]
fn a_room_that_was_killed_shows_the_present_at_once() {
    let mut console = Console::new();
    let mut room = console.room(&[]);
    console.publishes(&question(1, "When did you know?"));
    room.wait_for("When did you know?");
    room.signal("KILL").wait_exit();
    console.publishes(&question(2, "And why did you say nothing?"));
    let mut room = console.room(&["--lang", "ja"]);
    room.wait_for("And why did you say nothing?")
        .wait_for("質問2");
    room.signal("TERM").wait_exit();
    room.assert_restored();
}

#[test]
fn the_room_outlives_the_database_it_began_with() {
    let console = Console::new();
    let mut room = console.room(&[]);
    room.wait_for("A U T U M N");
    let Console { home, store, .. } = console;
    drop(store);
    for file in std::fs::read_dir(home.path()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            std::fs::remove_file(path).unwrap();
        }
    }
    let mut store = Store::open(home.path(), Timestamp::now()).unwrap().store;
    let another = Workshop {
        name: "Winter".into(),
        lang: Lang::En,
        spoken: false,
        seed: 7,
        participants: Vec::new(),
        assessors: Vec::new(),
        kept: Vec::new(),
        seatings: Vec::new(),
    };
    store.new_workshop(&another, &[], Timestamp::now()).unwrap();
    room.wait_for("W I N T E R");
    assert_eq!(room.send("q").wait_exit().exit_code(), 0);
}

fn plain(dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaiken"));
    command
        .args(["room", "--plain"])
        .env_clear()
        .env("KAIKEN_DATA_DIR", dir)
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    command
}

#[test]
fn in_lines_it_tells_each_change_once() {
    let mut console = Console::new();
    let mut child = plain(console.home.path()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut next = || lines.next().unwrap().unwrap();
    assert_eq!(next(), "Autumn");
    assert_eq!(next(), "We begin in a moment.");
    let mut audience = question(1, "When did you know?");
    console.publishes(&audience);
    let asked = "Question 1 · Mari Sato, City Post: When did you know?";
    assert_eq!(next(), asked);
    audience.clock = Clock::Stopped { ms: 61_000 };
    console.publishes(&audience);
    assert_eq!(next(), "Clock stopped at 1:01");
    // Asked to end, it does; a pipe nobody reads ends it, too.
    let id = child.id().to_string();
    let killed = Command::new("kill").args(["-s", "INT", &id]).status();
    assert!(killed.unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let mut child = plain(console.home.path()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let mut command = plain(home.path());
    let output = command.args(["--lang", "ja", "nowhere"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("「nowhere」") && said.contains("workshop list"),
        "{said}"
    );
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaiken"));
    let command = command.arg("room").env_clear().stdin(Stdio::null());
    let output = command
        .env("KAIKEN_DATA_DIR", home.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("kaiken room --plain"), "{said}");
}
