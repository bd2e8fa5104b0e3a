//! Whether a condition can hold at some moment, given what is known to be possible.

use super::Never;
use super::known::{Known, Place};
use crate::scenario::{Clause, Condition, Kind, QuestionIx, Term, Utterance};

/// Pairs of terms that are compared to find two clauses that exclude each other;
/// longer lists than an author writes are taken to agree.
const PAIRS: usize = 4_096;

/// When a condition is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    place: Place,
    /// The question that is about to be asked or is being answered.
    question: Option<QuestionIx>,
    /// Answers given by then: at least and at most.
    answers: (u16, u16),
    /// Whether the opening statement may have been given.
    opened: bool,
}

impl Moment {
    /// Before the first question.
    pub fn beforehand(opened: bool) -> Moment {
        Moment {
            place: Place::Room,
            question: None,
            answers: (0, 0),
            opened,
        }
    }

    /// In the room, after so many answers.
    pub fn later(least: u16, most: u16) -> Moment {
        Moment {
            answers: (least, most),
            ..Moment::beforehand(true)
        }
    }

    /// When a question is asked or answered.
    pub fn asked(question: QuestionIx, place: Place, least: u16, most: u16) -> Moment {
        Moment {
            place,
            question: Some(question),
            ..Moment::later(least, most)
        }
    }
}

/// Why a condition, and whatever else must be so, never holds at a moment;
/// nothing if it may.
pub(super) fn never(
    known: &Known<'_>,
    condition: &Condition,
    also: Option<Term>,
    moment: Moment,
) -> Option<Never> {
    if condition.0.is_empty() && also.is_none() {
        return None;
    }
    let judge = Judge { known, moment };
    let mut clauses: Vec<&[Term]> = also.as_slice().iter().map(std::slice::from_ref).collect();
    judge.all(condition, &mut clauses)
}

struct Judge<'k, 's> {
    known: &'k Known<'s>,
    moment: Moment,
}

impl Judge<'_, '_> {
    /// Why a condition never holds together with the clauses around it.
    fn all<'c>(&self, condition: &'c Condition, around: &mut Vec<&'c [Term]>) -> Option<Never> {
        let outside = around.len();
        let simple = condition.0.iter().filter_map(|clause| match clause {
            Clause::Any(terms) => Some(&**terms),
            Clause::AnyOf(_) => None,
        });
        around.extend(simple);
        let nested = |around: &mut Vec<&'c [Term]>| {
            condition.0.iter().find_map(|clause| match clause {
                Clause::AnyOf(conditions) => self.any(conditions, around),
                Clause::Any(_) => None,
            })
        };
        let found = self.together(around).or_else(|| nested(around));
        around.truncate(outside);
        found
    }

    fn any<'c>(&self, conditions: &'c [Condition], around: &mut Vec<&'c [Term]>) -> Option<Never> {
        let mut first = None;
        for condition in conditions {
            let found = self.all(condition, around)?;
            first.get_or_insert(found);
        }
        Some(first.unwrap_or(Never::Impossible(Vec::new())))
    }

    fn together(&self, clauses: &[&[Term]]) -> Option<Never> {
        let open = |terms: &&[Term]| terms.iter().any(|term| self.may_be(*term));
        if let Some(dead) = clauses.iter().find(|terms| !open(terms)) {
            return Some(Never::Impossible(dead.to_vec()));
        }
        let mut pairs = (0..clauses.len()).flat_map(|at| (0..at).map(move |before| (before, at)));
        pairs.find_map(|(one, other)| self.conflict(clauses[one], clauses[other]))
    }

    fn conflict(&self, ones: &[Term], others: &[Term]) -> Option<Never> {
        if ones.len() * others.len() > PAIRS {
            return None;
        }
        let mut conflict = None;
        for one in ones.iter().filter(|term| self.may_be(**term)) {
            for other in others.iter().filter(|term| self.may_be(**term)) {
                if self.agree(*one, *other) && self.agree(*other, *one) {
                    return None;
                }
                conflict.get_or_insert(Never::Conflict(*one, *other));
            }
        }
        conflict
    }

    /// Whether a term may be so, as far as is known.
    fn may_be(&self, term: Term) -> bool {
        let (least, most) = self.moment.answers;
        match term {
            Term::After(n) => n <= most,
            Term::Before(n) => n > least,
            Term::HeatOver(n) | Term::TrustOver(n) => n < 100,
            Term::HeatUnder(n) | Term::TrustUnder(n) => n > 0,
            Term::Said(utterance) => self.may_be_said(utterance),
            Term::NotSaid(_) | Term::SaidElsewhere { wanted: false, .. } => true,
            // Only of the first act is anything carried over.
            Term::SaidElsewhere { what, wanted: true } => {
                let scenario = self.known.scenario;
                let first = &scenario.said_elsewhere(what).scenario;
                scenario.follows.as_ref() == Some(first)
            }
            Term::Pitfall(pitfall) => self.known.heard.contains(pitfall),
            Term::Seated(_) => self.seats() > 0,
            Term::Claimed(fact, value) => self.known.claimed[fact.at()][value.at()],
            Term::Injected(inject) => self.is_underway() && self.known.fired[inject.at()],
        }
    }

    fn seats(&self) -> u8 {
        match (self.moment.place, self.known.scenario.kind) {
            (Place::Door, _) => 0,
            (Place::Room, Kind::Conference) => self.known.scenario.panel.seats,
            // Who sits beside whoever takes a question by itself is not told here.
            (Place::Room, Kind::Pack) => u8::MAX,
        }
    }

    /// Whether anything can have been answered by then.
    fn is_underway(&self) -> bool {
        self.moment.answers.1 > 0
    }

    fn may_be_said(&self, utterance: Utterance) -> bool {
        // What was said at the door was not said before in the room.
        let by_then = self.moment.place as usize;
        let elsewhere = |question| self.is_underway() && self.moment.question != Some(question);
        match utterance {
            Utterance::Answer(question, answer) => {
                let given = &self.known.given[question.at()][answer.at()];
                elsewhere(question) && given[..=by_then].contains(&true)
            }
            Utterance::Silence(question) => {
                let asked = &self.known.asked[question.at()];
                elsewhere(question) && asked[..=by_then].iter().any(Option::is_some)
            }
            Utterance::Line(line) => self.moment.opened && self.known.lines[line.at()],
            Utterance::Option(decision, _) => self.known.decided[decision.at()],
        }
    }

    /// Whether two terms may be so at once; looks at them in this order only.
    fn agree(&self, one: Term, other: Term) -> bool {
        match (one, other) {
            (Term::After(n), Term::Before(end)) => n < end,
            (Term::HeatOver(low), Term::HeatUnder(high))
            | (Term::TrustOver(low), Term::TrustUnder(high)) => high - low > 1,
            (Term::Said(said), Term::NotSaid(not)) => said != not,
            (
                Term::SaidElsewhere { what, wanted: true },
                Term::SaidElsewhere {
                    what: not,
                    wanted: false,
                },
            ) => what != not,
            (Term::Said(said), Term::Said(also)) => said == also || !exclude(said, also),
            (Term::Claimed(fact, value), Term::Claimed(other, also)) => {
                fact != other || value == also
            }
            (Term::Seated(one), Term::Seated(other)) => one == other || self.seats() > 1,
            _ => true,
        }
    }
}

/// Whether at most one of two different utterances is ever said.
fn exclude(one: Utterance, other: Utterance) -> bool {
    let question = |utterance| match utterance {
        Utterance::Answer(question, _) | Utterance::Silence(question) => Some(question),
        Utterance::Line(_) | Utterance::Option(..) => None,
    };
    match (one, other) {
        (Utterance::Option(one, _), Utterance::Option(other, _)) => one == other,
        _ => question(one).is_some() && question(one) == question(other),
    }
}
