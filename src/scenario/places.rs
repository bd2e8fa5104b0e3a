//! Where the parts of a scenario stand in its file. The model holds no places;
//! this table stands beside it, in the same order, for whatever wants to point
//! an author at a line.

use super::Lang;
use super::finding::Span;
use super::index::{AnswerIx, QuestionIx};
use std::ops::Range;

/// The places of a scenario's parts. Every list has the order and the length of
/// the list of the same name in [`super::Scenario`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The scenario's id.
    pub id: Span,
    /// The word `questions` before the list of them.
    pub questions_key: Span,
    /// Each question.
    pub questions: Vec<QuestionPlace>,
    /// The id of each fact.
    pub facts: Vec<Span>,
    /// The id of each key message.
    pub messages: Vec<Span>,
    /// Each line of the opening statement.
    pub lines: Vec<SaidPlace>,
    /// Each decision.
    pub decisions: Vec<DecisionPlace>,
    /// The id of each inject.
    pub injects: Vec<Span>,
    /// The pitfall each pursuit names.
    pub pursuits: Vec<Span>,
    /// The id of each criterion; empty under the default rubric.
    pub criteria: Vec<Span>,
}

/// The places of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionPlace {
    /// Its id.
    pub id: Span,
    /// Its words.
    pub ask: TextPlace,
    /// Its answers.
    pub answers: Vec<SaidPlace>,
}

/// The places of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionPlace {
    /// Its id.
    pub id: Span,
    /// Its options.
    pub options: Vec<SaidPlace>,
}

/// The places of an answer, a line or an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidPlace {
    /// Its id.
    pub id: Span,
    /// Its words.
    pub say: TextPlace,
}

/// Where a text stands, in each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextPlace(pub(crate) [Span; 2]);

impl Places {
    /// The places of a question.
    #[must_use]
    pub fn question(&self, at: QuestionIx) -> &QuestionPlace {
        &self.questions[at.at()]
    }

    /// The places of an answer to a question.
    #[must_use]
    pub fn answer(&self, question: QuestionIx, answer: AnswerIx) -> &SaidPlace {
        &self.question(question).answers[answer.at()]
    }
}

impl TextPlace {
    /// The words in a language; where the author gave none for it, the text.
    #[must_use]
    pub fn of(self, lang: Lang) -> Span {
        self.0[lang as usize]
    }

    /// A part of the words (bytes of the loaded text), as precisely as it can be
    /// told: to the character where the text stands on one line just as it is
    /// read, else the whole text.
    #[must_use]
    pub fn part(self, lang: Lang, words: &str, part: Range<usize>) -> Span {
        let whole = self.of(lang);
        let width = whole.end_column.saturating_sub(whole.column) as usize;
        let quotes = width.checked_sub(words.chars().count());
        let (before, inside) = (words.get(..part.start), words.get(part));
        match (quotes, before, inside) {
            // As wide as its words, or by the two quotation marks wider: nothing is escaped.
            (Some(quotes @ (0 | 2)), Some(before), Some(inside))
                if whole.line == whole.end_line =>
            {
                let offset = quotes / 2 + before.chars().count();
                let column = whole.column + offset as u32;
                Span::on_line(whole.line, column, inside.chars().count() as u32)
            }
            _ => whole,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_shown_to_the_character_where_the_text_stands_as_it_is() {
        let part = |width: u32| {
            let place = TextPlace([Span::on_line(3, 10, width); 2]);
            let span = place.part(Lang::Ja, "けさ9時に", 6..10);
            (span.column, span.end_column)
        };
        assert_eq!(part(5), (12, 14), "plain");
        assert_eq!(part(7), (13, 15), "in quotes");
        assert_eq!(part(9), (10, 19), "with an escape: the whole");
    }
}
