//! What opens below the question for a moment, and closes again: lists, forms,
//! counting hands. The question stays in sight.

pub mod bring;
pub mod end;
pub mod follow;
pub mod improvise;
pub mod look;
pub mod mark;
pub mod search;
pub mod tag;
pub mod voice;
pub mod vote;

use super::run::Run;
use crate::tui::action::Action;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use ratatui::Frame;
use ratatui::layout::Rect;

/// What becomes of a panel after a key.
pub enum Outcome {
    /// Nothing has changed.
    Stay,
    /// It looks otherwise.
    Redraw,
    /// It closes, and nothing was done.
    Close,
    /// It closes: something was done, and this is to be said; maybe nothing.
    Done(String),
    /// As done; the workshop itself has changed, too.
    Kept(String),
    /// It stays, and this is to be said.
    Say(String),
    /// Another one opens in its place.
    Open(Box<dyn Panel>),
}

/// What is open below the question.
pub trait Panel {
    /// The keys it takes.
    fn keymap(&self) -> &'static Keymap;

    /// Does what a key asks for.
    fn update(&mut self, action: Action, run: &mut Run, ctx: &Ctx) -> Outcome;

    /// Takes what is typed; tells whether it looks otherwise now.
    fn edit(&mut self, _edit: &Edit, _run: &mut Run, _ctx: &Ctx) -> Outcome {
        Outcome::Stay
    }

    /// Draws it.
    fn view(&self, run: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect);
}

/// A panel that is a form, and what is done with it.
pub trait Filled {
    /// The form.
    fn form(&self) -> &super::form::Form;

    /// The form, to be filled in.
    fn form_mut(&mut self) -> &mut super::form::Form;

    /// Does what it is for.
    fn submit(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome;

    /// Something in it was moved or typed: lists may hang on each other.
    fn changed(&mut self, _run: &Run) {}
}

impl<F: Filled> Panel for F {
    fn keymap(&self) -> &'static Keymap {
        &super::form::KEYMAP
    }

    fn update(&mut self, action: Action, run: &mut Run, ctx: &Ctx) -> Outcome {
        match action {
            Action::Choose => self.submit(run, ctx),
            Action::Back => Outcome::Close,
            action if self.form_mut().act(action) => {
                self.changed(run);
                Outcome::Redraw
            }
            _ => Outcome::Stay,
        }
    }

    fn edit(&mut self, edit: &Edit, run: &mut Run, ctx: &Ctx) -> Outcome {
        match self.form_mut().edit(edit, columns(ctx)) {
            true => {
                self.changed(run);
                Outcome::Redraw
            }
            false => Outcome::Stay,
        }
    }

    fn view(&self, _: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        self.form().view(ctx, frame, area);
    }
}

/// About the columns a text of a form is shown at: for moving by lines.
fn columns(ctx: &Ctx) -> u16 {
    ctx.size.width.saturating_sub(20).max(10)
}
