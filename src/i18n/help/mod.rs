//! The Japanese of the command line's help. Its English stands at the commands and
//! arguments themselves; here each of its texts is paired with its Japanese, so that an
//! English one that changes asks for its Japanese again. What both have in common stands
//! in [`super::usage`].

mod bench;
mod common;
mod desk;
mod practice;
mod workshop;

/// An English text, and what it is in Japanese.
type Pair = (&'static str, &'static str);

/// Every pair, by the part of the program.
const PAIRS: [&[Pair]; 5] = [
    common::PAIRS,
    practice::PAIRS,
    workshop::PAIRS,
    bench::PAIRS,
    desk::PAIRS,
];

/// Every pair.
pub fn pairs() -> impl Iterator<Item = Pair> {
    PAIRS.into_iter().flatten().copied()
}

/// What an English text of the help is in Japanese.
#[must_use]
pub fn japanese(english: &str) -> Option<&'static str> {
    let found = pairs().find(|(it, _)| *it == english);
    found.map(|(_, japanese)| japanese)
}
