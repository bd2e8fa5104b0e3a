//! A workshop: who takes part, what they rehearse, who rates them; what assessors
//! hold of a rehearsal and how far they agree; what the group is told afterwards.
//!
//! A run of a workshop is a session like any other, driven by a facilitator. Pure:
//! what is kept, shown and printed is done elsewhere.

pub mod agreement;
pub mod assessment;
pub mod audience;
pub mod bare;
pub mod calibrate;
mod dice;
pub mod file;
pub mod group;
pub mod kept;
pub mod paper;
pub mod plan;
pub mod rehearsal;
pub mod seating;
pub mod serve;
pub mod sheet;
pub mod statement;
pub(crate) mod tidy;

use crate::i18n::Lang;
use serde::{Deserialize, Serialize};

pub use assessment::{Assessment, Heard, Rating, Setting};
pub use kept::Kept;
pub use rehearsal::{Asked, Rehearsal};
pub use seating::{Seat, Seating};

/// The most people a workshop has on its roster.
pub const MOST_PARTICIPANTS: usize = 60;

/// The most assessors a workshop names.
pub const MOST_ASSESSORS: usize = 20;

/// A workshop, as its facilitator set it up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workshop {
    /// What it is called.
    pub name: Box<str>,
    /// The language of the room.
    pub lang: Lang,
    /// Answers are spoken and rated by those who listen; otherwise they are chosen.
    pub spoken: bool,
    /// What every run is seeded with, so that runs compare.
    pub seed: u64,
    /// Who takes part, in the order in which they are called.
    pub participants: Vec<Participant>,
    /// Who rates; nobody: the facilitator alone.
    pub assessors: Vec<Box<str>>,
    /// Questions made up on the spot and kept for those who come after.
    #[serde(default)]
    pub kept: Vec<Kept>,
    /// Who is to sit beside whoever's turn it is, a scenario each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seatings: Vec<Seating>,
}

/// Somebody who takes part in a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Their name, under which their sessions are kept.
    pub name: Box<str>,
    /// What they are, such as their office; may be empty.
    #[serde(default)]
    pub role: Box<str>,
}

/// Who sits where in a run: several people on one podium, or one alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// People of the panel played by others than the trainee: position in the
    /// scenario's panel, and the participant's name.
    pub seats: Vec<(crate::scenario::PersonIx, Box<str>)>,
}

impl Team {
    /// The participant who plays a person of the panel, if somebody does.
    #[must_use]
    pub fn plays(&self, person: crate::scenario::PersonIx) -> Option<&str> {
        let mut seats = self.seats.iter();
        seats
            .find(|(seat, _)| *seat == person)
            .map(|(_, name)| &**name)
    }
}
