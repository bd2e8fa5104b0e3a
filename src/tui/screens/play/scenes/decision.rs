//! A decision.

use super::placeholder::Placeholder;
use crate::scenario::DecisionIx;
use crate::tui::screens::play::Scene;

/// The scene.
#[must_use]
pub fn scene(_at: DecisionIx) -> Box<dyn Scene> {
    Box::new(Placeholder("decision", true))
}
