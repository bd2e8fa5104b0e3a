//! The top of the room: which workshop this is, what stands below, and the clock.

use super::digits::{self, Size};
use super::set::Setting;
use crate::conference::Room;
use crate::i18n::{audience as words, common};
use crate::tui::clock::minutes;
use crate::tui::text;
use crate::tui::widgets::page;
use crate::workshop::audience::{Asked, Audience, Scene};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::time::Duration;

/// Draws it; returns the place below. While everybody waits, there is nothing to say
/// up here.
pub(super) fn draw(
    audience: &Audience,
    clock: Option<Duration>,
    setting: Setting,
    frame: &mut Frame<'_>,
    area: Rect,
) -> Rect {
    let is_over = matches!(audience.scene, Scene::FrontPage { .. } | Scene::Over);
    let clock = clock.filter(|_| !is_over);
    let is_waiting = matches!(audience.scene, Scene::Waiting { .. });
    if is_waiting && clock.is_none() {
        return area;
    }
    let margin = margin(setting);
    let inner = page::inset(area, margin, u16::from(setting.is_vast()));
    let time = clock.map(|clock| face(audience, clock, setting));
    let time = time.unwrap_or_default();
    let rows = time.len().max(if setting.height < 16 { 1 } else { 2 });
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(inner.height);
    let place = Rect {
        height: rows,
        ..inner
    };
    let taken = time.iter().map(Line::width).max().unwrap_or(0);
    let room = usize::from(inner.width).saturating_sub(taken + 2);
    page::lines(frame, place, left(audience, setting, room, rows.into()));
    for (line, row) in time.into_iter().zip(place.rows()) {
        frame.render_widget(line.right_aligned(), row);
    }
    let rule = Rect {
        y: place.bottom(),
        height: 1,
        ..area
    };
    let rule = page::inset(rule.intersection(area), margin, 0);
    let line = "═".repeat(rule.width.into());
    frame.render_widget(Span::styled(line, setting.theme.border), rule);
    Rect {
        y: rule.bottom(),
        height: area.bottom().saturating_sub(rule.bottom()),
        ..area
    }
}

/// Columns left free on both sides.
pub(super) fn margin(setting: Setting) -> u16 {
    match setting.width {
        0..60 => 1,
        60..110 => 3,
        _ => 6,
    }
}

/// Which workshop this is, and at the bottom what stands below; in one row, the latter.
fn left(audience: &Audience, setting: Setting, room: usize, rows: usize) -> Vec<Line<'static>> {
    let (lang, theme) = (setting.lang, setting.theme);
    let scenario = audience.scenario.get(lang);
    let title = match scenario.is_empty() {
        true => audience.workshop.to_string(),
        false => format!("{}{}{scenario}", audience.workshop, words::gap(lang)),
    };
    let cut =
        |words: &str, style: Style| Line::styled(text::truncate(words, room).into_owned(), style);
    let mut lines = vec![Line::default(); rows];
    if let Some(last) = lines.last_mut() {
        *last = cut(&kicker(audience, setting), theme.title);
    }
    if rows > 1
        && let Some(first) = lines.first_mut()
    {
        *first = cut(&title, theme.muted);
    }
    lines
}

/// What stands below, in a word.
fn kicker(audience: &Audience, setting: Setting) -> String {
    let lang = setting.lang;
    if audience.paused {
        return String::new();
    }
    if let Some(revealed) = &audience.revealed {
        let rated = match revealed.about.is_empty() {
            true => words::rated_statement(lang),
            false => words::rated(lang),
        };
        return rated.to_owned();
    }
    let word = match &audience.scene {
        Scene::Question(asked) => return number(asked, setting),
        Scene::Decision { .. } => words::decision(lang),
        Scene::Vote { .. } => words::vote(lang),
        Scene::FrontPage { .. } => words::papers(lang),
        Scene::Waiting { .. } | Scene::Statement | Scene::Over => "",
    };
    word.to_owned()
}

fn number(asked: &Asked, setting: Setting) -> String {
    let lang = setting.lang;
    let mut parts = vec![words::question(lang, asked.number)];
    if asked.follows {
        parts.push(words::follow_up(lang).to_owned());
    }
    if asked.at_door {
        parts.push(common::phase_doorstep(lang).to_owned());
    }
    parts.join(words::gap(lang))
}

/// The clock, as large as there is room for.
fn face(audience: &Audience, clock: Duration, setting: Setting) -> Vec<Line<'static>> {
    let (lang, theme) = (setting.lang, setting.theme);
    let runs = audience.clock.runs();
    let style = if runs { theme.title } else { theme.muted };
    let time = minutes(clock);
    let stopped = Span::styled(words::clock_stopped(lang), theme.muted);
    let size = match () {
        () if setting.width < 60 || setting.height < 16 => {
            let mut line = Line::default();
            if !runs {
                line.push_span(stopped);
                line.push_span(Span::raw(" "));
            }
            line.push_span(Span::styled(time, style));
            return vec![line];
        }
        () if setting.is_vast() => Size::Large,
        () => Size::Small,
    };
    let rows = digits::rows(&time, size);
    let last = rows.len().saturating_sub(1);
    let lines = rows.into_iter().enumerate().map(|(at, row)| {
        let mut line = Line::default();
        if at == last && !runs {
            line.push_span(stopped.clone());
            line.push_span(Span::raw("  "));
        }
        line.push_span(Span::styled(row, style));
        line
    });
    lines.collect()
}

/// The style of a mood.
pub(super) fn style_of(room: Room, setting: Setting) -> Style {
    let theme = setting.theme;
    match room {
        Room::Calm => theme.text,
        Room::Restless => theme.title,
        Room::Pressing => theme.warn,
        Room::Uproar => theme.critical,
    }
}
