//! Those who know what every answer is worth: one seeks the best, one the worst.

use super::taste::{NEVER, Sense, Taste};
use crate::conference::{Conference, Verdict};
use crate::scenario::{Answer, PersonIx, Rubric, Scenario};
use crate::simulate::layout::Layout;
use std::sync::Arc;

/// One who seeks the best lets a critical pitfall outweigh everything: it caps the
/// whole result.
const CRITICAL: i32 = 1 << 30;
/// One who seeks the worst wants no points; a second critical pitfall caps nothing more.
const ALSO_CRITICAL: i32 = 32;
/// A point outweighs all pitfalls together, of which there are fewer than 32.
const POINT: i32 = 64;

/// How good something is to one who seeks the best, or how bad to one who seeks the
/// worst: the weighted points as they would count; among equals, the pitfalls.
pub(in crate::simulate) fn merit(verdict: &Verdict, rubric: &Rubric, sense: Sense) -> i32 {
    let points: i32 = verdict
        .levels
        .iter()
        .map(|(at, level)| i32::from(rubric.criteria[at].weight) * i32::from(level))
        .sum();
    let pitfalls = verdict.pitfalls.len() as i32;
    let critical = i32::from(verdict.is_critical());
    match sense {
        Sense::Good => points * POINT - pitfalls - CRITICAL * critical,
        Sense::Bad => pitfalls + ALSO_CRITICAL * critical - points * POINT,
    }
}

/// What every answer and silence is worth at the beginning, by the layout.
pub(in crate::simulate) fn merits(scenario: &Arc<Scenario>, sense: Sense) -> Vec<i32> {
    let conference = Conference::new(Arc::clone(scenario));
    let worth = |answer: &Answer| merit(&conference.judge(answer), &scenario.rubric, sense);
    let questions = scenario.questions.iter();
    questions
        .flat_map(|it| it.answers.iter().chain([&it.silence]))
        .map(worth)
        .collect()
}

/// By merit, or against it.
pub(super) fn taste(scenario: &Arc<Scenario>, layout: &Layout, sense: Sense) -> Taste {
    let conference = Conference::new(Arc::clone(scenario));
    let worth = |answer: &Answer| merit(&conference.judge(answer), &scenario.rubric, sense);
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
    match sense {
        Sense::Good => taste.suggested = true,
        // No line is as bad as no statement, which has nothing of what one could have.
        Sense::Bad => taste.lines.fill(NEVER),
    }
    taste
}

/// What each person adds to the podium: over the questions where they speak, or
/// must be seated for an answer, by how much that answer outdoes what could be
/// said without them. Who adds nothing is seated last.
fn people(scenario: &Arc<Scenario>, layout: &Layout, sense: Sense) -> Vec<i32> {
    let merits = merits(scenario, sense);
    let mut gains = vec![0_i32; scenario.panel.people.len()];
    for (at, question) in scenario.questions.iter().enumerate() {
        let worth = &merits[layout.question(at)];
        let answers = || question.answers.iter().enumerate();
        let alone = answers().filter(|(_, answer)| answer.by.is_none() && answer.when.0.is_empty());
        let Some(alone) = alone.map(|(nth, _)| worth[nth]).max() else {
            continue;
        };
        for (person, gain) in gains.iter_mut().enumerate() {
            let person = PersonIx::new(person);
            let with = answers().filter(|(_, answer)| needs(answer, person));
            let with = with.map(|(nth, _)| worth[nth]).max().unwrap_or(alone);
            let more = with.saturating_sub(alone).clamp(0, CRITICAL / 1024);
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
