//! The hands that are up: the questions of the part that is drawn from, each with
//! the lot that counts for it now.

use super::draw::{Lots, Rank, Weight};
use super::mood::Room;
use super::state::{Conference, mark};
use crate::scenario::{Manner, Phase, PressIx, QuestionIx};

/// A question that may be drawn, with all the draw looks at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hand {
    rank: Rank,
    lots: Lots,
    pub(super) question: QuestionIx,
    from: PressIx,
    hostile: bool,
}

impl Hand {
    /// Takes the lot that counts: of one who has not asked yet or has, in a room
    /// that is pressing or is not.
    fn settle(&mut self, new: bool, pressing: bool) {
        let weight = Weight::of(new, pressing & self.hostile);
        self.rank = Rank::of(self.lots.of(weight), self.question);
    }
}

impl Conference {
    /// Raises the hands of a part that begins.
    pub(super) fn raise_hands(&mut self, phase: Phase) {
        self.pressing = self.room() >= Room::Pressing;
        self.hands.clear();
        let Some(questions) = self.book.drawn.get(phase as usize) else {
            return;
        };
        let open = |at: &&QuestionIx| self.asked[at.at()] == mark::OPEN;
        self.hands.extend(questions.iter().filter(open).map(|&at| {
            let question = self.book.question(at);
            let relation = self.press[question.from.at()];
            let mut hand = Hand {
                rank: Rank::default(),
                lots: Lots::draw(self.seed, question.key),
                question: at,
                from: question.from,
                hostile: relation.manner == Manner::Hostile,
            };
            hand.settle(relation.asked == 0, self.pressing);
            hand
        }));
    }

    /// Lowers the hand for a question that was asked.
    pub(super) fn lower_hand(&mut self, question: QuestionIx) {
        self.hands.retain(|hand| hand.question != question);
    }

    /// Lets the hands of a journalist who has asked for the first time count less.
    pub(super) fn settle_asker(&mut self, from: PressIx) {
        let pressing = self.pressing;
        for hand in self.hands.iter_mut().filter(|hand| hand.from == from) {
            hand.settle(false, pressing);
        }
    }

    /// Lets hostile hands count as the room is now, if it turned.
    fn settle_room(&mut self) {
        let pressing = self.room() >= Room::Pressing;
        if pressing != self.pressing {
            self.pressing = pressing;
            for hand in self.hands.iter_mut().filter(|hand| hand.hostile) {
                hand.settle(self.press[hand.from.at()].asked == 0, pressing);
            }
        }
    }

    /// Draws among the open questions of a part: four lots for a journalist who
    /// has not asked yet, one otherwise, twice as many for a hostile one in a
    /// pressing room; one who has had their turn waits while others have a question.
    pub(super) fn draw(&mut self) -> Option<QuestionIx> {
        self.settle_room();
        let limit = self.scenario.moderator.questions_each;
        let rests = limit > 0 && self.in_succession >= limit;
        let resting = self.last_asker.filter(|_| rests);
        let ranks = || {
            let resting = resting.map_or(u16::MAX, |asker| asker.0.into());
            let hands = self.hands.iter().enumerate();
            hands.map(move |(place, hand)| hand.rank.at(u16::from(hand.from.0) != resting, place))
        };
        // The condition is looked at last: most hands are not the best one.
        let mut best = ranks().max()?;
        while !self.is_open(self.hands[best.place()].question) {
            best = ranks().filter(|rank| *rank < best).max()?;
        }
        Some(self.hands.swap_remove(best.place()).question)
    }
}
