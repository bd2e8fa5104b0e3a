//! How words are set on the projector: centred, in short lines of about one length,
//! with as much air as there is.

use super::phrases::{balanced, dense};
use crate::i18n::Lang;
use crate::tui::screens::debrief::large;
use crate::tui::text;
use crate::tui::theme::Theme;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Lines from top to bottom.
pub(super) type Lines = Vec<Line<'static>>;

/// What everything is set by.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) lang: Lang,
    pub(super) theme: &'static Theme,
    /// The whole screen.
    pub(super) width: usize,
    pub(super) height: usize,
}

/// How generously words are set; the first that fits is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Air {
    /// A blank line between any two.
    Ample,
    /// Blank lines between what does not belong together.
    Some,
    /// Long lines, one below the other.
    None,
}

impl Setting {
    pub(super) fn new(lang: Lang, theme: &'static Theme, area: Rect) -> Setting {
        Setting {
            lang,
            theme,
            width: area.width.into(),
            height: area.height.into(),
        }
    }

    /// Whether there is room for everything to be larger.
    pub(super) fn is_vast(self) -> bool {
        self.width >= 110 && self.height >= 34
    }

    /// The longest a line of running words gets: short enough for the eye to find the
    /// next one from the last row.
    pub(super) fn measure(self, air: Air) -> usize {
        let most = self.width.saturating_sub(8).max(self.width * 3 / 4);
        match air {
            Air::None => most,
            _ => (self.width * 5 / 8).clamp(52, 96).min(most),
        }
    }

    /// Words in lines of about the same length, broken at no more than the measure.
    pub(super) fn words(self, words: &str, style: Style, air: Air) -> Lines {
        let lines = match air {
            Air::None => dense(words, self.measure(air)),
            _ => balanced(words, self.measure(air), self.lang),
        };
        let set = |line: &str| Line::styled(line.to_owned(), style).centered();
        let lines = lines.into_iter().map(set);
        match air {
            Air::Ample => spread(lines),
            _ => lines.collect(),
        }
    }

    /// A few words in wide letters where they fit in a line, else as they are.
    pub(super) fn heading(self, words: &str, style: Style) -> Line<'static> {
        let room = self.width.saturating_sub(4);
        let wide = large(words, room, self.lang);
        let line = match wide.as_slice() {
            [one] => one.clone(),
            _ => text::truncate(words, room).into_owned(),
        };
        Line::styled(line, style).centered()
    }

    /// A small label on a ground of its own.
    pub(super) fn label(self, words: &str) -> Span<'static> {
        Span::styled(format!(" {words} "), self.theme.selected)
    }
}

/// Lines with a blank one between any two.
fn spread(lines: impl Iterator<Item = Line<'static>>) -> Lines {
    let mut spread = Lines::new();
    for line in lines {
        if !spread.is_empty() {
            spread.push(Line::default());
        }
        spread.push(line);
    }
    spread
}

/// What stands in the middle of the room: blocks with air between them.
#[derive(Debug, Clone, Default)]
pub(super) struct Poster {
    blocks: Vec<Lines>,
    gap: usize,
}

impl Poster {
    pub(super) fn new(setting: Setting, air: Air) -> Poster {
        Poster {
            blocks: Vec::new(),
            gap: match air {
                Air::Ample if setting.is_vast() => 2,
                Air::Ample | Air::Some => 1,
                Air::None => 0,
            },
        }
    }

    /// With one more block; an empty one is left out.
    pub(super) fn with(mut self, block: Lines) -> Poster {
        if !block.is_empty() {
            self.blocks.push(block);
        }
        self
    }

    pub(super) fn height(&self) -> usize {
        let gaps = self.blocks.len().saturating_sub(1) * self.gap;
        self.blocks.iter().map(Vec::len).sum::<usize>() + gaps
    }

    /// Draws it, a little above the middle, where the eye expects it. What does not
    /// fit is cut, and that is said.
    pub(super) fn draw(self, frame: &mut Frame<'_>, area: Rect) {
        let (rows, height) = (usize::from(area.height), self.height());
        let air = rows.saturating_sub(height) * 2 / 5;
        let mut lines: Lines = vec![Line::default(); air];
        for (at, block) in self.blocks.into_iter().enumerate() {
            if at > 0 {
                lines.extend(vec![Line::default(); self.gap]);
            }
            lines.extend(block);
        }
        if lines.len() > rows {
            lines.truncate(rows.saturating_sub(1));
            lines.push(Line::raw("…").centered());
        }
        page::lines(frame, area, lines);
    }
}
