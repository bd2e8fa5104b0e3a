//! `kaiken workshop assessors`: who assesses the runs of a workshop; somebody more, or
//! somebody off who will not after all.

use super::{find, new};
use crate::cli::data::{existing, say};
use crate::cli::failure::Failure;
use crate::cli::world::World;
use crate::debrief::phrase::list;
use crate::i18n::workshop as words;
use crate::scenario::one_line;
use crate::store::StoreError;
use clap::Args;

/// `kaiken workshop assessors`
#[derive(Debug, Args)]
pub struct Assessors {
    /// Its name or number; without it, the newest
    #[arg(value_name = "NAME|NUMBER")]
    workshop: Option<String>,
    /// Who assesses from now on, too; may be given several times
    #[arg(long = "add", value_name = "NAME")]
    added: Vec<String>,
    /// Whose assessment is not waited for any more; what they have rated stays
    #[arg(long = "remove", value_name = "NAME")]
    removed: Vec<String>,
}

/// Runs the command.
///
/// # Errors
/// If there is no such workshop, or nobody of that name to take off.
pub fn run(args: &Assessors, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let id = find(args.workshop.as_deref(), world)?;
    let unknown = || Failure::store(&StoreError::NoSuchWorkshop { workshop: id }, lang);
    let stored = existing(world, |store| store.workshop(id))?.ok_or_else(unknown)?;
    let mut workshop = stored.workshop;
    let before = workshop.assessors.clone();
    for name in &args.removed {
        let name = one_line(name);
        let Some(at) = workshop.assessors.iter().position(|it| **it == *name) else {
            let hint = match before.is_empty() {
                true => words::no_assessors(lang).to_owned(),
                false => words::assessors_are(lang, &workshop.name, &list(&before, lang)),
            };
            return Err(Failure::new(words::no_such_assessor(lang, &name), hint));
        };
        workshop.assessors.remove(at);
    }
    let staying = workshop.assessors.iter().map(|it| it.to_string());
    let named: Vec<String> = staying.chain(args.added.iter().cloned()).collect();
    workshop.assessors = new::assessors(&named, lang)?;
    if workshop.assessors != before {
        existing(world, |store| store.change_workshop(id, &workshop))?;
    }
    let told = match workshop.assessors.is_empty() {
        true => words::assessors_none(lang, &workshop.name),
        false => words::assessors_are(lang, &workshop.name, &list(&workshop.assessors, lang)),
    };
    say(&[told])
}
