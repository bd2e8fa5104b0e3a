//! As CSV that Excel opens in any language.

use super::Sheet;
use crate::cells;

impl Sheet {
    /// The sheet as CSV.
    #[must_use]
    pub fn to_csv(&self) -> Vec<u8> {
        let head = self.columns.iter().map(|heading| heading.name);
        cells::csv(head, &self.rows)
    }
}
