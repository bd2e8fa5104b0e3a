//! A report a participant and run, each in a file of its own.

use super::{Format, Report, format};
use crate::cli::failure::{DONE, Failure};
use crate::cli::print;
use crate::cli::world::World;
use crate::debrief::Debrief;
use crate::debrief::phrase::list;
use crate::i18n::{Lang, group as words};
use crate::store::{Held, WriteError, shown, write_whole};
use crate::workshop::group::{Aliases, Run, own};
use jiff::tz::TimeZone;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The longest name of a file, in characters, without its number and ending.
const LONGEST: usize = 40;

/// A report and the name of its file.
struct Letter {
    file: String,
    debrief: Debrief,
}

/// Writes the reports into a directory, which is made if it is not there.
pub(super) fn write(held: &Held, dir: &Path, args: &Report, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let format = format(args);
    let runs = held.told();
    let letters = letters(held, &runs, args, lang);
    let files: Vec<PathBuf> = letters
        .iter()
        .map(|it| dir.join(format!("{}.{}", it.file, format.ending())))
        .collect();
    if !args.force {
        none_is_there(&files, dir, lang)?;
    }
    fs::create_dir_all(dir)
        .map_err(|error| Failure::new(words::no_directory(lang, &shown(dir)), error.to_string()))?;
    let mut written = Vec::with_capacity(letters.len());
    for (letter, path) in letters.iter().zip(&files) {
        let bytes = bytes(&letter.debrief, format)?;
        let failed = |error: WriteError| Failure::write(&error, lang);
        write_whole(path, &bytes, args.force).map_err(failed)?;
        written.push(shown(path));
    }
    let mut out = print::stdout();
    let said = match written.len() {
        1 => words::each_1(lang).to_owned(),
        count => words::each(lang, count),
    };
    writeln!(out, "{said}")?;
    for path in written {
        writeln!(out, "  {path}")?;
    }
    out.flush()?;
    Ok(DONE)
}

/// Looks, before anything is written, whether it would take the place of something: half
/// of the reports new and half old is what nobody would notice.
fn none_is_there(files: &[PathBuf], dir: &Path, lang: Lang) -> Result<(), Failure> {
    let there = files.iter().filter(|path| path.symlink_metadata().is_ok());
    let there: Vec<String> = there
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let dir = shown(dir);
    let what = match there.as_slice() {
        [] => return Ok(()),
        [one] => words::each_there_1(lang, &dir, one),
        several => words::each_there(lang, &dir, several.len(), &list(several, lang)),
    };
    Err(Failure::new(what, words::each_there_hint(lang)))
}

/// A report for everybody and each run they had a part in, in the order of the roster.
fn letters(held: &Held, runs: &[Run<'_>], args: &Report, lang: Lang) -> Vec<Letter> {
    let group = held.group(lang);
    let names = || group.people.iter().map(|person| &*person.name);
    let aliases = Aliases::of(names(), lang);
    let anonymous = args.anonymous;
    let mut letters = Vec::new();
    for (at, name) in names().enumerate() {
        let mine = runs.iter().filter(|run| run.podium().any(|it| it == name));
        for (run, nth) in mine.zip(1..) {
            // What is handed to somebody has what they may read, as their own login prints it.
            let debrief = match args.notes {
                true => own(run, name, lang),
                false => own(run, name, lang).without_private_notes(),
            };
            let called = match anonymous {
                true => aliases.alias(name),
                false => name.to_owned(),
            };
            letters.push(Letter {
                file: file_name(at + 1, &called, nth),
                debrief: to_hand_on(debrief, anonymous.then_some(&aliases)),
            });
        }
    }
    letters
}

/// As it is handed on: without the hostile paper, in the time of the place; without any
/// name of the roster where that is asked for.
fn to_hand_on(debrief: Debrief, aliases: Option<&Aliases>) -> Debrief {
    let debrief = debrief.without_attacks().in_zone(&TimeZone::system());
    match aliases {
        Some(aliases) => debrief.anonymous().reworded(|text| aliases.hide(text)),
        None => debrief,
    }
}

/// The name of a file that no name can make harmful: the number on the roster, the
/// letters and digits of the name, and the run if it is not the first.
fn file_name(number: usize, name: &str, run: usize) -> String {
    let mut safe = String::new();
    for c in name.chars().take(LONGEST) {
        match c.is_alphanumeric() {
            true => safe.push(c),
            // What parts words becomes one hyphen.
            false if !safe.is_empty() && !safe.ends_with('-') => safe.push('-'),
            false => {}
        }
    }
    let safe = safe.trim_end_matches('-');
    let name = match safe.is_empty() {
        true => format!("{number:02}"),
        false => format!("{number:02}-{safe}"),
    };
    match run {
        1 => name,
        run => format!("{name}-{run}"),
    }
}

fn bytes(debrief: &Debrief, format: Format) -> Result<Vec<u8>, Failure> {
    let mut text = match format {
        Format::Text => debrief.to_text(),
        Format::Md => debrief.to_markdown(),
        Format::Html => debrief.to_html(),
        Format::Csv => return Ok(debrief.to_csv()),
        Format::Json => {
            let json = serde_json::to_string_pretty(debrief);
            json.map_err(|error| Failure::new(error.to_string(), ""))?
        }
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn no_name_makes_a_harmful_file_name() {
        assert_eq!(file_name(1, "Ito Ken", 1), "01-Ito-Ken");
        assert_eq!(file_name(2, "佐藤 花子", 2), "02-佐藤-花子-2");
        assert_eq!(file_name(3, "../../etc/passwd", 1), "03-etc-passwd");
        assert_eq!(file_name(4, "…/\u{0}:*?", 1), "04");
        assert_eq!(file_name(11, "-rf", 1), "11-rf");
        let long = file_name(5, &"語".repeat(300), 1);
        assert!(long.len() < 200, "{long}");
    }
}
