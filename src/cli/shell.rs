//! `kaiken completions` and `kaiken man`: what a shell and a manual want to know.

use super::args::Cli;
use super::failure::Failure;
use clap::CommandFactory;
use std::io::{self, Write};

/// Prints the completions of a shell.
pub fn completions(shell: clap_complete::Shell) -> Result<(), Failure> {
    // Written by hand: the generator itself would panic on a closed pipe.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "kaiken", &mut script);
    Ok(io::stdout().write_all(&script)?)
}

/// Prints the manual page.
pub fn manual() -> Result<(), Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut page)?;
    Ok(io::stdout().write_all(&page)?)
}
