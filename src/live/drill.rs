//! A drill being played: its questions, each a session of its own. Whoever leaves
//! in the middle keeps what was answered, because it has ended already.

use super::Live;
use crate::conference::{Event, Stage};
use crate::scenario::PersonIx;
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
        Event::Begin {
            seed: self.live.seed(),
            panel: everyone.map(PersonIx::new).collect(),
        }
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
