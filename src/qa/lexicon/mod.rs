//! What a question's words tell of its technique and its field: a proposal for an
//! author to look at. Words that could mean several things are left out: where
//! none speaks clearly, a question is a plain one, and its field is not known.

mod fields;
mod manner;
mod techniques;

use crate::scenario::Lang;
use crate::scenario::vocabulary::{Field, Technique, Word};
use fields::FIELDS;
use techniques::TECHNIQUES;
use unicode_normalization::UnicodeNormalization;

/// Question marks from which on a question is many at once.
const MANY: usize = 3;

/// How the question seems to work on the one asked, the most telling first; at
/// most two, none where nothing tells.
#[must_use]
pub(super) fn techniques(question: &str, lang: Lang) -> Vec<Technique> {
    let text = folded(question);
    let mut found: Vec<Technique> = TECHNIQUES
        .iter()
        .filter(|(_, words)| hits(&text, words.of(lang), lang) > 0)
        .map(|(technique, _)| *technique)
        .collect();
    if text.matches('?').count() >= MANY {
        found.insert(0, Technique::MachineGun);
    }
    found.truncate(2);
    found
}

/// The techniques that words can show: a list without them is not prepared for
/// them. The others show in how a question is asked, or in what went before.
pub(super) fn shown_in_words() -> impl Iterator<Item = Technique> {
    let of_table = Technique::ALL.iter().copied().filter(|technique| {
        *technique != Technique::Repeat && TECHNIQUES.iter().any(|(it, _)| it == technique)
    });
    of_table.chain([Technique::MachineGun])
}

/// What the question seems to be about. Its category's words count three times.
#[must_use]
pub(super) fn field(category: &str, question: &str, lang: Lang) -> Option<Field> {
    let (category, question) = (folded(category), folded(question));
    let score = |words: &[&str]| 3 * hits(&category, words, lang) + hits(&question, words, lang);
    let scored = FIELDS
        .iter()
        .map(|(field, words)| (score(words.of(lang)), *field));
    // Of equal ones the first: they stand in order of how telling they are.
    let best = scored.rev().max_by_key(|(score, _)| *score);
    best.filter(|(score, _)| *score > 0).map(|(_, field)| field)
}

/// Every field that the question's or its category's words touch.
pub(super) fn fields(
    category: &str,
    question: &str,
    lang: Lang,
) -> impl Iterator<Item = Field> + use<> {
    let text = format!("{}\n{}", folded(category), folded(question));
    let touched = FIELDS
        .iter()
        .filter(move |(_, words)| hits(&text, words.of(lang), lang) > 0);
    touched.map(|(field, _)| *field)
}

/// Whether an answer declines to answer, with a reason or without.
#[must_use]
pub(super) fn refuses(answer: &str, lang: Lang) -> bool {
    hits(&folded(answer), manner::REFUSALS.of(lang), lang) > 0
}

/// Whether an answer thinks of those harmed: an apology, sympathy.
#[must_use]
pub(super) fn feels(answer: &str, lang: Lang) -> bool {
    hits(&folded(answer), manner::SYMPATHY.of(lang), lang) > 0
}

/// Phrases of both languages.
struct Words {
    en: &'static [&'static str],
    ja: &'static [&'static str],
}

impl Words {
    fn of(&self, lang: Lang) -> &'static [&'static str] {
        match lang {
            Lang::En => self.en,
            Lang::Ja => self.ja,
        }
    }
}

/// How many of the phrases stand in the text. English ones begin at a word's beginning.
fn hits(text: &str, phrases: &[&str], lang: Lang) -> usize {
    let stands = |phrase: &&&str| match lang {
        Lang::Ja => text.contains(**phrase),
        Lang::En => text
            .match_indices(**phrase)
            .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric)),
    };
    phrases.iter().filter(stands).count()
}

/// The text in one width, in small letters, with plain apostrophes.
fn folded(text: &str) -> String {
    let folded = text.nfkc().flat_map(char::to_lowercase);
    folded.map(|c| if c == '’' { '\'' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn techniques_show_in_words() {
        let cases = [
            ("辞任するお考えはありますか。", Some(Technique::Resignation)),
            (
                "もし明日また起きたら、止めますか。",
                Some(Technique::Hypothetical),
            ),
            (
                "他社では防げているのに、なぜ御社だけなのですか。",
                Some(Technique::Comparison),
            ),
            ("いつ把握されたのですか。", Some(Technique::Chronology)),
            ("隠蔽ではありませんか。", Some(Technique::Loaded)),
            (
                "つまり、対策はしていなかったということですね。",
                Some(Technique::Paraphrase),
            ),
            ("被害は何人ですか。", None),
            ("二重の確認はありましたか。", None),
        ];
        for (question, expected) in cases {
            assert_eq!(
                techniques(question, Lang::Ja).first().copied(),
                expected,
                "{question}"
            );
        }
        let cases = [
            ("Will you resign over this?", Some(Technique::Resignation)),
            (
                "What if it happens again tomorrow?",
                Some(Technique::Hypothetical),
            ),
            (
                "When did you first learn of the leak?",
                Some(Technique::Chronology),
            ),
            (
                "Can you guarantee that nobody else is affected?",
                Some(Technique::PinDown),
            ),
            ("How many customers are affected?", None),
            ("How? When? Where?", Some(Technique::MachineGun)),
            // A word inside a word is none.
            ("Is your specification public?", None),
        ];
        for (question, expected) in cases {
            assert_eq!(
                techniques(question, Lang::En).first().copied(),
                expected,
                "{question}"
            );
        }
    }

    #[test]
    fn fields_show_in_words_and_categories() {
        let cases = [
            ("", "原因は何ですか。", Some(Field::Cause)),
            ("", "被害者は何人ですか。", Some(Field::Scale)),
            ("", "返金はいつですか。", Some(Field::Compensation)),
            ("再発防止", "何をしますか。", Some(Field::Prevention)),
            ("", "お元気ですか。", None),
        ];
        for (category, question, expected) in cases {
            assert_eq!(
                field(category, question, Lang::Ja),
                expected,
                "{category} {question}"
            );
        }
        assert_eq!(
            field("", "Who will pay compensation?", Lang::En),
            Some(Field::Compensation)
        );
        assert_eq!(field("", "How are you?", Lang::En), None);
    }
}
