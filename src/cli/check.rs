//! `kaiken check`: reads scenario files and tells what is wrong with them, for a
//! person or as JSON; and what a code of theirs means.

mod explain;
mod files;
mod report;

use crate::i18n::Lang;
use crate::scenario::library::built_ins;
use crate::scenario::{Loaded, load};
pub(super) use explain::explain;
use files::Found;
use report::{Look, Report};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// For a person, with the source line.
    #[default]
    Text,
    /// For a program.
    Json,
}

/// What counts as a fault beside errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Deny {
    /// What could be better, though it can be played.
    Warnings,
}

/// The exit status of files that cannot be played, or not be read, or have what is
/// denied.
const WITH_FAULTS: u8 = 1;

/// Checks files and the files of directories; without any path the built-in
/// scenarios. Returns the exit status: 0 if there are no errors, warnings or not;
/// unless warnings are denied.
///
/// # Errors
/// When `out` or `err` cannot be written.
pub fn run(
    paths: &[PathBuf],
    format: Format,
    deny: Option<Deny>,
    lang: Lang,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> anyhow::Result<u8> {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colour = !no_color && std::io::stdout().is_terminal();
    let look = Look { lang, colour };
    check(paths, format, deny, look, out, err)
}

fn check(
    paths: &[PathBuf],
    format: Format,
    deny: Option<Deny>,
    look: Look,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> anyhow::Result<u8> {
    let mut report = Report::new(format, deny, look);
    if paths.is_empty() {
        for built_in in built_ins() {
            let loaded = load(built_in.source, &built_in.file());
            report.add(&loaded, built_in.source, out)?;
        }
    }
    for path in paths {
        for found in files::find(path) {
            match found {
                Found::File(path) => {
                    let file = files::shown(&path);
                    match files::read(&path) {
                        Ok(source) => report.add(&load(&source, &file), &source, out)?,
                        Err(refused) => report.add_unread(&refused.loaded(&file), out, err)?,
                    }
                }
                Found::Nothing(why) => {
                    let unread = Loaded::unreadable(why, &files::shown(path));
                    report.add_unread(&unread, out, err)?;
                }
            }
        }
    }
    report.finish(out)?;
    Ok(if report.passed() { 0 } else { WITH_FAULTS })
}

/// Reads one file, and tells what is wrong with it as [`run`] does: each finding
/// by itself, in the order of the file.
pub fn look_at(path: &Path, lang: Lang, colour: bool) -> (Loaded, Vec<String>) {
    let report = Report::new(Format::Text, None, Look { lang, colour });
    let file = files::shown(path);
    match files::read(path) {
        Ok(source) => {
            let loaded = load(&source, &file);
            let told = report.texts(&loaded, &source);
            (loaded, told)
        }
        Err(refused) => {
            let loaded = refused.loaded(&file);
            let told = report.unread(&loaded);
            (loaded, told)
        }
    }
}

#[cfg(test)]
mod tests;
