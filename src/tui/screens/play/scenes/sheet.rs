//! Lines side by side, and the sheet of facts made of them.

use crate::i18n::play as words;
use crate::scenario::{Fact, Scenario, Status};
use crate::tui::screen::Ctx;
use crate::tui::text;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Lines beside others, which begin at `from`.
#[must_use]
pub fn beside(
    left: Vec<Line<'static>>,
    from: usize,
    right: Vec<Line<'static>>,
) -> Vec<Line<'static>> {
    let rows = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    (0..rows)
        .map(|_| {
            let mut line = left.next().unwrap_or_default();
            if let Some(right) = right.next() {
                let fill = from.saturating_sub(line.width());
                line.push_span(Span::raw(" ".repeat(fill)));
                line.spans.extend(right.spans);
            }
            line
        })
        .collect()
}

/// The mark of a status, which says it without colour, and its style.
#[must_use]
pub fn status_mark(status: Status, ctx: &Ctx) -> (&'static str, Style) {
    match status {
        Status::Confirmed => ("✓", ctx.theme.good),
        Status::Estimate => ("≈", ctx.theme.warn),
        Status::Unconfirmed => ("?", ctx.theme.warn),
        Status::Confidential => ("✗", ctx.theme.bad),
    }
}

/// The facts as they stand before the conference: what, how it stands, and how
/// sure that is, in three columns; under each other where there is little room.
#[must_use]
pub fn facts(scenario: &Scenario, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let facts = &scenario.briefing.facts;
    if columns < 58 {
        let stacked = |fact| stacked(fact, ctx, columns);
        return facts.iter().flat_map(stacked).collect();
    }
    let widths = widths(facts, ctx, columns);
    let row = |fact| row(fact, ctx, widths);
    facts.iter().flat_map(row).collect()
}

/// Between the columns of facts.
const GAP: usize = 2;

/// Columns for what, how it stands, and how sure that is: the last as wide as it
/// needs to be, the others so that all takes the fewest lines.
fn widths(facts: &[Fact], ctx: &Ctx, columns: usize) -> [usize; 3] {
    let standing = facts.iter().flat_map(|fact| standing(fact, ctx, columns));
    let status = standing.map(|line| line.width()).max().unwrap_or(0).min(24);
    let rest = columns.saturating_sub(status + 2 * GAP);
    let wide = |fact: &Fact| {
        let label = text::width(fact.label.get(ctx.lang));
        (label, text::width(&value(fact, ctx)))
    };
    let wide: Vec<(usize, usize)> = facts.iter().map(wide).collect();
    let lines = |label: usize| -> usize {
        let of = |fact: &(usize, usize)| fact.0.div_ceil(label).max(fact.1.div_ceil(rest - label));
        wide.iter().map(of).sum()
    };
    let label = (rest / 4..=rest * 3 / 4).min_by_key(|label| lines(*label));
    let label = label.unwrap_or(rest / 2);
    [label, rest - label, status]
}

fn row(
    fact: &Fact,
    ctx: &Ctx,
    [label_width, value_width, status_width]: [usize; 3],
) -> Vec<Line<'static>> {
    let label = Span::styled(fact.label.get(ctx.lang).to_owned(), ctx.theme.title);
    let label = text::wrap(label, label_width);
    let value = text::wrap(value(fact, ctx), value_width);
    let right = beside(value, value_width + GAP, standing(fact, ctx, status_width));
    beside(label, label_width + GAP, right)
}

fn stacked(fact: &Fact, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let label = Span::styled(fact.label.get(ctx.lang).to_owned(), ctx.theme.title);
    let mut lines = text::wrap(label, columns);
    lines.extend(text::hang("  ", value(fact, ctx), columns));
    for mut line in standing(fact, ctx, columns.saturating_sub(2)) {
        line.spans.insert(0, Span::raw("  "));
        lines.push(line);
    }
    lines
}

fn value(fact: &Fact, ctx: &Ctx) -> String {
    let value = fact.values.get(fact.start.is.at());
    value.map_or_else(String::new, |value| value.text.get(ctx.lang).to_owned())
}

/// The status in a mark and a word, and as of when.
fn standing(fact: &Fact, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let status = fact.start.status;
    let (mark, style) = status_mark(status, ctx);
    let mark = Span::styled(format!("{mark} "), style);
    let name = Span::styled(status.name(ctx.lang), style);
    let mut lines = text::hang(mark, name, columns);
    let as_of = fact.start.as_of.get(ctx.lang);
    if !as_of.is_empty() {
        let as_of = words::as_of(ctx.lang, as_of);
        let as_of = Span::styled(as_of, ctx.theme.muted);
        lines.extend(text::hang("  ", as_of, columns));
    }
    lines
}
