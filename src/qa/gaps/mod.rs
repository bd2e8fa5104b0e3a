//! What a list lacks: questions nobody prepared for, answers that cannot be said
//! as they stand, answers that do not agree. Found in words and figures alone: a
//! hint to look at, with the row, never a verdict.

mod figures;
mod harmed;
mod report;
mod twice;

use super::lexicon;
use super::list::{Entry, List};
use super::stated::stated;
use super::unusable::short;
use crate::scenario::vocabulary::{Field, Pitfall, Technique, Word, WordSet};
use crate::scenario::wording::{Cue, cues, is_long, telltales};
use crate::scenario::{Lang, length};
pub use report::{Item, Report, Section};

/// Characters of a question or an answer that are quoted.
const QUOTED: usize = 40;

/// What a list lacks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gaps {
    /// Questions, without follow-ups.
    pub questions: usize,
    /// Follow-ups.
    pub follow_ups: usize,
    /// Techniques no question shows.
    pub techniques: Vec<Technique>,
    /// Fields no question is about.
    pub fields: Vec<Field>,
    /// What is wrong with answers, sort by sort, and by row within each.
    pub found: Vec<Gap>,
}

/// Something wrong, with the rows it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// A question has no answer.
    NoAnswer {
        /// Its row.
        row: u32,
        /// Its beginning.
        question: String,
    },
    /// What may not be said stands as the answer, without words that decline it.
    Discloses {
        /// Its row.
        row: u32,
        /// The answer's beginning.
        answer: String,
    },
    /// Two answers state the same with different figures.
    Contradiction(Quote, Quote),
    /// A figure without a word of when it holds.
    NoAsOf(Quote),
    /// A phrase gives a pitfall away.
    Telltale {
        /// Its row.
        row: u32,
        /// The phrase.
        phrase: String,
        /// What it points to.
        pitfall: Pitfall,
    },
    /// An answer too long to be said.
    TooLong {
        /// Its row.
        row: u32,
        /// Its length: Japanese characters or English words.
        length: usize,
        /// Its beginning.
        answer: String,
    },
    /// A question stands there twice.
    AskedTwice {
        /// The first row.
        first: u32,
        /// The second.
        second: u32,
        /// The second question's beginning.
        question: String,
    },
    /// No answer of the list apologises or thinks of those harmed.
    NoEmpathy,
}

/// A figure with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Its row.
    pub row: u32,
    /// The figure as it is said.
    pub figure: String,
    /// The sentence it stands in; behind its question, where it says nothing else.
    pub sentence: String,
}

impl Quote {
    /// The same behind the question it answers, for a figure that says nothing else.
    fn after(self, question: &str) -> Quote {
        Quote {
            sentence: format!("{} → {}", short(question, QUOTED), self.sentence),
            ..self
        }
    }
}

/// Finds what a list lacks.
#[must_use]
pub fn gaps(list: &List) -> Gaps {
    let lang = list.lang;
    let follow_ups = list.entries.iter().map(|entry| entry.follow_ups.len());
    let mut found = no_answers(list);
    found.extend(
        list.entries
            .iter()
            .filter_map(|entry| discloses(entry, lang)),
    );
    found.extend(figures::contradictions(list));
    found.extend(telling(list));
    found.extend(long(list));
    found.extend(list.entries.iter().flat_map(|entry| no_as_of(entry, lang)));
    found.extend(twice::asked_twice(list));
    found.extend(no_empathy(list));
    Gaps {
        questions: list.entries.len(),
        follow_ups: follow_ups.sum(),
        techniques: unprepared_techniques(list),
        fields: unprepared_fields(list),
        found,
    }
}

/// Every question with its row and the words that say what it is about.
fn questions(list: &List) -> impl Iterator<Item = (u32, &str, &Entry)> {
    list.entries.iter().flat_map(|entry| {
        let own = std::iter::once((entry.row, entry.question.as_str(), entry));
        let after = entry.follow_ups.iter();
        own.chain(after.map(move |it| (it.row, it.question.as_str(), entry)))
    })
}

fn unprepared_techniques(list: &List) -> Vec<Technique> {
    let mut prepared = WordSet::default();
    for (_, question, entry) in questions(list) {
        prepared = prepared.union(entry.techniques);
        for technique in lexicon::techniques(question, list.lang) {
            prepared.insert(technique);
        }
    }
    let missing = |it: &Technique| !prepared.contains(*it);
    lexicon::shown_in_words().filter(missing).collect()
}

fn unprepared_fields(list: &List) -> Vec<Field> {
    let asked = questions(list);
    let prepared: WordSet<Field> = asked
        .flat_map(|(_, question, entry)| lexicon::fields(&entry.category, question, list.lang))
        .collect();
    let all = Field::ALL.iter().copied();
    all.filter(|it| !prepared.contains(*it)).collect()
}

fn no_answers(list: &List) -> Vec<Gap> {
    let gap = |row, question: &str| Gap::NoAnswer {
        row,
        question: short(question, QUOTED),
    };
    let mut found = Vec::new();
    for entry in &list.entries {
        if entry.answer.is_empty() {
            found.push(gap(entry.row, &entry.question));
        }
        let silent = entry.follow_ups.iter().filter(|it| it.answer.is_empty());
        found.extend(silent.map(|it| gap(it.row, &it.question)));
    }
    found
}

fn discloses(entry: &Entry, lang: Lang) -> Option<Gap> {
    let secret = entry.may_be_said == Some(false) && !entry.answer.is_empty();
    (secret && !lexicon::refuses(&entry.answer, lang)).then(|| Gap::Discloses {
        row: entry.row,
        answer: short(&entry.answer, QUOTED),
    })
}

fn telling(list: &List) -> Vec<Gap> {
    let mut found: Vec<Gap> = Vec::new();
    for (row, answer) in list.answers() {
        let mut seen: WordSet<Pitfall> = WordSet::default();
        for telltale in telltales(answer, list.lang) {
            let pitfall = telltale.pitfall;
            // A refusal with its reason is a good answer.
            let reasoned = pitfall == Pitfall::NoComment && gives_reason(answer, list.lang);
            if !seen.contains(pitfall) && !reasoned {
                seen.insert(pitfall);
                let phrase = short(&answer[telltale.range], QUOTED);
                found.push(Gap::Telltale {
                    row,
                    phrase,
                    pitfall,
                });
            }
        }
    }
    found
}

fn gives_reason(answer: &str, lang: Lang) -> bool {
    let reasons: &[&str] = match lang {
        Lang::En => &["because", " as the ", " since "],
        Lang::Ja => &["ため", "ので", "から、", "により"],
    };
    reasons.iter().any(|reason| answer.contains(reason))
}

fn long(list: &List) -> Vec<Gap> {
    let long = list
        .answers()
        .filter(|(_, answer)| is_long(answer, list.lang));
    long.map(|(row, answer)| Gap::TooLong {
        row,
        length: length(answer, list.lang),
        answer: short(answer, QUOTED),
    })
    .collect()
}

/// Figures of a row that nothing says the time of; one a row is enough.
fn no_as_of(entry: &Entry, lang: Lang) -> Option<Gap> {
    if !entry.as_of.is_empty() {
        return None;
    }
    let after = entry
        .follow_ups
        .iter()
        .map(|it| (it.row, it.answer.as_str()));
    let answers = std::iter::once((entry.row, entry.answer.as_str())).chain(after);
    for (row, answer) in answers {
        let stated = stated(answer, lang);
        let dated = stated.iter().any(super::stated::Stated::is_moment) || says_when(answer, lang);
        if let Some(figure) = stated.iter().find(|it| it.is_amount()).filter(|_| !dated) {
            return Some(Gap::NoAsOf(figures::quote(row, figure)));
        }
    }
    None
}

fn says_when(answer: &str, lang: Lang) -> bool {
    let words: &[&str] = match lang {
        Lang::En => &["as of", "so far", "at present", "this morning", "to date"],
        Lang::Ja => &["時点", "現在", "現時点", "けさ", "今朝"],
    };
    let answer = answer.to_lowercase();
    words.iter().any(|word| answer.contains(word))
}

fn no_empathy(list: &List) -> Option<Gap> {
    let mut answers = list.answers().peekable();
    answers.peek()?;
    let feels = |(_, answer): (u32, &str)| {
        cues(answer, list.lang, Cue::Apology) > 0 || lexicon::feels(answer, list.lang)
    };
    (!answers.any(feels)).then_some(Gap::NoEmpathy)
}

#[cfg(test)]
mod tests;
