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
    let own = |it: &&Arg| !["help", "version"].contains(&it.get_id().as_str());
    // The hidden ones, too: a shell's completions offer them.
    for arg in command.get_arguments().filter(own) {
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

/// The pages of every command, with how it is called.
fn pages(lang: Lang) -> Vec<(String, String)> {
    fn collect(command: &mut Command, path: &str, pages: &mut Vec<(String, String)>) {
        let path = format!("{path} {}", command.get_name());
        pages.push((path.clone(), command.render_help().to_string()));
        for command in command.get_subcommands_mut() {
            collect(command, &path, pages);
        }
    }
    let look = Paint {
        columns: Some(80),
        theme: None,
    };
    let mut pages = Vec::new();
    collect(&mut paged(spoken(lang), lang, look), "", &mut pages);
    pages
}

fn page(path: &str, lang: Lang) -> String {
    let found = pages(lang).into_iter().find(|(it, _)| it.trim() == path);
    found.unwrap().1
}

#[test]
fn the_pages_of_a_person() {
    for (name, path) in [
        ("top", "kaiken"),
        ("report", "kaiken report"),
        ("assess", "kaiken assess"),
        ("columns", "kaiken import qa"),
    ] {
        for lang in Lang::ALL {
            let name = format!("{name}-{}", lang.code());
            insta::assert_snapshot!(name, page(path, lang));
        }
    }
}

#[test]
fn no_page_is_wider_than_a_terminal() {
    for lang in Lang::ALL {
        for (path, page) in pages(lang) {
            for line in page.lines() {
                assert!(crate::sheet::width(line) <= 80, "{path}: {line}");
            }
        }
    }
}

#[test]
fn no_japanese_page_has_english_of_the_parser() {
    const ITS_OWN: [&str; 9] = [
        "Usage",
        "Options",
        "Arguments",
        "Commands",
        "OPTIONS",
        "COMMAND]",
        "possible",
        "default:",
        "Print",
    ];
    for (path, page) in pages(Lang::Ja) {
        for words in ITS_OWN {
            assert!(!page.contains(words), "{path}: {words}\n{page}");
        }
    }
}
