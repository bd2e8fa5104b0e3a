//! A drill on screens: what is due, then question after question, each with the
//! facts it needs, the room, and the coach, and at the end what it changed.
//!
//! The questions are shown by the scenes of a conference; this screen owns their
//! sessions, and it alone applies events.

#[cfg(test)]
mod tests;

use super::play::scenes::{question, turn};
use super::play::{Next, Scene};
use crate::conference::{Event, Stage};
use crate::i18n::{drill as words, flow};
use crate::live::Live;
use crate::live::drill::{Drill, Posed};
use crate::sheet::Sheet;
use crate::training::drill::told;
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Screen, Step};
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::dialog::Dialog;
use crate::tui::widgets::notice::Notice;
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use crate::tui::widgets::sheet;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

const READING: &[Action] = &[
    Action::Continue,
    Action::Back,
    Action::Up,
    Action::Down,
    Action::PageUp,
    Action::PageDown,
    Action::Top,
    Action::Bottom,
];

/// Reading what is due.
pub const INTRO: Keymap = Keymap {
    name: words::name_intro,
    actions: READING,
    typing: false,
};

/// Reading what one needs to know.
pub const FACTS: Keymap = Keymap {
    name: words::name_facts,
    actions: READING,
    typing: false,
};

/// Reading what it changed.
pub const END: Keymap = Keymap {
    name: words::name_end,
    actions: READING,
    typing: false,
};

/// A drill being held.
pub struct DrillScreen {
    drill: Drill,
    at: At,
    scroll: Scroll,
    began: Moment,
    /// What keeps it from being stored has been told.
    troubled: bool,
    /// It was left before the last question was answered.
    broken_off: bool,
}

/// Where it stands.
enum At {
    Intro,
    Facts(usize),
    /// A question is asked, or the coach speaks.
    Scene(usize, Box<dyn Scene>),
    End,
}

impl DrillScreen {
    /// The screen of a drill about to begin.
    #[must_use]
    pub fn new(drill: Drill, ctx: &Ctx) -> DrillScreen {
        DrillScreen {
            drill,
            at: At::Intro,
            scroll: Scroll::default(),
            began: ctx.now,
            troubled: false,
            broken_off: false,
        }
    }

    /// The question asked now.
    fn posed(&self) -> Option<&Posed> {
        match self.at {
            At::Facts(at) | At::Scene(at, _) => self.drill.questions.get(at),
            At::Intro | At::End => None,
        }
    }

    /// The moment in milliseconds since 1970, by the time that has passed here.
    fn now(&self, ctx: &Ctx) -> i64 {
        let passed = ctx.now.since(self.began).as_millis();
        let passed = i64::try_from(passed).unwrap_or(0);
        self.drill.today.now.saturating_add(passed)
    }

    fn turn_to(&mut self, at: At) -> Step {
        self.at = at;
        self.scroll = Scroll::default();
        Step::Redraw
    }

    /// To what one needs to know for a question; after the last one, to the end.
    fn next_question(&mut self, at: usize) -> Step {
        match at < self.drill.questions.len() {
            true => self.turn_to(At::Facts(at)),
            false => self.turn_to(At::End),
        }
    }

    /// A scene comes on.
    fn enter(&mut self, at: usize, mut scene: Box<dyn Scene>, ctx: &Ctx) -> Step {
        if let Some(posed) = self.drill.questions.get(at) {
            scene.enter(&posed.live, ctx);
        }
        self.turn_to(At::Scene(at, scene))
    }

    /// Applies an event to a question; what keeps it from being stored is told, once.
    fn apply(&mut self, at: usize, event: &Event, note: bool, ctx: &Ctx) -> (bool, Step) {
        let Some(posed) = self.drill.questions.get_mut(at) else {
            return (false, Step::Stay);
        };
        let applied = match note {
            true => posed.live.note(event).is_ok(),
            false => posed.live.apply(event).is_ok(),
        };
        let told = match posed.live.trouble() {
            Some(trouble) if !self.troubled => {
                self.troubled = true;
                self.drill.kept = false;
                Step::push(Notice::new(flow::not_saved_title(ctx.lang), trouble))
            }
            _ => Step::Stay,
        };
        (applied, told)
    }

    fn ask(&mut self, at: usize, ctx: &Ctx) -> Step {
        let Some(begin) = self.drill.questions.get(at).map(Posed::begin) else {
            return Step::Stay;
        };
        match self.apply(at, &begin, false, ctx) {
            (true, told) => Step::All(vec![self.enter(at, question::scene(), ctx), told]),
            (false, _) => Step::Stay,
        }
    }

    /// Does what a scene asks for.
    fn go(&mut self, at: usize, next: Next, ctx: &Ctx) -> Step {
        match next {
            Next::Step(step) => step,
            // A drill asks about no first act.
            Next::Restart | Next::Remember(_) => Step::Stay,
            Next::Done => self.next_question(at + 1),
            Next::Note(event) => {
                let (noted, told) = self.apply(at, &event, true, ctx);
                Step::All(vec![Step::redraw_if(noted), told])
            }
            Next::Apply(event) => match self.apply(at, &event, false, ctx) {
                (true, told) => Step::All(vec![self.enter(at, turn::scene(false), ctx), told]),
                (false, _) => Step::Stay,
            },
        }
    }

    /// Asks before a question that has been asked is left.
    fn ask_to_leave(&self, ctx: &Ctx, then: Step) -> Step {
        let about = match self.drill.kept {
            true => words::in_the_middle_ask(ctx.lang),
            false => words::in_the_middle_unsaved(ctx.lang),
        };
        Step::push(Dialog::ask(words::in_the_middle(ctx.lang), about, then))
    }

    /// Leaves the question asked now as it is.
    fn leave_question(&mut self) {
        if let At::Scene(at, _) = self.at
            && let Some(posed) = self.drill.questions.get_mut(at)
        {
            posed.leave();
        }
    }

    /// Ends it here: what was answered is told, where anything was.
    fn end_here(&mut self) -> Step {
        self.leave_question();
        self.broken_off = true;
        match self.drill.answered() {
            0 => Step::Pop,
            _ => self.turn_to(At::End),
        }
    }

    /// Whether the newest question is answered and only the coach is left.
    fn is_over(live: &Live) -> bool {
        matches!(live.conference().stage(), Stage::Finished(_))
    }

    /// The page that is read now.
    fn page(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let lang = ctx.lang;
        let (sheets, then): (Vec<Sheet>, &str) = match &self.at {
            At::Intro => {
                let intro = told::intro(&self.drill.plan, &self.drill.deck, lang);
                (vec![intro], words::start(lang))
            }
            At::Facts(_) | At::Scene(..) => match self.posed() {
                Some(posed) => {
                    let place = told::place(&posed.needed, lang);
                    (
                        vec![place, told::facts(&posed.needed, lang)],
                        words::go(lang),
                    )
                }
                None => (Vec::new(), ""),
            },
            At::End => (vec![self.after(ctx)], words::enter_back(lang)),
        };
        let mut lines = Vec::new();
        if self.broken_off && matches!(self.at, At::End) {
            let said = match self.drill.kept {
                true => words::broken_off(lang),
                false => words::broken_off_unsaved(lang),
            };
            lines.extend(text::wrap(Span::styled(said, ctx.theme.warn), columns));
            lines.push(Line::default());
        }
        for sheet in sheets {
            lines.extend(sheet::lines(&sheet, ctx.theme, columns));
            lines.push(Line::default());
        }
        let then = format!("{}{then}", marker(true));
        lines.push(Line::styled(then, ctx.theme.accent));
        lines
    }

    fn after(&self, ctx: &Ctx) -> Sheet {
        let now = self.now(ctx);
        let (outcomes, still_due) = (self.drill.outcomes(now), self.drill.still_due(now));
        told::after(
            &outcomes,
            self.drill.today,
            self.drill.kept,
            still_due,
            ctx.lang,
        )
    }

    fn scrolled(&mut self, action: Action, ctx: &Ctx) -> Step {
        let room = page::column(page::body(Rect::from(ctx.size)));
        let total = self.page(ctx, usize::from(room.width)).len();
        let height = Scroll::window(total, room.height);
        Step::redraw_if(self.scroll.act(action, total, height))
    }
}

impl Screen for DrillScreen {
    fn keymap(&self) -> &'static Keymap {
        match &self.at {
            At::Intro => &INTRO,
            At::Facts(_) => &FACTS,
            At::End => &END,
            At::Scene(at, scene) => match self.drill.questions.get(*at) {
                Some(posed) => scene.keymap(&posed.live),
                None => &FACTS,
            },
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        if action == Action::EndHere {
            return self.end_here();
        }
        match (&mut self.at, action) {
            (At::Intro | At::End, Action::Back) | (At::End, Action::Continue) => Step::Pop,
            (At::Intro, Action::Continue) => self.next_question(0),
            (At::Facts(at), Action::Continue) => {
                let at = *at;
                self.ask(at, ctx)
            }
            // Nothing has been asked: nothing can be lost.
            (At::Facts(_), Action::Back) => self.end_here(),
            (At::Scene(at, scene), action) => {
                let at = *at;
                let Some(posed) = self.drill.questions.get(at) else {
                    return Step::Stay;
                };
                let over = Self::is_over(&posed.live);
                let next = scene.update(action, &posed.live, ctx);
                let unused = matches!(next, Next::Step(Step::Stay));
                match (action, unused) {
                    // The answer counts already.
                    (Action::Back, true) if over => self.end_here(),
                    (Action::Back, true) => self.ask_to_leave(ctx, Step::Act(Action::EndHere)),
                    _ => self.go(at, next, ctx),
                }
            }
            (_, action) => self.scrolled(action, ctx),
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        if let (At::Scene(_, scene), Some(posed)) = (&self.at, self.posed()) {
            scene.view(&posed.live, ctx, frame, area);
            return;
        }
        let lang = ctx.lang;
        let count = self.drill.questions.len();
        let (title, aside) = match self.at {
            At::Intro => (told::title(&self.drill.plan, lang), String::new()),
            At::Facts(at) | At::Scene(at, _) => {
                let number = words::number(lang, at + 1, count);
                (words::name(lang).to_owned(), number)
            }
            At::End => (words::after(lang).to_owned(), String::new()),
        };
        let aside = Line::styled(aside, ctx.theme.muted);
        let body = page::view(ctx, frame, area, &title, aside, self.keymap());
        let room = page::column(body);
        let lines = self.page(ctx, usize::from(room.width));
        self.scroll.view(ctx, frame, room, lines);
    }

    fn edit(&mut self, edit: Edit, ctx: &Ctx) -> Step {
        let At::Scene(at, scene) = &mut self.at else {
            return Step::Stay;
        };
        let (at, next) = (*at, scene.edit(edit, ctx));
        self.go(at, next, ctx)
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        match (&self.at, self.posed()) {
            (At::Scene(_, scene), Some(posed)) => scene.deadline(&posed.live, ctx),
            _ => None,
        }
    }

    fn tick(&mut self, ctx: &Ctx) -> Step {
        let At::Scene(at, scene) = &mut self.at else {
            return Step::Stay;
        };
        let Some(posed) = self.drill.questions.get(*at) else {
            return Step::Stay;
        };
        let (at, next) = (*at, scene.tick(&posed.live, ctx));
        self.go(at, next, ctx)
    }

    fn covered(&mut self, ctx: &Ctx) {
        if let At::Scene(_, scene) = &mut self.at {
            scene.covered(ctx);
        }
    }

    fn uncovered(&mut self, ctx: &Ctx) {
        if let At::Scene(_, scene) = &mut self.at {
            scene.uncovered(ctx);
        }
    }

    fn leave(&mut self, ctx: &Ctx) -> Step {
        match (&self.at, self.posed()) {
            (At::Scene(..), Some(posed)) if !Self::is_over(&posed.live) => {
                self.ask_to_leave(ctx, Step::Quit)
            }
            _ => Step::Quit,
        }
    }

    fn farewell(&mut self, _: &Ctx) -> Option<Cmd> {
        // What has begun is not left open: nobody goes on with half a question.
        self.leave_question();
        None
    }
}
