//! From the rows under the header to questions: merged categories run on, a row
//! that only goes on with an answer or brings another follow-up joins the
//! question above it.

use super::header::Header;
use super::{Entry, FollowUp};
use crate::qa::column::{Column, normalised};
use crate::qa::table::{Row, Table};
use crate::scenario::Lang;
use crate::scenario::vocabulary::{Technique, Word, WordSet};

/// A row by its columns.
struct Cells<'a> {
    row: &'a Row,
    header: &'a Header,
}

impl<'a> Cells<'a> {
    /// The text of the first column of a kind.
    fn get(&self, column: Column) -> &'a str {
        let place = self.header.places(column).next();
        place.map_or("", |at| self.row.cell(at))
    }

    fn has(&self, column: Column) -> bool {
        !self.get(column).is_empty()
    }

    /// The category columns, the wider first.
    fn category(&self) -> Vec<&'a str> {
        let places = self.header.places(Column::Category);
        places.map(|at| self.row.cell(at)).collect()
    }

    /// The follow-ups of this row, each with its answer.
    fn follow_ups(&self) -> Vec<FollowUp> {
        let answers: Vec<usize> = self.header.places(Column::FollowUpAnswer).collect();
        let questions = self.header.places(Column::FollowUp).enumerate();
        let found = questions.map(|(nth, at)| FollowUp {
            row: self.row.number,
            question: self.row.cell(at).to_owned(),
            answer: answers
                .get(nth)
                .map_or("", |at| self.row.cell(*at))
                .to_owned(),
        });
        found.filter(|it| !it.question.is_empty()).collect()
    }
}

/// The questions under the header.
pub(super) fn entries(table: &Table, header: &Header) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut category: Vec<String> = Vec::new();
    for row in &table.rows[header.at + 1..] {
        let cells = Cells { row, header };
        if repeats(&cells, table) {
            continue;
        }
        run_on(&mut category, &cells);
        if !cells.has(Column::Question) {
            go_on(entries.last_mut(), &cells);
        } else if is_follow_up(&cells)
            && let Some(above) = entries.last_mut()
        {
            above.follow_ups.push(FollowUp {
                row: row.number,
                question: cells.get(Column::Question).to_owned(),
                answer: cells.get(Column::Answer).to_owned(),
            });
            above.follow_ups.extend(cells.follow_ups());
        } else {
            entries.push(entry(&cells, &category));
        }
    }
    entries
}

/// Whether a row is the header once more, as on every printed page.
fn repeats(cells: &Cells<'_>, table: &Table) -> bool {
    let header = &table.rows[cells.header.at];
    let mut places = cells.header.columns.iter();
    places.all(|(at, _)| cells.row.cell(*at) == header.cell(*at))
}

/// A category holds until the next: of merged cells only the first has a text. A
/// row that has nothing but a number column's words is a title of what follows.
fn run_on(category: &mut Vec<String>, cells: &Cells<'_>) {
    let named = cells.category();
    for (level, name) in named.iter().enumerate() {
        if !name.is_empty() {
            category.truncate(level);
            category.resize(level, String::new());
            category.push((*name).to_owned());
        }
    }
    let alone = cells
        .row
        .cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .count()
        == 1;
    let number = cells.get(Column::Number);
    if named.is_empty() && alone && number.chars().any(char::is_alphabetic) {
        *category = vec![number.to_owned()];
    }
}

/// A row without a question: more of the answer above, or another follow-up.
fn go_on(above: Option<&mut Entry>, cells: &Cells<'_>) {
    let Some(above) = above else {
        return;
    };
    let more = cells.get(Column::Answer);
    if !more.is_empty() {
        if !above.answer.is_empty() {
            above.answer.push('\n');
        }
        above.answer.push_str(more);
    }
    above.follow_ups.extend(cells.follow_ups());
}

/// Lists without columns of their own for follow-ups mark their rows: 更問1.
fn is_follow_up(cells: &Cells<'_>) -> bool {
    let marks = ["更問", "さら問", "再質問", "追加質問", "followup"];
    let number = normalised(cells.get(Column::Number));
    marks.iter().any(|mark| number.starts_with(mark))
}

fn entry(cells: &Cells<'_>, category: &[String]) -> Entry {
    let filled: Vec<&str> = category
        .iter()
        .map(String::as_str)
        .filter(|name| !name.is_empty())
        .collect();
    Entry {
        row: cells.row.number,
        number: cells.get(Column::Number).to_owned(),
        category: filled.join(" / "),
        question: cells.get(Column::Question).to_owned(),
        answer: cells.get(Column::Answer).to_owned(),
        follow_ups: cells.follow_ups(),
        who: people(cells.get(Column::Who)),
        basis: cells.get(Column::Basis).to_owned(),
        as_of: cells.get(Column::AsOf).to_owned(),
        may_be_said: may_be_said(cells),
        techniques: techniques(cells.get(Column::Technique)),
    }
}

/// The people of a cell: 「社長／CFO」 are two. Where each has a line, a comma parts
/// no more: “Mori, head of sales”.
fn people(cell: &str) -> Vec<String> {
    let lines = |c: char| matches!(c, '\n' | ';' | '；');
    let signs = |c: char| matches!(c, '、' | ',' | '，' | '／' | '/' | '＆' | '&');
    let apart = |c: char| lines(c) || (!cell.contains(lines) && signs(c));
    let mut people: Vec<String> = Vec::new();
    for name in cell.split(apart).map(str::trim) {
        if !name.is_empty() && people.iter().all(|known| known != name) {
            people.push(name.to_owned());
        }
    }
    people
}

const YES: &[&str] = &[
    "可",
    "可能",
    "○",
    "〇",
    "◯",
    "◎",
    "はい",
    "有",
    "要",
    "yes",
    "y",
    "ok",
    "true",
    "公表",
    "公表可",
    "公開",
    "公開可",
    "開示",
    "開示可",
    "public",
];
const NO: &[&str] = &[
    "否",
    "不可",
    "×",
    "✕",
    "✖",
    "x",
    "いいえ",
    "無",
    "no",
    "n",
    "ng",
    "false",
    "対外秘",
    "社外秘",
    "部外秘",
    "秘",
    "非公表",
    "非公開",
    "非開示",
    "公表不可",
    "公開不可",
    "開示不可",
    "confidential",
    "internal",
    "internalonly",
    "secret",
];

fn may_be_said(cells: &Cells<'_>) -> Option<bool> {
    let said = says_yes(cells.get(Column::Disclosure));
    let kept = cells.get(Column::Secrecy);
    // In a column called 対外秘, its own word is a yes.
    let is_secret = match Column::of_heading(kept) {
        Some(Column::Secrecy) => Some(true),
        _ => says_yes(kept),
    };
    is_secret.map(|secret| !secret).or(said)
}

fn says_yes(cell: &str) -> Option<bool> {
    // Marks such as ○ fall away where headings are compared.
    let word = match normalised(cell) {
        word if word.is_empty() => cell.trim().to_owned(),
        word => word,
    };
    if YES.contains(&word.as_str()) {
        Some(true)
    } else if NO.contains(&word.as_str()) {
        Some(false)
    } else {
        None
    }
}

/// The techniques a cell names, by tag or by name in either language.
fn techniques(cell: &str) -> WordSet<Technique> {
    let names = cell
        .split(['\n', '、', ',', '，', '／', '/', ';', '・'])
        .map(normalised);
    names
        .filter_map(|name| {
            let known = Technique::ALL.iter().copied();
            known.into_iter().find(|it| {
                let named = |lang: Lang| normalised(it.name(lang)) == name;
                normalised(it.tag()) == name || Lang::ALL.into_iter().any(named)
            })
        })
        .collect()
}
