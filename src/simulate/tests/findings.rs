//! What a trainer is told to look at: there where it is so, and nowhere else.

use super::*;
use crate::simulate::Warning;

const SOUND: [(u8, &str); 3] = [
    (0, "We cannot tell you that yet."),
    (3, "Four hours, one after another."),
    (1, "It was not a very long time."),
];

/// Twelve questions that are good enough, with others beside them.
fn with(others: &[&str]) -> Arc<Scenario> {
    let sound: Vec<String> = (0..12)
        .map(|at| {
            let mut answers = SOUND;
            answers.rotate_left(at % 3);
            question(&format!("sound-{at}"), &answers)
        })
        .collect();
    let mut questions: Vec<&str> = sound.iter().map(String::as_str).collect();
    questions.extend(others);
    scenario(&questions)
}

fn kinds(report: &Report) -> Vec<&'static str> {
    report.warnings.iter().map(Warning::tag).collect()
}

/// Criteria the tiny scenarios do not observe are no matter here.
fn found(scenario: &Arc<Scenario>) -> Vec<&'static str> {
    let mut found = kinds(&all(scenario, 400));
    found.retain(|kind| *kind != "thin_criteria");
    found
}

#[test]
fn a_sound_scenario_is_left_in_peace() {
    assert_eq!(found(&with(&[])), [""; 0]);
}

#[test]
fn a_question_worth_the_same_to_everybody_is_named() {
    let same = question("same", &[(2, "One."), (2, "Two.")]);
    let scenario = with(&[&same]);
    let report = all(&scenario, 400);
    let named = report
        .warnings
        .iter()
        .find(|it| it.tag() == "flat")
        .unwrap();
    assert_eq!(
        named.details(&scenario, Lang::En),
        ["same (the same for everybody)"]
    );
    let result = report.questions.last().unwrap();
    assert!(result.same_for_all);
}

#[test]
fn the_longest_being_the_best_gives_it_away() {
    let long = [
        (0, "No."),
        (
            3,
            "Four hours, from nine to one, and we are still counting.",
        ),
        (0, "Soon."),
    ];
    let questions: Vec<String> = (0..8)
        .map(|at| question(&format!("q-{at}"), &long))
        .collect();
    let questions: Vec<&str> = questions.iter().map(String::as_str).collect();
    let scenario = scenario(&questions);
    let report = all(&scenario, 200);
    let giveaway = report.warnings.iter().find_map(|it| match it {
        Warning::Giveaway(giveaway) if giveaway.strategy == Strategy::Longest => Some(giveaway),
        _ => None,
    });
    let giveaway = giveaway.unwrap();
    assert_eq!((giveaway.hits, giveaway.of), (8.0, 8));
    assert!((giveaway.chance - 8.0 / 3.0).abs() < 1e-9);
    assert_eq!(giveaway.questions.len(), 8);
    assert_eq!(giveaway.mean, 100.0);
}

#[test]
fn where_nobody_can_do_well_the_best_falls_short() {
    let poor = [(2, "One."), (0, "Two.")];
    let scenario = scenario(&[&question("poor", &poor)]);
    let report = all(&scenario, 50);
    let warning = &report.warnings[0];
    assert_eq!(warning.tag(), "best_falls_short");
    assert_eq!(
        warning.details(&scenario, Lang::En),
        ["poor (67% of its points)"]
    );
}

#[test]
fn where_nobody_can_do_badly_chance_suffices_and_the_worst_gets_by() {
    // Silence would do badly, where it is allowed to.
    let fine = |at: usize| {
        let fine = question(&format!("fine-{at}"), &[(3, "One."), (3, "Two.")]);
        fine + "    silence: {rate: {clarity: 3}, why: Why.}\n"
    };
    let fine: Vec<String> = (0..8).map(fine).collect();
    let fine: Vec<&str> = fine.iter().map(String::as_str).collect();
    let long = found(&scenario(&fine));
    assert_eq!(long[..2], ["chance_suffices", "worst_gets_by"]);
    // Of a few questions luck may answer all.
    let short = found(&scenario(&fine[..2]));
    assert_eq!(short[0], "worst_gets_by");
}

#[test]
fn what_is_out_of_reach_is_named() {
    let never = question("never", &SOUND) + "    when: {heat_over: 99}\n";
    let shut = question("shut", &SOUND).replace("id: a, say", "id: a, when: {heat_over: 99}, say");
    let shut = shut + "      - {id: d, say: Dee., rate: {clarity: 0}, why: Why.}\n";
    // So that everybody stays calm.
    let scenario = with(&[&never, &shut]);
    let calm: Vec<Strategy> = [Strategy::Random, Strategy::Best].into();
    let report = played(&scenario, &plan(&calm, 400));
    assert_eq!(report.unreached.len(), 1);
    let of = |tag: &str| report.warnings.iter().find(|it| it.tag() == tag).unwrap();
    assert_eq!(of("unreached").details(&scenario, Lang::En), ["never"]);
    assert_eq!(of("never_offered").details(&scenario, Lang::En), ["shut.a"]);
}

#[test]
fn criteria_that_never_count_are_named() {
    let report = all(&with(&[]), 50);
    let thin = report.warnings.iter().find_map(|it| match it {
        Warning::ThinCriteria(list) => Some(list.len()),
        _ => None,
    });
    // All but clarity.
    assert_eq!(thin, Some(6));
}

#[test]
fn every_finding_has_words_in_both_languages() {
    let never = question("never", &SOUND) + "    when: {heat_over: 99}\n";
    let same = question("same", &[(2, "One."), (2, "Two.")]);
    let scenario = with(&[&never, &same]);
    for warning in &all(&scenario, 200).warnings {
        let said = Lang::ALL.map(|lang| {
            assert!(!warning.hint(lang).is_empty());
            warning.message(&scenario, lang)
        });
        assert_ne!(said[0], said[1]);
    }
}
