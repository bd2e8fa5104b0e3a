//! `kaiken preview`: one question of a scenario, to look at, to be asked, or to
//! follow while its file is being written.

mod screen;
mod watch;

use super::args::Preview;
use super::failure::{DONE, Failure};
use super::named::Place;
use super::paint::Paint;
use super::print;
use super::world::{World, fresh_seed};
use crate::i18n::preview as words;
use crate::live::{Live, Manner};
use crate::plain::{self, Options};
use crate::preview::{self, Tongue};
use crate::scenario::apart::apart;
use crate::scenario::{QuestionIx, Scenario};
use crate::store::{Clocks, shown};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::sync::Arc;

/// Runs the command.
pub fn run(args: &Preview, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let place = Place::find(&args.scenario, world)?;
    let tongue = Tongue {
        lang,
        both: args.both,
    };
    if args.watch {
        return match &place {
            Place::File(path) => watch::run(path, args.question.as_deref(), tongue, world),
            Place::BuiltIn(_) => Err(Failure::new(words::not_watched(lang), "")),
        };
    }
    let scenario = place.read(world)?;
    let Some(id) = &args.question else {
        return put(
            world,
            &preview::list(&scenario, &shown(&args.scenario), lang),
        );
    };
    let at = find(&scenario, id, args, world)?;
    match args.play {
        true => play(&scenario, at, args, world),
        false => put(world, &preview::question(&scenario, at, tongue)),
    }
}

fn put(world: &World, sheet: &crate::sheet::Sheet) -> Result<u8, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    Paint::of_stdout(world).put(sheet, &mut out)?;
    out.flush()?;
    Ok(DONE)
}

fn find(
    scenario: &Scenario,
    id: &str,
    args: &Preview,
    world: &World,
) -> Result<QuestionIx, Failure> {
    let lang = world.lang();
    preview::find(scenario, id).map_err(|near| {
        let what = words::unknown(lang, &crate::scenario::clean(id));
        match near {
            Some(near) => Failure::new(what, words::did_you_mean(lang, near)),
            None => Failure::new(what, words::see_list(lang, &shown(&args.scenario))),
        }
    })
}

/// Asks the question, and nothing of it is kept.
fn play(scenario: &Scenario, at: QuestionIx, args: &Preview, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let seed = args.seed.unwrap_or_else(fresh_seed);
    let mut live = Live::new(Arc::new(apart(scenario, at)), Manner::default(), seed, None);
    let options = Options {
        lang,
        clocks: Clocks::Off,
        echo: !io::stdin().is_terminal(),
        spot_worst: false,
    };
    let mut out = print::stdout();
    writeln!(out, "{}", words::seed(lang, seed))?;
    plain::one(&mut live, &mut io::stdin().lock(), &mut out, options, &|| 0)?;
    let hidden = hidden(&live, at);
    if hidden > 0 {
        writeln!(out, "\n{}", words::hidden(lang, hidden))?;
    }
    out.flush()?;
    Ok(DONE)
}

/// How many answers were not offered.
fn hidden(live: &Live, at: QuestionIx) -> usize {
    let entries = &live.session().transcript().entries;
    let shown = entries.last().map(|entry| entry.shown.len());
    let all = live.scenario().question(at).answers.len();
    shown.map_or(0, |shown| all - shown)
}
