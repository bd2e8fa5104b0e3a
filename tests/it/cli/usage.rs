//! Flags, languages, statuses, closed pipes.

use super::*;

#[test]
fn bad_flags_are_usage_errors() {
    let person = Person::new();
    for line in [
        "--nonsense",
        "nonsense",
        "play --seed many",
        "play --mode soft",
        "--lang fr list",
        "--theme pink list",
        "report --force",
        "report 0",
        "report first",
        "resume x",
        "schema --force",
        "new",
        "new a --questions 3",
        "new a --questions 13",
        "new a --questions many",
        "list --format yaml",
        "completions tcl",
    ] {
        let run = person.run(line);
        run.is(2);
        assert!(run.out.is_empty() && !run.err.is_empty(), "{line}: {run:?}");
    }
    assert!(!person.data().exists());
}

#[test]
fn what_the_environment_says_was_not_typed() {
    let person = Person::new();
    let asked = |line: &str, lang: &str| {
        let mut command = person.command(line.split_whitespace());
        command.env("KAIKEN_LANG", lang).env("KAIKEN_AS", "Aki");
        finish(command, "")
    };
    asked("compare", "en")
        .is(2)
        .complains("Usage: kaiken compare <FIRST> <SECOND>");
    asked("compare --format json", "en")
        .is(2)
        .complains("Usage: kaiken compare --format <FORMAT> <FIRST> <SECOND>");
    let japanese = asked("compare", "ja");
    assert!(!japanese.is(2).err.contains("--lang"), "{japanese:?}");
    // Where the fault lies there, it is told.
    asked("list", "fr").is(2).complains("fr");
}

#[test]
fn help_names_every_command_and_the_environment() {
    let person = Person::new();
    let help = person.run("--help");
    help.is(0);
    for word in [
        "play",
        "resume",
        "list",
        "check",
        "report",
        "new",
        "trainee",
        "data",
        "schema",
        "completions",
        "man",
        "KAIKEN_DATA_DIR",
        "KAIKEN_LANG",
        "KAIKEN_AS",
        "NO_COLOR",
        "ACCESSIBLE",
    ] {
        help.says(word);
    }
    person
        .run("play --help")
        .is(0)
        .says("--no-save")
        .says("--aloud");
    person.run("--version").is(0).says("kaiken ");
}

#[test]
fn global_options_stand_before_or_after_the_command() {
    let person = Person::new();
    for line in ["--lang ja list", "list --lang ja"] {
        person.run(line).is(0).says("難度");
    }
}

#[test]
fn the_language_is_taken_from_flag_variable_settings_locale() {
    let person = Person::with_small();
    let list = |env: &[(&str, &str)], line: &str| {
        let mut command = person.command(line.split_whitespace());
        command.envs(env.iter().copied());
        let run = finish(command, "");
        run.is(0);
        run.out.contains("難度")
    };
    assert!(!list(&[], "list"));
    assert!(list(&[("LANG", "ja_JP.UTF-8")], "list"));
    assert!(list(&[("LC_ALL", "ja"), ("LANG", "en_GB.UTF-8")], "list"));
    assert!(!list(&[("LC_ALL", "en"), ("LANG", "ja_JP.UTF-8")], "list"));
    assert!(list(&[("LC_ALL", ""), ("LANG", "ja_JP.UTF-8")], "list"));
    assert!(list(&[("KAIKEN_LANG", "ja")], "list"));
    assert!(!list(&[("KAIKEN_LANG", "ja")], "list --lang en"));
    // What was set once holds against the locale, not against a wish of the moment.
    person.plays().is(0);
    let db = rusqlite::Connection::open(person.data().join("kaiken.db")).unwrap();
    let set = "INSERT INTO settings (key, value) VALUES ('lang', '\"ja\"')";
    db.execute(set, []).unwrap();
    drop(db);
    assert!(list(&[("LANG", "en_GB.UTF-8")], "list"));
    assert!(!list(&[("KAIKEN_LANG", "en")], "list"));
}

#[test]
fn without_a_terminal_one_line_names_the_way_out() {
    let person = Person::with_small();
    for line in ["", "play", "play small"] {
        let run = person.run(line);
        run.is(2).complains("--plain");
        assert!(run.out.is_empty());
        assert_eq!(run.err.lines().count(), 1, "{line}");
    }
    assert!(!person.data().join("kaiken.db").exists());
}

#[test]
fn a_name_that_stands_for_nothing_is_told_of_before_the_terminal_is() {
    let person = Person::with_small();
    person.plays().is(0);
    for (line, said) in [
        ("play smal", "small"),
        ("drill --scenario smal", "small"),
        ("drill --technique loadde", "loaded"),
        ("drill --repair 7", "7"),
        ("warmup smal", "small"),
        ("resume 7", "7"),
        ("resume", "left in the middle"),
        ("assess 7 --as Ueda", "7"),
        ("assess new --scenario smal --as Ueda", "small"),
        ("room nowhere", "nowhere"),
    ] {
        let run = person.run(line);
        run.is(1).complains(said);
        assert!(!run.err.contains("terminal"), "{line}: {run:?}");
    }
    person.run("workshop open nowhere").is(1);
}

#[test]
fn accessible_means_lines() {
    let person = Person::with_small();
    for line in ["", "play small"] {
        let mut command = person.command(line.split_whitespace());
        command.env("ACCESSIBLE", "1");
        finish(command, "1\n").is(0).says("1. ");
    }
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let person = Person::with_small();
    person.plays().is(0);
    for line in [
        "--help",
        "list",
        "list --format json",
        "check",
        "check --explain",
        "report",
        "report --format json",
        "completions bash",
        "man",
        "schema",
        "new mine --force",
        "play small --plain",
        "resume --plain",
        "check /nonexistent",
    ] {
        let mut child = person.command(line.split_whitespace()).spawn().unwrap();
        // Closed before a byte is read.
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{line}: {err}");
        assert!(
            !err.contains("panicked") && !err.contains("pipe"),
            "{line}: {err}"
        );
    }
}

#[test]
fn nobody_on_standard_error_is_no_fault_either() {
    let person = Person::new();
    let mut child = person
        .command(["play", "nothing", "--plain"])
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(1));
}

#[test]
fn no_color_is_obeyed_and_pipes_get_none() {
    let person = Person::new();
    person.write("bad.yaml", "kaiken: 1\nid: X\n");
    for value in ["", "1"] {
        let mut command = person.command(["check", "bad.yaml"]);
        command.env("NO_COLOR", value);
        finish(command, "").is(1).says("K0207");
    }
}

#[test]
fn without_a_home_everything_works_but_keeping() {
    let person = Person::new();
    person.write("small.yaml", SMALL);
    let mut command = person.command(["play", "./small.yaml", "--plain"]);
    command.env("KAIKEN_DATA_DIR", "/dev/null/kaiken");
    let run = finish(command, &"1\n".repeat(400));
    run.is(0).says(FIX).complains("--data-dir");
    assert_eq!(run.err.lines().count(), 1);
    assert!(!run.out.contains("Warning"));
    for (line, says) in [
        ("list", BUILT_IN),
        ("check small.yaml", "errors: 0"),
        ("simulate small.yaml --runs 20", "20"),
        ("preview small.yaml", ""),
        ("export qa small.yaml", ""),
    ] {
        let mut command = person.command(line.split_whitespace());
        command.env("KAIKEN_DATA_DIR", "/dev/null/kaiken");
        finish(command, "").is(0).says(says);
    }
}

/// A file that cannot grow any more, as on a full disk.
#[test]
fn on_a_full_disk_the_conference_goes_on_with_one_warning() {
    let person = Person::new();
    person.write("small.yaml", SMALL);
    let kaiken = env!("CARGO_BIN_EXE_kaiken");
    let script = format!("trap '' XFSZ; ulimit -f 450; exec {kaiken} play small.yaml --plain");
    let mut command = Command::new("/bin/sh");
    command
        .args(["-c", &script])
        .env_clear()
        .env("KAIKEN_DATA_DIR", person.data())
        .current_dir(person.path("."))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let run = finish(command, &"1\n".repeat(400));
    run.is(0).says(FIX);
    assert_eq!(run.out.matches("Warning").count(), 1, "{run:#?}");
    assert_eq!(run.err, "");
    // What was said before the disk was full is kept, and can be gone on with.
    person.run("data where").is(0).says("1 conference");
    person.run("resume --plain").is(0).says("Going on");
}

#[test]
fn a_screen_into_a_pipe_is_refused_too() {
    let kaiken = env!("CARGO_BIN_EXE_kaiken");
    let script = format!("{kaiken} play > /dev/null; echo status $?");
    let mut pty = crate::pty::Pty::start("/bin/sh".as_ref(), &["-c", &script], &[], (100, 24));
    pty.wait_for("status 2").wait_exit();
    let written = pty.written();
    assert!(
        written.contains("--plain") && !written.contains('\x1b'),
        "{written:?}"
    );
}
