//! Follows what the room of a workshop shows: looked at ten times a second, it costs
//! next to nothing while nothing changes, and outlives whatever happens to the
//! database meanwhile.

use super::{Store, StoreError, Vault, WorkshopId};
use crate::workshop::audience::{Audience, Shown};
use jiff::Timestamp;
use std::path::PathBuf;

/// Looks at a database that could not be opened before it is tried again.
const PATIENCE: u32 = 10;

/// What there is to be shown in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// There is no workshop.
    Nothing,
    /// What is shown cannot be read: a newer version of the program wrote it.
    Newer,
    /// What the audience sees.
    Seen(Box<Audience>),
}

/// What was shown: of which workshop, in which version; of one that nobody leads yet,
/// in none.
type Place = (WorkshopId, Option<i64>);

/// Follows the room of one workshop.
#[derive(Debug)]
pub struct Follower {
    dir: Option<PathBuf>,
    now: fn() -> Timestamp,
    vault: Vault,
    /// The workshop's name or number; otherwise the newest there is.
    wanted: Option<Box<str>>,
    /// What the database was at when it was last read, and what was shown then.
    version: Option<i64>,
    place: Option<Place>,
    seen: Option<Sight>,
    failures: u32,
}

impl Follower {
    /// Follows the workshop of this name or number; without one, the newest, and that
    /// one as long as it is there.
    #[must_use]
    pub fn new(dir: Option<PathBuf>, wanted: Option<&str>, now: fn() -> Timestamp) -> Follower {
        Follower {
            vault: Vault::new(dir.as_deref(), now),
            dir,
            now,
            wanted: wanted.map(Box::from),
            version: None,
            place: None,
            seen: None,
            failures: 0,
        }
    }

    /// What there is to be shown, if it is something else than at the look before.
    /// While the database cannot be read, what was seen last stands.
    pub fn look(&mut self) -> Option<Sight> {
        if self.vault.renew() {
            self.forget();
        }
        let (version, place, wanted) = (self.version, self.place, self.wanted.as_deref());
        let looked = self.vault.read(|store| {
            let now = store.data_version()?;
            match Some(now) == version {
                true => Ok(None),
                false => sight(store, place, wanted).map(|found| Some((now, found))),
            }
        });
        let sight = match looked {
            // A database that is busy or broken may be neither in a moment.
            Some(Ok(None) | Err(_)) => return None,
            Some(Ok(Some((now, found)))) => {
                self.version = Some(now);
                self.take(found)?
            }
            None => {
                self.try_again();
                match self.seen {
                    Some(_) => return None,
                    None => Sight::Nothing,
                }
            }
        };
        if self.seen.as_ref() == Some(&sight) {
            return None;
        }
        self.seen = Some(sight.clone());
        Some(sight)
    }

    fn take(&mut self, found: Found) -> Option<Sight> {
        match found {
            Found::Same => None,
            Found::Nothing => {
                self.place = None;
                Some(Sight::Nothing)
            }
            Found::Other(place, sight) => {
                self.place = Some(place);
                Some(sight)
            }
        }
    }

    /// A database that could not be opened is not asked again: now and then it is.
    fn try_again(&mut self) {
        self.failures += 1;
        if self.failures.is_multiple_of(PATIENCE) {
            self.vault = Vault::new(self.dir.as_deref(), self.now);
            self.version = None;
        }
    }

    /// Another database stands there now.
    fn forget(&mut self) {
        self.version = None;
        self.place = None;
    }
}

/// What a look at a database that has changed finds.
enum Found {
    /// The room shows what it did.
    Same,
    /// There is no workshop.
    Nothing,
    /// It shows something else.
    Other(Place, Sight),
}

/// Looks what the room of a workshop shows; where that one is gone, the room of the one
/// that is wanted. What has not changed is not read.
fn sight(store: &Store, before: Option<Place>, wanted: Option<&str>) -> Result<Found, StoreError> {
    let known = before.map(|(id, _)| id);
    let known = known.filter(|id| store.workshop_exists(*id).is_ok());
    let id = match known {
        Some(id) => id,
        None => match store.find_workshop(wanted)? {
            Some(id) => id,
            None => return Ok(Found::Nothing),
        },
    };
    let published = store.published(id)?;
    let place = (id, published.as_ref().map(|(version, _)| *version));
    if Some(place) == before {
        return Ok(Found::Same);
    }
    let seen = match published {
        Some((_, json)) => Audience::from_json(&json),
        None => match store.workshop(id) {
            Ok(stored) => Some(Audience::of(&stored.workshop, None, &Shown::default())),
            Err(StoreError::UnreadableWorkshop { .. }) => None,
            Err(error) => return Err(error),
        },
    };
    let sight = seen.map_or(Sight::Newer, |seen| Sight::Seen(Box::new(seen)));
    Ok(Found::Other(place, sight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::workshop::Workshop;
    use crate::workshop::audience::Scene;

    fn now() -> Timestamp {
        Timestamp::UNIX_EPOCH
    }

    fn workshop(name: &str) -> Workshop {
        Workshop {
            name: name.into(),
            lang: Lang::Ja,
            spoken: true,
            seed: 1,
            participants: Vec::new(),
            assessors: Vec::new(),
            kept: Vec::new(),
            seatings: Vec::new(),
        }
    }

    fn store(dir: &tempfile::TempDir) -> Store {
        Store::open(dir.path(), now()).unwrap().store
    }

    fn follower(dir: &tempfile::TempDir, wanted: Option<&str>) -> Follower {
        Follower::new(Some(dir.path().to_owned()), wanted, now)
    }

    fn shows(sight: Option<Sight>) -> Option<String> {
        match sight? {
            Sight::Seen(audience) => Some(audience.workshop.to_string()),
            other => Some(format!("{other:?}")),
        }
    }

    fn published(name: &str, scene: Scene) -> String {
        let audience = Audience {
            workshop: name.into(),
            scene,
            ..Audience::default()
        };
        audience.to_json()
    }

    #[test]
    fn it_waits_for_a_workshop_and_follows_what_is_published() {
        let dir = tempfile::tempdir().unwrap();
        let mut follower = follower(&dir, None);
        assert_eq!(follower.look(), Some(Sight::Nothing));
        assert_eq!(follower.look(), None);
        let mut console = store(&dir);
        assert_eq!(follower.look(), None, "an empty database says no more");
        let id = console.new_workshop(&workshop("one"), &[], now()).unwrap();
        let Some(Sight::Seen(waiting)) = follower.look() else {
            panic!("the workshop is there");
        };
        assert_eq!((&*waiting.workshop, waiting.lang), ("one", Lang::Ja));
        for scene in [Scene::Statement, Scene::Over] {
            let json = published("one", scene.clone());
            console.publish(id, &json).unwrap();
            let Some(Sight::Seen(seen)) = follower.look() else {
                panic!("{scene:?}");
            };
            assert_eq!(seen.scene, scene);
            assert_eq!(follower.look(), None, "it has not changed since");
        }
        // Other workshops, and other writing, do not matter.
        let other = console.new_workshop(&workshop("two"), &[], now()).unwrap();
        console
            .publish(other, &published("two", Scene::Over))
            .unwrap();
        assert_eq!(follower.look(), None);
        console
            .publish(id, r#"{"scene":{"scene":"hologram"}}"#)
            .unwrap();
        assert_eq!(follower.look(), Some(Sight::Newer));
        // Deleted, it gives its place to the one that is left.
        console.delete_workshop(id, true).unwrap();
        assert_eq!(shows(follower.look()).as_deref(), Some("two"));
    }

    #[test]
    fn whoever_comes_late_sees_the_present() {
        let dir = tempfile::tempdir().unwrap();
        let mut console = store(&dir);
        let id = console.new_workshop(&workshop("one"), &[], now()).unwrap();
        console.new_workshop(&workshop("two"), &[], now()).unwrap();
        console.publish(id, &published("one", Scene::Over)).unwrap();
        let Some(Sight::Seen(seen)) = follower(&dir, Some("one")).look() else {
            panic!("it was published");
        };
        assert_eq!(seen.scene, Scene::Over);
        assert_eq!(
            shows(follower(&dir, Some("1")).look()).as_deref(),
            Some("one")
        );
        assert_eq!(shows(follower(&dir, None).look()).as_deref(), Some("two"));
        assert_eq!(follower(&dir, Some("three")).look(), Some(Sight::Nothing));
    }

    #[test]
    fn another_database_in_its_place_is_followed() {
        let dir = tempfile::tempdir().unwrap();
        let mut console = store(&dir);
        console.new_workshop(&workshop("one"), &[], now()).unwrap();
        let mut follower = follower(&dir, None);
        assert_eq!(shows(follower.look()).as_deref(), Some("one"));
        drop(console);
        for file in std::fs::read_dir(dir.path()).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        assert_eq!(follower.look(), None, "what was seen stands");
        let mut console = store(&dir);
        console.new_workshop(&workshop("two"), &[], now()).unwrap();
        assert_eq!(shows(follower.look()).as_deref(), Some("two"));
    }

    #[test]
    fn a_database_that_cannot_be_read_yet_is_tried_again() {
        let dir = tempfile::tempdir().unwrap();
        // A directory in its place cannot be opened, nor set aside.
        let path = dir.path().join(super::super::open::FILE);
        std::fs::create_dir(&path).unwrap();
        let mut follower = follower(&dir, None);
        assert_eq!(follower.look(), Some(Sight::Nothing));
        std::fs::remove_dir(&path).unwrap();
        let mut console = store(&dir);
        console.new_workshop(&workshop("one"), &[], now()).unwrap();
        let found = (0..=PATIENCE).find_map(|_| follower.look());
        assert_eq!(shows(found).as_deref(), Some("one"));
    }
}
