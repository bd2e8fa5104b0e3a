//! A document to prepare from (想定問答): every question of a session with the best
//! answer there was and the facts it turns on, by topic. What was said and how it was
//! rated is left out: this is for the next conference, not about the last.

mod html;
mod markdown;

use super::value::{Debrief, FactView, QuestionView};

/// Questions about one thing.
struct Topic<'a> {
    title: &'a str,
    /// With their numbers, from 1, in the order asked.
    questions: Vec<(usize, &'a QuestionView)>,
}

/// The questions by topic, in the order in which topics came up.
fn topics(debrief: &Debrief) -> Vec<Topic<'_>> {
    let mut topics: Vec<Topic> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (at, question) in debrief.questions.iter().enumerate() {
        // What the room asked twice has one best answer.
        if seen.contains(&question.asked.as_str()) {
            continue;
        }
        seen.push(&question.asked);
        let found = topics
            .iter_mut()
            .find(|it| it.title == question.topic_title);
        match found {
            Some(topic) => topic.questions.push((at + 1, question)),
            None => topics.push(Topic {
                title: &question.topic_title,
                questions: vec![(at + 1, question)],
            }),
        }
    }
    topics
}

/// The best answer there was, and who gives it, if not the player; nothing where
/// nothing said or offered will do.
fn best(question: &QuestionView) -> Option<(&str, Option<&str>, &str)> {
    if !question.better.is_empty() {
        let by = question.better_by.as_deref();
        return Some((&question.better, by, &question.better_why));
    }
    let unsaid = ["silence", "none"].contains(&question.answer.as_str());
    // Of one's own words only what was heard can be said again, and only where it was
    // rated well.
    let unheard = question.own_words && (question.heard.is_empty() || question.missed > 0);
    let unrated = question.own_words && question.rated.is_empty();
    (!(unsaid || unheard || unrated)).then_some((
        &question.said,
        question.by.as_deref(),
        &question.why,
    ))
}

/// The opening statement to prepare: the better one, or what was as good.
fn opening(debrief: &Debrief) -> &[String] {
    match &debrief.statement {
        Some(statement) if !statement.better.is_empty() => &statement.better,
        // That nothing was written down is nothing to say.
        Some(statement) if statement.own_words => &[],
        Some(statement) => &statement.lines,
        None => &[],
    }
}

/// How sure a fact is, and as of when.
fn standing(fact: &FactView, lang: crate::i18n::Lang) -> String {
    let as_of = fact.as_of.clone();
    let parts: Vec<String> = [fact.status_name.clone(), as_of]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    super::phrase::list(&parts, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::debrief::tests::{all, debrief};
    use crate::i18n::Lang;
    use crate::scoring::sample::Habit;

    #[test]
    fn it_reads_as_a_document_to_prepare_from() {
        for lang in Lang::ALL {
            let text = debrief(Habit::Mixed, lang).to_questions();
            insta::assert_snapshot!(format!("prepare-{}", lang.code()), text);
        }
    }

    #[test]
    fn every_question_is_in_it_once_with_the_best_there_was() {
        for debrief in all(Lang::En) {
            let listed: usize = topics(&debrief).iter().map(|it| it.questions.len()).sum();
            let mut asked: Vec<&str> = debrief
                .questions
                .iter()
                .map(|it| it.asked.as_str())
                .collect();
            asked.sort_unstable();
            asked.dedup();
            assert_eq!(listed, asked.len());
            for question in &debrief.questions {
                let best = best(question).map(|(said, ..)| said);
                match question.better.is_empty() {
                    false => assert_eq!(best, Some(question.better.as_str())),
                    true => assert!(best.is_none_or(|it| it == question.said)),
                }
            }
        }
    }
}
