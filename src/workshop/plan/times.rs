//! How long each part of the day takes, for so many people in so many minutes.

/// Minutes a workshop has if nothing is said.
pub const USUAL_MINUTES: u16 = 180;
/// The shortest day there is a plan for, in minutes.
pub const LEAST_MINUTES: u16 = 60;
/// The longest, in minutes.
pub const MOST_MINUTES: u16 = 600;

/// Minutes between two podiums: leaving, sitting down, name plates.
const CHANGE: [u16; 2] = [2, 1];
/// The shortest run that shows anything: a statement and four or five questions;
/// then the one that is held again.
const SHORTEST: [u16; 2] = [10, 6];
/// Longer runs show nothing more.
const LONGEST: [u16; 2] = [20, 12];
/// The most people on one podium, so that each of them answers.
const MOST_TOGETHER: usize = 4;
/// Minutes to talk with one person alone.
const ALONE: u16 = 3;
/// How much longer a clinic or the group's debrief may get.
const STRETCH: u16 = 10;
/// By what.
const STEP: u16 = 5;

/// A part of the day, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What the day is for, and its rules.
    Briefing,
    /// Everybody drafts a statement of their own.
    Draft,
    /// Ten minutes as one is now.
    Baseline,
    /// The statements are looked over.
    StatementClinic,
    /// The list of questions, and how the room is set up.
    ListClinic,
    /// A break.
    Break,
    /// The first run.
    RunOne,
    /// Everybody looks at their own run before anybody says a word.
    SelfReview,
    /// The group's debrief.
    Group,
    /// One person at a time with the trainer.
    OneToOne,
    /// The second run: the same questions in other words.
    RunTwo,
    /// The end.
    Close,
}

/// Every part with the minutes it takes at least; the runs and what hangs on the
/// number of people are reckoned.
const PARTS: [(Part, u16); 12] = [
    (Part::Briefing, 10),
    (Part::Draft, 10),
    (Part::Baseline, 10),
    (Part::StatementClinic, 10),
    (Part::ListClinic, 10),
    (Part::Break, 0),
    (Part::RunOne, 0),
    (Part::SelfReview, 5),
    (Part::Group, 10),
    (Part::OneToOne, 0),
    (Part::RunTwo, 0),
    (Part::Close, 5),
];

/// A part with its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Which part.
    pub part: Part,
    /// Minutes from the beginning of the day.
    pub start: u16,
    /// How many minutes it takes.
    pub minutes: u16,
}

/// The day, reckoned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The parts in their order, one after another.
    pub slots: Vec<Slot>,
    /// How many people there are.
    pub people: usize,
    /// How many sit on each podium, in the order of the roster; they differ by one at
    /// most.
    pub podiums: Vec<usize>,
    /// Minutes of each run, first and second, of one podium.
    pub runs: [u16; 2],
    /// Minutes with each person alone; nothing where that has to wait for the days
    /// after.
    pub alone: Option<u16>,
    /// The minutes there are.
    pub minutes: u16,
    /// The minutes it takes: more than there are where it does not fit.
    pub needed: u16,
}

impl Day {
    /// The day of so many people in so many minutes, with so many who can talk with
    /// people alone (the facilitator counts).
    #[must_use]
    pub fn of(people: usize, minutes: u16, talkers: usize) -> Day {
        let people = people.max(1);
        let alone = minutes_alone(people, talkers);
        let tries = (1..=MOST_TOGETHER).map(|size| (size, alone));
        let later = (1..=MOST_TOGETHER).map(|size| (size, 0));
        let mut tries = tries.chain(later);
        let found = tries
            .find(|(size, alone)| least(podiums(people, *size).len(), *alone, minutes) <= minutes);
        let (size, alone) = found.unwrap_or((MOST_TOGETHER, 0));
        Day::laid_out(people, size, alone, minutes)
    }

    fn laid_out(people: usize, size: usize, alone: u16, minutes: u16) -> Day {
        let podiums = podiums(people, size);
        let count = in_minutes(podiums.len());
        let needed = least(podiums.len(), alone, minutes);
        let mut left = minutes.saturating_sub(needed);
        let mut runs = SHORTEST;
        while left >= count && runs != LONGEST {
            for at in 0..runs.len() {
                if left >= count && runs[at] < LONGEST[at] {
                    runs[at] += 1;
                    left -= count;
                }
            }
        }
        let mut slots = Vec::new();
        let mut start = 0;
        for (part, least) in PARTS {
            let minutes = match part {
                Part::RunOne => count * (runs[0] + CHANGE[0]),
                Part::RunTwo => count * (runs[1] + CHANGE[1]),
                Part::OneToOne => alone,
                Part::Break => breaks(minutes),
                Part::StatementClinic | Part::ListClinic | Part::Group => {
                    // Nobody keeps to odd minutes.
                    let more = left.min(STRETCH) / STEP * STEP;
                    left -= more;
                    least + more
                }
                _ => least,
            };
            if minutes > 0 {
                slots.push(Slot {
                    part,
                    start,
                    minutes,
                });
                start += minutes;
            }
        }
        Day {
            slots,
            people,
            podiums,
            runs,
            alone: (alone > 0).then_some(ALONE),
            minutes,
            needed: start,
        }
    }

    /// Whether it fits.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.needed <= self.minutes
    }

    /// The most people a day of these minutes has room for.
    #[must_use]
    pub fn most_people(&self) -> usize {
        let fits = |people: &usize| {
            least(podiums(*people, MOST_TOGETHER).len(), 0, self.minutes) <= self.minutes
        };
        (1..=self.people).rev().find(fits).unwrap_or(0)
    }

    /// When each podium begins its first or second run, in minutes from the beginning
    /// of the day.
    #[must_use]
    pub fn starts(&self, part: Part) -> Vec<u16> {
        let at = usize::from(part == Part::RunTwo);
        let slot = self.slots.iter().find(|slot| slot.part == part);
        let Some(slot) = slot else {
            return Vec::new();
        };
        let each = self.runs[at] + CHANGE[at];
        (0..in_minutes(self.podiums.len()))
            .map(|podium| slot.start + podium * each)
            .collect()
    }
}

/// The people spread over as few podiums of at most this size as there may be.
fn podiums(people: usize, size: usize) -> Vec<usize> {
    let count = people.div_ceil(size);
    (0..count)
        .map(|at| people / count + usize::from(at < people % count))
        .collect()
}

/// The minutes the day takes at least.
fn least(podiums: usize, alone: u16, minutes: u16) -> u16 {
    let fixed: u16 = PARTS.iter().map(|(_, minutes)| minutes).sum();
    let each: u16 = SHORTEST.iter().chain(&CHANGE).sum();
    let runs = in_minutes(podiums).saturating_mul(each);
    fixed
        .saturating_add(breaks(minutes))
        .saturating_add(runs)
        .saturating_add(alone)
}

/// Ten minutes of break for every hour and a half after the first hour.
fn breaks(minutes: u16) -> u16 {
    minutes.saturating_sub(60) / 90 * 10
}

/// The minutes it takes to talk with everybody alone, several at once.
fn minutes_alone(people: usize, talkers: usize) -> u16 {
    in_minutes(people.div_ceil(talkers.max(1))).saturating_mul(ALONE)
}

fn in_minutes(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn eight_executives_in_three_hours_sit_in_twos() {
        let day = Day::of(8, 180, 1);
        assert_eq!(day.podiums, [2, 2, 2, 2]);
        assert!(day.fits() && day.needed == 180, "{day:?}");
        assert_eq!(day.runs, SHORTEST);
        assert_eq!(day.alone, Some(ALONE));
        assert_eq!(day.starts(Part::RunOne), [60, 72, 84, 96]);
    }

    #[test]
    fn those_who_help_leave_longer_runs() {
        let day = Day::of(8, 180, 3);
        assert!(day.fits() && day.runs > SHORTEST, "{day:?}");
    }

    #[test]
    fn one_person_gets_the_longest_runs_and_goes_home_early() {
        let day = Day::of(1, 180, 1);
        assert_eq!((day.runs, &day.podiums[..]), (LONGEST, &[1][..]));
        assert!(day.needed < 180);
    }

    #[test]
    fn talks_alone_wait_where_there_is_no_room_for_them() {
        let day = Day::of(16, 180, 1);
        assert!(day.fits() && day.alone.is_none(), "{day:?}");
        assert_eq!(day.podiums, [4, 4, 4, 4]);
    }

    #[test]
    fn a_day_that_does_not_fit_says_so() {
        let day = Day::of(30, 180, 1);
        assert!(!day.fits() && day.needed > 180);
        assert_eq!(day.most_people(), 20);
        assert!(Day::of(20, 180, 1).fits());
        assert_eq!(Day::of(1, 60, 1).most_people(), 0);
    }

    proptest! {
        #[test]
        fn the_parts_follow_each_other_and_everybody_sits_somewhere(
            people in 1..80_usize, minutes in LEAST_MINUTES..MOST_MINUTES, talkers in 1..6_usize
        ) {
            let day = Day::of(people, minutes, talkers);
            prop_assert_eq!(day.podiums.iter().sum::<usize>(), people);
            prop_assert!(day.podiums.iter().all(|size| (1..=MOST_TOGETHER).contains(size)));
            let mut at = 0;
            for slot in &day.slots {
                prop_assert_eq!(slot.start, at);
                at += slot.minutes;
            }
            prop_assert_eq!(at, day.needed);
            prop_assert_eq!(day.fits(), at <= minutes);
        }
    }
}
