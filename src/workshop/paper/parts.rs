//! Small parts the sheets share.

use crate::debrief::html::page;
use crate::i18n::{Lang, paper as words};
use crate::scenario::Criterion;
use crate::scenario::rubric::MAX_LEVEL;
use maud::{Markup, html};

/// The style of paper, after that of all pages.
const STYLE: &str = include_str!("paper.css");
/// What makes the sheets of a page lie on their side.
const WIDE: &str = "@page { size: A4 landscape; margin: 11mm 12mm 14mm; }\n";
/// Sheets that stand upright.
const HIGH: &str = "@page { size: A4; margin: 14mm 14mm 16mm; }\n";

/// How the sheets lie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lie {
    /// Upright.
    High,
    /// On their side.
    Wide,
}

/// A whole page of paper.
pub(super) fn page(lang: Lang, title: &str, lie: Lie, body: &Markup) -> String {
    let size = if lie == Lie::Wide { WIDE } else { HIGH };
    let class = if lie == Lie::Wide {
        "paper wide"
    } else {
        "paper"
    };
    let body = html! { main class=(class) { (body) } };
    page::styled(lang, title, &format!("{STYLE}{size}"), &body)
}

/// A line to write on under its label, or what is known already.
pub(super) fn field(label: &str, known: &str) -> Markup {
    html! {
        div.field {
            span.label { (label) }
            span.line { (known) }
        }
    }
}

/// The same over the whole width.
pub(super) fn wide_field(label: &str, known: &str) -> Markup {
    html! {
        div.field.wide {
            span.label { (label) }
            span.line { (known) }
        }
    }
}

/// Boxes for the levels, lowest first, with their figures in them.
pub(super) fn boxes() -> Markup {
    html! {
        span.boxes {
            @for level in 0..=MAX_LEVEL { i { (level) } }
        }
    }
}

/// Empty lines to write on.
pub(super) fn lines(count: usize) -> Markup {
    html! { @for _ in 0..count { p.write {} } }
}

/// What each level of the criteria means, numbered as on the sheet.
pub(super) fn anchors(criteria: &[Criterion], lang: Lang) -> Markup {
    html! {
        table.anchors {
            thead {
                tr {
                    th.no scope="col" { (words::number(lang)) }
                    th.criterion scope="col" { (words::criterion(lang)) }
                    @for level in (0..=MAX_LEVEL).rev() { th scope="col" { (words::level(lang, level)) } }
                }
            }
            tbody {
                @for (at, criterion) in criteria.iter().enumerate() {
                    tr {
                        td.no { (at + 1) }
                        th scope="row" {
                            (criterion.name.get(lang))
                            @if criterion.weight == 0 { small { (words::outside(lang)) } }
                        }
                        @for level in criterion.levels.iter().rev() { td { (level.get(lang)) } }
                    }
                }
            }
        }
    }
}
