//! What went wrong, for a person: what and where, and what to do about it.

use crate::i18n::{Lang, cli as words};
use crate::store::{StoreError, WriteError};
use std::io::{self, Write};

/// Done.
pub const DONE: u8 = 0;
/// Findings, or a failure.
pub const FAILED: u8 = 1;
/// The command line makes no sense, or there is no terminal.
pub const USAGE: u8 = 2;

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// In words: what happened, and what to do.
    Said(String, String),
    /// The reader of a pipe has gone: nobody is left to tell.
    NobodyListens,
    /// Reading or writing failed.
    Io(io::Error),
    /// All is said already; the status to exit with.
    Status(u8),
}

impl Failure {
    /// A failure in words.
    pub fn new(what: impl Into<String>, hint: impl Into<String>) -> Failure {
        Failure::Said(what.into(), hint.into())
    }

    /// Of the store.
    pub fn store(error: &StoreError, lang: Lang) -> Failure {
        Failure::new(error.message(lang), error.hint(lang))
    }

    /// Of a file to be written.
    pub fn write(error: &WriteError, lang: Lang) -> Failure {
        Failure::new(error.message(lang), error.hint(lang))
    }

    /// Tells, and the status to exit with.
    pub fn tell(&self, lang: Lang) -> u8 {
        match self {
            Failure::NobodyListens => DONE,
            Failure::Status(status) => *status,
            Failure::Said(what, hint) => {
                tell(what);
                if !hint.is_empty() {
                    tell_more(hint);
                }
                FAILED
            }
            Failure::Io(error) => {
                tell(&words::io_failed(lang, &error.to_string()));
                FAILED
            }
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::NobodyListens,
            _ => Failure::Io(error),
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        match error.downcast::<io::Error>() {
            Ok(error) => error.into(),
            Err(error) => Failure::new(error.to_string(), ""),
        }
    }
}

/// A line on standard error. If it is closed, nobody wants to know.
pub fn tell(said: &str) {
    let _ = writeln!(io::stderr(), "kaiken: {said}");
}

/// A line under one told before: what to do about it.
pub fn tell_more(said: &str) {
    let _ = writeln!(io::stderr(), "        {said}");
}
