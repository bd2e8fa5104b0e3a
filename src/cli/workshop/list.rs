//! `kaiken workshop list`: the workshops there are.

use super::super::args::Format;
use super::super::data::existing;
use super::super::failure::{DONE, Failure};
use super::super::print;
use super::super::world::World;
use super::{people, runs};
use crate::i18n::{Lang, workshop as words};
use crate::store::WorkshopInfo;
use serde::Serialize;
use std::io::{self, Write};

/// One workshop as JSON.
#[derive(Serialize)]
struct Row<'a> {
    number: i64,
    name: &'a str,
    created: String,
    scenarios: Vec<&'a str>,
    participants: usize,
    runs: usize,
}

/// Runs the command.
///
/// # Errors
/// [`Failure`].
pub fn run(format: Format, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let workshops = existing(world, |store| store.workshops())?;
    let workshops = workshops.unwrap_or_default();
    let mut out = print::stdout();
    match format {
        Format::Text => text(&workshops, lang, &mut out)?,
        Format::Json => {
            let rows: Vec<Row<'_>> = workshops.iter().map(|info| row(info, lang)).collect();
            serde_json::to_writer_pretty(&mut out, &rows).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(DONE)
}

fn row(info: &WorkshopInfo, lang: Lang) -> Row<'_> {
    Row {
        number: info.id.0,
        name: &info.name,
        created: info.created.to_string(),
        scenarios: info.titles.iter().map(|it| it.get(lang)).collect(),
        participants: info.participants,
        runs: info.runs,
    }
}

fn text(workshops: &[WorkshopInfo], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if workshops.is_empty() {
        writeln!(out, "{}", words::none_yet(lang))?;
        writeln!(out, "{}", words::none_yet_hint(lang))?;
    }
    for info in workshops {
        writeln!(out, "{}", words::list_row(lang, info.id.0, &info.name))?;
        let titles: Vec<&str> = info.titles.iter().map(|it| it.get(lang)).collect();
        let titles = titles.join(words::list_comma(lang));
        let (people, runs) = (people(info.participants, lang), runs(info.runs, lang));
        writeln!(out, "   {people} · {runs} · {titles}")?;
    }
    Ok(())
}
