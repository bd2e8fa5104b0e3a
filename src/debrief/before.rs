//! What has to be settled before a real conference: what no wording mends.

use super::build::Source;
use super::value::{BeforeView, Open, PromiseView};
use super::{phrase, questions};
use crate::conference::Subject;
use crate::scoring::{ClaimStanding, Entry};

/// Everything open: decisions first, then what was said in two ways, what was not
/// to be said, and promises that nobody keeps or that have no date.
pub(super) fn all(source: Source) -> Vec<BeforeView> {
    let mut open = decisions(source);
    open.extend(contradictions(source));
    open.extend(confidential(source));
    open.extend(source.promises().into_iter().filter_map(promise));
    open
}

fn decisions(source: Source) -> Vec<BeforeView> {
    let entries = source.transcript.entries.iter().enumerate();
    entries
        .filter(|(_, entry)| entry.decision_not_words)
        // A decision of the trainee's is dealt with where decisions are.
        .filter(|(_, entry)| matches!(entry.turn.subject, Subject::Question { .. }))
        .map(|(at, entry)| BeforeView {
            kind: Open::Decision,
            topic: topic(source, entry),
            what: asked(source, entry),
            said: source.said(entry),
            question: source.number(at),
        })
        .collect()
}

/// The topic of a question.
fn topic(source: Source, entry: &Entry) -> String {
    let question = entry.question(source.scenario);
    question.map_or_else(String::new, |it| {
        let topic = &source.scenario.topics[it.topic.at()];
        topic.title.get(source.lang).to_owned()
    })
}

/// What was asked, without the sentence in which the journalist says who is asking.
fn asked(source: Source, entry: &Entry) -> String {
    let asked = source.asked(entry);
    let from = entry.question(source.scenario);
    let from = from.map_or_else(String::new, |it| questions::from(source, it));
    phrase::gist(&asked, &from).to_owned()
}

fn contradictions(source: Source) -> Vec<BeforeView> {
    let entries = source.transcript.entries.iter().enumerate();
    entries
        .filter_map(|(at, entry)| {
            let found = entry.turn.contradiction?;
            let fact = source.scenario.fact(found.fact);
            Some(BeforeView {
                kind: Open::Contradiction,
                topic: String::new(),
                what: fact.label.get(source.lang).to_owned(),
                said: source.said_of(entry, (found.fact, found.now)),
                question: source.number(at),
            })
        })
        .collect()
}

/// What was not to be said, once a fact.
fn confidential(source: Source) -> Vec<BeforeView> {
    let mut seen = Vec::new();
    let mut open = Vec::new();
    for (at, entry) in source.transcript.entries.iter().enumerate() {
        for claim in &entry.claims {
            if claim.standing == ClaimStanding::Confidential && !seen.contains(&claim.fact) {
                seen.push(claim.fact);
                let fact = source.scenario.fact(claim.fact);
                open.push(BeforeView {
                    kind: Open::Confidential,
                    topic: String::new(),
                    what: fact.label.get(source.lang).to_owned(),
                    said: source.said_of(entry, (claim.fact, claim.value)),
                    question: source.number(at),
                });
            }
        }
    }
    open
}

fn promise(promise: PromiseView) -> Option<BeforeView> {
    let kind = match (promise.owner.is_empty(), promise.by.is_empty()) {
        (true, true) => Open::NoOwnerNoDate,
        (true, false) => Open::NoOwner,
        (false, true) => Open::NoDate,
        (false, false) => return None,
    };
    Some(BeforeView {
        kind,
        topic: String::new(),
        what: promise.what,
        said: promise.said,
        question: promise.question,
    })
}
