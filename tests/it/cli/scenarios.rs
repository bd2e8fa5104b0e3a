//! Scenarios: named, from files, faulty, unknown.

use super::*;

#[test]
fn the_list_tells_what_there_is_and_how_it_went() {
    let person = Person::with_small();
    person
        .run("list")
        .is(0)
        .says(BUILT_IN)
        .says("small ")
        .says("your own");
    person.plays().is(0);
    let run = person.run("list --format json");
    let json: serde_json::Value = serde_json::from_str(&run.is(0).out).unwrap();
    let of = |id: &str| {
        let mut rows = json.as_array().unwrap().iter();
        rows.find(|row| row["id"] == id).unwrap()
    };
    let small = of("small");
    assert_eq!(small["source"], "user");
    assert_eq!(small["questions"], 7);
    assert_eq!(small["languages"], serde_json::json!(["en", "ja"]));
    assert_eq!(small["best"]["session"], 1);
    assert_eq!(small["last"]["provisional"], false);
    let built_in = of(BUILT_IN);
    assert_eq!(built_in["source"], "builtin");
    assert_eq!(built_in["best"], serde_json::Value::Null);
}

#[test]
fn the_list_tells_of_a_session_that_waits_and_how_to_go_on() {
    let person = Person::with_small();
    assert!(!person.run("list").is(0).out.contains("kaiken resume"));
    person
        .fed("play small --plain --mode rehearsal", "1\n1\n")
        .is(0);
    person
        .run("list")
        .is(0)
        .says("Paused: kaiken resume 1 goes on with it");
    person.run("list --lang ja").is(0).says("kaiken resume 1");
    let run = person.run("list --format json");
    let json: serde_json::Value = serde_json::from_str(&run.is(0).out).unwrap();
    let mut rows = json.as_array().unwrap().iter();
    let small = rows.find(|row| row["id"] == "small").unwrap();
    assert_eq!(small["left_open"], 1);
}

#[test]
fn a_directory_given_is_looked_at_too() {
    let person = Person::new();
    person.write("others/small.yaml", SMALL);
    person.run("list").is(0);
    let run = person.run("list --scenarios others --format json");
    let json: serde_json::Value = serde_json::from_str(&run.is(0).out).unwrap();
    let rows = json.as_array().unwrap();
    assert!(rows.iter().any(|row| row["source"] == "file"));
    let line = "--scenarios others play small --plain --no-save";
    person.fed(line, "").is(0).says("Metal in the school bread");
    person
        .run("list --scenarios nowhere")
        .is(1)
        .complains("nowhere");
}

#[test]
fn a_faulty_file_is_listed_with_its_problem() {
    let person = Person::with_small();
    person.write("data/scenarios/zz.yaml", "kaiken: 1\nid: zz\ntittle: x\n");
    person
        .run("list")
        .is(0)
        .says("zz.yaml: cannot be played: line ");
    let run = person.run("list --format json");
    run.is(0).complains("zz.yaml");
    assert!(serde_json::from_str::<serde_json::Value>(&run.out).is_ok());
}

#[test]
fn a_file_with_errors_shows_them_all() {
    let person = Person::new();
    person.write("bad.yaml", "kaiken: 1\nid: X\ntittle: x\n");
    let run = person.run("play bad.yaml --plain");
    run.is(1)
        .complains("K0207")
        .complains("tittle")
        .complains("bad.yaml:2");
    assert_eq!(run.out, "");
    assert!(!person.data().exists());
}

#[test]
fn an_unknown_name_is_guessed_at() {
    let person = Person::with_small();
    person
        .run("play smal --plain")
        .is(1)
        .complains("Did you mean small?");
    person
        .run("play zzzzz --plain")
        .is(1)
        .complains("kaiken list");
    person
        .run("play no/such.yaml --plain")
        .is(1)
        .complains("no/such.yaml");
    let hostile = finish(person.command(["play", "a\x1b[2Jb", "--plain"]), "");
    hostile.is(1).complains("no scenario");
}

#[test]
fn without_a_name_one_is_asked_for() {
    let person = Person::with_small();
    let listed = person.fed("play --plain", "");
    listed.is(0).says("Which conference?").says("Nanapay");
    let is_small = |line: &&str| line.ends_with("Metal in the school bread");
    let line = listed.out.lines().find(is_small).unwrap();
    let number = line.split('.').next().unwrap();
    let run = person.fed("play --plain --no-save", &format!("no\n99\n{number}\n"));
    run.is(0)
        .says("Which conference?")
        .says("President of the bakery");
}

#[test]
fn a_pack_is_no_conference() {
    let person = Person::new();
    person.write("pack.yaml", PACK);
    person
        .run("play pack.yaml --plain")
        .is(1)
        .complains("pack of questions")
        .complains("kaiken drill --scenario pack.yaml");
    // It stands in the list all the same.
    person.write("data/scenarios/pack.yaml", PACK);
    person.run("list").is(0).says("small");
    person
        .run("play small --plain")
        .is(1)
        .complains("pack of questions")
        .complains("kaiken drill --scenario small");
}

/// A pack of one question.
pub const PACK: &str = r#"kaiken: 1
kind: pack
id: small
title: "Drill"
summary: "One question."
languages: [en]
press:
  - {id: wire, name: "Hara", outlet: "Wire", beat: "news", manner: patient}
topics:
  - {id: harm, title: "Harm", field: harm}
questions:
  - id: how-many
    from: wire
    topic: harm
    technique: straight
    observes: [answer, clarity]
    ask: "How many are hurt?"
    answers:
      - {id: three, say: "Three, as of nine.", rate: {answer: 3, clarity: 3}, why: "The number first."}
      - {id: some, say: "Some.", rate: {answer: 0, clarity: 1}, why: "No number."}
"#;

#[test]
fn names_that_are_no_text_are_usable() {
    use std::os::unix::ffi::OsStrExt;
    let person = Person::new();
    let name = OsStr::from_bytes(b"sm\xffall.yaml");
    std::fs::write(person.home.path().join(name), SMALL).unwrap();
    let args = [OsStr::new("play"), name, OsStr::new("--plain")];
    finish(person.command(args), "").is(0).says("Metal in");
    let dir = OsStr::from_bytes(b"da\xffta");
    let mut command = person.command([OsStr::new("play"), name, OsStr::new("--plain")]);
    command.env("KAIKEN_DATA_DIR", person.home.path().join(dir));
    finish(command, &"1\n".repeat(400)).is(0).says(FIX);
    assert!(is_private(&person.home.path().join(dir)));
}
