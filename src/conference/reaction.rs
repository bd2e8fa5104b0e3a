//! How the room is seen and heard to take a turn.

use super::state::Turn;
use super::{Choice, Room, Subject};
use crate::i18n::{Lang, room as words};
use crate::scenario::Mood;

/// What is seen and heard after a turn, given the mood before it.
#[must_use]
pub fn reaction(before: Mood, turn: &Turn, number: usize, lang: Lang) -> &'static str {
    if matches!(
        turn.subject,
        Subject::Question {
            choice: Choice::Silence,
            ..
        }
    ) {
        return words::silence_falls(lang);
    }
    let better = turn.mood.heat < before.heat
        || turn.mood.heat == before.heat && turn.mood.trust >= before.trust;
    words::reaction(lang, Room::at(turn.mood.heat) as usize, better, number)
}
