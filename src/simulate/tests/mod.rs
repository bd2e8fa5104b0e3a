//! Simulated conferences: the same whoever counts them, scored as real ones, and
//! with figures that can be reckoned by hand.

mod figures;
mod findings;
mod strategies;

use super::{Plan, Report, Strategy, simulate};
use crate::i18n::Lang;
use crate::scenario::{Scenario, library};
use crate::scoring::sample;
use std::sync::Arc;

fn plan(strategies: &[Strategy], runs: u64) -> Plan {
    Plan {
        strategies: strategies.to_vec(),
        runs,
        seed: 1,
        threads: 1,
        lang: Lang::En,
    }
}

fn played(scenario: &Arc<Scenario>, plan: &Plan) -> Report {
    simulate(scenario, plan, &|_| {})
}

fn all(scenario: &Arc<Scenario>, runs: u64) -> Report {
    played(scenario, &plan(&Strategy::ALL, runs))
}

/// The first scenario that comes with the program.
fn built_in() -> Arc<Scenario> {
    let built_in = library::built_in("7pay-first-conference").unwrap();
    sample::scenario(std::str::from_utf8(built_in.source).unwrap())
}

/// A scenario of these questions, all of them asked, which observe clarity alone.
fn scenario(questions: &[&str]) -> Arc<Scenario> {
    let head = format!(
        "kaiken: 1\nid: tiny\ntitle: Tiny\nsummary: Tiny.\nlanguages: [en]\n\
         asks: {{main: {}}}\n\
         press: [{{id: ann, name: Ann, outlet: Courier, beat: news, manner: patient}}]\n\
         topics: [{{id: topic, title: Topic, field: cause}}]\nquestions:\n",
        questions.len()
    );
    sample::scenario(&(head + &questions.concat()))
}

/// A question with answers of these levels and words, called a, b, c …
fn question(id: &str, answers: &[(u8, &str)]) -> String {
    let answers = answers.iter().zip('a'..).map(|((level, say), id)| {
        format!("      - {{id: {id}, say: \"{say}\", rate: {{clarity: {level}}}, why: Why.}}\n")
    });
    let answers: String = answers.collect();
    format!(
        "  - id: {id}\n    from: ann\n    topic: topic\n    technique: straight\n    \
         observes: [clarity]\n    ask: Ask?\n    answers:\n{answers}"
    )
}
