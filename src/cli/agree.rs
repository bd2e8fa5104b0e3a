//! `kaiken agree`: how far the assessors of a session agree, and what they come to
//! together.

use super::args::{Agree, AgreeFormat};
use super::failure::{DONE, Failure};
use super::paint::Paint;
use super::print;
use super::world::World;
use crate::debrief::phrase::list;
use crate::i18n::{Lang, agree as words, report};
use crate::scoring::Transcript;
use crate::store::{Playable, SessionId, StoreError, StoredSession, shown, write_whole};
use crate::workshop::Assessment;
use crate::workshop::agreement::{About, Agreement, Gathered, Missing, missing};
use std::io::{self, Write};
use std::path::Path;

/// A session, and what its assessors hold of it.
struct Assessed {
    stored: StoredSession,
    playable: Playable,
    assessments: Vec<Assessment>,
    /// Who was named to assess it.
    named: Vec<Box<str>>,
    /// What the workshop is called whose run it is.
    workshop: Option<Box<str>>,
}

/// Runs the command.
pub fn run(args: &Agree, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let session = args.session.to_agree(world)?;
    let assessed = Assessed::look_up(session, world)?;
    let waiting = missing(&assessed.named, &assessed.assessments);
    may_be_seen(&assessed, &waiting, args, lang)?;
    let transcript = assessed.stored.as_led();
    let gathered = assessed.gathered(&transcript, args);
    if gathered.raters.is_empty() {
        return Err(match args.without_facilitator {
            true => Failure::new(words::nobody_else(lang), words::nobody_else_hint(lang)),
            false => Failure::new(words::nobody(lang), words::nobody_hint(lang, session.0)),
        });
    }
    let scenario = &assessed.playable.scenario;
    let info = &assessed.stored.info;
    let begun = waiting.iter().filter(|it| it.begun);
    let about = About {
        session: session.0,
        trainee: info.trainee.as_deref().map(str::to_owned),
        started: info.started.to_string(),
        unfinished: begun.map(|it| it.name.to_string()).collect(),
    };
    let agreement = Agreement::of(scenario, &transcript, &gathered, &about, lang);
    if args.adopt {
        if !agreement.spoken {
            let what = words::not_spoken(lang, session.0);
            return Err(Failure::new(what, words::not_spoken_hint(lang)));
        }
        let merged = gathered.merged(&transcript, &scenario.rubric);
        let raters = gathered.raters.len();
        let adopt = world
            .vault
            .look_up(session, |store| store.adopt(session, &merged, raters));
        adopt.map_err(|error| Failure::store(&error, lang))?;
    }
    world.warn();
    put(&agreement, args, world)?;
    Ok(DONE)
}

impl Assessed {
    fn look_up(session: SessionId, world: &World) -> Result<Assessed, Failure> {
        let lang = world.lang();
        let found = world.vault.look_up(session, |store| {
            let stored = store.load(session)?;
            let assessments = store.assessments(session)?;
            let workshop = stored.info.workshop.map(|id| store.workshop(id));
            // A workshop that cannot be read any more names nobody.
            let workshop = workshop.and_then(Result::ok);
            Ok((stored, assessments, workshop.map(|it| it.workshop)))
        });
        let (stored, assessments, workshop) =
            found.map_err(|error| Failure::store(&error, lang))?;
        let unreadable = StoreError::Unreadable { session };
        let playable = Playable::heard(&stored);
        let playable = playable.map_err(|_| Failure::store(&unreadable, lang))?;
        Ok(Assessed {
            // Whatever the session was, its assessors rate it as listeners.
            playable: playable.for_listeners(),
            stored,
            assessments,
            workshop: workshop.as_ref().map(|it| it.name.clone()),
            named: workshop.map_or_else(Vec::new, |it| it.assessors),
        })
    }

    fn gathered(&self, transcript: &Transcript, args: &Agree) -> Gathered {
        // Whoever leads a rehearsal rates it once, in an assessment of their own.
        let led = self.assessments.iter().any(|it| it.leads);
        let facilitator = !args.without_facilitator && !led;
        let scenario = &self.playable.scenario;
        Gathered::of(scenario, transcript, &self.assessments, facilitator)
    }
}

/// Refuses what is to stay blind, or is not over.
fn may_be_seen(
    assessed: &Assessed,
    waiting: &[Missing],
    args: &Agree,
    lang: Lang,
) -> Result<(), Failure> {
    let info = &assessed.stored.info;
    if args.anyway || info.sheet {
        return Ok(());
    }
    if info.finished.is_none() {
        return Err(not_ended(info.number, assessed.workshop.as_deref(), lang));
    }
    // Nobody has rated anything: that is the thing to say.
    if assessed.assessments.is_empty() && assessed.named.is_empty() || waiting.is_empty() {
        return Ok(());
    }
    let names = waiting.iter().map(|it| match it.begun {
        true => words::begun(lang, &it.name),
        false => words::not_begun(lang, &it.name),
    });
    let names = list(&names.collect::<Vec<_>>(), lang);
    let hint = what_to_do(assessed, waiting, lang);
    Err(Failure::new(
        words::waiting(lang, info.number.0, &names),
        hint,
    ))
}

/// A run of a workshop is ended at its console: `resume` is for what one plays alone.
fn not_ended(session: SessionId, workshop: Option<&str>, lang: Lang) -> Failure {
    let error = StoreError::NotEnded { session };
    match workshop {
        Some(name) => {
            let hint = words::not_ended_run(lang, &quoted(name));
            Failure::new(error.message(lang), hint)
        }
        None => Failure::store(&error, lang),
    }
}

/// What can be done about those who are waited for, a line each.
fn what_to_do(assessed: &Assessed, waiting: &[Missing], lang: Lang) -> String {
    let session = assessed.stored.info.number.0;
    let mut lines: Vec<String> = Vec::new();
    if let Some(begun) = waiting.iter().find(|it| it.begun) {
        lines.push(words::waiting_begun(lang, session, &quoted(&begun.name)));
    }
    let not_begun: Vec<&Missing> = waiting.iter().filter(|it| !it.begun).collect();
    if let (Some(first), Some(workshop)) = (not_begun.first(), &assessed.workshop) {
        lines.push(words::waiting_not_begun(
            lang,
            session,
            &quoted(&first.name),
        ));
        let off = not_begun.iter();
        let off = off.map(|it| format!("--remove {}", quoted(&it.name)));
        let off: Vec<String> = off.collect();
        lines.push(words::waiting_take_off(
            lang,
            &quoted(workshop),
            &off.join(" "),
        ));
    }
    lines.push(words::waiting_hint(lang).to_owned());
    lines.join("\n        ")
}

/// A name as it is typed into a shell.
fn quoted(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    match !name.starts_with('-') && name.chars().all(is_plain) {
        true => name.to_owned(),
        false => format!("'{}'", name.replace('\'', r"'\''")),
    }
}

/// Prints it, or writes it into a file.
fn put(agreement: &Agreement, args: &Agree, world: &World) -> Result<(), Failure> {
    let lang = world.lang();
    let format = format(args);
    let mut out = io::stdout().lock();
    match &args.output {
        Some(path) => {
            let bytes = written(agreement, format)?;
            write_whole(path, &bytes, args.force).map_err(|it| Failure::write(&it, lang))?;
            writeln!(out, "{}", report::lies_here(lang, &shown(path)))?;
        }
        None if format == AgreeFormat::Text => {
            Paint::of_stdout(world).put(&agreement.to_sheet(), &mut out)?;
        }
        None => out.write_all(&written(agreement, format)?)?,
    }
    out.flush()?;
    drop(out);
    let is_read = args.output.is_some() || format == AgreeFormat::Text;
    if args.adopt && is_read {
        let mut out = print::stdout();
        writeln!(out, "{}", adopted(agreement, lang))?;
        out.flush()?;
    }
    Ok(())
}

fn adopted(agreement: &Agreement, lang: Lang) -> String {
    match &agreement.raters[..] {
        [only] => words::adopted_1(lang, agreement.session, &only.name),
        raters => {
            let names: Vec<&str> = raters.iter().map(|it| it.name.as_str()).collect();
            words::adopted(lang, agreement.session, &list(&names, lang))
        }
    }
}

fn format(args: &Agree) -> AgreeFormat {
    let ending = |path: &Path| {
        let ending = path.extension().and_then(|it| it.to_str());
        ending.map(str::to_ascii_lowercase)
    };
    let ending = args.output.as_deref().and_then(ending);
    args.format.unwrap_or(match ending.as_deref() {
        Some("html" | "htm") => AgreeFormat::Html,
        Some("md" | "markdown") => AgreeFormat::Md,
        Some("csv") => AgreeFormat::Csv,
        Some("json") => AgreeFormat::Json,
        _ => AgreeFormat::Text,
    })
}

fn written(agreement: &Agreement, format: AgreeFormat) -> Result<Vec<u8>, Failure> {
    Ok(match format {
        AgreeFormat::Text => agreement.to_sheet().text().into_bytes(),
        AgreeFormat::Html => agreement.to_html().into_bytes(),
        AgreeFormat::Md => agreement.to_markdown().into_bytes(),
        AgreeFormat::Csv => agreement.to_csv(),
        AgreeFormat::Json => {
            let json = serde_json::to_vec_pretty(agreement);
            let mut json = json.map_err(|error| Failure::new(error.to_string(), ""))?;
            json.push(b'\n');
            json
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_goes_on_is_ended_at_its_console() {
        let hint = |workshop| match not_ended(SessionId(8), workshop, Lang::En) {
            Failure::Said(_, hint) => hint,
            _ => String::new(),
        };
        assert!(hint(Some("Board day")).ends_with("kaiken workshop open 'Board day'"));
        assert!(hint(None).contains("kaiken resume"));
    }
}
