//! How the room is seen and heard to take a turn.

use super::turn::Turn;
use super::{Choice, Room, Subject};
use crate::i18n::{Lang, room as words};
use crate::scenario::Mood;

/// What is seen and heard after a turn, given the mood before it; nothing after
/// a decision, which nobody in the room sees taken.
#[must_use]
pub fn reaction(before: Mood, turn: &Turn, number: usize, lang: Lang) -> Option<&'static str> {
    if matches!(
        turn.subject,
        Subject::Question {
            choice: Choice::Silence,
            ..
        }
    ) {
        return Some(words::silence_falls(lang));
    }
    if matches!(turn.subject, Subject::Decision { .. }) {
        return None;
    }
    let better = turn.mood.heat < before.heat
        || turn.mood.heat == before.heat && turn.mood.trust >= before.trust;
    let heat = Room::at(turn.mood.heat) as usize;
    Some(words::reaction(lang, heat, better, number))
}
