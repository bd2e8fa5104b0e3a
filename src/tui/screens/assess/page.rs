//! How a sheet looks: the question, the rows to rate, what else was set down, and
//! beside them what the levels mean, as far as there is room.

use super::AssessScreen;
use super::among::{answers, number, strip};
use crate::i18n::assess as words;
use crate::scenario::Criterion;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::{GOOD, level_mark, marker};
use crate::tui::widgets::{anchors, page};
use crate::workshop::sheet::Row;
use crate::workshop::{Asked, Rating, Setting};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// From so many columns on, the answers are listed beside the sheet.
const WIDE: u16 = 110;
/// Columns of that list.
const LIST: u16 = 34;
/// Lines of a question, at most.
const QUESTION: usize = 6;

/// Hours, minutes and seconds: `0:04:12`.
pub(super) fn time(ms: u64) -> String {
    let seconds = ms / 1_000;
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
    format!("{hours}:{minutes:02}:{:02}", seconds % 60)
}

pub(super) fn view(sheet: &AssessScreen, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    use crate::tui::screen::Screen;
    let title = words::title(ctx.lang, &sheet.followed.rehearsal.title);
    let aside = aside(sheet, ctx);
    let body = page::view(ctx, frame, area, &title, aside, sheet.keymap());
    if body.width < WIDE {
        column(sheet, ctx, frame, body, true);
        return;
    }
    let [list, rest] = page::split(body, LIST);
    answers(sheet, ctx, frame, list);
    column(sheet, ctx, frame, page::column(rest), false);
}

/// Who rates how, the clock, and how far it is.
fn aside(sheet: &AssessScreen, ctx: &Ctx) -> Line<'static> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let setting = match sheet.assessment.setting {
        Setting::Live => words::live(lang),
        Setting::Recording => words::recording(lang),
    };
    let (rated, count) = sheet.assessment.progress(&sheet.followed.rehearsal);
    let name = text::truncate(&sheet.assessment.assessor, 14).into_owned();
    let mut spans = vec![Span::styled(format!("{name} · {setting} · "), theme.muted)];
    if let Some(ms) = sheet.clock(ctx) {
        spans.push(Span::styled(time(ms), theme.title));
        spans.push(Span::styled(" · ", theme.muted));
    }
    if sheet.assessment.done {
        let done = format!("{GOOD} {}", words::done(lang));
        spans.push(Span::styled(done, theme.good));
    } else {
        spans.push(Span::styled(words::rated(lang, rated, count), theme.muted));
    }
    Line::from(spans)
}

/// The sheet itself, fitted to its room: where there is little, the question gives way
/// first, then what the levels mean.
fn column(sheet: &AssessScreen, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect, strip: bool) {
    let columns = usize::from(area.width);
    let height = usize::from(area.height);
    let status = status(sheet, ctx, columns);
    let Some(asked) = sheet.asked() else {
        let mut lines = nothing(sheet, ctx, columns);
        lines.push(Line::default());
        lines.extend(status);
        page::lines(frame, area, lines);
        return;
    };
    let rating = sheet.assessment.of(asked);
    let rows = rows(sheet, rating, ctx, columns);
    let written = written(sheet, rating, ctx, columns);
    let head = head(sheet, asked, rating, strip, ctx, columns);
    let fixed = head.len() + rows.len() + status.len() + 2;
    let question = question(asked, ctx, columns);
    let heard = heard(asked, ctx, columns);
    let mut left = height.saturating_sub(fixed);
    let mut fit = |mut lines: Vec<Line<'static>>, most: usize| {
        lines.truncate(left.min(most));
        left -= lines.len();
        lines
    };
    let question = fit(question, QUESTION);
    let written = fit(written, 4);
    let heard = fit(heard, 3);
    let anchors = match marked(sheet) {
        Some(criterion) => {
            let given = given(sheet, rating);
            let mut lines = vec![Line::default()];
            lines.extend(anchors::lines(
                criterion, given, ctx.theme, ctx.lang, columns,
            ));
            match lines.len() <= left {
                true => lines,
                false => Vec::new(),
            }
        }
        None => Vec::new(),
    };
    let parts = [
        head,
        question,
        heard,
        vec![Line::default()],
        rows,
        anchors,
        vec![Line::default()],
        written,
        status,
    ];
    page::lines(frame, area, parts.into_iter().flatten());
}

/// What stands there before anything was asked.
fn nothing(sheet: &AssessScreen, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let said = match &sheet.lead {
        Some(_) => words::none_asked_lead(ctx.lang),
        None => words::none_asked(ctx.lang),
    };
    let mut lines = Vec::new();
    let speaker = &sheet.followed.rehearsal.speaker;
    if !speaker.is_empty() {
        let speaker = words::spoken(ctx.lang, speaker);
        lines.extend(text::wrap(Span::styled(speaker, ctx.theme.text), columns));
        lines.push(Line::default());
    }
    lines.extend(text::wrap(Span::styled(said, ctx.theme.muted), columns));
    if sheet.lead.is_some() {
        let joins = words::joins(ctx.lang, sheet.session.0);
        lines.push(Line::default());
        lines.extend(text::wrap(Span::styled(joins, ctx.theme.muted), columns));
    }
    lines
}

/// Which answer it is, when, and where it stands among the others.
fn head(
    sheet: &AssessScreen,
    asked: &Asked,
    rating: Option<&Rating>,
    with_strip: bool,
    ctx: &Ctx,
    columns: usize,
) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let mut parts = vec![Span::styled(number(sheet, sheet.at, ctx), theme.accent)];
    let mut add = |said: String, style| {
        parts.push(Span::styled(" · ", theme.muted));
        parts.push(Span::styled(said, style));
    };
    if asked.follows {
        add(words::follows(lang).to_owned(), theme.muted);
    }
    let at_ms = rating.and_then(|rating| rating.at_ms).or(asked.at_ms);
    if let Some(ms) = at_ms {
        add(time(ms), theme.muted);
    }
    if !asked.answered {
        add(words::at_hand(lang).to_owned(), theme.warn);
    }
    if rating.is_some_and(|rating| rating.bookmarked) {
        add(words::bookmarked(lang).to_owned(), theme.warn);
    }
    let mut lines = vec![Line::from(parts)];
    let mut from = asked.from.to_string();
    if !asked.by.is_empty() {
        let by = words::answered_by(lang, &asked.by);
        from = match from.is_empty() {
            true => by,
            false => format!("{from} → {by}"),
        };
    }
    if !from.is_empty() {
        let from = text::truncate(&from, columns).into_owned();
        lines.push(Line::styled(from, theme.muted));
    }
    if with_strip && sheet.followed.rehearsal.asked.len() > 1 {
        lines.insert(0, strip(sheet, ctx, columns));
    }
    lines
}

fn question(asked: &Asked, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    if asked.words.is_empty() {
        return Vec::new();
    }
    let words = Span::styled(asked.words.to_string(), ctx.theme.title);
    text::wrap(words, columns)
}

/// Words of the answer that were taken down.
fn heard(asked: &Asked, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let heard = asked.heard.iter();
    let said = heard.map(|said| words::heard(ctx.lang, said));
    said.flat_map(|said| text::hang("  ", Span::styled(said, ctx.theme.speech), columns))
        .collect()
}

/// The rows to rate, with the level given and what it means.
fn rows(
    sheet: &AssessScreen,
    rating: Option<&Rating>,
    ctx: &Ctx,
    columns: usize,
) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let rows = sheet.rows();
    let criteria = &sheet.followed.rehearsal.criteria;
    let name = |row: &Row| match row {
        Row::Overall => words::overall(lang),
        Row::Criterion(at) => named(criteria, *at).map_or("", |it| it.name.get(lang)),
    };
    let widest = rows.iter().map(|row| text::width(name(row))).max();
    let widest = widest.unwrap_or(0).min(28);
    let marked = sheet.row.min(rows.len().saturating_sub(1));
    let line = |(at, row): (usize, &Row)| {
        let chosen = at == marked;
        let style = if chosen { theme.selected } else { theme.text };
        let mut spans = vec![
            Span::styled(marker(chosen), style),
            Span::styled(text::pad(name(row), widest), style),
            Span::raw("  "),
        ];
        match level(*row, rating) {
            Some(level) => {
                let mark = format!("{} {level}", level_mark(level));
                spans.push(Span::styled(mark, theme.levels[usize::from(level)]));
                if let Row::Criterion(criterion) = row
                    && let Some(criterion) = named(criteria, *criterion)
                {
                    let means = criterion.levels[usize::from(level)].get(lang);
                    let room = columns.saturating_sub(widest + 11);
                    let means = format!("  {}", text::truncate(means, room));
                    spans.push(Span::styled(means, theme.muted));
                }
            }
            None => spans.push(Span::styled(words::not_rated(lang), theme.muted)),
        }
        Line::from(spans)
    };
    rows.iter().enumerate().map(line).collect()
}

fn level(row: Row, rating: Option<&Rating>) -> Option<u8> {
    match row {
        Row::Overall => rating?.overall,
        Row::Criterion(at) => rating?.levels.get(at.into()),
    }
}

fn named(criteria: &[Criterion], at: u8) -> Option<&Criterion> {
    criteria.get(usize::from(at))
}

/// The criterion of the row marked; none for the answer as a whole.
fn marked(sheet: &AssessScreen) -> Option<&Criterion> {
    let rows = sheet.rows();
    match rows.get(sheet.row.min(rows.len().saturating_sub(1)))? {
        Row::Overall => None,
        Row::Criterion(at) => named(&sheet.followed.rehearsal.criteria, *at),
    }
}

/// The level given in the row marked.
fn given(sheet: &AssessScreen, rating: Option<&Rating>) -> Option<u8> {
    let rows = sheet.rows();
    let row = rows.get(sheet.row.min(rows.len().saturating_sub(1)))?;
    level(*row, rating)
}

/// Pitfalls, note and remark.
fn written(
    sheet: &AssessScreen,
    rating: Option<&Rating>,
    ctx: &Ctx,
    columns: usize,
) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let mut lines = Vec::new();
    for heard in rating.map_or(&[][..], |rating| &rating.pitfalls) {
        let style = match heard.pitfall.is_critical() {
            true => theme.bad,
            false => theme.warn,
        };
        let mut spans = vec![Span::styled(heard.pitfall.name(lang), style)];
        if !heard.words.is_empty() {
            let said = format!(" {}", words::heard(lang, &heard.words));
            spans.push(Span::styled(said, theme.speech));
        }
        let said: String = spans.iter().map(|span| span.content.as_ref()).collect();
        if text::width(&said) + 2 > columns {
            let cut = text::truncate(&said, columns.saturating_sub(2)).into_owned();
            spans = vec![Span::styled(cut, style)];
        }
        spans.insert(0, Span::styled("! ", style));
        lines.push(Line::from(spans));
    }
    let mut add = |label: &str, said: &str| {
        if !said.is_empty() {
            let said = said.replace('\n', " ");
            let room = columns.saturating_sub(text::width(label) + 2);
            lines.push(Line::from(vec![
                Span::styled(format!("{label}  "), theme.muted),
                Span::styled(text::truncate(&said, room).into_owned(), theme.text),
            ]));
        }
    };
    add(words::note(lang), rating.map_or("", |rating| &rating.note));
    add(words::remark(lang), &sheet.assessment.remark);
    lines
}

/// What the last key came to, or what there is to know.
fn status(sheet: &AssessScreen, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let said = if sheet.said.is_empty() {
        usual_status(sheet, ctx)
    } else {
        sheet.said.clone()
    };
    let is_new = said == words::new_asked(lang);
    let style = if is_new { theme.accent } else { theme.muted };
    let mut lines = text::wrap(Span::styled(said, style), columns);
    lines.truncate(2);
    lines
}

fn usual_status(sheet: &AssessScreen, ctx: &Ctx) -> String {
    let lang = ctx.lang;
    let (followed, rehearsal) = (&sheet.followed, &sheet.followed.rehearsal);
    let (rated, count) = sheet.assessment.progress(rehearsal);
    if sheet.assessment.done {
        return match (followed.others, followed.others_done) {
            (others, done) if others > done => {
                let how = words::others_done(lang, done, others);
                let gap = if lang == crate::i18n::Lang::En {
                    " "
                } else {
                    ""
                };
                format!("{}{gap}{how}", words::waits_others(lang))
            }
            _ => words::all_done(lang, sheet.session.0),
        };
    }
    let newest = rehearsal.asked.len().saturating_sub(1);
    if sheet.at < newest && !rehearsal.over && sheet.assessment.setting == Setting::Live {
        return words::new_asked(lang).to_owned();
    }
    match rehearsal.over {
        true if count > 0 && rated == count => words::all_rated(lang).to_owned(),
        true if sheet.assessment.setting == Setting::Live => words::is_over(lang).to_owned(),
        _ => String::new(),
    }
}
