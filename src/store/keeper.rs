//! Keeps a session as it is played, in the store.

use super::session::seats;
use super::{
    Changed, Ending, NewSession, OfDrill, OfRun, Playable, SessionId, StoreError, StoredSession,
    Vault, WorkshopId,
};
use crate::conference::Event;
use crate::debrief::Meta;
use crate::i18n::Lang;
use crate::live::{Keeper, Manner};
use crate::scoring::{Scorecard, Session, Transcript};
use crate::workshop::Team;
use jiff::Timestamp;

/// Keeps one session. It is made in the store with its first event: of a
/// conference that was only looked at, nothing is kept.
pub(super) struct StoreKeeper {
    vault: Vault,
    /// The id of what is played.
    scenario: Box<str>,
    manner: Manner,
    trainee: Box<str>,
    team: Team,
    lang: Lang,
    state: State,
    /// Entries of the transcript that are kept.
    entries: usize,
    started: Option<Timestamp>,
    finished: Option<Timestamp>,
}

enum State {
    /// Nothing is kept yet; this will be.
    Draft(Box<Draft>),
    /// It stands in the store.
    Kept(SessionId),
}

/// A session of which nothing is kept yet.
pub(super) struct Draft {
    /// What is played, with the file that is kept of it.
    pub(super) playable: Playable,
    /// What every draw is seeded with.
    pub(super) seed: u64,
    /// Who plays.
    pub(super) trainee: Box<str>,
    /// Of a drill: the id of its question, and what its sessions have in common.
    pub(super) drill: Option<(Box<str>, Box<str>)>,
    /// Of a run: the workshop it is of.
    pub(super) run: Option<OfWorkshop>,
}

/// The workshop a run is of.
pub(super) struct OfWorkshop {
    /// Which.
    pub(super) id: WorkshopId,
    /// Who sits beside the trainee.
    pub(super) team: Team,
}

impl StoreKeeper {
    /// Will keep a session from its first event on.
    pub(super) fn of_new(vault: Vault, draft: Draft, manner: Manner, lang: Lang) -> StoreKeeper {
        StoreKeeper {
            scenario: draft.playable.scenario.id.clone(),
            trainee: draft.trainee.clone(),
            team: draft
                .run
                .as_ref()
                .map_or_else(Team::default, |run| run.team.clone()),
            vault,
            manner,
            lang,
            state: State::Draft(Box::new(draft)),
            entries: 0,
            started: None,
            finished: None,
        }
    }

    /// Goes on keeping a session that was taken up again in this process.
    pub(super) fn of_resumed(vault: Vault, stored: &StoredSession, lang: Lang) -> StoreKeeper {
        let info = &stored.info;
        StoreKeeper {
            vault,
            scenario: info.scenario_id.clone(),
            manner: Manner {
                mode: info.mode,
                aloud: info.aloud,
            },
            trainee: info.trainee.clone().unwrap_or_default(),
            team: info.team.clone(),
            lang,
            state: State::Kept(info.number),
            entries: stored.transcript.entries.len(),
            started: Some(info.started),
            finished: None,
        }
    }

    /// The session's number; it is made if there is none yet.
    fn session(&mut self, event: &Event, now: Timestamp) -> Result<SessionId, StoreError> {
        let draft = match &self.state {
            State::Kept(session) => return Ok(*session),
            State::Draft(draft) => draft,
        };
        let (playable, drill) = (&draft.playable, &draft.drill);
        let seed = match event {
            Event::Begin { seed, .. } => *seed,
            _ => draft.seed,
        };
        let new = NewSession {
            source: &playable.source,
            scenario_id: &playable.scenario.id,
            title: &playable.scenario.title,
            seed,
            mode: self.manner.mode,
            aloud: self.manner.aloud,
            lang: self.lang,
            trainee: Some(&self.trainee),
            drill: drill
                .as_ref()
                .map(|(question, mark)| OfDrill { question, mark }),
            run: draft.run.as_ref().map(|run| OfRun {
                workshop: run.id,
                team: &run.team,
            }),
            started: now,
        };
        let session = self.vault.write(|store| store.begin(&new))?;
        self.state = State::Kept(session);
        self.started = Some(now);
        Ok(session)
    }

    fn try_keep(&mut self, event: &Event, transcript: &Transcript) -> Result<(), StoreError> {
        let now = self.vault.now();
        let session = self.session(event, now)?;
        let changed = Changed::by(event, self.entries, transcript);
        self.vault
            .write(|store| store.append(session, event, now, changed))?;
        self.entries = transcript.entries.len();
        Ok(())
    }

    fn try_finish(&mut self, session: &Session) -> Result<(), StoreError> {
        let State::Kept(number) = self.state else {
            return Ok(());
        };
        let card = Scorecard::of(session.conference().scenario(), session.transcript());
        let ending = Ending {
            overall: card.overall,
            grade: card.grade,
            provisional: card.provisional,
            at: self.vault.now(),
            scenario: Some(session.conference().scenario()),
        };
        self.vault
            .write(|store| store.finish(number, session.transcript(), &ending))?;
        self.finished = Some(ending.at);
        Ok(())
    }

    fn in_words(&self, error: &StoreError) -> String {
        format!("{} {}", error.message(self.lang), error.hint(self.lang))
    }
}

impl Keeper for StoreKeeper {
    fn keep(&mut self, event: &Event, transcript: &Transcript) -> Result<(), String> {
        self.try_keep(event, transcript)
            .map_err(|error| self.in_words(&error))
    }

    fn finish(&mut self, session: &Session) -> Result<(), String> {
        self.try_finish(session)
            .map_err(|error| self.in_words(&error))
    }

    fn keep_clock(&mut self, elapsed_ms: u32) -> Result<(), String> {
        let State::Kept(session) = self.state else {
            return Ok(());
        };
        self.vault
            .write(|store| store.keep_clock(session, elapsed_ms))
            .map_err(|error| self.in_words(&error))
    }

    fn number(&self) -> Option<i64> {
        match self.state {
            State::Kept(session) => Some(session.0),
            State::Draft(_) => None,
        }
    }

    fn meta(&self) -> Meta {
        Meta {
            session: self.number(),
            mode: self.manner.mode,
            aloud: self.manner.aloud,
            trainee: (!self.trainee.is_empty()).then(|| self.trainee.to_string()),
            started: self.started.map(|time| time.to_string()),
            finished: self.finished.map(|time| time.to_string()),
            team: seats(&self.team),
            raters: 0,
            facilitator: false,
            // Not looked for while it is played.
            second: self
                .finished
                .and_then(|_| self.vault.second_act(&self.scenario, self.manner.mode)),
        }
    }
}

impl Drop for StoreKeeper {
    /// Leaves the session as it is: an open one to whoever takes it up next.
    fn drop(&mut self) {
        if let State::Kept(session) = &self.state {
            self.vault.leave(*session);
        }
    }
}
