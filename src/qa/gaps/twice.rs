//! Questions that stand in a list twice, in the same or nearly the same words.

use super::{Gap, QUOTED, questions};
use crate::qa::column::normalised;
use crate::qa::list::List;
use crate::qa::unusable::short;

/// From this likeness on two questions are one: twice what they share of both.
const ALIKE: f64 = 0.85;
/// Characters of a question that are compared.
const COMPARED: usize = 300;

/// Questions asked twice, each with the first of its kind.
pub(super) fn asked_twice(list: &List) -> Vec<Gap> {
    let mut found = Vec::new();
    let mut seen: Vec<(u32, Vec<(char, char)>)> = Vec::new();
    for (row, question, _) in questions(list) {
        let pairs = pairs(question);
        match seen.iter().find(|(_, other)| alike(other, &pairs)) {
            Some((first, _)) => found.push(Gap::AskedTwice {
                first: *first,
                second: row,
                question: short(question, QUOTED),
            }),
            None => seen.push((row, pairs)),
        }
    }
    found
}

/// The pairs of neighbouring characters, in order.
fn pairs(question: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = normalised(question).chars().take(COMPARED).collect();
    let mut pairs: Vec<_> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// The Sørensen–Dice coefficient of the pairs, over [`ALIKE`].
fn alike(one: &[(char, char)], other: &[(char, char)]) -> bool {
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    if short == 0 || 2.0 * (short as f64) < ALIKE * (short + long) as f64 {
        return false;
    }
    let (mut a, mut b, mut shared) = (0, 0, 0);
    while a < one.len() && b < other.len() {
        match one[a].cmp(&other[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => (a, b, shared) = (a + 1, b + 1, shared + 1),
        }
    }
    2.0 * f64::from(shared) >= ALIKE * (short + long) as f64
}
