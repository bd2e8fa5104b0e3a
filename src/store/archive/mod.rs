//! Everything one has, in one file: to move to another machine, to keep elsewhere,
//! or to hand over. Export writes it, import merges it.
//!
//! The file is UTF-8 text, one JSON object a line, each with one key that says what
//! it is:
//!
//! - `{"kaiken_data":{"version":1}}`, the first line.
//! - `{"settings":{"lang":"ja",…}}`: what was set; at most once.
//! - `{"scenario":{"hash":"…","source":"…"}}`: a scenario file as it was played,
//!   with the SHA-256 of its bytes; before the first session that names it.
//! - `{"session":{"uid":"…","scenario":"…",…}}`: one session: its events, each with
//!   its time in milliseconds since 1970, and the entries of its transcript.
//! - `{"end":{"sessions":12,"sha256":"…"}}`, the last line: how many sessions came
//!   before, and the SHA-256 of all bytes before this line, so that a file that was
//!   cut or changed is known as such.
//!
//! What is not in it: figures, which are drawn again from the sessions, and numbers,
//! which every machine gives itself. Sessions are the same where their `uid` is.

mod error;
mod read;
mod write;

pub use error::{ImportError, Wrong};
pub use read::Imported;
pub use write::{ExportError, Exported};

use crate::conference::Event;
use crate::i18n::Lang;
use crate::scoring::{Entry, Mode};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The version of the format this program writes; newer ones are refused.
const VERSION: u32 = 1;

/// What stands in a line.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    KaikenData(Head),
    Settings(Map<String, Value>),
    Scenario(ScenarioLine),
    Session(Box<SessionLine>),
    End(End),
}

/// The first line.
#[derive(Serialize, Deserialize)]
struct Head {
    version: u32,
}

/// A scenario file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioLine {
    hash: String,
    source: String,
}

/// A session. What it came to is counted again from its entries.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionLine {
    uid: String,
    scenario: String,
    question: Option<String>,
    drill: Option<String>,
    trainee: String,
    seed: u64,
    mode: Mode,
    aloud: bool,
    lang: Lang,
    rules: u32,
    state: String,
    started: i64,
    finished: Option<i64>,
    events: Vec<Kept>,
    entries: Vec<Entry>,
}

/// An event, and when it was kept.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    at: i64,
    event: Event,
}

/// The last line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    sessions: usize,
    sha256: String,
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
