//! `kaiken schema`: the JSON Schema of scenarios, for an editor.

use super::args::Schema;
use super::failure::{DONE, Failure, tell};
use super::print;
use crate::i18n::{Lang, cli, schema as words};
use crate::scenario::format::{FILE_NAME, modeline, schema};
use crate::store::{shown, write_whole};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Runs the command.
pub fn run(args: &Schema, lang: Lang) -> Result<u8, Failure> {
    let schema = schema(lang);
    let Some(path) = &args.output else {
        // As it is, for a program: no line is broken, on a terminal neither.
        io::stdout().write_all(schema.as_bytes())?;
        return Ok(DONE);
    };
    write_whole(path, schema.as_bytes(), args.force)
        .map_err(|error| Failure::write(&error, lang))?;
    let name = path.file_name().map(Path::new).map(shown);
    let mut out = print::stdout();
    writeln!(out, "{}", words::written(lang, &shown(path)))?;
    writeln!(out, "{}", words::how_to_use(lang))?;
    writeln!(out, "{}", modeline(&name.unwrap_or_default()))?;
    out.flush()?;
    Ok(DONE)
}

/// Puts the schema beside the scenario, where its first line says it is, unless
/// there is one; its path if it was written.
pub fn beside(path: &Path, lang: Lang) -> Option<PathBuf> {
    let beside = path.with_file_name(FILE_NAME);
    if std::fs::symlink_metadata(&beside).is_ok() {
        return None;
    }
    match write_whole(&beside, schema(lang).as_bytes(), false) {
        Ok(()) => Some(beside),
        Err(error) => {
            // The scenario is there, and plays without.
            tell(&cli::warning(lang, &error.message(lang)));
            None
        }
    }
}
