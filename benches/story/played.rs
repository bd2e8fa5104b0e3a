//! The story as the engine plays it: random answers, one after another.

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
        let Player {
            conference,
            effects,
        } = self;
        conference.restart();
        let begin = Event::Begin {
            seed,
            panel: Vec::new(),
            carried: None,
        };
        let begun = conference.apply(&begin, effects);
        begun.expect("it begins");
        while conference.stage() == Stage::Asked {
            let listed = conference.answers_listed();
            let mut at = draws.below(listed);
            while !conference.can_choose(AnswerIx::new(at)) {
                at = if at + 1 == listed { 0 } else { at + 1 };
            }
            let choice = Choice::Answer(AnswerIx::new(at));
            let taken = conference.choose(choice, 0);
            taken.expect("only what is offered is picked");
        }
        (conference.answers(), conference.mood())
    }
}
