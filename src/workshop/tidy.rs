//! Workshops and assessments that come from outside: cleaned, and refused where they
//! hold what nobody could have written with this program.

use super::{
    Assessment, Heard, Kept, MOST_ASSESSORS, MOST_PARTICIPANTS, Participant, Rating, Seat, Seating,
    Workshop,
};
use crate::scenario::rubric::{MAX_CRITERIA, MAX_LEVEL};
use crate::scenario::{Improvised, clean, one_line};
use std::collections::BTreeSet;

/// The most characters of a name.
const NAME: usize = 60;
/// The most characters of a workshop's name.
const TITLE: usize = 80;
/// The most characters of whatever else is written.
const WORDS: usize = 4_000;
/// The most questions a workshop keeps.
const KEPT: usize = 500;
/// The most scenarios seats are chosen for, and the most seats of one.
const SEATINGS: usize = 100;

impl Workshop {
    /// The workshop, cleaned; nothing if it cannot be one.
    #[must_use]
    pub fn tidied(self) -> Option<Workshop> {
        let is_small = self.participants.len() <= MOST_PARTICIPANTS
            && self.assessors.len() <= MOST_ASSESSORS
            && self.kept.len() <= KEPT
            && self.seatings.len() <= SEATINGS;
        if !is_small {
            return None;
        }
        let assessors = self.assessors.iter().map(|it| line(it, NAME));
        Some(Workshop {
            name: line(&self.name, TITLE)?,
            participants: self
                .participants
                .iter()
                .map(participant)
                .collect::<Option<_>>()?,
            assessors: assessors.collect::<Option<_>>()?,
            kept: self.kept.iter().map(question).collect::<Option<_>>()?,
            seatings: self.seatings.iter().map(seating).collect::<Option<_>>()?,
            ..self
        })
    }
}

impl Assessment {
    /// The assessment, cleaned; nothing if it cannot be one: two ratings of one turn,
    /// levels or criteria there are none of, or more words than anybody writes.
    #[must_use]
    pub fn tidied(self) -> Option<Assessment> {
        let mut turns = BTreeSet::new();
        if !self.ratings.iter().all(|rating| turns.insert(rating.turn)) {
            return None;
        }
        Some(Assessment {
            assessor: line(&self.assessor, NAME)?,
            remark: words(&self.remark)?,
            ratings: self
                .ratings
                .into_iter()
                .map(rating)
                .collect::<Option<_>>()?,
            ..self
        })
    }
}

fn participant(it: &Participant) -> Option<Participant> {
    Some(Participant {
        name: line(&it.name, NAME)?,
        role: words(&it.role)?,
    })
}

/// Seats by ids and names that can be some.
fn seating(it: &Seating) -> Option<Seating> {
    let seat = |seat: &Seat| {
        Some(Seat {
            person: line(&seat.person, NAME)?,
            by: seat.by.as_deref().and_then(|name| line(name, NAME)),
        })
    };
    (it.seats.len() <= SEATINGS).then_some(())?;
    Some(Seating {
        scenario: line(&it.scenario, TITLE)?,
        seats: it.seats.iter().map(seat).collect::<Option<_>>()?,
    })
}

/// A question made up on the spot, with its words cleaned; nothing if it has none.
fn question(it: &Kept) -> Option<Kept> {
    let ask = words(&it.made.ask).filter(|ask| !ask.is_empty())?;
    // Without an id that can be one, the position tells.
    let id = |id: &str| line(id, NAME).unwrap_or_default();
    let made = Improvised {
        ask,
        ..it.made.clone()
    };
    Some(Kept {
        made,
        asker: id(&it.asker),
        about: id(&it.about),
    })
}

fn rating(it: Rating) -> Option<Rating> {
    let criteria = u32::from(it.levels.observed());
    let is_known =
        criteria < 1 << MAX_CRITERIA && it.overall.is_none_or(|level| level <= MAX_LEVEL);
    let heard = |heard: Heard| {
        Some(Heard {
            words: words(&heard.words)?,
            ..heard
        })
    };
    is_known.then_some(())?;
    Some(Rating {
        question: words(&it.question)?,
        note: words(&it.note)?,
        pitfalls: it.pitfalls.into_iter().map(heard).collect::<Option<_>>()?,
        ..it
    })
}

/// A name: one line, not empty.
fn line(said: &str, longest: usize) -> Option<Box<str>> {
    let name = one_line(said);
    let is_name = (1..=longest).contains(&name.chars().count());
    is_name.then(|| name.into())
}

/// Words that may be none, and may have lines.
pub(crate) fn words(said: &str) -> Option<Box<str>> {
    let cleaned = clean(said);
    (cleaned.chars().count() <= WORDS).then(|| cleaned.as_ref().into())
}
