//! The interface's own words, in English and Japanese, checked at compile time:
//! a message that lacks one of the two languages does not compile.
//!
//! Each submodule holds the words of one part of the program. What an author
//! writes in a scenario is not here: see [`crate::scenario::Text`].

use serde::{Deserialize, Serialize};

/// A language the interface speaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// Every language, in the order in which texts are stored.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Ja];

    /// The language's code: `en` or `ja`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ja => "ja",
        }
    }

    /// The language a code names, if it is one of ours. Case and region do not
    /// matter, so a locale such as `ja_JP.UTF-8` is understood.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {
        let primary = code.split(['_', '-', '.', '@']).next()?;
        Lang::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// The language's name in itself.
    #[must_use]
    pub fn endonym(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Ja => "日本語",
        }
    }
}

/// Defines one function a message: `name => "English", "日本語";`, or with
/// arguments that the texts interpolate: `left(n: usize) => "{n} left", "残り{n}";`.
macro_rules! messages {
    ($($name:ident $(($($arg:ident : $ty:ty),+ $(,)?))? => $en:literal, $ja:literal;)+) => {
        $(messages!(@one $name $(($($arg : $ty),+))? => $en, $ja);)+
    };
    (@one $name:ident => $en:literal, $ja:literal) => {
        #[doc = concat!("“", $en, "”")]
        #[must_use]
        pub fn $name(lang: $crate::i18n::Lang) -> &'static str {
            match lang {
                $crate::i18n::Lang::En => $en,
                $crate::i18n::Lang::Ja => $ja,
            }
        }
    };
    (@one $name:ident ($($arg:ident : $ty:ty),+) => $en:literal, $ja:literal) => {
        #[doc = concat!("“", $en, "”")]
        #[must_use]
        pub fn $name(lang: $crate::i18n::Lang, $($arg: $ty),+) -> String {
            match lang {
                $crate::i18n::Lang::En => format!($en),
                $crate::i18n::Lang::Ja => format!($ja),
            }
        }
    };
}

pub mod act;
pub mod agree;
pub mod anchors;
pub mod assess;
pub mod audience;
pub mod calibrate;
pub mod check;
pub mod cli;
pub mod common;
pub mod compare;
pub mod condition;
pub mod console;
pub mod craft;
pub mod data;
pub mod debrief;
pub mod drill;
pub mod exact;
pub mod exchange;
pub mod finale;
pub mod flow;
pub mod graph;
pub mod group;
pub mod help;
pub mod home;
pub mod keys;
pub mod new;
pub mod paper;
pub mod plain;
pub mod plan;
pub mod play;
pub mod preview;
pub mod progress;
pub mod qa;
pub mod report;
pub mod room;
pub mod schema;
pub mod serve;
pub mod settings;
pub mod simulate;
pub mod spoken;
pub mod stage;
pub mod statement;
pub mod store;
pub mod tui;
pub mod usage;
pub mod warmup;
pub mod workshop;
