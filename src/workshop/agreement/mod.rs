//! How far assessors agree, who rates high or low, where they differ most, and what
//! they come to together.

mod agenda;
mod alpha;
mod blind;
mod bootstrap;
mod gathered;
mod measure;
mod merge;
mod render;
mod severity;
#[cfg(test)]
mod tests;
mod value;

pub use agenda::{Anchor, Place, Point};
pub use alpha::{Coincidences, Metric};
pub use blind::{Missing, missing};
pub use gathered::{Answer, Gathered, Given, Rater};
pub use measure::{Alpha, ENOUGH_EXCHANGES, RELIABLE, Reliability, TENTATIVE, Worth};
pub use merge::EARS;
pub use severity::{Leaning, Severity};
pub use value::{
    About, Agreement, AnswerView, CriterionView, Gave, HeardBy, Merged, PitfallView, RaterView,
};
