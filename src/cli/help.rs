//! The help pages, completions' words and manual in the language of the reader. The
//! English stands at the arguments themselves; its Japanese in [`crate::i18n::help`].

mod page;
#[cfg(test)]
mod tests;

use super::args::Cli;
use super::paint::Paint;
use super::world::no_color;
use crate::i18n::{Lang, help as table, usage as words};
use crate::simulate::Strategy;
use crate::tui::theme::ThemeName;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, CommandFactory};

/// The command line in a language, with our own help pages. What it parses is not to
/// be read: it is for what is told of it.
pub fn command(lang: Lang) -> Command {
    let look = Paint::of_terminal(ThemeName::Default, no_color());
    paged(spoken(lang), lang, look)
}

/// The command line in a language.
pub fn spoken(lang: Lang) -> Command {
    let mut command = Cli::command();
    command.build();
    translated(command, lang)
}

fn translated(mut command: Command, lang: Lang) -> Command {
    if command.get_name() == "help" {
        command = command.about(words::help_about(lang));
    }
    let about = command.get_about().map(ToString::to_string);
    if let Some(about) = about.and_then(|it| word(&it, lang)) {
        command = command.about(about);
    }
    let after = command.get_after_help().map(ToString::to_string);
    if let Some(after) = after.and_then(|it| word(&it, lang)) {
        command = command.after_help(after);
    }
    command
        .subcommand_value_name(words::command(lang))
        .mut_args(|arg| translated_arg(arg, lang))
        .mut_subcommands(|it| translated(it, lang))
}

fn translated_arg(arg: Arg, lang: Lang) -> Arg {
    match arg.get_id().as_str() {
        "help" => return arg.help(words::help_flag(lang)).long_help(None),
        "version" => return arg.help(words::version_flag(lang)),
        _ => {}
    }
    let help = arg.get_help().map(ToString::to_string);
    let help = help.and_then(|it| word(&it, lang));
    let heading = arg.get_help_heading().and_then(|it| word(it, lang));
    let names = arg.get_value_names().unwrap_or_default().iter();
    let names: Option<Vec<_>> = names.map(|it| word(it, lang)).collect();
    let values = arg.get_possible_values();
    let has_meanings = values.iter().any(|it| it.get_help().is_some());
    let mut arg = arg;
    if let Some(help) = help {
        arg = arg.help(help);
    }
    if let Some(heading) = heading {
        arg = arg.help_heading(heading);
    }
    if let Some(names) = names.filter(|it| !it.is_empty()) {
        arg = arg.value_names(names);
    }
    if has_meanings && takes_value(&arg) {
        let values = values.into_iter().map(|it| translated_value(it, lang));
        arg = arg.value_parser(PossibleValuesParser::new(values));
    }
    arg
}

fn translated_value(value: PossibleValue, lang: Lang) -> PossibleValue {
    let help = value.get_help().map(ToString::to_string);
    match help.and_then(|it| word(&it, lang)) {
        Some(help) => value.help(help),
        None => value,
    }
}

/// What an English text of the command line is in a language; nothing where it stays.
fn word(english: &str, lang: Lang) -> Option<&'static str> {
    let strategy = |it: &&Strategy| it.name(Lang::En) == english;
    match lang {
        Lang::En => None,
        Lang::Ja => table::japanese(english).or_else(|| {
            let strategy = Strategy::ALL.iter().find(strategy);
            strategy.map(|it| it.name(lang))
        }),
    }
}

/// With its own help page, and those of its commands.
fn paged(command: Command, lang: Lang, look: Paint) -> Command {
    let mut command = command.mut_subcommands(|it| paged(it, lang, look));
    let sheet = page::of(&mut command, lang);
    command.override_help(look.text(&sheet))
}

/// How a command is written, in one line.
pub fn usage(usage: &str, lang: Lang) -> String {
    let heading = words::heading(lang, words::usage(lang));
    let usage = page::bare_usage(usage, lang);
    format!("{heading}{}{usage}", words::space(lang))
}

/// Whether something follows it.
fn takes_value(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|it| it.takes_values())
}
