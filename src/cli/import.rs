//! `kaiken import qa`: a draft scenario made of a question-and-answer list, with a
//! report of what the list lacks.

mod columns;

use super::args::Format;
use super::failure::{DONE, Failure};
use super::value::Wrong;
use super::world::World;
use super::{print, schema};
use crate::i18n::qa::command as words;
use crate::i18n::{Lang, schema as schema_words, usage};
use crate::qa::draft::{Draft, Wishes, draft, slug};
use crate::qa::gaps::{Report, gaps};
use crate::qa::{List, Unusable, Wanted, limits, read};
use crate::scenario::clean;
use crate::store::{shown, write_whole};
use clap::{Args, Subcommand};
use columns::Columns;
use serde::Serialize;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// `kaiken import`
#[derive(Debug, Subcommand)]
pub enum Import {
    /// A question-and-answer list (想定問答集), from CSV or an Excel workbook
    Qa(Box<ImportQa>),
}

/// `kaiken import qa`
#[derive(Debug, Args)]
pub struct ImportQa {
    /// The list: FILE.csv or FILE.xlsx
    pub file: PathBuf,
    /// Where the draft scenario goes; without it, its id with .yaml
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The scenario's id: small letters, digits and hyphens
    #[arg(long, value_name = "ID")]
    id: Option<Id>,
    /// The scenario's title; without it, the list's own, or its file's name
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// Who the player is; without it, who answers most of the list
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// The sheet of the workbook; without it, the first with a list
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Write the gap report into a file (.md: Markdown, .json: JSON); - shows it
    #[arg(
        long,
        value_name = "FILE|-",
        default_value = "-",
        hide_default_value = true
    )]
    report: PathBuf,
    /// For a person, or for a program
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    /// Replace the files if they are there
    #[arg(long)]
    force: bool,
    /// What the columns hold, where their headings do not tell
    #[command(flatten)]
    columns: Columns,
}

/// A scenario's id.
#[derive(Debug, Clone)]
struct Id(String);

impl std::str::FromStr for Id {
    type Err = Wrong;

    fn from_str(said: &str) -> Result<Id, Wrong> {
        let fits = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        if (1..=48).contains(&said.len()) && said.bytes().all(fits) {
            Ok(Id(said.to_owned()))
        } else {
            Err(Wrong::new(usage::id))
        }
    }
}

/// What came of it, for a program.
#[derive(Serialize)]
struct Outcome<'a> {
    scenario: String,
    id: &'a str,
    sheet: Option<&'a str>,
    language: Lang,
    todos: usize,
    gaps: &'a Report,
}

/// Runs the command.
pub fn run(import: &Import, world: &World) -> Result<u8, Failure> {
    let Import::Qa(args) = import;
    let lang = world.lang();
    let file = shown(&args.file);
    let unusable = |why: Unusable| {
        Failure::new(
            words::of_file(lang, &file, &why.message(lang)),
            why.hint(lang),
        )
    };
    let bytes = bytes(&args.file, lang)?;
    let wanted = Wanted {
        sheet: args.sheet.clone(),
        columns: args.columns.named(),
    };
    let list = read(&bytes, &wanted, lang).map_err(unusable)?;
    let wishes = wishes(args, &list, lang);
    let draft = draft(&list, &wishes).map_err(unusable)?;
    let report = gaps(&list).report(list.lang, lang);
    let output = args
        .output
        .clone()
        .unwrap_or_else(|| PathBuf::from(format!("{}.yaml", wishes.id)));
    write_whole(&output, draft.yaml.as_bytes(), args.force)
        .map_err(|error| Failure::write(&error, lang))?;
    let beside = schema::beside(&output, lang);
    let kept = keep_report(args, &report, lang)?;
    let mut out = print::stdout();
    match args.format {
        Format::Json => {
            let outcome = Outcome {
                scenario: shown(&output),
                id: &wishes.id,
                sheet: list.sheet.as_deref(),
                language: list.lang,
                todos: draft.todos,
                gaps: &report,
            };
            serde_json::to_writer_pretty(&mut out, &outcome).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => {
            writeln!(out, "{}\n", found(&list, &file, lang))?;
            match &kept {
                Some(path) => writeln!(out, "{}", words::report_written(lang, &shown(path)))?,
                None => writeln!(out, "{}", report.to_text())?,
            }
            next(&output, &draft, beside.as_deref(), lang, &mut out)?;
        }
    }
    out.flush()?;
    Ok(DONE)
}

/// The bytes of the list, at most one more than it may have.
pub(super) fn bytes(path: &Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    let name = shown(path);
    let refused = |error: &io::Error| {
        let what = match error.kind() {
            io::ErrorKind::NotFound => words::not_found(lang, &name),
            io::ErrorKind::PermissionDenied => words::forbidden(lang, &name),
            _ => words::unreadable(lang, &name),
        };
        Failure::new(what, words::unreadable_hint(lang))
    };
    // Asked before it is opened: opening a pipe would wait for somebody to write.
    let found = fs::metadata(path).map_err(|error| refused(&error))?;
    if !found.is_file() {
        return Err(Failure::new(
            words::no_file(lang, &name),
            words::unreadable_hint(lang),
        ));
    }
    let mut bytes = Vec::new();
    let most = limits::FILE_BYTES as u64 + 1;
    File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(|error| refused(&error))?;
    Ok(bytes)
}

fn wishes(args: &ImportQa, list: &List, lang: Lang) -> Wishes {
    let stem = args.file.file_stem().unwrap_or_default().to_string_lossy();
    let tidy = |text: &str| {
        let text = clean(text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let given = |text: &Option<String>| text.as_deref().map(tidy).filter(|it| !it.is_empty());
    let id = args.id.as_ref().map(|id| id.0.clone());
    let id = id.unwrap_or_else(|| match slug(&stem) {
        slug if slug.is_empty() || slug == "silence" => "qa-draft".to_owned(),
        slug => slug,
    });
    Wishes {
        title: given(&args.title)
            .or_else(|| given(&list.title))
            .unwrap_or_else(|| match tidy(&stem) {
                title if title.is_empty() => id.clone(),
                title => title,
            }),
        id,
        role: given(&args.role),
        file: shown(Path::new(args.file.file_name().unwrap_or_default())),
        lang,
    }
}

/// Writes the report where it was asked for; the path, unless it is to be shown.
fn keep_report(args: &ImportQa, report: &Report, lang: Lang) -> Result<Option<PathBuf>, Failure> {
    if args.report == Path::new("-") {
        return Ok(None);
    }
    let ending = args.report.extension().and_then(|it| it.to_str());
    let text = match ending {
        Some("md") => report.to_markdown(),
        Some("json") => serde_json::to_string_pretty(report).map_err(io::Error::from)? + "\n",
        _ => report.to_text(),
    };
    write_whole(&args.report, text.as_bytes(), args.force)
        .map_err(|error| Failure::write(&error, lang))?;
    Ok(Some(args.report.clone()))
}

/// What was read, so that a column taken for another is noticed.
fn found(list: &List, file: &str, lang: Lang) -> String {
    let columns: Vec<String> = list
        .columns
        .iter()
        .map(|(column, heading)| words::column(lang, heading, columns::name(*column, lang)))
        .collect();
    let columns = columns.join(match lang {
        Lang::En => ", ",
        Lang::Ja => "、",
    });
    let mut said = match &list.sheet {
        Some(sheet) => words::read_from_sheet(lang, file, sheet, &columns),
        None => words::read_from(lang, file, &columns),
    };
    let has_answers = list
        .columns
        .iter()
        .any(|(it, _)| *it == crate::qa::column::Column::Answer);
    if !has_answers {
        said.push('\n');
        said.push_str(words::no_answers(lang));
    }
    said
}

/// Where the draft is, and what to do with it.
fn next(
    path: &Path,
    draft: &Draft,
    schema: Option<&Path>,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = shown(path);
    let questions = draft.questions - draft.follow_ups;
    let said = words::drafted(lang, &name, questions, draft.follow_ups, draft.todos);
    writeln!(out, "{said}")?;
    if let Some(schema) = schema {
        writeln!(out, "{}", schema_words::beside(lang, &shown(schema)))?;
    }
    writeln!(out, "\n{}", words::next(lang))?;
    let name = print::typed(path);
    writeln!(out, "  {}", words::next_edit(lang))?;
    for (command, what) in [
        ("check", words::next_check(lang)),
        ("preview", words::next_preview(lang)),
        ("play", words::next_play(lang)),
    ] {
        writeln!(out, "  {}", words::next_command(lang, command, &name, what))?;
    }
    Ok(())
}
