//! A scenario ready to be played: read, and with the bytes a session keeps of it.

use super::library::{Listed, Origin, read_scenario};
use crate::scenario::library::built_in;
use crate::scenario::{Kind, Loaded, Scenario, Text, load};
use std::path::Path;
use std::sync::Arc;

/// A scenario ready to be played.
#[derive(Debug, Clone)]
pub struct Playable {
    /// Its file, whole.
    pub source: Arc<[u8]>,
    /// What stands in it.
    pub scenario: Arc<Scenario>,
}

/// Why there is nothing to play.
#[derive(Debug)]
pub enum NotPlayable {
    /// The file cannot be read.
    Unreadable(Text),
    /// There are errors in it; the findings tell.
    Faulty(Box<Loaded>),
    /// It is a pack of questions, not a conference; its title.
    Pack(Text),
}

impl Playable {
    /// A scenario of the list.
    ///
    /// # Errors
    /// [`NotPlayable`].
    pub fn listed(listed: &Listed) -> Result<Playable, NotPlayable> {
        match (&listed.origin, &listed.header) {
            (Origin::File(path), _) => Playable::file(path),
            (Origin::BuiltIn, Ok(header)) => match built_in(&header.id) {
                Some(built_in) => Playable::read(built_in.source, &built_in.file()),
                None => Playable::read(b"", &header.id),
            },
            (Origin::BuiltIn, Err(why)) => Err(NotPlayable::Unreadable(why.clone())),
        }
    }

    /// A scenario file.
    ///
    /// # Errors
    /// [`NotPlayable`].
    pub fn file(path: &Path) -> Result<Playable, NotPlayable> {
        let source = read_scenario(path).map_err(NotPlayable::Unreadable)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Playable::read(&source, &name)
    }

    /// The bytes of a scenario file; `name` stands with what is found in it.
    ///
    /// # Errors
    /// [`NotPlayable`].
    pub fn read(source: &[u8], name: &str) -> Result<Playable, NotPlayable> {
        let mut loaded = load(source, name);
        match loaded.scenario.take() {
            None => Err(NotPlayable::Faulty(Box::new(loaded))),
            Some(scenario) if scenario.kind == Kind::Pack => Err(NotPlayable::Pack(scenario.title)),
            Some(scenario) => Ok(Playable {
                source: source.into(),
                scenario: Arc::new(scenario),
            }),
        }
    }
}
