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
        .says("you gave “Metal in the school bread”")
        .says("The room remembers it.")
        .says("--after none");
    let json = person.run("report last --format json");
    let report: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    assert_eq!(report["first_act"]["session"], 1);
    // The same as the debrief at the end, whichever session it is asked by.
    for after in ["--after last", "--after 1"] {
        plays_on(&person, after)
            .is(0)
            .says("The room remembers it.");
    }
    let run = plays_on(&person, "--after none");
    run.is(0).says("It is left out");
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
        .says("「給食パンの金属片」の会見を行いました")
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
