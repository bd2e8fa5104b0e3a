//! The agreement for a terminal: lines whose parts have a tone.

use super::super::value::Agreement;
use super::chart::drawn;
use super::outline::{Agreed, Block};
use crate::i18n::{Lang, agree as words};
use crate::sheet::{Line, Sheet, Tone, filled, fitted, width};

/// Columns of the longest name of a table, at most.
const NAMES: usize = 22;
/// Columns of the chart.
const CHART: usize = 15;

impl Agreement {
    /// The agreement as lines to read.
    #[must_use]
    pub fn to_sheet(&self) -> Sheet {
        let mut sheet = Sheet::default();
        for block in self.outline() {
            put(&mut sheet, &block, self.language);
        }
        sheet
    }
}

fn put(sheet: &mut Sheet, block: &Block, lang: Lang) {
    match block {
        Block::Title(title) => sheet.title(title.clone()),
        Block::Heading(heading) => {
            sheet.gap();
            sheet.title(heading.clone());
        }
        Block::Text(tone, said) => sheet.push(Line::broken(0, vec![(*tone, said.clone())])),
        Block::Point {
            number,
            head,
            lines,
        } => {
            sheet.gap();
            let number = format!("{number}. ");
            let hang = width(&number);
            sheet.push(Line::broken(
                hang,
                vec![(Tone::Accent, number), (Tone::Title, head.clone())],
            ));
            under(sheet, hang, lines);
        }
        Block::Answer(title, asked, lines) => {
            sheet.gap();
            let mut parts = vec![(Tone::Accent, title.clone())];
            if !asked.is_empty() {
                parts.push((Tone::Plain, format!("  {asked}")));
            }
            sheet.push(Line::cut(parts));
            under(sheet, 2, lines);
            sheet.gap();
        }
        Block::Agreed(rows) => agreed(sheet, rows, lang),
        Block::Severity(rows) => severity(sheet, rows, lang),
    }
}

fn under(sheet: &mut Sheet, hang: usize, lines: &[(Tone, String)]) {
    for (tone, said) in lines {
        let blank = " ".repeat(hang);
        sheet.push(Line::broken(
            hang,
            vec![(Tone::Plain, blank), (*tone, said.clone())],
        ));
    }
}

fn agreed(sheet: &mut Sheet, rows: &[Agreed], lang: Lang) {
    let names = widest(rows.iter().map(|row| &*row.name), words::c_criterion(lang));
    let alphas = widest(rows.iter().map(|row| &*row.alpha), words::c_alpha(lang));
    let intervals = widest(
        rows.iter().map(|row| &*row.interval),
        words::c_interval(lang),
    );
    let sames = widest(rows.iter().map(|row| &*row.same), words::c_same(lang));
    let nears = widest(rows.iter().map(|row| &*row.near), words::c_near(lang));
    let mut put = |tones: [Tone; 2], cells: [&str; 6]| {
        let [name, alpha, interval, chart, same, near] = cells;
        let left = format!("{}  {}  ", fitted(name, names), right(alpha, alphas));
        let middle = format!(
            "{}  {}  ",
            filled(interval, intervals),
            filled(chart, CHART)
        );
        let last = format!("{}  {}", right(same, sames), right(near, nears));
        sheet.push(Line::cut(vec![
            (tones[0], left),
            (tones[1], middle),
            (tones[0], last),
        ]));
    };
    let scale = format!("0{:fill$}1", "", fill = CHART - 2);
    put(
        [Tone::Muted; 2],
        [
            words::c_criterion(lang),
            words::c_alpha(lang),
            words::c_interval(lang),
            &scale,
            words::c_same(lang),
            words::c_near(lang),
        ],
    );
    for row in rows {
        let chart = row
            .drawn
            .map(|(alpha, interval)| drawn(alpha, interval, CHART));
        let chart = chart.unwrap_or_default();
        put(
            [Tone::Plain, Tone::Accent],
            [
                &row.name,
                &row.alpha,
                &row.interval,
                &chart,
                &row.same,
                &row.near,
            ],
        );
    }
}

fn severity(sheet: &mut Sheet, rows: &[[String; 5]], lang: Lang) {
    let head = head_of_severity(lang);
    let all = || std::iter::once(head.map(str::to_owned)).chain(rows.iter().cloned());
    let columns: Vec<usize> = (0..head.len())
        .map(|at| widest(all().map(|row| row[at].clone()), "").min(NAMES))
        .collect();
    for (at, row) in all().enumerate() {
        let tone = if at == 0 { Tone::Muted } else { Tone::Plain };
        let cells = row.iter().zip(&columns).enumerate();
        let cells = cells.map(|(at, (cell, columns))| match at {
            2 | 3 => right(cell, *columns),
            _ => fitted(cell, *columns),
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        sheet.push(Line::cut(vec![(tone, line.trim_end().to_owned())]));
    }
}

/// The columns of the table of who rates high or low.
pub(super) fn head_of_severity(lang: Lang) -> [&'static str; 5] {
    [
        words::c_assessor(lang),
        words::c_when(lang),
        words::c_difference(lang),
        words::c_compared(lang),
        words::c_reading(lang),
    ]
}

fn widest<T: AsRef<str>>(cells: impl Iterator<Item = T>, head: &str) -> usize {
    let cells = cells.map(|cell| width(cell.as_ref())).max();
    cells.unwrap_or(0).max(width(head)).min(NAMES)
}

fn right(words: &str, columns: usize) -> String {
    let fill = columns.saturating_sub(width(words));
    format!("{:fill$}{words}", "")
}
