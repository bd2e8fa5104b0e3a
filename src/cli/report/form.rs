//! In which form a report is written: as asked for, or as the name of its file ends.

use super::super::args::{Report, ReportFormat};
use super::super::failure::Failure;
use crate::i18n::{Lang, report as words};
use crate::store::shown;
use std::path::Path;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// Markdown.
    Md,
    /// A page to hand on.
    Html,
    /// A row a question.
    Csv,
    /// For a program.
    Json,
    /// Chapters and notes for the video.
    Vtt,
    /// The document to prepare from, as Markdown.
    Qa,
    /// As a page.
    QaHtml,
    /// As a list for a spreadsheet.
    QaCsv,
    /// As a workbook.
    QaXlsx,
}

impl Form {
    /// The form that was asked for.
    ///
    /// # Errors
    /// If it cannot be opened in a browser although that was asked for too, or the
    /// document to prepare from is to be in a file of a kind it is not written in.
    pub fn of(args: &Report, lang: Lang) -> Result<Form, Failure> {
        let ending = args.output.as_deref().map(ending).unwrap_or_default();
        let form = match args.format {
            Some(ReportFormat::Text) => Form::Text,
            Some(ReportFormat::Html) => Form::Html,
            Some(ReportFormat::Md) => Form::Md,
            Some(ReportFormat::Csv) => Form::Csv,
            Some(ReportFormat::Json) => Form::Json,
            Some(ReportFormat::Qa) => qa(&ending, args, lang)?,
            Some(ReportFormat::Vtt) => Form::Vtt,
            None => match ending.as_str() {
                "html" | "htm" => Form::Html,
                "md" | "markdown" => Form::Md,
                "csv" => Form::Csv,
                "json" => Form::Json,
                "vtt" => Form::Vtt,
                _ if args.open => Form::Html,
                _ => Form::Text,
            },
        };
        if args.open && !matches!(form, Form::Html | Form::QaHtml) {
            let what = words::only_html_opens(lang);
            return Err(Failure::new(what, words::only_html_opens_hint(lang)));
        }
        if args.offset.is_some() && form != Form::Vtt {
            let what = words::only_vtt_has_offset(lang);
            return Err(Failure::new(what, words::only_vtt_has_offset_hint(lang)));
        }
        Ok(form)
    }
}

fn qa(ending: &str, args: &Report, lang: Lang) -> Result<Form, Failure> {
    match (ending, &args.output) {
        (_, None) if args.open => Ok(Form::QaHtml),
        (_, None) | ("md" | "markdown", _) => Ok(Form::Qa),
        ("html" | "htm", _) => Ok(Form::QaHtml),
        ("csv", _) => Ok(Form::QaCsv),
        ("xlsx", _) => Ok(Form::QaXlsx),
        (_, Some(path)) => Err(Failure::new(
            words::qa_ending(lang, &shown(path)),
            words::qa_ending_hint(lang),
        )),
    }
}

/// How a file's name ends, in small letters.
fn ending(path: &Path) -> String {
    let ending = path.extension().and_then(|it| it.to_str());
    ending.unwrap_or_default().to_ascii_lowercase()
}
