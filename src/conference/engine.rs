//! The rules: what an event does to a conference. What comes after it is next door.

use super::Rejected;
use super::effect::{Effect, End};
use super::event::{Choice, Event, Spoken, Spotted};
use super::judge::judge_statement;
use super::mood::{self, Impact, Impression};
use super::next::Answered;
use super::playbook::{Asked, Playbook, Saying, When};
use super::playing::Conference;
use super::state::{Origin, State, mark};
use super::turn::{Stage, Subject, Turn};
use super::verdict::Verdict;
use crate::scenario::{
    Answer, AnswerIx, DecisionIx, FactChange, InjectIx, LineIx, Manner, Mood, MoodShift, PersonIx,
    QuestionIx, Scenario,
};

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
    #[inline]
    pub fn apply(&mut self, event: &Event, effects: &mut Vec<Effect>) -> Result<(), Rejected> {
        effects.clear();
        let (book, state) = (&*self.book, &mut self.state);
        let given = match (event, state.stage) {
            (&Event::Chosen { choice, elapsed_ms }, Stage::Asked) => Given {
                choice,
                timed_out: false,
                elapsed_ms,
            },
            (&Event::TimedOut { elapsed_ms }, Stage::Asked) => Given {
                choice: Choice::Silence,
                timed_out: true,
                elapsed_ms,
            },
            _ => return state.apply_seldom(book, event, effects),
        };
        state.answer(book, given, effects)
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
    /// Takes an event that is no answer: out of the way of answers, of which there
    /// are so many more.
    #[cold]
    fn apply_seldom(
        &mut self,
        book: &Playbook,
        event: &Event,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        match (event, self.stage) {
            (Event::Begin { seed, panel }, Stage::Ready) => self.begin(book, *seed, panel, effects),
            (Event::Decided { option }, Stage::Deciding(decision)) => {
                self.decide(book, decision, *option, effects)
            }
            (Event::Opened { lines }, Stage::Statement) => self.open_with(book, lines, effects),
            (Event::Spoke(spoken), Stage::Asked) => self.speak(*spoken),
            (Event::Spotted(spotted), _) => self.spot(&book.scenario, *spotted),
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
        panel: &[PersonIx],
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        let people = &book.scenario.panel;
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
        let verdict = judge_statement(&book.scenario, &self.ledger, lines, self.turns.len());
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

    #[inline]
    fn answer(
        &mut self,
        book: &Playbook,
        given: Given,
        effects: &mut Vec<Effect>,
    ) -> Result<(), Rejected> {
        let Some(pending) = self.pending else {
            return Err(Rejected::NotNow);
        };
        let question = pending.question;
        let asked = book.question(question);
        let (saying, mark) = self.said(book, asked, given.choice)?;
        let manner = self.manner(asked.from);
        // What says nothing the ledgers keep is worth what its author wrote.
        let (mut verdict, mut impact) = (saying.verdict(), saying.impact(manner));
        if saying.for_the_ledgers
            && let Some(answer) = written(&book.scenario, question, given.choice)
        {
            (verdict, impact) = self.enter(book, answer, asked, impact);
        }
        let mood = self.impress(&verdict, impact);
        let relation = &mut self.press[asked.from.at()];
        relation.trust = mood::step(relation.trust, 2 * i16::from(impact.quality));
        self.asked[question.at()] = mark;
        self.answers += 1;
        self.clock += u32::from(asked.seconds) + EXCHANGE_SECONDS;
        let subject = Subject::Question {
            question,
            phase: self.phase,
            cause: pending.cause,
            exchange: pending.exchange,
            choice: given.choice,
            timed_out: given.timed_out,
        };
        self.record(subject, saying.by, &verdict, mood, given.elapsed_ms);
        effects.push(Effect::Taken);
        self.happen(book, effects);
        let answered = Answered {
            question,
            exchange: pending.exchange,
            in_a_row: pending.in_a_row,
            then: saying.then,
            pitfalls: verdict.pitfalls,
        };
        self.follow(book, &answered, effects);
        Ok(())
    }

    /// What is said by a choice, and how it is remembered.
    #[inline]
    fn said<'b>(
        &self,
        book: &'b Playbook,
        asked: &Asked,
        choice: Choice,
    ) -> Result<(&'b Saying, u8), Rejected> {
        match choice {
            Choice::Answer(at) => book
                .answer(asked, at)
                .filter(|saying| self.is_offered(book, saying))
                .map(|saying| (saying, at.0))
                .ok_or(Rejected::NotOffered),
            Choice::Silence => Ok((book.silence(asked), mark::SILENT)),
            // Words nobody wrote an answer for can only be spoken.
            Choice::NoneOfThese if self.spoken.is_none() => Err(Rejected::NotOffered),
            Choice::NoneOfThese => Ok((&book.other_words, mark::OTHER)),
        }
    }

    /// Holds an answer against the ledgers and enters what it says; what it is worth
    /// then, and what that does to the mood.
    #[inline(never)]
    fn enter(
        &mut self,
        book: &Playbook,
        answer: &Answer,
        asked: &Asked,
        mut impact: Impact,
    ) -> (Verdict, Impact) {
        let verdict = self.ledger.judge(answer, &book.scenario.rubric);
        if !verdict.derived.is_empty() {
            let manner = self.manner(asked.from);
            impact = Impression::of(&verdict, asked.weight, manner, answer.mood).impact();
        }
        self.ledger.enter(answer, self.turns.len() as u16);
        (verdict, impact)
    }

    fn spot(&mut self, scenario: &Scenario, spotted: Spotted) -> Result<(), Rejected> {
        let Some(turn) = self.turns.last_mut() else {
            return Err(Rejected::NotNow);
        };
        let Subject::Question { question, .. } = turn.subject else {
            return Err(Rejected::NotNow);
        };
        if turn.spotted.is_some() {
            return Err(Rejected::TooMany);
        }
        if spotted.answer.at() >= scenario.question(question).answers.len() {
            return Err(Rejected::NotOffered);
        }
        turn.spotted = Some(spotted);
        Ok(())
    }

    /// Lets the first inject whose time has come happen; none at the door.
    #[inline]
    fn happen(&mut self, book: &Playbook, effects: &mut Vec<Effect>) {
        if self.at_door {
            return;
        }
        let injects = book.injects.iter().zip(&self.fired);
        let due = |(when, fired): (&When, &bool)| !fired && self.is_met(book, when);
        if let Some(at) = injects.map(due).position(|due| due) {
            self.inject(&book.scenario, InjectIx::new(at), effects);
        }
    }

    #[cold]
    fn inject(&mut self, scenario: &Scenario, at: InjectIx, effects: &mut Vec<Effect>) {
        let inject = scenario.inject(at);
        self.fired[at.at()] = true;
        self.change(&inject.sets, Origin::Inject(at));
        self.mood.heat = mood::moved(self.mood.heat, i32::from(inject.heat));
        // A question it draws waits behind the follow-ups of the answer before.
        self.queued.extend(inject.asks);
        effects.push(Effect::Injected(at));
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
    #[inline]
    fn impress(&mut self, verdict: &Verdict, impact: Impact) -> Mood {
        let mood = impact.on(self.mood);
        self.mood = mood;
        self.pitfalls = self.pitfalls.union(verdict.pitfalls);
        mood
    }

    #[inline]
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
