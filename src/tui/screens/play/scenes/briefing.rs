//! The briefing: read before the panel is chosen; over when the player goes on.
//! In a wide window the facts stand beside the story.

use super::panel;
use super::sheet::{beside, facts};
use crate::i18n::{flow, play as words};
use crate::live::Live;
use crate::scenario::{Scenario, Text};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::{Next, Scene};
use crate::tui::text;
use crate::tui::theme::{BAD, marker};
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

/// What the briefing takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::briefing,
    actions: &[
        Action::Continue,
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

/// The same where there is a first act that the room can be told of, or not.
pub const KEYMAP_AFTER: Keymap = Keymap {
    name: words::briefing,
    actions: &[
        Action::Continue,
        Action::Remember,
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

/// From this width on, facts stand beside the story.
const WIDE: u16 = 100;
/// The story's width there.
const STORY: u16 = 48;

/// The scene.
#[must_use]
pub fn scene() -> Box<dyn Scene> {
    Box::new(Briefing::default())
}

#[derive(Default)]
struct Briefing {
    scroll: Scroll,
}

impl Scene for Briefing {
    fn keymap(&self, live: &Live) -> &'static Keymap {
        keymap(live)
    }

    fn update(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Next {
        match action {
            Action::Continue if panel::has_seats(live.scenario()) => Next::Done,
            Action::Continue => Next::Apply(live.begin(Vec::new())),
            Action::Remember if was_played(live) => Next::Remember(!live.remembers()),
            action => {
                let area = Rect::from((Position::ORIGIN, ctx.size));
                let [paper, _] = places(page::body(area));
                let total = lines(live, ctx, paper.width).len();
                let window = Scroll::window(total, paper.height);
                match self.scroll.act(action, total, window) {
                    true => Next::REDRAW,
                    false => Next::STAY,
                }
            }
        }
    }

    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let scenario = live.scenario();
        let mode = Line::styled(live.manner().mode.name(ctx.lang), ctx.theme.muted);
        let title = scenario.title.get(ctx.lang);
        let body = page::view(ctx, frame, area, title, mode, keymap(live));
        let [paper, foot] = places(body);
        let lines = lines(live, ctx, paper.width);
        self.scroll.view(ctx, frame, paper, lines);
        let next = if panel::has_seats(scenario) {
            flow::briefing_next(ctx.lang)
        } else {
            flow::briefing_next_alone(ctx.lang)
        };
        let next = format!("{}{next} ", marker(true));
        frame.render_widget(Span::styled(next, ctx.theme.selected), foot);
    }
}

/// The paper, and the line that says what comes next.
fn places(body: Rect) -> [Rect; 2] {
    let foot = body.height.min(1);
    let air = u16::from(body.height >= 16);
    let paper = Rect {
        height: body.height.saturating_sub(foot + air),
        ..body
    };
    let foot = Rect {
        y: body.bottom() - foot,
        height: foot,
        ..body
    };
    [paper, foot]
}

fn keymap(live: &Live) -> &'static Keymap {
    match was_played(live) {
        true => &KEYMAP_AFTER,
        false => &KEYMAP,
    }
}

/// Whether there is a first act that was played.
fn was_played(live: &Live) -> bool {
    live.first_act().is_some_and(|first| first.then.is_some())
}

/// The first act: what the room remembers of it, or that it can be played.
fn before(live: &Live, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let Some(first) = live.first_act() else {
        return Vec::new();
    };
    let told = first.told(live.remembers(), ctx.lang);
    let mut lines = match (was_played(live), live.remembers()) {
        (false, _) => text::wrap(Span::styled(told, ctx.theme.muted), columns),
        (true, remembers) => {
            let mark = if remembers { "[✓] " } else { "[ ] " };
            text::hang(Span::styled(mark, ctx.theme.accent), told, columns)
        }
    };
    lines.push(Line::default());
    lines
}

fn lines(live: &Live, ctx: &Ctx, width: u16) -> Vec<Line<'static>> {
    let scenario = live.scenario();
    if width < WIDE {
        let columns = usize::from(width.min(page::MEASURE));
        let mut lines = before(live, ctx, columns);
        lines.extend(story(scenario, ctx, columns));
        lines.extend(advice_before_facts(scenario, ctx, columns));
        lines.extend(fact_part(scenario, ctx, columns));
        lines.extend(avoid(scenario, ctx, columns));
        return trimmed(lines);
    }
    let columns = usize::from(STORY);
    let mut left = before(live, ctx, columns);
    left.extend(story(scenario, ctx, columns));
    left.extend(advice_before_facts(scenario, ctx, columns));
    left.extend(avoid(scenario, ctx, columns));
    let gap = 4;
    let right = fact_part(scenario, ctx, usize::from(width) - columns - gap);
    trimmed(beside(left, columns + gap, right))
}

/// Without blank lines at the end.
fn trimmed(mut lines: Vec<Line<'static>>) -> Vec<Line<'static>> {
    while lines.last().is_some_and(|line| line.width() == 0) {
        lines.pop();
    }
    lines
}

fn heading(said: &'static str, ctx: &Ctx) -> Line<'static> {
    Line::styled(said, ctx.theme.accent)
}

fn story(scenario: &Scenario, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (lang, briefing) = (ctx.lang, &scenario.briefing);
    let get = |text: &Text| text.get(lang).to_owned();
    let mut lines = vec![heading(words::you_are(lang), ctx)];
    let role = Span::styled(get(&briefing.role), ctx.theme.title);
    lines.extend(text::wrap(role, columns));
    lines.push(Line::default());
    lines.push(heading(words::situation(lang), ctx));
    lines.extend(text::wrap(get(&briefing.situation), columns));
    lines.push(Line::default());
    if scenario.case.is_some() {
        let fiction = Span::styled(words::fiction(lang), ctx.theme.muted);
        lines.extend(text::wrap(fiction, columns));
        lines.push(Line::default());
    }
    if !briefing.timeline.is_empty() {
        lines.push(heading(words::timeline(lang), ctx));
        lines.extend(timeline(scenario, ctx, columns));
        lines.push(Line::default());
    }
    lines
}

/// When, and what; the times in a column of their own.
fn timeline(scenario: &Scenario, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let moments = &scenario.briefing.timeline;
    let widths = moments.iter().map(|it| text::width(it.at.get(ctx.lang)));
    let at_width = widths.max().unwrap_or(0).min(columns / 3);
    let mut lines = Vec::new();
    for moment in moments {
        let at = Span::styled(moment.at.get(ctx.lang).to_owned(), ctx.theme.muted);
        let at = text::wrap(at, at_width);
        let event = moment.event.get(ctx.lang).to_owned();
        let event = text::wrap(event, columns.saturating_sub(at_width + 2));
        lines.extend(beside(at, at_width + 2, event));
    }
    lines
}

fn advice_before_facts(scenario: &Scenario, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let messages = &scenario.briefing.messages;
    if messages.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![heading(words::messages_to_deliver(ctx.lang), ctx)];
    for message in messages {
        lines.extend(text::bullet(message.text.get(ctx.lang), columns));
    }
    lines.push(Line::default());
    lines
}

fn fact_part(scenario: &Scenario, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    if scenario.briefing.facts.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![heading(words::facts(ctx.lang), ctx)];
    lines.extend(facts(scenario, ctx, columns));
    lines.push(Line::default());
    lines
}

fn avoid(scenario: &Scenario, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let avoid = &scenario.briefing.avoid;
    if avoid.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![heading(words::avoid(ctx.lang), ctx)];
    for text in avoid {
        let mark = Span::styled(format!("{BAD} "), ctx.theme.bad);
        lines.extend(text::hang(mark, text.get(ctx.lang), columns));
    }
    lines.push(Line::default());
    lines
}
