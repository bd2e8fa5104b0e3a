//! The list a scenario amounts to: each question with the best answer to it.

use super::{Column, Sheet, headings};
use crate::conference::Conference;
use crate::debrief::turns_on;
use crate::i18n::qa::sheet as words;
use crate::scenario::vocabulary::{Pitfall, Technique, WordSet};
use crate::scenario::{
    Answer, FactIx, Lang, Phase, Question, QuestionIx, Scenario, Status, TopicIx,
};
use std::sync::Arc;

const COLUMNS: &[Column] = &[
    (words::number, 7),
    (words::category, 16),
    (words::question, 36),
    (words::best, 50),
    (words::follow_up, 30),
    (words::follow_up_answer, 40),
    (words::who, 16),
    (words::basis, 30),
    (words::as_of, 16),
    (words::may_be_said, 10),
    (words::technique, 16),
    (words::pitfalls, 22),
];

/// The sheet of a scenario. Follow-ups stand beside the question that leads to
/// them, from the second on in rows of their own; what only the room's reactions
/// lead to stands at the end.
#[must_use]
pub fn of_scenario(scenario: &Arc<Scenario>, lang: Lang) -> Sheet {
    let list = Listing {
        conference: Conference::new(scenario.clone()),
        scenario,
        lang,
    };
    let mut rows = Vec::new();
    let mut placed = vec![false; scenario.questions.len()];
    let (roots, others): (Vec<_>, Vec<_>) = (0..scenario.questions.len())
        .map(QuestionIx::new)
        .partition(|at| scenario.question(*at).phase != Phase::FollowUp);
    for at in roots.into_iter().chain(others) {
        if !placed[at.at()] {
            list.exchange(at, &mut placed, &mut rows);
        }
    }
    Sheet {
        lang,
        title: scenario.title.get(lang).to_owned(),
        columns: headings(COLUMNS, lang),
        rows,
    }
}

/// A scenario being listed.
struct Listing<'a> {
    conference: Conference,
    scenario: &'a Scenario,
    lang: Lang,
}

impl Listing<'_> {
    /// The rows of a question and all it leads to.
    fn exchange(&self, root: QuestionIx, placed: &mut [bool], rows: &mut Vec<Vec<String>>) {
        placed[root.at()] = true;
        let mut follow_ups = self.led_to(root, placed).into_iter();
        let number = rows.iter().filter(|row| !row[0].is_empty()).count() + 1;
        let mut row = self.row(root, number);
        if let Some(first) = follow_ups.next() {
            [row[4], row[5]] = self.pair(first);
        }
        rows.push(row);
        for at in follow_ups {
            let mut row = vec![String::new(); COLUMNS.len()];
            [row[4], row[5]] = self.pair(at);
            rows.push(row);
        }
    }

    /// The follow-ups a question's answers lead to, over others too, in the order
    /// of the file.
    fn led_to(&self, root: QuestionIx, placed: &mut [bool]) -> Vec<QuestionIx> {
        let mut found = Vec::new();
        let mut open = vec![root];
        while let Some(at) = open.pop() {
            for next in self
                .scenario
                .question(at)
                .answers
                .iter()
                .filter_map(|it| it.then)
            {
                let is_follow_up = self.scenario.question(next).phase == Phase::FollowUp;
                if is_follow_up && !placed[next.at()] {
                    placed[next.at()] = true;
                    found.push(next);
                    open.push(next);
                }
            }
        }
        found.sort_unstable();
        found
    }

    fn row(&self, at: QuestionIx, number: usize) -> Vec<String> {
        let (scenario, lang) = (self.scenario, self.lang);
        let question = scenario.question(at);
        let best = self.best(at);
        let answers = question.answers.iter();
        let pitfalls = answers.fold(WordSet::default(), |all, it| all.union(it.pitfalls));
        let facts = turns_on(question, best);
        vec![
            number.to_string(),
            scenario.topics[question.topic.at()]
                .title
                .get(lang)
                .to_owned(),
            question.ask.get(lang).to_owned(),
            best.map_or_else(String::new, |it| it.say.get(lang).to_owned()),
            String::new(),
            String::new(),
            who(scenario, question.topic, best, lang),
            basis(scenario, &facts, lang),
            as_of(scenario, &facts, lang),
            may_be_said(scenario, question, lang).to_owned(),
            techniques(question, lang),
            pitfall_names(pitfalls, lang),
        ]
    }

    /// A follow-up with its best answer.
    fn pair(&self, at: QuestionIx) -> [String; 2] {
        let question = self.scenario.question(at);
        let best = self.best(at);
        let best = best.map_or_else(String::new, |it| it.say.get(self.lang).to_owned());
        [question.ask.get(self.lang).to_owned(), best]
    }

    /// The best answer; of equal ones the first. It is judged as things stand at the
    /// start, except where news brings the question up: then they have changed, and
    /// the author's word counts.
    fn best(&self, at: QuestionIx) -> Option<&Answer> {
        let injects = &self.scenario.injects;
        let has_news = injects.iter().any(|inject| inject.asks == Some(at));
        let worth = |answer: &Answer| {
            let (levels, pitfalls) = if has_news {
                (answer.rate, answer.pitfalls)
            } else {
                let verdict = self.conference.judge(answer);
                (verdict.levels, verdict.pitfalls)
            };
            let criteria = &self.scenario.rubric.criteria;
            let rated = levels.iter();
            let sum: u32 = rated
                .map(|(at, level)| u32::from(criteria[at].weight) * u32::from(level))
                .sum();
            let unconditional = answer.when.0.is_empty();
            (
                pitfalls.critical() == 0,
                unconditional,
                sum,
                pitfalls.is_empty(),
            )
        };
        let answers = self.scenario.question(at).answers.iter();
        answers.rev().max_by_key(|answer| worth(answer))
    }
}

/// Who gives the best answer; where it is the player's own, those beside who know
/// the topic come after.
pub(super) fn who(
    scenario: &Scenario,
    topic: TopicIx,
    best: Option<&Answer>,
    lang: Lang,
) -> String {
    if let Some(person) = best.and_then(|it| it.by) {
        return scenario.person(person).name.get(lang).to_owned();
    }
    let people = scenario.panel.people.iter();
    let beside = people
        .filter(|person| person.knows.contains(&topic))
        .map(|person| person.name.get(lang));
    let player = scenario.briefing.role.get(lang);
    let names = std::iter::once(player)
        .chain(beside)
        .filter(|name| !name.is_empty());
    // A name may have a comma in it.
    names.collect::<Vec<_>>().join("\n")
}

pub(super) fn basis(scenario: &Scenario, facts: &[FactIx], lang: Lang) -> String {
    let lines = facts.iter().map(|at| {
        let fact = scenario.fact(*at);
        let value = fact.values[fact.start.is.at()].text.get(lang);
        words::fact(
            lang,
            fact.label.get(lang),
            value,
            fact.start.status.name(lang),
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// As of when the facts hold: once if all agree, else each by its name.
pub(super) fn as_of(scenario: &Scenario, facts: &[FactIx], lang: Lang) -> String {
    let known: Vec<(&str, &str)> = facts
        .iter()
        .map(|at| scenario.fact(*at))
        .filter(|fact| !fact.start.as_of.is_empty())
        .map(|fact| (fact.label.get(lang), fact.start.as_of.get(lang)))
        .collect();
    match known.first() {
        Some((_, first)) if known.iter().all(|(_, other)| other == first) => (*first).to_owned(),
        _ => {
            let lines = known
                .iter()
                .map(|(label, as_of)| words::fact_as_of(lang, label, as_of));
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

/// Whether a question can be answered without giving away what is confidential.
pub(super) fn may_be_said(scenario: &Scenario, question: &Question, lang: Lang) -> &'static str {
    let claimed = question.answers.iter().flat_map(|it| it.claims.iter());
    let mut facts = claimed.map(|(fact, _)| fact).chain(&question.needs);
    let secret = facts.any(|at| scenario.fact(*at).start.status == Status::Confidential);
    if secret {
        words::no(lang)
    } else {
        words::yes(lang)
    }
}

pub(super) fn techniques(question: &Question, lang: Lang) -> String {
    let names: Vec<&str> = question
        .techniques
        .iter()
        .map(|it: Technique| it.name(lang))
        .collect();
    names.join(separator(lang))
}

pub(super) fn pitfall_names(pitfalls: WordSet<Pitfall>, lang: Lang) -> String {
    let names: Vec<&str> = pitfalls.iter().map(|it| it.name(lang)).collect();
    names.join(separator(lang))
}

pub(super) fn separator(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ", ",
        Lang::Ja => "、",
    }
}
