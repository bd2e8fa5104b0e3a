//! `kaiken graph` and `kaiken preview`: what an author looks at while writing.

use super::{BUILT_IN, Person, SMALL, finish};
use crate::pty::Pty;
use std::io::{BufRead, BufReader};
use std::time::Duration;

#[test]
fn a_graph_is_drawn_in_each_format() {
    let person = Person::with_small();
    let text = person.run("graph small");
    text.is(0).says("└─ no-number → how-many-again");
    assert!(text.err.is_empty(), "{text:?}");
    person
        .run("graph small --lang ja")
        .is(0)
        .says("追及：会場が見逃さない落とし穴");
    person
        .run("graph small --format mermaid")
        .is(0)
        .says("flowchart LR");
    person
        .run("graph small --format dot")
        .is(0)
        .says("digraph \"small\" {");
    person
        .run(&format!("graph {BUILT_IN}"))
        .is(0)
        .says("two-step");
    // A file by its path, and a pack as well.
    person.write(
        "pack.yaml",
        &SMALL.replacen("kind: conference", "kind: pack", 1),
    );
    person
        .run("graph ./pack.yaml")
        .is(0)
        .says("A pack of 11 questions");
}

#[test]
fn a_graph_goes_into_a_file_by_its_name_and_over_none() {
    let person = Person::with_small();
    person
        .run("graph small -o g.mmd")
        .is(0)
        .says("The graph is in g.mmd.");
    person.run("graph small -o g.dot").is(0);
    let read = |name| std::fs::read_to_string(person.path(name)).unwrap();
    assert!(read("g.mmd").contains("flowchart LR"));
    assert!(read("g.dot").starts_with("digraph"));
    person.run("graph small -o g.mmd").is(1).complains("g.mmd");
    person
        .run("graph small -o g.mmd --format text --force")
        .is(0);
    assert!(read("g.mmd").starts_with("Metal in the school bread\n"));
}

#[test]
fn what_is_not_there_or_has_errors_is_told() {
    let person = Person::with_small();
    person
        .run("graph smal")
        .is(1)
        .complains("Did you mean small?");
    person
        .run("preview nothing.yaml x")
        .is(1)
        .complains("nothing.yaml");
    person
        .run("preview small hoy-many")
        .is(1)
        .complains("Did you mean how-many?");
    person
        .run("preview small zzz")
        .is(1)
        .complains("`kaiken preview small` lists them.");
    person.write(
        "bad.yaml",
        &SMALL.replacen("technique: straight", "technique: strait", 1),
    );
    for line in ["graph bad.yaml", "preview bad.yaml how-many"] {
        let run = person.run(line);
        run.is(1).complains("strait");
        assert!(run.out.is_empty(), "{run:?}");
    }
}

#[test]
fn a_question_is_listed_shown_and_asked() {
    let person = Person::with_small();
    person
        .run("preview small")
        .is(0)
        .says("--play asks it")
        .says("how-many-again");
    person
        .run("preview small how-many")
        .is(0)
        .says("three-with-time  3.0 of 3  ★ best");
    person
        .run("preview small how-many --both")
        .is(0)
        .says("「けさ9時で3人")
        .says("“Three, as of nine");
    let asked = person.fed("preview small how-many --play --seed 3", "4\n");
    asked
        .is(0)
        .says("== Coach ==")
        .says("That was the best on offer.");
    assert!(
        !asked.out.contains("3/3\n1."),
        "ratings are hidden before: {asked:?}"
    );
    // The same seed shows the same order, and nothing to read ends it quietly.
    let again = person.fed("preview small how-many --play --seed 3", "4\n");
    assert_eq!(asked.out, again.out);
    person.run("preview small how-many --play --seed 3").is(0);
    let told = person.fed("preview small five-hours --play --seed 1 --lang ja", "1\n");
    told.is(0)
        .says("== 講評 ==")
        .says("この時点で選べない答え：1件");
    assert!(!person.path("data/kaiken.db").exists(), "nothing is kept");
}

#[test]
fn a_reader_who_has_enough_is_no_error() {
    let person = Person::with_small();
    for line in [
        format!("graph {BUILT_IN}"),
        format!("preview {BUILT_IN} two-step"),
    ] {
        let mut child = person.command(line.split(' ')).spawn().unwrap();
        let mut first = String::new();
        let mut out = BufReader::with_capacity(16, child.stdout.take().unwrap());
        out.read_line(&mut first).unwrap();
        drop(out);
        assert_eq!(child.wait().unwrap().code(), Some(0), "{line}");
    }
}

#[test]
fn a_built_in_scenario_is_not_watched() {
    let person = Person::new();
    person
        .run(&format!("preview {BUILT_IN} --watch"))
        .is(1)
        .complains("built-in");
    person.run("preview . --watch").is(1);
}

/// Lines written to a pipe while the file changes; ends when nobody listens.
#[test]
fn a_pipe_gets_one_drawing_after_the_other() {
    let person = Person::new();
    person.write("my.yaml", SMALL);
    let mut child = person
        .command(["preview", "my.yaml", "go", "--watch"])
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut until = |text: &str| {
        let mut seen = String::new();
        while !seen.contains(text) {
            assert!(
                out.read_line(&mut seen).unwrap() > 0,
                "no {text:?} in {seen}"
            );
        }
        seen
    };
    let seen = until("Will you resign?");
    assert!(!seen.contains('\x1b'), "{seen:?}");
    person.write(
        "my.yaml",
        &SMALL.replacen("Will you resign?", "Will you go?", 1),
    );
    until("Will you go?");
    drop(out);
    // It notices without another change.
    let status = child.wait().unwrap();
    assert_eq!(status.code(), Some(0));
}

/// Another file takes the name at once, as editors do.
fn replace(person: &Person, text: &str) {
    person.write("my.yaml~", text);
    std::fs::rename(person.path("my.yaml~"), person.path("my.yaml")).unwrap();
}

#[test]
fn a_file_is_followed_while_it_is_written() {
    let person = Person::new();
    person.write("my.yaml", SMALL);
    let path = person.path("my.yaml");
    let args = ["preview", path.to_str().unwrap(), "--watch"];
    let mut pty = Pty::kaiken(&args, &[], 100, 60);
    // Nothing asked for: the first question, until another is changed.
    pty.wait_for("How many children are hurt")
        .wait_for("✓ No errors");
    let resign = SMALL.replacen("Will you resign?", "Will you go?", 1);
    replace(&person, &resign);
    pty.wait_for("Will you go?");
    // An error is told as `check` tells it, and the question stays.
    replace(
        &person,
        &resign.replacen("technique: resignation", "technique: resination", 1),
    );
    pty.wait_for("error[K0")
        .wait_for("resination")
        .wait_for("Will you go?");
    // Half written, and not there at all.
    person.write("my.yaml", &resign[..resign.len() / 2]);
    pty.wait_for("✗ Errors").wait_for("Will you go?");
    std::fs::remove_file(&path).unwrap();
    pty.wait_for("there is no such file")
        .wait_for("Will you go?");
    person.write(
        "my.yaml",
        &resign.replacen("Will you go?", "Will you stay?", 1),
    );
    pty.wait_for("Will you stay?").wait_for("✓ No errors");
    // Another size is drawn anew.
    pty.resize(60, 12).wait_for("make the window taller");
    pty.send("\x03");
    assert!(pty.wait_exit().success());
    pty.assert_restored();
    assert!(!pty.written().contains("\x1b[?1049h"), "no other screen");
}

/// Draws nothing while nothing changes.
#[test]
fn a_quiet_file_costs_nothing() {
    let person = Person::new();
    person.write("my.yaml", SMALL);
    let path = person.path("my.yaml");
    let args = ["preview", path.to_str().unwrap(), "go", "--watch"];
    let mut pty = Pty::kaiken(&args, &[("NO_COLOR", "1")], 100, 60);
    pty.wait_for("Will you resign?").forget();
    // Saved again without a change.
    replace(&person, SMALL);
    std::thread::sleep(Duration::from_millis(800));
    pty.drain();
    let written = pty.written();
    assert!(!written.contains("Will you resign?"), "{written}");
    pty.send("\x03");
    assert!(pty.wait_exit().success());
}

#[test]
fn no_colour_is_no_colour() {
    let person = Person::with_small();
    let data = person.data();
    let data = data.to_str().unwrap();
    for (env, coloured) in [(("NO_COLOR", "1"), false), (("NO_COLOR", ""), true)] {
        let home = ("KAIKEN_DATA_DIR", data);
        let mut pty = Pty::kaiken(&["graph", "small"], &[env, home], 80, 50);
        pty.wait_exit();
        let written = pty.written();
        assert!(written.contains("how-many-again"), "{written}");
        assert_eq!(written.contains("\x1b["), coloured, "{written:?}");
        let wide = |line: &str| unicode_width::UnicodeWidthStr::width(line) > 80;
        assert!(coloured || !written.lines().any(wide), "{written}");
    }
    let run = finish(person.command(["graph", "small"]), "");
    run.is(0);
}
