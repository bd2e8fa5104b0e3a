//! Who sits beside the player; begins the conference.

use super::placeholder::Placeholder;
use crate::tui::screens::play::Scene;

/// The scene.
#[must_use]
pub fn scene() -> Box<dyn Scene> {
    Box::new(Placeholder("panel", true))
}
