//! The chosen row of a list.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{page, scroll};
use crate::tui::action::Action;
use crate::tui::screen::Ctx;
use crate::tui::theme::{Theme, marker};

/// Which row is chosen. Rows may be several lines high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Select {
    row: usize,
}

impl Select {
    /// A list with a row chosen.
    #[must_use]
    pub fn at(row: usize) -> Select {
        Select { row }
    }

    /// The chosen row of `len`; none of an empty list.
    #[must_use]
    pub fn row(&self, len: usize) -> Option<usize> {
        len.checked_sub(1).map(|last| self.row.min(last))
    }

    /// Moves as an action asks; tells whether another row is chosen. The ends
    /// stop. A number chooses its row.
    pub fn act(&mut self, action: Action, len: usize) -> bool {
        const PAGE: usize = 8;
        let Some(row) = self.row(len) else {
            return false;
        };
        let moved = match action {
            Action::Up => row.saturating_sub(1),
            Action::Down => row + 1,
            Action::PageUp => row.saturating_sub(PAGE),
            Action::PageDown => row + PAGE,
            Action::Top => 0,
            Action::Bottom => len - 1,
            Action::Pick(number) if usize::from(number) <= len => {
                usize::from(number).saturating_sub(1)
            }
            _ => return false,
        };
        self.row = moved.min(len - 1);
        self.row != row
    }

    /// The rows of `len` to show in a window of `height` lines: the chosen one in
    /// the middle, as far as the ends allow. `lines` tells a row's height; only
    /// rows near the chosen one are asked for.
    #[must_use]
    pub fn window(
        &self,
        len: usize,
        height: usize,
        lines: impl Fn(usize) -> usize,
    ) -> Range<usize> {
        let Some(row) = self.row(len) else {
            return 0..0;
        };
        let (mut first, mut end) = (row, row + 1);
        let mut used = lines(row);
        loop {
            let fits = |row: usize| used + lines(row) <= height;
            let above = first > 0 && fits(first - 1);
            let below = end < len && fits(end);
            if above && (!below || row - first < end - row - 1) {
                first -= 1;
                used += lines(first);
            } else if below {
                used += lines(end);
                end += 1;
            } else {
                return first..end;
            }
        }
    }

    /// Draws the rows of a list that fit, each as the lines that `row` makes of
    /// its number and whether it is chosen: see [`choice`]. Where some are
    /// hidden, the area's last line says so.
    pub fn view<'a>(
        &self,
        ctx: &Ctx,
        frame: &mut Frame<'_>,
        area: Rect,
        len: usize,
        row: impl Fn(usize, bool) -> Vec<Line<'a>>,
    ) {
        let chosen = self.row(len);
        let lines = |at: usize| row(at, Some(at) == chosen);
        let height = usize::from(area.height);
        let mut shown = self.window(len, height, |at| lines(at).len());
        if shown.len() < len {
            shown = self.window(len, height.saturating_sub(1), |at| lines(at).len());
            scroll::view_note(ctx, frame, area, shown.start > 0, shown.end < len);
        }
        let room = Rect {
            height: area.height.saturating_sub(u16::from(shown.len() < len)),
            ..area
        };
        page::lines(frame, room, shown.flat_map(lines));
    }
}

/// The first line of a row as lists show it: marked and reversed if chosen.
#[must_use]
pub fn choice<'a>(theme: &Theme, label: &'a str, chosen: bool) -> Line<'a> {
    let style = if chosen { theme.selected } else { theme.text };
    Line::from(vec![
        Span::styled(marker(chosen), style),
        Span::styled(label, style),
        Span::styled(if chosen { " " } else { "" }, style),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::settings::Settings;
    use proptest::prelude::*;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    #[test]
    fn the_ends_stop_and_numbers_choose() {
        let mut select = Select::default();
        assert!(!select.act(Action::Up, 3));
        assert!(select.act(Action::Bottom, 3));
        assert!(!select.act(Action::Down, 3));
        assert!(select.act(Action::Pick(1), 3));
        assert!(!select.act(Action::Pick(4), 3));
        assert_eq!(select.row(3), Some(0));
        assert!(!select.act(Action::Down, 0));
        assert_eq!(select.row(0), None);
    }

    #[test]
    fn a_list_that_shrank_keeps_a_row_chosen() {
        assert_eq!(Select::at(9).row(3), Some(2));
    }

    #[test]
    fn the_chosen_row_is_in_the_middle() {
        assert_eq!(Select::at(5).window(11, 5, |_| 1), 3..8);
        assert_eq!(Select::at(0).window(11, 5, |_| 1), 0..5);
        assert_eq!(Select::at(10).window(11, 5, |_| 1), 6..11);
    }

    #[test]
    fn a_long_list_shows_its_chosen_row_and_that_there_is_more() {
        let backend = TestBackend::new(40, 4);
        let mut terminal = Terminal::new(backend).unwrap();
        let ctx = Ctx::new(Settings::default(), false);
        let names = ["one", "two", "three", "four", "five", "six"];
        terminal
            .draw(|frame| {
                Select::at(3).view(&ctx, frame, frame.area(), 6, |row, chosen| {
                    vec![choice(ctx.theme, names[row], chosen)]
                });
            })
            .unwrap();
        let shown = terminal.backend().to_string();
        assert!(shown.contains("▸ four"), "{shown}");
        assert!(shown.contains("↑ more above   ↓ more below"), "{shown}");
        assert!(!shown.contains("one"), "{shown}");
    }

    proptest! {
        #[test]
        fn windows_hold_the_chosen_row_and_fit(
            heights in prop::collection::vec(1_usize..5, 1..20), row in 0_usize..25, height in 0_usize..30,
        ) {
            let select = Select::at(row);
            let shown = select.window(heights.len(), height, |row| heights[row]);
            prop_assert!(shown.contains(&select.row(heights.len()).unwrap()));
            let used: usize = heights[shown.clone()].iter().sum();
            prop_assert!(used <= height || shown.len() == 1);
        }
    }
}
