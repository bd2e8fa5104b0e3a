//! What is filled in on the roster: another participant, who assesses, who sits where.

use super::Roster;
use crate::i18n::workshop as words;
use crate::store::{StoredWorkshop, trainee_name};
use crate::tui::screen::{Ctx, Step};
use crate::tui::screens::console::form::Form;
use crate::tui::widgets::select::Select;
use crate::workshop::{MOST_ASSESSORS, MOST_PARTICIPANTS, Participant};

/// What is being filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// Another participant.
    Participant,
    /// Who assesses.
    Assessors,
    /// Who sits where.
    Seats,
}

impl Roster {
    /// Opens a form.
    pub(super) fn begin_writing(&mut self, what: Writing, ctx: &Ctx) -> Step {
        let lang = ctx.lang;
        let form = match what {
            Writing::Participant => Form::new(words::add_title(lang))
                .text(words::field_name(lang))
                .text(words::field_role(lang)),
            Writing::Assessors => Form::new(words::assessors_title(lang)).text_with(
                words::assessors(lang),
                &self.workshop().assessors.join(words::list_comma(lang)),
            ),
            Writing::Seats => {
                let own = self.marked().map_or("", |it| &*it.name);
                let form = self
                    .scenario()
                    .and_then(|scenario| self.seats.form(scenario, self.workshop(), own, lang));
                match form {
                    Some(form) => form,
                    None => return self.say(words::no_panel(lang)),
                }
            }
        };
        self.open = Some((what, form));
        Step::Redraw
    }

    /// Takes what was filled in; it stays open where something is wrong with it.
    pub(super) fn written(&mut self, what: Writing, form: Form, ctx: &Ctx) -> Step {
        let wrong = match what {
            Writing::Participant => self.add(&form, ctx),
            Writing::Assessors => self.assess(&form, ctx),
            Writing::Seats => {
                let own = self.marked().map(|it| it.name.clone()).unwrap_or_default();
                let StoredWorkshop {
                    workshop,
                    scenarios,
                    ..
                } = &mut self.table.stored;
                let scenario = scenarios.get(self.scenario).map(|it| &it.scenario);
                let Some(scenario) = scenario else {
                    return Step::Redraw;
                };
                let seats = &self.seats;
                match seats.filled(&form, scenario, workshop, &own, ctx.lang) {
                    Ok(seats) => {
                        seats.keep(workshop, scenario);
                        self.seats = seats;
                        None
                    }
                    Err(why) => Some(why),
                }
            }
        };
        match wrong {
            None => Step::All(vec![Step::Redraw, self.keep()]),
            Some(wrong) => {
                self.open = Some((what, form));
                self.say(wrong)
            }
        }
    }

    /// Adds a participant; what is wrong with that.
    fn add(&mut self, form: &Form, ctx: &Ctx) -> Option<String> {
        let lang = ctx.lang;
        let typed = form.typed(0);
        let Some(name) = trainee_name(&typed).filter(|name| !name.is_empty()) else {
            return Some(words::empty_name(lang).to_owned());
        };
        let participants = &mut self.table.stored.workshop.participants;
        if participants.iter().any(|it| it.name == name) {
            return Some(words::is_there(lang, &name));
        }
        if participants.len() >= MOST_PARTICIPANTS {
            return Some(words::too_many(lang, MOST_PARTICIPANTS));
        }
        let role = form.typed(1);
        participants.push(Participant { name, role });
        self.select = Select::at(participants.len() - 1);
        None
    }

    fn assess(&mut self, form: &Form, ctx: &Ctx) -> Option<String> {
        let typed = form.typed(0);
        let names = typed.split([',', '、', '，', ';']).map(str::trim);
        let mut assessors: Vec<Box<str>> = Vec::new();
        for name in names.filter(|name| !name.is_empty()) {
            match trainee_name(name) {
                Some(name) if !assessors.contains(&name) => assessors.push(name),
                Some(_) => {}
                None => return Some(words::too_long(ctx.lang, name)),
            }
        }
        if assessors.len() > MOST_ASSESSORS {
            return Some(words::too_many(ctx.lang, MOST_ASSESSORS));
        }
        self.table.stored.workshop.assessors = assessors;
        None
    }
}
