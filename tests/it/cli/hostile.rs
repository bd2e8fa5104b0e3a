//! Text and names from outside that mean harm.

use super::*;

/// As an author would smuggle it in: colours, a title, the bell, reversed
/// writing, invisible characters, a line separator, tags.
const PAYLOAD: &str =
    r"\e[31m\e]0;owned\a\x9b2J\u202e\u2066\u200b\u2060\ufeff\u2028\u2029\U000E0041";

/// Everything of it that must not come out again, but for the letters.
fn is_harmful(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[track_caller]
fn is_harmless(run: &Run) {
    for said in [&run.out, &run.err] {
        let found = said.chars().position(is_harmful);
        assert_eq!(found, None, "{said:?}");
    }
}

/// The small scenario with a payload in every text.
fn poisoned() -> String {
    let mut text = SMALL.to_owned();
    for lang in ["en", "ja"] {
        let (plain, dirty) = (format!("{lang}: \""), format!("{lang}: \"{PAYLOAD}"));
        assert!(text.matches(&plain).count() > 100);
        text = text.replace(&plain, &dirty);
    }
    text
}

#[test]
fn no_payload_of_a_scenario_comes_out() {
    for lang in ["en", "ja"] {
        let person = Person::new();
        person.write("data/scenarios/small.yaml", &poisoned());
        let run = |line: &str, input: &str| {
            let run = person.fed(&format!("{line} --lang {lang}"), input);
            run.is(0);
            is_harmless(&run);
            // Nor in the escapes of JSON.
            let is_json = line.ends_with("json") && !line.starts_with("check");
            assert!(!is_json || !run.out.contains(r"\u"), "{line}: {}", run.out);
            assert!(
                run.out.contains("[31m") || line.starts_with("check"),
                "{line}"
            );
        };
        run("play small --plain --seed 7", &"1\n".repeat(400));
        run(
            "play small --plain --mode rehearsal --aloud",
            &"2\n".repeat(9),
        );
        run("resume --plain", &"\n1\n3\n".repeat(200));
        run("check data/scenarios", "");
        run("check data/scenarios --format json", "");
        for format in ["text", "json"] {
            run(&format!("list --format {format}"), "");
        }
        for format in ["text", "md", "json"] {
            run(&format!("report 1 --format {format}"), "");
            run(&format!("report 2 --format {format}"), "");
        }
    }
}

#[test]
fn no_payload_reaches_an_error_message() {
    let person = Person::new();
    let places = [
        "id: small",
        "difficulty: 2",
        "technique: straight",
        "seats: 1",
    ];
    for place in places {
        let (key, _) = place.split_once(':').unwrap();
        let text = SMALL.replacen(place, &format!("{key}: \"{PAYLOAD}\""), 1);
        person.write("bad.yaml", &text);
        for line in [
            "check bad.yaml",
            "check bad.yaml --format json",
            "play bad.yaml --plain",
        ] {
            let run = person.run(line);
            run.is(1);
            is_harmless(&run);
        }
    }
    // Raw bytes too, where YAML itself already refuses them.
    person.write("bad.yaml", "kaiken: 1\n\u{1b}[31m\u{202e}: x\n");
    is_harmless(person.run("check bad.yaml").is(1));
    let said = ["play", "--mode", "\u{1b}]0;x\u{7}\u{202e}soft"];
    is_harmless(finish(person.command(said), "").is(2));
}

#[test]
fn text_of_a_scenario_never_forms_a_path() {
    let person = Person::new();
    let long = "a".repeat(300);
    for id in [
        "../../escaped",
        "/tmp/escaped",
        "..",
        long.as_str(),
        r"a\0b",
    ] {
        let text = SMALL.replacen("id: small", &format!("id: \"{id}\""), 1);
        person.write("data/scenarios/small.yaml", &text);
        person.run("check data/scenarios").is(1).says("K0207");
        let run = person.fed("play data/scenarios/small.yaml --plain", "1\n1\n");
        run.is(1);
    }
    let names: Vec<_> = std::fs::read_dir(person.path(".")).unwrap().collect();
    assert_eq!(names.len(), 1, "only what the test wrote: {names:?}");
    for name in ["../../small", long.as_str(), "~root", "."] {
        let run = finish(person.command(["play", name, "--plain"]), "");
        run.is(1);
        assert!(!run.err.is_empty() && run.out.is_empty(), "{run:#?}");
    }
}

#[test]
fn a_file_name_moves_no_cursor() {
    let person = Person::new();
    let name = "data/scenarios/a\u{1b}[2J\u{202e}b.yaml";
    person.write(name, "kaiken: 1\n");
    for args in [
        vec!["check", name],
        vec!["check", "data/scenarios", "--format", "json"],
        vec!["list"],
        vec!["play", name, "--plain"],
    ] {
        is_harmless(&finish(person.command(args), ""));
    }
    person.write(name, SMALL);
    is_harmless(finish(person.command(["list", "--format", "json"]), "").is(0));
}
