//! The coach after a turn in practice, and the pick of the worst before.

use super::Options;
use super::prompt::Prompt;
use crate::conference::{Event, Spotted};
use crate::debrief::{Remark, phrase};
use crate::i18n::{Lang, play as words};
use crate::live::Live;
use crate::scoring::Entry;
use std::io;

/// Speaks about the newest turn; nothing at the end of the input.
pub(super) fn speak(
    live: &mut Live,
    prompt: &mut Prompt,
    options: Options,
) -> io::Result<Option<()>> {
    let lang = prompt.lang;
    let entry = live.session().transcript().entries.last();
    // What was spotted stands in the session: it is asked once.
    let asks = |entry: &&Entry| entry.turn.spotted.is_none() && entry.shown.len() > 1;
    if let Some(entry) = entry.filter(asks).filter(|_| options.spot_worst)
        && entry.question(live.scenario()).is_some()
    {
        let Some(spotted) = spot(live, entry, prompt)? else {
            return Ok(None);
        };
        live.note(&Event::Spotted(spotted))
            .map_err(io::Error::other)?;
    }
    if let Some(remark) = Remark::on_last(live.scenario(), live.session().transcript(), lang) {
        say(&remark, prompt, lang)?;
    }
    Ok(Some(()))
}

/// Asks for the worst answer, and for its pitfall where that was found; nothing at the
/// end of the input.
fn spot(live: &Live, entry: &Entry, prompt: &mut Prompt) -> io::Result<Option<Spotted>> {
    let lang = prompt.lang;
    prompt.say(&format!("\n{}", words::worst_ask(lang)))?;
    let Some(answer) = prompt.number(entry.shown.len())? else {
        return Ok(None);
    };
    let answer = entry.shown[answer];
    if !entry.asks_pitfall(answer) {
        let pitfall = None;
        return Ok(Some(Spotted { answer, pitfall }));
    }
    let pitfalls = entry.pitfall_choices(live.scenario());
    prompt.say(words::pitfall_ask(lang))?;
    for (number, pitfall) in pitfalls.iter().enumerate() {
        prompt.say(&format!("{}. {}", number + 1, pitfall.name(lang)))?;
    }
    let pitfall = prompt.number(pitfalls.len())?;
    Ok(pitfall.map(|at| Spotted {
        answer,
        pitfall: Some(pitfalls[at]),
    }))
}

fn say(remark: &Remark, prompt: &mut Prompt, lang: Lang) -> io::Result<()> {
    prompt.heading(words::coach(lang))?;
    for spotted in &remark.spotted {
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
        None if remark.was_best => prompt.say(words::best_there_was(lang))?,
        None => {}
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
