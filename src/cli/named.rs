//! A scenario named on the command line, for those who write one: a file, or the
//! name of one in the list. A pack is as good as a conference.

use super::check;
use super::failure::{FAILED, Failure};
use super::play;
use super::world::World;
use crate::i18n::cli as words;
use crate::scenario::Scenario;
use crate::scenario::library::built_in;
use crate::store::library::{Origin, read_scenario};
use crate::store::{Playable, shown};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a scenario is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In a file.
    File(PathBuf),
    /// In the program; its id.
    BuiltIn(String),
}

impl Place {
    /// What was named.
    ///
    /// # Errors
    /// If there is nothing of that name.
    pub fn find(wanted: &Path, world: &World) -> Result<Place, Failure> {
        if play::is_file(wanted) {
            return Ok(Place::File(wanted.to_owned()));
        }
        let name = wanted.to_string_lossy();
        let listed = world.scenarios(false);
        match play::of_name(&name, &listed).map(|it| &it.origin) {
            Some(Origin::File(path)) => Ok(Place::File(path.clone())),
            Some(Origin::BuiltIn) => Ok(Place::BuiltIn(name.into_owned())),
            None => Err(play::unknown(&name, &listed, world)),
        }
    }

    /// The scenario there.
    ///
    /// # Errors
    /// If it cannot be read, or has errors: those are told on standard error.
    pub fn read(&self, world: &World) -> Result<Scenario, Failure> {
        let playable = self.playable(world)?;
        Ok(Arc::unwrap_or_clone(playable.scenario))
    }

    /// The scenario there, with its file.
    ///
    /// # Errors
    /// As [`Place::read`].
    pub fn playable(&self, world: &World) -> Result<Playable, Failure> {
        let lang = world.lang();
        let path = match self {
            Place::File(path) => path,
            Place::BuiltIn(id) => {
                let found = built_in(id);
                let found = found.and_then(|it| Playable::material(it.source, &it.file()).ok());
                return found.ok_or_else(|| Failure::new(id, ""));
            }
        };
        let source = read_scenario(path).map_err(|why| {
            let what = format!("{}: {}", shown(path), why.get(lang));
            Failure::new(what, words::unreadable_hint(lang))
        })?;
        Playable::material(&source, &shown(path)).map_err(|_| self.faulty(world))
    }

    fn faulty(&self, world: &World) -> Failure {
        let Place::File(path) = self else {
            return Failure::Status(FAILED);
        };
        let (mut out, mut err) = (io::stderr(), io::stderr());
        let text = check::Format::Text;
        match check::run(
            std::slice::from_ref(path),
            text,
            None,
            world.lang(),
            &mut out,
            &mut err,
        ) {
            Ok(_) => Failure::Status(FAILED),
            Err(error) => error.into(),
        }
    }
}
