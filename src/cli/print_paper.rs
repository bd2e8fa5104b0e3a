//! `kaiken print`: paper for a rehearsal, as HTML made for A4.

mod out;
mod subject;

use super::failure::Failure;
use super::play;
use super::value::whole;
use super::workshop::plan::begins;
use super::world::World;
use crate::workshop::Setting;
use crate::workshop::paper::cards::{cards, html as cards_html};
use crate::workshop::paper::roster::Roster;
use crate::workshop::paper::{rating, review};
use crate::workshop::plan::{Day, LEAST_MINUTES, MOST_MINUTES, USUAL_MINUTES};
use clap::{Args, Subcommand, ValueEnum};
pub(super) use out::Out;
use std::path::PathBuf;
use subject::Subject;
pub(super) use subject::find_workshop;

/// `kaiken print`
#[derive(Debug, Subcommand)]
pub enum PrintPaper {
    /// Assessors' sheets, or self-review sheets
    Sheet(SheetArgs),
    /// Reporter cards for colleagues who play the press
    Cards(CardsArgs),
    /// The room: who sits where, who does what, the running order
    Roster(RosterArgs),
}

/// `kaiken print sheet`
#[derive(Debug, Args)]
pub struct SheetArgs {
    /// A session's number or `last`, a scenario or its file, a workshop's name; without
    /// it, an empty sheet
    #[arg(value_name = "SCENARIO|SESSION|WORKSHOP")]
    what: Option<PathBuf>,
    /// Who assesses
    #[arg(long, value_name = "NAME", conflicts_with = "self_review")]
    assessor: Option<String>,
    /// Filled in while it goes on, or from the recording [default: live, or recording
    /// of a session that has ended]
    #[arg(long, value_enum, value_name = "WHEN", conflicts_with = "self_review")]
    setting: Option<When>,
    /// Self-review sheets instead, for those who stood there
    #[arg(long = "self")]
    self_review: bool,
    /// Where it goes
    #[command(flatten)]
    out: Out,
}

impl PrintPaper {
    /// Whether it goes to standard output, and is made of no file that somebody names.
    pub fn is_printed(&self) -> bool {
        let named = match self {
            PrintPaper::Sheet(args) => args.what.as_deref(),
            PrintPaper::Cards(args) => Some(args.scenario.as_path()),
            PrintPaper::Roster(_) => None,
        };
        !self.writes() && !named.is_some_and(play::is_file)
    }

    /// Whether it is for those who stood there themselves, and goes to standard output.
    pub fn is_for_oneself(&self) -> bool {
        matches!(self, PrintPaper::Sheet(args) if args.self_review) && self.is_printed()
    }

    /// Whether it goes into a file, or is shown by a browser.
    pub fn writes(&self) -> bool {
        match self {
            PrintPaper::Sheet(args) => args.out.leaves(),
            PrintPaper::Cards(args) => args.out.leaves(),
            PrintPaper::Roster(args) => args.out.leaves(),
        }
    }
}

/// When a sheet is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// While it goes on: the answer as a whole and three criteria.
    Live,
    /// From the recording: every criterion.
    Recording,
}

/// `kaiken print cards`
#[derive(Debug, Args)]
pub struct CardsArgs {
    /// The scenario's name (see `kaiken list`), or a file; of a session its number, or
    /// `last`
    #[arg(value_name = "SCENARIO|FILE|last")]
    scenario: PathBuf,
    /// Every question, not only the weightiest of each journalist
    #[arg(long)]
    all: bool,
    /// Where it goes
    #[command(flatten)]
    out: Out,
}

/// `kaiken print roster`
#[derive(Debug, Args)]
pub struct RosterArgs {
    /// The workshop's name or number; without it, the newest, or an empty form
    #[arg(value_name = "WORKSHOP")]
    workshop: Option<String>,
    /// An empty form, to be filled in by hand
    #[arg(long, conflicts_with = "workshop")]
    blank: bool,
    /// When it begins: times of day instead of time gone by
    #[arg(long, value_name = "HH:MM", value_parser = begins)]
    start: Option<u16>,
    /// How many minutes there are
    #[arg(long, value_name = "N", default_value_t = USUAL_MINUTES,
        value_parser = whole(LEAST_MINUTES..=MOST_MINUTES))]
    minutes: u16,
    /// Where it goes
    #[command(flatten)]
    out: Out,
}

/// Runs the command.
pub fn run(command: &PrintPaper, world: &World) -> Result<u8, Failure> {
    match command {
        PrintPaper::Sheet(args) => sheet(args, world),
        PrintPaper::Cards(args) => press(args, world),
        PrintPaper::Roster(args) => roster(args, world),
    }
}

fn sheet(args: &SheetArgs, world: &World) -> Result<u8, Failure> {
    args.out.look(world)?;
    let subject = Subject::find(args.what.as_deref(), world)?;
    world.warn();
    let lang = world.lang();
    if args.self_review {
        let page = review::html(&subject.reviews(lang), lang);
        return args.out.page("self-review", &page, world);
    }
    let setting = args.setting.map(|when| match when {
        When::Live => Setting::Live,
        When::Recording => Setting::Recording,
    });
    let assessor = args.assessor.as_deref().unwrap_or_default();
    let assessor = crate::scenario::clean(assessor);
    let page = rating::html(&subject.sheets(&assessor, setting, lang), lang);
    args.out.page("sheet", &page, world)
}

fn press(args: &CardsArgs, world: &World) -> Result<u8, Failure> {
    args.out.look(world)?;
    let lang = world.lang();
    let scenario = subject::scenario(&args.scenario, world)?;
    let cards = cards(&scenario, args.all, lang);
    args.out
        .page("cards", &cards_html(&cards, &scenario, lang), world)
}

fn roster(args: &RosterArgs, world: &World) -> Result<u8, Failure> {
    args.out.look(world)?;
    let lang = world.lang();
    let stored = match args.blank {
        true => None,
        false => find_workshop(args.workshop.as_deref(), world)?,
    };
    world.warn();
    let mut roster = Roster {
        begins: args.start,
        ..Roster::default()
    };
    if let Some(stored) = stored {
        let workshop = &stored.workshop;
        let scenario = stored.scenarios.first().map(|it| &*it.scenario);
        let people = workshop.participants.iter();
        roster.people = people
            .map(|it| (it.name.clone(), it.role.clone()))
            .collect();
        roster.day = (!roster.people.is_empty()).then(|| {
            let talkers = workshop.assessors.len() + 1;
            Day::of(roster.people.len(), args.minutes, talkers)
        });
        roster.assessors = workshop.assessors.clone();
        roster.name = workshop.name.clone();
        if let Some(scenario) = scenario {
            roster.moderator = scenario.moderator.name.get(lang).into();
            roster.seats = usize::from(scenario.panel.seats);
            let panel = scenario.panel.people.iter();
            roster.panel = panel
                .map(|it| (it.name.get(lang).into(), it.role.get(lang).into()))
                .collect();
        }
    }
    args.out.page("roster", &roster.to_html(lang), world)
}
