//! The morning after, set like a newspaper: a masthead, a headline, the words it
//! came of. A Japanese paper sets its headline from the top down. The hostile paper
//! and the networks stand beside it only where they were not taken out.

use super::parts::section as part;
use crate::debrief::phrase;
use crate::debrief::value::{Debrief, FrontPage};
use crate::i18n::{Lang, debrief, finale, report as words};
use maud::{Markup, html};

pub(super) fn section(report: &Debrief) -> Markup {
    let lang = report.language;
    let Some(page) = &report.front_page else {
        return Markup::default();
    };
    let date = report.started.as_deref().and_then(|it| it.get(..10));
    let attacks = page.hostile.is_some() || page.social.is_some();
    let body = html! {
        div.papers {
            @if let Some(headline) = &page.neutral {
                (broadsheet(page, headline, date.unwrap_or_default(), lang))
            }
            @if let Some(headline) = &page.hostile {
                (tabloid(&page.hostile_outlet, headline, &page.said, lang))
            }
            @if let Some(post) = &page.social {
                aside.post {
                    p.label { (debrief::social(lang)) " · " (finale::invented(lang)) }
                    p { (post) }
                }
            }
        }
        @if attacks { p.aside { (words::hostile_note(lang)) } }
    };
    part("morning", debrief::h_front_page(lang), &body)
}

fn broadsheet(page: &FrontPage, headline: &str, date: &str, lang: Lang) -> Markup {
    html! {
        article.broadsheet {
            p.masthead { (page.neutral_outlet) }
            p.edition {
                span { (words::edition(lang)) }
                @if !date.is_empty() { span { (date.replace('-', "/")) } }
                span { (words::invented(lang)) }
            }
            div.set {
                h3.headline { (headline) }
                div.columns {
                    @if let Some(question) = &page.question {
                        p { b { (words::asked_what(lang)) } " " (question) }
                    }
                    p { b { (words::answered_what(lang)) } " " (phrase::quote(&page.said, lang)) }
                }
            }
        }
    }
}

fn tabloid(outlet: &str, headline: &str, said: &str, lang: Lang) -> Markup {
    html! {
        article.tabloid {
            p.masthead { (outlet) " · " (finale::invented(lang)) }
            h3.headline { (headline) }
            p { (phrase::quote(said, lang)) }
        }
    }
}
