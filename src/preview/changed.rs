//! Which question an author has just changed.

use crate::scenario::{Condition, Lang, PressIx, Question, QuestionIx, Scenario, TopicIx};
use std::collections::HashMap;

/// The first question of the new reading that the old one has not, or not so.
#[must_use]
pub fn first_changed(old: &Scenario, new: &Scenario) -> Option<QuestionIx> {
    let before: HashMap<&str, &Question> = old.questions.iter().map(|it| (&*it.id, it)).collect();
    let changed = |now: &Question| match before.get(&*now.id) {
        None => true,
        Some(then) => itself(then) != itself(now) || references(old, then) != references(new, now),
    };
    new.questions.iter().position(changed).map(QuestionIx::new)
}

/// The question without its references, which are positions: those shift with
/// whatever is written in before.
fn itself(question: &Question) -> Question {
    let mut question = Question {
        from: PressIx(0),
        topic: TopicIx(0),
        when: Condition::default(),
        needs: Vec::new(),
        ..question.clone()
    };
    for answer in &mut question.answers {
        answer.when = Condition::default();
        answer.then = None;
        answer.by = None;
        answer.claims.clear();
        answer.corrects.clear();
        answer.delivers.clear();
    }
    question
}

/// What a question refers to, by ids.
fn references(scenario: &Scenario, question: &Question) -> Vec<String> {
    let fact = |at| scenario.fact(at).id.to_string();
    let mut ids = vec![
        scenario.press[question.from.at()].id.to_string(),
        scenario.topics[question.topic.at()].id.to_string(),
        question.when.words(scenario, Lang::En),
    ];
    ids.extend(question.needs.iter().map(|at| fact(*at)));
    for answer in &question.answers {
        ids.push(answer.terms(scenario, Lang::En));
        let then = answer.then.map(|at| scenario.question(at).id.to_string());
        ids.push(then.unwrap_or_default());
        for (at, value) in &answer.claims {
            ids.push(fact(*at));
            ids.push(scenario.fact(*at).values[value.at()].id.to_string());
        }
        ids.push(String::from("corrects"));
        ids.extend(answer.corrects.iter().map(|at| fact(*at)));
        let messages = answer.delivers.iter();
        ids.extend(messages.map(|at| scenario.briefing.messages[at.at()].id.to_string()));
    }
    ids
}
