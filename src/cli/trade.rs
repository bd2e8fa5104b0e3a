//! The words of the trade as people type them: the tag, or a name in either
//! language.

use super::failure::Failure;
use crate::i18n::Lang;
use crate::i18n::progress as words;
use crate::scenario::clean;
use crate::scenario::vocabulary::Word;

/// How far what was typed may be from a word to be taken for a slip.
const SLIP: f64 = 0.7;

/// The word somebody typed.
///
/// # Errors
/// It is none; says what was probably meant, or which there are.
pub fn word<W: Word>(
    said: &str,
    name: fn(W, Lang) -> &'static str,
    unknown: fn(Lang, &str) -> String,
    lang: Lang,
) -> Result<W, Failure> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['-', ' '], "_");
    let wanted = plain(said);
    let names = |word: W| [word.tag(), name(word, Lang::En), name(word, Lang::Ja)].map(plain);
    let all = || W::ALL.iter().copied();
    if let Some(found) = all().find(|word| names(*word).contains(&wanted)) {
        return Ok(found);
    }
    let near = |word: W| {
        let likeness = names(word).map(|it| strsim::jaro_winkler(&it, &wanted));
        likeness.into_iter().fold(0.0, f64::max)
    };
    let nearest = all().max_by(|a, b| near(*a).total_cmp(&near(*b)));
    let hint = match nearest.filter(|word| near(*word) >= SLIP) {
        Some(word) => words::did_you_mean(lang, word.tag()),
        None => {
            let tags: Vec<&str> = all().map(Word::tag).collect();
            words::there_are(lang, &tags.join(" "))
        }
    };
    Err(Failure::new(unknown(lang, &clean(said)), hint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::vocabulary::{Pitfall, Technique};

    fn technique(said: &str, lang: Lang) -> Result<Technique, Failure> {
        word(said, Technique::name, words::unknown_technique, lang)
    }

    #[test]
    fn tags_and_names_are_understood() {
        for said in ["pin_down", "Pin-Down", "pinning down", "言質取り"] {
            assert_eq!(
                technique(said, Lang::En).unwrap(),
                Technique::PinDown,
                "{said}"
            );
        }
        let pitfall = word("責任転嫁", Pitfall::name, words::unknown_pitfall, Lang::Ja);
        assert_eq!(pitfall.unwrap(), Pitfall::BlamesOthers);
    }

    #[test]
    fn a_slip_is_told_from_nonsense() {
        let hint = |said| match technique(said, Lang::En) {
            Err(Failure::Said(_, hint)) => hint,
            other => panic!("{other:?}"),
        };
        assert_eq!(hint("loadad"), "Did you mean loaded?");
        assert!(hint("zzz").contains("straight chronology"));
    }
}
