//! How a trainee gets on, the exchanges behind it, and two sessions side by side.

use super::*;
use serde_json::Value;

/// A person who has held three conferences, one of them broken off, and one aloud.
fn practised() -> Person {
    let person = Person::with_small();
    for (seed, answer) in [(7, "1\n"), (8, "2\n")] {
        let line = format!("play small --plain --seed {seed}");
        person.fed(&line, &answer.repeat(400)).is(0);
    }
    person
        .fed("play small --plain --seed 9", &"1\n".repeat(5))
        .is(0);
    person
        .fed("play small --plain --seed 9 --aloud", &"1\n".repeat(400))
        .is(0);
    person
}

fn parsed(run: &Run) -> Value {
    assert_eq!(run.err, "");
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn nothing_yet_says_what_to_do() {
    let person = Person::new();
    person.run("progress").is(0).says("kaiken play");
    person.run("progress --lang ja").is(0).says("最初の会見");
    let csv = person.run("progress --format csv");
    assert!(csv.is(0).out.starts_with("\u{FEFF}Session,Date"));
    let json = parsed(person.run("progress --format json").is(0));
    assert_eq!(json["courses"], Value::Array(Vec::new()));
    assert!(!person.data().exists(), "who only looks leaves nothing");
}

#[test]
fn picked_and_spoken_are_told_apart() {
    let person = practised();
    let text = person.run("progress");
    text.is(0)
        .says("2 conferences: too few to speak of a trend.");
    text.says("Answers picked")
        .says("rated by yourself")
        .says("Techniques never practised");
    person
        .run("progress --lang ja")
        .is(0)
        .says("傾向を語るには足りません");
    let json = parsed(person.run("progress --format json").is(0));
    let kinds = ["chosen", "aloud"].map(Value::from);
    for (course, kind) in json["courses"].as_array().unwrap().iter().zip(kinds) {
        assert_eq!(course["kind"], kind);
        assert_eq!(course["trend"]["kind"], "too_few");
        for cell in course["cells"].as_array().unwrap() {
            let traces = cell["trace"].as_array().unwrap();
            assert!(traces.iter().all(|it| it["question"].is_string()), "{cell}");
        }
    }
}

#[test]
fn a_spreadsheet_has_a_row_a_session() {
    let person = practised();
    for lang in ["en", "ja"] {
        let csv = person
            .run(&format!("progress --format csv --lang {lang}"))
            .is(0)
            .out
            .clone();
        assert!(csv.starts_with('\u{FEFF}') && csv.ends_with("\r\n"));
        let rows: Vec<&str> = csv.trim_end().split("\r\n").collect();
        let ended = rows.len() - 1;
        assert!((3..=4).contains(&ended), "{csv}");
        assert!(rows[1].starts_with("1,20"));
    }
}

#[test]
fn what_is_behind_a_figure_is_listed() {
    let person = practised();
    let json = parsed(
        person
            .run("progress --pitfall blames_others --format json")
            .is(0),
    );
    let found = json.as_array().unwrap();
    assert!(!found.is_empty());
    for it in found {
        assert!(
            it["offered"]
                .as_array()
                .unwrap()
                .contains(&"blames_others".into())
        );
        assert!(it["session"].is_i64() && it["scenario"] == "small");
    }
    let run = person.run("progress --topic 原因");
    run.is(0)
        .says("Behind the figures: cause")
        .says("kaiken report");
    person
        .run("progress --topic harm --format csv")
        .is(0)
        .says("how-many");
    person
        .run("progress --technique lodaed")
        .is(1)
        .complains("Did you mean loaded");
    person
        .run("progress --topic zzz --lang ja")
        .is(1)
        .complains("cause scale");
}

#[test]
fn two_sessions_stand_side_by_side() {
    let person = practised();
    let text = person.run("compare 1 2");
    text.is(0)
        .says("Session 1 and session 2")
        .says("Questions both met");
    let json = parsed(person.run("compare 1 2 --format json").is(0));
    assert_eq!(json["sessions"][0]["session"], 1);
    assert!(json["change"].is_i64());
    let pairs = json["questions"].as_array().unwrap();
    assert!(
        pairs
            .iter()
            .all(|it| it["answers"].as_array().unwrap().len() == 2)
    );
    let csv = person
        .run("compare 1 2 --format csv --lang ja")
        .is(0)
        .out
        .clone();
    assert!(csv.starts_with("\u{FEFF}質問ID,"));
    person.run("compare 1 4").is(0).says("cannot be compared");
    person.run("compare 1 99").is(1).complains("no session 99");
    person.run("compare 1").is(2);
    person.run("compare 1 last").is(0);
}
