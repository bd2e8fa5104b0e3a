//! Drills, the repair round and the warm-up, in lines.

use super::scenarios::PACK;
use super::*;

/// Enough answers, always the first.
fn firsts() -> String {
    "1\n".repeat(400)
}

#[test]
fn the_first_drill_is_broad_and_never_nothing() {
    let person = Person::new();
    let run = person.fed("drill --plain --seed 1", &firsts());
    run.is(0)
        .says("5 questions")
        .says("Nothing has been practised yet.")
        .says("== Question 5 of 5 ==")
        .says("What you need to know")
        .says("== After the drill ==");
    assert_eq!(run.err, "");
    assert!(is_private(&person.data()));
    let ja = person.fed("drill --plain --seed 2 --lang ja", &firsts());
    ja.is(0).says("ドリルを終えて").says("再び出ます");
}

#[test]
fn a_drill_counts_and_stands_in_no_list_of_conferences() {
    let person = Person::with_small();
    person.plays().is(0);
    let drilled = person.fed("drill --plain --seed 1", &firsts());
    drilled.is(0).says("missed").says("comes back");
    // The best and the last of the list are the conference's.
    let list = |person: &Person| person.run("list --format json").out;
    let before = list(&person);
    person.fed("drill --plain --seed 2", &firsts()).is(0);
    assert_eq!(list(&person), before);
    person.run("resume --plain").is(1);
}

#[test]
fn what_was_answered_before_the_end_of_the_input_is_kept() {
    let person = Person::new();
    let left = person.fed("drill --plain --seed 1", "1\n1\n");
    left.is(0).says("Stopped early: what you answered is kept.");
    // It is known now: the next drill is not the first any more.
    let next = person.fed("drill --plain --seed 1", "");
    next.is(0)
        .says("What it trains")
        .says("No question was answered");
    // And nothing is left open.
    person.run("resume --plain").is(1);
}

#[test]
fn no_wording_comes_twice_in_a_row() {
    let person = Person::new();
    let asked = |seed: u32| -> Vec<String> {
        let run = person.fed(&format!("drill --plain --seed {seed}"), &firsts());
        let lines: Vec<&str> = run.is(0).out.lines().collect();
        let mut asked = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let asks = line.starts_with("== ")
                && !line.starts_with("== Question")
                && !line.starts_with("== Coach")
                && !line.starts_with("== After");
            if asks {
                asked.push(lines[at + 1].to_owned());
            }
        }
        asked
    };
    let mut last = asked(1);
    assert_eq!(last.len(), 5);
    for seed in 2..6 {
        let now = asked(seed);
        assert!(now.iter().all(|words| !last.contains(words)), "{now:?}");
        last = now;
    }
}

#[test]
fn no_save_leaves_nothing() {
    let person = Person::new();
    let run = person.fed("drill --plain --no-save --seed 1", &firsts());
    run.is(0).says("Nothing of this drill was kept");
    assert!(!person.data().exists());
}

#[test]
fn the_same_seed_drills_the_same() {
    let person = Person::new();
    let drill = |seed: u32| {
        let line = format!("drill --plain --no-save --seed {seed}");
        person.fed(&line, &firsts()).out
    };
    assert_eq!(drill(3), drill(3));
    assert_ne!(drill(3), drill(4));
}

#[test]
fn words_that_are_none_bring_the_nearest() {
    let person = Person::new();
    person
        .run("drill --plain --technique pindown2")
        .is(1)
        .complains("Did you mean pin_down (pinning down)?");
    person
        .run("drill --plain --topic compensatoin")
        .is(1)
        .complains("compensation");
    person
        .run("drill --plain --topic zzz")
        .is(1)
        .complains("There are: cause scale");
    let only = person.fed("drill --plain --technique loaded --no-save", &firsts());
    only.is(0).says("Loaded question ×");
}

#[test]
fn a_pack_is_drilled() {
    let person = Person::new();
    person.write("pack.yaml", PACK);
    let run = person.fed("drill --plain --scenario pack.yaml", &firsts());
    run.is(0)
        .says("one question")
        .says("How many are hurt?")
        .says("The library holds one such question.");
    // Its one question was the last one asked.
    person
        .run("drill --plain --scenario small")
        .is(1)
        .complains("there is no scenario");
    person.write("data/scenarios/pack.yaml", PACK);
    person.write("data/scenarios/broken.yaml", "kaiken: 1\nkind: pack\n");
    person
        .run("drill --plain --scenario small")
        .is(1)
        .complains("the very questions asked last time");
    // A faulty file is in nobody's way.
    person.fed("drill --plain", "").is(0);
}

#[test]
fn the_repair_round_is_kept_and_moves_no_day() {
    let person = Person::with_small();
    person.plays().is(0);
    let round = "\n1\n\n2\n\n3\n";
    let run = person.fed("drill --repair --plain", round);
    run.is(0)
        .says("How did it go?")
        .says("the weakness stays due");
    person.fed("drill --repair 1 --plain", round).is(0);
    person.run("drill --repair 77 --plain").is(1);
    // What was judged is a session of its own; what was said is its debrief.
    person.run("report 2").is(0);
    let left = person.fed("drill --repair --plain", "");
    left.is(0).says("Answer aloud.");
}

#[test]
fn the_warm_up_takes_the_last_one_played() {
    let person = Person::with_small();
    person
        .run("warmup --plain")
        .is(1)
        .complains("kaiken warmup NAME");
    person.plays().is(0);
    let run = person.fed("warmup --plain --seed 1", "\n");
    run.is(0)
        .says("We hurt children, and we are sorry.")
        .says("three children, cuts in the mouth (estimate, as of Wed 9:00)")
        .says("When they ask like this")
        .says("Like this");
    assert!(!run.out.contains("a worn flour sieve"), "unconfirmed");
    assert!(!run.out.contains("a named mill"), "confidential");
    let named = person.fed(&format!("warmup {BUILT_IN} --plain --lang ja"), "");
    named.is(0).says("伝えること").says("こう聞かれたら");
}

#[test]
fn a_screen_needs_a_terminal() {
    let person = Person::with_small();
    for line in ["drill", "warmup small", "drill --repair"] {
        person.run(line).is(2).complains("--plain");
    }
}
