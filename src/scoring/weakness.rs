//! Weak spots under four lenses, what to fix first and what to keep.

use super::transcript::{Entry, Transcript};
use crate::scenario::rubric::{MAX_CRITERIA, MAX_LEVEL};
use crate::scenario::vocabulary::{Pitfall, Technique};
use crate::scenario::{Scenario, TopicIx};
use std::cmp::Reverse;

/// Imagined observations at the lens's mean that keep few real ones from
/// speaking too loudly (shrinkage towards the mean).
const PRIOR: f64 = 3.0;
/// Observations from which a weakness may be called one.
const ENOUGH: usize = 2;

/// What a weak spot is seen through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lens {
    /// A criterion of the rubric, by position.
    Criterion(usize),
    /// A technique of questioning.
    Technique(Technique),
    /// A topic.
    Topic(TopicIx),
    /// A pitfall.
    Pitfall(Pitfall),
}

impl Lens {
    /// Which of the four it is.
    fn kind(self) -> usize {
        match self {
            Lens::Criterion(_) => 0,
            Lens::Technique(_) => 1,
            Lens::Topic(_) => 2,
            Lens::Pitfall(_) => 3,
        }
    }

    /// Points missed by an entry as this lens sees it; nothing if it does not see it.
    fn missed(self, scenario: &Scenario, entry: &Entry) -> Option<u32> {
        let seen = match self {
            Lens::Criterion(criterion) => {
                return entry
                    .turn
                    .levels
                    .get(criterion)
                    .map(|_| entry.missed_on(criterion));
            }
            Lens::Technique(technique) => entry.question(scenario)?.techniques.contains(technique),
            Lens::Topic(topic) => entry.question(scenario)?.topic == topic,
            Lens::Pitfall(pitfall) => entry.turn.pitfalls.contains(pitfall),
        };
        (seen && entry.turn.levels.count() > 0).then(|| entry.missed())
    }

    /// Whether a criterion's points are seen through this lens.
    fn covers(self, criterion: usize) -> bool {
        !matches!(self, Lens::Criterion(other) if other != criterion)
    }
}

/// A weak spot, with the turns that show it.
#[derive(Debug, Clone, PartialEq)]
pub struct WeakSpot {
    /// What it is.
    pub lens: Lens,
    /// Points missed in all.
    pub missed: u32,
    /// Turns observed.
    pub observed: usize,
    /// n · shrunk mean: what spots of one lens are ranked by.
    pub rank: f64,
    /// Turns that lost points, the costliest first.
    pub evidence: Vec<usize>,
    /// It is a critical pitfall.
    pub critical: bool,
}

/// Something to fix: a weak spot and the turn that shows it best.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// The weak spot.
    pub spot: WeakSpot,
    /// The turn.
    pub turn: usize,
}

/// The weak spots of a transcript: criteria, techniques, topics, pitfalls, each
/// ranked. With n observations of mean missed x and the lens's mean μ, the
/// shrunk mean is (n·x + 3μ)/(n + 3).
#[must_use]
pub fn weak_spots(scenario: &Scenario, transcript: &Transcript) -> Vec<WeakSpot> {
    let lenses: [Vec<Lens>; 4] = [
        (0..scenario.rubric.criteria.len())
            .map(Lens::Criterion)
            .collect(),
        words().map(Lens::Technique).collect(),
        (0..scenario.topics.len())
            .map(|at| Lens::Topic(TopicIx::new(at)))
            .collect(),
        words().map(Lens::Pitfall).collect(),
    ];
    lenses
        .iter()
        .flat_map(|lenses| spots_of(lenses, scenario, &transcript.entries))
        .collect()
}

fn words<W: crate::scenario::vocabulary::Word>() -> impl Iterator<Item = W> {
    W::ALL.iter().copied()
}

fn spots_of(lenses: &[Lens], scenario: &Scenario, entries: &[Entry]) -> Vec<WeakSpot> {
    let seen: Vec<(Lens, Vec<(usize, u32)>)> = lenses
        .iter()
        .map(|lens| {
            let missed = |(at, entry): (usize, &Entry)| Some((at, lens.missed(scenario, entry)?));
            (
                *lens,
                entries.iter().enumerate().filter_map(missed).collect(),
            )
        })
        .collect();
    let all: Vec<u32> = seen
        .iter()
        .flat_map(|(_, turns)| turns.iter().map(|(_, missed)| *missed))
        .collect();
    let mean = f64::from(all.iter().sum::<u32>()) / (all.len().max(1) as f64);
    let mut spots: Vec<WeakSpot> = seen
        .into_iter()
        .filter_map(|(lens, turns)| spot(lens, &turns, mean))
        .collect();
    spots.sort_by(|a, b| {
        b.critical
            .cmp(&a.critical)
            .then(b.rank.total_cmp(&a.rank))
            .then(a.lens.cmp(&b.lens))
    });
    spots
}

fn spot(lens: Lens, turns: &[(usize, u32)], mean: f64) -> Option<WeakSpot> {
    let critical = matches!(lens, Lens::Pitfall(pitfall) if pitfall.is_critical());
    let missed: u32 = turns.iter().map(|(_, missed)| missed).sum();
    if turns.is_empty() || !critical && (turns.len() < ENOUGH || missed == 0) {
        return None;
    }
    let n = turns.len() as f64;
    let shrunk = (f64::from(missed) + PRIOR * mean) / (n + PRIOR);
    let mut costly: Vec<(usize, u32)> = turns
        .iter()
        .copied()
        .filter(|(_, missed)| critical || *missed > 0)
        .collect();
    costly.sort_by_key(|(at, missed)| (Reverse(*missed), *at));
    Some(WeakSpot {
        lens,
        missed,
        observed: turns.len(),
        rank: n * shrunk,
        evidence: costly.into_iter().map(|(at, _)| at).collect(),
        critical,
    })
}

/// The three things to fix: greedily the spot with the most missed points that
/// no earlier one has shown, critical ones first, each through another lens and
/// with another turn as its evidence.
#[must_use]
pub fn fixes(transcript: &Transcript, spots: &[WeakSpot]) -> Vec<Fix> {
    let entries = &transcript.entries;
    let mut left: Vec<[u32; MAX_CRITERIA]> = entries
        .iter()
        .map(|entry| std::array::from_fn(|criterion| entry.missed_on(criterion)))
        .collect();
    let mut fixes: Vec<Fix> = Vec::new();
    while fixes.len() < 3 {
        let unshown = |lens: Lens, turn: usize, left: &[[u32; MAX_CRITERIA]]| -> u32 {
            (0..MAX_CRITERIA)
                .filter(|at| lens.covers(*at))
                .map(|at| left[turn][at])
                .sum()
        };
        let best = spots
            .iter()
            .filter(|spot| {
                fixes
                    .iter()
                    .all(|fix| fix.spot.lens.kind() != spot.lens.kind())
            })
            .filter_map(|spot| {
                let points: u32 = spot
                    .evidence
                    .iter()
                    .map(|turn| unshown(spot.lens, *turn, &left))
                    .sum();
                let new = spot
                    .evidence
                    .iter()
                    .filter(|turn| fixes.iter().all(|fix| fix.turn != **turn));
                // What caps the score is shown before what only misses points.
                let turn = new.max_by_key(|turn| {
                    let critical = entries[**turn].is_critical();
                    (critical, unshown(spot.lens, **turn, &left), Reverse(**turn))
                })?;
                (points > 0 || spot.critical).then_some((spot.critical, points, spot, *turn))
            })
            .max_by_key(|(critical, points, spot, _)| (*critical, *points, Reverse(spot.lens)));
        let Some((_, _, spot, turn)) = best else {
            break;
        };
        for shown in &spot.evidence {
            for (criterion, points) in left[*shown].iter_mut().enumerate() {
                if spot.lens.covers(criterion) {
                    *points = 0;
                }
            }
        }
        fixes.push(Fix {
            spot: spot.clone(),
            turn,
        });
    }
    fixes
}

/// Up to three turns to keep: questions answered without a pitfall at no more
/// than a level below the best possible, the weightiest and best rated first,
/// one a topic.
#[must_use]
pub fn keeps(scenario: &Scenario, transcript: &Transcript) -> Vec<usize> {
    let quality = |entry: &Entry| {
        let levels = entry.turn.levels;
        levels.sum() * 100 / (levels.count().max(1) * u32::from(MAX_LEVEL))
    };
    let entries = &transcript.entries;
    let mut good: Vec<usize> = (0..entries.len())
        .filter(|at| {
            let entry = &entries[*at];
            entry.question(scenario).is_some()
                && entry.turn.pitfalls.is_empty()
                && quality(entry) >= 67
        })
        .collect();
    good.sort_by_key(|at| {
        (
            Reverse(quality(&entries[*at])),
            Reverse(entries[*at].weight),
            *at,
        )
    });
    let mut kept: Vec<usize> = Vec::new();
    for at in good {
        let topic = |at: usize| {
            entries[at]
                .question(scenario)
                .map(|question| question.topic)
        };
        if kept.len() < 3 && kept.iter().all(|other| topic(*other) != topic(at)) {
            kept.push(at);
        }
    }
    kept
}
