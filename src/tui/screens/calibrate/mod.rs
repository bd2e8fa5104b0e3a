//! Calibrating on screens: an answer and the levels to give it, what was agreed and
//! why, and at the end how somebody rates.

mod rating;
#[cfg(test)]
mod tests;

use crate::i18n::calibrate as words;
use crate::sheet::Sheet;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::theme::marker;
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use crate::tui::widgets::sheet;
use crate::workshop::calibrate::{Calibration, Vignette};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use rating::Rating;

pub use rating::RATING;

/// Reading what it is about, how a rating compares, and what all of them come to.
pub const READING: Keymap = Keymap {
    name: words::name,
    actions: &[
        Action::Continue,
        Action::Back,
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The screen.
pub struct CalibrateScreen {
    calibration: Calibration,
    at: At,
    scroll: Scroll,
}

/// Where it stands.
enum At {
    Intro,
    Rating(Rating),
    /// The newest rating beside the agreed one.
    Compared,
    End,
}

impl CalibrateScreen {
    /// The screen, from its introduction on.
    #[must_use]
    pub fn new(calibration: Calibration) -> CalibrateScreen {
        CalibrateScreen {
            calibration,
            at: At::Intro,
            scroll: Scroll::default(),
        }
    }

    fn turn_to(&mut self, at: At) -> Step {
        self.at = at;
        self.scroll = Scroll::default();
        Step::Redraw
    }

    /// The answer to be rated next.
    fn next(&self) -> Option<&Vignette> {
        let vignettes = &self.calibration.vignettes;
        vignettes.get(self.calibration.given.len())
    }

    /// To the next answer, or to the end where there is none.
    fn go_on(&mut self) -> Step {
        match self.next().is_some() {
            true => self.turn_to(At::Rating(Rating::default())),
            false => self.turn_to(At::End),
        }
    }

    /// Leaves it; what was rated is told first.
    fn leave_off(&mut self) -> Step {
        match self.calibration.given.is_empty() {
            true => Step::Pop,
            false => self.turn_to(At::End),
        }
    }

    /// The page that is read now, and what comes next.
    fn page(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let lang = ctx.lang;
        let (sheets, then): (Vec<Sheet>, &str) = match &self.at {
            At::Intro => (vec![self.calibration.intro(lang)], words::begin(lang)),
            At::Compared => (self.compared(ctx), self.then(ctx)),
            At::Rating(_) | At::End => {
                (vec![self.calibration.after(lang)], words::enter_back(lang))
            }
        };
        let mut lines = Vec::new();
        for (at, sheet) in sheets.iter().enumerate() {
            lines.extend(sheet::lines(sheet, ctx.theme, columns));
            lines.push(Line::default());
            if at == 0 {
                let then = format!("{}{then}", marker(true));
                lines.push(Line::styled(then, ctx.theme.accent));
                lines.push(Line::default());
            }
        }
        lines.truncate(lines.len().saturating_sub(1));
        lines
    }

    /// The newest rating beside the agreed one, and under it the answer once more.
    fn compared(&self, ctx: &Ctx) -> Vec<Sheet> {
        let Some((vignette, given)) = self.calibration.rated().last() else {
            return Vec::new();
        };
        let compared = self.calibration.compared(vignette, given, ctx.lang);
        let mut again = Sheet::default();
        again.title(words::once_more(ctx.lang));
        again.lines.extend(vignette.told(ctx.lang).lines);
        vec![compared, again]
    }

    fn then(&self, ctx: &Ctx) -> &'static str {
        match self.next().is_some() {
            true => words::next(ctx.lang),
            false => words::to_end(ctx.lang),
        }
    }

    fn scrolled(&mut self, action: Action, ctx: &Ctx) -> Step {
        let room = page::column(page::body(Rect::from(ctx.size)));
        let total = self.page(ctx, usize::from(room.width)).len();
        let height = Scroll::window(total, room.height);
        Step::redraw_if(self.scroll.act(action, total, height))
    }

    /// The number of the answer at hand, of how many.
    fn number(&self, ctx: &Ctx) -> String {
        let given = self.calibration.given.len();
        let at = match self.at {
            At::Rating(_) => given + 1,
            At::Compared => given,
            At::Intro | At::End => return String::new(),
        };
        words::number(ctx.lang, at, self.calibration.vignettes.len())
    }
}

impl Screen for CalibrateScreen {
    fn keymap(&self) -> &'static Keymap {
        match self.at {
            At::Rating(_) => &RATING,
            At::Intro | At::Compared | At::End => &READING,
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        let at = self.calibration.given.len();
        match (&mut self.at, action) {
            (At::Intro | At::Compared, Action::Continue) => self.go_on(),
            (At::End, Action::Continue | Action::Back) | (At::Intro, Action::Back) => Step::Pop,
            (_, Action::Back) => self.leave_off(),
            (At::Rating(rating), action) => {
                let Some(vignette) = self.calibration.vignettes.get(at) else {
                    return Step::Stay;
                };
                let rubric = &self.calibration.rubric;
                match rating.update(action, vignette, rubric, ctx) {
                    rating::Next::Step(step) => step,
                    rating::Next::Rated(given) => {
                        self.calibration.take(given);
                        self.turn_to(At::Compared)
                    }
                }
            }
            (_, action) => self.scrolled(action, ctx),
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let title = match self.at {
            At::Intro => words::title(ctx.lang),
            At::Rating(_) => words::name_rating(ctx.lang),
            At::Compared => words::compared(ctx.lang),
            At::End => words::end(ctx.lang),
        };
        let aside = Line::styled(self.number(ctx), ctx.theme.muted);
        let body = page::view(ctx, frame, area, title, aside, self.keymap());
        let room = page::column(body);
        if let (At::Rating(rating), Some(vignette)) = (&self.at, self.next()) {
            rating.view(vignette, &self.calibration.rubric, ctx, frame, room);
            return;
        }
        let lines = self.page(ctx, usize::from(room.width));
        self.scroll.view(ctx, frame, room, lines);
    }
}
