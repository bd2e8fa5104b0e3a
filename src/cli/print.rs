//! Lines for a terminal, broken at its width by Japanese rules, or for a pipe as
//! they are; and a session held in them.

use super::failure::{DONE, Failure};
use super::keyboard::Keyboard;
use super::world::World;
use crate::live::Live;
use crate::plain::{self, Options};
use crate::store::{Clocks, shown};
use crate::tui::app::Ending;
use crate::tui::text;
use ratatui::crossterm::terminal;
use signal_hook::consts::SIGINT;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::time::Instant;

/// The narrowest terminal lines are broken for.
const NARROWEST: u16 = 20;

/// Breaks lines at a width, those of a list under their own text. What ends
/// without a new line, such as a question, is written when it is flushed.
pub struct Lines<W> {
    out: W,
    columns: Option<usize>,
    pending: Vec<u8>,
}

impl<W: Write> Lines<W> {
    /// Lines of so many columns; as they come where none are given.
    pub fn new(out: W, columns: Option<usize>) -> Lines<W> {
        Lines {
            out,
            columns,
            pending: Vec::new(),
        }
    }

    fn put(&mut self, line: &str, columns: usize) -> io::Result<()> {
        let indent = indent(line);
        let room = columns
            .saturating_sub(indent)
            .max(usize::from(NARROWEST) / 2);
        let (head, rest) = line.split_at(indent);
        for (at, range) in text::line_ranges(rest, room).into_iter().enumerate() {
            if at == 0 {
                self.out.write_all(head.as_bytes())?;
            } else {
                write!(self.out, "\n{:indent$}", "")?;
            }
            self.out.write_all(&rest.as_bytes()[range])?;
        }
        Ok(())
    }
}

/// The width of `- `, `12. ` or blanks at the start of a line.
fn indent(line: &str) -> usize {
    let blanks = line.len() - line.trim_start_matches(' ').len();
    let rest = &line[blanks..];
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = match &rest[digits..] {
        it if digits > 0 && it.starts_with(". ") => digits + 2,
        it if digits == 0 && it.starts_with("- ") => 2,
        _ => 0,
    };
    blanks + mark
}

impl<W: Write> Write for Lines<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(columns) = self.columns else {
            return self.out.write(bytes);
        };
        self.pending.extend_from_slice(bytes);
        while let Some(end) = self.pending.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.pending.drain(..=end).collect();
            self.put(&String::from_utf8_lossy(&line[..end]), columns)?;
            self.out.write_all(b"\n")?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if let Some(columns) = self.columns
            && !self.pending.is_empty()
        {
            let rest = std::mem::take(&mut self.pending);
            let rest = String::from_utf8_lossy(&rest);
            // A question keeps the blank before its answer.
            let blank = if rest.ends_with(' ') { " " } else { "" };
            self.put(rest.trim_end(), columns)?;
            self.out.write_all(blank.as_bytes())?;
        }
        self.out.flush()
    }
}

/// Standard output, broken into lines if it is a terminal.
pub fn stdout() -> Lines<io::BufWriter<io::StdoutLock<'static>>> {
    let columns = if io::stdout().is_terminal() {
        let size = terminal::size().ok();
        size.map(|(columns, _)| usize::from(columns.max(NARROWEST)))
    } else {
        None
    };
    Lines::new(io::BufWriter::new(io::stdout().lock()), columns)
}

/// Holds a session in lines, to its debrief or to the end of the input, which Ctrl-C is.
///
/// # Errors
/// Reading or writing failed.
pub fn hold(live: &mut Live, world: &World) -> Result<u8, Failure> {
    let mut out = stdout();
    let (_, stopped) = held(world, |input, options, clock| {
        plain::play(live, input, &mut out, options, clock)
    })?;
    out.flush()?;
    Ok(match stopped {
        true => Ending::Signal(SIGINT).exit_code(),
        false => DONE,
    })
}

/// Plays something from the lines of standard input, as this world plays lines.
///
/// # Errors
/// What playing failed with.
pub fn with<T>(
    world: &World,
    play: impl FnOnce(&mut dyn BufRead, Options, plain::Clock) -> io::Result<T>,
) -> io::Result<T> {
    held(world, play).map(|(played, _)| played)
}

/// As [`with`], and whether Ctrl-C ended it.
fn held<T>(
    world: &World,
    play: impl FnOnce(&mut dyn BufRead, Options, plain::Clock) -> io::Result<T>,
) -> io::Result<(T, bool)> {
    let started = Instant::now();
    let clock = || u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    // Only a person at a keyboard can be late.
    let timed = io::stdin().is_terminal() && !world.accessible;
    let options = Options {
        lang: world.lang(),
        clocks: if timed {
            world.settings.clocks
        } else {
            Clocks::Off
        },
        echo: !io::stdin().is_terminal(),
        spot_worst: world.settings.spot_the_worst,
    };
    if !io::stdin().is_terminal() {
        return Ok((play(&mut io::stdin().lock(), options, &clock)?, false));
    }
    let mut keyboard = Keyboard::listen()?;
    let played = play(&mut keyboard, options, &clock)?;
    Ok((played, keyboard.is_stopped()))
}

/// A path as one types it in a shell, quoted where it must be.
pub fn typed(path: &Path) -> String {
    let mut text = shown(path);
    if text.starts_with('-') {
        text.insert_str(0, "./");
    }
    let plain = |c: char| c.is_alphanumeric() || "._-/+:,=@%".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return text;
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}
