//! The debrief as one HTML file: no script, nothing loaded from anywhere. The first
//! page is for whoever gets the report; the rest is the record behind it. It reads
//! on a phone and a desk, in the dark, and prints on A4.

mod chart;
mod client;
mod exchanges;
mod lessons;
pub(crate) mod page;
mod paper;
mod parts;
mod record;
mod scores;
#[cfg(test)]
mod tests;

pub(crate) use parts::quote;
pub(super) use parts::section;

use super::value::Debrief;
use crate::i18n::report as words;
use maud::html;

impl Debrief {
    /// The debrief as an HTML page.
    #[must_use]
    pub fn to_html(&self) -> String {
        let body = html! {
            (client::first_page(self))
            main {
                (paper::section(self))
                (lessons::section(self))
                (scores::section(self))
                (exchanges::statement(self))
                (exchanges::decisions(self))
                (exchanges::questions(self))
                (record::section(self))
            }
        };
        let title = format!("{} – {}", self.title, words::kind(self.language));
        page::whole(self.language, &title, &body)
    }
}
