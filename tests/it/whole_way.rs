//! The whole way of a scenario: load, check, simulate, debrief. The tests go it with
//! what once went wrong, the fuzzer with whatever it makes up.

use kaiken::conference::{Choice, Event, Stage};
use kaiken::debrief::{Debrief, Meta};
use kaiken::graph::Graph;
use kaiken::i18n::Lang;
use kaiken::scenario::{AnswerIx, Kind, PersonIx, Scenario, load};
use kaiken::scoring::Session;
use kaiken::simulate::exact::{Extreme, exact};
use kaiken::simulate::{Plan, Strategy, simulate};
use std::sync::Arc;

/// More turns than the largest conference takes.
const ENDLESS: usize = 5_000;
/// Steps of the search for the best and the worst play.
const STEPS: u64 = 500;

/// Goes the whole way, as far as the bytes allow.
///
/// # Panics
/// Where something is wrong with the program.
pub fn go(bytes: &[u8]) {
    let loaded = load(bytes, "any");
    for finding in &loaded.findings {
        for lang in Lang::ALL {
            assert!(!finding.message(lang).is_empty());
            _ = finding.hint(lang);
        }
    }
    let Some(scenario) = loaded.scenario.map(Arc::new) else {
        assert!(!loaded.findings.is_empty(), "refused without a reason");
        return;
    };
    simulated(&scenario);
    for pick in 0..3 {
        let session = played(&scenario, pick);
        for lang in Lang::ALL {
            let debrief = Debrief::of(&scenario, session.transcript(), &Meta::default(), lang);
            assert!(!debrief.to_text().is_empty());
            assert!(!debrief.to_markdown().is_empty());
        }
    }
}

/// Played by every strategy, looked at from all sides.
fn simulated(scenario: &Arc<Scenario>) {
    for lang in Lang::ALL {
        let plan = Plan {
            strategies: Strategy::ALL.to_vec(),
            runs: 2,
            seed: 1,
            threads: 1,
            lang,
        };
        let report = simulate(scenario, &plan, &|_| {});
        assert_eq!(report.strategies.len(), Strategy::ALL.len());
        let graph = Graph::of(scenario);
        assert!(!graph.to_mermaid(lang).is_empty() && !graph.to_dot(lang).is_empty());
    }
    if scenario.kind == Kind::Conference {
        let found = exact(scenario, 1, STEPS, &mut |_| true);
        let score = |end: Option<Extreme>| end.map(|end| end.score);
        assert!(score(found.smallest) <= score(found.largest));
    }
}

/// A conference played to its end, the answer picked by its place in the list.
fn played(scenario: &Arc<Scenario>, pick: usize) -> Session {
    let mut session = Session::new(Arc::clone(scenario));
    let mut effects = Vec::new();
    let seats = usize::from(scenario.panel.seats).min(scenario.panel.people.len());
    let mut event = Event::Begin {
        seed: pick as u64,
        panel: (0..seats).map(PersonIx::new).collect(),
        carried: None,
    };
    for _ in 0..ENDLESS {
        session
            .apply(&event, &mut effects)
            .expect("only what is offered is picked");
        let conference = session.conference();
        let nth = |shown: &[AnswerIx]| (!shown.is_empty()).then(|| shown[pick % shown.len()]);
        event = match conference.stage() {
            Stage::Asked => {
                let pending = conference.pending().expect("a question was asked");
                let answer = nth(&conference.options(pending.question));
                Event::Chosen {
                    choice: answer.map_or(Choice::Silence, Choice::Answer),
                    elapsed_ms: 0,
                }
            }
            Stage::Deciding(decision) => match nth(&conference.decision_options(decision)) {
                Some(option) => Event::Decided { option },
                None => Event::Closed,
            },
            Stage::Statement => {
                let choose = scenario
                    .opening
                    .as_ref()
                    .map_or(0, |it| usize::from(it.choose));
                let mut lines = conference.statement_lines();
                lines.truncate(choose);
                Event::Opened { lines }
            }
            Stage::Ready | Stage::Finished(_) => return session,
        };
    }
    panic!("the conference does not end");
}
