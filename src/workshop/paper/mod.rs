//! Paper: what a rehearsal needs where a screen does not reach, as HTML made for A4.
//! Assessors' sheets, self-review sheets, cards for those who play the press, the room.

pub mod cards;
mod parts;
pub mod rating;
pub mod review;
pub mod roster;

/// What stands at the head of a sheet that is filled in by hand. What is empty is a
/// line to write on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// What is rehearsed.
    pub title: Box<str>,
    /// Who speaks.
    pub speaker: Box<str>,
    /// Who assesses.
    pub assessor: Box<str>,
    /// The day.
    pub date: Box<str>,
    /// The number of the session, if it is one.
    pub session: Option<i64>,
}

#[cfg(test)]
mod tests;
