//! The sitting: owns the session, shows scene after scene.

use super::next::{Coming, coming};
use super::route::{finished, first, show, waiting};
use super::scene::{Next, Scene};
use crate::conference::Event;
use crate::live::Live;
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use ratatui::Frame;
use ratatui::layout::Rect;
use std::collections::VecDeque;

/// A conference being played.
pub struct Sitting {
    live: Live,
    scene: Box<dyn Scene>,
    coming: VecDeque<Coming>,
}

impl Sitting {
    /// The step that opens a sitting in place of the screen on top: from the
    /// beginning, or where the session stands; the debrief if it is over.
    #[must_use]
    pub fn open(live: Live, ctx: &Ctx) -> Step {
        let Some(mut scene) = first(&live) else {
            return finished(&live, ctx);
        };
        scene.enter(&live, ctx);
        Step::replace(Sitting {
            live,
            scene,
            coming: VecDeque::new(),
        })
    }

    fn go(&mut self, next: Next, ctx: &Ctx) -> Step {
        match next {
            Next::Step(step) => step,
            Next::Note(event) => {
                // A scene offers only what the session takes.
                let noted = self.live.note(&event).is_ok();
                Step::redraw_if(noted)
            }
            Next::Apply(event) => self.apply(&event, ctx),
            Next::Done => self.advance(ctx),
        }
    }

    fn apply(&mut self, event: &Event, ctx: &Ctx) -> Step {
        if self.live.apply(event).is_err() {
            return Step::Stay;
        }
        self.coming.extend(coming(&self.live, true));
        self.advance(ctx)
    }

    fn advance(&mut self, ctx: &Ctx) -> Step {
        let scene = match self.coming.pop_front() {
            Some(coming) => show(coming),
            None => match waiting(&self.live) {
                Some(scene) => scene,
                None => return finished(&self.live, ctx),
            },
        };
        self.scene = scene;
        self.scene.enter(&self.live, ctx);
        Step::Redraw
    }
}

impl Screen for Sitting {
    fn keymap(&self) -> &'static Keymap {
        self.scene.keymap(&self.live)
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        let next = self.scene.update(action, &self.live, ctx);
        self.go(next, ctx)
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        self.scene.view(&self.live, ctx, frame, area);
    }

    fn edit(&mut self, edit: Edit, ctx: &Ctx) -> Step {
        let next = self.scene.edit(edit, ctx);
        self.go(next, ctx)
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        self.scene.deadline(&self.live, ctx)
    }

    fn tick(&mut self, ctx: &Ctx) -> Step {
        let next = self.scene.tick(&self.live, ctx);
        self.go(next, ctx)
    }

    fn covered(&mut self, ctx: &Ctx) {
        self.scene.covered(ctx);
    }

    fn uncovered(&mut self, ctx: &Ctx) {
        self.scene.uncovered(ctx);
    }
}
