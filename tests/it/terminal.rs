//! The terminal is as it was, however the program ends.

use std::process::{Command, Stdio};

use crate::pty::Pty;

fn started() -> Pty {
    let mut pty = Pty::kaiken(&[], &[("LANG", "en_US.UTF-8")], 80, 24);
    pty.wait_for("? help");
    pty
}

#[test]
fn quitting_gives_the_terminal_back() {
    let mut pty = started();
    assert!(!pty.is_cooked());
    assert_eq!(pty.send("q").wait_exit().exit_code(), 0);
    pty.assert_restored();
    assert!(pty.written().contains("\x1b[?2026h"), "frames are whole");
    assert!(!pty.written().contains("\x1b[6n"), "nothing is asked");
}

#[test]
fn signals_and_ctrl_c_give_it_back_with_the_usual_status() {
    for (name, status) in [("INT", 130), ("TERM", 143), ("HUP", 129), ("QUIT", 131)] {
        let mut pty = started();
        assert_eq!(pty.signal(name).wait_exit().exit_code(), status, "{name}");
        pty.assert_restored();
    }
    let mut pty = started();
    assert_eq!(pty.send("\x03").wait_exit().exit_code(), 130);
    pty.assert_restored();
}

#[test]
fn ctrl_z_gives_it_back_and_continuing_draws_again() {
    let mut pty = started();
    pty.send("\x1a").wait_stopped();
    pty.drain();
    pty.assert_restored();
    pty.forget().signal("CONT").wait_for("? help");
    assert!(pty.written().contains("\x1b[?1049h"));
    assert!(!pty.is_cooked());
    pty.send("?").wait_for("Ctrl+Z").send("q");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn a_terminal_that_goes_away_ends_it() {
    let mut pty = started();
    assert_ne!(pty.hang_up().wait_exit().exit_code(), 0);
}

/// In a session of its own, the program gets no signal when the terminal goes.
#[test]
#[cfg(target_os = "linux")]
fn a_terminal_that_goes_away_without_a_signal_ends_it_too() {
    let kaiken = env!("CARGO_BIN_EXE_kaiken");
    let script = format!("trap '' HUP; setsid -w {kaiken}; exit $?");
    let mut pty = Pty::start("/bin/sh".as_ref(), &["-c", &script], &[], (80, 24));
    pty.wait_for("? help");
    assert_eq!(pty.hang_up().wait_exit().exit_code(), 129);
}

#[test]
fn a_storm_of_sizes_leaves_the_screen_whole() {
    let mut pty = started();
    for step in 0..200_u16 {
        pty.resize(1 + step * 37 % 200, 1 + step * 23 % 60);
        if step % 10 == 0 {
            pty.send("?\x1b[B");
        }
    }
    pty.resize(80, 24).send("\x1b[A");
    pty.wait_for("kaiken").wait_for("? help");
    assert_eq!(pty.send("q").wait_exit().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn japanese_is_shown_and_no_color_obeyed() {
    let env = [("LANG", "ja_JP.UTF-8"), ("NO_COLOR", "1")];
    let mut pty = Pty::kaiken(&[], &env, 80, 24);
    pty.wait_for("? ヘルプ").send("q").wait_exit();
    for colour in ["\x1b[31m", "\x1b[36m", "\x1b[38;5;6m", "\x1b[38;5;1m"] {
        assert!(!pty.written().contains(colour), "{colour:?}");
    }
}

/// A dumb terminal has no cursor to move: lines are for it, and it is told so.
#[test]
fn a_dumb_terminal_is_sent_to_lines() {
    let env = [("TERM", "dumb"), ("LC_ALL", "C")];
    let mut pty = Pty::kaiken(&[], &env, 100, 24);
    assert_eq!(pty.wait_exit().exit_code(), 2);
    assert!(pty.written().contains("--plain"));
    let args = ["play", "7pay-first-conference", "--plain", "--no-save"];
    let mut lines = Pty::kaiken(&args, &env, 100, 24);
    lines.wait_for("up to 2").send("\r").wait_for("Number");
    for pty in [&pty, &lines] {
        assert!(!pty.written().contains('\x1b'), "{:?}", pty.written());
    }
}

#[test]
fn lines_are_left_by_ctrl_c_and_the_clock_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let scenario = dir.path().join("bare.yaml");
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let bare = crate::readme::blocks(&readme, "yaml").remove(0);
    std::fs::write(&scenario, bare).unwrap();
    let (scenario, data) = (scenario.to_str().unwrap(), dir.path().to_str().unwrap());
    let args = ["play", scenario, "--plain", "--mode", "rehearsal"];
    let args = [&args[..], &["--data-dir", data]].concat();
    let mut pty = Pty::kaiken(&args, &[("LC_ALL", "C")], 100, 24);
    pty.wait_for("seconds").wait_for("Number").send("\u{3}");
    assert_eq!(pty.wait_exit().exit_code(), 130);
    assert!(
        pty.written().contains("kaiken resume 1"),
        "{}",
        pty.written()
    );
    let db = rusqlite::Connection::open(dir.path().join("kaiken.db")).unwrap();
    let kept = |sql: &str| -> i64 { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(kept("SELECT count(*) FROM clocks WHERE session = 1"), 1);
}

#[test]
fn the_plainest_locale_is_enough() {
    let mut pty = Pty::kaiken(&[], &[("LC_ALL", "C"), ("NO_COLOR", "1")], 80, 24);
    pty.wait_for("? help").send("q");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn a_panic_gives_it_back_and_apologises() {
    let mut pty = Pty::start(&example("panics"), &[], &[("LANG", "en")], (80, 24));
    let status = pty.wait_exit();
    assert_eq!(status.exit_code(), 101);
    pty.assert_restored();
    let said = pty.written();
    let after = said.split("\x1b[?1049l").last().unwrap();
    assert!(after.contains("We are sorry."), "{after}");
    assert!(after.contains("a fault for the test"), "{after}");
    assert!(!after.contains("RUST_BACKTRACE"), "{after}");
}

#[test]
fn without_a_terminal_one_line_names_the_way_out() {
    let out = Command::new(env!("CARGO_BIN_EXE_kaiken"))
        .stdin(Stdio::null())
        .env("LANG", "en")
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(2));
    assert!(out.stdout.is_empty());
    let said = String::from_utf8(out.stderr).unwrap();
    assert!(said.contains("--plain") && said.lines().count() == 1);
    assert!(!said.contains('\x1b'));
}

/// An example program beside the tests.
fn example(name: &str) -> std::path::PathBuf {
    let mut path = std::path::PathBuf::from(env!("CARGO_BIN_EXE_kaiken"));
    path.pop();
    path.join("examples").join(name)
}
