//! What an event brings about, as data, in the order in which it is to be shown.

use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{DecisionIx, InjectIx, Phase, QuestionIx};
use serde::{Deserialize, Serialize};

/// One thing to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// A decision is put to the player.
    DecisionPut(DecisionIx),
    /// The opening statement is due.
    StatementDue,
    /// The newest turn was taken: an answer, the statement or a decision.
    Taken,
    /// The moderator opens a part of the conference.
    PhaseBegan(Phase),
    /// The conference clock is over: the moderator goes to the closing.
    TimeUp,
    /// Something happened: show its memo.
    Injected(InjectIx),
    /// A question is asked.
    Asked(QuestionIx, Cause),
    /// It is over.
    Ended(End),
}

/// Where effects go.
pub(super) trait Effects {
    /// Takes the next.
    fn push(&mut self, effect: Effect);
}

impl Effects for Vec<Effect> {
    #[inline]
    fn push(&mut self, effect: Effect) {
        self.push(effect);
    }
}

/// Where effects go that nobody is shown.
pub(super) struct Unseen;

impl Effects for Unseen {
    #[inline]
    fn push(&mut self, _: Effect) {}
}

/// Why a question was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Drawn from the phase.
    Drawn,
    /// The answer before drew it.
    FollowUp,
    /// The room went after a pitfall of the answer before.
    Pursuit(Pitfall),
    /// An inject brought it up.
    Inject,
    /// The facilitator called for it.
    Called,
}

impl Cause {
    /// Whether the question belongs to the exchange of the one before.
    #[must_use]
    pub fn continues(self) -> bool {
        matches!(self, Cause::FollowUp | Cause::Pursuit(_))
    }
}

/// How a conference ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// All parts were played.
    Complete,
    /// The player broke it off.
    BrokenOff,
}
