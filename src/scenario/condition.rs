//! Conditions (`when`), compiled: what must hold for a question, an answer or an
//! inject. They are evaluated by [`crate::conference`], which knows the state.

use super::index::{
    AnswerIx, DecisionIx, ElsewhereIx, FactIx, InjectIx, LineIx, PersonIx, QuestionIx, ValueIx,
};
use super::vocabulary::Pitfall;

/// All clauses must hold; the empty condition always does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition(pub Vec<Clause>);

/// One requirement of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// At least one of these terms (a list under one key).
    Any(Vec<Term>),
    /// At least one of these conditions (`any: [{…}]`).
    AnyOf(Vec<Condition>),
}

/// One thing that holds or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// At least so many answers were given, follow-ups included.
    After(u16),
    /// Fewer than so many answers were given.
    Before(u16),
    /// Heat strictly above.
    HeatOver(i16),
    /// Heat strictly below.
    HeatUnder(i16),
    /// Trust strictly above.
    TrustOver(i16),
    /// Trust strictly below.
    TrustUnder(i16),
    /// This was said.
    Said(Utterance),
    /// This was not said (true if it was never asked).
    NotSaid(Utterance),
    /// Some answer so far showed this pitfall.
    Pitfall(Pitfall),
    /// This person sits on the podium.
    Seated(PersonIx),
    /// The latest claim about this fact was this value.
    Claimed(FactIx, ValueIx),
    /// The inject's memo has been shown.
    Injected(InjectIx),
    /// Something said in another scenario, the first act of a second: not said where
    /// nothing was carried over.
    SaidElsewhere {
        /// What, among [`Scenario::elsewhere`](super::Scenario::elsewhere).
        what: ElsewhereIx,
        /// Whether `said` or `not_said` was asked for.
        wanted: bool,
    },
}

/// Something said in another scenario, by the ids its author gave it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Elsewhere {
    /// The other scenario.
    pub scenario: Box<str>,
    /// A question or a decision of it, or `opening`.
    pub place: Box<str>,
    /// An answer, an option or a line there, or `silence`.
    pub what: Box<str>,
}

impl Elsewhere {
    /// As an author writes it: `scenario/question.answer`.
    #[must_use]
    pub fn written(&self) -> String {
        format!("{}/{}.{}", self.scenario, self.place, self.what)
    }
}

/// What `said` and `not_said` name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Utterance {
    /// An answer to a question.
    Answer(QuestionIx, AnswerIx),
    /// Silence in place of an answer.
    Silence(QuestionIx),
    /// A line of the opening statement.
    Line(LineIx),
    /// An option of a decision.
    Option(DecisionIx, AnswerIx),
}
