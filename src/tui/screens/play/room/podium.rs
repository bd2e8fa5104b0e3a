//! The table before you: its edge, with the names of those who sit at it.

use crate::i18n::stage as words;
use crate::live::Live;
use crate::tui::screen::Ctx;
use crate::tui::text;
use ratatui::text::{Line, Span};

/// The edge of the table, you in its middle, the others in seating order around
/// you. `note` stands at its right end.
pub(super) fn line(live: &Live, ctx: &Ctx, columns: usize, note: &str) -> Line<'static> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let note = if note.is_empty() {
        String::new()
    } else {
        format!(" {note}")
    };
    let room = columns.saturating_sub(text::width(&note));
    let mut names: Vec<(String, bool)> = live
        .conference()
        .seated()
        .iter()
        .map(|one| {
            (
                live.scenario().person(*one).name.get(lang).to_owned(),
                false,
            )
        })
        .collect();
    names.insert(names.len() / 2, (words::you(lang).to_owned(), true));
    // A name takes its brackets and at least one column of table on each side.
    let fits = |names: &[(String, bool)]| {
        names
            .iter()
            .map(|(name, _)| text::width(name) + 6)
            .sum::<usize>()
            + 2
            <= room
    };
    if !fits(&names) {
        let each = (room / names.len().max(1)).saturating_sub(7);
        for (name, _) in &mut names {
            *name = text::truncate(name, each).into_owned();
        }
    }
    if !fits(&names) {
        names.clear();
    }
    let mut spans = Vec::new();
    for (name, you) in names {
        let style = if you { theme.title } else { theme.text };
        spans.push(Span::styled("╡ ", theme.border));
        spans.push(Span::styled(name, style));
        spans.push(Span::styled(" ╞══", theme.border));
    }
    // You sit in the middle of the room; the table reaches from wall to wall.
    let seats = Line::from(spans);
    let table = room.saturating_sub(seats.width());
    let left = table / 2 + table % 2;
    let edge = |columns| Span::styled("═".repeat(columns), theme.border);
    let mut line = Line::from(edge(left));
    line.spans.extend(seats.spans);
    line.spans.push(edge(table - left));
    line.spans.push(Span::styled(note, theme.muted));
    line
}
