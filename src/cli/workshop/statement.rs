//! `kaiken workshop statement`: an opening statement somebody wrote, looked over.

use super::super::failure::{DONE, Failure, tell_more};
use super::super::paint::Paint;
use super::super::world::World;
use crate::i18n::statement as words;
use crate::scenario::clean;
use crate::store::shown;
use crate::workshop::statement::{LONGEST_BYTES, check};
use clap::Args;
use encoding_rs::SHIFT_JIS;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

/// `kaiken workshop statement`
#[derive(Debug, Args)]
pub struct StatementArgs {
    /// A text file; - reads what is typed or piped in
    #[arg(value_name = "FILE|-", default_value = "-", hide_default_value = true)]
    file: PathBuf,
}

impl StatementArgs {
    /// Whether it is typed or piped in, and no file is read.
    pub fn is_piped(&self) -> bool {
        self.file == Path::new("-")
    }
}

/// Runs the command.
pub fn run(args: &StatementArgs, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let is_typed = args.is_piped();
    let bytes = match is_typed {
        true => {
            if io::stdin().is_terminal() {
                tell_more(words::type_it(lang));
            }
            read(io::stdin().lock())?
        }
        false => {
            let unreadable = |error: io::Error| {
                let what = format!("{}: {error}", shown(&args.file));
                Failure::new(what, words::empty_hint(lang))
            };
            read(File::open(&args.file).map_err(unreadable)?).map_err(unreadable)?
        }
    };
    let name = shown(&args.file);
    if bytes.len() > LONGEST_BYTES {
        let what = words::too_long(lang, &name);
        return Err(Failure::new(what, words::too_long_hint(lang)));
    }
    let Some(text) = decoded(&bytes) else {
        let what = words::no_text(lang, &name);
        return Err(Failure::new(what, words::no_text_hint(lang)));
    };
    let text = clean(&text).into_owned();
    if text.trim().is_empty() {
        return Err(Failure::new(words::empty(lang), words::empty_hint(lang)));
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    if is_typed && io::stdin().is_terminal() {
        writeln!(out)?;
    }
    Paint::of_stdout(world).put(&check(&text, lang).to_sheet(lang), &mut out)?;
    out.flush()?;
    Ok(DONE)
}

/// One byte more than is allowed shows that it is too long.
fn read(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST_BYTES).unwrap_or(u64::MAX);
    from.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// UTF-8, with or without a mark, or Shift_JIS; nothing for what is no text.
fn decoded(bytes: &[u8]) -> Option<String> {
    if bytes.contains(&0) {
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.to_owned()),
        Err(_) => SHIFT_JIS
            .decode_without_bom_handling_and_without_replacement(bytes)
            .map(std::borrow::Cow::into_owned),
    }
}
