//! Two assessors at one session, each in a terminal of their own.

use crate::cli::Person;
use crate::pty::Pty;

fn sheet(person: &Person, args: &[&str]) -> Pty {
    let data = person.data();
    let env = [
        ("KAIKEN_DATA_DIR", data.to_str().unwrap()),
        ("KAIKEN_LANG", "en"),
    ];
    Pty::kaiken(args, &env, 80, 24)
}

#[test]
fn two_assessors_rate_blind_and_one_who_is_killed_goes_on_where_it_was() {
    let person = Person::new();
    let new = [
        "assess",
        "new",
        "--title",
        "The evening before",
        "--speaker",
        "Ito",
        "--assessor",
        "Sato",
    ];
    let mut leads = sheet(&person, &new);
    leads.wait_for("write down the first question");
    leads.send("i").wait_for("The next question");
    leads.send("When did you know?\r").wait_for("Question 1");

    let mut joins = sheet(&person, &["assess", "1", "--assessor", "Mori"]);
    joins.wait_for("When did you know?");
    joins.send("2").wait_for("▪▪▫ 2");
    leads.send("3").wait_for("▪▪▪ 3");
    leads.send("n").wait_for("Note on this answer");
    leads
        .send("Slow to start.\r")
        .wait_for("Note  Slow to start.");

    // At any moment, without a word.
    leads.signal("KILL").wait_exit();
    let mut leads = sheet(&person, &["assess", "1", "--assessor", "Sato"]);
    leads
        .wait_for("▪▪▪ 3")
        .wait_for("Note  Slow to start.")
        .wait_for("being answered");
    // It still leads, and the other still follows.
    leads.send("i").wait_for("The next question");
    leads.send("Who decided that?\r").wait_for("Question 2");
    joins.wait_for("A new question has been asked");
    joins.send("\r").wait_for("Who decided that?");

    leads.send("e").wait_for("End the rehearsal?");
    leads.send("y").wait_for("The rehearsal is over");
    leads.send("d").wait_for("Done?");
    leads.send("y").wait_for("Others done: 0 of 1");
    joins.wait_for("The rehearsal is over");
    joins.send("d").wait_for("Done?");
    joins
        .send("y")
        .wait_for("Everybody is done: kaiken agree 1");
    leads.wait_for("Everybody is done");

    for sheet in [&mut leads, &mut joins] {
        sheet.send("q");
        assert!(sheet.wait_exit().success());
        sheet.assert_restored();
        assert!(sheet.written().contains("kaiken agree 1"));
    }
    assert!(!joins.written().contains("Slow to start"), "blind");
    person
        .run("assess list")
        .is(0)
        .says("The evening before · Ito · all done")
        .says("Mori: done")
        .says("Sato: done, 1 rated");
}
