//! The rating at hand: a row a criterion; beside it pitfalls, what the ledgers find,
//! what was written down.

use super::Seen;
use crate::conference::{ClaimStanding, Mark, MarkKind, Share};
use crate::i18n::console as words;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::run::Found;
use crate::tui::screens::console::told;
use crate::tui::text;
use crate::tui::theme::{self, level_mark, marker};
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Columns of the criteria.
const CRITERIA: u16 = 34;
/// Columns below which the criteria have them all.
const NARROW: u16 = 60;

/// Draws the rating.
pub fn view(seen: &Seen<'_>, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let (left, right) = match area.width < NARROW {
        true => (area, None),
        false => {
            let [left, right] = page::split(area, CRITERIA);
            (left, Some(right))
        }
    };
    criteria(seen, ctx, frame, left);
    if let Some(right) = right {
        let lines = beside(
            seen,
            ctx,
            usize::from(right.width),
            usize::from(right.height),
        );
        page::lines(frame, right, lines);
    }
}

fn criteria(seen: &Seen<'_>, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let (theme, run) = (ctx.theme, seen.run);
    let criteria = &run.scenario().rubric.criteria;
    let levels = run.live.conference().draft().levels;
    let columns = usize::from(area.width);
    let row = |at: usize, chosen: bool| {
        let style = match (chosen, run.is_wanted(at)) {
            (true, _) => theme.selected,
            (false, true) => theme.text,
            (false, false) => theme.muted,
        };
        let name = criteria[at].name.get(ctx.lang);
        let (mark, level_style) = match levels.get(at) {
            Some(level) => (
                format!("{} {level}", level_mark(level)),
                theme.levels[usize::from(level.min(3))],
            ),
            None => ("  ·  ".to_owned(), theme.muted),
        };
        let room = columns.saturating_sub(2 + text::width(&mark) + 1);
        vec![Line::from(vec![
            Span::styled(marker(chosen), style),
            Span::styled(text::pad(name, room), style),
            Span::raw(" "),
            Span::styled(mark, level_style),
        ])]
    };
    Select::at(seen.criterion).view(ctx, frame, area, criteria.len(), row);
}

/// What stands beside the criteria: the newest at the end, the oldest left out.
fn beside(seen: &Seen<'_>, ctx: &Ctx, columns: usize, height: usize) -> Vec<Line<'static>> {
    let mut lines = pitfalls(seen, ctx, columns);
    lines.extend(found(seen, ctx, columns));
    lines.extend(before(seen, ctx, columns));
    let left = height.saturating_sub(lines.len() + 1);
    let marks = marks(seen, ctx, columns);
    let skip = marks.len().saturating_sub(left);
    lines.push(Line::styled(words::marks(ctx.lang), ctx.theme.muted));
    lines.extend(marks.into_iter().skip(skip));
    lines
}

/// What those were rated who handed the answer over: by a speaker's name the criteria in
/// their order with the levels; of the newest whole, of those before as far as a line goes.
fn before(seen: &Seen<'_>, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let criteria = &seen.run.scenario().rubric.criteria;
    let said = |share: &Share| {
        let levels = share.levels.iter().map(|(at, level)| {
            let name = criteria.get(at).map_or("", |it| it.name.get(ctx.lang));
            format!("{name} {level}")
        });
        let pitfalls = share.pitfalls.iter().map(|it| it.name(ctx.lang).to_owned());
        let rated: Vec<String> = levels.chain(pitfalls).collect();
        let name = seen.run.name_of(share.by);
        words::rated_before(ctx.lang, &name, &rated.join(" · "))
    };
    let before = &seen.run.live.conference().draft().before;
    let mut rated: Vec<String> = before.iter().filter(|it| it.is_rated()).map(said).collect();
    let newest = rated.pop();
    let style = ctx.theme.muted;
    let older = rated.into_iter();
    let older = older.map(|it| Line::styled(text::truncate(&it, columns).into_owned(), style));
    let newest = newest.map(|it| text::wrap(Line::styled(it, style), columns));
    older.chain(newest.into_iter().flatten()).collect()
}

/// The pitfalls tagged, critical ones first.
fn pitfalls(seen: &Seen<'_>, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let tagged = seen.run.live.conference().draft().pitfalls;
    let label = Span::styled(format!("{}  ", words::pitfalls(lang)), theme.muted);
    if tagged.is_empty() {
        let none = Span::styled(words::none_tagged(lang), theme.muted);
        return vec![Line::from(vec![label, none])];
    }
    let mut spans = Vec::new();
    for pitfall in tagged.iter() {
        if !spans.is_empty() {
            spans.push(Span::raw(" · "));
        }
        spans.push(match pitfall.is_critical() {
            true => Span::styled(format!("{} {}", theme::BAD, pitfall.name(lang)), theme.bad),
            false => Span::styled(pitfall.name(lang), theme.warn),
        });
    }
    text::hang(label, Line::from(spans), columns)
}

/// What the ledgers find in the claims, at once.
fn found(seen: &Seen<'_>, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (run, lang) = (seen.run, ctx.lang);
    let of = |found: Found| {
        let said = match found {
            Found::Claim(at, standing) => {
                let fact = run.scenario().fact(at);
                let label = fact.label.get(run.lang());
                match standing {
                    ClaimStanding::False | ClaimStanding::True => {
                        let (value, _, _) = run.live.conference().fact(at);
                        let value = fact.values.get(value.at());
                        let value = value.map_or("", |it| it.text.get(run.lang()));
                        words::is_false(lang, label, value)
                    }
                    ClaimStanding::Unconfirmed => words::is_unconfirmed(lang, label),
                    ClaimStanding::Confidential => words::is_confidential(lang, label),
                }
            }
            Found::Contradiction(by, at, value) => {
                let value = run.scenario().fact(at).values.get(value.at());
                let value = value.map_or("", |it| it.text.get(run.lang()));
                words::contradicts(lang, &run.name_of(by), value)
            }
        };
        let mark = Span::styled(format!("{} ", theme::BAD), ctx.theme.bad);
        text::hang(mark, Span::styled(said, ctx.theme.bad), columns)
    };
    run.found().into_iter().flat_map(of).collect()
}

/// What was written down beside what is at hand: of the answer before it would look as if
/// it had been said to this question. What came in stands with the question.
fn marks(seen: &Seen<'_>, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let line = |mark: &Mark| {
        let said = told::mark_line(mark, seen.run, ctx.lang);
        Line::styled(text::truncate(&said, columns).into_owned(), ctx.theme.text)
    };
    let marks = seen.run.live.session().marks().iter();
    let stands_above = |mark: &&Mark| {
        matches!(
            mark.kind,
            MarkKind::Clock { .. } | MarkKind::Memo | MarkKind::Rumour
        )
    };
    let shown = marks.filter(|mark| !stands_above(mark));
    shown.map(line).collect()
}
