//! The record of what was done, as it is kept: a few bytes a turn. What the playbook
//! knows of a turn is looked up when somebody asks for it; what few turns have
//! (findings of the ledgers, ticks of an answer spoken aloud) is kept beside.

use super::event::{Choice, Spoken, Spotted};
use super::ledger::Findings;
use super::playbook::{Playbook, SayingIx};
use super::turn::{Pending, Subject, Turn};
use super::verdict::Verdict;
use crate::scenario::{Mood, PersonIx, Phase};

/// One turn, as an answer to a question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    /// The question; of no meaning where the subject is kept beside.
    pub(super) asked: Pending,
    pub(super) choice: Choice,
    pub(super) phase: Phase,
    pub(super) timed_out: bool,
    /// Trust and heat afterwards, and the clock.
    pub(super) trust: u8,
    pub(super) heat: u8,
    pub(super) clock: u32,
    pub(super) elapsed_ms: u32,
    /// Whether more of it is kept beside.
    pub(super) more: bool,
}

// Three words of memory.
const _: () = assert!(size_of::<Record>() == 24);

/// What few turns have.
#[derive(Debug, Clone, Copy)]
pub(super) enum Beside {
    /// They are about something else than a question, and somebody may have spoken.
    Subject(Subject, Option<PersonIx>),
    /// The ledgers found something against what their author rated.
    Found(Findings),
    /// They were rated by somebody else.
    Verdict(Verdict),
    /// They were spoken aloud.
    Spoken(Spoken),
    /// Their worst answer was named.
    Spotted(Spotted),
    /// They were spoken in their own words, by this person.
    Speaker(Option<PersonIx>),
}

/// Everything done so far.
#[derive(Debug, Default)]
pub(super) struct Records {
    turns: Vec<Record>,
    /// By turn, oldest first.
    beside: Vec<(u16, Beside)>,
}

impl Records {
    pub(super) fn restart(&mut self) {
        self.turns.clear();
        self.beside.clear();
    }

    /// How many turns there are.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.turns.len()
    }

    /// Adds a turn.
    #[inline]
    pub(super) fn push(&mut self, record: Record) {
        self.turns.push(record);
    }

    /// Adds what the turn that comes next has beside; its record says so.
    #[cold]
    pub(super) fn add_ahead(&mut self, beside: Beside) {
        self.beside.push((self.turns.len() as u16, beside));
    }

    /// Adds what the newest turn has beside.
    #[cold]
    pub(super) fn add(&mut self, beside: Beside) {
        if let Some(record) = self.turns.last_mut() {
            record.more = true;
            self.beside.push((self.turns.len() as u16 - 1, beside));
        }
    }

    /// What a turn has beside.
    fn beside(&self, turn: usize) -> impl Iterator<Item = Beside> {
        let start = self
            .beside
            .partition_point(|(at, _)| usize::from(*at) < turn);
        let theirs = self.beside[start..].iter();
        theirs
            .take_while(move |(at, _)| usize::from(*at) == turn)
            .map(|(_, beside)| *beside)
    }
}

impl Clone for Records {
    fn clone(&self) -> Records {
        Records {
            turns: self.turns.clone(),
            beside: self.beside.clone(),
        }
    }

    fn clone_from(&mut self, other: &Records) {
        let Records { turns, beside } = other;
        self.turns.clone_from(turns);
        self.beside.clone_from(beside);
    }
}

/// Everything done so far, oldest first.
#[derive(Debug, Clone, Copy)]
pub struct Turns<'c> {
    book: &'c Playbook,
    records: &'c Records,
}

impl<'c> Turns<'c> {
    pub(super) fn new(book: &'c Playbook, records: &'c Records) -> Turns<'c> {
        Turns { book, records }
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.records.len()
    }

    /// Whether nothing was done yet.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The turn at a position.
    #[must_use]
    pub fn get(self, at: usize) -> Option<Turn> {
        let record = self.records.turns.get(at)?;
        Some(self.whole(at, record))
    }

    /// The newest.
    #[must_use]
    pub fn last(self) -> Option<Turn> {
        self.get(self.len().checked_sub(1)?)
    }

    /// One after the other.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Turn> + ExactSizeIterator + use<'c> {
        let turns = self.records.turns.iter().enumerate();
        turns.map(move |(at, record)| self.whole(at, record))
    }

    /// A turn with all that is kept beside.
    #[inline]
    fn whole(self, at: usize, record: &Record) -> Turn {
        if record.more {
            self.completed(at, record)
        } else {
            self.answered(record)
        }
    }

    /// As [`Turns::whole`], of one that has something there: apart, so that of all
    /// others only what somebody looks at is put together.
    #[inline(never)]
    fn completed(self, at: usize, record: &Record) -> Turn {
        let mut turn = self.answered(record);
        for beside in self.records.beside(at) {
            match beside {
                Beside::Subject(subject, by) => (turn.subject, turn.by) = (subject, by),
                Beside::Found(found) => {
                    let rubric = &self.book.scenario.rubric;
                    turn.count_as(&self.rated(record).overruled(found, rubric));
                }
                Beside::Verdict(verdict) => turn.count_as(&verdict),
                Beside::Spoken(spoken) => turn.spoken = Some(spoken),
                Beside::Spotted(spotted) => turn.spotted = Some(spotted),
                Beside::Speaker(by) => turn.by = by,
            }
        }
        turn
    }

    /// A turn as its author rated what was said.
    #[inline]
    fn answered(self, record: &Record) -> Turn {
        let Record { asked, choice, .. } = *record;
        let saying = self.saying(record);
        let verdict = self.rated(record);
        Turn {
            subject: Subject::Question {
                question: asked.question,
                phase: record.phase,
                cause: asked.cause,
                exchange: asked.exchange,
                choice,
                timed_out: record.timed_out,
            },
            by: saying.and_then(|at| self.book.said(at).by),
            levels: verdict.levels,
            pitfalls: verdict.pitfalls,
            contradiction: None,
            mood: Mood {
                trust: record.trust.into(),
                heat: record.heat.into(),
            },
            clock: record.clock,
            elapsed_ms: record.elapsed_ms,
            spoken: None,
            spotted: None,
        }
    }
    /// What was said, if that is an answer somebody wrote.
    #[inline]
    fn saying(self, record: &Record) -> Option<SayingIx> {
        self.book.find_saying(record.asked.question, record.choice)
    }

    /// How its author rated it.
    #[inline]
    fn rated(self, record: &Record) -> Verdict {
        let saying = self.saying(record);
        saying.map_or_else(Verdict::default, |at| self.book.verdict(at))
    }
}

impl Turn {
    fn count_as(&mut self, verdict: &Verdict) {
        self.levels = verdict.levels;
        self.pitfalls = verdict.pitfalls;
        self.contradiction = verdict.contradiction;
    }
}
