//! Scenarios played by strategies.

use super::scenarios::PACK;
use super::*;
use serde_json::{Value, json};

fn simulated(person: &Person, line: &str) -> Value {
    let run = person.run(line);
    let run = run.is(0);
    assert_eq!(run.err, "", "no progress where nobody sees it");
    serde_json::from_str(&run.out).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().unwrap();
    let mut keys: Vec<&str> = object.keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn json_holds_what_it_promises() {
    let person = Person::with_small();
    let json = simulated(&person, "simulate small --runs 60 --format json");
    assert_eq!(
        keys(&json),
        [
            "plays_per_second",
            "questions",
            "runs",
            "scenario",
            "seed",
            "strategies",
            "threads",
            "unreached",
            "warnings"
        ]
    );
    assert_eq!(json["scenario"], "small");
    assert_eq!((&json["runs"], &json["seed"]), (&json!(60), &json!(1)));
    assert!(json["plays_per_second"].as_u64().unwrap() > 0);
    let strategies = json["strategies"].as_array().unwrap();
    let mut names: Vec<&str> = strategies
        .iter()
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "always_hand_over",
            "apologiser",
            "best",
            "deadliner",
            "first",
            "hedger",
            "learner",
            "longest",
            "random",
            "stonewaller",
            "worst"
        ]
    );
    for strategy in strategies {
        assert_eq!(
            keys(strategy),
            [
                "grades", "heat", "max", "mean", "min", "name", "p5", "p50", "p95", "sd", "trust"
            ]
        );
        assert_eq!(keys(&strategy["grades"]), ["M", "P", "S", "U"]);
        let figures = ["min", "p5", "p50", "p95", "max"];
        let figures = figures.map(|it| strategy[it].as_u64().unwrap());
        assert!(figures.is_sorted() && figures[4] <= 100, "{strategy}");
    }
    let questions = json["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 11);
    for question in questions {
        assert_eq!(
            keys(question),
            ["answers", "discrimination", "id", "reached"]
        );
        let answers = question["answers"].as_array().unwrap();
        assert_eq!(keys(&answers[0]), ["chosen", "effect", "id"]);
        let chosen = answers.iter().map(|it| it["chosen"].as_u64().unwrap());
        assert_eq!(chosen.sum::<u64>(), question["reached"].as_u64().unwrap());
    }
    assert!(json["unreached"].is_array() && json["warnings"].is_array());
    // The fixture's best answers are its longest.
    let warnings = json["warnings"].as_array().unwrap();
    assert!(warnings.iter().any(|it| it["kind"] == "giveaway"));
}

#[test]
fn threads_change_nothing_but_the_time() {
    let person = Person::with_small();
    let of = |threads: u32| {
        let line = format!("simulate small --runs 300 --seed 5 --threads {threads} --format json");
        let mut json = simulated(&person, &line);
        let object = json.as_object_mut().unwrap();
        object.remove("plays_per_second");
        assert_eq!(object.remove("threads"), Some(json!(threads)));
        json
    };
    let alone = of(1);
    assert_eq!(of(2), alone);
    assert_eq!(of(7), alone);
    assert_eq!(alone["seed"], 5);
}

#[test]
fn some_ways_only_and_either_language() {
    let person = Person::with_small();
    let line = "simulate small --runs 20 --strategy best --strategy random --strategy best";
    let run = person.run(line);
    run.is(0)
        .says("the best")
        .says("at random")
        .says("--strategy");
    assert!(!run.out.contains("stonewalls"));
    person
        .run("--lang ja simulate small --runs 20")
        .is(0)
        .says("給食パンの金属片")
        .says("日本語の文面")
        .says("当てずっぽう");
    // The words that are listened to are those of the scenario, not of the locale.
    let mut command = person.command(["simulate", "small", "--runs", "20"]);
    command.env("LANG", "ja_JP.UTF-8");
    finish(command, "").is(0).says("英語の文面");
    let all = person.run("simulate small --runs 20 --all");
    for question in ["how-many", "sieve", "at-the-door", "go"] {
        all.is(0).says(question);
    }
}

#[test]
fn what_makes_no_sense_is_refused() {
    let person = Person::with_small();
    person
        .run("simulate smal")
        .is(1)
        .complains("Did you mean small?");
    person
        .run("simulate no/such.yaml")
        .is(1)
        .complains("no/such.yaml");
    for line in [
        "simulate",
        "simulate small --runs 0",
        "simulate small --runs many",
        "simulate small --threads 0",
        "simulate small --strategy clever",
        "simulate small --format yaml",
    ] {
        let run = person.run(line);
        assert_eq!(run.is(2).out, "", "{line}");
    }
    person.write("bad.yaml", "kaiken: 1\ntittle: x\n");
    person.run("simulate bad.yaml").is(1).complains("tittle");
}

#[test]
fn a_pack_cannot_be_simulated() {
    let person = Person::new();
    person.write("pack.yaml", PACK);
    let run = person.run("simulate pack.yaml");
    run.is(1).complains("pack of questions");
    assert_eq!(run.out, "");
}

#[test]
fn nothing_is_left_behind() {
    let person = Person::new();
    person.write("small.yaml", SMALL);
    person
        .run("simulate small.yaml --runs 2")
        .is(0)
        .says("Metal");
    assert!(!person.data().exists());
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let person = Person::with_small();
    for format in ["text", "json"] {
        let args = [
            "simulate", "small", "--runs", "5", "--all", "--format", format,
        ];
        let mut command = person.command(args);
        // Nobody reads it at all.
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
    }
}
