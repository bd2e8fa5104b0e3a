//! The morning after: what the papers made of it.

use super::build::Source;
use super::value::FrontPage;
use crate::scenario::{Answer, Headline, Manner, Text};
use crate::scoring::Entry;

/// The front page: from the answer with the most missed points that has a
/// headline, critical ones first; among equals the first.
pub(super) fn of(source: Source) -> Option<FrontPage> {
    let Source {
        scenario,
        transcript,
        lang,
    } = source;
    let told = |entry: &'_ Entry| {
        entry
            .spoken(scenario, &transcript.lines)
            .find(|answer| !answer.headline.is_empty())
            .map(|answer: &Answer| (answer.headline.clone(), answer.say.get(lang).to_owned()))
    };
    let key = |entry: &Entry| (entry.is_critical(), entry.missed());
    let mut worst: Option<(&Entry, Headline, String)> = None;
    for entry in &transcript.entries {
        if let Some((headline, said)) = told(entry)
            && worst
                .as_ref()
                .is_none_or(|(other, ..)| key(entry) > key(other))
        {
            worst = Some((entry, headline, said));
        }
    }
    let (entry, headline, said) = worst?;
    let print = |text: &Text| {
        Some(text.get(lang))
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
    };
    Some(FrontPage {
        neutral: print(&headline.neutral),
        neutral_outlet: outlet(source, Manner::Patient),
        hostile: print(&headline.hostile),
        hostile_outlet: outlet(source, Manner::Hostile),
        social: print(&headline.social),
        question: entry.question(scenario).map(|_| source.asked(entry)),
        said,
    })
}

/// The first outlet whose journalist asks in that manner, else the first or last.
fn outlet(source: Source, manner: Manner) -> String {
    let press = &source.scenario.press;
    let fallback = if manner == Manner::Patient {
        press.first()
    } else {
        press.last()
    };
    press
        .iter()
        .find(|journalist| journalist.manner == manner)
        .or(fallback)
        .map_or_else(String::new, |journalist| {
            journalist.outlet.get(source.lang).to_owned()
        })
}
