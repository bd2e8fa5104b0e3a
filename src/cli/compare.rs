//! `kaiken compare`: two sessions side by side.

use super::args::{self, SheetFormat};
use super::failure::Failure;
use super::progress::{Written, day, json, put, table};
use super::which::Which;
use super::world::World;
use crate::debrief::Debrief;
use crate::training::Practised;
use crate::training::compare::{Side, compare};

/// One of the two, looked up.
struct Looked {
    practised: Practised,
    debrief: Debrief,
    rules: u32,
}

/// Runs the command.
pub fn run(args: &args::Compare, world: &World) -> Result<u8, Failure> {
    let (first, second) = (look_up(args.first, world)?, look_up(args.second, world)?);
    let both = compare(&first.side(), &second.side());
    world.warn();
    let written = match args.format {
        SheetFormat::Text => Written::Lines(both.to_sheet(&day)),
        SheetFormat::Json => json(&both)?,
        SheetFormat::Csv => table(&both.columns(), &both.rows()),
    };
    put(written, world)
}

impl Looked {
    fn side(&self) -> Side<'_> {
        Side {
            practised: &self.practised,
            debrief: &self.debrief,
            rules: self.rules,
        }
    }
}

fn look_up(which: Which, world: &World) -> Result<Looked, Failure> {
    let lang = world.lang();
    let session = which.to_read(world)?;
    let failed = |error| Failure::store(&error, lang);
    let found = world.vault.look_up(session, |store| {
        Ok((store.info(session)?.rules, store.practised_in(session)?))
    });
    let (rules, practised) = found.map_err(failed)?;
    let debrief = world.vault.debrief(session, lang).map_err(failed)?;
    let unreadable = crate::store::StoreError::Unreadable { session };
    Ok(Looked {
        practised: practised.ok_or_else(|| failed(unreadable))?,
        debrief,
        rules,
    })
}
