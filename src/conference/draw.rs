//! Stateless draws: each is a function of (seed, purpose, index), so that an
//! undo, an edit elsewhere or a skipped question moves no other draw. The mixer
//! is SplitMix64's finaliser (Steele, Lea and Flood, 2014); golden tests pin it.

use crate::scenario::{QuestionIx, limits};

/// What a draw is for; draws for different purposes are independent.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    /// The priority of a question among the open ones.
    Priority = 1,
    /// The order in which answers are shown.
    Order = 2,
    /// Whether the room goes after a pitfall.
    Pursuit = 3,
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// 64 bits for a purpose and an index.
pub(super) fn draw(seed: u64, purpose: Purpose, index: u64) -> u64 {
    Drum::of(seed, purpose).draw(index)
}

/// All draws for a purpose: what they have in common is reckoned once.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Drum(u64);

impl Drum {
    pub(super) fn of(seed: u64, purpose: Purpose) -> Drum {
        Drum(mix(seed ^ (purpose as u64).wrapping_mul(GOLDEN)))
    }

    /// 64 bits for an index.
    #[inline]
    pub(super) fn draw(self, index: u64) -> u64 {
        mix(self.0 ^ index)
    }
}

/// A number below `n` (1 or more), every one as likely to within 2⁻³².
fn below(bits: u64, n: u32) -> u32 {
    (((bits >> 32) * u64::from(n)) >> 32) as u32
}

/// Whether something with a chance of `percent` in a hundred happens.
pub(super) fn chance(seed: u64, purpose: Purpose, index: u64, percent: u32) -> bool {
    below(draw(seed, purpose, index), 100) < percent
}

/// Puts items into the order drawn for an index (Fisher–Yates).
pub(super) fn shuffle<T>(seed: u64, index: u64, items: &mut [T]) {
    let mut state = draw(seed, Purpose::Order, index);
    for last in (1..items.len()).rev() {
        state = state.wrapping_add(GOLDEN);
        items.swap(last, below(mix(state), last as u32 + 1) as usize);
    }
}

/// A question's lots in the draw: the greatest of one, two, four and eight
/// uniform numbers. Among questions, the greatest lot wins; since the maximum of
/// k uniform numbers wins k times as often as one, this is an exact weighted draw
/// without division, and independent of what else is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lots {
    /// Of one who has not asked yet.
    pub(super) new: u16,
    /// Of one who has: never more.
    pub(super) once_asked: u16,
}

impl Lots {
    /// Four for one who is new and one for the others.
    #[inline]
    pub(super) fn draw(from: Drum, key: u64) -> Lots {
        let [a, b, c, d] = parts(from.draw(key));
        Lots {
            new: a.max(b).max(c.max(d)),
            once_asked: a,
        }
    }

    /// Of one who is hostile: in a calm room, and twice as many in one that presses.
    #[inline]
    pub(super) fn draw_hostile(from: Drum, key: u64) -> [Lots; 2] {
        let bits = from.draw(key);
        let ([a, b, c, d], [e, f, g, h]) = (parts(bits), parts(mix(bits ^ GOLDEN)));
        let best = a.max(b).max(c.max(d));
        let calm = Lots {
            new: best,
            once_asked: a,
        };
        let pressing = Lots {
            new: best.max(e.max(f).max(g.max(h))),
            once_asked: a.max(b),
        };
        [calm, pressing]
    }
}

/// Four numbers of 64 bits.
#[inline]
fn parts(bits: u64) -> [u16; 4] {
    [bits, bits >> 16, bits >> 32, bits >> 48].map(|part| part as u16)
}

/// How a hand stands in a draw, in one number: by its lot, among equals the question
/// that stands first in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Rank(i32);

/// Bits of a question's position, and the last position they can tell.
const POSITION_BITS: u32 = 11;
const LAST: u16 = (1 << POSITION_BITS) - 1;
// A question has a rank greater than that of no question.
const _: () = assert!(limits::QUESTIONS <= LAST as usize);

impl Rank {
    /// No hand is up.
    pub(super) const NONE: Rank = Rank(0);
    /// What takes nothing from any other.
    pub(super) const ANY: Rank = Rank(-1);

    /// A question's rank.
    #[inline]
    pub(super) fn of(lot: u16, question: QuestionIx) -> Rank {
        Rank(i32::from(lot) << POSITION_BITS | i32::from(LAST - question.0))
    }

    /// The rank of the same question with a lot, where this is that with the least.
    #[inline]
    pub(super) fn with(self, lot: u16) -> Rank {
        Rank(self.0 | i32::from(lot) << POSITION_BITS)
    }

    /// The question, if a hand is up.
    #[inline]
    pub(super) fn question(self) -> Option<QuestionIx> {
        let position = LAST - (self.0 & i32::from(LAST)) as u16;
        (self != Rank::NONE).then_some(QuestionIx(position))
    }

    /// This where it counts: beside [`Rank::ANY`]; nothing beside [`Rank::NONE`].
    #[inline(always)]
    pub(super) fn and(self, counts: Rank) -> Rank {
        Rank(self.0 & counts.0)
    }

    /// The highest of these; [`Rank::NONE`] if none is up.
    #[inline(always)]
    pub(super) fn highest<const N: usize>(ranks: [Rank; N]) -> Rank {
        ranks.into_iter().fold(Rank::NONE, Rank::max)
    }

    /// The highest of all but one. It is passed over, not taken out: the processor would
    /// have to wait for a rank just written before it can read it together with the others.
    #[inline(always)]
    pub(super) fn highest_but(ranks: &[Rank; ABREAST], but: usize) -> Rank {
        let first = ABREAST - but.min(ABREAST);
        let counts = &OTHERS[first..first + ABREAST];
        Rank::highest(std::array::from_fn::<_, ABREAST, _>(|at| {
            ranks[at].and(counts[at])
        }))
    }
}

/// How many ranks are compared abreast.
pub(super) const ABREAST: usize = 4;

/// What counts where one is passed over: a window of this, with that one at its nought.
static OTHERS: [Rank; 2 * ABREAST] = {
    let mut counts = [Rank::ANY; 2 * ABREAST];
    counts[ABREAST] = Rank::NONE;
    counts
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Stored sessions depend on these numbers: a change raises the rules version.
    #[test]
    fn draws_are_pinned() {
        let first: Vec<u64> = (0..3)
            .map(|index| draw(7, Purpose::Priority, index))
            .collect();
        insta::assert_debug_snapshot!(first);
        let mut order = [0, 1, 2, 3, 4, 5, 6, 7];
        shuffle(7, 42, &mut order);
        insta::assert_debug_snapshot!(order);
    }

    #[test]
    fn who_is_new_wins_four_times_as_often_and_who_presses_twice() {
        let wins = |one: fn(Lots) -> u16, presses| {
            let lots = |drum, key| Lots::draw_hostile(drum, key)[usize::from(presses)];
            let wins = |seed: &u64| {
                let drum = Drum::of(*seed, Purpose::Priority);
                one(lots(drum, 1)) > Lots::draw(drum, 2).once_asked
            };
            (0..40_000).filter(wins).count()
        };
        let shares = [
            (wins(|lots| lots.new, false), 4, 5),
            (wins(|lots| lots.once_asked, true), 2, 3),
            (wins(|lots| lots.new, true), 8, 9),
        ];
        for (seen, part, whole) in shares {
            let expected = 40_000 * part / whole;
            assert!(
                seen.abs_diff(expected) < 500,
                "{expected} of 40000 expected, {seen} seen"
            );
        }
    }

    #[test]
    fn every_position_is_reached_evenly() {
        let mut seen = [[0_u32; 4]; 4];
        for seed in 0..8_000 {
            let mut order = [0, 1, 2, 3];
            shuffle(seed, 9, &mut order);
            for (position, &item) in order.iter().enumerate() {
                seen[position][item as usize] += 1;
            }
        }
        for count in seen.into_iter().flatten() {
            assert!(
                (1_850..2_150).contains(&count),
                "2000 expected, {count} seen"
            );
        }
    }
}
