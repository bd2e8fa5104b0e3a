//! The rules for answers in the speaker's own words, and for a facilitator who steps
//! in. An answer is worth what it was rated; all else happens as to any other.

use super::Rejected;
use super::effect::{Cause, Effect, End};
use super::event::Choice;
use super::mood::Impression;
use super::own_words::{Call, Direction, Draft, Mark, MarkKind, Rate};
use super::playbook::Playbook;
use super::record::{Beside, Record, Turns};
use super::state::{State, mark};
use super::turn::{Pending, Stage, Subject};
use super::verdict::Verdict;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Manner, MoodShift, QuestionIx, Scenario};

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
            Rate::Pitfall { .. } | Rate::Speaker(None) => true,
            Rate::Speaker(Some(person)) => person.at() < book.scenario.panel.people.len(),
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
        if self.stage == Stage::Ready {
            return Err(Rejected::NotNow);
        }
        self.draft.hear(mark);
        Ok(())
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
            self.can_be_called(book, call)?;
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
            let pending = self.called(book, call, self.pending);
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
        let rated = Verdict {
            levels: self.draft.levels,
            pitfalls: self.draft.pitfalls,
            ..Verdict::default()
        };
        let found = self.ledger.find(self.draft.statement());
        rated.overruled(found, &book.scenario.rubric)
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
        let weight = book.scenario.opening.as_ref();
        let weight = weight.map_or(STATEMENT_WEIGHT, |opening| opening.weight);
        let impression = Impression::of(&verdict, weight, Manner::Patient, MoodShift::default());
        self.impress(verdict.pitfalls, impression.impact());
        self.clock += elapsed_ms / 1000;
        self.record_aside(Subject::Statement, draft.by, verdict);
        self.step += 1;
        verdict.pitfalls
    }

    fn reply_in_own_words(&mut self, book: &Playbook, elapsed_ms: u32) -> WordSet<Pitfall> {
        let Heard { verdict, draft } = self.heard(book);
        let asked = self.asked;
        let manner = match self.eased {
            true => Manner::Patient,
            false => self.manner(asked.from),
        };
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
        let turn = self.turns();
        self.records.add(turn, Beside::Verdict(verdict));
        self.records.add(turn, Beside::Speaker(draft.by));
        self.records.push(Record {
            asked: self.pending,
            choice: Choice::OwnWords,
            phase: self.phase,
            timed_out: false,
            mood,
            clock: self.clock,
            elapsed_ms,
            more: false,
        });
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
            (Direction::Ask(call), Stage::Asked) => {
                self.can_be_called(book, call)?;
                let before = self.pending;
                if call.question == before.question {
                    return Err(Rejected::NotOffered);
                }
                self.pass_over(before);
                let exchange = Turns::new(book, &self.records).last().map(|turn| {
                    let Subject::Question { exchange, .. } = turn.subject else {
                        return before;
                    };
                    Pending { exchange, ..before }
                });
                let pending = self.called(book, call, exchange.unwrap_or(before));
                self.put(book, pending, effects);
                Ok(())
            }
            (Direction::Queue(question), Stage::Asked | Stage::Statement | Stage::Deciding(_)) => {
                self.can_be_called(
                    book,
                    Call {
                        question,
                        follows: false,
                    },
                )?;
                self.queued.push(question);
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
            (Direction::Ease(eased), stage) if !matches!(stage, Stage::Finished(_)) => {
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

    fn can_be_called(&self, book: &Playbook, call: Call) -> Result<(), Rejected> {
        let is_there = call.question.at() < book.scenario.questions.len();
        is_there.then_some(()).ok_or(Rejected::NotOffered)
    }

    /// The question called for, in the exchange of the one before or in its own.
    fn called(&mut self, book: &Playbook, call: Call, before: Pending) -> Pending {
        match call.follows && self.answers > 0 {
            true => Pending {
                question: call.question,
                cause: Cause::FollowUp,
                exchange: before.exchange,
                in_a_row: before.in_a_row.saturating_add(1),
            },
            false => self.root(book, call.question, Cause::Called),
        }
    }

    /// Takes back that a question was asked: it can be called again.
    fn pass_over(&mut self, pending: Pending) {
        let QuestionIx(at) = pending.question;
        self.marks[usize::from(at)] = mark::OPEN;
        if pending.cause == Cause::Drawn {
            self.within = self.within.saturating_sub(1);
        }
    }
}
