//! `kaiken drill`: questions that train what is weak and due, on the screen or in
//! lines.

use super::args;
use super::failure::{DONE, Failure};
use super::interface;
use super::named::Place;
use super::print;
use super::world::{World, fresh_seed};
use crate::i18n::{Lang, drill as words};
use crate::plain as lines;
use crate::scenario::clean;
use crate::store::{Drilled, material};
use crate::training::drill::{Named, Wishes, named};
use crate::tui::screen::Msg;
use jiff::tz::TimeZone;
use std::io::Write;

/// Runs the command.
pub fn run(args: &args::Drill, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let plain = args.plain || world.accessible;
    if !plain {
        interface::needs_terminal(world)?;
    }
    let wishes = Wishes {
        technique: word(args.technique.as_deref(), lang, words::unknown_technique)?,
        field: word(args.topic.as_deref(), lang, words::unknown_topic)?,
        minutes: args.minutes,
    };
    let playable = match &args.scenario {
        Some(wanted) => vec![Place::find(wanted, world)?.playable(world)?],
        None => material(&world.scenarios(!args.no_save)),
    };
    let mark = format!("{:016x}", rand::random::<u64>());
    let how = Drilled {
        wishes,
        seed: args.seed.unwrap_or_else(fresh_seed),
        mark: &mark,
        lang,
        keep: !args.no_save,
    };
    let mut drill = world.vault.drill(&playable, how, &TimeZone::system());
    if drill.questions.is_empty() {
        world.warn();
        return Err(Failure::new(
            words::nothing(lang),
            words::nothing_hint(lang),
        ));
    }
    if !plain {
        return interface::run(world, how.keep, Some(Msg::Drill(Box::new(drill))));
    }
    world.warn();
    let mut out = print::stdout();
    print::with(world, |input, options, clock| {
        let now = || world.vault.now().as_millisecond();
        lines::drill(&mut drill, input, &mut out, options, clock, &now)
    })?;
    out.flush()?;
    Ok(DONE)
}

/// The word of the trade somebody typed.
pub(super) fn word<W: Named>(
    said: Option<&str>,
    lang: Lang,
    unknown: fn(Lang, &str) -> String,
) -> Result<Option<W>, Failure> {
    let Some(said) = said else { return Ok(None) };
    named(said).map(Some).map_err(|near: Option<W>| {
        let hint = match near {
            Some(near) => words::did_you_mean(lang, near.tag(), near.called(lang)),
            None => {
                let tags: Vec<&str> = W::ALL.iter().map(|it| it.tag()).collect();
                words::there_are(lang, &tags.join(" "))
            }
        };
        Failure::new(unknown(lang, &clean(said)), hint)
    })
}
