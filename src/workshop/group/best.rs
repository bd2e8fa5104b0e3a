//! The best answers heard, question by question: the same question comes to everybody.

use super::Part;
use super::value::{Best, Quoted};
use crate::debrief::{QuestionView, phrase};
use crate::scenario::rubric::MAX_LEVEL;
use std::cmp::Reverse;

/// Answers quoted of one person at most: everybody who has a good one is quoted.
const EACH: usize = 2;
/// The least share of the levels there are that makes an answer a good one, in
/// hundredths: on average no more than one below the top.
const GOOD: u32 = 67;

/// A good answer and where it stands.
struct Good<'p> {
    who: usize,
    view: &'p QuestionView,
    share: u32,
}

/// The best answers: of everybody up to two whose words are there, in the order in
/// which their questions were first asked.
pub(super) fn all(names: &[&str], parts: &[Part<'_, '_>]) -> Vec<Best> {
    let mut good: Vec<Good<'_>> = Vec::new();
    for who in 0..names.len() {
        let own = parts.iter().filter(|part| part.who == who);
        let views = own.flat_map(|part| part.debrief.questions.iter());
        let mut own: Vec<Good<'_>> = views
            .filter_map(|view| {
                let share = share(view)?;
                Some(Good { who, view, share })
            })
            .collect();
        // Stable: among equals the one asked first.
        own.sort_by_key(|it| Reverse(it.share));
        let mut kept: Vec<Good<'_>> = Vec::new();
        for it in own {
            let again = kept.iter().any(|other| other.view.id == it.view.id);
            if !again && kept.len() < EACH {
                kept.push(it);
            }
        }
        good.extend(kept);
    }
    by_question(names, &good, parts)
}

/// The share of the levels there are, in hundredths, of an answer that is good: rated,
/// without a pitfall, in words that are there.
fn share(view: &QuestionView) -> Option<u32> {
    let counts = view.rated.iter().filter(|it| !it.apart);
    let (sum, count) = counts.fold((0, 0), |(sum, count), it| {
        (sum + u32::from(it.level), count + 1)
    });
    let has_words = match view.own_words {
        true => !view.heard.is_empty(),
        false => !matches!(view.answer.as_str(), "silence" | "none" | ""),
    };
    if count == 0 || !has_words || !view.pitfalls.is_empty() || view.decision_not_words {
        return None;
    }
    let share = sum * 100 / (count * u32::from(MAX_LEVEL));
    (share >= GOOD).then_some(share)
}

fn by_question(names: &[&str], good: &[Good<'_>], parts: &[Part<'_, '_>]) -> Vec<Best> {
    let mut all: Vec<Best> = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for asked in parts.iter().flat_map(|part| &part.debrief.questions) {
        if told.contains(&asked.id.as_str()) {
            continue;
        }
        told.push(&asked.id);
        let mut answers: Vec<Quoted> = Vec::new();
        for it in good.iter().filter(|it| it.view.id == asked.id) {
            let quoted = quoted(names[it.who], it.view);
            // The same choice is one answer, whoever made it.
            match answers.iter_mut().find(|other| other.said == quoted.said) {
                Some(other) => other.who.extend(quoted.who),
                None => answers.push(quoted),
            }
        }
        if !answers.is_empty() {
            all.push(Best {
                from: asked.from.clone(),
                question: phrase::gist(&asked.asked, &asked.from).to_owned(),
                answers,
            });
        }
    }
    all
}

fn quoted(who: &str, view: &QuestionView) -> Quoted {
    let top = view.rated.iter().filter(|it| it.level == MAX_LEVEL);
    Quoted {
        who: vec![who.to_owned()],
        said: view.said.clone(),
        good_at: top.map(|it| it.name.clone()).collect(),
        spoken: view.own_words,
    }
}
