//! Themes: what things look like, named by what they mean.
//!
//! No theme paints the background, and no meaning rests on colour alone: marks,
//! words and numbers carry it, style only supports it.

use ratatui::style::{Color, Modifier, Style};

pub use crate::store::ThemeName;

impl ThemeName {
    /// The theme's styles; without colour when `no_color` asks for that.
    #[must_use]
    pub fn theme(self, no_color: bool) -> &'static Theme {
        match self {
            _ if no_color => &MONO,
            ThemeName::Default => &DEFAULT,
            ThemeName::HighContrast => &HIGH_CONTRAST,
            ThemeName::ColourBlind => &COLOUR_BLIND,
            ThemeName::Mono => &MONO,
        }
    }
}

/// A style for each meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Running text.
    pub text: Style,
    /// Titles and names.
    pub title: Style,
    /// What may be overlooked: hints, captions.
    pub muted: Style,
    /// The program's own colour: its name, what is in focus.
    pub accent: Style,
    /// It went well.
    pub good: Style,
    /// Take care.
    pub warn: Style,
    /// It went badly.
    pub bad: Style,
    /// It must not be overlooked.
    pub critical: Style,
    /// The chosen row of a list; always beside [`marker`].
    pub selected: Style,
    /// A key to press.
    pub key: Style,
    /// Frames and rules.
    pub border: Style,
    /// The frame of what is in focus.
    pub focus: Style,
    /// The filled part of the trust gauge.
    pub trust: Style,
    /// The filled part of the heat gauge.
    pub heat: Style,
    /// The unfilled part of a gauge.
    pub track: Style,
    /// What a person says or types.
    pub speech: Style,
    /// Rating levels 0 to 3, from weak to strong; always beside [`level_mark`].
    pub levels: [Style; 4],
}

/// The mark before a row of a list; both are equally wide.
#[must_use]
pub fn marker(selected: bool) -> &'static str {
    if selected { "▸ " } else { "  " }
}

/// A level of 0 to 3 without words or colour.
#[must_use]
pub fn level_mark(level: u8) -> &'static str {
    match level {
        0 => "▫▫▫",
        1 => "▪▫▫",
        2 => "▪▪▫",
        _ => "▪▪▪",
    }
}

/// Before what went well.
pub const GOOD: &str = "✓";
/// Before what needs care.
pub const WARN: &str = "!";
/// Before what went badly.
pub const BAD: &str = "✗";
/// Before what nobody judged.
pub const OPEN: &str = "·";

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const DIM: Style = PLAIN.add_modifier(Modifier::DIM);
const UNDERLINED: Style = PLAIN.add_modifier(Modifier::UNDERLINED);
const REVERSED: Style = PLAIN.add_modifier(Modifier::REVERSED);

const fn bold(color: Color) -> Style {
    BOLD.fg(color)
}

const DEFAULT: Theme = Theme {
    text: PLAIN,
    title: BOLD,
    muted: DIM,
    accent: bold(Color::Cyan),
    good: PLAIN.fg(Color::Green),
    warn: PLAIN.fg(Color::Yellow),
    bad: PLAIN.fg(Color::Red),
    critical: bold(Color::Red).add_modifier(Modifier::REVERSED),
    selected: REVERSED,
    key: BOLD,
    border: DIM,
    focus: PLAIN.fg(Color::Cyan),
    trust: PLAIN.fg(Color::Cyan),
    heat: PLAIN.fg(Color::Red),
    track: DIM,
    speech: PLAIN,
    levels: [
        PLAIN.fg(Color::Red),
        PLAIN.fg(Color::Yellow),
        PLAIN.fg(Color::Cyan),
        PLAIN.fg(Color::Green),
    ],
};

const HIGH_CONTRAST: Theme = Theme {
    text: PLAIN,
    title: BOLD.add_modifier(Modifier::UNDERLINED),
    muted: PLAIN,
    accent: BOLD,
    good: bold(Color::Green),
    warn: bold(Color::Yellow),
    bad: bold(Color::Red),
    critical: bold(Color::Red).add_modifier(Modifier::REVERSED),
    selected: BOLD.add_modifier(Modifier::REVERSED),
    key: BOLD.add_modifier(Modifier::UNDERLINED),
    border: PLAIN,
    focus: BOLD,
    trust: BOLD,
    heat: bold(Color::Red),
    track: PLAIN,
    speech: BOLD,
    levels: [
        bold(Color::Red),
        bold(Color::Yellow),
        BOLD,
        bold(Color::Green),
    ],
};

/// Blue and orange of the 256-colour palette, near those of Okabe and Ito,
/// readable on light and on dark.
const BLUE: Color = Color::Indexed(32);
const ORANGE: Color = Color::Indexed(172);

const COLOUR_BLIND: Theme = Theme {
    accent: bold(BLUE),
    good: PLAIN.fg(BLUE),
    warn: PLAIN.fg(ORANGE),
    bad: bold(ORANGE),
    critical: bold(ORANGE).add_modifier(Modifier::REVERSED),
    focus: PLAIN.fg(BLUE),
    trust: PLAIN.fg(BLUE),
    heat: PLAIN.fg(ORANGE),
    levels: [bold(ORANGE), PLAIN.fg(ORANGE), PLAIN.fg(BLUE), bold(BLUE)],
    ..DEFAULT
};

const MONO: Theme = Theme {
    accent: BOLD,
    good: PLAIN,
    warn: UNDERLINED,
    bad: BOLD.add_modifier(Modifier::UNDERLINED),
    critical: BOLD.add_modifier(Modifier::REVERSED),
    focus: PLAIN,
    trust: PLAIN,
    heat: BOLD,
    levels: [
        BOLD.add_modifier(Modifier::UNDERLINED),
        UNDERLINED,
        PLAIN,
        BOLD,
    ],
    ..DEFAULT
};

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(theme: &Theme) -> Vec<Style> {
        let mut styles = vec![
            theme.text,
            theme.title,
            theme.muted,
            theme.accent,
            theme.good,
            theme.warn,
            theme.bad,
            theme.critical,
            theme.selected,
            theme.key,
            theme.border,
            theme.focus,
            theme.trust,
            theme.heat,
            theme.track,
            theme.speech,
        ];
        styles.extend(theme.levels);
        styles
    }

    #[test]
    fn no_theme_paints_the_background() {
        for name in ThemeName::ALL {
            for style in styles(name.theme(false)) {
                assert_eq!(style.bg, None, "{name:?}");
            }
        }
    }

    #[test]
    fn no_color_means_no_colour_whatever_the_theme() {
        for name in ThemeName::ALL {
            for style in styles(name.theme(true)) {
                assert_eq!(style.fg, None, "{name:?}");
            }
        }
    }

    #[test]
    fn levels_differ_without_colour() {
        let marks: Vec<_> = (0..=3).map(level_mark).collect();
        assert_eq!(marks, ["▫▫▫", "▪▫▫", "▪▪▫", "▪▪▪"]);
    }
}
