//! What a second act knows of the first: what the same trainee said there, frozen
//! with its words. It enters with the event that begins the conference, so that a
//! session stays what it was, whatever becomes of the one before.

use crate::scenario::{
    Clause, Condition, ElsewhereIx, Fact, FactIx, Lang, PersonIx, Scenario, Term, Text, ValueIx,
};
use serde::{Deserialize, Serialize};

/// What stands for words that were silence, where they are quoted.
const SILENCE: &str = "…";

/// What was said in a first act, as far as it concerns the second. Positions are
/// those of the second.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The number of the session it was said in.
    pub session: i64,
    /// The first act's title, as it was.
    pub title: Text,
    /// When that session ended, RFC 3339.
    pub held: Box<str>,
    /// What the second act's conditions ask about and was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<SaidThen>,
    /// What was claimed last of each fact that is carried over, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimThen>,
    /// What was promised, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<PromiseThen>,
}

/// Something said in the first act that a condition of the second asks about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidThen {
    /// What, among [`Scenario::elsewhere`] of the second act.
    pub what: ElsewhereIx,
    /// The words; empty for silence.
    pub words: Text,
}

/// What was claimed of a fact in the first act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimThen {
    /// The fact, as it is called in the second act.
    pub fact: FactIx,
    /// What it was said to be.
    pub value: ValueIx,
    /// That in the words of the first act.
    pub as_said: Text,
    /// All that was said with it.
    pub words: Text,
    /// Who said it, where they may sit on this podium too; nobody: the player, or
    /// somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonIx>,
    /// Whether it was the value in force at that moment.
    pub held: bool,
    /// It was, and as the second act begins it no longer is (see [`ClaimThen::is_overtaken`]).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overtaken: bool,
}

impl ClaimThen {
    /// Whether a claim has honestly moved between the acts: it was right when it was
    /// said, and another value is in force as this fact of the second act begins.
    /// Whatever is said then may be false, but it does not contradict what was right.
    #[must_use]
    pub fn is_overtaken(held: bool, value: ValueIx, fact: &Fact) -> bool {
        held && value != fact.start.is
    }
}

/// Something promised in the first act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseThen {
    /// What.
    pub what: Text,
    /// By when; empty if not said.
    pub by: Text,
    /// Who keeps it; empty if not said.
    pub owner: Text,
}

impl Carried {
    /// Whether every position it names is in the scenario.
    #[must_use]
    pub fn fits(&self, scenario: &Scenario) -> bool {
        let is_claim = |claim: &ClaimThen| {
            let fact = scenario.briefing.facts.get(claim.fact.at());
            let people = scenario.panel.people.len();
            fact.is_some_and(|fact| claim.value.at() < fact.values.len())
                && claim.by.is_none_or(|person| person.at() < people)
        };
        let elsewhere = scenario.elsewhere.len();
        self.said.iter().all(|said| said.what.at() < elsewhere) && self.claims.iter().all(is_claim)
    }

    /// Whether something was said then.
    #[must_use]
    pub fn has(&self, what: ElsewhereIx) -> bool {
        self.said.iter().any(|said| said.what == what)
    }

    /// What was claimed of a fact then.
    #[must_use]
    pub fn claim(&self, fact: FactIx) -> Option<&ClaimThen> {
        self.claims.iter().find(|claim| claim.fact == fact)
    }

    /// The words of the first thing said then that a condition asks for.
    #[must_use]
    pub fn quoted(&self, when: &Condition, lang: Lang) -> Option<&str> {
        when.0.iter().find_map(|clause| match clause {
            Clause::Any(terms) => terms.iter().find_map(|term| self.words(*term, lang)),
            Clause::AnyOf(conditions) => conditions.iter().find_map(|it| self.quoted(it, lang)),
        })
    }

    fn words(&self, term: Term, lang: Lang) -> Option<&str> {
        let Term::SaidElsewhere { what, wanted: true } = term else {
            return None;
        };
        let said = self.said.iter().find(|said| said.what == what)?;
        let words = said.words.get(lang);
        Some(if words.is_empty() { SILENCE } else { words })
    }
}
