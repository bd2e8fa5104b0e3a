//! Reading scenario files, of which nothing is trusted yet.

use super::text;
use crate::i18n::{Lang, store as words};
use crate::scenario::library::Header;
use crate::scenario::{Finding, Text, limits, load};
use crate::store::error::reason;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The bytes of a scenario file, unless there are too many.
///
/// # Errors
/// Why it cannot be read, in every language.
pub fn read_scenario(path: &Path) -> Result<Vec<u8>, Text> {
    // Asked before it is opened: opening a pipe would wait for somebody to write.
    let found = fs::metadata(path).map_err(|error| refused(&error))?;
    if !found.is_file() {
        return Err(text(|lang| words::scenario_no_file(lang).to_owned()));
    }
    let most = limits::FILE_BYTES as u64;
    if found.len() > most {
        return Err(too_big());
    }
    let mut bytes = Vec::new();
    // It may have grown since.
    File::open(path)
        .and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
        .map_err(|error| refused(&error))?;
    if bytes.len() > limits::FILE_BYTES {
        return Err(too_big());
    }
    Ok(bytes)
}

/// The header of a scenario file, or the first thing that is wrong with it.
pub(super) fn header(path: &Path) -> Result<Header, Text> {
    let bytes = read_scenario(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let loaded = load(&bytes, &name);
    match (
        loaded.scenario,
        loaded.findings.iter().find(|it| it.is_error()),
    ) {
        (Some(scenario), _) => Ok(Header::of(&scenario)),
        (None, Some(finding)) => Err(text(|lang| problem(finding, lang))),
        (None, None) => Err(text(|lang| words::scenario_no_file(lang).to_owned())),
    }
}

fn problem(finding: &Finding, lang: Lang) -> String {
    words::scenario_at_line(lang, finding.span.line, &finding.message(lang))
}

fn too_big() -> Text {
    let megabytes = limits::FILE_BYTES / (1024 * 1024);
    text(|lang| words::scenario_too_big(lang, megabytes))
}

pub(super) fn refused(error: &io::Error) -> Text {
    text(|lang| words::scenario_unreadable(lang, &reason(error.kind(), lang)))
}
