//! An assessor's sheet in lines: a question at a time, a criterion at a time.

use super::Options;
use super::prompt::Prompt;
use crate::debrief::phrase;
use crate::i18n::{Lang, assess as words};
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{Criterion, clean};
use crate::training::drill::named;
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

    /// The pitfalls heard, and the words of each that is new.
    fn pitfalls(&mut self, asked: &Asked) -> io::Result<On> {
        let lang = self.lang;
        loop {
            let heard = self.held.of(asked).map_or(&[][..], |it| &it.pitfalls);
            let known: Vec<Pitfall> = heard.iter().map(|heard| heard.pitfall).collect();
            let names: Vec<&str> = known.iter().map(|pitfall| pitfall.name(lang)).collect();
            let now = match names.is_empty() {
                true => words::plain_none(lang).to_owned(),
                false => phrase::list(&names, lang),
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
                    self.numbered()?;
                    continue;
                }
                _ => {}
            }
            let wanted = match heard_in(&said) {
                Ok(wanted) => wanted,
                Err(Unclear::Several(part, several)) => {
                    let names: Vec<&str> = several.iter().map(|it| it.name(lang)).collect();
                    let names = phrase::list(&names, lang);
                    self.prompt
                        .say(&words::plain_several(lang, &part, &names))?;
                    continue;
                }
                Err(Unclear::None(part)) => {
                    self.prompt.say(&words::plain_no_pitfall(lang, &part))?;
                    self.numbered()?;
                    continue;
                }
            };
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

    /// All pitfalls, each with the number it is said by.
    fn numbered(&mut self) -> io::Result<()> {
        for (number, pitfall) in (1..).zip(Pitfall::ALL) {
            let name = pitfall.name(self.lang);
            self.prompt.say(&format!("  {number}. {name}"))?;
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

/// Why it is not clear which pitfall was meant, and by what part of the line.
#[derive(Debug, PartialEq, Eq)]
enum Unclear {
    /// None of them.
    None(String),
    /// Each of these begins so.
    Several(String, Vec<Pitfall>),
}

/// The pitfalls a line names, with commas between them, or only blanks: each by its number
/// in the list, by its name in any language, its tag, or the beginning of either.
fn heard_in(said: &str) -> Result<Vec<Pitfall>, Unclear> {
    let mut heard = Vec::new();
    let parts = said.split([',', '、', ';']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty() && *part != "-") {
        match meant(part) {
            Ok(pitfall) => heard.push(pitfall),
            // A name may have blanks in it; where no name is so, they part several.
            Err(_) if part.contains(char::is_whitespace) => {
                let words = part.split_whitespace().map(meant);
                heard.extend(words.collect::<Result<Vec<_>, _>>()?);
            }
            Err(unclear) => return Err(unclear),
        }
    }
    heard.dedup();
    Ok(heard)
}

fn meant(part: &str) -> Result<Pitfall, Unclear> {
    let none = || Unclear::None(clean(part).into_owned());
    if let Ok(number) = part.parse::<usize>() {
        let at = number.checked_sub(1);
        let pitfall = at.and_then(|at| Pitfall::ALL.get(at));
        return pitfall.copied().ok_or_else(none);
    }
    if let Ok(pitfall) = named::<Pitfall>(part) {
        return Ok(pitfall);
    }
    let begins = |pitfall: &Pitfall| {
        let names = Lang::ALL.map(|lang| pitfall.name(lang).to_lowercase());
        pitfall.tag().starts_with(part) || names.iter().any(|name| name.starts_with(part))
    };
    let begun: Vec<Pitfall> = Pitfall::ALL.iter().copied().filter(begins).collect();
    match begun[..] {
        [] => Err(none()),
        [one] => Ok(one),
        _ => Err(Unclear::Several(clean(part).into_owned(), begun)),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pitfall_is_named_by_number_name_or_beginning() {
        let at = |number: usize| Pitfall::ALL[number - 1];
        for (said, heard) in [
            ("1", vec![at(1)]),
            ("2, 5", vec![at(2), at(5)]),
            ("specul", vec![Pitfall::Speculation]),
            (
                "speculation dodge",
                vec![Pitfall::Speculation, Pitfall::Dodge],
            ),
            (Pitfall::Mocks.name(Lang::En), vec![Pitfall::Mocks]),
            (Pitfall::Dodge.name(Lang::Ja), vec![Pitfall::Dodge]),
            ("-", vec![]),
        ] {
            assert_eq!(heard_in(said), Ok(heard), "{said}");
        }
    }

    #[test]
    fn what_is_not_clear_is_told_and_nothing_is_tagged() {
        let unclear = |said: &str| heard_in(said).unwrap_err();
        assert_eq!(unclear("xyz"), Unclear::None("xyz".to_owned()));
        assert_eq!(unclear("0"), Unclear::None("0".to_owned()));
        assert_eq!(unclear("dodge, 99"), Unclear::None("99".to_owned()));
        let Unclear::Several(part, several) = unclear("s") else {
            panic!("several begin so");
        };
        assert!(part == "s" && several.len() > 1);
    }
}
