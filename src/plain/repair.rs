//! The repair round in lines: the worst questions again, aloud, without choices.

use super::prompt::Prompt;
use crate::debrief::{Debrief, phrase};
use crate::i18n::play as words;
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
    for repair in &debrief.repair {
        prompt.heading(&repair.from)?;
        prompt.say(&repair.question)?;
        prompt.say(&phrase::aside(&repair.advice, lang))?;
        prompt.say(words::repair_speak(lang))?;
        if !prompt.enter()? {
            return prompt.say("");
        }
        let better = phrase::labelled(words::repair_compare(lang), &repair.better, lang);
        prompt.say(&format!("\n{better}"))?;
        prompt.say(&repair.why)?;
    }
    prompt.say(&format!("\n{}", words::repair_done(lang)))
}
