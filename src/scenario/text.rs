//! Texts an author wrote, in the languages of the scenario.

use super::Lang;

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
