//! Question-and-answer lists (想定問答集): the document a communications team
//! already has. Read from a spreadsheet or CSV, drafted into a scenario, looked
//! over for gaps, and given back improved. Pure: bytes come in, values and bytes
//! go out; files are read and written elsewhere.
//!
//! The way in: bytes → a [`table`] of cells → its [`column`]s → a [`list`] of
//! questions → a [`draft`] scenario as YAML, and its [`gaps`]. The way out: a
//! scenario, or the debrief of a session → a [`sheet`] → bytes.

pub mod column;
pub mod draft;
pub mod gaps;
mod lexicon;
pub mod list;
pub mod sheet;
mod stated;
pub mod table;
#[cfg(test)]
mod testing;
mod unusable;

pub use list::{Entry, FollowUp, List, Wanted, read};
pub use unusable::Unusable;

/// The most a list may hold; a reader refuses more.
pub mod limits {
    use crate::scenario::limits as scenario;

    /// Bytes of the file, as of a scenario.
    pub const FILE_BYTES: usize = scenario::FILE_BYTES;
    /// Bytes of a workbook unpacked: a packed file can hold far more than it weighs.
    pub const UNPACKED_BYTES: usize = 8 * scenario::FILE_BYTES;
    /// Files inside a workbook.
    pub const PARTS: usize = 2_000;
    /// Rows with anything in them.
    pub const ROWS: usize = 2 * scenario::QUESTIONS;
    /// Questions, follow-ups included.
    pub const QUESTIONS: usize = scenario::QUESTIONS;
    /// Columns of a table; what stands further right is passed over.
    pub const COLUMNS: usize = 256;
    /// Bytes of text in all cells together: a workbook can name one text many times.
    pub const TEXT_BYTES: usize = 2 * scenario::FILE_BYTES;
}
