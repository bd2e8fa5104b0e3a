//! The debrief in every form, on standard output, in a file and in a browser.

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
    person.run("report -o out.md --format text --force").is(0);
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

/// What a file of a report holds.
fn written(person: &Person, line: &str, name: &str) -> String {
    person.run(line).is(0).says(name);
    fs::read_to_string(person.path(name)).unwrap()
}

#[test]
fn a_file_is_written_as_its_name_ends() {
    let person = Person::with_small();
    person.plays().is(0);
    let html = written(&person, "report -o a.html", "a.html");
    assert!(html.starts_with("<!DOCTYPE html>"));
    assert!(written(&person, "report -o a.HTM", "a.HTM").starts_with("<!DOCTYPE"));
    assert!(written(&person, "report -o a.md", "a.md").contains("# Metal"));
    assert!(written(&person, "report -o a.json", "a.json").starts_with('{'));
    let csv = written(&person, "report -o a.csv --lang ja", "a.csv");
    assert!(csv.starts_with("\u{FEFF}番号,") && csv.contains("\r\n"));
    assert_eq!(csv, person.run("report --format csv --lang ja").out);
    let text = written(&person, "report -o a.txt", "a.txt");
    assert!(text.contains(FIX) && !text.contains("## "));
    // What was asked for goes before the name.
    let text = written(&person, "report -o b.html --format text", "b.html");
    assert!(!text.contains('<'));
    assert_eq!(html, person.run("report --format html").is(0).out);
}

#[test]
fn questions_to_prepare_from_come_as_a_document_or_a_list() {
    let person = Person::with_small();
    person.plays().is(0);
    person
        .run("report --format qa")
        .is(0)
        .says("Best answer")
        .says("Facts");
    let html = written(&person, "report --format qa -o q.html", "q.html");
    assert!(html.contains("Best answer") && html.starts_with("<!DOCTYPE"));
    let csv = written(&person, "report --format qa -o q.csv", "q.csv");
    assert_eq!(csv, person.run("export qa 1").is(0).out);
    person.run("report --format qa -o q.xlsx").is(0);
    let bytes = fs::read(person.path("q.xlsx")).unwrap();
    assert!(bytes.starts_with(b"PK"));
    person
        .run("report --format qa -o q.pdf")
        .is(1)
        .complains(".html");
    assert!(!person.path("q.pdf").exists());
}

/// A conference that a hostile paper makes something of.
fn attacked() -> (Person, String) {
    let person = Person::new();
    let played = format!("play {BUILT_IN} --plain --seed 7");
    person.fed(&played, &"1\n".repeat(400)).is(0);
    let json = person.run("report --format json").out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let attack = json["front_page"]["hostile"].as_str().unwrap().to_owned();
    (person, attack)
}

#[test]
fn the_hostile_front_page_leaves_only_when_it_is_asked_for() {
    let (person, attack) = attacked();
    // Read here, it is shown.
    person.run("report").is(0).says(&attack);
    for name in ["a.html", "a.md", "a.txt"] {
        let plain = written(&person, &format!("report -o {name}"), name);
        assert!(!plain.contains(&attack), "{name}");
        let line = format!("report --front-page --force -o {name}");
        let asked = written(&person, &line, name);
        // Quotation marks are escaped, each form in its own way.
        let word = attack.split(' ').next_back().unwrap();
        assert!(asked.len() > plain.len() && asked.contains(word), "{name}");
    }
    person
        .run("report -o b.txt")
        .is(0)
        .says("--front-page includes them");
    let markdown = person.run("report --format md").is(0).out.clone();
    assert!(!markdown.contains(&attack));
}

#[test]
fn a_name_stands_in_a_report_unless_it_is_left_out() {
    let person = Person::new();
    let named = SMALL.replace("President of the bakery", "Hanako Sato, president");
    assert_ne!(named, SMALL);
    person.write("data/scenarios/small.yaml", &named);
    let played = ["--as", "Hanako Sato", "play", "small", "--plain"];
    finish(person.command(played), &"1\n".repeat(400)).is(0);
    for form in ["text", "md", "html", "json"] {
        let line = format!("report 1 --format {form}");
        person.run(&line).is(0).says("Hanako Sato");
        let anonymous = person.run(&format!("{line} --anonymous"));
        assert!(!anonymous.is(0).out.contains("Hanako"), "{form}");
    }
    for name in ["a.html", "a.md", "q.csv"] {
        let form = if name == "q.csv" { "--format qa" } else { "" };
        let line = format!("report 1 {form} --anonymous -o {name}");
        assert!(!written(&person, &line, name).contains("Hanako"), "{name}");
    }
}

mod browser {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use std::process::Command;

    /// A browser that writes down what it is given.
    fn with_browser(person: &Person, line: &str) -> Command {
        let browser = person.path("my browser");
        let log = person.path("log");
        let script = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{}'\n", log.display());
        person.write("my browser", &script);
        fs::set_permissions(&browser, fs::Permissions::from_mode(0o700)).unwrap();
        let mut command = person.command(line.split_whitespace());
        command
            .env("KAIKEN_BROWSER", browser)
            .env("BROWSER", "no-such-browser")
            .env("TMPDIR", person.path("tmp"));
        fs::create_dir_all(person.path("tmp")).unwrap();
        command
    }

    #[test]
    fn a_report_is_shown_from_a_file_of_its_own() {
        let person = Person::with_small();
        person.plays().is(0);
        let run = finish(with_browser(&person, "report --open"), "");
        run.is(0).says("kaiken-report-1-").says("-o FILE");
        let shown = fs::read_to_string(person.path("log")).unwrap();
        let shown = Path::new(shown.trim_end());
        assert!(shown.is_absolute() && is_private(shown));
        let page = fs::read_to_string(shown).unwrap();
        assert!(page.starts_with("<!DOCTYPE html>"));
    }

    #[test]
    fn a_named_file_is_shown_whatever_it_is_called() {
        let person = Person::with_small();
        person.plays().is(0);
        let mut command = with_browser(&person, "report --open --format qa -o");
        command.arg("$(touch x);a b.html");
        finish(command, "").is(0);
        let shown = fs::read_to_string(person.path("log")).unwrap();
        assert_eq!(shown.lines().count(), 1, "one argument");
        assert!(shown.trim_end().ends_with("$(touch x);a b.html"));
        assert!(!person.path("x").exists());
    }

    #[test]
    fn without_a_screen_it_says_where_the_file_is() {
        let person = Person::with_small();
        person.plays().is(0);
        person
            .run("report --open -o a.html")
            .is(0)
            .says("a.html")
            .complains("open the file yourself");
        assert!(person.path("a.html").exists());
        person
            .run("report --open --format csv")
            .is(1)
            .complains("only HTML");
    }
}

#[test]
fn a_session_is_chapters_for_its_video() {
    let person = Person::with_small();
    person.plays().is(0);
    let vtt = person.run("report --format vtt").is(0).out.clone();
    assert!(vtt.starts_with("WEBVTT\n"), "{vtt}");
    assert!(vtt.contains("\n1\n00:00:00.000 --> "), "{vtt}");
    assert!(vtt.contains("Will you resign?"), "{vtt}");
    let later = person.run("report --format vtt --offset 90.5 --lang ja");
    later.is(0).says("00:01:30.500 --> ").says("冒頭発言");
    person.run("report --format vtt --offset -30").is(0);
    person.run("report -o out.vtt").is(0).says("out.vtt");
    let written = fs::read_to_string(person.path("out.vtt")).unwrap();
    assert_eq!(written, vtt);
    person
        .run("report --offset 30")
        .is(1)
        .complains("--format vtt");
    person.run("report --format vtt --offset soon").is(2);
}
