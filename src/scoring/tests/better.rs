use super::{answered, entry, question, tiny};
use crate::conference::Choice;
use crate::scenario::AnswerIx;
use crate::scoring::Session;

fn better(session: &Session, id: &str) -> Option<Choice> {
    entry(session, id).better.as_ref().map(|it| it.choice)
}

fn answer(at: usize) -> Choice {
    Choice::Answer(AnswerIx::new(at))
}

#[test]
fn a_critical_answer_is_never_the_better_one() {
    let questions = [question(
        "id: q",
        "answer",
        &[
            "id: good, rate: {answer: 2}",
            "id: cruel, rate: {answer: 3}, pitfalls: [mocks]",
            "id: leak, rate: {answer: 3}, claims: {name: known}",
            "id: poor, rate: {answer: 0}",
        ],
    )];
    let scenario = tiny("", &questions);
    let session = answered(&scenario, &[], &[("q", "poor")]);
    assert_eq!(better(&session, "q"), Some(answer(0)));
    assert_eq!(entry(&session, "q").missed(), 2);
    let session = answered(&scenario, &[], &[("q", "cruel")]);
    assert_eq!(
        entry(&session, "q").missed(),
        0,
        "it gave all that was asked"
    );
    let better = entry(&session, "q").better_answer(&scenario);
    assert_eq!(better.map(|answer| &*answer.id), Some("good"));
}

#[test]
fn an_evasion_is_no_model_while_something_plain_is_open() {
    let questions = [question(
        "id: q",
        "answer, control",
        &[
            "id: dodge, rate: {answer: 3, control: 2}, pitfalls: [dodge]",
            "id: plain, rate: {answer: 2, control: 2}",
            "id: poor, rate: {answer: 0, control: 0}",
        ],
    )];
    let session = answered(&tiny("", &questions), &[], &[("q", "poor")]);
    assert_eq!(better(&session, "q"), Some(answer(1)));
}

#[test]
fn after_a_falsehood_the_truth_is_the_model() {
    let questions = [
        question(
            "id: first",
            "answer",
            &["id: lie, rate: {answer: 1}, claims: {count: five}, then: then"],
        ),
        question(
            "id: then, phase: follow_up",
            "accuracy",
            &[
                "id: vague, rate: {accuracy: 1}",
                "id: truth, rate: {accuracy: 3}, claims: {count: three}",
            ],
        ),
    ];
    let session = answered(
        &tiny("", &questions),
        &[],
        &[("first", "lie"), ("then", "vague")],
    );
    assert_eq!(better(&session, "then"), Some(answer(1)));
    assert_eq!(entry(&session, "then").missed(), 2);
}

#[test]
fn among_equals_the_first_of_the_file_is_better() {
    let questions = [question(
        "id: q",
        "answer, control",
        &[
            "id: poor, rate: {answer: 0, control: 0}",
            "id: one, rate: {answer: 3, control: 1}",
            "id: other, rate: {answer: 1, control: 3}",
        ],
    )];
    let session = answered(&tiny("", &questions), &[], &[("q", "poor")]);
    assert_eq!(better(&session, "q"), Some(answer(1)));
}

#[test]
fn points_missed_on_one_criterion_are_not_made_up_by_another() {
    let questions = [question(
        "id: q, weight: 3",
        "answer, control",
        &[
            "id: given, rate: {answer: 3, control: 0}",
            "id: best, rate: {answer: 2, control: 3}",
        ],
    )];
    let session = answered(&tiny("", &questions), &[], &[("q", "given")]);
    // 3 · (max(0, 2 − 3) + max(0, 3 − 0)).
    assert_eq!(entry(&session, "q").missed(), 9);
}

#[test]
fn the_ledger_decides_which_answer_is_better() {
    let questions = [question(
        "id: q",
        "accuracy",
        &[
            "id: false, rate: {accuracy: 3}, claims: {count: five}",
            "id: vague, rate: {accuracy: 1}",
        ],
    )];
    let session = answered(&tiny("", &questions), &[], &[("q", "false")]);
    assert_eq!(better(&session, "q"), Some(answer(1)));
    assert_eq!(entry(&session, "q").missed(), 1);
}

fn of_an_expert() -> Vec<String> {
    vec![question(
        "id: q, weight: 3",
        "answer",
        &[
            "id: own, rate: {answer: 2}",
            "id: expert, by: engineer, rate: {answer: 3}",
            "id: poor, rate: {answer: 0}",
        ],
    )]
}

#[test]
fn who_is_not_seated_costs_the_panel_and_misses_nothing() {
    let scenario = tiny("", &of_an_expert());
    let absent = answered(&scenario, &[], &[("q", "own")]);
    let found = entry(&absent, "q");
    assert_eq!(found.missed(), 0);
    assert_eq!(found.panel_cost.map(|cost| cost.points), Some(3));
    let poor = answered(&scenario, &[], &[("q", "poor")]);
    let found = entry(&poor, "q");
    // Missed against the best on offer, the panel's cost beside it.
    assert_eq!(found.missed(), 6);
    assert_eq!(found.panel_cost.map(|cost| cost.points), Some(3));
    let seated = answered(&scenario, &[0], &[("q", "own")]);
    let found = entry(&seated, "q");
    assert_eq!(found.missed(), 3);
    assert_eq!(found.panel_cost, None);
}

#[test]
fn who_could_not_have_spoken_costs_the_panel_nothing() {
    let cost = |answer: &str, panel: &[usize]| {
        let answers = ["id: own, rate: {answer: 2}", answer];
        let scenario = tiny("", &[question("id: q", "answer", &answers)]);
        let session = answered(&scenario, panel, &[]);
        entry(&session, "q").panel_cost.map(|cost| cost.points)
    };
    let expert = |when: &str| format!("id: expert, by: engineer, rate: {{answer: 3}}{when}");
    assert_eq!(cost(&expert(", when: {seated: engineer}"), &[]), Some(1));
    assert_eq!(cost(&expert(", when: {after: 9}"), &[]), None);
    assert_eq!(cost(&expert(""), &[0]), None);
}

#[test]
fn at_the_door_nobody_is_missed() {
    let door = question(
        "id: door, phase: doorstep",
        "answer",
        &["id: own, rate: {answer: 2}, then: more"],
    );
    let more = question(
        "id: more, phase: follow_up",
        "answer",
        &[
            "id: own, rate: {answer: 2}",
            "id: expert, by: engineer, rate: {answer: 3}",
        ],
    );
    let first = question("id: q", "answer", &["id: own, rate: {answer: 2}"]);
    let session = answered(&tiny("", &[first, door, more]), &[], &[]);
    assert_eq!(entry(&session, "more").panel_cost, None);
}

#[test]
fn a_decision_is_better_only_where_it_is_rated_so() {
    let better = |first: &str, second: &str| {
        let parts = format!(
            "
decisions:
  - id: d
    at: before
    ask: {{en: Which?}}
    options:
      - {{id: second, say: {{en: B.}}, why: {{en: So.}}{second}}}
      - {{id: first, say: {{en: A.}}, why: {{en: So.}}{first}}}
"
        );
        let scenario = tiny(&parts, &[question("id: q", "answer", &[])]);
        let session = answered(&scenario, &[], &[]);
        let entry = &session.transcript().entries[0];
        let better = entry.better_answer(&scenario);
        better.map(|option| option.id.to_string())
    };
    assert_eq!(better("", ""), None);
    let (good, bad) = (", rate: {answer: 3}", ", rate: {answer: 1}");
    assert_eq!(better(good, bad).as_deref(), Some("first"));
    assert_eq!(better(bad, good), None);
}

#[test]
fn nothing_right_in_what_matters_most_is_a_decision_not_words() {
    let foremost_two = "id: a, rate: {answer: 2, control: 3}";
    let foremost_three = "id: a, rate: {answer: 3, control: 0}";
    let questions = [
        question("id: none", "answer, control", &[foremost_two]),
        question("id: one", "answer, control", &[foremost_three]),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    assert!(entry(&session, "none").decision_not_words);
    assert!(!entry(&session, "one").decision_not_words);
}

#[test]
fn an_expert_who_is_absent_does_not_make_it_words() {
    let scenario = tiny("", &of_an_expert());
    let absent = answered(&scenario, &[], &[("q", "own")]);
    assert!(entry(&absent, "q").decision_not_words);
    let seated = answered(&scenario, &[0], &[("q", "own")]);
    assert!(!entry(&seated, "q").decision_not_words);
}
