//! Small parts the sections share.

use crate::debrief::phrase;
use crate::debrief::value::{Debrief, Rated};
use crate::i18n::Lang;
use maud::{Markup, html};

/// A section under its heading, if there is anything in it.
pub(in crate::debrief) fn section(class: &str, heading: &str, body: &Markup) -> Markup {
    html! {
        @if !body.0.is_empty() {
            section class=(class) {
                h2 { (heading) }
                (body)
            }
        }
    }
}

/// The number of a question, from 1, by its id and words.
pub(super) fn number_of(report: &Debrief, id: Option<&String>, asked: &str) -> Option<usize> {
    let id = id?;
    let mut questions = report.questions.iter();
    let at = questions.position(|it| it.id == *id && it.asked == asked)?;
    Some(at + 1)
}

/// Words as they were said, or what stands in their place.
pub(crate) fn quote(said: &str, lang: Lang) -> Markup {
    html! {
        @if phrase::stands_in(said, lang) { p.quiet { (said) } }
        @else { blockquote { p { (phrase::quote(said, lang)) } } }
    }
}

/// A paragraph with a label, if there is one to show.
pub(super) fn labelled(class: &str, label: &str, text: &str) -> Markup {
    html! {
        @if !text.is_empty() {
            div class={ "labelled " (class) } {
                p.label { (label) }
                p { (text) }
            }
        }
    }
}

/// The levels of one answer: the figure, and three dots to see it by.
pub(super) fn levels(rated: &[Rated], lang: Lang) -> Markup {
    html! {
        @if !rated.is_empty() {
            ul.levels {
                @for rated in rated {
                    li class={ "level-" (rated.level) } {
                        span.dots aria-hidden="true" {
                            @for dot in 0..3_u8 {
                                i class=[(dot < rated.level).then_some("on")] {}
                            }
                        }
                        (phrase::levels(std::slice::from_ref(rated), lang))
                    }
                }
            }
        }
    }
}

/// Names as labels beside each other.
pub(super) fn tags<T: AsRef<str>>(class: &str, names: &[T]) -> Markup {
    html! {
        @if !names.is_empty() {
            ul class={ "tags " (class) } {
                @for name in names { li { (name.as_ref()) } }
            }
        }
    }
}
