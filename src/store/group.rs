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
    /// Its assessors have finished, and their ratings are not merged into it.
    unmerged: bool,
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
                    let run = self.with_assessors(&held.workshop, stored, playable, lang)?;
                    held.runs.push(run);
                }
                Err(_) => held.unreadable += 1,
            }
        }
        Ok(held)
    }

    /// A run with where its assessors differ: nothing while one of them has not
    /// finished, or where there is but one.
    fn with_assessors(
        &self,
        workshop: &Workshop,
        stored: StoredSession,
        playable: Playable,
        lang: Lang,
    ) -> Result<HeldRun, StoreError> {
        let number = stored.info.number;
        let assessments = self.assessments(number)?;
        let mut run = HeldRun {
            stored,
            playable,
            agenda: Vec::new(),
            unmerged: false,
        };
        if !missing(&workshop.assessors, &assessments).is_empty() || assessments.is_empty() {
            return Ok(run);
        }
        let listened = run.playable.for_listeners();
        let (scenario, transcript) = (&listened.scenario, &run.stored.as_led());
        let adopted = run.stored.info.raters;
        // As `kaiken agree` does, unless they were merged without the facilitator.
        let led = assessments.iter().any(|it| it.leads) || adopted == assessments.len();
        let gathered = Gathered::of(scenario, transcript, &assessments, !led);
        run.unmerged = adopted == 0 && !gathered.raters.is_empty();
        // Of the facilitator and one assessor, neither would stay unnamed.
        if gathered
            .raters
            .iter()
            .filter(|it| it.name.is_some())
            .count()
            > 1
        {
            let about = About {
                session: number.0,
                ..About::default()
            };
            run.agenda = Agreement::of(scenario, transcript, &gathered, &about, lang).agenda;
        }
        Ok(run)
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

    /// Numbers of the runs whose assessors have all finished, and whose ratings nobody
    /// has merged into them yet: what is told of these is the facilitator's rating.
    pub fn unmerged(&self) -> impl Iterator<Item = i64> {
        let unmerged = self.runs.iter().filter(|run| run.unmerged);
        unmerged.map(|run| run.stored.info.number.0)
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
