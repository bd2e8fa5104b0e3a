//! Who of all journalists has the best hand, and who of all but one: told without looking
//! at them all again, because with every draw only one of them changes.

use super::draw::Rank;
use super::table::Table;
use crate::scenario::PressIx;

/// How many play each other in a bracket.
const PLAYERS: usize = 8;
/// Places for as many as a position can tell, and brackets for them.
const PLACES: usize = 256;
const BRACKETS: usize = PLACES / PLAYERS;

/// The best hand of each journalist, and who wins: brackets of eight, in each of which
/// one plays the one four further on, the winners the ones two further on, and the
/// winners of those each other.
#[derive(Debug)]
pub(super) struct Tournament {
    hands: Table<Rank, PLACES>,
    brackets: Table<Bracket, BRACKETS>,
}

#[derive(Debug, Clone, Copy, Default)]
#[repr(align(32))]
struct Bracket {
    /// The better of those at a position and four further on.
    fours: [Rank; 4],
    /// The best of those at a position and every second one further on.
    twos: [Rank; 2],
}

impl Tournament {
    /// One for so many journalists, none of whom has a hand up.
    pub(super) fn of(journalists: usize) -> Tournament {
        let brackets = journalists.div_ceil(PLAYERS);
        Tournament {
            hands: Table::of(brackets * PLAYERS, Rank::NONE),
            brackets: Table::of(brackets, Bracket::default()),
        }
    }

    /// Lowers all hands; who wins is to be settled afterwards.
    pub(super) fn clear(&mut self) {
        self.hands.fill(Rank::NONE);
    }

    /// Sets the best hand of a journalist; who wins is to be settled afterwards.
    #[inline]
    pub(super) fn set(&mut self, from: PressIx, hand: Rank) {
        self.hands[from.at()] = hand;
    }

    /// Settles who wins after some were set.
    pub(super) fn settle(&mut self) {
        let hands = self.hands.as_chunks::<PLAYERS>().0;
        for (bracket, hands) in self.brackets.iter_mut().zip(hands) {
            let Bracket { fours, twos } = bracket;
            *fours = std::array::from_fn(|at| hands[at].max(hands[at + 4]));
            *twos = std::array::from_fn(|at| fours[at].max(fours[at + 2]));
        }
    }

    /// The best hand of a journalist.
    #[inline]
    pub(super) fn hand(&self, from: PressIx) -> Rank {
        self.hands[from.at()]
    }

    /// The best hand of all.
    pub(super) fn best(&self) -> Rank {
        let best = self.brackets.iter().map(Bracket::best);
        best.fold(Rank::NONE, Rank::max)
    }

    /// The best hand of all but one.
    #[inline]
    pub(super) fn best_but(&self, from: PressIx) -> Rank {
        let [a, b, c] = self.opponents(from.at());
        self.best_of_others(from.at() / PLAYERS, a.max(b).max(c))
    }

    /// Gives a journalist another hand; the best of all but theirs.
    #[inline(always)]
    pub(super) fn replace(&mut self, from: PressIx, hand: Rank) -> Rank {
        let at = from.at();
        let [a, b, c] = self.opponents(at);
        self.hands[at] = hand;
        let bracket = &mut self.brackets[at / PLAYERS];
        bracket.fours[at % 4] = hand.max(a);
        bracket.twos[at % 2] = hand.max(a).max(b);
        self.best_of_others(at / PLAYERS, a.max(b).max(c))
    }

    /// Whom the one at a position has to beat, round by round.
    #[inline(always)]
    fn opponents(&self, at: usize) -> [Rank; 3] {
        let bracket = &self.brackets[at / PLAYERS];
        [
            self.hands[at ^ 4],
            bracket.fours[(at ^ 2) % 4],
            bracket.twos[(at ^ 1) % 2],
        ]
    }

    /// The better of this and the best of all other brackets.
    #[inline(always)]
    fn best_of_others(&self, bracket: usize, best: Rank) -> Rank {
        if self.brackets.len() == 1 {
            return best;
        }
        let others = self.brackets.iter().enumerate();
        let others = others.filter(|(at, _)| *at != bracket);
        others
            .map(|(_, bracket)| bracket.best())
            .fold(best, Rank::max)
    }
}

impl Bracket {
    fn best(&self) -> Rank {
        self.twos[0].max(self.twos[1])
    }
}

impl Clone for Tournament {
    fn clone(&self) -> Tournament {
        Tournament {
            hands: self.hands.clone(),
            brackets: self.brackets.clone(),
        }
    }

    fn clone_from(&mut self, other: &Tournament) {
        self.hands.clone_from(&other.hands);
        self.brackets.clone_from(&other.brackets);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::QuestionIx;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_tells_what_looking_at_all_hands_tells(
            first in prop::collection::vec(0_u16..50, 1..40),
            then in prop::collection::vec((0_usize..40, 0_u16..50), 0..60),
        ) {
            let hand = |lot: u16, at: usize| match lot {
                0 => Rank::NONE,
                lot => Rank::of(lot, QuestionIx::new(at)),
            };
            let mut hands: Vec<Rank> = first.iter().enumerate().map(|(at, lot)| hand(*lot, at)).collect();
            let mut tournament = Tournament::of(hands.len());
            for (at, hand) in hands.iter().enumerate() {
                tournament.set(PressIx::new(at), *hand);
            }
            tournament.settle();
            for (at, lot) in then {
                let at = at % hands.len();
                hands[at] = hand(lot, at);
                let told = tournament.replace(PressIx::new(at), hands[at]);
                let others = hands.iter().enumerate().filter(|(other, _)| *other != at);
                let best = others.map(|(_, hand)| *hand).max().unwrap_or(Rank::NONE);
                prop_assert_eq!(told, best);
                prop_assert_eq!(tournament.best_but(PressIx::new(at)), best);
                prop_assert_eq!(tournament.best(), best.max(hands[at]));
                prop_assert_eq!(tournament.hand(PressIx::new(at)), hands[at]);
            }
        }
    }
}
