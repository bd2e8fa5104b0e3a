//! Pitfalls: how often one was fallen into, of how often it was there to fall
//! into; whether that fades; and for how long it has not happened. Only
//! conferences in which a pitfall was on offer count, and no drills.

use super::change::changed;
use super::push;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::training::practised::Practised;
use serde::{Deserialize, Serialize};

/// Conferences kept from the beginning.
const FIRST: usize = 3;
/// Conferences kept from the end.
const LAST: usize = 12;

/// One pitfall over the conferences in which it was on offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PitfallCourse {
    /// Which.
    pub pitfall: Pitfall,
    /// Conferences in which it was on offer.
    pub offered: u32,
    /// Those of them in which it was fallen into.
    pub fallen: u32,
    /// Exchanges in which it was on offer.
    pub exchanges_offered: u32,
    /// Those of them in which it was fallen into.
    pub exchanges_fallen: u32,
    /// The first three conferences.
    pub first: Vec<Fall>,
    /// The last twelve.
    pub last: Vec<Fall>,
    /// Conferences in a row, up to the last, in which it was not fallen into.
    pub streak: u32,
    /// Number of the session the row begins with.
    pub since: Option<i64>,
    /// How long the row was that ended last; 0 if none did.
    pub ended: u32,
    /// Number of the session that ended it.
    pub ended_by: Option<i64>,
}

/// One conference in which a pitfall was on offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(i64, u8)", into = "(i64, u8)")]
pub struct Fall {
    /// Number of the session.
    pub session: i64,
    /// It was fallen into.
    pub fell: bool,
}

impl From<(i64, u8)> for Fall {
    fn from((session, fell): (i64, u8)) -> Fall {
        Fall {
            session,
            fell: fell > 0,
        }
    }
}

impl From<Fall> for (i64, u8) {
    fn from(it: Fall) -> (i64, u8) {
        (it.session, u8::from(it.fell))
    }
}

impl PitfallCourse {
    fn of(pitfall: Pitfall) -> PitfallCourse {
        PitfallCourse {
            pitfall,
            offered: 0,
            fallen: 0,
            exchanges_offered: 0,
            exchanges_fallen: 0,
            first: Vec::new(),
            last: Vec::new(),
            streak: 0,
            since: None,
            ended: 0,
            ended_by: None,
        }
    }

    /// Whether falls become rarer, or more frequent; nothing where that is not more
    /// than chance.
    #[must_use]
    pub fn fades(&self) -> Option<bool> {
        let falls =
            |seen: &[Fall]| -> Vec<i64> { seen.iter().map(|it| i64::from(it.fell)).collect() };
        let shared = (FIRST + LAST).saturating_sub(self.offered as usize);
        let rises = changed(
            &falls(&self.first),
            &falls(&self.last),
            shared.min(self.first.len()),
        );
        rises.map(|rises| !rises)
    }

    /// The row that the last conference ended: its length, and the session; nothing
    /// unless it was one of three or more.
    #[must_use]
    pub fn just_ended(&self) -> Option<(u32, i64)> {
        let last = self.last.last()?;
        let by = self.ended_by.filter(|by| *by == last.session)?;
        (self.ended >= FIRST as u32).then_some((self.ended, by))
    }

    fn enter(&mut self, session: i64, offered: u32, fallen: u32) {
        let fall = Fall {
            session,
            fell: fallen > 0,
        };
        self.offered += 1;
        self.fallen += u32::from(fall.fell);
        self.exchanges_offered += offered;
        self.exchanges_fallen += fallen;
        if self.first.len() < FIRST {
            self.first.push(fall);
        }
        push(&mut self.last, fall, LAST);
        if !fall.fell {
            self.streak += 1;
            self.since.get_or_insert(session);
            return;
        }
        if self.streak > 0 {
            self.ended = self.streak;
            self.ended_by = Some(session);
        }
        self.streak = 0;
        self.since = None;
    }
}

/// Enters a conference.
pub(super) fn enter(pitfalls: &mut Vec<PitfallCourse>, practised: &Practised) {
    let all = |of: fn(&crate::training::Exchange) -> WordSet<Pitfall>| {
        let sets = practised.exchanges.iter().map(of);
        sets.fold(WordSet::default(), WordSet::union)
    };
    let count = |pitfall: Pitfall, of: fn(&crate::training::Exchange) -> WordSet<Pitfall>| {
        let met = practised
            .exchanges
            .iter()
            .filter(|it| of(it).contains(pitfall));
        met.count() as u32
    };
    for pitfall in all(|it| it.offered.union(it.pitfalls)).iter() {
        let place = pitfalls.binary_search_by_key(&pitfall, |it| it.pitfall);
        let at = place.unwrap_or_else(|at| {
            pitfalls.insert(at, PitfallCourse::of(pitfall));
            at
        });
        let offered = count(pitfall, |it| it.offered.union(it.pitfalls));
        let fallen = count(pitfall, |it| it.pitfalls);
        pitfalls[at].enter(practised.session.number, offered, fallen);
    }
}
