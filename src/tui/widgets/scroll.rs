//! A place in a text longer than its window.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};

use super::page;
use crate::i18n::tui as words;
use crate::tui::action::Action;
use crate::tui::screen::Ctx;

/// The place, kept as a share of the text, so that it stays the same passage
/// when a resize breaks the text into other lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scroll {
    offset: usize,
    total: usize,
}

impl Scroll {
    /// The first line to show of `total` in a window of `height` lines.
    #[must_use]
    pub fn top(&self, total: usize, height: usize) -> usize {
        let offset = if self.total == 0 || self.total == total {
            self.offset
        } else {
            self.offset * total / self.total
        };
        offset.min(total.saturating_sub(height))
    }

    /// Moves as an action asks; tells whether the place has changed.
    pub fn act(&mut self, action: Action, total: usize, height: usize) -> bool {
        let top = self.top(total, height);
        let page = height.saturating_sub(1).max(1);
        let moved = match action {
            Action::Up => top.saturating_sub(1),
            Action::Down => top + 1,
            Action::PageUp => top.saturating_sub(page),
            Action::PageDown => top + page,
            Action::Top => 0,
            Action::Bottom => total,
            _ => return false,
        };
        self.offset = moved.min(total.saturating_sub(height));
        self.total = total;
        self.offset != top
    }

    /// Draws the lines from this place on. Where some are hidden, the
    /// area's last line says so.
    pub fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'_>>) {
        let total = lines.len();
        let height = usize::from(area.height);
        if total <= height {
            page::lines(frame, area, lines);
            return;
        }
        let window = Rect {
            height: area.height.saturating_sub(1),
            ..area
        };
        let shown = usize::from(window.height);
        let top = self.top(total, shown);
        page::lines(frame, window, lines.into_iter().skip(top));
        view_note(ctx, frame, area, top > 0, top + shown < total);
    }

    /// The lines of a text that [`Scroll::view`] shows at once in a window: all
    /// of it, or one less than its height, for the note on what is hidden.
    #[must_use]
    pub fn window(total: usize, height: u16) -> usize {
        let height = usize::from(height);
        if total <= height {
            height
        } else {
            height.saturating_sub(1)
        }
    }
}

/// Says in the last line of an area whether more is above or below.
pub(super) fn view_note(ctx: &Ctx, frame: &mut Frame<'_>, area: Rect, above: bool, below: bool) {
    let mut more = Vec::new();
    if above {
        more.push(format!("↑ {}", words::more_above(ctx.lang)));
    }
    if below {
        more.push(format!("↓ {}", words::more_below(ctx.lang)));
    }
    let note = Line::from(Span::styled(more.join("   "), ctx.theme.muted));
    let row = Rect {
        y: area.bottom().saturating_sub(1),
        height: area.height.min(1),
        ..area
    };
    frame.render_widget(note.alignment(Alignment::Right), row);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_never_leaves_the_text() {
        let mut scroll = Scroll::default();
        assert!(!scroll.act(Action::Up, 10, 4));
        assert!(scroll.act(Action::Bottom, 10, 4));
        assert_eq!(scroll.top(10, 4), 6);
        assert!(!scroll.act(Action::Down, 10, 4));
        assert!(scroll.act(Action::PageUp, 10, 4));
        assert_eq!(scroll.top(10, 4), 3);
        assert_eq!(scroll.top(0, 0), 0);
        assert!(!scroll.act(Action::PageDown, 3, 9));
    }

    #[test]
    fn a_resize_keeps_the_passage() {
        let mut scroll = Scroll::default();
        for _ in 0..50 {
            scroll.act(Action::Down, 100, 10);
        }
        assert_eq!(scroll.top(200, 10), 100);
        assert_eq!(scroll.top(100, 10), 50, "and back");
    }
}
