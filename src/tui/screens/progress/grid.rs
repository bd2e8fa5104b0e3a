//! The heat table, a cell of it marked, and the exchanges behind that.

use crate::i18n::progress as words;
use crate::scenario::vocabulary::{Field, Technique};
use crate::sheet::{Line as Row, Sheet, Tone};
use crate::training::progress::{Cell, Course};
use crate::training::render::Reader;
use crate::training::render::behind::{Found, Wanted, rows};
use crate::training::render::grid::{Layout, legend, never};
use crate::tui::action::Action;
use crate::tui::screen::Ctx;
use crate::tui::theme::marker;
use crate::tui::widgets::select::Select;
use crate::tui::widgets::{page, sheet};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Lines of what the signs mean, without what was never practised.
const SIGNS: usize = 3;

/// Which cell is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Mark {
    pub(super) row: Select,
    pub(super) column: usize,
}

impl Mark {
    /// What is marked; nothing in a table without cells.
    fn place(self, course: &Course) -> Option<(Technique, Field)> {
        let (techniques, fields) = (course.techniques(), course.fields());
        let row = self.row.row(techniques.len())?;
        let column = self.column.min(fields.len().checked_sub(1)?);
        Some((*techniques.get(row)?, *fields.get(column)?))
    }

    /// The marked cell; nothing if it was never met.
    pub(super) fn cell(self, course: &Course) -> Option<&Cell> {
        let (technique, field) = self.place(course)?;
        course.cell(technique, field)
    }

    /// Whether the last column is marked.
    pub(super) fn is_last(self, course: &Course) -> bool {
        self.column + 1 >= course.fields().len()
    }

    /// Moves as an action asks; tells whether another cell is marked.
    pub(super) fn act(&mut self, action: Action, course: &Course) -> bool {
        match action {
            Action::Left => self.column = self.column.saturating_sub(1),
            Action::Right => self.column += 1,
            action => return self.row.act(action, course.techniques().len()),
        }
        true
    }
}

/// The page.
pub(super) struct Table<'a> {
    pub(super) course: &'a Course,
    pub(super) mark: Mark,
    pub(super) behind: &'a [Found],
    pub(super) reader: Reader<'a>,
}

impl Table<'_> {
    pub(super) fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, room: Rect) {
        let columns = usize::from(room.width);
        if self.course.cells.is_empty() {
            let none = Span::styled(words::no_grid(ctx.lang), ctx.theme.muted);
            page::lines(frame, room, [Line::from(none)]);
            return;
        }
        let layout = Layout::of(self.course, self.reader);
        let below = sheet::lines(&self.below(), ctx.theme, columns);
        let mut signs = Sheet::default();
        legend(&mut signs, self.course, self.reader);
        let signs = sheet::lines(&signs, ctx.theme, columns);
        // The table comes first; what its signs mean has the room that is left.
        let rows = layout.techniques.len() + 1;
        let height = usize::from(room.height);
        let least = (rows + 1).min(height.saturating_sub(below.len() + SIGNS + 2).max(5));
        let fits = height.saturating_sub(least + below.len() + 1);
        let signs = if signs.len() <= fits {
            signs
        } else {
            // What does not fit in full is not cut in the middle.
            let mut few = signs;
            few.truncate(SIGNS.min(fits.saturating_sub(1)));
            if let Some(never) = never(self.course, ctx.lang) {
                few.push(Line::styled(format!("  {never}"), ctx.theme.text));
            }
            few
        };
        let table = height
            .saturating_sub(below.len() + signs.len() + 1)
            .min(rows + 1);
        let part = |from: usize, rows: usize| {
            let from = from.min(height);
            Rect {
                y: room.y + u16::try_from(from).unwrap_or(u16::MAX),
                height: u16::try_from(rows.min(height - from)).unwrap_or(u16::MAX),
                ..room
            }
        };
        let mut head = Sheet::default();
        head.push(layout.head(self.reader));
        page::lines(frame, part(0, 1), sheet::lines(&head, ctx.theme, columns));
        let window = part(1, table.saturating_sub(1));
        let count = layout.techniques.len();
        self.mark.row.view(ctx, frame, window, count, |at, chosen| {
            vec![self.row(ctx, &layout, at, chosen)]
        });
        page::lines(frame, part(table, below.len()), below.clone());
        page::lines(
            frame,
            part(table + below.len() + 1, signs.len()),
            signs.clone(),
        );
    }

    fn row(&self, ctx: &Ctx, layout: &Layout, at: usize, chosen: bool) -> Line<'static> {
        let Some(technique) = layout.techniques.get(at).copied() else {
            return Line::default();
        };
        let name = layout.name(technique, self.reader);
        let style = if chosen {
            ctx.theme.title
        } else {
            ctx.theme.text
        };
        let mut spans = vec![Span::styled(format!("{}{name}", marker(chosen)), style)];
        let column = self.mark.column.min(layout.fields.len().saturating_sub(1));
        for (place, field) in layout.fields.iter().enumerate() {
            let (tone, text) = layout.cell(self.course.cell(technique, *field));
            let style = sheet::style(ctx.theme, tone);
            if chosen && place == column {
                // A mark and a reversed cell: neither rests on colour.
                let figure = text.trim_start();
                let blank = text.len() - figure.len();
                spans.push(Span::raw(" ".repeat(blank.saturating_sub(1))));
                spans.push(Span::styled("▸", ctx.theme.accent));
                spans.push(Span::styled(figure.to_owned(), ctx.theme.selected));
            } else {
                spans.push(Span::styled(text, style));
            }
        }
        Line::from(spans)
    }

    /// The marked cell in words, and the exchanges behind it.
    fn below(&self) -> Sheet {
        let lang = self.reader.lang;
        let mut below = Sheet::default();
        let Some((technique, field)) = self.mark.place(self.course) else {
            return below;
        };
        let name = words::cell(lang, technique.name(lang), field.name(lang));
        let mut parts = vec![(Tone::Title, name)];
        let Some(cell) = self.course.cell(technique, field) else {
            parts.push((Tone::Muted, format!(" · {}", words::cell_never(lang))));
            below.push(Row::broken(0, parts));
            return below;
        };
        let share = words::cell_share(lang, (100.0 * cell.share()).round() as u32);
        let seen = match cell.observed {
            1 => words::cell_seen_1(lang).to_owned(),
            count => words::cell_seen(lang, count),
        };
        parts.push((Tone::Plain, format!(" · {share} · {seen}")));
        below.push(Row::broken(0, parts));
        rows(&mut below, &Wanted::default(), self.behind, self.reader);
        for line in below.lines.iter_mut().skip(1) {
            // One line each, so that the table does not jump from cell to cell.
            line.cut = true;
        }
        let last = words::cell_last(lang).to_owned();
        below.push(Row::broken(2, vec![(Tone::Muted, format!("  {last}"))]));
        below
    }
}
