//! From the bytes of a file to cells: a workbook's sheets, or the one table of a
//! CSV. What sort of file it is shows in its first bytes, whatever its name.

mod commas;
mod encoding;
mod workbook;

use super::{Unusable, limits};
use crate::scenario::clean;

/// A row with anything in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet program shows it, from 1.
    pub number: u32,
    /// Its cells, cleaned and trimmed; those left out at the end are empty.
    pub cells: Vec<String>,
}

impl Row {
    /// The text of a column; empty where there is none.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// A table of cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The sheet's name; a CSV has none.
    pub sheet: Option<String>,
    /// Rows with anything in them, from the top.
    pub rows: Vec<Row>,
}

/// The first bytes of a zip archive, which a workbook is.
const ZIP: &[u8] = b"PK";
/// The first bytes of an old binary document, or of an encrypted new one.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// The name of the stream that holds an encrypted workbook, in UTF-16.
const ENCRYPTED: &str = "EncryptedPackage";

/// The tables of a file that could hold the list: the sheet asked for, or every
/// sheet in order; of a CSV one for each separator, the likeliest first.
///
/// # Errors
/// [`Unusable`] if the file is not one that can be read, or too large.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Vec<Table>, Unusable> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Unusable::TooLarge);
    }
    if bytes.starts_with(ZIP) {
        return workbook::read(bytes, sheet);
    }
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = ENCRYPTED
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Err(if encrypted {
            Unusable::Password
        } else {
            Unusable::OldWorkbook
        });
    }
    let text = encoding::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Unusable::Empty);
    }
    commas::read(&text)
}

/// Gathers rows, and stops where there is too much.
#[derive(Default)]
struct Gathered {
    rows: Vec<Row>,
    text: usize,
}

impl Gathered {
    /// Adds a cell to the row with this number, which is the last or a later one.
    fn put(&mut self, number: u32, column: usize, text: &str) -> Result<(), Unusable> {
        if column >= limits::COLUMNS {
            return Ok(());
        }
        self.text += text.len();
        if self.text > limits::TEXT_BYTES {
            return Err(Unusable::TooMuchText);
        }
        let text = tidy(text);
        if text.is_empty() {
            return Ok(());
        }
        if self.rows.last().is_none_or(|row| row.number != number) {
            if self.rows.len() == limits::ROWS {
                return Err(Unusable::TooManyRows);
            }
            let cells = Vec::new();
            self.rows.push(Row { number, cells });
        }
        if let Some(row) = self.rows.last_mut() {
            if row.cells.len() <= column {
                row.cells.resize(column + 1, String::new());
            }
            row.cells[column] = text;
        }
        Ok(())
    }
}

/// The text of a cell: cleaned, its line breaks alike, nothing blank around it.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    clean(&text).trim().to_owned()
}

#[cfg(test)]
mod tests;
