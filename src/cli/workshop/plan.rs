//! `kaiken workshop plan`: the day of a workshop, from a week before to a month after.

use super::super::failure::{DONE, Failure};
use super::super::paint::Paint;
use super::super::print_paper::{Out, find_workshop};
use super::super::value::{Wrong, whole};
use super::super::world::World;
use crate::i18n::paper as words;
use crate::store::StoredWorkshop;
use crate::workshop::plan::{
    LEAST_MINUTES, MOST_MINUTES, Plan, USUAL_MINUTES, USUAL_PEOPLE, Wanted,
};
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::io::{self, Write};
use std::path::Path;

/// `kaiken workshop plan`
#[derive(Debug, Args)]
pub struct PlanArgs {
    /// The workshop's name or number; without it, the newest
    #[arg(value_name = "WORKSHOP")]
    workshop: Option<String>,
    /// The day it is held: the other dates follow from it
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<Date>,
    /// When it begins: times of day instead of time gone by
    #[arg(long, value_name = "HH:MM", value_parser = begins)]
    start: Option<u16>,
    /// How many minutes there are
    #[arg(long, value_name = "N", default_value_t = USUAL_MINUTES,
        value_parser = whole(LEAST_MINUTES..=MOST_MINUTES))]
    minutes: u16,
    /// For so many people instead of those on the roster
    #[arg(long, value_name = "N", value_parser = whole(1..=60_u16))]
    people: Option<u16>,
    /// For a person, or to hand on; without it, as the name of the file ends, or as text
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<PlanFormat>,
    /// Where it goes
    #[command(flatten)]
    out: Out,
}

impl PlanArgs {
    /// Whether it goes into a file, or is shown by a browser.
    pub fn writes(&self) -> bool {
        self.out.leaves()
    }
}

/// How a plan is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PlanFormat {
    /// Plain text.
    Text,
    /// Markdown.
    Md,
    /// One HTML file that prints on A4.
    Html,
}

/// Runs the command.
pub fn run(args: &PlanArgs, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let stored = find_workshop(args.workshop.as_deref(), world)?;
    world.warn();
    let plan = Plan::of(&wanted(args, stored.as_ref()), lang);
    let text = match args.format() {
        PlanFormat::Text if args.out.file().is_none() => {
            let mut out = io::BufWriter::new(io::stdout().lock());
            Paint::of_stdout(world).put(&plan.to_sheet(), &mut out)?;
            out.flush()?;
            return Ok(DONE);
        }
        PlanFormat::Text => plan.to_sheet().text(),
        PlanFormat::Md => plan.to_markdown(),
        PlanFormat::Html => return args.out.page("plan", &plan.to_html(), world),
    };
    args.out.text(&text, world)
}

impl PlanArgs {
    /// As asked for, or as the name of the file ends.
    fn format(&self) -> PlanFormat {
        let ending = self.out.file().and_then(Path::extension);
        let ending = ending.and_then(|it| it.to_str()).unwrap_or_default();
        match (self.format, ending.to_ascii_lowercase().as_str()) {
            (Some(format), _) => format,
            (None, "html" | "htm") => PlanFormat::Html,
            (None, "md" | "markdown") => PlanFormat::Md,
            (None, _) if self.out.opens() => PlanFormat::Html,
            (None, _) => PlanFormat::Text,
        }
    }
}

fn wanted(args: &PlanArgs, stored: Option<&StoredWorkshop>) -> Wanted {
    let workshop = stored.map(|it| &it.workshop);
    let names = workshop.map(|it| &it.participants[..]).unwrap_or_default();
    let names: Vec<Box<str>> = names.iter().map(|it| it.name.clone()).collect();
    let people = args.people.map(usize::from);
    let on_roster = Some(names.len()).filter(|count| *count > 0);
    let people = people.or(on_roster).unwrap_or(USUAL_PEOPLE);
    Wanted {
        workshop: workshop.map_or_else(Box::default, |it| it.name.clone()),
        scenario: stored
            .and_then(|it| it.scenarios.first())
            .map_or_else(Box::default, |it| it.scenario.id.clone()),
        // The roster is not that of another number of people.
        names: if people == names.len() {
            names
        } else {
            Vec::new()
        },
        people,
        assessors: workshop.map_or(0, |it| it.assessors.len()),
        minutes: args.minutes,
        date: args.date,
        begins: args.start,
    }
}

/// A day of the calendar.
fn date(said: &str) -> Result<Date, Wrong> {
    said.parse().map_err(|_| Wrong::new(words::bad_date))
}

/// A time of day, in minutes since midnight.
pub(in crate::cli) fn begins(said: &str) -> Result<u16, Wrong> {
    let parsed = said.split_once(':').and_then(|(hours, minutes)| {
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
    });
    parsed.ok_or_else(|| Wrong::new(words::bad_time))
}
