//! Conferences played by simple habits, for tests.

use super::Session;
use crate::conference::{Choice, Conference, Event, Stage};
use crate::scenario::{Answer, AnswerIx, LineIx, PersonIx, Scenario, load};
use std::sync::Arc;

/// How somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Habit {
    /// Always the best there is.
    Best,
    /// Always the worst.
    Worst,
    /// Best and worst in turns, a worst one first.
    Mixed,
}

/// The scenario a text makes; a fault in it fails the test with its findings.
pub(crate) fn scenario(yaml: &str) -> Arc<Scenario> {
    let loaded = load(yaml.as_bytes(), "test.yaml");
    Arc::new(loaded.scenario.unwrap_or_else(|| {
        panic!("{:#?}", loaded.findings);
    }))
}

/// The small scenario of the fixtures.
pub(crate) fn small() -> Arc<Scenario> {
    scenario(include_str!("../../tests/fixtures/small.yaml"))
}

/// A whole conference, the first people of the panel seated.
pub(crate) fn play(scenario: &Arc<Scenario>, seed: u64, habit: Habit) -> Session {
    let seats = usize::from(scenario.panel.seats).min(scenario.panel.people.len());
    let panel = (0..seats).map(PersonIx::new).collect();
    let mut session = Session::new(Arc::clone(scenario));
    take(
        &mut session,
        &Event::Begin {
            seed,
            panel,
            carried: None,
        },
    );
    for turn in 0.. {
        let best = match habit {
            Habit::Best => true,
            Habit::Worst => false,
            Habit::Mixed => turn % 2 == 1,
        };
        let Some(event) = next(&session, best) else {
            break;
        };
        take(&mut session, &event);
    }
    session
}

/// Lets a session take an event that must fit.
pub(crate) fn take(session: &mut Session, event: &Event) {
    session.apply(event, &mut Vec::new()).unwrap();
}

fn next(session: &Session, best: bool) -> Option<Event> {
    let conference = session.conference();
    let scenario = conference.scenario();
    match conference.stage() {
        Stage::Ready | Stage::Finished(_) => None,
        Stage::Deciding(at) => {
            let options = &scenario.decisions[at.at()].options;
            let shown = conference.decision_options(at);
            let option = pick(conference, options, shown, best);
            Some(Event::Decided { option })
        }
        Stage::Statement => Some(Event::Opened {
            lines: if best {
                session.suggested_statement()
            } else {
                poor_statement(conference)
            },
        }),
        Stage::Asked => {
            let at = conference.pending()?.question;
            let answers = &scenario.question(at).answers;
            let answer = pick(conference, answers, conference.options(at), best);
            Some(Event::Chosen {
                choice: Choice::Answer(answer),
                elapsed_ms: 4_000,
            })
        }
    }
}

/// The last lines the author wrote, which are the poorer ones.
fn poor_statement(conference: &Conference) -> Vec<LineIx> {
    let opening = conference.scenario().opening.as_ref().unwrap();
    let mut lines = conference.statement_lines();
    lines.sort_unstable();
    let few = usize::from(opening.choose).min(2);
    lines.split_off(lines.len().saturating_sub(few))
}

fn pick(
    conference: &Conference,
    answers: &[Answer],
    mut shown: Vec<AnswerIx>,
    best: bool,
) -> AnswerIx {
    shown.sort_unstable();
    let worth = |at: &AnswerIx| {
        let verdict = conference.judge(&answers[at.at()]);
        let pitfalls = verdict.pitfalls.len() as i64 + 20 * i64::from(verdict.is_critical());
        i64::from(verdict.levels.sum()) - pitfalls
    };
    if best {
        shown.into_iter().rev().max_by_key(worth).unwrap()
    } else {
        shown.into_iter().min_by_key(worth).unwrap()
    }
}
