//! Cards for colleagues who play the press: who they are, how they ask, what they ask
//! in the likely order, and what draws which follow-up. Never the answers: what an
//! answer must be like to draw a follow-up is told by how it is rated.

mod cue;
mod html;

use super::rating::open;
use crate::i18n::Lang;
use crate::scenario::{Answer, Manner, Phase, PressIx, Question, QuestionIx, Scenario};
use cue::{Grade, gist, grade};

pub use html::html;

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The journalist's name.
    pub name: String,
    /// Where they are from.
    pub outlet: String,
    /// What they cover; may be empty.
    pub beat: String,
    /// How they ask.
    pub manner: Manner,
    /// Their questions in the likely order.
    pub asked: Vec<Asked>,
    /// How many more there would be.
    pub left_out: usize,
    /// Follow-ups of theirs to what others asked: who, what was asked, what comes.
    pub joins: Vec<(String, String, Lead)>,
    /// What they ask as soon as something happens.
    pub any_time: Vec<Lead>,
}

/// A question of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// When it may come.
    pub phase: Phase,
    /// How much it counts, 1–3.
    pub weight: u8,
    /// The words.
    pub words: String,
    /// How it works on the one asked.
    pub techniques: Vec<&'static str>,
    /// All that must hold for it to be asked; empty: it may always come.
    pub only_if: Vec<String>,
    /// What answers draw.
    pub then: Vec<Lead>,
}

/// A follow-up with what draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// What draws it.
    pub cue: String,
    /// Who asks it, where that is another.
    pub by: Option<String>,
    /// The words.
    pub words: String,
    /// What answers to it draw.
    pub then: Vec<Lead>,
}

/// How deep follow-ups are followed: a third in a row is never asked.
const DEPTH: usize = 2;

/// The cards of a scenario, one a journalist who asks. Without `all`, each card holds
/// the weightiest questions, about twice as many as there will be time for.
#[must_use]
pub fn cards(scenario: &Scenario, all: bool, lang: Lang) -> Vec<Card> {
    let dealing = Dealing { scenario, lang };
    let press = (0..scenario.press.len()).map(PressIx::new);
    press.map(|at| dealing.card(at, all)).collect()
}

struct Dealing<'a> {
    scenario: &'a Scenario,
    lang: Lang,
}

impl Dealing<'_> {
    fn card(&self, at: PressIx, all: bool) -> Card {
        let (scenario, lang) = (self.scenario, self.lang);
        let journalist = &scenario.press[at.at()];
        let own = |from: PressIx| from == at;
        let mut mine: Vec<QuestionIx> = self
            .questions()
            .filter(|(_, it)| own(it.from) && it.phase != Phase::FollowUp)
            .map(|(at, _)| at)
            .collect();
        let most = if all { usize::MAX } else { self.most() };
        mine.sort_by_key(|at| {
            let question = scenario.question(*at);
            (
                std::cmp::Reverse(question.weight),
                !question.when.0.is_empty(),
                *at,
            )
        });
        let left_out = mine.len().saturating_sub(most);
        mine.truncate(most);
        mine.sort_by_key(|at| (scenario.question(*at).phase as usize, *at));
        Card {
            name: journalist.name.get(lang).to_owned(),
            outlet: journalist.outlet.get(lang).to_owned(),
            beat: journalist.beat.get(lang).to_owned(),
            manner: journalist.manner,
            asked: mine.into_iter().map(|at| self.asked(at)).collect(),
            left_out,
            joins: self.joins(at),
            any_time: self.any_time(at),
        }
    }

    fn questions(&self) -> impl Iterator<Item = (QuestionIx, &Question)> {
        let questions = self.scenario.questions.iter().enumerate();
        questions.map(|(at, question)| (QuestionIx::new(at), question))
    }

    /// Twice as many questions as each will get to ask, three at least.
    fn most(&self) -> usize {
        let asked = 2 * usize::from(self.scenario.asked_at_most());
        asked.div_ceil(self.scenario.press.len().max(1)).max(3)
    }

    fn asked(&self, at: QuestionIx) -> Asked {
        let question = self.scenario.question(at);
        let techniques = question.techniques.iter();
        Asked {
            phase: question.phase,
            weight: question.weight,
            words: open(question.ask.get(self.lang)),
            techniques: techniques.map(|it| it.name(self.lang)).collect(),
            only_if: cue::needs(&question.when, self.scenario, self.lang),
            then: self.leads(question, DEPTH),
        }
    }

    /// The follow-ups a question's answers draw, those of one follow-up together.
    fn leads(&self, question: &Question, depth: usize) -> Vec<Lead> {
        if depth == 0 {
            return Vec::new();
        }
        let silence = std::iter::once(&question.silence);
        let answers: Vec<&Answer> = question.answers.iter().chain(silence).collect();
        let mut drawn: Vec<(QuestionIx, Vec<Grade>)> = Vec::new();
        for answer in answers {
            let Some(to) = answer.then else { continue };
            let how = grade(answer, self.scenario);
            match drawn.iter_mut().find(|(at, _)| *at == to) {
                Some((_, grades)) => grades.push(how),
                None => drawn.push((to, vec![how])),
            }
        }
        let lead = |(to, grades): (QuestionIx, Vec<Grade>)| {
            let next = self.scenario.question(to);
            Lead {
                cue: cue::answered(&grades, self.scenario, self.lang),
                by: (next.from != question.from).then(|| self.name(next.from)),
                words: open(next.ask.get(self.lang)),
                then: self.leads(next, depth - 1),
            }
        };
        drawn.into_iter().map(lead).collect()
    }

    /// Follow-ups of this journalist to questions of others.
    fn joins(&self, at: PressIx) -> Vec<(String, String, Lead)> {
        let mut joins = Vec::new();
        for (of, question) in self.questions().filter(|(_, it)| it.from != at) {
            let me = self.name(at);
            let leads = self.leads(question, 1).into_iter();
            let mine = leads.filter(|lead| lead.by.as_ref() == Some(&me));
            let asked = open(&gist(self.scenario, of, self.lang));
            joins.extend(mine.map(|lead| {
                let lead = Lead { by: None, ..lead };
                (self.name(question.from), asked.clone(), lead)
            }));
        }
        joins
    }

    /// What this journalist asks as soon as a pitfall shows, or news comes.
    fn any_time(&self, at: PressIx) -> Vec<Lead> {
        let scenario = self.scenario;
        let lead = |cue: String, to: QuestionIx| Lead {
            cue,
            by: None,
            words: open(scenario.question(to).ask.get(self.lang)),
            then: self.leads(scenario.question(to), 1),
        };
        let pursuits = scenario.pursuits.iter();
        let pursuits = pursuits.map(|(pitfall, to)| (cue::pursued(*pitfall, self.lang), *to));
        let injects = scenario.injects.iter();
        let injects =
            injects.filter_map(|inject| Some((cue::news(inject, self.lang), inject.asks?)));
        let drawn = pursuits.chain(injects);
        let mine = drawn.filter(|(_, to)| scenario.question(*to).from == at);
        mine.map(|(cue, to)| lead(cue, to)).collect()
    }

    fn name(&self, at: PressIx) -> String {
        self.scenario.press[at.at()].name.get(self.lang).to_owned()
    }
}

#[cfg(test)]
mod tests;
