//! An opening statement put together by what is known of its lines.

use crate::conference::Conference;
use crate::scenario::LineIx;
use crate::scenario::vocabulary::{Cover, WordSet};

/// A good opening statement: line by line the one that adds most to what is
/// covered and, among equals, is rated best; lines with a pitfall are left out.
#[must_use]
pub fn suggested_statement(conference: &Conference) -> Vec<LineIx> {
    let Some(opening) = &conference.scenario().opening else {
        return Vec::new();
    };
    let mut picked: Vec<LineIx> = Vec::new();
    let mut covered = WordSet::default();
    let mut left: Vec<LineIx> = conference.statement_lines();
    left.sort_unstable();
    left.retain(|line| {
        let verdict = conference.judge(&opening.lines[line.at()]);
        verdict.pitfalls.is_empty()
    });
    while picked.len() < usize::from(opening.choose) {
        let gain = |line: &LineIx| {
            let line = &opening.lines[line.at()];
            let mean = line.rate.sum() * 100 / line.rate.count().max(1);
            line.covers.difference(covered).len() * 100 + mean
        };
        let Some(next) = left
            .iter()
            .copied()
            .max_by_key(|line| (gain(line), std::cmp::Reverse(*line)))
        else {
            break;
        };
        left.retain(|line| *line != next);
        covered = covered.union(opening.lines[next.at()].covers);
        picked.push(next);
    }
    // The apology comes first; the rest as the author ordered it.
    picked.sort_unstable_by_key(|line| {
        let covers = opening.lines[line.at()].covers;
        (!covers.contains(Cover::Apology), *line)
    });
    picked
}
