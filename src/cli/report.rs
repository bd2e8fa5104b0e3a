//! `kaiken report`: the debrief of a session, as text, Markdown or JSON.

use super::args::{Report, ReportFormat, Which};
use super::failure::{DONE, Failure};
use super::print;
use super::world::World;
use crate::debrief::Debrief;
use crate::i18n::cli as words;
use crate::store::{SessionId, shown, write_whole};
use std::io::Write;

/// Runs the command.
pub fn run(args: &Report, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let session = match args.session {
        Which::Number(number) => SessionId(number),
        Which::Last => last(world)?,
    };
    let debrief = world.vault.debrief(session, lang);
    let debrief = debrief.map_err(|error| Failure::store(&error, lang))?;
    world.warn();
    let report = written(&debrief, args.format)?;
    let mut out = print::stdout();
    match &args.output {
        None => out.write_all(report.as_bytes())?,
        Some(path) => {
            write_whole(path, report.as_bytes(), args.force)
                .map_err(|error| Failure::write(&error, lang))?;
            writeln!(out, "{}", words::written(lang, &shown(path)))?;
        }
    }
    out.flush()?;
    Ok(DONE)
}

fn written(debrief: &Debrief, format: ReportFormat) -> Result<String, Failure> {
    let mut report = match format {
        ReportFormat::Text => debrief.to_text(),
        ReportFormat::Md => debrief.to_markdown(),
        ReportFormat::Json => {
            let json = serde_json::to_string_pretty(debrief);
            json.map_err(|error| Failure::new(error.to_string(), ""))?
        }
    };
    if !report.ends_with('\n') {
        report.push('\n');
    }
    Ok(report)
}

/// The newest session that has ended, or else the newest there is.
pub(super) fn last(world: &World) -> Result<SessionId, Failure> {
    let trainee = world.vault.trainee();
    let found = world.vault.read(|store| match store.latest(&trainee)? {
        Some(info) => Ok(Some(info)),
        None => store.list(&trainee, 1).map(|mut list| list.pop()),
    });
    world.found(found, |lang| {
        Failure::new(words::no_sessions(lang), words::no_sessions_hint(lang))
    })
}
