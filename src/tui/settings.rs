//! What a person can set, and what it means.

use serde::{Deserialize, Serialize};

use super::theme::ThemeName;
use crate::i18n::Lang;

/// How much moves on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Motion {
    /// Short movements.
    #[default]
    Full,
    /// Nothing moves but a running clock.
    Reduced,
}

impl Motion {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Motion; 2] = [Motion::Full, Motion::Reduced];
}

/// How long a person may take to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clocks {
    /// As long as the scenario says.
    #[default]
    AsWritten,
    /// Twice as long.
    Double,
    /// As long as they like.
    Off,
}

impl Clocks {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Clocks; 3] = [Clocks::AsWritten, Clocks::Double, Clocks::Off];

    /// The seconds to answer in, of those the scenario gives; none without a
    /// clock.
    #[must_use]
    pub fn seconds(self, written: u32) -> Option<u32> {
        match self {
            Clocks::AsWritten => Some(written),
            Clocks::Double => Some(written.saturating_mul(2)),
            Clocks::Off => None,
        }
    }
}

/// Everything a person can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the interface.
    pub lang: Lang,
    /// The theme.
    pub theme: ThemeName,
    /// How much moves.
    pub motion: Motion,
    /// The clock on answers.
    pub clocks: Clocks,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_storage_and_missing_fields() {
        let settings = Settings {
            lang: Lang::Ja,
            theme: ThemeName::ColourBlind,
            motion: Motion::Reduced,
            clocks: Clocks::Off,
        };
        let stored = serde_json::to_string(&settings).unwrap();
        assert_eq!(
            stored,
            r#"{"lang":"ja","theme":"colour-blind","motion":"reduced","clocks":"off"}"#
        );
        assert_eq!(serde_json::from_str::<Settings>(&stored).unwrap(), settings);
        assert_eq!(
            serde_json::from_str::<Settings>("{}").unwrap(),
            Settings::default()
        );
    }
}
