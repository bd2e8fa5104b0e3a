//! The chosen row of a list.

use std::ops::Range;

use crate::tui::action::Action;

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

    /// The rows to show in a window of `height` lines, given each row's height:
    /// the chosen one in the middle, as far as the ends allow.
    #[must_use]
    pub fn window(&self, heights: &[usize], height: usize) -> Range<usize> {
        let Some(row) = self.row(heights.len()) else {
            return 0..0;
        };
        let (mut first, mut end) = (row, row + 1);
        let mut used = heights[row];
        loop {
            let above = first.checked_sub(1).map(|at| heights[at]);
            let below = heights.get(end).copied();
            let upwards = row - first < end - row - 1 || below.is_none_or(|h| used + h > height);
            match (above, below) {
                (Some(h), _) if upwards && used + h <= height => {
                    first -= 1;
                    used += h;
                }
                (_, Some(h)) if used + h <= height => {
                    end += 1;
                    used += h;
                }
                _ => return first..end,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
        assert_eq!(Select::at(5).window(&[1; 11], 5), 3..8);
        assert_eq!(Select::at(0).window(&[1; 11], 5), 0..5);
        assert_eq!(Select::at(10).window(&[1; 11], 5), 6..11);
    }

    proptest! {
        #[test]
        fn windows_hold_the_chosen_row_and_fit(
            heights in prop::collection::vec(1_usize..5, 1..20), row in 0_usize..25, height in 0_usize..30,
        ) {
            let select = Select::at(row);
            let shown = select.window(&heights, height);
            prop_assert!(shown.contains(&select.row(heights.len()).unwrap()));
            let used: usize = heights[shown.clone()].iter().sum();
            prop_assert!(used <= height || shown.len() == 1);
        }
    }
}
