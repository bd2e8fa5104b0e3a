//! Questions that no author wrote: made up on the spot by whoever leads a rehearsal.
//! They stand behind all others, so that no position in the scenario moves.

use super::vocabulary::{Technique, WordSet};
use super::{Answer, Condition, Phase, PressIx, Question, Scenario, Text, TopicIx};
use serde::{Deserialize, Serialize};

/// A question made up on the spot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Improvised {
    /// The words, in the language of the rehearsal.
    pub ask: Box<str>,
    /// Who asks it.
    pub from: PressIx,
    /// How it works on the one asked.
    pub techniques: WordSet<Technique>,
    /// About what.
    pub topic: TopicIx,
}

/// Seconds to answer it.
const SECONDS: u16 = 45;

/// What the ids of such questions begin with, a number behind it.
const ID: &str = "improvised-";

impl Question {
    /// Whether it was made up on the spot: nobody wrote an answer to it.
    #[must_use]
    pub fn is_improvised(&self) -> bool {
        self.answers.is_empty() && self.id.starts_with(ID)
    }
}

impl Scenario {
    /// The scenario with one more question, which nobody draws: it is asked when it is
    /// called. Nothing where its asker or its topic is not in the scenario, or where
    /// there are as many questions as there may be.
    #[must_use]
    pub fn with_improvised(&self, improvised: &Improvised) -> Option<Scenario> {
        let is_full = self.questions.len() >= super::limits::QUESTIONS;
        let is_known =
            improvised.from.at() < self.press.len() && improvised.topic.at() < self.topics.len();
        if is_full || !is_known {
            return None;
        }
        let mut scenario = self.clone();
        let id = self.free_id();
        scenario.questions.push(Question {
            key: super::key_of(&id),
            id,
            from: improvised.from,
            topic: improvised.topic,
            techniques: improvised.techniques,
            phase: Phase::FollowUp,
            weight: 1,
            seconds: SECONDS,
            when: Condition::default(),
            observes: 0,
            foremost: 0,
            needs: Vec::new(),
            alone: false,
            ask: Text::same(&improvised.ask),
            happened: None,
            answers: Vec::new(),
            silence: Answer::default(),
        });
        Some(scenario)
    }

    /// An id no question has yet.
    fn free_id(&self) -> Box<str> {
        let is_free = |id: &String| self.questions.iter().all(|other| *other.id != **id);
        let numbered = (1..).map(|n| format!("{ID}{n}"));
        numbered
            .filter(is_free)
            .map(String::into_boxed_str)
            .next()
            .unwrap_or_default()
    }
}
