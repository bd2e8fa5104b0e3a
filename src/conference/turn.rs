//! What a conference waits for, and the record of what was done.

use super::effect::{Cause, End};
use super::event::{Choice, Spoken, Spotted};
use super::ledger::Contradiction;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{AnswerIx, DecisionIx, Levels, Mood, PersonIx, Phase, QuestionIx};
use serde::{Deserialize, Serialize};

/// What a conference is waiting for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// To begin.
    Ready,
    /// A decision.
    Deciding(DecisionIx),
    /// The opening statement.
    Statement,
    /// The answer to the pending question.
    Asked,
    /// Nothing: it is over.
    Finished(End),
}

/// The question that waits for its answer: one word of memory, because it is put,
/// and put on record, with every answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(align(8))]
pub struct Pending {
    /// The question.
    pub question: QuestionIx,
    /// Why it was asked.
    pub cause: Cause,
    /// The turn that opened the exchange it belongs to.
    pub exchange: u16,
    /// How many follow-ups came in a row, this one included.
    pub in_a_row: u8,
}

impl Pending {
    /// No question: what stands where none waits.
    pub(super) const NONE: Pending = Pending {
        question: QuestionIx(0),
        cause: Cause::Drawn,
        exchange: 0,
        in_a_row: 0,
    };
}

/// What a turn was about, and what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The opening statement.
    Statement,
    /// A decision.
    Decision {
        /// Which.
        decision: DecisionIx,
        /// What was decided.
        option: AnswerIx,
    },
    /// A question.
    Question {
        /// Which.
        question: QuestionIx,
        /// The part of the conference it was asked in.
        phase: Phase,
        /// Why it was asked.
        cause: Cause,
        /// The turn that opened its exchange; its own for a root.
        exchange: u16,
        /// How it was answered.
        choice: Choice,
        /// Whether the answer clock ran out.
        timed_out: bool,
    },
}

/// One thing the player did, as it counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// What it was about.
    pub subject: Subject,
    /// Who spoke; nobody: the player.
    pub by: Option<PersonIx>,
    /// Effective levels.
    pub levels: Levels,
    /// Effective pitfalls.
    pub pitfalls: WordSet<Pitfall>,
    /// The statement before that it contradicts.
    pub contradiction: Option<Contradiction>,
    /// The mood afterwards.
    pub mood: Mood,
    /// The conference clock afterwards, in seconds.
    pub clock: u32,
    /// Milliseconds the player took; 0 where no clock ran.
    pub elapsed_ms: u32,
    /// What was ticked of an answer spoken aloud.
    pub spoken: Option<Spoken>,
    /// What the player took for the worst answer.
    pub spotted: Option<Spotted>,
}
