//! What comes next: the follow-ups of an answer, then the script of a conference.

use super::draw::{self, Purpose, Weight};
use super::effect::{Cause, Effect, End};
use super::mood::Room;
use super::state::{Conference, Pending, Stage, mark};
use super::verdict::Verdict;
use crate::scenario::{Answer, DecisionIx, DecisionPoint, Phase, QuestionIx};

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
impl Conference {
    /// What comes after an answer: its follow-up; else the pursuit of its worst
    /// pitfall; else what an inject brought up; else whatever is next.
    pub(super) fn follow(
        &mut self,
        answered: Pending,
        answer: &Answer,
        verdict: &Verdict,
        effects: &mut Vec<Effect>,
    ) {
        if answered.in_a_row < FOLLOW_UPS {
            let drawn = answer.then.filter(|next| self.is_open(*next));
            let next = drawn
                .map(|question| (question, Cause::FollowUp))
                .or_else(|| self.pursuit(answered.question, verdict));
            if let Some((question, cause)) = next {
                let Pending {
                    exchange, in_a_row, ..
                } = answered;
                return self.put(
                    Pending {
                        question,
                        cause,
                        exchange,
                        in_a_row: in_a_row + 1,
                    },
                    effects,
                );
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
    fn pursuit(&self, answered: QuestionIx, verdict: &Verdict) -> Option<(QuestionIx, Cause)> {
        let pursued = verdict.pitfalls.intersection(self.pursuable);
        if pursued.is_empty() {
            return None;
        }
        let key = self.scenario.question(answered).key;
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
        let Some(question) = self.draw(phase) else {
            return false;
        };
        if self.within == 0 {
            effects.push(Effect::PhaseBegan(phase));
        }
        self.within += 1;
        self.put_root(question, Cause::Drawn, effects);
        true
    }

    /// Draws among the open questions of a phase: four lots for a journalist who
    /// has not asked yet, one otherwise, twice as many for a hostile one in a
    /// pressing room; one who has had their turn waits while others have a question.
    fn draw(&self, phase: Phase) -> Option<QuestionIx> {
        let pressing = self.room() >= Room::Pressing;
        let limit = self.scenario.moderator.questions_each;
        let resting = self
            .last_asker
            .filter(|_| limit > 0 && self.in_succession >= limit);
        let mut best: Option<((bool, u16), QuestionIx)> = None;
        for hand in &self.open[phase as usize] {
            let new = self.press[hand.from.at()].asked == 0;
            let weight = match (new, pressing && hand.hostile) {
                (true, true) => Weight::Eight,
                (true, false) => Weight::Four,
                (false, true) => Weight::Two,
                (false, false) => Weight::One,
            };
            let chance = (resting != Some(hand.from), hand.lots.of(weight));
            // The condition is looked at last: most hands are not the best one.
            if best.is_none_or(|(most, _)| chance > most) && self.is_open(hand.question) {
                best = Some((chance, hand.question));
            }
        }
        best.map(|(_, question)| question)
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
        let question = self.scenario.question(pending.question);
        let (from, phase) = (question.from, question.phase);
        self.asked[pending.question.at()] = mark::PENDING;
        if let Some(open) = self.open.get_mut(phase as usize) {
            open.retain(|hand| hand.question != pending.question);
        }
        self.press[from.at()].asked += 1;
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
