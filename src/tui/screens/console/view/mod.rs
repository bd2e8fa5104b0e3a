//! How the console looks: the question on top, below it the rating or what is being
//! written, at the bottom what comes next. Where there is room, what to look for
//! stands beside it at length.

mod next;
mod options;
mod over;
mod question;
mod rate;

use super::panel::{Panel, look};
use super::pick::top;
use super::run::Run;
use crate::conference::Stage;
use crate::i18n::console as words;
use crate::scenario::LineIx;
use crate::tui::clock::minutes;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::widgets::select::Select;
use crate::tui::widgets::{page, sheet};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub use over::Over;

/// From this width on what to look for stands beside the rating.
const WIDE: u16 = 110;
/// Columns of the rating beside it.
const LEFT: u16 = 72;
/// Rows at the bottom: what comes next, and what is said back.
const BOTTOM: u16 = 2;
/// The fewest rows the lower part gets, where the window has them.
const LEAST: u16 = 5;
/// Rows of the lower part wanted while a panel is open.
const PANEL: u16 = 12;

/// What is to be seen beside the run itself.
pub struct Seen<'a> {
    /// The run.
    pub run: &'a Run,
    /// What is open below the question.
    pub panel: Option<&'a dyn Panel>,
    /// The marked criterion.
    pub criterion: usize,
    /// The marked answer, line or option.
    pub select: Select,
    /// Lines of the statement taken so far.
    pub lines: &'a [LineIx],
    /// What is said back.
    pub said: &'a str,
    /// How it came out, once it is over.
    pub over: Option<&'a Over>,
    /// The keys.
    pub keymap: &'static Keymap,
}

/// Draws it.
pub fn view(seen: &Seen<'_>, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let run = seen.run;
    let scenario = run.scenario().title.get(run.lang());
    let title = words::title(ctx.lang, &run.participant, scenario);
    let body = page::view(ctx, frame, area, &title, clock(run, ctx), seen.keymap);
    if let Some(over) = seen.over {
        over.view(run, ctx, frame, body);
        return;
    }
    let (left, right) = sides(body);
    let upper = question::Upper::of(run, ctx, left.width);
    let parts = Parts::of(left, &upper, wanted(run, seen.panel.is_some()));
    upper.view(run, ctx, frame, parts.upper);
    match seen.panel {
        Some(panel) => panel.view(run, ctx, frame, parts.lower),
        None => lower(seen, ctx, frame, parts.lower),
    }
    next::view(run, ctx, frame, parts.bottom, seen.said);
    if let Some(right) = right {
        let told = look::told(run, seen.criterion, ctx.lang);
        let lines = sheet::lines(&told, ctx.theme, usize::from(right.width));
        page::lines(frame, right, lines);
    }
}

/// The room of a panel in a window.
#[must_use]
pub fn panel_room(run: &Run, ctx: &Ctx, area: Rect) -> Rect {
    let (left, _) = sides(page::body(area));
    let upper = question::Upper::of(run, ctx, left.width);
    Parts::of(left, &upper, wanted(run, true)).lower
}

/// What is at hand: rated, or chosen from.
fn lower(seen: &Seen<'_>, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    if seen.run.is_heard() {
        rate::view(seen, ctx, frame, area);
    } else {
        options::view(seen, ctx, frame, area);
    }
}

/// Rows wanted for the lower part.
fn wanted(run: &Run, has_panel: bool) -> u16 {
    if has_panel {
        return PANEL;
    }
    let rows = match run.live.conference().stage() {
        _ if run.is_heard() => run.scenario().rubric.criteria.len(),
        Stage::Statement => run.live.conference().statement_lines().len() + 1,
        _ => 2 * run.options().len() + 1,
    };
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// The console, and where there is room what stands beside it.
fn sides(body: Rect) -> (Rect, Option<Rect>) {
    if body.width < WIDE {
        return (body, None);
    }
    let [left, right] = page::split(body, LEFT);
    (left, Some(right))
}

/// Where everything stands.
struct Parts {
    upper: Rect,
    lower: Rect,
    bottom: Rect,
}

impl Parts {
    /// The question in full where the lower part still has what it wants; never less
    /// than a few rows of either.
    fn of(area: Rect, upper: &question::Upper, wanted: u16) -> Parts {
        let bottom = BOTTOM.min(area.height);
        let room = area.height - bottom;
        let lower = wanted.max(LEAST).min(room);
        let most = room.saturating_sub(lower).max(question::LEAST).min(room);
        let height = upper.height(most).min(most);
        let [upper, rest] = top(area, height);
        let [lower, bottom] = top(rest, rest.height.saturating_sub(bottom));
        Parts {
            upper,
            lower,
            bottom,
        }
    }
}

/// The clock of the run, at the right of the masthead.
fn clock(run: &Run, ctx: &Ctx) -> Line<'static> {
    let (course, theme) = (run.course(), ctx.theme);
    let time = minutes(course.whole(run.now(ctx)));
    let is_over = matches!(run.live.conference().stage(), Stage::Finished(_));
    let (said, style) = match (course.was_started(), course.runs()) {
        (false, _) if is_over => return Line::default(),
        (false, _) => (words::clock_stands(ctx.lang).to_owned(), theme.warn),
        (true, false) => (words::clock_stopped(ctx.lang, &time), theme.warn),
        (true, true) => (words::clock_runs(ctx.lang, &time), theme.title),
    };
    Line::from(Span::styled(said, style))
}
