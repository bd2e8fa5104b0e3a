//! The record: promises, contradictions, facts stated, messages, the panel, weak
//! spots, the real events, how to go on, and what all of it can and cannot say.

use super::parts::{number_of, quote, section as part};
use crate::debrief::phrase;
use crate::debrief::value::{ContradictionView, Debrief, MessageView, PromiseView};
use crate::i18n::{Lang, act, debrief, report as words, spoken};
use maud::{Markup, html};

pub(super) fn section(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        (part("speakers", spoken::h_speakers(lang), &speakers(report)))
        (part("promises", debrief::h_promises(lang), &promises(report)))
        (part("promised-before", act::h_promised(lang), &promised_before(report)))
        (part("contradictions", debrief::h_contradictions(lang), &contradictions(report)))
        (part("claims", debrief::h_claims(lang), &claims(report)))
        (part("messages", debrief::h_messages(lang), &messages(report)))
        (part("panel", debrief::h_panel(lang), &panel(report)))
        (part("weak", debrief::h_weak(lang), &weak(report)))
        (part("spotted", debrief::h_spotted(lang), &spotted(report)))
        (part("sheet", debrief::h_sheet(lang), &sheet(report)))
        (part("repair", debrief::h_repair(lang), &repair(report)))
        (part("case", debrief::h_case(lang), &case(report)))
        (part("next", debrief::h_next(lang), &next(report)))
        (part("notices", debrief::h_notices(lang), &notices(report)))
    }
}

fn speakers(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        @if !report.speakers.is_empty() {
            ul {
                @for speaker in &report.speakers {
                    li { b { (speaker.name) } " " (phrase::answered(speaker, lang)) }
                }
            }
        }
    }
}

fn promises(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        @if !report.promises.is_empty() {
            table.checklist {
                thead {
                    tr {
                        th aria-hidden="true" {}
                        th scope="col" { (words::what(lang)) }
                        th scope="col" { (words::owner(lang)) }
                        th scope="col" { (words::by_when(lang)) }
                    }
                }
                tbody { @for promise in &report.promises { (kept(promise, lang)) } }
            }
        }
    }
}

fn kept(promise: &PromiseView, lang: Lang) -> Markup {
    let cell = |text: &str, name: &str| {
        html! {
            @if text.is_empty() { td.lacking data-label=(name) { (words::not_said(lang)) } }
            @else { td data-label=(name) { (text) } }
        }
    };
    html! {
        tr {
            td.box aria-hidden="true" { "☐" }
            th scope="row" {
                (promise.what)
                @if let Some(name) = &promise.promised_by {
                    " " small { (spoken::promised_by(lang, name)) }
                }
                @if let Some(number) = promise.question {
                    " " a.place href={ "#q" (number) } { (phrase::aside(&words::said_at(lang, number), lang)) }
                }
            }
            (cell(&promise.owner, words::owner(lang)))
            (cell(&promise.by, words::by_when(lang)))
        }
    }
}

/// What was promised in the first act, where the room remembered it.
fn promised_before(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        @if !report.promised_before.is_empty() {
            @if let Some(first) = &report.first_act { p { (phrase::looks_back(first, lang)) } }
            ul {
                @for promise in &report.promised_before {
                    li { (phrase::noted(&promise.what, &phrase::due_then(promise, lang), lang)) }
                }
            }
        }
    }
}

fn contradictions(report: &Debrief) -> Markup {
    let lang = report.language;
    html! { @for found in &report.contradictions { (side_by_side(found, lang)) } }
}

fn side_by_side(found: &ContradictionView, lang: Lang) -> Markup {
    let side = |class: &str, label: &str, value: &str, said: &str, by: &Option<String>| {
        html! {
            div class={ "labelled " (class) } {
                p.label { (phrase::noted(label, by.as_deref().unwrap_or_default(), lang)) }
                p.value { (debrief::as_fact(lang, value)) }
                (quote(said, lang))
            }
        }
    };
    html! {
        article.card {
            h3 { (found.fact) }
            div.versus {
                (side("plain", &phrase::earlier(found, lang), &found.earlier, &found.earlier_said, &found.earlier_by))
                (side("said", debrief::later(lang), &found.now, &found.now_said, &found.now_by))
            }
        }
    }
}

fn claims(report: &Debrief) -> Markup {
    let lang = report.language;
    let stated = phrase::stated(&report.claims, lang);
    html! {
        @if !stated.is_empty() {
            table {
                thead {
                    tr {
                        th scope="col" { (words::value(lang)) }
                        th scope="col" { (words::standing(lang)) }
                    }
                }
                tbody {
                    @for it in &stated {
                        tr {
                            th scope="row" { (it.text) }
                            td class=(if it.right { "right" } else { "wrong" }) { (it.note) }
                        }
                    }
                }
            }
        }
    }
}

fn messages(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        @if !report.messages.is_empty() {
            ul.ticked {
                @for message in &report.messages {
                    li class=(class_of(message)) {
                        b { (phrase::outcome(message, lang)) }
                        " " (message.text)
                    }
                }
            }
        }
    }
}

fn class_of(message: &MessageView) -> &'static str {
    match message.delivered {
        Some(true) => "right",
        Some(false) => "wrong",
        None => "open",
    }
}

fn panel(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        @if let Some(cost) = &report.panel_cost {
            p { (cost.text) }
            @for evidence in &cost.evidence {
                article.card {
                    h3 { (evidence.question) }
                    div.versus {
                        div.labelled.said { p.label { (words::answer(lang)) } (quote(&evidence.said, lang)) }
                        div.labelled.better { p.label { (words::instead(lang)) } p { (evidence.better) } }
                    }
                }
            }
        }
    }
}

fn weak(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        @if !report.weak_spots.is_empty() {
            table {
                thead {
                    tr {
                        th scope="col" { (words::weak(lang)) }
                        th scope="col" { (words::seen_through(lang)) }
                        th scope="col" { (words::missed(lang)) }
                        th scope="col" { (words::most_at(lang)) }
                    }
                }
                tbody {
                    @for spot in phrase::by_points(&report.weak_spots) {
                        tr {
                            th scope="row" { span.name { (spot.name) } }
                            td { (phrase::lens(spot.lens, lang)) }
                            td { (phrase::missed_in(spot.missed, spot.observed, lang)) }
                            td.numbers {
                                @for evidence in &spot.evidence {
                                    @if let Some(number) = number_of(report, evidence.id.as_ref(), &evidence.question) {
                                        a href={ "#q" (number) } { (number) } " "
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn spotted(report: &Debrief) -> Markup {
    html! {
        @if let Some(found) = report.worst_spotted {
            p { (debrief::spotted(report.language, found.right, found.of)) }
        }
    }
}

fn sheet(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        @if let Some(sheet) = &report.sheet {
            p { (debrief::sheet(lang, sheet.spoken, sheet.overruns)) }
            ul {
                @for (tick, passed) in &sheet.ticks {
                    li { (phrase::ticked(tick, *passed, sheet.spoken, lang)) }
                }
            }
        }
    }
}

fn repair(report: &Debrief) -> Markup {
    html! {
        @if !report.repair.is_empty() {
            ol {
                @for repair in &report.repair {
                    li { p { b { (repair.question) } } p { (repair.advice) } }
                }
            }
        }
    }
}

fn case(report: &Debrief) -> Markup {
    html! {
        @if let Some(case) = &report.case {
            p { (case.what) }
            @if !case.sources.is_empty() {
                p.label { (debrief::sources(report.language)) }
                ul { @for source in &case.sources { li { (source) } } }
            }
        }
    }
}

fn next(report: &Debrief) -> Markup {
    html! {
        @if !report.next.is_empty() {
            ul.next { @for step in &report.next { li { p { (step.text) } code { (step.command) } } } }
        }
    }
}

fn notices(report: &Debrief) -> Markup {
    html! { @for notice in &report.notices { p { (notice) } } }
}
