//! `kaiken assess new`: a rehearsal that kaiken does not run, written down and rated by
//! the assessor who begins it.

use super::super::failure::{DONE, Failure};
use super::super::named::Place;
use super::super::world::{World, fresh_seed};
use super::super::{import, interface, print};
use super::{New, in_lines, leave, on_screen, opened};
use crate::i18n::qa::command;
use crate::i18n::{assess as words, cli, drill};
use crate::live::Live;
use crate::live::lead::Lead;
use crate::plain as lines;
use crate::qa::draft::{Wishes, draft};
use crate::qa::{Unusable, Wanted, read};
use crate::scenario::{Kind, PersonIx, clean};
use crate::store::{Playable, SessionId, StoreError, shown};
use crate::workshop::{Assessment, Setting, bare};
use std::io::Write;
use std::path::Path;

/// The longest title, in characters.
const LONGEST: usize = 160;

/// Runs the command.
pub fn run(args: &New, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let plain = args.plain || world.accessible;
    let playable = playable(args, world)?;
    interface::needs_terminal(plain, world)?;
    let name = args.how.name(world)?;
    let setting = args.how.setting().unwrap_or(Setting::Live);
    let speaker = args.speaker.as_ref().map_or("", |speaker| &*speaker.0);
    let live = world
        .vault
        .begin_heard(&playable, speaker, fresh_seed(), lang);
    let session = begun(live, world)?;
    let held = Assessment {
        leads: true,
        ..Assessment::new(&name, setting)
    };
    let now = world.vault.now();
    let saved = world
        .vault
        .write(|store| store.save_assessment(session, &held, now));
    saved.map_err(|error: StoreError| Failure::store(&error, lang))?;
    let mut sheet = opened(session, &name, Some(setting), world)?;
    if !plain {
        return on_screen(sheet, world);
    }
    let Some(live) = sheet.lead.take() else {
        return Err(Failure::store(&StoreError::InUse { session }, lang));
    };
    match written_down(live, session, world)? {
        // What was written down is rated now.
        true => in_lines(opened(session, &name, None, world)?, world),
        false => {
            leave(session, &name, world)?;
            Ok(DONE)
        }
    }
}

/// In lines, what is asked; whether it came to its end.
fn written_down(live: Live, session: SessionId, world: &World) -> Result<bool, Failure> {
    let mut out = print::stdout();
    writeln!(out, "{}", words::joins(world.lang(), session.0))?;
    let ended = print::with(world, |input, options, clock| {
        let mut lead = Lead::new(live, clock());
        lines::lead(&mut lead, input, &mut out, options, clock)
    })?;
    out.flush()?;
    Ok(ended)
}

/// Begins the session; its number. It is left at once, to be taken up by the sheet.
fn begun(mut live: Live, world: &World) -> Result<SessionId, Failure> {
    let lang = world.lang();
    let panel = &live.scenario().panel;
    let seats = usize::from(panel.seats).min(panel.people.len());
    let begin = live.begin((0..seats).map(PersonIx::new).collect());
    let taken = live.apply(&begin).is_ok();
    let why = live.trouble();
    match live.number() {
        Some(number) if taken => Ok(SessionId(number)),
        _ => {
            let why = why.unwrap_or_default();
            Err(Failure::new(words::not_kept(lang, &why), ""))
        }
    }
}

/// What is rehearsed: a scenario, a list, or nothing that is written yet.
fn playable(args: &New, world: &World) -> Result<Playable, Failure> {
    let title = tidy(args.title.as_deref().unwrap_or_default());
    match (&args.scenario, &args.questions) {
        (Some(wanted), _) => {
            let playable = Place::find(wanted, world)?.playable(world)?;
            match playable.scenario.kind {
                Kind::Conference => Ok(playable),
                Kind::Pack => {
                    let lang = world.lang();
                    let title = playable.scenario.title.get(lang);
                    let hint = drill::is_pack_hint(lang, &shown(wanted));
                    Err(Failure::new(cli::is_pack(lang, title), hint))
                }
            }
        }
        (None, Some(path)) => of_list(path, &title, world),
        (None, None) => made(&bare::source(&title, world.lang()), world),
    }
}

fn of_list(path: &Path, title: &str, world: &World) -> Result<Playable, Failure> {
    let lang = world.lang();
    let file = shown(path);
    let unusable = |why: Unusable| {
        let what = command::of_file(lang, &file, &why.message(lang));
        Failure::new(what, why.hint(lang))
    };
    let bytes = import::bytes(path, lang)?;
    let is_text = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("txt"));
    // One question a line is a table with one column.
    let bytes = match is_text {
        true => table_of_lines(&bytes),
        false => bytes,
    };
    let wanted = Wanted::default();
    let list = read(&bytes, &wanted, lang).map_err(unusable)?;
    if list.questions() == 0 {
        return Err(Failure::new(
            words::empty_list(lang),
            words::empty_list_hint(lang),
        ));
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let wishes = Wishes {
        id: bare::ID.to_owned(),
        title: match (title, tidy(&stem)) {
            ("", stem) if stem.is_empty() => words::usual_title(lang).to_owned(),
            ("", stem) => stem,
            (title, _) => title.to_owned(),
        },
        role: None,
        file: shown(Path::new(path.file_name().unwrap_or_default())),
        lang,
    };
    let draft = draft(&list, &wishes).map_err(unusable)?;
    made(&draft.yaml, world)
}

/// Lines as a table of questions without answers, in whatever encoding: no character of those that
/// are known has a quotation mark or the end of a line among its bytes.
fn table_of_lines(bytes: &[u8]) -> Vec<u8> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut table = b"question,answer\n".to_vec();
    for line in bytes.split(|byte| matches!(byte, b'\n' | b'\r')) {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        table.push(b'"');
        for byte in line {
            table.push(*byte);
            if *byte == b'"' {
                table.push(*byte);
            }
        }
        table.extend(b"\",\n");
    }
    table
}

/// A scenario that was written just now, and must load.
fn made(yaml: &str, world: &World) -> Result<Playable, Failure> {
    Playable::read(yaml.as_bytes(), bare::ID).map_err(|_| {
        let lang = world.lang();
        Failure::new(words::empty_list(lang), words::empty_list_hint(lang))
    })
}

fn tidy(text: &str) -> String {
    let text = clean(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST).collect()
}
