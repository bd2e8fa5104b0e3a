//! The list itself: questions with their answers and follow-ups, each with the
//! row it stands in.

mod header;
mod rows;

use super::column::Column;
use super::unusable::short;
use super::{Unusable, table};
use crate::scenario::vocabulary::{Technique, WordSet};
use crate::scenario::{Lang, limits};

/// What is asked for on the command line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The sheet; without it the first that holds a list.
    pub sheet: Option<String>,
    /// Columns and the headings they have; others are recognised.
    pub columns: Vec<(Column, String)>,
}

/// A question-and-answer list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The language it is written in.
    pub lang: Lang,
    /// The sheet it stands in; a CSV has none.
    pub sheet: Option<String>,
    /// The title above the columns, if there is one.
    pub title: Option<String>,
    /// The columns found, from the left, with their headings.
    pub columns: Vec<(Column, String)>,
    /// The questions, from the top.
    pub entries: Vec<Entry>,
}

/// A question of the list, with all that belongs to it. Texts may be empty,
/// except the question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The row it stands in, as a spreadsheet program counts.
    pub row: u32,
    /// Its number, as written.
    pub number: String,
    /// What it is about.
    pub category: String,
    /// The question.
    pub question: String,
    /// The team's answer.
    pub answer: String,
    /// What may be asked after the answer.
    pub follow_ups: Vec<FollowUp>,
    /// Who answers; several are possible.
    pub who: Vec<String>,
    /// What the answer rests on.
    pub basis: String,
    /// As of when it holds.
    pub as_of: String,
    /// Whether it may be said, where the list tells.
    pub may_be_said: Option<bool>,
    /// How it works on the one asked, where the list tells.
    pub techniques: WordSet<Technique>,
}

/// A question that may come after an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FollowUp {
    /// The row it stands in.
    pub row: u32,
    /// The question.
    pub question: String,
    /// The team's answer; may be empty.
    pub answer: String,
}

impl List {
    /// Questions in all, follow-ups included.
    #[must_use]
    pub fn questions(&self) -> usize {
        let follow_ups = self.entries.iter().map(|entry| entry.follow_ups.len());
        self.entries.len() + follow_ups.sum::<usize>()
    }

    /// Every answer there is, follow-ups' included, with its row.
    pub fn answers(&self) -> impl Iterator<Item = (u32, &str)> {
        self.entries
            .iter()
            .flat_map(|entry| {
                let own = std::iter::once((entry.row, entry.answer.as_str()));
                let after = entry.follow_ups.iter();
                own.chain(after.map(|it| (it.row, it.answer.as_str())))
            })
            .filter(|(_, answer)| !answer.is_empty())
    }
}

/// The longest title of a list, in characters: the rest is cut off.
const LONGEST_TITLE: usize = 100;

/// Reads a list from the bytes of a file. `otherwise` is the language of a list
/// whose words do not show it.
///
/// # Errors
/// [`Unusable`]: what keeps it from being read, or that there is no list in it.
pub fn read(bytes: &[u8], wanted: &Wanted, otherwise: Lang) -> Result<List, Unusable> {
    let tables = table::read(bytes, wanted.sheet.as_deref())?;
    let found = tables
        .iter()
        .filter_map(|table| Some((table, header::find(table, wanted)?)))
        // The first sheet of those that fit equally well.
        .rev()
        .max_by_key(|(_, header)| header.columns.len());
    let Some((table, header)) = found else {
        return Err(missing(&tables, wanted));
    };
    let entries = rows::entries(table, &header);
    if entries.is_empty() {
        return Err(Unusable::NoQuestions);
    }
    let mut list = List {
        lang: otherwise,
        title: header.title(table).map(|it| short(&it, LONGEST_TITLE)),
        sheet: table.sheet.clone(),
        columns: header.names(table),
        entries,
    };
    if list.questions() > limits::QUESTIONS {
        return Err(Unusable::TooManyQuestions);
    }
    list.lang = language(&list).unwrap_or(otherwise);
    Ok(list)
}

/// Why no header was found: a column that was named and is nowhere, or none known.
fn missing(tables: &[table::Table], wanted: &Wanted) -> Unusable {
    if tables.iter().all(|table| table.rows.is_empty()) {
        return Unusable::Empty;
    }
    let fullest = tables
        .iter()
        .flat_map(|table| table.rows.iter().take(header::TOP));
    let filled = |row: &&table::Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    // The first of the fullest.
    let fullest = fullest.rev().max_by_key(filled);
    let there: Vec<String> = fullest
        .into_iter()
        .flat_map(|row| row.cells.iter().filter(|cell| !cell.is_empty()).cloned())
        .collect();
    let is_there = |name: &str| {
        let name = super::column::normalised(name);
        there
            .iter()
            .any(|cell| super::column::normalised(cell) == name)
    };
    match wanted.columns.iter().find(|(_, name)| !is_there(name)) {
        Some((_, name)) => Unusable::NoSuchColumn(name.clone(), there),
        None => Unusable::NoHeader(there),
    }
}

/// The language the questions and answers are in, if their letters show it. A
/// Japanese text is full of Latin names, an English one has hardly any kana.
fn language(list: &List) -> Option<Lang> {
    let questions = list.entries.iter().map(|entry| entry.question.as_str());
    let texts = questions.chain(list.answers().map(|(_, answer)| answer));
    let (mut japanese, mut latin) = (0_usize, 0_usize);
    for c in texts.flat_map(str::chars) {
        match c {
            '\u{3041}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' => japanese += 1,
            c if c.is_alphabetic() => latin += 1,
            _ => {}
        }
    }
    match (japanese, latin) {
        (0, 0) => None,
        // A character carries about as much as three letters.
        _ if japanese * 3 >= latin => Some(Lang::Ja),
        _ => Some(Lang::En),
    }
}

#[cfg(test)]
mod tests;
