//! The warm-up in lines.

use super::Options;
use super::prompt::Prompt;
use crate::i18n::warmup as words;
use crate::training::warmup::{Part, Warmup};
use std::io::{self, BufRead, Write};

/// Goes through a warm-up; it waits only where something is said aloud.
///
/// # Errors
/// Reading or writing failed; a closed pipe is an error of kind `BrokenPipe`.
pub fn warmup(
    warmup: &Warmup,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: Options,
) -> io::Result<()> {
    let lang = options.lang;
    let mut prompt = Prompt::new(input, output, lang, options.echo);
    prompt.say(words::title(lang))?;
    prompt.say(&words::of(lang, warmup.title.get(lang)))?;
    prompt.say(words::breathe(lang))?;
    for part in warmup.parts() {
        prompt.say("")?;
        let sheet = warmup.sheet(part, lang);
        // The question stands there already when it is compared.
        let told = match part {
            Part::Compare => sheet.lines.iter().position(|line| line.parts.is_empty()),
            _ => None,
        };
        let lines = sheet.lines.iter().skip(told.map_or(0, |at| at + 4));
        let lines: Vec<String> = lines.map(|line| line.text()).collect();
        prompt.say(lines.join("\n").trim_end())?;
        if part == Part::Question && !prompt.enter()? {
            return prompt.say("");
        }
    }
    prompt.say("")?;
    prompt.say(words::go(lang))
}
