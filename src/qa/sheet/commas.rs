//! As CSV that Excel opens in any language: UTF-8 with a mark, lines ended by CRLF.

use super::Sheet;
use super::cells::neutral;

impl Sheet {
    /// The sheet as CSV.
    #[must_use]
    pub fn to_csv(&self) -> Vec<u8> {
        let mut out = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{FEFF}".as_bytes().to_vec());
        let headings = self.columns.iter().map(|heading| heading.name.to_owned());
        // Writing into memory cannot fail, and every row is as long as the head.
        _ = out.write_record(headings);
        for row in &self.rows {
            _ = out.write_record(row.iter().map(|cell| neutral(cell)));
        }
        out.into_inner().unwrap_or_default()
    }
}
