//! Who sits beside the participant in the next run: played by another participant,
//! or by nobody, as a name to hand answers to.

use crate::i18n::{Lang, workshop as words};
use crate::scenario::{PersonIx, Scenario};
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::pick::Choice;
use crate::workshop::{Team, Workshop};

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

    /// Each seat in words.
    #[must_use]
    pub fn told(&self, scenario: &Scenario, workshop: &Workshop, lang: Lang) -> Vec<String> {
        let told = self.taken.iter().map(|(person, name)| {
            let person = scenario.person(*person).name.get(workshop.lang);
            match name {
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
        let others: Vec<&str> = others(workshop, own).collect();
        let mut choices = vec![
            Choice::plain(words::seat_nobody(lang)),
            Choice::plain(words::seat_unplayed(lang)),
        ];
        choices.extend(others.iter().map(|name| Choice::plain(*name)));
        let mut form = Form::new(words::seats_title(lang, scenario.panel.seats));
        for (at, person) in people.iter().enumerate() {
            let taken = self.taken.iter().find(|(it, _)| it.at() == at);
            let marked = match taken {
                None => 0,
                Some((_, None)) => 1,
                Some((_, Some(name))) => {
                    let other = others.iter().position(|other| **other == **name);
                    other.map_or(1, |at| at + 2)
                }
            };
            form = form.pick(person.name.get(workshop.lang), choices.clone(), marked);
        }
        Some(form)
    }

    /// Who sits where by such a form; nothing if they are more than there are seats.
    #[must_use]
    pub fn of(form: &Form, scenario: &Scenario, workshop: &Workshop, own: &str) -> Option<Seats> {
        let others: Vec<&str> = others(workshop, own).collect();
        let people = 0..scenario.panel.people.len();
        let taken = people.filter_map(|at| {
            let chosen = form.chosen(at)?;
            let seat = PersonIx::new(at);
            match chosen {
                0 => None,
                1 => Some((seat, None)),
                other => Some((seat, others.get(other - 2).map(|name| (*name).into()))),
            }
        });
        let taken: Vec<_> = taken.collect();
        (taken.len() <= usize::from(scenario.panel.seats)).then_some(Seats { taken })
    }
}

/// Everybody but the one whose run it is.
fn others<'a>(workshop: &'a Workshop, own: &str) -> impl Iterator<Item = &'a str> {
    let names = workshop.participants.iter().map(|it| &*it.name);
    names.filter(move |name| *name != own)
}
