//! The three things to fix, with what shows them.

use super::parts::{labelled, number_of, quote, section as part};
use crate::debrief::phrase;
use crate::debrief::value::{Debrief, Evidence};
use crate::i18n::{debrief, report as words, spoken};
use maud::{Markup, html};

pub(super) fn section(report: &Debrief) -> Markup {
    let lang = report.language;
    let keep = html! {
        @for (at, keep) in report.keep.iter().enumerate() {
            article.card {
                h3 { span.badge { (at + 1) } (place(report, keep.id.as_ref(), &keep.question)) }
                p.asked { (keep.question) }
                div.labelled.better { p.label { (phrase::answer_by(keep.by.as_deref(), lang)) } (quote(&keep.said, lang)) }
                (labelled("why", words::why(lang), &keep.why))
            }
        }
    };
    let fix = html! {
        @for (at, fix) in report.fix.iter().enumerate() {
            article.card {
                h3 {
                    span.badge { (at + 1) }
                    span.name { (fix.name) }
                    small { (phrase::lens(fix.lens, lang)) }
                    (place(report, fix.evidence.id.as_ref(), &fix.evidence.question))
                }
                p.advice { (fix.advice) }
                (evidence(report, &fix.evidence))
            }
        }
    };
    html! {
        (part("keep", debrief::h_keep(lang), &keep))
        (part("fixes", debrief::h_fix(lang), &fix))
    }
}

/// The number of the question, leading to it.
fn place(report: &Debrief, id: Option<&String>, asked: &str) -> Markup {
    html! {
        @if let Some(number) = number_of(report, id, asked) {
            a.place href={ "#q" (number) } { (words::said_at(report.language, number)) }
        }
    }
}

fn evidence(report: &Debrief, evidence: &Evidence) -> Markup {
    let lang = report.language;
    let better = match report.spoken {
        true => spoken::model(lang),
        false => words::instead(lang),
    };
    html! {
        p.asked { (evidence.question) }
        div.versus {
            div.labelled.said { p.label { (phrase::answer_by(evidence.by.as_deref(), lang)) } (quote(&evidence.said, lang)) }
            @if !evidence.better.is_empty() {
                div.labelled.better { p.label { (better) } (quote(&evidence.better, lang)) }
            }
        }
        (labelled("why", words::why(lang), &evidence.why))
    }
}
