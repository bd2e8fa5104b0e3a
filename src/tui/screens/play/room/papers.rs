//! The papers in hand, laid over the room: the fact sheet as it stands now, and
//! what was said so far.

use crate::i18n::{debrief, play, stage as words};
use crate::live::Live;
use crate::scenario::{FactIx, MessageIx, Status};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme;
use crate::tui::widgets::card;
use crate::tui::widgets::scroll::Scroll;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// What the papers take.
pub const KEYMAP: Keymap = Keymap {
    name: words::papers,
    actions: &[
        Action::Up,
        Action::Down,
        Action::Facts,
        Action::Said,
        Action::Back,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// Room for the papers, at most.
const WIDTH: u16 = 84;

/// What a card leaves of a window's columns: air, frame and air on each side.
const MARGIN: u16 = 8;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The fact sheet.
    Facts,
    /// What was said so far.
    Said,
}

/// A paper being read.
#[derive(Debug, Clone, Copy)]
pub struct Papers {
    paper: Paper,
    scroll: Scroll,
}

/// What becomes of the papers after a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// They stay, as they were.
    Same,
    /// They stay, and look different.
    Moved,
    /// They are put away.
    Over,
}

impl Papers {
    /// A paper, from its beginning; of what was said, its end.
    #[must_use]
    pub fn open(paper: Paper, live: &Live, ctx: &Ctx) -> Papers {
        let mut papers = Papers {
            paper,
            scroll: Scroll::default(),
        };
        if paper == Paper::Said {
            papers.act(Action::Bottom, live, ctx);
        }
        papers
    }

    /// Does what an action asks: move, take the other paper, put it away.
    pub fn act(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Reading {
        let wanted = match action {
            Action::Back => return Reading::Over,
            Action::Facts => Paper::Facts,
            Action::Said => Paper::Said,
            action => {
                let area = Rect::from((Position::ORIGIN, ctx.size));
                let total = self.lines(live, ctx, usize::from(width(area))).len();
                let window = Scroll::window(total, height(table(area), total));
                return if self.scroll.act(action, total, window) {
                    Reading::Moved
                } else {
                    Reading::Same
                };
            }
        };
        if wanted == self.paper {
            return Reading::Over;
        }
        *self = Papers::open(wanted, live, ctx);
        Reading::Moved
    }

    /// Draws the paper over what lies below.
    pub fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let area = table(area);
        let lines = self.lines(live, ctx, usize::from(width(area)));
        let size = (width(area), height(area, lines.len()));
        let title = match self.paper {
            Paper::Facts => words::sheet_title(ctx.lang),
            Paper::Said => words::said_title(ctx.lang),
        };
        let place = card::popup(ctx, frame, area, title, size, &KEYMAP);
        self.scroll.view(ctx, frame, place, lines);
    }

    fn lines(&self, live: &Live, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        match self.paper {
            Paper::Facts => sheet(live, ctx, columns),
            Paper::Said => said(live, ctx, columns),
        }
    }
}

/// The room for papers: below the masthead, where there is enough, so that the
/// clocks stay in sight while one reads.
fn table(area: Rect) -> Rect {
    let masthead = if area.height >= 20 { 2 } else { 0 };
    Rect {
        y: area.y + masthead,
        height: area.height - masthead,
        ..area
    }
}

fn width(area: Rect) -> u16 {
    WIDTH.min(area.width.saturating_sub(MARGIN))
}

fn height(area: Rect, lines: usize) -> u16 {
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    lines.min(area.height.saturating_sub(3))
}

/// The facts in force, then the key messages.
fn sheet(live: &Live, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let briefing = &live.scenario().briefing;
    let mut lines = Vec::new();
    if briefing.facts.is_empty() {
        lines.push(Line::styled(words::no_facts(lang), theme.muted));
    }
    for at in 0..briefing.facts.len() {
        if at > 0 {
            lines.push(Line::default());
        }
        lines.extend(fact(live, ctx, FactIx::new(at), columns));
    }
    if briefing.messages.is_empty() {
        return lines;
    }
    lines.push(Line::default());
    lines.push(Line::styled(play::messages_to_deliver(lang), theme.accent));
    for (at, message) in briefing.messages.iter().enumerate() {
        let delivered = live.conference().delivered(MessageIx::new(at));
        let (mark, word, style) = if delivered {
            (theme::GOOD, words::delivered(lang), theme.good)
        } else {
            ("·", words::not_delivered(lang), theme.muted)
        };
        let line = Line::from(vec![
            Span::styled(message.text.get(lang).to_owned(), theme.text),
            Span::styled(format!("  {word}"), style),
        ]);
        lines.extend(text::hang(
            Span::styled(format!("{mark} "), style),
            line,
            columns,
        ));
    }
    lines
}

/// A fact: its value; how sure, as of when, and what was claimed of it.
fn fact(live: &Live, ctx: &Ctx, at: FactIx, columns: usize) -> Vec<Line<'static>> {
    let (theme, lang, conference) = (ctx.theme, ctx.lang, live.conference());
    let fact = live.scenario().fact(at);
    let (value, status, as_of) = conference.fact(at);
    let (glyph, style) = standing(status, ctx);
    let mut head = vec![
        Span::styled(fact.label.get(lang).to_owned(), theme.muted),
        Span::styled("  ", theme.text),
        Span::styled(
            fact.values[value.at()].text.get(lang).to_owned(),
            theme.title,
        ),
    ];
    if conference.fact_changed(at) {
        head.push(Span::styled(
            format!("  ◆ {}", words::changed(lang)),
            theme.warn,
        ));
    }
    let mut under = vec![Span::styled(status.name(lang), style)];
    if !as_of.get(lang).is_empty() {
        let as_of = play::as_of(lang, as_of.get(lang));
        under.push(Span::styled(format!(" · {as_of}"), theme.muted));
    }
    if let Some(claimed) = conference.claimed(at) {
        let words_of = fact.values[claimed.at()].text.get(lang);
        let (claim, style) = if claimed == value {
            (words::you_claimed(lang, words_of), theme.muted)
        } else {
            (words::you_claimed_otherwise(lang, words_of), theme.warn)
        };
        under.push(Span::styled(format!(" · {claim}"), style));
    }
    let mut lines = text::hang(
        Span::styled(format!("{glyph} "), style),
        Line::from(head),
        columns,
    );
    lines.extend(text::hang("  ", Line::from(under), columns));
    lines
}

/// How sure a fact is, as a mark and a style.
pub fn standing(status: Status, ctx: &Ctx) -> (&'static str, Style) {
    match status {
        Status::Confirmed => ("✓", ctx.theme.good),
        Status::Estimate => ("≈", ctx.theme.warn),
        Status::Unconfirmed => ("?", ctx.theme.warn),
        Status::Confidential => ("✗", ctx.theme.bad),
    }
}

/// What was asked and said, without a word on how good it was.
fn said(live: &Live, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let debrief = live.debrief(lang);
    let mut lines = Vec::new();
    if let Some(statement) = &debrief.statement {
        lines.push(Line::styled(words::your_statement(lang), theme.muted));
        let joined = statement.lines.join(if lang == crate::i18n::Lang::Ja {
            ""
        } else {
            " "
        });
        let joined = if joined.is_empty() {
            debrief::no_statement(lang).to_owned()
        } else {
            joined
        };
        lines.extend(text::hang("  ", Span::styled(joined, theme.text), columns));
    }
    for question in debrief.questions {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(
            text::truncate(&question.from, columns).into_owned(),
            theme.muted,
        ));
        lines.extend(text::hang(
            "  ",
            Span::styled(question.asked, theme.muted),
            columns,
        ));
        let by = question.by.map_or(String::new(), |by| format!("{by}  "));
        let said = Line::from(vec![
            Span::styled(by, theme.accent),
            Span::styled(question.said, theme.text),
        ]);
        lines.extend(text::hang(Span::styled("▸ ", theme.accent), said, columns));
    }
    if lines.is_empty() {
        lines.push(Line::styled(words::nothing_said(lang), theme.muted));
    }
    lines
}
