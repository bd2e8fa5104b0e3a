//! `kaiken workshop`: setting one up, opening its console, listing and deleting them.

mod ask;
mod assessors;
mod list;
mod new;
pub mod plan;
mod report;
mod roster;
mod serve;
mod statement;

use super::args::Format;
use super::data::{confirm, existing, say, told};
use super::failure::{Failure, tell, tell_more};
use super::near::nearest;
use super::world::World;
use crate::i18n::{Lang, workshop as words};
use crate::store::{StoreError, WorkshopId, WorkshopInfo};
use crate::tui::app::App;
use crate::tui::host::Desk;
use crate::tui::screens::workshop::Roster;
use crate::tui::{run, terminal};
use clap::{Args, Subcommand};
use serve::ServeConfig;
use std::path::PathBuf;

/// `kaiken workshop`
#[derive(Debug, Subcommand)]
pub enum Workshop {
    /// Set a workshop up: who takes part, what is rehearsed, who assesses
    New(New),
    /// Open the facilitator's console
    Open(Open),
    /// List the workshops there are
    List {
        /// For a person, or for a program
        #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
        format: Format,
    },
    /// Tell the group what its runs show together, or each participant apart
    Report(report::Report),
    /// Who assesses its runs; name somebody more, or take somebody off
    Assessors(assessors::Assessors),
    /// Carry a trainer through the day, from a week before to a month after
    Plan(plan::PlanArgs),
    /// Look an opening statement over: 5W1H, the six elements, words better left out
    Statement(statement::StatementArgs),
    /// Delete a workshop
    Delete(Delete),
    /// Print how a machine is set up to which everybody logs in from their own
    ServeConfig(ServeConfig),
}

/// `kaiken workshop new`
#[derive(Debug, Args)]
pub struct New {
    /// What it is called
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Who takes part, from a table: FILE.csv or FILE.xlsx, a row a person: name, office
    #[arg(long, value_name = "FILE")]
    participants: Option<PathBuf>,
    /// Who takes part: NAME, or "NAME, OFFICE"; may be given several times
    #[arg(long = "participant", value_name = "NAME")]
    named: Vec<String>,
    /// What is rehearsed: a name of `kaiken list`, or a file; may be given several times
    #[arg(long = "scenario", value_name = "SCENARIO|FILE")]
    rehearsed: Vec<PathBuf>,
    /// Answers are spoken, and rated by those who listen (the usual way)
    #[arg(long)]
    spoken: bool,
    /// Answers are chosen from those written
    #[arg(long, conflicts_with = "spoken")]
    chosen: bool,
    /// Who assesses beside the facilitator; may be given several times
    #[arg(long = "assessor", value_name = "NAME")]
    assessors: Vec<String>,
    /// Every run asks the same questions of the same seed; without it, a fresh one
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
}

/// `kaiken workshop open`
#[derive(Debug, Args)]
pub struct Open {
    /// Its name or number; without it, the newest
    #[arg(value_name = "NAME|NUMBER")]
    workshop: Option<String>,
    /// There is no console in lines: says what there is instead
    #[arg(long, hide = true)]
    plain: bool,
}

/// `kaiken workshop delete`
#[derive(Debug, Args)]
pub struct Delete {
    /// Its name or number
    #[arg(value_name = "NAME|NUMBER")]
    workshop: String,
    /// Delete its runs, too
    #[arg(long)]
    with_sessions: bool,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// Whether it leads workshops, and neither reads nor writes a file that somebody names.
pub fn is_by_name(command: &Workshop) -> bool {
    match command {
        Workshop::Open(_) | Workshop::List { .. } | Workshop::Assessors(_) => true,
        Workshop::Report(args) => !args.writes(),
        _ => false,
    }
}

/// Whether it prepares for one, and goes to standard output: made of what is piped in
/// or of a workshop by its name.
pub fn is_printed(command: &Workshop) -> bool {
    match command {
        Workshop::Plan(args) => !args.writes(),
        Workshop::Statement(args) => args.is_piped(),
        _ => false,
    }
}

/// Whether it goes into a file, or is shown by a browser.
pub fn writes(command: &Workshop) -> bool {
    match command {
        Workshop::Report(args) => args.writes(),
        Workshop::Plan(args) => args.writes(),
        _ => false,
    }
}

/// Runs the command.
///
/// # Errors
/// [`Failure`].
pub fn run(command: &Workshop, world: &World) -> Result<u8, Failure> {
    match command {
        Workshop::New(args) => new::run(args, world),
        Workshop::Open(args) => open(args, world),
        Workshop::List { format } => list::run(*format, world),
        Workshop::Report(args) => report::run(args, world),
        Workshop::Assessors(args) => assessors::run(args, world),
        Workshop::Plan(args) => plan::run(args, world),
        Workshop::Statement(args) => statement::run(args, world),
        Workshop::Delete(args) => delete(args, world),
        Workshop::ServeConfig(args) => serve::run(args, world),
    }
}

/// The workshop that was named, or the newest.
///
/// # Errors
/// If there is none of that name, or none at all.
pub fn find(named: Option<&str>, world: &World) -> Result<WorkshopId, Failure> {
    let lang = world.lang();
    let found = existing(world, |store| store.find_workshop(named))?;
    match (found.flatten(), named) {
        (Some(id), _) => Ok(id),
        (None, Some(named)) => Err(unknown(named, world)),
        (None, None) => Err(Failure::new(
            words::none_yet(lang),
            words::none_yet_hint(lang),
        )),
    }
}

/// That there is no workshop of that name, and which is nearest.
pub fn unknown(named: &str, world: &World) -> Failure {
    let lang = world.lang();
    // Where they cannot be listed, nothing can be guessed either.
    let all = world.vault.read(|store| store.workshops());
    let all = all.transpose().ok().flatten().unwrap_or_default();
    let what = words::unknown(lang, &crate::scenario::clean(named));
    match nearest(named, all.iter().map(|it| &*it.name)) {
        Some(near) => Failure::new(what, words::did_you_mean(lang, near)),
        None => Failure::new(what, words::unknown_hint(lang)),
    }
}

fn open(args: &Open, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let id = find(args.workshop.as_deref(), world)?;
    if args.plain || terminal::look().is_err() {
        tell(words::console_needs_screen(lang));
        tell_more(words::console_needs_screen_hint(lang));
        return Err(Failure::Status(terminal::NO_TERMINAL));
    }
    let desk: Desk = world.desk(true);
    let table = desk.table(id).map_err(|it| Failure::store(&it, lang))?;
    let roster = Roster::new(table);
    let tell_room = roster.tell();
    let mut app = App::new(roster, world.settings, world.no_color, desk);
    app.begin_with(tell_room);
    match run::run(&mut app) {
        Ok(ending) => Ok(ending.exit_code()),
        Err(why) => {
            tell(&why.message(lang));
            Err(Failure::Status(terminal::NO_TERMINAL))
        }
    }
}

fn delete(args: &Delete, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let id = find(Some(&args.workshop), world)?;
    let info = info(id, world)?;
    let runs = runs(info.runs, lang);
    let what = match args.with_sessions {
        true => words::will_delete_all(lang, &info.name, &runs),
        false => words::will_delete(lang, &info.name),
    };
    confirm(&what, args.yes, world)?;
    let removed = existing(world, |store| store.delete_workshop(id, args.with_sessions))?;
    let done = match args.with_sessions {
        true => words::deleted_all(lang, &info.name, &runs),
        false => words::deleted(lang, &info.name),
    };
    match removed {
        Some(removed) => say(&told(done, &removed, lang)),
        None => say(&[done]),
    }
}

fn info(id: WorkshopId, world: &World) -> Result<WorkshopInfo, Failure> {
    let all = existing(world, |store| store.workshops())?;
    let found = all.unwrap_or_default().into_iter().find(|it| it.id == id);
    found.ok_or_else(|| Failure::store(&StoreError::NoSuchWorkshop { workshop: id }, world.lang()))
}

/// Participants, as a person counts them.
fn people(count: usize, lang: Lang) -> String {
    match count {
        1 => words::people_one(lang).to_owned(),
        count => words::people(lang, count),
    }
}

/// Runs, as a person counts them.
fn runs(count: usize, lang: Lang) -> String {
    match count {
        0 => words::runs_none(lang).to_owned(),
        1 => words::runs_one(lang).to_owned(),
        count => words::runs(lang, count),
    }
}
