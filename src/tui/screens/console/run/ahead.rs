//! What the engine would do after the answer at hand: it is asked, on a copy.

use super::Run;
use crate::conference::{Conference, Effect, Event, Stage};
use crate::scenario::QuestionIx;

/// What the engine would ask after the answer at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coming {
    /// This question, in these words.
    Question(QuestionIx, String),
    /// Something to decide.
    Decision,
    /// Nothing more.
    End,
    /// That hangs on which answer is chosen.
    ByAnswer,
}

impl Run {
    /// Looks what the engine would do after the answer at hand.
    pub(super) fn foresee(&mut self) {
        let conference = self.live.conference();
        self.coming = match conference.stage() {
            Stage::Asked | Stage::Statement if self.is_heard() => {
                let (mut next, mut effects) = (conference.clone(), Vec::new());
                let answered = Event::Answered {
                    elapsed_ms: 0,
                    then: None,
                };
                let taken = next.apply(&answered, &mut effects);
                let coming = |effect| self.coming(effect, &next);
                taken.ok().and_then(|()| effects.iter().find_map(coming))
            }
            Stage::Asked | Stage::Statement | Stage::Deciding(_) => Some(Coming::ByAnswer),
            Stage::Ready | Stage::Finished(_) => None,
        };
    }

    fn coming(&self, effect: &Effect, next: &Conference) -> Option<Coming> {
        match effect {
            Effect::Asked(question, _) => {
                let pending = next.pending();
                let words = pending.map(|it| next.ask(it, self.lang()).replace('\n', " "));
                Some(Coming::Question(*question, words.unwrap_or_default()))
            }
            Effect::DecisionPut(_) => Some(Coming::Decision),
            Effect::Ended(_) => Some(Coming::End),
            _ => None,
        }
    }
}
