//! A scenario ready to be played: read, and with the bytes a session keeps of it.

use super::library::{Listed, Origin, read_scenario};
use super::session::{SessionInfo, StoredSession};
use crate::conference::Event;
use crate::scenario::library::built_in;
use crate::scenario::{Kind, Loaded, QuestionIx, Scenario, Text, apart, load};
use crate::scoring::{Mode, Session};
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
        let playable = Playable::material(source, name)?;
        match playable.scenario.kind {
            Kind::Pack => Err(NotPlayable::Pack(playable.scenario.title.clone())),
            Kind::Conference => Ok(playable),
        }
    }

    /// The bytes of a file whose questions are to be drilled: packs too.
    ///
    /// # Errors
    /// [`NotPlayable::Faulty`].
    pub fn material(source: &[u8], name: &str) -> Result<Playable, NotPlayable> {
        let mut loaded = load(source, name);
        match loaded.scenario.take() {
            None => Err(NotPlayable::Faulty(Box::new(loaded))),
            Some(scenario) => Ok(Playable {
                source: source.into(),
                scenario: Arc::new(scenario),
            }),
        }
    }

    /// A scenario of the list whose questions are to be drilled: packs too.
    ///
    /// # Errors
    /// [`NotPlayable::Unreadable`] or [`NotPlayable::Faulty`].
    pub fn material_listed(listed: &Listed) -> Result<Playable, NotPlayable> {
        let source = listed.source().map_err(NotPlayable::Unreadable)?;
        let name = match (&listed.origin, &listed.header) {
            (Origin::File(path), _) => path.file_name().unwrap_or_default().to_string_lossy(),
            (Origin::BuiltIn, Ok(header)) => (&*header.id).into(),
            (Origin::BuiltIn, Err(_)) => "".into(),
        };
        Playable::material(&source, &name)
    }

    /// What a session was begun with: of a drill, its question set apart.
    ///
    /// # Errors
    /// [`NotPlayable`]: this version reads other files than the one it was played by.
    pub fn stored(stored: &StoredSession) -> Result<Playable, NotPlayable> {
        let (source, info) = (&stored.source, &stored.info);
        let whole = match info.question {
            None => Playable::read(source, &info.scenario_id)?,
            Some(_) => Playable::material(source, &info.scenario_id)?,
        };
        let lost = NotPlayable::Unreadable(info.title.clone());
        whole.begun_in(info).ok_or(lost)
    }

    /// What the transcript of a session speaks of: what it was begun with, and the
    /// questions that were made up as it went.
    ///
    /// # Errors
    /// As [`Playable::stored`].
    pub fn heard(stored: &StoredSession) -> Result<Playable, NotPlayable> {
        Ok(Playable::stored(stored)?.with_improvised(&stored.events))
    }

    /// With the questions that were made up in these events.
    pub(super) fn with_improvised(self, events: &[Event]) -> Playable {
        Playable {
            scenario: Session::extended(self.scenario, events),
            source: self.source,
        }
    }

    /// The conference as it is held in the speaker's own words, with all that those who
    /// listen can rate.
    #[must_use]
    pub fn for_listeners(&self) -> Playable {
        let mut scenario = Scenario::clone(&self.scenario);
        scenario.rubric = scenario.rubric.for_listeners();
        Playable {
            source: Arc::clone(&self.source),
            scenario: Arc::new(scenario),
        }
    }

    /// The conference that asks one question of it, and keeps the whole file.
    #[must_use]
    pub fn apart(&self, question: QuestionIx) -> Playable {
        Playable {
            source: Arc::clone(&self.source),
            scenario: Arc::new(apart::apart(&self.scenario, question)),
        }
    }

    /// As a session of this file was begun; nothing if the question it asks is not in it.
    pub(super) fn begun_in(self, info: &SessionInfo) -> Option<Playable> {
        match (&info.question, info.mode) {
            (Some(id), _) => self.of_question(id),
            (None, Mode::Spoken) => Some(self.for_listeners()),
            (None, _) => Some(self),
        }
    }

    /// The conference that asks this question alone; nothing if it is not in the file.
    pub(super) fn of_question(self, id: &str) -> Option<Playable> {
        let mut questions = self.scenario.questions.iter();
        let at = questions.position(|question| *question.id == *id)?;
        Some(self.apart(QuestionIx::new(at)))
    }
}
