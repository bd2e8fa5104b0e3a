//! The name, large: 会見 drawn in half blocks where there is room, a seal where
//! there is little, a line where there is less.

use crate::i18n::{Lang, home as words};
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The two characters, a bit a dot.
const DOTS: [[u16; 12]; 2] = [
    [
        0b0000_0110_0000,
        0b0000_1001_0000,
        0b0001_0000_1000,
        0b0010_0000_0100,
        0b1101_1111_1011,
        0b0000_0000_0000,
        0b0111_1111_1110,
        0b0000_1000_0000,
        0b0001_0001_0000,
        0b0010_0000_1000,
        0b0111_1111_1100,
        0b0000_0000_0010,
    ],
    [
        0b0011_1111_1100,
        0b0010_0000_0100,
        0b0011_1111_1100,
        0b0010_0000_0100,
        0b0011_1111_1100,
        0b0010_0000_0100,
        0b0011_1111_1100,
        0b0000_1001_0000,
        0b0000_1001_0000,
        0b0001_0001_0001,
        0b0010_0001_0001,
        0b1100_0000_1111,
    ],
];

/// How the name is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Logo {
    Dots,
    Seal,
    Line,
}

impl Logo {
    /// The largest that suits a window.
    pub(super) fn fitting(area: Rect) -> Logo {
        match (area.width, area.height) {
            (80.., 34..) => Logo::Dots,
            (60.., 20..) => Logo::Seal,
            _ => Logo::Line,
        }
    }

    /// The rows it takes.
    pub(super) fn height(self) -> u16 {
        match self {
            Logo::Dots => 6,
            Logo::Seal => 3,
            Logo::Line => 1,
        }
    }

    pub(super) fn view(self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        match self {
            Logo::Dots => dots(ctx, frame, area),
            Logo::Seal => seal(ctx, frame, area),
            Logo::Line => {
                let line = Line::from(vec![
                    Span::styled("会見", ctx.theme.accent),
                    Span::styled(" kaiken", ctx.theme.title),
                ]);
                frame.render_widget(line, area);
            }
        }
    }
}

fn dots(ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let rows = (0..6).map(|row| {
        let cells = DOTS.iter().map(|glyph| {
            let (upper, lower) = (glyph[2 * row], glyph[2 * row + 1]);
            let cell = |bit: usize| match (upper >> bit & 1, lower >> bit & 1) {
                (1, 1) => '█',
                (1, _) => '▀',
                (_, 1) => '▄',
                _ => ' ',
            };
            (0..12).rev().map(cell).collect::<String>()
        });
        let drawn = cells.collect::<Vec<_>>().join("  ");
        Line::styled(drawn, ctx.theme.accent)
    });
    page::lines(frame, area, rows);
    let beside = shifted(area, 30, 2);
    page::lines(frame, beside, said(ctx, beside.width));
}

fn seal(ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let seal = ["╭───────╮", "│ 会 見 │", "╰───────╯"];
    let seal = seal.map(|row| Line::styled(row, ctx.theme.accent));
    page::lines(frame, area, seal);
    let beside = shifted(area, 12, 1);
    page::lines(frame, beside, said(ctx, beside.width));
}

/// The name and the one line, without more than fits.
fn said(ctx: &Ctx, columns: u16) -> Vec<Line<'static>> {
    let name = Line::styled("kaiken", ctx.theme.title);
    let tagline = text::truncate(words::tagline(ctx.lang), usize::from(columns)).into_owned();
    let mut name = name;
    if ctx.lang == Lang::Ja {
        name.push_span(Span::styled("  かいけん", ctx.theme.muted));
    }
    vec![name, Line::styled(tagline, ctx.theme.muted)]
}

fn shifted(area: Rect, x: u16, y: u16) -> Rect {
    let (x, y) = (x.min(area.width), y.min(area.height));
    Rect {
        x: area.x + x,
        y: area.y + y,
        width: area.width - x,
        height: area.height - y,
    }
}
