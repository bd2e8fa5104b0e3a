//! The conference: a deterministic state machine. Events go in, effects come
//! out; screens, lines, replay and simulation all drive this one engine.
//!
//! The same scenario, seed, panel and answers give the same conference on every
//! machine: draws are stateless (seeded by purpose and question), all arithmetic
//! is on integers, and time enters only as the event that it ran out.

mod ahead;
mod carried;
mod circuit;
mod condition;
mod draw;
mod effect;
mod engine;
mod event;
mod facilitated;
mod hand;
mod judge;
mod ledger;
mod moderator;
mod mood;
mod next;
mod offer;
mod own_words;
mod playbook;
mod playing;
mod reaction;
mod record;
mod share;
mod state;
mod table;
#[cfg(test)]
mod tests;
mod tournament;
mod turn;
mod verdict;
mod when;

pub use ahead::{Ahead, Matters};
pub use carried::{Carried, ClaimThen, PromiseThen, SaidThen};
pub use effect::{Cause, Effect, End};
pub use engine::DECISION_WEIGHT;
pub use event::{Choice, Event, Spoken, Spotted, Tick};
pub use ledger::{ClaimStanding, Contradiction};
pub use moderator::{Announcement, announcement};
pub use mood::Room;
pub use offer::{asked, filled, quotes};
pub use own_words::{Call, Direction, Draft, Mark, MarkKind, Rate};
pub use playing::Conference;
pub use reaction::reaction;
pub use record::Turns;
pub use share::Share;
pub use turn::{Pending, Stage, Subject, Turn};
pub use verdict::Verdict;

/// The version of the rules: ratings, mood, draws, the order of what comes next.
/// Raised whenever the same events would give another conference.
pub const RULES: u32 = 1;

/// Why an event was refused. The conference is unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// The event does not fit the stage the conference is in.
    #[error("not now")]
    NotNow,
    /// More people, lines or ticks than allowed, or one of them twice.
    #[error("too many, or one of them twice")]
    TooMany,
    /// A person, line, option or answer that is not offered.
    #[error("not offered")]
    NotOffered,
}
