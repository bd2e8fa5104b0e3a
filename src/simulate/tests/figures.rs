//! What is counted, and how it comes out.

use super::*;
use crate::conference::{Choice, Conference, Event, Stage, Subject};
use crate::scenario::AnswerIx;
use crate::scoring::{Scorecard, Session, Tally, sample};
use crate::simulate::crowd;
use crate::simulate::gather::Gathered;
use crate::simulate::layout::Layout;
use crate::simulate::player::{Manner, Player};

#[test]
fn the_number_of_threads_changes_nothing() {
    let scenario = sample::small();
    // More than one part a strategy, the last of them not full.
    let mut plan = plan(&Strategy::ALL, 300);
    let alone = played(&scenario, &plan);
    for threads in [2, 7] {
        plan.threads = threads;
        assert!(played(&scenario, &plan) == alone, "{threads} threads");
    }
    plan.seed = 2;
    assert!(played(&scenario, &plan) != alone, "another seed");
}

#[test]
fn seeds_in_two_halves_add_up_to_the_whole() {
    let scenario = sample::small();
    let layout = Layout::of(&scenario);
    // A learner's skill hangs on how many plays there are.
    let others: Vec<Strategy> = Strategy::ALL
        .into_iter()
        .filter(|it| *it != Strategy::Learner)
        .collect();
    let whole = crowd::play(&scenario, &layout, &plan(&others, 200), &|_| {});
    let mut halves = crowd::play(&scenario, &layout, &plan(&others, 77), &|_| {});
    let mut second = plan(&others, 123);
    second.seed = 78;
    let second = crowd::play(&scenario, &layout, &second, &|_| {});
    for (half, other) in halves.iter_mut().zip(&second) {
        half.merge(other);
    }
    assert_eq!(halves, whole);
}

#[test]
fn the_last_seed_may_be_the_greatest_there_is() {
    let mut plan = plan(&[Strategy::Random], 3);
    plan.seed = u64::MAX - 1;
    let report = played(&sample::small(), &plan);
    assert_eq!(report.strategies[0].scores.len(), 3);
}

/// The events that make a conference again.
fn events(conference: &Conference) -> Vec<Event> {
    let begin = Event::Begin {
        seed: conference.seed(),
        panel: conference.panel().to_vec(),
        carried: None,
    };
    let turns = conference.turns().iter().map(|turn| match turn.subject {
        Subject::Statement => Event::Opened {
            lines: conference.lines().to_vec(),
        },
        Subject::Decision { option, .. } => Event::Decided { option },
        Subject::Question { choice, .. } => Event::Chosen {
            choice,
            elapsed_ms: 0,
        },
    });
    [begin].into_iter().chain(turns).collect()
}

#[test]
fn a_simulated_conference_is_scored_as_a_real_one() {
    for scenario in [sample::small(), built_in()] {
        let layout = Layout::of(&scenario);
        // One player for all: nothing may be left over from the play before.
        let mut player = Player::new(&scenario, &layout);
        for strategy in Strategy::ALL {
            let mind = strategy.mind(&scenario, &layout, Lang::Ja);
            for seed in 0..12 {
                let (conference, tally) = player.play(Manner {
                    mind: &mind,
                    seed,
                    player: strategy as usize,
                    skill: 90 * seed as u32,
                });
                assert!(matches!(conference.stage(), Stage::Finished(_)));
                let session = Session::replay(Arc::clone(&scenario), &events(conference)).unwrap();
                let card = Scorecard::of(&scenario, session.transcript());
                let place = format!("{} {strategy:?} {seed}", scenario.id);
                assert_eq!(tally.overall(), card.overall, "{place}");
                assert!(tally.criteria().eq(card.criteria), "{place}");
                assert_eq!(conference.mood(), session.conference().mood(), "{place}");
            }
        }
    }
}

/// Plays of two questions, by whether the better answer to the first and to the
/// second asked was given, counted.
fn gathered(scenario: &Arc<Scenario>, plays: &[[bool; 2]]) -> Gathered {
    let layout = Layout::of(scenario);
    let mut gathered = Gathered::new(scenario, &layout);
    for right in plays {
        let mut conference = Conference::new(Arc::clone(scenario));
        let mut effects = Vec::new();
        let begin = Event::Begin {
            seed: 1,
            panel: Vec::new(),
            carried: None,
        };
        conference.apply(&begin, &mut effects).unwrap();
        while let Some(pending) = conference.pending() {
            let answer = AnswerIx::new(usize::from(right[pending.question.at()]));
            let chosen = Event::Chosen {
                choice: Choice::Answer(answer),
                elapsed_ms: 0,
            };
            conference.apply(&chosen, &mut effects).unwrap();
        }
        let mut tally = Tally::new(scenario);
        tally.enter(&conference);
        gathered.enter(&layout, &conference, &tally);
    }
    gathered
}

#[test]
fn discrimination_and_effects_agree_with_a_reckoning_by_hand() {
    let words = [(0, "No."), (3, "Yes.")];
    let scenario = scenario(&[&question("one", &words), &question("two", &words)]);
    let correlation =
        |plays: &[[bool; 2]]| gathered(&scenario, plays).reached[0].points.correlation();
    let (no, yes) = (false, true);
    assert_eq!(correlation(&[[no, no], [yes, yes]]), Some(1.0));
    assert_eq!(correlation(&[[no, yes], [yes, no]]), Some(-1.0));
    assert_eq!(
        correlation(&[[no, no], [no, yes], [yes, no], [yes, yes]]),
        Some(0.0)
    );
    // x: 0 1 1, y: 0 1 0, so (3·1 − 2·1) / √((3·2 − 4)·(3·1 − 1)).
    let half = correlation(&[[no, no], [yes, yes], [yes, no]]).unwrap();
    assert!((half - 0.5).abs() < 1e-12, "{half}");
    assert_eq!(correlation(&[[yes, no], [yes, yes]]), None);

    let counted = gathered(&scenario, &[[no, no], [yes, yes], [yes, no]]);
    // 0, 100 and 50 points; the second answer to the first question ends at 75.
    let asked = counted.reached[0];
    assert_eq!((asked.plays, asked.scored, asked.score), (3, 3, 150));
    let chosen: Vec<(u64, u64)> = counted.chosen[..3]
        .iter()
        .map(|it| (it.plays, it.score))
        .collect();
    assert_eq!(chosen, [(1, 0), (2, 150), (0, 0)]);
    assert_eq!(counted.scores.mean(), Some(50.0));
}

#[test]
fn effects_are_means_beside_means() {
    let words = [(0, "No."), (3, "Yes.")];
    let scenario = scenario(&[&question("one", &words)]);
    let report = played(&scenario, &plan(&[Strategy::Random], 400));
    // The score is 0 or 100, so the effects lie 100 apart around the mean.
    let mean = report.strategies[0].scores.mean().unwrap();
    let effects: Vec<Option<f64>> = report.questions[0]
        .answers
        .iter()
        .map(|it| it.effect)
        .collect();
    assert_eq!(effects, [Some(-mean), Some(100.0 - mean), None]);
    let chosen: u64 = report.questions[0].answers.iter().map(|it| it.chosen).sum();
    assert_eq!((chosen, report.questions[0].reached), (400, 400));
    assert!((40.0..60.0).contains(&mean), "{mean}");
}

#[test]
fn without_random_play_nothing_is_said_of_effects() {
    let report = played(&sample::small(), &plan(&[Strategy::Best], 10));
    for question in &report.questions {
        assert!(question.answers.iter().all(|it| it.effect.is_none()));
        assert_eq!(question.discrimination, None);
    }
}

#[test]
fn a_scenario_that_leads_in_circles_comes_to_an_end() {
    let circle = |id: &str, next: &str| {
        question(id, &[(0, "Round."), (3, "And round.")])
            .replace("why: Why.", &format!("why: Why., then: {next}"))
    };
    let never = question("never", &[(0, "No."), (3, "Yes.")]) + "    when: {heat_over: 99}\n";
    let scenario = scenario(&[&circle("one", "two"), &circle("two", "one"), &never]);
    let report = all(&scenario, 30);
    assert_eq!(report.questions[0].reached, report.questions[1].reached);
    assert_eq!(report.unreached.len(), 1);
}

#[test]
fn nothing_played_is_nothing_counted() {
    let report = played(&sample::small(), &plan(&Strategy::ALL, 0));
    assert_eq!(report.strategies[0].scores.mean(), None);
    assert_eq!(report.unreached.len(), report.questions.len());
}

#[test]
fn whoever_watches_is_told_of_every_play_in_the_end() {
    use std::sync::atomic::{AtomicU64, Ordering};
    let most = AtomicU64::new(0);
    let mut plan = plan(&[Strategy::Random, Strategy::First], 200);
    plan.threads = 3;
    let watch = |played| {
        most.fetch_max(played, Ordering::Relaxed);
    };
    let _ = simulate(&sample::small(), &plan, &watch);
    assert_eq!(most.into_inner(), 400);
}
