//! Ways to play: from those who know everything to those who know nothing of
//! what an answer says. A strategy is a [`Taste`]: a number for everything that
//! can be said; of what is offered the greatest is said, and ties are drawn.

mod knowing;
mod order;
mod podium;
mod taste;
mod wall;
mod words;

pub(super) use knowing::{merit, merits};
pub(super) use taste::{NEVER, Sense, Taste};

use super::layout::Layout;
use crate::i18n::{Lang, simulate as phrases};
use crate::scenario::Scenario;
use std::sync::Arc;

/// A way to play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strategy {
    /// Any answer offered, any people, any lines.
    Random,
    /// The best rated answer at every moment.
    Best,
    /// The worst rated one.
    Worst,
    /// The longest words.
    Longest,
    /// What stands first in the file.
    First,
    /// The most words of apology.
    Apologiser,
    /// An answer with a time or a date.
    Deadliner,
    /// The most words that hedge.
    Hedger,
    /// An answer that somebody beside the speaker gives.
    AlwaysHandOver,
    /// Refusals, dodges, silence.
    Stonewaller,
    /// At random in the first conference, the best in the last, and ever better
    /// in between.
    Learner,
}

impl Strategy {
    /// Every strategy, in the order in which they are reported.
    pub const ALL: [Strategy; 11] = [
        Strategy::Random,
        Strategy::Best,
        Strategy::Worst,
        Strategy::Learner,
        Strategy::Longest,
        Strategy::First,
        Strategy::Apologiser,
        Strategy::Deadliner,
        Strategy::Hedger,
        Strategy::AlwaysHandOver,
        Strategy::Stonewaller,
    ];

    /// The word on the command line and in JSON.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Strategy::Random => "random",
            Strategy::Best => "best",
            Strategy::Worst => "worst",
            Strategy::Longest => "longest",
            Strategy::First => "first",
            Strategy::Apologiser => "apologiser",
            Strategy::Deadliner => "deadliner",
            Strategy::Hedger => "hedger",
            Strategy::AlwaysHandOver => "always_hand_over",
            Strategy::Stonewaller => "stonewaller",
            Strategy::Learner => "learner",
        }
    }

    /// What a person reads; at most 15 columns.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Strategy::Random => phrases::random(lang),
            Strategy::Best => phrases::best(lang),
            Strategy::Worst => phrases::worst(lang),
            Strategy::Longest => phrases::longest(lang),
            Strategy::First => phrases::first(lang),
            Strategy::Apologiser => phrases::apologiser(lang),
            Strategy::Deadliner => phrases::deadliner(lang),
            Strategy::Hedger => phrases::hedger(lang),
            Strategy::AlwaysHandOver => phrases::always_hand_over(lang),
            Strategy::Stonewaller => phrases::stonewaller(lang),
            Strategy::Learner => phrases::learner(lang),
        }
    }

    /// Whether it knows nothing of what an answer says: where such a one does
    /// well, the form of the answers gives the good ones away.
    #[must_use]
    pub fn is_blind(self) -> bool {
        matches!(
            self,
            Strategy::Longest
                | Strategy::First
                | Strategy::Apologiser
                | Strategy::Deadliner
                | Strategy::Hedger
                | Strategy::AlwaysHandOver
        )
    }

    /// Its mind for one scenario; words are read in this language.
    pub(super) fn mind(self, scenario: &Arc<Scenario>, layout: &Layout, lang: Lang) -> Mind {
        let plain = |taste| Mind {
            taste,
            insight: None,
        };
        match self {
            Strategy::Random => plain(Taste::indifferent(scenario, layout)),
            Strategy::Best => plain(knowing::taste(scenario, layout, Sense::Good)),
            Strategy::Worst => plain(knowing::taste(scenario, layout, Sense::Bad)),
            Strategy::Longest => plain(order::longest(scenario, layout, lang)),
            Strategy::First => plain(order::first(scenario, layout)),
            Strategy::Apologiser => plain(words::apologies(scenario, layout, lang)),
            Strategy::Deadliner => plain(words::times(scenario, layout, lang)),
            Strategy::Hedger => plain(words::hedges(scenario, layout, lang)),
            Strategy::AlwaysHandOver => plain(podium::taste(scenario, layout)),
            Strategy::Stonewaller => plain(wall::taste(scenario, layout)),
            Strategy::Learner => Mind {
                taste: Taste::indifferent(scenario, layout),
                insight: Some(knowing::taste(scenario, layout, Sense::Good)),
            },
        }
    }
}

/// What a strategy thinks of everything in one scenario.
#[derive(Debug, Clone)]
pub(super) struct Mind {
    /// By what it chooses.
    pub(super) taste: Taste,
    /// By what it chooses where it knows better: a learner's second taste.
    pub(super) insight: Option<Taste>,
}
