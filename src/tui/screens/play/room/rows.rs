//! Lists to choose from whose rows take several lines: numbers before them, and
//! the marked one always whole in view.

use crate::i18n::tui as words;
use crate::tui::action::Action;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::marker;
use ratatui::text::{Line, Span};

/// A row's lines.
pub type Row = Vec<Line<'static>>;

/// The row after a move; the first arrow down marks the first, up the last.
pub fn moved(marked: Option<usize>, action: Action, len: usize) -> Option<usize> {
    let last = len.checked_sub(1)?;
    let at = match (action, marked) {
        (Action::Up, None) | (Action::Bottom | Action::PageDown, _) => last,
        (Action::Up, Some(at)) => at.saturating_sub(1),
        (Action::Down, None) | (Action::Top | Action::PageUp, _) => 0,
        (Action::Down, Some(at)) => at + 1,
        (_, marked) => return marked,
    };
    Some(at.min(last))
}

/// A row with a marker and a number before it, its lines hanging.
pub fn numbered(
    number: &str,
    chosen: bool,
    line: Line<'static>,
    ctx: &Ctx,
    columns: usize,
) -> Vec<Line<'static>> {
    let style = if chosen {
        ctx.theme.selected
    } else {
        ctx.theme.key
    };
    let first = Span::styled(format!("{}{number} ", marker(chosen)), style);
    let mut lines = text::hang(first, line, columns);
    // Only the number is reversed, not the blanks under it.
    for line in lines.iter_mut().skip(1) {
        if let Some(blanks) = line
            .spans
            .first_mut()
            .filter(|it| it.content.trim().is_empty())
        {
            blanks.style = ctx.theme.text;
        }
    }
    lines
}

/// Words beside a bar, as what somebody says is set.
#[must_use]
pub fn barred(bar: &Span<'static>, words: Span<'static>, columns: usize) -> Row {
    let room = columns.saturating_sub(text::width(&bar.content)).max(1);
    let mut lines = text::wrap(words, room);
    for line in &mut lines {
        line.spans.insert(0, bar.clone());
    }
    lines
}

/// The rows with a blank line after each.
#[must_use]
pub fn spaced(mut rows: Vec<Row>) -> Vec<Row> {
    for row in &mut rows {
        row.push(Line::default());
    }
    rows
}

/// The lines to show at a height, and what is to be said of those that are
/// not. The head stays where it leaves a whole row its place; else all scrolls.
#[must_use]
pub fn window(
    head: Vec<Line<'static>>,
    rows: Vec<Row>,
    marked: Option<usize>,
    height: usize,
    ctx: &Ctx,
) -> (Vec<Line<'static>>, String) {
    let tallest = rows.iter().map(Vec::len).max().unwrap_or(0);
    let sticky = head.len() + tallest <= height && !rows.is_empty();
    let (mut shown, mut list) = if sticky {
        (head, Vec::new())
    } else {
        (Vec::new(), head)
    };
    let mut chosen = 0..0;
    for (at, row) in rows.into_iter().enumerate() {
        let start = list.len();
        list.extend(row);
        if marked == Some(at) {
            chosen = start..list.len();
        }
    }
    let room = height.saturating_sub(shown.len());
    // With the first row marked as much as can be of what stands above is shown:
    // no key leads further up.
    let middle = match marked {
        Some(0) => 0,
        _ => (chosen.start + chosen.end) / 2,
    };
    let top = middle
        .saturating_sub(room / 2)
        .max(chosen.end.saturating_sub(room))
        .min(chosen.start)
        .min(list.len().saturating_sub(room));
    let mut more = Vec::new();
    if top > 0 {
        more.push(format!("↑ {}", words::more_above(ctx.lang)));
    }
    let mut below = list.iter().skip(top + room);
    if below.any(|line| line.width() > 0) {
        more.push(format!("↓ {}", words::more_below(ctx.lang)));
    }
    shown.extend(list.into_iter().skip(top).take(room));
    (shown, more.join("   "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::settings::Settings;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_marked_row_is_whole_in_view(
            head in 0_usize..8, heights in prop::collection::vec(1_usize..5, 1..12),
            marked in 0_usize..12, height in 5_usize..30,
        ) {
            let marked = marked % heights.len();
            let row = |(at, height): (usize, &usize)| vec![Line::from(format!("row {at}")); *height];
            let rows: Vec<Row> = heights.iter().enumerate().map(row).collect();
            let ctx = Ctx::new(Settings::default(), false);
            let head = vec![Line::from("head"); head];
            let (lines, _) = window(head, rows, Some(marked), height, &ctx);
            prop_assert!(lines.len() <= height);
            let name = format!("row {marked}");
            let seen = lines.iter().filter(|line| line.to_string() == name).count();
            prop_assert_eq!(seen, heights[marked]);
        }
    }
}
