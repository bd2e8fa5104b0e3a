//! The sitting: owns the session, shows scene after scene.

use super::leave::Leave;
use super::next::{Coming, coming};
use super::route::{finished, first, show, waiting};
use super::scene::{Next, Scene};
use crate::conference::{Event, Stage};
use crate::i18n::flow as words;
use crate::live::Live;
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Screen, Step};
use crate::tui::widgets::notice::Notice;
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
        Step::Replace(Sitting::screen(live, ctx))
    }

    /// A sitting as a screen: from the beginning, or where the session stands;
    /// the debrief if it is over. One that was left shows first what its newest answer
    /// brought about: it may have been cut off before that was read.
    #[must_use]
    pub fn screen(mut live: Live, ctx: &Ctx) -> Box<dyn Screen> {
        let Some(waiting) = first(&live) else {
            return finished(&live, ctx);
        };
        live.recall();
        let mut coming = VecDeque::from(coming(&live, ctx.settings.spot_the_worst));
        let mut scene = coming.pop_front().map_or(waiting, show);
        scene.enter(&live, ctx);
        Box::new(Sitting {
            live,
            scene,
            coming,
        })
    }

    fn go(&mut self, next: Next, ctx: &Ctx) -> Step {
        match next {
            Next::Step(step) => step,
            Next::Note(event) => {
                // A scene offers only what the session takes.
                let noted = self.live.note(&event).is_ok();
                self.with_trouble(Step::redraw_if(noted), ctx)
            }
            Next::Remember(remembered) => {
                self.live.remember(remembered);
                Step::Redraw
            }
            Next::Apply(event) => self.apply(&event, ctx),
            Next::Done => self.advance(ctx),
            Next::Restart => match first(&self.live) {
                Some(scene) => self.enter(scene, ctx),
                None => Step::Stay,
            },
        }
    }

    fn apply(&mut self, event: &Event, ctx: &Ctx) -> Step {
        if self.live.apply(event).is_err() {
            return Step::Stay;
        }
        let spot = ctx.settings.spot_the_worst;
        self.coming.extend(coming(&self.live, spot));
        let step = self.advance(ctx);
        self.with_trouble(step, ctx)
    }

    fn advance(&mut self, ctx: &Ctx) -> Step {
        let scene = match self.coming.pop_front() {
            Some(coming) => show(coming),
            None => match waiting(&self.live) {
                Some(scene) => scene,
                None => return Step::Replace(finished(&self.live, ctx)),
            },
        };
        self.enter(scene, ctx)
    }

    fn enter(&mut self, scene: Box<dyn Scene>, ctx: &Ctx) -> Step {
        self.scene = scene;
        self.scene.enter(&self.live, ctx);
        Step::Redraw
    }

    /// A step, and over it, once, what kept the session from being stored.
    fn with_trouble(&mut self, step: Step, ctx: &Ctx) -> Step {
        match self.live.trouble() {
            None => step,
            Some(trouble) => {
                let notice = Notice::new(words::not_saved_title(ctx.lang), trouble);
                Step::All(vec![step, Step::push(notice)])
            }
        }
    }

    /// Keeps where the clock stands, while somebody may be about to leave.
    fn keep_clock(&mut self, ctx: &Ctx) {
        if let Some(elapsed_ms) = self.scene.clock_ms(&self.live, ctx) {
            self.live.keep_clock(elapsed_ms);
        }
    }

    /// Whether leaving now loses nothing: before the conference has begun.
    fn has_begun(&self) -> bool {
        self.live.conference().stage() != Stage::Ready
    }

    /// Ends the conference where it is: the debrief.
    fn end_here(&mut self, ctx: &Ctx) -> Step {
        self.coming.clear();
        match self.live.conference().stage() {
            Stage::Finished(_) => self.advance(ctx),
            _ => {
                let ended = self.apply(&Event::Closed, ctx);
                // Nothing the end brings about is shown before the debrief.
                match self.coming.is_empty() {
                    true => ended,
                    false => self.end_here(ctx),
                }
            }
        }
    }
}

impl Screen for Sitting {
    fn keymap(&self) -> &'static Keymap {
        self.scene.keymap(&self.live)
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        if action == Action::EndHere {
            return self.end_here(ctx);
        }
        let next = self.scene.update(action, &self.live, ctx);
        let unused = matches!(next, Next::Step(Step::Stay));
        match (action, unused) {
            (Action::Back, true) if !self.has_begun() => Step::Pop,
            (Action::Back, true) => Step::push(Leave::to_home(&self.live)),
            _ => self.go(next, ctx),
        }
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
        self.keep_clock(ctx);
    }

    fn uncovered(&mut self, ctx: &Ctx) {
        self.scene.uncovered(ctx);
    }

    fn farewell(&mut self, ctx: &Ctx) -> Option<Cmd> {
        self.keep_clock(ctx);
        None
    }

    fn left_open(&self) -> Option<i64> {
        let is_over = matches!(self.live.conference().stage(), Stage::Finished(_));
        self.live.number().filter(|_| !is_over)
    }

    fn leave(&mut self, _: &Ctx) -> Step {
        if self.has_begun() {
            Step::push(Leave::to_shell(&self.live))
        } else {
            Step::Quit
        }
    }
}
