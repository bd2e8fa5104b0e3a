//! The course of a conference beside its questions: statement, decisions, mood,
//! and what stands at its end.

use super::build::Source;
use super::value::{
    Choices, DecisionView, Evidence, MoodPoint, PanelCostView, RealCase, Repair, Sheet,
    StatementView,
};
use super::{phrase, questions};
use crate::conference::{Subject, Tick};
use crate::i18n::{Lang, debrief as words};
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Cover, Word, WordSet};
use crate::scoring::{Entry, Transcript};

impl Source<'_> {
    pub(super) fn statement(self) -> Option<StatementView> {
        let opening = self.scenario.opening.as_ref()?;
        let entry = self
            .transcript
            .entries
            .iter()
            .find(|entry| matches!(entry.turn.subject, Subject::Statement))?;
        let own_words = entry.in_own_words();
        let covers = |lines: &mut dyn Iterator<Item = WordSet<Cover>>| {
            lines.fold(WordSet::default(), WordSet::union)
        };
        let given = self
            .transcript
            .lines
            .iter()
            .filter_map(|line| opening.lines.get(line.at()));
        let covered = covers(&mut given.map(|line| line.covers));
        let should = covers(&mut opening.lines.iter().map(|line| line.covers));
        let names =
            |set: WordSet<Cover>| set.iter().map(|it| it.name(self.lang).to_owned()).collect();
        let better = entry.better.as_ref().filter(|_| entry.could_be_better());
        let heard = || match self.heard(entry) {
            heard if heard.is_empty() => vec![self.said(entry)],
            heard => heard.into_iter().map(|it| it.words).collect(),
        };
        let why = match own_words {
            true => Some(self.why(entry))
                .filter(|why| !why.is_empty())
                .into_iter()
                .collect(),
            false => self.statement_whys(),
        };
        Some(StatementView {
            lines: match own_words {
                true => heard(),
                false => self.lines(&self.transcript.lines),
            },
            own_words,
            by: self.answered_by(entry),
            notes: self.notes(entry),
            ratings: questions::ratings(self, entry),
            rated: questions::rated(self, entry),
            pitfalls: entry
                .turn
                .pitfalls
                .iter()
                .map(|it| it.name(self.lang).to_owned())
                .collect(),
            shares: questions::shares(self, entry),
            covered: names(covered),
            // What one's own words covered nobody can tell but those who rated them.
            missing: match own_words {
                true => Vec::new(),
                false => names(should.difference(covered)),
            },
            why,
            better: better.map_or_else(Vec::new, |better| self.lines(&better.lines)),
            missed: entry.missed(),
        })
    }

    pub(super) fn decisions(self) -> Vec<DecisionView> {
        let view = |entry: &Entry| {
            let Subject::Decision { decision, .. } = entry.turn.subject else {
                return None;
            };
            Some(DecisionView {
                id: self.scenario.decisions[decision.at()].id.to_string(),
                asked: self.asked(entry),
                option: entry
                    .given(self.scenario)
                    .map_or_else(String::new, |it| it.id.to_string()),
                said: self.said(entry),
                why: self.why(entry),
                better: self.better(entry),
                notes: self.notes(entry),
            })
        };
        self.transcript.entries.iter().filter_map(view).collect()
    }

    pub(super) fn mood(self) -> Vec<MoodPoint> {
        let start = self.scenario.start;
        let mut points = vec![MoodPoint {
            question: None,
            trust: start.trust,
            heat: start.heat,
        }];
        for (at, entry) in self.transcript.entries.iter().enumerate() {
            let mood = entry.turn.mood;
            points.push(MoodPoint {
                question: self.number(at),
                trust: mood.trust,
                heat: mood.heat,
            });
        }
        points
    }

    /// The number of the question a turn answered, from 1.
    pub(super) fn number(self, turn: usize) -> Option<usize> {
        let is_question = |entry: &Entry| matches!(entry.turn.subject, Subject::Question { .. });
        let entries = &self.transcript.entries[..=turn];
        is_question(&entries[turn]).then(|| entries.iter().filter(|it| is_question(it)).count())
    }

    pub(super) fn panel_cost(self) -> Option<PanelCostView> {
        let mut points = 0;
        let mut evidence = Vec::new();
        for entry in &self.transcript.entries {
            let (Some(cost), Some(question)) = (entry.panel_cost, entry.question(self.scenario))
            else {
                continue;
            };
            points += cost.points;
            let answer = &question.answers[cost.answer.at()];
            let person = self.scenario.person(cost.person);
            let (name, role) = (person.name.get(self.lang), person.role.get(self.lang));
            evidence.push(Evidence {
                better: phrase::labelled(
                    &phrase::noted(name, role, self.lang),
                    answer.say.get(self.lang),
                    self.lang,
                ),
                why: answer.why.get(self.lang).to_owned(),
                ..self.evidence(entry)
            });
        }
        (points > 0).then(|| PanelCostView {
            points,
            text: words::panel_cost(self.lang, points),
            evidence,
        })
    }

    pub(super) fn worst_spotted(self) -> Option<Choices> {
        let mut choices = Choices { right: 0, of: 0 };
        for entry in &self.transcript.entries {
            if let Some(spotted) = entry.turn.spotted {
                choices.of += 1;
                choices.right += usize::from(entry.trap(spotted.answer).is_some());
            }
        }
        (choices.of > 0).then_some(choices)
    }

    pub(super) fn sheet(self) -> Option<Sheet> {
        let spoken: Vec<_> = self
            .transcript
            .entries
            .iter()
            .filter_map(|it| it.turn.spoken)
            .collect();
        if spoken.is_empty() {
            return None;
        }
        let ticks = Tick::ALL.iter().map(|tick| {
            // Repeating their word is the one tick where no is better.
            let wanted = *tick != Tick::Echoed;
            let passed = spoken
                .iter()
                .filter(|it| it.ticks.contains(*tick) == wanted)
                .count();
            (tick_name(*tick, self.lang).to_owned(), passed)
        });
        Some(Sheet {
            spoken: spoken.len(),
            overruns: spoken.iter().filter(|it| it.overrun).count(),
            ticks: ticks.collect(),
        })
    }

    pub(super) fn repair(self) -> Vec<Repair> {
        let view = |entry: &Entry| {
            let question = entry.question(self.scenario)?;
            let better = entry.better_answer(self.scenario)?;
            Some(Repair {
                from: questions::from(self, question),
                question: self.asked(entry),
                advice: questions::advice(self, entry),
                better: self.better(entry),
                why: better.why.get(self.lang).to_owned(),
            })
        };
        let worst = to_repair(self.scenario, self.transcript).into_iter();
        worst.filter_map(view).collect()
    }

    pub(super) fn case(self) -> Option<RealCase> {
        let case = self.scenario.case.as_ref()?;
        let source = |source: &crate::scenario::Source| {
            let title = source.title.get(self.lang);
            match &source.published {
                Some(published) => phrase::noted(title, published, self.lang),
                None => title.to_owned(),
            }
        };
        Some(RealCase {
            what: case.what.get(self.lang).to_owned(),
            sources: case.sources.iter().map(source).collect(),
        })
    }
}

/// Questions of a repair round.
const REPAIRS: usize = 3;

/// The answers of a session that its repair round goes back to, the worst first, in
/// the order of [`Debrief::repair`](super::Debrief::repair).
#[must_use]
pub fn to_repair<'t>(scenario: &Scenario, transcript: &'t Transcript) -> Vec<&'t Entry> {
    let mut worst: Vec<&Entry> = transcript
        .entries
        .iter()
        .filter(|entry| entry.missed() > 0 && entry.better_answer(scenario).is_some())
        .filter(|entry| entry.question(scenario).is_some())
        .collect();
    worst.sort_by_key(|entry| std::cmp::Reverse((entry.is_critical(), entry.missed())));
    worst.truncate(REPAIRS);
    worst
}

fn tick_name(tick: Tick, lang: Lang) -> &'static str {
    match tick {
        Tick::Answered => words::tick_answered(lang),
        Tick::Harmed => words::tick_harmed(lang),
        Tick::AsOf => words::tick_as_of(lang),
        Tick::ByWhen => words::tick_by_when(lang),
        Tick::Echoed => words::tick_no_echo(lang),
    }
}
