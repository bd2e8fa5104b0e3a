//! Who is to sit on the podium beside whoever's turn it is, as it was chosen on the
//! roster: kept before there is a run, so that nobody has to choose it twice.

use super::Workshop;
use crate::scenario::{PersonIx, Scenario};
use serde::{Deserialize, Serialize};

/// Who sits where in the next runs of one scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seating {
    /// The id of the scenario.
    pub scenario: Box<str>,
    /// The seats that are taken; none: the participant sits alone.
    pub seats: Vec<Seat>,
}

/// A seat that is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The id of the person of the panel who sits there.
    pub person: Box<str>,
    /// The participant who plays them; nobody: a name to hand answers to.
    #[serde(default)]
    pub by: Option<Box<str>>,
}

impl Workshop {
    /// Who was chosen to sit where in a scenario, as far as they are in it; nothing if
    /// nobody chose yet.
    #[must_use]
    pub fn seated(&self, scenario: &Scenario) -> Option<Vec<(PersonIx, Option<Box<str>>)>> {
        let mut seatings = self.seatings.iter();
        let seating = seatings.find(|it| it.scenario == scenario.id)?;
        let people = &scenario.panel.people;
        let seat = |seat: &Seat| {
            let at = people.iter().position(|it| it.id == seat.person)?;
            Some((PersonIx::new(at), seat.by.clone()))
        };
        let most = usize::from(scenario.panel.seats);
        Some(seating.seats.iter().filter_map(seat).take(most).collect())
    }

    /// Keeps who is to sit where in a scenario.
    pub fn seat(&mut self, scenario: &Scenario, seats: &[(PersonIx, Option<Box<str>>)]) {
        let seats = seats.iter().filter_map(|(person, by)| {
            let person = scenario.panel.people.get(person.at())?;
            Some(Seat {
                person: person.id.clone(),
                by: by.clone(),
            })
        });
        let seating = Seating {
            scenario: scenario.id.clone(),
            seats: seats.collect(),
        };
        self.seatings.retain(|it| it.scenario != scenario.id);
        self.seatings.push(seating);
    }

    /// Gives whoever sits under a name another one.
    pub fn rename_seated(&mut self, old: &str, new: &str) {
        for seat in self.seatings.iter_mut().flat_map(|it| &mut it.seats) {
            if seat.by.as_deref() == Some(old) {
                seat.by = Some(new.into());
            }
        }
    }

    /// Has nobody play whom somebody played who is on the roster no more.
    pub fn unseat(&mut self, name: &str) {
        for seat in self.seatings.iter_mut().flat_map(|it| &mut it.seats) {
            seat.by.take_if(|by| **by == *name);
        }
    }
}
