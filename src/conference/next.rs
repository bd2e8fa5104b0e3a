//! What comes next: the follow-ups of an answer, then the script of a conference.

use super::draw::{self, Purpose};
use super::effect::{Cause, Effect, End};
use super::playbook::Asked;
use super::state::{Conference, Pending, Stage, mark};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{DecisionIx, DecisionPoint, Phase, QuestionIx};

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

impl Conference {
    /// What comes after an answer: its follow-up; else the pursuit of its worst
    /// pitfall; else what an inject brought up; else whatever is next.
    pub(super) fn follow(&mut self, answered: &Answered, effects: &mut Vec<Effect>) {
        if answered.in_a_row < FOLLOW_UPS {
            let drawn = answered.then.filter(|next| self.is_open(*next));
            let next = drawn
                .map(|question| (question, Cause::FollowUp))
                .or_else(|| self.pursuit(answered.question, answered.pitfalls));
            if let Some((question, cause)) = next {
                let pending = Pending {
                    question,
                    cause,
                    exchange: answered.exchange,
                    in_a_row: answered.in_a_row + 1,
                };
                return self.put(pending, effects);
            }
        }
        while !self.queued.is_empty() {
            let question = self.queued.remove(0);
            if self.is_open(question) {
                return self.put_root(question, Cause::Inject, effects);
            }
        }
        self.advance(effects);
    }

    /// The question the room goes after a pitfall with. Only an answer to a question
    /// is gone after: the statement and decisions are not interrupted.
    fn pursuit(
        &self,
        answered: QuestionIx,
        pitfalls: WordSet<Pitfall>,
    ) -> Option<(QuestionIx, Cause)> {
        let pursued = pitfalls.intersection(self.book.pursuable);
        if pursued.is_empty() {
            return None;
        }
        let key = self.book.question(answered).key;
        if !draw::chance(
            self.seed,
            Purpose::Pursuit,
            key,
            PURSUIT_CHANCE + self.mood.heat as u32,
        ) {
            return None;
        }
        pursued.iter().find_map(|pitfall| {
            let pursuits = self.scenario.pursuits.iter();
            let mut open =
                pursuits.filter(|(of, question)| *of == pitfall && self.is_open(*question));
            open.next()
                .map(|(_, question)| (*question, Cause::Pursuit(pitfall)))
        })
    }

    /// Goes on in the script until something waits for the player.
    pub(super) fn advance(&mut self, effects: &mut Vec<Effect>) {
        while let Some(step) = SCRIPT.get(self.step) {
            let waits = match *step {
                Step::Decide(at) => self.put_decision(at, effects),
                Step::Statement => self.put_statement(effects),
                Step::Draw(phase) => self.put_question(phase, effects),
            };
            if waits {
                return;
            }
            self.step += 1;
            self.within = 0;
        }
        self.finish(End::Complete, effects);
    }

    fn put_decision(&mut self, at: DecisionPoint, effects: &mut Vec<Effect>) -> bool {
        let due = |(position, decided): (usize, &u8)| {
            let decision = &self.scenario.decisions[position];
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

    fn put_statement(&mut self, effects: &mut Vec<Effect>) -> bool {
        if self.scenario.opening.is_none() {
            return false;
        }
        self.stage = Stage::Statement;
        effects.push(Effect::StatementDue);
        true
    }

    fn put_question(&mut self, phase: Phase, effects: &mut Vec<Effect>) -> bool {
        let time_up = self.clock >= self.scenario.minutes * 60;
        if time_up && phase == Phase::Main && self.within < self.scenario.asks.of(phase) {
            effects.push(Effect::TimeUp);
        }
        if time_up && phase <= Phase::Main
            || phase == Phase::Closing && self.cut_short
            || self.within >= self.scenario.asks.of(phase)
        {
            return false;
        }
        self.at_door = phase == Phase::Doorstep;
        if self.within == 0 {
            self.raise_hands(phase);
        }
        let Some(question) = self.draw() else {
            return false;
        };
        if self.within == 0 {
            effects.push(Effect::PhaseBegan(phase));
        }
        self.within += 1;
        self.put_root(question, Cause::Drawn, effects);
        true
    }

    fn put_root(&mut self, question: QuestionIx, cause: Cause, effects: &mut Vec<Effect>) {
        let exchange = self.turns.len() as u16;
        self.put(
            Pending {
                question,
                cause,
                exchange,
                in_a_row: 0,
            },
            effects,
        );
    }

    fn put(&mut self, pending: Pending, effects: &mut Vec<Effect>) {
        let &Asked { from, phase, .. } = self.book.question(pending.question);
        self.asked[pending.question.at()] = mark::PENDING;
        if pending.cause != Cause::Drawn && phase != Phase::FollowUp {
            self.lower_hand(pending.question);
        }
        let relation = &mut self.press[from.at()];
        relation.asked += 1;
        if relation.asked == 1 {
            self.settle_asker(from);
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

    /// The part of the conference questions are drawn from now.
    pub(super) fn phase(&self) -> Phase {
        match SCRIPT.get(self.step) {
            Some(Step::Draw(phase)) => *phase,
            _ => Phase::Main,
        }
    }
}
