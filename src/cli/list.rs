//! `kaiken list`: the scenarios there are, and how they went.

use super::args::Format;
use super::failure::{DONE, Failure, tell};
use super::paint::Paint;
use super::print;
use super::world::World;
use crate::i18n::{Lang, act, cli as words, home};
use crate::scenario::library::Header;
use crate::scenario::{Kind, Text};
use crate::scoring::Grade;
use crate::sheet::{Line, Sheet, Tone};
use crate::store::library::{Listed, Origin};
use crate::store::{Outcome, ScenarioResult, SessionInfo, shown};
use crate::tui::text;
use serde::Serialize;
use std::io::{self, Write};

/// One scenario as JSON.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    kind: Kind,
    follows: Option<&'a str>,
    difficulty: u8,
    minutes: u32,
    questions: usize,
    languages: &'a [Lang],
    source: &'static str,
    file: Option<String>,
    best: Option<BestRow>,
    last: Option<LastRow>,
    left_open: Option<i64>,
}

/// The best session as JSON.
#[derive(Serialize)]
struct BestRow {
    session: i64,
    overall: u8,
    grade: Grade,
}

/// The last session as JSON.
#[derive(Serialize)]
struct LastRow {
    session: i64,
    overall: Option<u8>,
    grade: Option<Grade>,
    provisional: bool,
}

/// Runs the command.
pub fn run(format: Format, world: &World) -> Result<u8, Failure> {
    let listed = world.scenarios(true);
    let trainee = world.vault.trainee();
    let results = world.vault.read(|store| store.results(&trainee));
    let results = results.and_then(Result::ok).unwrap_or_default();
    let left = world.vault.read(|store| store.left_open(&trainee));
    let played = Played {
        results,
        left: left.and_then(Result::ok).unwrap_or_default(),
    };
    world.warn();
    let mut out = print::stdout();
    match format {
        Format::Text => {
            let sheet = text(&listed, &played, world.lang());
            Paint::of_stdout(world).put(&sheet, &mut out)?;
        }
        Format::Json => json(&listed, &played, world, &mut out)?,
    }
    out.flush()?;
    Ok(DONE)
}

/// What the trainee played.
struct Played {
    results: Vec<ScenarioResult>,
    /// Sessions that can be gone on with, the newest first.
    left: Vec<SessionInfo>,
}

impl Played {
    fn result(&self, header: &Header) -> Option<&ScenarioResult> {
        self.results.iter().find(|it| it.scenario_id == header.id)
    }

    /// The number of the newest session of a scenario that waits to be gone on with.
    fn left_open(&self, header: &Header) -> Option<i64> {
        let left = self.left.iter().find(|it| it.scenario_id == header.id);
        left.map(|info| info.number.0)
    }
}

/// The list as lines, which go on under the titles where they are broken.
fn text(listed: &[Listed], played: &Played, lang: Lang) -> Sheet {
    let ids = listed.iter().filter_map(|it| it.header.as_ref().ok());
    let widest = ids.map(|header| text::width(&header.id)).max();
    let widest = widest.unwrap_or(0).min(48);
    let mut sheet = Sheet::default();
    for listed in listed {
        let header = match &listed.header {
            Ok(header) => header,
            Err(why) => {
                let said = faulty(listed, why, lang);
                sheet.push(Line::broken(2, vec![(Tone::Plain, said)]));
                continue;
            }
        };
        let mut said = |id: &str, what: &str| {
            let id = text::pad(id, widest);
            let line = vec![(Tone::Plain, format!("{id}  {what}"))];
            sheet.push(Line::broken(widest + 2, line));
        };
        said(&header.id, header.title.get(lang));
        said("", &facts(listed, header, played.result(header), lang));
        if let Some(number) = played.left_open(header) {
            said("", &home::waits_list(lang, number));
        }
        if let Some(first) = &listed.continues {
            said("", &act::continues(lang, first.get(lang)));
        }
    }
    sheet
}

fn facts(listed: &Listed, header: &Header, result: Option<&ScenarioResult>, lang: Lang) -> String {
    let mut parts = vec![home::difficulty(lang, header.difficulty)];
    match header.kind {
        Kind::Conference => parts.push(home::size(lang, header.questions, header.minutes)),
        Kind::Pack => parts.push(home::pack(lang).to_owned()),
    }
    if let [only] = header.languages[..] {
        parts.push(home::only_language(lang, only.endonym()));
    }
    if let Origin::File(_) = listed.origin {
        parts.push(home::own(lang).to_owned());
    }
    if let Some(best) = result.and_then(|result| result.best) {
        parts.push(home::best_short(lang, best.overall));
    }
    parts.join(" · ")
}

fn faulty(listed: &Listed, why: &Text, lang: Lang) -> String {
    let name = match &listed.origin {
        Origin::File(path) => shown(path),
        Origin::BuiltIn => String::new(),
    };
    words::faulty(lang, &name, why.get(lang))
}

fn json(listed: &[Listed], played: &Played, world: &World, out: &mut dyn Write) -> io::Result<()> {
    let lang = world.lang();
    let mut rows = Vec::new();
    for listed in listed {
        match &listed.header {
            Ok(header) => rows.push(row(listed, header, played, world)),
            Err(why) => tell(&faulty(listed, why, lang)),
        }
    }
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

fn row<'a>(listed: &Listed, header: &'a Header, played: &Played, world: &World) -> Row<'a> {
    let lang = world.lang();
    let result = played.result(header);
    let best = result.and_then(|result| result.best);
    let last = result.and_then(|result| result.last);
    let (source, file) = match &listed.origin {
        Origin::BuiltIn => ("builtin", None),
        origin @ Origin::File(path) if world.was_given(origin) => ("file", Some(shown(path))),
        Origin::File(path) => ("user", Some(shown(path))),
    };
    Row {
        id: &header.id,
        title: header.title.get(lang),
        summary: header.summary.get(lang),
        kind: header.kind,
        follows: header.follows.as_deref(),
        difficulty: header.difficulty,
        minutes: header.minutes,
        questions: header.questions,
        languages: &header.languages,
        source,
        file,
        best: best.map(|best| BestRow {
            session: best.session.0,
            overall: best.overall,
            grade: Grade::of(best.overall),
        }),
        last: last.map(|last: Outcome| LastRow {
            session: last.session.0,
            overall: last.overall,
            grade: last.grade,
            provisional: last.provisional,
        }),
        left_open: played.left_open(header),
    }
}
