//! What comes next: the follow-ups of an answer, then the script of a conference.

use super::draw::{self, Purpose};
use super::effect::{Cause, Effect, Effects, End};
use super::playbook::{Asked, NONE, Playbook};
use super::state::{State, mark};
use super::turn::{Pending, Stage};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{DecisionIx, DecisionPoint, Phase, PressIx, QuestionIx, Scenario};

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

/// From each step of the script, and from its end, the first that a scenario has
/// anything for.
pub(super) fn steps(scenario: &Scenario) -> [u8; SCRIPT.len() + 1] {
    let mut steps = [SCRIPT.len() as u8; SCRIPT.len() + 1];
    for (at, step) in SCRIPT.iter().enumerate().rev() {
        let is_there = match *step {
            Step::Decide(at) => scenario.decisions.iter().any(|it| it.at == at),
            Step::Statement => scenario.opening.is_some(),
            Step::Draw(phase) => scenario.asks.of(phase) > 0,
        };
        steps[at] = if is_there { at as u8 } else { steps[at + 1] };
    }
    steps
}

/// Follow-ups that may come in a row.
const FOLLOW_UPS: u8 = 2;
/// The chance in a hundred that a pitfall is gone after in a room without heat;
/// the heat comes on top.
const PURSUIT_CHANCE: u32 = 40;

impl State {
    /// What comes after an answer: its follow-up, `then`; else the pursuit of its worst
    /// pitfall; else what an inject brought up; else whatever is next.
    #[inline(always)]
    pub(super) fn follow(
        &mut self,
        book: &Playbook,
        then: QuestionIx,
        pitfalls: WordSet<Pitfall>,
        effects: &mut impl Effects,
    ) {
        if self.pending.in_a_row < FOLLOW_UPS {
            if let Some(asked) = self.open(book, then) {
                return self.go_on(book, (then, asked), Cause::FollowUp, effects);
            }
            if !pitfalls.intersection(book.pursuable).is_empty()
                && let Some((question, cause)) = self.pursuit(book, pitfalls)
            {
                return self.go_on(book, (question, book.question(question)), cause, effects);
            }
        }
        if !self.queued.is_empty() {
            return self.follow_queued(book, effects);
        }
        if !self.draw_next(book, effects) {
            self.advance(book, effects);
        }
    }

    /// As [`State::follow`], where an inject or the facilitator brought something up.
    #[cold]
    #[inline(never)]
    fn follow_queued(&mut self, book: &Playbook, effects: &mut impl Effects) {
        match self.brought_up(book) {
            Some(pending) => self.put(book, pending, effects),
            None => self.advance(book, effects),
        }
    }

    /// Asks what the answer at hand led to.
    #[inline(always)]
    fn go_on(
        &mut self,
        book: &Playbook,
        (question, asked): (QuestionIx, &Asked),
        cause: Cause,
        effects: &mut impl Effects,
    ) {
        let pending = Pending {
            question,
            cause,
            in_a_row: self.pending.in_a_row + 1,
            ..self.pending
        };
        self.ask(book, pending, asked, effects);
    }

    /// What comes after an answer in the speaker's own words: as after any other, but
    /// that no follow-up was written for it.
    pub(super) fn follow_own_words(
        &mut self,
        book: &Playbook,
        pitfalls: WordSet<Pitfall>,
        effects: &mut impl Effects,
    ) {
        self.follow(book, QuestionIx(NONE), pitfalls, effects);
    }

    /// The next open question of those that injects brought up, or the next the
    /// facilitator wants asked.
    #[cold]
    fn brought_up(&mut self, book: &Playbook) -> Option<Pending> {
        while !self.queued.is_empty() {
            let question = self.queued.remove(0);
            if let Some(at) = self.wanted.iter().position(|it| *it == question) {
                self.wanted.remove(at);
                return Some(self.root(book, question, Cause::Called));
            }
            if self.is_open(book, question) {
                return Some(self.root(book, question, Cause::Inject));
            }
        }
        None
    }

    /// The question the room goes after a pitfall with. Only an answer to a question
    /// is gone after: the statement and decisions are not interrupted.
    #[inline(never)]
    fn pursuit(&self, book: &Playbook, pitfalls: WordSet<Pitfall>) -> Option<(QuestionIx, Cause)> {
        if self.eased {
            return None;
        }
        let chance = PURSUIT_CHANCE + self.mood.heat as u32;
        if !draw::chance(self.seed, Purpose::Pursuit, self.asked.key, chance) {
            return None;
        }
        let pursued = pitfalls.intersection(book.pursuable);
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
    pub(super) fn advance(&mut self, book: &Playbook, effects: &mut impl Effects) {
        loop {
            if self.draw_next(book, effects) {
                return;
            }
            if !self.begin_phase(book, effects) {
                return;
            }
        }
    }

    /// Goes on in the script until a phase begins that questions are drawn in, or
    /// something else waits for the player; whether it is a phase.
    #[inline(never)]
    fn begin_phase(&mut self, book: &Playbook, effects: &mut impl Effects) -> bool {
        while let Some(step) = self.step_of(book) {
            let waits = match step {
                Step::Decide(at) => self.put_decision(&book.scenario, at, effects),
                Step::Statement => self.put_statement(&book.scenario, effects),
                Step::Draw(phase) if self.takes_questions(book, phase, effects) => return true,
                Step::Draw(_) => false,
            };
            if waits {
                return false;
            }
            self.step += 1;
            self.within = 0;
        }
        // What a facilitator brought up while no question was at hand.
        match self.brought_up(book) {
            Some(pending) => self.put(book, pending, effects),
            None => self.finish(End::Complete, effects),
        }
        false
    }

    /// The step the script is at; what a scenario has nothing for is passed over.
    fn step_of(&mut self, book: &Playbook) -> Option<Step> {
        let step = usize::from(book.steps[self.step]);
        if step != self.step {
            (self.step, self.within) = (step, 0);
        }
        SCRIPT.get(step).copied()
    }

    fn put_decision(
        &mut self,
        scenario: &Scenario,
        at: DecisionPoint,
        effects: &mut impl Effects,
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

    fn put_statement(&mut self, scenario: &Scenario, effects: &mut impl Effects) -> bool {
        if scenario.opening.is_none() {
            return false;
        }
        self.stage = Stage::Statement;
        effects.push(Effect::StatementDue);
        true
    }

    /// Opens a phase, or ends it: between, [`State::drawn`] goes on.
    fn takes_questions(
        &mut self,
        book: &Playbook,
        phase: Phase,
        effects: &mut impl Effects,
    ) -> bool {
        let asks = book.asks[phase as usize];
        if self.time_is_up(book) && phase == Phase::Main && self.within < asks {
            effects.push(Effect::TimeUp);
        }
        let has_begun = self.draws > 0;
        if has_begun || !self.takes_more(book, phase) {
            self.draws = 0;
            return false;
        }
        self.at_door = phase == Phase::Doorstep;
        self.draws = asks;
        self.until = match phase {
            Phase::Opening | Phase::Main => book.time_up,
            _ => u32::MAX,
        };
        self.raise_hands(book, phase);
        true
    }

    /// Asks the next question of the phase, if there is one.
    #[inline(always)]
    fn draw_next(&mut self, book: &Playbook, effects: &mut impl Effects) -> bool {
        if self.within >= self.draws || self.clock >= self.until {
            return false;
        }
        let Some((question, asked)) = self.draw(book) else {
            return false;
        };
        if self.within == 0 {
            effects.push(Effect::PhaseBegan(self.phase));
        }
        self.within += 1;
        let pending = self.begin_exchange(question, asked.from, Cause::Drawn);
        self.ask(book, pending, asked, effects);
        true
    }

    /// Whether a phase begins, as far as time and number are concerned.
    fn takes_more(&self, book: &Playbook, phase: Phase) -> bool {
        let over = phase <= Phase::Main && self.time_is_up(book)
            || phase == Phase::Closing && self.cut_short;
        !over && self.within < book.asks[phase as usize]
    }

    #[inline]
    fn time_is_up(&self, book: &Playbook) -> bool {
        self.clock >= book.time_up
    }

    /// A question that begins an exchange: the turn of the one who asks it.
    #[inline(always)]
    pub(super) fn root(&mut self, book: &Playbook, question: QuestionIx, cause: Cause) -> Pending {
        self.begin_exchange(question, book.question(question).from, cause)
    }

    /// As [`State::root`], of a question that this journalist asks.
    #[inline(always)]
    fn begin_exchange(&mut self, question: QuestionIx, from: PressIx, cause: Cause) -> Pending {
        let again = self.last_asker == Some(from);
        self.in_succession = if again {
            self.in_succession.saturating_add(1)
        } else {
            1
        };
        self.last_asker = Some(from);
        Pending {
            question,
            cause,
            exchange: self.turns() as u16,
            in_a_row: 0,
        }
    }

    /// Puts a question to the player.
    pub(super) fn put(&mut self, book: &Playbook, pending: Pending, effects: &mut impl Effects) {
        self.ask(book, pending, book.question(pending.question), effects);
    }

    /// As [`State::put`], where the question is at hand.
    #[inline(always)]
    fn ask(
        &mut self,
        book: &Playbook,
        pending: Pending,
        asked: &Asked,
        effects: &mut impl Effects,
    ) {
        self.asked = *asked;
        self.pending = pending;
        self.spoken = None;
        self.stage = Stage::Asked;
        let Asked { from, place, .. } = self.asked;
        self.marks[pending.question.at()] = mark::PENDING;
        let asker = &mut self.press[from.at()];
        asker.asked += 1;
        if pending.cause == Cause::Drawn {
            self.lower_hand(book);
        } else if place != NONE || asker.asked == 1 || !pending.cause.continues() {
            // The hands of one who asked before are as they were, if this is none of them.
            self.lower_hand_undrawn(book);
        }
        effects.push(Effect::Asked(pending.question, pending.cause));
    }
}
