//! The hands that are up: the questions of the part that is drawn from, each with
//! the rank that counts for it now.
//!
//! Where a hand stands never changes, only its rank: drawing is one pass over
//! numbers that lie side by side.

use super::draw::{Drum, Lots, Purpose, Rank};
use super::mood::Room;
use super::playbook::Playbook;
use super::state::State;
use crate::scenario::{Manner, Phase, PressIx, QuestionIx, Scenario};
use std::hint::select_unpredictable;
use std::ops::Range;

/// Hands are ranked in groups of so many, which processors compare at once.
const ABREAST: usize = 8;

/// The phases, in their order.
const PHASES: [Phase; 5] = [
    Phase::Opening,
    Phase::Main,
    Phase::Closing,
    Phase::Doorstep,
    Phase::FollowUp,
];

/// A question that may be drawn, with all its rank depends on.
#[derive(Debug, Clone, Copy)]
struct Hand {
    key: u64,
    question: QuestionIx,
    from: PressIx,
}

/// The hands of all phases, in one row.
#[derive(Debug)]
pub(super) struct Hands {
    /// The hands of each phase; those of follow-ups are never up.
    phases: [PhaseHands; 5],
    /// The place of each question's hand.
    places: Vec<u16>,
    /// Which places somebody has at the beginning; none stands between the phases.
    row: Vec<Rank>,
}

/// The hands of a phase. Each journalist's stand together, so that theirs are
/// found without a search; those of the hostile ones stand behind the others.
#[derive(Debug, Default)]
struct PhaseHands {
    /// The place of the first in the row.
    first: usize,
    hands: Vec<Hand>,
    /// Where the hands of each journalist begin, and how many there are.
    of: Vec<(u16, u16)>,
    /// Where the hands of hostile journalists begin.
    hostile: usize,
}

impl Hands {
    /// The hands of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Hands {
        let mut all = Hands {
            phases: Default::default(),
            places: vec![0; scenario.questions.len()],
            row: Vec::new(),
        };
        for phase in PHASES {
            let first = all.row.len();
            let hands = PhaseHands::of(scenario, phase, first);
            for (place, question) in hands.questions().enumerate() {
                all.places[question.at()] = (first + place) as u16;
                all.row.push(Rank::UP);
            }
            let whole = all.row.len().next_multiple_of(ABREAST);
            all.row.resize(whole, Rank::NONE);
            all.phases[phase as usize] = hands;
        }
        // Whoever stands last is looked at with so many behind.
        all.row.extend([Rank::NONE; ABREAST]);
        all
    }

    /// The place of a question's hand in the row.
    pub(super) fn place(&self, question: QuestionIx) -> u16 {
        self.places[question.at()]
    }

    /// The questions of a phase.
    pub(super) fn questions(&self, phase: Phase) -> impl Iterator<Item = QuestionIx> {
        self.phases[phase as usize].questions()
    }

    /// The row as it is at the beginning.
    pub(super) fn row(&self) -> &[Rank] {
        &self.row
    }
}

impl PhaseHands {
    fn of(scenario: &Scenario, phase: Phase, first: usize) -> PhaseHands {
        let mut all = PhaseHands {
            first,
            ..PhaseHands::default()
        };
        all.of.resize(scenario.press.len(), (0, 0));
        for hostile in [false, true] {
            if hostile {
                all.hostile = all.hands.len();
            }
            for (from, journalist) in scenario.press.iter().enumerate() {
                if (journalist.manner == Manner::Hostile) == hostile {
                    all.add(scenario, phase, PressIx::new(from));
                }
            }
        }
        all
    }

    /// Adds the hands of a journalist.
    fn add(&mut self, scenario: &Scenario, phase: Phase, from: PressIx) {
        let first = self.hands.len();
        let questions = scenario.questions.iter().enumerate();
        let theirs = questions.filter(|(_, it)| it.phase == phase && it.from == from);
        self.hands.extend(theirs.map(|(at, question)| Hand {
            key: question.key,
            question: QuestionIx::new(at),
            from,
        }));
        self.of[from.at()] = (first as u16, (self.hands.len() - first) as u16);
    }

    fn questions(&self) -> impl Iterator<Item = QuestionIx> {
        self.hands.iter().map(|hand| hand.question)
    }

    /// All of a phase.
    fn all(&self) -> Range<usize> {
        0..self.hands.len()
    }

    /// Those of a journalist.
    fn of_journalist(&self, from: PressIx) -> Range<usize> {
        let (first, count) = self.of[from.at()];
        let first = usize::from(first);
        first..first + usize::from(count)
    }

    /// Where hands stand in the row.
    fn in_row(&self, hands: &Range<usize>) -> Range<usize> {
        self.first + hands.start..self.first + hands.end
    }
}

impl State {
    /// Raises the hands of a part that begins.
    pub(super) fn raise_hands(&mut self, book: &Playbook, phase: Phase) {
        self.phase = phase;
        self.pressing = Room::presses(self.mood.heat);
        self.drum = Drum::of(self.seed, Purpose::Priority);
        let hands = &book.hands.phases[phase as usize];
        self.rank_hands(hands, hands.all(), Lots::draw);
        if self.pressing {
            self.rank_hostile(book);
        }
    }

    /// Ranks these hands by their lots; one that was lowered stays down.
    #[inline]
    fn rank_hands(&mut self, of: &PhaseHands, hands: Range<usize>, lots: fn(Drum, u64) -> Lots) {
        let row = of.in_row(&hands);
        let ranks = self.ranks[row.clone()].iter_mut();
        let ranks = ranks.zip(&mut self.ranks_once_asked[row]);
        for (hand, (rank, once_asked)) in of.hands[hands].iter().zip(ranks) {
            let lots = lots(self.drum, hand.key);
            let new = self.press[hand.from.at()].asked == 0;
            *once_asked = Rank::of(lots.once_asked, hand.question);
            let now = Rank::of(lots.new, hand.question);
            let now = select_unpredictable(new, now, *once_asked);
            *rank = select_unpredictable(*rank == Rank::NONE, Rank::NONE, now);
        }
    }

    /// Ranks the hands of hostile journalists as the room is now.
    #[cold]
    fn rank_hostile(&mut self, book: &Playbook) {
        let hands = &book.hands.phases[self.phase as usize];
        let lots = if self.pressing {
            Lots::draw_pressing
        } else {
            Lots::draw
        };
        self.rank_hands(hands, hands.hostile..hands.hands.len(), lots);
    }

    /// Lowers the hand at a place.
    #[inline]
    pub(super) fn lower_hand(&mut self, place: u16) {
        self.ranks[usize::from(place)] = Rank::NONE;
    }

    /// Lets the hands of a journalist who has asked for the first time count less.
    #[inline]
    pub(super) fn settle_asker(&mut self, book: &Playbook, from: PressIx) {
        let hands = &book.hands.phases[self.phase as usize];
        let theirs = hands.in_row(&hands.of_journalist(from));
        // All abreast, and those of others left as they are: how many somebody has is
        // not to be foreseen, and a loop of so many rounds would be slower.
        for first in theirs.clone().step_by(ABREAST) {
            let row = first..first + ABREAST;
            let ranks = self.ranks[row.clone()].iter_mut();
            let ranks = ranks.zip(&self.ranks_once_asked[row]);
            for (at, (rank, once_asked)) in ranks.enumerate() {
                // One lot is never more than the best of four; a lowered hand stays down.
                let settled = (*rank).min(*once_asked);
                *rank = if first + at < theirs.end {
                    settled
                } else {
                    *rank
                };
            }
        }
    }

    /// Lets hostile hands count as the room is now, if it turned.
    #[inline]
    fn settle_room(&mut self, book: &Playbook) {
        let pressing = Room::presses(self.mood.heat);
        if self.pressing != pressing {
            self.pressing = pressing;
            self.rank_hostile(book);
        }
    }

    /// Draws among the open questions of a part: four lots for a journalist who
    /// has not asked yet, one otherwise, twice as many for a hostile one in a
    /// pressing room; one who has had their turn waits while others have a question.
    #[inline]
    pub(super) fn draw(&mut self, book: &Playbook) -> Option<QuestionIx> {
        self.settle_room(book);
        let hands = &book.hands.phases[self.phase as usize];
        let row = hands.in_row(&(0..hands.hands.len().next_multiple_of(ABREAST)));
        let limit = book.questions_each;
        let rests = limit > 0 && self.in_succession >= limit;
        let resting = self.last_asker.filter(|_| rests);
        // Mostly the best hand is of another, and its condition holds.
        let question = Rank::highest(&self.ranks[row]).question()?;
        let asked = book.question(question);
        if Some(asked.from) != resting && self.is_met(book, &asked.when) {
            return Some(question);
        }
        self.draw_another(book, resting)
    }

    /// Draws where the best hand is of one who rests, or does not ask now.
    #[inline(never)]
    fn draw_another(&self, book: &Playbook, resting: Option<PressIx>) -> Option<QuestionIx> {
        let hands = &book.hands.phases[self.phase as usize];
        let theirs = resting.map_or(0..0, |asker| hands.of_journalist(asker));
        let row = &self.ranks[hands.in_row(&hands.all())];
        let (before, rest) = row.split_at(theirs.start);
        let (theirs, behind) = rest.split_at(theirs.len());
        self.best_open(book, [before, behind])
            .or_else(|| self.best_open(book, [theirs, &[]]))
    }

    /// The highest of these hands whose question is open.
    fn best_open(&self, book: &Playbook, hands: [&[Rank]; 2]) -> Option<QuestionIx> {
        let of_both = |below: Rank| {
            let lower = hands.into_iter().flatten().filter(|rank| **rank < below);
            lower.copied().max()
        };
        let mut best = of_both(Rank::MOST)?;
        loop {
            let question = best.question()?;
            if self.is_open(book, question) {
                return Some(question);
            }
            best = of_both(best)?;
        }
    }
}
