//! Progress for a person to read, for a program, and for a spreadsheet: a file a
//! part. What a figure means is decided in [`super::progress`]; here it is laid out.

pub mod behind;
pub mod chart;
mod criteria;
mod field;
pub mod grid;
pub mod json;
mod outline;
mod pitfalls;
pub mod rows;
#[cfg(test)]
mod tests;

pub use criteria::criteria;
pub use outline::{outline, overview, tally};
pub use pitfalls::{pitfalls, streaks};

use crate::i18n::Lang;
use crate::sheet::{Line, Sheet, Tone};

/// For whom progress is laid out.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Their language.
    pub lang: Lang,
    /// Columns there are; at least 60 are used.
    pub columns: usize,
    /// Writes the day of a moment, given in milliseconds since 1970.
    pub date: &'a dyn Fn(i64) -> String,
}

/// The fewest columns anything is laid out for.
const NARROWEST: usize = 60;

impl Reader<'_> {
    pub(super) fn room(&self) -> usize {
        self.columns.max(NARROWEST)
    }
}

/// A line that goes on under its own text.
fn said(tone: Tone, indent: usize, words: &str) -> Line {
    Line::broken(indent, vec![(tone, format!("{:indent$}{words}", ""))])
}

fn say(sheet: &mut Sheet, tone: Tone, words: &str) {
    sheet.push(said(tone, 2, words));
}

/// A text at the right end of so many columns.
fn right(words: &str, columns: usize) -> String {
    let fill = columns.saturating_sub(crate::sheet::width(words));
    format!("{:fill$}{words}", "")
}

/// The tone of a share or a score of 0–100.
fn tone(score: f64) -> Tone {
    Tone::Level(match score {
        ..40.0 => 0,
        ..60.0 => 1,
        ..80.0 => 2,
        _ => 3,
    })
}
