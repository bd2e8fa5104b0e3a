//! What is known of the marked scenario or session, and how it will be played.

use super::list::file_name;
use super::words::{difficulty, results};
use super::{Home, Item};
use crate::i18n::{Lang, act, home as words};
use crate::scenario::library::Header;
use crate::scenario::{Kind, Text};
use crate::scoring::Mode;
use crate::store::library::Origin;
use crate::store::shown;
use crate::tui::overview::{Entry, Open};
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::{BAD, marker};
use crate::tui::widgets::card::card;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the card.
pub(super) fn view(home: &Home, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let title = title(home, ctx.lang);
    let room = card(ctx.theme, frame, area, &title, false);
    let (about, foot) = lines(home, ctx, usize::from(room.width));
    // How it will be played is said first; the rest has what is left.
    let foot_height = foot.len().min(usize::from(room.height));
    let about_height = usize::from(room.height) - foot_height;
    let gap = about_height.saturating_sub(about.len());
    let gap = std::iter::repeat_n(Line::default(), gap);
    let about = cut(about, about_height, usize::from(room.width));
    page::lines(frame, room, about.into_iter().chain(gap).chain(foot));
}

/// These lines in so many rows: without the air between them, and then with less
/// of the first paragraph, since how it went is said in the last line.
fn cut(mut lines: Vec<Line<'static>>, height: usize, columns: usize) -> Vec<Line<'static>> {
    if lines.len() <= height {
        return lines;
    }
    let paragraph = lines.iter().take_while(|line| line.width() > 0).count();
    lines.retain(|line| line.width() > 0);
    let excess = lines.len().saturating_sub(height);
    let kept = paragraph.saturating_sub(excess);
    if excess > 0 && kept > 0 {
        lines.drain(kept..paragraph);
        let last = &mut lines[kept - 1];
        let words = format!("{last}…");
        let style = last.style;
        *last = Line::styled(text::truncate(&words, columns).into_owned(), style);
    }
    lines.truncate(height);
    lines
}

/// The rows it takes.
pub(super) fn height(home: &Home, ctx: &Ctx, width: u16) -> u16 {
    let (about, foot) = lines(home, ctx, usize::from(width.saturating_sub(4)));
    u16::try_from(about.len() + foot.len() + 2).unwrap_or(u16::MAX)
}

fn title(home: &Home, lang: Lang) -> String {
    match home.marked() {
        None => String::new(),
        Some(Item::Open(open)) => open.past.info.title.get(lang).to_owned(),
        Some(Item::Scenario(entry)) => match &entry.listed.header {
            Ok(header) => header.title.get(lang).to_owned(),
            Err(_) => file_name(entry),
        },
    }
}

/// What it is, and how it will be played.
fn lines(home: &Home, ctx: &Ctx, columns: usize) -> (Vec<Line<'static>>, Vec<Line<'static>>) {
    match home.marked() {
        None => (Vec::new(), Vec::new()),
        Some(Item::Open(open)) => (of_open(ctx, open, columns), start_line(ctx, true)),
        Some(Item::Scenario(entry)) => match &entry.listed.header {
            Err(why) => (of_faulty(ctx, entry, why, columns), Vec::new()),
            Ok(header) => of_scenario(home, ctx, entry, header, columns),
        },
    }
}

fn of_open(ctx: &Ctx, open: &Open, columns: usize) -> Vec<Line<'static>> {
    let (lang, info) = (ctx.lang, &open.past.info);
    let mut parts = vec![
        words::since(lang, &open.past.when),
        words::question_of(lang, open.answered),
        info.mode.name(lang).to_owned(),
    ];
    if info.aloud {
        parts.push(words::aloud_mark(lang).to_owned());
    }
    let mut lines = text::wrap(parts.join(" · "), columns);
    lines.push(Line::default());
    lines
}

fn of_faulty(ctx: &Ctx, entry: &Entry, why: &Text, columns: usize) -> Vec<Line<'static>> {
    let lang = ctx.lang;
    let said = Span::styled(words::problem(lang), ctx.theme.text);
    let mut lines = text::wrap(said, columns);
    let mark = Span::styled(format!("{BAD} "), ctx.theme.bad);
    let why = Span::styled(why.get(lang).to_owned(), ctx.theme.bad);
    lines.extend(text::hang(mark, why, columns));
    if let Origin::File(path) = &entry.listed.origin {
        lines.push(Line::default());
        let check = words::check_it(lang, &shown(path));
        lines.extend(text::wrap(Span::styled(check, ctx.theme.muted), columns));
    }
    lines
}

fn of_scenario(
    home: &Home,
    ctx: &Ctx,
    entry: &Entry,
    header: &Header,
    columns: usize,
) -> (Vec<Line<'static>>, Vec<Line<'static>>) {
    let lang = ctx.lang;
    let mut lines = text::wrap(header.summary.get(lang).to_owned(), columns);
    lines.push(Line::default());
    let facts = Span::styled(facts(entry, header, lang), ctx.theme.muted);
    lines.extend(text::wrap(facts, columns));
    if let Some(first) = &entry.listed.continues {
        lines.extend(text::wrap(act::continues(lang, first.get(lang)), columns));
    }
    if header.kind == Kind::Pack {
        lines.push(Line::default());
        lines.extend(text::wrap(words::is_pack(lang), columns));
        return (lines, Vec::new());
    }
    lines.extend(text::wrap(results(entry, lang), columns));
    if let Some(waits) = waits(home, entry, lang) {
        let waits = Span::styled(waits, ctx.theme.accent);
        lines.extend(text::wrap(waits, columns));
    }
    lines.push(Line::default());
    (lines, manner(home, ctx, columns))
}

/// That a session of it was left open, and how to go on with it.
fn waits(home: &Home, entry: &Entry, lang: Lang) -> Option<String> {
    let left = entry.left_open?;
    let open = home.overview.open.as_ref();
    Some(match open.is_some_and(|it| it.past.info.number == left) {
        true => words::waits_above(lang).to_owned(),
        false => words::waits(lang, left.0),
    })
}

fn facts(entry: &Entry, header: &Header, lang: Lang) -> String {
    let mut parts = vec![format!(
        "{} {}",
        difficulty(header.difficulty),
        words::difficulty(lang, header.difficulty)
    )];
    if header.kind == Kind::Conference {
        parts.push(words::size(lang, header.questions, header.minutes));
    }
    if let [only] = header.languages[..] {
        parts.push(words::only_language(lang, only.endonym()));
    }
    if let Origin::File(_) = entry.listed.origin {
        let own = if entry.listed.replaces_built_in {
            words::replaces(lang)
        } else {
            words::own(lang)
        };
        parts.push(own.to_owned());
    }
    parts.join(" · ")
}

/// How it will be played, and how to begin.
fn manner(home: &Home, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let lang = ctx.lang;
    let manner = home.manner;
    let mode_about = match manner.mode {
        Mode::Practice | Mode::Drill => words::mode_practice_about(lang),
        Mode::Rehearsal | Mode::Spoken => words::mode_rehearsal_about(lang),
    };
    let (answer, answer_about) = if manner.aloud {
        (words::aloud(lang), words::aloud_about(lang))
    } else {
        (words::picked(lang), words::picked_about(lang))
    };
    let rows = [
        ("m", words::mode(lang), manner.mode.name(lang), mode_about),
        ("a", words::answering(lang), answer, answer_about),
    ];
    let labels = rows.map(|row| text::width(row.1));
    let values = rows.map(|row| text::width(row.2));
    let label_width = labels.into_iter().max().unwrap_or(0);
    let value_width = values.into_iter().max().unwrap_or(0);
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (key, label, value, about) in rows {
        let mut line = Line::from(vec![
            Span::styled(key, ctx.theme.key),
            Span::raw(format!("  {}  ", text::pad(label, label_width))),
            Span::styled("‹ ", ctx.theme.accent),
            Span::styled(value, ctx.theme.title),
            Span::styled(" ›", ctx.theme.accent),
        ]);
        let fill = 3 + value_width - text::width(value);
        let left = columns.saturating_sub(line.width() + fill);
        if left >= 16 {
            let about = text::truncate(about, left).into_owned();
            line.push_span(Span::raw(" ".repeat(fill)));
            line.push_span(Span::styled(about, ctx.theme.muted));
        }
        lines.push(line);
    }
    lines.extend(start_line(ctx, false));
    lines
}

fn start_line(ctx: &Ctx, goes_on: bool) -> Vec<Line<'static>> {
    let said = if goes_on {
        words::enter_goes_on(ctx.lang)
    } else {
        words::enter_starts(ctx.lang)
    };
    vec![Line::styled(
        format!("{}{said}", marker(true)),
        ctx.theme.accent,
    )]
}
