//! `kaiken export qa`: the questions of a scenario or a session as a list for a
//! spreadsheet.

use super::failure::{DONE, Failure};
use super::named::Place;
use super::print;
use super::which::Which;
use super::world::World;
use crate::i18n::qa::command as words;
use crate::qa::sheet::{Sheet, of_scenario, of_session};
use crate::scenario::load;
use crate::store::{StoreError, shown, write_whole};
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
        None => of_scenario(
            &Arc::new(Place::find(&args.what, world)?.read(world)?),
            lang,
        ),
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

pub(super) fn session_sheet(which: Which, world: &World) -> Result<Sheet, Failure> {
    let lang = world.lang();
    let number = which.to_read(world)?;
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
