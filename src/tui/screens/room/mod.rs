//! The room: what the audience of a workshop sees on the projector, in the largest
//! type a terminal has. It follows what the console publishes and takes no keys but
//! those that work everywhere.

mod digits;
mod foot;
mod head;
mod middle;
mod phrases;
mod scenes;
mod set;
#[cfg(test)]
mod tests;

use crate::i18n::{Lang, audience as words};
use crate::tui::action::Action;
use crate::tui::clock::{Moment, Stopwatch};
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Step};
use crate::workshop::audience::Audience;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Clear;
use set::Setting;
use std::time::Duration;

/// The keys: only those that work everywhere.
pub const KEYMAP: Keymap = Keymap {
    name: words::name,
    actions: &[],
    typing: false,
};

/// Between two looks at what is published.
pub const PAUSE: Duration = Duration::from_millis(100);

/// What there is to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Projected {
    /// There is no workshop.
    Nothing,
    /// What is published cannot be read: a newer version of the program wrote it.
    Newer,
    /// What the audience sees, and what the clock shows at this moment.
    Seen(Box<Audience>, Option<Duration>),
}

/// The screen.
pub struct RoomScreen {
    shown: Projected,
    /// Overrules the language of the workshop.
    lang: Option<Lang>,
    watch: Option<Stopwatch>,
    /// When it was last looked, and the second the clock showed when it was drawn.
    looked: Option<Moment>,
    second: Option<u64>,
}

impl RoomScreen {
    /// The screen, with what is to be shown first; in the language of the workshop, if
    /// no other is given.
    #[must_use]
    pub fn new(shown: Projected, lang: Option<Lang>, now: Moment) -> RoomScreen {
        let mut screen = RoomScreen {
            shown: Projected::Nothing,
            lang,
            watch: None,
            looked: None,
            second: None,
        };
        screen.show(shown, now);
        screen
    }

    fn show(&mut self, shown: Projected, now: Moment) {
        self.watch = match &shown {
            Projected::Seen(audience, Some(elapsed)) => {
                Some(Stopwatch::showing(*elapsed, audience.clock.runs(), now))
            }
            _ => None,
        };
        self.shown = shown;
        self.second = self.seconds(now);
    }

    fn seconds(&self, now: Moment) -> Option<u64> {
        self.watch.map(|watch| watch.elapsed(now).as_secs())
    }

    fn next_look(&self, now: Moment) -> Moment {
        self.looked.map_or(now, |looked| looked + PAUSE)
    }
}

impl Screen for RoomScreen {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, _: Action, _: &Ctx) -> Step {
        Step::Stay
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        frame.render_widget(Clear, area);
        let lang = match &self.shown {
            Projected::Seen(audience, _) => self.lang.unwrap_or(audience.lang),
            _ => ctx.lang,
        };
        let setting = Setting::new(lang, ctx.theme, area);
        let clock = self.watch.map(|watch| watch.elapsed(ctx.now));
        match &self.shown {
            Projected::Nothing => scenes::nothing(setting).draw(frame, area),
            Projected::Newer => scenes::newer(setting).draw(frame, area),
            Projected::Seen(audience, _) => {
                let place = head::draw(audience, clock, setting, frame, area);
                middle::draw(audience, setting, frame, place);
            }
        }
    }

    fn receive(&mut self, msg: Msg, ctx: &Ctx) -> Step {
        match msg {
            Msg::Room(shown) => {
                self.show(*shown, ctx.now);
                Step::Redraw
            }
            _ => Step::Stay,
        }
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        let look = self.next_look(ctx.now);
        let second = self.watch.and_then(|watch| watch.next_second(ctx.now));
        Some(second.map_or(look, |second| second.min(look)))
    }

    fn tick(&mut self, ctx: &Ctx) -> Step {
        let mut steps = Vec::new();
        let second = self.seconds(ctx.now);
        if second != self.second {
            self.second = second;
            steps.push(Step::Redraw);
        }
        if self.next_look(ctx.now) <= ctx.now {
            self.looked = Some(ctx.now);
            steps.push(Step::Look(Cmd::LookAtRoom));
        }
        match steps.len() {
            0 | 1 => steps.pop().unwrap_or_default(),
            _ => Step::All(steps),
        }
    }

    fn goes_on(&self) -> bool {
        true
    }

    fn uncovered(&mut self, _: &Ctx) {
        self.looked = None;
    }
}
