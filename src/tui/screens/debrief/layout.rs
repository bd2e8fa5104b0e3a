//! What the pages of a debrief are set with: paragraphs, quotations, cards,
//! columns. All of it is lines, so that a page scrolls as one.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::debrief::{Debrief, NoteView, phrase};
use crate::i18n::{Lang, debrief as words};
use crate::tui::text;
use crate::tui::theme::{Theme, level_mark};

/// What a page is set from, and the room it has.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) debrief: &'a Debrief,
    pub(super) theme: &'static Theme,
    pub(super) width: usize,
    pub(super) height: usize,
}

/// Lines of a page.
pub(super) type Lines = Vec<Line<'static>>;

/// From this width on, two columns stand side by side.
pub(super) const TWO_COLUMNS: usize = 84;

impl<'a> Look<'a> {
    pub(super) fn lang(&self) -> Lang {
        self.debrief.language
    }

    /// The same page in another width.
    pub(super) fn wide(self, width: usize) -> Look<'a> {
        Look { width, ..self }
    }

    /// The heading of a part, with a rule to the right edge.
    pub(super) fn heading(&self, words: &str) -> Line<'static> {
        let words = text::truncate(words, self.width).into_owned();
        let rule = self.width.saturating_sub(text::width(&words) + 1);
        Line::from(vec![
            Span::styled(words, self.theme.accent),
            Span::raw(" "),
            Span::styled("─".repeat(rule), self.theme.border),
        ])
    }

    /// A paragraph.
    pub(super) fn para(&self, words: &str, style: Style) -> Lines {
        text::wrap(Span::styled(words.to_owned(), style), self.width)
    }

    /// A paragraph behind a label.
    pub(super) fn labelled(&self, label: &str, words: &str) -> Lines {
        if words.is_empty() {
            return Lines::new();
        }
        let line = Line::from(vec![
            Span::styled(format!("{label}  "), self.theme.muted),
            Span::styled(words.to_owned(), self.theme.text),
        ]);
        text::wrap(line, self.width)
    }

    /// Words as they were said, behind a bar.
    pub(super) fn quoted(&self, words: &str, style: Style) -> Lines {
        let columns = self.width.saturating_sub(2);
        let lines = text::wrap(Span::styled(words.to_owned(), self.theme.speech), columns);
        let barred = |mut line: Line<'static>| {
            line.spans.insert(0, Span::styled("┃ ", style));
            line
        };
        lines.into_iter().map(barred).collect()
    }

    /// A caption and the words said below it; nothing without words.
    pub(super) fn spoken(&self, caption: &str, words: &str, style: Style) -> Lines {
        if words.is_empty() {
            return Lines::new();
        }
        let mut lines = vec![Line::styled(caption.to_owned(), self.theme.muted)];
        lines.extend(self.quoted(words, style));
        lines
    }

    /// Who said what follows, where that is told.
    pub(super) fn by(&self, name: Option<&str>) -> Lines {
        name.map_or_else(Lines::new, |name| {
            self.para(&words::said_by(self.lang(), name), self.theme.muted)
        })
    }

    /// What was written down beside something.
    pub(super) fn notes(&self, notes: &[NoteView]) -> Lines {
        let note = |note: &NoteView| {
            let words = Span::styled(phrase::note(note, self.lang()), self.theme.muted);
            text::bullet(words, self.width)
        };
        notes.iter().flat_map(note).collect()
    }

    /// Levels with their names, as many on a line as fit.
    pub(super) fn levels(&self, rated: &[crate::debrief::Rated]) -> Lines {
        let mut lines: Lines = Vec::new();
        for rated in rated {
            let style = self.theme.levels[usize::from(rated.level.min(3))];
            let piece = [
                Span::styled(format!("{} ", level_mark(rated.level)), style),
                Span::styled(rated.beside_marks(), self.theme.text),
            ];
            let wide = Line::from(piece.to_vec()).width();
            match lines.last_mut() {
                Some(line) if line.width() + 3 + wide <= self.width => {
                    line.spans.push(Span::raw("   "));
                    line.spans.extend(piece);
                }
                _ => lines.push(Line::from(piece.to_vec())),
            }
        }
        lines
    }
}

/// A line whose style is on its spans, so that it can be part of another.
fn inked(mut line: Line<'static>) -> Line<'static> {
    let style = std::mem::take(&mut line.style);
    for span in &mut line.spans {
        span.style = style.patch(span.style);
    }
    line
}

/// A line filled with blanks to a width.
pub(super) fn fill(mut line: Line<'static>, width: usize) -> Line<'static> {
    let missing = width.saturating_sub(line.width());
    line.spans.push(Span::raw(" ".repeat(missing)));
    line
}

/// Two columns side by side; the left one `width` wide.
pub(super) fn beside(left: Lines, right: Lines, width: usize, gap: usize) -> Lines {
    let rows = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    (0..rows)
        .map(|_| {
            let mut line = inked(fill(left.next().unwrap_or_default(), width));
            line.spans.push(Span::raw(" ".repeat(gap)));
            line.spans
                .extend(inked(right.next().unwrap_or_default()).spans);
            line
        })
        .collect()
}

/// Lines in a frame with a title; `width` is the frame's.
pub(super) fn framed(title: &str, lines: Lines, width: usize, theme: &Theme) -> Lines {
    let Some(inner) = width.checked_sub(4).filter(|inner| *inner > 3) else {
        return lines;
    };
    let title = text::truncate(title, inner.saturating_sub(2)).into_owned();
    let rule = "─".repeat((inner + 2).saturating_sub(text::width(&title) + 3));
    let mut framed = vec![Line::from(vec![
        Span::styled("╭─ ", theme.border),
        Span::styled(title, theme.title),
        Span::styled(format!(" {rule}╮"), theme.border),
    ])];
    for line in lines {
        let mut line = inked(fill(line, inner));
        line.spans.insert(0, Span::styled("│ ", theme.border));
        line.spans.push(Span::styled(" │", theme.border));
        framed.push(line);
    }
    let rule = "─".repeat(inner + 2);
    framed.push(Line::styled(format!("╰{rule}╯"), theme.border));
    framed
}

/// Paragraphs with a blank line between them; empty ones are left out.
pub(super) fn stacked(parts: impl IntoIterator<Item = Lines>) -> Lines {
    let mut lines = Lines::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(part);
    }
    lines
}

/// Words set large: wide letter-spacing, in English in capitals.
pub(in crate::tui::screens) fn large(words: &str, width: usize, lang: Lang) -> Vec<String> {
    let (words, columns) = match lang {
        Lang::En => (words.to_uppercase(), width.div_ceil(2)),
        // A wide character and its space take three columns.
        Lang::Ja => (full_width(words), (width + 1) * 2 / 3),
    };
    let spaced = |line: &str| {
        use unicode_segmentation::UnicodeSegmentation;
        line.graphemes(true).collect::<Vec<_>>().join(" ")
    };
    text::line_ranges(&words, columns)
        .into_iter()
        .map(|range| spaced(&words[range]))
        .collect()
}

/// Letters and digits in their full-width forms.
fn full_width(words: &str) -> String {
    let wide = |c: char| match c {
        ' ' => '　',
        '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap_or(c),
        c => c,
    };
    words.chars().map(wide).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_words_stay_within_their_width() {
        for lang in Lang::ALL {
            for width in 4..80 {
                for line in large("President 遺憾 of 7pay「二段階」", width, lang) {
                    assert!(text::width(&line) <= width, "{line} in {width}");
                }
            }
        }
    }

    #[test]
    fn large_words_are_spaced() {
        assert_eq!(large("Not yet", 40, Lang::En), ["N O T   Y E T"]);
        assert_eq!(large("社長7人", 40, Lang::Ja), ["社 長 ７ 人"]);
    }

    #[test]
    fn a_column_keeps_its_style_beside_another() {
        let bold = Style::new().add_modifier(ratatui::style::Modifier::BOLD);
        let lines = beside(
            vec![Line::styled("a", bold)],
            vec![Line::styled("b", bold)],
            1,
            1,
        );
        let bold_ones: Vec<&str> = lines[0]
            .spans
            .iter()
            .filter(|span| span.style == bold)
            .map(|span| span.content.trim())
            .filter(|content| !content.is_empty())
            .collect();
        assert_eq!(bold_ones, ["a", "b"]);
    }

    #[test]
    fn columns_stand_side_by_side_whatever_their_lengths() {
        let lines = beside(vec!["会見".into()], vec!["a".into(), "b".into()], 5, 1);
        let plain: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(plain, ["会見  a", "      b"]);
    }
}
