use super::*;
use crate::scenario::library::built_ins;
use crate::scenario::vocabulary::{Field, Pitfall, Technique, Word, WordSet};
use crate::scenario::{Lang, QuestionIx, Scenario, Text, load};
use crate::scoring::Mode;
use crate::scoring::sample::{Habit, play, scenario, small};
use crate::training::{DAY, Deck, Exchange, Practised, Session};
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

fn built_in() -> Arc<Scenario> {
    let first = &built_ins()[0];
    Arc::new(load(first.source, &first.file()).scenario.unwrap())
}

fn about(scenario: &Scenario, number: i64, finished: i64) -> Session {
    Session {
        number,
        scenario: scenario.id.clone(),
        title: Text::default(),
        question: None,
        mode: Mode::Practice,
        aloud: false,
        finished,
    }
}

/// What a conference played by a habit leaves to be drilled.
fn deck(scenario: &Arc<Scenario>, habit: Habit, finished: i64) -> Deck {
    let session = play(scenario, 7, habit);
    let about = about(scenario, 1, finished);
    Deck::default().after([&Practised::of(scenario, session.transcript(), about)])
}

fn on(day: i64) -> Today {
    Today {
        now: day * DAY,
        end: (day + 1) * DAY,
    }
}

fn id(material: &Material, pick: &Pick) -> String {
    let scenario = &material.scenarios()[pick.scenario];
    scenario.question(pick.question).id.to_string()
}

#[test]
fn whoever_never_practised_begins_broadly() {
    let material = Material::of(vec![built_in()], Lang::En);
    let plan = pick(&Deck::default(), &material, Wishes::default(), on(1), 3);
    assert!(plan.first && plan.lacking.is_empty());
    assert_eq!(plan.picks.len(), FEWEST);
    let techniques: HashSet<Technique> = plan.picks.iter().map(|it| it.skill.technique).collect();
    assert_eq!(techniques.len(), FEWEST);
    assert!(plan.picks.iter().all(|it| it.why == Why::New));
}

#[test]
fn what_is_due_comes_first_in_other_words_than_last_time() {
    let scenario = built_in();
    let deck = deck(&scenario, Habit::Worst, DAY);
    let material = Material::of(vec![scenario], Lang::En);
    let plan = pick(&deck, &material, Wishes::default(), on(3), 3);
    assert_eq!(plan.picks.len(), MOST);
    let due: Vec<_> = deck
        .due_today(on(3).end)
        .iter()
        .map(|it| it.skill)
        .collect();
    assert!(due.len() > MOST);
    for pick in &plan.picks {
        match pick.why {
            Why::Due => assert!(due.contains(&pick.skill)),
            Why::Near(skill) => assert!(due.contains(&skill)),
            Why::Weak | Why::New => panic!("{pick:?} while others are due"),
        }
        let last = deck.get(pick.skill).and_then(|it| it.asked().next());
        assert_ne!(
            last.map(|it| it.question.to_string()),
            Some(id(&material, pick))
        );
    }
}

#[test]
fn before_anything_is_due_the_weakest_is_drilled() {
    let scenario = built_in();
    let deck = deck(&scenario, Habit::Mixed, DAY);
    let material = Material::of(vec![scenario], Lang::Ja);
    let today = Today {
        now: DAY + 1,
        end: DAY + 2,
    };
    let plan = pick(&deck, &material, Wishes::default(), today, 3);
    assert_eq!(plan.picks.len(), FEWEST);
    assert!(plan.lacking.is_empty());
    for pick in &plan.picks {
        assert!(matches!(pick.why, Why::Weak | Why::Near(_)), "{pick:?}");
    }
}

#[test]
fn wishes_hold() {
    let material = Material::of(vec![built_in()], Lang::En);
    let wishes = Wishes {
        technique: Some(Technique::Chronology),
        ..Wishes::default()
    };
    let plan = pick(&Deck::default(), &material, wishes, on(1), 1);
    assert!(!plan.picks.is_empty());
    assert!(
        plan.picks
            .iter()
            .all(|it| it.skill.technique == Technique::Chronology)
    );
    let minutes = |minutes| {
        let wishes = Wishes {
            minutes: Some(minutes),
            ..Wishes::default()
        };
        pick(&Deck::default(), &material, wishes, on(1), 1)
    };
    assert_eq!(minutes(1).picks.len(), 1);
    let shortest = material.items().iter().map(|item| item.seconds).min();
    assert_eq!(minutes(1).picks.first().map(|it| it.seconds), shortest);
    for asked in 3..=20 {
        let some = minutes(asked);
        assert!(some.minutes() <= asked, "{} of {asked}", some.minutes());
        assert!(some.minutes() + 2 >= asked || some.picks.len() == MOST);
        assert!(!some.few, "there is more, but no time for it");
    }
    assert_eq!(minutes(600).picks.len(), MOST);
}

#[test]
fn what_the_library_lacks_is_named() {
    let nowhere = Exchange {
        question: Some("elsewhere".into()),
        improvised: false,
        techniques: WordSet::from_iter([Technique::Resignation]),
        field: Some(Field::Technology),
        missed: 5,
        possible: 6,
        pitfalls: WordSet::from_iter([Pitfall::Dodge]),
        offered: WordSet::default(),
    };
    let scenario = small();
    let practised = Practised {
        session: about(&scenario, 1, 0),
        complete: true,
        overall: None,
        criteria: Vec::new(),
        exchanges: vec![nowhere],
    };
    let deck = Deck::default().after([&practised]);
    let material = Material::of(vec![scenario], Lang::En);
    let plan = pick(&deck, &material, Wishes::default(), on(9), 1);
    let [lack] = plan.lacking[..] else {
        panic!("{plan:?}");
    };
    assert_eq!(lack.skill.technique, Technique::Resignation);
    assert!(!lack.only_the_last);
    // There is something to drill all the same.
    assert!(!plan.picks.is_empty());
}

#[test]
fn a_question_stands_alone_unless_it_goes_on_with_something() {
    let yaml = include_str!("../../../tests/fixtures/small.yaml");
    let alone = |scenario: &Scenario| -> Vec<String> {
        let all = (0..scenario.questions.len()).map(QuestionIx::new);
        let alone = all.filter(|at| stands_alone(scenario, *at));
        alone
            .map(|at| scenario.question(at).id.to_string())
            .collect()
    };
    let small = scenario(yaml);
    let found = alone(&small);
    for question in &small.questions {
        let quotes = question.ask.get(Lang::En).contains('{');
        let follows = question.phase == crate::scenario::Phase::FollowUp;
        let named = found.iter().any(|id| **id == *question.id);
        assert_eq!(
            named,
            !quotes && !follows && question.alone,
            "{}",
            question.id
        );
    }
    assert!(found.len() >= 4, "{found:?}");
}

#[test]
fn what_is_picked_offers_a_choice() {
    let scenario = built_in();
    let material = Material::of(vec![scenario], Lang::En);
    let offered = material.items().iter().filter(|it| material.offers(it));
    // The built-in conference is rich enough to drill with.
    assert!(offered.count() * 10 >= material.items().len() * 9);
    assert!(material.items().len() > 20, "{}", material.items().len());
}

#[test]
fn a_drill_tells_what_it_changed() {
    let scenario = built_in();
    let deck = deck(&scenario, Habit::Worst, 0);
    let material = Material::of(vec![Arc::clone(&scenario)], Lang::En);
    let plan = pick(&deck, &material, Wishes::default(), on(2), 1);
    let played: Vec<_> = (2..)
        .zip(&plan.picks)
        .map(|(number, pick)| {
            let alone = Arc::new(crate::scenario::apart::apart(&scenario, pick.question));
            let session = play(&alone, 1, Habit::Best);
            let about = Session {
                mode: Mode::Drill,
                question: Some(id(&material, pick).into()),
                ..about(&scenario, number, 2 * DAY)
            };
            (
                pick.skill,
                Practised::of(&alone, session.transcript(), about),
            )
        })
        .collect();
    let outcomes = outcomes(&deck, &played);
    assert!(!outcomes.is_empty());
    for outcome in outcomes {
        assert_eq!((outcome.now, outcome.missed), (1.0, 0), "{outcome:?}");
        if let (Some(before), Some(due)) = (outcome.before, outcome.due) {
            assert!(before < 0.5 && due > on(2).end, "{outcome:?}");
        }
    }
}

#[test]
fn a_little_more_than_nothing_is_not_called_better() {
    let skill = Skill {
        technique: Technique::Loaded,
        field: Field::Cause,
    };
    let said = |before: f64, now: f64| {
        let outcome = Outcome {
            skill,
            before: Some(before),
            now,
            possible: 18,
            missed: 0,
            due: None,
        };
        told::after(&[outcome], on(2), true, 0, Lang::En).text()
    };
    assert!(said(0.0, 0.22).contains("still weak"));
    assert!(!said(0.0, 0.22).contains('▲'));
    assert!(said(0.2, 0.7).contains("better this time"));
    assert!(said(0.2, 1.0).contains("well answered"));
    assert!(said(0.5, 0.2).contains("not yet"));
}

#[test]
fn words_of_the_trade_are_understood_as_they_are_typed() {
    for said in ["pin_down", "pin-down", "Pinning down", "言質取り"] {
        assert_eq!(named::<Technique>(said), Ok(Technique::PinDown));
    }
    assert_eq!(named::<Field>("the future"), Ok(Field::Future));
    assert_eq!(named::<Technique>("pindwon"), Err(Some(Technique::PinDown)));
    assert_eq!(named::<Field>("xyz"), Err(None));
    // No two words of one vocabulary are called alike.
    for technique in Technique::ALL.iter().copied() {
        for lang in Lang::ALL {
            assert_eq!(named(technique.name(lang)), Ok(technique));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn a_plan_is_of_its_seed_and_asks_nothing_twice(seed in any::<u64>(), day in 0_i64..40) {
        let scenario = built_in();
        let deck = deck(&scenario, Habit::Mixed, 0);
        let material = Material::of(vec![scenario, small()], Lang::En);
        let plan = pick(&deck, &material, Wishes::default(), on(day), seed);
        let again = pick(&deck, &material, Wishes::default(), on(day), seed);
        prop_assert_eq!(&plan, &again);
        prop_assert!((FEWEST..=MOST).contains(&plan.picks.len()));
        let asked: HashSet<_> = plan.picks.iter().map(|it| (it.scenario, it.question)).collect();
        prop_assert_eq!(asked.len(), plan.picks.len());
    }
}
