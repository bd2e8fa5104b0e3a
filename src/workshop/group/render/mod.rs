//! A group debrief laid out: lines for a terminal and a projector, HTML, Markdown, CSV.
//! A renderer lays the value out and decides nothing.

mod csv;
mod heat;
mod html;
mod markdown;
mod outline;
mod plan;

pub use outline::Page;

use super::value::{Cell, Difference, Group, Row, Shows, Table};
use crate::debrief::phrase;
use crate::i18n::{Lang, debrief, group as words};

/// What a band is shown by, the weakest first: darker is weaker. No meaning rests on
/// colour alone.
pub const SHADES: [&str; 4] = ["█", "▓", "▒", "░"];
/// What was not observed.
const NEVER: &str = "·";
/// Somebody sat in a team.
const TEAM: &str = "†";
/// A run was broken off.
const BROKEN: &str = "×";

/// A band in words.
fn band(band: u8, lang: Lang) -> &'static str {
    match band {
        0 => debrief::grade_u(lang),
        1 => debrief::grade_m(lang),
        2 => debrief::grade_s(lang),
        _ => debrief::grade_p(lang),
    }
}

/// The sign of a band.
fn shade(band: u8) -> &'static str {
    SHADES[usize::from(band.min(3))]
}

/// What a table is of; empty where it is the only one.
fn title(group: &Group, table: &Table) -> String {
    let lang = group.language;
    if group.tables.len() < 2 {
        return String::new();
    }
    words::table_of(lang, &table.scenario, mode(table.spoken, lang))
}

fn mode(spoken: bool, lang: Lang) -> &'static str {
    match spoken {
        true => words::spoken(lang),
        false => words::chosen(lang),
    }
}

/// How answers were given, where that is not the same for all; empty otherwise.
fn mode_apart(group: &Group, spoken: bool) -> &'static str {
    match group.is_mixed() {
        true => mode(spoken, group.language),
        false => "",
    }
}

/// Who, which of their runs where there are several, and what is to be known of it.
fn label(row: &Row, lang: Lang) -> String {
    let run = match row.runs {
        0 | 1 => String::new(),
        _ => words::run(lang, row.run),
    };
    signed(&phrase::noted(&row.name, &run, lang), row)
}

/// A label with the signs of its row.
fn signed(label: &str, row: &Row) -> String {
    let signs = [(row.team, TEAM), (row.provisional, BROKEN)];
    let signs: Vec<&str> = signs.iter().filter(|it| it.0).map(|it| it.1).collect();
    match signs.is_empty() {
        true => label.to_owned(),
        false => format!("{label} {}", signs.concat()),
    }
}

/// Exchanges in all that a run had; 0 where nothing was observed.
fn exchanges(row: &Row) -> u32 {
    let cells = row.cells.iter().flatten();
    cells.map(|cell| cell.questions).max().unwrap_or(0)
}

/// Exchanges that observed a criterion; marked where they are few.
fn observed(cell: Cell) -> String {
    let hint = if cell.is_hint() { "?" } else { "" };
    format!("{}{hint}", cell.observed)
}

/// The signs of the bands in words.
fn legend_bands(lang: Lang) -> String {
    let bands = (0..4).map(|at| format!("{} {}", shade(at), band(at, lang)));
    bands.collect::<Vec<_>>().join("  ")
}

/// What the other signs mean, as far as a table has any.
fn legend(group: &Group) -> Vec<&'static str> {
    let lang = group.language;
    let rows = || group.tables.iter().flat_map(|table| &table.rows);
    let criteria = group.tables.iter().flat_map(|table| &table.criteria);
    let all = [
        (true, words::legend_marks(lang)),
        (
            criteria.into_iter().any(|it| it.apart),
            words::legend_apart(lang),
        ),
        (rows().any(|row| row.team), words::legend_team(lang)),
        (
            rows().any(|row| row.provisional),
            words::legend_provisional(lang),
        ),
    ];
    all.into_iter().filter(|it| it.0).map(|it| it.1).collect()
}

/// The sign of what two figures show, and its words.
fn shows(shows: Shows, lang: Lang) -> (&'static str, &'static str) {
    match shows {
        Shows::Better => ("↑", words::better(lang)),
        Shows::Worse => ("↓", words::worse(lang)),
        Shows::Same => ("≈", words::same(lang)),
        Shows::TooFew => ("?", words::too_few(lang)),
    }
}

/// How far assessors lie apart, in words.
fn apart(difference: &Difference, lang: Lang) -> String {
    match difference.merged {
        Some(merged) => {
            let levels: Vec<String> = difference.levels.iter().map(u8::to_string).collect();
            let between = match lang {
                Lang::En => ", ",
                Lang::Ja => "・",
            };
            words::levels_given(lang, &levels.join(between), merged)
        }
        None => words::pitfall_doubted(lang).to_owned(),
    }
}

/// What the whole is about, in lines: when, who, what.
fn particulars(group: &Group) -> Vec<String> {
    let lang = group.language;
    let mut lines = Vec::new();
    let people = match group.people.len() {
        1 => words::people_1(lang).to_owned(),
        count => words::people(lang, count),
    };
    let mut sessions: Vec<i64> = Vec::new();
    for row in group.tables.iter().flat_map(|table| &table.rows) {
        if !sessions.contains(&row.session) {
            sessions.push(row.session);
        }
    }
    let runs = match sessions.len() {
        1 => words::runs_1(lang).to_owned(),
        count => words::runs(lang, count),
    };
    let mut first = vec![people, runs];
    let day = group.began.as_deref().and_then(|it| it.get(..10));
    first.extend(day.map(|day| words::held(lang, day)));
    lines.push(first.join(" · "));
    if !group.scenarios.is_empty() {
        lines.push(words::scenarios(
            lang,
            &phrase::list(&group.scenarios, lang),
        ));
    }
    let waiting = group.people.iter().filter(|it| it.runs == 0);
    let waiting: Vec<&str> = waiting.map(|it| it.name.as_str()).collect();
    if !waiting.is_empty() && !group.tables.is_empty() {
        lines.push(words::not_yet(lang, &phrase::list(&waiting, lang)));
    }
    lines
}
