//! What the readme says, done.

use crate::pty::Pty;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

/// Every fenced block: its language and its content.
pub fn fences(text: &str) -> Vec<(String, String)> {
    let parts = text.split("\n```").skip(1).step_by(2);
    parts
        .map(|block| {
            let (language, body) = block.split_once('\n').unwrap();
            (language.to_owned(), format!("{body}\n"))
        })
        .collect()
}

/// The content of every fenced block in this language.
pub fn blocks(text: &str, language: &str) -> Vec<String> {
    let blocks = fences(text).into_iter();
    blocks
        .filter_map(|(of, body)| (of == language).then_some(body))
        .collect()
}

/// Every command of the readme that is kaiken's own.
fn commands() -> Vec<String> {
    let lines = blocks(&readme(), "sh").join("\n");
    lines
        .lines()
        .filter(|line| line.contains("kaiken"))
        .map(str::to_owned)
        .collect()
}

/// What is a screen and nothing else.
const SCREENS: [&str; 4] = [
    "kaiken workshop open",
    "kaiken room",
    "kaiken assess last",
    "kaiken assess new",
];

/// What needs people who have spoken and rated.
const PEOPLE_FIRST: [&str; 4] = [
    "kaiken workshop report",
    "kaiken agree",
    "kaiken assess export",
    "kaiken assess import",
];

/// Opens a screen in a terminal, and leaves it.
fn open_on_a_screen(command: &str, home: &Path, path: &str) {
    let data = home.join("data").to_string_lossy().into_owned();
    let environment = [
        ("PATH", path),
        ("KAIKEN_DATA_DIR", &data),
        ("KAIKEN_LANG", "en"),
    ];
    let mut screen = Pty::start("/bin/sh".as_ref(), &["-c", command], &environment, (80, 24));
    // What each of them draws first: its rules, or bands.
    let drawn = if command.starts_with("kaiken room") {
        "═"
    } else {
        "─"
    };
    screen.wait_for(drawn).send("\u{3}").wait_exit();
}

#[test]
fn every_command_works_as_printed() {
    let home = tempfile::tempdir().unwrap();
    let scenario = blocks(&readme(), "yaml").remove(0);
    fs::write(home.path().join("the-outage.yaml"), scenario).unwrap();
    let list = blocks(&readme(), "csv").remove(0);
    fs::write(home.path().join("list.csv"), list).unwrap();
    let bin = Path::new(env!("CARGO_BIN_EXE_kaiken")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let commands = commands();
    // Played to its end first, so that there is a session to report on.
    let (first, others): (Vec<_>, Vec<_>) = commands
        .iter()
        .partition(|command| command.starts_with("yes 1"));
    assert!(
        !first.is_empty() && others.len() >= 8,
        "the readme shows its commands"
    );
    for command in first.into_iter().chain(others) {
        if SCREENS.iter().any(|screen| command.starts_with(screen)) {
            open_on_a_screen(command, home.path(), &path);
            continue;
        }
        // Without a person at a terminal, what would open a screen plays in lines.
        // Three lines of input begin a conference, so that there is one to resume.
        let fed = format!("printf '1\\n1\\n1\\n' | ( {command} )");
        let output = Command::new("sh")
            .args(["-c", &fed])
            .current_dir(home.path())
            .env("PATH", &path)
            .env("KAIKEN_DATA_DIR", home.path().join("data"))
            .env("ACCESSIBLE", "1")
            .env("KAIKEN_LANG", "en")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let (out, err) = (
            String::from_utf8_lossy(&output.stdout).into_owned(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        );
        if PEOPLE_FIRST.iter().any(|waits| command.starts_with(waits)) {
            // Nobody has spoken or rated yet: it says so, and what to do.
            assert_ne!(output.status.code(), Some(2), "`{command}`:\n{out}\n{err}");
            assert!(!err.contains("Usage"), "`{command}`:\n{out}\n{err}");
            continue;
        }
        assert!(output.status.success(), "`{command}` failed:\n{out}\n{err}");
    }
    assert!(
        home.path().join("debrief.md").exists(),
        "the report was written"
    );
}

#[test]
fn the_keys_are_those_of_the_table() {
    use kaiken::tui::screens::{KEYMAPS, WORKSHOP_KEYMAPS};
    for keymaps in [KEYMAPS, WORKSHOP_KEYMAPS] {
        let table = kaiken::tui::keymap::key_list(keymaps, kaiken::i18n::Lang::En);
        assert!(
            readme().contains(table.trim()),
            "the readme's list of keys should be:\n{table}"
        );
    }
}
