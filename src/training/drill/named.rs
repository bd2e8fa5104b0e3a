//! Words of the trade as a person types them.

use crate::scenario::Lang;
use crate::scenario::vocabulary::{Field, Pitfall, Technique, Word};

/// How alike two words must be to be taken for a slip of the finger.
const ALIKE: f64 = 0.75;

/// A word that has a name beside its tag.
pub trait Named: Word {
    /// Its name.
    fn called(self, lang: Lang) -> &'static str;
}

impl Named for Technique {
    fn called(self, lang: Lang) -> &'static str {
        self.name(lang)
    }
}

impl Named for Field {
    fn called(self, lang: Lang) -> &'static str {
        self.name(lang)
    }
}

impl Named for Pitfall {
    fn called(self, lang: Lang) -> &'static str {
        self.name(lang)
    }
}

/// The word somebody means by its tag, or by its name in any language; case,
/// blanks, hyphens and underscores do not matter.
///
/// # Errors
/// The word that comes nearest, if one does.
pub fn named<W: Named>(said: &str) -> Result<W, Option<W>> {
    let said = plain(said);
    let mut nearest: Option<(f64, W)> = None;
    for word in W::ALL.iter().copied() {
        let names = Lang::ALL.map(|lang| plain(word.called(lang)));
        for name in std::iter::once(plain(word.tag())).chain(names) {
            if name == said {
                return Ok(word);
            }
            let likeness = strsim::jaro_winkler(&said, &name);
            if likeness > ALIKE && nearest.is_none_or(|(most, _)| likeness > most) {
                nearest = Some((likeness, word));
            }
        }
    }
    Err(nearest.map(|(_, word)| word))
}

fn plain(words: &str) -> String {
    let words = words.trim().to_lowercase();
    let blank = |c: char| c.is_whitespace() || "-_–・".contains(c);
    words.chars().filter(|c| !blank(*c)).collect()
}
