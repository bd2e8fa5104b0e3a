//! Sessions as rows of a spreadsheet: one a session, one column a criterion.

use super::Reader;
use crate::i18n::progress as words;
use crate::training::practised::Practised;

/// The head and the rows, in the order in which the sessions come. A criterion's
/// column bears the name it was last given; where it was not observed, and where a
/// session has no score, the cell is empty.
#[must_use]
pub fn rows(sessions: &[Practised], reader: Reader<'_>) -> (Vec<String>, Vec<Vec<String>>) {
    let lang = reader.lang;
    let mut criteria: Vec<(&str, &str)> = Vec::new();
    for seen in sessions.iter().flat_map(|it| &it.criteria) {
        if criteria.iter().all(|(id, _)| *id != &*seen.id) {
            criteria.push((&seen.id, seen.name.get(lang)));
        }
    }
    let head: [fn(_) -> &'static str; 12] = [
        words::c_session,
        words::c_date,
        words::c_scenario,
        words::c_title,
        words::c_mode,
        words::c_aloud,
        words::c_question,
        words::c_complete,
        words::c_overall,
        words::c_exchanges,
        words::c_points,
        words::c_possible,
    ];
    let mut head: Vec<String> = head.iter().map(|name| name(lang).to_owned()).collect();
    head.extend(criteria.iter().map(|(_, name)| (*name).to_owned()));
    head.push(words::c_pitfalls(lang).to_owned());
    let rows = sessions.iter().map(|it| row(it, &criteria, reader));
    (head, rows.collect())
}

fn row(it: &Practised, criteria: &[(&str, &str)], reader: Reader<'_>) -> Vec<String> {
    let lang = reader.lang;
    let yes = |it: bool| {
        if it {
            words::yes(lang)
        } else {
            words::no(lang)
        }
        .to_owned()
    };
    let score = |it: Option<u8>| it.map_or_else(String::new, |it| it.to_string());
    let possible: u32 = it.exchanges.iter().map(|it| it.possible).sum();
    let rated = it.exchanges.iter().filter(|it| it.possible > 0);
    let missed: u32 = rated.map(|it| it.missed).sum();
    let session = &it.session;
    let mut row = vec![
        session.number.to_string(),
        (reader.date)(session.finished),
        session.scenario.to_string(),
        session.title.get(lang).to_owned(),
        session.mode.name(lang).to_owned(),
        yes(session.aloud),
        session.question.as_deref().unwrap_or_default().to_owned(),
        yes(it.complete),
        score(it.overall),
        it.exchanges.len().to_string(),
        possible.saturating_sub(missed).to_string(),
        possible.to_string(),
    ];
    row.extend(criteria.iter().map(|(id, _)| {
        let seen = it.criteria.iter().find(|seen| &*seen.id == *id);
        score(seen.map(|it| it.score))
    }));
    let fallen = it.exchanges.iter().map(|it| it.pitfalls);
    let fallen = fallen.reduce(|all, it| all.union(it)).unwrap_or_default();
    let names: Vec<&str> = fallen.iter().map(|it| it.name(lang)).collect();
    row.push(names.join(words::between(lang)));
    row
}
