//! Drills from the scenarios there are.

use super::library::Listed;
use super::vault::DrillQuestion;
use super::{Playable, Vault};
use crate::i18n::Lang;
use crate::live::drill::{Drill, Posed};
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
