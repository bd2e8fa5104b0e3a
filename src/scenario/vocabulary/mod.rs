//! The fixed words of the trade: techniques of questioning, pitfalls of
//! answering, fields of topics, what an opening statement should cover. Each has
//! a tag (what authors write and history keeps), and names and advice in both
//! languages. The rubric, which an author may replace, is in [`super::rubric`].

mod cover;
mod field;
mod pitfall;
mod technique;

pub use cover::Cover;
pub use field::Field;
pub use pitfall::Pitfall;
pub use technique::Technique;

use crate::i18n::Lang;

/// One phrase in both languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// English.
    pub en: &'static str,
    /// Japanese.
    pub ja: &'static str,
}

impl Phrase {
    /// The phrase in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ja => self.ja,
        }
    }
}

/// A set of words of one vocabulary, as bits: small, `Copy`, ordered as declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordSet<W> {
    bits: u32,
    word: std::marker::PhantomData<W>,
}

/// A closed vocabulary: an enum whose members have a position and a tag.
pub trait Word: Copy + Sized + 'static {
    /// Every word, in declared order.
    const ALL: &'static [Self];
    /// Position in [`Word::ALL`], below 32.
    fn position(self) -> usize;
    /// The tag authors write.
    fn tag(self) -> &'static str;
    /// The name a person reads, if it has one.
    fn reads(self) -> Option<Phrase> {
        None
    }
    /// The word a tag names.
    fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.tag() == tag)
    }
}

impl<W> Default for WordSet<W> {
    fn default() -> Self {
        WordSet {
            bits: 0,
            word: std::marker::PhantomData,
        }
    }
}

impl<W: Word> WordSet<W> {
    /// The set of these bits; unknown bits are dropped.
    #[must_use]
    pub fn from_bits(bits: u32) -> Self {
        let known = ((1_u64 << W::ALL.len()) - 1) as u32;
        WordSet {
            bits: bits & known,
            ..Self::default()
        }
    }

    /// The set as bits, by [`Word::position`].
    #[must_use]
    pub fn bits(self) -> u32 {
        self.bits
    }

    /// Adds a word.
    pub fn insert(&mut self, word: W) {
        self.bits |= 1 << word.position();
    }

    /// Takes a word out.
    pub fn remove(&mut self, word: W) {
        self.bits &= !(1 << word.position());
    }

    /// Whether the word is in the set.
    #[must_use]
    pub fn contains(self, word: W) -> bool {
        self.bits & (1 << word.position()) != 0
    }

    /// Both sets together.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        WordSet {
            bits: self.bits | other.bits,
            ..self
        }
    }

    /// What both sets have in common.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        WordSet {
            bits: self.bits & other.bits,
            ..self
        }
    }

    /// What this set has and the other has not.
    #[must_use]
    pub fn difference(self, other: Self) -> Self {
        WordSet {
            bits: self.bits & !other.bits,
            ..self
        }
    }

    /// Whether there is no word in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many words are in it.
    #[must_use]
    pub fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// The words, in declared order.
    pub fn iter(self) -> impl Iterator<Item = W> {
        let mut bits = self.bits;
        std::iter::from_fn(move || {
            let word = *W::ALL.get(bits.trailing_zeros() as usize)?;
            bits &= bits - 1;
            Some(word)
        })
    }
}

impl<W: Word> FromIterator<W> for WordSet<W> {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        let mut set = WordSet::default();
        for word in words {
            set.insert(word);
        }
        set
    }
}

impl<W: Word> serde::Serialize for WordSet<W> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Word::tag))
    }
}

impl<'de, W: Word> serde::Deserialize<'de> for WordSet<W> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tags = Vec::<String>::deserialize(deserializer)?;
        Ok(tags.iter().filter_map(|tag| W::from_tag(tag)).collect())
    }
}

/// Declares a vocabulary: `Variant "tag" { column: "English", "Japanese"; … }`.
/// Each column becomes a method that returns the phrase in a language.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $($Variant:ident $tag:literal { $($column:ident : $en:literal, $ja:literal;)+ })+
        }
        $($(#[$column_meta:meta])* fn $method:ident;)+
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $Name {
            $(#[doc = concat!("`", $tag, "`")] $Variant,)+
        }

        impl $crate::scenario::vocabulary::Word for $Name {
            const ALL: &'static [Self] = &[$($Name::$Variant),+];
            fn position(self) -> usize { self as usize }
            fn tag(self) -> &'static str {
                match self { $($Name::$Variant => $tag),+ }
            }
            fn reads(self) -> Option<$crate::scenario::vocabulary::Phrase> {
                Some(self.phrases().name)
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::scenario::vocabulary::Word::tag(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let tag = <String as serde::Deserialize>::deserialize(deserializer)?;
                <$Name as $crate::scenario::vocabulary::Word>::from_tag(&tag)
                    .ok_or_else(|| serde::de::Error::custom(format!("unknown tag `{tag}`")))
            }
        }

        impl $Name {
            fn phrases(self) -> Phrases {
                match self {
                    $($Name::$Variant => Phrases {
                        $($column: $crate::scenario::vocabulary::Phrase { en: $en, ja: $ja },)+
                    },)+
                }
            }

            $($(#[$column_meta])*
            #[must_use]
            pub fn $method(self, lang: $crate::i18n::Lang) -> &'static str {
                self.phrases().$method.get(lang)
            })+
        }

        struct Phrases { $($method: $crate::scenario::vocabulary::Phrase,)+ }
    };
}
use vocabulary;
