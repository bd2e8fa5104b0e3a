//! `kaiken warmup`: ninety seconds before a real conference.

use super::args;
use super::failure::{DONE, Failure};
use super::interface;
use super::named::Place;
use super::print;
use super::world::{World, fresh_seed};
use crate::i18n::warmup as words;
use crate::plain as lines;
use crate::scenario::Kind;
use crate::store::{Playable, material};
use crate::training::warmup::Warmup;
use crate::tui::screen::Msg;
use std::io::Write;

/// Runs the command.
pub fn run(args: &args::Warmup, world: &World) -> Result<u8, Failure> {
    let plain = args.plain || world.accessible;
    let playable = match &args.scenario {
        Some(wanted) => Place::find(wanted, world)?.playable(world)?,
        None => last_or_only(world)?,
    };
    interface::needs_terminal(plain, world)?;
    let deck = world.vault.deck();
    let seed = args.seed.unwrap_or_else(fresh_seed);
    let warmup = Warmup::of(&playable.scenario, &deck, seed);
    if !plain {
        return interface::run(world, true, Some(Msg::Warmup(Box::new(warmup))));
    }
    world.warn();
    let mut out = print::stdout();
    print::with(world, |input, options, _| {
        lines::warmup(&warmup, input, &mut out, options)
    })?;
    out.flush()?;
    Ok(DONE)
}

/// What the trainee played last, as its file is now, or as it was kept; where
/// nothing was played, the only conference there is.
fn last_or_only(world: &World) -> Result<Playable, Failure> {
    let lang = world.lang();
    let mut found = material(&world.scenarios(false));
    found.retain(|it| it.scenario.kind == Kind::Conference);
    let trainee = world.vault.trainee();
    let last = world.vault.read(|store| store.latest(&trainee));
    if let Some(Ok(Some(last))) = last {
        let id = &last.scenario_id;
        if let Some(at) = found.iter().position(|it| it.scenario.id == *id) {
            return Ok(found.swap_remove(at));
        }
        let stored = world
            .vault
            .look_up(last.number, |store| store.load(last.number));
        let stored = stored.map_err(|error| Failure::store(&error, lang))?;
        if let Ok(playable) = Playable::stored(&stored) {
            return Ok(playable);
        }
    }
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => Err(Failure::new(words::which(lang), words::which_hint(lang))),
    }
}
