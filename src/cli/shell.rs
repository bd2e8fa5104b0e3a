//! `kaiken completions` and `kaiken man`: what a shell and a manual want to know.

use super::failure::Failure;
use super::help;
use crate::i18n::Lang;
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
    let mut page = Vec::new();
    clap_mangen::Man::new(help::spoken(lang)).render(&mut page)?;
    Ok(io::stdout().write_all(&page)?)
}
