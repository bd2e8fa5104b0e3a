//! The rules: what an event does to a conference. What comes after it is next door.

use super::Rejected;
use super::effect::{Effect, End};
use super::event::{Choice, Event, Spoken, Spotted};
use super::mood::{self, Impact, Impression};
use super::next::Answered;
use super::playbook::{Asked, When};
use super::state::{Conference, Origin, Pending, Stage, Subject, Turn, mark};
use super::verdict::Verdict;
use crate::scenario::{
    Answer, AnswerIx, DecisionIx, FactChange, InjectIx, LineIx, Manner, Mood, MoodShift, PersonIx,
    QuestionIx, Scenario,
};
use std::sync::Arc;

/// Seconds a question and its answer take beside the answer's own time.
const EXCHANGE_SECONDS: u32 = 30;
/// Seconds a line of the opening statement takes.
const LINE_SECONDS: u32 = 15;
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
        match (event, self.stage) {
            (Event::Begin { seed, panel }, Stage::Ready) => self.begin(*seed, panel, effects),
            (Event::Decided { option }, Stage::Deciding(decision)) => {
                self.decide(decision, *option, effects)
            }
            (Event::Opened { lines }, Stage::Statement) => self.open_with(lines, effects),
            (Event::Spoke(spoken), Stage::Asked) => self.speak(*spoken),
            (Event::Chosen { choice, elapsed_ms }, Stage::Asked) => {
                self.answer(*choice, false, *elapsed_ms, effects)
            }
            (Event::TimedOut { elapsed_ms }, Stage::Asked) => {
                self.answer(Choice::Silence, true, *elapsed_ms, effects)
            }
            (Event::Spotted(spotted), _) => self.spot(*spotted),
            (Event::Closed, Stage::Deciding(_) | Stage::Statement | Stage::Asked) => {
                self.finish(End::BrokenOff, effects);
                Ok(())
            }
            _ => Err(Rejected::NotNow),
        }
    }

    fn begin(
        &mut self,
        seed: u64,
        panel: &[PersonIx],
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        let people = &self.scenario.panel;
        if panel.len() > usize::from(people.seats) || has_twice(panel) {
            return Err(Rejected::TooMany);
        }
        if panel
            .iter()
            .any(|person| person.at() >= people.people.len())
        {
            return Err(Rejected::NotOffered);
        }
        self.seed = seed;
        self.seated.extend_from_slice(panel);
        self.advance(effects);
        Ok(())
    }

    fn decide(
        &mut self,
        decision: DecisionIx,
        option: AnswerIx,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        let scenario = Arc::clone(&self.scenario);
        let options = &scenario.decisions[decision.at()].options;
        let chosen = options
            .get(option.at())
            .filter(|chosen| self.offers(chosen));
        let chosen = chosen.ok_or(Rejected::NotOffered)?;
        self.decided[decision.at()] = option.0;
        self.cut_short |= chosen.ends;
        let verdict = self.judge(chosen);
        let impression = Impression::of(&verdict, DECISION_WEIGHT, Manner::Patient, chosen.mood);
        let mood = self.impress(&verdict, impression.impact());
        self.ledger.enter(chosen, self.turns.len() as u16);
        self.change(&chosen.sets, Origin::Option(decision, option));
        self.record(
            Subject::Decision { decision, option },
            chosen.by,
            &verdict,
            mood,
            0,
        );
        effects.push(Effect::Taken);
        self.advance(effects);
        Ok(())
    }

    fn open_with(&mut self, lines: &[LineIx], effects: &mut Vec<Effect>) -> Result<(), Rejected> {
        let scenario = Arc::clone(&self.scenario);
        let Some(opening) = &scenario.opening else {
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
        let verdict = self.judge_statement(lines);
        let mut shift = MoodShift::default();
        for line in lines {
            let answer = &opening.lines[line.at()];
            shift.trust += answer.mood.trust;
            shift.heat += answer.mood.heat;
            self.ledger.enter(answer, self.turns.len() as u16);
        }
        let impression = Impression::of(&verdict, opening.weight, Manner::Patient, shift);
        let mood = self.impress(&verdict, impression.impact());
        self.lines.extend_from_slice(lines);
        self.clock += LINE_SECONDS * lines.len() as u32;
        self.record(Subject::Statement, None, &verdict, mood, 0);
        effects.push(Effect::Taken);
        self.step += 1;
        self.advance(effects);
        Ok(())
    }

    fn speak(&mut self, spoken: Spoken) -> Result<(), Rejected> {
        if self.spoken.is_some() {
            return Err(Rejected::TooMany);
        }
        self.spoken = Some(spoken);
        Ok(())
    }

    fn answer(
        &mut self,
        choice: Choice,
        timed_out: bool,
        elapsed_ms: u32,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        let &Some(Pending {
            question,
            cause,
            exchange,
            in_a_row,
        }) = &self.pending
        else {
            return Err(Rejected::NotNow);
        };
        let (place, mark) = self.place(question, choice)?;
        let saying = self.book.saying(place);
        let (then, by, kept) = (saying.then, saying.by, saying.for_the_ledgers);
        let &Asked {
            from,
            weight,
            seconds,
            ..
        } = self.book.question(question);
        let manner = self.manner(from);
        // What says nothing the ledgers keep is worth what its author wrote.
        let (mut verdict, mut impact) = (saying.verdict(), saying.impact(manner));
        if kept && let Some(answer) = written(&self.scenario, question, choice) {
            verdict = self.ledger.judge(answer, &self.scenario.rubric);
            if !verdict.derived.is_empty() {
                impact = Impression::of(&verdict, weight, manner, answer.mood).impact();
            }
            self.ledger.enter(answer, self.turns.len() as u16);
        }
        let mood = self.impress(&verdict, impact);
        let relation = &mut self.press[from.at()];
        relation.trust = mood::step(relation.trust, 2 * impact.quality);
        self.asked[question.at()] = mark;
        self.answers += 1;
        self.clock += u32::from(seconds) + EXCHANGE_SECONDS;
        let subject = Subject::Question {
            question,
            phase: self.phase(),
            cause,
            exchange,
            choice,
            timed_out,
        };
        self.record(subject, by, &verdict, mood, elapsed_ms);
        effects.push(Effect::Taken);
        self.pending = None;
        self.happen(effects);
        let answered = Answered {
            question,
            exchange,
            in_a_row,
            then,
            pitfalls: verdict.pitfalls,
        };
        self.follow(&answered, effects);
        Ok(())
    }

    /// The place in the playbook of what is said by a choice, and how it is remembered.
    fn place(&self, question: QuestionIx, choice: Choice) -> Result<(usize, u8), Rejected> {
        let book = &*self.book;
        match choice {
            Choice::Answer(at) => {
                let place = book.answer(question, at).ok_or(Rejected::NotOffered)?;
                let offered = self.is_offered(book.saying(place));
                offered.then_some((place, at.0)).ok_or(Rejected::NotOffered)
            }
            Choice::Silence => Ok((book.silence(question), mark::SILENT)),
            // Words nobody wrote an answer for can only be spoken.
            Choice::NoneOfThese if self.spoken.is_none() => Err(Rejected::NotOffered),
            Choice::NoneOfThese => Ok((book.other_words(), mark::OTHER)),
        }
    }

    fn spot(&mut self, spotted: Spotted) -> Result<(), Rejected> {
        let Some(turn) = self.turns.last_mut() else {
            return Err(Rejected::NotNow);
        };
        let Subject::Question { question, .. } = turn.subject else {
            return Err(Rejected::NotNow);
        };
        if turn.spotted.is_some() {
            return Err(Rejected::TooMany);
        }
        if spotted.answer.at() >= self.scenario.question(question).answers.len() {
            return Err(Rejected::NotOffered);
        }
        turn.spotted = Some(spotted);
        Ok(())
    }

    /// Lets the first inject whose time has come happen; none at the door.
    fn happen(&mut self, effects: &mut Vec<Effect>) {
        if self.at_door {
            return;
        }
        let injects = self.book.injects.iter().zip(&self.fired);
        let due = |(when, fired): (&When, &bool)| !fired && self.is_met(*when);
        let Some(at) = injects.map(due).position(|due| due) else {
            return;
        };
        let scenario = Arc::clone(&self.scenario);
        let inject = &scenario.injects[at];
        self.fired[at] = true;
        self.change(&inject.sets, Origin::Inject(InjectIx::new(at)));
        self.mood.heat = mood::moved(self.mood.heat, i32::from(inject.heat));
        // A question it draws waits behind the follow-ups of the answer before.
        self.queued.extend(inject.asks);
        effects.push(Effect::Injected(InjectIx::new(at)));
    }

    pub(super) fn finish(&mut self, end: End, effects: &mut Vec<Effect>) {
        self.pending = None;
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
    fn impress(&mut self, verdict: &Verdict, impact: Impact) -> Mood {
        let mood = impact.on(self.mood);
        self.mood = mood;
        self.pitfalls = self.pitfalls.union(verdict.pitfalls);
        mood
    }

    fn record(
        &mut self,
        subject: Subject,
        by: Option<PersonIx>,
        verdict: &Verdict,
        mood: Mood,
        elapsed_ms: u32,
    ) {
        self.turns.push(Turn {
            subject,
            by,
            levels: verdict.levels,
            pitfalls: verdict.pitfalls,
            contradiction: verdict.contradiction,
            mood,
            clock: self.clock,
            elapsed_ms,
            spoken: self.spoken.take(),
            spotted: None,
        });
    }
}

/// The answer to a question as its author wrote it.
fn written(scenario: &Scenario, question: QuestionIx, choice: Choice) -> Option<&Answer> {
    let question = scenario.question(question);
    match choice {
        Choice::Answer(at) => question.answers.get(at.at()),
        Choice::Silence => Some(&question.silence),
        Choice::NoneOfThese => None,
    }
}

fn has_twice<T: PartialEq>(list: &[T]) -> bool {
    list.iter()
        .enumerate()
        .any(|(at, item)| list[..at].contains(item))
}
