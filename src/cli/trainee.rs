//! `kaiken trainee`: who plays on this machine.

use super::args::Trainee;
use super::data::{counted, delete_trainee, existing, say};
use super::failure::Failure;
use super::world::World;
use crate::i18n::{Lang, data as words};
use crate::store::{TraineeInfo, shown_name};
use crate::tui::text;
use clap::Subcommand;
use jiff::tz::TimeZone;

/// `kaiken trainee`
#[derive(Debug, Subcommand)]
pub enum TraineeCommand {
    /// Whose sessions there are; `*` marks who plays now
    List,
    /// Give a trainee another name
    Rename {
        /// The name so far; `you` for sessions without a name
        #[arg(value_name = "OLD")]
        old: Trainee,
        /// The new name
        #[arg(value_name = "NEW")]
        new: Trainee,
        /// If NEW has sessions already, put both together; that cannot be undone
        #[arg(long)]
        merge: bool,
    },
    /// Delete a trainee with all their sessions, for good
    Delete {
        /// The name
        #[arg(value_name = "NAME")]
        name: Trainee,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// Runs the command.
pub fn run(command: &TraineeCommand, world: &World) -> Result<u8, Failure> {
    match command {
        TraineeCommand::List => list(world),
        TraineeCommand::Rename { old, new, merge } => rename(&old.0, &new.0, *merge, world),
        TraineeCommand::Delete { name, yes } => delete_trainee(&name.0, *yes, world),
    }
}

fn list(world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let current = world.vault.trainee();
    let mut trainees = existing(world, |store| store.trainees())?.unwrap_or_default();
    let is_current = |trainee: &TraineeInfo| trainee.name == current;
    let mut rows = Vec::new();
    if !trainees.iter().any(is_current) {
        let nothing = words::never_played(lang).to_owned();
        rows.push((true, shown_name(&current, lang).to_owned(), nothing));
    }
    // Who plays now first, then the others by name.
    trainees.sort_by_key(|trainee| !is_current(trainee));
    for trainee in &trainees {
        let name = shown_name(&trainee.name, lang).to_owned();
        rows.push((is_current(trainee), name, facts(trainee, lang)));
    }
    let widest = rows.iter().map(|(_, name, _)| text::width(name)).max();
    let widest = widest.unwrap_or(0).min(40);
    let mut lines: Vec<String> = rows
        .into_iter()
        .map(|(current, name, facts)| {
            let mark = if current { "*" } else { " " };
            format!("{mark} {}  {facts}", text::pad(&name, widest))
        })
        .collect();
    lines.push(String::new());
    lines.push(words::list_hint(lang).to_owned());
    say(&lines)
}

fn facts(trainee: &TraineeInfo, lang: Lang) -> String {
    let date = trainee.last.to_zoned(TimeZone::system());
    let date = date.strftime("%Y-%m-%d").to_string();
    let what = counted(trainee.sessions, trainee.drills, lang);
    format!("{what} · {}", words::last_on(lang, &date))
}

fn rename(old: &str, new: &str, merge: bool, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let (old_name, new_name) = (shown_name(old, lang), shown_name(new, lang));
    let known = existing(world, |store| store.trainees())?.unwrap_or_default();
    let is_known = |name: &str| known.iter().any(|trainee| *trainee.name == *name);
    if !is_known(old) {
        let what = words::unknown_trainee(lang, old_name);
        return Err(Failure::new(what, words::unknown_trainee_hint(lang)));
    }
    let merged = is_known(new) && old != new;
    let renamed = existing(world, |store| store.rename_trainee(old, new, merge))?;
    let Some(renamed) = renamed else {
        return Ok(super::failure::DONE);
    };
    let what = counted(renamed.sessions, renamed.drills, lang);
    let done = if merged {
        words::merged(lang, old_name, new_name, &what)
    } else {
        words::renamed(lang, old_name, new_name, &what)
    };
    let mut lines = vec![done];
    if !renamed.copies.is_empty() {
        lines.push(words::copies_remain(lang).to_owned());
        let copies = renamed.copies.iter();
        lines.extend(copies.map(|path| format!("  {}", crate::store::shown(path))));
    }
    say(&lines)
}
