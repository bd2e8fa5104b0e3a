//! Puts sheets on standard output: in colour and as wide as the terminal, or
//! plain and whole for a pipe and a file.

use super::world::World;
use crate::sheet::{Line, Sheet};
use crate::tui::text;
use crate::tui::theme::{Theme, ThemeName};
use crate::tui::widgets::sheet::style;
use ratatui::crossterm::terminal;
use ratatui::style::{Color, Modifier, Style};
use std::env;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};

/// The narrowest terminal lines are broken for.
const NARROWEST: u16 = 20;

/// How a sheet is put.
#[derive(Clone, Copy)]
pub struct Paint {
    /// Columns there are; lines as they are where nothing is said.
    pub columns: Option<usize>,
    /// The colours; nothing for none.
    pub theme: Option<&'static Theme>,
}

impl Paint {
    /// As standard output is: a terminal, or not.
    pub fn of_stdout(world: &World) -> Paint {
        Paint::of_terminal(world.settings.theme, world.no_color)
    }

    /// As standard output is, in a theme.
    pub fn of_terminal(theme: ThemeName, no_color: bool) -> Paint {
        if !io::stdout().is_terminal() {
            return Paint {
                columns: None,
                theme: None,
            };
        }
        let size = terminal::size().ok();
        let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        Paint {
            columns: size.map(|(columns, _)| usize::from(columns.max(NARROWEST))),
            theme: (!no_color && !dumb).then(|| theme.theme(false)),
        }
    }

    /// A sheet as a text.
    pub fn text(&self, sheet: &Sheet) -> String {
        let lines = sheet.lines.iter().map(|line| self.line(line) + "\n");
        lines.collect()
    }

    /// Writes a sheet.
    ///
    /// # Errors
    /// Writing failed.
    pub fn put(&self, sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
        for line in &sheet.lines {
            out.write_all(self.line(line).as_bytes())?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn line(&self, line: &Line) -> String {
        let mut painted = String::new();
        let text = line.text();
        let Some(columns) = self.columns else {
            self.part(line, 0..text.len(), &mut painted);
            return painted;
        };
        if line.cut {
            let kept = text::truncate(&text, columns);
            let end = kept.strip_suffix('…').filter(|_| *kept != text);
            self.part(line, 0..end.unwrap_or(&kept).len(), &mut painted);
            if end.is_some() {
                painted.push('…');
            }
            return painted;
        }
        if text.is_empty() {
            return painted;
        }
        let hang = line.hang.min(columns / 2);
        let head = text.len() - text.trim_start_matches(' ').len();
        let head = head.min(hang);
        for (at, range) in broken(&text[head..], columns, head, hang)
            .into_iter()
            .enumerate()
        {
            let indent = if at == 0 { head } else { hang };
            if at > 0 {
                painted.push('\n');
            }
            let _ = write!(painted, "{:indent$}", "");
            self.part(line, head + range.start..head + range.end, &mut painted);
        }
        painted
    }

    /// Bytes of a line, each part in its tone.
    fn part(&self, line: &Line, range: std::ops::Range<usize>, painted: &mut String) {
        let mut at = 0;
        for (tone, text) in &line.parts {
            let start = range.start.clamp(at, at + text.len()) - at;
            let end = range.end.clamp(at, at + text.len()) - at;
            at += text.len();
            let (Some(words), true) = (text.get(start..end), start < end) else {
                continue;
            };
            match self.theme.map(|theme| style(theme, *tone)).map(sgr) {
                Some(codes) if !codes.is_empty() => {
                    // Writing to a string cannot fail.
                    let _ = write!(painted, "\x1b[{codes}m{words}\x1b[0m");
                }
                _ => painted.push_str(words),
            }
        }
    }
}

/// The lines a text is broken into: the first begins after `head` columns, the
/// others after `hang`.
fn broken(text: &str, columns: usize, head: usize, hang: usize) -> Vec<std::ops::Range<usize>> {
    // An id goes on the next line whole, so that it can be searched for.
    let text = &unbroken(text);
    let whole = text::line_ranges(text, columns.saturating_sub(head));
    let Some(first) = whole.first().cloned().filter(|_| whole.len() > 1) else {
        return whole;
    };
    let rest = whole[1].start;
    let others = text::line_ranges(&text[rest..], columns.saturating_sub(hang));
    let others = others.into_iter().map(|it| rest + it.start..rest + it.end);
    std::iter::once(first).chain(others).collect()
}

/// The text with hyphens between letters as what allows no break and takes as
/// much room.
fn unbroken(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for at in 1..bytes.len().saturating_sub(1) {
        let inside = bytes[at - 1].is_ascii_alphanumeric() && bytes[at + 1].is_ascii_alphanumeric();
        if bytes[at] == b'-' && inside {
            bytes[at] = b'_';
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The numbers of a style's escape sequence.
fn sgr(style: Style) -> String {
    let modifiers = [
        (Modifier::BOLD, "1"),
        (Modifier::DIM, "2"),
        (Modifier::UNDERLINED, "4"),
        (Modifier::REVERSED, "7"),
    ];
    let mut codes: Vec<String> = modifiers
        .into_iter()
        .filter(|(modifier, _)| style.add_modifier.contains(*modifier))
        .map(|(_, code)| code.to_owned())
        .collect();
    codes.extend(style.fg.and_then(foreground));
    codes.join(";")
}

fn foreground(color: Color) -> Option<String> {
    let code = match color {
        Color::Reset => return None,
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Indexed(n) => return Some(format!("38;5;{n}")),
        Color::Rgb(r, g, b) => return Some(format!("38;2;{r};{g};{b}")),
    };
    Some(code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Tone;
    use crate::tui::theme::ThemeName;

    fn painted(line: &Line, columns: usize, theme: Option<&'static Theme>) -> String {
        let columns = Some(columns);
        Paint { columns, theme }.line(line)
    }

    #[test]
    fn a_long_line_is_cut_by_columns() {
        let parts = vec![
            (Tone::Plain, "会見".to_owned()),
            (Tone::Muted, "の流れ".to_owned()),
        ];
        let line = Line::cut(parts);
        assert_eq!(painted(&line, 10, None), "会見の流れ");
        assert_eq!(painted(&line, 9, None), "会見の流…");
        let colours = Some(ThemeName::Default.theme(false));
        assert_eq!(painted(&line, 7, colours), "会見\x1b[2mの\x1b[0m…");
    }

    #[test]
    fn a_long_line_goes_on_under_its_own_text() {
        let line = Line::broken(4, vec![(Tone::Bad, "  one two three".to_owned())]);
        assert_eq!(painted(&line, 11, None), "  one two\n    three");
        let colours = Some(ThemeName::Default.theme(false));
        assert_eq!(
            painted(&line, 11, colours),
            "  \x1b[31mone two\x1b[0m\n    \x1b[31mthree\x1b[0m"
        );
    }

    /// What a person sees on a terminal of 80 columns, without colours.
    fn at_80(sheet: &Sheet) -> String {
        let mut out = Vec::new();
        let paint = Paint {
            columns: Some(80),
            theme: None,
        };
        paint.put(sheet, &mut out).unwrap();
        let seen = String::from_utf8(out).unwrap();
        for line in seen.lines() {
            assert!(text::width(line) <= 80, "{line}");
        }
        seen
    }

    #[test]
    fn graphs_and_previews_at_80_columns() {
        let read = |source| crate::scenario::load(source, "test.yaml").scenario.unwrap();
        let small = read(include_bytes!("../../tests/fixtures/small.yaml"));
        let seven = read(include_bytes!("../../scenarios/7pay-first-conference.yaml"));
        let at = crate::preview::find(&small, "five-hours").unwrap();
        for lang in crate::i18n::Lang::ALL {
            let seen = at_80(&crate::graph::Graph::of(&small).to_outline(lang));
            insta::assert_snapshot!(format!("graph-{}", lang.code()), seen);
            let tongue = crate::preview::Tongue { lang, both: false };
            let seen = at_80(&crate::preview::question(&small, at, tongue));
            insta::assert_snapshot!(format!("preview-{}", lang.code()), seen);
            // Whatever it holds, nothing is too wide.
            at_80(&crate::graph::Graph::of(&seven).to_outline(lang));
            at_80(&crate::preview::list(&seven, "7pay", lang));
        }
    }

    #[test]
    fn an_authors_own_line_breaks_stay_on_the_line() {
        let line = Line::broken(0, vec![(Tone::Title, "one\ntwo".to_owned())]);
        assert_eq!(painted(&line, 40, None), "one two");
    }

    #[test]
    fn nothing_is_broken_for_a_pipe() {
        let line = Line::broken(4, vec![(Tone::Bad, "  one two three".to_owned())]);
        let pipe = Paint {
            columns: None,
            theme: None,
        };
        assert_eq!(pipe.line(&line), "  one two three");
    }
}
