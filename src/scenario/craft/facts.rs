//! The fact ledger and the key messages against the questions: what nothing
//! touches, and what is claimed though it is never true.

use super::problem::NeverTrue;
use super::worth::is_good;
use super::{Craft, Notes};
use crate::scenario::places::Places;
use crate::scenario::{
    Answer, Clause, Condition, FactChange, FactIx, Kind, Scenario, Status, Term, ValueIx,
};
use std::collections::HashSet;

pub(super) fn check(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let touched = Touched::by(scenario);
    let facts = &scenario.briefing.facts;
    for (at, (fact, span)) in facts.iter().zip(&places.facts).enumerate() {
        if !touched.facts[at] {
            let fact = fact.id.clone();
            notes.add(Craft::IdleFact { fact }, *span);
        }
    }
    // Questions that stand alone are not asked for messages of a whole conference.
    if scenario.kind == Kind::Conference {
        let messages = &scenario.briefing.messages;
        for (at, (message, span)) in messages.iter().zip(&places.messages).enumerate() {
            if !touched.messages[at] {
                let message = message.id.clone();
                notes.add(Craft::IdleMessage { message }, *span);
            }
        }
    }
    never_true(scenario, places, notes);
}

/// Good answers and lines whose claims the ledger will always overrule.
fn never_true(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let standings = Standings::of(scenario);
    let questions = scenario.questions.iter().zip(&places.questions);
    let answers =
        questions.flat_map(|(question, place)| question.answers.iter().zip(&place.answers));
    let lines = lines(scenario).iter().zip(&places.lines);
    for (answer, place) in answers.chain(lines) {
        if answer.rate.count() == 0 || !is_good(answer) {
            continue;
        }
        let never = answer.claims.iter().find_map(|&(fact, value)| {
            let because = standings.never_true(fact, value)?;
            let fact = scenario.fact(fact).id.clone();
            Some(Craft::NeverTrue { fact, because })
        });
        if let Some(craft) = never {
            notes.add(craft, place.id);
        }
    }
}

/// The lines of the opening statement, if there is one.
pub(super) fn lines(scenario: &Scenario) -> &[Answer] {
    let opening = scenario.opening.as_ref();
    opening.map_or(&[], |opening| &opening.lines)
}

/// The options of every decision.
pub(super) fn options(scenario: &Scenario) -> impl Iterator<Item = &Answer> {
    scenario.decisions.iter().flat_map(|it| &it.options)
}

/// Every change of a fact that may happen.
fn changes(scenario: &Scenario) -> impl Iterator<Item = &FactChange> {
    let injected = scenario.injects.iter().flat_map(|inject| &inject.sets);
    injected.chain(options(scenario).flat_map(|option| &option.sets))
}

/// How each fact may ever stand: what the start and every change together allow.
pub(super) struct Standings {
    values: HashSet<(FactIx, ValueIx)>,
    /// Whether it has more than the value of the start.
    moves: Vec<bool>,
    /// By fact, the statuses as bits.
    statuses: Vec<u8>,
}

fn bit(status: Status) -> u8 {
    1 << status as u8
}

/// The statuses under which a value that is in force is true.
const KNOWN: [Status; 2] = [Status::Confirmed, Status::Estimate];

impl Standings {
    pub fn of(scenario: &Scenario) -> Standings {
        let facts = &scenario.briefing.facts;
        let start = |(at, fact): (usize, &crate::scenario::Fact)| (FactIx::new(at), fact.start.is);
        let mut standings = Standings {
            values: facts.iter().enumerate().map(start).collect(),
            moves: vec![false; facts.len()],
            statuses: facts.iter().map(|fact| bit(fact.start.status)).collect(),
        };
        for change in changes(scenario) {
            let at = change.fact.at();
            if let Some(value) = change.is {
                standings.moves[at] |= standings.values.insert((change.fact, value));
            }
            if let Some(status) = change.status {
                standings.statuses[at] |= bit(status);
            }
        }
        standings
    }

    /// Whether these claims are true whenever they are made.
    pub fn always_true(&self, claims: &[(FactIx, ValueIx)]) -> bool {
        let known = KNOWN.iter().fold(0, |bits, status| bits | bit(*status));
        claims.iter().all(|claim| {
            let fact = claim.0.at();
            self.values.contains(claim) && !self.moves[fact] && self.statuses[fact] & !known == 0
        })
    }

    /// Why a claim is not true whenever it is made, if so.
    fn never_true(&self, fact: FactIx, value: ValueIx) -> Option<NeverTrue> {
        let statuses = self.statuses[fact.at()];
        if KNOWN.iter().any(|status| statuses & bit(*status) != 0) {
            return (!self.values.contains(&(fact, value))).then_some(NeverTrue::False);
        }
        Some(if statuses & bit(Status::Unconfirmed) == 0 {
            NeverTrue::Confidential
        } else {
            NeverTrue::Unconfirmed
        })
    }
}

/// What the scenario makes use of.
struct Touched {
    facts: Vec<bool>,
    messages: Vec<bool>,
}

impl Touched {
    fn by(scenario: &Scenario) -> Touched {
        let mut touched = Touched {
            facts: vec![false; scenario.briefing.facts.len()],
            messages: vec![false; scenario.briefing.messages.len()],
        };
        for question in &scenario.questions {
            touched.condition(&question.when);
            touched.facts(question.needs.iter().copied());
            for answer in question.answers.iter().chain([&question.silence]) {
                touched.answer(answer);
            }
        }
        for answer in lines(scenario).iter().chain(options(scenario)) {
            touched.answer(answer);
        }
        for when in scenario.decisions.iter().map(|it| &it.when) {
            touched.condition(when);
        }
        for inject in &scenario.injects {
            touched.condition(&inject.when);
        }
        touched.facts(changes(scenario).map(|change| change.fact));
        touched.facts(scenario.carries.iter().map(|(_, ours)| *ours));
        touched
    }

    fn facts(&mut self, facts: impl Iterator<Item = FactIx>) {
        for fact in facts {
            self.facts[fact.at()] = true;
        }
    }

    fn answer(&mut self, answer: &Answer) {
        self.condition(&answer.when);
        self.facts(answer.claims.iter().map(|(fact, _)| *fact));
        self.facts(answer.corrects.iter().copied());
        for message in &answer.delivers {
            self.messages[message.at()] = true;
        }
    }

    fn condition(&mut self, condition: &Condition) {
        for clause in &condition.0 {
            match clause {
                Clause::Any(terms) => {
                    let facts = terms.iter().filter_map(|term| match term {
                        Term::Claimed(fact, _) => Some(*fact),
                        _ => None,
                    });
                    self.facts(facts);
                }
                Clause::AnyOf(conditions) => {
                    for condition in conditions {
                        self.condition(condition);
                    }
                }
            }
        }
    }
}
