//! The group debrief as one HTML file: no script, nothing loaded, made for A4.

use super::heat::spelled;
use super::{
    BROKEN, NEVER, TEAM, apart, band, exchanges, legend, mode_apart, observed, particulars, shade,
    shows, title,
};
use crate::debrief::html::{page, quote};
use crate::debrief::phrase;
use crate::i18n::{Lang, debrief, group as words};
use crate::sheet::capital;
use crate::workshop::group::value::{
    Best, Cell, Change, Group, Heading, Promise, Row, Shared, Strength, Table,
};
use maud::{Markup, html};

impl Group {
    /// The group debrief as an HTML page.
    #[must_use]
    pub fn to_html(&self) -> String {
        let lang = self.language;
        let body = html! {
            header.cover {
                p.kind { (words::kind(lang)) }
                h1 { (self.workshop) }
                @for line in particulars(self) { p.lead { (line) } }
            }
            main.prepare.group {
                (section(words::h_heat(lang), &heat(self)))
                (section(words::h_strengths(lang), &strengths(self)))
                (section(words::h_weak(lang), &weak(self)))
                (section(words::h_best(lang), &best(self)))
                @if !self.changes.is_empty() {
                    (section(words::h_changes(lang), &changes(self)))
                }
                @if !self.differences.is_empty() {
                    (section(words::h_differences(lang), &differences(self)))
                }
                @if !self.contradictions.is_empty() {
                    (section(words::h_contradictions(lang), &contradictions(self)))
                }
                (section(words::h_promises(lang), &promises(self)))
                (section(words::h_plan(lang), &plan(self)))
                (section(words::h_notices(lang), &notices(self)))
            }
        };
        page::whole(lang, &words::title(lang, &self.workshop), &body)
    }
}

fn section(heading: &str, body: &Markup) -> Markup {
    html! { section { h2 { (heading) } (body) } }
}

fn nothing(said: &str) -> Markup {
    html! { p.aside { (said) } }
}

fn heat(group: &Group) -> Markup {
    let lang = group.language;
    if group.tables.is_empty() {
        return nothing(words::no_heat(lang));
    }
    html! {
        @for table in &group.tables { (table_of(group, table)) }
        p.legend {
            @for at in 0..4_u8 {
                span class={ "key heat-" (at) } { (shade(at)) } " " (band(at, lang)) " "
            }
        }
        @for said in legend(group) { p.aside { (said) } }
    }
}

fn table_of(group: &Group, table: &Table) -> Markup {
    let lang = group.language;
    let title = title(group, table);
    html! {
        @if !title.is_empty() { h3 { (title) } }
        table.heat {
            thead {
                tr {
                    th scope="col" { (words::name(lang)) }
                    @for it in &table.criteria { (head(it)) }
                    th.number scope="col" { (words::exchanges(lang)) }
                }
            }
            tbody { @for row in &table.rows { (row_of(row, &table.criteria, lang)) } }
        }
    }
}

fn head(heading: &Heading) -> Markup {
    html! { th scope="col" { (heading.name) @if heading.apart { "*" } } }
}

fn row_of(row: &Row, criteria: &[Heading], lang: Lang) -> Markup {
    let all = exchanges(row);
    html! {
        tr {
            th scope="row" {
                (row.name)
                @if row.runs > 1 { " " small { (words::run(lang, row.run)) } }
                @if row.team { " " (TEAM) }
                @if row.provisional { " " (BROKEN) }
            }
            @for (cell, heading) in row.cells.iter().zip(criteria) {
                (cell_of(*cell, &heading.name, lang))
            }
            td.number { @if all > 0 { (all) } }
        }
    }
}

fn cell_of(cell: Option<Cell>, name: &str, lang: Lang) -> Markup {
    let spelled = phrase::labelled(name, &spelled(cell, lang), lang);
    html! {
        @match cell {
            Some(cell) => td class={ "heat-" (cell.band) } title=(spelled) aria-label=(spelled) {
                span.shade aria-hidden="true" { (shade(cell.band)) } " " (observed(cell))
            },
            None => td.never title=(spelled) aria-label=(spelled) { (NEVER) },
        }
    }
}

fn strengths(group: &Group) -> Markup {
    let lang = group.language;
    if group.strengths.is_empty() {
        return nothing(words::no_strengths(lang));
    }
    let note = |it: &Strength| -> String {
        let count = words::good_at(lang, it.had, it.of);
        noted(group, count, it.spoken)
    };
    html! {
        ul.ticked {
            @for it in &group.strengths { li.right { b { (note(it)) } " " (it.name) } }
        }
    }
}

/// A note, and how it was answered where that is not the same for all.
fn noted(group: &Group, note: String, spoken: bool) -> String {
    let mode = mode_apart(group, spoken).to_owned();
    let parts: Vec<String> = [note, mode]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    phrase::list(&parts, group.language)
}

fn weak(group: &Group) -> Markup {
    if group.weak_spots.is_empty() {
        return nothing(words::no_weak(group.language));
    }
    html! { @for spot in &group.weak_spots { (weak_spot(group, spot)) } }
}

fn weak_spot(group: &Group, spot: &Shared) -> Markup {
    let lang = group.language;
    let shared = words::shared_by(lang, spot.had, spot.of);
    html! {
        article.card {
            h3 {
                span.name { (spot.name) }
                small { (phrase::lens(spot.lens, lang)) " · " (noted(group, shared, spot.spoken)) }
            }
            @for shown in &spot.evidence {
                div.labelled.said {
                    p.label { (phrase::labelled(words::asked(lang), &shown.question, lang)) }
                    (quote(&shown.said, lang))
                    @if !shown.why.is_empty() { p.quiet { (shown.why) } }
                }
            }
            @if !spot.advice.is_empty() { p.advice { "→ " (spot.advice) } }
        }
    }
}

fn best(group: &Group) -> Markup {
    if group.best.is_empty() {
        return nothing(words::no_best(group.language));
    }
    html! { @for best in &group.best { (answers(group, best)) } }
}

fn answers(group: &Group, best: &Best) -> Markup {
    let lang = group.language;
    html! {
        article.card {
            h3 { (best.question) small { (best.from) } }
            @for answer in &best.answers {
                div.labelled.better {
                    p.label {
                        (noted(group, phrase::list(&answer.who, lang), answer.spoken))
                    }
                    (quote(&answer.said, lang))
                    @if !answer.good_at.is_empty() {
                        p.quiet { (words::top_in(lang, &phrase::list(&answer.good_at, lang))) }
                    }
                }
            }
        }
    }
}

fn changes(group: &Group) -> Markup {
    html! {
        @for change in &group.changes { (change_of(group, change)) }
        p.aside { (words::legend_changes(group.language)) }
    }
}

fn change_of(group: &Group, change: &Change) -> Markup {
    let lang = group.language;
    let [first, last] = change.runs;
    html! {
        h3 {
            (words::runs_of(lang, &change.name, first, last))
            @if group.scenarios.len() > 1 { " " small { (change.scenario) } }
        }
        table.heat.changes {
            thead {
                tr {
                    th scope="col" { (words::criterion(lang)) }
                    th scope="col" { (words::run(lang, first)) }
                    th scope="col" { (words::run(lang, last)) }
                    th scope="col" { }
                }
            }
            tbody {
                @for moved in &change.criteria {
                    @let (sign, meaning) = shows(moved.shows, lang);
                    tr {
                        th scope="row" { (moved.name) }
                        @for cell in moved.cells { (cell_of(Some(cell), &moved.name, lang)) }
                        td { (sign) " " (meaning) }
                    }
                }
            }
        }
    }
}

fn differences(group: &Group) -> Markup {
    let lang = group.language;
    html! {
        table {
            thead {
                tr {
                    th scope="col" { (words::name(lang)) }
                    th scope="col" { (words::question(lang)) }
                    th scope="col" { (words::criterion(lang)) }
                    th scope="col" { (words::levels(lang)) }
                }
            }
            tbody {
                @for it in &group.differences {
                    tr {
                        th scope="row" { (it.who) }
                        td { (it.question) }
                        td { (it.about) }
                        td { (apart(it, lang)) }
                    }
                }
            }
        }
    }
}

fn contradictions(group: &Group) -> Markup {
    let lang = group.language;
    html! {
        @for it in &group.contradictions {
            article.card {
                h3 { (it.fact) }
                div.versus {
                    @for (label, [who, value]) in [
                        (debrief::earlier(lang), &it.earlier),
                        (debrief::later(lang), &it.later),
                    ] {
                        div.labelled.said {
                            p.label { (label) }
                            p { (words::then_said(lang, who, value)) }
                        }
                    }
                }
            }
        }
    }
}

fn promises(group: &Group) -> Markup {
    let lang = group.language;
    if group.promises.is_empty() {
        return nothing(words::no_promises(lang));
    }
    html! {
        table.checklist {
            thead {
                tr {
                    th aria-hidden="true" {}
                    th scope="col" { (words::what(lang)) }
                    th scope="col" { (words::who(lang)) }
                    th scope="col" { (words::by_when(lang)) }
                    th scope="col" { (words::owner(lang)) }
                }
            }
            tbody { @for promise in &group.promises { (promised(promise, lang)) } }
        }
    }
}

fn promised(promise: &Promise, lang: Lang) -> Markup {
    let cell = |text: &str, name: &str| {
        html! {
            @if text.is_empty() { td.lacking data-label=(name) { (words::not_said(lang)) } }
            @else { td data-label=(name) { (text) } }
        }
    };
    html! {
        tr {
            td.box aria-hidden="true" { "☐" }
            th scope="row" { (promise.what) }
            td data-label=(words::who(lang)) { (promise.who) }
            (cell(&promise.by, words::by_when(lang)))
            (cell(&promise.owner, words::owner(lang)))
        }
    }
}

fn plan(group: &Group) -> Markup {
    let lang = group.language;
    if group.plan.is_empty() {
        return nothing(words::no_plan(lang));
    }
    html! {
        table.plan {
            thead {
                tr {
                    th scope="col" { (words::what(lang)) }
                    th scope="col" { (words::how(lang)) }
                    th scope="col" { (words::owner(lang)) }
                    th scope="col" { (words::date(lang)) }
                }
            }
            tbody {
                @for it in &group.plan {
                    tr {
                        th scope="row" { (capital(&it.what)) }
                        td {
                            (it.how)
                            @if !it.command.is_empty() { " " code { (it.command) } }
                        }
                        td.blank { (it.owner) }
                        td.blank { (it.date) }
                    }
                }
            }
        }
    }
}

fn notices(group: &Group) -> Markup {
    html! { div.notices { @for notice in &group.notices { p { (notice) } } } }
}
