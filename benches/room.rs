//! How long it takes from the console publishing something to the room showing it:
//! two processes, one database. It must stay below 200 ms.

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::Timestamp;
use kaiken::i18n::Lang;
use kaiken::scenario::Text;
use kaiken::store::Store;
use kaiken::workshop::Workshop;
use kaiken::workshop::audience::{Asked, Audience, Scene};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn question(number: u16) -> String {
    let asked = Asked {
        number,
        ask: Text::same("When did you know?"),
        ..Asked::default()
    };
    let audience = Audience {
        workshop: "Autumn".into(),
        scene: Scene::Question(asked),
        ..Audience::default()
    };
    audience.to_json()
}

fn follow(criterion: &mut Criterion) {
    let home = tempfile::tempdir().expect("a directory");
    let mut store = Store::open(home.path(), Timestamp::now())
        .expect("a store")
        .store;
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
    let workshop = store.new_workshop(&workshop, &[], Timestamp::now());
    let workshop = workshop.expect("a workshop");
    let mut room = Command::new(env!("CARGO_BIN_EXE_kaiken"))
        .args(["room", "--plain", "--lang", "en"])
        .env("KAIKEN_DATA_DIR", home.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the room");
    let out = room.stdout.take().expect("its lines");
    let mut lines = BufReader::new(out).lines().map_while(Result::ok);
    let mut until = |words: &str| lines.find(|line| line.contains(words));
    until("moment").expect("it waits");
    let (mut number, mut worst, mut phase) = (0, Duration::ZERO, 0);
    criterion.bench_function("from the console to the room", |bencher| {
        bencher.iter_custom(|times| {
            let mut sum = Duration::ZERO;
            for _ in 0..times {
                number += 1;
                // Never in step with the room's looks.
                phase = (phase + 37) % 100;
                std::thread::sleep(Duration::from_millis(phase));
                let begun = Instant::now();
                store
                    .publish(workshop, &question(number))
                    .expect("published");
                until(&format!("Question {number}:")).expect("seen");
                let taken = begun.elapsed();
                worst = worst.max(taken);
                sum += taken;
            }
            sum
        });
    });
    println!("the slowest of {number}: {worst:?}");
    room.kill().expect("it runs");
    room.wait().expect("it ends");
}

criterion_group! {
    name = room;
    config = Criterion::default().sample_size(30).measurement_time(Duration::from_secs(20));
    targets = follow
}
criterion_main!(room);
