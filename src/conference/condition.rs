//! Whether a condition holds at a moment, and with it what is open.

use super::playbook::{Asked, NONE, Playbook, Saying};
use super::playing::Conference;
use super::state::{State, mark};
use super::when::When;
use crate::scenario::{Answer, Clause, Condition, PersonIx, QuestionIx, Term, Utterance};

impl Conference {
    /// Whether an answer can be chosen: its speaker is seated, its condition holds.
    #[must_use]
    pub fn offers(&self, answer: &Answer) -> bool {
        self.state.offers(answer)
    }

    /// Whether an answer could be chosen if the person who speaks it, who took no
    /// seat, sat on the podium. At the door nobody could.
    #[must_use]
    pub fn would_offer(&self, answer: &Answer) -> bool {
        let state = &self.state;
        let absent = |person: &PersonIx| !state.at_door && !state.seated.contains(person);
        let guest = answer.by.filter(absent);
        guest.is_some() && state.holds_with(&answer.when, guest)
    }
}

impl State {
    /// As [`Conference::offers`].
    pub(super) fn offers(&self, answer: &Answer) -> bool {
        self.can_speak(answer.by) && self.holds(&answer.when)
    }

    /// As [`Conference::offers`], of something said to a question.
    #[inline]
    pub(super) fn is_offered(&self, book: &Playbook, saying: &Saying) -> bool {
        self.can_speak(saying.by) && self.is_met(book, &saying.when)
    }

    #[inline]
    fn can_speak(&self, by: Option<PersonIx>) -> bool {
        by.is_none_or(|person| self.seated().contains(&person))
    }

    #[inline]
    pub(super) fn is_open(&self, book: &Playbook, question: QuestionIx) -> bool {
        self.open(book, question).is_some()
    }

    /// The question at a position, if it can be asked now.
    #[inline(always)]
    pub(super) fn open<'b>(&self, book: &'b Playbook, question: QuestionIx) -> Option<&'b Asked> {
        // What leads nowhere leads to a place that is never open.
        if self.marks[question.at()] != mark::OPEN {
            return None;
        }
        let asked = book.question(question);
        self.is_met(book, &asked.when).then_some(asked)
    }

    #[inline]
    pub(super) fn is_met(&self, book: &Playbook, when: &When) -> bool {
        when.suits(self.mood) && (when.rest == NONE || self.holds_too(book, when))
    }

    /// Whether what must hold beside a mood does.
    #[inline(never)]
    fn holds_too(&self, book: &Playbook, when: &When) -> bool {
        let is_so = |term| self.is_so(term, None);
        book.circuits.holds(when.rest.into(), is_so)
    }

    pub(super) fn holds(&self, condition: &Condition) -> bool {
        self.holds_with(condition, None)
    }

    /// As [`Conference::holds`], with a guest beside those who are seated.
    fn holds_with(&self, condition: &Condition, guest: Option<PersonIx>) -> bool {
        condition.0.iter().all(|clause| match clause {
            Clause::Any(terms) => terms.iter().any(|term| self.is_so(*term, guest)),
            Clause::AnyOf(conditions) => conditions
                .iter()
                .any(|condition| self.holds_with(condition, guest)),
        })
    }

    #[inline]
    fn is_so(&self, term: Term, guest: Option<PersonIx>) -> bool {
        match term {
            Term::After(n) => self.answers >= n,
            Term::Before(n) => self.answers < n,
            Term::HeatOver(n) => self.mood.heat > n,
            Term::HeatUnder(n) => self.mood.heat < n,
            Term::TrustOver(n) => self.mood.trust > n,
            Term::TrustUnder(n) => self.mood.trust < n,
            Term::Said(utterance) => self.was_said(utterance),
            Term::NotSaid(utterance) => !self.was_said(utterance),
            Term::Pitfall(pitfall) => self.pitfalls.contains(pitfall),
            Term::Seated(person) => guest == Some(person) || self.seated().contains(&person),
            Term::Claimed(fact, value) => self.claimed(fact) == Some(value),
            Term::Injected(inject) => self.fired[inject.at()],
            Term::SaidElsewhere { what, wanted } => {
                let carried = self.carried.as_ref();
                carried.is_some_and(|it| it.has(what)) == wanted
            }
        }
    }

    #[inline]
    fn was_said(&self, utterance: Utterance) -> bool {
        match utterance {
            Utterance::Answer(question, answer) => self.marks[question.at()] == answer.0,
            Utterance::Silence(question) => self.marks[question.at()] == mark::SILENT,
            Utterance::Line(line) => self.lines.contains(&line),
            Utterance::Option(decision, option) => self.decided[decision.at()] == option.0,
        }
    }
}
