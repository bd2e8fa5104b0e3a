//! How a trainee gets on, over all their sessions.

use super::practised::Practised;
use serde::{Deserialize, Serialize};

/// How a trainee gets on.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// Conferences entered.
    conferences: u32,
}

impl Progress {
    /// Enters a session that has ended.
    pub(super) fn enter(&mut self, practised: &Practised) {
        if practised.session.question.is_none() {
            self.conferences += 1;
        }
    }
}
