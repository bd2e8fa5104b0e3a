//! The facilitator's console: drives a run, question by question, with a key for each
//! thing. All it does is events of the run's session, so a console that was killed is
//! opened again where it was; after each of them the room is told what it may see.

mod clock;
pub mod form;
pub mod keymaps;
mod panel;
pub mod pick;
mod run;
mod steps;
#[cfg(test)]
mod tests;
mod told;
mod view;

pub use run::Opened;

use crate::conference::{Event, Rejected, Stage};
use crate::debrief::phrase;
use crate::i18n::{act, console as words, flow, tui};
use crate::live::Live;
use crate::scenario::LineIx;
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Step};
use crate::tui::widgets::dialog::Dialog;
use crate::tui::widgets::notice::Notice;
use crate::tui::widgets::select::Select;
use crate::workshop::audience::{Audience, Shown};
use panel::{Outcome, Panel};
use ratatui::Frame;
use ratatui::layout::Rect;
use run::Run;
use std::time::Duration;
use view::{Over, Seen};

/// The console.
pub struct Console {
    run: Run,
    /// What is open below the question.
    panel: Option<Box<dyn Panel>>,
    /// The marked criterion.
    criterion: usize,
    /// The marked answer, line or option.
    select: Select,
    /// Lines of the statement taken so far, in their order.
    lines: Vec<LineIx>,
    /// What is said back to the last key.
    said: String,
    /// How it came out, once it is over.
    over: Option<Over>,
    /// What the room was told last, beside what the session tells.
    told: Shown,
}

impl Console {
    /// The step that opens the console of a run, from its beginning or where it was
    /// left; or why it cannot begin.
    #[must_use]
    pub fn open(opened: Opened, ctx: &Ctx) -> Step {
        let resumed = opened.live.conference().stage() != Stage::Ready;
        let run = match Run::open(opened, ctx) {
            Ok(run) => run,
            Err(_) => {
                let title = tui::not_possible(ctx.lang);
                return Step::push(Notice::new(title, words::not_now(ctx.lang)));
            }
        };
        let mut console = Console {
            run,
            panel: None,
            criterion: 0,
            select: Select::default(),
            lines: Vec::new(),
            said: String::new(),
            over: None,
            told: Shown::default(),
        };
        if resumed {
            console.said = words::resumed(ctx.lang).to_owned();
        } else if let Some(then) = console.run.live.conference().carried() {
            let name = &console.run.participant;
            let day = phrase::day(&then.held, ctx.lang);
            let title = then.title.get(ctx.lang);
            console.said = act::run_looks_back(ctx.lang, name, title, &day);
        }
        console.turn_to_what_is_at_hand(ctx);
        let told = console.tell(ctx);
        Step::All(vec![Step::push(console), told])
    }

    /// Marks what is first of what is at hand; looks whether it is over.
    fn turn_to_what_is_at_hand(&mut self, ctx: &Ctx) {
        self.criterion = self.run.unrated().unwrap_or(0);
        self.select = Select::default();
        self.lines.clear();
        let is_over = matches!(self.run.live.conference().stage(), Stage::Finished(_));
        if is_over && self.over.is_none() {
            let debrief = self.run.live.debrief(ctx.lang);
            self.over = Some(Over::of(&debrief, self.run.next.clone()));
            self.panel = None;
        }
    }

    /// Has the room told what it may see now.
    fn tell(&self, ctx: &Ctx) -> Step {
        let audience = self.run.audience(ctx);
        Step::Do(Cmd::Publish(self.run.id, audience.to_json()))
    }

    /// Draws, tells the room, and says once what kept the run from being stored.
    fn shown(&mut self, ctx: &Ctx) -> Step {
        self.told = self.run.shown.clone();
        let mut steps = vec![Step::Redraw, self.tell(ctx)];
        if let Some(trouble) = self.run.live.trouble() {
            let title = flow::not_saved_title(ctx.lang);
            steps.push(Step::push(Notice::new(title, trouble)));
        }
        Step::All(steps)
    }

    /// Takes an event; what is at hand may be another afterwards.
    fn take(&mut self, event: &Event, ctx: &Ctx) -> Step {
        let taken = self.run.take(event, ctx);
        self.taken(taken, ctx)
    }

    /// What follows an event.
    fn taken(&mut self, taken: Result<(), Rejected>, ctx: &Ctx) -> Step {
        if taken.is_err() {
            self.say(words::not_now(ctx.lang));
            return Step::Redraw;
        }
        self.shown(ctx)
    }

    fn say(&mut self, said: &str) {
        said.clone_into(&mut self.said);
    }

    /// What becomes of a panel.
    fn panel_done(&mut self, panel: Box<dyn Panel>, outcome: Outcome, ctx: &Ctx) -> Step {
        match outcome {
            Outcome::Stay => {
                self.panel = Some(panel);
                Step::Stay
            }
            Outcome::Redraw => {
                self.panel = Some(panel);
                // Of typing, the room hears nothing; of counts, it does.
                match self.told == self.run.shown {
                    true => Step::Redraw,
                    false => self.shown(ctx),
                }
            }
            Outcome::Say(said) => {
                self.panel = Some(panel);
                self.say(&said);
                Step::Redraw
            }
            outcome => self.outcome(outcome, ctx),
        }
    }

    /// What becomes of a panel that closes, or of a key that may have opened one.
    fn outcome(&mut self, outcome: Outcome, ctx: &Ctx) -> Step {
        match outcome {
            Outcome::Stay => Step::Stay,
            Outcome::Redraw => Step::Redraw,
            Outcome::Close => self.shown(ctx),
            Outcome::Say(said) => {
                self.say(&said);
                Step::Redraw
            }
            Outcome::Done(said) => {
                self.say(&said);
                self.shown(ctx)
            }
            Outcome::Kept(said) => {
                self.say(&said);
                let workshop = Box::new(self.run.workshop.clone());
                let keep = Step::Do(Cmd::ChangeWorkshop(self.run.id, workshop));
                Step::All(vec![self.shown(ctx), keep])
            }
            Outcome::Open(panel) => {
                self.panel = Some(panel);
                self.shown(ctx)
            }
        }
    }

    /// Lets something happen, and looks afterwards whether something else is at hand.
    fn watching(&mut self, ctx: &Ctx, happens: impl FnOnce(&mut Console) -> Step) -> Step {
        let hand = |console: &Console| {
            let conference = console.run.live.conference();
            (
                conference.stage(),
                conference.pending(),
                conference.turns().len(),
                // Whoever takes over is rated anew.
                conference.draft().before.len(),
            )
        };
        let before = hand(self);
        let step = happens(self);
        if hand(self) != before {
            self.turn_to_what_is_at_hand(ctx);
        }
        step
    }

    /// Goes back to the roster; the clock stops with it.
    fn back_to_roster(&mut self, ctx: &Ctx) -> Step {
        self.stop_clock(ctx);
        let waiting = Shown {
            next: self.run.next.clone().unwrap_or_default(),
            ..Shown::default()
        };
        let room = Audience::of(&self.run.workshop, None, &waiting);
        Step::All(vec![
            Step::Pop,
            Step::Do(Cmd::Publish(self.run.id, room.to_json())),
            Step::Do(Cmd::LookAtWorkshop(self.run.id)),
        ])
    }

    fn stop_clock(&mut self, ctx: &Ctx) {
        let is_over = matches!(self.run.live.conference().stage(), Stage::Finished(_));
        if self.run.course().runs() && !is_over {
            // Where it cannot be kept, the pause is found by its length.
            let _ = self.run.turn_clock(ctx);
        }
    }

    /// Asks before a run is left open; one that is over is left at once.
    fn ask_to_leave(&mut self, then: Step, ctx: &Ctx) -> Step {
        let (title, ask) = (words::leave_title(ctx.lang), words::leave_ask(ctx.lang));
        match self.over {
            Some(_) => then,
            None => Step::push(Dialog::ask(title, ask, then).among_letters()),
        }
    }

    /// The session, for those who look at it from outside.
    #[must_use]
    pub fn live(&self) -> &Live {
        &self.run.live
    }
}

impl Screen for Console {
    fn keymap(&self) -> &'static Keymap {
        match (&self.panel, self.run.live.conference().stage()) {
            (Some(panel), _) => panel.keymap(),
            (None, Stage::Finished(_)) => &keymaps::OVER,
            (None, _) if self.run.is_heard() => &keymaps::SPOKEN,
            (None, Stage::Deciding(_)) => &keymaps::DECISION,
            (None, Stage::Statement) => &keymaps::LINES,
            (None, Stage::Asked | Stage::Ready) => &keymaps::CHOSEN,
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        self.said.clear();
        match action {
            Action::LeaveRun => return self.back_to_roster(ctx),
            Action::Back if self.panel.is_none() => {
                return self.ask_to_leave(Step::Act(Action::LeaveRun), ctx);
            }
            _ => {}
        }
        self.watching(ctx, |console| match console.panel.take() {
            Some(mut panel) => {
                let outcome = panel.update(action, &mut console.run, ctx);
                console.panel_done(panel, outcome, ctx)
            }
            None => console.act(action, ctx),
        })
    }

    fn edit(&mut self, edit: Edit, ctx: &Ctx) -> Step {
        self.watching(ctx, |console| match console.panel.take() {
            Some(mut panel) => {
                let outcome = panel.edit(&edit, &mut console.run, ctx);
                console.panel_done(panel, outcome, ctx)
            }
            None => Step::Stay,
        })
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let seen = Seen {
            run: &self.run,
            panel: self.panel.as_deref(),
            criterion: self.criterion,
            select: self.select,
            lines: &self.lines,
            said: &self.said,
            over: self.over.as_ref(),
            keymap: self.keymap(),
        };
        view::view(&seen, ctx, frame, area);
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        let course = self.run.course();
        let ran = course.whole(self.run.now(ctx));
        let left =
            Duration::from_secs(1).saturating_sub(Duration::from_nanos(ran.subsec_nanos().into()));
        (course.runs() && self.over.is_none()).then(|| ctx.now + left)
    }

    fn tick(&mut self, _: &Ctx) -> Step {
        Step::All(vec![Step::Redraw, Step::Look(Cmd::LookAtTime)])
    }

    fn receive(&mut self, msg: Msg, ctx: &Ctx) -> Step {
        match msg {
            Msg::Time(wall) if self.run.look_at_wall(wall, ctx) => self.tell(ctx),
            _ => Step::Stay,
        }
    }

    fn leave(&mut self, ctx: &Ctx) -> Step {
        self.ask_to_leave(Step::Quit, ctx)
    }

    fn farewell(&mut self, ctx: &Ctx) -> Option<Cmd> {
        self.stop_clock(ctx);
        Some(Cmd::Publish(self.run.id, self.run.audience(ctx).to_json()))
    }
}
