//! The document to prepare from, as an HTML page that prints on A4.

use super::{best, opening, topics};
use crate::debrief::html::{page, quote, section};
use crate::debrief::phrase;
use crate::debrief::value::{Debrief, QuestionView};
use crate::i18n::{Lang, debrief as debriefed, report as words};
use crate::scenario::Status;
use maud::{Markup, html};

impl Debrief {
    /// The document to prepare from, as an HTML page.
    #[must_use]
    pub fn to_questions_html(&self) -> String {
        let lang = self.language;
        let messages = html! {
            @if !self.messages.is_empty() {
                ol { @for message in &self.messages { li { (message.text) } } }
            }
        };
        let statement = html! {
            @if !opening(self).is_empty() {
                article.card { blockquote { @for line in opening(self) { p { (line) } } } }
            }
        };
        let body = html! {
            header.cover {
                p.kind { (words::qa_kind(lang)) }
                h1 { (self.title) }
                p.lead { (words::qa_about(lang)) }
            }
            main.prepare {
                (section("messages", debriefed::h_messages(lang), &messages))
                (section("statement", words::qa_statement(lang), &statement))
                @for topic in topics(self) {
                    section {
                        h2 { (topic.title) }
                        @for (number, question) in topic.questions { (exchange(number, question, lang)) }
                    }
                }
            }
        };
        let title = format!("{} – {}", self.title, words::qa_kind(lang));
        page::whole(lang, &title, &body)
    }
}

fn exchange(number: usize, question: &QuestionView, lang: Lang) -> Markup {
    html! {
        article.card {
            h3 { span.badge { (number) } small { (phrase::asker(question, lang)) } }
            p.asked { (question.asked) }
            @match best(question) {
                Some((said, by, why)) => {
                    div.labelled.better {
                        p.label {
                            @match by {
                                Some(by) => (words::qa_best_by(lang, by)),
                                None => (words::qa_best(lang)),
                            }
                        }
                        (quote(said, lang))
                        @if !why.is_empty() { p.quiet { (why) } }
                    }
                }
                None => p.alarm { (words::qa_none(lang)) },
            }
            @if question.decision_not_words { p.alarm { (words::qa_open(lang)) } }
            (facts(question, lang))
        }
    }
}

fn facts(question: &QuestionView, lang: Lang) -> Markup {
    html! {
        @if !question.facts.is_empty() {
            table.facts {
                thead {
                    tr {
                        th scope="col" { (words::fact(lang)) }
                        th scope="col" { (words::known(lang)) }
                        th scope="col" { (words::status(lang)) }
                        th scope="col" { (words::as_of(lang)) }
                    }
                }
                tbody {
                    @for fact in &question.facts {
                        tr {
                            th scope="row" { (fact.label) }
                            td { (fact.value) }
                            td class=[(fact.status == Status::Confidential).then_some("secret")] { (fact.status_name) }
                            td { (fact.as_of) }
                        }
                    }
                }
            }
        }
    }
}
