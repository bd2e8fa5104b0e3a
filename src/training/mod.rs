//! What many sessions show together: how a trainee gets on, what is weak, and what
//! is due to be drilled again.
//!
//! The way: a session that has ended → what it showed ([`Practised`], kept beside
//! it) → entered, one after another, into what is known of its trainee
//! ([`Training`]). Whoever keeps that needs no look at old sessions; whoever lost
//! it enters them again in the order in which they ended.

pub mod compare;
mod deck;
pub mod drill;
mod practised;
pub mod progress;
pub mod render;
pub mod warmup;

pub use deck::{Asked, DAY, Deck, Rating, Seen, Skill, WELL, Weakness};
pub use practised::{Criterion, Exchange, Kind, Practised, Session};
pub use progress::Progress;

use serde::{Deserialize, Serialize};

/// The version of what is drawn from a session and how it is folded. Figures that
/// another version kept are drawn and folded again: raise it with every change to
/// what [`Practised::of`] or [`Training::enter`] make of the same sessions.
pub const VERSION: u32 = 3;

/// What is known of a trainee: the sum of their sessions. It depends on nothing
/// but what each showed and the order in which they ended.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Training {
    /// How they get on.
    pub progress: Progress,
    /// What is weak, and when it is due.
    pub deck: Deck,
}

impl Training {
    /// Enters a session that has ended. Sessions are entered in the order in which
    /// they ended: by [`Session::finished`], then by number.
    pub fn enter(&mut self, practised: &Practised) {
        self.progress.enter(practised);
        self.deck.enter(practised);
    }

    /// What is known after these sessions, in the order in which they ended.
    #[must_use]
    pub fn of<'p>(sessions: impl IntoIterator<Item = &'p Practised>) -> Training {
        let mut training = Training::default();
        for practised in sessions {
            training.enter(practised);
        }
        training
    }
}
