//! Bars for quantities such as trust and heat, with their number and a word:
//! the bar's two kinds of stroke differ without colour.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::tui::text;
use crate::tui::theme::Theme;

/// A quantity to show.
#[derive(Debug, Clone, Copy)]
pub struct Gauge<'a> {
    /// What it is.
    pub label: &'a str,
    /// How much; more than `max` counts as `max`.
    pub value: u32,
    /// As much as there can be.
    pub max: u32,
    /// What that means, in a word; left out where there is no room.
    pub word: &'a str,
    /// The filled part's style.
    pub style: Style,
}

/// The longest a bar gets.
const LONGEST: usize = 32;
/// Below this, a bar says nothing.
const SHORTEST: usize = 4;

impl<'a> Gauge<'a> {
    /// The gauge as one line: `Trust  ━━━━━━━━──────  62  steady`. Labels of
    /// gauges that stand under each other get the same `label_width`.
    #[must_use]
    pub fn line(&self, theme: &Theme, label_width: usize, columns: usize) -> Line<'a> {
        let label = text::pad(self.label, label_width.min(columns));
        let value = self.value.min(self.max);
        let digits = self.max.to_string().len();
        let number = format!("{value:>digits$}");
        let fixed = text::width(&label) + 2 + 2 + digits;
        let word_width = text::width(self.word) + 2;
        let room = columns.saturating_sub(fixed);
        let with_word = !self.word.is_empty() && room >= word_width + SHORTEST;
        let bar = room
            .saturating_sub(if with_word { word_width } else { 0 })
            .min(LONGEST);
        let mut spans = vec![Span::styled(label, theme.text), Span::raw("  ")];
        if bar >= SHORTEST {
            let filled = self.filled(bar);
            spans.push(Span::styled("━".repeat(filled), self.style));
            spans.push(Span::styled("─".repeat(bar - filled), theme.track));
            spans.push(Span::raw("  "));
        }
        spans.push(Span::styled(number, theme.title));
        if with_word {
            spans.push(Span::styled(format!("  {}", self.word), theme.muted));
        }
        Line::from(spans)
    }

    /// Columns to fill, rounded; something is never shown as nothing, and less
    /// than all never as all.
    fn filled(&self, bar: usize) -> usize {
        if self.value == 0 || self.max == 0 {
            return 0;
        }
        if self.value >= self.max {
            return bar;
        }
        let (value, max) = (self.value as usize, self.max as usize);
        ((value * bar + max / 2) / max).clamp(1, bar - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::ThemeName;

    fn gauge(value: u32) -> Gauge<'static> {
        Gauge {
            label: "信頼",
            value,
            max: 100,
            word: "揺らぐ",
            style: Style::new(),
        }
    }

    fn line(value: u32, columns: usize) -> String {
        let theme = ThemeName::Default.theme(false);
        gauge(value).line(theme, 6, columns).to_string()
    }

    #[test]
    fn a_gauge_gives_up_its_word_then_its_bar() {
        assert_eq!(line(50, 31), "信頼    ━━━━━─────   50  揺らぐ");
        assert_eq!(line(50, 17), "信頼    ━━──   50");
        assert_eq!(line(50, 14), "信頼     50");
    }

    #[test]
    fn little_is_not_nothing_and_nearly_all_is_not_all() {
        assert!(line(1, 31).contains("━─────────"));
        assert!(line(99, 31).contains("━━━━━━━━━─"));
        assert!(line(0, 31).contains("──────────"));
        assert!(line(300, 31).contains("━━━━━━━━━━  100"));
    }
}
