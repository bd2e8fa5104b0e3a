//! An opening statement somebody wrote, looked over: whether words of 5W1H and of the
//! six elements of an apology conference stand in it, and phrases that are better
//! left out, each with its place and the reason. It sees words, not sense.

mod elements;
mod lexicon;
mod outline;

use crate::scenario::vocabulary::Pitfall;
use crate::scenario::wording::{FigureKind, figures, telltales};
use crate::scenario::{Lang, length};
use std::ops::Range;

pub use elements::Element;

/// The longest statement that is looked over, in bytes: half an hour of speech.
pub const LONGEST_BYTES: usize = 64 * 1024;

/// The most seconds a statement may take aloud.
const MOST_SECONDS: u32 = 180;
/// The most apologies before they are too many.
const MOST_APOLOGIES: usize = 3;
/// The sentence by which the apology should have come.
const APOLOGY_BY: usize = 2;

/// What a statement was found to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The language it is written in.
    pub written: Lang,
    /// Its length: English words or Japanese characters.
    pub length: usize,
    /// Seconds it takes aloud, at 150 English words or 300 Japanese characters a minute.
    pub seconds: u32,
    /// What should be in it, each with the words that show it, if any do.
    pub elements: Vec<(Element, Option<Place>)>,
    /// Phrases to look at again, from the front.
    pub phrases: Vec<Phrase>,
    /// Sentences too long for one hearing: the line, and the length.
    pub long: Vec<(usize, usize)>,
    /// The sentence in which the first apology comes, from 1, if there is one.
    pub apology_in: Option<usize>,
    /// How often an apology shows.
    pub apologies: usize,
}

/// Some words, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The words.
    pub words: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// A phrase to look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The phrase.
    pub place: Place,
    /// Why.
    pub reason: Reason,
}

/// Why a phrase is to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A pitfall often shows in it.
    Pitfall(Pitfall),
    /// It stands for a time.
    Vague,
    /// Nobody did it.
    Passive,
}

/// Looks a statement over. `otherwise` is the language taken where the text shows none.
#[must_use]
pub fn check(text: &str, otherwise: Lang) -> Checked {
    let written = language(text, otherwise);
    let sentences = sentences(text);
    let length_of = |range: &Range<usize>| length(&text[range.clone()], written);
    let most = longest_sentence(written);
    let long = sentences.iter().filter_map(|range| {
        let length = length_of(range);
        (length > most).then(|| (line_of(text, range.start), length))
    });
    let apologises = |range: &Range<usize>| elements::apologies(&text[range.clone()], written) > 0;
    let length = length(text, written);
    Checked {
        written,
        length,
        seconds: seconds(length, written),
        elements: elements::found(text, written),
        phrases: phrases(text, &sentences, written),
        long: long.collect(),
        apology_in: sentences.iter().position(apologises).map(|at| at + 1),
        apologies: elements::apologies(text, written),
    }
}

impl Checked {
    /// Whether it takes longer than anybody listens.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.seconds > MOST_SECONDS
    }

    /// The sentence in which the apology comes, where that is late.
    #[must_use]
    pub fn late_apology(&self) -> Option<usize> {
        self.apology_in.filter(|at| *at > APOLOGY_BY)
    }

    /// How many apologies there are, where they are too many.
    #[must_use]
    pub fn too_many_apologies(&self) -> Option<usize> {
        Some(self.apologies).filter(|count| *count > MOST_APOLOGIES)
    }
}

/// The longest sentence that is understood at one hearing: English words or Japanese
/// characters (27 words are nine seconds; twice the 45 characters of nine seconds,
/// because Japanese puts into one sentence what English puts into two).
#[must_use]
pub fn longest_sentence(lang: Lang) -> usize {
    match lang {
        Lang::En => 27,
        Lang::Ja => 90,
    }
}

/// Japanese where a kana stands in it, English where a letter does.
fn language(text: &str, otherwise: Lang) -> Lang {
    let is_kana = |c: char| matches!(c, '\u{3041}'..='\u{30FA}');
    if text.chars().any(is_kana) {
        Lang::Ja
    } else if text.chars().any(|c| c.is_ascii_alphabetic()) {
        Lang::En
    } else {
        otherwise
    }
}

fn seconds(length: usize, lang: Lang) -> u32 {
    let per_minute = match lang {
        Lang::En => 150,
        Lang::Ja => 300,
    };
    u32::try_from((length * 60).div_ceil(per_minute)).unwrap_or(u32::MAX)
}

/// The sentences: a full stop ends one only before a blank, and so does an empty line.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let ends = match c {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' => next.is_none_or(char::is_whitespace),
            '\n' => next.is_none_or(|next| next == '\n'),
            _ => false,
        };
        if ends {
            push(text, start..at + c.len_utf8(), &mut found);
            start = at + c.len_utf8();
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let sentence = &text[range.clone()];
    let lead = sentence.len() - sentence.trim_start().len();
    if sentence.chars().any(char::is_alphanumeric) {
        found.push(range.start + lead..range.end);
    }
}

/// The phrases of both languages: a Japanese statement may hold English words.
fn phrases(text: &str, sentences: &[Range<usize>], written: Lang) -> Vec<Phrase> {
    let mut found: Vec<(Range<usize>, Reason)> = Vec::new();
    for lang in Lang::ALL {
        let telltales = telltales(text, lang).into_iter();
        found.extend(telltales.map(|it| (it.range, Reason::Pitfall(it.pitfall))));
        for (reason, phrases) in [
            (Reason::Vague, vague(lang)),
            (Reason::Passive, passive(lang)),
        ] {
            let places = elements::places(text, phrases, lang);
            found.extend(places.into_iter().map(|range| (range, reason)));
        }
    }
    found.retain(|(range, reason)| {
        *reason != Reason::Pitfall(Pitfall::NoComment) || !reasoned(text, sentences, range)
    });
    let bare = bare_figures(text, sentences, written);
    found.extend(bare.map(|range| (range, Reason::Pitfall(Pitfall::BareFigure))));
    found.sort_by_key(|(range, _)| (range.start, range.end));
    let found = found.into_iter();
    found
        .map(|(range, reason)| Phrase {
            place: place(text, range),
            reason,
        })
        .collect()
}

/// A refusal with its reason is a good answer.
fn reasoned(text: &str, sentences: &[Range<usize>], range: &Range<usize>) -> bool {
    let sentence = sentences.iter().find(|it| it.contains(&range.start));
    let sentence = sentence.map_or("", |it| &text[it.clone()]);
    let reasons = [
        "because",
        " as the ",
        " since ",
        "ため",
        "ので",
        "から、",
        "により",
    ];
    reasons.iter().any(|reason| sentence.contains(reason))
}

/// Numbers of those harmed or of money, in sentences that do not say as of when. One
/// a sentence is enough.
fn bare_figures<'t>(
    text: &'t str,
    sentences: &'t [Range<usize>],
    lang: Lang,
) -> impl Iterator<Item = Range<usize>> + 't {
    sentences.iter().filter_map(move |sentence| {
        let words = &text[sentence.clone()];
        let lower = words.to_lowercase();
        let as_of = ["as of", "so far", "to date", "at present", "時点", "現在"];
        if as_of.iter().any(|it| lower.contains(it)) {
            return None;
        }
        let mut amounts = figures(words, lang).into_iter();
        let found = amounts.find(|it| it.kind == FigureKind::Count && counts(words, &it.range))?;
        Some(sentence.start + found.range.start..sentence.start + found.range.end)
    })
}

/// Whether a figure counts people, cases or money.
fn counts(words: &str, range: &Range<usize>) -> bool {
    const UNITS: [&str; 24] = [
        "人",
        "名",
        "件",
        "円",
        "世帯",
        "社",
        "店",
        "個",
        "台",
        "people",
        "customers",
        "users",
        "patients",
        "passengers",
        "residents",
        "children",
        "families",
        "accounts",
        "cases",
        "victims",
        "yen",
        "dollars",
        "pounds",
        "euros",
    ];
    let around = &words[range.start..];
    let rest = words[range.end..].trim_start();
    let signed = words[..range.start].ends_with(['$', '£', '€', '¥', '￥']);
    let own = &around[..range.end - range.start];
    let money = ["$", "£", "€", "¥"].iter().any(|sign| own.contains(sign));
    signed
        || money
        || UNITS
            .iter()
            .any(|unit| rest.starts_with(unit) || own.ends_with(unit))
}

fn place(text: &str, range: Range<usize>) -> Place {
    let line_start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    Place {
        line: line_of(text, range.start),
        column: text[line_start..range.start].chars().count() + 1,
        words: text[range].split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Words in place of a time.
fn vague(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &[
            "as soon as possible",
            "in due course",
            "in a timely manner",
            "at the earliest opportunity",
            "in the near future",
            "swiftly",
            "shortly",
            "promptly",
        ],
        Lang::Ja => &[
            "速やかに",
            "すみやかに",
            "早急に",
            "早期に",
            "可及的",
            "近日中",
            "しかるべき時",
            "鋭意",
            "適宜",
            "いち早く",
        ],
    }
}

/// Phrases in which nobody did it.
fn passive(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &[
            "mistakes were made",
            "errors were made",
            "an incident occurred",
            "an error occurred",
            "was impacted",
            "were impacted",
            "may have been affected",
        ],
        Lang::Ja => &[
            "が発生し",
            "が発生いたし",
            "が生じ",
            "事案が",
            "事象が",
            "事態となり",
            "こととなり",
        ],
    }
}

#[cfg(test)]
mod tests;
