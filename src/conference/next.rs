//! What comes next: the follow-ups of an answer, then the script of a conference.

use super::draw::{self, Purpose};
use super::effect::{Cause, Effect, End};
use super::playbook::{Asked, Playbook};
use super::state::{State, mark};
use super::turn::{Pending, Stage};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{DecisionIx, DecisionPoint, Phase, QuestionIx, Scenario};

/// The order of a conference.
pub(super) const SCRIPT: [Step; 9] = [
    Step::Decide(DecisionPoint::Before),
    Step::Statement,
    Step::Decide(DecisionPoint::AfterOpening),
    Step::Draw(Phase::Opening),
    Step::Draw(Phase::Main),
    Step::Decide(DecisionPoint::Closing),
    Step::Draw(Phase::Closing),
    Step::Decide(DecisionPoint::Exit),
    Step::Draw(Phase::Doorstep),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Decide(DecisionPoint),
    Statement,
    Draw(Phase),
}

/// Follow-ups that may come in a row.
const FOLLOW_UPS: u8 = 2;
/// The chance in a hundred that a pitfall is gone after in a room without heat;
/// the heat comes on top.
const PURSUIT_CHANCE: u32 = 40;

/// An answer, as far as what comes after it depends on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answered {
    pub(super) question: QuestionIx,
    pub(super) exchange: u16,
    pub(super) in_a_row: u8,
    pub(super) then: Option<QuestionIx>,
    pub(super) pitfalls: WordSet<Pitfall>,
}

impl State {
    /// What comes after an answer: its follow-up; else the pursuit of its worst
    /// pitfall; else what an inject brought up; else whatever is next.
    #[inline]
    pub(super) fn follow(
        &mut self,
        book: &Playbook,
        answered: &Answered,
        effects: &mut Vec<Effect>,
    ) {
        let next = self
            .led_to(book, answered)
            .or_else(|| self.brought_up(book))
            .or_else(|| self.drawn(book));
        match next {
            Some(pending) => self.put(book, pending, effects),
            None => self.advance(book, effects),
        }
    }

    /// The question an answer leads to, unless there were enough of them in a row.
    #[inline]
    fn led_to(&self, book: &Playbook, answered: &Answered) -> Option<Pending> {
        if answered.in_a_row >= FOLLOW_UPS {
            return None;
        }
        let drawn = answered.then.filter(|next| self.is_open(book, *next));
        let (question, cause) = match drawn {
            Some(question) => (question, Cause::FollowUp),
            None => self.pursuit(book, answered.question, answered.pitfalls)?,
        };
        Some(Pending {
            question,
            cause,
            exchange: answered.exchange,
            in_a_row: answered.in_a_row + 1,
        })
    }

    /// The next open question of those that injects brought up.
    #[inline]
    fn brought_up(&mut self, book: &Playbook) -> Option<Pending> {
        while !self.queued.is_empty() {
            let question = self.queued.remove(0);
            if self.is_open(book, question) {
                return Some(self.root(question, Cause::Inject));
            }
        }
        None
    }

    /// The question the room goes after a pitfall with. Only an answer to a question
    /// is gone after: the statement and decisions are not interrupted.
    #[inline]
    fn pursuit(
        &self,
        book: &Playbook,
        answered: QuestionIx,
        pitfalls: WordSet<Pitfall>,
    ) -> Option<(QuestionIx, Cause)> {
        let pursued = pitfalls.intersection(book.pursuable);
        if pursued.is_empty() {
            return None;
        }
        let key = book.question(answered).key;
        if !draw::chance(
            self.seed,
            Purpose::Pursuit,
            key,
            PURSUIT_CHANCE + self.mood.heat as u32,
        ) {
            return None;
        }
        pursued.iter().find_map(|pitfall| {
            let pursuits = book.scenario.pursuits.iter();
            let mut open =
                pursuits.filter(|(of, question)| *of == pitfall && self.is_open(book, *question));
            open.next()
                .map(|(_, question)| (*question, Cause::Pursuit(pitfall)))
        })
    }

    /// Goes on in the script until something waits for the player.
    #[inline(never)]
    pub(super) fn advance(&mut self, book: &Playbook, effects: &mut Vec<Effect>) {
        self.pending = None;
        while let Some(step) = SCRIPT.get(self.step) {
            let waits = match *step {
                Step::Decide(at) => self.put_decision(&book.scenario, at, effects),
                Step::Statement => self.put_statement(&book.scenario, effects),
                Step::Draw(phase) => self.put_question(book, phase, effects),
            };
            if waits {
                return;
            }
            self.step += 1;
            self.within = 0;
        }
        self.finish(End::Complete, effects);
    }

    fn put_decision(
        &mut self,
        scenario: &Scenario,
        at: DecisionPoint,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let due = |(position, decided): (usize, &u8)| {
            let decision = &scenario.decisions[position];
            *decided == mark::OPEN && decision.at == at && self.holds(&decision.when)
        };
        let Some(position) = self.decided.iter().enumerate().position(due) else {
            return false;
        };
        let decision = DecisionIx::new(position);
        self.stage = Stage::Deciding(decision);
        effects.push(Effect::DecisionPut(decision));
        true
    }

    fn put_statement(&mut self, scenario: &Scenario, effects: &mut Vec<Effect>) -> bool {
        if scenario.opening.is_none() {
            return false;
        }
        self.stage = Stage::Statement;
        effects.push(Effect::StatementDue);
        true
    }

    /// Opens a phase, or ends it: between, [`State::drawn`] goes on.
    fn put_question(&mut self, book: &Playbook, phase: Phase, effects: &mut Vec<Effect>) -> bool {
        let asks = book.asks[phase as usize];
        if self.time_is_up(book) && phase == Phase::Main && self.within < asks {
            effects.push(Effect::TimeUp);
        }
        if self.within > 0 || !self.takes_more(book, phase) {
            return false;
        }
        self.at_door = phase == Phase::Doorstep;
        self.raise_hands(book, phase);
        let Some(question) = self.draw(book) else {
            return false;
        };
        effects.push(Effect::PhaseBegan(phase));
        self.within = 1;
        self.put(book, self.root(question, Cause::Drawn), effects);
        true
    }

    /// The next question of a phase that has begun, if there is one.
    #[inline]
    fn drawn(&mut self, book: &Playbook) -> Option<Pending> {
        if !self.takes_more(book, self.phase) {
            return None;
        }
        let question = self.draw(book)?;
        self.within += 1;
        Some(self.root(question, Cause::Drawn))
    }

    /// Whether a phase goes on, as far as time and number are concerned.
    #[inline]
    fn takes_more(&self, book: &Playbook, phase: Phase) -> bool {
        let over = phase <= Phase::Main && self.time_is_up(book)
            || phase == Phase::Closing && self.cut_short;
        !over && self.within < book.asks[phase as usize]
    }

    #[inline]
    fn time_is_up(&self, book: &Playbook) -> bool {
        self.clock >= book.time_up
    }

    #[inline]
    fn root(&self, question: QuestionIx, cause: Cause) -> Pending {
        Pending {
            question,
            cause,
            exchange: self.turns.len() as u16,
            in_a_row: 0,
        }
    }

    #[inline]
    fn put(&mut self, book: &Playbook, pending: Pending, effects: &mut Vec<Effect>) {
        let &Asked {
            from, phase, place, ..
        } = book.question(pending.question);
        self.asked[pending.question.at()] = mark::PENDING;
        self.lower_hand(phase, place);
        let relation = &mut self.press[from.at()];
        relation.asked += 1;
        if relation.asked == 1 {
            self.settle_asker(book, from);
        }
        if !pending.cause.continues() {
            let again = self.last_asker == Some(from);
            self.in_succession = if again {
                self.in_succession.saturating_add(1)
            } else {
                1
            };
            self.last_asker = Some(from);
        }
        self.pending = Some(pending);
        self.spoken = None;
        self.stage = Stage::Asked;
        effects.push(Effect::Asked(pending.question, pending.cause));
    }
}
