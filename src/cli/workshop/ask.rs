//! Asking in a terminal for what was not given.

use super::super::print;
use crate::i18n::{Lang, new as words};
use std::io::{self, BufRead, Write};

/// Somebody to ask.
pub(super) struct Asker<'i> {
    pub input: &'i mut dyn BufRead,
    pub lang: Lang,
}

impl Asker<'_> {
    /// A line, or the usual answer where it is empty; nothing at the end of the input.
    pub fn line(&mut self, ask: &str, usual: &str) -> io::Result<Option<String>> {
        let mut out = print::stdout();
        write!(out, "{} ", words::prompt(self.lang, ask, usual))?;
        out.flush()?;
        let read = self.read()?;
        Ok(read.map(|line| match line.is_empty() {
            true => usual.to_owned(),
            false => line,
        }))
    }

    /// Lines up to an empty one, or to the end of the input.
    pub fn lines(&mut self, ask: &str) -> io::Result<Vec<String>> {
        say(ask)?;
        let mut lines = Vec::new();
        loop {
            let mut out = print::stdout();
            write!(out, "> ")?;
            out.flush()?;
            match self.read()? {
                Some(line) if !line.is_empty() => lines.push(line),
                _ => return Ok(lines),
            }
        }
    }

    fn read(&mut self) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        let read = self.input.read_until(b'\n', &mut bytes)?;
        let line = String::from_utf8_lossy(&bytes);
        Ok((read > 0).then(|| line.trim().to_owned()))
    }
}

/// A line on standard output.
pub(super) fn say(line: &str) -> io::Result<()> {
    let mut out = print::stdout();
    writeln!(out, "{line}")?;
    out.flush()
}
