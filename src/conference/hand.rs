//! The hands that are up: the questions of the part that is drawn from, each with
//! the rank that counts for it now.
//!
//! Where a hand stands never changes, only its rank: drawing is one pass over
//! numbers that lie side by side.

use super::draw::{Drum, Lots, Purpose, Rank};
use super::mood::Room;
use super::playbook::Playbook;
use super::state::{State, mark, refill};
use crate::scenario::{Manner, Phase, PressIx, QuestionIx, Scenario};
use std::ops::Range;

/// A question that may be drawn, with all its rank depends on.
#[derive(Debug, Clone, Copy)]
struct Hand {
    key: u64,
    question: QuestionIx,
    from: PressIx,
    hostile: bool,
}

/// The hands of a phase. Each journalist's stand together, so that theirs are
/// found without a search.
#[derive(Debug, Default)]
pub(super) struct Hands {
    hands: Vec<Hand>,
    /// Where the hands of each journalist begin, and at the end where the last end.
    starts: Vec<u16>,
}

impl Hands {
    /// The hands of a phase.
    pub(super) fn of(scenario: &Scenario, phase: Phase) -> Hands {
        let mut all = Hands::default();
        for (from, journalist) in scenario.press.iter().enumerate() {
            let from = PressIx::new(from);
            all.starts.push(all.hands.len() as u16);
            let questions = scenario.questions.iter().enumerate();
            let theirs = questions.filter(|(_, it)| it.phase == phase && it.from == from);
            all.hands.extend(theirs.map(|(at, question)| Hand {
                key: question.key,
                question: QuestionIx::new(at),
                from,
                hostile: journalist.manner == Manner::Hostile,
            }));
        }
        all.starts.push(all.hands.len() as u16);
        all
    }

    /// The questions that may be drawn.
    pub(super) fn questions(&self) -> impl Iterator<Item = QuestionIx> {
        self.hands.iter().map(|hand| hand.question)
    }

    /// The questions, each with the place of its hand.
    pub(super) fn places(&self) -> impl Iterator<Item = (u16, QuestionIx)> {
        (0..).zip(self.questions())
    }

    /// The places of a journalist's hands.
    fn places_of(&self, from: PressIx) -> Range<usize> {
        let [start, end] = [self.starts[from.at()], self.starts[from.at() + 1]];
        start.into()..end.into()
    }
}

impl State {
    /// Raises the hands of a part that begins.
    pub(super) fn raise_hands(&mut self, book: &Playbook, phase: Phase) {
        let hands = book.hands(phase).hands.len();
        self.phase = phase;
        self.pressing = Room::at(self.mood.heat) >= Room::Pressing;
        refill(&mut self.ranks, hands, Rank::NONE);
        refill(&mut self.ranks_once_asked, hands, Rank::NONE);
        self.rank_hands(book, 0..hands);
    }

    /// Ranks the hands at these places.
    fn rank_hands(&mut self, book: &Playbook, places: Range<usize>) {
        let drum = Drum::of(self.seed, Purpose::Priority);
        let hands = book.hands(self.phase).hands[places.clone()].iter();
        let ranks = self.ranks[places.clone()].iter_mut();
        let ranks = ranks.zip(&mut self.ranks_once_asked[places]);
        for (hand, (rank, once_asked)) in hands.zip(ranks) {
            if self.asked[hand.question.at()] != mark::OPEN {
                continue;
            }
            let lots = Lots::draw(drum, hand.key, hand.hostile & self.pressing);
            let new = self.press[hand.from.at()].asked == 0;
            let lot = if new { lots.new } else { lots.once_asked };
            *rank = Rank::of(lot, hand.question);
            *once_asked = Rank::of(lots.once_asked, hand.question);
        }
    }

    /// Lowers the hand for a question of this phase that was asked.
    #[inline]
    pub(super) fn lower_hand(&mut self, phase: Phase, place: u16) {
        if phase == self.phase
            && let Some(rank) = self.ranks.get_mut(usize::from(place))
        {
            *rank = Rank::NONE;
        }
    }

    /// Lets the hands of a journalist who has asked for the first time count less.
    #[inline]
    pub(super) fn settle_asker(&mut self, book: &Playbook, from: PressIx) {
        let places = book.hands(self.phase).places_of(from);
        let once_asked = &self.ranks_once_asked[places.clone()];
        for (rank, once_asked) in self.ranks[places].iter_mut().zip(once_asked) {
            // One lot is never more than the best of four; a lowered hand stays down.
            *rank = (*rank).min(*once_asked);
        }
    }

    /// Lets hostile hands count as the room is now, if it turned.
    #[inline]
    fn settle_room(&mut self, book: &Playbook) {
        if self.pressing != (Room::at(self.mood.heat) >= Room::Pressing) {
            self.pressing = !self.pressing;
            for from in &book.hostile {
                self.rank_hands(book, book.hands(self.phase).places_of(*from));
            }
        }
    }

    /// Draws among the open questions of a part: four lots for a journalist who
    /// has not asked yet, one otherwise, twice as many for a hostile one in a
    /// pressing room; one who has had their turn waits while others have a question.
    #[inline]
    pub(super) fn draw(&mut self, book: &Playbook) -> Option<QuestionIx> {
        self.settle_room(book);
        let limit = book.questions_each;
        let rests = limit > 0 && self.in_succession >= limit;
        let resting = self.last_asker.filter(|_| rests);
        // Mostly the best hand is of another, and its condition holds.
        let question = Rank::highest(&self.ranks).question()?;
        if Some(book.question(question).from) != resting && self.is_open(book, question) {
            return Some(question);
        }
        let (before, theirs, behind) = match resting {
            Some(asker) => {
                let places = book.hands(self.phase).places_of(asker);
                let (before, rest) = self.ranks.split_at(places.start);
                let (theirs, behind) = rest.split_at(places.len());
                (before, theirs, behind)
            }
            None => (&self.ranks[..], &[][..], &[][..]),
        };
        self.best_open(book, [before, behind])
            .or_else(|| self.best_open(book, [theirs, &[]]))
    }

    /// The highest of these hands whose question is open.
    fn best_open(&self, book: &Playbook, hands: [&[Rank]; 2]) -> Option<QuestionIx> {
        let [one, other] = hands.map(Rank::highest);
        let mut best = one.max(other);
        loop {
            let question = best.question()?;
            if self.is_open(book, question) {
                return Some(question);
            }
            let lower = |ranks: &[Rank]| ranks.iter().copied().filter(|rank| *rank < best).max();
            best = hands.into_iter().filter_map(lower).max()?;
        }
    }
}
