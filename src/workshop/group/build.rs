//! Puts the parts of all runs together.

use super::value::{
    Cell, Contradiction, Difference, FEW, Group, Heading, Person, Promise, Row, Table,
};
use super::{Part, Run, best, change, own, shared};
use crate::debrief::{Debrief, phrase};
use crate::i18n::{Lang, debrief, group as words};
use crate::scoring::{Grade, Mode};
use crate::workshop::Workshop;
use crate::workshop::agreement::Point;
use jiff::Timestamp;
use jiff::tz::TimeZone;

impl Group {
    /// What the group of a workshop is told. `runs` are those that have ended, oldest
    /// first.
    #[must_use]
    pub fn of(workshop: &Workshop, runs: &[Run<'_>], lang: Lang) -> Group {
        let names = names(workshop, runs);
        let parts = parts(&names, runs, lang);
        let weak_spots = shared::weak_spots(&parts);
        let mut scenarios: Vec<String> = Vec::new();
        for run in runs {
            let title = run.scenario.title.get(lang).to_owned();
            if !scenarios.contains(&title) {
                scenarios.push(title);
            }
        }
        let began = runs.iter().filter_map(|run| run.meta.started.clone()).min();
        Group {
            workshop: workshop.name.to_string(),
            language: lang,
            anonymous: false,
            began,
            scenarios,
            tables: tables(&names, &parts),
            strengths: shared::strengths(&parts),
            plan: shared::plan(&weak_spots, &parts, lang),
            best: best::all(&names, &parts),
            changes: change::all(&names, &parts),
            differences: differences(runs),
            contradictions: contradictions(runs, lang),
            promises: promises(&names, &parts),
            notices: notices(&parts, lang),
            people: people(&names, &parts),
            weak_spots,
        }
    }

    /// With its day as the calendar on the wall shows it in a zone.
    #[must_use]
    pub fn in_zone(mut self, zone: &TimeZone) -> Group {
        let began = self.began.as_deref();
        if let Some(began) = began.and_then(|it| it.parse::<Timestamp>().ok()) {
            let local = began.to_zoned(zone.clone());
            self.began = Some(local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
        }
        self
    }

    /// The facilitator's edition: with what they noted beside the answers of these runs,
    /// which are those it was made of.
    #[must_use]
    pub fn with_notes(mut self, runs: &[Run<'_>]) -> Group {
        let lang = self.language;
        for row in self.tables.iter_mut().flat_map(|table| &mut table.rows) {
            let run = runs.iter().find(|it| it.meta.session == Some(row.session));
            let debrief = run.map(|run| own(run, &row.name, lang));
            let questions = debrief.iter().flat_map(|it| (1_usize..).zip(&it.questions));
            let noted = questions.flat_map(|(number, question)| {
                let notes = question.notes.iter().filter(|it| it.kind == "note");
                notes.map(move |it| words::noted_at(lang, number, &it.words))
            });
            row.notes = noted.collect();
        }
        self
    }

    /// Whether answers were spoken in some runs and chosen in others.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        let spoken = |wanted: bool| self.tables.iter().any(|table| table.spoken == wanted);
        spoken(true) && spoken(false)
    }
}

/// Everybody: the roster, and behind it who had a part and is on it no more.
fn names<'a>(workshop: &'a Workshop, runs: &'a [Run<'_>]) -> Vec<&'a str> {
    let mut names: Vec<&str> = workshop.participants.iter().map(|it| &*it.name).collect();
    for name in runs.iter().flat_map(Run::podium) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Every part somebody had, in the order of the roster, and each one's oldest first.
fn parts<'a, 'r>(names: &[&str], runs: &'a [Run<'r>], lang: Lang) -> Vec<Part<'a, 'r>> {
    let mut parts = Vec::new();
    for (who, name) in names.iter().enumerate() {
        let had = runs.iter().filter(|run| run.podium().any(|it| it == *name));
        parts.extend(had.map(|run| {
            let (debrief, exchanges) = own::part(run, name, lang);
            Part {
                who,
                run,
                debrief,
                few: exchanges.is_some_and(|it| it < FEW),
            }
        }));
    }
    parts
}

fn people(names: &[&str], parts: &[Part<'_, '_>]) -> Vec<Person> {
    let person = |(who, name): (usize, &&str)| Person {
        name: (*name).to_owned(),
        runs: parts.iter().filter(|part| part.who == who).count(),
    };
    names.iter().enumerate().map(person).collect()
}

impl Part<'_, '_> {
    /// Answers were spoken.
    pub(super) fn spoken(&self) -> bool {
        self.run.meta.mode == Mode::Spoken
    }

    /// Whether two parts stand in one table: of one scenario, answered in one way.
    pub(super) fn is_beside(&self, other: &Part<'_, '_>) -> bool {
        let key = |it: &Part<'_, '_>| (it.spoken(), it.debrief.scenario.clone());
        key(self) == key(other)
    }

    /// A cell a criterion.
    pub(super) fn cells(&self) -> Vec<Option<Cell>> {
        let cell = |it: &crate::debrief::CriterionView| {
            let score = it.score?;
            Some(Cell {
                score,
                band: band(score),
                observed: it.observed,
                questions: it.questions,
            })
        };
        self.debrief.criteria.iter().map(cell).collect()
    }
}

/// The grade of a score as a figure, the weakest 0.
fn band(score: u8) -> u8 {
    match Grade::of(score) {
        Grade::U => 0,
        Grade::M => 1,
        Grade::S => 2,
        Grade::P => 3,
    }
}

/// A table for each scenario and way of answering, in the order in which they were held.
fn tables(names: &[&str], parts: &[Part<'_, '_>]) -> Vec<Table> {
    let mut firsts: Vec<&Part<'_, '_>> = Vec::new();
    for part in parts {
        if !firsts.iter().any(|first| first.is_beside(part)) {
            firsts.push(part);
        }
    }
    let table = |first: &&Part<'_, '_>| {
        let beside = parts.iter().filter(|part| part.is_beside(first));
        let beside: Vec<&Part<'_, '_>> = beside.collect();
        let heading = |it: &crate::debrief::CriterionView| Heading {
            id: it.id.clone(),
            name: it.name.clone(),
            apart: it.apart,
        };
        Table {
            scenario: first.debrief.title.clone(),
            spoken: first.spoken(),
            criteria: first.debrief.criteria.iter().map(heading).collect(),
            rows: rows(names, &beside),
        }
    };
    firsts.iter().map(table).collect()
}

fn rows(names: &[&str], parts: &[&Part<'_, '_>]) -> Vec<Row> {
    let row = |(at, part): (usize, &&Part<'_, '_>)| {
        let same = |other: &&&Part<'_, '_>| other.who == part.who;
        Row {
            name: names[part.who].to_owned(),
            run: parts[..=at].iter().filter(same).count(),
            runs: parts.iter().filter(same).count(),
            session: part.debrief.session.unwrap_or_default(),
            team: part.run.is_team(),
            provisional: part.debrief.provisional,
            raters: part.debrief.raters,
            facilitator: part.debrief.facilitator,
            cells: part.cells(),
            notes: Vec::new(),
        }
    };
    parts.iter().enumerate().map(row).collect()
}

fn promises(names: &[&str], parts: &[Part<'_, '_>]) -> Vec<Promise> {
    let mut promises: Vec<Promise> = Vec::new();
    for part in parts {
        for promise in &part.debrief.promises {
            let promise = Promise {
                who: names[part.who].to_owned(),
                what: promise.what.clone(),
                by: promise.by.clone(),
                owner: promise.owner.clone(),
            };
            // Who holds two runs may well promise the same.
            if !promises.contains(&promise) {
                promises.push(promise);
            }
        }
    }
    promises
}

fn contradictions(runs: &[Run<'_>], lang: Lang) -> Vec<Contradiction> {
    let teams = runs.iter().filter(|run| run.is_team());
    let of = |run: &Run<'_>| {
        let whole = Debrief::of(run.scenario, run.transcript, &run.meta, lang);
        whole.contradictions
    };
    let between = teams.flat_map(of).filter_map(|found| {
        if found.earlier_in.is_some() {
            return None;
        }
        let (earlier, now) = (found.earlier_by?, found.now_by?);
        (earlier != now).then_some(Contradiction {
            fact: found.fact,
            earlier: [earlier, found.earlier],
            later: [now, found.now],
        })
    });
    between.collect()
}

fn differences(runs: &[Run<'_>]) -> Vec<Difference> {
    let all = runs.iter().flat_map(|run| {
        run.agenda.iter().map(|point| match point {
            Point::Critical { place, pitfall } => Difference {
                who: run.participant().to_owned(),
                question: place.asked.clone(),
                about: pitfall.name.to_owned(),
                levels: Vec::new(),
                merged: None,
            },
            Point::Levels {
                place,
                criterion,
                merged,
                given,
                ..
            } => {
                let mut levels: Vec<u8> = given.iter().map(|it| it.level).collect();
                levels.sort_unstable();
                Difference {
                    who: run.participant().to_owned(),
                    question: place.asked.clone(),
                    about: criterion.clone(),
                    levels,
                    merged: Some(*merged),
                }
            }
        })
    });
    all.collect()
}

/// By whom spoken answers were rated, where it is all the same; what this is, and what
/// it is not for.
fn notices(parts: &[Part<'_, '_>], lang: Lang) -> Vec<String> {
    let mut notices = vec![words::notice_no_ranking(lang).to_owned()];
    let spoken = parts.iter().filter(|part| part.spoken());
    let raters = spoken.map(|part| (part.debrief.raters, part.debrief.facilitator));
    let mut raters: Vec<(usize, bool)> = raters.collect();
    if !raters.is_empty() {
        raters.sort_unstable();
        raters.dedup();
        let by: Vec<String> = raters
            .iter()
            .map(|(raters, led)| phrase::rated_by(*raters, *led, lang))
            .collect();
        notices.push(words::notice_rated(lang, &phrase::list(&by, lang)));
    }
    if parts.iter().any(|part| !part.spoken()) {
        notices.push(words::notice_chosen(lang).to_owned());
    }
    notices.push(words::notice_few(lang).to_owned());
    notices.push(debrief::notice_record(lang).to_owned());
    notices
}
