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
const FIELD: usize = ABREAST;

/// A question that may be drawn, with all its rank depends on.
#[derive(Debug, Clone, Copy)]
struct Hand {
    key: u64,
    question: QuestionIx,
    /// Its rank with the least of all lots.
    least: Rank,
    /// Where it stands in the row of fields.
    place: u16,
}

/// The hands of all phases, in one row of fields.
#[derive(Debug, Default)]
pub(super) struct Hands {
    /// Those of journalists who are not hostile, and of those who are.
    calm: Vec<Hand>,
    hostile: Vec<Hand>,
    /// Whose each field is.
    fields: Vec<PressIx>,
    /// The fields of each phase that is drawn from.
    phases: [PhaseFields; 4],
}

/// The fields of a phase: those of hostile journalists stand behind the others.
#[derive(Debug, Default)]
struct PhaseFields {
    all: Range<usize>,
    hostile: Range<usize>,
    /// The fields of each journalist.
    of: Vec<Range<usize>>,
}

impl Hands {
    /// The hands of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Hands {
        let mut hands = Hands::default();
        for phase in Phase::DRAWN {
            let mut fields = PhaseFields {
                of: vec![0..0; scenario.press.len()],
                ..PhaseFields::default()
            };
            let first = hands.fields.len();
            for hostile in [false, true] {
                let start = hands.fields.len();
                for (from, journalist) in scenario.press.iter().enumerate() {
                    if (journalist.manner == Manner::Hostile) == hostile {
                        fields.of[from] = hands.add(scenario, phase, PressIx::new(from));
                    }
                }
                fields.hostile = start..hands.fields.len();
            }
            fields.all = first..hands.fields.len();
            hands.phases[phase as usize] = fields;
        }
        hands
    }

    /// Adds the hands of a journalist in a phase; their fields.
    fn add(&mut self, scenario: &Scenario, phase: Phase, from: PressIx) -> Range<usize> {
        let first = self.fields.len();
        let questions = scenario.questions.iter().enumerate();
        let theirs = questions.filter(|(_, it)| it.phase == phase && it.from == from);
        let places = first * FIELD..;
        let theirs = theirs.zip(places).map(|((at, question), place)| Hand {
            key: question.key,
            question: QuestionIx::new(at),
            least: Rank::of(0, QuestionIx::new(at)),
            place: place as u16,
        });
        let hands = match scenario.press[from.at()].manner {
            Manner::Hostile => &mut self.hostile,
            Manner::Patient | Manner::Sharp => &mut self.calm,
        };
        let before = hands.len();
        hands.extend(theirs);
        let fields = (hands.len() - before).div_ceil(FIELD);
        self.fields.extend(std::iter::repeat_n(from, fields));
        first..self.fields.len()
    }

    /// The row of fields, in which no hand was ranked yet.
    pub(super) fn fields(&self) -> Vec<Field> {
        let field = |from: &PressIx| Field {
            from: *from,
            new: Default::default(),
            once_asked: Default::default(),
            up: Default::default(),
        };
        self.fields.iter().map(field).collect()
    }

    /// The questions of a phase, each with its place in the row.
    pub(super) fn questions(&self, phase: Phase) -> impl Iterator<Item = (QuestionIx, u16)> {
        let fields = self.phases[phase as usize].all.clone();
        self.all()
            .filter(move |(_, place)| fields.contains(&(usize::from(*place) / FIELD)))
    }

    /// Whether the hands of a journalist in a phase all stand in one field.
    pub(super) fn are_in_one_field(&self, phase: Phase, from: PressIx) -> bool {
        let phase = self.phases.get(phase as usize);
        let fields = phase.and_then(|fields| fields.of.get(from.at()));
        fields.is_some_and(|fields| fields.len() == 1)
    }

    /// The questions of all phases, each with its place in the row.
    pub(super) fn all(&self) -> impl Iterator<Item = (QuestionIx, u16)> {
        let hands = self.calm.iter().chain(&self.hostile);
        hands.map(|hand| (hand.question, hand.place))
    }
}

/// A field of hands: the rank of each, however it comes to count. Those of a journalist
/// who is not hostile are the same in any room.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    from: PressIx,
    new: [[Rank; FIELD]; 2],
    once_asked: [[Rank; FIELD]; 2],
    /// What counts: the hands that are up.
    up: [Rank; FIELD],
}

impl Field {
    /// Ranks a hand for a room that is calm, and for one that presses.
    #[inline(always)]
    fn rank(&mut self, hand: &Hand, lots: [Lots; 2]) {
        let at = usize::from(hand.place) % FIELD;
        for (presses, lots) in lots.into_iter().enumerate() {
            self.new[presses][at] = hand.least.with(lots.new);
            self.once_asked[presses][at] = hand.least.with(lots.once_asked);
        }
    }

    /// All its hands, ranked as they count now.
    #[inline]
    fn ranks(&self, is_new: bool, presses: bool) -> &[Rank; FIELD] {
        let ranks = if is_new { &self.new } else { &self.once_asked };
        &ranks[usize::from(presses)]
    }

    /// Those of them that are up.
    #[inline]
    fn ranked(&self, is_new: bool, presses: bool) -> [Rank; FIELD] {
        let ranks = self.ranks(is_new, presses);
        std::array::from_fn(|at| ranks[at].and(self.up[at]))
    }
}

impl State {
    /// Draws the lots of all hands, and raises them.
    pub(super) fn draw_lots(&mut self, book: &Playbook) {
        let drum = Drum::of(self.seed, Purpose::Priority);
        let fields = &mut self.fields[..];
        for field in &mut *fields {
            field.up = [Rank::ANY; FIELD];
        }
        for hand in &book.hands.calm {
            let lots = Lots::draw(drum, hand.key);
            fields[usize::from(hand.place) / FIELD].rank(hand, [lots; 2]);
        }
        for hand in &book.hands.hostile {
            let lots = Lots::draw_hostile(drum, hand.key);
            fields[usize::from(hand.place) / FIELD].rank(hand, lots);
        }
    }

    /// Begins to draw from the hands of a part.
    pub(super) fn raise_hands(&mut self, book: &Playbook, phase: Phase) {
        self.phase = phase;
        self.pressing = Room::presses(self.mood.heat);
        self.best.clear();
        self.count_hands(book, &book.hands.phases[phase as usize].all);
    }

    /// Finds the best hands of the journalists who have these fields.
    #[inline]
    fn count_hands(&mut self, book: &Playbook, fields: &Range<usize>) {
        if !self.passed_over.is_empty() {
            self.raise_again(book, fields);
        }
        for field in &self.fields[fields.clone()] {
            let is_new = self.press[field.from.at()].asked == 0;
            let ranks = field.ranked(is_new, self.pressing);
            let best = Rank::highest(ranks).max(self.best.hand(field.from));
            self.best.set(field.from, best);
        }
        self.best.settle();
        self.look_around();
    }

    /// Finds the best hand of all but the journalist who asked last.
    fn look_around(&mut self) {
        self.others = match self.last_asker {
            Some(asker) => self.best.best_but(asker),
            None => self.best.best(),
        };
    }

    /// Raises the hands of questions that were passed over.
    #[cold]
    fn raise_again(&mut self, book: &Playbook, fields: &Range<usize>) {
        for question in &self.passed_over {
            let place = usize::from(book.question(*question).place);
            let is_open = self.marks[question.at()] == mark::OPEN;
            if is_open && fields.contains(&(place / FIELD)) {
                self.fields[place / FIELD].up[place % FIELD] = Rank::ANY;
            }
        }
    }

    /// Lets hostile hands count as the room is now, if it turned.
    #[inline]
    fn settle_room(&mut self, book: &Playbook) {
        let pressing = Room::presses(self.mood.heat);
        if self.pressing != pressing {
            self.pressing = pressing;
            self.count_hostile(book);
        }
    }

    #[cold]
    fn count_hostile(&mut self, book: &Playbook) {
        let fields = &book.hands.phases[self.phase as usize].hostile;
        for field in &self.fields[fields.clone()] {
            self.best.set(field.from, Rank::NONE);
        }
        self.count_hands(book, fields);
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
        let Some(field) = self.fields.get_mut(place / FIELD) else {
            return;
        };
        let ranks = field.ranked(false, self.pressing);
        field.up[place % FIELD] = Rank::NONE;
        if in_one_field {
            let best = Rank::highest_but(&ranks, place % FIELD);
            self.others = self.best.replace(from, best);
        } else {
            self.find_best(book, from);
        }
    }

    /// Lowers the hand of a journalist who asks a question that was not drawn, if it
    /// is up.
    #[inline(never)]
    pub(super) fn lower_hand_undrawn(&mut self, book: &Playbook) {
        let Asked { from, place, .. } = self.asked;
        let place = usize::from(place);
        if let Some(field) = self.fields.get_mut(place / FIELD) {
            field.up[place % FIELD] = Rank::NONE;
        }
        self.find_best(book, from);
        self.look_around();
    }

    /// Finds the best hand of a journalist who has asked.
    #[inline(never)]
    fn find_best(&mut self, book: &Playbook, from: PressIx) {
        let fields = &book.hands.phases[self.phase as usize].of[from.at()];
        let fields = self.fields[fields.clone()].iter();
        let ranks = fields.map(|field| Rank::highest(field.ranked(false, self.pressing)));
        let best = ranks.fold(Rank::NONE, Rank::max);
        self.others = self.best.replace(from, best);
    }

    /// Draws among the open questions of a part: four lots for a journalist who
    /// has not asked yet, one otherwise, twice as many for a hostile one in a
    /// pressing room; one who has had their turn waits while others have a question.
    #[inline(always)]
    pub(super) fn draw<'b>(&mut self, book: &'b Playbook) -> Option<(QuestionIx, &'b Asked)> {
        self.settle_room(book);
        // Mostly there is one, and its condition holds.
        if let Some(question) = self.best_hand(book).question() {
            let asked = book.question(question);
            if asked.always || self.is_met(book, &asked.when) {
                return Some((question, asked));
            }
        }
        let question = self.draw_open(book)?;
        Some((question, book.question(question)))
    }

    /// Whether the journalist who asked last has had their turn, and waits while others
    /// have a question.
    #[inline(always)]
    fn rests(&self, book: &Playbook) -> bool {
        let limit = book.questions_each;
        limit > 0 && self.in_succession >= limit
    }

    /// The best hand of all journalists but the one who waits.
    #[inline(always)]
    fn best_hand(&self, book: &Playbook) -> Rank {
        match self.last_asker {
            Some(asker) if !self.rests(book) => self.others.max(self.best.hand(asker)),
            _ => self.others,
        }
    }

    /// Draws where the best question cannot be asked now: looks at them all.
    #[inline(never)]
    fn draw_open(&self, book: &Playbook) -> Option<QuestionIx> {
        let resting = self.last_asker.filter(|_| self.rests(book));
        let hands = book.hands.questions(self.phase);
        let open = hands.filter(|(question, _)| self.is_open(book, *question));
        let ranked = open.map(|(question, place)| {
            let field = self.fields[usize::from(place) / FIELD];
            let from = book.question(question).from;
            let is_new = self.press[from.at()].asked == 0;
            let ranks = field.ranks(is_new, self.pressing);
            (Some(from) != resting, ranks[usize::from(place) % FIELD])
        });
        ranked.max().and_then(|(_, rank)| rank.question())
    }
}
