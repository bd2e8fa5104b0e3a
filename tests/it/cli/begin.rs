//! Beginning a scenario: `new`, and the `schema` that helps to go on.

use super::*;
use crate::pty::Pty;

/// The person's own directory, from within a terminal.
fn in_terminal(person: &Person, line: &str) -> Pty {
    let kaiken = env!("CARGO_BIN_EXE_kaiken");
    let home = person.path(".");
    let script = format!("cd {}; exec {kaiken} {line}", home.display());
    let env = [("LANG", "ja_JP.UTF-8")];
    Pty::start("/bin/sh".as_ref(), &["-c", &script], &env, (100, 24))
}

#[test]
fn the_schema_is_printed_or_written() {
    let person = Person::new();
    let printed = person.run("schema");
    let schema: serde_json::Value = serde_json::from_str(&printed.is(0).out).unwrap();
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    person.run("schema --lang ja").is(0).says("会見");
    let line = "schema -o own.json";
    person.run(line).is(0).says("$schema=own.json");
    let written = std::fs::read_to_string(person.path("own.json")).unwrap();
    assert_eq!(written, printed.out);
    person.write("own.json", "mine");
    person.run(line).is(1).complains("--force");
    assert_eq!(
        std::fs::read_to_string(person.path("own.json")).unwrap(),
        "mine"
    );
    person.run("schema -o own.json --force").is(0);
    assert!(!person.data().exists());
}

#[test]
fn a_new_scenario_checks_clean_plays_and_finds_its_schema() {
    for lang in ["en", "ja"] {
        let person = Person::new();
        let run = person.run(&format!("new outage --lang {lang}"));
        run.is(0)
            .says("outage.yaml")
            .says("scenario.schema.json")
            .says("kaiken check outage.yaml")
            .says("kaiken play outage.yaml");
        let text = std::fs::read_to_string(person.path("outage.yaml")).unwrap();
        let first = text.lines().next().unwrap();
        assert_eq!(
            first,
            "# yaml-language-server: $schema=scenario.schema.json"
        );
        assert!(person.path("scenario.schema.json").exists());
        let check = person.run("check outage.yaml");
        check.is(0).says("errors: 0, warnings: 0");
        let fix = if lang == "en" { FIX } else { FIX_JA };
        let play = format!("play outage.yaml --plain --lang {lang}");
        person.fed(&play, &"1\n".repeat(400)).is(0).says(fix);
    }
}

#[test]
fn flags_say_what_it_is_about() {
    let person = Person::new();
    let mut args = vec![
        "new",
        "outage",
        "--questions",
        "9",
        "--output",
        "my file.yaml",
    ];
    args.extend([
        "--title",
        "A \"short\" one:\n# two",
        "--role",
        "Head: \u{1b}[31mof IT",
    ]);
    let run = finish(person.command(args), "");
    run.is(0)
        .says("kaiken play 'my file.yaml'")
        .says("9 questions");
    let list = person.run("list --scenarios . --format json");
    let rows: serde_json::Value = serde_json::from_str(&list.is(0).out).unwrap();
    let mut rows = rows.as_array().unwrap().iter();
    let row = rows.find(|row| row["id"] == "outage").unwrap();
    assert_eq!(row["title"], "A \"short\" one: # two");
    assert_eq!(row["questions"], 9);
    let check = finish(person.command(["check", "my file.yaml"]), "");
    check.is(0).says("warnings: 0");
    let play = finish(person.command(["play", "my file.yaml", "--plain"]), "");
    play.is(0).says("Head: [31mof IT");
    let long = "x".repeat(10_000);
    let run = finish(person.command(["new", "long", "--title", &long]), "");
    run.is(1).complains("--title: 10000");
    assert!(!person.path("long.yaml").exists());
}

#[test]
fn nothing_is_written_over_and_no_name_is_a_path() {
    let person = Person::new();
    person.write("outage.yaml", "mine");
    person.write("scenario.schema.json", "mine too");
    person.run("new outage").is(1).complains("--force");
    let kept = |name: &str| std::fs::read_to_string(person.path(name)).unwrap();
    assert_eq!(kept("outage.yaml"), "mine");
    let run = person.run("new outage --force");
    assert!(!run.is(0).out.contains("schema.json:"));
    assert!(kept("outage.yaml").contains("id: outage"));
    assert_eq!(kept("scenario.schema.json"), "mine too");
    let before = std::fs::read_dir(person.path(".")).unwrap().count();
    for (name, hint) in [
        ("../outage", "kaiken new outage."),
        ("/tmp/x", "kaiken new x."),
        ("..", "kaiken new my-conference."),
        ("Summer Outage", "kaiken new summer-outage."),
        ("給食", "kaiken new my-conference."),
        ("\u{1b}[2J", "kaiken new 2j."),
        ("", "kaiken new my-conference."),
    ] {
        let run = finish(person.command(["new", name]), "");
        run.is(1).complains(hint);
        assert_eq!(run.out, "");
    }
    assert_eq!(std::fs::read_dir(person.path(".")).unwrap().count(), before);
    let run = person.run("new other -o no/such/place.yaml");
    run.is(1).complains("place.yaml");
}

#[test]
fn where_the_schema_cannot_be_written_the_scenario_still_is() {
    let person = Person::new();
    // A name that is taken by something else is left alone.
    std::fs::create_dir(person.path("scenario.schema.json")).unwrap();
    person.run("new outage").is(0).says("outage.yaml");
    person.run("check outage.yaml").is(0);
}

#[test]
fn in_a_terminal_it_asks_for_what_is_missing() {
    let person = Person::new();
    let mut pty = in_terminal(&person, "new 'Big Outage'");
    pty.wait_for("名前［big-outage］").send("停電\n");
    pty.wait_for("「停電」").send("teiden\n");
    pty.wait_for("題名").send("大規模停電\n");
    pty.wait_for("誰の立場").send("\n");
    pty.wait_for("4〜12").send("３\n");
    pty.wait_for("4から12まで").send("５\n");
    pty.wait_for("kaiken play teiden.yaml");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    let text = std::fs::read_to_string(person.path("teiden.yaml")).unwrap();
    for line in [
        "title: \"大規模停電\"",
        "role: \"調理家電メーカーの社長\"",
        "main: 3,",
    ] {
        assert!(text.contains(line), "{line}");
    }
}

#[test]
fn who_leaves_while_asked_has_written_nothing() {
    let person = Person::new();
    let mut pty = in_terminal(&person, "new outage --title x");
    pty.wait_for("誰の立場").send("\x04");
    pty.wait_for("何も書き出していません");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert_eq!(std::fs::read_dir(person.path(".")).unwrap().count(), 0);
}
