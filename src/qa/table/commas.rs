//! CSV: comma, semicolon or tab, with line breaks inside quotation marks.

use super::super::Unusable;
use super::{Gathered, Table};
use crate::cells::unmarked;

const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The table read with each separator that stands in it: which was meant shows in
/// the columns it makes.
///
/// # Errors
/// [`Unusable`] if there is too much in it.
pub(super) fn read(text: &str) -> Result<Vec<Table>, Unusable> {
    let mut tables = Vec::new();
    for separator in SEPARATORS {
        if text.contains(char::from(separator)) || tables.is_empty() {
            tables.push(table(text, separator)?);
        }
    }
    Ok(tables)
}

fn table(text: &str, separator: u8) -> Result<Table, Unusable> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut gathered = Gathered::default();
    let mut record = csv::StringRecord::new();
    let mut number = 0;
    loop {
        let before = reader.position().line();
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(Unusable::Damaged),
        }
        // A spreadsheet counts records and empty lines; a record may be several lines long.
        let lines = reader.position().line().saturating_sub(before);
        let inside: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        let blank = lines.saturating_sub(inside as u64 + 1);
        number += u32::try_from(blank).unwrap_or(u32::MAX) + 1;
        for (column, cell) in record.iter().enumerate() {
            gathered.put(number, column, unmarked(cell.trim()))?;
        }
    }
    Ok(Table {
        sheet: None,
        rows: gathered.rows,
    })
}
