//! What a preview shows, and that it is the engine's own judgement.

use super::*;
use crate::conference::{Choice, Event};
use crate::scenario::apart::apart;
use crate::scenario::load;
use crate::scoring::Session;
use std::sync::Arc;

const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");
const SEVEN: &str = include_str!("../../scenarios/7pay-first-conference.yaml");

fn read(source: &str) -> Scenario {
    load(source.as_bytes(), "test.yaml").scenario.unwrap()
}

fn at(scenario: &Scenario, id: &str) -> QuestionIx {
    find(scenario, id).unwrap()
}

fn shown(scenario: &Scenario, id: &str, lang: Lang, both: bool) -> String {
    question(scenario, at(scenario, id), Tongue { lang, both }).text()
}

#[test]
fn a_question_with_all_that_stands_about_it() {
    let scenario = read(SMALL);
    for lang in Lang::ALL {
        let text = shown(&scenario, "how-many", lang, false);
        insta::assert_snapshot!(format!("question-{}", lang.code()), text);
    }
    insta::assert_snapshot!("both", shown(&scenario, "five-hours", Lang::Ja, true));
}

#[test]
fn the_questions_to_pick_from() {
    let scenario = read(SMALL);
    for lang in Lang::ALL {
        let text = list(&scenario, "small.yaml", lang).text();
        insta::assert_snapshot!(format!("list-{}", lang.code()), text);
    }
}

#[test]
fn facts_stand_as_they_do_when_it_is_asked() {
    let scenario = read(SMALL);
    let text = shown(&scenario, "two-more", Lang::En, false);
    assert!(text.contains("Facts as after the inject recount"), "{text}");
    assert!(text.contains("five-now  3.0 of 3  ★ best"), "{text}");
    assert!(text.contains("only-three  0.3 of 3  ✗ critical"), "{text}");
}

#[test]
fn what_is_never_asked_or_offered_says_so() {
    let broken = SMALL
        .replacen("closing: 1", "closing: 0", 1)
        .replacen("seats: 1", "seats: 0", 1);
    let scenario = read(&broken);
    let text = shown(&scenario, "go", Lang::En, false);
    assert!(text.contains("✗ Never asked: no question of “closing” is drawn"));
    let text = shown(&scenario, "how-many", Lang::Ja, false);
    assert!(text.contains("✗ 選べない：その場面で話し手が同席できない"));
}

/// Every question of every scenario can be set apart and played to its end.
#[test]
fn every_question_can_be_asked_by_itself() {
    for scenario in [SMALL, SEVEN].map(read) {
        for number in 0..scenario.questions.len() {
            let ix = QuestionIx::new(number);
            let apart = Arc::new(apart(&scenario, ix));
            let mut session = Session::new(apart);
            let mut effects = Vec::new();
            let panel = Vec::new();
            session
                .apply(
                    &Event::Begin {
                        seed: 1,
                        panel,
                        carried: None,
                    },
                    &mut effects,
                )
                .unwrap();
            let pending = session.conference().pending().unwrap();
            assert_eq!(pending.question, ix);
            let silence = Event::Chosen {
                choice: Choice::Silence,
                elapsed_ms: 0,
            };
            session.apply(&silence, &mut effects).unwrap();
            assert!(session.transcript().end.is_some(), "nothing comes after");
            // And shown, in both languages.
            for lang in Lang::ALL {
                let text = question(&scenario, ix, Tongue { lang, both: true }).text();
                for answer in &scenario.question(ix).answers {
                    assert!(text.contains(&*answer.id));
                }
            }
        }
    }
}

#[test]
fn the_question_that_changed_is_found_wherever_it_stands() {
    let old = read(SMALL);
    assert_eq!(first_changed(&old, &old), None);
    let new = read(&SMALL.replacen("Will you resign?", "Will you go?", 1));
    assert_eq!(first_changed(&old, &new), Some(at(&new, "go")));
    // A reference is a change too.
    let source = SMALL.replacen("        then: how-many-again\n", "", 1);
    let new = read(&source);
    assert_eq!(first_changed(&old, &new), Some(at(&new, "how-many")));
    // One put in before the others moves them, and changes none of them.
    let other = "questions:\n  - {id: new-one, from: tv, topic: head, observes: [answer], ask: Why?, answers: [{id: a, say: A, rate: {answer: 1}}, {id: b, say: B, rate: {answer: 2}}]}\n";
    let new = read(&SMALL.replacen("questions:\n", other, 1));
    assert_eq!(first_changed(&old, &new), Some(QuestionIx(0)));
    // A journalist put in before the others is no change of a question.
    let other = "press:\n  - {id: aaa, name: A}\n";
    let new = read(&SMALL.replacen("press:\n", other, 1));
    assert_eq!(first_changed(&old, &new), None);
}

#[test]
fn a_name_that_is_nearly_right() {
    let scenario = read(SMALL);
    assert_eq!(find(&scenario, "five-hour"), Err(Some("five-hours")));
    assert_eq!(find(&scenario, "zzzzzzz"), Err(None));
}

#[test]
fn in_brief_every_answer_still_says_what_it_is_worth() {
    let scenario = load(SMALL.as_bytes(), "small.yaml").scenario.unwrap();
    for lang in Lang::ALL {
        let tongue = Tongue { lang, both: false };
        for at in 0..scenario.questions.len() {
            let at = QuestionIx::new(at);
            let whole = question(&scenario, at, tongue).text();
            let sheet = briefest(&scenario, at, tongue);
            let answers = &scenario.question(at).answers;
            for (number, answer) in answers.iter().enumerate() {
                let id = format!("{}. {}  ", number + 1, answer.id);
                let text = brief(&scenario, at, tongue).text();
                let worth = |text: &str| -> Option<String> {
                    let line = text.lines().find_map(|line| line.strip_prefix(&id))?;
                    Some(line.split("  !").next()?.to_owned())
                };
                assert_eq!(worth(&text), worth(&whole), "{id}");
                assert!(text.contains(answer.say.get(lang)));
            }
            assert!(sheet.lines.len() <= 2 * answers.len() + 5);
        }
    }
}
