//! The journalists in front, by name: who asks, whose hands are up, who was
//! dodged and asks more sharply.

use super::Look;
use crate::i18n::stage as words;
use crate::live::Live;
use crate::scenario::{Journalist, PressIx};
use crate::tui::screen::Ctx;
use crate::tui::text;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns before a name: the head, the hand, and a blank.
const HEAD: usize = 3;
/// Columns between two people.
const GAP: usize = 3;

/// Up to `most` rows of journalists. Everyone keeps their seat from question
/// to question; where not all can be shown, those who matter now are.
pub(super) fn rows(
    live: &Live,
    ctx: &Ctx,
    columns: usize,
    most: usize,
    look: Look,
) -> Vec<Line<'static>> {
    let press = &live.scenario().press;
    if press.is_empty() || most == 0 || columns < HEAD + 4 {
        return Vec::new();
    }
    let full: Vec<String> = press.iter().map(|one| with_outlet(one, ctx)).collect();
    let short: Vec<String> = press
        .iter()
        .map(|one| one.name.get(ctx.lang).to_owned())
        .collect();
    let grid = Grid::of(&full, columns, most).or_else(|| Grid::of(&short, columns, most));
    match grid {
        Some(grid) => {
            let all: Vec<PressIx> = (0..press.len()).map(PressIx::new).collect();
            let labels = if grid.fits(&full) { &full } else { &short };
            grid.lines(live, ctx, &all, labels, look)
        }
        None => crowded(live, ctx, (columns, most), &short, look),
    }
}

fn with_outlet(journalist: &Journalist, ctx: &Ctx) -> String {
    let (name, outlet) = (
        journalist.name.get(ctx.lang),
        journalist.outlet.get(ctx.lang),
    );
    format!("{name} · {outlet}")
}

/// Seats in rows and columns.
struct Grid {
    cell: usize,
    across: usize,
}

impl Grid {
    /// The grid that seats everybody, if there is one.
    fn of(labels: &[String], columns: usize, most: usize) -> Option<Grid> {
        let widest = labels.iter().map(|label| text::width(label)).max()?;
        let cell = HEAD + widest;
        let across = (columns + GAP).checked_div(cell + GAP)?;
        (across > 0 && labels.len().div_ceil(across) <= most).then_some(Grid { cell, across })
    }

    fn fits(&self, labels: &[String]) -> bool {
        labels
            .iter()
            .all(|label| HEAD + text::width(label) <= self.cell)
    }

    fn lines(
        &self,
        live: &Live,
        ctx: &Ctx,
        people: &[PressIx],
        labels: &[String],
        look: Look,
    ) -> Vec<Line<'static>> {
        let hands = live.conference().hands_up();
        // Rows of the same length look like seats, not like a list that ran out.
        let rows = people.len().div_ceil(self.across).max(1);
        let across = people.len().div_ceil(rows).max(1);
        people
            .chunks(across)
            .map(|row| {
                let mut spans = Vec::new();
                for &one in row {
                    if !spans.is_empty() {
                        spans.push(Span::raw(" ".repeat(GAP)));
                    }
                    let label = text::pad(&labels[one.at()], self.cell - HEAD);
                    spans.extend(person(live, ctx, one, label, (&hands, look)));
                }
                Line::from(spans)
            })
            .collect()
    }
}

/// The head, the hand and the name of one.
fn person(
    live: &Live,
    ctx: &Ctx,
    one: PressIx,
    label: String,
    (hands, look): (&[PressIx], Look),
) -> [Span<'static>; 2] {
    let theme = ctx.theme;
    let (asks, hand) = (look.asking == Some(one), hands.contains(&one));
    let sharper = live.conference().manner(one) > live.scenario().press[one.at()].manner;
    let head = match (asks, hand) {
        (true, _) => "●  ",
        (false, true) => "o/ ",
        (false, false) => "o  ",
    };
    let (of_head, of_name): (Style, Style) = match (asks, hand) {
        (true, _) => (theme.accent, theme.accent),
        (false, true) => (theme.text, theme.text),
        (false, false) => (theme.muted, theme.muted),
    };
    let head = if sharper {
        head.replacen("  ", "! ", 1).replacen("o/ ", "o/!", 1)
    } else {
        head.to_owned()
    };
    let of_head = if sharper && !asks {
        theme.warn
    } else {
        of_head
    };
    [Span::styled(head, of_head), Span::styled(label, of_name)]
}

/// Where not everybody can be named: the one who asks, hands, then the others,
/// and how many more there are.
fn crowded(
    live: &Live,
    ctx: &Ctx,
    (columns, most): (usize, usize),
    names: &[String],
    look: Look,
) -> Vec<Line<'static>> {
    let hands = live.conference().hands_up();
    let mut people: Vec<PressIx> = (0..names.len()).map(PressIx::new).collect();
    people.sort_by_key(|one| (look.asking != Some(*one), !hands.contains(one), *one));
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut left = people.as_slice();
    for row in 0..most {
        let mut spans: Vec<Span<'static>> = Vec::new();
        let mut used = 0;
        while let Some((&one, others)) = left.split_first() {
            let more = if row + 1 == most && !others.is_empty() {
                GAP + text::width(&words::more_press(ctx.lang, others.len()))
            } else {
                0
            };
            let gap = if used == 0 { 0 } else { GAP };
            let label = text::truncate(&names[one.at()], columns.saturating_sub(HEAD)).into_owned();
            let wide = HEAD + text::width(&label);
            if used > 0 && used + gap + wide + more > columns {
                break;
            }
            spans.push(Span::raw(" ".repeat(gap)));
            spans.extend(person(live, ctx, one, label, (&hands, look)));
            used += gap + wide;
            left = others;
        }
        if row + 1 == most && !left.is_empty() {
            let more = words::more_press(ctx.lang, left.len());
            if used + GAP + text::width(&more) <= columns {
                spans.push(Span::raw(" ".repeat(GAP)));
                spans.push(Span::styled(more, ctx.theme.muted));
            }
        }
        lines.push(Line::from(spans));
    }
    lines
}
