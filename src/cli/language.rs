//! The language of what is told before the command line is understood: its help, and
//! what is wrong with it. It is decided as [`super::world::World`] decides it.

use super::world::{data_dir, kept_settings};
use crate::i18n::Lang;
use crate::store::Vault;
use jiff::Timestamp;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// As the flag says, else the variable, else what was set once, else the locale.
pub fn asked() -> Lang {
    let args: Vec<OsString> = env::args_os().skip(1).collect();
    // A flag that names no language leaves it to the variable.
    let flag = value(&args, "--lang").map(OsStr::to_owned);
    let said_so = [flag, env::var_os("KAIKEN_LANG")].into_iter().flatten();
    let wanted = said_so
        .filter_map(|it| Lang::from_code(&it.to_string_lossy()))
        .next();
    wanted.unwrap_or_else(|| {
        let dir = said(&args, "--data-dir", "KAIKEN_DATA_DIR").map(PathBuf::from);
        let vault = Vault::new(dir.or_else(data_dir).as_deref(), Timestamp::now);
        kept_settings(&vault).lang
    })
}

/// A line without the language it asks for: `help` would take that for a command. One
/// that is none of ours stays, to be complained of.
pub fn without(line: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut kept: Vec<OsString> = Vec::new();
    let is_ours = |value: &str| Lang::ALL.iter().any(|it| it.code() == value);
    for arg in line {
        let said = arg.to_str().unwrap_or_default();
        let is_assigned = said.strip_prefix("--lang=").is_some_and(is_ours);
        let is_after = is_ours(said) && kept.last().is_some_and(|it| it == "--lang");
        if is_after {
            kept.pop();
        } else if !is_assigned {
            kept.push(arg);
        }
    }
    kept
}

/// What an option says, or else a variable that stands for it.
fn said(args: &[OsString], option: &str, variable: &str) -> Option<OsString> {
    value(args, option).map_or_else(|| env::var_os(variable), |it| Some(it.to_owned()))
}

/// The value of an option, wherever on the line it stands.
fn value<'a>(args: &'a [OsString], option: &str) -> Option<&'a OsStr> {
    let mut args = args.iter().take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == option {
            return args.next().map(OsString::as_os_str);
        }
        let assigned = arg.to_str().and_then(|arg| arg.strip_prefix(option));
        if let Some(value) = assigned.and_then(|rest| rest.strip_prefix('=')) {
            return Some(OsStr::new(value));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_wherever_it_stands() {
        let found = |line: &str| {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            value(&args, "--lang").map(|it| it.to_string_lossy().into_owned())
        };
        for line in [
            "--lang ja",
            "--lang=ja --help",
            "help --lang ja play",
            "plya --nonsense --lang=ja",
            "report --offset -3 --lang ja",
        ] {
            assert_eq!(found(line).as_deref(), Some("ja"), "{line}");
        }
        for line in ["play", "--language=ja", "play -- --lang ja", "play --lang"] {
            assert_eq!(found(line), None, "{line}");
        }
        assert_eq!(found("--lang=").as_deref(), Some(""));
    }

    #[test]
    fn a_line_is_left_as_it_is_without_its_language() {
        for (line, left) in [
            ("kaiken help --lang ja play", "kaiken help play"),
            ("kaiken --lang=en play", "kaiken play"),
            ("kaiken --lang fr play ja", "kaiken --lang fr play ja"),
            ("kaiken play --lang", "kaiken play --lang"),
        ] {
            let kept = without(line.split(' ').map(OsString::from));
            let left: Vec<OsString> = left.split(' ').map(OsString::from).collect();
            assert_eq!(kept, left, "{line}");
        }
    }
}
