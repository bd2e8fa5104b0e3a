//! The warm-up: a page a thing, few words on each, and a clock that asks for
//! nothing.

use crate::i18n::warmup as words;
use crate::training::warmup::{Part, SECONDS, Warmup};
use crate::tui::action::Action;
use crate::tui::clock::{Moment, Stopwatch, minutes};
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use crate::tui::widgets::sheet;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::time::Duration;

/// The keys.
pub const KEYMAP: Keymap = Keymap {
    name: words::name,
    actions: &[
        Action::Continue,
        Action::Back,
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
    ],
    typing: false,
};

/// Columns of the words: what the eye takes in at once.
const MEASURE: u16 = 64;

/// The screen.
pub struct WarmupScreen {
    warmup: Warmup,
    parts: Vec<Part>,
    at: usize,
    watch: Stopwatch,
    scroll: Scroll,
}

impl WarmupScreen {
    /// The screen, from its first page on.
    #[must_use]
    pub fn new(warmup: Warmup, ctx: &Ctx) -> WarmupScreen {
        WarmupScreen {
            parts: warmup.parts(),
            warmup,
            at: 0,
            watch: Stopwatch::started(ctx.now),
            scroll: Scroll::default(),
        }
    }

    fn turn_to(&mut self, at: usize) -> Step {
        self.at = at;
        self.scroll = Scroll::default();
        Step::Redraw
    }

    /// Where the words stand: in the middle, with air above where there is some.
    fn room(&self, ctx: &Ctx, area: Rect) -> Rect {
        let body = page::body(area);
        let width = body.width.min(MEASURE);
        let inset = (body.width - width) / 2;
        let taken = self.lines(ctx, usize::from(width)).len();
        let taken = u16::try_from(taken).unwrap_or(u16::MAX);
        let air = (body.height / 6).min(body.height.saturating_sub(taken) / 2);
        Rect {
            x: body.x + inset,
            y: body.y + air,
            width,
            height: body.height - air,
        }
    }

    fn lines(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let (lang, theme) = (ctx.lang, ctx.theme);
        let mut lines = Vec::new();
        let Some(part) = self.parts.get(self.at) else {
            return lines;
        };
        if self.at == 0 {
            let of = words::of(lang, self.warmup.title.get(lang));
            lines.extend(text::wrap(Span::styled(of, theme.muted), columns));
            let breathe = Span::styled(words::breathe(lang), theme.accent);
            lines.extend(text::wrap(breathe, columns));
            lines.push(Line::default());
        }
        let sheet = self.warmup.sheet(*part, lang);
        lines.extend(sheet::lines(&sheet, theme, columns));
        lines.push(Line::default());
        let last = self.at + 1 == self.parts.len();
        if last {
            let go = Span::styled(words::go(lang), theme.title);
            lines.extend(text::wrap(go, columns));
            lines.push(Line::default());
        }
        let then = match part {
            _ if last => words::enter_done(lang),
            Part::Question => words::enter_compare(lang),
            _ => words::enter_on(lang),
        };
        lines.push(Line::styled(format!("{}{then}", marker(true)), theme.muted));
        lines
    }

    /// What is left of the ninety seconds; after them, nothing presses.
    fn clock(&self, ctx: &Ctx) -> String {
        let left = Duration::from_secs(SECONDS).saturating_sub(self.watch.elapsed(ctx.now));
        match left.is_zero() {
            true => words::over(ctx.lang).to_owned(),
            // A second that has begun is still there.
            false => minutes(Duration::from_secs(left.as_millis().div_ceil(1000) as u64)),
        }
    }
}

impl Screen for WarmupScreen {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Continue if self.at + 1 < self.parts.len() => self.turn_to(self.at + 1),
            Action::Continue => Step::Quit,
            Action::Back if self.at > 0 => self.turn_to(self.at - 1),
            Action::Back => Step::Pop,
            action => {
                let room = self.room(ctx, Rect::from(ctx.size));
                let total = self.lines(ctx, usize::from(room.width)).len();
                let height = Scroll::window(total, room.height);
                Step::redraw_if(self.scroll.act(action, total, height))
            }
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let clock = Line::styled(self.clock(ctx), ctx.theme.title);
        page::view(ctx, frame, area, words::title(ctx.lang), clock, &KEYMAP);
        let room = self.room(ctx, area);
        let lines = self.lines(ctx, usize::from(room.width));
        self.scroll.view(ctx, frame, room, lines);
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        let over = self.watch.elapsed(ctx.now) >= Duration::from_secs(SECONDS);
        self.watch.next_second(ctx.now).filter(|_| !over)
    }

    fn tick(&mut self, _: &Ctx) -> Step {
        Step::Redraw
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::scoring::sample::small;
    use crate::training::Deck;
    use crate::tui::harness::Harness;

    fn screen(width: u16, height: u16, lang: Lang) -> Harness {
        let warmup = Warmup::of(&small(), &Deck::default(), 1);
        let ctx = Ctx::new(crate::tui::settings::Settings::default(), false);
        Harness::new(WarmupScreen::new(warmup, &ctx), width, height, lang)
    }

    #[test]
    fn its_pages_look_right() {
        for lang in Lang::ALL {
            let mut harness = screen(80, 24, lang);
            for page in ["messages", "facts", "asked", "question", "compare"] {
                let name = format!("{page}-{}", lang.code());
                insta::assert_snapshot!(name, harness.screen());
                harness.keys("<enter>");
            }
        }
    }

    #[test]
    fn ninety_seconds_go_by_and_nothing_presses() {
        let mut harness = screen(80, 24, Lang::En);
        assert!(harness.screen().contains("1:30"));
        harness.advance(Duration::from_secs(89));
        assert!(harness.screen().contains("0:01"));
        harness.advance(Duration::from_secs(5));
        let over = harness.screen();
        assert!(
            over.contains("take your time") && over.contains("Say this"),
            "{over}"
        );
    }

    #[test]
    fn every_size_is_drawn_without_a_fault() {
        for (width, height) in [(0, 0), (40, 12), (41, 13), (200, 60)] {
            let mut harness = screen(width, height, Lang::Ja);
            for _ in 0..4 {
                harness.screen();
                harness.keys("<enter>");
            }
        }
    }
}
