//! A strategy that knows nothing of the content and does well all the same.

use crate::i18n::{Lang, simulate as words};
use crate::scenario::{QuestionIx, Scenario};
use crate::simulate::layout::Layout;
use crate::simulate::report::StrategyResult;
use crate::simulate::strategy::{Sense, Strategy, merits};
use std::sync::Arc;

/// Evidence that the form of the answers gives the good ones away.
#[derive(Debug, Clone, PartialEq)]
pub struct Giveaway {
    /// The strategy that does well.
    pub strategy: Strategy,
    /// Its mean score.
    pub mean: f64,
    /// The mean score of the random strategy.
    pub random: f64,
    /// Its mean score before the caps.
    pub uncapped: f64,
    /// That of the random strategy.
    pub random_uncapped: f64,
    /// In how many questions the answer it goes for is the best; where it cannot
    /// tell several apart, each counts in part.
    pub hits: f64,
    /// In how many questions an answer drawn blindly would be the best.
    pub chance: f64,
    /// How many questions there are.
    pub of: usize,
    /// Those in which it goes for the best answer and no other.
    pub questions: Vec<QuestionIx>,
}

impl Giveaway {
    /// Gathers the evidence, from the answers as the author rated them.
    pub(super) fn of(
        scenario: &Arc<Scenario>,
        layout: &Layout,
        blind: &StrategyResult,
        random: &StrategyResult,
        lang: Lang,
    ) -> Option<Giveaway> {
        let strategy = blind.strategy;
        let merits = merits(scenario, Sense::Good);
        let likes = strategy.mind(scenario, layout, lang).taste.answers;
        let mut giveaway = Giveaway {
            strategy,
            mean: blind.scores.mean()?,
            random: random.scores.mean()?,
            uncapped: blind.uncapped.mean()?,
            random_uncapped: random.uncapped.mean()?,
            hits: 0.0,
            chance: 0.0,
            of: scenario.questions.len(),
            questions: Vec::new(),
        };
        for at in 0..scenario.questions.len() {
            let places = layout.question(at);
            let answers = places.start..places.end - 1;
            let best = greatest(&merits[answers.clone()]);
            let picks = greatest(&likes[answers.clone()]);
            let both = picks.iter().filter(|pick| best.contains(pick)).count();
            giveaway.hits += both as f64 / picks.len().max(1) as f64;
            giveaway.chance += best.len() as f64 / answers.len().max(1) as f64;
            if both == picks.len() && picks.len() < answers.len() {
                giveaway.questions.push(QuestionIx::new(at));
            }
        }
        Some(giveaway)
    }

    pub(super) fn message(&self, lang: Lang) -> String {
        let name = self.strategy.name(lang);
        let scored = words::giveaway(
            lang,
            name,
            self.mean,
            self.uncapped,
            self.random,
            self.random_uncapped,
        );
        let evidence = words::giveaway_evidence(lang, self.hits, self.of, self.chance);
        format!("{scored}{}{evidence}", words::sentence_gap(lang))
    }

    pub(super) fn hint(&self, lang: Lang) -> &'static str {
        match self.strategy {
            Strategy::Longest => words::giveaway_longest(lang),
            Strategy::First => words::giveaway_first(lang),
            Strategy::Apologiser => words::giveaway_apologiser(lang),
            Strategy::Deadliner => words::giveaway_deadliner(lang),
            Strategy::Hedger => words::giveaway_hedger(lang),
            _ => words::giveaway_other(lang),
        }
    }
}

/// The positions of the greatest numbers.
fn greatest(numbers: &[i32]) -> Vec<usize> {
    let most = numbers.iter().max();
    let positions = numbers.iter().enumerate();
    positions
        .filter(|(_, number)| Some(*number) == most)
        .map(|(at, _)| at)
        .collect()
}
