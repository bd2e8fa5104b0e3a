//! A drill in lines: what is due, question after question with the facts it needs
//! and the coach after it, and what it changed.

use super::prompt::Prompt;
use super::{Clock, Options, conference};
use crate::i18n::drill as words;
use crate::live::drill::{Drill, Posed};
use crate::sheet::Sheet;
use crate::training::drill::told;
use std::io::{self, BufRead, Write};

/// Holds a drill, to its end or to the end of the input; `now` tells the moment in
/// milliseconds since 1970.
///
/// # Errors
/// Reading or writing failed; a closed pipe is an error of kind `BrokenPipe`.
pub fn drill(
    drill: &mut Drill,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: Options,
    clock: Clock,
    now: &dyn Fn() -> i64,
) -> io::Result<()> {
    let options = Options {
        // A drill is short: the coach speaks at once.
        spot_worst: false,
        ..options
    };
    let mut prompt = Prompt::new(input, output, options.lang, options.echo);
    prompt.say(&told::title(&drill.plan, options.lang))?;
    prompt.say("")?;
    put(
        &told::intro(&drill.plan, &drill.deck, options.lang),
        &mut prompt,
    )?;
    let count = drill.questions.len();
    let mut is_whole = true;
    let mut told = None;
    for (at, posed) in drill.questions.iter_mut().enumerate() {
        prompt.heading(&words::number(options.lang, at + 1, count))?;
        // Where one is does not change from question to question.
        let here = told.replace(posed.pick.scenario) == Some(posed.pick.scenario);
        let answered = question(posed, here, &mut prompt, options, clock);
        // However it went on: what has begun is not left open.
        posed.leave();
        if !answered? {
            is_whole = false;
            break;
        }
    }
    if !is_whole {
        prompt.say("")?;
        prompt.say(match drill.kept {
            true => words::broken_off(options.lang),
            false => words::broken_off_unsaved(options.lang),
        })?;
    }
    prompt.heading(words::after(options.lang))?;
    let (now, lang) = (now(), options.lang);
    let outcomes = drill.outcomes(now);
    let still_due = drill.still_due(now);
    let after = told::after(&outcomes, drill.today, drill.kept, still_due, lang);
    put(&after, &mut prompt)
}

/// Tells what one needs to know, and asks; false at the end of the input.
fn question(
    posed: &mut Posed,
    is_told: bool,
    prompt: &mut Prompt,
    options: Options,
    clock: Clock,
) -> io::Result<bool> {
    let lang = options.lang;
    if !is_told {
        put(&told::place(&posed.needed, lang), prompt)?;
        prompt.say("")?;
    }
    put(&told::facts(&posed.needed, lang), prompt)?;
    let answered = conference::one(&mut posed.live, prompt, options, clock)?;
    if answered.is_some() {
        prompt.say("")?;
        prompt.say(&posed.pick.skill.advice(lang))?;
    }
    Ok(answered.is_some())
}

fn put(sheet: &Sheet, prompt: &mut Prompt) -> io::Result<()> {
    sheet
        .lines
        .iter()
        .try_for_each(|line| prompt.say(&line.text()))
}
