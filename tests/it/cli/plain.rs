//! A conference in lines, kept, left and taken up again.

use super::*;

#[test]
fn the_first_answers_lead_to_the_debrief() {
    let person = Person::new();
    let line = format!("play {BUILT_IN} --plain --seed 7");
    let run = person.fed(&line, &"1\n".repeat(2_000));
    run.is(0).says("--seed 7").says(FIX);
    assert_eq!(run.err, "");
    assert!(is_private(&person.data()));
}

#[test]
fn the_same_seed_asks_the_same() {
    let person = Person::with_small();
    let play = |seed: &str| {
        let line = format!("play small --plain --no-save --seed {seed}");
        person.fed(&line, &"1\n".repeat(400)).out
    };
    assert_eq!(play("11"), play("11"));
    assert_ne!(play("11"), play("12"));
}

#[test]
fn without_a_seed_a_fresh_one_is_told() {
    let person = Person::with_small();
    let seed = || {
        let run = person.fed("play small --plain --no-save", "");
        run.is(0).says("--seed ");
        run.out.lines().next().unwrap().to_owned()
    };
    assert_ne!(seed(), seed());
}

#[test]
fn no_save_leaves_nothing() {
    let person = Person::new();
    person.write("small.yaml", SMALL);
    let run = person.fed("play small.yaml --plain --no-save", &"1\n".repeat(400));
    run.is(0).says(FIX);
    let run = person.fed("play small.yaml --plain --no-save", "1\n1\n");
    run.is(0).says("not saved");
    assert!(!person.data().exists());
}

#[test]
fn the_end_of_the_input_keeps_the_session() {
    let person = Person::with_small();
    let left = person.fed("play small --plain --seed 7", &"1\n".repeat(8));
    left.is(0).says("kaiken resume 1");
    let again = person.fed("resume --plain", &"1\n".repeat(400));
    again.is(0).says("Going on").says(FIX);
    // Together they are the session as it would have been in one go.
    let score = |person: &Person| {
        let json: serde_json::Value =
            serde_json::from_str(&person.run("report --format json").out).unwrap();
        (json["overall"].clone(), json["questions"].clone())
    };
    let other = Person::with_small();
    other.plays().is(0);
    assert_eq!(score(&person), score(&other));
}

#[test]
fn what_never_began_is_not_kept() {
    let person = Person::with_small();
    person
        .fed("play small --plain", "")
        .is(0)
        .says("Nothing had begun");
    assert!(!person.data().join("kaiken.db").exists());
}

#[test]
fn there_may_be_nothing_to_go_on_with() {
    let person = Person::with_small();
    person.run("resume --plain").is(1).complains("kaiken play");
    assert!(!person.data().join("kaiken.db").exists());
    person
        .run("resume 3 --plain")
        .is(1)
        .complains("no session 3");
    person.plays().is(0);
    person
        .run("resume --plain")
        .is(1)
        .complains("left in the middle");
    person
        .run("resume 1 --plain")
        .is(1)
        .complains("not being played");
}

#[test]
fn a_session_of_other_rules_is_only_debriefed() {
    let person = Person::with_small();
    person.fed("play small --plain", &"1\n".repeat(8)).is(0);
    let db = rusqlite::Connection::open(person.data().join("kaiken.db")).unwrap();
    db.execute("UPDATE sessions SET rules = 9999", []).unwrap();
    drop(db);
    let run = person.run("resume --plain");
    run.is(0).says("cannot go on").says("provisional");
    person.run("report 1").is(0).says("provisional");
}

#[test]
fn one_window_plays_a_session() {
    let person = Person::with_small();
    let mut first = person
        .command(["play", "small", "--plain"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = first.stdin.take().unwrap();
    stdin.write_all(b"1\n1\n").unwrap();
    let db = person.data().join("kaiken.db");
    let begun = || {
        let db = rusqlite::Connection::open(&db).ok()?;
        let count = db.query_row("SELECT count(*) FROM events", [], |row| row.get(0));
        count.ok().filter(|count: &i64| *count >= 2)
    };
    while begun().is_none() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    person
        .run("resume 1 --plain")
        .is(1)
        .complains("another window");
    person
        .run("resume --plain")
        .is(1)
        .complains("left in the middle");
    drop(stdin);
    assert!(first.wait_with_output().unwrap().status.success());
    person.run("resume 1 --plain").is(0).says("Going on");
}

#[test]
fn a_damaged_database_is_set_aside_with_a_warning() {
    let person = Person::with_small();
    person.write("data/kaiken.db", &"no database at all, ".repeat(500));
    let run = person.plays();
    run.is(0).says(FIX).complains("damaged");
    assert_eq!(run.err.lines().count(), 1);
    person.run("report").is(0);
}

#[test]
fn a_newer_database_is_left_alone() {
    let person = Person::with_small();
    person.plays().is(0);
    let db = rusqlite::Connection::open(person.data().join("kaiken.db")).unwrap();
    db.execute_batch("PRAGMA user_version = 999").unwrap();
    drop(db);
    let run = person.plays();
    run.is(0).says(FIX).complains("newer version");
    person.run("list").is(0).complains("newer version");
    person.run("report").is(1).complains("newer version");
}

#[test]
fn japanese_is_spoken_throughout() {
    let person = Person::with_small();
    let run = person.fed("play small --plain --lang ja", &"1\n".repeat(400));
    run.is(0).says(FIX_JA);
    let latin: Vec<&str> = run
        .out
        .lines()
        .filter(|line| line.chars().filter(char::is_ascii_alphabetic).count() > 40)
        .collect();
    assert_eq!(latin, Vec::<&str>::new());
}
