//! What a conference knows at a moment.

use super::carried::Carried;
use super::draw::Rank;
use super::event::Spoken;
use super::hand::Field;
use super::ledger::Ledger;
use super::mood;
use super::own_words::Draft;
use super::playbook::{Asked, Playbook};
use super::record::Records;
use super::table::Table;
use super::tournament::Tournament;
use super::turn::{Pending, Stage};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    AnswerIx, DecisionIx, FactIx, InjectIx, LineIx, Manner, Mood, PersonIx, Phase, PressIx,
    QuestionIx, ValueIx, limits,
};
use std::sync::Arc;

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

/// Places for the questions: more than there can be, so that [`playbook::NONE`] has one.
const QUESTIONS: usize = 2048;
const _: () = assert!(limits::QUESTIONS < QUESTIONS - 1);
/// Places for the journalists: as many as a position can tell.
const PRESS: usize = 256;

/// What a conference knows at a moment. The rules change it, by the playbook.
#[derive(Debug)]
pub(super) struct State {
    pub(super) stage: Stage,
    pub(super) seed: u64,
    pub(super) seated: Vec<PersonIx>,
    /// What was said in the first act, where this is a second that remembers it.
    pub(super) carried: Option<Arc<Carried>>,
    pub(super) mood: Mood,
    pub(super) clock: u32,
    /// Position in the script of a conference, and how far within that step.
    pub(super) step: usize,
    pub(super) within: u16,
    /// The closing questions are not taken.
    pub(super) cut_short: bool,
    pub(super) at_door: bool,
    /// The question that waits while the stage is [`Stage::Asked`], and what the
    /// playbook says of it.
    pub(super) pending: Pending,
    pub(super) asked: Asked,
    pub(super) spoken: Option<Spoken>,
    /// How what is at hand was rated so far, where it is said in the speaker's own words.
    pub(super) draft: Draft,
    /// The facilitator asked for kinder follow-ups.
    pub(super) eased: bool,
    pub(super) answers: u16,
    pub(super) pitfalls: WordSet<Pitfall>,
    /// How each question was answered, by [`mark`].
    pub(super) marks: Table<u8, QUESTIONS>,
    pub(super) decided: Vec<u8>,
    pub(super) lines: Vec<LineIx>,
    pub(super) fired: Vec<bool>,
    /// Before so many answers no inject happens.
    pub(super) next_inject: u16,
    /// Questions that injects or the facilitator brought up, waiting behind follow-ups.
    pub(super) queued: Vec<QuestionIx>,
    /// Those of them the facilitator wants asked, whether or not they are open.
    pub(super) wanted: Vec<QuestionIx>,
    pub(super) press: Table<Relation, PRESS>,
    /// Whether hostile hands count as in a pressing room.
    pub(super) pressing: bool,
    pub(super) last_asker: Option<PressIx>,
    pub(super) in_succession: u8,
    /// The part that is drawn from: how many questions it draws, and until when.
    pub(super) phase: Phase,
    pub(super) draws: u16,
    pub(super) until: u32,
    /// The hands of all phases (see [`super::hand`]).
    pub(super) fields: Vec<Field>,
    /// Questions that were passed over: their hands are raised again when hands are
    /// counted anew.
    pub(super) passed_over: Vec<QuestionIx>,
    /// The rank of each journalist's best hand, as it counts now.
    pub(super) best: Tournament,
    /// The best hand of all but the journalist who asked last.
    pub(super) others: Rank,
    pub(super) ledger: Ledger,
    pub(super) origins: Vec<Origin>,
    pub(super) records: Records,
}

/// How a journalist stands to the player.
#[derive(Debug, Clone, Copy)]
#[repr(align(8))]
pub(super) struct Relation {
    pub(super) trust: i16,
    pub(super) asked: u16,
    /// How they ask one they trust.
    manner: Manner,
    /// How they ask one who dodges.
    sharper: Manner,
}

impl Relation {
    /// Nobody's: what stands where there is no journalist.
    const NOBODY: Relation = Relation {
        trust: 0,
        asked: 0,
        manner: Manner::Patient,
        sharper: Manner::Patient,
    };

    /// How somebody of this manner begins.
    pub(super) fn new(start: Mood, manner: Manner) -> Relation {
        Relation {
            trust: start.trust,
            asked: 0,
            manner,
            sharper: mood::sharper(manner),
        }
    }

    /// How they ask now.
    #[inline]
    pub(super) fn manner(self) -> Manner {
        if self.trust < mood::DODGED {
            self.sharper
        } else {
            self.manner
        }
    }
}

impl State {
    /// A conference about to begin.
    pub(super) fn at_start(book: &Playbook) -> State {
        let mut state = State {
            stage: Stage::Ready,
            seed: 0,
            seated: Vec::new(),
            carried: None,
            mood: book.scenario.start,
            clock: 0,
            step: 0,
            within: 0,
            cut_short: false,
            at_door: false,
            pending: Pending::NONE,
            asked: Asked::NONE,
            spoken: None,
            draft: Draft::default(),
            eased: false,
            answers: 0,
            pitfalls: WordSet::default(),
            // No place behind the last is that of an open question.
            marks: Table::of(book.scenario.questions.len(), mark::PENDING),
            decided: Vec::new(),
            lines: Vec::new(),
            fired: Vec::new(),
            next_inject: 0,
            queued: Vec::new(),
            wanted: Vec::new(),
            press: Table::of(book.press.len(), Relation::NOBODY),
            pressing: false,
            last_asker: None,
            in_succession: 0,
            phase: Phase::Opening,
            draws: 0,
            until: 0,
            fields: book.hands.fields(),
            passed_over: Vec::new(),
            best: Tournament::of(book.press.len()),
            others: Rank::NONE,
            ledger: Ledger::default(),
            origins: Vec::new(),
            records: Records::default(),
        };
        state.restart(book);
        state
    }

    /// Takes everything back to the beginning, keeping the memory it has.
    pub(super) fn restart(&mut self, book: &Playbook) {
        let scenario = &*book.scenario;
        self.stage = Stage::Ready;
        self.seated.clear();
        self.carried = None;
        self.mood = scenario.start;
        self.clock = 0;
        (self.step, self.within) = (0, 0);
        (self.cut_short, self.at_door) = (false, false);
        self.spoken = None;
        self.draft.restart();
        self.eased = false;
        self.queued.clear();
        self.wanted.clear();
        self.passed_over.clear();
        self.answers = 0;
        self.pitfalls = WordSet::default();
        self.marks.fill(mark::OPEN);
        refill(&mut self.decided, scenario.decisions.len(), mark::OPEN);
        self.lines.clear();
        refill(&mut self.fired, scenario.injects.len(), false);
        self.next_inject = book.next_inject(&self.fired);
        self.press.copy_from_slice(&book.press);
        self.pressing = false;
        (self.last_asker, self.in_succession) = (None, 0);
        (self.phase, self.draws) = (Phase::Opening, 0);
        self.ledger.restart(&book.facts);
        refill(&mut self.origins, book.facts.len(), Origin::Start);
        self.records.restart();
    }

    /// The question that waits for its answer.
    #[inline]
    pub(super) fn pending(&self) -> Option<Pending> {
        (self.stage == Stage::Asked).then_some(self.pending)
    }

    /// How many turns there are.
    #[inline]
    pub(super) fn turns(&self) -> usize {
        self.records.len()
    }

    /// Who sits on the podium, in seating order; nobody at the door.
    pub(super) fn seated(&self) -> &[PersonIx] {
        if self.at_door { &[] } else { &self.seated }
    }

    /// What was last claimed about a fact.
    pub(super) fn claimed(&self, fact: FactIx) -> Option<ValueIx> {
        self.ledger.claim(fact).map(|claim| claim.value)
    }

    /// How a journalist asks now: one who was dodged asks a degree sharper, and all
    /// are patient where the facilitator eased off.
    pub(super) fn manner(&self, journalist: PressIx) -> Manner {
        match self.eased {
            true => Manner::Patient,
            false => self.press[journalist.at()].manner(),
        }
    }
}

impl Clone for State {
    fn clone(&self) -> State {
        State {
            stage: self.stage,
            seed: self.seed,
            seated: self.seated.clone(),
            carried: self.carried.clone(),
            mood: self.mood,
            clock: self.clock,
            step: self.step,
            within: self.within,
            cut_short: self.cut_short,
            at_door: self.at_door,
            pending: self.pending,
            asked: self.asked,
            spoken: self.spoken,
            draft: self.draft.clone(),
            eased: self.eased,
            answers: self.answers,
            pitfalls: self.pitfalls,
            marks: self.marks.clone(),
            decided: self.decided.clone(),
            lines: self.lines.clone(),
            fired: self.fired.clone(),
            next_inject: self.next_inject,
            queued: self.queued.clone(),
            wanted: self.wanted.clone(),
            press: self.press.clone(),
            pressing: self.pressing,
            last_asker: self.last_asker,
            in_succession: self.in_succession,
            phase: self.phase,
            draws: self.draws,
            until: self.until,
            fields: self.fields.clone(),
            passed_over: self.passed_over.clone(),
            best: self.best.clone(),
            others: self.others,
            ledger: self.ledger.clone(),
            origins: self.origins.clone(),
            records: self.records.clone(),
        }
    }

    /// Takes the other's place, keeping the memory it has: those who look ahead copy
    /// a conference for every step.
    fn clone_from(&mut self, other: &State) {
        // Each by name, so that a new one is not forgotten.
        let State {
            stage,
            seed,
            seated,
            carried,
            mood,
            clock,
            step,
            within,
            cut_short,
            at_door,
            pending,
            asked,
            spoken,
            draft,
            eased,
            answers,
            pitfalls,
            marks,
            decided,
            lines,
            fired,
            next_inject,
            queued,
            wanted,
            press,
            pressing,
            last_asker,
            in_succession,
            phase,
            draws,
            until,
            fields,
            passed_over,
            best,
            others,
            ledger,
            origins,
            records,
        } = other;
        (self.stage, self.seed) = (*stage, *seed);
        self.seated.clone_from(seated);
        self.carried.clone_from(carried);
        (self.mood, self.clock) = (*mood, *clock);
        (self.step, self.within) = (*step, *within);
        (self.cut_short, self.at_door) = (*cut_short, *at_door);
        (self.pending, self.asked) = (*pending, *asked);
        self.spoken = *spoken;
        self.draft.clone_from(draft);
        self.eased = *eased;
        (self.answers, self.pitfalls) = (*answers, *pitfalls);
        self.marks.clone_from(marks);
        self.decided.clone_from(decided);
        self.lines.clone_from(lines);
        self.fired.clone_from(fired);
        self.next_inject = *next_inject;
        self.queued.clone_from(queued);
        self.wanted.clone_from(wanted);
        self.press.clone_from(press);
        (self.last_asker, self.in_succession) = (*last_asker, *in_succession);
        (self.pressing, self.phase) = (*pressing, *phase);
        (self.draws, self.until) = (*draws, *until);
        self.fields.clone_from(fields);
        self.passed_over.clone_from(passed_over);
        self.best.clone_from(best);
        self.others = *others;
        self.ledger.clone_from(ledger);
        self.origins.clone_from(origins);
        self.records.clone_from(records);
    }
}

/// A list of so many times a value, in the memory it has.
pub(super) fn refill<T: Clone>(list: &mut Vec<T>, len: usize, value: T) {
    list.clear();
    list.resize(len, value);
}
