//! The conference as numbered lines, for screen readers, pipes and tests: only
//! appended to, no cursor movement, no colour. End of input keeps the session.

mod assess;
mod briefing;
mod calibrate;
mod coach;
mod conference;
mod drill;
mod elsewhere;
mod lead;
mod prompt;
mod repair;
#[cfg(test)]
mod tests;
mod warmup;

use crate::conference::Stage;
use crate::debrief::Debrief;
use crate::i18n::{Lang, debrief as words_of_debrief, plain as words, play};
use crate::live::Live;
use crate::live::drill::Round;
use crate::store::Clocks;
pub use assess::assess;
pub use calibrate::calibrate;
pub use drill::drill;
pub use lead::lead;
use prompt::Prompt;
use std::io::{self, BufRead, Write};
pub use warmup::warmup;

/// How lines are played.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The language of everything shown.
    pub lang: Lang,
    /// The clock on answers; without a person at the keyboard there is none.
    pub clocks: Clocks,
    /// Whether lines read are written too, because they come from no terminal.
    pub echo: bool,
    /// Whether practice asks for the worst answer before the coach speaks.
    pub spot_worst: bool,
}

/// Milliseconds on a clock that only goes forward.
pub type Clock<'a> = &'a dyn Fn() -> u64;

/// Asks for a number from 1 to `count` until one is given; its position, or nothing
/// at the end of the input.
///
/// # Errors
/// Reading or writing failed.
pub fn choose(
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    lang: Lang,
    echo: bool,
    count: usize,
) -> io::Result<Option<usize>> {
    let mut prompt = Prompt::new(input, output, lang, echo);
    let chosen = prompt.number(count)?;
    if chosen.is_none() {
        prompt.say("")?;
    }
    Ok(chosen)
}

/// Asks the one question of a scenario that has no other (see
/// [`crate::scenario::apart::apart`]), and lets the coach speak.
///
/// # Errors
/// As [`play`].
pub fn one(
    live: &mut Live,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: Options,
    clock: Clock,
) -> io::Result<()> {
    let mut prompt = Prompt::new(input, output, options.lang, options.echo);
    if conference::one(live, &mut prompt, options, clock)?.is_none() {
        prompt.say("")?;
    }
    Ok(())
}

/// Holds the repair round of a session in lines, to its end or to that of the input.
///
/// # Errors
/// As [`play`].
pub fn repair(
    debrief: &Debrief,
    round: &mut Round,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: Options,
) -> io::Result<()> {
    let mut prompt = Prompt::new(input, output, options.lang, options.echo);
    prompt.say(words_of_debrief::h_repair(options.lang))?;
    repair::round(debrief, Some(round), &mut prompt).map(|_| ())
}

/// Plays a session from lines to its debrief, or until the input ends.
///
/// # Errors
/// Reading or writing failed; a closed pipe is an error of kind `BrokenPipe`.
pub fn play(
    live: &mut Live,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: Options,
    clock: Clock,
) -> io::Result<()> {
    let mut prompt = Prompt::new(input, output, options.lang, options.echo);
    let ended = if live.conference().stage() == Stage::Ready {
        briefing::show(live, &mut prompt)?;
        conference::begin(live, &mut prompt, options, clock)?
    } else {
        prompt.say(words::resumed(options.lang))?;
        conference::resume(live, &mut prompt, options, clock)?
    };
    if ended.is_none() {
        prompt.say("")?;
        return match live.number() {
            Some(number) => prompt.say(&play::kept(options.lang, number)),
            None if live.is_kept() => prompt.say(play::nothing_to_keep(options.lang)),
            None => prompt.say(play::not_kept(options.lang)),
        };
    }
    let debrief = live.debrief(options.lang);
    prompt.say("")?;
    prompt.say(debrief.to_text().trim_end())?;
    elsewhere::offer(live, &debrief, &mut prompt)?;
    repair::offer(&debrief, &mut prompt)?;
    Ok(())
}
