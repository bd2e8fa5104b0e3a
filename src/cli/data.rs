//! `kaiken data`: where everything is kept, and deleting, exporting, importing and
//! counting it again.

mod age;
mod delete;
mod places;
mod transfer;

use super::failure::{DONE, Failure};
use super::print;
use super::value::whole;
use super::world::World;
use crate::i18n::{Lang, data as words};
use crate::store::{Removed, Store, StoreError, shown};
use age::Age;
use clap::{Args, Subcommand};
pub(super) use delete::of_trainee as delete_trainee;
use std::io::{self, Write};
use std::path::PathBuf;

/// `kaiken data`
#[derive(Debug, Subcommand)]
pub enum Data {
    /// Tell where everything is, and how much
    Where,
    /// Delete sessions for good, a trainee with all sessions, or everything
    Delete(Delete),
    /// Delete sessions and workshops older than a time, for good
    Purge(Purge),
    /// Write everything that is kept into one file; with --as, what is kept of one trainee
    Export(Export),
    /// Merge such a file: what is here already stays as it is
    Import {
        /// The file that `kaiken data export` wrote
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Draw all figures again from the sessions
    Rebuild,
}

/// `kaiken data delete`
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("which").required(true))]
pub struct Delete {
    /// Numbers of sessions
    #[arg(value_name = "SESSION", group = "which", value_parser = whole::<i64>(1..))]
    sessions: Vec<i64>,
    /// A trainee, with all their sessions
    #[arg(long, value_name = "NAME", group = "which")]
    trainee: Option<super::args::Trainee>,
    /// Every session and workshop, all figures and every setting
    #[arg(long, group = "which")]
    everything: bool,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// `kaiken data purge`
#[derive(Debug, Args)]
pub struct Purge {
    /// How old: days, weeks, months or years, such as 90d, 12w, 6m or 1y
    #[arg(long, value_name = "AGE")]
    older_than: Age,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// `kaiken data export`
#[derive(Debug, Args)]
pub struct Export {
    /// The file, which nobody but you may read
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
}

/// Runs the command.
pub fn run(data: &Data, world: &World) -> Result<u8, Failure> {
    match data {
        Data::Where => places::run(world),
        Data::Delete(args) => delete::run(args, world),
        Data::Purge(args) => delete::purge(args, world),
        Data::Export(args) => transfer::export(args, world),
        Data::Import { file } => transfer::import(file, world),
        Data::Rebuild => rebuild(world),
    }
}

fn rebuild(world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let Some(rebuilt) = existing(world, |store| store.rebuild())? else {
        return say(&[words::nothing_kept(lang).to_owned()]);
    };
    let people = people(rebuilt.trainees, lang);
    let mut lines = vec![match rebuilt.sessions {
        1 => words::rebuilt_one(lang, &people),
        sessions => words::rebuilt(lang, sessions, &people),
    }];
    match rebuilt.unreadable {
        0 => {}
        1 => lines.push(words::uncounted_one(lang).to_owned()),
        n => lines.push(words::uncounted(lang, n)),
    }
    say(&lines)
}

/// Does something with the store, if there is one: nothing is made to be looked at.
pub(super) fn existing<T>(
    world: &World,
    look: impl FnOnce(&mut Store) -> Result<T, StoreError>,
) -> Result<Option<T>, Failure> {
    let lang = world.lang();
    let found = world.vault.read(look).transpose();
    let found = found.map_err(|error| Failure::store(&error, lang))?;
    let news = world.vault.news(lang);
    if found.is_none() && !news.is_empty() {
        return Err(Failure::new(news.join("\n"), ""));
    }
    for said in news {
        super::failure::tell(&crate::i18n::cli::warning(lang, &said));
    }
    Ok(found)
}

/// Lines on standard output.
pub(super) fn say(lines: &[String]) -> Result<u8, Failure> {
    let mut out = print::stdout();
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(DONE)
}

/// Whether a person wants this deleted: said with `--yes`, or asked.
///
/// # Errors
/// [`Failure`] where it was not said and nobody can be asked, or who was asked declined.
pub(super) fn confirm(what: &str, yes: bool, world: &World) -> Result<(), Failure> {
    use std::io::IsTerminal;
    let lang = world.lang();
    if yes {
        return Ok(());
    }
    if !io::stdin().is_terminal() {
        let (what, hint) = (words::not_confirmed(lang), words::not_confirmed_hint(lang));
        return Err(Failure::new(what, hint));
    }
    let mut out = print::stdout();
    writeln!(out, "{what}")?;
    write!(out, "{}", words::go_on(lang))?;
    out.flush()?;
    let mut said = String::new();
    io::stdin().read_line(&mut said)?;
    let said = said.trim().to_lowercase();
    if ["y", "yes", "はい"].contains(&said.as_str()) {
        return Ok(());
    }
    writeln!(out, "{}", words::not_deleted(lang))?;
    out.flush()?;
    Err(Failure::Status(super::failure::FAILED))
}

/// What was deleted, and what may still hold it.
pub(super) fn told(done: String, removed: &Removed, lang: Lang) -> Vec<String> {
    let overwritten = match removed.overwritten {
        true => words::overwritten(lang),
        false => words::not_yet_overwritten(lang),
    };
    let mut lines = vec![done, overwritten.to_owned()];
    if !removed.copies.is_empty() {
        lines.push(words::copies_remain(lang).to_owned());
        lines.extend(
            removed
                .copies
                .iter()
                .map(|path| format!("  {}", shown(path))),
        );
    }
    lines.push(words::exports_remain(lang).to_owned());
    lines
}

/// Conferences and questions of drills, as a person counts them.
pub(super) fn counted(conferences: usize, drills: usize, lang: Lang) -> String {
    let of_conferences = match conferences {
        1 => words::conferences_one(lang).to_owned(),
        n => words::conferences(lang, n),
    };
    let of_drills = match drills {
        1 => words::drills_one(lang).to_owned(),
        n => words::drills(lang, n),
    };
    match (conferences, drills) {
        (_, 0) => of_conferences,
        (0, _) => of_drills,
        _ => words::both(lang, &of_conferences, &of_drills),
    }
}

/// Conferences, questions of drills and workshops, as a person counts them.
fn with_workshops(conferences: usize, drills: usize, workshops: usize, lang: Lang) -> String {
    let of_workshops = match workshops {
        0 => return counted(conferences, drills, lang),
        1 => words::workshops_one(lang).to_owned(),
        n => words::workshops(lang, n),
    };
    match conferences + drills {
        0 => of_workshops,
        _ => words::beside(lang, &counted(conferences, drills, lang), &of_workshops),
    }
}

/// Trainees, as a person counts them.
fn people(trainees: usize, lang: Lang) -> String {
    match trainees {
        1 => words::trainees_one(lang).to_owned(),
        n => words::trainees(lang, n),
    }
}
