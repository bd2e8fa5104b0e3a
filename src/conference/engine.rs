//! The rules: what an event does to a conference. What comes after it is next door.

use super::Rejected;
use super::carried::Carried;
use super::effect::{Effect, Effects, End, Unseen};
use super::event::{Choice, Event, Spoken, Spotted};
use super::judge::judge_statement;
use super::ledger::Statement;
use super::mood::{self, Impact, Impression};
use super::playbook::{Asked, Due, Playbook, Saying, Worth};
use super::playing::Conference;
use super::record::{Beside, Record, Turns};
use super::state::{Origin, State, mark};
use super::turn::{Pending, Stage, Subject};
use super::verdict::Verdict;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    AnswerIx, DecisionIx, FactChange, InjectIx, LineIx, Manner, Mood, MoodShift, PersonIx, Scenario,
};
use std::sync::Arc;

/// Seconds a line of the opening statement takes.
pub(super) const LINE_SECONDS: u32 = 15;
/// A decision counts as much as a question of this weight.
pub const DECISION_WEIGHT: u8 = 1;

impl Conference {
    /// Takes an event. What it brings about stands in `effects` afterwards,
    /// whose former content is dropped.
    ///
    /// # Errors
    /// [`Rejected`] if the event does not fit; nothing has changed then.
    pub fn apply(&mut self, event: &Event, effects: &mut Vec<Effect>) -> Result<(), Rejected> {
        effects.clear();
        self.state.apply(&self.book, event, effects)
    }

    /// Takes the answer to the pending question: as [`Conference::apply`] takes
    /// [`Event::Chosen`], for those who play many conferences, keep no events, and show
    /// nobody what an answer brings about.
    ///
    /// # Errors
    /// [`Rejected`] if no question waits, or nobody can answer it so; nothing has
    /// changed then.
    #[inline]
    pub fn choose(&mut self, choice: Choice, elapsed_ms: u32) -> Result<(), Rejected> {
        if self.state.stage != Stage::Asked {
            return Err(Rejected::NotNow);
        }
        let given = Given {
            choice,
            timed_out: false,
            elapsed_ms,
        };
        self.state.answer(&self.book, given, &mut Unseen)
    }
}

/// How the pending question was answered.
#[derive(Clone, Copy)]
struct Given {
    choice: Choice,
    timed_out: bool,
    elapsed_ms: u32,
}

impl State {
    /// As [`Conference::apply`].
    fn apply(
        &mut self,
        book: &Playbook,
        event: &Event,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        match (event, self.stage) {
            (
                Event::Begin {
                    seed,
                    panel,
                    carried,
                },
                Stage::Ready,
            ) => self.begin(book, *seed, (panel, carried.as_deref()), effects),
            (Event::Decided { option }, Stage::Deciding(decision)) => {
                self.decide(book, decision, *option, effects)
            }
            (Event::Opened { lines }, Stage::Statement) => self.open_with(book, lines, effects),
            (&Event::Chosen { choice, elapsed_ms }, Stage::Asked) => {
                let given = Given {
                    choice,
                    timed_out: false,
                    elapsed_ms,
                };
                self.answer_shown(book, given, effects)
            }
            (&Event::TimedOut { elapsed_ms }, Stage::Asked) => {
                let given = Given {
                    choice: Choice::Silence,
                    timed_out: true,
                    elapsed_ms,
                };
                self.answer_shown(book, given, effects)
            }
            (Event::Spoke(spoken), Stage::Asked) => self.speak(*spoken),
            (Event::Spotted(spotted), _) => self.spot(book, *spotted),
            (Event::Rated(rate), _) => self.rate(book, *rate),
            (Event::Marked(mark), _) => self.mark(&book.scenario, mark),
            (&Event::Answered { elapsed_ms, then }, _) => {
                self.answer_in_own_words(book, elapsed_ms, then, effects)
            }
            (Event::Directed(direction), _) => self.direct(book, *direction, effects),
            (Event::Closed, Stage::Deciding(_) | Stage::Statement | Stage::Asked) => {
                self.finish(End::BrokenOff, effects);
                Ok(())
            }
            _ => Err(Rejected::NotNow),
        }
    }

    fn begin(
        &mut self,
        book: &Playbook,
        seed: u64,
        (panel, carried): (&[PersonIx], Option<&Carried>),
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        let people = &book.scenario.panel;
        if panel.len() > usize::from(people.seats) || has_twice(panel) {
            return Err(Rejected::TooMany);
        }
        if panel
            .iter()
            .any(|person| person.at() >= people.people.len())
            || carried.is_some_and(|it| !it.fits(&book.scenario))
        {
            return Err(Rejected::NotOffered);
        }
        if let Some(carried) = carried {
            self.ledger.carry(&carried.claims);
            self.carried = Some(Arc::new(carried.clone()));
        }
        self.seed = seed;
        self.draw_lots(book);
        self.seated.extend_from_slice(panel);
        self.advance(book, effects);
        Ok(())
    }

    fn decide(
        &mut self,
        book: &Playbook,
        decision: DecisionIx,
        option: AnswerIx,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        let options = &book.scenario.decisions[decision.at()].options;
        let chosen = options
            .get(option.at())
            .filter(|chosen| self.offers(chosen));
        let chosen = chosen.ok_or(Rejected::NotOffered)?;
        self.decided[decision.at()] = option.0;
        self.cut_short |= chosen.ends;
        let verdict = self.ledger.judge(chosen, &book.scenario.rubric);
        let impression = Impression::of(&verdict, DECISION_WEIGHT, Manner::Patient, chosen.mood);
        self.impress(verdict.pitfalls, impression.impact());
        self.ledger
            .enter(Statement::of(chosen), self.turns() as u16);
        self.change(&chosen.sets, Origin::Option(decision, option));
        let subject = Subject::Decision { decision, option };
        self.record_aside(subject, chosen.by, verdict, 0);
        effects.push(Effect::Taken);
        self.advance(book, effects);
        Ok(())
    }

    fn open_with(
        &mut self,
        book: &Playbook,
        lines: &[LineIx],
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        let Some(opening) = &book.scenario.opening else {
            return Err(Rejected::NotNow);
        };
        if lines.len() > usize::from(opening.choose) || has_twice(lines) {
            return Err(Rejected::TooMany);
        }
        let offered = |line: &LineIx| {
            opening
                .lines
                .get(line.at())
                .is_some_and(|answer| self.offers(answer))
        };
        if !lines.iter().all(offered) {
            return Err(Rejected::NotOffered);
        }
        let verdict = judge_statement(&book.scenario, &self.ledger, lines, self.turns());
        let mut shift = MoodShift::default();
        for line in lines {
            let answer = &opening.lines[line.at()];
            shift.trust += answer.mood.trust;
            shift.heat += answer.mood.heat;
            self.ledger
                .enter(Statement::of(answer), self.turns() as u16);
        }
        let impression = Impression::of(&verdict, opening.weight, Manner::Patient, shift);
        self.impress(verdict.pitfalls, impression.impact());
        self.lines.extend_from_slice(lines);
        self.clock += LINE_SECONDS * lines.len() as u32;
        self.record_aside(Subject::Statement, None, verdict, 0);
        self.draft.restart();
        effects.push(Effect::Taken);
        self.step += 1;
        self.advance(book, effects);
        Ok(())
    }

    fn speak(&mut self, spoken: Spoken) -> Result<(), Rejected> {
        if self.spoken.is_some() {
            return Err(Rejected::TooMany);
        }
        self.spoken = Some(spoken);
        Ok(())
    }

    /// Takes an answer, and shows what it brings about.
    fn answer_shown(
        &mut self,
        book: &Playbook,
        given: Given,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        self.answer(book, given, effects)?;
        self.draft.restart();
        Ok(())
    }

    /// Takes an answer: in one piece with whoever gives it, because every play is
    /// mostly this.
    #[inline(always)]
    fn answer(
        &mut self,
        book: &Playbook,
        given: Given,
        effects: &mut impl Effects,
    ) -> Result<(), Rejected> {
        let (saying, mark) = self.said(book, given.choice)?;
        let Asked { from, seconds, .. } = self.asked;
        let manner = self.press[from.at()].manner();
        // What nothing in the ledgers speaks against is worth what its author wrote.
        let Saying { fact, value, .. } = *saying;
        let turn = self.turns() as u16;
        let worth = if !saying.says_more && self.ledger.take(fact, value, turn) {
            saying.worth(manner)
        } else {
            self.enter(book, saying, manner)
        };
        let mood = self.impress(worth.pitfalls, worth.impact);
        let relation = &mut self.press[from.at()];
        relation.trust = worth.impact.on_asker(relation.trust);
        self.marks[self.pending.question.at()] = mark;
        self.answers += 1;
        let clock = self.clock + seconds;
        self.clock = clock;
        self.record(given, worth, mood, clock);
        effects.push(Effect::Taken);
        if self.answers >= self.next_inject {
            self.happen(book, effects);
        }
        self.follow(book, saying.then, worth.pitfalls, effects);
        Ok(())
    }

    /// What is said by a choice, and how it is remembered.
    #[inline(always)]
    fn said<'b>(&self, book: &'b Playbook, choice: Choice) -> Result<(&'b Saying, u8), Rejected> {
        let mark = match choice {
            Choice::Answer(at) => at.0,
            Choice::Silence => mark::SILENT,
            // Words nobody wrote an answer for can only be spoken.
            Choice::NoneOfThese if self.spoken.is_none() => return Err(Rejected::NotOffered),
            Choice::NoneOfThese => mark::OTHER,
            // What nobody rated yet is no answer.
            Choice::OwnWords => return Err(Rejected::NotOffered),
        };
        if let Choice::Answer(at) = choice
            && self.asked.is_free(at)
        {
            return Ok((book.free_saying(&self.asked, at), mark));
        }
        let saying = book.saying(&self.asked, choice).map(|at| book.said(at));
        let offered = |saying: &&Saying| {
            !matches!(choice, Choice::Answer(_)) || self.is_offered(book, saying)
        };
        let saying = saying.filter(offered).ok_or(Rejected::NotOffered)?;
        Ok((saying, mark))
    }

    /// Holds an answer against the ledgers and enters what it says; what it is worth
    /// then.
    #[inline(never)]
    fn enter(&mut self, book: &Playbook, saying: &Saying, manner: Manner) -> Worth {
        let Some(kept) = book.kept(saying) else {
            return saying.worth(manner);
        };
        let found = self.ledger.hear(kept.statement(), self.turns() as u16);
        if !found.kinds.is_nothing() {
            self.records.add_ahead(Beside::Found(found));
        }
        kept.worth(found.kinds, manner)
    }

    fn spot(&mut self, book: &Playbook, spotted: Spotted) -> Result<(), Rejected> {
        let Some(turn) = Turns::new(book, &self.records).last() else {
            return Err(Rejected::NotNow);
        };
        let Subject::Question { question, .. } = turn.subject else {
            return Err(Rejected::NotNow);
        };
        if turn.spotted.is_some() {
            return Err(Rejected::TooMany);
        }
        if spotted.answer.at() >= book.scenario.question(question).answers.len() {
            return Err(Rejected::NotOffered);
        }
        self.records.add(Beside::Spotted(spotted));
        Ok(())
    }

    /// Lets the first inject whose time has come happen; none at the door.
    #[inline(never)]
    pub(super) fn happen(&mut self, book: &Playbook, effects: &mut impl Effects) {
        if self.at_door {
            return;
        }
        let injects = book.injects.iter().zip(&self.fired);
        let due = |(due, fired): (&Due, &bool)| {
            !fired && self.answers >= due.after && self.is_met(book, &due.when)
        };
        if let Some(at) = injects.map(due).position(|due| due) {
            self.inject(&book.scenario, InjectIx::new(at), effects);
            self.next_inject = book.next_inject(&self.fired);
        }
    }

    #[cold]
    pub(super) fn inject(&mut self, scenario: &Scenario, at: InjectIx, effects: &mut impl Effects) {
        let inject = scenario.inject(at);
        self.fired[at.at()] = true;
        self.change(&inject.sets, Origin::Inject(at));
        self.mood.heat = mood::moved(self.mood.heat, i32::from(inject.heat));
        // A question it draws waits behind the follow-ups of the answer before.
        self.queued.extend(inject.asks);
        effects.push(Effect::Injected(at));
    }

    pub(super) fn finish(&mut self, end: End, effects: &mut impl Effects) {
        self.stage = Stage::Finished(end);
        effects.push(Effect::Ended(end));
    }

    fn change(&mut self, changes: &[FactChange], origin: Origin) {
        self.ledger.change(changes);
        for change in changes.iter().filter(|change| change.as_of.is_some()) {
            self.origins[change.fact.at()] = origin;
        }
    }

    /// Lets the room take in what was said; returns its mood.
    #[inline]
    pub(super) fn impress(&mut self, pitfalls: WordSet<Pitfall>, impact: Impact) -> Mood {
        let mood = impact.on(self.mood);
        self.mood = mood;
        self.pitfalls = self.pitfalls.union(pitfalls);
        mood
    }

    /// Records the answer to the pending question.
    #[inline(always)]
    fn record(&mut self, given: Given, worth: Worth, mood: Mood, clock: u32) {
        self.records.push(Record {
            asked: self.pending,
            choice: given.choice,
            phase: self.phase,
            timed_out: given.timed_out,
            trust: mood.trust as u8,
            heat: mood.heat as u8,
            clock,
            elapsed_ms: given.elapsed_ms,
            more: !worth.found.is_nothing(),
        });
        if self.spoken.is_some() {
            self.record_spoken();
        }
    }

    #[cold]
    fn record_spoken(&mut self) {
        if let Some(spoken) = self.spoken.take() {
            self.records.add(Beside::Spoken(spoken));
        }
    }

    /// Records what is no answer to a question.
    pub(super) fn record_aside(
        &mut self,
        subject: Subject,
        by: Option<PersonIx>,
        verdict: Verdict,
        elapsed_ms: u32,
    ) {
        self.records.push(Record {
            asked: Pending::NONE,
            choice: Choice::NoneOfThese,
            phase: self.phase,
            timed_out: false,
            trust: self.mood.trust as u8,
            heat: self.mood.heat as u8,
            clock: self.clock,
            elapsed_ms,
            more: false,
        });
        self.records.add(Beside::Subject(subject, by));
        self.records.add(Beside::Verdict(verdict));
    }
}

fn has_twice<T: PartialEq>(list: &[T]) -> bool {
    list.iter()
        .enumerate()
        .any(|(at, item)| list[..at].contains(item))
}
