//! A memo or a rumour comes in.

use super::placeholder::Placeholder;
use crate::scenario::InjectIx;
use crate::tui::screens::play::Scene;

/// The scene.
#[must_use]
pub fn scene(_inject: InjectIx) -> Box<dyn Scene> {
    Box::new(Placeholder("memo", false))
}
