//! Figures in spoken words: 5,500万 and 55 million are one number, 午後6時 and
//! 6 pm one time. What is found is what a listener writes down.

mod english;
mod japanese;

pub(crate) use english::MONTHS;

use super::super::Lang;
use std::ops::Range;

/// A figure in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The number it stands for: a count or amount as it is, a share in percent, a
    /// time of day in minutes since midnight, a day as month · 100 + day (a month of
    /// 0 where none is named, a day of 0 where only the month is).
    pub value: f64,
    /// What sort of figure it is.
    pub kind: FigureKind,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// What sort of figure something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureKind {
    /// How many, or how much.
    Count,
    /// A share in percent.
    Percent,
    /// A time of day.
    Clock,
    /// A day of the calendar.
    Day,
}

/// The figures of a text, from the front. Japanese numerals (九百) count from a
/// hundred on: smaller ones are mostly part of a word, as in 二段階.
#[must_use]
pub fn figures(words: &str, lang: Lang) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = match lang {
            Lang::En => english::figure(words, at),
            Lang::Ja => japanese::figure(words, at),
        };
        at = match found {
            Some(figure) => {
                let end = figure.range.end;
                figures.push(figure);
                end
            }
            None => at + words[at..].chars().next().map_or(1, char::len_utf8),
        };
    }
    figures
}

impl Figure {
    fn new(value: f64, kind: FigureKind, range: Range<usize>) -> Figure {
        Figure { value, kind, range }
    }
}

/// The value of a digit, ASCII or full-width.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// A number in digits at a place, with commas between thousands and a decimal
/// point, and where it ends.
fn number(words: &str, at: usize) -> Option<(f64, usize)> {
    let (mut value, mut scale, mut end) = (0.0, 1.0, at);
    let mut point = false;
    let mut rest = words[at..].chars().peekable();
    let mut reached = at;
    while let Some(c) = rest.next() {
        reached += c.len_utf8();
        match (digit(c), c) {
            (Some(digit), _) if point => {
                scale /= 10.0;
                value += f64::from(digit) * scale;
                end = reached;
            }
            (Some(digit), _) => {
                value = value * 10.0 + f64::from(digit);
                end = reached;
            }
            (None, ',' | '，')
                if end > at && !point && rest.peek().is_some_and(|c| digit(*c).is_some()) => {}
            (None, '.' | '．')
                if end > at && !point && rest.peek().is_some_and(|c| digit(*c).is_some()) =>
            {
                point = true;
            }
            _ => break,
        }
    }
    (end > at).then_some((value, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use FigureKind::{Clock, Count, Day, Percent};

    fn found(words: &str, lang: Lang) -> Vec<(f64, FigureKind, &str)> {
        figures(words, lang)
            .into_iter()
            .map(|it| (it.value, it.kind, &words[it.range]))
            .collect()
    }

    #[test]
    fn japanese_figures() {
        for (words, expected) in [
            ("約5,500万円", (5.5e7, Count, "5,500万円")),
            ("およそ９００人", (900.0, Count, "９００人")),
            ("1,574名", (1574.0, Count, "1,574名")),
            ("九百人", (900.0, Count, "九百人")),
            ("二千三百件", (2300.0, Count, "二千三百件")),
            ("1億2000万円", (1.2e8, Count, "1億2000万円")),
            ("3.5％", (3.5, Percent, "3.5％")),
            ("3割", (30.0, Percent, "3割")),
            ("午後6時", (1080.0, Clock, "午後6時")),
            ("18時30分", (1110.0, Clock, "18時30分")),
            ("9:05", (545.0, Clock, "9:05")),
            ("7月4日", (704.0, Day, "7月4日")),
            ("4日", (4.0, Day, "4日")),
            ("24時間", (24.0, Count, "24時間")),
            ("3日間", (3.0, Count, "3日間")),
            ("30分以内", (30.0, Count, "30分")),
        ] {
            assert_eq!(found(words, Lang::Ja), [expected], "{words}");
        }
        assert!(found("二段階認証と一部", Lang::Ja).is_empty());
        assert_eq!(found("7月4日14時に、900人", Lang::Ja).len(), 3);
    }

    #[test]
    fn english_figures() {
        for (words, expected) in [
            ("about 55 million yen", (5.5e7, Count, "55 million")),
            ("some 1,574 people", (1574.0, Count, "1,574")),
            ("nine hundred people", (900.0, Count, "nine hundred")),
            (
                "two hundred and fifty",
                (250.0, Count, "two hundred and fifty"),
            ),
            ("twenty-four hours", (24.0, Count, "twenty-four")),
            ("a hundred", (100.0, Count, "hundred")),
            ("3.5 per cent", (3.5, Percent, "3.5 per cent")),
            ("30%", (30.0, Percent, "30%")),
            ("at 6 pm", (1080.0, Clock, "6 pm")),
            ("at 6:30 p.m. today", (1110.0, Clock, "6:30 p.m.")),
            ("by 18:00", (1080.0, Clock, "18:00")),
            ("six o'clock", (360.0, Clock, "six o'clock")),
            ("at noon", (720.0, Clock, "noon")),
            ("on 4 July", (704.0, Day, "4 July")),
            ("on July 4th", (704.0, Day, "July 4th")),
            ("on the 4th", (4.0, Day, "4th")),
        ] {
            assert_eq!(found(words, Lang::En), [expected], "{words}");
        }
        for words in [
            "7pay and 4K",
            "Someone may do it",
            "B2B",
            "no one",
            "one of us",
            "March on",
        ] {
            assert!(found(words, Lang::En).is_empty(), "{words}");
        }
    }

    #[test]
    fn the_same_number_in_both_languages() {
        let value = |words, lang| figures(words, lang)[0].value;
        assert_eq!(
            value("5500万円", Lang::Ja).to_bits(),
            value("55 million yen", Lang::En).to_bits()
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_figures_within_it(words in "[0-9０-９,.:%a-z 万億千百九時分日月 ]{0,40}") {
            for lang in Lang::ALL {
                let mut reached = 0;
                for figure in figures(&words, lang) {
                    proptest::prop_assert!(figure.range.start >= reached && !figure.range.is_empty());
                    proptest::prop_assert!(words.get(figure.range.clone()).is_some());
                    reached = figure.range.end;
                }
            }
        }
    }
}
