//! A text being typed. The terminal's own cursor stands at the caret, so that
//! an input method shows its candidates in place.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use unicode_segmentation::UnicodeSegmentation;

use super::page;
use crate::tui::key::Edit;
use crate::tui::screen::Ctx;
use crate::tui::text;

/// A text and a caret in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// A byte of the text, at the edge of a grapheme.
    caret: usize,
    lines: bool,
    /// Characters it may hold.
    limit: usize,
}

impl Field {
    /// A field of one line for at most `limit` characters.
    #[must_use]
    pub fn line(limit: usize) -> Field {
        Field {
            text: String::new(),
            caret: 0,
            lines: false,
            limit,
        }
    }

    /// A field of several lines for at most `limit` characters.
    #[must_use]
    pub fn lines(limit: usize) -> Field {
        Field {
            lines: true,
            ..Field::line(limit)
        }
    }

    /// The same field with a text in it, the caret at its end.
    #[must_use]
    pub fn with(mut self, text: &str) -> Field {
        self.text.clear();
        self.caret = 0;
        self.insert(text);
        self
    }

    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Changes text or caret; tells whether either has changed. `columns` is
    /// the width it is shown at, for moving by lines.
    pub fn apply(&mut self, edit: &Edit, columns: u16) -> bool {
        let before = (self.text.len(), self.caret);
        match edit {
            Edit::Insert(text) => self.insert(text),
            Edit::Newline if self.lines => self.insert("\n"),
            Edit::Newline => {}
            Edit::Backspace => self.delete(self.previous()..self.caret),
            Edit::Delete => self.delete(self.caret..self.next()),
            Edit::DeleteWord => self.delete(self.word_start()..self.caret),
            Edit::DeleteToStart => self.delete(self.line_start()..self.caret),
            Edit::Left => self.caret = self.previous(),
            Edit::Right => self.caret = self.next(),
            Edit::Home => self.caret = self.line_start(),
            Edit::End => {
                let rest = &self.text[self.caret..];
                self.caret += rest.find('\n').unwrap_or(rest.len());
            }
            Edit::Up => self.vertical(-1, columns),
            Edit::Down => self.vertical(1, columns),
        }
        before != (self.text.len(), self.caret)
    }

    /// The lines the text takes at a width.
    #[must_use]
    pub fn height(&self, columns: u16) -> usize {
        self.layout(columns).len()
    }

    /// Draws the text, and the cursor at the caret if the field is in focus.
    /// Where the text is higher than its area, the part around the caret shows.
    pub fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect, in_focus: bool) {
        if area.is_empty() {
            return;
        }
        let layout = self.layout(area.width);
        let (row, column) = self.place(&layout);
        let top = (row + 1).saturating_sub(usize::from(area.height));
        let lines = layout
            .iter()
            .skip(top)
            .map(|line| Line::styled(&self.text[line.clone()], ctx.theme.speech));
        page::lines(frame, area, lines);
        if in_focus {
            let x = u16::try_from(column)
                .unwrap_or(u16::MAX)
                .min(area.width - 1);
            let y = u16::try_from(row - top).unwrap_or(0).min(area.height - 1);
            frame.set_cursor_position(Position::new(area.x + x, area.y + y));
        }
    }

    fn layout(&self, columns: u16) -> Vec<Range<usize>> {
        text::line_ranges(&self.text, usize::from(columns))
    }

    /// The caret's line and column.
    fn place(&self, layout: &[Range<usize>]) -> (usize, usize) {
        let row = layout
            .iter()
            .rposition(|line| line.start <= self.caret)
            .unwrap_or(0);
        let start = layout.get(row).map_or(0, |line| line.start);
        (row, text::width(&self.text[start..self.caret]))
    }

    fn vertical(&mut self, by: isize, columns: u16) {
        let layout = self.layout(columns);
        let (row, column) = self.place(&layout);
        let Some(row) = row.checked_add_signed(by) else {
            return;
        };
        let Some(line) = layout.get(row) else {
            return;
        };
        let mut used = 0;
        let words = &self.text[line.clone()];
        let inside = words.grapheme_indices(true).find(|(_, grapheme)| {
            used += text::grapheme_width(grapheme);
            used > column
        });
        self.caret = inside.map_or(line.end, |(at, _)| line.start + at);
        // Where the next line goes on without a gap, this line's end is the
        // next one's start: stay before the last character.
        if layout
            .get(row + 1)
            .is_some_and(|next| next.start == self.caret)
        {
            self.caret = self.previous();
        }
    }

    /// Puts text in at the caret: without control characters, in one line
    /// where the field is one, and only as much as it may still hold.
    fn insert(&mut self, text: &str) {
        let room = self.limit.saturating_sub(self.text.chars().count());
        let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}'], "\n");
        let clean: String = text
            .chars()
            .map(|c| match c {
                '\n' if self.lines => c,
                '\n' | '\t' => ' ',
                _ => c,
            })
            .filter(|&c| c == '\n' || !c.is_control())
            .take(room)
            .collect();
        self.text.insert_str(self.caret, &clean);
        self.caret += clean.len();
        // A combining mark may have joined what stands before the caret.
        while !self.is_edge(self.caret) {
            self.caret += 1;
        }
    }

    fn is_edge(&self, at: usize) -> bool {
        at == self.text.len() || self.text.grapheme_indices(true).any(|(edge, _)| edge == at)
    }

    fn delete(&mut self, range: Range<usize>) {
        self.caret = range.start;
        self.text.replace_range(range, "");
        while !self.is_edge(self.caret) {
            self.caret += 1;
        }
    }

    fn previous(&self) -> usize {
        let mut before = self.text[..self.caret].grapheme_indices(true);
        before.next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        let grapheme = self.text[self.caret..].graphemes(true).next();
        self.caret + grapheme.map_or(0, str::len)
    }

    fn line_start(&self) -> usize {
        self.text[..self.caret].rfind('\n').map_or(0, |at| at + 1)
    }

    fn word_start(&self) -> usize {
        let before = self.text[..self.caret].trim_end();
        let mut words = before.split_word_bound_indices();
        words.next_back().map_or(0, |(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(text: &str, edits: &[Edit]) -> (String, usize) {
        let mut field = Field::lines(100).with(text);
        for edit in edits {
            field.apply(edit, 10);
        }
        (field.text.clone(), field.caret)
    }

    #[test]
    fn deleting_takes_whole_characters() {
        assert_eq!(typed("会見👩‍👩‍👧", &[Edit::Backspace]).0, "会見");
        assert_eq!(typed("が", &[Edit::Left, Edit::Delete]), (String::new(), 0));
        assert_eq!(typed("very sorry ", &[Edit::DeleteWord]).0, "very ");
        assert_eq!(typed("a\nbc", &[Edit::DeleteToStart]).0, "a\n");
    }

    #[test]
    fn moving_by_lines_follows_the_lines_on_the_screen() {
        let (_, caret) = typed("確認中です。追って", &[Edit::Up]);
        assert_eq!(
            &"確認中です。追って"[..caret],
            "確認中",
            "not the next line's start"
        );
        assert_eq!(typed("ab\nc", &[Edit::Home, Edit::Up]).1, 0);
        assert_eq!(typed("ab", &[Edit::Down]).1, 2);
    }

    #[test]
    fn pasted_text_is_cleaned_and_limited() {
        assert_eq!(Field::line(9).with("a\r\nb\u{1b}[2J\t").text(), "a b[2J ");
        assert_eq!(Field::lines(3).with("a\nbcd").text(), "a\nb");
    }

    #[test]
    fn a_trailing_space_moves_the_caret() {
        let field = Field::line(20).with("会見 ");
        let layout = field.layout(10);
        assert_eq!(field.place(&layout), (0, 5));
    }

    proptest! {
        #[test]
        fn any_editing_is_harmless(
            text in "[a が会👩‍👧\n]{0,12}", moves in prop::collection::vec(0_u8..12, 0..30), columns in 0_u16..6,
        ) {
            let mut field = Field::lines(40).with(&text);
            for step in moves {
                let edit = match step {
                    0 => Edit::Insert("会".into()),
                    1 => Edit::Newline,
                    2 => Edit::Backspace,
                    3 => Edit::Delete,
                    4 => Edit::DeleteWord,
                    5 => Edit::DeleteToStart,
                    6 => Edit::Left,
                    7 => Edit::Right,
                    8 => Edit::Home,
                    9 => Edit::End,
                    10 => Edit::Up,
                    _ => Edit::Down,
                };
                field.apply(&edit, columns);
                prop_assert!(field.is_edge(field.caret));
            }
        }
    }
}
