//! Calibrating in lines.

use super::Options;
use super::prompt::{Prompt, to_number};
use crate::i18n::{Lang, calibrate as words};
use crate::scenario::Criterion;
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::Pitfall;
use crate::sheet::capital;
use crate::workshop::calibrate::{Calibration, Given, Vignette, critical};
use std::io::{self, BufRead, Write};

/// Has the answers rated one after another, and tells how somebody rates; the end of
/// the input ends it with what was rated so far.
///
/// # Errors
/// Reading or writing failed; a closed pipe is an error of kind `BrokenPipe`.
pub fn calibrate(
    calibration: &mut Calibration,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: Options,
) -> io::Result<()> {
    let lang = options.lang;
    let mut prompt = Prompt::new(input, output, lang, options.echo);
    prompt.say(words::title(lang))?;
    prompt.say(calibration.intro(lang).text().trim_end())?;
    let count = calibration.vignettes.len();
    for at in 0..count {
        let vignette = calibration.vignettes[at].clone();
        prompt.heading(&words::answer_number(lang, at + 1, count))?;
        prompt.say(vignette.told(lang).text().trim_end())?;
        prompt.say("")?;
        let Some(given) = rated(calibration, &vignette, &mut prompt)? else {
            prompt.say("")?;
            break;
        };
        calibration.take(given);
        prompt.say("")?;
        prompt.say(words::compared(lang))?;
        let compared = calibration.compared(&vignette, &given, lang);
        prompt.say(compared.text().trim_end())?;
    }
    prompt.heading(words::end(lang))?;
    prompt.say(calibration.after(lang).text().trim_end())
}

/// Asks for every level and the pitfall; nothing at the end of the input.
fn rated(
    calibration: &Calibration,
    vignette: &Vignette,
    prompt: &mut Prompt,
) -> io::Result<Option<Given>> {
    let mut given = Given::default();
    for agreed in &vignette.rated {
        let criterion = &calibration.rubric.criteria[agreed.criterion];
        let Some(level) = level(criterion, prompt)? else {
            return Ok(None);
        };
        given.levels.set(agreed.criterion, level);
    }
    let Some(pitfall) = pitfall(prompt)? else {
        return Ok(None);
    };
    given.pitfall = pitfall;
    Ok(Some(given))
}

fn level(criterion: &Criterion, prompt: &mut Prompt) -> io::Result<Option<u8>> {
    let lang = prompt.lang;
    loop {
        let ask = words::ask_level(lang, criterion.name.get(lang));
        let Some(line) = prompt.ask(&ask)? else {
            return Ok(None);
        };
        if matches!(line.as_str(), "?" | "？") {
            prompt.say(&anchors(criterion, lang))?;
            continue;
        }
        let level = to_number(&line).and_then(|it| u8::try_from(it).ok());
        match level.filter(|it| *it <= MAX_LEVEL) {
            Some(level) => return Ok(Some(level)),
            None => prompt.say(words::bad_level(lang))?,
        }
    }
}

fn anchors(criterion: &Criterion, lang: Lang) -> String {
    let levels = (0..=MAX_LEVEL).zip(&criterion.levels).rev();
    let lines = levels.map(|(level, means)| words::anchor(lang, level, means.get(lang)));
    lines.collect::<Vec<_>>().join("\n")
}

/// The pitfall that was heard, or none; nothing at the end of the input.
fn pitfall(prompt: &mut Prompt) -> io::Result<Option<Option<Pitfall>>> {
    let lang = prompt.lang;
    let all: Vec<Pitfall> = critical().collect();
    for (number, pitfall) in (1..).zip(&all) {
        prompt.say(&format!("{number}. {}", capital(pitfall.name(lang))))?;
    }
    loop {
        let Some(line) = prompt.ask(words::ask_pitfall(lang))? else {
            return Ok(None);
        };
        match to_number(&line) {
            Some(0) => return Ok(Some(None)),
            Some(number) if number <= all.len() => return Ok(Some(Some(all[number - 1]))),
            _ => prompt.say(&words::bad_pitfall(lang, all.len()))?,
        }
    }
}
