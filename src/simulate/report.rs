//! What the plays come to: per strategy, per question, and what to look at.

use super::crowd::Plan;
use super::gather::{Chosen, Gathered};
use super::layout::Layout;
use super::statistics::{Histogram, Pairs};
use super::strategy::Strategy;
use super::warning::{self, Warning};
use crate::conference::Choice;
use crate::i18n::Lang;
use crate::scenario::{QuestionIx, Scenario};
use crate::scoring::Grade;
use std::sync::Arc;

/// What many conferences came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Conferences for each strategy.
    pub runs: u64,
    /// The first seed.
    pub seed: u64,
    /// The language in which strategies that listen to words read them.
    pub lang: Lang,
    /// Each strategy, as the plan had them.
    pub strategies: Vec<StrategyResult>,
    /// Each question, in file order.
    pub questions: Vec<QuestionResult>,
    /// Questions that no play asked.
    pub unreached: Vec<QuestionIx>,
    /// What to look at, the gravest first.
    pub warnings: Vec<Warning>,
}

/// How a strategy fared.
#[derive(Debug, Clone, PartialEq)]
pub struct StrategyResult {
    /// Which.
    pub strategy: Strategy,
    /// Its overall scores; a play in which nothing was observed has none.
    pub scores: Histogram,
    /// The same before critical answers capped them.
    pub uncapped: Histogram,
    /// The mean trust at the end, 0–100.
    pub trust: f64,
    /// The mean heat at the end, 0–100.
    pub heat: f64,
}

impl StrategyResult {
    fn of(strategy: Strategy, gathered: &Gathered) -> StrategyResult {
        StrategyResult {
            strategy,
            scores: gathered.scores.clone(),
            uncapped: gathered.uncapped.clone(),
            trust: ratio(gathered.trust, gathered.plays),
            heat: ratio(gathered.heat, gathered.plays),
        }
    }

    /// The share of its plays with a grade, 0–1.
    #[must_use]
    pub fn share(&self, grade: Grade) -> f64 {
        let (from, beyond) = match grade {
            Grade::P => (self.scores.at_least(80), 0),
            Grade::S => (self.scores.at_least(65), self.scores.at_least(80)),
            Grade::M => (self.scores.at_least(45), self.scores.at_least(65)),
            Grade::U => (self.scores.len(), self.scores.at_least(45)),
        };
        ratio(from - beyond, self.scores.len())
    }
}

/// What is known of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionResult {
    /// Which.
    pub question: QuestionIx,
    /// Plays that asked it, of all strategies together.
    pub reached: u64,
    /// The strategy that met it most often, and in what share of its plays (0–1).
    pub most: Option<(Strategy, f64)>,
    /// How well it separates good play from bad, −1 to 1: the correlation, over the
    /// plays of the random strategy and the learner in which it was asked, of the
    /// share of its points that was gained with the share gained on all the rest
    /// (the corrected item–total correlation of test theory: S. Henrysson, "Correction
    /// of item-total correlations in item analysis", Psychometrika 28, 1963).
    /// Nothing where neither was played or the points never varied. The best and the
    /// worst strategy are left out: between them any question with two unlike
    /// answers would seem to separate perfectly.
    pub discrimination: Option<f64>,
    /// In how many plays that was observed.
    pub observed: u64,
    /// Everybody gained the same on it.
    pub same_for_all: bool,
    /// Its answers in file order, silence last.
    pub answers: Vec<AnswerResult>,
}

/// What is known of an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AnswerResult {
    /// Which; or silence.
    pub choice: Choice,
    /// Plays that chose it, of all strategies together.
    pub chosen: u64,
    /// What it does to the result, in points: the mean score of the random plays that
    /// chose it, less that of the random plays that were asked the question.
    pub effect: Option<f64>,
}

impl Report {
    pub(super) fn of(
        scenario: &Arc<Scenario>,
        layout: &Layout,
        plan: &Plan,
        gathered: &[Gathered],
    ) -> Report {
        let played = Played {
            layout,
            strategies: &plan.strategies,
            gathered,
        };
        let strategies = plan.strategies.iter().zip(gathered);
        let questions: Vec<QuestionResult> = (0..scenario.questions.len())
            .map(|at| played.question(at))
            .collect();
        let unreached = questions.iter().filter(|it| it.reached == 0);
        let mut report = Report {
            runs: plan.runs,
            seed: plan.seed,
            lang: plan.lang,
            strategies: strategies
                .map(|(strategy, gathered)| StrategyResult::of(*strategy, gathered))
                .collect(),
            unreached: unreached.map(|it| it.question).collect(),
            questions,
            warnings: Vec::new(),
        };
        report.warnings = warning::find(scenario, &played, &report);
        report
    }

    /// How a strategy fared, if it was played.
    #[must_use]
    pub fn strategy(&self, strategy: Strategy) -> Option<&StrategyResult> {
        self.strategies.iter().find(|it| it.strategy == strategy)
    }
}

/// Everything that was played, as it was counted.
pub(super) struct Played<'p> {
    pub(super) layout: &'p Layout,
    pub(super) strategies: &'p [Strategy],
    pub(super) gathered: &'p [Gathered],
}

impl Played<'_> {
    /// What was counted of a strategy, if it was played.
    pub(super) fn of(&self, strategy: Strategy) -> Option<&Gathered> {
        let at = self.strategies.iter().position(|it| *it == strategy)?;
        self.gathered.get(at)
    }

    fn question(&self, at: usize) -> QuestionResult {
        let random = self.of(Strategy::Random);
        let mut points = Pairs::default();
        for strategy in [Strategy::Random, Strategy::Learner] {
            if let Some(gathered) = self.of(strategy) {
                points.merge(&gathered.reached[at].points);
            }
        }
        let shares = self.strategies.iter().zip(self.gathered);
        let shares =
            shares.map(|(strategy, it)| (*strategy, ratio(it.reached[at].plays, it.plays)));
        // Of equals the first.
        let most = shares.rev().max_by(|one, other| one.1.total_cmp(&other.1));
        let places = self.layout.question(at);
        let answer = |place: usize| AnswerResult {
            choice: self.layout.choice(at, place - places.start),
            chosen: self.gathered.iter().map(|it| it.chosen[place].plays).sum(),
            effect: random.and_then(|it| effect(it, at, it.chosen[place])),
        };
        QuestionResult {
            question: QuestionIx::new(at),
            reached: self.gathered.iter().map(|it| it.reached[at].plays).sum(),
            most: most.filter(|(_, share)| *share > 0.0),
            discrimination: points.correlation(),
            observed: points.len(),
            same_for_all: !points.is_empty() && points.never_varies(),
            answers: places.clone().map(answer).collect(),
        }
    }
}

fn effect(random: &Gathered, question: usize, chosen: Chosen) -> Option<f64> {
    let asked = random.reached[question];
    let known = chosen.scored > 0 && asked.scored > 0;
    known.then(|| ratio(chosen.score, chosen.scored) - ratio(asked.score, asked.scored))
}

/// A part of a whole; 0 of nothing.
pub(super) fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}
