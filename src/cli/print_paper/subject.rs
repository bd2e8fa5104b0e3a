//! What a sheet is for: a session, a scenario, a workshop, or nothing in particular.

use super::super::failure::Failure;
use super::super::named::Place;
use super::super::which::Which;
use super::super::world::World;
use super::super::{play, workshop};
use crate::i18n::{Lang, paper as words};
use crate::scenario::{Rubric, Scenario};
use crate::scoring::Mode;
use crate::store::{SessionState, StoreError, StoredSession, StoredWorkshop};
use crate::workshop::Setting;
use crate::workshop::paper::Head;
use crate::workshop::paper::rating::RatingSheet;
use crate::workshop::paper::review::ReviewSheet;
use crate::workshop::rehearsal::{Kept, Rehearsal};
use jiff::tz::TimeZone;
use std::path::Path;
use std::sync::Arc;

/// What a sheet is for.
pub enum Subject {
    /// Nothing in particular.
    Nothing,
    /// A scenario that is going to be rehearsed.
    Scenario(Box<Scenario>),
    /// A session: what was asked.
    Session(Box<Held>),
    /// A workshop: a sheet for each participant.
    Workshop(Box<StoredWorkshop>),
}

/// A session that was held, or goes on.
pub struct Held {
    head: Head,
    rehearsal: Rehearsal,
    over: bool,
}

impl Subject {
    /// What was named: a session by its number or as `last`, then a file or a scenario,
    /// then a workshop.
    ///
    /// # Errors
    /// If there is nothing of that name, or it cannot be read.
    pub fn find(what: Option<&Path>, world: &World) -> Result<Subject, Failure> {
        let Some(what) = what else {
            return Ok(Subject::Nothing);
        };
        let name = what.to_string_lossy();
        if let Ok(which) = name.parse::<Which>() {
            return Ok(Subject::Session(Box::new(held(which, world)?)));
        }
        let is_scenario = play::is_file(what) || {
            let listed = world.scenarios(false);
            play::of_name(&name, &listed).is_some()
        };
        if is_scenario {
            let scenario = Place::find(what, world)?.read(world)?;
            return Ok(Subject::Scenario(Box::new(scenario)));
        }
        match workshop_named(Some(&name), world)? {
            Some(workshop) => Ok(Subject::Workshop(Box::new(workshop))),
            None => {
                let lang = world.lang();
                let what = words::nothing_of_name(lang, &crate::store::shown(what));
                Err(Failure::new(what, words::nothing_of_name_hint(lang)))
            }
        }
    }

    /// The assessor's sheets.
    pub fn sheets(&self, assessor: &str, setting: Option<Setting>, lang: Lang) -> Vec<RatingSheet> {
        let head = Head {
            assessor: assessor.into(),
            ..Head::default()
        };
        let live = setting.unwrap_or_default();
        match self {
            Subject::Nothing => vec![RatingSheet::blank(head, live, &Rubric::default())],
            Subject::Scenario(scenario) => {
                let head = Head {
                    title: scenario.title.get(lang).into(),
                    ..head
                };
                vec![RatingSheet::expected(head, live, scenario, lang)]
            }
            Subject::Session(held) => {
                let head = Head {
                    assessor: assessor.into(),
                    ..held.head.clone()
                };
                let usual = match held.over {
                    true => Setting::Recording,
                    false => Setting::Live,
                };
                let setting = setting.unwrap_or(usual);
                vec![RatingSheet::heard(head, setting, &held.rehearsal, lang)]
            }
            Subject::Workshop(stored) => heads(stored, &head)
                .into_iter()
                .map(|head| match &stored.scenarios[..] {
                    [only] => {
                        let head = Head {
                            title: only.scenario.title.get(lang).into(),
                            ..head
                        };
                        RatingSheet::expected(head, live, &only.scenario, lang)
                    }
                    several => RatingSheet::blank(head, live, &rubric(several.first())),
                })
                .collect(),
        }
    }

    /// The self-review sheets.
    pub fn reviews(&self, lang: Lang) -> Vec<ReviewSheet> {
        let sheet = |head: Head, rubric: &Rubric| ReviewSheet {
            head,
            criteria: rubric.for_listeners().criteria,
            asked: Vec::new(),
        };
        let titled = |scenario: &Scenario| Head {
            title: scenario.title.get(lang).into(),
            ..Head::default()
        };
        match self {
            Subject::Nothing => vec![sheet(Head::default(), &Rubric::default())],
            Subject::Scenario(scenario) => vec![sheet(titled(scenario), &scenario.rubric)],
            Subject::Session(held) => {
                let asked = held.rehearsal.asked.iter();
                let asked = asked.filter(|it| !it.words.is_empty());
                vec![ReviewSheet {
                    head: held.head.clone(),
                    criteria: held.rehearsal.criteria.clone(),
                    asked: asked.map(|it| it.words.to_string()).collect(),
                }]
            }
            Subject::Workshop(stored) => {
                let head = match &stored.scenarios[..] {
                    [only] => titled(&only.scenario),
                    _ => Head::default(),
                };
                let rubric = rubric(stored.scenarios.first());
                let heads = heads(stored, &head).into_iter();
                heads.map(|head| sheet(head, &rubric)).collect()
            }
        }
    }
}

fn rubric(of: Option<&crate::store::Playable>) -> Rubric {
    of.map_or_else(Rubric::default, |it| it.scenario.rubric.clone())
}

/// A head a participant; one without a name where the roster is empty.
fn heads(stored: &StoredWorkshop, common: &Head) -> Vec<Head> {
    let people = stored.workshop.participants.iter();
    let heads = people.map(|it| Head {
        speaker: it.name.clone(),
        ..common.clone()
    });
    let heads: Vec<Head> = heads.collect();
    match heads.is_empty() {
        true => vec![common.clone()],
        false => heads,
    }
}

/// The workshop of this name or number, or without one the newest, if there is any.
///
/// # Errors
/// If there is none of that name, or the store cannot be read.
pub fn find_workshop(
    which: Option<&str>,
    world: &World,
) -> Result<Option<StoredWorkshop>, Failure> {
    let Some(name) = which else {
        return workshop_named(None, world);
    };
    let id = workshop::find(Some(name), world)?;
    let stored = world.vault.read(|store| store.workshop(id));
    stored
        .transpose()
        .map_err(|error| Failure::store(&error, world.lang()))
}

fn workshop_named(which: Option<&str>, world: &World) -> Result<Option<StoredWorkshop>, Failure> {
    let found = world.vault.read(|store| match store.find_workshop(which)? {
        Some(id) => store.workshop(id).map(Some),
        None => Ok(None),
    });
    match found {
        Some(Err(error)) => Err(Failure::store(&error, world.lang())),
        Some(Ok(found)) => Ok(found),
        None => Ok(None),
    }
}

/// The scenario that was named; of a session, `last` or by its number, the one it was
/// played with.
///
/// # Errors
/// If there is nothing of that name, or it cannot be read.
pub fn scenario(what: &Path, world: &World) -> Result<Scenario, Failure> {
    let which = what.to_str().and_then(|name| name.parse::<Which>().ok());
    match which {
        Some(which) => Ok(loaded(which, world)?.1),
        None => Place::find(what, world)?.read(world),
    }
}

fn held(which: Which, world: &World) -> Result<Held, Failure> {
    let (stored, scenario) = loaded(which, world)?;
    Ok(of_session(&stored, &Arc::new(scenario), world.lang()))
}

/// A session, and the scenario it was played with.
fn loaded(which: Which, world: &World) -> Result<(StoredSession, Scenario), Failure> {
    let lang = world.lang();
    let number = which.to_assess(world)?;
    let of_store = |error: StoreError| Failure::store(&error, lang);
    let stored = world.vault.look_up(number, |store| store.load(number));
    let stored = stored.map_err(of_store)?;
    let loaded = crate::scenario::load(&stored.source, &stored.info.scenario_id);
    let unreadable = StoreError::Unreadable { session: number };
    let scenario = loaded.scenario.ok_or(unreadable).map_err(of_store)?;
    Ok((stored, scenario))
}

fn of_session(stored: &StoredSession, scenario: &Arc<Scenario>, lang: Lang) -> Held {
    let info = &stored.info;
    let speaker = info.trainee.as_deref().unwrap_or_default();
    let times: Vec<i64> = stored.times.iter().map(|it| it.as_millisecond()).collect();
    let kept = Kept {
        scenario,
        events: &stored.events,
        times: &times,
        transcript: &stored.transcript,
        speaker,
        team: &info.team,
        written_down: info.mode == Mode::Spoken && info.workshop.is_none(),
    };
    let rehearsal = Rehearsal::of(&kept, lang);
    let day = info.started.to_zoned(TimeZone::system()).date();
    Held {
        over: info.state != SessionState::Open,
        head: Head {
            title: rehearsal.title.clone(),
            speaker: speaker.into(),
            date: day.to_string().into(),
            session: Some(info.number.0),
            ..Head::default()
        },
        rehearsal,
    }
}
