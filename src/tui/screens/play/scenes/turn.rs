//! How the room took the newest turn; in practice the coach, and before that the pick of the worst answer.

use super::placeholder::Placeholder;
use crate::tui::screens::play::Scene;

/// The scene.
#[must_use]
pub fn scene(_spot: bool) -> Box<dyn Scene> {
    Box::new(Placeholder("turn", false))
}
