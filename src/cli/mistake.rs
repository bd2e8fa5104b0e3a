//! A command line that cannot be run: what is wrong with it, and what to do. Help and
//! version, which arrive the same way, are shown.

use super::args::Cli;
use super::failure::{USAGE, tell, tell_more};
use super::help;
use super::value::Wrong;
use crate::i18n::{Lang, usage as words};
use crate::scenario::clean;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};
use std::error::Error as _;
use std::num::ParseIntError;

/// Tells why the line of this process was not understood; the status to exit with.
pub fn told(error: Error, lang: Lang) -> u8 {
    // Once more with the words and the pages of the language.
    let error = help::command(lang).try_get_matches().err().unwrap_or(error);
    if is_shown(&error) {
        // If nobody listens, nobody wants to know.
        let _ = error.print();
        return u8::try_from(error.exit_code()).unwrap_or(USAGE);
    }
    let path = path(std::env::args_os());
    let [what, hints @ ..] = &said(&error, &path, lang)[..] else {
        return USAGE;
    };
    // It quotes what was typed, which may move the cursor.
    tell(&clean(what));
    for hint in hints {
        tell_more(&clean(hint));
    }
    USAGE
}

fn is_shown(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    )
}

/// The command that was named, as it is written.
fn path(args: impl IntoIterator<Item = std::ffi::OsString>) -> String {
    let mut path = "kaiken".to_owned();
    let parsed = Cli::command()
        .ignore_errors(true)
        .try_get_matches_from(args);
    let mut named = parsed.as_ref().ok().and_then(|it| it.subcommand());
    while let Some((name, matches)) = named {
        path.push(' ');
        path.push_str(name);
        named = matches.subcommand();
    }
    path
}

/// What is wrong, then what to do about it. `path` is the command it is wrong in.
fn said(error: &Error, path: &str, lang: Lang) -> Vec<String> {
    let arg = strings(error, ContextKind::InvalidArg);
    let name = arg.first().map(|it| name(it)).unwrap_or_default();
    let value = strings(error, ContextKind::InvalidValue).concat();
    let command = strings(error, ContextKind::InvalidSubcommand).concat();
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => words::unknown_command(lang, &command),
        ErrorKind::UnknownArgument if name.starts_with('-') => words::unknown_option(lang, &name),
        ErrorKind::UnknownArgument => words::one_too_many(lang, &name),
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> = arg.iter().map(|it| unquoted(it)).collect();
            words::missing(lang, &missing.join(words::comma(lang)))
        }
        ErrorKind::InvalidValue if value.is_empty() => words::no_value(lang, &name),
        ErrorKind::InvalidValue => words::not_a_value(lang, &name, &value),
        ErrorKind::ValueValidation => wrong_value(error, &name, &value, lang),
        ErrorKind::TooManyValues => words::takes_none(lang, &name),
        ErrorKind::ArgumentConflict => conflict(error, &name, &command, lang),
        ErrorKind::InvalidUtf8 => words::no_text(lang).to_owned(),
        _ => words::unclear(lang).to_owned(),
    };
    let mut said = vec![what];
    said.extend(hints(error, lang));
    said.push(words::see_help(lang, path));
    said
}

fn wrong_value(error: &Error, name: &str, value: &str, lang: Lang) -> String {
    let why = match error.source() {
        Some(why) if why.is::<ParseIntError>() => words::whole_from(lang, "0"),
        why => match why.and_then(|it| it.downcast_ref::<Wrong>()) {
            Some(wrong) => wrong.said(lang).to_owned(),
            None => return words::not_a_value(lang, name, value),
        },
    };
    words::wrong_value(lang, name, value, &why)
}

fn conflict(error: &Error, arg: &str, command: &str, lang: Lang) -> String {
    let named = if arg.is_empty() { command } else { arg };
    let others = strings(error, ContextKind::PriorArg);
    let others: Vec<String> = others.iter().map(|it| name(it)).collect();
    if others == [named] {
        return words::twice(lang, named);
    }
    words::conflict(lang, named, &others.join(words::comma(lang)))
}

/// What may have been meant, and what there is.
fn hints(error: &Error, lang: Lang) -> Vec<String> {
    let meant = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let meant: Vec<String> = meant.iter().flat_map(|it| strings(error, *it)).collect();
    let there_are = strings(error, ContextKind::ValidValue);
    let mut hints = Vec::new();
    if !meant.is_empty() {
        hints.push(words::did_you_mean(lang, &meant.join(words::or(lang))));
    }
    if !there_are.is_empty() {
        hints.push(words::one_of(lang, &there_are.join(words::comma(lang))));
    }
    hints
}

fn strings(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(it)) => vec![it.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}

/// The name of an argument, without the value that follows it.
fn name(arg: &str) -> String {
    match arg.split([' ', '=']).next() {
        Some(option) if arg.starts_with('-') => option.to_owned(),
        _ => arg
            .trim_end_matches("...")
            .trim_matches(['<', '>', '[', ']'])
            .to_owned(),
    }
}

/// What is missing, as a person would write it: `<A|--b <C>>` is one of the two.
fn unquoted(missing: &str) -> String {
    missing.replace("...", "").replace(['<', '>'], "")
}
