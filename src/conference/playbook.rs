//! What playing needs of a scenario, and no more: a few dozen bytes a question and
//! an answer, side by side, where the scenario keeps kilobytes of words. It is made
//! once and shared by a conference and its copies; what only few answers have (claims,
//! changes of facts) is looked up in the scenario itself.

use super::hand::Hands;
use super::ledger::Current;
use super::mood::{Impact, Impression};
use super::state::Relation;
use super::verdict::Verdict;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    Answer, AnswerIx, Clause, Condition, Journalist, Levels, Manner, PersonIx, Phase, PressIx,
    Question, QuestionIx, Scenario, Term,
};
use std::sync::Arc;

/// A scenario, as far as it is played.
#[derive(Debug)]
pub(super) struct Playbook {
    /// The scenario itself.
    pub(super) scenario: Arc<Scenario>,
    questions: Vec<Asked>,
    /// The answers of all questions, each question's silence behind its own.
    sayings: Vec<Saying>,
    /// Words nobody wrote an answer for.
    pub(super) other_words: Saying,
    /// How the journalists stand to the player at the start.
    pub(super) press: Vec<Relation>,
    /// Those of them who are hostile from the start.
    pub(super) hostile: Vec<PressIx>,
    pub(super) injects: Vec<When>,
    /// How the facts stand at the start.
    pub(super) facts: Vec<Current>,
    /// Pitfalls the room may go after.
    pub(super) pursuable: WordSet<Pitfall>,
    /// The hands of each phase; those of follow-ups are never up.
    hands: [Hands; 5],
    /// How many questions each phase draws.
    pub(super) asks: [u16; 5],
    /// Questions a journalist may ask in a row; 0 for any number.
    pub(super) questions_each: u8,
    /// Seconds after which the opening and the main part are over.
    pub(super) time_up: u32,
    /// Conditions of more than one term.
    pub(super) conditions: Vec<Condition>,
}

/// The manners, in their order.
const MANNERS: [Manner; 3] = [Manner::Patient, Manner::Sharp, Manner::Hostile];

/// The phases, in their order.
const PHASES: [Phase; 5] = [
    Phase::Opening,
    Phase::Main,
    Phase::Closing,
    Phase::Doorstep,
    Phase::FollowUp,
];

/// A question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) key: u64,
    pub(super) when: When,
    pub(super) seconds: u16,
    pub(super) from: PressIx,
    pub(super) phase: Phase,
    pub(super) weight: u8,
    /// The place of its hand in its phase.
    pub(super) place: u16,
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
    pub(super) fn of(shared: Arc<Scenario>) -> Playbook {
        let scenario = Arc::clone(&shared);
        let stranger = |journalist: &Journalist| Relation {
            trust: scenario.start.trust,
            asked: 0,
            manner: journalist.manner,
        };
        let press = scenario.press.iter().enumerate();
        let hostile = press.filter(|(_, it)| it.manner == Manner::Hostile);
        let [opening, main, closing, doorstep] = scenario.asks.0;
        let mut book = Playbook {
            scenario: shared,
            questions: Vec::with_capacity(scenario.questions.len()),
            sayings: Vec::new(),
            other_words: Saying::default(),
            press: scenario.press.iter().map(stranger).collect(),
            hostile: hostile.map(|(from, _)| PressIx::new(from)).collect(),
            injects: Vec::new(),
            facts: scenario.briefing.facts.iter().map(Current::of).collect(),
            pursuable: scenario.pursuits.iter().map(|(of, _)| *of).collect(),
            hands: PHASES.map(|phase| Hands::of(&scenario, phase)),
            asks: [opening, main, closing, doorstep, 0],
            questions_each: scenario.moderator.questions_each,
            time_up: scenario.minutes * 60,
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
        for hands in &book.hands {
            for (place, question) in hands.places() {
                book.questions[question.at()].place = place;
            }
        }
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
            place: 0,
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

    /// The hands of a phase.
    #[inline]
    pub(super) fn hands(&self, phase: Phase) -> &Hands {
        &self.hands[phase as usize]
    }

    /// An answer to a question, if it has one at this position.
    #[inline]
    pub(super) fn answer(&self, question: &Asked, at: AnswerIx) -> Option<&Saying> {
        let place = usize::from(question.first) + at.at();
        (at.0 < question.answers).then(|| &self.sayings[place])
    }

    /// Silence in answer to a question.
    #[inline]
    pub(super) fn silence(&self, question: &Asked) -> &Saying {
        &self.sayings[usize::from(question.first) + usize::from(question.answers)]
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
