//! Questions that stand in a list twice, in the same or nearly the same words.
//! Follow-ups are not looked at: “By when?” may follow many answers.

use super::{Gap, QUOTED};
use crate::qa::column::normalised;
use crate::qa::list::List;
use crate::qa::unusable::short;

/// From this likeness on two questions are one: twice what they share of both.
const ALIKE: f64 = 0.85;
/// Characters of a question that are compared.
const COMPARED: usize = 300;

/// A question as it is compared.
struct Asked {
    row: u32,
    /// Its pairs of neighbouring characters, in order.
    pairs: Vec<(char, char)>,
    /// Its digits: one about 2024 is not one about 2025.
    digits: String,
}

/// Questions asked twice, each with the first of its kind.
pub(super) fn asked_twice(list: &List) -> Vec<Gap> {
    let mut found = Vec::new();
    let mut seen: Vec<Asked> = Vec::new();
    for entry in &list.entries {
        let letters = normalised(&entry.question);
        let asked = Asked {
            row: entry.row,
            pairs: pairs(&letters),
            digits: letters.chars().filter(|c| c.is_numeric()).collect(),
        };
        let first = seen
            .iter()
            .find(|it| it.digits == asked.digits && alike(&it.pairs, &asked.pairs));
        match first {
            Some(first) => found.push(Gap::AskedTwice {
                first: first.row,
                second: entry.row,
                question: short(&entry.question, QUOTED),
            }),
            None => seen.push(asked),
        }
    }
    found
}

/// The pairs of neighbouring characters, in order.
fn pairs(letters: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = letters.chars().take(COMPARED).collect();
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
