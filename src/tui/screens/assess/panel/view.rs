//! How the panels over a sheet look.

use super::{Panel, WIDTH, found, rows};
use crate::i18n::assess as words;
use crate::live::lead::Lead;
use crate::scenario::vocabulary::Pitfall;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::{GOOD, marker};
use crate::tui::widgets::card;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::page;
use crate::workshop::Asked;
use crate::workshop::rehearsal::journalist;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Rows of a list in a panel, at most.
const ROWS: u16 = 10;

impl Panel {
    /// Draws the panel in the middle of the sheet.
    pub(in super::super) fn view(
        &self,
        tagged: &[Pitfall],
        asked: Option<&Asked>,
        lead: Option<&Lead>,
        ctx: &Ctx,
        frame: &mut Frame<'_>,
        area: Rect,
    ) {
        let lang = ctx.lang;
        match self {
            Panel::Pitfalls { field, select } => {
                let found = found(field.text(), lang);
                let title = words::pitfall_title(lang);
                let room = self.frame(title, ROWS + 4, ctx, frame, area);
                let [hint, line, list] = parts(room);
                note(ctx, frame, hint, words::pitfall_hint(lang));
                field.view(ctx, frame, line, true);
                select.view(ctx, frame, list, found.len(), |row, chosen| {
                    let pitfall = found[row];
                    let is_tagged = tagged.contains(&pitfall);
                    vec![pitfall_line(pitfall, is_tagged, chosen, ctx)]
                });
            }
            Panel::Words {
                pitfall,
                title,
                field,
            } => {
                let hint = match pitfall.is_critical() {
                    true => words::words_hint_critical(lang),
                    false => words::words_hint(lang),
                };
                self.form((title, hint), field, asked, ctx, frame, area);
            }
            Panel::Note(field) => {
                let hint = words::enter_keeps(lang);
                let said = (words::note_title(lang), hint);
                self.form(said, field, asked, ctx, frame, area);
            }
            Panel::Remark(field) => {
                let hint = words::enter_keeps(lang);
                let said = (words::remark_title(lang), hint);
                self.form(said, field, None, ctx, frame, area);
            }
            Panel::Criteria {
                names,
                picked,
                most,
                select,
            } => {
                let count = u16::try_from(names.len()).unwrap_or(u16::MAX);
                let title = words::criteria_title(lang);
                let room = self.frame(title, count.saturating_add(2), ctx, frame, area);
                let hint = Rect { height: 1, ..room };
                note(ctx, frame, hint, &words::criteria_hint(lang, *most));
                select.view(ctx, frame, below(room, 2), names.len(), |row, chosen| {
                    let is_picked = picked.iter().any(|it| usize::from(*it) == row);
                    let tick = if is_picked { GOOD } else { " " };
                    vec![row_line(&format!("{tick} {}", names[row]), chosen, ctx)]
                });
            }
            Panel::Next {
                field,
                select,
                from,
            } => {
                let Some(lead) = lead else { return };
                let rows = rows(field.text(), *from, lead, lang);
                let title = words::next_title(lang);
                // As high as the whole list asks for: it stands still while one types.
                let listed = lead.found("", lang).len().saturating_add(1);
                let listed = u16::try_from(listed).unwrap_or(ROWS).min(ROWS);
                let room = self.frame(title, listed + 3, ctx, frame, area);
                let [hint, line, list] = parts(room);
                let press = &lead.live.scenario().press;
                let said = match press.len() {
                    0 | 1 => words::next_hint(lang).to_owned(),
                    _ => words::next_from(lang, &journalist(lead.live.scenario(), *from, lang)),
                };
                note(ctx, frame, hint, &said);
                field.view(ctx, frame, line, true);
                if rows.is_empty() {
                    note(ctx, frame, list, words::next_nothing(lang));
                }
                select.view(ctx, frame, list, rows.len(), |row, chosen| {
                    vec![row_line(&rows[row].1, chosen, ctx)]
                });
            }
            Panel::Decide { options, select } => {
                let count = u16::try_from(options.len()).unwrap_or(u16::MAX);
                let title = words::decide_title(lang);
                let room = self.frame(title, count, ctx, frame, area);
                select.view(ctx, frame, room, options.len(), |row, chosen| {
                    vec![row_line(&options[row].1, chosen, ctx)]
                });
            }
        }
    }

    fn frame(
        &self,
        title: &str,
        height: u16,
        ctx: &Ctx,
        frame: &mut Frame<'_>,
        area: Rect,
    ) -> Rect {
        let width = WIDTH.min(area.width.saturating_sub(8));
        let height = height.min(area.height.saturating_sub(4));
        card::popup(ctx, frame, area, title, (width, height), self.keymap())
    }

    /// A field of a few lines, with the question it is about.
    fn form(
        &self,
        (title, hint): (&str, &str),
        field: &Field,
        asked: Option<&Asked>,
        ctx: &Ctx,
        frame: &mut Frame<'_>,
        area: Rect,
    ) {
        let room = self.frame(title, 6, ctx, frame, area);
        let about = asked.map_or("", |asked| &asked.words);
        let cut = text::truncate(about, usize::from(room.width)).into_owned();
        page::lines(
            frame,
            Rect { height: 1, ..room },
            [Line::styled(cut, ctx.theme.muted)],
        );
        let field_room = Rect {
            height: room.height.saturating_sub(3),
            ..below(room, 1)
        };
        field.view(ctx, frame, field_room, true);
        let last = below(room, room.height.saturating_sub(1));
        note(ctx, frame, last, hint);
    }
}

/// A panel's room in three: a note, a line to type in, a list.
fn parts(room: Rect) -> [Rect; 3] {
    let hint = Rect {
        height: room.height.min(1),
        ..room
    };
    let line = below(room, 1);
    let line = Rect {
        height: line.height.min(1),
        ..line
    };
    [hint, line, below(room, 3)]
}

/// What is left of a room below so many rows.
fn below(room: Rect, rows: u16) -> Rect {
    let rows = rows.min(room.height);
    Rect {
        y: room.y + rows,
        height: room.height - rows,
        ..room
    }
}

fn note(ctx: &Ctx, frame: &mut Frame<'_>, room: Rect, said: &str) {
    let said = text::truncate(said, usize::from(room.width)).into_owned();
    page::lines(frame, room, [Line::styled(said, ctx.theme.muted)]);
}

/// Columns of a row of a panel.
fn panel_columns(ctx: &Ctx) -> usize {
    usize::from(WIDTH.min(ctx.size.width.saturating_sub(8)))
}

fn row_line(said: &str, chosen: bool, ctx: &Ctx) -> Line<'static> {
    let style = match chosen {
        true => ctx.theme.selected,
        false => ctx.theme.text,
    };
    let room = panel_columns(ctx);
    let said = text::truncate(said, room.saturating_sub(3)).into_owned();
    Line::from(vec![
        Span::styled(marker(chosen), style),
        Span::styled(said, style),
    ])
}

/// A pitfall, whether it is critical, and what it is.
fn pitfall_line(pitfall: Pitfall, is_tagged: bool, chosen: bool, ctx: &Ctx) -> Line<'static> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let tick = if is_tagged { GOOD } else { " " };
    let style = if chosen { theme.selected } else { theme.text };
    let name = text::pad(pitfall.name(lang), 22);
    let mut spans = vec![
        Span::styled(marker(chosen), style),
        Span::styled(format!("{tick} {name} "), style),
    ];
    if pitfall.is_critical() {
        spans.push(Span::styled(words::critical(lang), theme.bad));
        spans.push(Span::raw("  "));
    }
    let taken: usize = spans.iter().map(|span| text::width(&span.content)).sum();
    let room = panel_columns(ctx).saturating_sub(taken + 1);
    let what = text::truncate(pitfall.what(lang), room).into_owned();
    spans.push(Span::styled(what, theme.muted));
    Line::from(spans)
}
