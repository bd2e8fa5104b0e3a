//! What one conference can come to.

use super::scenarios::PACK;
use super::*;
use serde_json::{Value, json};

#[test]
fn json_holds_both_ends_and_the_plays_that_reach_them() {
    let person = Person::with_small();
    let line = "simulate small --exact --seed 7 --budget 5000 --format json";
    let run = person.run(line);
    assert_eq!(run.is(0).err, "", "no progress where nobody sees it");
    let found: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(found["scenario"], "small");
    assert_eq!(
        (&found["seed"], &found["budget"]),
        (&json!(7), &json!(5000))
    );
    assert!(found["nodes"].as_u64().unwrap() <= 5000);
    for (end, score, panel) in [
        ("largest", 100, json!(["plant"])),
        ("smallest", 0, json!([])),
    ] {
        let end = &found[end];
        assert_eq!(
            (&end["score"], &end["bound"]),
            (&json!(score), &json!(score))
        );
        assert_eq!(end["proven"], true);
        let play = end["play"].as_array().unwrap();
        assert_eq!(play[0], json!({"panel": panel}));
        assert_eq!(play[1]["decision"], "bow");
        assert!(play[2]["statement"].is_array());
        assert_eq!(play[3]["question"], "how-many");
        assert_eq!(play[3]["phase"], "opening");
        assert_eq!(play[3]["follow_up"], false);
    }
    assert_eq!(found["largest"]["play"][3]["answer"], "three-with-time");
    assert_eq!(found["smallest"]["play"][3]["answer"], "silence");
    assert_eq!(
        person.run(line).out,
        run.out,
        "the same budget, the same play"
    );
}

#[test]
fn a_person_is_told_what_is_proven_in_both_languages() {
    let person = Person::with_small();
    person
        .run("simulate small --exact --seed 7")
        .is(0)
        .says("Largest result: 100 of 100 (performed)")
        .says("Proven to be the largest")
        .says("kaiken play small --seed 7");
    person
        .run("simulate small --exact --seed 7 --lang ja")
        .is(0)
        .says("最高：100点満点で100点（十分）")
        .says("これが最高だと証明済み");
    let open = format!("simulate {BUILT_IN} --exact --seed 7 --budget 300");
    person.run(&open).is(0).says("still open").says(&format!(
        "simulate {BUILT_IN} --exact --seed 7 --budget 1200"
    ));
    let timed = format!("simulate {BUILT_IN} --exact --budget 1s --format json");
    let run = person.run(&timed);
    let found: Value = serde_json::from_str(&run.is(0).out).unwrap();
    assert_eq!(found["budget"], "1s");
    assert!(found["largest"]["score"].as_u64() <= found["largest"]["bound"].as_u64());
}

#[test]
fn what_makes_no_sense_is_refused() {
    let person = Person::with_small();
    person.write("pack.yaml", PACK);
    for line in [
        "simulate small --exact --runs 3",
        "simulate small --exact --threads 2",
        "simulate small --exact --strategy best",
        "simulate small --exact --all",
        "simulate small --budget 300",
        "simulate small --exact --budget soon",
        "simulate small --exact --budget 0",
    ] {
        assert_eq!(person.run(line).is(2).out, "", "{line}");
    }
    person
        .run("simulate pack.yaml --exact")
        .is(1)
        .complains("pack of questions");
    person.run("simulate no-such --exact").is(1);
}
