//! A conference being played, and what others may ask of it.

use super::carried::Carried;
use super::event::Spoken;
use super::mood::Room;
use super::own_words::Draft;
use super::playbook::Playbook;
use super::record::Turns;
use super::share::Share;
use super::state::{Origin, State};
use super::turn::{Pending, Stage};
use super::verdict::Verdict;
use crate::scenario::{
    FactChange, FactIx, InjectIx, LineIx, Manner, MessageIx, Mood, PersonIx, PressIx, Scenario,
    Status, Text, ValueIx,
};
use std::sync::Arc;

/// A conference being played.
#[derive(Debug)]
pub struct Conference {
    /// What it is played with, the scenario included.
    pub(super) book: Arc<Playbook>,
    /// What changes as it is played.
    pub(super) state: State,
}

impl Conference {
    /// A conference about to begin.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>) -> Conference {
        let book = Playbook::of(scenario);
        Conference {
            state: State::at_start(&book),
            book: Arc::new(book),
        }
    }

    /// Takes everything back to the beginning, keeping the memory it has.
    pub fn restart(&mut self) {
        self.state.restart(&self.book);
    }

    /// The scenario that is played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.book.scenario
    }

    /// What it waits for.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.state.stage
    }

    /// What every draw is seeded with; 0 before it begins.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.state.seed
    }

    /// Trust and heat.
    #[must_use]
    pub fn mood(&self) -> Mood {
        self.state.mood
    }

    /// How the room behaves.
    #[must_use]
    pub fn room(&self) -> Room {
        Room::at(self.state.mood.heat)
    }

    /// Seconds gone on the conference clock.
    #[must_use]
    pub fn clock(&self) -> u32 {
        self.state.clock
    }

    /// The question that waits for its answer.
    #[must_use]
    pub fn pending(&self) -> Option<Pending> {
        self.state.pending()
    }

    /// What was ticked of the pending answer, once it was spoken aloud.
    #[must_use]
    pub fn spoken(&self) -> Option<Spoken> {
        self.state.spoken
    }

    /// How what is at hand was rated so far.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.state.draft
    }

    /// The facts that what is at hand corrects, as the ledgers take it.
    #[must_use]
    pub fn corrections(&self) -> Vec<FactIx> {
        self.state.corrections()
    }

    /// What the rating at hand would count as, with what the ledgers find in its claims.
    #[must_use]
    pub fn draft_verdict(&self) -> Verdict {
        self.state.draft_verdict(&self.book)
    }

    /// Where what is at hand was handed over: each of its speakers once, with what their
    /// ratings would count as; otherwise nothing.
    #[must_use]
    pub fn shares(&self) -> Vec<Share> {
        self.state.shares(&self.book)
    }

    /// Whether the facilitator asked for kinder follow-ups.
    #[must_use]
    pub fn is_eased(&self) -> bool {
        self.state.eased
    }

    /// Whether an inject has happened.
    #[must_use]
    pub fn has_happened(&self, inject: InjectIx) -> bool {
        self.state
            .fired
            .get(inject.at())
            .is_some_and(|fired| *fired)
    }

    /// Everything done so far.
    #[must_use]
    pub fn turns(&self) -> Turns<'_> {
        Turns::new(&self.book, &self.state.records)
    }

    /// Questions answered so far, follow-ups included.
    #[must_use]
    pub fn answers(&self) -> u16 {
        self.state.answers
    }

    /// Who sits on the podium, in seating order; nobody at the door.
    #[must_use]
    pub fn seated(&self) -> &[PersonIx] {
        self.state.seated()
    }

    /// Who took a seat at the beginning, whether or not they are still there.
    #[must_use]
    pub fn panel(&self) -> &[PersonIx] {
        &self.state.seated
    }

    /// What was said in the first act, where this is a second that remembers it.
    #[must_use]
    pub fn carried(&self) -> Option<&Carried> {
        self.state.carried.as_deref()
    }

    /// The lines of the opening statement given.
    #[must_use]
    pub fn lines(&self) -> &[LineIx] {
        &self.state.lines
    }

    /// The value of a fact in force, its status, and as of when.
    #[must_use]
    pub fn fact(&self, fact: FactIx) -> (ValueIx, Status, &Text) {
        let current = self.state.ledger.current(fact);
        let changed = |changes: &'_ [FactChange]| {
            changes
                .iter()
                .position(|change| change.fact == fact && change.as_of.is_some())
        };
        let start = &self.book.scenario.fact(fact).start.as_of;
        let changes = match self.state.origins[fact.at()] {
            Origin::Start => return (current.is, current.status, start),
            Origin::Inject(inject) => &self.book.scenario.inject(inject).sets,
            Origin::Option(decision, option) => {
                &self.book.scenario.decisions[decision.at()].options[option.at()].sets
            }
        };
        let as_of = changed(changes).and_then(|at| changes[at].as_of.as_ref());
        (current.is, current.status, as_of.unwrap_or(start))
    }

    /// Whether the fact was changed since the beginning.
    #[must_use]
    pub fn fact_changed(&self, fact: FactIx) -> bool {
        let (start, current) = (
            &self.book.scenario.fact(fact).start,
            self.state.ledger.current(fact),
        );
        !matches!(self.state.origins[fact.at()], Origin::Start)
            || (start.is, start.status) != (current.is, current.status)
    }

    /// What was last claimed about a fact.
    #[must_use]
    pub fn claimed(&self, fact: FactIx) -> Option<ValueIx> {
        self.state.claimed(fact)
    }

    /// Facts stated otherwise than they stood at that moment, each with the position
    /// of its turn, oldest first.
    #[must_use]
    pub fn falsehoods(&self) -> &[(u16, FactIx)] {
        &self.state.ledger.falsehoods
    }

    /// Whether a key message got across.
    #[must_use]
    pub fn delivered(&self, message: MessageIx) -> bool {
        self.state.ledger.delivered(message)
    }

    /// How a journalist asks now: one who was dodged asks a degree sharper, and all
    /// are patient where the facilitator eased off.
    #[must_use]
    pub fn manner(&self, journalist: PressIx) -> Manner {
        self.state.manner(journalist)
    }

    /// How far a journalist trusts the player, 0–100.
    #[must_use]
    pub fn trust_of(&self, journalist: PressIx) -> i16 {
        self.state.press[journalist.at()].trust
    }

    /// How many questions a journalist has asked.
    #[must_use]
    pub fn asked_by(&self, journalist: PressIx) -> u16 {
        self.state.press[journalist.at()].asked
    }
}

impl Clone for Conference {
    fn clone(&self) -> Conference {
        Conference {
            book: Arc::clone(&self.book),
            state: self.state.clone(),
        }
    }

    /// Takes the other's place, keeping the memory it has: those who look ahead copy
    /// a conference for every step.
    fn clone_from(&mut self, other: &Conference) {
        if !Arc::ptr_eq(&self.book, &other.book) {
            self.book = Arc::clone(&other.book);
        }
        self.state.clone_from(&other.state);
    }
}
