//! The rules for answers in the speaker's own words, and for a facilitator who steps
//! in. An answer is worth what it was rated; all else happens as to any other.

use super::Rejected;
use super::effect::{Cause, Effect, End};
use super::event::Choice;
use super::ledger::{ClaimStanding, Contradiction, Found, Statement};
use super::mood::Impression;
use super::own_words::{Call, Direction, Draft, Mark, MarkKind, Rate};
use super::playbook::Playbook;
use super::record::{Beside, Record, Turns};
use super::share::Share;
use super::state::{State, mark};
use super::turn::{Pending, Stage, Subject};
use super::verdict::Verdict;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{FactIx, Manner, MoodShift, QuestionIx, Scenario, ValueIx};

/// Seconds a line of a statement takes, where no clock ran.
const LINE_SECONDS: u32 = super::engine::LINE_SECONDS;
/// How much a statement counts that nobody wrote anything for.
const STATEMENT_WEIGHT: u8 = 1;

/// An answer in the speaker's own words, as it counts.
struct Heard {
    verdict: Verdict,
    draft: Draft,
}

impl State {
    /// Takes a rating of what is at hand.
    pub(super) fn rate(&mut self, book: &Playbook, rate: Rate) -> Result<(), Rejected> {
        if !matches!(self.stage, Stage::Asked | Stage::Statement) {
            return Err(Rejected::NotNow);
        }
        let is_known = match rate {
            Rate::Level { criterion, .. } => {
                usize::from(criterion) < book.scenario.rubric.criteria.len()
            }
            Rate::Pitfall { .. } | Rate::Speaker(None) | Rate::HandOver(None) => true,
            Rate::Speaker(Some(person)) | Rate::HandOver(Some(person)) => {
                person.at() < book.scenario.panel.people.len()
            }
        };
        if !is_known {
            return Err(Rejected::NotOffered);
        }
        self.draft.take(rate);
        Ok(())
    }

    /// Takes what was written down, if it can be about this scenario.
    pub(super) fn mark(&mut self, scenario: &Scenario, mark: &Mark) -> Result<(), Rejected> {
        let people = scenario.panel.people.len();
        if mark.by.is_some_and(|person| person.at() >= people) {
            return Err(Rejected::NotOffered);
        }
        if let MarkKind::Claim {
            about: Some((fact, value)),
            ..
        } = mark.kind
        {
            let known = scenario.briefing.facts.get(fact.at());
            if known.is_none_or(|fact| value.at() >= fact.values.len()) {
                return Err(Rejected::NotOffered);
            }
        }
        if let MarkKind::Vote(counts) = &mark.kind {
            let offered = self.votes_on(scenario);
            if counts.iter().any(|(answer, _)| answer.at() >= offered) {
                return Err(Rejected::NotOffered);
            }
        }
        match self.stage {
            Stage::Ready => return Err(Rejected::NotNow),
            Stage::Asked | Stage::Statement => self.draft.hear(mark),
            // Nobody speaks: it is written down, and that is all.
            Stage::Deciding(_) | Stage::Finished(_) => {}
        }
        Ok(())
    }

    /// How many answers or options there are that the room can vote on now.
    fn votes_on(&self, scenario: &Scenario) -> usize {
        match self.stage {
            Stage::Asked => scenario.question(self.pending.question).answers.len(),
            Stage::Deciding(decision) => scenario.decisions[decision.at()].options.len(),
            Stage::Ready | Stage::Statement | Stage::Finished(_) => 0,
        }
    }

    /// Takes the answer or the statement at hand as it was rated.
    pub(super) fn answer_in_own_words(
        &mut self,
        book: &Playbook,
        elapsed_ms: u32,
        then: Option<Call>,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        if let Some(call) = then {
            self.must_be_there(book, call.question)?;
        }
        let was_asked = match self.stage {
            Stage::Statement => false,
            Stage::Asked => true,
            _ => return Err(Rejected::NotNow),
        };
        let pitfalls = match was_asked {
            true => self.reply_in_own_words(book, elapsed_ms),
            false => self.state_in_own_words(book, elapsed_ms),
        };
        effects.push(Effect::Taken);
        if was_asked && self.answers >= self.next_inject {
            self.happen(book, effects);
        }
        if let Some(call) = then {
            let pending = self.called(book, call, was_asked);
            self.put(book, pending, effects);
        } else if was_asked {
            self.follow_own_words(book, pitfalls, effects);
        } else {
            self.advance(book, effects);
        }
        Ok(())
    }

    /// What is at hand as it was rated so far, with what the ledgers find.
    pub(super) fn draft_verdict(&self, book: &Playbook) -> Verdict {
        let rated = as_rated(self.draft.whole());
        let mut found = self.ledger.find_heard(self.draft.statement());
        if let Some((fact, earlier, now)) = self.draft.differs(|fact, pair| self.mends(fact, pair))
        {
            found.contradict(Contradiction {
                fact,
                earlier,
                earlier_turn: Some(self.turns() as u16),
                now,
            });
        }
        rated.overruled(found, &book.scenario.rubric)
    }

    /// Where what is at hand was handed over: each of its speakers with what they were
    /// rated, and what the ledgers find in their own claims. Where two of them contradict
    /// each other, it is the one who spoke later.
    pub(super) fn shares(&self, book: &Playbook) -> Vec<Share> {
        let differs = self.draft.differs(|fact, pair| self.mends(fact, pair));
        let contradicts = differs.and_then(|(fact, _, now)| {
            let claims = &self.draft.claims;
            let at = claims.iter().position(|claim| *claim == (fact, now))?;
            self.draft.claimed_by.get(at).copied()
        });
        let count = |(share, claims): (Share, Vec<(FactIx, ValueIx)>)| {
            let own = Statement {
                claims: &claims,
                ..self.draft.statement()
            };
            let mut found = self.ledger.find_heard(own);
            if contradicts == Some(share.by) {
                found.kinds = found.kinds.and(Found::CONTRADICTION);
            }
            let verdict = as_rated(share).overruled(found, &book.scenario.rubric);
            Share {
                levels: verdict.levels,
                pitfalls: verdict.pitfalls,
                ..share
            }
        };
        self.draft.by_speaker().into_iter().map(count).collect()
    }

    /// Whether the second of two claims on a fact in one answer sets the first one right.
    fn mends(&self, fact: FactIx, [earlier, now]: [ValueIx; 2]) -> bool {
        self.ledger.standing(fact, earlier) == ClaimStanding::False
            && self.ledger.standing(fact, now) == ClaimStanding::True
    }

    /// The facts that what is at hand corrects: those marked as corrected; and those of
    /// which it says the value in force, after a claim in an earlier turn that was false
    /// when it was made. A listener cannot be expected to mark the truth as a correction,
    /// and nobody who speaks it contradicts a colleague who did not. Answers an author
    /// wrote list what they correct: for them this rule is not.
    pub(super) fn corrections(&self) -> Vec<FactIx> {
        let mut corrects = self.draft.corrects.clone();
        for &(fact, value) in &self.draft.claims {
            if !corrects.contains(&fact) && self.ledger.sets_right(fact, value) {
                corrects.push(fact);
            }
        }
        corrects
    }

    /// What was said, as it counts; the ledgers remember it.
    fn heard(&mut self, book: &Playbook) -> Heard {
        let verdict = self.draft_verdict(book);
        let draft = std::mem::take(&mut self.draft);
        self.ledger.enter(draft.statement(), self.turns() as u16);
        Heard { verdict, draft }
    }

    fn state_in_own_words(&mut self, book: &Playbook, elapsed_ms: u32) -> WordSet<Pitfall> {
        let Heard { verdict, draft } = self.heard(book);
        let opening = book.scenario.opening.as_ref();
        let weight = opening.map_or(STATEMENT_WEIGHT, |opening| opening.weight);
        let impression = Impression::of(&verdict, weight, Manner::Patient, MoodShift::default());
        self.impress(verdict.pitfalls, impression.impact());
        self.clock += match elapsed_ms {
            0 => LINE_SECONDS * opening.map_or(0, |opening| u32::from(opening.choose)),
            spoken => spoken / 1000,
        };
        self.record_aside(Subject::Statement, draft.by, verdict, elapsed_ms);
        self.step += 1;
        verdict.pitfalls
    }

    fn reply_in_own_words(&mut self, book: &Playbook, elapsed_ms: u32) -> WordSet<Pitfall> {
        let Heard { verdict, draft } = self.heard(book);
        let asked = self.asked;
        let manner = self.manner(asked.from);
        let impression = Impression::of(&verdict, asked.weight, manner, MoodShift::default());
        let impact = impression.impact();
        let mood = self.impress(verdict.pitfalls, impact);
        let relation = &mut self.press[asked.from.at()];
        relation.trust = impact.on_asker(relation.trust);
        self.marks[self.pending.question.at()] = mark::OTHER;
        self.answers += 1;
        // Where a clock ran it tells; elsewhere what an exchange takes as a rule.
        self.clock += match elapsed_ms {
            0 => asked.seconds,
            spoken => spoken / 1000,
        };
        self.records.push(Record {
            asked: self.pending,
            choice: Choice::OwnWords,
            phase: self.phase,
            timed_out: false,
            trust: mood.trust as u8,
            heat: mood.heat as u8,
            clock: self.clock,
            elapsed_ms,
            more: false,
        });
        self.records.add(Beside::Verdict(verdict));
        self.records.add(Beside::Speaker(draft.by));
        verdict.pitfalls
    }

    /// Steps in as the facilitator asks.
    pub(super) fn direct(
        &mut self,
        book: &Playbook,
        direction: Direction,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        match (direction, self.stage) {
            (Direction::Ask(call), Stage::Asked) => self.ask_instead(book, call, effects),
            (Direction::Queue(question), Stage::Asked | Stage::Statement | Stage::Deciding(_)) => {
                self.must_be_there(book, question)?;
                self.queued.push(question);
                self.wanted.push(question);
                Ok(())
            }
            (Direction::Inject(at), Stage::Asked) => {
                if self.fired.get(at.at()).is_none_or(|fired| *fired) {
                    return Err(Rejected::NotOffered);
                }
                self.inject(&book.scenario, at, effects);
                self.next_inject = book.next_inject(&self.fired);
                Ok(())
            }
            (
                Direction::Ease(eased),
                Stage::Asked | Stage::Statement | Stage::Deciding(_) | Stage::Ready,
            ) => {
                self.eased = eased;
                Ok(())
            }
            (Direction::End, Stage::Asked | Stage::Statement | Stage::Deciding(_)) => {
                self.finish(End::Complete, effects);
                Ok(())
            }
            _ => Err(Rejected::NotNow),
        }
    }

    /// Asks another question than the one at hand.
    fn ask_instead(
        &mut self,
        book: &Playbook,
        call: Call,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        self.must_be_there(book, call.question)?;
        let at_hand = self.pending;
        if call.question == at_hand.question {
            return Err(Rejected::NotOffered);
        }
        self.pass_over(at_hand);
        let pending = match self.followed(book, at_hand) {
            Some(exchange) if call.follows => follow_up(call, exchange),
            _ => self.root(book, call.question, Cause::Called),
        };
        self.put(book, pending, effects);
        Ok(())
    }

    /// What a question follows up that comes instead of the one at hand: its exchange,
    /// or, where it was to begin one, that of the answer right before it.
    fn followed(&self, book: &Playbook, at_hand: Pending) -> Option<Pending> {
        if at_hand.cause.continues() {
            let in_a_row = at_hand.in_a_row.saturating_sub(1);
            return Some(Pending {
                in_a_row,
                ..at_hand
            });
        }
        match Turns::new(book, &self.records).last()?.subject {
            Subject::Question { exchange, .. } => Some(Pending {
                exchange,
                in_a_row: 0,
                ..at_hand
            }),
            Subject::Statement | Subject::Decision { .. } => None,
        }
    }

    fn must_be_there(&self, book: &Playbook, question: QuestionIx) -> Result<(), Rejected> {
        let is_there = question.at() < book.scenario.questions.len();
        is_there.then_some(()).ok_or(Rejected::NotOffered)
    }

    /// The question called for behind an answer, in its exchange or in one of its own.
    fn called(&mut self, book: &Playbook, call: Call, was_asked: bool) -> Pending {
        match call.follows && was_asked {
            true => follow_up(call, self.pending),
            false => self.root(book, call.question, Cause::Called),
        }
    }

    /// Takes back that a question was asked: its part of the conference draws another
    /// instead, and comes back to it only where no other hand is up. What was heard
    /// meanwhile answers nothing.
    fn pass_over(&mut self, pending: Pending) {
        self.marks[pending.question.at()] = mark::OPEN;
        self.passed_over.push(pending.question);
        if pending.cause == Cause::Drawn {
            self.draws += 1;
        }
        self.draft.restart();
    }
}

/// What was heard, before the ledgers look at it.
fn as_rated(share: Share) -> Verdict {
    Verdict {
        levels: share.levels,
        pitfalls: share.pitfalls,
        ..Verdict::default()
    }
}

/// The next question in the exchange of this one.
fn follow_up(call: Call, before: Pending) -> Pending {
    Pending {
        question: call.question,
        cause: Cause::FollowUp,
        exchange: before.exchange,
        in_a_row: before.in_a_row.saturating_add(1),
    }
}
