//! The first page, as it is handed to a client: what it was for, how it came out,
//! three strengths and three fixes in the words that were said, and what has to be
//! decided before a real conference.

use super::parts::quote;
use crate::debrief::phrase;
use crate::debrief::value::{BeforeView, Debrief, FixView, KeepView};
use crate::i18n::{Lang, debrief, report as words, spoken};
use maud::{Markup, html};

/// The most points listed on the first page; the rest is counted there.
const LISTED: usize = 6;

pub(super) fn first_page(report: &Debrief) -> Markup {
    let lang = report.language;
    html! {
        header.cover {
            p.kind { (words::kind(lang)) }
            h1 { (report.title) }
            @if !report.summary.is_empty() { p.lead { (report.summary) } }
            (particulars(report))
        }
        div.client {
            section.purpose {
                h2 { (words::purpose(lang)) }
                p { (words::purpose_text(lang)) }
            }
            (verdict(report))
            div.pair {
                section.good {
                    h2 { (words::strengths(lang)) }
                    @if report.keep.is_empty() { p { (words::no_strengths(lang)) } }
                    @else { ol { @for keep in &report.keep { (strength(keep, lang)) } } }
                }
                section.bad {
                    h2 { (words::to_mend(lang)) }
                    @if report.fix.is_empty() { p { (nothing_to_mend(report)) } }
                    @else { ol { @for fix in &report.fix { (mend(fix, lang)) } } }
                }
            }
            (before(report))
            p.record { (debrief::notice_record(lang)) }
        }
    }
}

/// Who, when and what.
fn particulars(report: &Debrief) -> Markup {
    let lang = report.language;
    let how = match report.aloud {
        _ if report.spoken => phrase::rated_by(report.raters, report.facilitator, lang),
        true => words::spoken(lang).to_owned(),
        false => words::picked(lang).to_owned(),
    };
    let asked = words::asked_count(lang, report.questions.len());
    let how = phrase::list(&[report.mode.name(lang), &how, &asked], lang);
    let number = match report.session {
        Some(session) => words::record_of(lang, session, report.seed),
        None => words::unsaved(lang, report.seed),
    };
    let held = report.started.as_deref().map(|it| phrase::date(it, lang));
    let who = [
        (words::trainee(lang), report.trainee.clone()),
        (words::role(lang), Some(report.role.clone())),
        (spoken::podium(lang), Some(phrase::podium(report))),
        (words::how(lang), Some(how)),
    ];
    let when = [
        (words::held(lang), held),
        (words::record(lang), Some(number)),
    ];
    html! {
        div.particulars { (listed(&who)) (listed(&when)) }
    }
}

/// What stands where nothing is to be mended first.
fn nothing_to_mend(report: &Debrief) -> &str {
    match report.spoken {
        true => &report.sentence,
        false => words::nothing_to_mend(report.language),
    }
}

fn listed(rows: &[(&str, Option<String>)]) -> Markup {
    let given = |value: &Option<String>| value.as_ref().is_some_and(|it| !it.is_empty());
    html! {
        dl {
            @for (name, value) in rows.iter().filter(|(_, value)| given(value)) {
                div { dt { (name) } dd { (value.as_deref().unwrap_or_default()) } }
            }
        }
    }
}

fn verdict(report: &Debrief) -> Markup {
    let lang = report.language;
    let (score, notes) = match phrase::score(report).split_first() {
        Some((score, notes)) => (score.clone(), notes.to_vec()),
        None => Default::default(),
    };
    html! {
        section.verdict {
            h2 { (words::verdict(lang)) }
            div.figure {
                @if let Some(overall) = report.overall {
                    p.overall aria-label=(score) { b { (overall) } span { "/100" } }
                }
                div {
                    p.grade { (report.verdict) }
                    @if report.overall.is_none() { p.notes { (score) } }
                    @if !report.room.is_empty() { p.notes { (debrief::room_at_end(lang, &report.room)) } }
                    @if !notes.is_empty() { p.notes { (phrase::list(&notes, lang)) } }
                }
            }
            p { (report.sentence) }
            @if report.ready { p { b { (spoken::ready(lang)) } } }
            @for gate in &report.gates { p.alarm { (gate.text) } }
        }
    }
}

fn strength(keep: &KeepView, lang: Lang) -> Markup {
    html! {
        li {
            (quote(&keep.said, lang))
            p.to { (phrase::labelled(words::to_question(lang), phrase::gist(&keep.question, &keep.from), lang)) }
        }
    }
}

fn mend(fix: &FixView, lang: Lang) -> Markup {
    html! {
        li {
            h3 { span.name { (fix.name) } }
            (quote(&fix.evidence.said, lang))
            p { (fix.advice) }
        }
    }
}

fn before(report: &Debrief) -> Markup {
    let lang = report.language;
    let more = report.before.len().saturating_sub(LISTED);
    html! {
        section.before {
            h2 { (words::before(lang)) }
            @if report.before.is_empty() { p { (words::nothing_open(lang)) } }
            @else {
                ul.todo { @for open in report.before.iter().take(LISTED) { (point(open, lang)) } }
            }
            @if more > 0 { p.more { (words::and_more(lang, more)) } }
        }
    }
}

fn point(open: &BeforeView, lang: Lang) -> Markup {
    let place = open.question.map(|number| words::said_at(lang, number));
    html! {
        li {
            (phrase::open(open, lang))
            @if let Some(place) = place {
                " " a.place href={ "#q" (open.question.unwrap_or_default()) } { (phrase::aside(&place, lang)) }
            }
        }
    }
}
