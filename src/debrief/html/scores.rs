//! Criteria with how much of them was seen, and trust and heat over the conference.

use super::chart;
use super::parts::section as part;
use crate::debrief::phrase;
use crate::debrief::value::Debrief;
use crate::i18n::{debrief, report as words, spoken};
use maud::{Markup, html};

pub(super) fn section(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        (part("criteria", debrief::h_criteria(lang), &criteria(report)))
        // The start alone is no course.
        @if report.mood.len() > 1 {
            (part("mood", debrief::h_mood(lang), &mood(report)))
        }
    }
}

fn criteria(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        table.scores {
            thead {
                tr {
                    th scope="col" { (words::criterion(lang)) }
                    th.bar aria-hidden="true" {}
                    th.number scope="col" { (words::score(lang)) }
                    th.number scope="col" { (words::coverage(lang)) }
                }
            }
            tbody {
                @for row in &report.criteria {
                    tr {
                        th scope="row" {
                            (row.name)
                            @if row.apart { " " small { (phrase::aside(spoken::apart(lang), lang)) } }
                        }
                        @if let Some(score) = row.score {
                            td.bar aria-hidden="true" {
                                span.track { span.fill style={ "width:" (score.min(100)) "%" } {} }
                            }
                            td.number { b { (score) } }
                            td.number.quiet { (phrase::coverage(row, lang)) }
                        } @else {
                            td.bar aria-hidden="true" { span.track {} }
                            td.number.quiet { "–" }
                            td.number.quiet { (phrase::coverage(row, lang)) }
                        }
                    }
                }
            }
        }
        p.aside { (words::scale(lang)) }
    }
}

fn mood(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        figure {
            (chart::trust_and_heat(report))
            figcaption { (words::chart_note(lang)) }
        }
        @if !report.questions.is_empty() {
            table.course {
                thead {
                    tr {
                        th.number scope="col" { (words::number(lang)) }
                        th scope="col" { (words::question(lang)) }
                        th.number scope="col" { (words::missed(lang)) }
                        th.number scope="col" { (debrief::trust(lang)) }
                        th.number scope="col" { (debrief::heat(lang)) }
                    }
                }
                tbody {
                    @for (at, question) in report.questions.iter().enumerate() {
                        tr {
                            td.number { (at + 1) }
                            td {
                                a href={ "#q" (at + 1) } { (phrase::gist(&question.asked, &question.from)) }
                                @if !question.pitfalls.is_empty() { span.mark title=(words::pitfalls(lang)) { " ▲" } }
                            }
                            td.number { (question.missed) }
                            td.number { (question.trust) }
                            td.number { (question.heat) }
                        }
                    }
                }
            }
        }
    }
}
