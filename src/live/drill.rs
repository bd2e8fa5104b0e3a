//! A drill being played: its questions, each a session of its own. Whoever leaves
//! in the middle keeps what was answered, because it has ended already.

use super::Live;
use crate::conference::{Choice, Event, Rejected, Spoken, Stage};
use crate::scenario::PersonIx;
use crate::scenario::vocabulary::WordSet;
use crate::scoring::Mode;
use crate::training::drill::{Needed, Outcome, Pick, Plan, Today, needed, outcomes};
use crate::training::{Deck, Practised, Session, Skill};

/// A drill.
#[derive(Debug)]
pub struct Drill {
    /// What is asked, and why.
    pub plan: Plan,
    /// What was known before.
    pub deck: Deck,
    /// The day it is held on.
    pub today: Today,
    /// The questions, in the order of the plan.
    pub questions: Vec<Posed>,
    /// Whether anything of it is kept.
    pub kept: bool,
}

/// A repair round: the questions of a session that went worst, again and aloud, as
/// a drill of its own.
#[derive(Debug)]
pub struct Round {
    /// The questions, in the order of the debrief's
    /// [`repair`](crate::debrief::Debrief::repair).
    pub repairs: Vec<Repaired>,
}

/// A question of a repair round. It is begun only when it is judged: whoever leaves
/// before leaves nothing open.
#[derive(Debug)]
pub struct Repaired {
    live: Live,
    was: Choice,
    better: Choice,
}

/// How an answer was that somebody has spoken and compared with the better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowItWent {
    /// Not yet.
    NotYet,
    /// In part.
    Partly,
    /// Like the better answer.
    LikeTheBetter,
}

impl HowItWent {
    /// All of them, as they are numbered: the poorest is 1.
    pub const ALL: [HowItWent; 3] = [
        HowItWent::NotYet,
        HowItWent::Partly,
        HowItWent::LikeTheBetter,
    ];
}

impl Repaired {
    /// A question of a session that was answered in one way when another was better.
    #[must_use]
    pub fn new(live: Live, was: Choice, better: Choice) -> Repaired {
        Repaired { live, was, better }
    }

    /// Keeps how it went, as every answer spoken aloud is kept: as what it came
    /// nearest to. Like the better answer counts as that one, not yet as the one
    /// given at the time, and what lies between as none of them, which is not rated.
    ///
    /// It is self-rated, right after the better answer was read. So it reschedules
    /// its weakness only on another day than the one on which it showed, or if it
    /// went worse (see [`crate::training::Deck`]).
    ///
    /// # Errors
    /// [`Rejected`] if it was judged before.
    pub fn judge(&mut self, how: HowItWent) -> Result<(), Rejected> {
        let everyone = 0..usize::from(self.live.scenario().panel.seats);
        let begin = self.live.begin(everyone.map(PersonIx::new).collect());
        self.live.apply(&begin)?;
        self.live.apply(&Event::Spoke(Spoken {
            ticks: WordSet::default(),
            overrun: false,
        }))?;
        let choice = match how {
            HowItWent::NotYet => self.was,
            HowItWent::Partly => Choice::NoneOfThese,
            HowItWent::LikeTheBetter => self.better,
        };
        let said = |choice| Event::Chosen {
            choice,
            elapsed_ms: 0,
        };
        // What only that conference offered is none of these here.
        if self.live.apply(&said(choice)).is_err() {
            self.live.apply(&said(Choice::NoneOfThese))?;
        }
        Ok(())
    }

    /// What kept it from being stored, told once.
    pub fn trouble(&mut self) -> Option<String> {
        self.live.trouble()
    }
}

/// A question of a drill.
#[derive(Debug)]
pub struct Posed {
    /// Why it is asked.
    pub pick: Pick,
    /// What one needs to know for it.
    pub needed: Needed,
    /// Its session.
    pub live: Live,
}

impl Posed {
    /// A question picked, and the session in which nothing else is asked.
    #[must_use]
    pub fn new(pick: Pick, live: Live) -> Posed {
        Posed {
            needed: needed(live.scenario(), pick.question),
            pick,
            live,
        }
    }

    /// How it is begun: whoever could sit there sits beside the player.
    #[must_use]
    pub fn begin(&self) -> Event {
        let everyone = 0..usize::from(self.live.scenario().panel.seats);
        self.live.begin(everyone.map(PersonIx::new).collect())
    }

    /// Whether it was answered.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        !self.live.session().transcript().entries.is_empty()
    }

    /// Leaves it as it is: one that has begun is broken off, so that it is not
    /// taken for one to go on with.
    pub fn leave(&mut self) {
        let stage = self.live.conference().stage();
        if !matches!(stage, Stage::Ready | Stage::Finished(_)) {
            // A conference that has begun can always be closed.
            let _ = self.live.apply(&Event::Closed);
        }
    }

    /// What it showed, as of a moment in milliseconds since 1970; nothing while it
    /// is not answered.
    #[must_use]
    pub fn practised(&self, now: i64) -> Option<Practised> {
        if !self.is_answered() {
            return None;
        }
        let scenario = self.live.scenario();
        let about = Session {
            number: self.live.number().unwrap_or_default(),
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            question: Some(scenario.question(self.pick.question).id.clone()),
            mode: Mode::Drill,
            aloud: self.live.manner().aloud,
            finished: now,
        };
        let transcript = self.live.session().transcript();
        Some(Practised::of(scenario, transcript, about))
    }
}

impl Drill {
    /// What it changed so far, at a moment in milliseconds since 1970.
    #[must_use]
    pub fn outcomes(&self, now: i64) -> Vec<Outcome> {
        outcomes(&self.deck, &self.played(now))
    }

    /// Weaknesses that are still due on its day.
    #[must_use]
    pub fn still_due(&self, now: i64) -> usize {
        let played = self.played(now);
        let after = self
            .deck
            .after(played.iter().map(|(_, practised)| practised));
        after.due_today(self.today.end).len()
    }

    /// Questions that were answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        let questions = self.questions.iter();
        questions.filter(|posed| posed.is_answered()).count()
    }

    fn played(&self, now: i64) -> Vec<(Skill, Practised)> {
        let questions = self.questions.iter();
        let played = questions.filter_map(|it| Some((it.pick.skill, it.practised(now)?)));
        played.collect()
    }
}
