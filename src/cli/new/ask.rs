//! What a new scenario needs to know: from the flags, else asked for in a
//! terminal, else what is usual.

use super::super::args::New;
use super::super::failure::Failure;
use super::super::print;
use super::name;
use crate::i18n::{Lang, new as words};
use crate::scenario::clean;
use std::ffi::{OsStr, OsString};
use std::io::{self, BufRead, Write};
use unicode_normalization::UnicodeNormalization;

/// The numbers of questions there can be.
pub(super) const QUESTIONS: std::ops::RangeInclusive<u8> = 4..=12;

/// Questions where nobody says how many.
pub(super) const USUAL: u8 = 6;

/// The longest title or role, in characters: two lines of a screen.
pub(super) const LONGEST: usize = 160;

/// What was answered.
pub(super) struct Asked {
    pub title: String,
    pub role: String,
    pub questions: u8,
}

/// Whom to ask, if anybody.
pub(super) struct Questions<'i> {
    pub input: &'i mut dyn BufRead,
    pub lang: Lang,
    /// Whether there is a person to answer.
    pub interactive: bool,
}

impl Questions<'_> {
    /// The id: the name as given, or as it is mended. Nothing at the end of the input.
    ///
    /// # Errors
    /// When it is no id, and nobody is there to mend it.
    pub fn name(&mut self, given: &OsStr) -> Result<Option<String>, Failure> {
        let lang = self.lang;
        let mut given = given.to_owned();
        loop {
            let nearest = match name::id(&given) {
                Ok(id) => return Ok(Some(id)),
                Err(nearest) => nearest,
            };
            let told = words::not_an_id(lang, &clean(&given.to_string_lossy()));
            let usual = nearest.unwrap_or_else(|| words::usual_name(lang).to_owned());
            if !self.interactive {
                return Err(Failure::new(told, words::name_hint(lang, &usual)));
            }
            say(&format!("{told} {}", words::id_rules(lang)))?;
            match self.line(words::ask_name(lang), &usual)? {
                Some(line) => given = OsString::from(line),
                None => return Ok(None),
            }
        }
    }

    /// Title, role and number of questions. Nothing at the end of the input.
    pub fn rest(&mut self, args: &New) -> Result<Option<Asked>, Failure> {
        let lang = self.lang;
        let complete = args.title.is_some() && args.role.is_some() && args.questions.is_some();
        if self.interactive && !complete {
            say(words::enter_takes_it(lang))?;
        }
        let title = self.text(
            ("--title", args.title.as_deref()),
            words::ask_title(lang),
            words::usual_title(lang),
        )?;
        let Some(title) = title else { return Ok(None) };
        let role = self.text(
            ("--role", args.role.as_deref()),
            words::ask_role(lang),
            words::usual_role(lang),
        )?;
        let Some(role) = role else { return Ok(None) };
        let questions = match args.questions {
            Some(number) => Some(number),
            None => self.number()?,
        };
        Ok(questions.map(|questions| Asked {
            title,
            role,
            questions,
        }))
    }

    /// A line of text, the usual one where it is empty.
    fn text(
        &mut self,
        (flag, given): (&str, Option<&str>),
        ask: &str,
        usual: &str,
    ) -> Result<Option<String>, Failure> {
        let lang = self.lang;
        if let Some(given) = given {
            return match one_line(given) {
                Ok(text) if text.is_empty() => Ok(Some(usual.to_owned())),
                Ok(text) => Ok(Some(text)),
                Err(there) => Err(Failure::new(
                    format!("{flag}: {}", words::too_long(lang, there, LONGEST)),
                    words::too_long_hint(lang),
                )),
            };
        }
        loop {
            let Some(line) = self.line(ask, usual)? else {
                return Ok(None);
            };
            match one_line(&line) {
                Ok(text) => return Ok(Some(text)),
                Err(there) => say(&words::too_long(lang, there, LONGEST))?,
            }
        }
    }

    fn number(&mut self) -> io::Result<Option<u8>> {
        let lang = self.lang;
        let (least, most) = (*QUESTIONS.start(), *QUESTIONS.end());
        loop {
            let ask = words::ask_questions(lang, least, most);
            let Some(line) = self.line(&ask, &USUAL.to_string())? else {
                return Ok(None);
            };
            // Full-width digits too, as Japanese input methods give them.
            let number = line.nfkc().collect::<String>().trim().parse();
            match number {
                Ok(number) if QUESTIONS.contains(&number) => return Ok(Some(number)),
                _ => say(&words::not_a_number(lang, least, most))?,
            }
        }
    }

    /// Asks for a line; the usual one for an empty line, or where nobody is there.
    fn line(&mut self, ask: &str, usual: &str) -> io::Result<Option<String>> {
        if !self.interactive {
            return Ok(Some(usual.to_owned()));
        }
        let mut out = print::stdout();
        write!(out, "{} ", words::prompt(self.lang, ask, usual))?;
        out.flush()?;
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes).trim().to_owned();
        Ok(Some(if line.is_empty() {
            usual.to_owned()
        } else {
            line
        }))
    }
}

fn say(line: &str) -> io::Result<()> {
    let mut out = print::stdout();
    writeln!(out, "{line}")?;
    out.flush()
}

/// A text as one clean line, or how long it is if that is too much.
fn one_line(text: &str) -> Result<String, usize> {
    let line = text.replace(['\r', '\n'], " ");
    let line = clean(&line).trim().to_owned();
    match line.chars().count() {
        count if count > LONGEST => Err(count),
        _ => Ok(line),
    }
}
