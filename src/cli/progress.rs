//! `kaiken progress`: how a trainee gets on, and the exchanges behind each figure.

use super::args::{self, SheetFormat};
use super::drill::word;
use super::failure::{DONE, Failure};
use super::paint::Paint;
use super::world::World;
use crate::cells;
use crate::i18n::{Lang, drill, progress as words};
use crate::sheet::Sheet;
use crate::store::{SessionId, Store, StoreError};
use crate::training::progress::Place;
use crate::training::render::behind::{self, Found, Wanted};
use crate::training::render::json::{Teller, Whole};
use crate::training::render::rows;
use crate::training::render::{Reader, outline};
use crate::training::{Practised, Training};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Columns of what goes into a pipe or a file.
const PIPED: usize = 80;
/// The most columns progress is laid out for.
const WIDEST: usize = 100;

/// Runs the command.
pub fn run(args: &args::Progress, world: &World) -> Result<u8, Failure> {
    let wanted = wanted(args, world.lang())?;
    let written = if wanted.is_anything() {
        exchanges(&wanted, args.format, world)?
    } else {
        all(args.format, world)?
    };
    world.warn();
    put(written, world)
}

/// What is to be written: lines for a person, or bytes as they are.
pub(super) enum Written {
    Lines(Sheet),
    Bytes(Vec<u8>),
}

/// Writes it.
pub(super) fn put(written: Written, world: &World) -> Result<u8, Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match written {
        Written::Lines(sheet) => Paint::of_stdout(world).put(&sheet, &mut out)?,
        Written::Bytes(bytes) => out.write_all(&bytes)?,
    }
    out.flush()?;
    Ok(DONE)
}

/// A value as JSON that ends its line.
pub(super) fn json(value: &impl Serialize) -> Result<Written, Failure> {
    let json = serde_json::to_vec_pretty(value);
    let mut json = json.map_err(|error| Failure::new(error.to_string(), ""))?;
    json.push(b'\n');
    Ok(Written::Bytes(json))
}

/// Rows as CSV.
pub(super) fn table(head: &[String], rows: &[Vec<String>]) -> Written {
    Written::Bytes(cells::csv(head.iter().map(String::as_str), rows))
}

/// The day of a moment here, given in milliseconds since 1970.
pub(super) fn day(ms: i64) -> String {
    let moment = Timestamp::from_millisecond(ms).unwrap_or_default();
    let here = moment.to_zoned(TimeZone::system());
    here.strftime("%Y-%m-%d").to_string()
}

/// A reader at standard output.
pub(super) fn reader(world: &World) -> Reader<'static> {
    let columns = Paint::of_stdout(world).columns.unwrap_or(PIPED);
    Reader {
        lang: world.lang(),
        columns: columns.min(WIDEST),
        date: &day,
    }
}

fn wanted(args: &args::Progress, lang: Lang) -> Result<Wanted, Failure> {
    Ok(Wanted {
        technique: word(args.technique.as_deref(), lang, drill::unknown_technique)?,
        field: word(args.topic.as_deref(), lang, drill::unknown_topic)?,
        pitfall: word(args.pitfall.as_deref(), lang, words::unknown_pitfall)?,
    })
}

/// Looks into the store; the default where nothing was ever kept.
fn looked_up<T: Default>(
    world: &World,
    look: impl FnOnce(&mut Store, &str) -> Result<T, StoreError>,
) -> Result<T, Failure> {
    let trainee = world.vault.trainee();
    let found = world.vault.read(|store| look(store, &trainee));
    let found = found.unwrap_or_else(|| Ok(T::default()));
    found.map_err(|error| Failure::store(&error, world.lang()))
}

/// The sessions of the trainee, the newest first.
fn sessions(world: &World) -> Result<Vec<Practised>, Failure> {
    looked_up(world, |store, trainee| store.practised(trainee, usize::MAX))
}

fn all(format: SheetFormat, world: &World) -> Result<Written, Failure> {
    let (lang, reader) = (world.lang(), reader(world));
    if format == SheetFormat::Csv {
        let mut sessions = sessions(world)?;
        sessions.reverse();
        let (head, rows) = rows::rows(&sessions, reader);
        return Ok(table(&head, &rows));
    }
    let training: Training = looked_up(world, Store::training)?;
    let progress = &training.progress;
    let trainee = world.vault.trainee();
    let name = Some(&*trainee).filter(|it| !it.is_empty());
    let today = world.vault.today(&TimeZone::system());
    let due = training.deck.due_today(today.end).len();
    if format == SheetFormat::Text {
        return Ok(Written::Lines(outline(progress, name, due, reader)));
    }
    let known = RefCell::default();
    let question = |place| asked(place, world, &known);
    let moment = |ms| {
        Timestamp::from_millisecond(ms)
            .unwrap_or_default()
            .to_string()
    };
    let teller = Teller {
        lang,
        moment: &moment,
        question: &question,
    };
    json(&Whole::of(progress, name, due, teller))
}

/// Sessions looked up already.
type Known = RefCell<BTreeMap<i64, Option<Practised>>>;

/// The question that was asked somewhere.
fn asked(place: Place, world: &World, known: &Known) -> Option<String> {
    let mut known = known.borrow_mut();
    let practised = known.entry(place.session).or_insert_with(|| {
        let look = |store: &mut Store| store.practised_in(SessionId(place.session));
        world.vault.read(look)?.ok()?
    });
    let exchange = practised
        .as_ref()?
        .exchanges
        .get(usize::from(place.exchange))?;
    exchange.question.as_deref().map(str::to_owned)
}

fn exchanges(wanted: &Wanted, format: SheetFormat, world: &World) -> Result<Written, Failure> {
    let (lang, reader) = (world.lang(), reader(world));
    let sessions = sessions(world)?;
    let found = sessions.iter().flat_map(|it| wanted.of(it, lang));
    let mut found: Vec<Found> = found.collect();
    if format == SheetFormat::Text {
        let listed = found.len().min(behind::LISTED);
        world.vault.word(&mut found[..listed], lang);
    }
    Ok(match format {
        SheetFormat::Text => Written::Lines(behind::behind(wanted, &found, reader)),
        SheetFormat::Json => json(&found)?,
        SheetFormat::Csv => {
            let rows: Vec<Vec<String>> =
                found.iter().map(|it| behind::row_of(it, reader)).collect();
            table(&behind::columns(lang), &rows)
        }
    })
}
