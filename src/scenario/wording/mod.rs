//! What can be seen of spoken words from outside, without understanding them:
//! figures, words of apology, of time and of caution, phrases that give a pitfall
//! away, and their length. Checks, simulated strategies and the reader of
//! question lists look at the same things, so they are found in one place.

mod cue;
mod figure;
mod phrases;
mod telltale;

pub use cue::{Cue, cues, shows};
pub(crate) use figure::MONTHS;
pub use figure::{Figure, FigureKind, figures};
pub use telltale::{Telltale, telltales};

use super::{Lang, length};

/// The most that can be said in one breath of a listener's attention: English
/// words or Japanese characters, about half a minute at a calm pace.
#[must_use]
pub fn longest_spoken(lang: Lang) -> usize {
    match lang {
        Lang::En => 45,
        Lang::Ja => 150,
    }
}

/// Whether an answer is longer than [`longest_spoken`].
#[must_use]
pub fn is_long(words: &str, lang: Lang) -> bool {
    length(words, lang) > longest_spoken(lang)
}
