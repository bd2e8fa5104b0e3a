//! How the room took the newest turn; in practice the coach, and before that
//! the pick of the worst answer.

mod coach;
mod spot;
#[cfg(test)]
mod tests;

use crate::conference::{Event, Spotted};
use crate::i18n::{play, stage as words};
use crate::live::Live;
use crate::scoring::{Entry, Mode};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Step};
use crate::tui::screens::play::room::{self, Detail, Look, leave};
use crate::tui::screens::play::{Next, Scene};
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use spot::{Picked, Spot};

/// Picking the worst answer, then its pitfall.
pub const SPOT: Keymap = Keymap {
    name: words::spot,
    actions: &[
        Action::Pick(1),
        Action::Up,
        Action::Down,
        Action::Choose,
        Action::Back,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// Reading what the coach says.
pub const COACH: Keymap = Keymap {
    name: play::coach,
    actions: &[
        Action::Continue,
        Action::Up,
        Action::Down,
        Action::Back,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// Seeing how the room takes it.
pub const REACTION: Keymap = Keymap {
    name: words::turn_room,
    actions: &[Action::Continue, Action::Back],
    typing: false,
};

/// The scene.
#[must_use]
pub fn scene(spot: bool) -> Box<dyn Scene> {
    Box::new(TurnScene {
        spot: spot.then(Spot::default),
        scroll: Scroll::default(),
    })
}

struct TurnScene {
    /// The pick of the worst, where it is asked for.
    spot: Option<Spot>,
    scroll: Scroll,
}

/// What is to be seen now.
enum Face<'a> {
    Spotting(&'a Spot, &'a Entry),
    Coach,
    Reaction,
}

impl TurnScene {
    fn face<'a>(&'a self, live: &'a Live) -> Face<'a> {
        if live.manner().mode == Mode::Rehearsal {
            return Face::Reaction;
        }
        let entry = live.session().transcript().entries.last();
        match (&self.spot, entry) {
            // What was spotted stands in the session: it is asked once.
            (Some(spot), Some(entry))
                if entry.turn.spotted.is_none()
                    && entry.shown.len() > 1
                    && entry.question(live.scenario()).is_some() =>
            {
                Face::Spotting(spot, entry)
            }
            _ => Face::Coach,
        }
    }

    fn spotting(&mut self, action: Action, live: &Live) -> Next {
        let Some((spot, entry)) = self
            .spot
            .as_mut()
            .zip(live.session().transcript().entries.last())
        else {
            return Next::STAY;
        };
        match spot.act(action, live, entry) {
            Picked::Nothing => Next::STAY,
            Picked::Moved => Next::REDRAW,
            Picked::Left => leave(),
            Picked::Spotted(answer, pitfall) => {
                Next::Note(Event::Spotted(Spotted { answer, pitfall }))
            }
        }
    }

    /// The room, and how many lines of the coach it leaves in view.
    fn layout(live: &Live, ctx: &Ctx, body: Rect, lines: usize) -> (Detail, u16) {
        let lines = u16::try_from(lines).unwrap_or(u16::MAX);
        let detail = room::detail_for(live, ctx, body, lines);
        let (above, below) = room::heights(live, ctx, detail, body.width);
        (detail, body.height.saturating_sub(above + below))
    }

    /// The lines a coach can have where the room shows its mood alone.
    fn most(live: &Live, ctx: &Ctx, body: Rect) -> usize {
        let (above, below) = room::heights(live, ctx, Detail::Bare, body.width);
        usize::from(body.height.saturating_sub(above + below))
    }

    fn scrolled(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Next {
        let body = page::body(Rect::from((Position::ORIGIN, ctx.size)));
        let columns = usize::from(page::column(body).width);
        let total = coach::lines(live, ctx, columns, Self::most(live, ctx, body)).len();
        let (_, height) = Self::layout(live, ctx, body, total);
        let window = Scroll::window(total, height);
        Next::Step(Step::redraw_if(self.scroll.act(action, total, window)))
    }
}

impl Scene for TurnScene {
    fn keymap(&self, live: &Live) -> &'static Keymap {
        match self.face(live) {
            Face::Spotting(..) => &SPOT,
            Face::Coach => &COACH,
            Face::Reaction => &REACTION,
        }
    }

    fn update(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Next {
        match (self.face(live), action) {
            (Face::Spotting(..), action) => self.spotting(action, live),
            (_, Action::Continue) => Next::Done,
            (_, Action::Back) => leave(),
            (Face::Coach, action) => self.scrolled(action, live, ctx),
            (Face::Reaction, _) => Next::STAY,
        }
    }

    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let lang = ctx.lang;
        let keymap = self.keymap(live);
        let title = (keymap.name)(lang);
        let body = page::view(ctx, frame, area, title, Line::default(), keymap);
        let columns = usize::from(page::column(body).width);
        match self.face(live) {
            Face::Spotting(spot, entry) => {
                // The room is not to be seen yet: its mood would tell.
                let (above, below) = (body.height.saturating_sub(1), body.height.min(1));
                let height = usize::from(above);
                let (lines, note) = spot.lines(live, entry, ctx, (columns, height));
                page::lines(
                    frame,
                    page::column(Rect {
                        height: above,
                        ..body
                    }),
                    lines,
                );
                let last = Rect {
                    y: body.y + above,
                    height: below,
                    ..body
                };
                let note = Line::styled(note, ctx.theme.muted).right_aligned();
                frame.render_widget(note, last);
            }
            Face::Coach => {
                let lines = coach::lines(live, ctx, columns, Self::most(live, ctx, body));
                let (detail, _) = Self::layout(live, ctx, body, lines.len());
                // A memo that comes next has moved the mood already.
                let look = Look {
                    mood: live.conference().turns().last().map(|turn| turn.mood),
                    ..Look::default()
                };
                let look = (detail, look, "");
                let place = room::view(live, ctx, frame, body, look);
                self.scroll.view(ctx, frame, page::column(place), lines);
            }
            Face::Reaction => {
                let lines = coach::reaction_lines(live, ctx, columns.min(60));
                room::around(live, ctx, frame, body, lines);
            }
        }
    }
}
