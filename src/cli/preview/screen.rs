//! Draws again and again from the top of a terminal without another screen and
//! without a flicker; for a pipe, one drawing after the other.

use crate::cli::paint::Paint;
use crate::cli::world::World;
use crate::i18n::preview as words;
use crate::sheet::Sheet;
use ratatui::crossterm::terminal;
use std::io::{self, IsTerminal, Write};

/// Where drawings go.
pub(super) struct Screen<'w> {
    world: &'w World,
    is_terminal: bool,
    drawn: Drawn,
}

/// What was drawn last.
#[derive(PartialEq, Eq)]
enum Drawn {
    Nothing,
    Text(String, (u16, u16)),
}

impl<'w> Screen<'w> {
    pub fn new(world: &'w World) -> Screen<'w> {
        Screen {
            world,
            is_terminal: io::stdout().is_terminal(),
            drawn: Drawn::Nothing,
        }
    }

    /// Whether findings are coloured.
    pub fn is_coloured(&self) -> bool {
        Paint::of_stdout(self.world).theme.is_some()
    }

    /// Whether the terminal has another size than when it was drawn on.
    pub fn is_stale(&self) -> bool {
        match &self.drawn {
            Drawn::Text(_, size) => self.is_terminal && *size != self.size(),
            Drawn::Nothing => true,
        }
    }

    fn size(&self) -> (u16, u16) {
        match self.is_terminal {
            true => terminal::size().unwrap_or((80, 24)),
            false => (0, 0),
        }
    }

    /// Draws findings, and below them the first of these sheets that has room, or
    /// the last; unless the same stands there already.
    ///
    /// # Errors
    /// Writing failed.
    pub fn draw(&mut self, findings: &[String], sheets: &[Sheet]) -> io::Result<()> {
        let size = self.size();
        let room = room(size.1);
        let mut text = String::new();
        for sheet in sheets {
            text = self.text(findings, sheet)?;
            if !self.is_terminal || text.lines().count() <= room {
                break;
            }
        }
        let drawn = Drawn::Text(text, size);
        if self.drawn == drawn {
            return Ok(());
        }
        if let Drawn::Text(text, _) = &drawn {
            match self.is_terminal {
                true => self.over_the_last(text, size.1)?,
                false => after_the_other(text, self.drawn != Drawn::Nothing)?,
            }
        }
        self.drawn = drawn;
        Ok(())
    }

    fn text(&self, findings: &[String], sheet: &Sheet) -> io::Result<String> {
        let mut text = Vec::new();
        for finding in findings {
            writeln!(text, "{finding}\n")?;
        }
        Paint::of_stdout(self.world).put(sheet, &mut text)?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }

    /// Overwrites what stands there line by line, no more than there are rows:
    /// nothing scrolls. What was there before the first drawing is scrolled away.
    fn over_the_last(&self, text: &str, rows: u16) -> io::Result<()> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        if self.drawn == Drawn::Nothing {
            out.write_all("\n".repeat(usize::from(rows)).as_bytes())?;
        }
        let room = room(rows);
        let lines: Vec<&str> = text.lines().collect();
        let kept = match lines.len() > room {
            true => room - 1,
            false => lines.len(),
        };
        // A line that is too wide is cut at the edge, not broken. What stood there is
        // erased first: behind a full line, its last letter would go, too.
        out.write_all(b"\x1b[?7l\x1b[H")?;
        for line in &lines[..kept] {
            write!(out, "\x1b[K{line}\r\n")?;
        }
        if kept < lines.len() {
            write!(out, "\x1b[K{}\r\n", words::taller(self.world.lang()))?;
        }
        out.write_all(b"\x1b[J\x1b[?7h")?;
        out.flush()
    }
}

/// Lines that can be drawn: the last row is where the cursor stands.
fn room(rows: u16) -> usize {
    usize::from(rows).saturating_sub(1).max(1)
}

fn after_the_other(text: &str, is_again: bool) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if is_again {
        out.write_all(b"\n")?;
    }
    out.write_all(text.as_bytes())?;
    out.flush()
}
