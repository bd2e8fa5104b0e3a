//! `kaiken workshop`: set up, listed, deleted, from a shell.

use super::Person;
use crate::pty::Pty;

const NEW: &str = "workshop new Board --scenario small --spoken --seed 7";

fn set_up(person: &Person) {
    person.write("people.csv", "Name,Role\nIto,President\nMori,Head of PR\n");
    let run = person.run(&format!("{NEW} --participants people.csv --assessor Abe"));
    run.is(0)
        .says("“Board” is set up as workshop 1.")
        .says("2 participants; Metal in the school bread; answers are spoken.")
        .says("kaiken workshop open Board ")
        .says("kaiken room Board ");
}

#[test]
fn a_workshop_is_set_up_listed_and_deleted() {
    let person = Person::with_small();
    person
        .run("workshop list")
        .is(0)
        .says("There is no workshop yet.");
    person
        .run("workshop delete Board --yes")
        .is(1)
        .complains("no workshop “Board”");
    set_up(&person);
    person
        .run("workshop list")
        .is(0)
        .says("1  Board")
        .says("2 participants · no run yet · Metal in the school bread");
    person
        .run("workshop list --lang ja")
        .is(0)
        .says("参加者2人 · まだ実施なし");
    for mistyped in [
        "workshop report Bord",
        "workshop assessors boards",
        "room Boa --plain",
    ] {
        let guessed = person.run(mistyped);
        guessed.is(1).complains("Did you mean Board?");
    }
    person
        .run("workshop report Bord --lang ja")
        .is(1)
        .complains("「Board」ではありませんか");
    let twice = person.run(&format!("{NEW} --participant Ito"));
    twice.is(1).complains("Board");
    // Nobody is there to be asked.
    person.run("workshop delete Board").is(1).complains("--yes");
    person
        .run("workshop delete 1 --yes")
        .is(0)
        .says("Deleted: the workshop “Board”.");
    person
        .run("workshop list")
        .is(0)
        .says("There is no workshop yet.");
}

#[test]
fn what_is_missing_or_wrong_is_said() {
    let person = Person::with_small();
    let new = |rest: &str| person.run(&format!("workshop new {rest}"));
    new("X --participant Ito")
        .is(1)
        .complains("--scenario NAME");
    new("X --scenario small")
        .is(1)
        .complains("--participant NAME");
    new("X --scenario no-such --participant Ito")
        .is(1)
        .complains("no-such");
    new("X --scenario small --participant Ito --participant Ito")
        .is(1)
        .complains("twice");
    new("X --scenario small --participants missing.csv")
        .is(1)
        .complains("missing.csv");
    person.write("empty.csv", "Name,Role\n");
    new("X --scenario small --participants empty.csv")
        .is(1)
        .complains("names nobody");
    person.run("workshop list").is(0).says("no workshop yet");
    person
        .run("workshop open")
        .is(1)
        .complains("no workshop yet");
}

#[test]
fn a_terminal_is_asked_for_what_is_missing() {
    let person = Person::with_small();
    let data = person.data();
    let env = [
        ("KAIKEN_DATA_DIR", data.to_str().unwrap()),
        ("KAIKEN_LANG", "ja"),
    ];
    let mut pty = Pty::kaiken(&["workshop", "new"], &env, 80, 24);
    pty.wait_for("ワークショップの名前").send("役員研修\r");
    pty.wait_for("どのシナリオ").send("small\r");
    pty.wait_for("声に出しますか").send("x\r");
    pty.wait_for("sかcで").send("ｃ\r");
    pty.wait_for("参加者を1行に1人ずつ")
        .send("伊藤、社長\r森\r\r");
    pty.wait_for("評価する人を").send("\r");
    pty.wait_for("ワークショップ1として作りました");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    person
        .run("workshop list --lang ja")
        .is(0)
        .says("役員研修")
        .says("参加者2人");
}

#[test]
fn a_console_killed_in_the_middle_opens_at_the_same_question() {
    let person = Person::with_small();
    set_up(&person);
    let data = person.data();
    let env = [
        ("KAIKEN_DATA_DIR", data.to_str().unwrap()),
        ("KAIKEN_LANG", "en"),
    ];
    let open = || {
        let mut pty = Pty::kaiken(&["workshop", "open", "Board"], &env, 80, 24);
        pty.wait_for("Participants");
        pty
    };
    let mut pty = open();
    pty.wait_for("Ito begins").send("\r");
    pty.wait_for("How do you come in?").send("1");
    pty.wait_for("Opening statement").send(" 2\r");
    pty.wait_for("How many children").send("3");
    pty.wait_for("▪▪▪ 3").send("neyes on the paper\r");
    pty.wait_for("note: eyes on the paper").send("tspec\r");
    pty.wait_for("Pitfalls  speculation");
    pty.signal("KILL").wait_exit();

    let mut pty = open();
    pty.wait_for("Ito goes on").send("\r");
    for kept in [
        "How many children",
        "▪▪▪ 3",
        "note: eyes on the paper",
        "Pitfalls  speculation",
    ] {
        pty.wait_for(kept);
    }
    pty.send("u").wait_for("Taken back: pitfall");
    pty.send("\r")
        .wait_for("Question 2")
        .send("x")
        .wait_for("Stop (for somebody")
        .send("1");
    pty.wait_for("The run is over").send("\r");
    pty.wait_for("Mori begins").send("q");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    person.run("workshop list").is(0).says("1 run ·");
    person.run("report 1").is(0).says("eyes on the paper");
    person
        .run("workshop delete Board --with-sessions --yes")
        .is(0)
        .says("with 1 run");
    person.run("report 1").is(1);
}
