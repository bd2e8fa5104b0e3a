//! Framed boxes and small labels.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Padding};

use super::page;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::Theme;

/// Draws a box with rounded corners and a title in its frame; returns the room
/// inside.
pub fn card(theme: &Theme, frame: &mut Frame<'_>, area: Rect, title: &str, in_focus: bool) -> Rect {
    let border = if in_focus { theme.focus } else { theme.border };
    let room = usize::from(area.width).saturating_sub(6);
    let mut block = Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(border)
        .padding(Padding::horizontal(1));
    if !title.is_empty() && room > 0 {
        let title = format!(" {} ", text::truncate(title, room));
        block = block.title(Span::styled(title, theme.title));
    }
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

/// Draws a card in the middle of a window over what is there, which fades, and
/// the card's keys in the window's footer; returns the room inside. `width` and
/// `height` are those of the room wanted.
pub fn popup(
    ctx: &Ctx,
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    (width, height): (u16, u16),
    keymap: &Keymap,
) -> Rect {
    frame.buffer_mut().set_style(area, ctx.theme.muted);
    page::view_footer(ctx, frame, area, keymap);
    let place = page::centred(
        page::inset(area, 2, 0),
        width.saturating_add(4),
        height.saturating_add(2),
    );
    // A column of air on each side.
    let air = Rect {
        x: place.x.saturating_sub(1),
        width: place.width + 2,
        ..place
    };
    clear(frame, air.intersection(area));
    card(ctx.theme, frame, place, title, true)
}

/// Empties a place. A wide character that reaches into it from the left goes
/// too, or terminals would draw its other half over the place's edge.
pub fn clear(frame: &mut Frame<'_>, place: Rect) {
    frame.render_widget(Clear, place);
    let Some(x) = place.x.checked_sub(1) else {
        return;
    };
    let buffer = frame.buffer_mut();
    for y in place.top()..place.bottom() {
        if let Some(cell) = buffer.cell_mut(Position::new(x, y))
            && text::width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }
}

/// Small labels in a row, `[Finance]  [Hostile]`; those that do not fit the
/// width are left out.
#[must_use]
pub fn chips<'a>(
    labels: impl IntoIterator<Item = (&'a str, Style)>,
    theme: &Theme,
    columns: usize,
) -> Line<'a> {
    let mut spans: Vec<Span<'a>> = Vec::new();
    let mut used = 0;
    for (label, style) in labels {
        let gap = if spans.is_empty() { 0 } else { 1 };
        used += gap + text::width(label) + 2;
        if used > columns {
            break;
        }
        spans.push(Span::styled(
            if gap == 0 { "[" } else { " [" },
            theme.border,
        ));
        spans.push(Span::styled(label, style));
        spans.push(Span::styled("]", theme.border));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::ThemeName;

    #[test]
    fn a_place_cut_through_a_wide_character_keeps_its_edge() {
        let backend = ratatui::backend::TestBackend::new(6, 1);
        let mut terminal = ratatui::Terminal::new(backend).unwrap();
        let draw = |frame: &mut Frame<'_>| {
            frame.render_widget("会見場", frame.area());
            let place = Rect::new(3, 0, 3, 1);
            clear(frame, place);
            frame.render_widget("│", place);
        };
        terminal.draw(draw).unwrap();
        terminal.backend().assert_buffer_lines(["会 │  "]);
    }

    #[test]
    fn chips_that_do_not_fit_are_left_out() {
        let theme = ThemeName::Default.theme(false);
        let labels = [("金融", theme.text), ("追及", theme.warn)];
        assert_eq!(chips(labels, theme, 13).to_string(), "[金融] [追及]");
        assert_eq!(chips(labels, theme, 12).to_string(), "[金融]");
    }
}
