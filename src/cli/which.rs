//! Which session is meant: its number, or `last`, which depends on what for.

use super::failure::Failure;
use super::value::Wrong;
use super::world::World;
use crate::i18n::{Lang, cli as words, usage};
use crate::store::{SessionId, SessionInfo, Store, StoreError};

/// Which session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The newest.
    Last,
    /// The one with this number.
    Number(i64),
}

impl std::str::FromStr for Which {
    type Err = Wrong;

    fn from_str(said: &str) -> Result<Which, Wrong> {
        match said.parse() {
            Ok(number) if number > 0 => Ok(Which::Number(number)),
            _ if said == "last" => Ok(Which::Last),
            _ => Err(Wrong::new(usage::session_last)),
        }
    }
}

impl Which {
    /// To be read. `last` is the trainee's newest that has ended, or else their newest;
    /// where nobody was named, whoever played: somebody who leads a workshop means the
    /// run they have just led.
    ///
    /// # Errors
    /// If there is none, or it cannot be looked up.
    pub fn to_read(self, world: &World) -> Result<SessionId, Failure> {
        self.or(world, |store, trainee| {
            let own = own(store, trainee)?;
            if world.asked_trainee.is_some() {
                return Ok(own);
            }
            let led = store.newest_led(true)?;
            Ok(own.into_iter().chain(led).max_by_key(age))
        })
    }

    /// To be played again. `last` is the trainee's newest that has ended, or else their
    /// newest.
    ///
    /// # Errors
    /// If there is none, or it cannot be looked up.
    pub fn to_repair(self, world: &World) -> Result<SessionId, Failure> {
        self.or(world, own)
    }

    /// To be rated. `last` is the newest run of a workshop or sheet of an assessor, also
    /// while it goes on; where there is none, as [`Which::to_read`].
    ///
    /// # Errors
    /// If there is none, or it cannot be looked up.
    pub fn to_assess(self, world: &World) -> Result<SessionId, Failure> {
        self.led(false, world)
    }

    /// To be agreed on. As [`Which::to_assess`], but of the runs those that have ended.
    ///
    /// # Errors
    /// If there is none, or it cannot be looked up.
    pub fn to_agree(self, world: &World) -> Result<SessionId, Failure> {
        self.led(true, world)
    }

    fn led(self, ended: bool, world: &World) -> Result<SessionId, Failure> {
        self.or(world, |store, trainee| match store.newest_led(ended)? {
            Some(led) => Ok(Some(led)),
            None => own(store, trainee),
        })
    }

    fn or(
        self,
        world: &World,
        last: impl FnOnce(&Store, &str) -> Result<Option<SessionInfo>, StoreError>,
    ) -> Result<SessionId, Failure> {
        match self {
            Which::Number(number) => Ok(SessionId(number)),
            Which::Last => {
                let trainee = world.vault.trainee();
                let found = world.vault.read(|store| last(store, &trainee));
                world.found(found, nothing)
            }
        }
    }
}

/// The trainee's newest that has ended, or else their newest.
fn own(store: &Store, trainee: &str) -> Result<Option<SessionInfo>, StoreError> {
    match store.latest(trainee)? {
        Some(info) => Ok(Some(info)),
        None => Ok(store.list(trainee, 1)?.pop()),
    }
}

/// What the newest has most of.
fn age(info: &SessionInfo) -> (jiff::Timestamp, i64) {
    (info.started, info.number.0)
}

fn nothing(lang: Lang) -> Failure {
    Failure::new(words::no_sessions(lang), words::no_sessions_hint(lang))
}
