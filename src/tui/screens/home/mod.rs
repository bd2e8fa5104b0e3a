//! Home: what there is to play, how it went, and what was left open. Enter
//! starts what is marked.

mod card;
mod list;
mod logo;
mod results;
#[cfg(test)]
mod tests;
pub(super) mod words;

pub use results::{KEYMAP as RESULTS_KEYMAP, Results};

use crate::i18n::{drill as words_of_drill, home as said};
use crate::live::Manner;
use crate::scoring::Mode;
use crate::training::drill::told;
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::keymap::Keymap;
use crate::tui::overview::{Entry, Open, Overview};
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Start, Step};
use crate::tui::screens::settings::SettingsScreen;
use crate::tui::text;
use crate::tui::theme;
use crate::tui::widgets::dialog::Dialog;
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;
use logo::Logo;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

/// What home takes while a scenario is marked.
pub const KEYMAP: Keymap = Keymap {
    name: said::title,
    actions: &[
        Action::Start,
        Action::Up,
        Action::Down,
        Action::Mode,
        Action::Aloud,
        Action::Results,
        Action::Progress,
        Action::Drill,
        Action::Settings,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// What home takes while the session left open is marked.
pub const KEYMAP_OPEN: Keymap = Keymap {
    name: said::title_open,
    actions: &[
        Action::Start,
        Action::Up,
        Action::Down,
        Action::Discard,
        Action::Results,
        Action::Progress,
        Action::Drill,
        Action::Settings,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The first screen.
pub struct Home {
    overview: Overview,
    select: Select,
    manner: Manner,
    /// The files have not been looked at since one was here last.
    stale: bool,
}

/// What can be marked.
#[derive(Clone, Copy)]
enum Item<'a> {
    Open(&'a Open),
    Scenario(&'a Entry),
}

impl Home {
    /// Home with what is known so far; the files are looked at after the first
    /// frame.
    #[must_use]
    pub fn new(overview: Overview) -> Home {
        Home {
            overview,
            select: Select::default(),
            manner: Manner::default(),
            stale: true,
        }
    }

    fn len(&self) -> usize {
        self.overview.scenarios.len() + usize::from(self.overview.open.is_some())
    }

    fn item(&self, row: usize) -> Option<Item<'_>> {
        match (&self.overview.open, row) {
            (Some(open), 0) => Some(Item::Open(open)),
            (Some(_), row) => self.overview.scenarios.get(row - 1).map(Item::Scenario),
            (None, row) => self.overview.scenarios.get(row).map(Item::Scenario),
        }
    }

    fn marked(&self) -> Option<Item<'_>> {
        self.item(self.select.row(self.len())?)
    }

    fn start(&self) -> Step {
        match self.marked() {
            None => Step::Stay,
            Some(Item::Open(open)) => Step::Do(Cmd::Resume(open.past.info.number)),
            Some(Item::Scenario(entry)) => match entry.which() {
                None => Step::Stay,
                Some(which) if entry.is_pack() => Step::Do(Cmd::Drill(Some(which))),
                Some(which) => Step::Do(Cmd::Play(Start {
                    which,
                    manner: self.manner,
                    seed: None,
                    after: None,
                })),
            },
        }
    }

    /// Rehearsals are spoken, unless one says otherwise.
    fn turn_mode(&mut self) {
        let mode = match self.manner.mode {
            Mode::Practice => Mode::Rehearsal,
            Mode::Rehearsal | Mode::Drill | Mode::Spoken => Mode::Practice,
        };
        self.manner = Manner {
            mode,
            aloud: mode == Mode::Rehearsal,
        };
    }

    /// Takes note of what there is now; what was marked stays marked, unless
    /// something was left open since.
    fn take(&mut self, mut overview: Overview) {
        let open = |overview: &Overview| overview.open.as_ref().map(|it| it.past.info.number);
        let marked = match self.marked() {
            Some(Item::Scenario(entry)) => entry.which(),
            _ => None,
        };
        let left_open = open(&overview).filter(|_| open(&overview) != open(&self.overview));
        if overview.news.is_empty() {
            overview.news = std::mem::take(&mut self.overview.news);
        }
        self.overview = overview;
        if left_open.is_some() {
            self.select = Select::at(0);
        } else if let Some(which) = marked {
            let mut scenarios = self.overview.scenarios.iter();
            let at = scenarios.position(|entry| entry.which().as_ref() == Some(&which));
            let shift = usize::from(self.overview.open.is_some());
            self.select = Select::at(at.unwrap_or(0) + shift);
        }
    }

    /// Who plays, where there is a name, and what is due today: a line, or none.
    fn due(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let trainee = &self.overview.trainee;
        let due = told::due_today(self.overview.due, ctx.lang);
        let due = due.map(|due| words_of_drill::due_key(ctx.lang, &due));
        let said = match (trainee.is_empty(), due) {
            (true, None) => return Vec::new(),
            (true, Some(due)) => due,
            (false, None) => said::plays(ctx.lang, trainee),
            (false, Some(due)) => format!("{} · {due}", said::plays(ctx.lang, trainee)),
        };
        let said = text::truncate(&said, columns).into_owned();
        vec![Line::styled(said, ctx.theme.accent)]
    }

    /// What is to be said about the store.
    fn news(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let mut news = self.overview.news.clone();
        if self.overview.unsaved {
            news.push(said::unsaved(ctx.lang).to_owned());
        }
        let lines = news.into_iter().flat_map(|said| {
            let mark = Span::styled(format!("{} ", theme::WARN), ctx.theme.warn);
            text::hang(mark, Span::styled(said, ctx.theme.warn), columns)
        });
        lines.collect()
    }
}

/// Asks before a session is deleted.
fn ask_discard(ctx: &Ctx, past: &crate::tui::overview::Past) -> Step {
    let title = past.info.title.get(ctx.lang);
    Step::push(Dialog::ask(
        said::discard_title(ctx.lang),
        said::discard_ask(ctx.lang, title),
        Step::Do(Cmd::Discard(past.info.number)),
    ))
}

impl Screen for Home {
    fn keymap(&self) -> &'static Keymap {
        match self.marked() {
            Some(Item::Open(_)) => &KEYMAP_OPEN,
            _ => &KEYMAP,
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match (action, self.marked()) {
            (Action::Start, _) => self.start(),
            (Action::Drill, _) => Step::Do(Cmd::Drill(None)),
            (Action::Discard, Some(Item::Open(open))) => ask_discard(ctx, &open.past),
            (Action::Mode, _) => {
                self.turn_mode();
                Step::Redraw
            }
            (Action::Aloud, _) => {
                self.manner.aloud = !self.manner.aloud;
                Step::Redraw
            }
            (Action::Progress, _) => Step::Do(Cmd::LookAtProgress),
            (Action::Results, _) => Step::All(vec![
                Step::push(Results::default()),
                Step::Do(Cmd::ListSessions),
            ]),
            (Action::Settings, _) => Step::push(SettingsScreen::default()),
            (action, _) => Step::redraw_if(self.select.act(action, self.len())),
        }
    }

    fn receive(&mut self, msg: Msg, _: &Ctx) -> Step {
        match msg {
            Msg::Overview(overview) => {
                self.take(*overview);
                Step::Redraw
            }
            Msg::Discarded => Step::Do(Cmd::LookAround),
            _ => Step::Stay,
        }
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        self.stale.then_some(ctx.now)
    }

    fn tick(&mut self, _: &Ctx) -> Step {
        if std::mem::take(&mut self.stale) {
            Step::Do(Cmd::LookAround)
        } else {
            Step::Stay
        }
    }

    fn uncovered(&mut self, _: &Ctx) {
        self.stale = true;
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        frame.render_widget(Clear, area);
        page::view_footer(ctx, frame, area, self.keymap());
        let margin = if area.width >= 60 { 2 } else { 1 };
        let inner = page::inset(area, margin, 0);
        let roomy = area.height >= 20;
        let logo = Logo::fitting(area);
        let top = u16::from(logo == Logo::Dots);
        logo.view(ctx, frame, rows(inner, top, logo.height()));
        let news = self.news(ctx, usize::from(inner.width));
        let news_height = u16::try_from(news.len()).unwrap_or(u16::MAX).min(4);
        let below = top + logo.height();
        page::lines(frame, rows(inner, below, news_height), news);
        let due = self.due(ctx, usize::from(inner.width));
        let due_height = u16::try_from(due.len()).unwrap_or(u16::MAX);
        let below = below + news_height;
        page::lines(frame, rows(inner, below, due_height), due);
        let from = below + due_height + u16::from(roomy);
        let foot = 1 + u16::from(roomy);
        let body = rows(inner, from, inner.height.saturating_sub(from + foot));
        self.view_body(ctx, frame, body);
    }
}

/// The rows of an area from one on, as far as there are any.
fn rows(area: Rect, from: u16, height: u16) -> Rect {
    let from = from.min(area.height);
    Rect {
        y: area.y + from,
        height: height.min(area.height - from),
        ..area
    }
}
