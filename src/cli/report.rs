//! `kaiken report`: the debrief of a session, to be read here or handed on, and the
//! document to prepare from.

pub(super) mod browser;
mod form;

use super::args::Report;
use super::export::session_sheet;
use super::failure::{DONE, Failure, tell, tell_more};
use super::print;
use super::which::Which;
use super::world::World;
use crate::debrief::vtt::{self, Video};
use crate::debrief::{Debrief, hide_name};
use crate::i18n::report as words;
use crate::qa::sheet::Sheet;
use crate::store::{Playable, SessionId, StoreError, shown, write_whole};
use form::Form;
use jiff::tz::TimeZone;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Runs the command.
pub fn run(args: &Report, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let form = Form::of(args, lang)?;
    let session = args.session.to_read(world)?;
    let debrief = world.vault.debrief(session, lang);
    let debrief = debrief.map_err(|error| Failure::store(&error, lang))?;
    let name = debrief.trainee.clone().filter(|_| args.anonymous);
    let debrief = to_hand_on(debrief, args, form);
    let report = match form {
        Form::QaXlsx => {
            let sheet = list(session, name.as_deref(), world)?.to_xlsx();
            sheet.map_err(|why| Failure::new(why.message(lang), why.hint(lang)))?
        }
        Form::QaCsv => list(session, name.as_deref(), world)?.to_csv(),
        Form::Vtt => subtitles(session, name.as_deref(), args, world)?,
        form => written(&debrief, form)?,
    };
    world.warn();
    if args.open {
        let file = (args.output.as_deref(), args.force);
        return open(&debrief.file_stem(), &report, file, world);
    }
    match &args.output {
        None => print(&report, form)?,
        Some(path) => {
            write_whole(path, &report, args.force).map_err(|it| Failure::write(&it, lang))?;
            let mut out = print::stdout();
            writeln!(out, "{}", words::lies_here(lang, &shown(path)))?;
            if form == Form::Text && !args.front_page && debrief.front_page.is_some() {
                writeln!(out, "{}", words::neutral_only(lang))?;
            }
            out.flush()?;
        }
    }
    Ok(DONE)
}

/// The questions as a list for a spreadsheet, without the name that is to be left out.
fn list(session: SessionId, name: Option<&str>, world: &World) -> Result<Sheet, Failure> {
    let mut sheet = session_sheet(Which::Number(session.0), world)?;
    if let Some(name) = name {
        for cell in sheet.rows.iter_mut().flatten() {
            hide_name(cell, name, words::the_trainee(world.lang()));
        }
    }
    Ok(sheet)
}

/// The session as chapters and notes for its video, without the name that is to be left
/// out, and then without those of a team.
fn subtitles(
    session: SessionId,
    name: Option<&str>,
    args: &Report,
    world: &World,
) -> Result<Vec<u8>, Failure> {
    let lang = world.lang();
    let stored = world.vault.look_up(session, |store| store.load(session));
    let stored = stored.map_err(|error| Failure::store(&error, lang))?;
    let unreadable = StoreError::Unreadable { session };
    let playable = Playable::stored(&stored).map_err(|_| Failure::store(&unreadable, lang))?;
    let team = stored.info.meta().team;
    let video = Video {
        lang,
        offset_ms: args.offset.unwrap_or_default(),
        team: if args.anonymous { &[] } else { &team },
        private: world.vault.only().is_none(),
    };
    let times: Vec<i64> = stored.times.iter().map(|it| it.as_millisecond()).collect();
    let scenario = Arc::clone(&playable.scenario);
    let mut vtt = vtt::to_vtt(scenario, &stored.events, &times, &video);
    for (person, name) in team.iter().filter(|_| args.anonymous) {
        hide_name(
            &mut vtt,
            name,
            playable.scenario.person(*person).name.get(lang),
        );
    }
    if let Some(name) = name {
        hide_name(&mut vtt, name, words::the_trainee(lang));
    }
    Ok(vtt.into_bytes())
}

/// The debrief as it leaves the hands of the trainee. What is read here, and what
/// a program reads, is whole.
fn to_hand_on(debrief: Debrief, args: &Report, form: Form) -> Debrief {
    let is_read_here = form == Form::Text && args.output.is_none();
    let mut debrief = debrief;
    if args.anonymous {
        debrief = debrief.anonymous();
    }
    if !(args.front_page || is_read_here || form == Form::Json) {
        debrief = debrief.without_attacks();
    }
    match form {
        Form::Text | Form::Json | Form::Vtt => debrief,
        _ => debrief.in_zone(&TimeZone::system()),
    }
}

fn written(debrief: &Debrief, form: Form) -> Result<Vec<u8>, Failure> {
    let mut report = match form {
        Form::Text => debrief.to_text(),
        Form::Md => debrief.to_markdown(),
        Form::Html => debrief.to_html(),
        Form::Csv => return Ok(debrief.to_csv()),
        Form::QaHtml => debrief.to_questions_html(),
        Form::Qa | Form::QaCsv | Form::QaXlsx => debrief.to_questions(),
        // Made of the events: see [`subtitles`].
        Form::Vtt => return Ok(Vec::new()),
        Form::Json => {
            let json = serde_json::to_string_pretty(debrief);
            json.map_err(|error| Failure::new(error.to_string(), ""))?
        }
    };
    if !report.ends_with('\n') {
        report.push('\n');
    }
    Ok(report.into_bytes())
}

/// Prints it: text for a person is broken into lines, the rest is as it is.
fn print(report: &[u8], form: Form) -> io::Result<()> {
    if matches!(form, Form::Csv | Form::Html | Form::Vtt) {
        let mut out = io::stdout().lock();
        out.write_all(report)?;
        return out.flush();
    }
    let mut out = print::stdout();
    out.write_all(report)?;
    out.flush()
}

/// Writes it and has it shown; where nothing can show it, says where it is. It goes into
/// the file that was named, over another if that was said, or else into one that stays
/// for a while.
pub(super) fn open(
    stem: &str,
    report: &[u8],
    (output, force): (Option<&Path>, bool),
    world: &World,
) -> Result<u8, Failure> {
    let lang = world.lang();
    let path = match output {
        Some(path) => {
            write_whole(path, report, force).map_err(|it| Failure::write(&it, lang))?;
            path.to_owned()
        }
        None => temporary(stem, report)?,
    };
    let is_open = browser::open(&absolute(&path));
    let mut out = print::stdout();
    writeln!(out, "{}", words::lies_here(lang, &shown(&path)))?;
    if is_open {
        writeln!(out, "{}", words::opened(lang))?;
    }
    out.flush()?;
    if !is_open {
        tell(words::not_opened(lang));
    }
    if output.is_none() {
        if is_open {
            writeln!(out, "{}", words::temporary(lang))?;
            out.flush()?;
        } else {
            tell_more(words::temporary(lang));
        }
    }
    Ok(DONE)
}

/// A file for its owner alone that stays until the system clears such files away: a
/// browser may read it long after this program has ended.
pub(super) fn temporary(stem: &str, report: &[u8]) -> Result<PathBuf, Failure> {
    let mut file = tempfile::Builder::new()
        .prefix(&format!("{stem}-"))
        .suffix(".html")
        .tempfile()?;
    file.write_all(report)?;
    let (_, path) = file.keep().map_err(|error| Failure::from(error.error))?;
    Ok(path)
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
