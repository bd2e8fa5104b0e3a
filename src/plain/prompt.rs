//! Saying and asking, line by line.

use crate::i18n::{Lang, plain as words};
use crate::scenario::clean;
use std::io::{self, BufRead, Write};

/// Where lines come from and go to.
pub(super) struct Prompt<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    pub(super) lang: Lang,
    /// Whether what is read is written too: a terminal does that itself, a pipe does not.
    echo: bool,
}

impl<'a> Prompt<'a> {
    pub(super) fn new(
        input: &'a mut dyn BufRead,
        output: &'a mut dyn Write,
        lang: Lang,
        echo: bool,
    ) -> Self {
        Prompt {
            input,
            output,
            lang,
            echo,
        }
    }

    /// Says a line.
    pub(super) fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "{line}")
    }

    /// Whether a person is asked, who sees what they type.
    pub(super) fn is_person(&self) -> bool {
        !self.echo
    }

    /// Asks for a line; nothing at the end of the input.
    pub(super) fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        write!(self.output, "{question}")?;
        self.line()
    }

    /// Says a heading with room before it.
    pub(super) fn heading(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "\n== {line} ==")
    }

    /// Reads a line; nothing at the end of the input. Bytes that are not UTF-8
    /// are replaced: no key a person can press ends the program.
    pub(super) fn line(&mut self) -> io::Result<Option<String>> {
        self.output.flush()?;
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes).trim().to_owned();
        if self.echo {
            writeln!(self.output, "{}", clean(&line))?;
        }
        Ok(Some(line))
    }

    /// Asks for a number from 1 to `count` until one is given; the position, or
    /// nothing at the end of the input.
    pub(super) fn number(&mut self, count: usize) -> io::Result<Option<usize>> {
        loop {
            write!(self.output, "{}", words::choose_number(self.lang, count))?;
            let Some(line) = self.line()? else {
                return Ok(None);
            };
            match to_number(&line) {
                Some(number) if (1..=count).contains(&number) => return Ok(Some(number - 1)),
                _ => self.say(words::not_a_number(self.lang, count).as_str())?,
            }
        }
    }

    /// Asks for several numbers until a good line is given; positions in the
    /// order given, an empty list for an empty line, or nothing at the end.
    pub(super) fn numbers(
        &mut self,
        ask: &str,
        count: usize,
        most: usize,
    ) -> io::Result<Option<Vec<usize>>> {
        loop {
            write!(self.output, "{ask}")?;
            let Some(line) = self.line()? else {
                return Ok(None);
            };
            let parts = line.split([' ', ',', '、', '，', '\u{3000}', '\t']);
            let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
            let numbers: Option<Vec<usize>> = parts
                .iter()
                .map(|part| to_number(part).filter(|number| (1..=count).contains(number)))
                .map(|number| number.map(|number| number - 1))
                .collect();
            match numbers {
                None => self.say(words::not_a_number(self.lang, count).as_str())?,
                Some(numbers) if numbers.len() > most || has_twice(&numbers) => {
                    self.say(words::too_many(self.lang, most).as_str())?;
                }
                Some(numbers) => return Ok(Some(numbers)),
            }
        }
    }

    /// Waits for Enter; false at the end of the input.
    pub(super) fn enter(&mut self) -> io::Result<bool> {
        write!(self.output, "{}", words::press_enter(self.lang))?;
        Ok(self.line()?.is_some())
    }
}

/// A whole number, in full-width digits too, as Japanese input methods give them.
pub(super) fn to_number(text: &str) -> Option<usize> {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        other => other,
    };
    text.chars().map(narrow).collect::<String>().parse().ok()
}

fn has_twice(numbers: &[usize]) -> bool {
    numbers
        .iter()
        .enumerate()
        .any(|(at, number)| numbers[..at].contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(
        input: &str,
        ask: impl FnOnce(&mut Prompt) -> io::Result<Option<Vec<usize>>>,
    ) -> (Option<Vec<usize>>, String) {
        let (mut input, mut output) = (input.as_bytes(), Vec::new());
        let answer = ask(&mut Prompt::new(&mut input, &mut output, Lang::En, false)).unwrap();
        (answer, String::from_utf8(output).unwrap())
    }

    #[test]
    fn a_bad_or_empty_line_asks_again() {
        let (answer, said) = asked("\nnonsense\n9\n2\n", |prompt| {
            Ok(prompt.number(3)?.map(|it| vec![it]))
        });
        assert_eq!(answer, Some(vec![1]));
        assert_eq!(said.matches("Please give a number from 1 to 3.").count(), 3);
    }

    #[test]
    fn several_numbers_come_in_any_separator_and_width() {
        let (answer, _) = asked("３、1,2\n", |prompt| prompt.numbers("", 3, 3));
        assert_eq!(answer, Some(vec![2, 0, 1]));
    }

    #[test]
    fn too_many_or_the_same_twice_asks_again() {
        let (answer, said) = asked("1 2 3\n1 1\n2\n", |prompt| prompt.numbers("", 3, 2));
        assert_eq!(answer, Some(vec![1]));
        assert_eq!(said.matches("At most 2, each once.").count(), 2);
    }

    #[test]
    fn bytes_that_are_no_text_ask_again() {
        let (mut input, mut output) = (&b"\xff\xfe\n1\n"[..], Vec::new());
        let answer = Prompt::new(&mut input, &mut output, Lang::Ja, false)
            .number(2)
            .unwrap();
        assert_eq!(answer, Some(0));
    }

    #[test]
    fn a_pipe_sees_what_it_sent() {
        let (mut input, mut output) = (&b"2\x1b\xe2\x80\xae\n"[..], Vec::new());
        let mut prompt = Prompt::new(&mut input, &mut output, Lang::En, true);
        prompt.line().unwrap();
        assert_eq!(output, b"2\n");
    }

    #[test]
    fn the_end_of_the_input_is_no_answer() {
        assert_eq!(asked("", |prompt| prompt.numbers("", 3, 2)).0, None);
    }
}
