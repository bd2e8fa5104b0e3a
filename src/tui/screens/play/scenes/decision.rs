//! A decision: something is done, not said.

use crate::conference::Event;
use crate::i18n::{flow, play as words};
use crate::live::Live;
use crate::scenario::{AnswerIx, DecisionIx};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::{Next, Scene};
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// What a decision takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::decision,
    actions: &[
        Action::Choose,
        Action::Up,
        Action::Down,
        Action::Pick(1),
        Action::Back,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The scene.
#[must_use]
pub fn scene(at: DecisionIx) -> Box<dyn Scene> {
    Box::new(Deciding {
        at,
        select: Select::default(),
    })
}

struct Deciding {
    at: DecisionIx,
    select: Select,
}

impl Deciding {
    fn row(
        &self,
        ctx: &Ctx,
        number: usize,
        said: &str,
        chosen: bool,
        width: u16,
    ) -> Vec<Line<'static>> {
        let style = if chosen {
            ctx.theme.selected
        } else {
            ctx.theme.text
        };
        let head = Span::styled(format!("{}{number}  ", marker(chosen)), style);
        let style = if chosen {
            ctx.theme.title
        } else {
            ctx.theme.text
        };
        let said = Span::styled(said.to_owned(), style);
        let mut lines = text::hang(head, said, usize::from(width));
        lines.push(Line::default());
        lines
    }
}

impl Scene for Deciding {
    fn keymap(&self, _: &Live) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, live: &Live, _: &Ctx) -> Next {
        let options = live.conference().decision_options(self.at);
        let decide = |row: usize| match options.get(row) {
            Some(option) => Next::Apply(Event::Decided { option: *option }),
            None => Next::STAY,
        };
        match action {
            Action::Choose => decide(self.select.row(options.len()).unwrap_or(0)),
            Action::Pick(number) => decide(usize::from(number).wrapping_sub(1)),
            action => match self.select.act(action, options.len()) {
                true => Next::REDRAW,
                false => Next::STAY,
            },
        }
    }

    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let title = words::decision(ctx.lang);
        let body = page::view(ctx, frame, area, title, Line::default(), &KEYMAP);
        let body = page::column(body);
        let decision = &live.scenario().decisions[self.at.at()];
        let columns = usize::from(body.width);
        let ask = Span::styled(decision.ask.get(ctx.lang).to_owned(), ctx.theme.title);
        let mut ask = text::wrap(ask, columns);
        let about = Span::styled(flow::decide_long(ctx.lang), ctx.theme.muted);
        ask.extend(text::wrap(about, columns));
        ask.push(Line::default());
        let ask_height = u16::try_from(ask.len()).unwrap_or(u16::MAX);
        // The options have the better half.
        let ask_height = ask_height.min(body.height / 2);
        let list = Rect {
            y: body.y + ask_height,
            height: body.height - ask_height,
            ..body
        };
        page::lines(
            frame,
            Rect {
                height: ask_height,
                ..body
            },
            ask,
        );
        let options: Vec<AnswerIx> = live.conference().decision_options(self.at);
        self.select
            .view(ctx, frame, list, options.len(), |at, chosen| {
                let said = decision.options[options[at].at()].say.get(ctx.lang);
                self.row(ctx, at + 1, said, chosen, list.width)
            });
    }
}
