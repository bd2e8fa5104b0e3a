//! How a question looks: the room, who asks, the words, what can be said, the
//! table. As much of the room shows as the words leave it.

use super::{Part, QuestionScene, list, typing};
use crate::conference::Pending;
use crate::i18n::{drill, play, room as room_words, stage as words};
use crate::live::Live;
use crate::scenario::Manner;
use crate::scoring::Mode;
use crate::tui::clock::minutes;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::Scene;
use crate::tui::screens::play::room::{self, Detail, Look, rows};
use crate::tui::text;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::time::Duration;

use super::timer::Hold;

/// Columns that leave room for the clock of the conference, too.
const ROOMY: u16 = 64;
/// The bar of the time to speak in, at most.
const BAR: usize = 40;
/// Seconds from which on the answer clock warns, and presses.
const SOON: u64 = 15;
const NOW: u64 = 5;

/// Draws the scene, and the papers over it.
pub fn draw(scene: &QuestionScene, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let Some(pending) = live.conference().pending() else {
        return;
    };
    let question = live.scenario().question(pending.question);
    let number = usize::from(live.conference().answers()) + 1;
    let title = match live.manner().mode {
        // Of a question by itself neither number nor part says anything.
        Mode::Drill => drill::name(ctx.lang).to_owned(),
        _ => words::question_title(ctx.lang, number, question.phase.name(ctx.lang)),
    };
    let aside = clocks(scene, live, ctx, area.width);
    let body = page::view(ctx, frame, area, &title, aside, scene.keymap(live));
    let columns = usize::from(page::column(body).width);
    let flow = Flow::of(scene, live, ctx, pending, columns);
    let (detail, air) = plan(&flow, live, ctx, body);
    let (above, below) = room::heights(live, ctx, detail, body.width);
    let height = usize::from(body.height.saturating_sub(above + below));
    let (lines, note) = flow.window(air, height, ctx);
    let seconds = scene.timer.elapsed(ctx.now).as_secs();
    let look = Look {
        asking: Some(question.from),
        beat: room::beat(ctx, seconds),
        mood: None,
    };
    let place = room::view(live, ctx, frame, body, (detail, look, &note));
    page::lines(frame, page::column(place), lines);
    if let Some(papers) = &scene.papers {
        papers.view(live, ctx, frame, area);
    }
}

/// The room that leaves the words their place, the fuller and airier the better.
fn plan(flow: &Flow, live: &Live, ctx: &Ctx, body: Rect) -> (Detail, Air) {
    let plans = [
        (Detail::Wide, Air::Full),
        (Detail::Rows, Air::Full),
        (Detail::Rows, Air::Some),
        (Detail::Front, Air::Some),
        (Detail::Front, Air::None),
    ];
    let fits = |(detail, air): &(Detail, Air)| {
        let (above, below) = room::heights(live, ctx, *detail, body.width);
        usize::from(above) + usize::from(below) + flow.height(*air) <= usize::from(body.height)
    };
    let poor = if body.height >= 14 {
        Detail::Front
    } else {
        Detail::Mood
    };
    plans.into_iter().find(fits).unwrap_or((poor, Air::None))
}

/// The clocks at the top: the answer's, and where there is room the conference's.
fn clocks(scene: &QuestionScene, live: &Live, ctx: &Ctx, width: u16) -> Line<'static> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let mut spans = Vec::new();
    if let Some(limit) = scene.limit(live, ctx) {
        let label = if scene.part == Part::Speaking {
            words::speech_clock(lang)
        } else {
            words::answer_clock(lang)
        };
        let (limit, gone) = (u64::from(limit), scene.timer.elapsed(ctx.now).as_secs());
        let time = |seconds| minutes(Duration::from_secs(seconds));
        let (shown, style): (String, Style) = match limit.saturating_sub(gone) {
            0 => (words::clock_over(lang, &time(gone - limit)), theme.warn),
            left @ ..=NOW => (time(left), theme.critical),
            left @ ..=SOON => (time(left), theme.warn),
            left => (time(left), theme.title),
        };
        spans.push(Span::styled(format!("{label} "), theme.muted));
        spans.push(Span::styled(shown, style));
    }
    if scene.timer.is_held(Hold::Paused) {
        let gap = if spans.is_empty() { "" } else { " " };
        let paused = format!("{gap}{}", words::clock_paused(lang));
        spans.push(Span::styled(paused, theme.accent));
    }
    if width >= ROOMY && live.manner().mode != Mode::Drill {
        let time = |seconds: u32| minutes(Duration::from_secs(u64::from(seconds)));
        let gone = time(live.conference().clock());
        let whole = time(live.scenario().minutes.saturating_mul(60));
        if !spans.is_empty() {
            spans.push(Span::styled(" · ", theme.border));
        }
        let conference = words::conference_clock(lang, &gone, &whole);
        spans.push(Span::styled(conference, theme.muted));
    }
    Line::from(spans)
}

/// How much air the words have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Air {
    /// None to spare.
    None,
    /// Around the question.
    Some,
    /// Between the answers, too.
    Full,
}

/// What stands between the room and the table.
struct Flow {
    /// Who asks.
    who: Vec<Line<'static>>,
    /// The words.
    ask: Vec<Line<'static>>,
    /// What is to be done now, in words; empty where it is plain.
    lead: Vec<Line<'static>>,
    /// What there is to choose from, row by row.
    rows: Vec<Vec<Line<'static>>>,
    marked: Option<usize>,
}

impl Flow {
    fn of(scene: &QuestionScene, live: &Live, ctx: &Ctx, pending: Pending, columns: usize) -> Flow {
        let hidden = scene.hidden(live);
        let ask = if hidden {
            text::wrap(
                Span::styled(words::hidden(ctx.lang), ctx.theme.muted),
                columns,
            )
        } else {
            ask(scene, live, ctx, pending, columns)
        };
        let (lead, rows) = match scene.part {
            _ if hidden => (Vec::new(), Vec::new()),
            Part::Speaking => (prompt(scene, live, ctx, columns), Vec::new()),
            Part::Asked if live.manner().aloud => {
                let mut lead = prompt(scene, live, ctx, columns);
                lead.fill(Line::default());
                (lead, Vec::new())
            }
            Part::Ticking { overrun } => {
                let mut lead = Vec::new();
                if let Some(limit) = scene.speaking_seconds(live, ctx).filter(|_| overrun) {
                    let overran = play::overran(ctx.lang, limit);
                    lead.extend(text::wrap(Span::styled(overran, ctx.theme.warn), columns));
                }
                let ticks = list::tick_rows(ctx, scene.ticks, scene.marked, columns);
                lead.extend(said(play::tick_ask(ctx.lang), ctx, columns));
                (lead, ticks)
            }
            Part::Asked | Part::Answering => {
                let mut rows = list::rows(live, ctx, pending.question, scene.marked, columns);
                if scene.part == Part::Asked {
                    // They keep their place, so that nothing jumps when they come.
                    for line in rows.iter_mut().flatten() {
                        *line = Line::default();
                    }
                }
                let lead = if live.manner().aloud {
                    said(play::nearest(ctx.lang), ctx, columns)
                } else {
                    Vec::new()
                };
                (lead, rows)
            }
        };
        Flow {
            who: who(live, ctx, pending, columns),
            ask,
            lead,
            rows,
            marked: scene.marked,
        }
    }

    /// Everything before the rows.
    fn head(&self, air: Air) -> Vec<Line<'static>> {
        let mut head = Vec::new();
        if air > Air::None {
            head.push(Line::default());
        }
        head.extend(self.who.iter().cloned());
        if air > Air::None {
            head.push(Line::default());
        }
        head.extend(self.ask.iter().cloned());
        head.push(Line::default());
        if !self.lead.is_empty() {
            head.extend(self.lead.iter().cloned());
            if !self.rows.is_empty() {
                head.push(Line::default());
            }
        }
        head
    }

    /// The lines it takes.
    fn height(&self, air: Air) -> usize {
        let rows: usize = self.rows.iter().map(Vec::len).sum();
        let gaps = if air == Air::Full { self.rows.len() } else { 0 };
        self.head(air).len() + rows + gaps
    }

    /// The lines to show at a height, and what is said of those that are not.
    fn window(self, air: Air, height: usize, ctx: &Ctx) -> (Vec<Line<'static>>, String) {
        let head = self.head(air);
        let marked = self.marked;
        let rows = if air == Air::Full {
            rows::spaced(self.rows)
        } else {
            self.rows
        };
        rows::window(head, rows, marked, height, ctx)
    }
}

fn who(live: &Live, ctx: &Ctx, pending: Pending, columns: usize) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let journalist = live.scenario().asker(pending.question);
    let from = live.scenario().question(pending.question).from;
    let manner = live.conference().manner(from);
    let style = match manner {
        Manner::Patient => theme.muted,
        Manner::Sharp => theme.warn,
        Manner::Hostile => theme.bad,
    };
    let name = play::asks(lang, journalist.name.get(lang), journalist.outlet.get(lang));
    let mut spans = vec![
        Span::styled("● ", theme.accent),
        Span::styled(name, theme.accent),
        Span::styled(format!("  {}", manner.name(lang)), style),
    ];
    if manner > journalist.manner {
        let sharper = format!(" · {}", room_words::sharper(lang));
        spans.push(Span::styled(sharper, theme.warn));
    }
    text::wrap(Line::from(spans), columns)
}

/// The words, as far as they have been heard; the rest keeps its place.
fn ask(
    scene: &QuestionScene,
    live: &Live,
    ctx: &Ctx,
    pending: Pending,
    columns: usize,
) -> Vec<Line<'static>> {
    let words = live.conference().ask(pending, ctx.lang);
    let bar = Span::styled("┃ ", ctx.theme.accent);
    let room = columns.saturating_sub(4).max(1);
    let mut left = if scene.part == Part::Asked {
        typing::heard(scene.timer.elapsed(ctx.now), ctx.lang)
    } else {
        usize::MAX
    };
    let line = |range| {
        let line: &str = &words[range];
        let heard = typing::beginning(line, left);
        left = left.saturating_sub(typing::length(line));
        Line::from(vec![
            bar.clone(),
            Span::styled(heard.to_owned(), ctx.theme.title),
        ])
    };
    text::line_ranges(&words, room)
        .into_iter()
        .map(line)
        .collect()
}

fn said(words: &str, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    text::wrap(Span::styled(words.to_owned(), ctx.theme.accent), columns)
}

/// What stands there while the answer is being spoken.
fn prompt(scene: &QuestionScene, live: &Live, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let theme = ctx.theme;
    let mut lines = vec![Line::default()];
    lines.extend(said(play::speak_now(ctx.lang), ctx, columns));
    lines.push(Line::default());
    let limit = scene.speaking_seconds(live, ctx);
    if let Some(limit) = limit.filter(|limit| *limit > 0) {
        let (bar, limit) = (BAR.min(columns), limit as usize);
        let gone = usize::try_from(scene.timer.elapsed(ctx.now).as_secs()).unwrap_or(limit);
        let left = (limit.saturating_sub(gone) * bar).div_ceil(limit);
        lines.push(Line::from(vec![
            Span::styled("━".repeat(left), theme.trust),
            Span::styled("─".repeat(bar - left), theme.track),
        ]));
        if gone >= limit {
            let overran = play::overran(ctx.lang, u32::try_from(limit).unwrap_or(u32::MAX));
            lines.extend(text::wrap(Span::styled(overran, theme.warn), columns));
        }
        lines.push(Line::default());
    }
    let done = Span::styled(words::aloud_done(ctx.lang), theme.muted);
    lines.extend(text::wrap(done, columns));
    lines
}
