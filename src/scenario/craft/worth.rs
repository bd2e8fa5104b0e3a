//! What an answer is worth as its author rated it, in whole numbers.

use crate::scenario::{Answer, Clause, Condition, Rubric, Term};

/// The answer reaches two of three on average, and holds nothing that gates the
/// overall result.
pub(super) fn is_good(answer: &Answer) -> bool {
    answer.rate.sum() >= 2 * answer.rate.count() && answer.pitfalls.critical() == 0
}

/// The answer stays below one and a half of three on average, which costs trust.
pub(super) fn is_bad(answer: &Answer) -> bool {
    2 * answer.rate.sum() < 3 * answer.rate.count()
}

/// The answer can be chosen by everyone: by one who sits there alone, and before
/// anything has happened that a condition could ask for.
pub(super) fn is_open(answer: &Answer) -> bool {
    answer.by.is_none() && is_usual(&answer.when)
}

/// Whether a condition holds of itself, as “was not said” does until it is said.
/// Numbers are given the benefit of the doubt.
pub(super) fn is_usual(condition: &Condition) -> bool {
    condition.0.iter().all(|clause| match clause {
        Clause::Any(terms) => terms.iter().any(|term| match term {
            Term::Said(_)
            | Term::Pitfall(_)
            | Term::Seated(_)
            | Term::Claimed(..)
            | Term::Injected(_)
            | Term::SaidElsewhere { wanted: true, .. } => false,
            Term::After(_)
            | Term::Before(_)
            | Term::HeatOver(_)
            | Term::HeatUnder(_)
            | Term::TrustOver(_)
            | Term::TrustUnder(_)
            | Term::NotSaid(_)
            | Term::SaidElsewhere { wanted: false, .. } => true,
        }),
        Clause::AnyOf(conditions) => conditions.iter().any(is_usual),
    })
}

/// The mean of its levels in tenths, rounded down so that it never seems to reach
/// a bound that it misses.
pub(super) fn tenths(answer: &Answer) -> usize {
    (10 * answer.rate.sum())
        .checked_div(answer.rate.count())
        .unwrap_or(0) as usize
}

/// What orders the answers of one question: the criteria's weights count, and any
/// critical pitfall ranks below everything without one.
pub(super) fn rank(answer: &Answer, rubric: &Rubric) -> (bool, u32) {
    let weight = |criterion: usize| {
        let criterion = rubric.criteria.get(criterion);
        criterion.map_or(1, |criterion| u32::from(criterion.weight))
    };
    let points = answer.rate.iter();
    let points = points.map(|(criterion, level)| weight(criterion) * u32::from(level));
    (answer.pitfalls.critical() == 0, points.sum())
}
