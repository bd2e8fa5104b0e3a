//! The clock of a run, read off its events: it is started and stopped by marks, and
//! so is where it was when a console that was killed is opened again.

use crate::conference::{Direction, Event, MarkKind};
use std::time::Duration;

/// The longest that counts between one event and the next, in milliseconds: nobody
/// speaks for so long, so the console was closed or the clock forgotten.
pub const LONGEST: i64 = 10 * 60 * 1000;

/// The events that hold, and when each was taken, in milliseconds since 1970.
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    /// The events.
    pub events: &'a [Event],
    /// When; as many as there are events.
    pub times: &'a [i64],
}

impl Course<'_> {
    /// Whether the clock runs.
    #[must_use]
    pub fn runs(&self) -> bool {
        let mut events = self.events.iter().rev();
        events.find_map(turned).unwrap_or(false)
    }

    /// Whether it was ever started.
    #[must_use]
    pub fn was_started(&self) -> bool {
        self.events.iter().any(|event| turned(event).is_some())
    }

    /// What it shows.
    #[must_use]
    pub fn whole(&self, now: i64) -> Duration {
        self.since(0, now)
    }

    /// How long it ran since what is at hand came up.
    #[must_use]
    pub fn this_one(&self, now: i64) -> Duration {
        let at = self.events.iter().rposition(puts);
        self.since(at.unwrap_or(0), now)
    }

    /// How long it ran from an event on.
    fn since(&self, from: usize, now: i64) -> Duration {
        let (mut runs, mut ran) = (false, 0_i64);
        for (at, (event, time)) in self.events.iter().zip(self.times).enumerate() {
            runs = turned(event).unwrap_or(runs);
            let until = self.times.get(at + 1).copied().unwrap_or(now);
            if runs && at >= from {
                ran = ran.saturating_add(until.saturating_sub(*time).clamp(0, LONGEST));
            }
        }
        Duration::from_millis(u64::try_from(ran).unwrap_or(0))
    }
}

/// Whether an event starts the clock, or stops it.
fn turned(event: &Event) -> Option<bool> {
    match event {
        Event::Marked(mark) => match mark.kind {
            MarkKind::Clock { runs } => Some(runs),
            _ => None,
        },
        _ => None,
    }
}

/// Whether an event brings up something else to answer.
fn puts(event: &Event) -> bool {
    match event {
        Event::Begin { .. }
        | Event::Decided { .. }
        | Event::Opened { .. }
        | Event::Chosen { .. }
        | Event::TimedOut { .. }
        | Event::Answered { .. } => true,
        Event::Directed(direction) => matches!(direction, Direction::Ask(_)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::Mark;

    fn turn(runs: bool) -> Event {
        Event::Marked(Mark {
            kind: MarkKind::Clock { runs },
            words: Box::default(),
            by: None,
        })
    }

    fn answered() -> Event {
        Event::Answered {
            elapsed_ms: 0,
            then: None,
        }
    }

    fn begin() -> Event {
        Event::Begin {
            seed: 1,
            panel: Vec::new(),
            carried: None,
        }
    }

    fn seconds(course: &Course<'_>, now: i64) -> (u64, u64) {
        (course.whole(now).as_secs(), course.this_one(now).as_secs())
    }

    #[test]
    fn it_stands_until_it_is_started_and_while_it_is_stopped() {
        let events = [begin(), turn(true), answered(), turn(false), turn(true)];
        let times = [0, 10_000, 30_000, 40_000, 60_000];
        let at = |count: usize| Course {
            events: &events[..count],
            times: &times[..count],
        };
        assert_eq!(seconds(&at(1), 9_000), (0, 0));
        assert!(!at(1).was_started() && at(2).was_started());
        assert_eq!(seconds(&at(2), 15_000), (5, 5));
        assert_eq!(seconds(&at(3), 32_000), (22, 2), "another question");
        assert_eq!(seconds(&at(4), 50_000), (30, 10));
        assert!(!at(4).runs());
        assert_eq!(seconds(&at(5), 61_000), (31, 11));
    }

    #[test]
    fn a_night_with_the_console_closed_does_not_count() {
        let (events, times) = ([begin(), turn(true)], [0, 0]);
        let course = Course {
            events: &events,
            times: &times,
        };
        assert_eq!(seconds(&course, 50_000_000), (600, 600));
        assert_eq!(seconds(&course, -5_000), (0, 0), "the clock was set back");
    }
}
