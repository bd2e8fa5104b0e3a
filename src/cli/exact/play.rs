//! A play told turn by turn, from its events.

use crate::conference::{Choice, Event, Subject};
use crate::scenario::{AnswerIx, DecisionIx, LineIx, PersonIx, Phase, QuestionIx, Scenario};
use crate::scoring::{Scorecard, Session};
use std::sync::Arc;

/// One thing of a play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Turn {
    /// Who sat on the podium.
    Panel(Vec<PersonIx>),
    /// What was decided.
    Decided(DecisionIx, AnswerIx),
    /// What the statement said.
    Opened(Vec<LineIx>),
    /// What was answered.
    Answered {
        question: QuestionIx,
        phase: Phase,
        follow_up: bool,
        /// Nothing: silence.
        answer: Option<AnswerIx>,
    },
}

/// The turns of a play, and what it came to; none where the events fit no conference
/// of the scenario.
pub(super) fn turns(scenario: &Arc<Scenario>, events: &[Event]) -> (Vec<Turn>, Option<Scorecard>) {
    let Ok(session) = Session::replay(Arc::clone(scenario), events) else {
        return (Vec::new(), None);
    };
    let transcript = session.transcript();
    let mut turns = vec![Turn::Panel(transcript.panel.clone())];
    turns.extend(
        transcript
            .entries
            .iter()
            .map(|entry| match entry.turn.subject {
                Subject::Statement => Turn::Opened(transcript.lines.clone()),
                Subject::Decision { decision, option } => Turn::Decided(decision, option),
                Subject::Question {
                    question,
                    phase,
                    cause,
                    choice,
                    ..
                } => Turn::Answered {
                    question,
                    phase,
                    follow_up: cause.continues(),
                    answer: match choice {
                        Choice::Answer(answer) => Some(answer),
                        Choice::Silence | Choice::NoneOfThese | Choice::OwnWords => None,
                    },
                },
            }),
    );
    let card = Scorecard::of(scenario, transcript);
    (turns, Some(card))
}
