//! What is seen and said after a turn: the room; in practice the ratings, the
//! pitfalls, why, and what would have been better.

use crate::conference::{Subject, Turn, reaction};
use crate::debrief::{Rated, Remark};
use crate::i18n::{play, room as room_words, stage as words};
use crate::live::Live;
use crate::scenario::{Mood, Setting};
use crate::scoring::Mode;
use crate::sheet::capital;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::room::{self, rows};
use crate::tui::text;
use crate::tui::theme::{self, level_mark};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns between two ratings.
const GAP: usize = 4;

/// How the room takes the newest turn, and nothing else.
pub(super) fn reaction_lines(live: &Live, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let turns = live.conference().turns();
    let Some(turn) = turns.last() else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if matches!(
        turn.subject,
        Subject::Question {
            timed_out: true,
            ..
        }
    ) {
        let out = Span::styled(play::time_out(ctx.lang), ctx.theme.warn);
        lines.extend(text::wrap(out, columns));
        lines.push(Line::default());
    }
    if turn.subject == Subject::Statement && live.scenario().setting == Setting::Tokyo {
        let bow = Span::styled(room_words::bow(ctx.lang), ctx.theme.text);
        lines.extend(room::balanced(&bow, columns));
        lines.push(Line::default());
    }
    if let Some(seen) = reaction(before(live), &turn, turns.len(), ctx.lang) {
        let seen = Span::styled(seen, ctx.theme.title);
        lines.extend(room::balanced(&seen, columns));
    }
    lines
}

/// The mood before the newest turn.
fn before(live: &Live) -> Mood {
    let turns = live.conference().turns();
    let before = turns.len().checked_sub(2).and_then(|at| turns.get(at));
    before.map_or(live.scenario().start, |turn| turn.mood)
}

/// Everything the coach has to say, from the room's reaction on; where it would
/// not fit `height` lines, with less air.
pub(super) fn lines(live: &Live, ctx: &Ctx, columns: usize, height: usize) -> Vec<Line<'static>> {
    let airy = set(live, ctx, columns, true);
    if airy.len() <= height {
        return airy;
    }
    set(live, ctx, columns, false)
}

fn set(live: &Live, ctx: &Ctx, columns: usize, airy: bool) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let air = || airy.then(Line::default);
    let mut lines = Vec::from_iter(air());
    lines.extend(reaction_lines(live, ctx, columns));
    let transcript = live.session().transcript();
    let remark = Remark::on_last(live.scenario(), transcript, lang);
    let (Some(remark), Some(turn)) = (remark, live.conference().turns().last()) else {
        return lines;
    };
    lines.extend(text::wrap(mood_change(before(live), &turn, ctx), columns));
    let mut part = |label: &str, words: &[String], style: Style| {
        lines.push(Line::default());
        lines.push(Line::styled(label.to_owned(), theme.muted));
        for words in words {
            let words = Span::styled(words.clone(), style);
            lines.extend(text::hang("  ", words, columns));
        }
    };
    if !remark.spotted.is_empty() {
        part(words::spot(lang), &remark.spotted, theme.accent);
    }
    let label = match turn.subject {
        Subject::Decision { .. } => words::you_decided(lang),
        Subject::Statement | Subject::Question { .. } => words::you_said(lang),
    };
    part(label, std::slice::from_ref(&remark.said), theme.text);
    lines.extend(air());
    let rated = ratings(&remark.levels, ctx, columns);
    if !rated.is_empty() {
        lines.extend(rated);
        lines.extend(air());
    }
    let fallen = pitfalls(&turn, ctx, columns);
    if !fallen.is_empty() {
        lines.extend(fallen);
        lines.extend(air());
    }
    if !remark.why.is_empty() {
        let why = Span::styled(remark.why.clone(), theme.text);
        lines.extend(text::hang("  ", why, columns));
    }
    lines.extend(better(&remark, ctx, columns));
    lines.extend(advice(live, &turn, ctx, columns));
    lines
}

/// In a drill, how one was asked, and what to do about it.
fn advice(live: &Live, turn: &Turn, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (Mode::Drill, Subject::Question { question, .. }) = (live.manner().mode, turn.subject)
    else {
        return Vec::new();
    };
    let (theme, lang) = (ctx.theme, ctx.lang);
    let mut lines = vec![Line::default()];
    for technique in live.scenario().question(question).techniques.iter() {
        let line = Line::from(vec![
            Span::styled(format!("{}  ", capital(technique.name(lang))), theme.accent),
            Span::styled(technique.advice(lang), theme.text),
        ]);
        lines.extend(text::hang("  ", line, columns));
    }
    lines
}

fn better(remark: &Remark, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    if remark.better.is_none() && !remark.was_best {
        return Vec::new();
    }
    let mut lines = vec![Line::default()];
    let Some(better) = &remark.better else {
        let best = Span::styled(play::best_there_was(lang), theme.good);
        let mark = Span::styled(format!("{} ", theme::GOOD), theme.good);
        lines.extend(text::hang(mark, best, columns));
        return lines;
    };
    lines.push(Line::styled(play::better(lang), theme.good));
    let bar = Span::styled("┃ ", theme.good);
    let words = Span::styled(better.clone(), theme.title);
    lines.extend(rows::barred(&bar, words, columns));
    if let Some(why) = &remark.better_why {
        lines.extend(text::hang(
            "  ",
            Span::styled(why.clone(), theme.text),
            columns,
        ));
    }
    lines
}

/// The ratings side by side, as many in a row as there is room for.
fn ratings(levels: &[Rated], ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let names = levels
        .iter()
        .map(|rated| text::width(&rated.beside_marks()));
    let widest = names.max();
    let Some(widest) = widest else {
        return Vec::new();
    };
    let cell = widest + 1 + 3;
    let across = ((columns.saturating_sub(2) + GAP) / (cell + GAP)).max(1);
    let row = |row: &[Rated]| {
        let mut spans = vec![Span::raw("  ")];
        for rated in row {
            let style = ctx.theme.levels[usize::from(rated.level.min(3))];
            let name = text::pad(&rated.beside_marks(), widest + 1);
            spans.push(Span::styled(name, ctx.theme.text));
            spans.push(Span::styled(level_mark(rated.level), style));
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        Line::from(spans)
    };
    levels.chunks(across).map(row).collect()
}

/// The pitfalls by name, and what each is.
fn pitfalls(turn: &Turn, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let mut lines = Vec::new();
    for pitfall in turn.pitfalls.iter() {
        let style = if pitfall.is_critical() {
            theme.critical
        } else {
            theme.bad
        };
        let line = Line::from(vec![
            Span::styled(pitfall.name(lang), style),
            Span::styled(format!("  {}", pitfall.what(lang)), theme.muted),
        ]);
        let mark = Span::styled(format!("{} ", theme::BAD), theme.bad);
        lines.extend(text::hang(mark, line, columns));
    }
    lines
}

/// `Trust 50 → 56 ▲6   Heat 30 → 24 ▼6`.
fn mood_change(before: Mood, turn: &Turn, ctx: &Ctx) -> Line<'static> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let change = |label: &str, (old, new): (i16, i16), welcome: bool| {
        let by = (new - old).unsigned_abs();
        let (moved, style) = match new.cmp(&old) {
            std::cmp::Ordering::Greater => (format!("▲{by}"), welcome),
            std::cmp::Ordering::Less => (format!("▼{by}"), !welcome),
            std::cmp::Ordering::Equal => (words::mood_steady(lang).to_owned(), true),
        };
        let style = if style { theme.good } else { theme.bad };
        [
            Span::styled(format!("{label} "), theme.muted),
            Span::styled(format!("{new} "), theme.title),
            Span::styled(moved, style),
        ]
    };
    let trust = change(play::trust(lang), (before.trust, turn.mood.trust), true);
    let heat = change(play::heat(lang), (before.heat, turn.mood.heat), false);
    let mut spans = trust.to_vec();
    spans.push(Span::raw("    "));
    spans.extend(heat);
    Line::from(spans)
}
