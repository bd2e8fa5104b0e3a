//! The heat table as CSV: a row a participant, run and criterion, for a spreadsheet. The
//! one place beside JSON where a score stands: to be reckoned with, not to be shown.

use super::{band, mode};
use crate::cells;
use crate::debrief::phrase;
use crate::i18n::{Lang, debrief, group as words};
use crate::workshop::group::value::{Group, Heading, Row, Table};

impl Group {
    /// The tables as CSV that a spreadsheet program opens in any language. What was
    /// never observed has a row, too: its coverage is 0.
    #[must_use]
    pub fn to_csv(&self) -> Vec<u8> {
        let lang = self.language;
        let mut rows = self.tables.iter().flat_map(|table| &table.rows);
        let has_notes = rows.any(|row| !row.notes.is_empty());
        let notes = has_notes.then(|| words::c_notes(lang));
        let all = self.tables.iter().flat_map(|table| {
            let rows = table.rows.iter();
            rows.flat_map(move |row| {
                // Once a run: they are beside its answers, not beside a criterion.
                let notes = std::iter::once(row.notes.join("; "));
                let notes = notes.chain(std::iter::repeat(String::new()));
                cells_of(table, row, lang)
                    .zip(notes)
                    .map(move |(mut line, notes)| {
                        line.extend(has_notes.then_some(notes));
                        line
                    })
            })
        });
        cells::csv(head(lang).into_iter().chain(notes), all)
    }
}

fn head(lang: Lang) -> [&'static str; 16] {
    [
        words::c_participant(lang),
        words::c_run(lang),
        words::c_session(lang),
        words::c_scenario(lang),
        words::c_mode(lang),
        words::c_team(lang),
        words::c_broken_off(lang),
        words::c_rated(lang),
        words::c_criterion_id(lang),
        words::c_criterion(lang),
        words::c_apart(lang),
        words::c_band(lang),
        words::c_score(lang),
        words::c_observed(lang),
        words::c_questions(lang),
        words::c_note(lang),
    ]
}

fn cells_of<'a>(
    table: &'a Table,
    row: &'a Row,
    lang: Lang,
) -> impl Iterator<Item = Vec<String>> + 'a {
    let all = super::exchanges(row);
    let criteria = table.criteria.iter().zip(&row.cells);
    criteria.map(move |(criterion, cell)| {
        let mut line = of_run(table, row, lang);
        line.extend(of_criterion(criterion, lang));
        line.extend(match cell {
            Some(cell) => [
                band(cell.band, lang).to_owned(),
                cell.score.to_string(),
                cell.observed.to_string(),
                cell.questions.to_string(),
            ],
            None => [
                words::not_observed(lang).to_owned(),
                String::new(),
                "0".to_owned(),
                all.to_string(),
            ],
        });
        // Rows are copied into other sheets: each bears what it may be used for.
        line.push(debrief::notice_record(lang).to_owned());
        line
    })
}

fn of_run(table: &Table, row: &Row, lang: Lang) -> Vec<String> {
    let rated = match table.spoken {
        true => phrase::rated_by(row.raters, row.facilitator, lang),
        false => String::new(),
    };
    vec![
        row.name.clone(),
        row.run.to_string(),
        row.session.to_string(),
        table.scenario.clone(),
        mode(table.spoken, lang).to_owned(),
        is(row.team, lang),
        is(row.provisional, lang),
        rated,
    ]
}

fn of_criterion(criterion: &Heading, lang: Lang) -> [String; 3] {
    [
        criterion.id.clone(),
        criterion.name.clone(),
        is(criterion.apart, lang),
    ]
}

fn is(it: bool, lang: Lang) -> String {
    let said = if it { words::yes(lang) } else { "" };
    said.to_owned()
}
