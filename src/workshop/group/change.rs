//! A later run beside an earlier one of the same participant, with honest words for
//! small numbers.

use super::Part;
use super::value::{Cell, Change, FEW, Moved, Shows};

/// For everybody who held a scenario more than once, and to its end: the first run
/// beside the last. Runs in a team are set beside runs in a team, where they answered often
/// enough in both for a comparison to say anything.
pub(super) fn all(names: &[&str], parts: &[Part<'_, '_>]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (at, first) in parts.iter().enumerate() {
        let same = |other: &&Part<'_, '_>| {
            other.who == first.who
                && other.is_beside(first)
                && other.run.is_team() == first.run.is_team()
                && other.is_comparable()
        };
        let is_first = !parts[..at].iter().any(|other| same(&other));
        if !is_first || !first.is_comparable() {
            continue;
        }
        let Some(last) = parts[at + 1..].iter().rfind(same) else {
            continue;
        };
        let criteria = moved(first, last);
        if !criteria.is_empty() {
            changes.push(Change {
                name: names[first.who].to_owned(),
                scenario: first.debrief.title.clone(),
                spoken: first.spoken(),
                runs: [first, last].map(|part| number(parts, part)),
                criteria,
            });
        }
    }
    changes
}

/// Which of somebody's runs of a scenario it was, from 1, as the table counts them.
fn number(parts: &[Part<'_, '_>], part: &Part<'_, '_>) -> usize {
    let own = parts
        .iter()
        .filter(|it| it.who == part.who && it.is_beside(part));
    let before = own.take_while(|it| !std::ptr::eq(*it, part));
    before.count() + 1
}

impl Part<'_, '_> {
    fn is_comparable(&self) -> bool {
        !self.debrief.provisional && !self.few
    }
}

fn moved(first: &Part<'_, '_>, last: &Part<'_, '_>) -> Vec<Moved> {
    let criteria = first.debrief.criteria.iter().zip(first.cells());
    let cells = last.cells();
    let moved = criteria.filter_map(|(criterion, before)| {
        let same = |it: &crate::debrief::CriterionView| it.id == criterion.id;
        let at = last.debrief.criteria.iter().position(same)?;
        let cells = [before?, cells.get(at).copied().flatten()?];
        Some(Moved {
            name: criterion.name.clone(),
            cells,
            shows: shows(cells),
        })
    });
    moved.collect()
}

/// What two figures show. Two answers rated one level otherwise move a score of n
/// exchanges by 2 · 100/(3n): what is no more than that is no difference, and below
/// three exchanges in either nothing is said at all.
pub(super) fn shows([before, after]: [Cell; 2]) -> Shows {
    let fewest = before.observed.min(after.observed);
    if fewest < FEW {
        return Shows::TooFew;
    }
    let difference = i32::from(after.score) - i32::from(before.score);
    let is_chance = difference.unsigned_abs() * 3 * fewest <= 200;
    match difference > 0 {
        _ if is_chance => Shows::Same,
        true => Shows::Better,
        false => Shows::Worse,
    }
}
