//! Assessments handed from machine to machine, one a file.

use super::archive::hex;
use super::session::{SessionId, SessionInfo};
use super::{Store, StoreError, assess, assessments};
use crate::i18n::{Lang, exchange as words};
use crate::scenario::Text;
use crate::workshop::Asked;
use crate::workshop::file::{AssessmentFile, Faulty};
use jiff::Timestamp;
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

/// An assessment that was taken in from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// The session it is of.
    pub session: SessionId,
    /// Whose it is.
    pub assessor: Box<str>,
    /// How many answers are rated in it.
    pub ratings: usize,
    /// How many of them are of questions that were taken back since, and count for
    /// nothing.
    pub stale: usize,
    /// The assessor has finished.
    pub done: bool,
}

/// Why an assessment was not handed over or taken in.
#[derive(Debug)]
pub enum ExchangeError {
    /// The store cannot tell, or cannot keep it.
    Store(StoreError),
    /// The file is no assessment.
    Faulty(Faulty),
    /// It is of a session that is not on this machine; the title of its scenario.
    NoSession(Text),
    /// It is of this session, as it was with another scenario.
    OtherScenario(SessionId),
    /// There is one of this assessor, which may only be replaced if that was said.
    Already(Box<str>),
    /// The assessor holds nothing of the session.
    Nothing(Box<str>),
}

impl From<StoreError> for ExchangeError {
    fn from(error: StoreError) -> ExchangeError {
        ExchangeError::Store(error)
    }
}

impl ExchangeError {
    /// What happened, in one sentence; `path` names the file.
    #[must_use]
    pub fn message(&self, path: &str, lang: Lang) -> String {
        match self {
            ExchangeError::Store(error) => error.message(lang),
            ExchangeError::Faulty(why) => faulty(why, path, lang),
            ExchangeError::NoSession(title) => words::no_session(lang, path, title.get(lang)),
            ExchangeError::OtherScenario(session) => words::other_scenario(lang, path, session.0),
            ExchangeError::Already(assessor) => words::already(lang, assessor),
            ExchangeError::Nothing(assessor) => words::nothing(lang, assessor),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> &'static str {
        match self {
            ExchangeError::Store(error) => error.hint(lang),
            ExchangeError::Faulty(Faulty::Foreign) => words::foreign_hint(lang),
            ExchangeError::Faulty(Faulty::Newer) => words::newer_hint(lang),
            ExchangeError::Faulty(_) => words::broken_hint(lang),
            ExchangeError::NoSession(_) => words::no_session_hint(lang),
            ExchangeError::OtherScenario(_) => words::other_scenario_hint(lang),
            ExchangeError::Already(_) => words::already_hint(lang),
            ExchangeError::Nothing(_) => words::nothing_hint(lang),
        }
    }
}

fn faulty(why: &Faulty, path: &str, lang: Lang) -> String {
    match why {
        Faulty::Foreign => words::foreign(lang, path),
        Faulty::Newer => words::newer(lang, path),
        Faulty::TooLarge => words::too_large(lang, path),
        Faulty::Broken { line, column } => words::broken(lang, path, *line, *column),
        Faulty::Rating(at) => words::rating(lang, path, *at),
        Faulty::Impossible => words::impossible(lang, path),
    }
}

impl Store {
    /// What an assessor holds of a session, as the text of a file that
    /// [`Store::import_assessment`] takes in where the session was held.
    ///
    /// # Errors
    /// [`ExchangeError::Nothing`] if they hold nothing, or what keeps it from being read.
    pub fn export_assessment(
        &self,
        session: SessionId,
        assessor: &str,
    ) -> Result<String, ExchangeError> {
        let held = self.assessments(session)?.into_iter();
        let mut held = held.filter(|held| *held.assessor == *assessor);
        let nothing = || ExchangeError::Nothing(assessor.into());
        let assessment = held.next().ok_or_else(nothing)?;
        let (info, scenario, questions) = self.rated(session)?;
        let uid = self.uid(session)?;
        let file = AssessmentFile::new(uid, scenario, info.title, questions, assessment);
        Ok(file.to_text())
    }

    /// Takes in an assessment from another machine. One of the same assessor is
    /// replaced only if `replace` says so.
    ///
    /// # Errors
    /// [`ExchangeError`]; nothing was kept then.
    pub fn import_assessment(
        &mut self,
        text: &str,
        replace: bool,
        now: Timestamp,
    ) -> Result<TakenIn, ExchangeError> {
        self.unrestricted()?;
        let file = AssessmentFile::read(text).map_err(ExchangeError::Faulty)?;
        let found = self.read(|db| {
            let mut find = db.prepare_cached("SELECT number FROM sessions WHERE uid = ?1")?;
            let found = find.query_row([&file.session], |row| row.get(0).map(SessionId));
            found.optional()
        })?;
        let session = found.ok_or(ExchangeError::NoSession(file.title))?;
        let (_, scenario, questions) = self.rated(session)?;
        if scenario != file.scenario {
            return Err(ExchangeError::OtherScenario(session));
        }
        let assessment = file.assessment;
        let is_asked = |turn: u16, id: &str| {
            let mut asked = questions.iter();
            asked.any(|asked| asked.turn == turn && *asked.question == *id)
        };
        let ratings = assessment.ratings.iter();
        let stale = ratings
            .filter(|it| !is_asked(it.turn, &it.question))
            .count();
        let kept = self.write(|db| {
            let there = assessments::all(db, session)?;
            let is_there = there
                .iter()
                .any(|(_, it)| it.assessor == assessment.assessor);
            if is_there && !replace {
                return Ok(false);
            }
            assessments::put(db, session, &assessment, now.as_millisecond())?;
            Ok(true)
        })?;
        match kept {
            false => Err(ExchangeError::Already(assessment.assessor)),
            true => Ok(TakenIn {
                session,
                ratings: assessment.ratings.len(),
                stale,
                done: assessment.done,
                assessor: assessment.assessor,
            }),
        }
    }

    /// A session, the hash of its scenario's file, and the turns there are to be rated.
    fn rated(&self, session: SessionId) -> Result<(SessionInfo, String, Vec<Asked>), StoreError> {
        let stored = self.load(session)?;
        let questions = assess::rehearsal(&stored, stored.info.lang)?.asked;
        Ok((stored.info, hex(&Sha256::digest(&stored.source)), questions))
    }
}
