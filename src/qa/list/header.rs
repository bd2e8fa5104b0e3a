//! Where the list begins: the row that names its columns, below titles, dates and
//! merged cells.

use super::Wanted;
use crate::qa::column::{Column, normalised};
use crate::qa::table::{Row, Table};

/// Rows from the top in which a header is looked for.
pub(super) const TOP: usize = 100;

/// The row that names the columns, and what they hold.
pub(super) struct Header {
    /// Its position among the rows.
    pub at: usize,
    /// Where each column stands, from the left.
    pub columns: Vec<(usize, Column)>,
}

/// The row near the top that names most columns, a question among them.
pub(super) fn find(table: &Table, wanted: &Wanted) -> Option<Header> {
    let top = table.rows.iter().take(TOP).enumerate();
    let headers = top.filter_map(|(at, row)| {
        let columns = columns(row, wanted)?;
        Some(Header { at, columns })
    });
    // The first of the fullest.
    let headers: Vec<Header> = headers.collect();
    headers
        .into_iter()
        .rev()
        .max_by_key(|header| header.columns.len())
}

impl Header {
    /// The columns with the headings they have.
    pub fn names(&self, table: &Table) -> Vec<(Column, String)> {
        let row = &table.rows[self.at];
        let named = self.columns.iter();
        named
            .map(|(at, column)| (*column, row.cell(*at).to_owned()))
            .collect()
    }

    /// What stands above it as the title of the whole: the first row that has anything in
    /// it, if that is one cell of words.
    pub fn title(&self, table: &Table) -> Option<String> {
        let filled = |row: &Row| -> Vec<String> {
            let cells = row.cells.iter().map(|cell| cell.trim());
            cells
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let mut above = table.rows.iter().take(self.at).map(filled);
        match above.find(|cells| !cells.is_empty())?.as_slice() {
            [title] if is_title(title) => Some(title.clone()),
            _ => None,
        }
    }

    /// Where a column stands; several of a kind go from the left.
    pub fn places(&self, column: Column) -> impl Iterator<Item = usize> {
        let of_kind = move |(_, it): &&(usize, Column)| *it == column;
        self.columns.iter().filter(of_kind).map(|(at, _)| *at)
    }
}

/// Whether a cell is words, and not only a date, a number or a mark.
fn is_title(cell: &str) -> bool {
    const OF_DATES: &str = "年月日時分現在時点版第更新作成";
    let word = |c: &char| c.is_alphabetic() && !OF_DATES.contains(*c);
    cell.chars().filter(word).count() > 1
}

fn columns(row: &Row, wanted: &Wanted) -> Option<Vec<(usize, Column)>> {
    let mut taken = Vec::new();
    for (column, name) in &wanted.columns {
        let name = normalised(name);
        let is_named = |(at, cell): &(usize, &String)| {
            normalised(cell) == name && taken.iter().all(|(other, _)| other != at)
        };
        let (at, _) = row.cells.iter().enumerate().find(is_named)?;
        taken.push((at, *column));
    }
    let asked_for = |column: Column| wanted.columns.iter().any(|(it, _)| *it == column);
    for (at, cell) in row.cells.iter().enumerate() {
        let free = taken.iter().all(|(other, _)| *other != at);
        if let Some(column) = Column::of_heading(cell).filter(|_| free) {
            let column = in_its_place(column, at, &taken);
            if let Some(column) = column.filter(|it| !asked_for(*it)) {
                taken.push((at, column));
            }
        }
    }
    taken.sort_unstable();
    let has = |column| taken.iter().any(|(_, it)| *it == column);
    let is_header = has(Column::Question) && (taken.len() > 1 || asked_for(Column::Question));
    is_header.then_some(taken)
}

/// A second pair of question and answer, as stands under a merged heading, is the
/// follow-up; of other columns the first counts.
fn in_its_place(column: Column, at: usize, taken: &[(usize, Column)]) -> Option<Column> {
    let before = |column| taken.iter().any(|(other, it)| *it == column && *other < at);
    match column {
        Column::Question if before(Column::Question) => Some(Column::FollowUp),
        Column::Answer if before(Column::FollowUp) => Some(Column::FollowUpAnswer),
        Column::Category | Column::FollowUp | Column::FollowUpAnswer => Some(column),
        _ if before(column) => None,
        _ => Some(column),
    }
}
