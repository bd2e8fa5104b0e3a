//! `kaiken resume`: goes on with a conference that was left in the middle.

use super::args::Resume;
use super::failure::{DONE, Failure, tell};
use super::world::World;
use super::{interface, print};
use crate::debrief::phrase;
use crate::i18n::{cli as words, flow};
use crate::store::{Resumed, SessionId};
use crate::tui::screen::Msg;
use std::io::Write;

/// Runs the command.
pub fn run(args: &Resume, world: &World) -> Result<u8, Failure> {
    let plain = args.plain || world.accessible;
    let lang = world.lang();
    let session = match args.session {
        Some(number) => SessionId(number),
        None => newest(world, plain)?,
    };
    let there = world.vault.look_up(session, |store| store.info(session));
    there.map_err(|error| Failure::store(&error, lang))?;
    interface::needs_terminal(plain, world)?;
    world.remember_trainee(true);
    let resumed = world.vault.resume(session, lang);
    let resumed = resumed.map_err(|error| Failure::store(&error, lang))?;
    match resumed {
        Resumed::Live(live) if !plain => interface::run(world, true, Some(Msg::Begun(live))),
        Resumed::Only(debrief) if !plain => {
            let said = flow::only_debrief(lang).to_owned();
            interface::run(world, true, Some(Msg::Debriefed(debrief, Some(said))))
        }
        Resumed::Live(mut live) => {
            world.warn();
            print::hold(&mut live, world)
        }
        Resumed::Only(debrief) => {
            world.warn();
            let mut out = print::stdout();
            writeln!(out, "{}\n", flow::only_debrief(lang))?;
            out.write_all(debrief.to_text().as_bytes())?;
            out.flush()?;
            Ok(DONE)
        }
    }
}

/// The newest session left open that nobody plays; in lines, others are told of. On the
/// screen home does.
fn newest(world: &World, plain: bool) -> Result<SessionId, Failure> {
    let trainee = world.vault.trainee();
    let left = world.vault.read(|store| store.left_open(&trainee));
    let left = left.transpose();
    let mut left = left
        .map_err(|error| Failure::store(&error, world.lang()))?
        .unwrap_or_default()
        .into_iter();
    let newest = world.found(Some(Ok(left.next())), |lang| {
        Failure::new(words::nothing_open(lang), words::nothing_open_hint(lang))
    })?;
    let others: Vec<String> = left.map(|info| info.number.to_string()).collect();
    if plain && !others.is_empty() {
        let lang = world.lang();
        tell(&words::open_too(lang, &phrase::list(&others, lang)));
    }
    Ok(newest)
}
