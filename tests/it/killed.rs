//! A conference that is ended in the middle, gently or not, and taken up again.

use crate::cli::{Person, Run};
use crate::pty::Pty;

/// The first question of the small scenario, the only one of its first part.
const FIRST: &str = "How many children are hurt";
/// What is asked before the coach speaks, once an answer was taken.
const TAKEN: &str = "which of the answers is the worst";

/// Somebody with one finished session, and one that waits at its first question.
fn at_the_first_question() -> Person {
    let person = Person::with_small();
    person.plays().is(0);
    let left = person.fed("play small --plain --seed 7", "1\n1\n1\n");
    left.is(0).says(FIRST).says("kaiken resume 2");
    person
}

/// Takes the open session up on the screen.
fn on_screen(person: &Person) -> Pty {
    let data = person.data();
    let env = [
        ("KAIKEN_DATA_DIR", data.to_str().unwrap()),
        ("KAIKEN_LANG", "en"),
    ];
    let mut pty = Pty::kaiken(&["resume"], &env, 80, 24);
    pty.wait_for(FIRST);
    pty
}

/// The answers kept of a session.
fn answered(person: &Person, session: u32) -> usize {
    let run = person.run(&format!("report {session} --format json"));
    let json: serde_json::Value = serde_json::from_str(&run.is(0).out).unwrap();
    json["questions"].as_array().unwrap().len()
}

fn resumed(person: &Person) -> Run {
    let run = person.run("resume 2 --plain");
    run.is(0).says("Going on");
    run
}

#[test]
fn a_process_killed_at_a_question_goes_on_at_that_question() {
    let person = at_the_first_question();
    let earlier = person.run("report 1").out;
    on_screen(&person).signal("KILL").wait_exit();
    assert_eq!(answered(&person, 2), 0);
    resumed(&person).says(FIRST);
    // An answer whose effect was seen is kept, however soon the end comes.
    let mut pty = on_screen(&person);
    pty.send(" ").wait_for("(Say nothing)");
    pty.send("1").wait_for(TAKEN).signal("KILL").wait_exit();
    assert_eq!(answered(&person, 2), 1);
    let run = resumed(&person);
    assert!(!run.out.contains(FIRST), "{run:#?}");
    run.says(TAKEN);
    // What the coach has to say was not read yet, so it comes first.
    let run = person.fed("resume 2 --plain", "1\n1\n");
    run.is(0).says("== Coach").says("== Question 2");
    assert_eq!(person.run("report 1").out, earlier);
}

#[test]
fn leaving_in_the_middle_says_how_to_go_on() {
    let person = at_the_first_question();
    for (name, status) in [("INT", 130), ("TERM", 143)] {
        let mut pty = on_screen(&person);
        assert_eq!(pty.signal(name).wait_exit().exit_code(), status);
        pty.assert_restored();
        let written = pty.written();
        let after = written.split("\x1b[?1049l").last().unwrap();
        assert!(after.contains("kaiken resume 2"), "{name}: {after:?}");
    }
    let mut pty = on_screen(&person);
    pty.send("q").wait_for("go on later").send("2");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert!(pty.written().contains("kaiken resume 2"));
    resumed(&person).says(FIRST);
}

#[test]
fn where_nothing_is_kept_leaving_promises_nothing() {
    let person = Person::with_small();
    let data = person.data();
    let env = [
        ("KAIKEN_DATA_DIR", data.to_str().unwrap()),
        ("KAIKEN_LANG", "en"),
    ];
    let args = ["play", "small", "--no-save"];
    let mut pty = Pty::kaiken(&args, &env, 80, 24);
    pty.wait_for("Metal in the school bread").send("\r");
    pty.wait_for("Who sits beside you").send("\x1b[F\r");
    pty.wait_for("How do you come in?").send("\x03");
    assert_eq!(pty.wait_exit().exit_code(), 130);
    assert!(!pty.written().contains("kaiken resume"));
}
