//! `kaiken play`: holds a press conference, on the screen or in lines.

use super::args::{After, Play};
use super::check;
use super::failure::{FAILED, Failure};
use super::interface;
use super::near::nearest;
use super::print;
use super::world::{World, fresh_seed};
use crate::i18n::{act, cli as words, drill};
use crate::live::first::FirstAct;
use crate::live::{Live, Manner};
use crate::plain::choose;
use crate::scenario::Kind;
use crate::store::library::{Listed, Origin};
use crate::store::{NotPlayable, Playable, SessionId, StoreError, shown};
use crate::tui::screen::Msg;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

/// Runs the command.
pub fn run(args: &Play, world: &World) -> Result<u8, Failure> {
    let plain = args.plain || world.accessible;
    let keep = !args.no_save;
    let playable = match &args.scenario {
        Some(wanted) => {
            // What cannot be played here can be told without a terminal.
            let found = find(wanted, world, keep)?;
            interface::needs_terminal(plain, world)?;
            found
        }
        None => match asked(world, plain, keep)? {
            Some(listed) => playable(&listed, world)?,
            None if plain => return Ok(super::failure::DONE),
            None => {
                interface::needs_terminal(plain, world)?;
                return interface::run(world, keep, None);
            }
        },
    };
    world.remember_trainee(keep);
    let manner = Manner {
        mode: args.mode,
        aloud: args.aloud,
    };
    let seed = args.seed.unwrap_or_else(fresh_seed);
    let lang = world.lang();
    let mut live = world.vault.begin(playable, manner, seed, lang, keep);
    if let Some(after) = args.after {
        live = looking_back(live, after, world)?;
    }
    if !plain {
        return interface::run(world, keep, Some(Msg::Begun(Box::new(live))));
    }
    world.warn();
    let mut out = print::stdout();
    writeln!(out, "{}\n", words::seed(lang, seed))?;
    out.flush()?;
    drop(out);
    print::hold(&mut live, world)
}

/// The session of a second act that remembers this of the first, or nothing.
fn looking_back(mut live: Live, after: After, world: &World) -> Result<Live, Failure> {
    let lang = world.lang();
    if after == After::None {
        live.remember(false);
        return Ok(live);
    }
    let scenario = Arc::clone(live.scenario());
    let title = scenario.title.get(lang);
    let Some(first) = live.first_act().cloned() else {
        return Err(Failure::new(
            act::no_first(lang, title),
            act::no_first_hint(lang),
        ));
    };
    let After::Number(number) = after else {
        return match first.then {
            Some(_) => Ok(live),
            None => Err(Failure::new(
                act::never_played(lang, first.title.get(lang)),
                act::never_played_hint(lang, &first.id),
            )),
        };
    };
    let session = SessionId(number);
    let store = |error: StoreError| Failure::store(&error, lang);
    let info = world.vault.look_up(session, |store| store.info(session));
    let info = info.map_err(store)?;
    if info.scenario_id != first.id || info.question.is_some() {
        return Err(Failure::new(
            act::not_first(lang, number, title),
            act::not_first_hint(lang, &first.id),
        ));
    }
    let then = world.vault.then(session, &scenario).map_err(store)?;
    Ok(live.after(Some(FirstAct {
        then: Some(then),
        ..first
    })))
}

/// What was named: a file, or a scenario of the list.
pub(super) fn find(wanted: &Path, world: &World, keep: bool) -> Result<Playable, Failure> {
    if is_file(wanted) {
        let named = print::typed(wanted);
        return Playable::file(wanted).map_err(|why| refused(&why, Some(wanted), &named, world));
    }
    let name = wanted.to_string_lossy();
    let listed = world.scenarios(keep);
    match of_name(&name, &listed) {
        Some(listed) => playable(listed, world),
        None => Err(unknown(&name, &listed, world)),
    }
}

/// The scenario of that name.
pub fn of_name<'l>(name: &str, listed: &'l [Listed]) -> Option<&'l Listed> {
    let mut listed = listed.iter();
    listed.find(|it| matches!(&it.header, Ok(header) if *header.id == *name))
}

/// A name that looks like a file, or is one.
pub fn is_file(wanted: &Path) -> bool {
    let yaml = wanted
        .extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml");
    yaml || wanted.components().count() > 1 || wanted.to_str().is_none() || wanted.is_file()
}

fn playable(listed: &Listed, world: &World) -> Result<Playable, Failure> {
    let path = match &listed.origin {
        Origin::File(path) => Some(path.as_path()),
        Origin::BuiltIn => None,
    };
    let header = listed.header.as_ref();
    let named = header.map_or("", |header| &*header.id);
    Playable::listed(listed).map_err(|why| refused(&why, path, named, world))
}

/// Why it cannot be played; of a file with errors, all of them. `named` is how it
/// is typed.
fn refused(why: &NotPlayable, path: Option<&Path>, named: &str, world: &World) -> Failure {
    let lang = world.lang();
    let name = path.map(shown).unwrap_or_default();
    match why {
        NotPlayable::Unreadable(why) => Failure::new(
            format!("{name}: {}", why.get(lang)),
            words::unreadable_hint(lang),
        ),
        NotPlayable::Pack(title) => Failure::new(
            words::is_pack(lang, title.get(lang)),
            drill::is_pack_hint(lang, named),
        ),
        NotPlayable::Faulty(loaded) => {
            let paths: Vec<_> = path.into_iter().map(Path::to_owned).collect();
            if paths.is_empty() {
                return Failure::new(loaded.file.to_string(), "");
            }
            let (mut out, mut err) = (io::stderr(), io::stderr());
            match check::run(&paths, check::Format::Text, None, lang, &mut out, &mut err) {
                Ok(_) => Failure::Status(FAILED),
                Err(error) => error.into(),
            }
        }
    }
}

/// That there is no scenario of that name, and which is nearest.
pub fn unknown(name: &str, listed: &[Listed], world: &World) -> Failure {
    let lang = world.lang();
    let headers = listed.iter().filter_map(|it| it.header.as_ref().ok());
    let ids = headers.map(|header| &*header.id);
    let near = nearest(name, ids);
    let what = words::unknown_scenario(lang, &crate::scenario::clean(name));
    match near {
        Some(near) => Failure::new(what, words::did_you_mean(lang, near)),
        None => Failure::new(what, words::see_list(lang)),
    }
}

/// In lines, the conference that is picked; nothing where the screen will ask, or
/// at the end of the input.
fn asked(world: &World, plain: bool, keep: bool) -> Result<Option<Listed>, Failure> {
    if !plain {
        return Ok(None);
    }
    let all = world.scenarios(keep).into_iter();
    let is_conference =
        |it: &Listed| matches!(&it.header, Ok(header) if header.kind == Kind::Conference);
    ask(all.filter(is_conference).collect(), world)
}

fn ask(mut conferences: Vec<Listed>, world: &World) -> Result<Option<Listed>, Failure> {
    let lang = world.lang();
    let mut out = print::stdout();
    writeln!(out, "{}", words::which_conference(lang))?;
    for (at, listed) in conferences.iter().enumerate() {
        if let Ok(header) = &listed.header {
            let title = header.title.get(lang);
            let said = match &listed.continues {
                Some(first) => act::named_continues(lang, title, first.get(lang)),
                None => title.to_owned(),
            };
            writeln!(out, "{}. {said}", at + 1)?;
        }
    }
    let echo = !io::stdin().is_terminal();
    let picked = choose(
        &mut io::stdin().lock(),
        &mut out,
        lang,
        echo,
        conferences.len(),
    )?;
    Ok(picked.map(|at| conferences.swap_remove(at)))
}
