//! The agreement as one HTML page: no script, nothing loaded, prints on A4.

use super::super::measure::{RELIABLE, TENTATIVE};
use super::super::value::Agreement;
use super::markdown::{cells, head_of_agreed};
use super::outline::{Agreed, Block};
use super::text::head_of_severity;
use crate::debrief::html::page;
use crate::i18n::{Lang, agree as words};
use crate::sheet::Tone;
use maud::{Markup, html};

/// Units of the drawing from 0 to 1.
const SPAN: f64 = 120.0;
/// Units around it.
const EDGE: f64 = 6.0;

impl Agreement {
    /// The agreement as an HTML page.
    #[must_use]
    pub fn to_html(&self) -> String {
        let lang = self.language;
        let blocks = self.outline();
        let mut blocks = blocks.as_slice();
        let mut sections: Vec<Markup> = Vec::new();
        while let Some(first) = blocks.first() {
            let next = blocks
                .iter()
                .skip(1)
                .position(|it| matches!(it, Block::Heading(_)));
            let (section, rest) = blocks.split_at(next.map_or(blocks.len(), |at| at + 1));
            let is_head = matches!(first, Block::Title(_));
            sections.push(html! {
                @if is_head {
                    header.cover { @for block in section { (markup(block, lang)) } }
                } @else {
                    section { @for block in section { (markup(block, lang)) } }
                }
            });
            blocks = rest;
        }
        let body = html! {
            @for (at, section) in sections.iter().enumerate() {
                @if at == 0 { (section) }
            }
            main { @for section in sections.iter().skip(1) { (section) } }
        };
        page::whole(lang, &words::title(lang, self.session), &body)
    }
}

fn markup(block: &Block, lang: Lang) -> Markup {
    html! {
        @match block {
            Block::Title(title) => h1 { (title) },
            Block::Heading(heading) => h2 { (heading) },
            Block::Text(Tone::Title, said) => p { b { (said) } },
            Block::Text(Tone::Muted, said) => p.aside { (said) },
            Block::Text(_, said) => p { (said) },
            Block::Point { number, head, lines } => {
                div.point {
                    h3 { (number) ". " (head) }
                    (self::lines(lines))
                }
            }
            Block::Answer(title, asked, lines) => {
                div.point {
                    h3 { (title) }
                    @if !asked.is_empty() { p.quiet { (asked) } }
                    (self::lines(lines))
                }
            }
            Block::Agreed(rows) => (agreed(rows, lang)),
            Block::Severity(rows) => (severity(rows, lang)),
        }
    }
}

fn lines(lines: &[(Tone, String)]) -> Markup {
    html! { ul { @for (_, said) in lines { li { (said) } } } }
}

fn agreed(rows: &[Agreed], lang: Lang) -> Markup {
    let head = head_of_agreed(lang);
    html! {
        table.scores {
            thead { tr {
                @for (at, name) in head.iter().enumerate() {
                    @if at == 0 { th scope="col" { (name) } th aria-hidden="true" {} }
                    @else { th.number scope="col" { (name) } }
                }
            } }
            tbody { @for row in rows {
                tr {
                    @for (at, cell) in cells(row).iter().enumerate() {
                        @if at == 0 {
                            th scope="row" { (cell) }
                            td aria-hidden="true" {
                                @if let Some((alpha, interval)) = row.drawn {
                                    (drawn(alpha, interval))
                                }
                            }
                        } @else { td.number { (cell) } }
                    }
                }
            } }
        }
    }
}

fn severity(rows: &[[String; 5]], lang: Lang) -> Markup {
    html! {
        table.scores {
            thead { tr { @for name in head_of_severity(lang) { th scope="col" { (name) } } } }
            tbody { @for row in rows {
                tr { @for cell in row { td { (cell) } } }
            } }
        }
    }
}

/// An alpha with its interval between 0 and 1, and marks at the two bounds.
fn drawn(alpha: f64, interval: Option<(f64, f64)>) -> Markup {
    let at = |value: f64| format!("{:.1}", EDGE + value.clamp(0.0, 1.0) * SPAN);
    let width = SPAN + 2.0 * EDGE;
    html! {
        svg width=(width) height="14" viewBox={ "0 0 " (width) " 14" } {
            line x1=(at(0.0)) x2=(at(1.0)) y1="7" y2="7" stroke="currentColor" stroke-opacity="0.3" {}
            @for bound in [TENTATIVE, RELIABLE] {
                line x1=(at(bound)) x2=(at(bound)) y1="1" y2="13" stroke="currentColor" stroke-opacity="0.5" stroke-dasharray="2 2" {}
            }
            @if let Some((low, high)) = interval {
                line x1=(at(low)) x2=(at(high)) y1="7" y2="7" stroke="currentColor" stroke-width="3" {}
            }
            circle cx=(at(alpha)) cy="7" r="4.5" fill="currentColor" {}
        }
    }
}
