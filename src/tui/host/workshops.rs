//! Workshops behind the screens: the roster with its runs, opening a run, showing
//! the room what it may see.

use super::Desk;
use crate::conference::Event;
use crate::i18n::flow as words;
use crate::live::Live;
use crate::store::{Resumed, SessionId, StoreError, StoredSession, StoredWorkshop, WorkshopId};
use crate::tui::screen::Msg;
use crate::tui::screens::console::Opened;
use crate::tui::screens::workshop::{Table, Wanted};
use crate::workshop::Workshop;

impl Desk {
    /// A workshop with its runs.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be read.
    pub fn table(&self, id: WorkshopId) -> Result<Table, StoreError> {
        self.vault.write(|store| {
            let stored = store.workshop(id)?;
            let runs = store.runs(id)?;
            Ok(Table { stored, runs })
        })
    }

    pub(super) fn workshop(&self, id: WorkshopId) -> Msg {
        match self.table(id) {
            Ok(table) => Msg::Workshop(Box::new(table)),
            Err(error) => self.failed(&error),
        }
    }

    pub(super) fn change_workshop(&self, id: WorkshopId, workshop: &Workshop) -> Option<Msg> {
        let changed = self
            .vault
            .write(|store| store.change_workshop(id, workshop));
        changed.err().map(|error| self.failed(&error))
    }

    /// What the room sees is not worth stopping for: the next event shows it again.
    pub(super) fn publish(&self, id: WorkshopId, seen: &str) -> Option<Msg> {
        let _ = self.vault.write(|store| store.publish(id, seen));
        None
    }

    pub(super) fn open_run(&self, wanted: Wanted) -> Msg {
        match self.opened(wanted) {
            Ok(msg) => msg,
            Err(error) => self.failed(&error),
        }
    }

    fn opened(&self, wanted: Wanted) -> Result<Msg, StoreError> {
        let stored = self.vault.write(|store| store.workshop(wanted.workshop))?;
        let Some(session) = wanted.session else {
            let (at, name) = (wanted.scenario, &wanted.participant);
            let live = self
                .vault
                .begin_run(&stored, at, name, &wanted.team, stored.workshop.lang);
            let Some(live) = live else {
                return Ok(self.refused(words::no_such_scenario(self.lang, "")));
            };
            return Ok(self.run(stored, wanted, live, Vec::new()));
        };
        self.resumed(session, stored, wanted)
    }

    fn resumed(
        &self,
        session: SessionId,
        workshop: StoredWorkshop,
        mut wanted: Wanted,
    ) -> Result<Msg, StoreError> {
        let stored = self.vault.look_up(session, |store| store.load(session))?;
        match self.vault.resume_run(session, workshop.workshop.lang)? {
            Resumed::Live(live) => {
                wanted.team = stored.info.team.clone();
                Ok(self.run(workshop, wanted, *live, times(&stored)))
            }
            Resumed::Only(debrief) => {
                let said = words::only_debrief(self.lang).to_owned();
                Ok(Msg::Debriefed(debrief, Some(said)))
            }
        }
    }

    fn run(&self, stored: StoredWorkshop, wanted: Wanted, live: Live, times: Vec<i64>) -> Msg {
        Msg::Run(Box::new(Opened {
            id: stored.id,
            workshop: stored.workshop,
            live: Box::new(live),
            participant: wanted.participant,
            next: wanted.next,
            team: wanted.team,
            panel: wanted.panel,
            times,
            now: self.vault.now().as_millisecond(),
        }))
    }
}

/// When each event that holds was taken, in milliseconds since 1970: of what was
/// taken back, no time stands either.
fn times(stored: &StoredSession) -> Vec<i64> {
    let mut times: Vec<i64> = Vec::with_capacity(stored.events.len());
    for (event, time) in stored.events.iter().zip(&stored.times) {
        match event {
            Event::Undo if times.len() > 1 => {
                times.pop();
            }
            Event::Undo => {}
            _ => times.push(time.as_millisecond()),
        }
    }
    times
}
