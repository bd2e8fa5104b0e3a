//! The words of questions that were asked in sessions, read from what each keeps: its
//! scenario as it was, what was made up as it went, and what was quoted from before.

use super::session::SessionId;
use super::{Playable, Store, StoreError, Vault, history};
use crate::i18n::Lang;
use crate::scoring::Transcript;
use crate::training::render::behind::Found;
use std::collections::HashMap;

/// Sessions looked into, and the files they keep, each read once.
#[derive(Default)]
struct Read {
    sessions: HashMap<SessionId, Option<(Playable, Transcript)>>,
    files: HashMap<Vec<u8>, Option<Playable>>,
}

impl Store {
    /// The words of the questions in some places, each a session and the position of an
    /// exchange in it, as they were heard; nothing of one this version cannot read any
    /// more, and of statements and decisions.
    ///
    /// # Errors
    /// What the database reports.
    pub fn asked(
        &self,
        places: &[(SessionId, usize)],
        lang: Lang,
    ) -> Result<Vec<Option<String>>, StoreError> {
        let mut read = Read::default();
        let words = |(session, exchange): &(SessionId, usize)| {
            let known = read.session(self, *session)?;
            Ok(known.and_then(|(playable, transcript)| {
                let entry = transcript.entries.get(*exchange)?;
                let words = transcript.ask(entry, &playable.scenario, lang);
                (!words.is_empty()).then(|| words.into_owned())
            }))
        };
        places.iter().map(words).collect()
    }
}

impl Vault {
    /// Puts the words of their questions beside exchanges, as far as they can be read:
    /// for a person, who knows no ids.
    pub fn word(&self, found: &mut [Found], lang: Lang) {
        let places: Vec<(SessionId, usize)> = found
            .iter()
            .map(|it| (SessionId(it.session), it.exchange))
            .collect();
        let words = self.read(|store| store.asked(&places, lang));
        let words = words.and_then(Result::ok).unwrap_or_default();
        for (it, asked) in found.iter_mut().zip(words) {
            it.asked = asked;
        }
    }
}

impl Read {
    fn session(
        &mut self,
        store: &Store,
        session: SessionId,
    ) -> Result<Option<&(Playable, Transcript)>, StoreError> {
        if !self.sessions.contains_key(&session) {
            let looked = self.look(store, session)?;
            self.sessions.insert(session, looked);
        }
        Ok(self.sessions.get(&session).and_then(Option::as_ref))
    }

    fn look(
        &mut self,
        store: &Store,
        session: SessionId,
    ) -> Result<Option<(Playable, Transcript)>, StoreError> {
        let Some(stored) = store.read(|db| history::whole(db, session))? else {
            return Ok(None);
        };
        let read = || Playable::material(&stored.source, &stored.info.scenario_id).ok();
        let file = self.files.entry(stored.source.clone());
        let playable = file
            .or_insert_with(read)
            .clone()
            .and_then(|it| it.begun_in(&stored.info))
            .map(|it| it.with_improvised(&stored.events));
        let fitting = playable.filter(|it| stored.transcript.fits(&it.scenario));
        Ok(fitting.map(|it| (it, stored.transcript)))
    }
}
