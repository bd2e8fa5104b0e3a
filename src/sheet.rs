//! Lines of text whose parts have a tone: what a renderer makes for a person to
//! read, and whoever prints it colours, breaks or cuts. No meaning rests on a
//! tone alone.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How a part of a line sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As everything else.
    Plain,
    /// A heading.
    Title,
    /// A name that leads somewhere.
    Accent,
    /// What may be overlooked.
    Muted,
    /// It is well.
    Good,
    /// Take care.
    Warn,
    /// It is not well.
    Bad,
    /// A level from 0 to 3.
    Level(u8),
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its parts, one after another.
    pub parts: Vec<(Tone, String)>,
    /// Columns under which it goes on where it is broken.
    pub hang: usize,
    /// Where it is too wide it is cut, not broken.
    pub cut: bool,
}

/// Lines, one below the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The lines.
    pub lines: Vec<Line>,
}

impl Line {
    /// A line of these parts, cut where it is too wide.
    #[must_use]
    pub fn cut(parts: Vec<(Tone, String)>) -> Line {
        Line {
            parts: on_one_line(parts),
            hang: 0,
            cut: true,
        }
    }

    /// A line of these parts, broken where it is too wide, to go on under a column.
    #[must_use]
    pub fn broken(hang: usize, parts: Vec<(Tone, String)>) -> Line {
        Line {
            parts: on_one_line(parts),
            hang,
            cut: false,
        }
    }

    /// The line without tones.
    #[must_use]
    pub fn text(&self) -> String {
        self.parts.iter().map(|(_, text)| &**text).collect()
    }
}

/// An author's text may hold breaks of its own.
fn on_one_line(mut parts: Vec<(Tone, String)>) -> Vec<(Tone, String)> {
    for (_, text) in parts.iter_mut().filter(|(_, text)| text.contains('\n')) {
        *text = text.replace('\n', " ");
    }
    parts
}

impl Sheet {
    /// Adds a line.
    pub fn push(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// Adds an empty line, unless it would be the first or the second in a row.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.parts.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    /// Adds a heading.
    pub fn title(&mut self, words: impl Into<String>) {
        self.push(Line::broken(0, vec![(Tone::Title, words.into())]));
    }

    /// The lines without tones, each as long as it is.
    #[must_use]
    pub fn text(&self) -> String {
        let lines = self.lines.iter().map(|line| line.text() + "\n");
        lines.collect()
    }
}

/// The columns a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text, filled with blanks to so many columns.
#[must_use]
pub fn filled(text: &str, columns: usize) -> String {
    let fill = columns.saturating_sub(width(text));
    format!("{text}{:fill$}", "")
}

/// The text in exactly so many columns: filled with blanks, or cut with an ellipsis.
#[must_use]
pub fn fitted(text: &str, columns: usize) -> String {
    filled(&shortened(text, columns), columns)
}

/// The text in at most so many columns: cut with an ellipsis where it is longer.
#[must_use]
pub fn shortened(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut used = 0;
    let kept = text.graphemes(true).take_while(|grapheme| {
        used += width(grapheme);
        used < columns
    });
    let kept: String = kept.collect();
    let cut = if columns == 0 { "" } else { "…" };
    format!("{}{cut}", kept.trim_end())
}

/// The words with a capital at the beginning.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}
