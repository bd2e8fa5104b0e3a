//! The repair round in lines: the worst questions again, aloud, without choices.

use super::prompt::Prompt;
use crate::debrief::{Debrief, phrase};
use crate::i18n::{drill, plain, play as words};
use crate::live::drill::{HowItWent, Repaired, Round};
use std::io;

/// Offers the repair round and goes through it; the end of the input ends it.
pub(super) fn offer(debrief: &Debrief, prompt: &mut Prompt) -> io::Result<()> {
    let lang = prompt.lang;
    if debrief.repair.is_empty() {
        return Ok(());
    }
    prompt.heading(words::repair_ask(lang))?;
    prompt.say(&format!("1. {}", words::yes(lang)))?;
    prompt.say(&format!("2. {}", words::no(lang)))?;
    if prompt.number(2)? != Some(0) {
        return prompt.say("");
    }
    round(debrief, None, prompt).map(|_| ())
}

/// Goes through the repair round; how it went is asked for where it can be kept.
/// False at the end of the input.
pub(super) fn round(
    debrief: &Debrief,
    mut kept: Option<&mut Round>,
    prompt: &mut Prompt,
) -> io::Result<bool> {
    let lang = prompt.lang;
    for (at, repair) in debrief.repair.iter().enumerate() {
        prompt.heading(&repair.from)?;
        prompt.say(&repair.question)?;
        prompt.say(&phrase::aside(&repair.advice, lang))?;
        prompt.say(words::repair_speak(lang))?;
        if !prompt.enter()? {
            prompt.say("")?;
            return Ok(false);
        }
        let better = phrase::labelled(words::repair_compare(lang), &repair.better, lang);
        prompt.say(&format!("\n{better}"))?;
        prompt.say(&repair.why)?;
        let repaired = kept.as_mut().and_then(|round| round.repairs.get_mut(at));
        if let Some(repaired) = repaired
            && !judge(repaired, prompt)?
        {
            return Ok(false);
        }
    }
    prompt.say(&format!("\n{}", words::repair_done(lang)))?;
    if kept.is_some() {
        prompt.say(drill::judged(lang))?;
    }
    Ok(true)
}

/// Asks how it went, and keeps it; false at the end of the input.
fn judge(repaired: &mut Repaired, prompt: &mut Prompt) -> io::Result<bool> {
    let lang = prompt.lang;
    prompt.say(&format!("\n{}", drill::judge(lang)))?;
    let ways = [
        drill::judge_1(lang),
        drill::judge_2(lang),
        drill::judge_3(lang),
    ];
    for (number, way) in (1..).zip(ways) {
        prompt.say(&format!("{number}. {way}"))?;
    }
    let Some(at) = prompt.number(ways.len())? else {
        prompt.say("")?;
        return Ok(false);
    };
    repaired
        .judge(HowItWent::ALL[at])
        .map_err(io::Error::other)?;
    if let Some(trouble) = repaired.trouble() {
        prompt.say(&plain::warning(lang, &trouble))?;
    }
    Ok(true)
}
