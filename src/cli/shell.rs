//! `kaiken completions` and `kaiken man`: what a shell and a manual want to know.

use super::failure::Failure;
use super::help;
use crate::i18n::{Lang, usage as words};
use std::io::{self, Write};

/// Prints the completions of a shell.
pub fn completions(shell: clap_complete::Shell, lang: Lang) -> Result<(), Failure> {
    // Written by hand: the generator itself would panic on a closed pipe.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::spoken(lang), "kaiken", &mut script);
    Ok(io::stdout().write_all(&script)?)
}

/// Prints the manual page.
pub fn manual(lang: Lang) -> Result<(), Failure> {
    let command = help::spoken(lang).subcommand_help_heading(words::man_commands(lang));
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    Ok(io::stdout().write_all(in_words(&page, lang).as_bytes())?)
}

/// The page with its headings in a language: the generator writes them in English.
fn in_words(page: &str, lang: Lang) -> String {
    let headings = [
        words::man_name,
        words::man_synopsis,
        words::man_description,
        words::man_options,
        words::man_extra,
        words::man_version,
    ];
    let values = |lang| format!("\\fI{}\\fR", words::man_values(lang));
    let mut translated = String::with_capacity(page.len());
    for line in page.lines() {
        let is_it =
            |it: &&fn(Lang) -> &'static str| line.strip_prefix(".SH ") == Some(it(Lang::En));
        match headings.iter().find(is_it) {
            Some(heading) => translated.push_str(&format!(".SH {}", heading(lang))),
            None if line == values(Lang::En) => translated.push_str(&values(lang)),
            None => translated.push_str(line),
        }
        translated.push('\n');
    }
    translated
}
