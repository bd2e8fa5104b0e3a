//! Findings as they are written: for a person with the source line and a caret
//! under the place, or all of them as one JSON value.

use super::{Deny, Format};
use crate::i18n::{Lang, check as words};
use crate::scenario::{Code, Finding, Loaded, Severity, lines, masked};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use std::io::{self, Write};
use std::ops::Range;

/// How text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub lang: Lang,
    pub colour: bool,
}

/// The most characters of a source line that are looked at; of a long line the
/// part around the place is shown.
const LINE: usize = 4_000;

/// Collects and writes.
pub(super) struct Report {
    format: Format,
    deny: Option<Deny>,
    look: Look,
    renderer: Renderer,
    rows: Vec<Row>,
    files: usize,
    errors: usize,
    warnings: usize,
    /// A code to name as an example, once there is a finding: the first error's, else
    /// the first warning's.
    example: Option<(Severity, Code)>,
}

/// One finding as JSON.
#[derive(Serialize)]
struct Row {
    code: String,
    severity: &'static str,
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    message: String,
    hint: Option<String>,
}

/// The whole report as JSON.
#[derive(Serialize)]
struct Json<'r> {
    findings: &'r [Row],
    files: usize,
    errors: usize,
    warnings: usize,
    /// Whether warnings are faults too.
    deny_warnings: bool,
    passed: bool,
}

impl Report {
    pub fn new(format: Format, deny: Option<Deny>, look: Look) -> Report {
        Report {
            format,
            deny,
            look,
            renderer: match look.colour {
                true => Renderer::styled(),
                false => Renderer::plain(),
            },
            rows: Vec::new(),
            files: 0,
            errors: 0,
            warnings: 0,
            example: None,
        }
    }

    /// The findings of a file, and its source to show lines of.
    pub fn add(&mut self, loaded: &Loaded, source: &[u8], out: &mut dyn Write) -> io::Result<()> {
        self.count(loaded);
        match self.format {
            Format::Json => self.collect(loaded),
            Format::Text => {
                for text in self.texts(loaded, source) {
                    writeln!(out, "{text}\n")?;
                }
            }
        }
        Ok(())
    }

    /// The findings of a file, each as a person reads it.
    pub fn texts(&self, loaded: &Loaded, source: &[u8]) -> Vec<String> {
        let source = String::from_utf8_lossy(source);
        let source = source.strip_prefix('\u{FEFF}').unwrap_or(&source);
        let mut lines = (1..).zip(lines(source));
        let mut current = None;
        // Findings stand in the order of the file: one walk over its lines.
        let texts = loaded.findings.iter().map(|finding| {
            while current.is_none_or(|(at, _)| at < finding.span.line) {
                let Some(next) = lines.next() else { break };
                current = Some(next);
            }
            let line = current.map_or("", |(_, line)| line);
            self.text(&loaded.file, finding, line)
        });
        texts.collect()
    }

    /// A file that was not read: for a person that belongs to the errors.
    pub fn add_unread(
        &mut self,
        loaded: &Loaded,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> io::Result<()> {
        match self.format {
            Format::Json => self.add(loaded, b"", out),
            Format::Text => {
                self.count(loaded);
                for text in self.unread(loaded) {
                    writeln!(err, "{text}")?;
                }
                Ok(())
            }
        }
    }

    /// Why a file was not read: there is no line of it to show.
    pub fn unread(&self, loaded: &Loaded) -> Vec<String> {
        let lang = self.look.lang;
        let (file, error) = (&loaded.file, words::error(lang));
        let findings = loaded.findings.iter();
        let texts = findings.map(|finding| {
            let message = finding.message(lang);
            format!("{error}[{}]: {file}: {message}", finding.code)
        });
        texts.collect()
    }

    /// Whether there is no fault: no error, and no warning if they are denied.
    pub fn passed(&self) -> bool {
        self.errors == 0 && (self.warnings == 0 || self.deny.is_none())
    }

    /// What comes last: how to learn more and the summary line, or the JSON value.
    pub fn finish(&self, out: &mut dyn Write) -> io::Result<()> {
        let (files, errors, warnings) = (self.files, self.errors, self.warnings);
        match self.format {
            Format::Text => {
                let lang = self.look.lang;
                if let Some((_, code)) = self.example {
                    writeln!(out, "{}\n", words::explain_tells(lang, &code.to_string()))?;
                }
                let summary = match self.deny {
                    Some(Deny::Warnings) if warnings > 0 => {
                        words::summary_denied(lang, files, errors, warnings)
                    }
                    _ => words::summary(lang, files, errors, warnings),
                };
                writeln!(out, "{summary}")
            }
            Format::Json => {
                let json = Json {
                    findings: &self.rows,
                    files,
                    errors,
                    warnings,
                    deny_warnings: self.deny.is_some(),
                    passed: self.passed(),
                };
                serde_json::to_writer_pretty(&mut *out, &json)?;
                writeln!(out)
            }
        }
    }

    fn count(&mut self, loaded: &Loaded) {
        let errors = loaded.findings.iter().filter(|f| f.is_error()).count();
        self.files += 1;
        self.errors += errors;
        self.warnings += loaded.findings.len() - errors;
        let found = loaded.findings.iter().map(|f| (f.severity, f.code));
        let worst = self.example.into_iter().chain(found);
        self.example = worst.min_by_key(|(severity, _)| *severity);
    }

    fn collect(&mut self, loaded: &Loaded) {
        let lang = self.look.lang;
        self.rows.extend(loaded.findings.iter().map(|finding| Row {
            code: finding.code.to_string(),
            severity: severity_tag(finding.severity),
            file: loaded.file.to_string(),
            line: finding.span.line,
            column: finding.span.column,
            end_line: finding.span.end_line,
            end_column: finding.span.end_column,
            message: finding.message(lang),
            hint: finding.hint(lang),
        }));
    }

    fn text(&self, file: &str, finding: &Finding, line: &str) -> String {
        let lang = self.look.lang;
        let level = match finding.severity {
            Severity::Error => Level::ERROR.with_name(words::error(lang)),
            Severity::Warning => Level::WARNING.with_name(words::warning(lang)),
        };
        let (line, place) = place(line, finding);
        let snippet = Snippet::source(line)
            .line_start(finding.span.line as usize)
            .path(file)
            .annotation(AnnotationKind::Primary.span(place));
        let title = level
            .primary_title(finding.message(lang))
            .id(finding.code.to_string());
        let mut group = Group::with_title(title).element(snippet);
        if let Some(hint) = finding.hint(lang) {
            let level = Level::HELP.with_name(words::hint(lang));
            group = group.element(level.message(hint));
        }
        self.renderer.render(&[group])
    }
}

/// The severity's name in JSON.
pub(super) fn severity_tag(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A line as it can be shown, and where in it (in bytes) the place is. A place of
/// several lines is shown on its first.
fn place(line: &str, finding: &Finding) -> (String, Range<usize>) {
    let span = finding.span;
    let line: String = line.chars().take(LINE).collect();
    let shown = masked(&line);
    let at = |column: u32| {
        let before = shown.chars().take(column as usize - 1);
        before.map(char::len_utf8).sum::<usize>()
    };
    let start = at(span.column);
    let end = match span.end_line == span.line {
        true => at(span.end_column).max(start),
        false => shown.len(),
    };
    (shown, start..end)
}
