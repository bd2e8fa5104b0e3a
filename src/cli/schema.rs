//! `kaiken schema`: the JSON Schema of scenarios, for an editor.

use super::args::Schema;
use super::failure::{DONE, Failure};
use super::print;
use crate::i18n::{Lang, schema as words};
use crate::scenario::format::{modeline, schema};
use crate::store::{shown, write_whole};
use std::io::{self, Write};
use std::path::Path;

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
