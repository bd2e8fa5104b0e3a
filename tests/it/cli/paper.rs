//! Paper for a rehearsal, the plan of the day, and the check of a statement.

use super::*;
use kaiken::i18n::Lang;
use kaiken::store::{Playable, Store};
use kaiken::workshop::{Participant, Workshop};
use std::fs;

/// A person with a workshop of two in their store.
fn facilitator() -> Person {
    let person = Person::with_small();
    fs::create_dir_all(person.data()).unwrap();
    let now = jiff::Timestamp::now();
    let mut store = Store::open(&person.data(), now).unwrap().store;
    let people = ["Ito <b>", "Mori"].map(|name| Participant {
        name: name.into(),
        role: "Office".into(),
    });
    let workshop = Workshop {
        name: "Autumn".into(),
        lang: Lang::En,
        spoken: true,
        seed: 7,
        participants: people.into(),
        assessors: vec!["Abe".into()],
        kept: Vec::new(),
        seatings: Vec::new(),
    };
    let playable = Playable::read(SMALL.as_bytes(), "small.yaml").unwrap();
    store.new_workshop(&workshop, &[&playable], now).unwrap();
    person
}

#[test]
fn every_paper_goes_into_a_file_and_over_none() {
    let person = Person::with_small();
    for (line, holds) in [
        ("print sheet", "Assessor’s sheet"),
        (
            "print sheet small --setting recording --assessor Abe",
            "Abe",
        ),
        ("print sheet small --self", "Self-review"),
        ("print cards small", "Reporter cards"),
        ("print roster", "Running order"),
    ] {
        person
            .run(&format!("{line} -o a.html --force"))
            .is(0)
            .says("a.html");
        let page = fs::read_to_string(person.path("a.html")).unwrap();
        assert!(page.contains(holds) && !page.contains("<script"), "{line}");
        assert!(page.contains("A record of training, not for appraisal."));
        assert_eq!(person.run(line).is(0).out, page, "a pipe gets it whole");
    }
    person
        .run("print roster -o a.html")
        .is(1)
        .complains("--force");
    person
        .run("print cards none -o b.html")
        .is(1)
        .complains("none");
    person
        .run("print sheet none -o b.html")
        .is(1)
        .complains("workshop");
    assert!(!person.path("b.html").exists());
}

#[test]
fn a_session_is_printed_as_it_went() {
    let person = Person::with_small();
    person.plays().is(0);
    let page = person.run("print sheet last").is(0).out.clone();
    assert!(page.contains("session 1") && page.contains("(opening statement)"));
    assert!(
        page.contains("Clarity"),
        "a recording is rated by every criterion"
    );
    person.run("print sheet 9").is(1).complains("no session 9");
    person
        .run("print sheet 1 --self")
        .is(0)
        .says("What was asked, to remember by");
}

#[test]
fn a_workshop_gets_a_sheet_for_each() {
    let person = facilitator();
    let page = person.run("print sheet Autumn --self").is(0).out.clone();
    assert!(page.contains("Ito &lt;b&gt;") && page.contains("Mori"));
    assert_eq!(page.matches("<h1>").count(), 2);
    person
        .run("print roster Autumn --start 13:00")
        .is(0)
        .says("14:20")
        .says("Abe");
    let blank = person.run("print roster --blank");
    assert!(!blank.is(0).out.contains("Mori"));
    person
        .run("print roster Spring")
        .is(1)
        .complains("no workshop “Spring”");
    person
        .run("workshop plan Autumn")
        .is(0)
        .says("Ito <b>")
        .says("2 participants");
    person
        .run("workshop plan Spring")
        .is(1)
        .complains("workshop list");
}

#[test]
fn the_plan_has_its_forms() {
    let person = Person::new();
    person.run("workshop plan").is(0).says("8 participants");
    let plan = person.run("workshop plan --lang ja --date 2026-10-08");
    plan.is(0).says("2026年10月1日").says("個別面談");
    person.run("workshop plan --format md").is(0).says("```sh");
    person
        .run("workshop plan --people 40")
        .is(0)
        .says("does not fit");
    person
        .run("workshop plan -o day.html")
        .is(0)
        .says("day.html");
    let page = fs::read_to_string(person.path("day.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
    person
        .run("workshop plan -o day.html")
        .is(1)
        .complains("--force");
    person
        .run("workshop plan --date tomorrow")
        .is(2)
        .complains("2026-07-08");
    person.run("workshop plan --start 25:00").is(2);
    person.run("workshop plan --minutes 5").is(2);
}

#[test]
fn every_command_of_the_plan_is_one() {
    let person = facilitator();
    for plan in ["workshop plan", "workshop plan --lang ja"] {
        let text = person.run(plan).is(0).out.clone();
        let commands: Vec<&str> = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("kaiken "))
            .collect();
        assert!(commands.len() > 15, "{text}");
        for command in commands {
            // Whatever stands before it has been understood by then.
            let command = command.replace("SESSION", "1");
            person.run(&format!("{command} --help")).is(0);
        }
    }
}

#[test]
fn a_statement_is_looked_over_from_a_file_or_a_pipe() {
    let person = Person::new();
    let line = "workshop statement -";
    let run = person.fed(line, "We are sorry for any inconvenience.\n");
    run.is(0)
        .says("sorry for any")
        .says("hollow")
        .says("Compensation");
    person.write("a.txt", "誠に遺憾です。");
    person
        .run("workshop statement a.txt --lang ja")
        .is(0)
        .says("遺憾")
        .says("空疎な謝罪");
    let sjis: &[u8] = b"\x88\xe2\x8a\xb6\x82\xc5\x82\xb7\x81B";
    fs::write(person.path("sjis.txt"), sjis).unwrap();
    person.run("workshop statement sjis.txt").is(0).says("遺憾");
    person.fed(line, " \n").is(1).complains("no text");
    person
        .run("workshop statement none.txt")
        .is(1)
        .complains("none.txt");
    fs::write(person.path("b.bin"), [0, 1, 2]).unwrap();
    person
        .run("workshop statement b.bin")
        .is(1)
        .complains("no text");
    person.write("long.txt", &"word ".repeat(20_000));
    person
        .run("workshop statement long.txt")
        .is(1)
        .complains("too long");
}
