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
//! - `{"workshop":{"uid":"…","scenarios":["…"],"workshop":{…}}}`: a workshop, after its
//!   scenarios and before the first session that is a run of it.
//! - `{"session":{"uid":"…","scenario":"…",…}}`: one session: its events, each with
//!   its time in milliseconds since 1970, and the entries of its transcript.
//! - `{"assessment":{"session":"…","saved":…,"assessment":{…}}}`: what an assessor holds
//!   of a session, after that session.
//! - `{"end":{"sessions":12,"sha256":"…"}}`, the last line: how many sessions came
//!   before, and the SHA-256 of all bytes before this line, so that a file that was
//!   cut or changed is known as such.
//!
//! What is not in it: figures, which are drawn again from the sessions, and numbers,
//! which every machine gives itself. Sessions are the same where their `uid` is, and so
//! are workshops; of two assessments of one session by one assessor the newer counts.
//! In a file of one trainee there are sessions alone: workshops and assessments speak
//! of others.
//!
//! A session marked as a `sheet` is for assessors on other machines: what was asked and
//! said, without how it was rated. It gives way to the session itself.

mod error;
mod read;
mod shared;
mod sheet;
mod tidy;
mod write;

pub use error::{ImportError, Wrong};
pub use read::Imported;
pub use write::{ExportError, Exported};

use crate::conference::Event;
use crate::i18n::Lang;
use crate::scoring::{Entry, Mode};
use crate::workshop::{Assessment, Team, Workshop};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::ops::Not;

/// The version of the format this program writes; newer ones are refused.
const VERSION: u32 = 2;

/// What stands in a line.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    KaikenData(Head),
    Settings(Map<String, Value>),
    Scenario(ScenarioLine),
    Workshop(Box<WorkshopLine>),
    Session(Box<SessionLine>),
    Assessment(Box<AssessmentLine>),
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    workshop: Option<String>,
    #[serde(default, skip_serializing_if = "nobody")]
    team: Team,
    #[serde(default, skip_serializing_if = "none")]
    raters: usize,
    #[serde(default, skip_serializing_if = "Not::not")]
    sheet: bool,
    events: Vec<Kept>,
    entries: Vec<Entry>,
}

fn nobody(team: &Team) -> bool {
    team.seats.is_empty()
}

fn none(count: &usize) -> bool {
    *count == 0
}

/// A workshop.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkshopLine {
    uid: String,
    created: i64,
    scenarios: Vec<String>,
    workshop: Workshop,
}

/// What an assessor holds of a session.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AssessmentLine {
    session: String,
    saved: i64,
    assessment: Assessment,
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

pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
