//! Written answers with agreed ratings, as they stand in `vignettes.yaml`.

use crate::i18n::Lang;
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Rubric, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file of the built-in ones.
const BUILT_IN: &str = include_str!("vignettes.yaml");

/// A written answer, and what it was agreed to be worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Vignette {
    /// Its id.
    pub id: Box<str>,
    /// What happened, and who speaks.
    pub context: Text,
    /// What was asked.
    pub question: Text,
    /// What was answered.
    pub answer: Text,
    /// The criteria that were observed, in the order of the rubric.
    pub rated: Vec<Agreed>,
    /// The critical pitfall in it, if there is one, and why it is.
    pub pitfall: Option<(Pitfall, Text)>,
}

/// What was agreed on one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreed {
    /// The position of the criterion in the default rubric.
    pub criterion: usize,
    /// The level, 0–3.
    pub level: u8,
    /// Why, with words of the answer.
    pub why: Text,
}

/// A vignette as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Box<str>,
    en: Told,
    ja: Told,
    rate: BTreeMap<String, Rating>,
    pitfall: Option<Critical>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    context: Box<str>,
    question: Box<str>,
    answer: Box<str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rating {
    level: u8,
    en: Box<str>,
    ja: Box<str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Critical {
    tag: Pitfall,
    en: Box<str>,
    ja: Box<str>,
}

/// The built-in vignettes, in the order of their file.
#[must_use]
pub fn built_in() -> Vec<Vignette> {
    // Tests read the same text: what does not load does not get here.
    read(BUILT_IN).unwrap_or_default()
}

fn read(yaml: &str) -> Result<Vec<Vignette>, String> {
    let written: Vec<Written> = serde_yaml::from_str(yaml).map_err(|error| error.to_string())?;
    let rubric = Rubric::default();
    written
        .into_iter()
        .map(|it| vignette(it, &rubric))
        .collect()
}

fn vignette(written: Written, rubric: &Rubric) -> Result<Vignette, String> {
    let (en, ja) = (written.en, written.ja);
    let mut rated = Vec::with_capacity(written.rate.len());
    for (id, rating) in written.rate {
        let known = rubric.position(&id);
        let criterion = known.ok_or_else(|| format!("{}: no criterion {id}", written.id))?;
        if rating.level > MAX_LEVEL {
            return Err(format!(
                "{}: {id} has a level above {MAX_LEVEL}",
                written.id
            ));
        }
        rated.push(Agreed {
            criterion,
            level: rating.level,
            why: text(&rating.en, &rating.ja),
        });
    }
    rated.sort_by_key(|it| it.criterion);
    Ok(Vignette {
        id: written.id,
        context: text(&en.context, &ja.context),
        question: text(&en.question, &ja.question),
        answer: text(&en.answer, &ja.answer),
        rated,
        pitfall: written.pitfall.map(|it| (it.tag, text(&it.en, &it.ja))),
    })
}

fn text(en: &str, ja: &str) -> Text {
    Text::from_fn(|lang| match lang {
        Lang::En => en.into(),
        Lang::Ja => ja.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in a language's quotation marks.
    fn quoted(text: &str, lang: Lang) -> Vec<&str> {
        let (open, close) = match lang {
            Lang::En => ('“', '”'),
            Lang::Ja => ('「', '」'),
        };
        let parts = text.split(open).skip(1);
        parts.filter_map(|part| part.split(close).next()).collect()
    }

    #[test]
    fn there_are_at_least_twelve_for_every_criterion_level_and_critical_pitfall() {
        let all = read(BUILT_IN).unwrap();
        assert!(all.len() >= 12);
        let rated = || all.iter().flat_map(|it| &it.rated);
        for (at, criterion) in Rubric::default().criteria.iter().enumerate() {
            for level in 0..=MAX_LEVEL {
                let is = |it: &&Agreed| (it.criterion, it.level) == (at, level);
                assert!(rated().any(|it| is(&it)), "no {level} of {}", criterion.id);
            }
        }
        use crate::scenario::vocabulary::Word;
        for pitfall in Pitfall::ALL.iter().filter(|it| it.is_critical()) {
            let mut named = all.iter().filter_map(|it| it.pitfall.as_ref());
            assert!(named.any(|(it, _)| it == pitfall), "{pitfall:?}");
        }
        assert!(all.iter().any(|it| it.pitfall.is_none()));
    }

    #[test]
    fn every_text_is_there_in_both_languages_and_every_reason_quotes_the_answer() {
        for vignette in read(BUILT_IN).unwrap() {
            for lang in Lang::ALL {
                let of = |text: &Text| text.get(lang).to_owned();
                let told = [&vignette.context, &vignette.question, &vignette.answer];
                assert!(told.iter().all(|text| !text.get(lang).is_empty()));
                if lang == Lang::En {
                    // Two originals, not one in two alphabets.
                    let latin = |text: &&&Text| text.get(lang).chars().all(|c| c < '\u{3000}');
                    assert_eq!(told.iter().filter(latin).count(), 3);
                }
                let answer = of(&vignette.answer);
                let pitfall = vignette.pitfall.iter().map(|(_, why)| why);
                for why in vignette.rated.iter().map(|it| &it.why).chain(pitfall) {
                    let why = of(why);
                    let quotes = quoted(&why, lang);
                    assert!(
                        quotes.iter().any(|words| answer.contains(words)),
                        "{}: {why}",
                        vignette.id
                    );
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_rated_is_refused() {
        let told = "{context: c, question: q, answer: a}";
        let written = |rate: &str| {
            read(&format!(
                "- {{id: x, en: {told}, ja: {told}, rate: {{{rate}}}}}"
            ))
        };
        assert!(written("answer: {level: 3, en: e, ja: j}").is_ok());
        for rate in [
            "charm: {level: 3, en: e, ja: j}",
            "answer: {level: 4, en: e, ja: j}",
        ] {
            assert!(written(rate).is_err(), "{rate}");
        }
    }
}
