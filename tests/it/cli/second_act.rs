//! A second act: what was said in the first is remembered, offered, left out.

use super::*;

const SECOND: &str = include_str!("../../fixtures/second.yaml");

/// A person with both acts.
fn person() -> Person {
    let person = Person::with_small();
    person.write("data/scenarios/second.yaml", SECOND);
    person
}

fn plays_on(person: &Person, options: &str) -> Run {
    let line = format!("play second --plain --seed 7 {options}");
    person.fed(&line, &"1\n".repeat(400))
}

#[test]
fn without_the_first_it_stands_alone_and_says_what_it_follows() {
    let person = person();
    let run = plays_on(&person, "");
    run.is(0)
        .says("This conference follows “small”")
        .says("A month ago you did not apologise.")
        .says(FIX);
    assert!(!run.out.contains("The room remembers"), "{}", run.out);
    assert!(!run.out.contains("{then}"), "{}", run.out);
    plays_on(&person, "--after none").is(0).says(FIX);
    let run = plays_on(&person, "--after last");
    run.is(1).complains("has not been played to its end");
}

#[test]
fn what_was_said_in_the_first_is_remembered() {
    let person = person();
    person.plays().is(0);
    let run = plays_on(&person, "");
    run.is(0)
        .says("Your first act: “Metal in the school bread”, ")
        .says("The room remembers what you said there.")
        .says("--after none");
    let json = person.run("report last --format json");
    let report: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    assert_eq!(report["first_act"]["session"], 1);
    // The same as the debrief at the end, whichever session it is asked by.
    for after in ["--after last", "--after 1"] {
        plays_on(&person, after)
            .is(0)
            .says("The room remembers what you said there.");
    }
    let run = plays_on(&person, "--after none");
    run.is(0).says("Left out: the room knows nothing of it.");
    let json = person.run("report last --format json");
    let report: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    assert_eq!(report.get("first_act"), None);
}

#[test]
fn in_japanese_too() {
    let person = person();
    person.plays().is(0);
    let run = plays_on(&person, "--lang ja");
    run.is(0)
        .says("前編「給食パンの金属片」")
        .says("会場はそのときの発言を覚えています");
}

#[test]
fn only_an_ended_session_of_the_first_can_be_named() {
    let person = person();
    person.plays().is(0);
    plays_on(&person, "").is(0);
    plays_on(&person, "--after 2").is(1).complains("Session 2");
    plays_on(&person, "--after 99").is(1);
    plays_on(&person, "--after yesterday").is(2);
    let run = person.fed("play small --plain --after 1", "");
    run.is(1).complains("no second act");
    person.fed("play small --plain", "1\n1\n1\n").is(0);
    let open = person.run("play second --plain --after 4");
    assert_ne!(open.status, Some(0), "{open:#?}");
}

#[test]
fn a_contradiction_with_the_first_is_told_with_its_day() {
    let person = person();
    // Whichever answers come first, one of these holds the evening against the noon.
    let found = (1..40).find_map(|seed| {
        let line = format!("play small --plain --seed {seed}");
        person.fed(&line, &"1\n".repeat(400)).is(0);
        let line = format!("play second --plain --seed {seed}");
        let run = person.fed(&line, &"2\n".repeat(400));
        run.is(0);
        run.out
            .contains("In “Metal in the school bread”, on ")
            .then_some(run)
    });
    found.unwrap();
    for format in ["text", "md", "html"] {
        let report = person.run(&format!("report last --format {format}"));
        report.is(0).says("Metal in the school bread”, on ");
    }
}

#[test]
fn the_first_act_names_the_second_wherever_it_ends() {
    let person = person();
    // What is in files is known once they have been looked at.
    person.plays().is(0);
    person.run("list").is(0);
    person.plays().is(0).says("kaiken play second");
    person.run("report last").is(0).says("kaiken play second");
    let japanese = person.run("report last --lang ja");
    japanese.is(0).says("続編「給食パン、1か月後」へ");
    let list = person.run("list");
    list.is(0)
        .says("Continues “Metal in the school bread”.")
        .says("Continues “Nanapay: the first press conference");
    let list = person.run("list --lang ja");
    list.is(0).says("「給食パンの金属片」の続編です。");
    let list = person.run("list --format json");
    let rows: serde_json::Value = serde_json::from_str(&list.is(0).out).unwrap();
    let rows = rows.as_array().unwrap().iter();
    let follows: Vec<_> = rows.filter_map(|row| row["follows"].as_str()).collect();
    assert_eq!(follows, ["7pay-first-conference", "small"]);
    let asked = person.fed("play --plain", "");
    asked.is(0).says("continues “Metal in the school bread”");
}

#[test]
fn whoever_takes_up_the_newest_hears_of_the_others_left_open() {
    let person = person();
    for _ in 0..3 {
        person.fed("play small --plain", "1\n1\n1\n").is(0);
    }
    let run = person.fed("resume --plain", "");
    run.is(0);
    assert!(run.err.contains("left open, too: 2, 1"), "{run:#?}");
    let run = person.fed("resume 2 --plain", "");
    assert!(!run.is(0).err.contains("left open, too"), "{run:#?}");
}
