//! What a conference knows at a moment, and what others may ask of it.

use super::effect::{Cause, End};
use super::event::{Choice, Spoken, Spotted};
use super::hand::Hand;
use super::ledger::{Contradiction, Ledger};
use super::mood::{self, Room};
use super::playbook::Playbook;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    AnswerIx, DecisionIx, FactChange, FactIx, InjectIx, Levels, LineIx, Manner, MessageIx, Mood,
    PersonIx, Phase, PressIx, QuestionIx, Scenario, Status, Text, ValueIx,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a conference is waiting for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// To begin.
    Ready,
    /// A decision.
    Deciding(DecisionIx),
    /// The opening statement.
    Statement,
    /// The answer to the pending question.
    Asked,
    /// Nothing: it is over.
    Finished(End),
}

/// The question that waits for its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pending {
    /// The question.
    pub question: QuestionIx,
    /// Why it was asked.
    pub cause: Cause,
    /// The turn that opened the exchange it belongs to.
    pub exchange: u16,
    /// How many follow-ups came in a row, this one included.
    pub in_a_row: u8,
}

/// What a turn was about, and what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The opening statement.
    Statement,
    /// A decision.
    Decision {
        /// Which.
        decision: DecisionIx,
        /// What was decided.
        option: AnswerIx,
    },
    /// A question.
    Question {
        /// Which.
        question: QuestionIx,
        /// The part of the conference it was asked in.
        phase: Phase,
        /// Why it was asked.
        cause: Cause,
        /// The turn that opened its exchange; its own for a root.
        exchange: u16,
        /// How it was answered.
        choice: Choice,
        /// Whether the answer clock ran out.
        timed_out: bool,
    },
}

/// One thing the player did, as it counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// What it was about.
    pub subject: Subject,
    /// Who spoke; nobody: the player.
    pub by: Option<PersonIx>,
    /// Effective levels.
    pub levels: Levels,
    /// Effective pitfalls.
    pub pitfalls: WordSet<Pitfall>,
    /// The statement before that it contradicts.
    pub contradiction: Option<Contradiction>,
    /// The mood afterwards.
    pub mood: Mood,
    /// The conference clock afterwards, in seconds.
    pub clock: u32,
    /// Milliseconds the player took; 0 where no clock ran.
    pub elapsed_ms: u32,
    /// What was ticked of an answer spoken aloud.
    pub spoken: Option<Spoken>,
    /// What the player took for the worst answer.
    pub spotted: Option<Spotted>,
}

/// What is remembered of a question, a decision: the answer's position, or one of these.
pub(super) mod mark {
    /// Not asked yet.
    pub const OPEN: u8 = 255;
    /// Asked, waiting.
    pub const PENDING: u8 = 254;
    /// Answered with silence.
    pub const SILENT: u8 = 253;
    /// Answered with none of the answers.
    pub const OTHER: u8 = 252;
}

/// Where the words of a fact's `as_of` stand.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin {
    Start,
    Inject(InjectIx),
    Option(DecisionIx, AnswerIx),
}

/// A conference being played.
#[derive(Debug)]
pub struct Conference {
    pub(super) scenario: Arc<Scenario>,
    pub(super) book: Arc<Playbook>,
    pub(super) stage: Stage,
    pub(super) seed: u64,
    pub(super) seated: Vec<PersonIx>,
    pub(super) mood: Mood,
    pub(super) clock: u32,
    /// Position in the script of a conference, and how far within that step.
    pub(super) step: usize,
    pub(super) within: u16,
    /// The closing questions are not taken.
    pub(super) cut_short: bool,
    pub(super) at_door: bool,
    pub(super) pending: Option<Pending>,
    pub(super) spoken: Option<Spoken>,
    pub(super) answers: u16,
    pub(super) pitfalls: WordSet<Pitfall>,
    pub(super) asked: Vec<u8>,
    pub(super) decided: Vec<u8>,
    pub(super) lines: Vec<LineIx>,
    pub(super) fired: Vec<bool>,
    /// Questions that injects brought up, waiting behind follow-ups.
    pub(super) queued: Vec<QuestionIx>,
    pub(super) press: Vec<Relation>,
    /// Whether hostile hands count as in a pressing room.
    pub(super) pressing: bool,
    pub(super) last_asker: Option<PressIx>,
    pub(super) in_succession: u8,
    /// The questions of the part that is drawn from, as far as they were not asked.
    pub(super) hands: Vec<Hand>,
    pub(super) ledger: Ledger,
    pub(super) origins: Vec<Origin>,
    pub(super) turns: Vec<Turn>,
}

/// How a journalist stands to the player.
#[derive(Debug, Clone, Copy)]
pub(super) struct Relation {
    pub(super) trust: i16,
    pub(super) asked: u16,
    /// How they ask one they trust.
    pub(super) manner: Manner,
}

impl Relation {
    /// How they ask now.
    pub(super) fn manner(self) -> Manner {
        if self.trust < mood::DODGED {
            mood::sharper(self.manner)
        } else {
            self.manner
        }
    }
}

impl Conference {
    /// A conference about to begin.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>) -> Conference {
        let mut conference = Conference {
            stage: Stage::Ready,
            seed: 0,
            seated: Vec::new(),
            mood: scenario.start,
            clock: 0,
            step: 0,
            within: 0,
            cut_short: false,
            at_door: false,
            pending: None,
            spoken: None,
            answers: 0,
            pitfalls: WordSet::default(),
            asked: Vec::new(),
            decided: Vec::new(),
            lines: Vec::new(),
            fired: Vec::new(),
            queued: Vec::new(),
            press: Vec::new(),
            pressing: false,
            last_asker: None,
            in_succession: 0,
            hands: Vec::new(),
            ledger: Ledger::default(),
            origins: Vec::new(),
            turns: Vec::new(),
            book: Arc::new(Playbook::of(&scenario)),
            scenario,
        };
        conference.restart();
        conference
    }

    /// Takes everything back to the beginning, keeping the memory it has.
    pub fn restart(&mut self) {
        let scenario = &*self.scenario;
        self.stage = Stage::Ready;
        self.seated.clear();
        self.mood = scenario.start;
        self.clock = 0;
        (self.step, self.within) = (0, 0);
        (self.cut_short, self.at_door) = (false, false);
        (self.pending, self.spoken) = (None, None);
        self.queued.clear();
        self.answers = 0;
        self.pitfalls = WordSet::default();
        refill(&mut self.asked, scenario.questions.len(), mark::OPEN);
        refill(&mut self.decided, scenario.decisions.len(), mark::OPEN);
        self.lines.clear();
        refill(&mut self.fired, scenario.injects.len(), false);
        self.press.clone_from(&self.book.press);
        self.pressing = false;
        (self.last_asker, self.in_succession) = (None, 0);
        self.hands.clear();
        self.ledger.restart(&self.book.facts);
        refill(
            &mut self.origins,
            scenario.briefing.facts.len(),
            Origin::Start,
        );
        self.turns.clear();
    }

    /// The scenario that is played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What it waits for.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// What every draw is seeded with; 0 before it begins.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Trust and heat.
    #[must_use]
    pub fn mood(&self) -> Mood {
        self.mood
    }

    /// How the room behaves.
    #[must_use]
    pub fn room(&self) -> Room {
        Room::at(self.mood.heat)
    }

    /// Seconds gone on the conference clock.
    #[must_use]
    pub fn clock(&self) -> u32 {
        self.clock
    }

    /// The question that waits for its answer.
    #[must_use]
    pub fn pending(&self) -> Option<Pending> {
        self.pending
    }

    /// What was ticked of the pending answer, once it was spoken aloud.
    #[must_use]
    pub fn spoken(&self) -> Option<Spoken> {
        self.spoken
    }

    /// Everything done so far.
    #[must_use]
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Questions answered so far, follow-ups included.
    #[must_use]
    pub fn answers(&self) -> u16 {
        self.answers
    }

    /// Who sits on the podium, in seating order; nobody at the door.
    #[must_use]
    pub fn seated(&self) -> &[PersonIx] {
        if self.at_door { &[] } else { &self.seated }
    }

    /// Who took a seat at the beginning, whether or not they are still there.
    #[must_use]
    pub fn panel(&self) -> &[PersonIx] {
        &self.seated
    }

    /// The lines of the opening statement given.
    #[must_use]
    pub fn lines(&self) -> &[LineIx] {
        &self.lines
    }

    /// The value of a fact in force, its status, and as of when.
    #[must_use]
    pub fn fact(&self, fact: FactIx) -> (ValueIx, Status, &Text) {
        let current = self.ledger.facts[fact.at()];
        let changed = |changes: &'_ [FactChange]| {
            changes
                .iter()
                .position(|change| change.fact == fact && change.as_of.is_some())
        };
        let start = &self.scenario.fact(fact).start.as_of;
        let changes = match self.origins[fact.at()] {
            Origin::Start => return (current.is, current.status, start),
            Origin::Inject(inject) => &self.scenario.inject(inject).sets,
            Origin::Option(decision, option) => {
                &self.scenario.decisions[decision.at()].options[option.at()].sets
            }
        };
        let as_of = changed(changes).and_then(|at| changes[at].as_of.as_ref());
        (current.is, current.status, as_of.unwrap_or(start))
    }

    /// Whether the fact was changed since the beginning.
    #[must_use]
    pub fn fact_changed(&self, fact: FactIx) -> bool {
        let (start, current) = (
            &self.scenario.fact(fact).start,
            self.ledger.facts[fact.at()],
        );
        !matches!(self.origins[fact.at()], Origin::Start)
            || (start.is, start.status) != (current.is, current.status)
    }

    /// What was last claimed about a fact.
    #[must_use]
    pub fn claimed(&self, fact: FactIx) -> Option<ValueIx> {
        self.ledger.claims[fact.at()].map(|claim| claim.value)
    }

    /// Facts stated otherwise than they stood at that moment, each with the position
    /// of its turn, oldest first.
    #[must_use]
    pub fn falsehoods(&self) -> &[(u16, FactIx)] {
        &self.ledger.falsehoods
    }

    /// Whether a key message got across.
    #[must_use]
    pub fn delivered(&self, message: MessageIx) -> bool {
        self.ledger.delivered(message)
    }

    /// How a journalist asks now: one who was dodged asks a degree sharper.
    #[must_use]
    pub fn manner(&self, journalist: PressIx) -> Manner {
        self.press[journalist.at()].manner()
    }

    /// How far a journalist trusts the player, 0–100.
    #[must_use]
    pub fn trust_of(&self, journalist: PressIx) -> i16 {
        self.press[journalist.at()].trust
    }

    /// How many questions a journalist has asked.
    #[must_use]
    pub fn asked_by(&self, journalist: PressIx) -> u16 {
        self.press[journalist.at()].asked
    }

    /// Whether an inject's memo has been shown.
    #[must_use]
    pub fn injected(&self, inject: InjectIx) -> bool {
        self.fired[inject.at()]
    }
}

impl Clone for Conference {
    fn clone(&self) -> Conference {
        Conference {
            scenario: Arc::clone(&self.scenario),
            book: Arc::clone(&self.book),
            stage: self.stage,
            seed: self.seed,
            seated: self.seated.clone(),
            mood: self.mood,
            clock: self.clock,
            step: self.step,
            within: self.within,
            cut_short: self.cut_short,
            at_door: self.at_door,
            pending: self.pending,
            spoken: self.spoken,
            answers: self.answers,
            pitfalls: self.pitfalls,
            asked: self.asked.clone(),
            decided: self.decided.clone(),
            lines: self.lines.clone(),
            fired: self.fired.clone(),
            queued: self.queued.clone(),
            press: self.press.clone(),
            pressing: self.pressing,
            last_asker: self.last_asker,
            in_succession: self.in_succession,
            hands: self.hands.clone(),
            ledger: self.ledger.clone(),
            origins: self.origins.clone(),
            turns: self.turns.clone(),
        }
    }

    /// Takes the other's place, keeping the memory it has: those who look ahead copy
    /// a conference for every step.
    fn clone_from(&mut self, other: &Conference) {
        // Each by name, so that a new one is not forgotten.
        let Conference {
            scenario,
            book,
            stage,
            seed,
            seated,
            mood,
            clock,
            step,
            within,
            cut_short,
            at_door,
            pending,
            spoken,
            answers,
            pitfalls,
            asked,
            decided,
            lines,
            fired,
            queued,
            press,
            pressing,
            last_asker,
            in_succession,
            hands,
            ledger,
            origins,
            turns,
        } = other;
        if !Arc::ptr_eq(&self.scenario, scenario) {
            self.scenario = Arc::clone(scenario);
            self.book = Arc::clone(book);
        }
        (self.stage, self.seed) = (*stage, *seed);
        self.seated.clone_from(seated);
        (self.mood, self.clock) = (*mood, *clock);
        (self.step, self.within) = (*step, *within);
        (self.cut_short, self.at_door) = (*cut_short, *at_door);
        (self.pending, self.spoken) = (*pending, *spoken);
        (self.answers, self.pitfalls) = (*answers, *pitfalls);
        self.asked.clone_from(asked);
        self.decided.clone_from(decided);
        self.lines.clone_from(lines);
        self.fired.clone_from(fired);
        self.queued.clone_from(queued);
        self.press.clone_from(press);
        (self.last_asker, self.in_succession) = (*last_asker, *in_succession);
        self.pressing = *pressing;
        self.hands.clone_from(hands);
        self.ledger.clone_from(ledger);
        self.origins.clone_from(origins);
        self.turns.clone_from(turns);
    }
}

fn refill<T: Clone>(list: &mut Vec<T>, len: usize, value: T) {
    list.clear();
    list.resize(len, value);
}
