//! The morning after: what the papers made of it.

use super::build::Source;
use super::phrase;
use super::value::FrontPage;
use crate::i18n::Lang;
use crate::scenario::Manner;
use crate::scoring::Entry;

/// Letters a headline has room for; in Japanese half as many.
const HEADLINE: usize = 72;

/// The front page: from the answer with the most missed points that has a
/// headline, critical ones first; among equals the first.
pub(super) fn of(source: Source) -> Option<FrontPage> {
    let key = |entry: &Entry| (entry.is_critical(), entry.missed());
    let mut worst: Option<(&Entry, Told)> = None;
    for entry in &source.transcript.entries {
        if let Some(told) = told(source, entry)
            && worst
                .as_ref()
                .is_none_or(|(other, ..)| key(entry) > key(other))
        {
            worst = Some((entry, told));
        }
    }
    let (entry, told) = worst?;
    let print = |text: String| Some(text).filter(|it| !it.is_empty());
    Some(FrontPage {
        neutral: print(told.neutral),
        neutral_outlet: outlet(source, Manner::Patient),
        hostile: print(told.hostile),
        hostile_outlet: outlet(source, Manner::Hostile),
        social: print(told.social),
        question: entry.question(source.scenario).map(|_| source.asked(entry)),
        said: told.said,
    })
}

/// What is made of a turn, and the words it comes of.
struct Told {
    neutral: String,
    hostile: String,
    social: String,
    said: String,
}

/// What is made of a turn: the headlines its author wrote, or the first of one's own
/// words that were heard, as a headline quotes them. Nobody attacks what nobody wrote
/// an attack on.
fn told(source: Source, entry: &Entry) -> Option<Told> {
    let Source {
        scenario,
        transcript,
        lang,
        ..
    } = source;
    let mut said = entry.spoken(scenario, &transcript.lines);
    if let Some(answer) = said.find(|answer| !answer.headline.is_empty()) {
        let headline = &answer.headline;
        return Some(Told {
            neutral: headline.neutral.get(lang).to_owned(),
            hostile: headline.hostile.get(lang).to_owned(),
            social: headline.social.get(lang).to_owned(),
            said: answer.say.get(lang).to_owned(),
        });
    }
    let heard = source.heard(entry).into_iter().next();
    let heard = heard.filter(|_| entry.in_own_words())?;
    Some(Told {
        neutral: phrase::quote(&cut(&heard.words, lang), lang),
        hostile: String::new(),
        social: String::new(),
        said: heard.words,
    })
}

/// Words as far as a headline has room for them.
fn cut(words: &str, lang: Lang) -> String {
    let most = match lang {
        Lang::En => HEADLINE,
        Lang::Ja => HEADLINE / 2,
    };
    let Some((end, _)) = words.char_indices().nth(most) else {
        return words.to_owned();
    };
    let whole = match lang {
        Lang::En => words[..end].rfind(' ').unwrap_or(end),
        Lang::Ja => end,
    };
    format!("{}…", words[..whole].trim_end())
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
