//! `kaiken assess list`: what is being assessed, and who is done.

use super::super::failure::{DONE, Failure};
use super::super::print;
use super::super::world::World;
use crate::i18n::{Lang, assess as words};
use crate::store::{SessionInfo, Store, StoreError};
use crate::workshop::Assessment;
use jiff::tz::TimeZone;
use std::io::Write;

/// Runs the command.
pub fn run(world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let found = world.vault.read(found);
    let found = match found {
        None => Vec::new(),
        Some(found) => found.map_err(|error| Failure::store(&error, lang))?,
    };
    world.warn();
    let mut out = print::stdout();
    if found.is_empty() {
        writeln!(out, "{}", words::list_none(lang))?;
        writeln!(out, "{}", words::which_hint(lang))?;
        out.flush()?;
        return Ok(DONE);
    }
    for (info, held) in &found {
        writeln!(out, "{}", head(info, held, lang))?;
        if held.is_empty() {
            writeln!(out, "  {}", words::list_nobody(lang))?;
        }
        for one in held {
            writeln!(out, "  {}", assessor(one, lang))?;
        }
    }
    writeln!(out, "\n{}", words::list_hint(lang))?;
    out.flush()?;
    Ok(DONE)
}

fn found(store: &mut Store) -> Result<Vec<(SessionInfo, Vec<Assessment>)>, StoreError> {
    let sessions = store.assessed()?.into_iter();
    sessions
        .map(|info| {
            let held = store.assessments(info.number)?;
            Ok((info, held))
        })
        .collect()
}

/// `12  2026-07-01 10:30  The title · Ito · goes on`
fn head(info: &SessionInfo, held: &[Assessment], lang: Lang) -> String {
    let when = info.started.to_zoned(TimeZone::system());
    let when = when.strftime("%Y-%m-%d %H:%M").to_string();
    let mut parts = vec![info.title.get(lang).to_owned()];
    parts.extend(info.trainee.as_deref().map(str::to_owned));
    if info.sheet {
        parts.push(words::list_sheet(lang).to_owned());
    } else if info.finished.is_none() {
        parts.push(words::list_goes_on(lang).to_owned());
    }
    if !held.is_empty() && held.iter().all(|one| one.done) {
        parts.push(words::list_all_done(lang).to_owned());
    }
    format!("{}  {when}  {}", info.number, parts.join(" · "))
}

fn assessor(held: &Assessment, lang: Lang) -> String {
    let is_rated =
        |rating: &&crate::workshop::Rating| rating.overall.is_some() || rating.levels.count() > 0;
    let rated = held.ratings.iter().filter(is_rated).count();
    match held.done {
        true => words::list_done(lang, &held.assessor, rated),
        false => words::list_open(lang, &held.assessor, rated),
    }
}
