use super::{answered, question, tiny};
use crate::scenario::TopicIx;
use crate::scenario::vocabulary::Pitfall;
use crate::scoring::{Lens, Session, WeakSpot, fixes, keeps, weak_spots};
use std::collections::BTreeSet;

/// A question of a topic where so much of level 3 was given, and what else.
fn given(id: &str, topic: &str, level: u8, more: &str) -> String {
    let comma = if more.is_empty() { "" } else { ", " };
    let answer = format!("id: given, rate: {{answer: {level}}}{comma}{more}");
    question(
        &format!("id: {id}, topic: {topic}"),
        "answer",
        &[&answer, "id: best, rate: {answer: 3}"],
    )
}

fn spots(session: &Session) -> Vec<WeakSpot> {
    weak_spots(session.conference().scenario(), session.transcript())
}

fn of(spots: &[WeakSpot], lens: Lens) -> Option<&WeakSpot> {
    spots.iter().find(|spot| spot.lens == lens)
}

fn topic(at: usize) -> Lens {
    Lens::Topic(TopicIx::new(at))
}

#[test]
fn spots_are_shrunk_towards_the_mean_of_their_lens() {
    let questions = [
        given("a", "one", 0, ""),
        given("b", "one", 2, ""),
        given("c", "two", 3, ""),
        given("d", "two", 1, ""),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    let spots = spots(&session);
    // Missed 3, 1, 0, 2: μ = 1.5. One: (4 + 4.5) / 5 = 1.7, times 2.
    let one = of(&spots, topic(0)).unwrap();
    assert_eq!((one.missed, one.observed), (4, 2));
    assert!((one.rank - 3.4).abs() < 1e-9, "{}", one.rank);
    assert_eq!(one.evidence.len(), 2);
    // Two: (2 + 4.5) / 5 = 1.3, times 2; the flawless turn is no evidence.
    let two = of(&spots, topic(1)).unwrap();
    assert!((two.rank - 2.6).abs() < 1e-9, "{}", two.rank);
    assert_eq!(two.evidence.len(), 1);
    let topics: Vec<Lens> = spots
        .iter()
        .map(|spot| spot.lens)
        .filter(|lens| matches!(lens, Lens::Topic(_)))
        .collect();
    assert_eq!(topics, [topic(0), topic(1)], "ranked");
}

#[test]
fn one_bad_answer_is_no_weak_spot_unless_it_is_critical() {
    let questions = [
        given("a", "one", 0, "pitfalls: [jargon]"),
        given("b", "two", 0, "pitfalls: [mocks]"),
        given("c", "three", 0, "pitfalls: [dodge]"),
        given("d", "four", 0, "pitfalls: [dodge]"),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    let spots = spots(&session);
    assert!(of(&spots, topic(0)).is_none());
    assert!(of(&spots, Lens::Pitfall(Pitfall::Jargon)).is_none());
    assert!(of(&spots, Lens::Pitfall(Pitfall::Mocks)).unwrap().critical);
    let dodge = of(&spots, Lens::Pitfall(Pitfall::Dodge)).unwrap();
    assert_eq!((dodge.missed, dodge.observed), (6, 2));
    assert!(of(&spots, Lens::Criterion(0)).is_some());
}

#[test]
fn evidence_is_the_costliest_first() {
    let questions = [given("a", "one", 2, ""), given("b", "one", 0, "")];
    let session = answered(&tiny("", &questions), &[], &[]);
    let spots = spots(&session);
    let evidence = &of(&spots, topic(0)).unwrap().evidence;
    let entries = &session.transcript().entries;
    let missed: Vec<u32> = evidence.iter().map(|at| entries[*at].missed()).collect();
    assert_eq!(missed, [3, 1]);
}

#[test]
fn a_flawless_conference_has_no_weak_spot() {
    let questions = [given("a", "one", 3, ""), given("b", "one", 3, "")];
    let session = answered(&tiny("", &questions), &[], &[]);
    assert!(spots(&session).is_empty());
}

#[test]
fn what_to_fix_comes_of_three_different_questions() {
    let questions = [
        given("a", "one", 0, "pitfalls: [mocks]"),
        given("b", "one", 0, ""),
        given("c", "two", 1, "pitfalls: [dodge]"),
        given("d", "two", 0, "pitfalls: [dodge]"),
        given("e", "three", 0, ""),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    let fixes = fixes(session.transcript(), &spots(&session));
    assert!(!fixes.is_empty());
    let turns: BTreeSet<usize> = fixes.iter().map(|fix| fix.turn).collect();
    assert_eq!(turns.len(), fixes.len(), "{fixes:#?}");
    assert_eq!(fixes[0].spot.lens, Lens::Pitfall(Pitfall::Mocks));
    for fix in &fixes {
        assert!(fix.spot.evidence.contains(&fix.turn));
    }
}

#[test]
fn what_is_fixed_first_has_the_most_points_not_shown_yet() {
    let questions = [
        given("a", "one", 0, ""),
        given("b", "one", 0, ""),
        given("c", "two", 2, ""),
        given("d", "two", 2, ""),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    let fixes = fixes(session.transcript(), &spots(&session));
    // The criterion sees all eight points; nothing is left for the others.
    assert_eq!(fixes.len(), 1);
    assert_eq!(fixes[0].spot.missed, 8);
}

#[test]
fn good_answers_are_kept_one_a_topic_and_none_with_a_pitfall() {
    let questions = [
        given("a", "one", 3, ""),
        given("b", "one", 3, ""),
        given("c", "two", 2, ""),
        given("d", "three", 3, "pitfalls: [jargon]"),
        given("e", "four", 1, ""),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    let scenario = session.conference().scenario();
    let kept = keeps(scenario, session.transcript());
    let ids: Vec<&str> = kept
        .iter()
        .map(|at| {
            &*session.transcript().entries[*at]
                .question(scenario)
                .unwrap()
                .id
        })
        .collect();
    assert_eq!(ids.len(), 1, "two of three is under two thirds: {ids:?}");
    assert!(["a", "b"].contains(&ids[0]));
}
