//! Answers that state the same with different figures. Two figures are of the same
//! thing if they are of one sort and unit and the words around them agree; or if both
//! count those harmed, in whatever words, under one topic ([`super::harmed`]). Rather one
//! missed than one that cries wolf.

use super::harmed::{Whom, is_harm, is_part, topic, up_to_harm, whom};
use super::{Gap, Quote};
use crate::qa::list::List;
use crate::qa::stated::{Stated, stated};
use crate::qa::unusable::short;
use crate::scenario::Lang;
use crate::scenario::wording::{FigureKind, MONTHS};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Figures compared: a longer list is looked at up to here.
const CLAIMS: usize = 3_000;
/// Contradictions told.
const TOLD: usize = 50;
/// How far two words must agree: what they share of all they say.
const AGREE: f64 = 0.6;
/// The same of times, which stand in every other sentence.
const AGREE_ON_TIME: f64 = 0.75;
/// An estimate and a figure so near each other agree.
const NEAR: f64 = 0.05;

/// A figure with what it is about.
struct Claim {
    answer: usize,
    kind: FigureKind,
    unit: String,
    value: f64,
    estimate: bool,
    about: BTreeSet<String>,
    /// Whom it counts.
    whom: Whom,
    /// It is a part of a whole, or comes to one.
    part: bool,
    topic: String,
    /// When it held, where the list has a column for that.
    as_of: String,
    /// The times its answer names.
    moments: Vec<f64>,
    quote: Quote,
}

/// Pairs of answers that disagree, in the order of the list.
pub(super) fn contradictions(list: &List) -> Vec<Gap> {
    let claims = claims(list);
    let mut found = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        let disagrees =
            |other: &&Claim| disagree(other, claim) || count_the_harmed_otherwise(other, claim);
        let other = claims[..at].iter().find(disagrees);
        if let Some(other) = other {
            found.push(Gap::Contradiction(other.quote.clone(), claim.quote.clone()));
        }
        if found.len() == TOLD {
            break;
        }
    }
    found
}

/// A figure with its sentence.
pub(super) fn quote(row: u32, stated: &Stated<'_>) -> Quote {
    let sentence = format!("{}{}{}", stated.before, stated.phrase, stated.after);
    Quote {
        row,
        figure: short(stated.phrase, 30),
        sentence: short(sentence.trim_end_matches('.'), 60),
    }
}

fn claims(list: &List) -> Vec<Claim> {
    let lang = list.lang;
    let answers = list.entries.iter().flat_map(|entry| {
        let own = std::iter::once((entry, entry.row, &entry.question, &entry.answer));
        let after = entry.follow_ups.iter();
        own.chain(after.map(move |it| (entry, it.row, &it.question, &it.answer)))
    });
    let mut claims = Vec::new();
    for (answer, (entry, row, question, words)) in answers.enumerate() {
        let stated = stated(words, lang);
        let moments = stated.iter().filter(|it| it.is_moment());
        let moments: Vec<f64> = moments.map(|it| it.figure.value).collect();
        let topic = topic(entry, lang);
        for (nth, it) in stated.iter().enumerate() {
            if claims.len() == CLAIMS {
                return claims;
            }
            if !it.is_amount() && !it.is_moment() {
                continue;
            }
            let moment = it.is_moment();
            let own = about(&around(&stated, nth, lang), lang, moment);
            let unit = unit(it, lang);
            // A figure that stands alone is about what was asked.
            let alone = own.iter().all(|word| word == PEOPLE);
            let about = if own.is_empty() {
                about(question, lang, moment)
            } else {
                own
            };
            let told = quote(row, it);
            claims.push(Claim {
                answer,
                kind: it.figure.kind,
                value: it.figure.value,
                estimate: it.is_estimate(lang),
                about,
                whom: whom(&unit, &nearest(&stated, nth, lang), question, lang),
                part: is_part(it, lang),
                topic: topic.clone(),
                as_of: entry.as_of.clone(),
                moments: moments.clone(),
                unit,
                quote: match alone {
                    true => told.after(question),
                    false => told,
                },
            });
        }
    }
    claims
}

/// The words near a figure: from the one before it in its sentence to the next
/// comma or figure.
fn around(stated: &[Stated<'_>], nth: usize, lang: Lang) -> String {
    let (before, after) = sides(stated, nth, lang);
    let it = &stated[nth];
    match lang {
        Lang::En => format!("{before} {} {after}", it.unit),
        // What is counted stands before its number: what follows says what is done
        // with it, unless nothing stood before.
        Lang::Ja if !about(before, lang, it.is_moment()).is_empty() => before.to_owned(),
        Lang::Ja => after.to_owned(),
    }
}

/// The words that say who is counted: in English those up to the one by which they are
/// harmed, where that follows at once; what is done for them tells nothing of who they are.
fn nearest(stated: &[Stated<'_>], nth: usize, lang: Lang) -> String {
    match lang {
        Lang::En => {
            let (before, after) = sides(stated, nth, lang);
            let unit = &stated[nth].unit;
            let after = match is_harm(unit) {
                true => after.split_whitespace().next().unwrap_or_default(),
                false => up_to_harm(after),
            };
            format!("{before} {unit} {after}")
        }
        // 死者は2名 names nobody but the dead: such words stay beside what follows.
        Lang::Ja => {
            let (before, after) = sides(stated, nth, lang);
            match about(before, lang, false).is_empty() {
                true => format!("{before} {after}"),
                false => before.to_owned(),
            }
        }
    }
}

/// What stands near a figure before it and after it.
fn sides<'s>(stated: &[Stated<'s>], nth: usize, lang: Lang) -> (&'s str, &'s str) {
    let it = &stated[nth];
    let amounts = stated[..nth]
        .iter()
        .rev()
        .find(|other| other.is_amount() == it.is_amount());
    let before = amounts
        .and_then(|other| {
            it.before
                .rfind(other.phrase)
                .map(|at| &it.before[at + other.phrase.len()..])
        })
        .unwrap_or(it.before);
    let comma: &[char] = match lang {
        Lang::En => &[',', ';', ':'],
        Lang::Ja => &['、', '，', '（', '('],
    };
    let after = it.after.split(comma).next().unwrap_or_default();
    let next = stated.get(nth + 1).and_then(|next| after.find(next.phrase));
    (before, &after[..next.unwrap_or(after.len())])
}

fn disagree(one: &Claim, other: &Claim) -> bool {
    if one.answer == other.answer || one.kind != other.kind || one.value == other.value {
        return false;
    }
    let moment = matches!(one.kind, FigureKind::Clock | FigureKind::Day);
    let same_unit = one.unit == other.unit || one.unit.is_empty() || other.unit.is_empty();
    let near = (one.value - other.value).abs() <= NEAR * one.value.abs().max(other.value.abs());
    if !same_unit || (!moment && near && (one.estimate || other.estimate)) {
        return false;
    }
    let shared = one.about.intersection(&other.about).count();
    let all = one.about.union(&other.about).count();
    let (least, agree) = if moment {
        (2, AGREE_ON_TIME)
    } else {
        (1, AGREE)
    };
    shared >= least && shared as f64 >= agree * all as f64
}

/// Whether both count those harmed, each in words of its own, and come to different
/// numbers: under one topic, or where one is named as the other is. What holds at another
/// time, and a part of the whole, may differ.
fn count_the_harmed_otherwise(one: &Claim, other: &Claim) -> bool {
    if one.answer == other.answer || one.value == other.value || one.part || other.part {
        return false;
    }
    let near = (one.value - other.value).abs() <= NEAR * one.value.max(other.value);
    let is_estimate = one.estimate || other.estimate;
    let apart = |one: &String, other: &String| !one.is_empty() && !other.is_empty() && one != other;
    let named = |claim: &Claim| !claim.moments.is_empty();
    let at_other_times = apart(&one.as_of, &other.as_of)
        || named(one) && named(other) && one.moments.iter().all(|it| !other.moments.contains(it));
    let same_topic = !one.topic.is_empty() && one.topic == other.topic;
    let same_people = match (one.whom, other.whom) {
        (Whom::Harmed, Whom::Harmed | Whom::Unsaid) | (Whom::Unsaid, Whom::Harmed) => same_topic,
        // Of the dead, and of those injured, there is one number, whatever is asked.
        (Whom::Dead, Whom::Dead) | (Whom::Injured, Whom::Injured) => true,
        _ => false,
    };
    same_people && !at_other_times && !(near && is_estimate)
}

/// What people are called who are counted, whatever they are called.
pub(super) const PEOPLE: &str = "people";

/// What a figure counts; units that count the same are one.
fn unit(stated: &Stated<'_>, lang: Lang) -> String {
    // 808 affected customers.
    let unit = match lang {
        Lang::En if is_harm(&stated.unit) => stated.after.split_whitespace().next(),
        _ => Some(stated.unit.as_str()),
    };
    let unit = unit.unwrap_or_default().trim_matches(['.', ',', ';', ':']);
    let people = match lang {
        Lang::En => PEOPLE_EN,
        Lang::Ja => PEOPLE_JA,
    };
    if people.contains(&unit.to_lowercase().as_str()) {
        return PEOPLE.to_owned();
    }
    unit.to_owned()
}

pub(super) const PEOPLE_EN: &[&str] = &[
    "people",
    "persons",
    "customers",
    "users",
    "clients",
    "victims",
    "individuals",
    "members",
    "patients",
];
const PEOPLE_JA: &[&str] = &["人", "名", "方"];

/// What words are about, in comparable pieces: in Japanese the pairs of characters
/// of its kanji and katakana words, in English its stems.
pub(super) fn about(words: &str, lang: Lang, moment: bool) -> BTreeSet<String> {
    let words: String = words.nfkc().flat_map(char::to_lowercase).collect();
    match lang {
        Lang::Ja => pairs(&words, moment),
        Lang::En => stems(&words),
    }
}

/// Words that say nothing about what is counted.
const EMPTY_JA: &[&str] = &[
    "現時点",
    "時点",
    "現在",
    "合計",
    "総額",
    "総数",
    "全体",
    "人数",
    "件数",
    "金額",
    "対象",
    "推計",
    "推定",
    "見込",
    "午前",
    "午後",
    "万円",
    "億円",
    "約",
    "計",
    "何人",
    "何件",
    "何名",
    "何円",
    "規模",
    "弊社",
    "当社",
    "本日",
    "昨日",
];
/// The same where an amount is told; of a time they are what it is about.
const EMPTY_OF_AMOUNTS_JA: &[&str] = &["確認", "把握", "判明", "発表", "報告", "公表"];
/// Endings that make no other thing of it: 被害者数 is about 被害.
const ENDINGS_JA: &[char] = &['者', '数', '額', '方', '分', '等', '率'];

fn pairs(words: &str, moment: bool) -> BTreeSet<String> {
    let mut words = words.to_owned();
    let of_amounts = if moment { &[][..] } else { EMPTY_OF_AMOUNTS_JA };
    for empty in EMPTY_JA.iter().chain(of_amounts) {
        words = words.replace(empty, " ");
    }
    let mut pairs = BTreeSet::new();
    let is_word = |c: char| matches!(c, '\u{30A1}'..='\u{30FC}' | '\u{4E00}'..='\u{9FFF}' | '々');
    let is_numeral = |c: char| "一二三四五六七八九十百千万億兆".contains(c);
    for run in words.split(|c: char| !is_word(c) || is_numeral(c)) {
        let run: Vec<char> = run.trim_end_matches(ENDINGS_JA).chars().collect();
        pairs.extend(run.windows(2).map(|pair| pair.iter().collect::<String>()));
    }
    pairs
}

const EMPTY_EN: &[&str] = &[
    "the",
    "and",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "been",
    "about",
    "around",
    "some",
    "approximately",
    "roughly",
    "nearly",
    "total",
    "our",
    "their",
    "there",
    "that",
    "this",
    "these",
    "those",
    "with",
    "for",
    "from",
    "now",
    "far",
    "currently",
    "present",
    "today",
    "how",
    "many",
    "much",
    "what",
    "who",
    "which",
    "when",
    "does",
    "did",
    "can",
    "you",
    "your",
    "tell",
    "know",
    "say",
    "number",
    "confirmed",
    "confirm",
    "estimate",
    "estimated",
    "million",
    "billion",
    "thousand",
    "hundred",
    "per",
    "cent",
    "percent",
    "all",
    "every",
    "each",
    "one",
    "any",
    "but",
    "not",
    "its",
];

fn stems(words: &str) -> BTreeSet<String> {
    let parts = words.split(|c: char| !c.is_alphabetic());
    parts
        .filter(|word| word.len() > 2 && !EMPTY_EN.contains(word) && !MONTHS.contains(word))
        .map(|word| {
            if PEOPLE_EN.contains(&word) {
                PEOPLE
            } else {
                word
            }
        })
        .map(|word| {
            let stem = ["ing", "ed", "s"]
                .into_iter()
                .find_map(|end| word.strip_suffix(end));
            stem.filter(|stem| stem.len() > 3)
                .unwrap_or(word)
                .to_owned()
        })
        .collect()
}
