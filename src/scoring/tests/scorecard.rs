use super::{answered, begun, card, entry, question, score, step, tiny};
use crate::conference::Event;
use crate::scoring::sample::take;
use crate::scoring::{Gate, Grade};

/// Questions that rate `answer` at these levels, each of weight 1.
fn levels(levels: &[u8]) -> Vec<String> {
    let one = |(at, level): (usize, &u8)| {
        let answer = format!("id: a, rate: {{answer: {level}}}");
        question(&format!("id: q{at}"), "answer", &[&answer])
    };
    levels.iter().enumerate().map(one).collect()
}

#[test]
fn an_exchange_is_sixty_percent_its_first_answer() {
    let questions = [
        question(
            "id: root",
            "answer",
            &["id: a, rate: {answer: 3}, then: first"],
        ),
        question(
            "id: first, phase: follow_up",
            "answer",
            &["id: a, rate: {answer: 0}, then: second"],
        ),
        question(
            "id: second, phase: follow_up",
            "answer",
            &["id: a, rate: {answer: 3}"],
        ),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    // 0.6 · 3 + 0.4 · (0 + 3) / 2 = 2.4 of 3.
    assert_eq!(score(&session, "answer"), (Some(80), 1));
}

#[test]
fn what_one_side_of_an_exchange_sees_counts_alone() {
    let questions = [
        question(
            "id: root",
            "answer",
            &["id: a, rate: {answer: 3}, then: next"],
        ),
        question(
            "id: next, phase: follow_up",
            "control",
            &["id: a, rate: {control: 2}"],
        ),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    assert_eq!(score(&session, "answer"), (Some(100), 1));
    assert_eq!(score(&session, "control"), (Some(67), 1));
}

#[test]
fn questions_weigh() {
    let questions = [
        question(
            "id: heavy, weight: 3",
            "answer",
            &["id: a, rate: {answer: 3}"],
        ),
        question(
            "id: light, weight: 1",
            "answer",
            &["id: a, rate: {answer: 0}"],
        ),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    // (3·3 + 1·0) / (3·3 + 1·3) = 9/12.
    assert_eq!(score(&session, "answer"), (Some(75), 2));
}

#[test]
fn a_half_is_rounded_up() {
    let zero = "id: a, rate: {answer: 0}";
    let questions = [
        question(
            "id: one, weight: 1",
            "answer",
            &["id: a, rate: {answer: 3}"],
        ),
        question("id: two, weight: 3", "answer", &[zero]),
        question("id: three, weight: 3", "answer", &[zero]),
        question("id: four, weight: 1", "answer", &[zero]),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    // 3/24 = 12.5 %.
    assert_eq!(score(&session, "answer"), (Some(13), 4));
    assert_eq!(card(&session).overall, Some(13));
}

#[test]
fn overall_counts_criteria_seen_in_three_exchanges() {
    let both = "id: a, rate: {answer: 3, control: 0}";
    let questions = [
        question("id: one", "answer, control", &[both]),
        question("id: two", "answer, control", &[both]),
        question("id: three", "answer", &["id: a, rate: {answer: 3}"]),
    ];
    let session = answered(&tiny("", &questions), &[], &[]);
    assert_eq!(score(&session, "control"), (Some(0), 2));
    assert_eq!(card(&session).overall, Some(100));
    // With nothing seen three times, everything seen counts.
    let session = answered(&tiny("", &questions[..2]), &[], &[]);
    assert_eq!(card(&session).overall, Some(50));
}

#[test]
fn what_was_never_seen_has_no_score() {
    let session = answered(&tiny("", &levels(&[2])), &[], &[]);
    assert_eq!(score(&session, "empathy"), (None, 0));
    assert_eq!(card(&session).overall, Some(67));
    let nothing = begun(&tiny("", &levels(&[2])), &[]);
    assert_eq!(card(&nothing).overall, None);
    assert_eq!(card(&nothing).grade, None);
}

/// Four perfect answers, and one more for each of these.
fn gated(more: &[&str]) -> crate::scoring::Scorecard {
    let mut questions = levels(&[3, 3, 3, 3]);
    for (at, answer) in more.iter().enumerate() {
        let answer = format!("id: a, rate: {{answer: 3}}, {answer}");
        questions.push(question(&format!("id: more{at}"), "answer", &[&answer]));
    }
    card(&answered(&tiny("", &questions), &[], &[]))
}

#[test]
fn critical_answers_cap_the_score_and_are_counted_not_their_tags() {
    let one = gated(&["pitfalls: [blames_victims, mocks, stigmatises]"]);
    assert_eq!((one.ungated, one.overall), (Some(100), Some(60)));
    assert!(matches!(&one.gates[..], [Gate::Critical { turns }] if turns.len() == 1));
    let two = gated(&["pitfalls: [mocks]", "claims: {name: known}"]);
    assert_eq!((two.ungated, two.overall), (Some(100), Some(40)));
    let none = gated(&["pitfalls: [jargon, dodge]"]);
    assert_eq!(none.overall, Some(100));
    assert!(none.gates.is_empty());
}

#[test]
fn a_cap_lifts_no_score() {
    let mut questions = levels(&[0, 0, 1]);
    questions.push(question(
        "id: bad",
        "answer",
        &["id: a, rate: {answer: 0}, pitfalls: [mocks]"],
    ));
    let session = answered(&tiny("", &questions), &[], &[]);
    // 1/12 = 8.33 %.
    assert_eq!(card(&session).overall, Some(8));
}

/// A false statement among perfect answers, and what came after it.
fn falsely(after: &str) -> crate::scoring::Scorecard {
    let mut questions = levels(&[3, 3, 3, 3]);
    let false_one = "id: a, rate: {answer: 3, accuracy: 3}, claims: {count: five}, then: again";
    questions.push(question("id: false", "answer, accuracy", &[false_one]));
    questions.push(after.to_owned());
    let session = answered(&tiny("", &questions), &[], &[]);
    let accuracy = session.conference().scenario().rubric.accuracy.unwrap();
    let levels = entry(&session, "false").turn.levels;
    assert_eq!(levels.get(usize::from(accuracy)), Some(0), "overruled");
    card(&session)
}

#[test]
fn a_false_statement_is_critical_unless_corrected_before_the_close() {
    let head = "id: again, phase: follow_up";
    let same = question(head, "answer", &["id: a, rate: {answer: 3}"]);
    assert_eq!(falsely(&same).overall, Some(60));
    let corrected = "id: a, rate: {answer: 3}, claims: {count: three}, corrects: [count]";
    let corrected = falsely(&question(head, "answer", &[corrected]));
    assert_eq!(corrected.overall, Some(79));
    assert!(matches!(&corrected.gates[..], [Gate::Corrected { turns }] if turns.len() == 1));
}

#[test]
fn a_correction_that_is_false_again_corrects_nothing() {
    let again = "id: a, rate: {answer: 3}, claims: {count: five}, corrects: [count]";
    let head = "id: again, phase: follow_up";
    let card = falsely(&question(head, "answer", &[again]));
    assert!(matches!(&card.gates[..], [Gate::Critical { turns }] if turns.len() == 2));
    assert_eq!(card.overall, Some(40));
}

#[test]
fn a_correction_need_not_say_the_right_value() {
    let open = "id: a, rate: {answer: 3}, corrects: [count]";
    let card = falsely(&question("id: again, phase: follow_up", "answer", &[open]));
    assert_eq!(card.overall, Some(79));
}

#[test]
fn a_statement_can_correct_what_was_false_before_it() {
    let parts = "
decisions:
  - id: tweet
    at: before
    ask: {en: Post it?}
    options:
      - {id: post, say: {en: Five.}, why: {en: So.}, claims: {count: five}}
      - {id: wait, say: {en: Wait.}, why: {en: So.}}
opening:
  choose: 1
  lines:
    - {id: a, say: {en: It is three.}, why: {en: So.}, rate: {answer: 3}, CORRECTS}
";
    let gates = |corrects: &str| {
        let scenario = tiny(&parts.replace("CORRECTS", corrects), &levels(&[3, 3, 3]));
        card(&answered(&scenario, &[], &[])).gates
    };
    assert!(matches!(&gates("claims: {}")[..], [Gate::Critical { .. }]));
    let open = gates("corrects: [count]");
    assert!(matches!(&open[..], [Gate::Corrected { turns }] if *turns == [0]));
}

#[test]
fn a_correction_at_the_door_comes_too_late() {
    let mut questions = levels(&[3, 3, 3, 3]);
    let false_one = "id: a, rate: {answer: 3}, claims: {count: five}";
    questions.push(question("id: false", "answer", &[false_one]));
    let late = "id: a, rate: {answer: 3}, claims: {count: three}, corrects: [count]";
    questions.push(question("id: late, phase: doorstep", "answer", &[late]));
    let session = answered(&tiny("", &questions), &[], &[]);
    assert_eq!(entry(&session, "late").turn.levels.count(), 1);
    assert_eq!(card(&session).overall, Some(60));
}

#[test]
fn a_conference_broken_off_is_provisional() {
    let scenario = tiny("", &levels(&[3, 3]));
    let mut session = begun(&scenario, &[]);
    step(&mut session, &[]);
    take(&mut session, &Event::Closed);
    assert!(card(&session).provisional);
    assert_eq!(card(&session).overall, Some(100));
    assert!(!card(&answered(&scenario, &[], &[])).provisional);
}

#[test]
fn grades_begin_at_their_bounds() {
    let grades = [80, 79, 65, 64, 45, 44].map(Grade::of);
    use Grade::{M, P, S, U};
    assert_eq!(grades, [P, S, S, M, M, U]);
}

const OPENING: &str = "
opening:
  choose: 2
  weight: 2
  lines:
    - {id: a, say: {en: We.}, why: {en: So.}, covers: [apology], rate: {answer: 3, clarity: 2}}
    - {id: b, say: {en: You.}, why: {en: So.}, covers: [what], rate: {answer: 2}}
";

#[test]
fn a_statement_is_one_exchange_at_the_rounded_mean_of_its_lines() {
    let session = answered(&tiny(OPENING, &levels(&[0, 0])), &[], &[]);
    let given = session.transcript().entries[0].turn.levels;
    let rubric = &session.conference().scenario().rubric;
    let level = |id: &str| given.get(rubric.position(id).unwrap());
    assert_eq!(level("answer"), Some(3), "2.5, rounded up");
    assert_eq!(level("clarity"), Some(2));
    // 2·3 / (2·3 + 3 + 3).
    assert_eq!(score(&session, "answer"), (Some(50), 3));
}

#[test]
fn silence_instead_of_a_statement_has_nothing_of_what_one_could_have() {
    let scenario = tiny(OPENING, &levels(&[3]));
    let mut session = begun(&scenario, &[]);
    take(&mut session, &Event::Opened { lines: Vec::new() });
    while step(&mut session, &[]) {}
    assert_eq!(score(&session, "clarity"), (Some(0), 1));
    // 3 / (2·3 + 3) = 33.3 %.
    assert_eq!(score(&session, "answer"), (Some(33), 2));
}

#[test]
fn where_no_question_was_answered_there_is_no_score() {
    const PARTS: &str = "
opening:
  choose: 1
  lines:
    - id: sorry
      say: {en: Three.}
      why: {en: So.}
      rate: {accuracy: 0}
      pitfalls: [false_statement]
";
    let questions = [question("id: q", "answer", &["id: a, rate: {answer: 3}"])];
    let scenario = tiny(PARTS, &questions);
    // What was said before the first question is prepared: it has its ratings, no grade.
    let mut session = begun(&scenario, &[]);
    assert!(step(&mut session, &[]));
    take(&mut session, &Event::Closed);
    assert_eq!(session.transcript().entries.len(), 1);
    let found = card(&session);
    assert_eq!(
        (found.overall, found.ungated, found.grade),
        (None, None, None)
    );
    assert!(found.gates.is_empty() && found.provisional);
    assert_eq!(score(&session, "accuracy"), (None, 0));
    // Silence is an answer.
    let session = answered(&scenario, &[], &[("q", "silence")]);
    assert!(card(&session).overall.is_some());
}
