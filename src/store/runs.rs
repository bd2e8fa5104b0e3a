//! Runs of workshops, and whatever else is rated by those who listen: sessions that
//! somebody leads who is not the trainee.

use super::keeper::{Draft, OfWorkshop};
use super::vault::Resumed;
use super::workshops::StoredWorkshop;
use super::{Playable, SessionId, StoreError, Vault};
use crate::i18n::Lang;
use crate::live::{Live, Manner};
use crate::scoring::Mode;
use crate::workshop::Team;

impl Vault {
    /// A run of a workshop about to begin, kept from its first event on under its
    /// participant's name, and seeded as every run of it. Questions that the workshop
    /// has kept are not in it yet.
    ///
    /// Nothing if the workshop has no scenario at this position.
    #[must_use]
    pub fn begin_run(
        &self,
        workshop: &StoredWorkshop,
        scenario: usize,
        participant: &str,
        team: &Team,
        lang: Lang,
    ) -> Option<Live> {
        let playable = workshop.scenarios.get(scenario)?;
        let (playable, mode) = match workshop.workshop.spoken {
            true => (playable.for_listeners(), Mode::Spoken),
            false => (playable.clone(), Mode::Rehearsal),
        };
        let draft = Draft {
            playable,
            seed: workshop.workshop.seed,
            trainee: participant.into(),
            drill: None,
            run: Some(OfWorkshop {
                id: workshop.id,
                team: team.clone(),
            }),
        };
        Some(self.live(draft, manner(mode), lang, true))
    }

    /// A rehearsal about to begin that is rated by those who listen and is of no
    /// workshop, kept from its first event on under its speaker's name.
    #[must_use]
    pub fn begin_heard(&self, playable: &Playable, speaker: &str, seed: u64, lang: Lang) -> Live {
        let draft = Draft {
            playable: playable.for_listeners(),
            seed,
            trainee: speaker.into(),
            drill: None,
            run: None,
        };
        self.live(draft, manner(Mode::Spoken), lang, true)
    }

    /// Takes up a session that somebody leads, where it was left open.
    ///
    /// # Errors
    /// As [`Store::resume`](super::Store::resume); [`StoreError::NotOpen`] of one that
    /// is here only to be assessed.
    pub fn resume_run(&self, session: SessionId, lang: Lang) -> Result<Resumed, StoreError> {
        let info = self.look_up(session, |store| store.info(session))?;
        if info.sheet {
            return Err(StoreError::NotOpen { session });
        }
        self.take_up(session, lang)
    }
}

fn manner(mode: Mode) -> Manner {
    Manner { mode, aloud: false }
}
