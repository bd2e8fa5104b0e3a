//! An assessor's sheet, opened on a session: what they may see of it, and what they
//! hold of it so far.

use super::{Playable, Resumed, SessionId, Store, StoreError, StoredSession, Vault};
use crate::i18n::Lang;
use crate::live::Live;
use crate::scoring::Mode;
use crate::workshop::rehearsal::Kept;
use crate::workshop::{Assessment, Rehearsal, Setting};

/// An assessor's sheet, open.
#[derive(Debug)]
pub struct OpenSheet {
    /// Of which session.
    pub session: SessionId,
    /// What may be seen of it.
    pub followed: Followed,
    /// What the assessor holds of it.
    pub assessment: Assessment,
    /// The session itself, where the assessor leads it here.
    pub lead: Option<Live>,
    /// When it was opened, in milliseconds since 1970.
    pub now: i64,
}

/// A session as it stands, for an assessor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// What may be seen of it.
    pub rehearsal: Rehearsal,
    /// How many others hold an assessment of it.
    pub others: usize,
    /// How many of them are done.
    pub others_done: usize,
    /// What [`Store::data_version`] said before it was read.
    pub version: i64,
}

impl Vault {
    /// Opens an assessor's sheet on a session. Without a setting it is the one it had,
    /// or else live while the session goes on and from the recording afterwards. Of a
    /// rehearsal that the assessor leads, and nobody else has open, the session comes
    /// with it.
    ///
    /// # Errors
    /// As [`Store::load`]; [`StoreError::Unreadable`] if its scenario cannot be read
    /// any more.
    pub fn open_sheet(
        &self,
        session: SessionId,
        assessor: &str,
        setting: Option<Setting>,
        lang: Lang,
    ) -> Result<OpenSheet, StoreError> {
        let followed = self.look_up(session, |store| store.followed(session, assessor, lang))?;
        let held = self.look_up(session, |store| store.assessments(session))?;
        let mut held = held.into_iter();
        let held = held.find(|assessment| *assessment.assessor == *assessor);
        let over = followed.rehearsal.over;
        let usual = if over {
            Setting::Recording
        } else {
            Setting::Live
        };
        let mut assessment =
            held.unwrap_or_else(|| Assessment::new(assessor, setting.unwrap_or(usual)));
        assessment.setting = setting.unwrap_or(assessment.setting);
        let lead = match assessment.leads && !over {
            true => self.taken_up(session, lang)?,
            false => None,
        };
        Ok(OpenSheet {
            session,
            followed,
            assessment,
            lead,
            now: self.now().as_millisecond(),
        })
    }

    /// The session to be led; nothing where another window has it.
    fn taken_up(&self, session: SessionId, lang: Lang) -> Result<Option<Live>, StoreError> {
        match self.resume_run(session, lang) {
            Ok(Resumed::Live(live)) => Ok(Some(*live)),
            Ok(Resumed::Only(_)) | Err(StoreError::InUse { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

impl Store {
    /// A session as it stands, for this assessor.
    ///
    /// # Errors
    /// As [`Store::load`]; [`StoreError::Unreadable`] if its scenario cannot be read
    /// any more.
    pub fn followed(
        &self,
        session: SessionId,
        assessor: &str,
        lang: Lang,
    ) -> Result<Followed, StoreError> {
        // Before anything is read: what is written in between is found next time.
        let version = self.data_version()?;
        let stored = self.load(session)?;
        let held = self.assessments(session)?;
        let others = held.iter().filter(|it| *it.assessor != *assessor);
        Ok(Followed {
            rehearsal: rehearsal(&stored, lang)?,
            others: others.clone().count(),
            others_done: others.filter(|it| it.done).count(),
            version,
        })
    }
}

/// What an assessor may see of a session.
pub(super) fn rehearsal(stored: &StoredSession, lang: Lang) -> Result<Rehearsal, StoreError> {
    let info = &stored.info;
    let unreadable = |_| StoreError::Unreadable {
        session: info.number,
    };
    let scenario = Playable::stored(stored).map_err(unreadable)?.scenario;
    let times: Vec<i64> = stored.times.iter().map(|it| it.as_millisecond()).collect();
    let kept = Kept {
        scenario: &scenario,
        events: &stored.events,
        times: &times,
        transcript: &stored.transcript,
        speaker: info.trainee.as_deref().unwrap_or_default(),
        team: &info.team,
        written_down: info.mode == Mode::Spoken && info.workshop.is_none(),
    };
    // What came from another machine has lost events that would tell too much.
    Ok(match info.sheet {
        true => Rehearsal {
            over: true,
            ..Rehearsal::written(&kept, lang)
        },
        false => Rehearsal::of(&kept, lang),
    })
}
