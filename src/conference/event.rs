//! What happens to a conference from outside. A session is its events.

use super::carried::Carried;
use super::own_words::{Call, Direction, Mark, Rate};
use crate::scenario::Improvised;
use crate::scenario::vocabulary::{Pitfall, Word, WordSet};
use crate::scenario::{AnswerIx, LineIx, PersonIx};
use serde::{Deserialize, Serialize};

/// One event. Positions refer to the scenario the session keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The conference begins.
    Begin {
        /// What every draw is seeded with.
        seed: u64,
        /// Who sits on the podium, in seating order.
        panel: Vec<PersonIx>,
        /// Of a second act: what was said in the first, where the room remembers it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        carried: Option<Box<Carried>>,
    },
    /// The decision at hand was taken.
    Decided {
        /// The option.
        option: AnswerIx,
    },
    /// The opening statement was given.
    Opened {
        /// Its lines, in order; none: no statement.
        lines: Vec<LineIx>,
    },
    /// The answer was spoken aloud, before the choices were shown.
    Spoke(Spoken),
    /// The question at hand was answered.
    Chosen {
        /// How.
        choice: Choice,
        /// Milliseconds since all was shown; 0 where no clock ran.
        elapsed_ms: u32,
    },
    /// The answer clock ran out: silence.
    TimedOut {
        /// Milliseconds since all was shown.
        elapsed_ms: u32,
    },
    /// The player named the worst of the answers to the last question, before the coach spoke.
    Spotted(Spotted),
    /// What is said in the speaker's own words was rated, in one point.
    Rated(Rate),
    /// The question at hand was answered, or the statement given, in the speaker's own
    /// words: it counts as it was rated.
    Answered {
        /// Milliseconds it took; 0 where no clock ran.
        elapsed_ms: u32,
        /// What the facilitator asks next; otherwise the room goes on by itself.
        then: Option<Call>,
    },
    /// The facilitator stepped in.
    Directed(Direction),
    /// The facilitator wrote a question of their own. It stands behind all others of
    /// the scenario from now on, and is asked when it is called.
    Improvised(Improvised),
    /// Something was written down beside the conference, of which the rules know nothing.
    Marked(Mark),
    /// The newest event that was not taken back yet is taken back; never the first.
    Undo,
    /// The player broke the conference off.
    Closed,
}

/// How a question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// With one of its answers.
    Answer(AnswerIx),
    /// Not at all.
    Silence,
    /// Aloud, with words none of the answers comes near to: observed by nobody, so not rated.
    NoneOfThese,
    /// In the speaker's own words, as somebody who listened rated them.
    OwnWords,
}

/// What the player ticked about an answer spoken aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// The ticks answered with yes.
    pub ticks: WordSet<Tick>,
    /// It took longer than the answer clock.
    pub overrun: bool,
}

/// Which answer the player took for the worst, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spotted {
    /// The answer.
    pub answer: AnswerIx,
    /// Its pitfall, if one was named.
    pub pitfall: Option<Pitfall>,
}

/// What a speaker checks about their own answer, yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tick {
    /// The question was answered within two sentences.
    Answered,
    /// Those harmed were named.
    Harmed,
    /// The time the facts are as of was given.
    AsOf,
    /// What will be done, and by when, was said.
    ByWhen,
    /// The reporter's loaded word was repeated: the only tick where no is better.
    Echoed,
}

impl Word for Tick {
    const ALL: &'static [Self] = &[
        Tick::Answered,
        Tick::Harmed,
        Tick::AsOf,
        Tick::ByWhen,
        Tick::Echoed,
    ];

    fn position(self) -> usize {
        self as usize
    }

    fn tag(self) -> &'static str {
        match self {
            Tick::Answered => "answered",
            Tick::Harmed => "harmed",
            Tick::AsOf => "as_of",
            Tick::ByWhen => "by_when",
            Tick::Echoed => "echoed",
        }
    }
}
