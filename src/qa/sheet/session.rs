//! The list of a session: what was asked, what was said, how it was rated, and
//! what would have been better.

use super::scenario::{as_of, basis, may_be_said, separator, who};
use super::{Column, Sheet, headings};
use crate::debrief::{Debrief, QuestionView, turns_on};
use crate::i18n::qa::sheet as words;
use crate::scenario::{Answer, Lang, Question, Scenario};

const COLUMNS: &[Column] = &[
    (words::number, 7),
    (words::category, 16),
    (words::question, 32),
    (words::follow_up, 28),
    (words::said, 38),
    (words::rating, 20),
    (words::better, 44),
    (words::follow_up_answer, 38),
    (words::why, 32),
    (words::who, 16),
    (words::basis, 28),
    (words::as_of, 16),
    (words::may_be_said, 10),
    (words::technique, 16),
    (words::pitfalls, 22),
];

/// The sheet of a session. A follow-up has a row of its own under its question.
#[must_use]
pub fn of_session(debrief: &Debrief, scenario: &Scenario) -> Sheet {
    let lang = debrief.language;
    let mut number = 0;
    let rows = debrief.questions.iter().map(|view| {
        let follows = view.follow_up && number > 0;
        number += usize::from(!follows);
        row(view, (!follows).then_some(number), scenario, lang)
    });
    Sheet {
        lang,
        title: debrief.title.clone(),
        rows: rows.collect(),
        columns: headings(COLUMNS, lang),
    }
}

fn row(view: &QuestionView, number: Option<usize>, scenario: &Scenario, lang: Lang) -> Vec<String> {
    let question = scenario.questions.iter().find(|it| *it.id == *view.id);
    // What was said, where nothing would have been better.
    let was_best = view.better.is_empty();
    let unheard = view.own_words && (view.heard.is_empty() || view.missed > 0);
    let unsaid = ["silence", "none"].contains(&&*view.answer) || unheard;
    let answer = match (was_best, unsaid) {
        (true, true) => "",
        (true, false) => &view.said,
        (false, _) => &view.better,
    };
    let why = if was_best {
        &view.why
    } else {
        &view.better_why
    };
    let best = question.and_then(|it| answer_of(it, answer, lang));
    let rating: Vec<String> = view
        .rated
        .iter()
        .map(|it| words::level(lang, &it.name, it.level))
        .collect();
    let facts = question.map_or_else(Vec::new, |it| turns_on(it, best));
    let is_root = number.is_some();
    let if_root = |text: &str| {
        if is_root {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let if_follow_up = |text: &str| {
        if is_root {
            String::new()
        } else {
            text.to_owned()
        }
    };
    let topic = question.map_or("", |it| scenario.topics[it.topic.at()].title.get(lang));
    vec![
        number.map_or_else(String::new, |number| number.to_string()),
        if_root(topic),
        if_root(&view.asked),
        if_follow_up(&view.asked),
        view.said.clone(),
        rating.join("\n"),
        if_root(answer),
        if_follow_up(answer),
        why.clone(),
        question.map_or_else(String::new, |it| who(scenario, it.topic, best, lang)),
        basis(scenario, &facts, lang),
        as_of(scenario, &facts, lang),
        question
            .map_or("", |it| may_be_said(scenario, it, lang))
            .to_owned(),
        view.technique_names.join(separator(lang)),
        view.pitfall_names.join(separator(lang)),
    ]
}

/// The answer with these words.
fn answer_of<'q>(question: &'q Question, words: &str, lang: Lang) -> Option<&'q Answer> {
    let mut answers = question.answers.iter();
    answers.find(|answer| answer.say.get(lang) == words)
}
