//! Which questions a drill asks: what is due, then what is weakest, then what was
//! never practised.

use super::{Item, Material, Skill};
use crate::scenario::QuestionIx;
use crate::scenario::vocabulary::{Field, Technique};
use crate::training::{Asked, Deck};

/// The fewest questions of a drill, where nobody says how long it may take.
pub const FEWEST: usize = 5;
/// The most questions of a drill.
pub const MOST: usize = 10;

/// What somebody wishes to drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Only this way of asking.
    pub technique: Option<Technique>,
    /// Only this field.
    pub field: Option<Field>,
    /// At most so many minutes, but one question at least; otherwise what is due, five
    /// questions at least.
    pub minutes: Option<u32>,
}

/// What day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    /// The moment, in milliseconds since 1970.
    pub now: i64,
    /// When the day is over where the trainee is.
    pub end: i64,
}

/// What to ask.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The questions, in the order in which they are asked.
    pub picks: Vec<Pick>,
    /// What the library has too little for.
    pub lacking: Vec<Lack>,
    /// Nothing was ever practised: a first drill, as broad as can be.
    pub first: bool,
    /// There are fewer questions of what is wished for than a drill has.
    pub few: bool,
    /// There is nothing to ask, because all there is was asked just now.
    pub spent: bool,
}

/// One question, and why it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pick {
    /// The position of its scenario in the material.
    pub scenario: usize,
    /// The question there.
    pub question: QuestionIx,
    /// What it trains above all.
    pub skill: Skill,
    /// Why it was picked.
    pub why: Why,
    /// Seconds it will take, about.
    pub seconds: u32,
}

/// Why a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The weakness it trains is due.
    Due,
    /// The weakness it trains is not due yet, and the weakest there is.
    Weak,
    /// The library has nothing else for a weakness; this asks in the same way about
    /// something else.
    Near(Skill),
    /// What it trains was never practised, or went well so far.
    New,
}

/// What the library has too little for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lack {
    /// The weakness.
    pub skill: Skill,
    /// There is one question, which was the last that was asked; otherwise there
    /// is none.
    pub only_the_last: bool,
}

/// Picks the questions of a drill. The same deck, material, wishes, day and seed
/// pick the same. No question is asked twice, none that was asked just now, and for
/// no weakness the one that was asked last.
#[must_use]
pub fn pick(deck: &Deck, material: &Material, wishes: Wishes, today: Today, seed: u64) -> Plan {
    let mut picker = Picker {
        deck,
        material,
        wishes,
        seed,
        due: Vec::new(),
        any_length: false,
        out_of_time: false,
        plan: Plan {
            first: deck.is_fresh(),
            ..Plan::default()
        },
    };
    let due: Vec<Skill> = deck
        .due_today(today.end)
        .into_iter()
        .map(|weakness| weakness.skill)
        .filter(|skill| picker.is_wished(*skill))
        .collect();
    picker.due = due;
    picker.fill();
    if picker.plan.picks.is_empty() && picker.out_of_time {
        // One question at least: the shortest, though it takes longer than there is time.
        picker.any_length = true;
        picker.broaden();
    }
    picker.plan.few = picker.has_room(FEWEST) && !picker.out_of_time;
    let is_wished = |item: &Item| item.skills().any(|skill| picker.is_wished(skill));
    let there_is_some = material.items().iter().any(is_wished);
    picker.plan.spent = picker.plan.picks.is_empty() && there_is_some;
    picker.in_order()
}

struct Picker<'a> {
    deck: &'a Deck,
    material: &'a Material,
    wishes: Wishes,
    seed: u64,
    due: Vec<Skill>,
    /// There is time for none: a single one is picked all the same.
    any_length: bool,
    /// There was more to ask than there is time for.
    out_of_time: bool,
    plan: Plan,
}

impl Picker<'_> {
    /// Picks what is due, then what is weakest, then what makes the drill broad, until
    /// nothing more is to be asked.
    fn fill(&mut self) {
        let due = self.due.clone();
        for skill in &due {
            if !self.has_room(MOST) {
                break;
            }
            self.serve(*skill, Why::Due);
        }
        for weakness in self.deck.weakest(usize::MAX) {
            if !self.has_room(FEWEST) {
                break;
            }
            if !due.contains(&weakness.skill) && self.is_wished(weakness.skill) {
                self.serve(weakness.skill, Why::Weak);
            }
        }
        while self.has_room(FEWEST) && self.broaden() {}
    }

    fn is_wished(&self, skill: Skill) -> bool {
        let Wishes {
            technique, field, ..
        } = self.wishes;
        technique.is_none_or(|it| it == skill.technique) && field.is_none_or(|it| it == skill.field)
    }

    /// Whether more is to be asked, of so many where no time is named.
    fn has_room(&self, most: usize) -> bool {
        let picks = &self.plan.picks;
        match self.seconds_left() {
            None => picks.len() < most,
            Some(left) => picks.len() < MOST && left > 0,
        }
    }

    /// What is left of the time that was named, if one was.
    fn seconds_left(&self) -> Option<u32> {
        let taken: u32 = self.plan.picks.iter().map(|pick| pick.seconds).sum();
        let minutes = self.wishes.minutes?;
        Some(minutes.saturating_mul(60).saturating_sub(taken))
    }

    /// Whether there is time for a question.
    fn fits(&self, item: &Item) -> bool {
        let left = self.seconds_left().filter(|_| !self.any_length);
        left.is_none_or(|left| item.seconds <= left)
    }

    /// Picks a question for a weakness; where there is none, says so, and takes one
    /// that asks in the same way about something else.
    fn serve(&mut self, skill: Skill, why: Why) {
        let asked: Vec<&Asked> = match self.deck.get(skill) {
            Some(weakness) => weakness.asked().collect(),
            None => Vec::new(),
        };
        let trains = |item: &&Item| item.trains(skill);
        let fresh = |item: &&Item| {
            let is_last = asked.first().is_some_and(|last| self.is(item, last));
            !is_last && !self.was_just_asked(item)
        };
        let unused = || self.unused().filter(trains);
        // What was asked longest ago, or never, comes first.
        let since = |item: &Item| {
            let ago = asked.iter().position(|it| self.is(item, it));
            ago.map_or(0, |ago| asked.len() - ago)
        };
        let mut found: Vec<&Item> = unused().filter(fresh).collect();
        found.sort_by_cached_key(|item| {
            let also = item.skills().filter(|it| self.due.contains(it)).count();
            (since(item), std::cmp::Reverse(also), self.lot(item))
        });
        let chosen = self.first_offered(&found);
        if let Some(item) = chosen {
            self.plan.picks.push(pick_of(&item, skill, why));
            return;
        }
        // A question already picked for another weakness trains this one, too.
        let served = self.picked().any(|item| item.trains(skill));
        if served {
            return;
        }
        if found.iter().any(|item| !self.fits(item)) {
            self.out_of_time = true;
            return;
        }
        let only_the_last = unused().next().is_some();
        if why == Why::Due {
            self.plan.lacking.push(Lack {
                skill,
                only_the_last,
            });
        }
        let mut near: Vec<&Item> = self
            .unused()
            .filter(|item| item.techniques.contains(skill.technique))
            .filter(|item| item.field != skill.field)
            .filter(|item| !self.was_last(item))
            .collect();
        near.sort_by_cached_key(|item| self.lot(item));
        if let Some(item) = self.first_offered(&near) {
            let stand_in = Skill {
                field: item.field,
                ..skill
            };
            if self.is_wished(stand_in) {
                let pick = pick_of(&item, stand_in, Why::Near(skill));
                self.plan.picks.push(pick);
            }
        }
    }

    /// Picks what makes the drill broadest; false if there is nothing left.
    fn broaden(&mut self) -> bool {
        let best = |item: &&Item| {
            let skills = item.skills().filter(|skill| self.is_wished(*skill));
            skills.min_by_key(|skill| self.breadth(*skill))
        };
        let mut found: Vec<(&Item, Skill)> = self
            .unused()
            .filter(|item| !self.was_last(item))
            .filter_map(|item| Some((item, best(&item)?)))
            .collect();
        found.sort_by_cached_key(|(item, skill)| {
            let recent = self.deck.recent().any(|asked| self.is(item, asked));
            let seconds = if self.any_length { item.seconds } else { 0 };
            (seconds, recent, self.breadth(*skill), self.lot(item))
        });
        let is_out_of_time = !found.is_empty() && self.seconds_left().is_some();
        let offered = found
            .iter()
            .find(|(item, _)| self.fits(item) && self.material.offers(item));
        let Some(&(item, skill)) = offered else {
            self.out_of_time |= is_out_of_time;
            return false;
        };
        let why = match self.deck.get(skill) {
            Some(_) => Why::Weak,
            None => Why::New,
        };
        let pick = pick_of(item, skill, why);
        self.plan.picks.push(pick);
        true
    }

    /// What was asked for less often in this drill comes first, then what was never
    /// practised.
    fn breadth(&self, skill: Skill) -> (usize, bool, usize) {
        let picks = self.plan.picks.iter().map(|pick| pick.skill);
        let same = |of: fn(Skill, Skill) -> bool| picks.clone().filter(|it| of(*it, skill)).count();
        (
            same(|one, other| one.technique == other.technique),
            self.deck.has_met(skill),
            same(|one, other| one.field == other.field),
        )
    }

    fn first_offered(&self, items: &[&Item]) -> Option<Item> {
        let mut items = items.iter().copied();
        items
            .find(|item| self.fits(item) && self.material.offers(item))
            .copied()
    }

    fn unused(&self) -> impl Iterator<Item = &Item> {
        let items = self.material.items().iter();
        items.filter(|item| {
            let mut picks = self.plan.picks.iter();
            !picks.any(|it| (it.scenario, it.question) == (item.scenario, item.question))
        })
    }

    fn picked(&self) -> impl Iterator<Item = &Item> {
        let items = self.material.items().iter();
        items.filter(|item| {
            let mut picks = self.plan.picks.iter();
            picks.any(|it| (it.scenario, it.question) == (item.scenario, item.question))
        })
    }

    /// Whether it was asked just now, of whatever: as many questions ago as a drill
    /// has, unless that were more than half of all there are; the last one always.
    fn was_just_asked(&self, item: &Item) -> bool {
        let ago = MOST.min(self.material.items().len() / 2).max(1);
        let mut recent = self.deck.recent().take(ago);
        recent.any(|asked| self.is(item, asked))
    }

    /// Whether it was asked just now, or was the last for a weakness it trains.
    fn was_last(&self, item: &Item) -> bool {
        self.was_just_asked(item)
            || item.skills().any(|skill| {
                let last = self.deck.get(skill).and_then(|it| it.asked().next());
                last.is_some_and(|last| self.is(item, last))
            })
    }

    fn is(&self, item: &Item, asked: &Asked) -> bool {
        let scenario = self.material.scenario(item);
        scenario.id == asked.scenario && scenario.question(item.question).id == asked.question
    }

    /// A number by which equals are put in an order: another with another seed.
    fn lot(&self, item: &Item) -> u64 {
        let key = self.material.scenario(item).question(item.question).key;
        // SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators).
        let mut lot = (self.seed ^ key).wrapping_add(0x9e37_79b9_7f4a_7c15);
        lot = (lot ^ (lot >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        lot = (lot ^ (lot >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        lot ^ (lot >> 31)
    }

    /// The plan, questions of one scenario together: nobody has to go from one
    /// calamity to another and back. What is most urgent still comes first.
    fn in_order(self) -> Plan {
        let mut plan = self.plan;
        let firsts: Vec<usize> = plan.picks.iter().map(|pick| pick.scenario).collect();
        plan.picks
            .sort_by_key(|pick| firsts.iter().position(|it| *it == pick.scenario));
        plan
    }
}

fn pick_of(item: &Item, skill: Skill, why: Why) -> Pick {
    Pick {
        scenario: item.scenario,
        question: item.question,
        skill,
        why,
        seconds: item.seconds,
    }
}

impl Plan {
    /// Minutes it will take, about: one at least.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let seconds: u32 = self.picks.iter().map(|pick| pick.seconds).sum();
        seconds.div_ceil(60).max(1)
    }
}
