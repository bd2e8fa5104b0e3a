//! Past sessions, newest first: to their debriefs.

use super::{ask_discard, words};
use crate::i18n::{Lang, home as said};
use crate::store::{SessionInfo, SessionState};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::overview::Past;
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Step};
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// What the list takes.
pub const KEYMAP: Keymap = Keymap {
    name: said::results_title,
    actions: &[
        Action::Up,
        Action::Down,
        Action::Choose,
        Action::Debrief,
        Action::Discard,
        Action::Back,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The list of past sessions.
#[derive(Default)]
pub struct Results {
    sessions: Vec<Past>,
    select: Select,
}

impl Results {
    fn marked(&self) -> Option<&Past> {
        self.sessions.get(self.select.row(self.sessions.len())?)
    }

    /// How a session was played, and what it came to.
    fn aside(info: &SessionInfo, lang: Lang) -> [String; 2] {
        let mut mode = info.mode.name(lang).to_owned();
        if info.aloud {
            mode = format!("{mode} · {}", said::aloud_mark(lang));
        }
        [mode, words::state(info, lang)]
    }

    /// The columns that these take in all rows: no more than they need, the rest is the
    /// titles'.
    fn widths(&self, lang: Lang) -> [usize; 2] {
        let mut widths = [0; 2];
        for past in &self.sessions {
            let aside = Results::aside(&past.info, lang);
            for (widest, of) in widths.iter_mut().zip(&aside) {
                *widest = text::width(of).max(*widest);
            }
        }
        widths
    }

    fn row(
        &self,
        ctx: &Ctx,
        at: usize,
        chosen: bool,
        (columns, widths): (usize, [usize; 2]),
    ) -> Vec<Line<'static>> {
        let Some(past) = self.sessions.get(at) else {
            return Vec::new();
        };
        let (lang, info) = (ctx.lang, &past.info);
        let style = if chosen {
            ctx.theme.selected
        } else {
            ctx.theme.text
        };
        let number = format!("{:>4}", info.number.to_string());
        let [mode, state] = Results::aside(info, lang);
        let [modes, states] = widths;
        let aside = match columns {
            90.. => format!("{}  {}", text::pad(&mode, modes), text::pad(&state, states)),
            70.. => text::pad(&state, states.min(20)),
            _ => String::new(),
        };
        let head = format!("{}{number}  {}  ", marker(chosen), past.when);
        let room = columns.saturating_sub(text::width(&head) + text::width(&aside) + 3);
        let title = info.title.get(lang);
        let aside = Span::styled(aside, ctx.theme.muted);
        if chosen && text::width(title) > room {
            // What is marked is to be read whole.
            let wide = text::width(&head) + room;
            let mut lines = text::hang(
                Span::styled(head, style),
                Span::styled(title.to_owned(), style),
                wide,
            );
            if let Some(first) = lines.first_mut() {
                let fill = (wide + 3).saturating_sub(first.width());
                first.push_span(Span::raw(" ".repeat(fill)));
                first.push_span(aside);
            }
            return lines;
        }
        let title = text::pad(title, room);
        vec![Line::from(vec![
            Span::styled(format!("{head}{title} "), style),
            Span::raw("  "),
            aside,
        ])]
    }
}

impl Screen for Results {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match (action, self.marked()) {
            (Action::Back, _) => Step::Pop,
            (Action::Choose, Some(past)) => Step::Do(match past.info.state {
                SessionState::Open => Cmd::Resume(past.info.number),
                _ => Cmd::Debrief(past.info.number),
            }),
            (Action::Debrief, Some(past)) => Step::Do(Cmd::Debrief(past.info.number)),
            (Action::Discard, Some(past)) => ask_discard(ctx, past),
            (action, _) => Step::redraw_if(self.select.act(action, self.sessions.len())),
        }
    }

    fn receive(&mut self, msg: Msg, _: &Ctx) -> Step {
        match msg {
            Msg::Sessions(sessions) => {
                self.sessions = sessions;
                Step::Redraw
            }
            Msg::Discarded => Step::Do(Cmd::ListSessions),
            _ => Step::Stay,
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let title = said::results_title(ctx.lang);
        let count = Line::styled(self.sessions.len().to_string(), ctx.theme.muted);
        let body = page::view(ctx, frame, area, title, count, &KEYMAP);
        if self.sessions.is_empty() {
            let none = said::results_none(ctx.lang);
            let none = text::wrap(Span::styled(none, ctx.theme.muted), usize::from(body.width));
            page::lines(frame, body, none);
            return;
        }
        let columns = usize::from(body.width);
        let len = self.sessions.len();
        let widths = self.widths(ctx.lang);
        self.select.view(ctx, frame, body, len, |at, chosen| {
            self.row(ctx, at, chosen, (columns, widths))
        });
    }
}
