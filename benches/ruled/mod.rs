//! The story once more by hand, this time with the engine's rules: who asks next, what
//! each journalist thinks of the player, facts and claims, pursuits, a record of every
//! turn. It knows this one story (arrays of a fixed size, no decisions, no injects,
//! nobody on the podium): its time is what the rules cost coded so, and no bound. As it
//! was written apart from the engine, every play must end as the engine's does.

mod arrays;

pub use arrays::Ruled;

use crate::story::{Draws, mix};
use arrays::{
    FACTS, FIELD, Hand, Impact, Kept, NONE, PRESS, PhaseHands, Question, Relation, Saying,
};
use kaiken::scenario::Levels;

/// Follow-ups that may come in a row.
const IN_A_ROW: u8 = 2;
/// The heat from which hostile journalists count twice.
const PRESSING: u8 = 60;
/// A journalist who trusts less than this asks a degree sharper.
const DODGED: u8 = 35;
/// The chance in a hundred that a pitfall is gone after; the heat comes on top.
const PURSUIT_CHANCE: u32 = 40;
/// What the engine's draws are made with: for who asks next, and for pursuits.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
const PURSUIT: u64 = 3;
/// Bits of a rank below its lot.
const POSITION_BITS: u32 = 11;
const LAST: i32 = (1 << POSITION_BITS) - 1;

/// A turn as it is kept.
#[derive(Clone, Copy)]
#[expect(dead_code, reason = "it is kept, and nobody asks for it here")]
struct Record {
    question: u8,
    cause: u8,
    choice: u8,
    phase: u8,
    in_a_row: u8,
    trust: u8,
    heat: u8,
    more: bool,
    exchange: u16,
    clock: u32,
    elapsed_ms: u32,
}

/// What is kept from play to play for its memory.
#[derive(Default)]
pub struct Notes {
    records: Vec<Record>,
    /// Ratings the ledgers overruled.
    overruled: Vec<(u16, u32, Levels)>,
    falsehoods: Vec<(u16, u8)>,
}

/// How a play stands.
struct State {
    trust: u8,
    heat: u8,
    clock: u32,
    given: u16,
    /// Questions not asked yet, as bits.
    open: u64,
    met: u32,
    delivered: bool,
    press: [Relation; PRESS],
    claims: [Option<(u8, bool)>; FACTS],
    /// The lots of those who asked before, by field.
    ranks: [[i32; FIELD]; 32],
    /// The best hand of each journalist.
    best: [i32; PRESS],
    /// Who asked last, and the best hand of the others.
    asker: u8,
    next: i32,
}

impl Ruled {
    /// Plays once with answers picked at random; how many, and trust and heat at the end.
    pub fn play(&self, seed: u64, notes: &mut Notes) -> (u16, u8, u8) {
        let mut draws = Draws::new(seed);
        let drum = mix(seed ^ GOLDEN);
        let chance = mix(seed ^ PURSUIT.wrapping_mul(GOLDEN));
        notes.records.clear();
        notes.overruled.clear();
        notes.falsehoods.clear();
        let mut state = State {
            trust: self.start.0,
            heat: self.start.1,
            clock: 0,
            given: 0,
            open: u64::MAX,
            met: 0,
            delivered: false,
            press: self.press,
            claims: [None; FACTS],
            ranks: [[0; FIELD]; 32],
            best: [0; PRESS],
            asker: NONE,
            next: 0,
        };
        for (phase, hands) in self.phases.iter().enumerate() {
            let mut pressing = state.heat >= PRESSING;
            state.best = [0; PRESS];
            state.rank(&hands.calm, drum, false);
            state.rank(&hands.hostile, drum, pressing);
            state.settle_next();
            for _ in 0..hands.draws {
                if pressing != (state.heat >= PRESSING) {
                    pressing = state.heat >= PRESSING;
                    state.turn(hands, drum, pressing);
                }
                if state.next == 0 {
                    break;
                }
                let mut at = (LAST - (state.next & LAST)) as u8;
                state.asker = self.question(at).from;
                let exchange = state.given;
                let (mut in_a_row, mut cause) = (0, 0);
                loop {
                    let question = self.question(at);
                    state.put(
                        question,
                        at,
                        self.field(phase, question.from),
                        in_a_row == 0,
                    );
                    let pick = self.pick(question, &state, &mut draws);
                    let saying = self.saying(question, pick);
                    let (pitfalls, more) = self.take(question, saying, &mut state, notes);
                    notes.records.push(Record {
                        question: at,
                        cause,
                        choice: pick as u8,
                        phase: phase as u8,
                        in_a_row,
                        trust: state.trust,
                        heat: state.heat,
                        more,
                        exchange,
                        clock: state.clock,
                        elapsed_ms: 0,
                    });
                    state.given += 1;
                    if in_a_row == IN_A_ROW {
                        break;
                    }
                    let led =
                        self.led_to(&state, saying.then, pitfalls, mix(chance ^ question.key));
                    let Some(led) = led else {
                        break;
                    };
                    (at, cause) = led;
                    in_a_row += 1;
                }
            }
        }
        std::hint::black_box((state.delivered, state.met, state.clock, &state.claims));
        (state.given, state.trust, state.heat)
    }

    /// An answer that can be given now, picked at random.
    #[inline(always)]
    fn pick(&self, question: &Question, state: &State, draws: &mut Draws) -> usize {
        let count = usize::from(question.count);
        let mut pick = draws.below(count);
        while self.saying(question, pick).over >= state.trust as i8 {
            pick = if pick + 1 == count { 0 } else { pick + 1 };
        }
        pick
    }

    /// What is said counts: the pitfalls it shows, and whether the ledgers overruled it.
    #[inline(always)]
    fn take(
        &self,
        question: &Question,
        saying: &Saying,
        state: &mut State,
        notes: &mut Notes,
    ) -> (u32, bool) {
        let relation = state.press[usize::from(question.from) % PRESS];
        let manner = match relation.trust < DODGED {
            true => relation.sharper,
            false => relation.manner,
        };
        let manner = usize::from(manner) % 3;
        let (mut impact, mut pitfalls) = (saying.impact[manner], saying.pitfalls);
        let found = match self.kept.get(usize::from(saying.kept)) {
            Some(kept) => self.enter(kept, state, notes),
            None => None,
        };
        if let Some((impacts, all, levels)) = found {
            (impact, pitfalls) = (impacts[manner], *all);
            notes.overruled.push((state.given, *all, *levels));
        }
        self.impress(impact, state, question.from);
        state.met |= pitfalls;
        state.clock += question.seconds;
        (pitfalls, found.is_some())
    }

    /// Enters what an answer says; what it is worth if the ledgers found something.
    #[inline(always)]
    fn enter<'k>(
        &self,
        kept: &'k Kept,
        state: &mut State,
        notes: &mut Notes,
    ) -> Option<&'k ([Impact; 3], u32, Levels)> {
        state.delivered |= kept.delivers;
        let (fact, value) = kept.claim?;
        let at = usize::from(fact) % FACTS;
        let standing = self.facts[at];
        let holds = standing.is == value;
        let is_false = standing.is_known && !holds;
        let contradicts =
            state.claims[at].is_some_and(|(earlier, held)| earlier != value && !(held && holds));
        if is_false {
            notes.falsehoods.push((state.given, fact));
        }
        state.claims[at] = Some((value, holds));
        let found = usize::from(is_false)
            | usize::from(!standing.is_known) << 1
            | usize::from(contradicts) << 2;
        (found != 0).then(|| &kept.found[found])
    }

    #[inline(always)]
    fn impress(&self, impact: Impact, state: &mut State, from: u8) {
        state.trust = self.step(state.trust, impact.trust);
        state.heat = self.step(state.heat, impact.heat);
        let relation = &mut state.press[usize::from(from) % PRESS];
        relation.trust = self.step(relation.trust, impact.own);
    }

    /// The question an answer leads to, and why: a follow-up, or a pursuit.
    #[inline(always)]
    fn led_to(&self, state: &State, then: u8, pitfalls: u32, draw: u64) -> Option<(u8, u8)> {
        let is_open = |at: u8| state.open >> (at & 63) & 1 == 1;
        if then != NONE && is_open(then) && (state.trust as i8) < self.question(then).under {
            return Some((then, 1));
        }
        let mut pursued = pitfalls & self.pursuable;
        let hundred = (((draw >> 32) * 100) >> 32) as u32;
        if pursued == 0 || hundred >= PURSUIT_CHANCE + u32::from(state.heat) {
            return None;
        }
        while pursued != 0 {
            let question = self.pursuits[pursued.trailing_zeros() as usize];
            if is_open(question) {
                return Some((question, 2));
            }
            pursued &= pursued - 1;
        }
        None
    }
}

impl State {
    /// Ranks hands, and finds the best of their journalists.
    #[inline(always)]
    fn rank(&mut self, hands: &[Hand], drum: u64, pressing: bool) {
        for hand in hands {
            let place = usize::from(hand.place);
            let rank = &mut self.ranks[place / FIELD % 32][place % FIELD];
            if self.open >> (hand.question & 63) & 1 == 0 {
                *rank = 0;
                continue;
            }
            let (new, once_asked) = lots(mix(drum ^ hand.key), pressing);
            let of = |lot: u16| i32::from(lot) << POSITION_BITS | (LAST - i32::from(hand.question));
            *rank = of(once_asked);
            let from = usize::from(hand.from) % PRESS;
            let rank = if self.press[from].asked == 0 {
                of(new)
            } else {
                of(once_asked)
            };
            self.best[from] = self.best[from].max(rank);
        }
    }

    /// The room turned: hostile hands count otherwise.
    fn turn(&mut self, hands: &PhaseHands, drum: u64, pressing: bool) {
        for hand in &hands.hostile {
            self.best[usize::from(hand.from) % PRESS] = 0;
        }
        self.rank(&hands.hostile, drum, pressing);
        self.settle_next();
    }

    /// Puts a question: a hand goes down, and who asked counts less.
    #[inline(always)]
    fn put(&mut self, question: &Question, at: u8, field: u8, is_drawn: bool) {
        self.open &= !(1 << (at & 63));
        let from = usize::from(question.from) % PRESS;
        self.press[from].asked += 1;
        let is_new = self.press[from].asked == 1;
        if !(is_drawn || is_new) || field == NONE {
            return;
        }
        let field = &mut self.ranks[usize::from(field) % 32];
        if is_drawn {
            field[usize::from(question.place) % FIELD] = 0;
        }
        let [a, b, c, d] = *field;
        let own = a.max(b).max(c.max(d));
        if is_drawn {
            // Who asks rests: the others are looked at before this is written.
            self.next = self.best_of_others();
            self.best[from] = own;
            if self.next == 0 {
                self.next = own;
            }
        } else {
            self.best[from] = own;
            self.settle_next();
        }
    }

    /// Finds who asks next: whoever asked last only if nobody else has a question.
    fn settle_next(&mut self) {
        self.next = self.best_of_others();
        if self.next == 0 && self.asker != NONE {
            self.next = self.best[usize::from(self.asker) % PRESS];
        }
    }

    #[inline(always)]
    fn best_of_others(&self) -> i32 {
        let counts = &OTHERS[usize::from(self.asker).min(PRESS)];
        let [a, b, c, d, e, f, g, h] = std::array::from_fn(|at| self.best[at] & counts[at]);
        a.max(b).max(c.max(d)).max(e.max(f).max(g.max(h)))
    }
}

/// What counts beside each journalist, and beside nobody.
static OTHERS: [[i32; PRESS]; PRESS + 1] = {
    let mut counts = [[-1; PRESS]; PRESS + 1];
    let mut at = 0;
    while at < PRESS {
        counts[at][at] = 0;
        at += 1;
    }
    counts
};

/// The lots of one who is new, and of one who asked before.
#[inline(always)]
fn lots(bits: u64, pressing: bool) -> (u16, u16) {
    let parts = |bits: u64| [bits, bits >> 16, bits >> 32, bits >> 48].map(|part| part as u16);
    let [a, b, c, d] = parts(bits);
    let best = a.max(b).max(c.max(d));
    if !pressing {
        return (best, a);
    }
    let [e, f, g, h] = parts(mix(bits ^ GOLDEN));
    (best.max(e.max(f).max(g.max(h))), a.max(b))
}
