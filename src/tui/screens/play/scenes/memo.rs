//! A memo or a rumour comes in: a slip of paper, pushed across the table.

use crate::conference::Subject;
use crate::i18n::{play, stage as words};
use crate::live::Live;
use crate::scenario::{FactChange, FactIx, InjectIx, Status, ValueIx};
use crate::scoring::Mode;
use crate::tui::action::Action;
use crate::tui::clock::{Moment, Stopwatch};
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::room::papers::standing;
use crate::tui::screens::play::room::{self, Detail, Look, leave};
use crate::tui::screens::play::{Next, Scene};
use crate::tui::settings::Motion;
use crate::tui::text;
use crate::tui::widgets::card;
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::symbols::border;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Padding};
use std::time::Duration;

/// What it takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::memo_title,
    actions: &[Action::Continue, Action::Up, Action::Down, Action::Back],
    typing: false,
};

/// Columns of the slip, at most.
const WIDTH: u16 = 66;
/// How long the slip takes across the table.
const SLIDE: Duration = Duration::from_millis(360);

/// A torn slip: its upper edge is cut, its lower one ragged.
const SLIP: border::Set<'_> = border::Set {
    top_left: "┌",
    top_right: "┐",
    bottom_left: "└",
    bottom_right: "┘",
    vertical_left: "│",
    vertical_right: "│",
    horizontal_top: "─",
    horizontal_bottom: "╌",
};

/// The scene.
#[must_use]
pub fn scene(inject: InjectIx) -> Box<dyn Scene> {
    Box::new(MemoScene {
        inject,
        slid: Stopwatch::default(),
        scroll: Scroll::default(),
    })
}

struct MemoScene {
    inject: InjectIx,
    slid: Stopwatch,
    scroll: Scroll,
}

impl MemoScene {
    fn lies(&self, ctx: &Ctx) -> bool {
        ctx.settings.motion == Motion::Reduced || self.slid.elapsed(ctx.now) >= SLIDE
    }

    /// Columns still to go, fast at first.
    fn offset(&self, ctx: &Ctx, way: u16) -> u16 {
        if self.lies(ctx) {
            return 0;
        }
        let left = SLIDE.saturating_sub(self.slid.elapsed(ctx.now)).as_millis();
        let whole = SLIDE.as_millis();
        u16::try_from(u128::from(way) * left * left / (whole * whole)).unwrap_or(0)
    }

    fn lines(&self, live: &Live, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let (theme, lang) = (ctx.theme, ctx.lang);
        let inject = live.scenario().inject(self.inject);
        let memo = Span::styled(inject.memo.get(lang).to_owned(), theme.title);
        let mut lines = text::wrap(memo, columns);
        lines.push(Line::default());
        if inject.sets.is_empty() {
            let keeps = Span::styled(words::memo_keeps(lang), theme.muted);
            lines.extend(text::wrap(keeps, columns));
            return lines;
        }
        lines.push(Line::styled(words::memo_changes(lang), theme.accent));
        for change in &inject.sets {
            lines.extend(self.change(change, live, ctx, columns));
        }
        lines
    }

    /// A fact before and after.
    fn change(
        &self,
        change: &FactChange,
        live: &Live,
        ctx: &Ctx,
        columns: usize,
    ) -> Vec<Line<'static>> {
        let (theme, lang) = (ctx.theme, ctx.lang);
        let fact = live.scenario().fact(change.fact);
        let of = |value: ValueIx| fact.values[value.at()].text.get(lang).to_owned();
        let (old, old_status) = before(live, self.inject, change.fact);
        let new = change.is.unwrap_or(old);
        let status = change.status.unwrap_or(old_status);
        let (glyph, style) = standing(status, ctx);
        let mut head = vec![Span::styled(
            format!("{}  ", fact.label.get(lang)),
            theme.muted,
        )];
        if new != old {
            head.push(Span::styled(of(old), theme.muted));
            head.push(Span::styled(" → ", theme.accent));
        }
        head.push(Span::styled(of(new), theme.title));
        let mut under = Vec::new();
        if status != old_status {
            let old = format!("{} → ", old_status.name(lang));
            under.push(Span::styled(old, theme.muted));
        }
        under.push(Span::styled(status.name(lang), style));
        if let Some(as_of) = change.as_of.as_ref().filter(|as_of| !as_of.is_empty()) {
            let as_of = format!(" · {}", play::as_of(lang, as_of.get(lang)));
            under.push(Span::styled(as_of, theme.muted));
        }
        let mut lines = text::hang(
            Span::styled(format!("{glyph} "), style),
            Line::from(head),
            columns,
        );
        lines.extend(text::hang("  ", Line::from(under), columns));
        // In a rehearsal nobody leans over to say so.
        let claimed = live.conference().claimed(change.fact);
        let otherwise = claimed.is_some_and(|claimed| claimed != new);
        if otherwise && live.manner().mode == Mode::Practice {
            let note = Span::styled(words::memo_recorded(lang), theme.warn);
            lines.extend(text::hang("  ", note, columns));
        }
        lines
    }

    /// The slip at rest, within the room between press and table.
    fn slip(&self, live: &Live, ctx: &Ctx, place: Rect) -> (Rect, Vec<Line<'static>>) {
        let width = WIDTH.min(place.width);
        let lines = self.lines(live, ctx, usize::from(width.saturating_sub(6)));
        let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
        (page::centred(place, width, height), lines)
    }

    fn room(live: &Live, ctx: &Ctx, body: Rect) -> Detail {
        let needed = if body.height >= 19 { 12 } else { body.height };
        room::detail_for(live, ctx, body, needed)
    }
}

/// How a fact stood before a memo changed it.
fn before(live: &Live, memo: InjectIx, fact: FactIx) -> (ValueIx, Status) {
    let scenario = live.scenario();
    let start = &scenario.fact(fact).start;
    let mut stood = (start.is, start.status);
    let mut apply = |changes: &[FactChange]| {
        for change in changes.iter().filter(|change| change.fact == fact) {
            stood.0 = change.is.unwrap_or(stood.0);
            stood.1 = change.status.unwrap_or(stood.1);
        }
    };
    for entry in &live.session().transcript().entries {
        if let Subject::Decision { .. } = entry.turn.subject
            && let Some(option) = entry.given(scenario)
        {
            apply(&option.sets);
        }
        match entry.injected {
            Some(inject) if inject == memo => break,
            Some(inject) => apply(&scenario.inject(inject).sets),
            None => {}
        }
    }
    stood
}

impl Scene for MemoScene {
    fn keymap(&self, _: &Live) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Next {
        match action {
            Action::Continue => Next::Done,
            Action::Back => leave(),
            action => {
                let body = page::body(Rect::from((Position::ORIGIN, ctx.size)));
                let (above, below) =
                    room::heights(live, ctx, Self::room(live, ctx, body), body.width);
                let place = Rect {
                    height: body.height.saturating_sub(above + below),
                    ..body
                };
                let (slip, lines) = self.slip(live, ctx, place);
                let window = Scroll::window(lines.len(), slip.height.saturating_sub(2));
                let moved = self.scroll.act(action, lines.len(), window);
                Next::Step(crate::tui::screen::Step::redraw_if(moved))
            }
        }
    }

    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let title = words::memo_title(ctx.lang);
        let body = page::view(ctx, frame, area, title, Line::default(), &KEYMAP);
        let detail = Self::room(live, ctx, body);
        let place = room::view(live, ctx, frame, body, (detail, Look::default(), ""));
        let (slip, lines) = self.slip(live, ctx, place);
        let way = place.right().saturating_sub(slip.x);
        let slip = Rect {
            x: slip.x + self.offset(ctx, way),
            ..slip
        }
        .intersection(place);
        if slip.width < 8 {
            return;
        }
        let heading = format!(" {} ", play::memo(ctx.lang));
        let room = usize::from(slip.width.saturating_sub(4));
        let block = Block::bordered()
            .border_set(SLIP)
            .border_style(ctx.theme.focus)
            .title(Span::styled(
                text::truncate(&heading, room).into_owned(),
                ctx.theme.accent,
            ))
            .padding(Padding::horizontal(2));
        let inner = block.inner(slip);
        card::clear(frame, slip);
        frame.render_widget(block, slip);
        self.scroll.view(ctx, frame, inner, lines);
    }

    fn deadline(&self, _: &Live, ctx: &Ctx) -> Option<Moment> {
        if self.lies(ctx) {
            None
        } else {
            ctx.next_frame()
        }
    }

    fn enter(&mut self, _: &Live, ctx: &Ctx) {
        self.slid = Stopwatch::started(ctx.now);
    }
}
