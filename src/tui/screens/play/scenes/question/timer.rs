//! The clock on a question. It stands while anything holds it.

use crate::tui::clock::{Moment, Stopwatch};
use std::time::Duration;

/// Why the clock may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// The person stopped it.
    Paused,
    /// Another screen lies over the room.
    Covered,
    /// The papers are being read.
    Reading,
}

/// A stopwatch that runs while nothing holds it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Timer {
    watch: Stopwatch,
    held: [bool; 3],
}

impl Timer {
    /// Starts from zero; what held the clock still holds it.
    pub fn restart(&mut self, now: Moment) {
        self.restart_at(Duration::ZERO, now);
    }

    /// Starts from where it stood when the conference was left; what held the clock
    /// still holds it.
    pub fn restart_at(&mut self, elapsed: Duration, now: Moment) {
        self.watch = Stopwatch::showing(elapsed, false, now);
        self.settle(now);
    }

    /// Holds the clock, or lets go of it.
    pub fn hold(&mut self, why: Hold, holds: bool, now: Moment) {
        self.held[why as usize] = holds;
        self.settle(now);
    }

    /// Whether it is held for this reason.
    pub fn is_held(&self, why: Hold) -> bool {
        self.held[why as usize]
    }

    /// The time that ran.
    pub fn elapsed(&self, now: Moment) -> Duration {
        self.watch.elapsed(now)
    }

    /// The time that ran, in milliseconds.
    pub fn elapsed_ms(&self, now: Moment) -> u32 {
        u32::try_from(self.elapsed(now).as_millis()).unwrap_or(u32::MAX)
    }

    /// When the next whole second is reached; none while it stands.
    pub fn next_second(&self, now: Moment) -> Option<Moment> {
        self.watch.next_second(now)
    }

    fn settle(&mut self, now: Moment) {
        if self.held.contains(&true) {
            self.watch.pause(now);
        } else {
            self.watch.resume(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Moment {
        Moment::default() + Duration::from_secs(seconds)
    }

    #[test]
    fn it_runs_only_while_nothing_holds_it() {
        let mut timer = Timer::default();
        timer.restart(at(1));
        timer.hold(Hold::Paused, true, at(3));
        timer.hold(Hold::Covered, true, at(4));
        timer.hold(Hold::Paused, false, at(5));
        assert_eq!(timer.elapsed(at(9)), Duration::from_secs(2));
        assert_eq!(timer.next_second(at(9)), None);
        timer.hold(Hold::Covered, false, at(10));
        assert_eq!(timer.elapsed(at(11)), Duration::from_secs(3));
    }

    #[test]
    fn a_restart_keeps_what_holds_it() {
        let mut timer = Timer::default();
        timer.hold(Hold::Paused, true, at(0));
        timer.restart(at(1));
        assert_eq!(timer.elapsed(at(5)), Duration::ZERO);
    }
}
