//! The page around every screen: a masthead with a rule, room for the body,
//! and a footer made from the keymap.

use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::i18n::tui as words;
use crate::tui::keymap::{Hint, Keymap};
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::Theme;

/// The smallest window the interface works in.
pub const SMALLEST: Size = Size::new(40, 12);

/// The widest a body of text gets, for the eye's sake.
pub const MEASURE: u16 = 96;

/// Draws masthead and footer; returns the room between them, with margins.
/// `aside` stands at the right of the masthead: a clock, a count.
pub fn view(
    ctx: &Ctx,
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    aside: Line<'_>,
    keymap: &Keymap,
) -> Rect {
    frame.render_widget(Clear, area);
    let margin = margin(area);
    let inner = inset(area, margin, 0);
    let roomy = area.height >= 20;
    let [head, rule, body, _] = rows(inner, roomy);
    masthead(ctx, frame, head, title, aside);
    let line = "─".repeat(usize::from(rule.width));
    frame.render_widget(Span::styled(line, ctx.theme.border), rule);
    view_footer(ctx, frame, area, keymap);
    body
}

/// Draws the footer of a keymap in place of whatever stood there.
pub fn view_footer(ctx: &Ctx, frame: &mut Frame<'_>, area: Rect, keymap: &Keymap) {
    let [_, _, _, foot] = rows(inset(area, margin(area), 0), false);
    frame.render_widget(Clear, foot);
    let hints = keymap.footer(ctx.lang);
    let footer = footer(&hints, ctx.theme, usize::from(foot.width));
    frame.render_widget(footer, foot);
}

/// The body's room without drawing, for updates that depend on it.
#[must_use]
pub fn body(area: Rect) -> Rect {
    let [_, _, body, _] = rows(inset(area, margin(area), 0), area.height >= 20);
    body
}

/// The area, no wider than the measure. Its left edge stays, so that everything
/// on a page lines up under the masthead.
#[must_use]
pub fn column(area: Rect) -> Rect {
    Rect {
        width: area.width.min(MEASURE),
        ..area
    }
}

/// Two columns with a gap between; the left one as wide as asked for, where
/// there is room.
#[must_use]
pub fn split(area: Rect, left: u16) -> [Rect; 2] {
    const GAP: u16 = 4;
    let left = left.min(area.width);
    let from = left.saturating_add(GAP).min(area.width);
    [
        Rect {
            width: left,
            ..area
        },
        Rect {
            x: area.x + from,
            width: area.width - from,
            ..area
        },
    ]
}

/// A place for a panel of a size in the middle of an area, never beyond it.
#[must_use]
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width);
    let height = height.min(area.height);
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}

/// The area without a margin on each side.
#[must_use]
pub fn inset(area: Rect, x: u16, y: u16) -> Rect {
    let x = x.min(area.width / 2);
    let y = y.min(area.height / 2);
    Rect {
        x: area.x + x,
        y: area.y + y,
        width: area.width - 2 * x,
        height: area.height - 2 * y,
    }
}

/// Draws lines from the top of an area; those that do not fit are left out.
pub fn lines<'a>(frame: &mut Frame<'_>, area: Rect, lines: impl IntoIterator<Item = Line<'a>>) {
    for (line, row) in lines.into_iter().zip(area.rows()) {
        frame.render_widget(line, row);
    }
}

/// Whether a window is too small for the interface.
#[must_use]
pub fn too_small(area: Rect) -> bool {
    area.width < SMALLEST.width || area.height < SMALLEST.height
}

/// Says so, in the middle, wrapped to whatever room there is.
pub fn view_too_small(ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    frame.render_widget(Clear, area);
    let said = text::wrap(words::too_small(ctx.lang), usize::from(area.width));
    let height = u16::try_from(said.len()).unwrap_or(u16::MAX);
    let middle = centred(area, area.width, height);
    lines(frame, middle, said.into_iter().map(Line::centered));
}

/// The hints that fit a width. Help stays even when others must go, because it
/// tells of them.
#[must_use]
pub fn footer<'a>(hints: &'a [Hint], theme: &Theme, columns: usize) -> Line<'a> {
    const GAP: usize = 3;
    let wide = |hint: &Hint| text::width(&hint.keys) + 1 + text::width(hint.label);
    let help = hints.iter().position(|hint| hint.keys == "?");
    let mut used = help.map_or(0, |at| wide(&hints[at]) + GAP);
    let mut spans = Vec::new();
    for (at, hint) in hints.iter().enumerate() {
        if Some(at) != help {
            used += wide(hint) + GAP;
            if used > columns + GAP {
                used -= wide(hint) + GAP;
                continue;
            }
        }
        if !spans.is_empty() {
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        spans.push(Span::styled(hint.keys.as_str(), theme.key));
        spans.push(Span::raw(" "));
        spans.push(Span::styled(hint.label, theme.muted));
    }
    Line::from(spans)
}

fn masthead(ctx: &Ctx, frame: &mut Frame<'_>, area: Rect, title: &str, aside: Line<'_>) {
    let room = usize::from(area.width);
    let brand = words::brand(ctx.lang);
    let aside_width = aside.width();
    let left = text::width(brand) + 3;
    let title = text::truncate(title, room.saturating_sub(left + aside_width + 2));
    let line = Line::from(vec![
        Span::styled(brand, ctx.theme.accent),
        Span::styled(" │ ", ctx.theme.border),
        Span::styled(title, ctx.theme.title),
    ]);
    let taken = line.width() + 2;
    frame.render_widget(line, area);
    if taken + aside_width <= room {
        frame.render_widget(aside.right_aligned(), area);
    }
}

fn margin(area: Rect) -> u16 {
    if area.width >= 60 { 2 } else { 1 }
}

/// Masthead, rule, body and footer; where there is room, with air between.
fn rows(area: Rect, roomy: bool) -> [Rect; 4] {
    let air = u16::from(roomy);
    let row = |y: u16, height: u16| {
        let y = y.min(area.height);
        Rect {
            y: area.y + y,
            height: height.min(area.height - y),
            ..area
        }
    };
    let top = 2 + air;
    let bottom = 1 + air;
    let last = area.height.saturating_sub(1).max(2);
    [
        row(0, 1),
        row(1, 1),
        row(top, area.height.saturating_sub(top + bottom)),
        row(last, 1),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::tui::theme::ThemeName;
    use proptest::prelude::*;

    fn hints() -> Vec<Hint> {
        crate::tui::screens::settings::KEYMAP.footer(Lang::En)
    }

    #[test]
    fn a_narrow_footer_keeps_help() {
        let theme = ThemeName::Default.theme(false);
        let hints = hints();
        assert_eq!(
            footer(&hints, theme, 80).to_string(),
            "↑↓ move   ←→ change   Esc back   ? help   q quit"
        );
        assert_eq!(footer(&hints, theme, 20).to_string(), "↑↓ move   ? help");
    }

    proptest! {
        #[test]
        fn a_footer_never_overflows(columns in 8_usize..90) {
            let hints = hints();
            let footer = footer(&hints, ThemeName::Default.theme(false), columns);
            prop_assert!(footer.width() <= columns);
        }

        #[test]
        fn parts_stay_inside(width in 0_u16..130, height in 0_u16..50, w in 0_u16..200, h in 0_u16..200) {
            let area = Rect::new(0, 0, width, height);
            let [left, right] = split(area, w);
            prop_assert!(left.intersection(right).is_empty());
            for part in [body(area), column(area), centred(area, w, h), inset(area, w, h), left, right] {
                prop_assert_eq!(area.intersection(part), part);
            }
            for part in rows(area, true).into_iter().chain(rows(area, false)) {
                prop_assert_eq!(area.intersection(part), part);
            }
        }
    }
}
