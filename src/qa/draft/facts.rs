//! The figures of the answers as a fact ledger, with what they rest on.

use super::ids::Ids;
use crate::i18n::qa::draft as words;
use crate::qa::list::Entry;
use crate::qa::stated::{Stated, stated};
use crate::qa::unusable::short;
use crate::scenario::{Lang, Status, limits};

/// The longest label and value, in characters.
const LABEL: usize = 60;
const VALUE: usize = 120;
/// The longest basis put beside a label.
const BASIS: usize = 80;

/// A fact of the ledger: one value, as the list states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    pub id: String,
    pub label: String,
    pub value: String,
    pub as_of: String,
    pub status: Status,
}

/// The ledger as it grows.
pub(super) struct Ledger {
    pub facts: Vec<Fact>,
    /// Those there was no room for.
    pub left_out: usize,
    ids: Ids,
}

impl Ledger {
    pub fn new() -> Ledger {
        Ledger {
            facts: Vec::new(),
            left_out: 0,
            ids: Ids::new(),
        }
    }

    /// Adds what an answer states; the positions of its facts. A statement without
    /// a figure is a fact where the list says what it rests on, or that it is secret.
    pub fn add(
        &mut self,
        id: &str,
        entry: &Entry,
        answer: &str,
        lang: Lang,
        secret: bool,
    ) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for it in stated(answer, lang).iter().filter(|it| it.is_amount()) {
            let status = match (secret, it.is_estimate(lang)) {
                (true, _) => Status::Confidential,
                (false, true) => Status::Estimate,
                (false, false) => Status::Confirmed,
            };
            let label = label(it, entry, lang);
            let fact = self.put(id, &label, it.phrase, status, entry, lang);
            found.extend(fact.filter(|at| !found.contains(at)));
        }
        let rests = !entry.basis.is_empty() || !entry.as_of.is_empty() || secret;
        if found.is_empty() && rests && !answer.is_empty() {
            let status = if secret {
                Status::Confidential
            } else {
                Status::Confirmed
            };
            let label = short(&entry.question, LABEL);
            found.extend(self.put(id, &label, first_sentence(answer), status, entry, lang));
        }
        found
    }

    /// Adds a fact, unless the same is there already.
    fn put(
        &mut self,
        id: &str,
        label: &str,
        value: &str,
        status: Status,
        entry: &Entry,
        lang: Lang,
    ) -> Option<usize> {
        let label = match entry.basis.as_str() {
            "" => label.to_owned(),
            basis if basis.starts_with(label) => returned(basis, label, value).to_owned(),
            basis => words::fact_basis(lang, label, &short(basis, BASIS)),
        };
        let fact = Fact {
            id: String::new(),
            label,
            value: short(value, VALUE),
            as_of: short(&entry.as_of, LABEL),
            status,
        };
        let same = |it: &Fact| {
            (&it.label, &it.value, &it.as_of, it.status)
                == (&fact.label, &fact.value, &fact.as_of, fact.status)
        };
        if let Some(at) = self.facts.iter().position(same) {
            return Some(at);
        }
        if self.facts.len() == limits::FACTS {
            self.left_out += 1;
            return None;
        }
        let id = self.ids.fresh(&format!("{id}-fact"));
        self.facts.push(Fact { id, ..fact });
        Some(self.facts.len() - 1)
    }
}

/// The label of a fact in a list that was exported, whose basis is the fact itself,
/// `label: value (status)`: so that it does not grow from list to list.
fn returned<'a>(basis: &'a str, label: &'a str, value: &str) -> &'a str {
    let colons = [": ", "："].iter();
    let end = colons.filter_map(|colon| basis.find(&format!("{colon}{value}")));
    end.min().map_or(label, |end| &basis[..end])
}

/// What a figure is about: in Japanese the topic of its sentence (…は), otherwise
/// the question it answers.
fn label(stated: &Stated<'_>, entry: &Entry, lang: Lang) -> String {
    let topic = (lang == Lang::Ja)
        .then(|| stated.before.rfind('は'))
        .flatten()
        .map(|end| &stated.before[..end]);
    let topic = topic.map(|topic| {
        let start = topic.rfind(['、', '，', ',']).map_or(0, |at| {
            at + topic[at..].chars().next().map_or(0, char::len_utf8)
        });
        topic[start..].trim()
    });
    // 「把握しているのは」 names nothing, and a figure is not about itself.
    let names = |topic: &&str| {
        topic.chars().count() > 1 && !topic.ends_with('の') && *topic != stated.phrase
    };
    match topic.filter(names) {
        Some(topic) => short(topic, LABEL),
        None => short(&entry.question, LABEL),
    }
}

fn first_sentence(answer: &str) -> &str {
    let ends = ["。", ". ", "\n", "！", "？"];
    let end = ends.iter().filter_map(|end| answer.find(end)).min();
    let first = answer[..end.unwrap_or(answer.len())].trim();
    if first.is_empty() { answer } else { first }
}
