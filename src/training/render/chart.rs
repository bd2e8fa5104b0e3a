//! Scores over time as bars, one a conference, years of them in blocks before.

use super::Reader;
use crate::i18n::progress as words;
use crate::scoring::Mode;
use crate::sheet::{Line, Sheet, Tone};
use crate::training::progress::{Block, Course, Point};

/// Eighths of a row.
const EIGHTHS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Columns of the figures and the axis at the left, the indent included.
const AXIS: usize = 7;

/// One bar of the chart.
struct Bar {
    /// Its height, 0–100; nothing where no score counts.
    score: Option<f64>,
    /// What stands below it.
    mark: char,
    /// Number of its session, of a single conference.
    session: Option<i64>,
}

/// The chart, so many rows high; nothing where no conference was held.
#[must_use]
pub fn chart(course: &Course, reader: Reader<'_>, rows: usize) -> Sheet {
    let mut sheet = Sheet::default();
    let room = reader.room() - AXIS - 2;
    let singles: Vec<Bar> = course.points.iter().map(single).collect();
    if singles.is_empty() || rows == 0 {
        return sheet;
    }
    let earlier = course.blocks();
    let rule = usize::from(!earlier.is_empty()) * 2;
    // Bars stand as wide as there is room for. At least a sixth is for what was
    // before, in blocks so large that all of it is in sight.
    let step = ((room - rule) / (singles.len() + earlier.len())).clamp(1, 4);
    let fits = (room - rule) / step;
    let least = if earlier.is_empty() { 0 } else { fits / 6 };
    let singles = &singles[singles.len().saturating_sub(fits - least)..];
    let left = (fits - singles.len()).max(1);
    let chunks = earlier.chunks(earlier.len().div_ceil(left).max(1));
    let most = chunks
        .clone()
        .map(|it| it.iter().map(|it| it.count).sum::<u32>())
        .max();
    let blocks: Vec<Bar> = chunks.map(block).collect();
    for row in (0..rows).rev() {
        let mut parts = vec![(Tone::Muted, axis(row, rows))];
        parts.extend(
            blocks
                .iter()
                .map(|bar| (Tone::Muted, piece(bar, row, rows, step))),
        );
        if !blocks.is_empty() {
            parts.push((Tone::Muted, "┊ ".to_owned()));
        }
        parts.extend(singles.iter().map(|bar| {
            let tone = bar.score.map_or(Tone::Muted, super::tone);
            (tone, piece(bar, row, rows, step))
        }));
        sheet.push(Line::cut(parts));
    }
    let before = blocks.len() * step + usize::from(!blocks.is_empty()) * 2;
    foot(&mut sheet, singles, before, step);
    let mut legend = Vec::new();
    if singles.iter().any(|it| it.mark != ' ') {
        legend.push(words::legend_chart(reader.lang).to_owned());
    }
    if let Some(most) = most {
        legend.push(words::legend_blocks(reader.lang, most));
    }
    for legend in legend {
        sheet.push(super::said(Tone::Muted, 2, &legend));
    }
    sheet
}

fn single(point: &Point) -> Bar {
    Bar {
        score: point.score().map(f64::from),
        mark: match (point.complete, point.mode) {
            (false, _) => '×',
            (true, Mode::Rehearsal) => 'r',
            (true, _) => ' ',
        },
        session: Some(point.session),
    }
}

fn block(blocks: &[Block]) -> Bar {
    let count: u32 = blocks.iter().map(|it| it.count).sum();
    let sum: f64 = blocks
        .iter()
        .map(|it| it.mean() * f64::from(it.count))
        .sum();
    Bar {
        score: Some(sum / f64::from(count.max(1))),
        mark: ' ',
        session: None,
    }
}

fn axis(row: usize, rows: usize) -> String {
    let figure = match row {
        0 => "  0".to_owned(),
        row if row + 1 == rows => "100".to_owned(),
        row if row == rows / 2 => " 50".to_owned(),
        _ => String::new(),
    };
    format!("  {figure:>3} │")
}

/// What of a bar stands in a row, from 0 at the bottom. A score is never nothing.
fn piece(bar: &Bar, row: usize, rows: usize, step: usize) -> String {
    let filled = bar.score.map_or(0, |score| {
        let eighths = (score.clamp(0.0, 100.0) / 100.0 * (rows * 8) as f64).round() as usize;
        eighths.max(1)
    });
    let stroke = EIGHTHS[filled.saturating_sub(row * 8).min(8)];
    let wide = step.saturating_sub(1).max(1);
    let mut piece: String = std::iter::repeat_n(stroke, wide).collect();
    piece.extend(std::iter::repeat_n(' ', step - wide));
    piece
}

/// The line below the bars: marks, and the numbers of the first and the last session.
fn foot(sheet: &mut Sheet, singles: &[Bar], before: usize, step: usize) {
    if singles.iter().any(|it| it.mark != ' ') {
        let mut marks = " ".repeat(AXIS + before);
        for bar in singles {
            marks.push(bar.mark);
            marks.extend(std::iter::repeat_n(' ', step - 1));
        }
        sheet.push(Line::cut(vec![(Tone::Muted, marks.trim_end().to_owned())]));
    }
    let number = |bar: Option<&Bar>| bar.and_then(|it| it.session).map(|it| format!("#{it}"));
    let (first, last) = (number(singles.first()), number(singles.last()));
    let mut numbers = " ".repeat(AXIS + before);
    let first = first.unwrap_or_default();
    numbers.push_str(&first);
    if let Some(last) = last.filter(|_| singles.len() > 1) {
        // It ends where the last bar does.
        let end = (singles.len() - 1) * step + step.saturating_sub(1).max(1);
        let gap = end.saturating_sub(first.len() + last.len());
        numbers.push_str(&" ".repeat(gap.max(1)));
        numbers.push_str(&last);
    }
    sheet.push(Line::cut(vec![(Tone::Muted, numbers)]));
}
