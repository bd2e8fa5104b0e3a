//! `kaiken check --explain`: what a code means, or all codes with their titles.

use super::Format;
use super::report::severity_tag;
use crate::cli::failure::{DONE, Failure, USAGE, tell, tell_more};
use crate::cli::print;
use crate::i18n::{Lang, check as words};
use crate::scenario::explain::{self, Explanation, Slot};
use crate::scenario::{Severity, clean};
use serde::Serialize;
use std::io::{self, Write};

/// What a code means, as JSON.
#[derive(Serialize)]
struct Json {
    code: String,
    severity: &'static str,
    title: &'static str,
    meaning: &'static str,
    before: &'static str,
    after: &'static str,
}

/// A code of the list, as JSON.
#[derive(Serialize)]
struct Row {
    code: String,
    severity: &'static str,
    title: &'static str,
}

/// Explains a code, or lists them all; the exit status.
///
/// # Errors
/// When nothing can be written.
pub fn explain(code: Option<&str>, format: Format, lang: Lang) -> Result<u8, Failure> {
    let mut out = print::stdout();
    let Some(written) = code else {
        match format {
            Format::Text => list(lang, &mut out)?,
            Format::Json => json_list(lang, &mut out)?,
        }
        out.flush()?;
        return Ok(DONE);
    };
    let Some(explanation) = explain::code(written).and_then(explain::of) else {
        if format == Format::Text {
            // If nobody listens, nobody wants to know.
            let _ = list(lang, &mut io::stderr());
        }
        unknown(written, lang);
        return Ok(USAGE);
    };
    match format {
        Format::Text => text(explanation, lang, &mut out)?,
        Format::Json => json(explanation, lang, &mut out)?,
    }
    out.flush()?;
    Ok(DONE)
}

/// Complains, and names the code most like what was written.
fn unknown(written: &str, lang: Lang) {
    let shown: String = clean(written).chars().take(40).collect();
    tell(&words::unknown_code(lang, &shown.replace('\n', " ")));
    match explain::nearest(written).and_then(explain::of) {
        Some(near) => {
            let (code, title) = (near.code.to_string(), near.title.get(lang));
            tell_more(&words::did_you_mean_code(lang, &code, title));
        }
        None => tell_more(words::codes_listed(lang)),
    }
}

fn text(it: &Explanation, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let severity = match it.code.severity() {
        Severity::Error => words::error(lang),
        Severity::Warning => words::warning(lang),
    };
    writeln!(out, "{severity}[{}]: {}\n", it.code, it.title.get(lang))?;
    writeln!(out, "{}\n", it.meaning.get(lang))?;
    let place = match it.slot {
        Slot::File => None,
        Slot::Scenario => Some(words::in_the_scenario(lang)),
        Slot::Question => Some(words::in_a_question(lang)),
        Slot::Answer => Some(words::in_an_answer(lang)),
    };
    let place = match (place, lang) {
        (Some(place), Lang::En) => format!(", {place}:"),
        (Some(place), Lang::Ja) => format!("（{place}）"),
        (None, Lang::En) => ":".into(),
        (None, Lang::Ja) => String::new(),
    };
    let after = if lang == Lang::En { ":" } else { "" };
    snippet(
        &format!("{}{place}", words::before(lang)),
        it.before.get(lang),
        out,
    )?;
    snippet(
        &format!("{}{after}", words::after(lang)),
        it.after.get(lang),
        out,
    )?;
    writeln!(
        out,
        "{}",
        words::described_in(lang, explain::guide(lang), it.chapter.heading(lang))
    )
}

fn snippet(heading: &str, yaml: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{heading}")?;
    for line in yaml.lines() {
        writeln!(out, "    {line}")?;
    }
    writeln!(out)
}

/// The groups of codes, by their first two digits.
const GROUPS: [fn(Lang) -> &'static str; 6] = [
    words::group_file,
    words::group_structure,
    words::group_references,
    words::group_rules,
    words::group_limits,
    words::group_craft,
];

fn list(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for (group, name) in (1..).zip(GROUPS) {
        writeln!(out, "{}", name(lang))?;
        for it in explain::all().filter(|it| it.code.0 / 100 == group) {
            writeln!(out, "  {}  {}", it.code, it.title.get(lang))?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{}", words::one_explained(lang))
}

fn json(it: &Explanation, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let json = Json {
        code: it.code.to_string(),
        severity: severity_tag(it.code.severity()),
        title: it.title.get(lang),
        meaning: it.meaning.get(lang),
        before: it.before.get(lang),
        after: it.after.get(lang),
    };
    serde_json::to_writer_pretty(&mut *out, &json)?;
    writeln!(out)
}

fn json_list(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Row> = explain::all()
        .map(|it| Row {
            code: it.code.to_string(),
            severity: severity_tag(it.code.severity()),
            title: it.title.get(lang),
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(code: u16, lang: Lang) -> String {
        let mut out = Vec::new();
        let explanation = explain::of(crate::scenario::Code(code)).unwrap();
        text(explanation, lang, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_explanation_reads_well() {
        insta::assert_snapshot!("explained_en", said(402, Lang::En));
        insta::assert_snapshot!("explained_ja", said(402, Lang::Ja));
    }

    #[test]
    fn no_line_of_the_list_or_of_a_snippet_is_too_wide() {
        for lang in Lang::ALL {
            let mut out = Vec::new();
            list(lang, &mut out).unwrap();
            let list = String::from_utf8(out).unwrap();
            let snippets = explain::all().flat_map(|it| [it.before, it.after]);
            let snippets = snippets.flat_map(|words| words.get(lang).lines());
            let snippets: Vec<String> = snippets.map(|line| format!("    {line}")).collect();
            for line in list.lines().chain(snippets.iter().map(String::as_str)) {
                assert!(crate::tui::text::width(line) <= 80, "{line}");
            }
        }
    }
}
