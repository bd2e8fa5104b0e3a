//! The opening statement: lines picked and put into order, and what they cover.

use super::sheet::beside;
use crate::conference::Event;
use crate::i18n::{Lang, flow, play as words};
use crate::live::Live;
use crate::scenario::vocabulary::{Cover, Word, WordSet};
use crate::scenario::{LineIx, Opening};
use crate::scoring::Mode;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::{Next, Scene};
use crate::tui::text;
use crate::tui::theme::{GOOD, WARN, marker};
use crate::tui::widgets::card::card;
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// What the statement takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::opening,
    actions: &[
        Action::Choose,
        Action::Up,
        Action::Down,
        Action::Pick(1),
        Action::Earlier,
        Action::Later,
        Action::NextPart,
        Action::Back,
        Action::Toggle,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// From this width on, the statement stands beside the lines.
const WIDE: u16 = 100;

/// The scene.
#[must_use]
pub fn scene() -> Box<dyn Scene> {
    Box::new(Composing::default())
}

#[derive(Default)]
struct Composing {
    select: Select,
    /// In the order in which they will be said.
    picked: Vec<LineIx>,
    /// A line was picked where no more may be said.
    full: bool,
}

impl Composing {
    fn choose(&mut self, row: usize, shown: &[LineIx], most: usize) -> Next {
        let Some(line) = shown.get(row) else {
            return Next::Apply(Event::Opened {
                lines: self.picked.clone(),
            });
        };
        self.select = Select::at(row);
        self.full = false;
        if let Some(at) = self.picked.iter().position(|it| it == line) {
            self.picked.remove(at);
        } else if self.picked.len() < most {
            self.picked.push(*line);
            if self.picked.len() == most {
                // The next thing to do is to say it.
                self.select = Select::at(shown.len());
            }
        } else {
            self.full = true;
        }
        Next::REDRAW
    }

    /// Moves the marked line within the statement.
    fn reorder(&mut self, row: usize, shown: &[LineIx], later: bool) -> Next {
        let line = shown.get(row);
        let at = self.picked.iter().position(|it| Some(it) == line);
        let to = at.and_then(|at| {
            if later {
                at.checked_add(1)
            } else {
                at.checked_sub(1)
            }
        });
        match (at, to) {
            (Some(at), Some(to)) if to < self.picked.len() => {
                self.picked.swap(at, to);
                Next::REDRAW
            }
            _ => Next::STAY,
        }
    }

    fn covered(&self, opening: &Opening) -> WordSet<Cover> {
        let covers = self
            .picked
            .iter()
            .map(|line| opening.lines[line.at()].covers);
        covers.fold(WordSet::default(), WordSet::union)
    }

    /// What the lines picked cover, and what they leave out of what could be.
    fn coverage(&self, opening: &Opening, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let lang = ctx.lang;
        let covered = self.covered(opening);
        let could = opening.lines.iter().map(|line| line.covers);
        let could = could.fold(WordSet::default(), WordSet::union);
        let part = |mark: &str, style, label: &str, covers: WordSet<Cover>, none: &str| {
            let names = match covers.is_empty() {
                true => none.to_owned(),
                false => names(covers, lang),
            };
            let colon = if lang == Lang::Ja { "：" } else { ": " };
            let line = Line::from(vec![
                Span::styled(format!("{label}{colon}"), ctx.theme.title),
                Span::raw(names),
            ]);
            text::hang(Span::styled(format!("{mark} "), style), line, columns)
        };
        let nothing = flow::statement_nothing(lang);
        let whole = flow::statement_whole(lang);
        let (mark, style) = match covered.is_empty() {
            true => ("·", ctx.theme.muted),
            false => (GOOD, ctx.theme.good),
        };
        let mut lines = part(mark, style, flow::statement_covers(lang), covered, nothing);
        let lacks = could.difference(covered);
        let label = flow::statement_lacks(lang);
        lines.extend(part("·", ctx.theme.muted, label, lacks, whole));
        lines
    }

    fn row(&self, view: &View<'_>, at: usize, chosen: bool, width: u16) -> Vec<Line<'static>> {
        let (ctx, opening) = (view.ctx, view.opening);
        let style = if chosen {
            ctx.theme.selected
        } else {
            ctx.theme.text
        };
        let Some(line) = view.shown.get(at) else {
            return Vec::new();
        };
        let place = self.picked.iter().position(|it| it == line);
        let place = place.map_or_else(|| "[ ]".to_owned(), |place| format!("[{}]", place + 1));
        let digits = view.shown.len().to_string().len();
        let number = format!("{:>digits$}", at + 1);
        let head = Span::styled(format!("{}{number} {place} ", marker(chosen)), style);
        let indent = text::width(&head.content);
        let line = &opening.lines[line.at()];
        let style = if chosen {
            ctx.theme.title
        } else {
            ctx.theme.text
        };
        let said = Span::styled(line.say.get(ctx.lang).to_owned(), style);
        let mut lines = text::hang(head, said, usize::from(width));
        if view.hints && (chosen || view.airy) && !line.covers.is_empty() {
            let colon = if ctx.lang == Lang::Ja { "：" } else { ": " };
            let covers = names(line.covers, ctx.lang);
            let covers = format!("{}{colon}{covers}", words::covers(ctx.lang));
            let covers = Span::styled(covers, ctx.theme.muted);
            lines.extend(text::hang(" ".repeat(indent), covers, usize::from(width)));
        }
        lines
    }

    /// The lines picked, as they will be said.
    fn said(&self, opening: &Opening, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        for (at, line) in self.picked.iter().enumerate() {
            let number = Span::styled(format!("{} ", at + 1), ctx.theme.muted);
            let said = opening.lines[line.at()].say.get(ctx.lang);
            lines.extend(beside(
                vec![Line::from(number)],
                3,
                text::wrap(said.to_owned(), columns.saturating_sub(3)),
            ));
            lines.push(Line::default());
        }
        lines
    }

    fn intro(&self, most: usize, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let mut lines = if self.full {
            let mark = Span::styled(format!("{WARN} "), ctx.theme.warn);
            let said = Span::styled(flow::statement_full(ctx.lang), ctx.theme.warn);
            text::hang(mark, said, columns)
        } else {
            text::wrap(words::opening_ask(ctx.lang, most), columns)
        };
        lines.push(Line::default());
        lines
    }
}

/// What a view of the lines needs.
struct View<'a> {
    ctx: &'a Ctx,
    opening: &'a Opening,
    shown: &'a [LineIx],
    /// Whether lines say what they cover: all of them where there is room, or
    /// else the marked one.
    hints: bool,
    /// Whether there is room for air between the lines.
    airy: bool,
}

fn names(covers: WordSet<Cover>, lang: Lang) -> String {
    let all = Cover::ALL.iter().filter(|cover| covers.contains(**cover));
    let names: Vec<&str> = all.map(|cover| cover.name(lang)).collect();
    names.join(if lang == Lang::Ja { "、" } else { " · " })
}

impl Scene for Composing {
    fn keymap(&self, _: &Live) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, live: &Live, _: &Ctx) -> Next {
        let shown = live.conference().statement_lines();
        let opening = live.scenario().opening.as_ref();
        let most = opening.map_or(0, |opening| usize::from(opening.choose));
        let len = shown.len() + 1;
        let row = self.select.row(len).unwrap_or(0);
        let warned = std::mem::take(&mut self.full);
        match action {
            Action::Choose | Action::Toggle => self.choose(row, &shown, most),
            Action::Pick(number) if usize::from(number) < len => {
                self.choose(usize::from(number).saturating_sub(1), &shown, most)
            }
            Action::NextPart => {
                // From the lines to the row that gives them, and back.
                self.select = match row == shown.len() {
                    true => Select::default(),
                    false => Select::at(shown.len()),
                };
                Next::REDRAW
            }
            Action::Earlier => self.reorder(row, &shown, false),
            Action::Later => self.reorder(row, &shown, true),
            action => match self.select.act(action, len) || warned {
                true => Next::REDRAW,
                false => Next::STAY,
            },
        }
    }

    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let title = words::opening(ctx.lang);
        let Some(opening) = live.scenario().opening.as_ref() else {
            page::view(ctx, frame, area, title, Line::default(), &KEYMAP);
            return;
        };
        let most = usize::from(opening.choose);
        let count = flow::lines_said(ctx.lang, self.picked.len(), most);
        let aside = Line::styled(count, ctx.theme.muted);
        let body = page::view(ctx, frame, area, title, aside, &KEYMAP);
        let shown = live.conference().statement_lines();
        let view = View {
            ctx,
            opening,
            shown: &shown,
            hints: live.manner().mode == Mode::Practice,
            airy: body.height >= 30 || shown.len() <= 4,
        };
        if body.width >= WIDE {
            let [left, right] = page::split(body, body.width * 11 / 20);
            self.view_lines(&view, frame, left);
            let room = card(ctx.theme, frame, right, title, false);
            let mut lines = self.said(opening, ctx, usize::from(room.width));
            lines.extend(self.coverage(opening, ctx, usize::from(room.width)));
            page::lines(frame, room, lines);
        } else {
            let coverage = self.coverage(opening, ctx, usize::from(body.width));
            let height = u16::try_from(coverage.len()).unwrap_or(u16::MAX);
            let height = height.min(body.height / 3);
            let air = u16::from(body.height >= 16);
            let list = Rect {
                height: body.height - height - air,
                ..body
            };
            let below = Rect {
                y: list.bottom() + air,
                height,
                ..body
            };
            self.view_lines(&view, frame, list);
            page::lines(frame, below, coverage);
        }
    }
}

impl Composing {
    fn view_lines(&self, view: &View<'_>, frame: &mut Frame<'_>, area: Rect) {
        let most = usize::from(view.opening.choose);
        let intro = self.intro(most, view.ctx, usize::from(area.width));
        let height = u16::try_from(intro.len()).unwrap_or(u16::MAX);
        let height = if area.height >= 10 { height } else { 0 };
        page::lines(frame, Rect { height, ..area }, intro);
        // The row that gives the statement never scrolls away.
        let foot = area.height.min(1);
        let list = Rect {
            y: area.y + height,
            height: area.height.saturating_sub(height + foot),
            ..area
        };
        let on_foot = self.select.row(view.shown.len() + 1) == Some(view.shown.len());
        let select = match on_foot {
            true => Select::at(view.shown.len().saturating_sub(1)),
            false => self.select,
        };
        select.view(view.ctx, frame, list, view.shown.len(), |at, chosen| {
            let mut lines = self.row(view, at, chosen && !on_foot, list.width);
            if view.airy {
                lines.push(Line::default());
            }
            lines
        });
        let foot = Rect {
            y: area.bottom() - foot,
            height: foot,
            ..area
        };
        frame.render_widget(self.give(view.ctx, on_foot), foot);
    }

    /// The row that gives the statement.
    fn give(&self, ctx: &Ctx, chosen: bool) -> Line<'static> {
        let said = match self.picked.is_empty() {
            true => flow::statement_none(ctx.lang),
            false => flow::statement_give(ctx.lang),
        };
        let style = match chosen {
            true => ctx.theme.selected,
            false => ctx.theme.accent,
        };
        Line::styled(format!("{}{said} ", marker(chosen)), style)
    }
}
