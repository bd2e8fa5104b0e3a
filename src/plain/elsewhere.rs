//! Where a session could not be kept: its debrief into a file, if the player wants.

use super::prompt::Prompt;
use crate::debrief::Debrief;
use crate::i18n::plain as words;
use crate::live::Live;
use crate::store::{WriteError, shown, write_whole};
use std::io;
use std::path::Path;

/// Asks for a file until it is written or none is wanted. A pipe is not asked: what
/// it says next was meant for something else, and it has the debrief already.
pub(super) fn offer(live: &Live, debrief: &Debrief, prompt: &mut Prompt) -> io::Result<()> {
    let lang = prompt.lang;
    if !live.is_lost() || !prompt.is_person() {
        return Ok(());
    }
    prompt.say("")?;
    prompt.say(words::elsewhere(lang))?;
    while let Some(said) = prompt.ask(words::elsewhere_ask(lang))?
        && !said.is_empty()
    {
        let path = Path::new(&said);
        match write(debrief, path) {
            Ok(()) => return prompt.say(&words::elsewhere_written(lang, &shown(path))),
            Err(error) => {
                prompt.say(&error.message(lang))?;
                prompt.say(error.hint(lang))?;
            }
        }
    }
    Ok(())
}

/// Writes it as the ending of the name says: Markdown, or else text.
fn write(debrief: &Debrief, path: &Path) -> Result<(), WriteError> {
    let is_markdown = path.extension().is_some_and(|ending| ending == "md");
    let mut report = if is_markdown {
        debrief.to_markdown()
    } else {
        debrief.to_text()
    };
    if !report.ends_with('\n') {
        report.push('\n');
    }
    write_whole(path, report.as_bytes(), false)
}
