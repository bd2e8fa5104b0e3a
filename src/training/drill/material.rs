//! The questions there are to drill with: those of a library that stand alone.

use super::Skill;
use crate::conference::{Conference, Event};
use crate::scenario::apart::apart;
use crate::scenario::vocabulary::{Field, Technique, WordSet};
use crate::scenario::{
    Clause, Condition, Lang, PersonIx, QuestionIx, Scenario, Term, reading_seconds,
};
use std::sync::Arc;

/// The fewest answers a question offers that is worth being asked.
const CHOICES: usize = 2;
/// Seconds to read what the coach says, beside the answers.
const COACH: u32 = 15;

/// The questions of a library that can be asked on their own.
#[derive(Debug, Clone, Default)]
pub struct Material {
    scenarios: Vec<Arc<Scenario>>,
    items: Vec<Item>,
}

/// A question that can be asked on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The position of its scenario in the material.
    pub scenario: usize,
    /// The question there.
    pub question: QuestionIx,
    /// How it works on the one who is asked.
    pub techniques: WordSet<Technique>,
    /// What it is about.
    pub field: Field,
    /// Seconds it takes in all: to read, to answer, to read what the coach says.
    pub seconds: u32,
}

impl Material {
    /// What these scenarios offer, in this language. Those written in another only
    /// are left out, unless there are no others.
    #[must_use]
    pub fn of(scenarios: Vec<Arc<Scenario>>, lang: Lang) -> Material {
        let speaks = |scenario: &Scenario| scenario.languages.contains(&lang);
        let any = scenarios.iter().any(|scenario| speaks(scenario));
        let items = scenarios
            .iter()
            .enumerate()
            .filter(|(_, scenario)| !any || speaks(scenario))
            .flat_map(|(at, scenario)| items(at, scenario, lang));
        Material {
            items: items.collect(),
            scenarios,
        }
    }

    /// The questions, in the order of the scenarios and in these of the file.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The scenarios, as they were given: one may have no question here.
    #[must_use]
    pub fn scenarios(&self) -> &[Arc<Scenario>] {
        &self.scenarios
    }

    /// The scenario of a question.
    #[must_use]
    pub fn scenario(&self, item: &Item) -> &Arc<Scenario> {
        &self.scenarios[item.scenario]
    }

    /// Whether a question offers a choice when it is asked alone. The engine is
    /// asked, which takes a copy of the scenario: only of what is to be picked.
    pub(super) fn offers(&self, item: &Item) -> bool {
        let alone = Arc::new(apart(self.scenario(item), item.question));
        let everyone = 0..usize::from(alone.panel.seats);
        let begin = Event::Begin {
            seed: 0,
            panel: everyone.map(PersonIx::new).collect(),
            carried: None,
        };
        let mut conference = Conference::new(alone);
        let begun = conference.apply(&begin, &mut Vec::new());
        begun.is_ok() && conference.options(item.question).len() >= CHOICES
    }
}

impl Item {
    /// The skills it trains: one for each of its techniques.
    pub fn skills(&self) -> impl Iterator<Item = Skill> + use<> {
        let field = self.field;
        let techniques = self.techniques;
        let all = crate::scenario::vocabulary::Word::ALL;
        let techniques = all
            .iter()
            .copied()
            .filter(move |it| techniques.contains(*it));
        techniques.map(move |technique| Skill { technique, field })
    }

    /// Whether it trains a skill.
    #[must_use]
    pub fn trains(&self, skill: Skill) -> bool {
        self.field == skill.field && self.techniques.contains(skill.technique)
    }
}

fn items(of: usize, scenario: &Scenario, lang: Lang) -> impl Iterator<Item = Item> {
    let all = (0..scenario.questions.len()).map(QuestionIx::new);
    let alone = all.filter(|at| stands_alone(scenario, *at));
    alone.map(move |at| {
        let question = scenario.question(at);
        Item {
            scenario: of,
            question: at,
            techniques: question.techniques,
            field: scenario.topics[question.topic.at()].field,
            seconds: seconds(scenario, at, lang),
        }
    })
}

/// Whether a question can be asked of someone who has heard nothing before: it is
/// no follow-up, which goes on with the words of another (unless its author says
/// that it may stand alone), it quotes nothing, and it does not wait for something
/// to be said.
#[must_use]
pub fn stands_alone(scenario: &Scenario, at: QuestionIx) -> bool {
    let question = scenario.question(at);
    let quotes = Lang::ALL
        .iter()
        .any(|lang| question.ask.get(*lang).contains('{'));
    // Of a follow-up `alone` holds only where its author wrote it.
    question.alone && !question.techniques.is_empty() && !quotes && !hangs_on_words(&question.when)
}

/// Whether a condition asks for something to have been said before.
fn hangs_on_words(condition: &Condition) -> bool {
    let said = |term: &Term| {
        matches!(
            term,
            Term::Said(_)
                | Term::Pitfall(_)
                | Term::Claimed(..)
                | Term::SaidElsewhere { wanted: true, .. }
        )
    };
    condition.0.iter().any(|clause| match clause {
        Clause::Any(terms) => terms.iter().all(said),
        Clause::AnyOf(conditions) => conditions.iter().all(hangs_on_words),
    })
}

fn seconds(scenario: &Scenario, at: QuestionIx, lang: Lang) -> u32 {
    let question = scenario.question(at);
    let answers = question.answers.iter();
    let read: u32 = answers
        .map(|answer| reading_seconds(answer.say.get(lang), lang))
        .sum();
    let situation = reading_seconds(scenario.briefing.situation.get(lang), lang);
    let asked = reading_seconds(question.ask.get(lang), lang);
    // Of the situation a sentence or two are shown.
    situation.min(10) + asked + read + u32::from(question.seconds) + COACH
}
