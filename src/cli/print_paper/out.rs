//! Where a page to be printed goes: into a file, a pipe, or the browser.

use super::super::failure::{DONE, Failure, USAGE, tell, tell_more};
use super::super::print;
use super::super::report::{browser, temporary};
use super::super::world::World;
use crate::i18n::{paper as words, report};
use crate::store::{shown, write_whole};
use clap::Args;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// Where it goes.
#[derive(Debug, Args)]
pub struct Out {
    /// Write it into a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
    /// Open it in the browser, from a temporary file if no other is named
    #[arg(long)]
    open: bool,
}

impl Out {
    /// The file it is written into, if one was named.
    pub fn file(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// Whether it is shown in the browser.
    pub fn opens(&self) -> bool {
        self.open
    }

    /// Whether it goes anywhere but to standard output.
    pub fn leaves(&self) -> bool {
        self.output.is_some() || self.open
    }

    /// Refuses, before anything is made, to fill a terminal with a page.
    ///
    /// # Errors
    /// The page would go to a terminal.
    pub fn look(&self, world: &World) -> Result<(), Failure> {
        if self.output.is_none() && !self.open && io::stdout().is_terminal() {
            let lang = world.lang();
            tell(words::on_terminal(lang));
            tell_more(words::on_terminal_hint(lang));
            return Err(Failure::Status(USAGE));
        }
        Ok(())
    }

    /// Puts a page where it goes; `stem` names a temporary file.
    ///
    /// # Errors
    /// It cannot be written, or would go to a terminal.
    pub fn page(&self, stem: &str, page: &str, world: &World) -> Result<u8, Failure> {
        self.look(world)?;
        let lang = world.lang();
        let path = match &self.output {
            Some(path) => {
                let written = write_whole(path, page.as_bytes(), self.force);
                written.map_err(|error| Failure::write(&error, lang))?;
                path.clone()
            }
            None if self.open => temporary(&format!("kaiken-{stem}"), page.as_bytes())?,
            None => {
                let mut out = io::stdout().lock();
                out.write_all(page.as_bytes())?;
                out.flush()?;
                return Ok(DONE);
            }
        };
        let is_open = self.open && browser::open(&absolute(&path));
        let mut out = print::stdout();
        writeln!(out, "{}", words::lies_here(lang, &shown(&path)))?;
        match (self.open, is_open) {
            (true, true) => writeln!(out, "{}", words::opened(lang))?,
            (true, false) => tell(report::not_opened(lang)),
            (false, _) => writeln!(out, "{}", words::open_it(lang))?,
        }
        if self.open && self.output.is_none() {
            writeln!(out, "{}", report::temporary(lang))?;
        }
        out.flush()?;
        Ok(DONE)
    }

    /// Puts a text where it goes.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn text(&self, text: &str, world: &World) -> Result<u8, Failure> {
        let lang = world.lang();
        if self.open {
            let what = report::only_html_opens(lang);
            return Err(Failure::new(what, words::only_html_hint(lang)));
        }
        let mut out = print::stdout();
        match &self.output {
            Some(path) => {
                let written = write_whole(path, text.as_bytes(), self.force);
                written.map_err(|error| Failure::write(&error, lang))?;
                writeln!(out, "{}", words::written(lang, &shown(path)))?;
            }
            None => out.write_all(text.as_bytes())?,
        }
        out.flush()?;
        Ok(DONE)
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
