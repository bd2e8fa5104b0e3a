//! What playing needs of a scenario, and no more: a few dozen bytes a question and
//! an answer, side by side, where the scenario keeps kilobytes of words. It is made
//! once and shared by all conferences on a scenario; what only few answers have
//! (claims, changes of facts) is looked up in the scenario itself.

use super::ledger::Current;
use super::mood::{Impact, Impression};
use super::state::Relation;
use super::verdict::Verdict;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    Answer, AnswerIx, Clause, Condition, Journalist, Levels, Manner, PersonIx, Phase, PressIx,
    Question, QuestionIx, Scenario, Term,
};

/// A scenario, as far as it is played.
#[derive(Debug)]
pub(super) struct Playbook {
    questions: Vec<Asked>,
    /// The answers of all questions, each question's silence behind its own; at the
    /// end, words nobody wrote an answer for.
    sayings: Vec<Saying>,
    /// How the journalists stand to the player at the start.
    pub(super) press: Vec<Relation>,
    pub(super) injects: Vec<When>,
    /// How the facts stand at the start.
    pub(super) facts: Vec<Current>,
    /// Pitfalls the room may go after.
    pub(super) pursuable: WordSet<Pitfall>,
    /// The questions of each phase that is drawn from.
    pub(super) drawn: [Vec<QuestionIx>; 4],
    /// Conditions of more than one term.
    pub(super) conditions: Vec<Condition>,
}

/// The manners, in their order.
const MANNERS: [Manner; 3] = [Manner::Patient, Manner::Sharp, Manner::Hostile];

/// A question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) key: u64,
    pub(super) when: When,
    pub(super) seconds: u16,
    pub(super) from: PressIx,
    pub(super) phase: Phase,
    pub(super) weight: u8,
    /// How many answers it has, and where the first stands among all.
    pub(super) answers: u8,
    first: u16,
}

/// Something that can be said to a question: an answer, silence, or words nobody
/// wrote an answer for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Saying {
    pub(super) when: When,
    pub(super) levels: Levels,
    pub(super) pitfalls: WordSet<Pitfall>,
    /// What it does to the mood as the author rated it, by the asker's manner.
    impact: [Impact; 3],
    pub(super) then: Option<QuestionIx>,
    pub(super) by: Option<PersonIx>,
    /// Whether it says something the ledgers keep: the scenario knows what.
    pub(super) for_the_ledgers: bool,
}

/// When something is open. Most conditions are empty or of a single term.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum When {
    /// Always.
    #[default]
    Always,
    /// If this is so.
    If(Term),
    /// If the condition at this place in [`Playbook::conditions`] holds.
    Holds(u16),
}

impl Playbook {
    /// The playbook of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Playbook {
        let stranger = |journalist: &Journalist| Relation {
            trust: scenario.start.trust,
            asked: 0,
            manner: journalist.manner,
        };
        let mut book = Playbook {
            questions: Vec::with_capacity(scenario.questions.len()),
            sayings: Vec::new(),
            press: scenario.press.iter().map(stranger).collect(),
            injects: Vec::new(),
            facts: scenario.briefing.facts.iter().map(Current::of).collect(),
            pursuable: scenario.pursuits.iter().map(|(of, _)| *of).collect(),
            drawn: Phase::DRAWN.map(|phase| of_phase(scenario, phase)),
            conditions: Vec::new(),
        };
        for question in &scenario.questions {
            let asked = book.of_question(question);
            book.questions.push(asked);
            for answer in question.answers.iter().chain([&question.silence]) {
                let saying = book.of_answer(question, answer);
                book.sayings.push(saying);
            }
        }
        book.sayings.push(Saying::default());
        for inject in &scenario.injects {
            let when = book.when(&inject.when);
            book.injects.push(when);
        }
        book
    }

    fn of_question(&mut self, question: &Question) -> Asked {
        Asked {
            key: question.key,
            when: self.when(&question.when),
            seconds: question.seconds,
            from: question.from,
            phase: question.phase,
            weight: question.weight,
            answers: question.answers.len() as u8,
            first: self.sayings.len() as u16,
        }
    }

    fn of_answer(&mut self, question: &Question, answer: &Answer) -> Saying {
        Saying {
            when: self.when(&answer.when),
            levels: answer.rate,
            pitfalls: answer.pitfalls,
            impact: MANNERS.map(|manner| {
                let verdict = Verdict::of(answer);
                Impression::of(&verdict, question.weight, manner, answer.mood).impact()
            }),
            then: answer.then,
            by: answer.by,
            for_the_ledgers: !answer.claims.is_empty() || !answer.delivers.is_empty(),
        }
    }

    fn when(&mut self, condition: &Condition) -> When {
        match condition.0.as_slice() {
            [] => When::Always,
            [Clause::Any(terms)] if terms.len() == 1 => When::If(terms[0]),
            _ => {
                self.conditions.push(condition.clone());
                When::Holds((self.conditions.len() - 1) as u16)
            }
        }
    }

    /// The question at a position.
    #[inline]
    pub(super) fn question(&self, at: QuestionIx) -> &Asked {
        &self.questions[at.at()]
    }

    /// What can be said at a place.
    #[inline]
    pub(super) fn saying(&self, place: usize) -> &Saying {
        &self.sayings[place]
    }

    /// The place of an answer to a question, if it has one at this position.
    #[inline]
    pub(super) fn answer(&self, question: QuestionIx, at: AnswerIx) -> Option<usize> {
        let question = self.question(question);
        (at.0 < question.answers).then_some(usize::from(question.first) + at.at())
    }

    /// The place of silence in answer to a question.
    pub(super) fn silence(&self, question: QuestionIx) -> usize {
        let question = self.question(question);
        usize::from(question.first) + usize::from(question.answers)
    }

    /// The place of words nobody wrote an answer for.
    pub(super) fn other_words(&self) -> usize {
        self.sayings.len() - 1
    }
}

impl Saying {
    /// What it is worth where the ledgers have nothing to say to it.
    pub(super) fn verdict(&self) -> Verdict {
        Verdict {
            levels: self.levels,
            pitfalls: self.pitfalls,
            ..Verdict::default()
        }
    }

    /// What it does to the mood as the author rated it.
    pub(super) fn impact(&self, manner: Manner) -> Impact {
        self.impact[manner as usize]
    }
}

fn of_phase(scenario: &Scenario, phase: Phase) -> Vec<QuestionIx> {
    let questions = scenario.questions.iter().enumerate();
    questions
        .filter(|(_, it)| it.phase == phase)
        .map(|(at, _)| QuestionIx::new(at))
        .collect()
}
