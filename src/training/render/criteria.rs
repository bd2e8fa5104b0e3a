//! Criteria then and now, as bars.

use super::{Reader, right, say};
use crate::i18n::progress as words;
use crate::sheet::{Line, Sheet, Tone, fitted, width};
use crate::training::progress::{Course, CriterionCourse};

/// Columns of the names at most.
const NAMES: usize = 28;
/// Columns of what stands beside a bar: figures, arrow, coverage, blanks.
const BESIDE: usize = 36;
/// The longest bar.
const LONGEST: usize = 40;

/// Then and now, a line a criterion, with what the signs mean.
#[must_use]
pub fn criteria(course: &Course, reader: Reader<'_>) -> Sheet {
    let lang = reader.lang;
    let mut sheet = Sheet::default();
    if course.criteria.is_empty() {
        say(&mut sheet, Tone::Muted, words::no_criteria(lang));
        return sheet;
    }
    let names = course.criteria.iter().map(|it| width(it.name.get(lang)));
    let names = names.max().unwrap_or(0).min(NAMES);
    let bar = reader.room().saturating_sub(names + BESIDE).min(LONGEST);
    let figures = [(words::then(lang), 7), (words::now(lang), 5)];
    let figures = figures.map(|(name, columns)| right(name, columns)).concat();
    let head = format!("  {:names$}{figures}", "");
    sheet.push(Line::cut(vec![(Tone::Muted, head)]));
    for criterion in &course.criteria {
        sheet.push(Line::cut(line(criterion, names, bar, reader)));
    }
    say(&mut sheet, Tone::Muted, words::legend_criteria(lang));
    say(&mut sheet, Tone::Muted, words::legend_change(lang));
    say(&mut sheet, Tone::Muted, words::legend_seen(lang));
    sheet
}

fn line(it: &CriterionCourse, names: usize, bar: usize, reader: Reader<'_>) -> Vec<(Tone, String)> {
    let lang = reader.lang;
    let figure = |score: Option<f64>| score.map_or_else(String::new, |it| format!("{it:.0}"));
    let (then, now) = (it.then(), it.now());
    let mut parts = vec![
        (
            Tone::Plain,
            format!("  {}", fitted(it.name.get(lang), names)),
        ),
        (Tone::Muted, right(&figure(then), 7)),
        (Tone::Title, format!("{}  ", right(&figure(now), 5))),
    ];
    parts.extend(strokes(then, now, bar));
    parts.push(match it.better() {
        Some(true) => (Tone::Good, "  ↑ ".to_owned()),
        Some(false) => (Tone::Bad, "  ↓ ".to_owned()),
        None if it.is_enough() => (Tone::Muted, "  ≈ ".to_owned()),
        None => (Tone::Muted, "    ".to_owned()),
    });
    let seen = words::from_exchanges(lang, it.exchanges, it.conferences);
    parts.push((Tone::Muted, seen));
    parts
}

/// The bar: filled up to now, with a mark where it was then.
fn strokes(then: Option<f64>, now: Option<f64>, columns: usize) -> Vec<(Tone, String)> {
    let place = |score: f64| (score / 100.0 * columns as f64).round() as usize;
    let filled = now.map_or(0, place);
    let mark = then.map(|it| place(it).min(columns.saturating_sub(1)));
    let mut parts: Vec<(Tone, String)> = Vec::new();
    for at in 0..columns {
        let (tone, stroke) = match at {
            at if Some(at) == mark => (Tone::Title, '┃'),
            at if at < filled => (super::tone(now.unwrap_or_default()), '━'),
            _ => (Tone::Muted, '─'),
        };
        match parts.last_mut() {
            Some((last, text)) if *last == tone => text.push(stroke),
            _ => parts.push((tone, stroke.to_string())),
        }
    }
    parts
}
