//! The list given back: a scenario's questions with their best answers, or those
//! of a session with what was said and what would have been better; as CSV or as
//! a workbook.

mod commas;
mod scenario;
mod session;
mod workbook;

pub use scenario::of_scenario;
pub use session::of_session;
pub use workbook::Unwritten;

use crate::scenario::Lang;

/// A sheet ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The language of its headings and texts.
    pub lang: Lang,
    /// What it is of.
    pub title: String,
    /// The columns, from the left.
    pub columns: Vec<Heading>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<String>>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its name.
    pub name: &'static str,
    /// How wide it is, in half-width characters.
    pub width: u8,
}

/// A column: its name in a language, and its width.
type Column = (fn(Lang) -> &'static str, u8);

fn headings(columns: &[Column], lang: Lang) -> Vec<Heading> {
    let heading = |(name, width): &Column| Heading {
        name: name(lang),
        width: *width,
    };
    columns.iter().map(heading).collect()
}

#[cfg(test)]
mod tests;
