//! Drills from the scenarios there are.

use super::library::Listed;
use super::vault::DrillQuestion;
use super::{Playable, SessionId, StoreError, Vault};
use crate::conference::Subject;
use crate::debrief::to_repair;
use crate::i18n::Lang;
use crate::live::drill::{Drill, Posed, Repaired, Round};
use crate::scoring::Entry;
use crate::training::Deck;
use crate::training::drill::{Material, Pick, Today, Wishes, pick};
use jiff::tz::TimeZone;

/// How a drill is put together.
#[derive(Debug, Clone, Copy)]
pub struct Drilled<'a> {
    /// What is wished for.
    pub wishes: Wishes,
    /// What every draw is seeded with.
    pub seed: u64,
    /// What its questions have in common: another for each drill.
    pub mark: &'a str,
    /// The language it is held in.
    pub lang: Lang,
    /// Whether it is kept.
    pub keep: bool,
}

/// Every scenario whose questions can be drilled, conferences and packs. One that
/// cannot be read, or has errors, is left out.
#[must_use]
pub fn material(listed: &[Listed]) -> Vec<Playable> {
    let playable = |listed: &Listed| Playable::material_listed(listed).ok();
    listed.iter().filter_map(playable).collect()
}

impl Vault {
    /// The day it is, where the clock on the wall hangs.
    #[must_use]
    pub fn today(&self, zone: &TimeZone) -> Today {
        let now = self.now().to_zoned(zone.clone());
        let midnight = now.tomorrow().and_then(|day| day.start_of_day());
        Today {
            now: now.timestamp().as_millisecond(),
            end: midnight.map_or(i64::MAX, |it| it.timestamp().as_millisecond()),
        }
    }

    /// What is known to be weak of the trainee; nothing where nothing was kept.
    #[must_use]
    pub fn deck(&self) -> Deck {
        let trainee = self.trainee();
        let deck = self.read(|store| store.deck(&trainee));
        deck.and_then(Result::ok).unwrap_or_default()
    }

    /// The repair round of a session; empty where nothing better was to be had.
    ///
    /// # Errors
    /// As [`Vault::debrief`].
    pub fn repair_round(
        &self,
        session: SessionId,
        mark: &str,
        lang: Lang,
        keep: bool,
    ) -> Result<Round, StoreError> {
        let stored = self.look_up(session, |store| store.load(session))?;
        let unreadable = |_| StoreError::Unreadable { session };
        let played = Playable::heard(&stored).map_err(unreadable)?;
        let whole = Playable::material(&stored.source, &stored.info.scenario_id);
        let whole = whole.map_err(unreadable)?;
        if !stored.transcript.fits(&played.scenario) {
            return Err(StoreError::Unreadable { session });
        }
        let repaired = |entry: &Entry| {
            let Subject::Question {
                question, choice, ..
            } = entry.turn.subject
            else {
                return None;
            };
            // One that was made up has no answers to compare with.
            whole.scenario.questions.get(question.at())?;
            let drill = DrillQuestion {
                question,
                mark,
                aloud: true,
            };
            let live = self.begin_drill(&whole, drill, stored.info.seed, lang, keep);
            let live = live.carrying(stored.transcript.carried.clone());
            Some(Repaired::new(live, choice, entry.better.as_ref()?.choice))
        };
        let worst = to_repair(&played.scenario, &stored.transcript);
        Ok(Round {
            repairs: worst.into_iter().filter_map(repaired).collect(),
        })
    }

    /// A drill with the questions of these scenarios, ready to be begun.
    #[must_use]
    pub fn drill(&self, playable: &[Playable], how: Drilled<'_>, zone: &TimeZone) -> Drill {
        let (deck, today) = (self.deck(), self.today(zone));
        let scenarios = playable.iter().map(|it| it.scenario.clone()).collect();
        let material = Material::of(scenarios, how.lang);
        let plan = pick(&deck, &material, how.wishes, today, how.seed);
        let posed = |(at, pick): (u64, &Pick)| {
            let question = DrillQuestion {
                question: pick.question,
                mark: how.mark,
                aloud: false,
            };
            let seed = how.seed.wrapping_add(at);
            let of = &playable[pick.scenario];
            let live = self.begin_drill(of, question, seed, how.lang, how.keep);
            Posed::new(*pick, live)
        };
        Drill {
            questions: (0..).zip(&plan.picks).map(posed).collect(),
            kept: how.keep,
            plan,
            deck,
            today,
        }
    }
}
