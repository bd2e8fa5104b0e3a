//! The debrief: a page a subject, the verdict first; from here one goes on to
//! the repair round, or plays again.

mod cards;
mod chart;
mod criteria;
mod layout;
mod onward;
mod paper;
mod questions;
mod record;
mod repair;
mod section;
#[cfg(test)]
mod tests;
mod verdict;

use crate::debrief::Debrief;
use crate::i18n::finale as words;
use crate::live::Manner;
use crate::scoring::Mode;
use crate::store::SessionId;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::overview::Which;
use crate::tui::screen::{Cmd, Ctx, Screen, Start, Step};
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use crate::tui::widgets::select::Select;
pub(in crate::tui::screens) use layout::large;
use layout::{Lines, Look};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
pub use repair::{KEYMAP as REPAIR_KEYMAP, KEYMAP_JUDGE as JUDGE_KEYMAP, RepairScreen};
use section::Section;

/// The keys of a page.
pub const KEYMAP: Keymap = Keymap {
    name: words::name,
    actions: &[
        Action::Continue,
        Action::PreviousPage,
        Action::NextPage,
        Action::Repair,
        Action::Drill,
        Action::Back,
        Action::Again,
        Action::Another,
        Action::Write,
        Action::Up,
        Action::Down,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The keys of a page, behind a first act.
pub const KEYMAP_FIRST: Keymap = Keymap {
    name: words::name,
    actions: &[
        Action::Continue,
        Action::PreviousPage,
        Action::NextPage,
        Action::SecondAct,
        Action::Repair,
        Action::Drill,
        Action::Back,
        Action::Again,
        Action::Another,
        Action::Write,
        Action::Up,
        Action::Down,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The keys of the list of questions.
pub const LIST_KEYMAP: Keymap = Keymap {
    name: words::name_questions,
    actions: &[
        Action::Up,
        Action::Down,
        Action::Choose,
        Action::PreviousPage,
        Action::NextPage,
        Action::Repair,
        Action::Drill,
        Action::Back,
        Action::Again,
        Action::Another,
        Action::Write,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The keys of the list of questions, behind a first act.
pub const LIST_KEYMAP_FIRST: Keymap = Keymap {
    name: words::name_questions,
    actions: &[
        Action::Up,
        Action::Down,
        Action::Choose,
        Action::PreviousPage,
        Action::NextPage,
        Action::SecondAct,
        Action::Repair,
        Action::Drill,
        Action::Back,
        Action::Again,
        Action::Another,
        Action::Write,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The keys of one question.
pub const QUESTION_KEYMAP: Keymap = Keymap {
    name: words::name_question,
    actions: &[
        Action::PreviousPage,
        Action::NextPage,
        Action::Up,
        Action::Down,
        Action::Back,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// From this width on, the pages are listed at the side.
const WITH_SIDE: u16 = 110;
/// Columns of that list.
const SIDE: u16 = 20;
/// From this width on, the chosen question stands beside the list.
const WITH_DETAIL: u16 = 84;

/// The debrief of a session.
pub struct DebriefScreen {
    debrief: Debrief,
    sections: Vec<Section>,
    at: usize,
    scrolls: Vec<Scroll>,
    question: Select,
    /// Whether one question is open, and how far it is read.
    open: bool,
    detail: Scroll,
}

impl DebriefScreen {
    /// The screen of a debrief.
    #[must_use]
    pub fn new(debrief: Debrief) -> DebriefScreen {
        let sections = Section::of(&debrief);
        DebriefScreen {
            scrolls: vec![Scroll::default(); sections.len()],
            sections,
            debrief,
            at: 0,
            question: Select::default(),
            open: false,
            detail: Scroll::default(),
        }
    }

    fn section(&self) -> Section {
        self.sections
            .get(self.at)
            .copied()
            .unwrap_or(Section::Verdict)
    }

    /// The room of the page, without the list at the side.
    fn room(area: Rect) -> Rect {
        let body = page::body(area);
        if area.width < WITH_SIDE {
            return body;
        }
        Rect {
            x: body.x + SIDE,
            width: body.width.saturating_sub(SIDE),
            ..body
        }
    }

    fn look(&self, ctx: &Ctx, room: Rect) -> Look<'_> {
        Look {
            debrief: &self.debrief,
            theme: ctx.theme,
            width: usize::from(room.width.max(1)),
            height: usize::from(room.height),
        }
    }

    fn turn_to(&mut self, at: usize) -> Step {
        let at = at.min(self.sections.len().saturating_sub(1));
        let moved = at != self.at;
        self.at = at;
        Step::redraw_if(moved)
    }

    fn on_page(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Back => Step::Pop,
            Action::NextPage | Action::Continue => self.turn_to(self.at + 1),
            Action::PreviousPage => self.turn_to(self.at.saturating_sub(1)),
            Action::Pick(number) if usize::from(number) <= self.sections.len() => {
                self.turn_to(usize::from(number).saturating_sub(1))
            }
            Action::Repair => {
                let round = Step::push(RepairScreen::new(&self.debrief, ctx));
                match self.debrief.session {
                    // It is held all the same where it cannot be kept.
                    Some(session) => {
                        let keep = Step::Do(Cmd::Repair(SessionId(session)));
                        Step::All(vec![round, keep])
                    }
                    None => round,
                }
            }
            Action::Drill => Step::Do(Cmd::Drill(None)),
            Action::Write => Step::Do(Cmd::WriteReport(Box::new(self.debrief.clone()))),
            Action::SecondAct => self.go_on(),
            Action::Again => self.play(Some(self.debrief.seed)),
            Action::Another => self.play(None),
            Action::Choose => {
                self.open = true;
                self.detail = Scroll::default();
                Step::Redraw
            }
            action => self.scroll(action, ctx),
        }
    }

    fn scroll(&mut self, action: Action, ctx: &Ctx) -> Step {
        let room = DebriefScreen::room(Rect::from(ctx.size));
        if self.section() == Section::Questions {
            let moved = self.question.act(action, self.debrief.questions.len());
            return Step::redraw_if(moved);
        }
        let total = self.section().lines(&self.look(ctx, room)).len();
        let height = Scroll::window(total, room.height);
        let scroll = self.scrolls.get_mut(self.at);
        Step::redraw_if(scroll.is_some_and(|it| it.act(action, total, height)))
    }

    fn on_question(&mut self, action: Action, ctx: &Ctx) -> Step {
        let count = self.debrief.questions.len();
        match action {
            Action::Back => {
                self.open = false;
                Step::Redraw
            }
            Action::NextPage | Action::PreviousPage => {
                let along = if action == Action::NextPage {
                    Action::Down
                } else {
                    Action::Up
                };
                self.detail = Scroll::default();
                Step::redraw_if(self.question.act(along, count))
            }
            action => {
                let room = page::column(DebriefScreen::room(Rect::from(ctx.size)));
                let total = self.detail(&self.look(ctx, room)).len();
                let height = Scroll::window(total, room.height);
                Step::redraw_if(self.detail.act(action, total, height))
            }
        }
    }

    fn detail(&self, look: &Look) -> Lines {
        let chosen = self.question.row(self.debrief.questions.len());
        chosen.map_or_else(Lines::new, |at| questions::detail(look, at))
    }

    /// Plays the scenario again, as it was, with this seed or a fresh one.
    fn play(&self, seed: Option<u64>) -> Step {
        let which = match self.debrief.session {
            Some(session) => Which::OfSession(SessionId(session)),
            None => Which::Id(self.debrief.scenario.as_str().into()),
        };
        Step::Do(Cmd::Play(Start {
            which,
            manner: self.manner(),
            seed,
            after: None,
        }))
    }

    /// Goes on with the second act, which remembers this session.
    fn go_on(&self) -> Step {
        let Some(second) = &self.debrief.second_act else {
            return Step::Stay;
        };
        Step::Do(Cmd::Play(Start {
            which: Which::Id(second.as_str().into()),
            manner: self.manner(),
            seed: None,
            after: self.debrief.session.map(SessionId),
        }))
    }

    /// How it is played on from here: as this one was.
    fn manner(&self) -> Manner {
        Manner {
            // Nobody rates what one says alone.
            mode: match self.debrief.mode {
                Mode::Spoken => Mode::Rehearsal,
                mode => mode,
            },
            aloud: self.debrief.aloud,
        }
    }

    fn view_questions(&self, ctx: &Ctx, frame: &mut Frame<'_>, room: Rect) {
        if room.width < WITH_DETAIL {
            let look = self.look(ctx, room);
            questions::list(&look, (self.question, 1), ctx, frame, room);
            return;
        }
        let width = room.width / 2;
        let list = Rect { width, ..room };
        let beside = Rect {
            x: room.x + width + 3,
            width: room.width - width - 3,
            ..room
        };
        questions::list(&self.look(ctx, list), (self.question, 2), ctx, frame, list);
        let detail = self.detail(&self.look(ctx, beside));
        Scroll::default().view(ctx, frame, beside, detail);
    }

    /// The pages, the shown one marked.
    fn side(&self, ctx: &Ctx, frame: &mut Frame<'_>, body: Rect) {
        let row = |(at, section): (usize, &Section)| {
            let shown = at == self.at;
            let style = if shown {
                ctx.theme.selected
            } else {
                ctx.theme.text
            };
            let name = section.name(self.debrief.language);
            let words = format!("{}{} {name} ", marker(shown), at + 1);
            Line::styled(
                text::truncate(&words, usize::from(SIDE - 2)).into_owned(),
                style,
            )
        };
        let side = Rect {
            width: SIDE.min(body.width),
            ..body
        };
        page::lines(frame, side, self.sections.iter().enumerate().map(row));
    }
}

impl Screen for DebriefScreen {
    fn keymap(&self) -> &'static Keymap {
        match self.section() {
            Section::Questions if self.open => &QUESTION_KEYMAP,
            section => match (section, self.debrief.second_act.is_some()) {
                (Section::Questions, true) => &LIST_KEYMAP_FIRST,
                (Section::Questions, false) => &LIST_KEYMAP,
                (_, true) => &KEYMAP_FIRST,
                (_, false) => &KEYMAP,
            },
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        if self.open {
            self.on_question(action, ctx)
        } else {
            self.on_page(action, ctx)
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let lang = self.debrief.language;
        let count = words::page_of(lang, self.at + 1, self.sections.len());
        let aside = Line::from(vec![
            Span::styled(format!("{count} "), ctx.theme.muted),
            Span::styled(self.section().name(lang), ctx.theme.title),
        ]);
        let body = page::view(ctx, frame, area, &self.debrief.title, aside, self.keymap());
        let room = DebriefScreen::room(area);
        if area.width >= WITH_SIDE {
            self.side(ctx, frame, body);
        }
        match self.section() {
            Section::Questions if self.open => {
                let room = page::column(room);
                let detail = self.detail(&self.look(ctx, room));
                self.detail.view(ctx, frame, room, detail);
            }
            Section::Questions => self.view_questions(ctx, frame, room),
            section => {
                let lines = section.lines(&self.look(ctx, room));
                let scroll = self.scrolls.get(self.at).copied().unwrap_or_default();
                scroll.view(ctx, frame, room, lines);
            }
        }
    }
}
