//! Who takes part: from the command line, or from a table of names and offices.

use super::super::failure::Failure;
use crate::i18n::{Lang, workshop as words};
use crate::qa::table::{self, Row, Table};
use crate::qa::{Unusable, limits};
use crate::scenario::clean;
use crate::store::{shown, trainee_name};
use crate::workshop::{MOST_PARTICIPANTS, Participant};
use encoding_rs::SHIFT_JIS;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// Headings of the column with names.
const NAMES: &[&str] = &[
    "name",
    "fullname",
    "participant",
    "participants",
    "who",
    "氏名",
    "名前",
    "お名前",
    "参加者",
    "参加者名",
    "受講者",
    "受講者名",
    "姓名",
];
/// Headings of the column with offices.
const OFFICES: &[&str] = &[
    "role",
    "office",
    "title",
    "position",
    "jobtitle",
    "job",
    "役職",
    "役職名",
    "役割",
    "肩書",
    "肩書き",
    "職位",
    "所属役職",
];

/// Somebody as typed: a name, and an office after a comma.
///
/// # Errors
/// If it is no name.
pub(super) fn person(typed: &str, lang: Lang) -> Result<Participant, Failure> {
    let (name, role) = match typed.find([',', '、', '，', '\t']) {
        Some(at) => {
            let (name, role) = typed.split_at(at);
            let role = role.trim_start_matches([',', '、', '，', '\t']);
            (name, role)
        }
        None => (typed, ""),
    };
    participant(name, role, lang)
}

fn participant(name: &str, role: &str, lang: Lang) -> Result<Participant, Failure> {
    let known = trainee_name(name).filter(|name| !name.is_empty());
    let name = known.ok_or_else(|| {
        let name = clean(name);
        Failure::new(words::too_long(lang, name.trim()), "")
    })?;
    let role = clean(role).replace('\n', " ");
    Ok(Participant {
        name,
        role: role.trim().into(),
    })
}

/// The people of a table.
///
/// # Errors
/// If the file cannot be read, or names nobody.
pub(super) fn read(path: &Path, lang: Lang) -> Result<Vec<Participant>, Failure> {
    let file = shown(path);
    let bytes = bytes(path).map_err(|error| {
        let what = words::roster_unusable(lang, &file, &error.to_string());
        Failure::new(what, words::roster_hint(lang))
    })?;
    let unusable = |why: Unusable| {
        let what = words::roster_unusable(lang, &file, &why.message(lang));
        Failure::new(what, words::roster_hint(lang))
    };
    let tables = table::read(&in_utf8(bytes), None).map_err(unusable)?;
    let mut people = Vec::new();
    for (name, role) in likeliest(&tables).map_or_else(Vec::new, rows) {
        people.push(participant(&name, &role, lang)?);
    }
    match people.is_empty() {
        true => Err(Failure::new(
            words::roster_empty(lang, &file),
            words::roster_hint(lang),
        )),
        false => Ok(people),
    }
}

/// Checks that nobody is named twice, and that they are not too many.
///
/// # Errors
/// If so.
pub(super) fn check(people: &[Participant], lang: Lang) -> Result<(), Failure> {
    for (at, person) in people.iter().enumerate() {
        if people[..at].iter().any(|other| other.name == person.name) {
            let what = words::twice(lang, &person.name);
            return Err(Failure::new(what, words::twice_hint(lang)));
        }
    }
    if people.len() > MOST_PARTICIPANTS {
        let what = words::too_many_people(lang, MOST_PARTICIPANTS);
        return Err(Failure::new(what, words::fewer_hint(lang)));
    }
    Ok(())
}

/// The first table with a heading, else the first of all: they differ by what parts
/// their cells.
fn likeliest(tables: &[Table]) -> Option<&Table> {
    let headed = tables.iter().find(|table| heading(table).is_some());
    headed.or(tables.first())
}

/// The position of the row that names the columns, if one near the top does.
fn heading(table: &Table) -> Option<usize> {
    table.rows.iter().take(10).position(|row| {
        let mut cells = row.cells.iter();
        cells.any(|cell| NAMES.contains(&&*normalised(cell)))
    })
}

/// Names and offices of a table, below its heading if it has one.
fn rows(table: &Table) -> Vec<(String, String)> {
    let column = |row: &Row, headings: &[&str]| {
        let mut cells = row.cells.iter();
        cells.position(|cell| headings.contains(&&*normalised(cell)))
    };
    let (name, office, first) = match heading(table) {
        Some(at) => {
            let row = &table.rows[at];
            (
                column(row, NAMES).unwrap_or(0),
                column(row, OFFICES),
                at + 1,
            )
        }
        None => (0, Some(1), 0),
    };
    let people = table.rows.iter().skip(first);
    let people = people.filter(|row| !row.cell(name).is_empty());
    let pair = |row: &Row| {
        let office = office.map_or("", |office| row.cell(office));
        (row.cell(name).to_owned(), office.to_owned())
    };
    people.map(pair).collect()
}

/// A heading as it is compared.
fn normalised(heading: &str) -> String {
    let letters = heading.nfkc().flat_map(char::to_lowercase);
    letters.filter(|c| c.is_alphanumeric()).collect()
}

/// The bytes in UTF-8, where they are Shift_JIS and mostly kanji: names need no kana,
/// by which a table of sentences is told from others.
fn in_utf8(bytes: Vec<u8>) -> Vec<u8> {
    if std::str::from_utf8(&bytes).is_ok() {
        return bytes;
    }
    let text = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(&bytes);
    let is_japanese = |text: &str| {
        let kanji = text
            .chars()
            .filter(|c| ('\u{3400}'..='\u{9FFF}').contains(c));
        let latin = text.chars().filter(char::is_ascii_alphabetic);
        kanji.count() > latin.count()
    };
    match text {
        Some(text) if is_japanese(&text) => text.into_owned().into_bytes(),
        _ => bytes,
    }
}

/// The bytes of a file, at most one more than it may have.
fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = limits::FILE_BYTES as u64 + 1;
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(bytes: &[u8]) -> Vec<(String, String)> {
        let tables = table::read(&in_utf8(bytes.to_vec()), None).unwrap();
        rows(likeliest(&tables).unwrap())
    }

    fn pairs(people: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, role): &(&str, &str)| ((*name).to_owned(), (*role).to_owned());
        people.iter().map(owned).collect()
    }

    #[test]
    fn a_heading_may_be_there_or_not_and_in_any_order() {
        let expected = pairs(&[("Ito", "President"), ("Mori", "")]);
        for text in [
            "Ito,President\nMori\n",
            "Name,Role\nIto,President\nMori,\n",
            "No;Job title;Full name\n1;President;Ito\n2;;Mori\n",
        ] {
            assert_eq!(read_as(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn japanese_rosters_are_read_in_their_old_code_page() {
        let text = "役職,氏名\r\n社長,伊藤 健\r\n広報部長,森 結\r\n";
        let expected = pairs(&[("伊藤 健", "社長"), ("森 結", "広報部長")]);
        assert_eq!(read_as(text.as_bytes()), expected);
        let (bytes, _, _) = SHIFT_JIS.encode(text);
        assert_eq!(read_as(&bytes), expected);
    }

    #[test]
    fn french_names_are_not_taken_for_kanji() {
        let latin = b"H\xe9l\xe8ne Andr\xe9,Directrice\n";
        assert_eq!(read_as(latin), pairs(&[("Hélène André", "Directrice")]));
    }

    #[test]
    fn a_name_may_bring_its_office() {
        for typed in ["伊藤、社長", "伊藤, 社長", " 伊藤 ，社長 "] {
            let person = person(typed, Lang::Ja).unwrap();
            assert_eq!((&*person.name, &*person.role), ("伊藤", "社長"), "{typed}");
        }
        assert!(person("", Lang::En).is_err());
        assert!(person(&"x".repeat(61), Lang::En).is_err());
    }
}
