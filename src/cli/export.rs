//! `kaiken export qa`: the questions of a scenario or a session as a list for a
//! spreadsheet.

use super::args::Which;
use super::failure::{DONE, Failure};
use super::world::World;
use super::{play, print, report};
use crate::i18n::cli;
use crate::i18n::qa::command as words;
use crate::qa::sheet::{Sheet, of_scenario, of_session};
use crate::scenario::{Scenario, Text, load};
use crate::store::library::{Listed, read_scenario};
use crate::store::{NotPlayable, SessionId, StoreError, shown, write_whole};
use clap::{Args, Subcommand};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// `kaiken export`
#[derive(Debug, Subcommand)]
pub enum Export {
    /// A question-and-answer list (想定問答集), as CSV or an Excel workbook
    Qa(ExportQa),
}

/// `kaiken export qa`
#[derive(Debug, Args)]
pub struct ExportQa {
    /// A scenario's name or file; or a session's number, or `last`: what was said, and better
    #[arg(value_name = "SCENARIO|SESSION")]
    what: PathBuf,
    /// FILE.csv or FILE.xlsx; without it, CSV is printed
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
}

/// How a list is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Xlsx,
}

/// Runs the command.
pub fn run(export: &Export, world: &World) -> Result<u8, Failure> {
    let Export::Qa(args) = export;
    let lang = world.lang();
    let form = args
        .output
        .as_deref()
        .map_or(Ok(Form::Csv), |path| form(path, world))?;
    let sheet = match session(&args.what) {
        Some(which) => session_sheet(which, world)?,
        None => of_scenario(&Arc::new(scenario(&args.what, world)?), lang),
    };
    world.warn();
    let bytes = match form {
        Form::Csv => sheet.to_csv(),
        Form::Xlsx => sheet
            .to_xlsx()
            .map_err(|why| Failure::new(why.message(lang), why.hint(lang)))?,
    };
    match &args.output {
        // As it is, not broken into lines.
        None => {
            let mut out = io::stdout().lock();
            out.write_all(&bytes)?;
            out.flush()?;
        }
        Some(path) => {
            write_whole(path, &bytes, args.force).map_err(|error| Failure::write(&error, lang))?;
            let mut out = print::stdout();
            writeln!(
                out,
                "{}",
                words::exported(lang, &shown(path), sheet.rows.len())
            )?;
            out.flush()?;
        }
    }
    Ok(DONE)
}

fn form(path: &Path, world: &World) -> Result<Form, Failure> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("csv") => Ok(Form::Csv),
        Some("xlsx") => Ok(Form::Xlsx),
        _ => {
            let lang = world.lang();
            let what = words::unknown_ending(lang, &shown(path));
            Err(Failure::new(what, words::unknown_ending_hint(lang)))
        }
    }
}

/// A number, or `last`.
fn session(what: &Path) -> Option<Which> {
    what.to_str()?.parse().ok()
}

fn session_sheet(which: Which, world: &World) -> Result<Sheet, Failure> {
    let lang = world.lang();
    let number = match which {
        Which::Number(number) => SessionId(number),
        Which::Last => report::last(world)?,
    };
    let of_store = |error: StoreError| Failure::store(&error, lang);
    let stored = world.vault.look_up(number, |store| store.load(number));
    let stored = stored.map_err(of_store)?;
    let debrief = world.vault.debrief(number, lang).map_err(of_store)?;
    let scenario = load(&stored.source, &stored.info.scenario_id).scenario;
    let unreadable = StoreError::Unreadable { session: number };
    let scenario = scenario.ok_or(unreadable).map_err(of_store)?;
    if debrief.questions.is_empty() {
        let what = words::nothing_asked(lang);
        return Err(Failure::new(what, words::nothing_asked_hint(lang)));
    }
    Ok(of_session(&debrief, &scenario))
}

/// What was named: a file, or a scenario of the list; packs too.
fn scenario(wanted: &Path, world: &World) -> Result<Scenario, Failure> {
    let unreadable = |why: &Text| {
        let what = format!("{}: {}", shown(wanted), why.get(world.lang()));
        Failure::new(what, cli::unreadable_hint(world.lang()))
    };
    let (source, path) = if play::is_file(wanted) {
        let source = read_scenario(wanted).map_err(|why| unreadable(&why))?;
        (source, Some(wanted))
    } else {
        let name = wanted.to_string_lossy();
        let listed = world.scenarios(false);
        let of_name = |listed: &&Listed| matches!(&listed.header, Ok(it) if *it.id == *name);
        let found = listed.iter().find(of_name);
        let found = found.ok_or_else(|| play::unknown(&name, &listed, world))?;
        (found.source().map_err(|why| unreadable(&why))?, None)
    };
    let mut loaded = load(&source, &shown(wanted));
    match loaded.scenario.take() {
        Some(scenario) => Ok(scenario),
        None => Err(play::refused(
            &NotPlayable::Faulty(Box::new(loaded)),
            path,
            world,
        )),
    }
}
