//! The repair round: the questions that went worst, once more, aloud and without
//! choices; then the better answer to compare with.

use super::layout::{Lines, Look, framed, stacked};
use crate::debrief::{Debrief, Repair};
use crate::i18n::{debrief as debrief_words, drill, finale as words, flow};
use crate::live::drill::{HowItWent, Round};
use crate::tui::action::Action;
use crate::tui::clock::{Moment, Stopwatch, minutes};
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Msg, Screen, Step};
use crate::tui::text;
use crate::tui::widgets::notice::Notice;
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

/// The keys while it is asked how an answer went.
pub const KEYMAP_JUDGE: Keymap = Keymap {
    name: drill::name_judge,
    actions: &[
        Action::Pick(1),
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
    /// By which it is kept how it went.
    round: Option<Round>,
    judged: bool,
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
            round: None,
            judged: false,
        }
    }

    /// The same, and how it went is kept.
    #[must_use]
    pub fn kept_by(mut self, round: Round) -> RepairScreen {
        self.round = Some(round);
        self
    }

    /// How it went can be kept.
    fn can_judge(&self, at: usize) -> bool {
        let round = self.round.as_ref();
        round.is_some_and(|round| at < round.repairs.len())
    }

    fn judge(&mut self, number: u8, ctx: &Ctx) -> Step {
        let At::Comparing(at) = self.at else {
            return Step::Stay;
        };
        let how = usize::from(number).checked_sub(1);
        let how = how.and_then(|at| HowItWent::ALL.get(at).copied());
        let repaired = self.round.as_mut().and_then(|it| it.repairs.get_mut(at));
        let (Some(how), Some(repaired)) = (how, repaired) else {
            return Step::Stay;
        };
        self.judged |= repaired.judge(how).is_ok();
        let trouble = repaired.trouble();
        let on = self.carry_on(ctx);
        match trouble {
            None => on,
            Some(trouble) => {
                let notice = Notice::new(flow::not_saved_title(ctx.lang), trouble);
                Step::All(vec![on, Step::push(notice)])
            }
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
                one(at).map_or_else(Lines::new, |it| self.comparing(&look, it, at, ctx))
            }
            At::Done => done(&look, self.judged),
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

    fn comparing(&self, look: &Look, repair: &Repair, at: usize, ctx: &Ctx) -> Lines {
        let (lang, theme) = (look.lang(), look.theme);
        let time = minutes(self.watch.elapsed(ctx.now));
        let mut better = look.spoken(words::compare(lang), &repair.better, theme.good);
        better.extend(look.labelled(words::why(lang), &repair.why));
        let last = self.at == At::Comparing(self.debrief.repair.len().saturating_sub(1));
        let judges = self.can_judge(at);
        let next = match last {
            true => words::last_enter(lang),
            false => words::on_enter(lang),
        };
        let mut rest = look.para(&words::spoken_for(lang, &time), theme.muted);
        if judges {
            rest.extend(ask_how(look));
        } else {
            rest.push(Line::default());
            rest.extend(look.para(next, theme.muted));
        }
        stacked([asked(look, repair), better, rest])
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

/// How it went: all of it in a line or two, so that it is seen with the answer.
fn ask_how(look: &Look) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let ways = [
        drill::judge_1(lang),
        drill::judge_2(lang),
        drill::judge_3(lang),
    ];
    let mut line = Line::styled(drill::judge(lang), theme.title);
    for (number, way) in (1..).zip(ways) {
        line.push_span(Span::styled(format!("  {number} "), theme.key));
        line.push_span(Span::styled(way, theme.text));
    }
    let mut lines = text::wrap(line, look.width);
    lines.extend(look.para(drill::judge_self(lang), theme.muted));
    lines
}

fn done(look: &Look, judged: bool) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    if look.debrief.questions.is_empty() {
        return look.para(words::nothing_asked(lang), theme.text);
    }
    if look.debrief.repair.is_empty() {
        return look.para(words::nothing_to_repair(lang), theme.text);
    }
    stacked([
        look.para(words::closing_title(lang), theme.accent),
        look.para(words::closing(lang), theme.text),
        match judged {
            true => look.para(drill::judged(lang), theme.muted),
            false => Lines::new(),
        },
        look.para(words::last_enter(lang), theme.muted),
    ])
}

impl Screen for RepairScreen {
    fn keymap(&self) -> &'static Keymap {
        match self.at {
            At::Comparing(at) if self.can_judge(at) => &KEYMAP_JUDGE,
            _ => &KEYMAP,
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Continue => self.carry_on(ctx),
            Action::Back => Step::Pop,
            Action::Pick(number) => self.judge(number, ctx),
            action => {
                let room = RepairScreen::room(Rect::from(ctx.size));
                let total = self.lines(ctx, room).len();
                let height = Scroll::window(total, room.height);
                Step::redraw_if(self.scroll.act(action, total, height))
            }
        }
    }

    fn receive(&mut self, msg: Msg, _: &Ctx) -> Step {
        match msg {
            Msg::Repair(round) => {
                self.round = Some(round);
                Step::Redraw
            }
            _ => Step::Stay,
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
        page::view(ctx, frame, area, title, aside, self.keymap());
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
