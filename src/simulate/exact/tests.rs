//! The search against every play there is, on scenarios small enough for that, and
//! against extremes known by hand.

use super::bound::reach;
use super::moves::Moves;
use super::prospect::Prospects;
use super::state::State;
use super::{Exact, Extreme, Side, exact};
use crate::conference::{Event, Matters};
use crate::scenario::Scenario;
use crate::scoring::sample::{scenario, small};
use crate::scoring::{Scorecard, Session};
use proptest::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// Dice made of a list of numbers.
struct Dice<'a>(std::iter::Cycle<std::slice::Iter<'a, u8>>);

impl Dice<'_> {
    fn below(&mut self, n: usize) -> usize {
        usize::from(*self.0.next().unwrap()) % n
    }

    fn one_of<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }
}

const HEAD: &str = "
kaiken: 1
kind: conference
id: dice
title: {en: Dice}
summary: {en: For trying everything.}
languages: [en]
difficulty: 1
minutes: MINUTES
asks: {opening: 0, main: MAIN, closing: 1, doorstep: 1}
start: {trust: 50, heat: HEAT}
briefing:
  role: {en: President}
  situation: {en: It happened.}
  facts:
    - {id: count, label: {en: Count}, values: {three: {en: three}, five: {en: five}}, is: three, status: confirmed}
    - {id: name, label: {en: Name}, values: {known: {en: known}}, is: known, status: confidential}
    - {id: cause, label: {en: Cause}, values: {us: {en: us}, them: {en: them}}, is: us, status: unconfirmed}
panel:
  seats: 1
  people:
    - {id: engineer, name: {en: Sato}, role: {en: Engineer}, knows: [one]}
    - {id: lawyer, name: {en: Mori}, role: {en: Lawyer}, knows: [one]}
press:
  - {id: calm, name: {en: Hara}, outlet: {en: Daily}, beat: {en: news}, manner: patient}
  - {id: angry, name: {en: Kondo}, outlet: {en: Five}, beat: {en: news}, manner: hostile}
topics:
  - {id: one, title: {en: One}, field: harm}
moderator: {name: {en: Ono}, questions_each: 1}
pursuits: {contradiction: more, no_comment: again}
";

/// What an answer may be besides its rating.
const TWISTS: [&str; 16] = [
    "",
    "",
    "",
    ", claims: {count: five}",
    ", claims: {count: three}",
    ", claims: {count: three}, corrects: [count]",
    ", corrects: [count]",
    ", claims: {name: known}",
    ", claims: {cause: them}",
    ", pitfalls: [mocks]",
    ", pitfalls: [no_comment]",
    ", then: more",
    ", then: again",
    ", by: engineer",
    ", when: {said: q0.a0}",
    ", when: {heat_over: 30}, mood: {heat: 20}",
];

const CRITERIA: [&str; 4] = ["answer", "accuracy", "control", "clarity"];

fn rating(dice: &mut Dice, of: &[&str]) -> String {
    let rate: Vec<String> = of
        .iter()
        .map(|it| format!("{it}: {}", dice.below(4)))
        .collect();
    format!("{{{}}}", rate.join(", "))
}

fn a_question(dice: &mut Dice, id: &str, phase: &str) -> String {
    let of: Vec<&str> = CRITERIA
        .into_iter()
        .filter(|_| dice.below(2) == 0)
        .collect();
    let of = if of.is_empty() { vec!["answer"] } else { of };
    let when = match dice.below(6) {
        0 if id != "q0" => "    when: {said: [q0.a1, q0.silence]}\n",
        1 => "    when: {heat_under: 45}\n",
        _ => "",
    };
    let silence = rating(dice, &of);
    let mut text = format!(
        "  - id: {id}\n    silence: {{rate: {silence}, why: {{en: So.}}}}\n    from: {}\n    topic: one\n    technique: straight\n    phase: {phase}\n    weight: {}\n    seconds: 60\n    observes: [{}]\n    ask: {{en: Why?}}\n{when}    answers:\n",
        dice.one_of(&["calm", "angry"]),
        1 + dice.below(3),
        of.join(", "),
    );
    for at in 0..3 {
        // Two must be open to everybody.
        let twists = if at == 2 { &TWISTS[..] } else { &TWISTS[..13] };
        let (rate, twist) = (rating(dice, &of), dice.one_of(twists));
        text += &format!(
            "      - {{id: a{at}, say: {{en: W.}}, why: {{en: So.}}, rate: {rate}{twist}}}\n"
        );
    }
    text
}

/// A scenario of the dice: one or two questions of each phase, follow-ups, an inject,
/// decisions, lines.
fn diced(numbers: &[u8]) -> Arc<Scenario> {
    let dice = &mut Dice(numbers.iter().cycle());
    let main = 1 + dice.below(2);
    let mut text = HEAD
        .replace("MINUTES", dice.one_of(&["2", "100"]))
        .replace("MAIN", &main.to_string())
        .replace("HEAT", dice.one_of(&["0", "29", "45", "60"]));
    let line = |dice: &mut Dice, id: &str| {
        let (rate, twist) = (
            rating(dice, &["clarity", "accuracy"]),
            dice.one_of(&TWISTS[..8]),
        );
        format!("    - {{id: {id}, say: {{en: W.}}, why: {{en: So.}}, rate: {rate}{twist}}}\n")
    };
    if dice.below(2) == 0 {
        let (one, other) = (line(dice, "l0"), line(dice, "l1"));
        text += &format!("opening:\n  choose: 2\n  weight: 2\n  lines:\n{one}{other}");
    }
    if dice.below(2) == 0 {
        let at = dice.one_of(&["before", "closing"]);
        let (one, other) = (rating(dice, &["control"]), rating(dice, &["control"]));
        let twist = dice.one_of(&["", ", claims: {count: five}", ", pitfalls: [mocks]"]);
        text += &format!(
            "decisions:\n  - id: d\n    at: {at}\n    ask: {{en: What?}}\n    options:\n      - {{id: o0, say: {{en: W.}}, why: {{en: So.}}, rate: {one}{twist}}}\n      - {{id: o1, say: {{en: W.}}, why: {{en: So.}}, rate: {other}}}\n"
        );
    }
    if dice.below(2) == 0 {
        text += "injects:\n  - {id: i, when: {after: 1}, memo: {en: Five.}, sets: {count: {is: five, as_of: {en: now}}}, heat: 20, asks: news}\n";
    }
    text += "questions:\n";
    for at in 0..main + dice.below(2) {
        text += &a_question(dice, &format!("q{at}"), "main");
    }
    for (id, phase) in [
        ("last", "closing"),
        ("door", "doorstep"),
        ("more", "follow_up"),
        ("again", "follow_up"),
        ("news", "follow_up"),
    ] {
        text += &a_question(dice, id, phase);
    }
    scenario(&text)
}

/// Every play from a state on: the smallest and the largest result, and that the
/// bounds enclose both at every point of the way.
fn every(
    state: &State,
    seed: u64,
    prospects: &[(Side, Prospects); 2],
    plays: &mut u32,
) -> Option<(u8, u8)> {
    *plays += 1;
    if *plays > 20_000 {
        return None;
    }
    let scenario = Arc::clone(state.conference.scenario());
    let mut found: Option<(u8, u8)> = None;
    if state.is_over() {
        found = state.tally.overall().map(|score| (score, score));
    }
    let mut moves = Moves::of(&state.conference, seed, Side::Largest);
    while let Some(event) = moves.next(&scenario) {
        let mut next = state.clone();
        // Both sides count the same questions.
        assert!(next.take(&event, &prospects[0].1, &mut Vec::new()));
        if let Some((low, high)) = every(&next, seed, prospects, plays) {
            let (least, most) = found.unwrap_or((low, high));
            found = Some((least.min(low), most.max(high)));
        }
    }
    if let Some((low, high)) = found {
        for (side, prospects) in prospects {
            let end = if *side == Side::Largest { high } else { low };
            let bound = reach(state, prospects, *side).expect("some result is in reach");
            assert!(
                bound.merit >= side.merit(end),
                "{side:?}: {bound:?} but {end}"
            );
        }
    }
    found
}

fn sides(scenario: &Scenario) -> [(Side, Prospects); 2] {
    [Side::Largest, Side::Smallest].map(|side| (side, Prospects::of(scenario, side)))
}

fn search(scenario: &Arc<Scenario>, seed: u64, budget: u64) -> Exact {
    exact(scenario, seed, budget, &mut |_| true)
}

/// The result of a play, by the session and scorecard a person is given.
fn result(scenario: &Arc<Scenario>, extreme: &Extreme) -> u8 {
    let session = Session::replay(Arc::clone(scenario), &extreme.play).unwrap();
    let card = Scorecard::of(scenario, session.transcript());
    assert!(!card.provisional, "it is played to its end");
    card.overall.unwrap()
}

/// A scenario of these questions, all of them asked, without anything else.
fn plain(main: usize, questions: &str) -> Arc<Scenario> {
    plain_with(main, "", questions)
}

/// The same with another part.
fn plain_with(main: usize, part: &str, questions: &str) -> Arc<Scenario> {
    let head = HEAD
        .replace("MINUTES", "600")
        .replace("MAIN", &main.to_string())
        .replace("HEAT", "0")
        .replace("closing: 1, doorstep: 1", "closing: 0, doorstep: 0")
        .replace("pursuits: {contradiction: more, no_comment: again}\n", "");
    scenario(&format!("{head}{part}questions:\n{questions}"))
}

/// A question on `answer` with these answers, each a level and what else there is to it.
fn asked(id: &str, weight: u8, answers: &[(u8, &str)]) -> String {
    let mut text = format!(
        "  - {{id: {id}, from: calm, topic: one, technique: straight, weight: {weight}, observes: [answer], ask: {{en: Why?}}, silence: {{rate: {{answer: 1}}, why: {{en: So.}}}}, answers: ["
    );
    for (at, (level, twist)) in answers.iter().enumerate() {
        text += &format!(
            "{{id: a{at}, say: {{en: W.}}, why: {{en: So.}}, rate: {{answer: {level}}}{twist}}}, "
        );
    }
    text + "]}\n"
}

fn ends(found: &Exact) -> [(u8, u8); 2] {
    [&found.smallest, &found.largest].map(|it| {
        let it = it.as_ref().unwrap();
        (it.score, it.bound)
    })
}

#[test]
fn the_extremes_are_what_is_reckoned_by_hand() {
    let mild = [
        asked("q", 1, &[(3, ""), (2, "")]),
        asked("p", 3, &[(2, ""), (1, "")]),
    ];
    // At best 1·3 + 3·2 of 12, at worst 1·1 + 3·1.
    let found = search(&plain(2, &mild.concat()), 1, 10_000);
    assert_eq!(ends(&found), [(33, 33), (75, 75)]);
    // What would be best has a critical pitfall: 60 at most; so the next best.
    let trap = [
        asked("q", 1, &[(3, ""), (2, "")]),
        asked("p", 3, &[(3, ", pitfalls: [mocks]"), (2, "")]),
    ];
    let found = search(&plain(2, &trap.concat()), 1, 10_000);
    assert_eq!(ends(&found), [(33, 33), (75, 75)]);
    // Better to be held to 60 than to come to 1·3 + 3·1 of 12.
    let trap = [
        asked("q", 1, &[(3, ""), (2, "")]),
        asked("p", 3, &[(3, ", pitfalls: [mocks]"), (1, "")]),
    ];
    let found = search(&plain(2, &trap.concat()), 1, 10_000);
    assert_eq!(ends(&found), [(33, 33), (60, 60)]);
}

#[test]
fn what_is_only_brought_up_or_asserted_is_reckoned_with() {
    let inject = "injects:\n  - {id: i, when: {after: 1}, memo: {en: News.}, asks: news}\n";
    let questions = [
        asked("q", 1, &[(1, ""), (1, "")]),
        asked("news", 3, &[(3, ""), (1, "")]).replace("weight", "phase: follow_up, weight"),
    ];
    let claims = [asked("q", 1, &[(3, ""), (3, ", claims: {count: five}")])
        .replace("answer: 1", "accuracy: 3")
        .replace("[answer]", "[accuracy]")
        .replace("rate: {answer", "rate: {accuracy")];
    // (1·1 + 3·3) of 12; and a claim that is false has no accuracy, whatever is written.
    let brought = plain_with(1, inject, &questions.concat());
    let asserted = plain(1, &claims.concat());
    for (scenario, low, high) in [(brought, 33, 83), (asserted, 0, 100)] {
        let sides = sides(&scenario);
        let start = State::new(&scenario, &sides[0].1);
        assert_eq!(every(&start, 1, &sides, &mut 0), Some((low, high)));
        assert_eq!(
            ends(&search(&scenario, 1, 10_000)),
            [(low, low), (high, high)]
        );
    }
}

#[test]
fn a_correction_can_be_worth_a_false_statement() {
    // Only who was wrong can correct: all levels are 3 then, held to 79; otherwise 67.
    let questions = [
        asked("q", 1, &[(3, ", claims: {count: five}, then: p"), (2, "")]),
        asked(
            "p",
            1,
            &[
                (2, ""),
                (1, ""),
                (3, ", corrects: [count], when: {claimed: {count: five}}"),
            ],
        )
        .replace("weight: 1", "weight: 1, phase: follow_up"),
        asked("r", 1, &[(2, ""), (1, "")]),
    ];
    let found = search(&plain(2, &questions.concat()), 1, 10_000);
    // (3 + 2) of 6 is 83, held to 79; without the correction at most (2 + 2) of 6.
    assert_eq!(ends(&found)[1], (79, 79));
}

#[test]
fn a_step_is_enough_for_bounds_that_hold() {
    for scenario in [small(), plain(1, &asked("q", 2, &[(3, ""), (2, "")]))] {
        let (one, many) = (search(&scenario, 7, 1), search(&scenario, 7, 400_000));
        let [low, high] = ends(&many);
        let [first_low, first_high] = ends(&one);
        assert!(first_low.1 <= low.1 && low.0 <= first_low.0);
        assert!(first_high.0 <= high.0 && high.1 <= first_high.1);
        assert_eq!(
            (low.0, high.0),
            (low.1, high.1),
            "it is small enough to be proven"
        );
    }
}

#[test]
fn the_same_budget_finds_the_same_and_a_listener_can_end_it() {
    let seven = scenario(include_str!(
        "../../../scenarios/7pay-first-conference.yaml"
    ));
    let first = search(&seven, 3, 15_000);
    assert_eq!(first, search(&seven, 3, 15_000));
    assert_eq!(first.nodes, 15_000);
    assert!(
        !first.largest.as_ref().unwrap().is_proven(),
        "or it says nothing of the end"
    );
    let mut breaths = 0;
    let ended = exact(&seven, 3, u64::MAX, &mut |_| {
        breaths += 1;
        breaths < 3
    });
    assert!(ended.nodes < 15_000);
    let largest = ended.largest.unwrap();
    assert!(largest.score <= largest.bound);
    assert_eq!(result(&seven, &largest), largest.score);
}

#[test]
fn what_is_rated_nowhere_comes_to_nothing() {
    let mut scenario = (*plain(1, &asked("q", 1, &[(3, ""), (2, "")]))).clone();
    for question in &mut scenario.questions {
        question.silence.rate = crate::scenario::Levels::default();
        for answer in &mut question.answers {
            answer.rate = crate::scenario::Levels::default();
        }
    }
    let found = search(&Arc::new(scenario), 1, 1_000);
    assert!(found.largest.is_none() && found.smallest.is_none());
}

#[test]
fn thousands_of_questions_and_lines_without_end_stay_within_the_budget() {
    let mut questions: String = (0..1_990)
        .map(|at| {
            asked(
                &format!("q{at}"),
                1 + (at % 3) as u8,
                &[(3, ""), (2, ""), (0, "")],
            )
        })
        .collect();
    for at in 0..10 {
        let twist = format!(", then: f{}", (at + 1) % 10);
        let follow_up = asked(&format!("f{at}"), 1, &[(1, &twist), (2, "")]);
        questions += &follow_up.replace("weight: 1", "weight: 1, phase: follow_up");
    }
    let mut hostile = (*plain(9, &questions)).clone();
    hostile.asks.0[1] = 1_990;
    let line = hostile.questions[0].answers[0].clone();
    hostile.opening = Some(crate::scenario::Opening {
        choose: 200,
        weight: 1,
        lines: vec![line; 200],
    });
    hostile.panel.people = vec![hostile.panel.people[0].clone(); 200];
    hostile.panel.seats = 200;
    let hostile = Arc::new(hostile);
    let found = search(&hostile, 1, 3_000);
    // Two plays straight on are always made.
    assert!(found.nodes <= 3_000 + 2 * 2_100, "{}", found.nodes);
    let (largest, smallest) = (found.largest.unwrap(), found.smallest.unwrap());
    assert_eq!(result(&hostile, &largest), largest.score);
    assert!(smallest.score <= largest.score);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_search_finds_what_trying_everything_finds(
        numbers in prop::collection::vec(any::<u8>(), 150..400),
        seed: u64,
    ) {
        let scenario = diced(&numbers);
        let sides = sides(&scenario);
        let mut plays = 0;
        let all = every(&State::new(&scenario, &sides[0].1), seed, &sides, &mut plays);
        prop_assume!(plays <= 20_000);
        for budget in [1, 300, 1_000_000] {
            let found = search(&scenario, seed, budget);
            let (Some(largest), Some(smallest)) = (&found.largest, &found.smallest) else {
                prop_assert!(all.is_none());
                continue;
            };
            let (low, high) = all.unwrap();
            prop_assert_eq!(result(&scenario, largest), largest.score);
            prop_assert_eq!(result(&scenario, smallest), smallest.score);
            prop_assert!(largest.score <= high && high <= largest.bound);
            prop_assert!(smallest.bound <= low && low <= smallest.score);
            if budget > 1_000 {
                prop_assert!(largest.is_proven() && smallest.is_proven());
            }
        }
    }

    #[test]
    fn states_with_one_key_go_on_alike(
        numbers in prop::collection::vec(any::<u8>(), 150..400),
        picks in prop::collection::vec(0_usize..100, 60),
        seed in 0_u64..50,
    ) {
        for scenario in [diced(&numbers), small()] {
            let (prospects, matters) = (Prospects::of(&scenario, Side::Largest), Matters::of(&scenario));
            let mut known: HashMap<u128, State> = HashMap::new();
            let mut dice = picks.iter().cycle();
            for _ in 0..40 {
                let mut state = State::new(&scenario, &prospects);
                while !state.is_over() {
                    go(&mut state, seed, *dice.next().unwrap(), &prospects);
                    if let Some(alike) = known.insert(state.key(&matters), state.clone()) {
                        let ends = [state.clone(), alike].map(|it| finish(it, seed, &picks, &prospects));
                        prop_assert_eq!(&ends[0], &ends[1]);
                    }
                }
            }
        }
    }
}

/// Does one of the things that can be done.
fn go(state: &mut State, seed: u64, pick: usize, prospects: &Prospects) -> Option<Event> {
    let scenario = Arc::clone(state.conference.scenario());
    let mut moves = Moves::of(&state.conference, seed, Side::Largest);
    let mut events: Vec<Event> = std::iter::from_fn(|| moves.next(&scenario)).collect();
    let event = events.swap_remove(pick % events.len());
    assert!(state.take(&event, prospects, &mut Vec::new()));
    Some(event)
}

/// What comes of a state with these picks: the result, the mood, and all that was done.
fn finish(
    mut state: State,
    seed: u64,
    picks: &[usize],
    prospects: &Prospects,
) -> (Option<u8>, crate::scenario::Mood, Vec<Option<Event>>) {
    let mut done = Vec::new();
    for pick in picks.iter().cycle() {
        if state.is_over() {
            break;
        }
        done.push(go(&mut state, seed, *pick, prospects));
    }
    (state.tally.overall(), state.conference.mood(), done)
}
