//! `kaiken drill`: questions that train what is weak and due, on the screen or in
//! lines.

use super::args;
use super::failure::{DONE, Failure};
use super::interface;
use super::named::Place;
use super::print;
use super::which::Which;
use super::world::{World, fresh_seed};
use crate::i18n::{Lang, drill as words, finale};
use crate::plain as lines;
use crate::scenario::clean;
use crate::store::{Drilled, StoreError, material};
use crate::training::drill::{Named, Wishes, named};
use crate::tui::screen::Msg;
use jiff::tz::TimeZone;
use std::io::Write;

/// Runs the command.
pub fn run(args: &args::Drill, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let plain = args.plain || world.accessible;
    if let Some(session) = args.repair {
        return repair(session.unwrap_or(Which::Last), plain, args.no_save, world);
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
    interface::needs_terminal(plain, world)?;
    let mark = mark();
    let how = Drilled {
        wishes,
        seed: args.seed.unwrap_or_else(fresh_seed),
        mark: &mark,
        lang,
        keep: !args.no_save,
    };
    world.remember_trainee(how.keep);
    let mut drill = world.vault.drill(&playable, how, &TimeZone::system());
    if drill.questions.is_empty() {
        world.warn();
        return Err(match drill.plan.spent {
            true => Failure::new(words::nothing_new(lang), words::lacks_hint(lang)),
            false => Failure::new(words::nothing(lang), words::nothing_hint(lang)),
        });
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

/// Holds the repair round of a session.
fn repair(which: Which, plain: bool, unsaved: bool, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let failed = |error: StoreError| Failure::store(&error, lang);
    if which == Which::Last {
        interface::needs_terminal(plain, world)?;
    }
    let session = which.to_repair(world)?;
    let debrief = world.vault.debrief(session, lang).map_err(failed)?;
    interface::needs_terminal(plain, world)?;
    let round = world.vault.repair_round(session, &mark(), lang, !unsaved);
    let mut round = round.map_err(failed)?;
    if debrief.repair.is_empty() {
        let why = match debrief.questions.is_empty() {
            true => finale::nothing_asked(lang),
            false => words::nothing_to_repair(lang),
        };
        return Err(Failure::new(why, ""));
    }
    if !plain {
        let first = Msg::RepairRound(Box::new(debrief), round);
        return interface::run(world, !unsaved, Some(first));
    }
    world.warn();
    let mut out = print::stdout();
    print::with(world, |input, options, _| {
        lines::repair(&debrief, &mut round, input, &mut out, options)
    })?;
    out.flush()?;
    Ok(DONE)
}

/// What the questions of one drill have in common.
fn mark() -> String {
    format!("{:016x}", rand::random::<u64>())
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
