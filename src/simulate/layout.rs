//! Where every answer of a scenario has its place in one flat table: the answers
//! of a question side by side, and its silence after them.

use crate::conference::Choice;
use crate::scenario::{AnswerIx, QuestionIx, Scenario};
use std::ops::Range;

/// Places of the answers, silences and options of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// Where each question begins, and the end of the last.
    questions: Vec<usize>,
    /// Where each decision begins, and the end of the last.
    decisions: Vec<usize>,
}

impl Layout {
    pub(super) fn of(scenario: &Scenario) -> Layout {
        let answers = scenario.questions.iter().map(|it| it.answers.len() + 1);
        let options = scenario.decisions.iter().map(|it| it.options.len());
        Layout {
            questions: starts(answers),
            decisions: starts(options),
        }
    }

    /// Places for answers and silences, in all.
    pub(super) fn answers(&self) -> usize {
        self.questions.last().copied().unwrap_or(0)
    }

    /// The places of a question's answers, its silence last.
    pub(super) fn question(&self, at: usize) -> Range<usize> {
        self.questions[at]..self.questions[at + 1]
    }

    /// The places of a decision's options.
    pub(super) fn decision(&self, at: usize) -> Range<usize> {
        self.decisions[at]..self.decisions[at + 1]
    }

    /// The place of what was chosen; nothing for words nobody wrote.
    pub(super) fn place(&self, question: QuestionIx, choice: Choice) -> Option<usize> {
        let places = self.question(question.at());
        match choice {
            Choice::Answer(answer) => Some(places.start + answer.at()),
            Choice::Silence => Some(places.end - 1),
            Choice::NoneOfThese | Choice::OwnWords => None,
        }
    }

    /// What a question's n-th place stands for.
    pub(super) fn choice(&self, question: usize, nth: usize) -> Choice {
        let places = self.question(question);
        if nth + 1 == places.len() {
            Choice::Silence
        } else {
            Choice::Answer(AnswerIx::new(nth))
        }
    }
}

fn starts(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut starts = vec![0];
    let mut end = 0;
    for length in lengths {
        end += length;
        starts.push(end);
    }
    starts
}
