//! Sheets as lines of a screen.

use crate::sheet::{Line as Row, Sheet, Tone};
use crate::tui::text;
use crate::tui::theme::Theme;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// The lines of a sheet in so many columns, broken where they are too wide.
#[must_use]
pub fn lines(sheet: &Sheet, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let rows = sheet.lines.iter();
    rows.flat_map(|row| line(row, theme, columns)).collect()
}

fn line(row: &Row, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    if row.parts.is_empty() {
        return vec![Line::default()];
    }
    let spans = row.parts.iter();
    let spans = spans.map(|(tone, words)| Span::styled(words.clone(), style(theme, *tone)));
    let mut spans: Vec<Span<'static>> = spans.collect();
    if row.cut {
        return vec![cut(&row.text(), spans, columns)];
    }
    let first = match (row.hang, spans.first()) {
        // What stands before the hanging text, a bullet or blanks, is its prefix.
        (hang, Some(span)) if hang > 0 && text::width(&span.content) == hang => spans.remove(0),
        (0, _) => return text::wrap(Line::from(spans), columns),
        (hang, _) => {
            let blank = |span: &Span<'static>| span.content.starts_with(&" ".repeat(hang));
            if let Some(span) = spans.first_mut().filter(|span| blank(span)) {
                let rest = span.content[hang..].to_owned();
                span.content = rest.into();
            }
            Span::raw(" ".repeat(hang))
        }
    };
    text::hang(first, Line::from(spans), columns)
}

/// The spans of a text, cut where it is too wide.
fn cut(text: &str, spans: Vec<Span<'static>>, columns: usize) -> Line<'static> {
    let kept = text::truncate(text, columns);
    if *kept == *text {
        return Line::from(spans);
    }
    let mut left = kept.trim_end_matches('…').len();
    let mut line = Line::default();
    for span in spans {
        let end = left.min(span.content.len());
        let words = span.content.get(..end).unwrap_or_default().to_owned();
        left -= words.len();
        line.spans.push(Span::styled(words, span.style));
    }
    line.spans.push(Span::raw("…"));
    line
}

/// The style of a tone.
#[must_use]
pub fn style(theme: &Theme, tone: Tone) -> Style {
    match tone {
        Tone::Plain => theme.text,
        Tone::Title => theme.title,
        Tone::Accent => theme.accent,
        Tone::Muted => theme.muted,
        Tone::Good => theme.good,
        Tone::Warn => theme.warn,
        Tone::Bad => theme.bad,
        Tone::Level(level) => theme.levels[usize::from(level.min(3))],
    }
}
