//! What is weak, and when it is due to be drilled again.

use super::practised::Practised;
use serde::{Deserialize, Serialize};

/// The weaknesses of a trainee, each with the day on which it is due.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Deck {
    /// Sessions entered.
    entered: u32,
}

impl Deck {
    /// Enters a session that has ended.
    pub(super) fn enter(&mut self, _practised: &Practised) {
        self.entered += 1;
    }
}
