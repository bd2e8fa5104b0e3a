//! The coach after a turn in practice, and the pick of the worst before.

use super::Options;
use super::prompt::Prompt;
use crate::conference::{Event, Spotted};
use crate::debrief::{Remark, phrase};
use crate::i18n::{Lang, play as words};
use crate::live::Live;
use std::io;

/// Speaks about the newest turn; nothing at the end of the input.
pub(super) fn speak(
    live: &mut Live,
    prompt: &mut Prompt,
    options: Options,
) -> io::Result<Option<()>> {
    let lang = prompt.lang;
    let entry = live.session().transcript().entries.last();
    if let Some(entry) = entry.filter(|entry| options.spot_worst && entry.shown.len() > 1)
        && entry.question(live.scenario()).is_some()
    {
        let (shown, pitfalls) = (entry.shown.clone(), entry.pitfall_choices(live.scenario()));
        prompt.say(&format!("\n{}", words::worst_ask(lang)))?;
        let Some(worst) = prompt.number(shown.len())? else {
            return Ok(None);
        };
        prompt.say(words::pitfall_ask(lang))?;
        for (number, pitfall) in pitfalls.iter().enumerate() {
            prompt.say(&format!("{}. {}", number + 1, pitfall.name(lang)))?;
        }
        let Some(pitfall) = prompt.number(pitfalls.len())? else {
            return Ok(None);
        };
        let spotted = Spotted {
            answer: shown[worst],
            pitfall: Some(pitfalls[pitfall]),
        };
        live.note(&Event::Spotted(spotted))
            .map_err(io::Error::other)?;
    }
    if let Some(remark) = Remark::on_last(live.scenario(), live.session().transcript(), lang) {
        say(&remark, prompt, lang)?;
    }
    Ok(Some(()))
}

fn say(remark: &Remark, prompt: &mut Prompt, lang: Lang) -> io::Result<()> {
    prompt.heading(words::coach(lang))?;
    if let Some(spotted) = &remark.spotted {
        prompt.say(spotted)?;
    }
    if !remark.levels.is_empty() {
        let levels: Vec<String> = remark
            .levels
            .iter()
            .map(|rated| format!("{} {}/3", rated.name, rated.level))
            .collect();
        prompt.say(&levels.join(" · "))?;
    }
    if !remark.pitfalls.is_empty() {
        prompt.say(&remark.pitfalls.join(" · "))?;
    }
    if !remark.why.is_empty() {
        prompt.say(&remark.why)?;
    }
    match &remark.better {
        Some(better) => prompt.say(&phrase::labelled(words::better(lang), better, lang))?,
        None => prompt.say(words::best_there_was(lang))?,
    }
    if let Some(why) = &remark.better_why {
        prompt.say(why)?;
    }
    prompt.say(&format!(
        "{} {} · {} {}",
        words::trust(lang),
        remark.trust,
        words::heat(lang),
        remark.heat
    ))
}
