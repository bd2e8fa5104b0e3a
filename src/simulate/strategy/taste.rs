//! What somebody thinks of everything that can be said in a scenario.

use crate::scenario::{Answer, Person, Scenario};
use crate::simulate::layout::Layout;

/// What is not said while anything else is offered; who is not seated at all.
pub(in crate::simulate) const NEVER: i32 = i32::MIN;

/// What a taste makes of ratings at the moment of the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::simulate) enum Sense {
    /// It looks for the best.
    Good,
    /// It looks for the worst.
    Bad,
}

/// A number for everything that can be said, decided or seated: the greater, the
/// sooner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::simulate) struct Taste {
    /// Answers and silences, by [`Layout::question`].
    pub(in crate::simulate) answers: Vec<i32>,
    /// Options, by [`Layout::decision`].
    pub(in crate::simulate) options: Vec<i32>,
    /// Lines of the opening statement; those at [`NEVER`] are left out.
    pub(in crate::simulate) lines: Vec<i32>,
    /// People for the podium; those at [`NEVER`] take no seat.
    pub(in crate::simulate) people: Vec<i32>,
    /// What asserts a fact is judged anew at the moment of the choice.
    pub(in crate::simulate) sense: Option<Sense>,
    /// The opening statement is the one the coach would suggest.
    pub(in crate::simulate) suggested: bool,
}

impl Taste {
    /// Everything alike, but words rather than silence.
    pub(in crate::simulate) fn indifferent(scenario: &Scenario, layout: &Layout) -> Taste {
        Taste::by(scenario, layout, |_, _| 0, |_, _| 0)
    }

    /// By a number for every answer, option and line, and one for every person;
    /// both are given with their position in the file. Silence comes last.
    pub(super) fn by(
        scenario: &Scenario,
        layout: &Layout,
        mut says: impl FnMut(usize, &Answer) -> i32,
        seats: impl Fn(usize, &Person) -> i32,
    ) -> Taste {
        let mut answers = Vec::with_capacity(layout.answers());
        for question in &scenario.questions {
            let said = question.answers.iter().enumerate();
            answers.extend(said.map(|(at, answer)| says(at, answer)));
            answers.push(NEVER);
        }
        let mut options = Vec::new();
        for decision in &scenario.decisions {
            let taken = decision.options.iter().enumerate();
            options.extend(taken.map(|(at, option)| says(at, option)));
        }
        let lines = scenario.opening.as_ref().map_or(&[][..], |it| &it.lines);
        let lines = lines.iter().enumerate();
        let people = scenario.panel.people.iter().enumerate();
        Taste {
            answers,
            options,
            lines: lines.map(|(at, line)| says(at, line)).collect(),
            people: people.map(|(at, person)| seats(at, person)).collect(),
            sense: None,
            suggested: false,
        }
    }
}
