//! Looks through the results for what a trainer should know.

use super::{Giveaway, Warning};
use crate::conference::Choice;
use crate::scenario::vocabulary::{Technique, Word, WordSet};
use crate::scenario::{QuestionIx, Scenario};
use crate::scoring::Grade;
use crate::simulate::gather::{Asked, Gathered, PARTS};
use crate::simulate::report::{Played, QuestionResult, Report, StrategyResult, ratio};
use crate::simulate::statistics::Histogram;
use crate::simulate::strategy::Strategy;
use std::sync::Arc;

/// The best play should perform in this share of the conferences.
const BEST_PERFORMS: f64 = 0.95;
/// The share of the points that grade P begins with.
const PERFORMS: f64 = 0.8;
/// The random play should not do well in more than this share.
const CHANCE_SUFFICES: f64 = 0.05;
/// The worst play should be graded U in this share.
const WORST_FAILS: f64 = 0.95;
/// A strategy blind to content may outdo the random one by so many points.
const GIVEAWAY_POINTS: f64 = 5.0;
/// A question below this hardly separates good play from bad: "poor" by the usual
/// rule for test questions (R. L. Ebel, "Measuring educational achievement", 1965).
const SEPARATES: f64 = 0.2;
/// Nothing is said of a question from fewer plays.
const ENOUGH_PLAYS: u64 = 50;
/// A question that no strategy meets in more of its plays is hardly reached.
const RARE: f64 = 0.02;
/// A criterion should count in this share of the plays.
const CRITERION_COUNTS: f64 = 0.5;
/// A technique should be met in this share of the plays.
const TECHNIQUE_MET: f64 = 0.1;

/// What to look at, the gravest first.
pub(in crate::simulate) fn find(
    scenario: &Arc<Scenario>,
    played: &Played<'_>,
    report: &Report,
) -> Vec<Warning> {
    let mut found = Vec::new();
    found.extend(unscored(played));
    found.extend(extremes(scenario, played, report));
    found.extend(giveaways(scenario, played, report));
    found.extend(separation(&report.questions));
    found.extend(reach(report));
    found.extend(never_offered(played, report));
    found.extend(coverage(scenario, played));
    found
}

fn unscored(played: &Played<'_>) -> Option<Warning> {
    let sum = |of: fn(&Gathered) -> u64| played.gathered.iter().map(of).sum::<u64>();
    let plays = sum(|it| it.plays);
    let unscored = ratio(plays - sum(|it| it.scores.len()), plays);
    (unscored > 0.0).then_some(Warning::Unscored(unscored))
}

/// Best play should perform, chance should not suffice (but in a short conference it
/// may), the worst should not get by.
fn extremes(scenario: &Scenario, played: &Played<'_>, report: &Report) -> Vec<Warning> {
    let scored = |strategy| {
        let result = report.strategy(strategy);
        result.filter(|it| !it.scores.is_empty())
    };
    let mut found = Vec::new();
    if let Some(best) = scored(Strategy::Best) {
        let share = best.share(Grade::P);
        if share < BEST_PERFORMS {
            found.push(Warning::BestFallsShort(share, weak_for_the_best(played)));
        }
    }
    if let Some(random) = scored(Strategy::Random) {
        let share = random.share(Grade::P) + random.share(Grade::S);
        if share > CHANCE_SUFFICES && !scenario.is_short() {
            found.push(Warning::ChanceSuffices(share));
        }
    }
    if let Some(worst) = scored(Strategy::Worst) {
        let share = worst.share(Grade::U);
        if share < WORST_FAILS {
            found.push(Warning::WorstGetsBy(1.0 - share));
        }
    }
    found
}

/// Questions on which the best play does not gain what it takes to perform, the
/// worst first.
fn weak_for_the_best(played: &Played<'_>) -> Vec<(QuestionIx, f64)> {
    let asked = played.of(Strategy::Best).map_or(&[][..], |it| &it.reached);
    let share = |(at, it): (usize, &Asked)| {
        let share = ratio(it.gained, it.rated * PARTS);
        (it.rated > 0).then_some((QuestionIx::new(at), share))
    };
    let mut weak: Vec<_> = asked.iter().enumerate().filter_map(share).collect();
    weak.retain(|(_, share)| *share < PERFORMS);
    weak.sort_by(|one, other| one.1.total_cmp(&other.1));
    weak
}

/// Blind strategies that outdo the random one, by more than what chance explains.
/// Scores are compared before the caps, too: two critical answers hold any play to
/// the same score, and would hide what the rest gives away.
fn giveaways(scenario: &Arc<Scenario>, played: &Played<'_>, report: &Report) -> Vec<Warning> {
    let Some(random) = report.strategy(Strategy::Random) else {
        return Vec::new();
    };
    let blind = report.strategies.iter().filter(|it| it.strategy.is_blind());
    let does_well = |it: &&StrategyResult| {
        outdoes(&it.scores, &random.scores) || outdoes(&it.uncapped, &random.uncapped)
    };
    let mut found: Vec<Giveaway> = blind
        .filter(does_well)
        .filter_map(|it| Giveaway::of(scenario, played.layout, it, random, report.lang))
        .collect();
    found.sort_by(|one, other| other.uncapped.total_cmp(&one.uncapped));
    found.into_iter().map(Warning::Giveaway).collect()
}

/// Whether one mean is greater than another by more than a few points, and by more
/// than two standard errors of their difference.
fn outdoes(one: &Histogram, other: &Histogram) -> bool {
    let error = |it: &Histogram| it.sd().unwrap_or(0.0) / (it.len().max(1) as f64).sqrt();
    let (Some(mean), Some(beside)) = (one.mean(), other.mean()) else {
        return false;
    };
    let doubt = 2.0 * f64::hypot(error(one), error(other));
    mean - beside > GIVEAWAY_POINTS.max(doubt)
}

fn separation(questions: &[QuestionResult]) -> Vec<Warning> {
    let known = questions.iter().filter(|it| it.observed >= ENOUGH_PLAYS);
    let (mut backwards, mut flat) = (Vec::new(), Vec::new());
    for result in known {
        match result.discrimination {
            Some(value) if at_most(result, value) < 0.0 => backwards.push((result.question, value)),
            Some(value) if at_most(result, value) < SEPARATES => {
                flat.push((result.question, Some(value)));
            }
            None if result.same_for_all => flat.push((result.question, None)),
            _ => {}
        }
    }
    backwards.sort_by(|one, other| one.1.total_cmp(&other.1));
    flat.sort_by(|one, other| {
        let number = |value: Option<f64>| value.unwrap_or(-1.0);
        number(one.1).total_cmp(&number(other.1))
    });
    let mut found = Vec::new();
    if !backwards.is_empty() {
        found.push(Warning::Backwards(backwards));
    }
    if !flat.is_empty() {
        found.push(Warning::Flat(flat));
    }
    found
}

/// How much a discrimination may be in truth: two standard errors above what was
/// seen, (1 − r²) / √(n − 1) each. What few plays only suggest is not reported.
fn at_most(result: &QuestionResult, value: f64) -> f64 {
    let plays = result.observed.saturating_sub(1).max(1) as f64;
    value + 2.0 * (1.0 - value * value) / plays.sqrt()
}

fn reach(report: &Report) -> Vec<Warning> {
    let mut found = Vec::new();
    if !report.unreached.is_empty() {
        found.push(Warning::Unreached(report.unreached.clone()));
    }
    let rare: Vec<_> = report
        .questions
        .iter()
        .filter_map(|it| {
            it.most
                .map(|(strategy, share)| (it.question, strategy, share))
        })
        .filter(|(_, _, share)| *share < RARE && report.runs >= ENOUGH_PLAYS)
        .collect();
    if !rare.is_empty() {
        found.push(Warning::Rare(rare));
    }
    found
}

/// Answers that random play never chose although it was asked the question often:
/// with a handful of answers, what is offered at all is soon chosen.
fn never_offered(played: &Played<'_>, report: &Report) -> Option<Warning> {
    let random = played.of(Strategy::Random)?;
    let mut never = Vec::new();
    for result in &report.questions {
        let asked = random.reached[result.question.at()].plays;
        if asked < ENOUGH_PLAYS * result.answers.len() as u64 {
            continue;
        }
        for answer in &result.answers {
            if let (Choice::Answer(at), 0) = (answer.choice, answer.chosen) {
                never.push((result.question, at));
            }
        }
    }
    (!never.is_empty()).then_some(Warning::NeverOffered(never))
}

/// Criteria and techniques that are hardly observed, in random play.
fn coverage(scenario: &Scenario, played: &Played<'_>) -> Vec<Warning> {
    let random = played.of(Strategy::Random);
    let enough = |it: &&Gathered| it.plays >= ENOUGH_PLAYS && !scenario.is_short();
    let Some(random) = random.filter(enough) else {
        return Vec::new();
    };
    let plays = random.plays;
    let criteria = (0..scenario.rubric.criteria.len()).map(|at| {
        let (observed, counts) = random.observed[at];
        (at, ratio(observed, plays), ratio(counts, plays))
    });
    let criteria: Vec<_> = criteria
        .filter(|(_, _, share)| *share < CRITERION_COUNTS)
        .collect();
    let used = scenario.questions.iter().map(|it| it.techniques);
    let used = used.fold(WordSet::<Technique>::default(), WordSet::union);
    let share = |it: Technique| ratio(random.techniques[it.position()], plays);
    let techniques: Vec<_> = used
        .iter()
        .map(|it| (it, share(it)))
        .filter(|(_, share)| *share < TECHNIQUE_MET)
        .collect();
    let mut found = Vec::new();
    if !criteria.is_empty() {
        found.push(Warning::ThinCriteria(criteria));
    }
    if !techniques.is_empty() {
        found.push(Warning::ThinTechniques(techniques));
    }
    found
}
