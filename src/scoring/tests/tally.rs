//! The score as it goes against the scorecard of the transcript, and both against
//! the formula written out.

use crate::conference::{Choice, Event, Stage, Subject};
use crate::scenario::{AnswerIx, LineIx, PersonIx, Phase, Scenario};
use crate::scoring::sample::{scenario, small, take};
use crate::scoring::{Entry, Scorecard, Session, Tally};
use proptest::prelude::*;
use std::sync::Arc;

fn built_in() -> Arc<Scenario> {
    scenario(include_str!(
        "../../../scenarios/7pay-first-conference.yaml"
    ))
}

/// What a number picks of what is possible now; nothing when it is over.
fn pick(session: &Session, number: usize) -> Option<Event> {
    let conference = session.conference();
    match conference.stage() {
        Stage::Ready | Stage::Finished(_) => None,
        Stage::Deciding(decision) => {
            let shown = conference.decision_options(decision);
            let option = shown[number % shown.len()];
            Some(Event::Decided { option })
        }
        Stage::Statement => {
            let most = conference.scenario().opening.as_ref()?.choose;
            let mut lines: Vec<LineIx> = conference.statement_lines();
            let by = number % lines.len().max(1);
            lines.rotate_left(by);
            lines.truncate(number / 7 % (usize::from(most) + 1));
            Some(Event::Opened { lines })
        }
        Stage::Asked => {
            let shown: Vec<AnswerIx> = conference.options(conference.pending()?.question);
            let answer = shown.get(number % (shown.len() + 1)).copied();
            Some(Event::Chosen {
                choice: answer.map_or(Choice::Silence, Choice::Answer),
                elapsed_ms: 0,
            })
        }
    }
}

/// Overall after the gates, by the formula as it is told, over and over again.
fn by_the_formula(scenario: &Scenario, session: &Session) -> Option<u8> {
    let transcript = session.transcript();
    let entries = &transcript.entries;
    if !transcript.has_answers() {
        return None;
    }
    let root_of = |at: usize| match entries[at].turn.subject {
        Subject::Question { exchange, .. } => usize::from(exchange),
        Subject::Statement | Subject::Decision { .. } => at,
    };
    let mean = |levels: &[f64]| {
        (!levels.is_empty()).then(|| levels.iter().sum::<f64>() / levels.len() as f64)
    };
    let criterion = |criterion: usize| -> (f64, f64, u32) {
        let (mut gained, mut possible, mut exchanges) = (0.0, 0.0, 0);
        for root in (0..entries.len()).filter(|at| root_of(*at) == *at) {
            let level = |entry: &Entry| entry.turn.levels.get(criterion).map(f64::from);
            let later = (root + 1..entries.len()).filter(|at| root_of(*at) == root);
            let later: Vec<f64> = later.filter_map(|at| level(&entries[at])).collect();
            let whole = match (level(&entries[root]), mean(&later)) {
                (Some(first), Some(later)) => 0.6 * first + 0.4 * later,
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => continue,
            };
            gained += f64::from(entries[root].weight) * whole;
            possible += f64::from(entries[root].weight) * 3.0;
            exchanges += 1;
        }
        (gained, possible, exchanges)
    };
    let all: Vec<_> = (0..scenario.rubric.criteria.len()).map(criterion).collect();
    let least = if all.iter().any(|it| it.2 >= 3) { 3 } else { 1 };
    let (mut sum, mut weights) = (0.0, 0.0);
    for ((gained, possible, _), of) in all
        .iter()
        .zip(&scenario.rubric.criteria)
        .filter(|(it, _)| it.2 >= least)
    {
        sum += f64::from(of.weight) * gained / possible;
        weights += f64::from(of.weight);
    }
    let score = (weights > 0.0).then(|| (100.0 * sum / weights + 0.5 + 1e-9).floor() as u8)?;
    let (mut stands, mut corrected) = (0, 0);
    for (at, entry) in entries.iter().enumerate() {
        let later = || {
            entries[at + 1..].iter().filter(|later| {
                !matches!(
                    later.turn.subject,
                    Subject::Question {
                        phase: Phase::Doorstep,
                        ..
                    }
                )
            })
        };
        let only_false = entry.turn.pitfalls.critical() == 1 && entry.false_facts().count() > 0;
        let all_corrected = entry.false_facts().all(|fact| {
            later().any(|later| {
                let mut said = later.spoken(scenario, &transcript.lines);
                said.any(|answer| answer.corrects.contains(&fact))
                    && !later.false_facts().any(|wrong| wrong == fact)
            })
        });
        if entry.turn.pitfalls.critical() > 0 {
            *(if only_false && all_corrected {
                &mut corrected
            } else {
                &mut stands
            }) += 1;
        }
    }
    let cap = match (stands, corrected) {
        (0, 0) => 100,
        (0, _) => 79,
        (1, _) => 60,
        _ => 40,
    };
    Some(score.min(cap))
}

/// A scenario whose every answer states or corrects something, so that gates open
/// and close.
fn talkative() -> Arc<Scenario> {
    let answers = [
        "id: a, rate: {answer: 3}, claims: {count: five}",
        "id: b, rate: {answer: 2}, claims: {count: three}, corrects: [count], then: more",
        "id: c, rate: {answer: 1}, claims: {count: five}, corrects: [count], then: more",
        "id: d, rate: {answer: 1}, claims: {name: known}, then: more",
        "id: e, rate: {answer: 3}, pitfalls: [mocks], then: more",
        "id: f, rate: {answer: 0}, claims: {count: five}, pitfalls: [mocks]",
    ];
    let question = |head: &str| super::question(head, "answer", &answers);
    let questions = [
        question("id: one, weight: 3"),
        question("id: two"),
        question("id: three, weight: 2"),
        super::question(
            "id: four",
            "answer, control",
            &["id: a, rate: {answer: 3, control: 1}"],
        ),
        question("id: more, phase: follow_up"),
        question("id: door, phase: doorstep"),
    ];
    super::tiny("", &questions)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_score_as_it_goes_is_the_scorecards(
        seed: u64,
        panel in 0_usize..3,
        picks in prop::collection::vec(0_usize..400, 80),
    ) {
        for scenario in [small(), talkative(), built_in()] {
            let mut tally = Tally::new(&scenario);
            // What a score was used for before leaves nothing behind.
            for seed in [seed ^ 1, seed] {
                tally.restart();
                let mut session = Session::new(Arc::clone(&scenario));
                let seats = panel.min(scenario.panel.seats.into()).min(scenario.panel.people.len());
                let panel = (0..seats).map(PersonIx::new).collect();
                take(&mut session, &Event::Begin { seed, panel, carried: None });
                let mut at = 0;
                while let Some(event) = pick(&session, picks[at % picks.len()]) {
                    take(&mut session, &event);
                    at += 1;
                    // Sometimes several turns at once are new.
                    if seed & 1 == 0 || at % 3 == 0 {
                        tally.enter(session.conference());
                        agree(&tally, &scenario, &session)?;
                    }
                }
                tally.enter(session.conference());
                agree(&tally, &scenario, &session)?;
                let mut copy = Tally::new(&scenario);
                copy.clone_from(&tally);
                agree(&copy, &scenario, &session)?;
            }
        }
    }
}

fn agree(tally: &Tally, scenario: &Scenario, session: &Session) -> Result<(), TestCaseError> {
    let card = Scorecard::of(scenario, session.transcript());
    prop_assert_eq!(tally.overall(), card.overall);
    prop_assert_eq!(tally.ungated(), card.ungated);
    prop_assert_eq!(&tally.gates(), &card.gates);
    prop_assert_eq!(tally.criteria().collect::<Vec<_>>(), card.criteria);
    prop_assert_eq!(card.overall, by_the_formula(scenario, session));
    let turns = |corrected: bool| -> usize {
        let of = |gate: &&crate::scoring::Gate| {
            matches!(gate, crate::scoring::Gate::Corrected { .. }) == corrected
        };
        card.gates
            .iter()
            .filter(of)
            .map(|gate| gate.turns().len())
            .sum()
    };
    // Where there is no score, nothing caps it.
    if session.transcript().has_answers() {
        prop_assert_eq!(
            (tally.critical(), tally.corrected()),
            (turns(false), turns(true))
        );
    }
    Ok(())
}
