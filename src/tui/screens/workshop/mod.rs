//! The roster of a workshop: whose turn it is, in which scenario, who sits where.
//! Enter begins a run, or goes on with one that was left open.

mod seats;
#[cfg(test)]
mod tests;
mod view;
mod writing;

use crate::i18n::workshop as words;
use crate::scenario::{PersonIx, Scenario};
use crate::store::{SessionId, SessionInfo, SessionState, StoredWorkshop, WorkshopId};
use crate::tui::action::Action;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Step};
use crate::tui::screens::console::form::Form;
use crate::tui::widgets::dialog::Dialog;
use crate::tui::widgets::select::Select;
use crate::workshop::audience::{Audience, Shown};
use crate::workshop::{Participant, Team, Workshop};
use ratatui::Frame;
use ratatui::layout::Rect;
use seats::Seats;
use writing::Writing;

/// The roster.
pub const KEYMAP: Keymap = Keymap {
    name: words::name_roster,
    actions: &[
        Action::Start,
        Action::Up,
        Action::Down,
        Action::Left,
        Action::Right,
        Action::Seats,
        Action::Debrief,
        Action::GroupDebrief,
        Action::AddPerson,
        Action::Assessors,
        Action::RemovePerson,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
        Action::Back,
    ],
    typing: false,
};

/// Filling in.
pub const FORM: Keymap = Keymap {
    name: words::name_form,
    ..crate::tui::screens::console::form::KEYMAP
};

/// A workshop, as it stands.
#[derive(Debug)]
pub struct Table {
    /// The workshop and its scenarios.
    pub stored: StoredWorkshop,
    /// Its runs, oldest first, open ones too.
    pub runs: Vec<SessionInfo>,
}

/// A run to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Of which workshop.
    pub workshop: WorkshopId,
    /// Its scenario, by position.
    pub scenario: usize,
    /// Whose run it is.
    pub participant: Box<str>,
    /// Whose turn it is afterwards; nothing where everybody had theirs.
    pub next: Option<Box<str>>,
    /// Who plays whom.
    pub team: Team,
    /// Who sits on the podium.
    pub panel: Vec<PersonIx>,
    /// The run that was left open, to go on with.
    pub session: Option<SessionId>,
}

/// The roster's screen.
pub struct Roster {
    table: Table,
    select: Select,
    scenario: usize,
    seats: Seats,
    open: Option<(Writing, Form)>,
    said: String,
}

/// How far somebody is with a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course<'a> {
    /// No run yet.
    None,
    /// A run was left open.
    Open(&'a SessionInfo),
    /// The newest has ended.
    Ended(&'a SessionInfo),
}

impl Roster {
    /// The roster, with whoever is next marked, and what the room is told.
    #[must_use]
    pub fn new(table: Table) -> Roster {
        let mut roster = Roster {
            table,
            select: Select::default(),
            scenario: 0,
            seats: Seats::default(),
            open: None,
            said: String::new(),
        };
        roster.take_seats();
        roster.mark_next();
        roster
    }

    /// Takes the seats of the scenario at hand as they were: who comes back to it need not
    /// choose them again.
    fn take_seats(&mut self) {
        let Some(scenario) = self.scenario() else {
            return;
        };
        let mut runs = self.table.runs.iter().rev();
        let newest = runs.find(|run| run.scenario_id == scenario.id);
        let newest = newest.map(|run| &run.team);
        self.seats = Seats::of_workshop(self.workshop(), scenario, newest);
    }

    fn workshop(&self) -> &Workshop {
        &self.table.stored.workshop
    }

    fn scenario(&self) -> Option<&Scenario> {
        let playable = self.table.stored.scenarios.get(self.scenario)?;
        Some(&playable.scenario)
    }

    fn marked(&self) -> Option<&Participant> {
        let participants = &self.workshop().participants;
        participants.get(self.select.row(participants.len())?)
    }

    /// The runs of somebody in the scenario that is marked, oldest first.
    fn runs_of<'a>(&'a self, name: &'a str) -> impl DoubleEndedIterator<Item = &'a SessionInfo> {
        let id = self.scenario().map(|scenario| &scenario.id);
        self.table
            .runs
            .iter()
            .filter(move |run| run.trainee.as_deref() == Some(name) && Some(&run.scenario_id) == id)
    }

    fn course<'a>(&'a self, name: &'a str) -> Course<'a> {
        let open = self
            .runs_of(name)
            .find(|run| run.state == SessionState::Open);
        let ended = || self.runs_of(name).next_back();
        match (open, ended()) {
            (Some(open), _) => Course::Open(open),
            (None, Some(ended)) => Course::Ended(ended),
            (None, None) => Course::None,
        }
    }

    /// Whose turn it is after somebody: the next on the roster without a run that was
    /// held to its end; nobody where all had theirs.
    fn next_after(&self, at: usize) -> Option<usize> {
        let participants = &self.workshop().participants;
        let waits = |at: &usize| {
            let mut runs = self.runs_of(&participants[*at].name);
            !runs.any(|run| run.state == SessionState::Complete)
        };
        let rest = (at + 1..participants.len()).chain(0..at.min(participants.len()));
        rest.into_iter().find(waits)
    }

    /// Marks whoever has a run left open, else whoever is next.
    fn mark_next(&mut self) {
        let participants = &self.workshop().participants;
        let is_open = |it: &Participant| matches!(self.course(&it.name), Course::Open(_));
        let open = participants.iter().position(is_open);
        let at = open.or_else(|| self.next_after(participants.len()));
        self.select = Select::at(at.unwrap_or(0));
    }

    /// Opens the run of whoever is marked.
    fn start(&self) -> Step {
        let participants = &self.workshop().participants;
        let Some(at) = self.select.row(participants.len()) else {
            return Step::Stay;
        };
        let participant = &participants[at];
        let session = match self.course(&participant.name) {
            Course::Open(run) => Some(run.number),
            Course::None | Course::Ended(_) => None,
        };
        let next = self.next_after(at);
        Step::Do(Cmd::OpenRun(Box::new(Wanted {
            workshop: self.table.stored.id,
            scenario: self.scenario,
            participant: participant.name.clone(),
            next: next.map(|at| participants[at].name.clone()),
            team: self.seats.team(&participant.name),
            panel: self.seats.panel(),
            session,
        })))
    }

    /// Keeps the workshop as it was changed, and tells the room who is next.
    fn keep(&self) -> Step {
        let workshop = Box::new(self.workshop().clone());
        Step::All(vec![
            Step::Do(Cmd::ChangeWorkshop(self.table.stored.id, workshop)),
            self.tell(),
        ])
    }

    /// Has the room told who is next.
    #[must_use]
    pub fn tell(&self) -> Step {
        let waiting = Shown {
            next: self.marked().map_or("".into(), |it| it.name.clone()),
            ..Shown::default()
        };
        let room = Audience::of(self.workshop(), None, &waiting);
        Step::Do(Cmd::Publish(self.table.stored.id, room.to_json()))
    }

    fn say(&mut self, said: impl Into<String>) -> Step {
        self.said = said.into();
        Step::Redraw
    }

    /// Asks before somebody is taken off the roster.
    fn ask_to_remove(&self, ctx: &Ctx) -> Step {
        let Some(participant) = self.marked() else {
            return Step::Stay;
        };
        let title = words::remove_title(ctx.lang, &participant.name);
        let ask = words::remove_ask(ctx.lang);
        Step::push(Dialog::ask(title, ask, Step::Act(Action::Discard)))
    }

    fn remove(&mut self) -> Step {
        let workshop = &mut self.table.stored.workshop;
        if let Some(at) = self.select.row(workshop.participants.len()) {
            let gone = workshop.participants.remove(at);
            workshop.unseat(&gone.name);
            self.take_seats();
        }
        Step::All(vec![Step::Redraw, self.keep()])
    }

    /// Asks before a run that is not finished is left behind.
    fn ask_to_leave(&self, then: Step, ctx: &Ctx) -> Step {
        let lang = ctx.lang;
        let runs = self.table.runs.iter();
        let open = runs.filter(|run| run.state == SessionState::Open);
        let mut names: Vec<&str> = open.filter_map(|run| run.trainee.as_deref()).collect();
        names.dedup();
        if names.is_empty() {
            return then;
        }
        let ask = words::leave_ask(lang, &names.join(words::list_comma(lang)));
        Step::push(Dialog::ask(words::leave_title(lang), ask, then).among_letters())
    }

    /// Another scenario, with its own seats.
    fn turn_scenario(&mut self, by: isize) -> Step {
        let count = self.table.stored.scenarios.len();
        let last = count.saturating_sub(1);
        let at = self.scenario.saturating_add_signed(by).min(last);
        let turned = at != self.scenario;
        self.scenario = at;
        if turned {
            self.take_seats();
        }
        Step::redraw_if(turned)
    }

    fn debrief(&mut self, ctx: &Ctx) -> Step {
        let ended = self.marked().and_then(|it| {
            let mut runs = self.runs_of(&it.name).rev();
            runs.find(|run| run.state != SessionState::Open)
                .map(|run| run.number)
        });
        match ended {
            Some(session) => Step::Do(Cmd::Debrief(session)),
            None => self.say(words::no_debrief(ctx.lang)),
        }
    }

    fn act(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Start => self.start(),
            Action::Left => self.turn_scenario(-1),
            Action::Right => self.turn_scenario(1),
            Action::AddPerson => self.begin_writing(Writing::Participant, ctx),
            Action::Assessors => self.begin_writing(Writing::Assessors, ctx),
            Action::Seats => self.begin_writing(Writing::Seats, ctx),
            Action::RemovePerson => self.ask_to_remove(ctx),
            Action::Discard => self.remove(),
            Action::Debrief => self.debrief(ctx),
            Action::GroupDebrief => Step::Do(Cmd::LookAtGroup(self.table.stored.id)),
            Action::Back => self.ask_to_leave(Step::Pop, ctx),
            action => {
                let rows = self.workshop().participants.len();
                match self.select.act(action, rows) {
                    true => Step::All(vec![Step::Redraw, self.tell()]),
                    false => Step::Stay,
                }
            }
        }
    }
}

impl Screen for Roster {
    fn keymap(&self) -> &'static Keymap {
        match self.open {
            Some(_) => &FORM,
            None => &KEYMAP,
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        self.said.clear();
        match (self.open.take(), action) {
            (None, action) => self.act(action, ctx),
            (Some(_), Action::Back) => Step::Redraw,
            (Some((what, form)), Action::Choose) => self.written(what, form, ctx),
            (Some((what, mut form)), action) => {
                let changed = form.act(action);
                self.open = Some((what, form));
                Step::redraw_if(changed)
            }
        }
    }

    fn leave(&mut self, ctx: &Ctx) -> Step {
        self.ask_to_leave(Step::Quit, ctx)
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, ctx, frame, area);
    }

    fn edit(&mut self, edit: Edit, ctx: &Ctx) -> Step {
        let columns = ctx.size.width.saturating_sub(20).max(10);
        let form = self.open.as_mut().map(|(_, form)| form);
        Step::redraw_if(form.is_some_and(|form| form.edit(&edit, columns)))
    }

    fn receive(&mut self, msg: Msg, _: &Ctx) -> Step {
        let Msg::Workshop(table) = msg else {
            return Step::Stay;
        };
        self.table = *table;
        self.mark_next();
        Step::All(vec![Step::Redraw, self.tell()])
    }
}
