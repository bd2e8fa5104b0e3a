//! `kaiken assess`: the sheet of one who listens and rates, on the screen or in lines.

mod exchange;
mod list;
mod new;

use super::failure::{DONE, Failure};
use super::value::Wrong;
use super::which::Which;
use super::world::World;
use super::{interface, print};
use crate::i18n::{assess as words, usage};
use crate::plain as lines;
use crate::store::{OpenSheet, SessionId, StoreError, trainee_name};
use crate::tui::screen::Msg;
use crate::workshop::Setting;
use clap::{Args, Subcommand};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

/// `kaiken assess`
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Assess {
    /// The session's number, or `last`
    #[arg(value_name = "SESSION|last")]
    session: Option<Which>,
    /// How it is assessed
    #[command(flatten)]
    how: How,
    /// Numbered lines instead of a screen, of a session that has ended: for screen readers
    #[arg(long)]
    plain: bool,
    /// What else there is to do
    #[command(subcommand)]
    command: Option<Command>,
}

impl Assess {
    /// Whether it is a sheet on the screen or a list, and no file is read or written.
    pub fn is_sheet(&self) -> bool {
        matches!(self.command, None | Some(Command::List))
    }

    /// Under whose name it is filled in, whatever was said.
    pub fn signed(&mut self, name: &str) {
        self.how.assessor = Some(Assessor(name.into()));
    }
}

/// Who assesses, and when.
#[derive(Debug, Args)]
struct How {
    /// Who assesses
    #[arg(long, value_name = "NAME")]
    assessor: Option<Assessor>,
    /// While it goes on: one overall level, and at most three criteria
    #[arg(long, conflicts_with = "recording")]
    live: bool,
    /// From the recording: the whole rubric
    #[arg(long)]
    recording: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begin a rehearsal that kaiken does not run: you write down what is asked, and rate
    New(Box<New>),
    /// List what is being assessed, and who is done
    List,
    /// Write a file for other machines: the sheet of a session, or a filled-in one
    Export(Export),
    /// Take in a sheet to be filled in, or a filled-in one
    Import {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Replace what the assessor has here already
        #[arg(long)]
        force: bool,
    },
}

/// `kaiken assess new`
#[derive(Debug, Args)]
struct New {
    /// A scenario whose questions are asked: its name, or a file
    #[arg(long, value_name = "SCENARIO|FILE", conflicts_with = "questions")]
    scenario: Option<PathBuf>,
    /// A list of questions: one a line, or a table as `import qa` reads it
    #[arg(long, value_name = "FILE")]
    questions: Option<PathBuf>,
    /// What it is called
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// Who speaks
    #[arg(long, value_name = "NAME")]
    speaker: Option<Assessor>,
    /// Numbered lines instead of a screen: what is asked first, then the ratings
    #[arg(long)]
    plain: bool,
    /// How it is assessed
    #[command(flatten)]
    how: How,
}

/// `kaiken assess export`
#[derive(Debug, Args)]
struct Export {
    /// The session's number, or `last`
    #[arg(value_name = "SESSION|last")]
    session: Which,
    /// The filled-in sheet of this assessor; otherwise one to be filled in
    #[arg(long, value_name = "NAME")]
    assessor: Option<Assessor>,
    /// Where it goes
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
}

/// The name of an assessor or a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Assessor(Box<str>);

impl std::str::FromStr for Assessor {
    type Err = Wrong;

    fn from_str(said: &str) -> Result<Assessor, Wrong> {
        let name = trainee_name(said).filter(|name| !name.is_empty());
        name.map(Assessor).ok_or_else(|| Wrong::new(usage::name))
    }
}

impl How {
    fn setting(&self) -> Option<Setting> {
        match (self.live, self.recording) {
            (true, _) => Some(Setting::Live),
            (_, true) => Some(Setting::Recording),
            (false, false) => None,
        }
    }

    /// Who assesses; a person in a terminal is asked.
    fn name(&self, world: &World) -> Result<Box<str>, Failure> {
        if let Some(Assessor(name)) = &self.assessor {
            return Ok(name.clone());
        }
        let lang = world.lang();
        let needed = || Failure::new(words::name_needed(lang), words::name_needed_hint(lang));
        if !io::stdin().is_terminal() {
            return Err(needed());
        }
        let mut out = print::stdout();
        write!(out, "{}: ", words::ask_name(lang))?;
        out.flush()?;
        let mut said = Vec::new();
        io::stdin().lock().read_until(b'\n', &mut said)?;
        let said = String::from_utf8_lossy(&said);
        let name = said.parse().ok();
        name.map(|Assessor(name)| name).ok_or_else(needed)
    }
}

/// Runs the command.
pub fn run(args: &Assess, world: &World) -> Result<u8, Failure> {
    match &args.command {
        Some(Command::New(args)) => new::run(args, world),
        Some(Command::List) => list::run(world),
        Some(Command::Export(args)) => exchange::export(args, world),
        Some(Command::Import { file, force }) => exchange::import(file, *force, world),
        None => existing(args, world),
    }
}

/// Opens the sheet of a session there is.
fn existing(args: &Assess, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let plain = args.plain || world.accessible;
    let session = match args.session {
        Some(which) => which.to_assess(world)?,
        None => return Err(Failure::new(words::which(lang), words::which_hint(lang))),
    };
    // Before anybody is asked for a name.
    found(session, world)?;
    interface::needs_terminal(plain, world)?;
    let name = args.how.name(world)?;
    let sheet = opened(session, &name, args.how.setting(), world)?;
    match plain {
        false => on_screen(sheet, world),
        true if !sheet.followed.rehearsal.over => {
            Err(Failure::new(words::plain_not_over(lang), ""))
        }
        true => in_lines(sheet, world),
    }
}

fn found(session: SessionId, world: &World) -> Result<(), Failure> {
    let found = world.vault.look_up(session, |store| store.info(session));
    found
        .map(|_| ())
        .map_err(|error| Failure::store(&error, world.lang()))
}

fn opened(
    session: SessionId,
    name: &str,
    setting: Option<Setting>,
    world: &World,
) -> Result<OpenSheet, Failure> {
    let lang = world.lang();
    let failed = |error: StoreError| Failure::store(&error, lang);
    let sheet = world.vault.open_sheet(session, name, setting, lang);
    let sheet = sheet.map_err(failed)?;
    // From now on it is known who has begun.
    let now = world.vault.now();
    let held = &sheet.assessment;
    let saved = world
        .vault
        .write(|store| store.save_assessment(session, held, now));
    saved.map_err(failed)?;
    Ok(sheet)
}

/// The sheet on the screen; what to do next is said when it is left.
fn on_screen(sheet: OpenSheet, world: &World) -> Result<u8, Failure> {
    let (session, name) = (sheet.session, sheet.assessment.assessor.clone());
    let status = interface::run(world, true, Some(Msg::Sheet(Box::new(sheet))))?;
    if status == DONE {
        leave(session, &name, world)?;
    }
    Ok(status)
}

fn in_lines(mut sheet: OpenSheet, world: &World) -> Result<u8, Failure> {
    let (session, name) = (sheet.session, sheet.assessment.assessor.clone());
    let lang = world.lang();
    world.warn();
    let mut out = print::stdout();
    let mut trouble = None;
    print::with(world, |input, options, _| {
        let rehearsal = &sheet.followed.rehearsal;
        lines::assess(
            rehearsal,
            &mut sheet.assessment,
            input,
            &mut out,
            options,
            &mut |held| {
                let now = world.vault.now();
                let saved = world
                    .vault
                    .write(|store| store.save_assessment(session, held, now));
                trouble = saved.err().or(trouble.take());
            },
        )
    })?;
    out.flush()?;
    if let Some(error) = trouble {
        return Err(Failure::store(&error, lang));
    }
    drop(out);
    leave(session, &name, world)?;
    Ok(DONE)
}

/// Says what to do next: to go on, or to measure how far assessors agree.
fn leave(session: SessionId, name: &str, world: &World) -> Result<(), Failure> {
    let lang = world.lang();
    let held = world
        .vault
        .look_up(session, |store| store.assessments(session));
    let held = held.unwrap_or_default();
    let is_done = held.iter().any(|it| *it.assessor == *name && it.done);
    let mut out = print::stdout();
    let quoted = print::typed(std::path::Path::new(name));
    match is_done {
        true => writeln!(out, "{}", words::finished(lang, session.0))?,
        false => writeln!(out, "{}", words::go_on(lang, session.0, &quoted))?,
    }
    out.flush()?;
    Ok(())
}
