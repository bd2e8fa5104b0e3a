//! How the roster looks: the participants with how far they are, and below what the
//! next run is.

use super::{Course, Roster};
use crate::i18n::workshop as words;
use crate::scoring::Grade;
use crate::store::{SessionInfo, SessionState};
use crate::tui::screen::{Ctx, Screen};
use crate::tui::screens::console::pick::top;
use crate::tui::screens::home::words::grade;
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Rows below the roster: what the next run is, and what is said back.
const BELOW: u16 = 9;

/// Draws it.
pub fn view(roster: &Roster, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let name = &roster.workshop().name;
    let body = page::view(ctx, frame, area, name, Line::default(), roster.keymap());
    let body = page::column(body);
    if let Some((_, form)) = &roster.open {
        // Lists need the room.
        let [form_room, last] = top(body, body.height.saturating_sub(1));
        form.view(ctx, frame, form_room);
        said(roster, ctx, frame, last);
        return;
    }
    let people = u16::try_from(roster.workshop().participants.len().max(1) + 1).unwrap_or(u16::MAX);
    let above = people.min(body.height.saturating_sub(BELOW).max(3));
    let [upper, lower] = top(body, above);
    participants(roster, ctx, frame, upper);
    below(roster, ctx, frame, lower);
}

fn participants(roster: &Roster, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let theme = ctx.theme;
    let [first, rest] = top(area, 1);
    let head = Line::styled(words::roster(ctx.lang), theme.muted);
    page::lines(frame, first, [head]);
    let people = &roster.workshop().participants;
    if people.is_empty() {
        let none = Line::styled(words::nobody_yet(ctx.lang), theme.warn);
        page::lines(frame, rest, [none]);
        return;
    }
    let widest = people.iter().map(|it| text::width(&it.name)).max();
    let widest = widest.unwrap_or(0).min(24);
    let columns = usize::from(area.width);
    let row = |at: usize, chosen: bool| {
        let person = &people[at];
        let style = if chosen { theme.selected } else { theme.text };
        let state = state(roster, &person.name, ctx);
        let state_width = text::width(&state.content);
        let room = columns.saturating_sub(2 + widest + 2 + state_width + 2);
        vec![Line::from(vec![
            Span::styled(marker(chosen), style),
            Span::styled(text::pad(&person.name, widest), style),
            Span::raw("  "),
            Span::styled(text::pad(&person.role, room), theme.muted),
            Span::raw("  "),
            state,
        ])]
    };
    roster.select.view(ctx, frame, rest, people.len(), row);
}

/// How far somebody is, and how it came out once it is over.
fn state(roster: &Roster, name: &str, ctx: &Ctx) -> Span<'static> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let ended = roster
        .runs_of(name)
        .filter(|run| run.state != SessionState::Open);
    let nth = match ended.count() {
        0 | 1 => String::new(),
        n => format!("{}  ", words::runs_more(lang, n)),
    };
    match roster.course(name) {
        Course::None => Span::styled(words::never_run(lang), theme.muted),
        Course::Open(_) => Span::styled(words::run_open(lang), theme.warn),
        Course::Ended(run) => Span::styled(format!("{nth}{}", outcome(run, ctx)), theme.text),
    }
}

fn outcome(run: &SessionInfo, ctx: &Ctx) -> String {
    let lang = ctx.lang;
    match (run.state, run.overall) {
        (SessionState::BrokenOff, _) => words::run_stopped(lang).to_owned(),
        (_, Some(overall)) => words::run_done(lang, overall, grade(Grade::of(overall), lang)),
        (_, None) => words::run_done_unrated(lang).to_owned(),
    }
}

/// What the next run is, and what to do.
fn below(roster: &Roster, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let workshop = roster.workshop();
    let columns = usize::from(area.width);
    let scenario = roster.scenario();
    let title = scenario.map_or("", |it| it.title.get(workshop.lang));
    let count = roster.table.stored.scenarios.len();
    let title = match count {
        0 | 1 => title.to_owned(),
        _ => format!(
            "◂ {title} ▸ {}",
            words::scenario_of(lang, roster.scenario + 1, count)
        ),
    };
    let how = match workshop.spoken {
        true => words::spoken(lang),
        false => words::chosen(lang),
    };
    let own = roster.marked().map_or("", |it| &*it.name);
    let seats = scenario.map_or_else(Vec::new, |it| roster.seats.told(it, workshop, own, lang));
    let seats = match seats.is_empty() {
        true => words::seats_alone(lang).to_owned(),
        false => seats.join(words::list_comma(lang)),
    };
    let assessors = match workshop.assessors.is_empty() {
        true => words::no_assessors(lang).to_owned(),
        false => workshop.assessors.join(words::list_comma(lang)),
    };
    let rows = [
        (words::scenario(lang), title),
        (words::answers(lang), how.to_owned()),
        (words::seats(lang), seats),
        (words::assessors(lang), assessors),
    ];
    let widest = rows.iter().map(|(label, _)| text::width(label)).max();
    let widest = widest.unwrap_or(0);
    let mut lines = vec![Line::default()];
    for (label, value) in rows {
        let label = format!("{}  ", text::pad(label, widest));
        let room = columns.saturating_sub(text::width(&label));
        lines.push(Line::from(vec![
            Span::styled(label, theme.muted),
            Span::styled(text::truncate(&value, room).into_owned(), theme.text),
        ]));
    }
    lines.push(Line::default());
    if let Some(person) = roster.marked() {
        let then = match roster.course(&person.name) {
            Course::Open(_) => words::enter_resumes(lang, &person.name),
            Course::None => words::enter_begins(lang, &person.name),
            Course::Ended(_) => words::enter_again(lang, &person.name),
        };
        let then = format!("{}{then}", marker(true));
        lines.push(Line::styled(then, theme.accent));
        let mut everyone = workshop.participants.iter();
        if everyone.all(|it| matches!(roster.course(&it.name), Course::Ended(_))) {
            lines.push(Line::styled(words::all_held(lang), theme.accent));
        }
    }
    let command = command(&workshop.name);
    let room = Span::styled(words::room_reminder(lang, &command), theme.muted);
    lines.extend(text::wrap(room, columns));
    let rows = area.height.saturating_sub(1);
    let [upper, last] = top(area, rows);
    page::lines(frame, upper, lines);
    said(roster, ctx, frame, last);
}

fn said(roster: &Roster, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let said = text::truncate(&roster.said, usize::from(area.width)).into_owned();
    page::lines(frame, area, [Line::styled(said, ctx.theme.warn)]);
}

/// The command that shows the room, as it is typed.
fn command(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    match name.chars().all(is_plain) && !name.starts_with('-') {
        true => format!("kaiken room {name}"),
        false => format!("kaiken room '{}'", name.replace('\'', r"'\''")),
    }
}
