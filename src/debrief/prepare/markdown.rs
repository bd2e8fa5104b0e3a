//! The document to prepare from, as Markdown.

use super::{best, opening, standing, topics};
use crate::debrief::markdown::escape;
use crate::debrief::phrase;
use crate::debrief::value::{Debrief, QuestionView};
use crate::i18n::{Lang, debrief as debriefed, report as words};

impl Debrief {
    /// The document to prepare from, as Markdown.
    #[must_use]
    pub fn to_questions(&self) -> String {
        let lang = self.language;
        let mut parts = vec![
            format!("# {}", escape(&self.title)),
            format!("**{}**", escape(words::qa_kind(lang))),
            escape(words::qa_about(lang)),
            format!("*{}*", escape(debriefed::notice_record(lang))),
        ];
        if !self.messages.is_empty() {
            parts.push(heading(debriefed::h_messages(lang)));
            parts.push(list(self.messages.iter().map(|it| it.text.as_str())));
        }
        if !opening(self).is_empty() {
            parts.push(heading(words::qa_statement(lang)));
            parts.push(list(opening(self).iter().map(String::as_str)));
        }
        for topic in topics(self) {
            parts.push(heading(topic.title));
            for (number, question) in topic.questions {
                parts.extend(exchange(number, question, lang));
            }
        }
        parts.join("\n\n") + "\n"
    }
}

fn heading(words: &str) -> String {
    format!("## {}", escape(words))
}

fn list<'t>(items: impl Iterator<Item = &'t str>) -> String {
    let items: Vec<String> = items.map(|it| format!("- {}", escape(it))).collect();
    items.join("\n")
}

fn exchange(number: usize, question: &QuestionView, lang: Lang) -> Vec<String> {
    let labelled = |label: &str, text: &str| {
        phrase::labelled(&format!("**{}**", escape(label)), &escape(text), lang)
    };
    let mut parts = vec![
        format!(
            "### {number}. {}",
            escape(&question.asked).replace('\n', " ")
        ),
        format!("*{}*", escape(&phrase::asker(question, lang))),
    ];
    match best(question) {
        Some((said, by, why)) => {
            let label = by.map_or_else(
                || words::qa_best(lang).to_owned(),
                |by| words::qa_best_by(lang, by),
            );
            parts.push(labelled(&label, said));
            if !why.is_empty() {
                parts.push(labelled(words::qa_why(lang), why));
            }
        }
        None => parts.push(format!("**{}**", escape(words::qa_none(lang)))),
    }
    if question.decision_not_words {
        parts.push(format!("**{}**", escape(words::qa_open(lang))));
    }
    if !question.facts.is_empty() {
        let facts: Vec<String> = question
            .facts
            .iter()
            .map(|fact| {
                let stated = phrase::labelled(&fact.label, &fact.value, lang);
                phrase::noted(&stated, &standing(fact, lang), lang)
            })
            .collect();
        parts.push(format!("**{}**", escape(words::qa_facts(lang))));
        parts.push(list(facts.iter().map(String::as_str)));
    }
    parts
}
