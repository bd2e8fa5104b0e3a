//! Those who know what every answer is worth: one seeks the best, one the worst.

use super::taste::{Sense, Taste};
use crate::conference::{Conference, Verdict};
use crate::scenario::{Answer, PersonIx, Rubric, Scenario};
use crate::simulate::layout::Layout;
use std::sync::Arc;

/// A critical pitfall weighs more than all else.
const CRITICAL: i32 = 1 << 30;
/// Any point weighs more than all pitfalls together, of which there are fewer.
const POINT: i32 = 32;

/// How good something is: the weighted points as they would count, a critical
/// pitfall below everything; among equals, fewer pitfalls.
pub(in crate::simulate) fn merit(verdict: &Verdict, rubric: &Rubric) -> i32 {
    let points: i32 = verdict
        .levels
        .iter()
        .map(|(at, level)| i32::from(rubric.criteria[at].weight) * i32::from(level))
        .sum();
    let critical = if verdict.is_critical() { CRITICAL } else { 0 };
    points * POINT - verdict.pitfalls.len() as i32 - critical
}

/// What every answer and silence is worth at the beginning, by the layout.
pub(in crate::simulate) fn merits(scenario: &Arc<Scenario>) -> Vec<i32> {
    let conference = Conference::new(Arc::clone(scenario));
    let worth = |answer: &Answer| merit(&conference.judge(answer), &scenario.rubric);
    let questions = scenario.questions.iter();
    questions
        .flat_map(|it| it.answers.iter().chain([&it.silence]))
        .map(worth)
        .collect()
}

/// By merit, or against it.
pub(super) fn taste(scenario: &Arc<Scenario>, layout: &Layout, sense: Sense) -> Taste {
    let conference = Conference::new(Arc::clone(scenario));
    let worth = |answer: &Answer| sense.of(merit(&conference.judge(answer), &scenario.rubric));
    let people = people(scenario, layout, sense);
    let mut taste = Taste::by(
        scenario,
        layout,
        |_, answer| worth(answer),
        |at, _| people[at],
    );
    // Silence is an answer like any other to one who knows what it is worth.
    for (at, question) in scenario.questions.iter().enumerate() {
        taste.answers[layout.question(at).end - 1] = worth(&question.silence);
    }
    taste.sense = Some(sense);
    taste.suggested = sense == Sense::Good;
    taste
}

/// What each person adds to the podium: over the questions where they speak, or
/// must be seated for an answer, by how much that answer outdoes what could be
/// said without them. Who adds nothing is seated last.
fn people(scenario: &Arc<Scenario>, layout: &Layout, sense: Sense) -> Vec<i32> {
    let merits = merits(scenario);
    let mut gains = vec![0_i32; scenario.panel.people.len()];
    for (at, question) in scenario.questions.iter().enumerate() {
        let worth = &merits[layout.question(at)];
        let of = |nth: usize| sense.of(worth[nth]);
        let answers = || question.answers.iter().enumerate();
        let alone = answers().filter(|(_, answer)| answer.by.is_none() && answer.when.0.is_empty());
        let Some(alone) = alone.map(|(nth, _)| of(nth)).max() else {
            continue;
        };
        for (person, gain) in gains.iter_mut().enumerate() {
            let person = PersonIx::new(person);
            let with = answers().filter(|(_, answer)| needs(answer, person));
            let with = with.map(|(nth, _)| of(nth)).max().unwrap_or(alone);
            let more = with.saturating_sub(alone).clamp(0, POINT * 64);
            *gain = gain.saturating_add(more * i32::from(question.weight));
        }
    }
    gains
}

/// Whether an answer can only be given with this person on the podium.
fn needs(answer: &Answer, person: PersonIx) -> bool {
    use crate::scenario::{Clause, Term};
    let seated = |clause: &Clause| matches!(clause, Clause::Any(terms) if terms[..] == [Term::Seated(person)]);
    answer.by == Some(person) || answer.when.0.iter().any(seated)
}
