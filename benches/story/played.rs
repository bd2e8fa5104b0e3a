//! The story as the engine plays it: random answers, one event after another.

use super::Draws;
use kaiken::conference::{Choice, Conference, Effect, Event, Stage};
use kaiken::scenario::{AnswerIx, Mood, Scenario};
use std::sync::Arc;

/// A conference to play again and again.
pub struct Player {
    conference: Conference,
    effects: Vec<Effect>,
}

impl Player {
    /// A player of the story.
    pub fn new(scenario: &Arc<Scenario>) -> Player {
        Player {
            conference: Conference::new(Arc::clone(scenario)),
            effects: Vec::new(),
        }
    }

    /// Plays one conference with answers picked at random; how many, and the mood
    /// at the end.
    pub fn play(&mut self, seed: u64) -> (u16, Mood) {
        let mut draws = Draws::new(seed);
        self.conference.restart();
        self.apply(&Event::Begin {
            seed,
            panel: Vec::new(),
        });
        while self.conference.stage() == Stage::Asked {
            let listed = self.conference.answers_listed();
            let mut at = draws.below(listed);
            while !self.conference.can_choose(AnswerIx::new(at)) {
                at = (at + 1) % listed;
            }
            self.apply(&Event::Chosen {
                choice: Choice::Answer(AnswerIx::new(at)),
                elapsed_ms: 0,
            });
        }
        (self.conference.answers(), self.conference.mood())
    }

    #[inline]
    fn apply(&mut self, event: &Event) {
        self.conference
            .apply(event, &mut self.effects)
            .expect("only what is offered is picked");
    }
}
