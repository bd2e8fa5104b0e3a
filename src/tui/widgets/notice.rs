//! Something a person must know before going on.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{card, page};
use crate::i18n::tui as words;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::text;
use crate::tui::theme::marker;

/// What a notice takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::notice,
    actions: &[Action::Continue, Action::Back],
    typing: false,
};

/// Room for the words, at most.
const WIDTH: u16 = 60;

/// A notice over a screen.
pub struct Notice {
    title: String,
    body: String,
}

impl Notice {
    /// Says something.
    pub fn new(title: impl Into<String>, body: impl Into<String>) -> Notice {
        Notice {
            title: title.into(),
            body: body.into(),
        }
    }
}

impl Screen for Notice {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, _: &Ctx) -> Step {
        match action {
            Action::Continue | Action::Back => Step::Pop,
            _ => Step::Stay,
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let width = WIDTH.min(area.width.saturating_sub(8));
        let said = self.body.lines();
        let said = said.flat_map(|line| text::wrap(line, usize::from(width)));
        let mut lines: Vec<Line<'static>> = said.collect();
        lines.push(Line::default());
        let button = format!("{}{} ", marker(true), words::understood(ctx.lang));
        lines.push(Line::from(Span::styled(button, ctx.theme.selected)));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let room = card::popup(ctx, frame, area, &self.title, (width, height), &KEYMAP);
        let excess = lines.len().saturating_sub(usize::from(room.height));
        page::lines(frame, room, lines.into_iter().skip(excess));
    }

    fn overlay(&self) -> bool {
        true
    }
}
