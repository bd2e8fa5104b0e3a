//! One answer being rated: its words above, a row a criterion below.

use crate::i18n::{Lang, calibrate as words};
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Criterion, Levels, Rubric};
use crate::sheet::capital;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Step};
use crate::tui::text;
use crate::tui::theme::{level_mark, marker};
use crate::tui::widgets::anchors::{self, Anchors};
use crate::tui::widgets::notice::Notice;
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use crate::tui::widgets::sheet;
use crate::workshop::calibrate::{Given, Vignette, critical};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// What rating takes.
pub const RATING: Keymap = Keymap {
    name: words::name_rating,
    actions: &[
        Action::Level(0),
        Action::Up,
        Action::Down,
        Action::Anchors,
        Action::Continue,
        Action::Back,
        Action::Left,
        Action::Right,
        Action::PageUp,
        Action::PageDown,
    ],
    typing: false,
};

/// Rows from which on the levels of the marked criterion stand under the table.
const ROOMY: u16 = 30;

/// Rows of the list of critical pitfalls.
const OF_PITFALLS: u16 = 6;

/// What comes of a key.
pub(super) enum Next {
    /// Nothing but this.
    Step(Step),
    /// The answer is rated.
    Rated(Given),
}

/// An answer being rated.
#[derive(Default)]
pub(super) struct Rating {
    given: Given,
    /// The marked row: a criterion, or behind them the pitfall.
    row: usize,
    scroll: Scroll,
}

impl Rating {
    pub(super) fn update(
        &mut self,
        action: Action,
        vignette: &Vignette,
        rubric: &Rubric,
        ctx: &Ctx,
    ) -> Next {
        let last = vignette.rated.len();
        let step = match action {
            Action::Up => self.mark(self.row.saturating_sub(1)),
            Action::Down => self.mark((self.row + 1).min(last)),
            Action::Level(level) => self.rate(level, vignette),
            Action::Left => self.shift(-1, vignette),
            Action::Right => self.shift(1, vignette),
            Action::Anchors if self.row == last => {
                let all = pitfalls(ctx.lang).join("\n");
                Step::push(Notice::new(words::pitfalls_title(ctx.lang), all))
            }
            Action::Anchors => {
                let (criteria, given) = self.shown(vignette, rubric);
                let at = self.row.min(criteria.len().saturating_sub(1));
                Step::push(Anchors::new(&criteria, at, given))
            }
            Action::Continue if self.given.is_whole(vignette) => return Next::Rated(self.given),
            Action::Continue => {
                let mut rows = vignette.rated.iter();
                let open = rows.position(|it| self.given.levels.get(it.criterion).is_none());
                self.mark(open.unwrap_or(self.row))
            }
            action => {
                let room = page::column(page::body(Rect::from(ctx.size)));
                let above = self.split(vignette, room)[0];
                let total = told(vignette, ctx, above).len();
                let height = Scroll::window(total, above.height);
                Step::redraw_if(self.scroll.act(action, total, height))
            }
        };
        Next::Step(step)
    }

    fn mark(&mut self, row: usize) -> Step {
        let moved = row != self.row;
        self.row = row;
        Step::redraw_if(moved)
    }

    /// Gives the marked criterion a level, and goes to the next row.
    fn rate(&mut self, level: u8, vignette: &Vignette) -> Step {
        let Some(agreed) = vignette.rated.get(self.row) else {
            return Step::Stay;
        };
        self.given.levels.set(agreed.criterion, level);
        self.row += 1;
        Step::Redraw
    }

    /// The level next to the one given, or the pitfall next to the one named.
    fn shift(&mut self, by: i8, vignette: &Vignette) -> Step {
        let Some(agreed) = vignette.rated.get(self.row) else {
            return self.shift_pitfall(by);
        };
        let levels = &mut self.given.levels;
        let level = match levels.get(agreed.criterion) {
            Some(level) => level.saturating_add_signed(by).min(MAX_LEVEL),
            // From nowhere to the nearer end.
            None if by < 0 => MAX_LEVEL,
            None => 0,
        };
        levels.set(agreed.criterion, level);
        Step::Redraw
    }

    fn shift_pitfall(&mut self, by: i8) -> Step {
        let none = std::iter::once(None);
        let all: Vec<Option<Pitfall>> = none.chain(critical().map(Some)).collect();
        let at = all.iter().position(|it| *it == self.given.pitfall);
        let at = at.unwrap_or(0) + all.len();
        let at = at.saturating_add_signed(isize::from(by)) % all.len();
        self.given.pitfall = all[at];
        Step::Redraw
    }

    /// The criteria of this answer, and the levels given them, by their row.
    fn shown(&self, vignette: &Vignette, rubric: &Rubric) -> (Vec<Criterion>, Levels) {
        let mut given = Levels::default();
        let mut criteria = Vec::new();
        for (row, agreed) in vignette.rated.iter().enumerate() {
            criteria.push(rubric.criteria[agreed.criterion].clone());
            if let Some(level) = self.given.levels.get(agreed.criterion) {
                given.set(row, level);
            }
        }
        (criteria, given)
    }

    /// The room of the answer, and that of the table, which is never given up.
    fn split(&self, vignette: &Vignette, area: Rect) -> [Rect; 2] {
        let rows = u16::try_from(vignette.rated.len()).unwrap_or(u16::MAX);
        // The rows, the pitfall, what to do, and a blank line above.
        let mut below = rows.saturating_add(3);
        if area.height >= ROOMY {
            below += 1 + OF_PITFALLS;
        }
        let below = below.min(area.height);
        let above = Rect {
            height: area.height - below,
            ..area
        };
        let table = Rect {
            y: area.y + above.height,
            height: below,
            ..area
        };
        [above, table]
    }

    pub(super) fn view(
        &self,
        vignette: &Vignette,
        rubric: &Rubric,
        ctx: &Ctx,
        frame: &mut Frame<'_>,
        area: Rect,
    ) {
        let [above, table] = self.split(vignette, area);
        self.scroll
            .view(ctx, frame, above, told(vignette, ctx, above));
        let (criteria, given) = self.shown(vignette, rubric);
        let columns = usize::from(table.width);
        let mut lines = vec![Line::default()];
        lines.extend(self.rows(&criteria, given, ctx, columns));
        if area.height >= ROOMY {
            lines.push(Line::default());
            if let Some(criterion) = criteria.get(self.row) {
                let level = given.get(self.row);
                lines.extend(anchors::lines(
                    criterion, level, ctx.theme, ctx.lang, columns,
                ));
            } else {
                let all = pitfalls(ctx.lang).into_iter();
                lines.extend(all.map(|it| Line::styled(format!("  {it}"), ctx.theme.muted)));
            }
        }
        page::lines(frame, table, lines);
    }

    fn rows(
        &self,
        criteria: &[Criterion],
        given: Levels,
        ctx: &Ctx,
        columns: usize,
    ) -> Vec<Line<'static>> {
        let (lang, theme) = (ctx.lang, ctx.theme);
        let names = criteria.iter().map(|it| text::width(it.name.get(lang)));
        let names = names
            .max()
            .unwrap_or(0)
            .max(text::width(words::pitfall(lang)));
        let row = |at: usize, name: &str, value: Vec<Span<'static>>| {
            let marked = at == self.row;
            let style = if marked { theme.selected } else { theme.text };
            let name = text::pad(name, names);
            let mut spans = vec![
                Span::styled(marker(marked), theme.accent),
                Span::styled(name, style),
                Span::raw("  "),
            ];
            spans.extend(value);
            Line::from(spans)
        };
        let room = columns.saturating_sub(names + 10);
        let rows = criteria.iter().enumerate().map(|(at, criterion)| {
            let value = match given.get(at) {
                Some(level) => {
                    let means = criterion.levels[usize::from(level)].get(lang);
                    let means = text::truncate(means, room).into_owned();
                    vec![
                        Span::styled(
                            format!("{level} {} ", level_mark(level)),
                            theme.levels[usize::from(level)],
                        ),
                        Span::styled(means, theme.muted),
                    ]
                }
                None => vec![Span::styled(words::not_rated(lang), theme.muted)],
            };
            row(at, criterion.name.get(lang), value)
        });
        let mut lines: Vec<Line<'static>> = rows.collect();
        let named = self.given.pitfall.map(|it| capital(it.name(lang)));
        let value = match named {
            Some(name) => Span::styled(format!("‹ {name} ›"), theme.bad),
            None => Span::styled(format!("‹ {} ›", words::no_pitfall(lang)), theme.muted),
        };
        lines.push(row(criteria.len(), words::pitfall(lang), vec![value]));
        let whole = usize::try_from(given.count()).is_ok_and(|count| count == criteria.len());
        let then = match whole {
            true => Span::styled(words::check(lang), theme.accent),
            false => Span::styled(words::rate_all(lang), theme.muted),
        };
        lines.push(Line::from(vec![Span::raw(marker(false)), then]));
        lines
    }
}

/// The critical pitfalls, each with what it is.
fn pitfalls(lang: Lang) -> Vec<String> {
    let is = |it: Pitfall| words::pitfall_is(lang, &capital(it.name(lang)), it.what(lang));
    critical().map(is).collect()
}

/// The answer, with what led to it; with air between where there is room.
fn told(vignette: &Vignette, ctx: &Ctx, area: Rect) -> Vec<Line<'static>> {
    let columns = usize::from(area.width);
    let told = vignette.told(ctx.lang);
    let tight = sheet::lines(&told, ctx.theme, columns);
    let height = usize::from(area.height);
    if tight.len() + told.lines.len() > height {
        return tight;
    }
    let mut airy = crate::sheet::Sheet::default();
    for line in told.lines {
        airy.push(line);
        airy.gap();
    }
    sheet::lines(&airy, ctx.theme, columns)
}
