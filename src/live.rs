//! A session being played and kept: every event is stored before its effects
//! are handed out. Screens and lines both play through this.

pub mod drill;
pub mod first;
pub mod lead;

use crate::conference::{Carried, Conference, Effect, Event, Rejected};
use crate::debrief::{Debrief, Meta};
use crate::i18n::Lang;
use crate::scenario::{PersonIx, Scenario};
use crate::scoring::{Mode, Session, Transcript};
use first::FirstAct;
use std::fmt;
use std::sync::Arc;

/// Keeps a session's events. Implemented by the store.
pub trait Keeper {
    /// Stores an event that has been applied, with what it added to the
    /// transcript, before anybody sees its effects.
    ///
    /// # Errors
    /// What went wrong and what to do, in words for the player.
    fn keep(&mut self, event: &Event, transcript: &Transcript) -> Result<(), String>;

    /// Stores that the session ended, and how it came out.
    ///
    /// # Errors
    /// As [`Keeper::keep`].
    fn finish(&mut self, session: &Session) -> Result<(), String>;

    /// Stores what the clock on the question at hand shows, in milliseconds, for
    /// whoever takes the session up again.
    ///
    /// # Errors
    /// As [`Keeper::keep`].
    fn keep_clock(&mut self, elapsed_ms: u32) -> Result<(), String>;

    /// The number under which the session can be taken up again, once anything
    /// of it is kept.
    fn number(&self) -> Option<i64>;

    /// What the debrief says of the session: its number and times, what follows it.
    fn meta(&self) -> Meta;
}

/// How a session is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manner {
    /// When feedback comes, and how strict the clock is.
    pub mode: Mode,
    /// Answers are spoken before the choices are shown.
    pub aloud: bool,
}

/// A session being played.
pub struct Live {
    session: Session,
    effects: Vec<Effect>,
    keeper: Option<Box<dyn Keeper>>,
    manner: Manner,
    seed: u64,
    trouble: Option<String>,
    trainee: Box<str>,
    lost: bool,
    first: Option<Box<FirstAct>>,
    /// What it begins with of a first act.
    carried: Option<Box<Carried>>,
    /// What the clock on the question at hand showed when it was left.
    clock_ms: Option<u32>,
}

impl fmt::Debug for Live {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Live")
            .field("scenario", &self.scenario().id)
            .field("manner", &self.manner)
            .field("seed", &self.seed)
            .finish_non_exhaustive()
    }
}

impl Live {
    /// A session about to begin; without a keeper nothing of it is stored.
    #[must_use]
    pub fn new(
        scenario: Arc<Scenario>,
        manner: Manner,
        seed: u64,
        keeper: Option<Box<dyn Keeper>>,
    ) -> Live {
        Live {
            seed,
            ..Live::resume(Session::new(scenario), manner, keeper)
        }
    }

    /// A session taken up where it was left.
    #[must_use]
    pub fn resume(session: Session, manner: Manner, keeper: Option<Box<dyn Keeper>>) -> Live {
        let seed = session.conference().seed();
        Live {
            session,
            effects: Vec::new(),
            keeper,
            manner,
            seed,
            trouble: None,
            trainee: Box::default(),
            lost: false,
            first: None,
            carried: None,
            clock_ms: None,
        }
    }

    /// The session of this trainee; the empty name is the one who never gave any.
    #[must_use]
    pub fn by(self, trainee: &str) -> Live {
        Live {
            trainee: trainee.into(),
            ..self
        }
    }

    /// The session, of which it is known from the start that nothing can be kept
    /// although it should be.
    #[must_use]
    pub fn out_of_reach(self, lost: bool) -> Live {
        Live { lost, ..self }
    }

    /// The session of a second act, which remembers the first where it was played.
    #[must_use]
    pub fn after(mut self, first: Option<FirstAct>) -> Live {
        self.first = first.map(Box::new);
        self.remember(true);
        self
    }

    /// The session that begins with what was said in a first act, as it was frozen
    /// before.
    #[must_use]
    pub fn carrying(self, carried: Option<Box<Carried>>) -> Live {
        Live { carried, ..self }
    }

    /// The first act, where this is a second.
    #[must_use]
    pub fn first_act(&self) -> Option<&FirstAct> {
        self.first.as_deref()
    }

    /// Whether the room remembers what was said in the first act, once it begins.
    #[must_use]
    pub fn remembers(&self) -> bool {
        self.carried.is_some()
    }

    /// Lets the room remember the first act, or leaves it out.
    pub fn remember(&mut self, remembered: bool) {
        let then = self.first.as_ref().and_then(|first| first.then.as_ref());
        let then = then.filter(|_| remembered);
        self.carried = then.map(|then| Box::new(then.carried.clone()));
    }

    /// How it is begun with these people beside the player.
    #[must_use]
    pub fn begin(&self, panel: Vec<PersonIx>) -> Event {
        Event::Begin {
            seed: self.seed,
            panel,
            carried: self.carried.clone(),
        }
    }

    /// The session whose clock on the question at hand showed so many milliseconds
    /// when it was left.
    #[must_use]
    pub fn at_clock(self, clock_ms: Option<u32>) -> Live {
        Live { clock_ms, ..self }
    }

    /// What the clock on the question at hand showed when it was left, in
    /// milliseconds: it goes on from there.
    #[must_use]
    pub fn clock_ms(&self) -> Option<u32> {
        self.clock_ms
    }

    /// Keeps what the clock on the question at hand shows, in milliseconds, because
    /// the session is about to be left. Where that fails, every answer stands all the
    /// same, and the clock begins anew.
    pub fn keep_clock(&mut self, elapsed_ms: u32) {
        self.clock_ms = Some(elapsed_ms);
        if let Some(keeper) = &mut self.keeper {
            let _ = keeper.keep_clock(elapsed_ms);
        }
    }

    /// Whether it was to be kept and could not be: its debrief should be kept
    /// elsewhere.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.lost
    }

    /// Takes an event, stores it, and hands out its effects. If it cannot be
    /// stored the session goes on unsaved, and [`Live::trouble`] says so once.
    ///
    /// # Errors
    /// [`Rejected`] if the event does not fit; nothing has changed then.
    pub fn apply(&mut self, event: &Event) -> Result<&[Effect], Rejected> {
        self.session.apply(event, &mut self.effects)?;
        // The worst answer is named after the fact: the clock is not of that question.
        if !matches!(event, Event::Spotted(_)) {
            self.clock_ms = None;
        }
        if let Some(keeper) = &mut self.keeper {
            let ended = self
                .effects
                .iter()
                .any(|effect| matches!(effect, Effect::Ended(_)));
            let kept = keeper.keep(event, self.session.transcript());
            let kept = kept.and_then(|()| {
                if ended {
                    keeper.finish(&self.session)
                } else {
                    Ok(())
                }
            });
            if let Err(trouble) = kept {
                self.trouble = Some(trouble);
                self.lost = true;
                self.keeper = None;
            }
        }
        Ok(&self.effects)
    }

    /// Takes an event that has no effects, such as the pick of the worst answer,
    /// and keeps the effects of the one before.
    ///
    /// # Errors
    /// As [`Live::apply`].
    pub fn note(&mut self, event: &Event) -> Result<(), Rejected> {
        let effects = std::mem::take(&mut self.effects);
        let noted = self.apply(event).map(|_| ());
        self.effects = effects;
        noted
    }

    /// In practice, hands out once more what the newest answer brought about: whoever
    /// takes the session up again may have left, or been cut off, before they read what
    /// the coach says. Only events are stored, so nobody knows whether they did; to read
    /// it twice is better than never.
    pub fn recall(&mut self) {
        self.effects = match self.manner.mode {
            Mode::Practice => self.session.newest_effects(),
            Mode::Rehearsal | Mode::Drill | Mode::Spoken => Vec::new(),
        };
    }

    /// What the last event brought about.
    #[must_use]
    pub fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// The seed a session that has not begun will begin with.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// What kept the session from being stored, told once.
    pub fn trouble(&mut self) -> Option<String> {
        self.trouble.take()
    }

    /// The conference as it stands.
    #[must_use]
    pub fn conference(&self) -> &Conference {
        self.session.conference()
    }

    /// The session as it stands.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The scenario that is played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.session.conference().scenario()
    }

    /// How it is played.
    #[must_use]
    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// Whether what happens is kept. Of a session that has not begun nothing is.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.keeper.is_some()
    }

    /// The number under which it can be taken up again, while it is stored.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        self.keeper.as_ref().and_then(|keeper| keeper.number())
    }

    /// The debrief of what was played so far.
    #[must_use]
    pub fn debrief(&self, lang: Lang) -> Debrief {
        let Manner { mode, aloud } = self.manner;
        let meta = match &self.keeper {
            Some(keeper) => keeper.meta(),
            None => Meta {
                mode,
                aloud,
                trainee: (!self.trainee.is_empty()).then(|| self.trainee.to_string()),
                ..Meta::default()
            },
        };
        Debrief::of(self.scenario(), self.session.transcript(), &meta, lang)
    }
}
