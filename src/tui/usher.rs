//! The world behind the room's screen: what is published of a workshop.

use super::screen::{Cmd, Host, Msg};
use super::screens::room::Projected;
use crate::store::{Follower, Sight};
use jiff::Timestamp;
use std::time::Duration;

/// Tells the room what to show.
#[derive(Debug)]
pub struct Usher {
    follower: Follower,
    now: fn() -> Timestamp,
}

impl Usher {
    /// Tells what a follower sees; `now` is the clock on the wall.
    #[must_use]
    pub fn new(follower: Follower, now: fn() -> Timestamp) -> Usher {
        Usher { follower, now }
    }

    /// What is to be shown, if it has changed since the look before.
    pub fn look(&mut self) -> Option<Projected> {
        Some(match self.follower.look()? {
            Sight::Nothing => Projected::Nothing,
            Sight::Newer => Projected::Newer,
            Sight::Seen(audience) => {
                let now = (self.now)().as_millisecond();
                let elapsed = audience.clock.elapsed_ms(now);
                Projected::Seen(audience, elapsed.map(Duration::from_millis))
            }
        })
    }
}

impl Host for Usher {
    fn run(&mut self, cmd: Cmd) -> Option<Msg> {
        match cmd {
            Cmd::LookAtRoom => self.look().map(|shown| Msg::Room(Box::new(shown))),
            _ => None,
        }
    }
}
