//! One help page: what a command does, how it is written, and what each part means.

use super::takes_value;
use crate::i18n::{Lang, usage as words};
use crate::sheet::{Line, Sheet, Tone, width};
use clap::{Arg, Command};

/// Before each name.
const INDENT: usize = 2;
/// Between a name and its meaning.
const GAP: usize = 2;
/// Names wider than this have a line to themselves.
const WIDEST: usize = 28;
/// From so many values on, the meaning of each has its own line.
const MANY: usize = 3;

/// A name, its meaning, and its values with theirs.
struct Row {
    name: Vec<(Tone, String)>,
    meaning: String,
    values: Vec<(String, String)>,
}

/// The page of a command, whose words are in that language already.
pub fn of(command: &mut Command, lang: Lang) -> Sheet {
    let mut sheet = Sheet::default();
    if let Some(about) = command.get_about() {
        sheet.push(plain(about.to_string()));
    }
    sheet.gap();
    usage(command, lang, &mut sheet);
    for (heading, rows) in sections(command, lang) {
        sheet.gap();
        sheet.title(words::heading(lang, &heading));
        put(&rows, &mut sheet);
    }
    if let Some(after) = command.get_after_help() {
        sheet.gap();
        for line in after.to_string().lines() {
            sheet.push(plain(line.to_owned()));
        }
    }
    sheet
}

fn plain(text: String) -> Line {
    Line::broken(0, vec![(Tone::Plain, text)])
}

/// How a command is written, without the heading that comes with it.
pub fn bare_usage(usage: &str, lang: Lang) -> String {
    let usage = usage.strip_prefix("Usage:").unwrap_or(usage);
    usage.trim().replace("[OPTIONS]", words::options_tag(lang))
}

/// How the command is written; a form below the other where there are several.
fn usage(command: &mut Command, lang: Lang, sheet: &mut Sheet) {
    let written = command.render_usage().to_string();
    let written = bare_usage(&written, lang);
    let heading = words::heading(lang, words::usage(lang));
    let column = width(&heading) + width(words::space(lang));
    for (at, form) in written.lines().enumerate() {
        let (tone, head) = match at {
            0 => (Tone::Title, &*heading),
            _ => (Tone::Plain, ""),
        };
        let fill = " ".repeat(column - width(head));
        let parts = vec![(tone, head.to_owned()), (Tone::Plain, fill + form.trim())];
        sheet.push(Line::broken(column, parts));
    }
}

/// Commands, arguments, options, and whatever has a heading of its own.
fn sections(command: &Command, lang: Lang) -> Vec<(String, Vec<Row>)> {
    let mut sections: Vec<(String, Vec<Row>)> = Vec::new();
    let mut add = |heading: &str, row: Row| match sections.iter_mut().find(|(it, _)| it == heading)
    {
        Some((_, rows)) => rows.push(row),
        None => sections.push((heading.to_owned(), vec![row])),
    };
    for it in command.get_subcommands().filter(|it| !it.is_hide_set()) {
        let meaning = it.get_about().map(ToString::to_string);
        let row = Row {
            name: vec![(Tone::Accent, it.get_name().to_owned())],
            meaning: meaning.unwrap_or_default(),
            values: Vec::new(),
        };
        add(words::commands(lang), row);
    }
    let shown = || command.get_arguments().filter(|it| !it.is_hide_set());
    for arg in shown().filter(|it| it.is_positional()) {
        add(words::arguments(lang), row(arg, lang));
    }
    let is_own = |it: &&Arg| !it.is_positional() && it.get_help_heading().is_none();
    for arg in shown().filter(is_own) {
        add(words::options(lang), row(arg, lang));
    }
    for arg in shown() {
        if let Some(heading) = arg.get_help_heading() {
            add(heading, row(arg, lang));
        }
    }
    sections
}

fn row(arg: &Arg, lang: Lang) -> Row {
    let named = arg.to_string();
    let name = if arg.is_positional() {
        vec![(Tone::Accent, named)]
    } else {
        let (long, value) = named.split_at(named.find(' ').unwrap_or(named.len()));
        let short = arg
            .get_short()
            .map_or("    ".to_owned(), |it| format!("-{it}, "));
        vec![
            (Tone::Accent, short + long),
            (Tone::Plain, value.to_owned()),
        ]
    };
    let mut meaning = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let mut add = |said: String| {
        meaning.push_str(words::space(lang));
        meaning.push_str(&said);
    };
    let values = if takes_value(arg) {
        arg.get_possible_values()
    } else {
        Vec::new()
    };
    let has_meanings = values.len() >= MANY && values.iter().all(|it| it.get_help().is_some());
    if !values.is_empty() && !has_meanings {
        let names: Vec<&str> = values.iter().map(|it| it.get_name()).collect();
        add(words::values(lang, &names.join(words::comma(lang))));
    }
    let usual: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|it| it.to_string_lossy())
        .collect();
    if takes_value(arg) && !usual.is_empty() && !arg.is_hide_default_value_set() {
        add(words::usual(lang, &usual.join(words::comma(lang))));
    }
    if let Some(variable) = arg.get_env() {
        add(words::variable(lang, &variable.to_string_lossy()));
    }
    let told = values.iter().filter(|_| has_meanings).map(|it| {
        let meaning = it.get_help().map(ToString::to_string);
        (it.get_name().to_owned(), meaning.unwrap_or_default())
    });
    Row {
        name,
        meaning,
        values: told.collect(),
    }
}

/// The rows, their meanings in one column.
fn put(rows: &[Row], sheet: &mut Sheet) {
    let widths = rows.iter().map(|row| row.width());
    let widest = widths.filter(|it| *it <= WIDEST).max().unwrap_or_default();
    let column = INDENT + widest + GAP;
    for row in rows {
        let mut parts = vec![(Tone::Plain, " ".repeat(INDENT))];
        parts.extend(row.name.iter().cloned());
        if row.width() > widest {
            sheet.push(Line::broken(column, parts));
            parts = vec![(Tone::Plain, " ".repeat(column))];
        } else {
            parts.push((Tone::Plain, " ".repeat(column - INDENT - row.width())));
        }
        parts.push((Tone::Plain, row.meaning.clone()));
        sheet.push(Line::broken(column, parts));
        let longest = row.values.iter().map(|(name, _)| width(name)).max();
        let under = column + INDENT + longest.unwrap_or_default() + GAP;
        for (name, meaning) in &row.values {
            let fill = " ".repeat(under - column - INDENT - width(name));
            let parts = vec![
                (Tone::Plain, " ".repeat(column + INDENT)),
                (Tone::Accent, name.clone()),
                (Tone::Plain, fill + meaning),
            ];
            sheet.push(Line::broken(under, parts));
        }
    }
}

impl Row {
    fn width(&self) -> usize {
        self.name.iter().map(|(_, text)| width(text)).sum()
    }
}
