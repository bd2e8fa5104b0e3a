//! The self-review sheet: what those who stood there think of it themselves, before
//! anybody says a word.

use super::Head;
use super::parts::{Lie, boxes, field, lines, page, wide_field};
use crate::i18n::{Lang, paper as words};
use crate::scenario::Criterion;
use maud::{Markup, html};

/// A sheet for one speaker.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewSheet {
    /// What is known already.
    pub head: Head,
    /// The criteria, to put a level to each.
    pub criteria: Vec<Criterion>,
    /// What was asked, to remember by; may be empty.
    pub asked: Vec<String>,
}

/// The most questions that are listed: the sheet stays one page.
const MOST_LISTED: usize = 12;

/// The sheets as one HTML page, each on a page of its own.
#[must_use]
pub fn html(sheets: &[ReviewSheet], lang: Lang) -> String {
    let body = html! { @for it in sheets { (sheet(it, lang)) } };
    page(lang, words::self_title(lang), Lie::High, &body)
}

fn sheet(sheet: &ReviewSheet, lang: Lang) -> Markup {
    // What is listed takes the place of lines.
    let few = sheet.asked.is_empty();
    html! {
        section.sheet.review {
            h1 { (words::self_title(lang)) }
            div.fields {
                (field(words::name(lang), &sheet.head.speaker))
                (field(words::date(lang), &sheet.head.date))
                (wide_field(words::scenario(lang), &sheet.head.title))
            }
            p.how { (words::self_how(lang)) }
            @if !few {
                h2 { (words::self_questions(lang)) }
                ol.listed {
                    @for asked in sheet.asked.iter().take(MOST_LISTED) { li { (asked) } }
                }
            }
            (asked(words::self_good(lang), if few { 3 } else { 2 }))
            h2 { (words::self_again(lang)) }
            (labelled(words::self_asked(lang), 1))
            (labelled(words::self_said(lang), if few { 2 } else { 1 }))
            (labelled(words::self_now(lang), if few { 2 } else { 1 }))
            (asked(words::self_promised(lang), 1))
            (asked(words::self_unsure(lang), 1))
            (asked(words::self_body(lang), 1))
            h2 { (words::self_rate(lang)) }
            ul.own {
                @for criterion in &sheet.criteria {
                    li { span { (criterion.name.get(lang)) } (boxes()) }
                }
            }
            (asked(words::self_next(lang), 1))
        }
    }
}

fn asked(title: &str, count: usize) -> Markup {
    html! { h2 { (title) } (lines(count)) }
}

fn labelled(label: &str, count: usize) -> Markup {
    html! { p.label { (label) } (lines(count)) }
}
