//! A file shown in the browser: the one the environment names, or the one the system
//! has. The file is an argument of a program; no shell reads its name.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Variables that name a browser, ours first.
const VARIABLES: [&str; 2] = ["KAIKEN_BROWSER", "BROWSER"];
/// How long an opener may take to say that it cannot. One that runs on is the
/// browser itself.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often it is asked.
const PAUSE: Duration = Duration::from_millis(20);

/// Whether something took the file to show it.
pub fn open(file: &Path) -> bool {
    let named = VARIABLES.iter().filter_map(env::var_os);
    match named.into_iter().find(|it| !it.is_empty()) {
        Some(browser) => browsers(&browser)
            .iter()
            .any(|browser| runs(command(browser, file))),
        None => system(file).is_some_and(runs),
    }
}

/// The browsers a variable names: several stand between colons.
fn browsers(named: &OsStr) -> Vec<OsString> {
    match named.to_str() {
        Some(named) if cfg!(unix) => named
            .split(':')
            .filter(|it| !it.trim().is_empty())
            .map(OsString::from)
            .collect(),
        _ => vec![named.to_owned()],
    }
}

/// A browser with the file: in the place of `%s`, or behind its own arguments. A
/// name with blanks that is a program's path is just that.
fn command(browser: &OsStr, file: &Path) -> Command {
    let words: Vec<&str> = match browser.to_str() {
        Some(line) if !Path::new(browser).is_file() => line.split_whitespace().collect(),
        _ => Vec::new(),
    };
    let Some((program, arguments)) = words.split_first() else {
        let mut command = Command::new(browser);
        command.arg(file);
        return command;
    };
    let mut command = Command::new(program);
    for argument in arguments {
        match *argument {
            "%s" => command.arg(file),
            other => command.arg(other),
        };
    }
    if !arguments.contains(&"%s") {
        command.arg(file);
    }
    command
}

/// What the system opens files with; nothing where there is no screen to show them.
#[cfg(target_os = "macos")]
fn system(file: &Path) -> Option<Command> {
    let mut command = Command::new("open");
    command.arg(file);
    Some(command)
}

/// What the system opens files with; nothing where there is no screen to show them:
/// it would fall back to a browser in this very terminal.
#[cfg(not(target_os = "macos"))]
fn system(file: &Path) -> Option<Command> {
    let is_set = |name| env::var_os(name).is_some_and(|it| !it.is_empty());
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"]
        .into_iter()
        .any(is_set);
    has_screen.then(|| {
        let mut command = Command::new("xdg-open");
        command.arg(file);
        command
    })
}

/// Starts it; whether it did not fail.
fn runs(mut command: Command) -> bool {
    let started = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    started.is_ok_and(|child| did_not_fail(child, Instant::now()))
}

fn did_not_fail(mut child: Child, since: Instant) -> bool {
    while since.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(PAUSE),
            Err(_) => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(browser: &str) -> Vec<String> {
        let command = command(OsStr::new(browser), Path::new("/tmp/a b.html"));
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        words.map(|it| it.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn the_file_is_one_argument_whatever_it_is_called() {
        assert_eq!(words("firefox"), ["firefox", "/tmp/a b.html"]);
        assert_eq!(words("fox --new %s"), ["fox", "--new", "/tmp/a b.html"]);
        assert_eq!(words("fox %s --x"), ["fox", "/tmp/a b.html", "--x"]);
        assert_eq!(words("a;b $(c)"), ["a;b", "$(c)", "/tmp/a b.html"]);
    }

    #[test]
    fn a_browser_that_fails_or_is_not_there_shows_nothing() {
        assert!(!runs(Command::new("false")));
        assert!(!runs(Command::new("no-such-browser-anywhere")));
        assert!(runs(Command::new("true")));
    }
}
