//! What every page is framed by: head, style, and the notice that it is a record of
//! training, which every printed sheet bears.

use crate::i18n::{Lang, debrief as words};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The style of all pages.
const STYLE: &str = include_str!("style.css");
/// Nothing may be loaded and nothing run, whatever got into a page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// A whole page.
pub(crate) fn whole(lang: Lang, title: &str, body: &Markup) -> String {
    styled(lang, title, "", body)
}

/// A whole page with a style of its own after that of all pages. The style is the
/// program's own: nothing from outside may get into it.
pub(crate) fn styled(lang: Lang, title: &str, style: &str, body: &Markup) -> String {
    let notice = words::notice_record(lang);
    let page = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="robots" content="noindex";
                meta name="generator" content="kaiken";
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(style)) (PreEscaped(running(notice))) }
            }
            body {
                (body)
                footer.notice { p { (notice) } }
            }
        }
    };
    page.into_string()
}

/// The notice in the margin of every printed sheet, and the number of the sheet.
/// The words are the program's own: nothing from outside gets into a style.
fn running(notice: &str) -> String {
    format!(
        "@page {{ @bottom-left {{ content: \"{notice}\"; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}\n"
    )
}
