//! What may still come of a conference, and what of its past still matters to it:
//! for those who look ahead instead of playing.

use super::ledger::Claim;
use super::next::{SCRIPT, Step};
use super::playing::Conference;
use super::state::mark;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    Answer, Clause, Condition, DecisionIx, FactIx, InjectIx, Phase, QuestionIx, Scenario, Term,
    Utterance,
};

/// What a conference may still ask of the player.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// How many questions may still be drawn in each phase, at most; the one that
    /// waits for its answer is not among them.
    pub draws: [u16; 4],
    /// Whether the opening statement has not been given yet.
    pub statement: bool,
    /// Whether the conference is over but for the door.
    pub at_door: bool,
}

impl Conference {
    /// What may still come.
    #[must_use]
    pub fn ahead(&self) -> Ahead {
        let time_up = self.state.clock >= self.book.scenario.minutes * 60;
        let draws = Phase::DRAWN.map(|phase| {
            let at = SCRIPT.iter().position(|step| *step == Step::Draw(phase));
            let asks = self.book.scenario.asks.of(phase);
            match at {
                _ if time_up && phase <= Phase::Main => 0,
                _ if self.state.cut_short && phase == Phase::Closing => 0,
                Some(at) if at > self.state.step => asks,
                Some(at) if at == self.state.step => asks.saturating_sub(self.state.within),
                _ => 0,
            }
        });
        let statement = SCRIPT.iter().position(|step| *step == Step::Statement);
        Ahead {
            draws,
            statement: self.book.scenario.opening.is_some()
                && statement.is_some_and(|at| at >= self.state.step),
            at_door: self.state.at_door,
        }
    }

    /// Whether a decision may still be put, or waits to be taken.
    #[must_use]
    pub fn may_decide(&self, decision: DecisionIx) -> bool {
        let of = &self.book.scenario.decisions[decision.at()];
        let at = SCRIPT.iter().position(|step| *step == Step::Decide(of.at));
        self.state.decided[decision.at()] == mark::OPEN
            && at.is_some_and(|at| at >= self.state.step)
    }

    /// Whether a question was not asked yet.
    #[must_use]
    pub fn unasked(&self, question: QuestionIx) -> bool {
        self.state.marks[question.at()] == mark::OPEN
    }

    /// Whether an inject may still happen.
    #[must_use]
    pub fn may_happen(&self, inject: InjectIx) -> bool {
        !self.state.fired[inject.at()] && !self.state.at_door
    }

    /// Questions that injects or the facilitator brought up, waiting to be asked.
    #[must_use]
    pub fn queued(&self) -> &[QuestionIx] {
        &self.state.queued
    }

    /// Tells a listener, number by number, everything that decides how this conference
    /// goes on. Two of one scenario and seed that tell the same go on alike: the same
    /// events have the same verdicts, and bring the same questions.
    pub fn tell(&self, matters: &Matters, mut to: impl FnMut(u64)) {
        let mut byte = Bytes::default();
        for (mark, matters) in self.state.marks.iter().zip(&matters.questions) {
            let known = *matters || *mark == mark::OPEN || *mark == mark::PENDING;
            byte.add(if known { *mark } else { mark::OTHER }, &mut to);
        }
        for (mark, matters) in self.state.decided.iter().zip(&matters.decisions) {
            let known = *matters || *mark == mark::OPEN;
            byte.add(if known { *mark } else { mark::OTHER }, &mut to);
        }
        for at in 0..self.book.facts.len() {
            let fact = self.state.ledger.current(FactIx::new(at));
            let claim = self.state.ledger.claim(FactIx::new(at));
            byte.add(fact.is.0, &mut to);
            byte.add(fact.status as u8, &mut to);
            let held = |claim: Claim| match claim.overtaken {
                true => 3,
                false => u8::from(claim.held),
            };
            let (value, held) = claim.map_or((0, 2), |claim| (claim.value.0, held(claim)));
            byte.add(value, &mut to);
            byte.add(held, &mut to);
        }
        for fired in &self.state.fired {
            byte.add(u8::from(*fired), &mut to);
        }
        for relation in self.state.press.iter() {
            // How often somebody asked counts only as to whether they did.
            byte.add(relation.trust as u8, &mut to);
            byte.add(u8::from(relation.asked > 0), &mut to);
        }
        for (at, _) in matters.people.iter().enumerate().filter(|(_, it)| **it) {
            let seated = self.state.seated.iter().any(|person| person.at() == at);
            byte.add(u8::from(seated), &mut to);
        }
        for (at, _) in matters.lines.iter().enumerate().filter(|(_, it)| **it) {
            let said = self.state.lines.iter().any(|line| line.at() == at);
            byte.add(u8::from(said), &mut to);
        }
        for what in self.state.carried.iter().flat_map(|it| &it.said) {
            byte.add(what.what.0.to_le_bytes()[0], &mut to);
            byte.add(what.what.0.to_le_bytes()[1], &mut to);
        }
        byte.add(u8::from(self.state.cut_short), &mut to);
        byte.add(u8::from(self.state.at_door), &mut to);
        byte.add(self.state.in_succession, &mut to);
        byte.end(&mut to);
        self.tell_numbers(matters, to);
    }

    /// The part of [`Conference::tell`] that does not fit into bytes.
    fn tell_numbers(&self, matters: &Matters, mut to: impl FnMut(u64)) {
        let stage = match self.state.stage {
            super::Stage::Ready => 0,
            super::Stage::Deciding(decision) => 1_000 + u64::from(decision.0),
            super::Stage::Statement => 1,
            super::Stage::Asked => 2,
            super::Stage::Finished(_) => 3,
        };
        let pending = self.state.pending().map_or(0, |pending| {
            1 + u64::from(pending.question.0) * 8 + u64::from(pending.in_a_row)
        });
        // Once nothing more hangs on the time, it does not matter how late it is.
        let timed = self.phase_ahead(Phase::Main);
        let clock = if timed { self.state.clock } else { 0 };
        let numbers = [
            stage,
            pending,
            u64::from(clock),
            (self.state.mood.trust as u64) << 32 | self.state.mood.heat as u64,
            (self.state.step as u64) << 32 | u64::from(self.state.within),
            u64::from(self.state.answers),
            u64::from(self.state.pitfalls.intersection(matters.pitfalls).bits()),
            self.state
                .last_asker
                .map_or(0, |from| 1 + u64::from(from.0)),
            self.state.queued.len() as u64,
        ];
        numbers.into_iter().for_each(&mut to);
        for question in &self.state.queued {
            to(u64::from(question.0));
        }
    }

    /// Whether the draws of a phase are not over.
    fn phase_ahead(&self, phase: Phase) -> bool {
        let at = SCRIPT.iter().position(|step| *step == Step::Draw(phase));
        at.is_some_and(|at| at >= self.state.step)
    }
}

/// What of the past some condition of a scenario asks about; the rest may be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matters {
    /// Questions of which it matters how they were answered.
    questions: Vec<bool>,
    decisions: Vec<bool>,
    lines: Vec<bool>,
    people: Vec<bool>,
    pitfalls: WordSet<Pitfall>,
}

impl Matters {
    /// What matters in a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Matters {
        let lines = scenario.opening.as_ref().map_or(&[][..], |it| &it.lines);
        let mut matters = Matters {
            questions: vec![false; scenario.questions.len()],
            decisions: vec![false; scenario.decisions.len()],
            lines: vec![false; lines.len()],
            people: vec![false; scenario.panel.people.len()],
            pitfalls: WordSet::default(),
        };
        lines.iter().for_each(|line| matters.say(line));
        for decision in &scenario.decisions {
            matters.ask(&decision.when);
            decision.options.iter().for_each(|it| matters.say(it));
        }
        for question in &scenario.questions {
            matters.ask(&question.when);
            question.answers.iter().for_each(|it| matters.say(it));
        }
        for inject in &scenario.injects {
            matters.ask(&inject.when);
        }
        matters
    }

    fn say(&mut self, answer: &Answer) {
        if let Some(person) = answer.by {
            self.people[person.at()] = true;
        }
        self.ask(&answer.when);
    }

    fn ask(&mut self, condition: &Condition) {
        for clause in &condition.0 {
            match clause {
                Clause::Any(terms) => terms.iter().for_each(|term| self.term(*term)),
                Clause::AnyOf(conditions) => conditions.iter().for_each(|it| self.ask(it)),
            }
        }
    }

    fn term(&mut self, term: Term) {
        match term {
            Term::Said(said) | Term::NotSaid(said) => match said {
                Utterance::Answer(question, _) | Utterance::Silence(question) => {
                    self.questions[question.at()] = true;
                }
                Utterance::Line(line) => self.lines[line.at()] = true,
                Utterance::Option(decision, _) => self.decisions[decision.at()] = true,
            },
            Term::Pitfall(pitfall) => self.pitfalls.insert(pitfall),
            Term::Seated(person) => self.people[person.at()] = true,
            // What these ask about is told whole.
            Term::After(_)
            | Term::Before(_)
            | Term::HeatOver(_)
            | Term::HeatUnder(_)
            | Term::TrustOver(_)
            | Term::TrustUnder(_)
            | Term::Claimed(..)
            | Term::Injected(_)
            | Term::SaidElsewhere { .. } => {}
        }
    }
}

/// Bytes told eight at a time.
#[derive(Default)]
struct Bytes {
    word: u64,
    filled: u32,
}

impl Bytes {
    fn add(&mut self, byte: u8, to: &mut impl FnMut(u64)) {
        self.word |= u64::from(byte) << (8 * self.filled);
        self.filled += 1;
        if self.filled == 8 {
            self.end(to);
        }
    }

    fn end(&mut self, to: &mut impl FnMut(u64)) {
        to(self.word);
        *self = Bytes::default();
    }
}
