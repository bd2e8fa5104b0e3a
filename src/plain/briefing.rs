//! The briefing in lines.

use super::prompt::Prompt;
use crate::debrief::phrase;
use crate::i18n::{act, play as words};
use crate::live::Live;
use std::io;

/// Shows the briefing, and what the room remembers of a first act.
pub(super) fn show(live: &Live, prompt: &mut Prompt) -> io::Result<()> {
    let scenario = live.scenario();
    let (lang, briefing) = (prompt.lang, &scenario.briefing);
    prompt.say(scenario.title.get(lang))?;
    prompt.say(scenario.summary.get(lang))?;
    if scenario.case.is_some() {
        prompt.say(words::fiction(lang))?;
    }
    if let Some(first) = live.first_act() {
        prompt.say("")?;
        prompt.say(&first.told(live.remembers(), lang))?;
        if live.remembers() {
            prompt.say(&act::leave_out_hint(lang, "--after none"))?;
        }
    }
    prompt.heading(words::you_are(lang))?;
    prompt.say(briefing.role.get(lang))?;
    prompt.heading(words::situation(lang))?;
    prompt.say(briefing.situation.get(lang))?;
    if !briefing.timeline.is_empty() {
        prompt.heading(words::timeline(lang))?;
    }
    for moment in &briefing.timeline {
        // A time may hold a colon of its own.
        let (at, event) = (moment.at.get(lang), moment.event.get(lang));
        prompt.say(&format!("- {at} — {event}"))?;
    }
    if !briefing.facts.is_empty() {
        prompt.heading(words::facts(lang))?;
    }
    for fact in &briefing.facts {
        let value = fact.values[fact.start.is.at()].text.get(lang);
        let mut standing = vec![fact.start.status.name(lang).to_owned()];
        let as_of = fact.start.as_of.get(lang);
        if !as_of.is_empty() {
            standing.push(words::as_of(lang, as_of));
        }
        let value = phrase::noted(value, &phrase::list(&standing, lang), lang);
        let fact = phrase::labelled(fact.label.get(lang), &value, lang);
        prompt.say(&format!("- {fact}"))?;
    }
    if !briefing.messages.is_empty() {
        prompt.heading(words::messages_to_deliver(lang))?;
    }
    for message in &briefing.messages {
        prompt.say(&format!("- {}", message.text.get(lang)))?;
    }
    if !briefing.avoid.is_empty() {
        prompt.heading(words::avoid(lang))?;
    }
    for avoid in &briefing.avoid {
        prompt.say(&format!("- {}", avoid.get(lang)))?;
    }
    Ok(())
}
