//! The hands that are up: the questions of the part that is drawn from. What is drawn
//! from is the best hand of each journalist; which it is changes only when they ask,
//! or when the room turns.

use super::draw::{ABREAST, Drum, Lots, Purpose, Rank};
use super::mood::Room;
use super::playbook::{Asked, Playbook};
use super::state::{State, mark};
use crate::scenario::{Manner, Phase, PressIx, QuestionIx, Scenario};
use std::ops::Range;

/// The hands of a journalist stand in fields of so many: mostly one field is enough,
/// and it needs no loop to find the best in it.
const FIELD: usize = 4;

/// A question that may be drawn, with all its rank depends on.
#[derive(Debug, Clone, Copy)]
struct Hand {
    key: u64,
    question: QuestionIx,
    /// Where it stands in the row.
    place: u16,
    from: PressIx,
}

/// The hands of all phases, in one row of fields.
#[derive(Debug, Default)]
pub(super) struct Hands {
    /// The hands of each phase that is drawn from.
    phases: [PhaseHands; 4],
    /// How many fields the row has.
    fields: usize,
}

/// The hands of a phase.
#[derive(Debug, Default)]
struct PhaseHands {
    /// Those of hostile journalists stand behind the others.
    hands: Vec<Hand>,
    /// Where they begin.
    hostile: usize,
    /// The fields of each journalist.
    fields: Vec<(u16, u16)>,
}

impl Hands {
    /// The hands of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Hands {
        let mut all = Hands::default();
        for phase in Phase::DRAWN {
            let mut hands = PhaseHands {
                fields: vec![(0, 0); scenario.press.len()],
                ..PhaseHands::default()
            };
            for hostile in [false, true] {
                if hostile {
                    hands.hostile = hands.hands.len();
                }
                for (from, journalist) in scenario.press.iter().enumerate() {
                    if (journalist.manner == Manner::Hostile) == hostile {
                        hands.add(scenario, phase, PressIx::new(from), &mut all.fields);
                    }
                }
            }
            all.phases[phase as usize] = hands;
        }
        all
    }

    /// How many places the row has.
    pub(super) fn places(&self) -> usize {
        self.fields * FIELD
    }

    /// The questions of a phase, each with its place in the row.
    pub(super) fn questions(&self, phase: Phase) -> impl Iterator<Item = (QuestionIx, u16)> {
        let hands = self.phases[phase as usize].hands.iter();
        hands.map(|hand| (hand.question, hand.place))
    }

    /// Whether the hands of a journalist in a phase all stand in one field.
    pub(super) fn are_in_one_field(&self, phase: Phase, from: PressIx) -> bool {
        let phase = self.phases.get(phase as usize);
        let fields = phase.and_then(|hands| hands.fields.get(from.at()));
        fields.is_some_and(|(first, end)| end - first == 1)
    }

    /// The questions of all phases, each with its place in the row.
    pub(super) fn all(&self) -> impl Iterator<Item = (QuestionIx, u16)> {
        Phase::DRAWN
            .into_iter()
            .flat_map(|phase| self.questions(phase))
    }
}

impl PhaseHands {
    /// Adds the hands of a journalist, behind the last field in the row.
    fn add(&mut self, scenario: &Scenario, phase: Phase, from: PressIx, fields: &mut usize) {
        let first = *fields;
        let questions = scenario.questions.iter().enumerate();
        let theirs = questions.filter(|(_, it)| it.phase == phase && it.from == from);
        let before = self.hands.len();
        let places = first * FIELD..;
        self.hands
            .extend(theirs.zip(places).map(|((at, question), place)| Hand {
                key: question.key,
                question: QuestionIx::new(at),
                place: place as u16,
                from,
            }));
        *fields += (self.hands.len() - before).div_ceil(FIELD);
        self.fields[from.at()] = (first as u16, *fields as u16);
    }
}

impl State {
    /// Raises the hands of a part that begins.
    pub(super) fn raise_hands(&mut self, book: &Playbook, phase: Phase) {
        self.phase = phase;
        self.pressing = Room::presses(self.mood.heat);
        self.drum = Drum::of(self.seed, Purpose::Priority);
        self.best.fill(Rank::NONE);
        let hands = &book.hands.phases[phase as usize];
        if self.pressing {
            self.rank_hands(hands, 0..hands.hostile, Lots::draw);
            self.rank_hostile(book);
        } else {
            self.rank_hands(hands, 0..hands.hands.len(), Lots::draw);
        }
    }

    /// Ranks these hands, and finds the best of their journalists.
    #[inline(always)]
    fn rank_hands(
        &mut self,
        of: &PhaseHands,
        hands: Range<usize>,
        lots: impl Fn(Drum, u64) -> Lots,
    ) {
        let (drum, marks, press) = (self.drum, &self.marks[..], &self.press[..]);
        let (row, best) = (&mut self.once_asked[..], &mut self.best[..]);
        // Nothing here is decided by a jump: which hand is up, new or better than the
        // last nobody could guess.
        for hand in &of.hands[hands] {
            let lots = lots(drum, hand.key);
            let is_open = marks[hand.question.at()] == mark::OPEN;
            let rank = |lot| Rank::of(lot, hand.question).if_counts(is_open);
            let (new, once_asked) = (rank(lots.new), rank(lots.once_asked));
            row[usize::from(hand.place)] = once_asked;
            // A new one's is never less than the other.
            let is_new = press[hand.from.at()].asked == 0;
            let best = &mut best[hand.from.at()];
            *best = new.if_counts(is_new).or_higher(once_asked).or_higher(*best);
        }
    }

    /// Ranks the hands of hostile journalists as the room is now.
    #[cold]
    fn rank_hostile(&mut self, book: &Playbook) {
        let of = &book.hands.phases[self.phase as usize];
        let hostile = of.hostile..of.hands.len();
        for hand in &of.hands[hostile.clone()] {
            self.best[hand.from.at()] = Rank::NONE;
        }
        if self.pressing {
            self.rank_hands(of, hostile, Lots::draw_pressing);
        } else {
            self.rank_hands(of, hostile, Lots::draw);
        }
    }

    /// The lots hostile journalists have as the room is now.
    fn lots_if_hostile(&self) -> fn(Drum, u64) -> Lots {
        if self.pressing {
            Lots::draw_pressing
        } else {
            Lots::draw
        }
    }

    /// Lowers the hand of a journalist who was drawn; from now on their others count
    /// less.
    #[inline(always)]
    pub(super) fn lower_hand(&mut self, book: &Playbook) {
        let Asked {
            from,
            place,
            in_one_field,
            ..
        } = self.asked;
        let place = usize::from(place);
        let fields = self.once_asked.as_chunks_mut::<FIELD>().0;
        let Some(field) = fields.get_mut(place / FIELD) else {
            return;
        };
        let best = Rank::highest_but(field, place % FIELD);
        field[place % FIELD] = Rank::NONE;
        if in_one_field {
            self.best[from.at()] = best;
        } else {
            self.find_best(book, from);
        }
    }

    /// Lowers the hand of a journalist who asks a question that was not drawn, if it
    /// is up.
    #[inline(never)]
    pub(super) fn lower_hand_undrawn(&mut self, book: &Playbook) {
        let Asked { from, place, .. } = self.asked;
        if let Some(rank) = self.once_asked.get_mut(usize::from(place)) {
            *rank = Rank::NONE;
        }
        self.find_best(book, from);
    }

    /// Finds the best hand of a journalist who has asked.
    #[inline(never)]
    fn find_best(&mut self, book: &Playbook, from: PressIx) {
        let (first, end) = book.hands.phases[self.phase as usize].fields[from.at()];
        let fields = self.once_asked.as_chunks::<FIELD>().0;
        let theirs = &fields[first.into()..end.into()];
        self.best[from.at()] = Rank::highest(theirs.as_flattened());
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
    #[inline(always)]
    pub(super) fn draw(&mut self, book: &Playbook) -> Option<QuestionIx> {
        self.settle_room(book);
        let limit = book.questions_each;
        let rests = limit > 0 && self.in_succession >= limit;
        let resting = self.last_asker.filter(|_| rests);
        let best = match resting {
            Some(asker) => self.best_but(asker),
            None => Rank::highest(&self.best),
        };
        // Mostly there is one, and its condition holds.
        match best.question() {
            Some(question) if self.is_met(book, &book.question(question).when) => Some(question),
            _ => self.draw_open(book, resting),
        }
    }

    /// The best hand of all journalists but this one.
    #[inline(always)]
    fn best_but(&self, asker: PressIx) -> Rank {
        let abreast = self.best.as_chunks::<ABREAST>().0.iter().enumerate();
        let best = abreast
            .map(|(at, ranks)| Rank::highest_but(ranks, asker.at().wrapping_sub(at * ABREAST)));
        best.fold(Rank::NONE, Rank::max)
    }

    /// Draws where the best question cannot be asked now: looks at them all.
    #[inline(never)]
    fn draw_open(&self, book: &Playbook, resting: Option<PressIx>) -> Option<QuestionIx> {
        let of = &book.hands.phases[self.phase as usize];
        let open = of.hands.iter().enumerate();
        let open = open.filter(|(_, hand)| self.is_open(book, hand.question));
        let ranked = open.map(|(at, hand)| {
            let lots = if at < of.hostile {
                Lots::draw
            } else {
                self.lots_if_hostile()
            };
            let lots = lots(self.drum, hand.key);
            let is_new = self.press[hand.from.at()].asked == 0;
            let lot = if is_new { lots.new } else { lots.once_asked };
            (Some(hand.from) != resting, Rank::of(lot, hand.question))
        });
        ranked.max().and_then(|(_, rank)| rank.question())
    }
}
