//! What is shown after an event, in order.

use crate::conference::{Effect, Subject};
use crate::live::Live;
use crate::scenario::{InjectIx, Phase};
use crate::scoring::Mode;

/// Something to be shown before the conference waits for the player again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coming {
    /// How the room took the newest turn, and in practice the coach on it;
    /// before that, where it is asked for, the pick of the worst answer.
    Turn {
        /// Whether the worst answer is asked for first.
        spot: bool,
    },
    /// The moderator opens a part of the conference.
    Moderator(Phase),
    /// The conference clock is over.
    TimeUp,
    /// A memo or a rumour comes in.
    Memo(InjectIx),
}

/// What the last event brought about, in the order in which it is shown.
#[must_use]
pub fn coming(live: &Live, spot_worst: bool) -> Vec<Coming> {
    let practice = live.manner().mode == Mode::Practice;
    let show = |effect: &Effect| match *effect {
        Effect::Taken => {
            let last = live.conference().turns().last()?;
            match last.subject {
                // Nobody in the room sees a decision taken: without a coach there
                // is nothing to show.
                Subject::Decision { .. } if !practice => None,
                subject => Some(Coming::Turn {
                    spot: practice && spot_worst && matches!(subject, Subject::Question { .. }),
                }),
            }
        }
        Effect::PhaseBegan(phase) => Some(Coming::Moderator(phase)),
        Effect::TimeUp => Some(Coming::TimeUp),
        Effect::Injected(inject) => Some(Coming::Memo(inject)),
        Effect::DecisionPut(_) | Effect::StatementDue | Effect::Asked(..) | Effect::Ended(_) => {
            None
        }
    };
    live.effects().iter().filter_map(show).collect()
}
