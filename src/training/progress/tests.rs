use super::sample::{conference, drill, entered, heard, story};
use super::*;
use crate::scenario::vocabulary::{Field, Pitfall, Technique, Word};
use crate::training::practised::{Criterion, Practised};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[test]
fn conferences_are_points_and_drills_are_not() {
    let progress = entered(&[conference(1, false), drill(2), conference(3, true)]);
    assert_eq!(progress.chosen.points.len(), 1);
    assert_eq!(
        (progress.chosen.conferences, progress.chosen.drilled),
        (1, 1)
    );
    assert_eq!(progress.aloud.points.len(), 1);
    assert_eq!(progress.aloud.drilled, 0);
    let met = |course: &Course| course.cells.iter().map(|it| it.observed).sum::<u32>();
    assert_eq!(
        met(&progress.chosen),
        7,
        "six questions and the drill's one"
    );
    assert_eq!(met(&progress.aloud), 6);
}

#[test]
fn what_others_heard_and_rated_is_a_kind_of_its_own() {
    let progress = entered(&[
        conference(1, false),
        heard(2),
        conference(3, true),
        heard(4),
    ]);
    assert_eq!(progress.spoken.conferences, 2);
    assert_eq!(progress.chosen.points.len(), 1);
    assert_eq!(progress.aloud.points.len(), 1);
    let kinds: Vec<Kind> = progress.courses().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, Kind::ALL);
    // What an earlier version kept has none of it.
    let kept = r#"{"chosen":{},"aloud":{},"titles":[]}"#;
    let read: Result<Progress, _> = serde_json::from_str(kept);
    assert!(read.is_ok_and(|it| it.spoken.is_empty()));
}

#[test]
fn a_conference_broken_off_has_no_score_that_counts() {
    let (_, progress) = story(7);
    let course = &progress.chosen;
    assert_eq!((course.conferences, course.broken_off), (7, 1));
    assert_eq!(course.scores().count(), 6);
    assert!(course.criteria.iter().all(|it| it.conferences == 6));
    assert_eq!(course.points[4].score(), None);
    assert!(
        course.points[4].overall.is_some(),
        "it is known all the same"
    );
}

#[test]
fn what_said_nothing_is_not_counted() {
    let mut nothing = conference(1, false);
    nothing.exchanges.clear();
    assert!(entered(&[nothing]).is_empty());
}

#[test]
fn then_is_the_first_three_and_now_counts_the_last_most() {
    let (sessions, progress) = story(12);
    let seen = &progress.chosen.criteria[0];
    let scores: Vec<f64> = sessions
        .iter()
        .filter(|it| it.complete)
        .map(|it| f64::from(it.criteria[0].score))
        .collect();
    assert_eq!(seen.then(), Some(scores[..3].iter().sum::<f64>() / 3.0));
    let weight = |ago: usize| 0.5_f64.powf(ago as f64 / 3.0);
    let (mut sum, mut all) = (0.0, 0.0);
    for (ago, score) in scores.iter().rev().enumerate() {
        sum += weight(ago) * score;
        all += weight(ago);
    }
    assert!((seen.now().unwrap() - sum / all).abs() < 1e-9);
    assert_eq!(seen.better(), Some(true));
    let level = &progress.chosen.criteria[3];
    assert_eq!(level.better(), None, "it only wavers");
}

#[test]
fn three_conferences_have_a_now_and_no_then() {
    let (_, progress) = story(3);
    let seen = &progress.chosen.criteria[0];
    assert_eq!((seen.then(), seen.better()), (None, None));
    assert!(seen.now().is_some());
}

#[test]
fn a_streak_counts_conferences_that_offered_the_pitfall() {
    let blame = |progress: &Progress| {
        let mut all = progress.chosen.pitfalls.iter();
        all.find(|it| it.pitfall == Pitfall::BlamesOthers)
            .unwrap()
            .clone()
    };
    let (mut sessions, progress) = story(9);
    let seen = blame(&progress);
    assert_eq!((seen.offered, seen.fallen, seen.streak), (9, 3, 6));
    assert_eq!(seen.since, Some(4));
    assert_eq!(seen.fades(), None, "nine could be chance");
    assert_eq!(blame(&story(12).1).fades(), Some(true));
    // A conference that did not offer it says nothing; nor does a drill.
    let mut without = conference(10, false);
    for exchange in &mut without.exchanges {
        exchange.offered.remove(Pitfall::BlamesOthers);
    }
    sessions.extend([without, drill(11)]);
    assert_eq!(blame(&entered(&sessions)), seen);
    let mut fall = conference(12, false);
    fall.exchanges[0].pitfalls.insert(Pitfall::BlamesOthers);
    sessions.push(fall);
    let seen = blame(&entered(&sessions));
    assert_eq!((seen.streak, seen.since), (0, None));
    assert_eq!(seen.just_ended(), Some((6, 12)));
}

#[test]
fn a_cell_fades_what_is_long_past() {
    let once = |number: i64, missed: u32| {
        let mut drill = drill(number);
        drill.exchanges[0].techniques = [Technique::Loaded].into_iter().collect();
        drill.exchanges[0].field = Some(Field::Cause);
        drill.exchanges[0].missed = missed;
        drill
    };
    let mut sessions: Vec<Practised> = (1..=8).map(|it| once(it, 12)).collect();
    sessions.extend((9..=12).map(|it| once(it, 0)));
    let progress = entered(&sessions);
    let cell = progress
        .chosen
        .cell(Technique::Loaded, Field::Cause)
        .unwrap();
    // Four that had all, before them eight that had nothing: 1 − 1/2 of 1 − 1/8.
    assert!(
        (cell.share() - 0.5 / 0.875).abs() < 0.002,
        "{}",
        cell.share()
    );
    assert_eq!(
        (cell.observed, cell.last(), cell.is_hint()),
        (12, 12, false)
    );
    let other = progress.chosen.cell(Technique::Loaded, Field::Scale);
    assert_eq!(other, None, "never met is not nothing had");
}

#[test]
fn years_of_conferences_stay_in_sight() {
    let (_, progress) = story(3_000);
    let course = &progress.chosen;
    assert_eq!(course.points.len(), 60);
    let blocks = course.blocks();
    assert!((20..=41).contains(&blocks.len()), "{}", blocks.len());
    let scored: u32 = blocks.iter().map(|it| it.count).sum();
    assert_eq!(scored, (1..=2_940).filter(|it| it % 7 != 5).count() as u32);
    assert!(blocks.windows(2).all(|pair| pair[0].last < pair[1].first));
    assert_eq!(blocks[0].first, 1);
    assert!(blocks[0].mean() < blocks[blocks.len() - 1].mean());
}

/// Every technique on every field, picked and spoken, in many scenarios whose
/// criteria differ: more than anybody's library holds.
fn crowded(number: i64) -> Practised {
    let mut practised = conference(100_000 + number, number % 2 == 0);
    let nth = number.unsigned_abs() as usize;
    practised.session.scenario = format!("a-scenario-with-a-name-{}", nth % 900).into();
    practised.criteria = (0..7)
        .map(|at| Criterion {
            id: format!("criterion-{}", (nth + at) % 40).into(),
            ..practised.criteria[0].clone()
        })
        .collect();
    for (turn, exchange) in practised.exchanges.iter_mut().enumerate() {
        let all = (nth / 2 * 6 + turn) % 300;
        exchange.techniques = [Technique::ALL[all / 12]].into_iter().collect();
        exchange.field = Some(Field::ALL[all % 12]);
        exchange.offered = Pitfall::ALL.iter().copied().collect();
    }
    practised
}

fn bytes(progress: &Progress) -> usize {
    serde_json::to_string(progress).unwrap().len()
}

#[test]
fn what_is_kept_does_not_grow() {
    let (mut both, mut picked) = (Progress::default(), Progress::default());
    let mut largest = [0, 0];
    for number in 1..=4_000 {
        both.enter(&crowded(number));
        if number % 2 == 1 {
            picked.enter(&crowded(number));
        }
        if number % 200 == 0 {
            largest[0] = largest[0].max(bytes(&both));
            largest[1] = largest[1].max(bytes(&picked));
        }
    }
    assert_eq!(both.chosen.cells.len(), 25 * 12);
    assert_eq!(both.aloud.cells.len(), 25 * 12);
    assert!(
        largest[0] < 105_000,
        "{} bytes of all there can be",
        largest[0]
    );
    assert!(
        largest[1] < 60_000,
        "{} bytes of all that can be picked",
        largest[1]
    );
    let usual = bytes(&story(4_000).1);
    assert!(usual < 20_000, "{usual} bytes of what there usually is");
}

/// Sessions of all kinds, in no particular order of numbers.
fn sessions() -> impl Strategy<Value = Vec<Practised>> {
    let session = (0_u8..3, 1_i64..60).prop_map(|(kind, number)| match kind {
        0 => conference(number, false),
        1 => conference(number, true),
        _ => drill(number),
    });
    prop::collection::vec(session, 0..90).prop_map(|mut all| {
        for (at, session) in (1..).zip(&mut all) {
            session.session.number = at;
        }
        all
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn put_away_and_read_again_it_goes_on_the_same(sessions in sessions()) {
        let mut progress = Progress::default();
        for session in &sessions {
            progress.enter(session);
            let json = serde_json::to_string(&progress).unwrap();
            progress = serde_json::from_str(&json).unwrap();
        }
        prop_assert_eq!(progress, entered(&sessions));
    }

    #[test]
    fn no_figure_is_without_its_sessions(sessions in sessions()) {
        let by_number: BTreeMap<i64, &Practised> =
            sessions.iter().map(|it| (it.session.number, it)).collect();
        let progress = entered(&sessions);
        for (kind, course) in progress.courses() {
            for point in &course.points {
                let session = by_number[&point.session];
                prop_assert_eq!(session.session.kind(), kind);
                prop_assert_eq!(point.overall, session.overall);
            }
            for criterion in &course.criteria {
                for seen in criterion.series() {
                    let session = by_number[&seen.session];
                    prop_assert!(session.complete && session.session.kind() == kind);
                    let there = session.criteria.iter().find(|it| it.id == criterion.id);
                    prop_assert_eq!(there.map(|it| it.score), Some(seen.score));
                }
                prop_assert!(criterion.now().is_some());
            }
            for cell in &course.cells {
                prop_assert_eq!(cell.trace.len(), (cell.observed as usize).min(3));
                prop_assert!((0.0..=1.0).contains(&cell.share()));
                for place in &cell.trace {
                    let session = by_number[&place.session];
                    let exchange = &session.exchanges[usize::from(place.exchange)];
                    prop_assert_eq!(session.session.kind(), kind);
                    prop_assert!(exchange.techniques.contains(cell.technique));
                    prop_assert_eq!(exchange.field, Some(cell.field));
                    prop_assert!(exchange.possible > 0);
                }
            }
            for seen in &course.pitfalls {
                prop_assert!(seen.fallen <= seen.offered && seen.streak + seen.fallen <= seen.offered);
                prop_assert!(seen.exchanges_fallen <= seen.exchanges_offered);
                prop_assert_eq!(seen.since.is_some(), seen.streak > 0);
                for fall in seen.first.iter().chain(&seen.last) {
                    let session = by_number[&fall.session];
                    let fell = session.exchanges.iter().any(|it| it.pitfalls.contains(seen.pitfall));
                    prop_assert_eq!(fall.fell, fell);
                    prop_assert!(session.session.question.is_none());
                }
            }
        }
    }

    #[test]
    fn both_kinds_go_on_without_each_other(sessions in sessions()) {
        let progress = entered(&sessions);
        let spoken = entered(sessions.iter().filter(|it| it.session.aloud));
        prop_assert_eq!(&progress.aloud, &spoken.aloud);
        prop_assert!(spoken.chosen.is_empty());
    }
}
