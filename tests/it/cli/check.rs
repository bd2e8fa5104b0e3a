//! `kaiken check` as a teacher: what a code means, and warnings that count.

use super::*;

#[test]
fn a_code_is_explained_however_it_is_written() {
    let person = Person::new();
    let first = person.run("check --explain K0203").out;
    for written in ["k0203", "0203", "203"] {
        let run = person.run(&format!("check --explain {written}"));
        run.is(0)
            .says("error[K0203]")
            .says("Before")
            .says("seconds: 45");
        assert_eq!(run.out, first);
    }
    person
        .run("check --explain K0601 --lang ja")
        .is(0)
        .says("警告[K0601]")
        .says("直す前")
        .says("README.ja.md");
    assert!(!person.data().exists());
}

#[test]
fn without_a_code_all_are_listed() {
    let person = Person::new();
    let run = person.run("check --explain");
    run.is(0).says("K0101").says("K0320").says("K0601");
    let json = person.run("check --explain --format json --lang ja");
    let json: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    let rows = json.as_array().unwrap();
    let listed = run.out.lines().filter(|line| line.starts_with("  K"));
    assert_eq!(listed.count(), rows.len());
    for row in rows {
        assert!(run.out.contains(row["code"].as_str().unwrap()));
    }
}

#[test]
fn an_explanation_as_json() {
    let run = Person::new().run("check --explain 601 --format json");
    let json: serde_json::Value = serde_json::from_str(&run.is(0).out).unwrap();
    let mut keys: Vec<_> = json.as_object().unwrap().keys().collect();
    keys.sort_unstable();
    let expected = ["after", "before", "code", "meaning", "severity", "title"];
    assert_eq!(keys, expected);
    assert_eq!(
        (&json["code"], &json["severity"]),
        (&"K0601".into(), &"warning".into())
    );
}

#[test]
fn an_unknown_code_is_a_usage_error_that_names_the_nearest() {
    let person = Person::new();
    let run = person.run("check --explain K0230");
    run.is(2).complains("K0230").complains("did you mean K0203");
    // All of them are listed, and the complaint comes last, where it is seen.
    assert!(run.out.is_empty() && run.err.contains("K0601"));
    assert!(run.err.lines().last().unwrap().contains("K0203"));
    person
        .run("check --explain x.yaml")
        .is(2)
        .complains("x.yaml");
    person
        .run("check --explain K0230 --format json --lang ja")
        .is(2)
        .complains("K0203");
    person.run("check small.yaml --explain K0203").is(2);
    person.run("check --explain --deny warnings").is(2);
    let hostile = finish(person.command(["check", "--explain", "\x1b]0;x\u{7}"]), "");
    hostile.is(2);
}

#[test]
fn warnings_can_be_denied() {
    let person = Person::new();
    let lacking = "{en: \"Children hurt\", ja: \"けがをした児童\"}";
    assert!(SMALL.contains(lacking));
    person.write("warned.yaml", &SMALL.replacen(lacking, "{en: \"Hurt\"}", 1));
    person.run("check warned.yaml").is(0).says("warnings: 1\n");
    person
        .run("check --deny warnings warned.yaml")
        .is(1)
        .says("warnings: 1 (denied)");
    let run = person.run("check warned.yaml --deny warnings --format json");
    let json: serde_json::Value = serde_json::from_str(&run.is(1).out).unwrap();
    assert_eq!(json["passed"], false);
    person.run("check --deny errors warned.yaml").is(2);
    person
        .run("check --help")
        .is(0)
        .says("--deny")
        .says("warnings");
}
