//! A command line that cannot be run: what is wrong with it, and what to do. Help and
//! version, which arrive the same way, are shown.

use super::args::Cli;
use super::failure::{USAGE, tell, tell_more};
use super::value::Wrong;
use super::{help, language};
use crate::i18n::{Lang, usage as words};
use crate::scenario::clean;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, Error};
use std::env;
use std::error::Error as _;
use std::ffi::OsString;
use std::num::ParseIntError;
use std::slice;

/// Tells why the line of this process was not understood; the status to exit with.
pub fn told(error: Error, lang: Lang) -> u8 {
    // Once more with the words and the pages of the language. What the environment adds
    // was not typed and does not belong into the usage, unless the fault lies there.
    let parsed = |command: Command| {
        let args = language::without(env::args_os());
        command.try_get_matches_from(args).err()
    };
    let as_typed = parsed(without_environment(help::command(lang)));
    let again = as_typed.or_else(|| parsed(help::command(lang)));
    let error = again.unwrap_or(error);
    if is_shown(&error) {
        return shown(&error);
    }
    let path = path(env::args_os());
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

/// Shows help or the version; the status to exit with.
pub fn shown(error: &Error) -> u8 {
    // If nobody listens, nobody wants to know.
    let _ = error.print();
    u8::try_from(error.exit_code()).unwrap_or(USAGE)
}

/// The command line that looks at no variables, however deep.
fn without_environment(command: Command) -> Command {
    command
        .mut_args(|arg| arg.env(None))
        .mut_subcommands(without_environment)
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
fn path(args: impl IntoIterator<Item = OsString>) -> String {
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
    let first = arg.first().map(|it| name(it)).unwrap_or_default();
    let name = among(slice::from_ref(&first), lang);
    let value = strings(error, ContextKind::InvalidValue).concat();
    let command = strings(error, ContextKind::InvalidSubcommand).concat();
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => words::unknown_command(lang, &command),
        ErrorKind::UnknownArgument if first.starts_with('-') => words::unknown_option(lang, &name),
        ErrorKind::UnknownArgument => words::one_too_many(lang, &first),
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> = arg.iter().map(|it| bare(it)).collect();
            words::missing(lang, &among(&missing, lang))
        }
        ErrorKind::MissingSubcommand => words::missing_command(lang, path),
        ErrorKind::InvalidValue if value.is_empty() => words::no_value(lang, &name),
        ErrorKind::InvalidValue => words::not_a_value(lang, &name, &value),
        ErrorKind::ValueValidation => wrong_value(error, &name, &value, lang),
        ErrorKind::TooManyValues => words::takes_none(lang, &name),
        ErrorKind::ArgumentConflict => conflict(error, first, command, lang),
        ErrorKind::InvalidUtf8 => words::no_text(lang).to_owned(),
        _ => words::unclear(lang).to_owned(),
    };
    let mut said = vec![what.trim_start().to_owned()];
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

fn conflict(error: &Error, arg: String, command: String, lang: Lang) -> String {
    let named = if arg.is_empty() { command } else { arg };
    let others = strings(error, ContextKind::PriorArg);
    let others: Vec<String> = others.iter().map(|it| name(it)).collect();
    let named = [named];
    if others == named {
        return words::twice(lang, &among(&named, lang));
    }
    words::conflict(lang, &among(&named, lang), &among(&others, lang))
}

/// What may have been meant, and what there is.
fn hints(error: &Error, lang: Lang) -> Vec<String> {
    let meant = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let meant: Vec<String> = meant.iter().flat_map(|it| strings(error, *it)).collect();
    let there_are = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let there_are: Vec<String> = there_are
        .iter()
        .flat_map(|it| strings(error, *it))
        .collect();
    let mut hints = Vec::new();
    if let (ErrorKind::MissingRequiredArgument, Some(ContextValue::StyledStr(usage))) =
        (error.kind(), error.get(ContextKind::Usage))
    {
        hints.push(help::usage(&usage.to_string(), lang));
    }
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

/// Names among the words of a sentence, with the room they need there.
fn among(names: &[String], lang: Lang) -> String {
    let quoted = |name: &String| match name.starts_with('-') {
        true => name.clone(),
        false => words::quoted(lang, name),
    };
    let names: Vec<String> = names.iter().map(quoted).collect();
    let names = names.join(words::comma(lang));
    let room = |is_quoted| if is_quoted { "" } else { words::room(lang) };
    let (before, after) = (room(names.starts_with('「')), room(names.ends_with('」')));
    format!("{before}{names}{after}")
}

/// What is missing, as a person would write it: `<A|--b <C>>` is one of the two.
fn bare(missing: &str) -> String {
    missing.replace("...", "").replace(['<', '>'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Command;

    /// What is said of a line.
    fn of(line: &[&str], lang: Lang) -> Option<Vec<String>> {
        let error = help::spoken(lang).try_get_matches_from(line).err()?;
        let path = path(line.iter().map(OsString::from));
        (!is_shown(&error)).then(|| said(&error, &path, lang))
    }

    #[track_caller]
    fn says(line: &str, en: &[&str], ja: &[&str]) {
        let words: Vec<&str> = line.split(' ').collect();
        assert_eq!(of(&words, Lang::En).unwrap(), en, "{line}");
        assert_eq!(of(&words, Lang::Ja).unwrap(), ja, "{line}");
    }

    #[test]
    fn a_mistake_is_told_with_what_to_do() {
        says(
            "kaiken workshop opne",
            &[
                "there is no command “opne”.",
                "Did you mean open?",
                "`kaiken workshop --help` tells more.",
            ],
            &[
                "「opne」というコマンドはありません。",
                "open ではありませんか。",
                "詳しくは `kaiken workshop --help` を参照してください。",
            ],
        );
        says(
            "kaiken print cards",
            &[
                "this is missing: SCENARIO|FILE|last.",
                "Usage: kaiken print cards <SCENARIO|FILE|last>",
                "`kaiken print cards --help` tells more.",
            ],
            &[
                "「シナリオ|ファイル|last」を指定してください。",
                "使い方：kaiken print cards <シナリオ|ファイル|last>",
                "詳しくは `kaiken print cards --help` を参照してください。",
            ],
        );
        says(
            "kaiken play --mode soft",
            &[
                "“soft” is nothing that --mode knows.",
                "It is one of: practice, rehearsal.",
                "`kaiken play --help` tells more.",
            ],
            &[
                "--mode に「soft」は指定できません。",
                "指定できる値：practice、rehearsal",
                "詳しくは `kaiken play --help` を参照してください。",
            ],
        );
    }

    #[test]
    fn every_kind_has_words_of_its_own() {
        for (line, en, ja) in [
            (
                "play --sed 3",
                "there is no option --sed here.",
                "--sed というオプションは、ここでは使えません。",
            ),
            (
                "list x",
                "“x” is one too many here.",
                "「x」は余分な引数です。",
            ),
            (
                "play --seed",
                "--seed needs a value.",
                "--seed には値が必要です。",
            ),
            (
                "play --aloud=x",
                "--aloud takes no value.",
                "--aloud に値は指定できません。",
            ),
            (
                "play --seed 1 --seed 2",
                "--seed can be said only once.",
                "--seed は1回だけ指定してください。",
            ),
            (
                "drill --repair --seed 1",
                "--repair does not go together with --seed.",
                "--repair は --seed と一緒に使えません。",
            ),
            (
                "assess last new",
                "new does not go together with SESSION|last.",
                "「new」は「番号|last」と一緒に使えません。",
            ),
            (
                "play --seed many",
                "“many” will not do for --seed: a whole number, 0 or more.",
                "--seed に「many」は指定できません（0以上の整数で指定）。",
            ),
            (
                "data delete",
                "this is missing: SESSION|--trainee NAME|--everything.",
                "「番号|--trainee 名前|--everything」を指定してください。",
            ),
            (
                "report --force",
                "this is missing: --output FILE.",
                "--output ファイル を指定してください。",
            ),
        ] {
            let words: Vec<&str> = ["kaiken"].into_iter().chain(line.split(' ')).collect();
            assert_eq!(of(&words, Lang::En).unwrap()[0], en);
            assert_eq!(of(&words, Lang::Ja).unwrap()[0], ja);
        }
    }

    /// Whatever a value must be, it is said in both languages.
    #[test]
    fn a_refused_value_is_refused_in_words() {
        fn refused(whole: &Command, command: &Command, path: &[&str], count: &mut usize) {
            for arg in command.get_arguments() {
                let long = arg.get_long().map(|it| format!("--{it}=?!"));
                let value = long.unwrap_or_else(|| "?!".to_owned());
                let line: Vec<&str> = path.iter().copied().chain([&*value]).collect();
                let result = whole.clone().try_get_matches_from(&line);
                let Some(error) = result
                    .err()
                    .filter(|it| it.kind() == ErrorKind::ValueValidation)
                else {
                    continue;
                };
                *count += 1;
                let why = error.source().unwrap();
                assert!(
                    why.is::<Wrong>() || why.is::<ParseIntError>(),
                    "{line:?}: {why}"
                );
            }
            for command in command
                .get_subcommands()
                .filter(|it| it.get_name() != "help")
            {
                let path: Vec<&str> = path.iter().copied().chain([command.get_name()]).collect();
                refused(whole, command, &path, count);
            }
        }
        let whole = help::spoken(Lang::Ja);
        let mut count = 0;
        refused(&whole, &whole, &["kaiken"], &mut count);
        assert!(count > 30, "{count}");
    }
}
