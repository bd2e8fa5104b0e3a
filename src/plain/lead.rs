//! What is asked in a room that kaiken does not run, written down in lines.

use super::prompt::Prompt;
use super::{Clock, Options};
use crate::i18n::assess as words;
use crate::live::lead::{Lead, Next};
use crate::scenario::{PressIx, clean};
use crate::workshop::sheet::LONGEST;
use std::io::{self, BufRead, Write};

/// Writes down question after question until an empty line, with which the rehearsal
/// ends; whether it did, rather than the input.
///
/// # Errors
/// Reading or writing failed; a closed pipe is an error of kind `BrokenPipe`.
pub fn lead(
    lead: &mut Lead,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: Options,
    clock: Clock,
) -> io::Result<bool> {
    let lang = options.lang;
    let mut prompt = Prompt::new(input, output, lang, options.echo);
    prompt.say(words::plain_lead(lang))?;
    loop {
        let decisions = lead.options(lang);
        if !decisions.is_empty() {
            prompt.say(words::decide_title(lang))?;
            for (at, (_, said)) in decisions.iter().enumerate() {
                prompt.say(&format!("{}. {said}", at + 1))?;
            }
            let Some(at) = prompt.number(decisions.len())? else {
                return Ok(false);
            };
            if lead.decide(decisions[at].0).is_err() {
                prompt.say(words::rejected(lang))?;
            }
            continue;
        }
        let Some(said) = prompt.ask(words::plain_next(lang))? else {
            prompt.say("")?;
            return Ok(false);
        };
        let said: String = clean(&said).trim().chars().take(LONGEST).collect();
        if said.is_empty() {
            if lead.end(clock()).is_err() {
                prompt.say(words::rejected(lang))?;
            }
            return Ok(true);
        }
        // As it stands in the list, or as it was typed.
        let listed = lead.found(&said, lang).into_iter();
        let mut same = listed.filter(|(_, words)| words.to_lowercase() == said.to_lowercase());
        let next = match same.next() {
            Some((at, _)) => Next::Listed(at),
            None => Next::Typed(said.into(), PressIx(0)),
        };
        if lead.ask(&next, clock()).is_err() {
            prompt.say(words::rejected(lang))?;
        }
    }
}
