//! The commands that need no conference.

use super::*;

#[test]
fn check_tells_errors_by_its_status() {
    let person = Person::new();
    person.write("good.yaml", SMALL);
    person.write("bad.yaml", "kaiken: 1\n");
    person.run("check").is(0).says("errors: 0");
    person.run("check good.yaml").is(0);
    person.run("check good.yaml bad.yaml").is(1).says("error[");
    person.run("check none.yaml").is(1);
    let run = person.run("check bad.yaml --format json");
    let json: serde_json::Value = serde_json::from_str(&run.is(1).out).unwrap();
    assert!(json["errors"].as_u64().unwrap() > 0);
    person.run("--lang ja check bad.yaml").is(1).says("エラー");
    assert!(!person.data().exists());
}

#[test]
fn completions_and_the_manual_are_printed() {
    let person = Person::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        person
            .run(&format!("completions {shell}"))
            .is(0)
            .says("resume");
    }
    person.run("man").is(0).says(".TH kaiken 1");
    assert!(!person.data().exists());
}
