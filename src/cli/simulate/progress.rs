//! One line on standard error that tells how far it has come, where somebody sees
//! it; it is erased at the end.

use crate::i18n::{Lang, simulate as words};
use crate::tui::text;
use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How often it moves.
const EVERY: Duration = Duration::from_millis(100);

/// The line.
pub(in crate::cli) struct Progress {
    all: u64,
    lang: Lang,
    /// When it last moved, and its width; nothing where nobody sees it.
    shown: Option<Mutex<(Instant, usize)>>,
}

impl Progress {
    pub(in crate::cli) fn new(all: u64, lang: Lang) -> Progress {
        let seen = io::stderr().is_terminal();
        Progress {
            all,
            lang,
            shown: seen.then(|| Mutex::new((Instant::now(), 0))),
        }
    }

    /// Tells how many conferences were played, unless it has just done so.
    pub(in crate::cli) fn show(&self, played: u64) {
        self.say(|| words::playing(self.lang, &grouped(played), &grouped(self.all)));
    }

    /// Says how it goes, unless it has just done so.
    pub(in crate::cli) fn say(&self, how: impl FnOnce() -> String) {
        // Whoever comes while another writes goes on playing.
        let Some(Ok(mut shown)) = self.shown.as_ref().map(Mutex::try_lock) else {
            return;
        };
        let (last, width) = &mut *shown;
        if last.elapsed() < EVERY {
            return;
        }
        let line = how();
        let fill = width.saturating_sub(text::width(&line));
        // If it cannot be written, nobody sees it.
        let _ = write!(io::stderr(), "\r{line}{:fill$}", "");
        *width = text::width(&line);
        *last = Instant::now();
    }

    /// Erases the line.
    pub(in crate::cli) fn clear(&self) {
        if let Some(Ok(shown)) = self.shown.as_ref().map(Mutex::lock)
            && shown.1 > 0
        {
            let _ = write!(io::stderr(), "\r{:1$}\r", "", shown.1);
        }
    }
}

/// A number with commas between its thousands.
pub(in crate::cli) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
