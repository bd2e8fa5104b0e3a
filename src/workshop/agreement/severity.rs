//! Who rates high and who low.

use super::gathered::Gathered;
use crate::scenario::rubric::MAX_CRITERIA;
use serde::Serialize;

/// Ratings to be compared before a difference is worth a word.
pub const ENOUGH: usize = 10;

/// From this mean difference on, in levels, somebody is called strict or lenient:
/// one level in four ratings. The bound is this program's own.
pub const WORTH_A_WORD: f64 = 0.25;

/// How somebody rates beside the others.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Severity {
    /// Mean difference of their levels from the median of the others', in levels: above
    /// 0 they rate higher.
    pub mean: f64,
    /// Levels compared.
    pub ratings: usize,
}

/// What a severity comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// Too few ratings to say.
    Unknown,
    /// As the others do.
    None,
    /// Higher than the others.
    Lenient,
    /// Lower.
    Strict,
}

impl Severity {
    /// Of the rater at a position, over every criterion of every answer that another
    /// rated too; nothing where there is no such.
    #[must_use]
    pub fn of(gathered: &Gathered, rater: usize) -> Option<Severity> {
        let (mut sum, mut ratings) = (0.0, 0);
        for answer in &gathered.answers {
            for criterion in 0..MAX_CRITERIA {
                let all: Vec<(usize, u8)> = answer.levels(criterion).collect();
                let own = all.iter().find(|(at, _)| *at == rater);
                let others = all.iter().filter(|(at, _)| *at != rater);
                let others: Vec<u8> = others.map(|(_, level)| *level).collect();
                if let (Some((_, own)), Some(median)) = (own, median(others)) {
                    sum += f64::from(*own) - median;
                    ratings += 1;
                }
            }
        }
        (ratings > 0).then(|| Severity {
            mean: sum / ratings as f64,
            ratings,
        })
    }

    /// What it comes to.
    #[must_use]
    pub fn leaning(self) -> Leaning {
        match self.mean {
            _ if self.ratings < ENOUGH => Leaning::Unknown,
            WORTH_A_WORD.. => Leaning::Lenient,
            mean if mean <= -WORTH_A_WORD => Leaning::Strict,
            _ => Leaning::None,
        }
    }
}

/// The median as it is: of an even number the mean of the two in the middle.
fn median(mut levels: Vec<u8>) -> Option<f64> {
    levels.sort_unstable();
    let high = f64::from(*levels.get(levels.len() / 2)?);
    let low = f64::from(*levels.get(levels.len().saturating_sub(1) / 2)?);
    Some((low + high) / 2.0)
}
