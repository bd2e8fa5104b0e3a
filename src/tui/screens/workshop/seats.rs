//! Who sits beside the participant in the next run: played by another participant,
//! or by nobody, as a name to hand answers to.

use crate::debrief::phrase;
use crate::i18n::{Lang, workshop as words};
use crate::scenario::{PersonIx, Scenario};
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::pick::{Choice, plain};
use crate::workshop::{Participant, Team, Workshop};

/// Who sits where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seats {
    /// People of the panel who sit there, each with the participant who plays them.
    taken: Vec<(PersonIx, Option<Box<str>>)>,
}

impl Seats {
    /// As they were chosen for the next runs of a scenario; otherwise as they were in the
    /// newest there was.
    #[must_use]
    pub fn of_workshop(workshop: &Workshop, scenario: &Scenario, newest: Option<&Team>) -> Seats {
        match workshop.seated(scenario) {
            Some(taken) => Seats { taken },
            None => newest.map_or_else(Seats::default, Seats::of_run),
        }
    }

    /// Has them kept with the workshop.
    pub fn keep(&self, workshop: &mut Workshop, scenario: &Scenario) {
        workshop.seat(scenario, &self.taken);
    }

    /// As they were in a run.
    fn of_run(team: &Team) -> Seats {
        let seats = team.seats.iter();
        Seats {
            taken: seats
                .map(|(person, name)| (*person, Some(name.clone())))
                .collect(),
        }
    }

    /// Who sits on the podium.
    #[must_use]
    pub fn panel(&self) -> Vec<PersonIx> {
        self.taken.iter().map(|(person, _)| *person).collect()
    }

    /// Who is played by whom, in the run of somebody: never by themselves.
    #[must_use]
    pub fn team(&self, own: &str) -> Team {
        let played = self.taken.iter().filter_map(|(person, name)| {
            let name = name.clone().filter(|name| **name != *own)?;
            Some((*person, name))
        });
        Team {
            seats: played.collect(),
        }
    }

    /// Each seat in words, in the run of somebody.
    #[must_use]
    pub fn told(
        &self,
        scenario: &Scenario,
        workshop: &Workshop,
        own: &str,
        lang: Lang,
    ) -> Vec<String> {
        let told = self.taken.iter().map(|(person, name)| {
            let person = scenario.person(*person).name.get(workshop.lang);
            match name.as_deref().filter(|name| *name != own) {
                Some(name) => words::seat_played(lang, person, name),
                None => words::seat_only(lang, person),
            }
        });
        told.collect()
    }

    /// A form with a list a person; nothing where nobody can sit there.
    #[must_use]
    pub fn form(
        &self,
        scenario: &Scenario,
        workshop: &Workshop,
        own: &str,
        lang: Lang,
    ) -> Option<Form> {
        let people = &scenario.panel.people;
        if people.is_empty() || scenario.panel.seats == 0 {
            return None;
        }
        let others: Vec<&Participant> = others(workshop, own).collect();
        let mut choices = vec![
            Choice::plain(words::seat_nobody(lang)),
            Choice::plain(words::seat_unplayed(lang)),
        ];
        choices.extend(others.iter().map(|it| Choice {
            note: it.role.to_string(),
            ..Choice::plain(&*it.name)
        }));
        let mut form = Form::new(words::seats_title(lang, scenario.panel.seats));
        for (at, person) in people.iter().enumerate() {
            let taken = self.taken.iter().find(|(it, _)| it.at() == at);
            let marked = match taken {
                None => 0,
                Some((_, None)) => 1,
                Some((_, Some(name))) => {
                    let other = others.iter().position(|other| other.name == *name);
                    other.map_or(1, |at| at + 2)
                }
            };
            let [name, role] = [&person.name, &person.role].map(|it| it.get(workshop.lang));
            let label = phrase::noted(name, role, lang);
            form = form.pick(label, choices.clone(), marked);
        }
        Some(form)
    }

    /// Who sits where by such a form.
    ///
    /// # Errors
    /// Why nobody can sit so, in words: nobody is found by what was typed, or they are more
    /// than there are seats.
    pub fn filled(
        &self,
        form: &Form,
        scenario: &Scenario,
        workshop: &Workshop,
        own: &str,
        lang: Lang,
    ) -> Result<Seats, String> {
        if let Some(typed) = form.unfound() {
            return Err(match plain(own).contains(&plain(typed)) {
                true => words::seats_own(lang, own),
                false => words::seats_unfound(lang, typed),
            });
        }
        let others: Vec<&Participant> = others(workshop, own).collect();
        let people = 0..scenario.panel.people.len();
        // The part of somebody whose own run it is stays theirs in the runs of others.
        let unplayed = |seat: PersonIx| {
            let taken = self.taken.iter().find(|(it, _)| *it == seat);
            let by = taken.and_then(|(_, by)| by.clone());
            by.filter(|by| **by == *own)
        };
        let taken = people.filter_map(|at| {
            let chosen = form.chosen(at)?;
            let seat = PersonIx::new(at);
            match chosen {
                0 => None,
                1 => Some((seat, unplayed(seat))),
                other => Some((seat, others.get(other - 2).map(|it| it.name.clone()))),
            }
        });
        let taken: Vec<_> = taken.collect();
        match taken.len() <= usize::from(scenario.panel.seats) {
            true => Ok(Seats { taken }),
            false => Err(words::seats_full(lang, scenario.panel.seats)),
        }
    }
}

/// Everybody but the one whose run it is.
fn others<'a>(workshop: &'a Workshop, own: &str) -> impl Iterator<Item = &'a Participant> {
    let participants = workshop.participants.iter();
    participants.filter(move |it| *it.name != *own)
}
