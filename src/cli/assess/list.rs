//! `kaiken assess list`: what is being assessed, and who is done.

use super::super::failure::{DONE, Failure};
use super::super::print;
use super::super::world::World;
use crate::i18n::{Lang, assess as words};
use crate::store::{SessionId, SessionInfo, Store, StoreError};
use crate::workshop::Assessment;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
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
    for assessed in &found {
        let Assessed { named, held, .. } = assessed;
        writeln!(out, "{}", head(assessed, lang))?;
        if held.is_empty() && named.is_empty() {
            writeln!(out, "  {}", words::list_nobody(lang))?;
        }
        for one in held {
            writeln!(out, "  {}", assessor(one, lang))?;
        }
        for name in assessed.not_begun() {
            writeln!(out, "  {}", words::list_not_begun(lang, name))?;
        }
    }
    writeln!(out, "\n{}", words::list_hint(lang))?;
    out.flush()?;
    Ok(DONE)
}

/// A session that is assessed, or is to be.
struct Assessed {
    info: SessionInfo,
    /// Who is to assess it: those its workshop names.
    named: Vec<Box<str>>,
    /// What assessors hold of it.
    held: Vec<Assessment>,
}

impl Assessed {
    /// Who is to assess it and has not begun.
    fn not_begun(&self) -> impl Iterator<Item = &str> {
        let begun = |name: &str| self.held.iter().any(|it| *it.assessor == *name);
        let names = self.named.iter().map(|name| &**name);
        names.filter(move |name| !begun(name))
    }

    fn is_all_done(&self) -> bool {
        !self.held.is_empty()
            && self.held.iter().all(|one| one.done)
            && self.not_begun().next().is_none()
    }
}

/// What assessors hold anything of, and the runs of workshops that name assessors,
/// newest first.
fn found(store: &mut Store) -> Result<Vec<Assessed>, StoreError> {
    let mut sessions: BTreeMap<SessionId, (SessionInfo, Vec<Box<str>>)> = BTreeMap::new();
    for info in store.assessed()? {
        sessions.insert(info.number, (info, Vec::new()));
    }
    for workshop in store.workshops()? {
        if workshop.assessors.is_empty() {
            continue;
        }
        for info in store.runs(workshop.id)? {
            sessions.insert(info.number, (info, workshop.assessors.clone()));
        }
    }
    let newest_first = sessions.into_values().rev();
    newest_first
        .map(|(info, named)| {
            let held = store.assessments(info.number)?;
            Ok(Assessed { info, named, held })
        })
        .collect()
}

/// `12  2026-07-01 10:30  The title · Ito · goes on`
fn head(assessed: &Assessed, lang: Lang) -> String {
    let info = &assessed.info;
    let when = info.started.to_zoned(TimeZone::system());
    let when = when.strftime("%Y-%m-%d %H:%M").to_string();
    let mut parts = vec![info.title.get(lang).to_owned()];
    parts.extend(info.trainee.as_deref().map(str::to_owned));
    if info.sheet {
        parts.push(words::list_sheet(lang).to_owned());
    } else if info.finished.is_none() {
        parts.push(words::list_goes_on(lang).to_owned());
    }
    if assessed.is_all_done() {
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
