//! The briefing: read before the panel is chosen; over when the player goes on.

use super::placeholder::Placeholder;
use crate::tui::screens::play::Scene;

/// The scene.
#[must_use]
pub fn scene() -> Box<dyn Scene> {
    Box::new(Placeholder("briefing", false))
}
