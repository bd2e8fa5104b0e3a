//! The mood of the room: trust and heat, integers from 0 to 100. It is the story
//! of a conference, never its score.

use super::verdict::Verdict;
use crate::i18n::{Lang, common as words};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Levels, Manner, Mood, MoodShift};
use serde::{Deserialize, Serialize};

/// Heat that any pitfall adds.
const PITFALL_HEAT: i32 = 4;
/// Heat that a critical pitfall adds instead.
const CRITICAL_HEAT: i32 = 12;
/// Trust that a critical pitfall costs.
const CRITICAL_TRUST: i32 = 10;
/// A difference that counts in full half way up or down.
const HALF: i32 = 50;
/// A journalist whose own trust fell below this asks one degree sharper.
pub(super) const DODGED: i16 = 35;

/// How the room behaves, by its heat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Room {
    /// 落ち着き: below 40.
    Calm,
    /// ざわつき: from 40.
    Restless,
    /// 追及: from 60.
    Pressing,
    /// 紛糾: from 80.
    Uproar,
}

/// The heat from which a room presses.
const PRESSING: i16 = 60;

impl Room {
    /// The room at a heat.
    #[must_use]
    pub fn at(heat: i16) -> Room {
        match heat {
            80.. => Room::Uproar,
            PRESSING.. => Room::Pressing,
            40.. => Room::Restless,
            _ => Room::Calm,
        }
    }

    /// Whether the room at a heat is pressing or worse.
    #[inline]
    pub(super) fn presses(heat: i16) -> bool {
        heat >= PRESSING
    }
}

impl Room {
    /// How it behaves, in a word.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Room::Calm => words::room_calm(lang),
            Room::Restless => words::room_restless(lang),
            Room::Pressing => words::room_pressing(lang),
            Room::Uproar => words::room_uproar(lang),
        }
    }
}

/// What something said does to the mood.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Impact {
    /// The difference in trust, −50 to 50: more than all the way there is not.
    trust: i8,
    /// The difference in heat, −50 to 50.
    heat: i8,
    /// The difference in the asker's own trust, −18 to 18.
    own: i8,
}

impl Impact {
    /// The mood after this.
    #[inline]
    pub(super) fn on(self, mood: Mood) -> Mood {
        Mood {
            trust: step(mood.trust, self.trust),
            heat: step(mood.heat, self.heat),
        }
    }

    /// The trust of the one who asked, after this.
    #[inline]
    pub(super) fn on_asker(self, trust: i16) -> i16 {
        step(trust, self.own)
    }
}

/// What was said, as far as the mood is concerned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Impression {
    levels: Levels,
    pitfalls: WordSet<Pitfall>,
    weight: u8,
    manner: Manner,
    shift: MoodShift,
}

impl Impression {
    /// What counts as this verdict does, said to a journalist of this manner.
    pub(super) fn of(verdict: &Verdict, weight: u8, manner: Manner, shift: MoodShift) -> Self {
        Impression {
            levels: verdict.levels,
            pitfalls: verdict.pitfalls,
            weight,
            manner,
            shift,
        }
    }

    /// Trust moves with the quality, heat against it (and, when rising, times the
    /// journalist's manner); then the pitfalls; then what the author added.
    pub(super) fn impact(&self) -> Impact {
        let critical = self.pitfalls.critical() as i32;
        let others = self.pitfalls.len() as i32 - critical;
        let (quality, heating) = self.quality();
        let trust = quality - CRITICAL_TRUST * critical + i32::from(self.shift.trust);
        let heat =
            heating + CRITICAL_HEAT * critical + PITFALL_HEAT * others + i32::from(self.shift.heat);
        Impact {
            trust: trust.clamp(-HALF, HALF) as i8,
            heat: heat.clamp(-HALF, HALF) as i8,
            // To the one who asked it counts twice.
            own: 2 * quality as i8,
        }
    }

    /// Quality per criterion, times the weight: −3·weight to 3·weight, truncated; and
    /// the heat it brings.
    fn quality(&self) -> (i32, i32) {
        let n = self.levels.count() as i32;
        if n == 0 {
            return (0, 0);
        }
        let whole = i32::from(self.weight) * (2 * self.levels.sum() as i32 - 3 * n);
        let halves = match self.manner {
            _ if whole >= 0 => 2,
            Manner::Patient => 2,
            Manner::Sharp => 3,
            Manner::Hostile => 4,
        };
        (whole / n, -(whole * halves) / (2 * n))
    }
}

/// A figure moved by a difference. The way out grows longer: half way up or down
/// a difference counts in full, towards an end ever less, so that no figure sticks
/// at an end and every answer is still felt. (Without it, simulated conferences of
/// middling answers ended at a heat of 90 and more.)
pub(super) fn moved(figure: i16, difference: i32) -> i16 {
    step(figure, difference.clamp(-HALF, HALF) as i8)
}

/// As [`moved`], for a difference of −50 to 50, which never leads past an end. A
/// greater one leads to the end, as one of 50 does.
#[inline]
fn step(figure: i16, difference: i8) -> i16 {
    STEPS[row(difference)][figure as usize % FIGURES].into()
}

/// Places for the figures, of which there are 101: a power of two, so that no place
/// need be checked.
const FIGURES: usize = 128;

/// Where every figure is led by every difference, since each answer takes three steps.
static STEPS: [[u8; FIGURES]; 128] = steps();

/// The row of a difference of −50 to 50: those below 0 stand behind the others.
const fn row(difference: i8) -> usize {
    difference as u8 as usize % 128
}

const fn steps() -> [[u8; FIGURES]; 128] {
    let mut steps = [[0; FIGURES]; 128];
    let mut difference = -HALF;
    while difference <= HALF {
        let mut figure = 0;
        while figure <= 100 {
            let room = if difference > 0 { 100 - figure } else { figure };
            steps[row(difference as i8)][figure as usize] =
                (figure + difference * room / HALF) as u8;
            figure += 1;
        }
        difference += 1;
    }
    steps
}

/// One degree sharper.
pub(super) fn sharper(manner: Manner) -> Manner {
    match manner {
        Manner::Patient => Manner::Sharp,
        Manner::Sharp | Manner::Hostile => Manner::Hostile,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn impression(levels: &[u8], weight: u8, manner: Manner) -> Impression {
        let mut rated = Levels::default();
        for (criterion, &level) in levels.iter().enumerate() {
            rated.set(criterion, level);
        }
        Impression {
            levels: rated,
            pitfalls: WordSet::default(),
            weight,
            manner,
            shift: MoodShift::default(),
        }
    }

    const EVEN: Mood = Mood {
        trust: 50,
        heat: 50,
    };

    #[test]
    fn a_perfect_answer_wins_trust_and_cools_the_same_with_everyone() {
        for manner in [Manner::Patient, Manner::Sharp, Manner::Hostile] {
            let mood = impression(&[3, 3, 3], 2, manner).impact().on(EVEN);
            assert_eq!(
                mood,
                Mood {
                    trust: 56,
                    heat: 44
                }
            );
        }
    }

    #[test]
    fn a_bad_answer_heats_a_hostile_journalist_twice_as_much() {
        let heats = [Manner::Patient, Manner::Sharp, Manner::Hostile]
            .map(|manner| impression(&[0, 0, 0], 2, manner).impact().on(EVEN).heat);
        assert_eq!(heats, [56, 59, 62]);
    }

    #[test]
    fn pitfalls_heat_and_a_critical_one_costs_trust() {
        let mut bad = impression(&[], 1, Manner::Patient);
        bad.pitfalls.insert(Pitfall::Hollow);
        bad.pitfalls.insert(Pitfall::BlamesVictims);
        assert_eq!(
            bad.impact().on(EVEN),
            Mood {
                trust: 40,
                heat: 66
            }
        );
    }

    #[test]
    fn what_is_more_than_all_the_way_leads_to_the_end() {
        for figure in 0..=100 {
            for difference in -300..=300 {
                let room = if difference > 0 { 100 - figure } else { figure };
                let whole = (figure + difference * room / 50).clamp(0, 100);
                assert_eq!(moved(figure as i16, difference), whole as i16);
            }
        }
    }

    #[test]
    fn mood_stays_within_its_range() {
        let mut bad = impression(&[0], 3, Manner::Hostile);
        bad.shift = MoodShift {
            trust: -100,
            heat: 100,
        };
        assert_eq!(
            bad.impact().on(EVEN),
            Mood {
                trust: 0,
                heat: 100
            }
        );
    }

    #[test]
    fn the_room_turns_at_forty_sixty_and_eighty() {
        let rooms = [39, 40, 59, 60, 79, 80].map(Room::at);
        use Room::{Calm, Pressing, Restless, Uproar};
        assert_eq!(
            rooms,
            [Calm, Restless, Restless, Pressing, Pressing, Uproar]
        );
    }
}
