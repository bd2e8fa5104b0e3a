//! The cards as HTML: to be cut apart along the lines.

use super::super::parts::{Lie, field, page};
use super::{Asked, Card, Lead};
use crate::i18n::{Lang, paper as words};
use crate::scenario::{Manner, Phase, Scenario};
use crate::sheet::capital;
use maud::{Markup, html};

/// The cards of a scenario as one HTML page.
#[must_use]
pub fn html(cards: &[Card], scenario: &Scenario, lang: Lang) -> String {
    let title = format!(
        "{} – {}",
        scenario.title.get(lang),
        words::cards_title(lang)
    );
    let limit = match scenario.moderator.questions_each {
        0 => None,
        1 => Some(words::limit_one(lang).to_owned()),
        n => Some(words::limit(lang, n)),
    };
    let body = html! {
        header.sheethead {
            h1 { (words::cards_title(lang)) }
            p.what { (scenario.title.get(lang)) }
            p.how { (words::cards_how(lang)) @if let Some(limit) = &limit { " " (limit) } }
        }
        @for it in cards { (card(it, lang)) }
    };
    page(lang, &title, Lie::High, &body)
}

fn card(card: &Card, lang: Lang) -> Markup {
    let [how, well, badly] = playing(card.manner, lang);
    let nothing = card.asked.is_empty() && card.joins.is_empty() && card.any_time.is_empty();
    html! {
        article.cut {
            header {
                div {
                    h2 { (card.name) }
                    p.outlet {
                        (card.outlet)
                        @if !card.beat.is_empty() { span.beat { (card.beat) } }
                    }
                }
                (field(words::plays(lang), ""))
            }
            p.manner { (how) }
            @if nothing { p { (words::ask_in_role(lang)) } }
            div.body {
                @if !card.asked.is_empty() {
                    ol.asks { @for it in &card.asked { (asked(it, lang)) } }
                }
                @match card.left_out {
                    0 => {}
                    1 => p.rest { (words::rest_one(lang)) },
                    n => p.rest { (words::rest(lang, n)) },
                }
                @if !card.joins.is_empty() {
                    h3 { (words::joins(lang)) }
                    ul.leads {
                        @for (name, asked, it) in &card.joins {
                            li {
                                p.cue { (words::joins_of(lang, name, asked)) }
                                ul.leads { (lead(it, lang)) }
                            }
                        }
                    }
                }
                @if !card.any_time.is_empty() {
                    h3 { (words::any_time(lang)) }
                    ul.leads { @for it in &card.any_time { (prompted(it, lang)) } }
                }
            }
            dl.reply {
                div { dt { (words::well(lang)) } dd { (well) } }
                div { dt { (words::badly(lang)) } dd { (badly) } }
            }
        }
    }
}

/// How to play a manner, and what to do when answered well or badly.
fn playing(manner: Manner, lang: Lang) -> [&'static str; 3] {
    let words: [fn(Lang) -> &'static str; 3] = match manner {
        Manner::Patient => [
            words::manner_patient,
            words::well_patient,
            words::badly_patient,
        ],
        Manner::Sharp => [words::manner_sharp, words::well_sharp, words::badly_sharp],
        Manner::Hostile => [
            words::manner_hostile,
            words::well_hostile,
            words::badly_hostile,
        ],
    };
    words.map(|words| words(lang))
}

fn asked(asked: &Asked, lang: Lang) -> Markup {
    let phase = match asked.phase {
        Phase::Main => String::new(),
        phase => capital(phase.name(lang)),
    };
    html! {
        li {
            p.words { (asked.words) }
            p.tags {
                span { (weight(asked.weight)) }
                @if !phase.is_empty() { span { (phase) } }
                @for it in &asked.techniques { span { (it) } }
            }
            @if !asked.only_if.is_empty() {
                p.cue { b { (words::asks_if(lang)) } " " (asked.only_if.join(words::and_(lang))) }
            }
            @if !asked.then.is_empty() {
                ul.leads { @for it in &asked.then { (lead(it, lang)) } }
            }
        }
    }
}

fn weight(weight: u8) -> &'static str {
    match weight {
        0 | 1 => "●○○",
        2 => "●●○",
        _ => "●●●",
    }
}

/// A follow-up an answer draws.
fn lead(it: &Lead, lang: Lang) -> Markup {
    put(it, &words::then(lang, &it.cue), lang)
}

/// A question something else draws: what that is says so itself.
fn prompted(it: &Lead, lang: Lang) -> Markup {
    put(it, &it.cue, lang)
}

fn put(it: &Lead, cue: &str, lang: Lang) -> Markup {
    html! {
        li {
            p.cue { (cue) }
            p.words {
                @if let Some(name) = &it.by { em { (words::by_other(lang, name)) } " " }
                (it.words)
            }
            @if !it.then.is_empty() {
                ul.leads { @for next in &it.then { (lead(next, lang)) } }
            }
        }
    }
}
