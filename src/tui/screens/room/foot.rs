//! The bottom of the room: what has just come in, the mood, who sits on the podium.

use super::head::{margin, style_of};
use super::set::{Lines, Setting};
use crate::i18n::{audience as words, play};
use crate::tui::text;
use crate::tui::widgets::gauge::Gauge;
use crate::workshop::audience::{Audience, Feeling, News, Seat};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of one gauge, where there is room.
const GAUGE: usize = 32;

/// The lines from the news to the podium; of the news at most so many rows.
pub(super) fn lines(audience: &Audience, setting: Setting, news: usize) -> Lines {
    let room = columns(setting);
    let mut lines = tell(&audience.news, setting, news);
    if let Some(feeling) = audience.mood {
        let rule = "─".repeat(room);
        lines.push(Line::styled(rule, setting.theme.border));
        if setting.height >= 16 && !audience.podium.is_empty() {
            lines.push(podium(&audience.podium, setting));
        }
        lines.push(mood(feeling, setting));
    }
    lines
}

/// Columns between the margins.
pub(super) fn columns(setting: Setting) -> usize {
    setting
        .width
        .saturating_sub(2 * usize::from(margin(setting)))
}

/// What came in, the newest last; what does not fit is counted.
fn tell(news: &[News], setting: Setting, rows: usize) -> Lines {
    let all: Vec<Lines> = news.iter().map(|one| item(one, setting)).collect();
    let mut left = rows;
    // The newest matter most.
    let fits = |lines: &&Lines| {
        let fits = lines.len() <= left;
        left = left.saturating_sub(lines.len());
        fits
    };
    let shown = all.iter().rev().take_while(fits).count();
    let Some(newest) = all.last() else {
        return Lines::new();
    };
    if shown == 0 {
        let mut cut: Lines = newest.iter().take(rows).cloned().collect();
        if let Some(last) = cut.last_mut() {
            last.push_span(Span::raw("…"));
        }
        return cut;
    }
    let hidden = all.len() - shown;
    let mut lines: Lines = all[hidden..].iter().flatten().cloned().collect();
    if hidden > 0 && left > 0 {
        let more = words::more_news(setting.lang, hidden);
        lines.insert(0, Line::styled(more, setting.theme.muted));
    }
    lines
}

fn item(news: &News, setting: Setting) -> Lines {
    let (lang, theme) = (setting.lang, setting.theme);
    let label = setting.label(news.label(lang));
    let indent = label.width() + 1;
    let room = columns(setting).saturating_sub(indent).max(10);
    let said = Span::styled(news.words.get(lang).to_owned(), theme.text);
    let first = Line::from(vec![label, Span::raw(" ")]);
    let broken = text::wrap(said, room).into_iter().enumerate();
    let lines = broken.map(|(at, line)| {
        let mut whole = match at {
            0 => first.clone(),
            _ => Line::raw(" ".repeat(indent)),
        };
        whole.spans.extend(line.spans);
        whole
    });
    lines.collect()
}

/// Names in seating order; a dot before the one who has the word.
fn podium(seats: &[Seat], setting: Setting) -> Line<'static> {
    let (lang, theme) = (setting.lang, setting.theme);
    let room = columns(setting);
    let with_roles = |seat: &Seat| {
        let (name, role) = (seat.name.get(lang), seat.role.get(lang));
        match role.is_empty() {
            true => name.to_owned(),
            false => words::with_role(lang, name, role),
        }
    };
    let name = |seat: &Seat| seat.name.get(lang).to_owned();
    let line = |words: &dyn Fn(&Seat) -> String| {
        let mut spans = Vec::new();
        for seat in seats {
            if !spans.is_empty() {
                spans.push(Span::raw("    "));
            }
            let (mark, style) = match seat.speaks {
                true => ("● ", theme.accent),
                false => ("○ ", theme.text),
            };
            spans.push(Span::styled(format!("{mark}{}", words(seat)), style));
        }
        Line::from(spans)
    };
    let full = line(&with_roles);
    match full.width() <= room {
        true => full,
        false => cut(line(&name), room),
    }
}

/// A line, cut where it would be too wide.
fn cut(line: Line<'static>, columns: usize) -> Line<'static> {
    if line.width() <= columns {
        return line;
    }
    let whole: String = line
        .spans
        .iter()
        .map(|span| span.content.as_ref())
        .collect();
    Line::raw(text::truncate(&whole, columns).into_owned())
}

/// How the room takes it: a word, and two bars.
fn mood(feeling: Feeling, setting: Setting) -> Line<'static> {
    let (lang, theme) = (setting.lang, setting.theme);
    let word = feeling.room.name(lang);
    // Words of one width, so that the bars stay where they are.
    let mut spans = vec![
        Span::styled(word, style_of(feeling.room, setting)),
        Span::raw(" ".repeat(12_usize.saturating_sub(text::width(word)))),
    ];
    let left = columns(setting).saturating_sub(12);
    let each = (left / 2).saturating_sub(2).min(GAUGE + 12);
    let gauge = |label: &'static str, value: u8, style: Style| Gauge {
        label,
        value: value.into(),
        max: 100,
        word: "",
        style,
    };
    let (trust, heat) = (play::trust(lang), play::heat(lang));
    for (label, value, style) in [
        (trust, feeling.trust, theme.trust),
        (heat, feeling.heat, theme.heat),
    ] {
        let width = text::width(label);
        spans.extend(gauge(label, value, style).line(theme, width, each).spans);
        spans.push(Span::raw("    "));
    }
    spans.pop();
    cut(Line::from(spans), columns(setting))
}
