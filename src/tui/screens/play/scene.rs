//! What a scene is: one thing the player sees and does.

use crate::conference::Event;
use crate::live::Live;
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Step};
use ratatui::Frame;
use ratatui::layout::Rect;

/// What is to be done after a scene took something in.
pub enum Next {
    /// What a screen may ask for; the scene stays.
    Step(Step),
    /// The player did something: apply it, and go on to what it brings about.
    Apply(Event),
    /// The player did something that has no effects, such as naming the worst
    /// answer or speaking aloud: apply it; the scene stays.
    Note(Event),
    /// The room remembers the first act, or is to know nothing of it; the scene stays.
    Remember(bool),
    /// The scene is over: go on.
    Done,
    /// Back to where the sitting began; only before the conference has begun.
    Restart,
}

impl Next {
    /// Nothing has changed.
    pub const STAY: Next = Next::Step(Step::Stay);
    /// Something has changed: draw.
    pub const REDRAW: Next = Next::Step(Step::Redraw);
}

/// One thing the player sees and does. Everything it shows that is not its own
/// state it reads from the session.
pub trait Scene {
    /// The actions it takes now.
    fn keymap(&self, live: &Live) -> &'static Keymap;

    /// Changes its state as an action asks. [`Action::Back`] that changes nothing
    /// asks whether to leave the conference.
    fn update(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Next;

    /// Draws it. It must fit any area, the smallest too.
    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect);

    /// Takes typed or pasted text, while the keymap says typing.
    fn edit(&mut self, _edit: Edit, _ctx: &Ctx) -> Next {
        Next::STAY
    }

    /// When time changes what is shown; none while nothing moves.
    fn deadline(&self, _live: &Live, _ctx: &Ctx) -> Option<Moment> {
        None
    }

    /// The deadline has come.
    fn tick(&mut self, _live: &Live, _ctx: &Ctx) -> Next {
        Next::REDRAW
    }

    /// It comes on: clocks start. Called once, before the first view.
    fn enter(&mut self, _live: &Live, _ctx: &Ctx) {}

    /// What its clock shows, in milliseconds, from which it is to go on if the
    /// conference is left now; none where no clock runs.
    fn clock_ms(&self, _live: &Live, _ctx: &Ctx) -> Option<u32> {
        None
    }

    /// Another screen covers it: clocks stop.
    fn covered(&mut self, _ctx: &Ctx) {}

    /// It is on top again: clocks run on.
    fn uncovered(&mut self, _ctx: &Ctx) {}
}
