//! An assessor's sheet in lines: a question at a time, a criterion at a time.

use super::Options;
use super::prompt::Prompt;
use crate::i18n::{Lang, assess as words};
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{Criterion, clean};
use crate::workshop::sheet::{LONGEST, Mark, Row};
use crate::workshop::{Asked, Assessment, Rehearsal};
use std::io::{self, BufRead, Write};

/// Where one goes from a line.
enum On {
    /// To the next line.
    Next,
    /// To the answer before.
    Back,
    /// Out; all is kept.
    Stop,
}

/// An assessor's sheet of a session that has ended, answer by answer; `keep` gets it
/// whenever it has changed.
///
/// # Errors
/// Reading or writing failed; a closed pipe is an error of kind `BrokenPipe`.
pub fn assess(
    rehearsal: &Rehearsal,
    held: &mut Assessment,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: Options,
    keep: &mut dyn FnMut(&Assessment),
) -> io::Result<()> {
    let lang = options.lang;
    let mut lines = Lines {
        prompt: Prompt::new(input, output, lang, options.echo),
        rehearsal,
        held,
        keep,
        lang,
    };
    let intro = words::plain_intro(lang, &rehearsal.title, &lines.held.assessor);
    lines.prompt.say(&intro)?;
    lines.prompt.say(words::plain_how(lang))?;
    let mut at = 0;
    while let Some(asked) = rehearsal.asked.get(at) {
        match lines.answer(at, asked)? {
            On::Next => at += 1,
            On::Back => at = at.saturating_sub(1),
            On::Stop => return lines.prompt.say(""),
        }
    }
    lines.end()
}

struct Lines<'a> {
    prompt: Prompt<'a>,
    rehearsal: &'a Rehearsal,
    held: &'a mut Assessment,
    keep: &'a mut dyn FnMut(&Assessment),
    lang: Lang,
}

impl Lines<'_> {
    fn answer(&mut self, at: usize, asked: &Asked) -> io::Result<On> {
        let lang = self.lang;
        let number = self.rehearsal.asked[..=at]
            .iter()
            .filter(|asked| !asked.question.is_empty())
            .count();
        self.prompt.heading(&match asked.question.is_empty() {
            true => words::statement(lang).to_owned(),
            false => words::question(lang, number),
        })?;
        let said = [&asked.from, &asked.words];
        for said in said.into_iter().filter(|said| !said.is_empty()) {
            self.prompt.say(said)?;
        }
        for said in &asked.heard {
            self.prompt.say(&words::heard(lang, said))?;
        }
        for row in self.held.rows(self.rehearsal.criteria.len()) {
            match self.row(asked, row)? {
                On::Next => {}
                other => return Ok(other),
            }
        }
        match self.pitfalls(asked)? {
            On::Next => self.note(asked),
            other => Ok(other),
        }
    }

    /// One criterion, or the answer as a whole.
    fn row(&mut self, asked: &Asked, row: Row) -> io::Result<On> {
        let lang = self.lang;
        let criterion = match row {
            Row::Overall => None,
            Row::Criterion(at) => self.rehearsal.criteria.get(usize::from(at)),
        };
        let name = criterion.map_or(words::overall(lang), |it| it.name.get(lang));
        loop {
            let rating = self.held.of(asked);
            let now = match row {
                Row::Overall => rating.and_then(|rating| rating.overall),
                Row::Criterion(at) => rating.and_then(|rating| rating.levels.get(at.into())),
            };
            let now = now.map_or(words::not_rated(lang).to_owned(), |level| level.to_string());
            let Some(said) = self.prompt.ask(&words::plain_row(lang, name, &now))? else {
                return Ok(On::Stop);
            };
            let level = match half_width(&said).as_str() {
                "" => return Ok(On::Next),
                "q" => return Ok(On::Stop),
                "b" => return Ok(On::Back),
                "-" => None,
                "0" => Some(0),
                "1" => Some(1),
                "2" => Some(2),
                "3" => Some(3),
                "?" => {
                    self.levels(criterion)?;
                    continue;
                }
                _ => {
                    self.prompt.say(words::plain_what(lang))?;
                    continue;
                }
            };
            let mark = match row {
                Row::Overall => Mark::Overall(level),
                Row::Criterion(criterion) => Mark::Level { criterion, level },
            };
            match self.held.mark(asked, None, mark) {
                Ok(()) => {
                    (self.keep)(self.held);
                    return Ok(On::Next);
                }
                Err(full) => self.prompt.say(&words::full(lang, full.0))?,
            }
        }
    }

    fn levels(&mut self, criterion: Option<&Criterion>) -> io::Result<()> {
        let levels = criterion.map_or(&[][..], |criterion| &criterion.levels);
        for (level, means) in levels.iter().enumerate().rev() {
            self.prompt
                .say(&format!("  {level}: {}", means.get(self.lang)))?;
        }
        Ok(())
    }

    /// The pitfalls heard, by their tags, and the words of each that is new.
    fn pitfalls(&mut self, asked: &Asked) -> io::Result<On> {
        let lang = self.lang;
        loop {
            let heard = self.held.of(asked).map_or(&[][..], |it| &it.pitfalls);
            let known: Vec<Pitfall> = heard.iter().map(|heard| heard.pitfall).collect();
            let tags: Vec<&str> = known.iter().map(|pitfall| pitfall.tag()).collect();
            let now = match tags.is_empty() {
                true => words::plain_none(lang).to_owned(),
                false => tags.join(", "),
            };
            let Some(said) = self.prompt.ask(&words::plain_pitfalls(lang, &now))? else {
                return Ok(On::Stop);
            };
            let said = half_width(&said);
            match said.as_str() {
                "" => return Ok(On::Next),
                "q" => return Ok(On::Stop),
                "b" => return Ok(On::Back),
                "?" => {
                    self.tags()?;
                    continue;
                }
                _ => {}
            }
            let parts = said.split([',', ' ', '、']).filter(|part| !part.is_empty());
            let mut wanted = Vec::new();
            let mut unknown = None;
            for part in parts.filter(|part| *part != "-") {
                match Pitfall::from_tag(part) {
                    Some(pitfall) => wanted.push(pitfall),
                    None => unknown = Some(part.to_owned()),
                }
            }
            if let Some(tag) = unknown {
                self.prompt.say(&words::plain_no_tag(lang, &clean(&tag)))?;
                self.tags()?;
                continue;
            }
            for pitfall in known.iter().filter(|known| !wanted.contains(known)) {
                self.set(asked, Mark::NoPitfall(*pitfall));
            }
            for pitfall in wanted.into_iter().filter(|new| !known.contains(new)) {
                let ask = words::plain_words(lang, pitfall.name(lang));
                let Some(said) = self.prompt.ask(&ask)? else {
                    return Ok(On::Stop);
                };
                self.set(asked, Mark::Pitfall(pitfall, kept(&said)));
            }
            return Ok(On::Next);
        }
    }

    fn tags(&mut self) -> io::Result<()> {
        for pitfall in Pitfall::ALL {
            let name = pitfall.name(self.lang);
            self.prompt.say(&format!("  {}: {name}", pitfall.tag()))?;
        }
        Ok(())
    }

    fn note(&mut self, asked: &Asked) -> io::Result<On> {
        let now = self.held.of(asked).map_or("", |rating| &rating.note);
        let ask = words::plain_note(self.lang, now);
        match self.prompt.ask(&ask)?.as_deref() {
            None | Some("q") => Ok(On::Stop),
            Some("b") => Ok(On::Back),
            Some("") => Ok(On::Next),
            Some(said) => {
                let note = if said == "-" {
                    Box::default()
                } else {
                    kept(said)
                };
                self.set(asked, Mark::Note(note));
                Ok(On::Next)
            }
        }
    }

    /// The remark on the whole, and whether the sheet is done.
    fn end(&mut self) -> io::Result<()> {
        let lang = self.lang;
        self.prompt.say("")?;
        let ask = words::plain_remark(lang, &self.held.remark);
        let Some(said) = self.prompt.ask(&ask)? else {
            return self.prompt.say("");
        };
        if !said.is_empty() {
            self.held.remark = if said == "-" {
                Box::default()
            } else {
                kept(&said)
            };
            (self.keep)(self.held);
        }
        let Some(said) = self.prompt.ask(words::plain_done(lang))? else {
            return self.prompt.say("");
        };
        if matches!(half_width(&said).as_str(), "y" | "yes") {
            self.held.done = true;
            (self.keep)(self.held);
        }
        Ok(())
    }

    /// Sets a mark that always fits.
    fn set(&mut self, asked: &Asked, mark: Mark) {
        if self.held.mark(asked, None, mark).is_ok() {
            (self.keep)(self.held);
        }
    }
}

/// What was typed, as it is kept.
fn kept(said: &str) -> Box<str> {
    let said: String = clean(said).trim().chars().take(LONGEST).collect();
    said.into()
}

/// What was typed in plain small letters: input methods give wide ones.
fn half_width(said: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        'ー' | '−' | '–' => '-',
        c => c,
    };
    said.trim()
        .chars()
        .map(narrow)
        .collect::<String>()
        .to_lowercase()
}
