//! Who plays, and what becomes of what is kept.

use super::*;

/// A conference of the small scenario as somebody, always the first answer.
fn plays_as(person: &Person, name: &str) {
    let mut command = person.command(["--as", name, "play", "small", "--plain", "--seed", "7"]);
    command.env("LANG", "C");
    finish(command, &"1\n".repeat(400)).is(0);
}

/// Runs a command line of several words that hold blanks.
fn run(person: &Person, args: &[&str]) -> Run {
    finish(person.command(args), "")
}

#[test]
fn whoever_plays_is_remembered_and_whoever_looks_is_not() {
    let person = Person::with_small();
    plays_as(&person, "Hanako Sato");
    let list = person.run("trainee list");
    list.is(0).says("* Hanako Sato  1 conference · last on 2");
    // Looking as somebody else changes nothing.
    let other = run(&person, &["--as", "Taro", "report", "last"]);
    other.is(1).complains("no session");
    let taros = run(&person, &["list", "--as", "Taro"]);
    let hers = person.run("list");
    assert_ne!(
        taros.is(0).out,
        hers.is(0).out,
        "results are each one's own"
    );
    person.run("report last").is(0).says(FIX);
    let json = person.run("report last --format json");
    let json: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    assert_eq!(json["trainee"], "Hanako Sato");
    // Playing as somebody else does, and oneself has no name.
    plays_as(&person, "you");
    let list = person.run("trainee list");
    list.is(0)
        .says("* you          1 conference")
        .says("  Hanako Sato");
    let json = person.run("report last --format json");
    let json: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    assert_eq!(json["trainee"], serde_json::Value::Null);
    let ja = person.run("trainee list --lang ja");
    ja.is(0).says("* 自分").says("会見 1 件");
}

#[test]
fn what_keeps_nothing_remembers_nobody() {
    let person = Person::with_small();
    let line = "--as Taro play small --plain --no-save --seed 7";
    person.fed(line, &"1\n".repeat(400)).is(0);
    let mut command = person.command(["trainee", "list"]);
    command.env("KAIKEN_AS", "Jiro");
    finish(command, "").is(0).says("* Jiro");
    person.run("trainee list").is(0).says("* you");
    assert!(!person.data().join("kaiken.db").exists());
}

#[test]
fn a_session_left_open_is_offered_to_whom_it_belongs() {
    let person = Person::with_small();
    let left = person.fed("--as Hanako play small --plain --seed 7", "1\n1\n1\n");
    left.is(0).says("kaiken resume 1");
    person.run("--as Taro resume --plain").is(1);
    person.run("resume --plain").is(0).says("Going on");
}

#[test]
fn names_that_are_none_are_usage_errors() {
    let person = Person::new();
    let long = "x".repeat(61);
    for name in ["", "  ", "\u{200b}", &long] {
        let run = run(&person, &["--as", name, "list"]);
        run.is(2).complains("1 to 60 characters");
    }
    for line in [
        "data",
        "trainee",
        "data delete",
        "data delete 0",
        "data delete 1 --everything",
        "data delete --trainee a --everything",
        "data purge",
        "data purge --older-than 3h",
        "data purge --older-than soon",
        "data export",
        "data import",
        "trainee rename a",
    ] {
        person.run(line).is(2);
    }
    assert!(!person.data().exists());
}

#[test]
fn a_trainee_is_renamed_merged_and_deleted() {
    let person = Person::with_small();
    plays_as(&person, "Hanako");
    plays_as(&person, "Taro");
    let nobody = person.run("trainee rename Jiro Saburo");
    nobody.is(1).complains("Nothing is kept of Jiro");
    let taken = person.run("trainee rename Hanako Taro");
    taken.is(1).complains("--merge");
    person
        .run("trainee rename Taro Jiro")
        .is(0)
        .says("Taro is now Jiro: 1 conference.");
    person.run("trainee list").is(0).says("* Jiro");
    person
        .run("--lang ja trainee rename Hanako Jiro --merge")
        .is(0)
        .says("「Hanako」の記録（会見 1 件）を「Jiro」にまとめました");
    // Nothing goes before it was said.
    let asked = person.run("trainee delete Jiro");
    asked.is(1).complains("--yes");
    person.run("trainee list").is(0).says("2 conferences");
    let gone = person.run("trainee delete Jiro --yes");
    gone.is(0)
        .says("Deleted: 2 conferences.")
        .says("overwritten")
        .says("Files you exported");
    person.run("trainee list").is(0).says("* you  nothing yet");
    person.run("trainee delete Jiro --yes").is(1);
}

#[test]
fn sessions_are_deleted_by_number_and_by_age() {
    let person = Person::with_small();
    for _ in 0..3 {
        person.plays();
    }
    person.run("data delete 2 99 --yes").is(1).complains("99");
    person.run("data delete 2").is(1).complains("--yes");
    person.run("report 2").is(0);
    let gone = person.run("data delete 2 2 1 --yes");
    gone.is(0).says("Deleted: 2 conferences.");
    person.run("report 2").is(1);
    person.run("report 3").is(0);
    let young = person.run("data purge --older-than 1d --yes");
    young.is(0).says("Nothing is older than 2");
    let ja = person.run("--lang ja data delete 3 --yes");
    ja.is(0)
        .says("削除しました: 会見 1 件。")
        .says("上書き済み");
}

#[test]
fn whoever_is_asked_may_decline() {
    let person = Person::with_small();
    person.plays();
    let data = person.data();
    let env = [
        ("KAIKEN_DATA_DIR", data.to_str().unwrap()),
        ("KAIKEN_LANG", "en"),
    ];
    let args = ["data", "delete", "--everything"];
    let mut pty = crate::pty::Pty::kaiken(&args, &env, 80, 24);
    pty.wait_for("everything kaiken keeps")
        .wait_for("[y/N]")
        .send("\r");
    assert_eq!(pty.wait_exit().exit_code(), 1);
    assert!(pty.written().contains("Nothing was deleted"));
    person.run("report 1").is(0);
    let mut pty = crate::pty::Pty::kaiken(&args, &env, 80, 24);
    pty.wait_for("[y/N]").send("y\r");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    person.run("report 1").is(1);
    assert!(data.join("scenarios/small.yaml").exists());
}

#[test]
fn copies_that_may_still_hold_what_was_deleted_are_named() {
    let person = Person::with_small();
    person.plays();
    let copy = "data/kaiken.db.before-update-20260101-000000";
    person.write(copy, "old");
    let gone = person.run("data delete --everything --yes");
    gone.is(0)
        .says("These copies from before may still hold it")
        .says("before-update-20260101");
    assert!(person.path(copy).exists(), "deleting it is the owner's");
    person
        .run("data where")
        .is(0)
        .says("Copies")
        .says("before-update-20260101")
        .says("Nothing leaves this machine");
}

#[test]
fn everything_moves_to_another_machine_in_one_file() {
    let (person, other) = (Person::with_small(), Person::new());
    plays_as(&person, "Hanako");
    plays_as(&person, "Taro");
    let done = person.run("data export -o all.jsonl");
    done.is(0).says("Wrote all.jsonl: 2 conferences.");
    assert!(is_private(&person.path("all.jsonl")));
    person
        .run("data export -o all.jsonl")
        .is(1)
        .complains("--force");
    person.run("data export -o all.jsonl --force").is(0);
    let one = person.run("data export -o one.jsonl --as Taro");
    one.is(0).says("1 conference of Taro");
    person.run("data export -o x.jsonl --as Jiro").is(1);

    let file = std::fs::read_to_string(person.path("all.jsonl")).unwrap();
    other.write("all.jsonl", &file);
    other
        .run("data import all.jsonl")
        .is(0)
        .says("Imported 2 conferences.");
    let again = other.run("data import all.jsonl");
    again
        .is(0)
        .says("Nothing was new.")
        .says("2 sessions were here already.");
    let report = |person: &Person| person.run("report 1 --format md").out;
    assert_eq!(report(&person), report(&other));
    other
        .run("trainee list")
        .is(0)
        .says("* Taro")
        .says("  Hanako");
    other
        .run("data rebuild")
        .is(0)
        .says("2 trainees")
        .says("2 ended sessions");

    other.write("cut.jsonl", &file[..file.len() / 2]);
    for (name, why) in [
        ("cut.jsonl", "ends too early"),
        ("none.jsonl", "cannot be read"),
        ("data", "cannot be read"),
        ("data/kaiken.db", "not a file that kaiken exported"),
    ] {
        let refused = other.run(&format!("data import {name}"));
        refused.is(1).complains(why);
    }
}

#[test]
fn where_nothing_is_kept_nothing_is_made() {
    let person = Person::new();
    person.run("data where").is(0).says("none yet");
    person.run("data rebuild").is(0).says("Nothing is kept yet");
    person
        .run("data delete 1 --yes")
        .is(1)
        .complains("no session 1");
    person
        .run("data delete --everything --yes")
        .is(0)
        .says("nothing to delete");
    person.run("data purge --older-than 1y --yes").is(0);
    person
        .run("data export -o x.jsonl")
        .is(1)
        .complains("Nothing is kept");
    person.run("trainee list").is(0).says("* you");
    assert!(!person.data().exists() && !person.path("x.jsonl").exists());
}

#[test]
fn where_nothing_can_be_written_what_is_kept_is_told_all_the_same() {
    let person = Person::new();
    for args in [["data", "where"], ["data", "rebuild"], ["trainee", "list"]] {
        let mut command = person.command(args);
        command.env("KAIKEN_DATA_DIR", "/dev/null/kaiken");
        let run = finish(command, "");
        assert!(!run.err.contains("panicked"), "{run:#?}");
    }
}
