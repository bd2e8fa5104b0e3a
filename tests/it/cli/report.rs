//! The debrief in three forms, on standard output and in a file.

use super::*;
use std::fs;

#[test]
fn every_form_tells_the_same_session() {
    let person = Person::with_small();
    person.plays().is(0);
    person.run("report").is(0).says(FIX);
    person
        .run("report last")
        .is(0)
        .says("Metal in the school bread");
    person.run("report 1 --format md").is(0).says("# ");
    let json = person.run("report --format json");
    let json: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    assert_eq!(json["session"], 1);
    assert_eq!(json["seed"], 7);
    assert_eq!(json["language"], "en");
    let json = person.run("report --format json --lang ja");
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["title"], "給食パンの金属片");
}

#[test]
fn the_last_is_the_last_that_ended() {
    let person = Person::with_small();
    person.run("report").is(1).complains("kaiken play");
    person.fed("play small --plain", &"1\n".repeat(5)).is(0);
    person.run("report").is(0).says("provisional");
    person.plays().is(0);
    person.fed("play small --plain", &"1\n".repeat(5)).is(0);
    let json = person.run("report --format json").out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["session"], 2);
    person.run("report 9").is(1).complains("no session 9");
}

#[test]
fn a_file_is_written_whole_and_over_nothing() {
    let person = Person::with_small();
    person.plays().is(0);
    person
        .run("report -o out.md --format md")
        .is(0)
        .says("out.md");
    let first = fs::read_to_string(person.path("out.md")).unwrap();
    assert_eq!(first, person.run("report --format md").out);
    person.run("report -o out.md").is(1).complains("--force");
    assert_eq!(fs::read_to_string(person.path("out.md")).unwrap(), first);
    person.run("report -o out.md --force").is(0);
    assert_ne!(fs::read_to_string(person.path("out.md")).unwrap(), first);
    person
        .run("report -o no/such/out.md")
        .is(1)
        .complains("no such folder");
    assert!(is_private(&person.path("out.md")));
}

#[test]
fn an_edited_scenario_rewrites_no_history() {
    let person = Person::with_small();
    person.plays().is(0);
    let before = person.run("report").out;
    person.write("data/scenarios/small.yaml", "kaiken: 1\n");
    assert_eq!(person.run("report").is(0).out, before);
}
