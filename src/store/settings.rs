//! What a person can set, kept between sessions key by key: a key of another
//! version is left alone, and a value that cannot be read counts as not set.

use super::{Store, StoreError};
use crate::i18n::Lang;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Everything a person can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Before the coach speaks, the player names the worst of the answers.
    pub spot_the_worst: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            lang: Lang::default(),
            theme: ThemeName::default(),
            motion: Motion::default(),
            clocks: Clocks::default(),
            spot_the_worst: true,
        }
    }
}

/// The themes a person can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeName {
    /// The terminal's own sixteen colours.
    #[default]
    Default,
    /// Nothing dim, everything that matters bold.
    HighContrast,
    /// Blue and orange, which people with any colour vision tell apart.
    ColourBlind,
    /// No colour at all.
    Mono,
}

impl ThemeName {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [ThemeName; 4] = [
        ThemeName::Default,
        ThemeName::HighContrast,
        ThemeName::ColourBlind,
        ThemeName::Mono,
    ];

    /// The word used on the command line and in stored settings.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            ThemeName::Default => "default",
            ThemeName::HighContrast => "high-contrast",
            ThemeName::ColourBlind => "colour-blind",
            ThemeName::Mono => "mono",
        }
    }
}

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

impl Store {
    /// The settings as kept; those that were never set, as `otherwise` has them.
    ///
    /// # Errors
    /// What the database reports.
    pub fn settings(&self, otherwise: Settings) -> Result<Settings, StoreError> {
        let kept: Vec<(String, String)> = self.read(|db| {
            let mut select = db.prepare_cached("SELECT key, value FROM settings")?;
            let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect()
        })?;
        let mut settings = otherwise;
        for (key, value) in kept {
            let mut fields = fields(&settings);
            let Ok(value) = serde_json::from_str(&value) else {
                continue;
            };
            fields.insert(key, value);
            if let Ok(better) = serde_json::from_value(Value::Object(fields)) {
                settings = better;
            }
        }
        Ok(settings)
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be kept.
    pub fn save_settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        // They are everybody's on this machine.
        self.unrestricted()?;
        self.write(|db| {
            let mut put = db.prepare_cached(
                "INSERT INTO settings (key, value) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?;
            for (key, value) in fields(settings) {
                put.execute([key, value.to_string()])?;
            }
            Ok(())
        })
    }
}

/// Those of the values found under keys of ours that this version can read.
pub(super) fn understood(otherwise: Settings, found: &Map<String, Value>) -> Map<String, Value> {
    let known = fields(&otherwise);
    let is_readable = |(key, value): &(&String, &Value)| {
        let mut fields = known.clone();
        let known = fields.insert((*key).clone(), (*value).clone()).is_some();
        known && serde_json::from_value::<Settings>(Value::Object(fields)).is_ok()
    };
    let understood = found.iter().filter(is_readable);
    understood
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

/// The settings by their keys.
fn fields(settings: &Settings) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}
