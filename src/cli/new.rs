//! `kaiken new`: a small, commented scenario to begin one's own with. In a
//! terminal it asks for what was not given.

mod ask;
mod draft;
mod name;
#[cfg(test)]
mod tests;

use super::args::New;
use super::failure::{DONE, Failure};
use super::{print, schema};
use crate::i18n::{Lang, new as words, schema as schema_words};
use crate::store::{WriteError, shown, write_whole};
use ask::{Asked, Questions};
use draft::Wish;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// Runs the command.
pub fn run(args: &New, lang: Lang) -> Result<u8, Failure> {
    let interactive = io::stdin().is_terminal() && io::stdout().is_terminal();
    let mut input = io::stdin().lock();
    let mut questions = Questions {
        input: &mut input,
        lang,
        interactive,
    };
    let Some(id) = questions.name(&args.name)? else {
        return nothing_written(lang);
    };
    let path = match &args.output {
        Some(path) => path.clone(),
        None => PathBuf::from(format!("{id}.yaml")),
    };
    // Before anything is asked in vain.
    if !args.force && std::fs::symlink_metadata(&path).is_ok() {
        return Err(Failure::write(&WriteError::Exists(path), lang));
    }
    let Some(Asked {
        title,
        role,
        questions,
    }) = questions.rest(args)?
    else {
        return nothing_written(lang);
    };
    let wish = Wish {
        id: &id,
        title: &title,
        role: &role,
        questions,
        file: &typed(&path),
    };
    let written = draft::draft(&wish, lang);
    write_whole(&path, written.as_bytes(), args.force)
        .map_err(|error| Failure::write(&error, lang))?;
    let beside = schema::beside(&path, lang);
    told(&path, questions, beside.as_deref(), lang)?;
    Ok(DONE)
}

fn nothing_written(lang: Lang) -> Result<u8, Failure> {
    let mut out = print::stdout();
    writeln!(out, "\n{}", words::nothing_written(lang))?;
    out.flush()?;
    Ok(DONE)
}

/// Says what was written and what to do with it.
fn told(path: &Path, questions: u8, schema: Option<&Path>, lang: Lang) -> io::Result<()> {
    let mut out = print::stdout();
    let language = lang.endonym();
    writeln!(
        out,
        "{}",
        words::written(lang, &shown(path), questions, language)
    )?;
    if let Some(schema) = schema {
        writeln!(out, "{}", schema_words::beside(lang, &shown(schema)))?;
    }
    writeln!(out, "\n{}\n", words::next(lang))?;
    let file = typed(path);
    let commands = [
        (format!("kaiken check {file}"), words::to_check(lang)),
        (format!("kaiken preview {file}"), words::to_preview(lang)),
        (format!("kaiken play {file}"), words::to_play(lang)),
    ];
    let widest = commands.iter().map(|(it, _)| crate::tui::text::width(it));
    let widest = widest.max().unwrap_or(0);
    for (command, what) in commands {
        let command = crate::tui::text::pad(&command, widest);
        writeln!(out, "  {command}   # {what}")?;
    }
    out.flush()
}

/// A path as one types it in a shell, quoted where it must be.
fn typed(path: &Path) -> String {
    let mut text = shown(path);
    if text.starts_with('-') {
        text.insert_str(0, "./");
    }
    let plain = |c: char| c.is_alphanumeric() || "._-/+:,=@%".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return text;
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}
