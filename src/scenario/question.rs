//! What is asked, and what can be said to it.

use super::condition::Condition;
use super::index::{FactIx, MessageIx, PersonIx, PressIx, QuestionIx, TopicIx, ValueIx};
use super::vocabulary::{Cover, Pitfall, Technique, WordSet};
use super::{FactChange, Levels, MoodShift, Phase, Text};

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: Box<str>,
    /// A number made of the id: seeded draws use it, so that an edit elsewhere moves none.
    pub key: u64,
    /// Who asks.
    pub from: PressIx,
    /// About what.
    pub topic: TopicIx,
    /// How it works on the one asked.
    pub techniques: WordSet<Technique>,
    /// When it may be asked.
    pub phase: Phase,
    /// 1–3: how much it counts.
    pub weight: u8,
    /// Seconds to answer, after reading.
    pub seconds: u16,
    /// It is asked only when this holds.
    pub when: Condition,
    /// Criteria every answer rates, as bits by position in the rubric.
    pub observes: u16,
    /// The criterion it tests above all: the first the author lists.
    pub foremost: u8,
    /// Facts a player must see to answer it alone.
    pub needs: Vec<FactIx>,
    /// Whether it may serve in a drill.
    pub alone: bool,
    /// The words.
    pub ask: Text,
    /// What happened at the real conference.
    pub happened: Option<Text>,
    /// The answers, in file order.
    pub answers: Vec<Answer>,
    /// What silence does.
    pub silence: Answer,
}

/// A stable number made of a question's id: 64-bit FNV-1a.
pub(super) fn key_of(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Something the player can say or decide: an answer, silence, a line of the
/// opening statement, or an option of a decision.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// Its id.
    pub id: Box<str>,
    /// The words; empty for silence.
    pub say: Text,
    /// Levels of the criteria it rates.
    pub rate: Levels,
    /// It can be chosen only when this holds.
    pub when: Condition,
    /// Pitfalls the author tagged.
    pub pitfalls: WordSet<Pitfall>,
    /// The coach's comment.
    pub why: Text,
    /// What becomes of it in the papers.
    pub headline: Headline,
    /// Facts it asserts, and as what.
    pub claims: Vec<(FactIx, ValueIx)>,
    /// Facts it corrects openly.
    pub corrects: Vec<FactIx>,
    /// Key messages it gets across.
    pub delivers: Vec<MessageIx>,
    /// What it promises.
    pub promises: Vec<Promise>,
    /// What it adds to the mood.
    pub mood: MoodShift,
    /// Who speaks it; nobody: the player.
    pub by: Option<PersonIx>,
    /// The follow-up it draws.
    pub then: Option<QuestionIx>,
    /// Of a line: what the statement covers by it.
    pub covers: WordSet<Cover>,
    /// Of an option: facts it changes.
    pub sets: Vec<FactChange>,
    /// Of an option at closing: the conference ends here.
    pub ends: bool,
}

/// What becomes of an answer in print; each part may be empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Headline {
    /// A neutral paper.
    pub neutral: Text,
    /// A hostile one.
    pub hostile: Text,
    /// The social networks.
    pub social: Text,
}

impl Headline {
    /// Whether no part was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.neutral.is_empty() && self.hostile.is_empty() && self.social.is_empty()
    }
}

/// Something promised.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    /// What.
    pub what: Text,
    /// By when; empty if not said.
    pub by: Text,
    /// Who keeps it; empty if not said.
    pub owner: Text,
}

#[cfg(test)]
mod tests {
    use super::key_of;

    #[test]
    fn keys_are_fnv_1a() {
        assert_eq!(key_of(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(key_of("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(key_of("foobar"), 0x8594_4171_f739_67e8);
    }
}
