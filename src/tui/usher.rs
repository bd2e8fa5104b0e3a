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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::store::Store;
    use crate::workshop::Workshop;
    use crate::workshop::audience::Clock;
    use std::cell::Cell;

    thread_local! {
        /// The clock on the wall, in milliseconds since 1970.
        static WALL: Cell<i64> = const { Cell::new(1_000_000) };
    }

    fn wall() -> Timestamp {
        Timestamp::from_millisecond(WALL.get()).unwrap()
    }

    /// What the clock shows that the room is told to show; nothing if nothing is said.
    fn told(usher: &mut Usher, later: i64) -> Option<u64> {
        WALL.set(WALL.get() + later);
        match usher.look()? {
            Projected::Seen(_, elapsed) => elapsed.map(|it| it.as_secs()),
            _ => None,
        }
    }

    #[test]
    fn after_the_machine_slept_the_clock_is_set_by_the_one_on_the_wall() {
        let dir = tempfile::tempdir().unwrap();
        let mut console = Store::open(dir.path(), wall()).unwrap().store;
        let workshop = Workshop {
            name: "one".into(),
            lang: Lang::En,
            spoken: true,
            seed: 1,
            participants: Vec::new(),
            assessors: Vec::new(),
            kept: Vec::new(),
            seatings: Vec::new(),
        };
        let id = console.new_workshop(&workshop, &[], wall()).unwrap();
        let seen = Audience {
            clock: Clock::Running { since: 990_000 },
            ..Audience::default()
        };
        console.publish(id, &seen.to_json()).unwrap();
        let follower = Follower::new(Some(dir.path().to_owned()), None, wall);
        let mut usher = Usher::new(follower, wall);
        assert_eq!(told(&mut usher, 0), Some(10));
        // Awake, the room counts by itself.
        assert_eq!(told(&mut usher, 100), None);
        assert_eq!(told(&mut usher, 100), None);
        assert_eq!(told(&mut usher, 299_800), Some(310));
        assert_eq!(told(&mut usher, 100), None);
    }
}
