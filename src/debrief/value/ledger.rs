//! What the ledgers of a conference tell: its mood, claims, promises, messages.

use crate::scoring::ClaimStanding;
use serde::Serialize;

/// Mood at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MoodPoint {
    /// Number of the question it follows, from 1; nothing otherwise.
    pub question: Option<usize>,
    /// 0–100.
    pub trust: i16,
    /// 0–100.
    pub heat: i16,
}

/// Something asserted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimView {
    /// Id of the fact.
    pub fact: String,
    /// What it is about.
    pub label: String,
    /// What was said.
    pub value: String,
    /// `true`, `false`, `unconfirmed` or `confidential`.
    pub standing: ClaimStanding,
    /// How that stands, in words.
    pub verdict: String,
    /// Number of the question, from 1; nothing for the statement and decisions.
    pub question: Option<usize>,
}

/// A session that came before, whose words the room remembered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FirstActView {
    /// Its number.
    pub session: i64,
    /// Its title.
    pub title: String,
    /// When it ended, RFC 3339.
    pub held: String,
}

/// Something promised in a conference before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PromisedView {
    /// What.
    pub what: String,
    /// By when; empty if not said.
    pub by: String,
    /// Who keeps it; empty if not said.
    pub owner: String,
}

/// Two statements that do not agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContradictionView {
    /// What they are about.
    pub fact: String,
    /// What was said before.
    pub earlier: String,
    /// In these words.
    pub earlier_said: String,
    /// By whom, where that was kept.
    pub earlier_by: Option<String>,
    /// In which conference before; nothing: in this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier_in: Option<FirstActView>,
    /// What was said then.
    pub now: String,
    /// In these words.
    pub now_said: String,
    /// By whom, where that was kept.
    pub now_by: Option<String>,
}

/// Something promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PromiseView {
    /// What.
    pub what: String,
    /// By when; empty if not said.
    pub by: String,
    /// Who keeps it; empty if not said.
    pub owner: String,
    /// The words.
    pub said: String,
    /// Who made it, where that was kept.
    pub promised_by: Option<String>,
    /// Number of the question it was first made to, from 1; nothing for the
    /// statement and decisions.
    pub question: Option<usize>,
}

/// A key message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageView {
    /// Its id.
    pub id: String,
    /// The message.
    pub text: String,
    /// Whether it got across; nothing: not judged, because it was spoken freely.
    pub delivered: Option<bool>,
}
