//! Texts an author wrote, in the languages of the scenario.

use super::Lang;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// A shown text in every language of the interface. Where the author gave none
/// for a language, loading fills in the first language the scenario promises,
/// so that [`Text::get`] always has something to show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text([Box<str>; 2]);

impl Text {
    /// The same words in every language.
    #[must_use]
    pub fn same(words: &str) -> Text {
        Text::from_fn(|_| words.into())
    }

    /// A text made from a function of the language.
    pub fn from_fn(mut words: impl FnMut(Lang) -> Box<str>) -> Text {
        Text(Lang::ALL.map(&mut words))
    }

    /// The words in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        &self.0[lang as usize]
    }

    /// Whether there is nothing to show in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|words| words.is_empty())
    }
}

/// As an object by the languages' codes: `{"en":"…","ja":"…"}`.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut texts = serializer.serialize_map(Some(Lang::ALL.len()))?;
        for lang in Lang::ALL {
            texts.serialize_entry(lang.code(), self.get(lang))?;
        }
        texts.end()
    }
}

/// What is missing is empty.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        let mut texts = BTreeMap::<String, Box<str>>::deserialize(deserializer)?;
        Ok(Text::from_fn(|lang| {
            texts.remove(lang.code()).unwrap_or_default()
        }))
    }
}

/// Words (English) or characters (Japanese) a person reads or says.
#[must_use]
pub fn length(words: &str, lang: Lang) -> usize {
    match lang {
        Lang::En => words.split_whitespace().count(),
        Lang::Ja => words.chars().filter(|c| !c.is_whitespace()).count(),
    }
}

/// Seconds to read a text at 240 English words or 500 Japanese characters a
/// minute, rounded up.
#[must_use]
pub fn reading_seconds(words: &str, lang: Lang) -> u32 {
    let per_minute = match lang {
        Lang::En => 240,
        Lang::Ja => 500,
    };
    (length(words, lang) * 60).div_ceil(per_minute) as u32
}
