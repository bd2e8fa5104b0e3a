//! What is kept of a workshop's runs, as its group is told of them.

use super::{Playable, Store, StoreError, StoredSession, WorkshopId};
use crate::debrief::Meta;
use crate::i18n::Lang;
use crate::workshop::Workshop;
use crate::workshop::agreement::{About, Agreement, Gathered, Point, missing};
use crate::workshop::group::{Group, Run};

/// A workshop and its runs that have ended, oldest first.
#[derive(Debug)]
pub struct Held {
    /// The workshop.
    pub workshop: Workshop,
    runs: Vec<HeldRun>,
    unreadable: usize,
}

/// A run that has ended.
#[derive(Debug)]
struct HeldRun {
    stored: StoredSession,
    playable: Playable,
    agenda: Vec<Point>,
}

impl Store {
    /// A workshop and its runs that have ended, with what its assessors differ on, as
    /// soon as they may see each other. A run that this version cannot read is left out
    /// and counted.
    ///
    /// # Errors
    /// [`StoreError::NoSuchWorkshop`], or what the database reports.
    pub fn held(&self, id: WorkshopId, lang: Lang) -> Result<Held, StoreError> {
        let workshop = self.workshop(id)?.workshop;
        let mut held = Held {
            workshop,
            runs: Vec::new(),
            unreadable: 0,
        };
        let ended = self.runs(id)?.into_iter();
        for info in ended.filter(|it| it.finished.is_some() && !it.sheet) {
            let stored = self.load(info.number)?;
            match Playable::heard(&stored) {
                Ok(playable) => {
                    let agenda = self.agenda(&held.workshop, &stored, &playable, lang)?;
                    held.runs.push(HeldRun {
                        stored,
                        playable,
                        agenda,
                    });
                }
                Err(_) => held.unreadable += 1,
            }
        }
        Ok(held)
    }

    /// Where the assessors of a run differ; nothing while one of them has not finished,
    /// or where there is but one.
    fn agenda(
        &self,
        workshop: &Workshop,
        stored: &StoredSession,
        playable: &Playable,
        lang: Lang,
    ) -> Result<Vec<Point>, StoreError> {
        let assessments = self.assessments(stored.info.number)?;
        let are_blind = !missing(&workshop.assessors, &assessments).is_empty();
        if are_blind || assessments.len() < 2 {
            return Ok(Vec::new());
        }
        let listened = playable.for_listeners();
        let (scenario, transcript) = (&listened.scenario, &stored.transcript);
        let gathered = Gathered::of(scenario, transcript, &assessments, false);
        if gathered.raters.len() < 2 {
            return Ok(Vec::new());
        }
        let about = About {
            session: stored.info.number.0,
            ..About::default()
        };
        Ok(Agreement::of(scenario, transcript, &gathered, &about, lang).agenda)
    }
}

impl Held {
    /// What its group is told.
    #[must_use]
    pub fn group(&self, lang: Lang) -> Group {
        Group::of(&self.workshop, &self.told(), lang)
    }

    /// Its runs, oldest first.
    #[must_use]
    pub fn told(&self) -> Vec<Run<'_>> {
        self.runs.iter().map(HeldRun::told).collect()
    }

    /// Runs that this version cannot read, and that are left out.
    #[must_use]
    pub fn unreadable(&self) -> usize {
        self.unreadable
    }
}

impl HeldRun {
    fn told(&self) -> Run<'_> {
        let info = &self.stored.info;
        let seats = info.team.seats.iter();
        let team = seats.map(|(person, name)| (*person, name.to_string()));
        Run {
            scenario: &self.playable.scenario,
            transcript: &self.stored.transcript,
            meta: Meta {
                team: team.collect(),
                raters: info.raters,
                ..info.meta()
            },
            team: &info.team,
            agenda: self.agenda.clone(),
        }
    }
}
