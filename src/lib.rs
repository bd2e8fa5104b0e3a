//! **kaiken** (会見): a flight simulator for press conferences.
//!
//! The house, room by room; imports run one way, from the top of this list down:
//!
//! - [`i18n`]: the interface's own words, English and Japanese.
//! - [`scenario`]: what an author writes: model, YAML reader, check, built-in library.
//! - [`sheet`]: lines whose parts have a tone, for whoever prints them.
//! - [`cells`]: CSV for spreadsheet programs.
//! - [`conference`]: the state machine that plays a scenario, event by event.
//! - [`scoring`]: from what was said to ratings, a scorecard and weak spots.
//! - [`debrief`]: one `Debrief` value, and a file per renderer.
//! - [`training`]: what many sessions show together: progress, and what is due to be drilled.
//! - [`workshop`]: a facilitator, a room, assessors who agree.
//! - [`qa`]: question-and-answer lists, in and out as scenarios, and what they lack.
//! - [`simulate`]: many conferences played by strategies, and what they show of a scenario.
//! - [`graph`]: what leads where in a scenario, and a file per renderer.
//! - [`preview`]: one question as its author wants to see it.
//! - [`live`]: a session being played and kept, event by event.
//! - [`store`]: sessions in SQLite.
//! - [`plain`]: the conference as numbered lines.
//! - [`tui`]: the conference on screens.
//! - [`cli`]: one file a subcommand.

#[cfg(not(unix))]
compile_error!("kaiken needs a Unix: Linux or macOS, and on Windows WSL");

pub mod cells;
pub mod cli;
pub mod conference;
pub mod debrief;
pub mod graph;
pub mod i18n;
pub mod live;
pub mod plain;
pub mod preview;
pub mod qa;
pub mod scenario;
pub mod scoring;
pub mod sheet;
pub mod simulate;
pub mod store;
pub mod training;
pub mod tui;
pub mod workshop;
