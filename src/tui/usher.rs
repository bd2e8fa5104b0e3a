//! The world behind the room's screen: what is published of a workshop.

use super::screen::{Cmd, Host, Msg};
use super::screens::room::Projected;
use crate::store::{Follower, Sight};
use crate::workshop::audience::Audience;
use jiff::Timestamp;
use std::time::Duration;

/// The longest between two looks of a machine that is awake, in milliseconds: the room
/// looks ten times a second.
const ASLEEP: i64 = 2_000;

/// Tells the room what to show.
#[derive(Debug)]
pub struct Usher {
    follower: Follower,
    now: fn() -> Timestamp,
    /// What it told last, and when it looked last by the clock on the wall.
    told: Option<Box<Audience>>,
    looked: Option<i64>,
}

impl Usher {
    /// Tells what a follower sees; `now` is the clock on the wall.
    #[must_use]
    pub fn new(follower: Follower, now: fn() -> Timestamp) -> Usher {
        Usher {
            follower,
            now,
            told: None,
            looked: None,
        }
    }

    /// What is to be shown, if it has changed since the look before; or if the machine
    /// slept meanwhile: the room's own clock stood still then, and has to be set.
    pub fn look(&mut self) -> Option<Projected> {
        let now = (self.now)().as_millisecond();
        let before = self.looked.replace(now);
        let slept = before.is_some_and(|before| now.saturating_sub(before) > ASLEEP);
        let sight = match self.follower.look() {
            Some(sight) => sight,
            None if slept => Sight::Seen(self.told.clone()?),
            None => return None,
        };
        self.told = None;
        Some(match sight {
            Sight::Nothing => Projected::Nothing,
            Sight::Newer => Projected::Newer,
            Sight::Seen(audience) => {
                self.told = Some(audience.clone());
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
