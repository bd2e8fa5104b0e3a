//! The heat table as lines: a shade and how often it was seen in each cell.

use super::{NEVER, band, exchanges, legend, legend_bands, observed, shade, signed, title};
use crate::i18n::{Lang, group as words};
use crate::sheet::{Line, Sheet, Tone, filled, fitted, width};
use crate::workshop::group::value::{Cell, Group, Heading, Row, Table};

/// Columns of a cell at least: `▓▓ 12?`.
const NARROWEST: usize = 6;
/// Columns of a cell at most.
const WIDEST: usize = 14;
/// Columns a name has at least, and at most.
const NAME: (usize, usize) = (12, 26);
/// Columns behind the cells: how many exchanges there were.
const BEHIND: usize = 4;
/// Lines of a head at most.
const HEAD: usize = 3;

/// The tables of a group, with what their signs mean.
pub(super) fn heat(group: &Group, columns: usize) -> Sheet {
    let lang = group.language;
    let mut sheet = Sheet::default();
    if group.tables.is_empty() {
        super::outline::say(&mut sheet, Tone::Muted, words::no_heat(lang));
        return sheet;
    }
    for table in &group.tables {
        let title = title(group, table);
        sheet.gap();
        if !title.is_empty() {
            sheet.push(Line::broken(0, vec![(Tone::Accent, title)]));
        }
        Layout::of(table, columns, lang).lines(&mut sheet);
    }
    sheet.gap();
    let bands = legend_bands(lang);
    sheet.push(Line::broken(2, vec![(Tone::Plain, format!("  {bands}"))]));
    for said in legend(group) {
        sheet.push(Line::broken(2, vec![(Tone::Muted, format!("  {said}"))]));
    }
    sheet
}

/// A table laid out for so many columns.
struct Layout<'a> {
    table: &'a Table,
    lang: Lang,
    name: usize,
    cell: usize,
}

impl Layout<'_> {
    fn of(table: &Table, columns: usize, lang: Lang) -> Layout<'_> {
        let longest = table.rows.iter().map(|row| width(&row_label(row, lang)));
        let longest = longest.max().unwrap_or(0);
        let count = table.criteria.len().max(1);
        // Two blanks before a name, one behind it.
        let room = columns.saturating_sub(BEHIND + 3);
        let most = room.saturating_sub(count * NARROWEST).clamp(NAME.0, NAME.1);
        let name = longest.clamp(NAME.0, most);
        let cell = (room.saturating_sub(name) / count).clamp(NARROWEST, WIDEST);
        Layout {
            table,
            lang,
            name,
            cell,
        }
    }

    fn lines(&self, sheet: &mut Sheet) {
        let heads: Vec<Vec<String>> = self
            .table
            .criteria
            .iter()
            .map(|it| wrapped(&named(it), self.cell - 1))
            .collect();
        let fits = heads.iter().all(|lines| lines.len() <= HEAD);
        if fits {
            for at in 0..heads.iter().map(Vec::len).max().unwrap_or(0) {
                let words: Vec<&str> = heads
                    .iter()
                    .map(|lines| lines.get(at).map_or("", String::as_str))
                    .collect();
                let behind = if at == 0 {
                    words::exchanges(self.lang)
                } else {
                    ""
                };
                sheet.push(self.head(&words, behind));
            }
        } else {
            // Where names have no room, numbers stand for them.
            let numbers: Vec<String> = (1..=heads.len()).map(|it| it.to_string()).collect();
            let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
            sheet.push(self.head(&numbers, words::exchanges(self.lang)));
        }
        for row in &self.table.rows {
            sheet.push(self.row(row));
        }
        if !fits {
            let key = self.table.criteria.iter().enumerate();
            let key: Vec<String> = key
                // A number stands on one line with its name.
                .map(|(at, it)| format!("{}\u{A0}{}", at + 1, named(it)))
                .collect();
            let key = key.join("  ");
            sheet.push(Line::broken(2, vec![(Tone::Plain, format!("  {key}"))]));
        }
    }

    fn head(&self, heads: &[&str], behind: &str) -> Line {
        let mut text = format!("  {:1$} ", "", self.name);
        for head in heads {
            text.push_str(&filled(head, self.cell));
        }
        text.push_str(behind);
        Line::cut(vec![(Tone::Muted, text)])
    }

    fn row(&self, row: &Row) -> Line {
        let name = fitted(&row_label(row, self.lang), self.name);
        let mut parts = vec![(Tone::Plain, format!("  {name} "))];
        for cell in &row.cells {
            parts.push(self.cell(*cell));
        }
        let all = match exchanges(row) {
            0 => String::new(),
            all => all.to_string(),
        };
        parts.push((Tone::Muted, all));
        Line::cut(parts)
    }

    fn cell(&self, cell: Option<Cell>) -> (Tone, String) {
        match cell {
            Some(cell) => {
                let text = format!("{0}{0} {1}", shade(cell.band), observed(cell));
                (Tone::Level(cell.band), filled(&text, self.cell))
            }
            None => (Tone::Muted, filled(NEVER, self.cell)),
        }
    }
}

/// A criterion's name, with the sign that it stands beside the score.
fn named(heading: &Heading) -> String {
    match heading.apart {
        true => format!("{}*", heading.name),
        false => heading.name.clone(),
    }
}

/// Who, and which of their runs; behind the first the name is not said again.
fn row_label(row: &Row, lang: Lang) -> String {
    match row.run {
        0 | 1 => signed(&row.name, row),
        run => signed(&format!("  {}", words::run(lang, run)), row),
    }
}

/// A name broken into lines of so many columns; more lines than a head has where a part
/// of it is wider.
fn wrapped(name: &str, columns: usize) -> Vec<String> {
    if width(name) <= columns {
        return vec![name.to_owned()];
    }
    if !name.is_ascii() {
        return halves(name, columns).unwrap_or_else(too_wide);
    }
    let mut lines: Vec<String> = Vec::new();
    for word in name.split(' ') {
        if width(word) > columns {
            return too_wide();
        }
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= columns => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn too_wide() -> Vec<String> {
    vec![String::new(); HEAD + 1]
}

/// A name without blanks in two lines: broken behind a particle if that can be, otherwise
/// in its middle.
fn halves(name: &str, columns: usize) -> Option<Vec<String>> {
    let is_kana = |c: char| ('ぁ'..='ん').contains(&c) || c == '・';
    let count = name.chars().count();
    let breaks = name.char_indices().enumerate().skip(1);
    let fitting = breaks.filter(|(_, (at, _))| {
        let (first, second) = name.split_at(*at);
        width(first) <= columns && width(second) <= columns
    });
    let best = fitting.min_by_key(|(nth, (at, next))| {
        let before = name[..*at].chars().next_back();
        let particle = before.is_some_and(is_kana) && !is_kana(*next);
        // Of two as good the later: the first line is the longer.
        (!particle, (2 * nth).abs_diff(count), count - nth)
    });
    let (_, (at, _)) = best?;
    let (first, second) = name.split_at(at);
    Some(vec![first.to_owned(), second.to_owned()])
}

/// A cell in words: for whoever hears a page read out.
pub(super) fn spelled(cell: Option<Cell>, lang: Lang) -> String {
    match cell {
        Some(cell) => {
            let seen = words::seen_of(lang, cell.observed, cell.questions);
            crate::debrief::phrase::noted(band(cell.band, lang), &seen, lang)
        }
        None => words::not_observed(lang).to_owned(),
    }
}
