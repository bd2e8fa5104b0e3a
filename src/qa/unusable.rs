//! Why no list can be made of a file, for a person: what, and what to do.

use crate::i18n::{Lang, qa as words};

/// Why no list can be made of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// Nothing is in it.
    Empty,
    /// More bytes than a list may have.
    TooLarge,
    /// A workbook that unpacks to more than a list may have.
    TooLargeUnpacked,
    /// More filled rows than a list may have.
    TooManyRows,
    /// More questions than a scenario may have.
    TooManyQuestions,
    /// More text in its cells than a list may have.
    TooMuchText,
    /// The draft would be larger than a scenario may be.
    DraftTooLarge,
    /// A password keeps the workbook shut.
    Password,
    /// A workbook of the old binary kind.
    OldWorkbook,
    /// Neither a workbook nor text.
    NoSpreadsheet,
    /// A workbook that is damaged; in the words of its reader.
    Damaged,
    /// No sheet has this name; those there are.
    NoSuchSheet(String, Vec<String>),
    /// No row names a column of questions; the fullest row near the top.
    NoHeader(Vec<String>),
    /// The columns named are in no row; the fullest row near the top.
    NoSuchColumn(String, Vec<String>),
    /// There are columns, and no question under them.
    NoQuestions,
}

impl Unusable {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let mib = |bytes: usize| bytes / (1024 * 1024);
        match self {
            Unusable::Empty => words::empty(lang).to_owned(),
            Unusable::TooLarge => words::too_large(lang, mib(super::limits::FILE_BYTES)),
            Unusable::TooLargeUnpacked => {
                words::too_large_unpacked(lang, mib(super::limits::UNPACKED_BYTES))
            }
            Unusable::TooManyRows => words::too_many_rows(lang, super::limits::ROWS),
            Unusable::TooManyQuestions => words::too_many_questions(lang, super::limits::QUESTIONS),
            Unusable::TooMuchText => words::too_much_text(lang, mib(super::limits::TEXT_BYTES)),
            Unusable::DraftTooLarge => words::draft_too_large(lang, mib(super::limits::FILE_BYTES)),
            Unusable::Password => words::password(lang).to_owned(),
            Unusable::OldWorkbook => words::old_workbook(lang).to_owned(),
            Unusable::NoSpreadsheet => words::no_spreadsheet(lang).to_owned(),
            Unusable::Damaged => words::damaged(lang).to_owned(),
            Unusable::NoSuchSheet(name, _) => words::no_such_sheet(lang, name),
            Unusable::NoHeader(_) => words::no_header(lang).to_owned(),
            Unusable::NoSuchColumn(name, _) => words::no_such_column(lang, name),
            Unusable::NoQuestions => words::no_questions(lang).to_owned(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> String {
        match self {
            Unusable::Empty | Unusable::NoQuestions => words::empty_hint(lang).to_owned(),
            Unusable::TooLarge
            | Unusable::TooLargeUnpacked
            | Unusable::TooManyRows
            | Unusable::TooManyQuestions
            | Unusable::TooMuchText
            | Unusable::DraftTooLarge => words::split_hint(lang).to_owned(),
            Unusable::Password => words::password_hint(lang).to_owned(),
            Unusable::OldWorkbook | Unusable::NoSpreadsheet | Unusable::Damaged => {
                words::save_hint(lang).to_owned()
            }
            Unusable::NoSuchSheet(_, there) => words::sheets_are(lang, &joined(there, lang)),
            Unusable::NoHeader(there) if there.is_empty() => words::name_columns(lang).to_owned(),
            Unusable::NoHeader(there) | Unusable::NoSuchColumn(_, there) => {
                words::columns_are(lang, &joined(there, lang))
            }
        }
    }
}

/// Names in a row, short enough for a message.
fn joined(names: &[String], lang: Lang) -> String {
    let shown: Vec<String> = names.iter().take(20).map(|name| short(name, 24)).collect();
    shown.join(match lang {
        Lang::En => ", ",
        Lang::Ja => "、",
    })
}

/// The beginning of a text, on one line.
#[must_use]
pub(super) fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let mut cut: String = line.chars().take(most.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}
