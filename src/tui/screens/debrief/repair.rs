//! The repair round: the questions that went worst, once more, aloud and without
//! choices; then the better answer to compare with.

use super::layout::{Lines, Look, framed, stacked};
use crate::debrief::{Debrief, Repair};
use crate::i18n::{debrief as debrief_words, finale as words};
use crate::tui::action::Action;
use crate::tui::clock::{Moment, Stopwatch, minutes};
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The keys of the round.
pub const KEYMAP: Keymap = Keymap {
    name: words::name_repair,
    actions: &[
        Action::Continue,
        Action::Back,
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
    ],
    typing: false,
};

/// Where the round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// The question is being answered aloud.
    Speaking(usize),
    /// The better answer is shown.
    Comparing(usize),
    /// All are done.
    Done,
}

/// The repair round of a debrief.
pub struct RepairScreen {
    debrief: Debrief,
    at: At,
    watch: Stopwatch,
    scroll: Scroll,
}

impl RepairScreen {
    /// The round, beginning with its first question.
    #[must_use]
    pub fn new(debrief: &Debrief, ctx: &Ctx) -> RepairScreen {
        RepairScreen {
            at: if debrief.repair.is_empty() {
                At::Done
            } else {
                At::Speaking(0)
            },
            debrief: debrief.clone(),
            watch: Stopwatch::started(ctx.now),
            scroll: Scroll::default(),
        }
    }

    fn carry_on(&mut self, ctx: &Ctx) -> Step {
        self.scroll = Scroll::default();
        self.at = match self.at {
            At::Speaking(at) => {
                self.watch.pause(ctx.now);
                At::Comparing(at)
            }
            At::Comparing(at) if at + 1 < self.debrief.repair.len() => {
                self.watch = Stopwatch::started(ctx.now);
                At::Speaking(at + 1)
            }
            At::Comparing(_) => At::Done,
            At::Done => return Step::Pop,
        };
        Step::Redraw
    }

    fn room(area: Rect) -> Rect {
        page::column(page::body(area))
    }

    fn lines(&self, ctx: &Ctx, room: Rect) -> Lines {
        let look = Look {
            debrief: &self.debrief,
            theme: ctx.theme,
            width: usize::from(room.width.max(1)),
            height: usize::from(room.height),
        };
        let one = |at: usize| self.debrief.repair.get(at);
        match self.at {
            At::Speaking(at) => one(at).map_or_else(Lines::new, |it| self.speaking(&look, it, ctx)),
            At::Comparing(at) => {
                one(at).map_or_else(Lines::new, |it| self.comparing(&look, it, ctx))
            }
            At::Done => done(&look),
        }
    }

    fn speaking(&self, look: &Look, repair: &Repair, ctx: &Ctx) -> Lines {
        let (lang, theme) = (look.lang(), look.theme);
        let clock = format!("◷ {}", minutes(self.watch.elapsed(ctx.now)));
        stacked([
            asked(look, repair),
            look.para(words::aloud(lang), theme.text),
            look.para(&clock, theme.title),
            look.labelled(words::in_mind(lang), &repair.advice),
            look.para(words::then_enter(lang), theme.muted),
        ])
    }

    fn comparing(&self, look: &Look, repair: &Repair, ctx: &Ctx) -> Lines {
        let (lang, theme) = (look.lang(), look.theme);
        let time = minutes(self.watch.elapsed(ctx.now));
        let mut better = look.spoken(words::compare(lang), &repair.better, theme.good);
        better.extend(look.labelled(words::why(lang), &repair.why));
        let last = self.at == At::Comparing(self.debrief.repair.len().saturating_sub(1));
        let next = if last {
            words::last_enter(lang)
        } else {
            words::on_enter(lang)
        };
        stacked([
            asked(look, repair),
            better,
            look.para(&words::spoken_for(lang, &time), theme.muted),
            look.para(next, theme.muted),
        ])
    }
}

/// Who asks, and the question with air around it.
fn asked(look: &Look, repair: &Repair) -> Lines {
    let inner = look.wide(look.width.saturating_sub(8));
    let mut lines = vec![Line::default()];
    for mut line in inner.para(&repair.question, look.theme.title) {
        line.spans.insert(0, Span::raw("  "));
        lines.push(line);
    }
    lines.push(Line::default());
    framed(&repair.from, lines, look.width, look.theme)
}

fn done(look: &Look) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    if look.debrief.repair.is_empty() {
        return look.para(words::nothing_to_repair(lang), theme.text);
    }
    stacked([
        look.para(words::closing_title(lang), theme.accent),
        look.para(words::closing(lang), theme.text),
        look.para(words::last_enter(lang), theme.muted),
    ])
}

impl Screen for RepairScreen {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Continue => self.carry_on(ctx),
            Action::Back => Step::Pop,
            action => {
                let room = RepairScreen::room(Rect::from(ctx.size));
                let total = self.lines(ctx, room).len();
                let height = Scroll::window(total, room.height);
                Step::redraw_if(self.scroll.act(action, total, height))
            }
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let lang = self.debrief.language;
        let count = self.debrief.repair.len();
        let aside = match self.at {
            At::Speaking(at) | At::Comparing(at) => words::question_of(lang, at + 1, count),
            At::Done => String::new(),
        };
        let aside = Line::styled(aside, ctx.theme.muted);
        let title = debrief_words::h_repair(lang);
        page::view(ctx, frame, area, title, aside, &KEYMAP);
        let room = RepairScreen::room(area);
        self.scroll.view(ctx, frame, room, self.lines(ctx, room));
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        self.watch.next_second(ctx.now)
    }

    fn tick(&mut self, _ctx: &Ctx) -> Step {
        Step::Redraw
    }

    fn covered(&mut self, ctx: &Ctx) {
        self.watch.pause(ctx.now);
    }

    fn uncovered(&mut self, ctx: &Ctx) {
        if matches!(self.at, At::Speaking(_)) {
            self.watch.resume(ctx.now);
        }
    }
}
