use super::*;
use std::collections::BTreeSet;

/// Every English text that is seen of the command line, in its help or completions.
fn texts(command: &Command, texts: &mut BTreeSet<String>) {
    let mut add = |text: Option<String>| texts.extend(text);
    if command.get_name() != "help" {
        add(command.get_about().map(ToString::to_string));
    }
    add(command.get_after_help().map(ToString::to_string));
    add(command.get_long_about().map(ToString::to_string));
    let shown = command.get_arguments().filter(|it| !it.is_hide_set());
    for arg in shown.filter(|it| !["help", "version"].contains(&it.get_id().as_str())) {
        add(arg.get_help().map(ToString::to_string));
        add(arg.get_long_help().map(ToString::to_string));
        add(arg.get_help_heading().map(ToOwned::to_owned));
        if takes_value(arg) {
            let names = arg.get_value_names().unwrap_or_default().iter();
            names.for_each(|it| add(Some(it.to_string())));
            let values = arg.get_possible_values();
            values
                .iter()
                .for_each(|it| add(it.get_help().map(ToString::to_string)));
        }
    }
    for command in command
        .get_subcommands()
        .filter(|it| it.get_name() != "help")
    {
        self::texts(command, texts);
    }
}

fn english() -> BTreeSet<String> {
    let mut command = Cli::command();
    command.build();
    let mut english = BTreeSet::new();
    texts(&command, &mut english);
    english
}

#[test]
fn every_text_has_its_japanese() {
    let lacking: Vec<String> = english()
        .into_iter()
        .filter(|it| word(it, Lang::Ja).is_none())
        .collect();
    assert!(lacking.is_empty(), "without Japanese: {lacking:#?}");
}

#[test]
fn every_pair_is_of_a_text() {
    let english = english();
    let idle: Vec<_> = table::pairs()
        .filter(|(it, _)| !english.contains(*it))
        .collect();
    assert!(idle.is_empty(), "for nothing: {idle:#?}");
    let mut once = BTreeSet::new();
    let twice: Vec<_> = table::pairs().filter(|(it, _)| !once.insert(*it)).collect();
    assert!(twice.is_empty(), "twice: {twice:#?}");
}
