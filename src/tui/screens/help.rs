//! The help page: the keys of the screen it covers, made from its keymap.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::i18n::{keys as words, tui};
use crate::tui::action::Action;
use crate::tui::keymap::{Hint, Keymap};
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::text;
use crate::tui::widgets::card;
use crate::tui::widgets::scroll::Scroll;

/// What the help page takes.
pub const KEYMAP: Keymap = Keymap {
    name: tui::keys,
    actions: &[
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
        Action::Back,
    ],
    typing: false,
};

/// Room for the page, at most.
const WIDTH: u16 = 64;

/// The keys of a screen.
pub struct Help {
    of: &'static Keymap,
    scroll: Scroll,
}

impl Help {
    /// Tells the keys of a keymap.
    #[must_use]
    pub fn new(of: &'static Keymap) -> Help {
        Help {
            of,
            scroll: Scroll::default(),
        }
    }

    fn lines(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let own = self.of.help(ctx.lang);
        let everywhere = self.of.help_everywhere(ctx.lang);
        let widest = own.iter().chain(&everywhere);
        let keys = widest.map(|hint| text::width(&hint.keys)).max();
        let keys = keys.unwrap_or(0).min(columns / 2);
        let mut lines = section(ctx, (self.of.name)(ctx.lang), &own, keys, columns);
        lines.push(Line::default());
        lines.extend(section(
            ctx,
            words::everywhere(ctx.lang),
            &everywhere,
            keys,
            columns,
        ));
        lines
    }
}

/// A heading, and a row for each hint, the words under each other.
fn section(
    ctx: &Ctx,
    heading: &'static str,
    hints: &[Hint],
    keys: usize,
    columns: usize,
) -> Vec<Line<'static>> {
    let mut lines = vec![Line::styled(heading, ctx.theme.accent)];
    for hint in hints {
        let prefix = format!("{}   ", text::pad(&hint.keys, keys));
        let prefix = Span::styled(prefix, ctx.theme.key);
        lines.extend(text::hang(prefix, hint.label, columns));
    }
    lines
}

/// The size of the page's room in a window.
fn room(area: Rect, lines: usize) -> (u16, u16) {
    let height = u16::try_from(lines).unwrap_or(u16::MAX);
    let width = WIDTH.min(area.width.saturating_sub(8));
    (width, height.min(area.height.saturating_sub(3)))
}

impl Screen for Help {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        if action == Action::Back {
            return Step::Pop;
        }
        let area = Rect::from((ratatui::layout::Position::ORIGIN, ctx.size));
        let (width, _) = room(area, 0);
        let total = self.lines(ctx, usize::from(width)).len();
        let (_, height) = room(area, total);
        let window = Scroll::window(total, height);
        Step::redraw_if(self.scroll.act(action, total, window))
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let (width, _) = room(area, 0);
        let lines = self.lines(ctx, usize::from(width));
        let size = room(area, lines.len());
        let place = card::popup(ctx, frame, area, tui::keys(ctx.lang), size, &KEYMAP);
        self.scroll.view(ctx, frame, place, lines);
    }

    fn help(&self) -> Step {
        Step::Pop
    }

    fn overlay(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Lang;
    use crate::tui::harness::Harness;
    use crate::tui::screens::settings::SettingsScreen;

    fn help(width: u16, height: u16, lang: Lang) -> Harness {
        let mut harness = Harness::new(SettingsScreen::default(), width, height, lang);
        harness.keys("?");
        harness
    }

    #[test]
    fn help_looks_right() {
        for lang in Lang::ALL {
            for (width, height) in [(80, 24), (120, 40), (40, 12)] {
                insta::assert_snapshot!(
                    format!("help-{}-{width}x{height}", lang.code()),
                    help(width, height, lang).screen()
                );
            }
        }
    }

    #[test]
    fn help_scrolls_to_its_end_in_a_small_window() {
        let mut small = help(40, 12, Lang::En);
        assert!(!small.screen().contains("Ctrl+Z"));
        assert!(small.keys("<end>").screen().contains("Ctrl+Z"));
        assert!(!small.keys("<esc>").screen().contains("Everywhere"));
    }
}
