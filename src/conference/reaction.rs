//! How the room is seen and heard to take a turn.

use super::turn::Turn;
use super::{Choice, Room, Subject};
use crate::i18n::{Lang, room as words};
use crate::scenario::Mood;
use std::cmp::Ordering;

/// The highest heat there is.
const MOST: i16 = 100;

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
    let better = is_better(before, turn.mood);
    let room = Room::at(turn.mood.heat) as usize;
    Some(words::reaction(lang, room, better, number))
}

/// Whether the room took something well, by its mood before and after.
fn is_better(before: Mood, after: Mood) -> bool {
    match (after.heat.cmp(&before.heat), after.trust.cmp(&before.trust)) {
        (Ordering::Less, _) | (Ordering::Equal, Ordering::Greater) => true,
        // At the end of both scales a bad answer changes neither.
        (Ordering::Equal, Ordering::Equal) => (after.trust, after.heat) != (0, MOST),
        (Ordering::Greater, _) | (Ordering::Equal, Ordering::Less) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_that_is_lost_is_not_won_by_answers_that_change_nothing() {
        let mood = |trust, heat| Mood { trust, heat };
        for (before, after, better) in [
            (mood(50, 50), mood(45, 44), true),
            (mood(50, 50), mood(51, 50), true),
            (mood(50, 50), mood(50, 50), true),
            (mood(50, 50), mood(60, 51), false),
            (mood(50, 50), mood(49, 50), false),
            (mood(100, 0), mood(100, 0), true),
            (mood(0, 100), mood(0, 100), false),
            (mood(5, 100), mood(0, 100), false),
            (mood(0, 100), mood(1, 100), true),
        ] {
            assert_eq!(is_better(before, after), better, "{before:?} {after:?}");
        }
    }
}
