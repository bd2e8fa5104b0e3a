//! What an opening statement should hold, and words that show that it does.

use crate::i18n::{Lang, statement as words};
use crate::scenario::wording::{Cue, FigureKind, cues, figures};
use std::ops::Range;

use super::{Place, place};

/// Something an opening statement should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Element {
    /// Who is affected.
    Who,
    /// What happened.
    What,
    /// When.
    When,
    /// Where.
    Where,
    /// How many and how much.
    How,
    /// 謝罪.
    Apology,
    /// 調査.
    Inquiry,
    /// 原因: why.
    Cause,
    /// 改善.
    Improvement,
    /// 処分.
    Discipline,
    /// 補償.
    Compensation,
    /// Whom to call.
    Contact,
    /// When there will be more.
    Next,
}

impl Element {
    /// 5W1H; why is the cause, which stands among the six.
    pub const FIVE: [Element; 6] = [
        Element::Who,
        Element::What,
        Element::When,
        Element::Where,
        Element::Cause,
        Element::How,
    ];
    /// The six elements of an apology conference (謝罪・調査・原因・改善・処分・補償).
    pub const SIX: [Element; 6] = [
        Element::Apology,
        Element::Inquiry,
        Element::Cause,
        Element::Improvement,
        Element::Discipline,
        Element::Compensation,
    ];
    /// What those who listen need besides.
    pub const MORE: [Element; 2] = [Element::Contact, Element::Next];

    const ALL: [Element; 13] = [
        Element::Who,
        Element::What,
        Element::When,
        Element::Where,
        Element::How,
        Element::Apology,
        Element::Inquiry,
        Element::Cause,
        Element::Improvement,
        Element::Discipline,
        Element::Compensation,
        Element::Contact,
        Element::Next,
    ];

    /// What it is called.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        self.words()[0](lang)
    }

    /// The question that comes where it lacks.
    #[must_use]
    pub fn ask(self, lang: Lang) -> &'static str {
        self.words()[1](lang)
    }

    fn words(self) -> [fn(Lang) -> &'static str; 2] {
        match self {
            Element::Who => [words::who, words::who_ask],
            Element::What => [words::what, words::what_ask],
            Element::When => [words::when, words::when_ask],
            Element::Where => [words::where_, words::where_ask],
            Element::How => [words::how, words::how_ask],
            Element::Apology => [words::apology, words::apology_ask],
            Element::Inquiry => [words::inquiry, words::inquiry_ask],
            Element::Cause => [words::cause, words::cause_ask],
            Element::Improvement => [words::improvement, words::improvement_ask],
            Element::Discipline => [words::discipline, words::discipline_ask],
            Element::Compensation => [words::compensation, words::compensation_ask],
            Element::Contact => [words::contact, words::contact_ask],
            Element::Next => [words::next, words::next_ask],
        }
    }
}

/// Every element, with the first words that show it.
pub(super) fn found(text: &str, lang: Lang) -> Vec<(Element, Option<Place>)> {
    let all = Element::ALL.into_iter();
    all.map(|element| (element, first(element, text, lang)))
        .collect()
}

fn first(element: Element, text: &str, lang: Lang) -> Option<Place> {
    let by_words = beginnings(text, element.shown_by(lang), lang);
    let kinds: &[FigureKind] = match element {
        Element::When => &[FigureKind::Clock, FigureKind::Day],
        Element::How => &[FigureKind::Count, FigureKind::Percent],
        _ => &[],
    };
    let figures = match kinds {
        [] => Vec::new(),
        _ => figures(text, lang),
    };
    let by_figure = figures.into_iter().filter(|it| kinds.contains(&it.kind));
    let by_figure = by_figure
        .map(|it| it.range)
        .find(|range| element != Element::How || super::counts(text, range));
    let ranges = by_words.into_iter().chain(by_figure);
    let first = ranges.min_by_key(|range| range.start);
    // A word of promise without a time is not yet the next word.
    let first = first.filter(|range| element != Element::Next || dated(text, range, lang));
    first.map(|range| place(text, range))
}

/// How often words of an apology stand in a text; 遺憾 and “regret” are none.
pub(super) fn apologies(text: &str, lang: Lang) -> usize {
    let lower = text.to_ascii_lowercase();
    let words = Element::Apology.shown_by(lang).iter();
    let found = words.map(|word| {
        let places = lower.match_indices(word);
        let places = places.filter(|(at, _)| lang == Lang::Ja || begins(&lower, *at));
        places.count()
    });
    found.sum()
}

/// Whether the line of the words holds a time.
fn dated(text: &str, range: &Range<usize>, lang: Lang) -> bool {
    let start = text[..range.start].rfind(['。', '\n']);
    let start = start.map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text[range.end..].find(['。', '\n']);
    let end = end.map_or(text.len(), |at| range.end + at);
    cues(&text[start..end], lang, Cue::Deadline) > 0
}

/// The first place where a word begins so; its whole word in English.
fn beginnings(text: &str, starts: &[&str], lang: Lang) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let found = starts.iter().filter_map(|start| {
        let mut places = lower.match_indices(start).map(|(at, _)| at);
        let at = places.find(|at| lang == Lang::Ja || begins(&lower, *at))?;
        Some(at..at + start.len())
    });
    let found = found.min_by_key(|range| (range.start, usize::MAX - range.end))?;
    let rest = &text[found.end..];
    let more = match lang {
        Lang::En => rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len()),
        // 不正 is shown as 不正利用.
        Lang::Ja => {
            let kanji = rest
                .chars()
                .take_while(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
            kanji.take(4).map(char::len_utf8).sum()
        }
    };
    Some(found.start..found.end + more)
}

/// Every place of these phrases, as whole words in English.
pub(super) fn places(text: &str, phrases: &[&str], lang: Lang) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for phrase in phrases {
        let places = lower.match_indices(phrase).map(|(at, _)| at);
        let whole = places.filter(|at| {
            let end = lower[at + phrase.len()..].chars().next();
            lang == Lang::Ja || begins(&lower, *at) && !end.is_some_and(char::is_alphanumeric)
        });
        found.extend(whole.map(|at| at..at + phrase.len()));
    }
    found
}

fn begins(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    !before.is_some_and(char::is_alphanumeric) || text[at..].starts_with('@')
}
