//! The moderator speaks: a part of the conference opens, or the time is up.

use super::placeholder::Placeholder;
use crate::scenario::Phase;
use crate::tui::screens::play::Scene;

/// The scene.
#[must_use]
pub fn scene(_part: Option<Phase>) -> Box<dyn Scene> {
    Box::new(Placeholder("moderator", false))
}
