//! `kaiken workshop report`: what a group is told together, or a report a participant
//! without the others' results.

mod each;

use super::find;
use crate::cli::data::existing;
use crate::cli::failure::{DONE, Failure, tell};
use crate::cli::paint::Paint;
use crate::cli::print;
use crate::cli::report;
use crate::cli::world::World;
use crate::debrief::phrase::list;
use crate::i18n::{Lang, cli, group as words, report as report_words};
use crate::store::{Held, StoreError, shown, write_whole};
use crate::workshop::group::Group;
use clap::{Args, ValueEnum};
use jiff::tz::TimeZone;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// `kaiken workshop report`
#[derive(Debug, Args)]
pub struct Report {
    /// Its name or number; without it, the newest
    #[arg(value_name = "NAME|NUMBER")]
    workshop: Option<String>,
    /// How it is written; without it, as the name of the file ends, or as text
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// Write it into a file; with --each, into a directory
    #[arg(short, long, value_name = "FILE|DIR")]
    output: Option<PathBuf>,
    /// Replace files that are there
    #[arg(long, requires = "output")]
    force: bool,
    /// Open it in the browser (as html), from a temporary file if no other is named
    #[arg(long, conflicts_with = "each")]
    open: bool,
    /// Participants are letters, wherever they are named
    #[arg(long)]
    anonymous: bool,
    /// With the facilitator's own notes (of the group in csv and json; with --each in every
    /// participant's report)
    #[arg(long)]
    notes: bool,
    /// One report a participant and run, without the others' results (-o DIR)
    #[arg(long, requires = "output")]
    each: bool,
}

impl Report {
    /// Whether it goes into a file, or is shown by a browser.
    pub fn writes(&self) -> bool {
        self.output.is_some() || self.open
    }
}

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person, here.
    Text,
    /// One HTML file to hand on: no script, prints on A4.
    Html,
    /// Markdown.
    Md,
    /// A row a participant and criterion, for a spreadsheet.
    Csv,
    /// Everything, for a program.
    Json,
}

impl Format {
    /// How its files end.
    fn ending(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Html => "html",
            Format::Md => "md",
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }
}

/// Columns of what goes into a file or a pipe.
const PIPED: usize = 80;
/// The most columns it is laid out for.
const WIDEST: usize = 120;

/// Runs the command.
///
/// # Errors
/// If there is no such workshop, none of its runs has ended, or a file cannot be written.
pub fn run(args: &Report, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let id = find(args.workshop.as_deref(), world)?;
    let held = existing(world, |store| store.held(id, lang))?;
    let unknown = StoreError::NoSuchWorkshop { workshop: id };
    let held = held.ok_or_else(|| Failure::store(&unknown, lang))?;
    match held.unreadable() {
        0 => {}
        count => tell(&cli::warning(lang, &words::unreadable(lang, count))),
    }
    if held.told().is_empty() {
        let what = words::nothing_held(lang, &held.workshop.name);
        let hint = words::nothing_held_hint(lang);
        return Err(Failure::new(what, hint));
    }
    remind(&held, lang);
    match (args.each, &args.output) {
        (true, Some(dir)) => each::write(&held, dir, args, world),
        _ => group(&held, args, world),
    }
}

/// Says which ratings of assessors are not in it, and how they get there.
fn remind(held: &Held, lang: Lang) {
    let unmerged: Vec<String> = held.unmerged().map(|it| it.to_string()).collect();
    match unmerged.as_slice() {
        [] => {}
        [one] => tell(&words::unmerged_1(lang, one)),
        several => tell(&words::unmerged(lang, &list(several, lang))),
    }
}

fn group(held: &Held, args: &Report, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let mut group = held.group(lang).in_zone(&TimeZone::system());
    if args.notes {
        group = group.with_notes(&held.told());
    }
    if args.anonymous {
        group = group.anonymous();
    }
    let format = format(args);
    if args.open {
        if format != Format::Html {
            let what = report_words::only_html_opens(lang);
            return Err(Failure::new(what, words::only_html_opens_hint(lang)));
        }
        let file = (args.output.as_deref(), args.force);
        return report::open("kaiken-group", &written(&group, format)?, file, world);
    }
    match &args.output {
        None if format == Format::Text => {
            let paint = Paint::of_stdout(world);
            let sheet = group.to_sheet(paint.columns.unwrap_or(PIPED).min(WIDEST));
            let mut out = io::BufWriter::new(io::stdout().lock());
            paint.put(&sheet, &mut out)?;
            out.flush()?;
        }
        None => {
            let mut out = io::stdout().lock();
            out.write_all(&written(&group, format)?)?;
            out.flush()?;
        }
        Some(path) => {
            let bytes = written(&group, format)?;
            write_whole(path, &bytes, args.force).map_err(|it| Failure::write(&it, lang))?;
            let mut out = print::stdout();
            writeln!(out, "{}", report_words::lies_here(lang, &shown(path)))?;
            out.flush()?;
        }
    }
    Ok(DONE)
}

/// The format that was asked for, or as the file's name ends.
fn format(args: &Report) -> Format {
    let ending = |path: &Path| {
        let ending = path.extension().and_then(|it| it.to_str());
        ending.map(str::to_ascii_lowercase)
    };
    let file = args.output.as_deref().filter(|_| !args.each);
    args.format
        .unwrap_or(match file.and_then(ending).as_deref() {
            Some("html" | "htm") => Format::Html,
            Some("md" | "markdown") => Format::Md,
            Some("csv") => Format::Csv,
            Some("json") => Format::Json,
            _ if args.open || args.each => Format::Html,
            _ => Format::Text,
        })
}

fn written(group: &Group, format: Format) -> Result<Vec<u8>, Failure> {
    Ok(match format {
        Format::Text => group.to_sheet(PIPED).text().into_bytes(),
        Format::Html => group.to_html().into_bytes(),
        Format::Md => group.to_markdown().into_bytes(),
        Format::Csv => group.to_csv(),
        Format::Json => {
            let json = serde_json::to_vec_pretty(group);
            let mut json = json.map_err(|error| Failure::new(error.to_string(), ""))?;
            json.push(b'\n');
            json
        }
    })
}
