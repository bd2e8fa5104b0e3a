//! Time as screens see it: handed in, never asked for, so that a test decides
//! what time it is.

use std::cell::Cell;
use std::ops::Add;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// A moment: the time since the interface started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Moment(Duration);

impl Moment {
    /// The time from an earlier moment to this one; zero if it is later.
    #[must_use]
    pub fn since(self, earlier: Moment) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

impl Add<Duration> for Moment {
    type Output = Moment;

    fn add(self, time: Duration) -> Moment {
        Moment(self.0.saturating_add(time))
    }
}

/// Tells the time.
pub trait Clock {
    /// The moment it is.
    fn now(&self) -> Moment;
}

/// The machine's own steady clock.
#[derive(Debug)]
pub struct SteadyClock(Instant);

impl SteadyClock {
    /// A clock that starts now.
    #[must_use]
    pub fn start() -> SteadyClock {
        SteadyClock(Instant::now())
    }
}

impl Clock for SteadyClock {
    fn now(&self) -> Moment {
        Moment(self.0.elapsed())
    }
}

/// A clock that moves only when it is told to. Clones show the same time.
#[derive(Debug, Clone, Default)]
pub struct ManualClock(Rc<Cell<Moment>>);

impl ManualClock {
    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        self.0.set(self.0.get() + time);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Moment {
        self.0.get()
    }
}

/// Measures time that can stand still, as while a help page covers the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stopwatch {
    banked: Duration,
    running: Option<Moment>,
}

impl Stopwatch {
    /// A stopwatch that runs from `now`.
    #[must_use]
    pub fn started(now: Moment) -> Stopwatch {
        Stopwatch {
            banked: Duration::ZERO,
            running: Some(now),
        }
    }

    /// A stopwatch that shows this much at `now`, and runs on or stands.
    #[must_use]
    pub fn showing(elapsed: Duration, runs: bool, now: Moment) -> Stopwatch {
        Stopwatch {
            banked: elapsed,
            running: runs.then_some(now),
        }
    }

    /// Stops the time; nothing if it stands.
    pub fn pause(&mut self, now: Moment) {
        self.banked = self.elapsed(now);
        self.running = None;
    }

    /// Lets the time run on; nothing if it runs.
    pub fn resume(&mut self, now: Moment) {
        self.running.get_or_insert(now);
    }

    /// The time measured so far.
    #[must_use]
    pub fn elapsed(&self, now: Moment) -> Duration {
        let current = self.running.map_or(Duration::ZERO, |from| now.since(from));
        self.banked + current
    }

    /// When the next whole second is reached: the deadline of a shown clock.
    /// None while it stands.
    #[must_use]
    pub fn next_second(&self, now: Moment) -> Option<Moment> {
        self.running?;
        let past = u64::from(self.elapsed(now).subsec_nanos());
        Some(now + Duration::from_nanos(1_000_000_000 - past))
    }
}

/// Minutes and seconds, `4:05`.
#[must_use]
pub fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Moment {
        Moment::default() + Duration::from_millis(millis)
    }

    #[test]
    fn a_paused_stopwatch_stands_still() {
        let mut watch = Stopwatch::started(at(1_000));
        watch.pause(at(3_500));
        assert_eq!(watch.elapsed(at(9_000)), Duration::from_millis(2_500));
        assert_eq!(watch.next_second(at(9_000)), None);
        watch.resume(at(10_000));
        watch.resume(at(11_000));
        assert_eq!(watch.elapsed(at(11_000)), Duration::from_millis(3_500));
    }

    #[test]
    fn the_next_second_is_never_now() {
        let watch = Stopwatch::started(at(0));
        assert_eq!(watch.next_second(at(0)), Some(at(1_000)));
        assert_eq!(watch.next_second(at(1_400)), Some(at(2_000)));
        assert_eq!(watch.next_second(at(2_000)), Some(at(3_000)));
    }

    #[test]
    fn minutes_are_written_as_on_a_clock() {
        assert_eq!(minutes(Duration::from_secs(245)), "4:05");
    }
}
