//! How a trainee gets on, a page a subject: scores over time, criteria then and
//! now, techniques by topics, pitfalls. Answers picked and answers spoken are
//! never on one page.

mod grid;
#[cfg(test)]
mod tests;

use crate::i18n::{Lang, progress as words};
use crate::sheet::{Line as Row, Sheet, Tone};
use crate::store::SessionId;
use crate::training::Kind;
use crate::training::progress::Course;
use crate::training::render::behind::Found;
use crate::training::render::{self, Reader};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::overview::Gained;
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Step};
use crate::tui::widgets::notice::Notice;
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use crate::tui::widgets::sheet;
use grid::Mark;
use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The keys of a page.
pub const KEYMAP: Keymap = Keymap {
    name: words::name,
    actions: &[
        Action::PreviousPage,
        Action::NextPage,
        Action::Up,
        Action::Down,
        Action::Aloud,
        Action::Drill,
        Action::Back,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The keys of the table: arrows move the mark, and beyond its sides turn the page.
pub const GRID_KEYMAP: Keymap = Keymap {
    name: words::name_grid,
    actions: &[
        Action::Up,
        Action::Down,
        Action::Left,
        Action::Right,
        Action::Choose,
        Action::NextPart,
        Action::PreviousPart,
        // Before the others: the way back is never cut off.
        Action::Back,
        Action::Drill,
        Action::Aloud,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// Rows of the chart at least and at most.
const CHART: (usize, usize) = (4, 14);

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Overview,
    Criteria,
    Grid,
    Pitfalls,
}

impl Page {
    const ALL: [Page; 4] = [Page::Overview, Page::Criteria, Page::Grid, Page::Pitfalls];

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Page::Overview => words::p_overview(lang),
            Page::Criteria => words::p_criteria(lang),
            Page::Grid => words::p_grid(lang),
            Page::Pitfalls => words::p_pitfalls(lang),
        }
    }
}

/// The screen.
pub struct ProgressScreen {
    gained: Gained,
    kind: Kind,
    at: usize,
    scrolls: [Scroll; 4],
    mark: Mark,
    behind: Vec<Found>,
}

impl ProgressScreen {
    /// The screen of how somebody gets on. Of the kinds of sessions, that one comes
    /// first whose last conference is the newest.
    #[must_use]
    pub fn new(gained: Gained) -> ProgressScreen {
        let newest = |course: &Course| course.points.last().map(|it| it.finished);
        // Of equals the first, so that what has only drills does not come before.
        let courses = gained.progress.courses().map(|(kind, _)| kind);
        let kind = courses.reduce(|shown, kind| {
            let finished = |kind| newest(gained.progress.course(kind));
            match finished(kind) > finished(shown) {
                true => kind,
                false => shown,
            }
        });
        ProgressScreen {
            gained,
            kind: kind.unwrap_or(Kind::Chosen),
            at: 0,
            scrolls: [Scroll::default(); 4],
            mark: Mark::default(),
            behind: Vec::new(),
        }
    }

    fn page(&self) -> Page {
        Page::ALL.get(self.at).copied().unwrap_or(Page::Overview)
    }

    fn course(&self) -> &Course {
        self.gained.progress.course(self.kind)
    }

    fn turn_to(&mut self, at: usize) -> Step {
        let at = at.min(Page::ALL.len() - 1);
        if at == self.at {
            return Step::Stay;
        }
        self.at = at;
        self.look_behind()
    }

    /// Asks for what is behind the marked cell, where that is shown.
    fn look_behind(&mut self) -> Step {
        self.behind.clear();
        if self.page() != Page::Grid {
            return Step::Redraw;
        }
        match self.mark.cell(self.course()) {
            Some(cell) => Step::Do(Cmd::LookBehind(cell.trace.iter().rev().copied().collect())),
            None => Step::Redraw,
        }
    }

    fn turn_kind(&mut self, lang: Lang) -> Step {
        if self.gained.progress.courses().count() < 2 {
            let said = match self.kind {
                Kind::Chosen => words::no_aloud(lang),
                Kind::Aloud => words::no_chosen(lang),
                Kind::Spoken => words::no_other(lang),
            };
            return Step::push(Notice::new(words::title(lang), said));
        }
        let kinds = self.gained.progress.courses().map(|(kind, _)| kind);
        let kinds: Vec<Kind> = kinds.collect();
        let at = kinds.iter().position(|kind| *kind == self.kind);
        let next = at.map_or(0, |at| (at + 1) % kinds.len());
        self.kind = kinds[next];
        self.mark = Mark::default();
        self.scrolls = [Scroll::default(); 4];
        Step::All(vec![Step::Redraw, self.look_behind()])
    }

    fn on_grid(&mut self, action: Action) -> Step {
        match action {
            Action::Left if self.mark.column == 0 => self.turn_to(self.at - 1),
            Action::Right if self.mark.is_last(self.course()) => self.turn_to(self.at + 1),
            Action::NextPart => self.turn_to(self.at + 1),
            Action::PreviousPart => self.turn_to(self.at - 1),
            Action::Choose => match self.mark.cell(self.course()) {
                Some(cell) => Step::Do(Cmd::Debrief(SessionId(cell.last()))),
                None => Step::Stay,
            },
            action => {
                let mut mark = self.mark;
                if !mark.act(action, self.course()) {
                    return Step::Stay;
                }
                self.mark = mark;
                Step::All(vec![Step::Redraw, self.look_behind()])
            }
        }
    }

    /// The lines of a page that is read and not marked in.
    fn sheet(&self, reader: Reader<'_>, height: usize) -> Sheet {
        let course = self.course();
        match self.page() {
            Page::Overview => self.overview(reader, height),
            Page::Criteria => render::criteria(course, reader),
            Page::Grid => Sheet::default(),
            Page::Pitfalls => {
                let mut sheet = render::pitfalls(course, reader);
                sheet.gap();
                sheet.title(words::h_streaks(reader.lang));
                sheet.lines.extend(render::streaks(course, reader).lines);
                sheet
            }
        }
    }

    fn overview(&self, reader: Reader<'_>, height: usize) -> Sheet {
        let (lang, course) = (reader.lang, self.course());
        let mut sheet = Sheet::default();
        sheet.push(Row::broken(
            0,
            vec![(Tone::Plain, render::tally(course, reader))],
        ));
        if let Some(apart) = self.kind.apart(lang) {
            let apart = apart.to_owned();
            sheet.push(Row::broken(0, vec![(Tone::Muted, apart)]));
        }
        sheet.gap();
        let due = match self.gained.due {
            0 => None,
            1 => Some(words::due_screen_1(lang).to_owned()),
            due => Some(words::due_screen(lang, due)),
        };
        // All of it on one page where that is possible.
        let (least, most) = CHART;
        let rest = render::overview(course, reader, 1).lines.len() - 1;
        let others = sheet.lines.len() + rest + 2 * usize::from(due.is_some());
        let rows = height.saturating_sub(others).clamp(least, most);
        let chart = render::overview(course, reader, rows);
        sheet.lines.extend(chart.lines);
        if let Some(due) = due {
            sheet.gap();
            sheet.push(Row::broken(0, vec![(Tone::Accent, due)]));
        }
        sheet
    }

    fn nothing(&self, ctx: &Ctx, frame: &mut Frame<'_>, room: Rect) {
        let (lang, columns) = (ctx.lang, usize::from(room.width));
        let nothing = match &self.gained.trainee {
            Some(name) => words::nothing_of(lang, name),
            None => words::nothing(lang).to_owned(),
        };
        let mut sheet = Sheet::default();
        sheet.push(Row::broken(0, vec![(Tone::Plain, nothing)]));
        let hint = words::nothing_screen(lang).to_owned();
        sheet.push(Row::broken(0, vec![(Tone::Muted, hint)]));
        page::lines(frame, room, sheet::lines(&sheet, ctx.theme, columns));
    }

    fn aside(&self, ctx: &Ctx) -> Line<'static> {
        let lang = ctx.lang;
        let mut spans = Vec::new();
        let kinds = self.gained.progress.courses().count();
        if kinds > 1 || self.kind != Kind::Chosen {
            let kind = self.kind.name(lang);
            spans.push(Span::styled(format!("{kind} · "), ctx.theme.warn));
        }
        if kinds > 0 {
            let count = words::page_of(lang, self.at + 1, Page::ALL.len());
            spans.push(Span::styled(format!("{count} "), ctx.theme.muted));
            spans.push(Span::styled(self.page().name(lang), ctx.theme.title));
        }
        Line::from(spans)
    }

    /// The day of a moment, where the clock on the wall hangs.
    fn day(&self, ms: i64) -> String {
        let moment = Timestamp::from_millisecond(ms).unwrap_or_default();
        let here = moment.to_zoned(self.gained.zone.clone());
        here.strftime("%Y-%m-%d").to_string()
    }

    fn title(&self, lang: Lang) -> String {
        match &self.gained.trainee {
            Some(name) => words::title_of(lang, name),
            None => words::title_mine(lang).to_owned(),
        }
    }
}

/// The room of a page: no wider than the eye likes.
fn room(area: Rect) -> Rect {
    page::column(page::body(area))
}

impl Screen for ProgressScreen {
    fn keymap(&self) -> &'static Keymap {
        match self.page() {
            Page::Grid => &GRID_KEYMAP,
            _ => &KEYMAP,
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Back => return Step::Pop,
            Action::Drill => return Step::Do(Cmd::Drill(None)),
            Action::Aloud if !self.gained.progress.is_empty() => return self.turn_kind(ctx.lang),
            _ if self.gained.progress.is_empty() => return Step::Stay,
            Action::Pick(number) if usize::from(number) <= Page::ALL.len() => {
                return self.turn_to(usize::from(number).saturating_sub(1));
            }
            _ => {}
        }
        match (self.page(), action) {
            (Page::Grid, action) => self.on_grid(action),
            (_, Action::NextPage) => self.turn_to(self.at + 1),
            (_, Action::PreviousPage) => self.turn_to(self.at.saturating_sub(1)),
            (_, action) => {
                let room = room(Rect::from(ctx.size));
                let date = |ms| self.day(ms);
                let reader = Reader {
                    lang: ctx.lang,
                    columns: usize::from(room.width),
                    date: &date,
                };
                let sheet = self.sheet(reader, usize::from(room.height));
                let total = sheet::lines(&sheet, ctx.theme, usize::from(room.width)).len();
                let height = Scroll::window(total, room.height);
                let scroll = self.scrolls.get_mut(self.at);
                Step::redraw_if(scroll.is_some_and(|it| it.act(action, total, height)))
            }
        }
    }

    fn receive(&mut self, msg: Msg, _: &Ctx) -> Step {
        match msg {
            Msg::Behind(found) => {
                self.behind = found;
                Step::Redraw
            }
            _ => Step::Stay,
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let title = self.title(ctx.lang);
        page::view(ctx, frame, area, &title, self.aside(ctx), self.keymap());
        let room = room(area);
        if self.gained.progress.is_empty() {
            self.nothing(ctx, frame, room);
            return;
        }
        let date = |ms| self.day(ms);
        let reader = Reader {
            lang: ctx.lang,
            columns: usize::from(room.width),
            date: &date,
        };
        if self.page() == Page::Grid {
            let table = grid::Table {
                course: self.course(),
                mark: self.mark,
                behind: &self.behind,
                reader,
            };
            table.view(ctx, frame, room);
            return;
        }
        let sheet = self.sheet(reader, usize::from(room.height));
        let lines = sheet::lines(&sheet, ctx.theme, usize::from(room.width));
        let scroll = self.scrolls.get(self.at).copied().unwrap_or_default();
        scroll.view(ctx, frame, room, lines);
    }
}
