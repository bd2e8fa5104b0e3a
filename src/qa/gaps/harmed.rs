//! How many were harmed: the figure everybody compares, told in other words each time,
//! such as “900 people” and “1,200 customers affected”. Whom a figure counts is told by
//! the words near it, and where it stands alone, by its question.

use super::figures::{PEOPLE, PEOPLE_EN, about};
use crate::qa::column::normalised;
use crate::qa::lexicon;
use crate::qa::list::Entry;
use crate::qa::stated::Stated;
use crate::scenario::Lang;
use crate::scenario::vocabulary::Word;

/// Whom a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whom {
    /// Those harmed.
    Harmed,
    /// Those who died.
    Dead,
    /// Those who were injured.
    Injured,
    /// People, and no word says which.
    Unsaid,
    /// Others, or no people.
    Others,
}

/// What makes people those harmed; of English words the stems.
const HARMED_EN: &[&str] = &["affect", "harm", "victim", "impact", "hit"];
const HARMED_JA: &[&str] = &["被害", "影響", "被災", "遭"];
/// Words of which each alone says that somebody died.
const DEAD_EN: &[&str] = &["died", "dead", "death", "deaths", "killed"];
const DEAD_JA: &[&str] = &["死者", "死亡", "亡くな"];
/// Words of which each alone says that somebody was injured.
const INJURED_EN: &[&str] = &["injured", "injury", "injuries", "hurt", "wounded"];
const INJURED_JA: &[&str] = &["負傷", "けが", "怪我", "ケガ"];
/// Words that say of people no more than that they are customers or the like.
const PEOPLE_JA: &[&str] = &[
    "お客様",
    "お客さま",
    "客様",
    "顧客",
    "利用者",
    "ご利用",
    "会員",
    "消費者",
    "ユーザー",
    "皆様",
    "受け",
];
/// So many words follow at once.
const AT_ONCE: usize = 5;
/// How people are asked for.
const HOW_MANY_JA: &[&str] = &["何人", "何名", "人数", "規模"];
const HOW_MANY_EN: &[&str] = &["how many", "scale", "number of"];
/// Words that make a figure a part of another, or what comes to it.
const PARTS_JA: &[&str] = &[
    "うち",
    "内訳",
    "新たに",
    "追加",
    "さらに",
    "ほかに",
    "残る",
    "残り",
    "一部",
    "昨年",
    "前回",
    "過去",
    "累計",
];
const PARTS_EN: &[&str] = &[
    "of them",
    "of whom",
    "of which",
    "of these",
    "of those",
    "among",
    "including",
    "another",
    "further",
    "additional",
    "remaining",
    "last year",
    "previous",
    "earlier",
    "new ",
];

/// Whom a figure counts, by its unit, the words around it and its question.
pub(super) fn whom(unit: &str, around: &str, question: &str, lang: Lang) -> Whom {
    let asked = || {
        let asks: &[&str] = match lang {
            Lang::En => HOW_MANY_EN,
            Lang::Ja => HOW_MANY_JA,
        };
        let question = question.to_lowercase();
        asks.iter().any(|it| question.contains(it))
    };
    let counts_people = unit == PEOPLE || unit.is_empty() && asked();
    match named(around, lang) {
        _ if !counts_people => Whom::Others,
        Whom::Unsaid => named(question, lang),
        whom => whom,
    }
}

/// Whether an English word says that somebody was harmed.
pub(super) fn is_harm(word: &str) -> bool {
    let stems = about(word, Lang::En, false);
    stems.iter().any(|stem| HARMED_EN.contains(&stem.as_str()))
}

/// The beginning of English words up to the one that says that somebody was harmed, if it
/// follows at once: “affected”, “have been hit”. Otherwise all of them.
pub(super) fn up_to_harm(words: &str) -> &str {
    let mut end = 0;
    for word in words.split_inclusive(' ').take(AT_ONCE) {
        end += word.len();
        if is_harm(word) {
            return &words[..end];
        }
    }
    words
}

/// Of whom words speak.
fn named(words: &str, lang: Lang) -> Whom {
    let (is_dead, words) = without(words, lang, DEAD_EN, DEAD_JA);
    let (is_injured, words) = without(&words, lang, INJURED_EN, INJURED_JA);
    let (harmed, others) = match lang {
        Lang::En => {
            // Who is called a victim is called harmed.
            let is_victim = words.contains("victim");
            let mut stems = about(&words, lang, false);
            let harmed = HARMED_EN.iter().filter(|it| stems.remove(**it)).count() > 0;
            stems.retain(|it| it != PEOPLE && !PEOPLE_EN.contains(&it.as_str()) && it != "scale");
            (harmed || is_victim, !stems.is_empty())
        }
        Lang::Ja => {
            let harmed = HARMED_JA.iter().any(|it| words.contains(it));
            let mut words = words;
            for word in HARMED_JA.iter().chain(PEOPLE_JA) {
                words = words.replace(word, " ");
            }
            (harmed, !about(&words, lang, false).is_empty())
        }
    };
    match (others, is_dead, is_injured, harmed) {
        // The dead and the injured together are neither.
        (true, ..) | (_, true, true, _) => Whom::Others,
        (_, true, false, _) => Whom::Dead,
        (_, false, true, _) => Whom::Injured,
        (_, false, false, true) => Whom::Harmed,
        (_, false, false, false) => Whom::Unsaid,
    }
}

/// Whether words hold one of some, and the words without them, in small letters.
fn without(words: &str, lang: Lang, en: &[&str], ja: &[&str]) -> (bool, String) {
    let words = words.to_lowercase();
    let left = match lang {
        Lang::En => {
            let own = words.split(|c: char| !c.is_alphanumeric() && c != '\'');
            let own: Vec<&str> = own.filter(|it| !en.contains(it)).collect();
            own.join(" ")
        }
        Lang::Ja => ja
            .iter()
            .fold(words.clone(), |it, word| it.replace(word, " ")),
    };
    let found = match lang {
        Lang::En => words
            .split(|c: char| !c.is_alphanumeric())
            .any(|it| en.contains(&it)),
        Lang::Ja => left != words,
    };
    (found, left)
}

/// Whether a figure is a part of a whole, or is told as what comes to one.
pub(super) fn is_part(stated: &Stated<'_>, lang: Lang) -> bool {
    let parts: &[&str] = match lang {
        Lang::En => PARTS_EN,
        Lang::Ja => PARTS_JA,
    };
    let words = format!("{}{}{}", stated.before, stated.phrase, stated.after);
    let words = words.to_lowercase();
    let more = words.contains("more") && !words.contains("more than");
    more || parts.iter().any(|it| words.contains(it))
}

/// What a question of a list is about: its category, otherwise the field its words tell.
pub(super) fn topic(entry: &Entry, lang: Lang) -> String {
    match entry.category.is_empty() {
        false => normalised(&entry.category),
        true => {
            let field = lexicon::field("", &entry.question, lang);
            field.map_or("", |it| it.tag()).to_owned()
        }
    }
}
