//! Trust and heat over a conference: a thin line and a heavy one, so that they
//! are told apart without colour.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::layout::{Lines, Look};
use crate::debrief::MoodPoint;
use crate::i18n::{debrief as words, finale};
use crate::tui::text;

/// Columns of the figures and the axis at the left.
const AXIS: usize = 5;
/// The farthest apart two questions stand.
const STEP: usize = 5;

/// A line's strokes: level, down and into level, up and into level, upright.
struct Strokes {
    level: char,
    falls: [char; 2],
    rises: [char; 2],
    upright: char,
}

const THIN: Strokes = Strokes {
    level: '─',
    falls: ['╮', '╰'],
    rises: ['╯', '╭'],
    upright: '│',
};
const HEAVY: Strokes = Strokes {
    level: '━',
    falls: ['┓', '┗'],
    rises: ['┛', '┏'],
    upright: '┃',
};

struct Plot {
    cells: Vec<Vec<(char, Style)>>,
}

impl Plot {
    fn new(width: usize, rows: usize) -> Plot {
        Plot {
            cells: vec![vec![(' ', Style::new()); width]; rows],
        }
    }

    fn put(&mut self, x: usize, y: usize, stroke: char, style: Style) {
        if let Some(cell) = self.cells.get_mut(y).and_then(|row| row.get_mut(x)) {
            *cell = (stroke, style);
        }
    }

    fn row(&self, figure: i16) -> usize {
        let last = self.cells.len().saturating_sub(1);
        let figure = usize::try_from(figure.clamp(0, 100)).unwrap_or(0);
        last - (figure * last + 50) / 100
    }

    /// Draws figures, `step` columns apart.
    fn course(&mut self, figures: &[i16], step: usize, strokes: &Strokes, style: Style) {
        for (at, pair) in figures.windows(2).enumerate() {
            let (from, to) = (self.row(pair[0]), self.row(pair[1]));
            // The corner into this level stands already.
            for x in at * step + usize::from(at > 0)..(at + 1) * step {
                self.put(x, from, strokes.level, style);
            }
            let x = (at + 1) * step;
            let [leaves, arrives] = if to > from {
                strokes.falls
            } else {
                strokes.rises
            };
            if from == to {
                self.put(x, to, strokes.level, style);
            } else {
                for y in from.min(to) + 1..from.max(to) {
                    self.put(x, y, strokes.upright, style);
                }
                self.put(x, from, leaves, style);
                self.put(x, to, arrives, style);
            }
        }
    }

    /// Rows as spans of one style each.
    fn lines(&self) -> Vec<Vec<Span<'static>>> {
        let spans = |row: &Vec<(char, Style)>| {
            let mut spans: Vec<Span<'static>> = Vec::new();
            for (stroke, style) in row {
                match spans.last_mut() {
                    Some(last) if last.style == *style => last.content.to_mut().push(*stroke),
                    _ => spans.push(Span::styled(stroke.to_string(), *style)),
                }
            }
            spans
        };
        self.cells.iter().map(spans).collect()
    }
}

/// The chart, `rows` high without its axis.
pub(super) fn lines(look: &Look, rows: usize) -> Lines {
    let lang = look.lang();
    let points = &look.debrief.mood;
    let legend = [words::trust(lang), words::heat(lang)].map(text::width);
    let aside = legend.into_iter().max().unwrap_or(0) + 8;
    let room = look.width.saturating_sub(AXIS + aside);
    if points.len() < 2 || rows < 3 || room < points.len() {
        return Lines::new();
    }
    let step = (room / (points.len() - 1)).clamp(1, STEP);
    let width = (points.len() - 1) * step + 1;
    let mut plot = Plot::new(width, rows);
    let figures = |of: fn(&MoodPoint) -> i16| points.iter().map(of).collect::<Vec<i16>>();
    let (trust, heat) = (figures(|it| it.trust), figures(|it| it.heat));
    plot.course(&trust, step, &THIN, look.theme.trust);
    plot.course(&heat, step, &HEAVY, look.theme.heat);
    let names = names(look, &plot, trust.last().copied(), heat.last().copied());
    let mut lines: Lines = Vec::new();
    for (at, (spans, name)) in plot.lines().into_iter().zip(names).enumerate() {
        let figure = match at {
            0 => "100 ┤",
            at if at + 1 == rows => "  0 ┤",
            at if rows % 2 == 1 && at == rows / 2 => " 50 ┤",
            _ => "    │",
        };
        let mut line = vec![Span::styled(figure, look.theme.muted)];
        line.extend(spans);
        line.extend(name);
        lines.push(Line::from(line));
    }
    lines.push(numbers(look, points, step));
    lines
}

/// Each line's name and figure, where it ends; the two never on one row.
fn names(
    look: &Look,
    plot: &Plot,
    trust: Option<i16>,
    heat: Option<i16>,
) -> Vec<Option<Span<'static>>> {
    let lang = look.lang();
    let (trust, heat) = (trust.unwrap_or_default(), heat.unwrap_or_default());
    let mut names = vec![None; plot.cells.len()];
    let (high, mut low) = (plot.row(trust), plot.row(heat));
    if high == low {
        low = if low + 1 < names.len() {
            low + 1
        } else {
            low - 1
        };
    }
    let name = |stroke: char, name: &str, figure: i16, style: Style| {
        Span::styled(format!(" {stroke} {name} {figure}"), style)
    };
    let theme = look.theme;
    names[high] = Some(name('─', words::trust(lang), trust, theme.trust));
    names[low] = Some(name('━', words::heat(lang), heat, theme.heat));
    names
}

/// The numbers of the questions, below where each was answered.
fn numbers(look: &Look, points: &[MoodPoint], step: usize) -> Line<'static> {
    let mut row = " ".repeat(AXIS);
    for (at, number) in points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| Some((at, point.question?)))
    {
        let column = AXIS + at * step;
        // Where they would touch, every other number is left out.
        if row.len() < column || row.len() == column && (step > 2 || row.ends_with(' ')) {
            row.push_str(&" ".repeat(column - row.len()));
            row.push_str(&number.to_string());
            row.push(' ');
        }
    }
    let row = format!("{} {}", row.trim_end(), finale::axis(look.lang()));
    Line::styled(
        text::truncate(&row, look.width).into_owned(),
        look.theme.muted,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(figures: &[i16], strokes: &Strokes) -> Vec<String> {
        let mut plot = Plot::new((figures.len() - 1) * 2 + 1, 5);
        plot.course(figures, 2, strokes, Style::new());
        plot.cells
            .iter()
            .map(|row| row.iter().map(|(stroke, _)| *stroke).collect())
            .collect()
    }

    #[test]
    fn a_course_rises_and_falls_in_unbroken_strokes() {
        assert_eq!(
            drawn(&[50, 100, 0, 0], &THIN),
            ["  ╭─╮  ", "  │ │  ", "──╯ │  ", "    │  ", "    ╰──"]
        );
        assert_eq!(drawn(&[0, 25], &HEAVY)[3..], ["  ┏", "━━┛"]);
    }
}
