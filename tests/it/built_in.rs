//! The built-in scenarios: sound, and good games. Two hundred conferences each,
//! played by strategies that know everything, or nothing, of the content.

use kaiken::conference::{Choice, Conference, Effect, Event, Stage};
use kaiken::i18n::Lang;
use kaiken::scenario::{Answer, Kind, Phase, Scenario, library::built_ins, load};
use kaiken::scoring::Grade;
use kaiken::simulate::{Plan, Report, Strategy, simulate};
use std::sync::Arc;

const SEEDS: u64 = 200;
/// What a strategy that is blind to content may have more than random play: of the
/// score, and of the score before critical answers cap it.
const FEW_POINTS: f64 = 4.0;
const FEW_BEFORE_CAPS: f64 = 6.0;

fn conferences() -> Vec<Arc<Scenario>> {
    let all = built_ins().iter().map(|built_in| {
        let loaded = load(built_in.source, built_in.id);
        Arc::new(loaded.scenario.expect(built_in.id))
    });
    all.filter(|scenario| scenario.kind == Kind::Conference)
        .collect()
}

/// Every strategy on so many seeds, for words in a language.
fn simulated(scenario: &Arc<Scenario>, lang: Lang) -> Report {
    let plan = Plan {
        strategies: Strategy::ALL.to_vec(),
        runs: SEEDS,
        seed: 1,
        threads: 2,
        lang,
    };
    simulate(scenario, &plan, &|_| {})
}

#[test]
fn checking_them_finds_nothing_not_even_a_warning() {
    for built_in in built_ins() {
        let findings = load(built_in.source, built_in.id).findings;
        let found: Vec<_> = findings.iter().map(|it| it.message(Lang::En)).collect();
        assert!(found.is_empty(), "{}: {found:?}", built_in.id);
    }
}

#[test]
fn who_knows_scores_and_who_knows_nothing_does_not() {
    for scenario in conferences() {
        for lang in &scenario.languages {
            let report = simulated(&scenario, *lang);
            let of = |strategy| report.strategy(strategy).unwrap();
            let mean = |strategy| of(strategy).scores.mean().unwrap();
            let before_caps = |strategy| of(strategy).uncapped.mean().unwrap();
            let place = format!("{} in {}", scenario.id, lang.code());
            let performs = of(Strategy::Best).share(Grade::P);
            assert!(performs >= 0.95, "{place}: the best performs in {performs}");
            let fails = of(Strategy::Worst).share(Grade::U);
            assert!(fails >= 1.0, "{place}: the worst is graded U in {fails}");
            let well = of(Strategy::Random).share(Grade::S) + of(Strategy::Random).share(Grade::P);
            assert!(well <= 0.05, "{place}: random play does well in {well}");
            for blind in Strategy::ALL.into_iter().filter(|it| it.is_blind()) {
                let ahead = mean(blind) - mean(Strategy::Random);
                let ahead_before = before_caps(blind) - before_caps(Strategy::Random);
                assert!(
                    ahead <= FEW_POINTS && ahead_before <= FEW_BEFORE_CAPS,
                    "{place}: {blind:?} gives it away: {ahead:.1} ahead ({ahead_before:.1} before caps)"
                );
            }
        }
    }
}

#[test]
fn every_question_is_reached_by_somebody() {
    for scenario in conferences() {
        let report = simulated(&scenario, scenario.languages[0]);
        let never = report.unreached.iter().map(|at| &scenario.question(*at).id);
        let never: Vec<_> = never.collect();
        assert!(never.is_empty(), "{}: never asked: {never:?}", scenario.id);
    }
}

/// Main-line questions of a conference in which somebody always picks an answer
/// that hangs on the seed.
fn roots(scenario: &Arc<Scenario>, seed: u64) -> usize {
    let mut conference = Conference::new(Arc::clone(scenario));
    let mut effects = Vec::new();
    let mut event = Event::Begin {
        seed,
        panel: Vec::new(),
        carried: None,
    };
    let mut roots = 0;
    loop {
        conference.apply(&event, &mut effects).unwrap();
        let is_root = |it: &Effect| matches!(it, Effect::Asked(_, cause) if !cause.continues());
        roots += effects.iter().filter(|it| is_root(it)).count();
        event = match conference.stage() {
            Stage::Ready => unreachable!("it has begun"),
            Stage::Finished(_) => return roots,
            Stage::Statement => Event::Opened { lines: Vec::new() },
            Stage::Deciding(at) => {
                let options = conference.decision_options(at);
                let option = options[seed as usize % options.len()];
                Event::Decided { option }
            }
            // They are shuffled by the seed.
            Stage::Asked => Event::Chosen {
                choice: Choice::Answer(
                    conference.options(conference.pending().unwrap().question)[0],
                ),
                elapsed_ms: 0,
            },
        };
    }
}

#[test]
fn a_conference_asks_about_fifteen_to_twenty_questions_before_follow_ups() {
    for scenario in conferences() {
        // At a door there are minutes, not an hour.
        let expected = match scenario.minutes {
            ..10 => 5..=12,
            _ => 14..=22,
        };
        for seed in 0..SEEDS {
            let roots = roots(&scenario, seed);
            assert!(
                expected.contains(&roots),
                "{}: seed {seed} asks {roots}",
                scenario.id
            );
        }
    }
}

/// What the first scenario promises.
#[test]
fn the_first_scenario_is_as_large_as_it_says() {
    let scenarios = conferences();
    let scenario = scenarios
        .iter()
        .find(|it| &*it.id == "7pay-first-conference")
        .unwrap();
    assert_eq!(scenario.languages, [Lang::En, Lang::Ja]);
    assert_eq!((scenario.panel.people.len(), scenario.panel.seats), (6, 2));
    assert_eq!(scenario.press.len(), 8);
    assert_eq!(scenario.decisions.len(), 3);
    assert!(scenario.injects.len() >= 3);
    assert!(
        scenario
            .opening
            .as_ref()
            .is_some_and(|opening| opening.lines.len() >= 14)
    );
    let main = scenario
        .questions
        .iter()
        .filter(|it| matches!(it.phase, Phase::Main | Phase::Closing | Phase::Opening));
    let follow_ups = scenario
        .questions
        .iter()
        .filter(|it| it.phase == Phase::FollowUp);
    assert!(main.count() >= 26 && follow_ups.count() >= 14);
    assert!(
        scenario
            .questions
            .iter()
            .any(|it| it.phase == Phase::Doorstep)
    );
    let techniques = scenario.questions.iter().fold(
        kaiken::scenario::vocabulary::WordSet::default(),
        |set, it| set.union(it.techniques),
    );
    assert!(techniques.len() >= 16, "{} techniques", techniques.len());
    let mut pursued: Vec<_> = scenario
        .pursuits
        .iter()
        .map(|(pitfall, _)| *pitfall)
        .collect();
    pursued.dedup();
    assert!(pursued.len() >= 5);
    for question in &scenario.questions {
        assert!(
            question.answers.len() >= 4,
            "{} has {} answers",
            question.id,
            question.answers.len()
        );
        for answer in &question.answers {
            for lang in Lang::ALL {
                assert!(
                    !answer.why.get(lang).is_empty(),
                    "{}.{} has no why",
                    question.id,
                    answer.id
                );
            }
        }
    }
    // Exchanges in which the best answer depends on what was said, seated or happened.
    let depends = |question: &kaiken::scenario::Question| {
        let worth = |answer: &Answer| answer.rate.sum();
        let open = question
            .answers
            .iter()
            .filter(|it| it.when.0.is_empty() && it.by.is_none())
            .map(worth)
            .max();
        let bound = question
            .answers
            .iter()
            .filter(|it| !it.when.0.is_empty() || it.by.is_some())
            .map(worth)
            .max();
        bound >= open
    };
    let depending = scenario.questions.iter().filter(|it| depends(it)).count();
    assert!(
        depending >= 5,
        "the best answer depends in {depending} exchanges"
    );
}

/// Whatever a built-in second act says of its first is there.
#[test]
fn second_acts_name_what_the_first_has() {
    let all: Vec<Scenario> = built_ins()
        .iter()
        .map(|it| load(it.source, it.id).scenario.unwrap())
        .collect();
    for second in &all {
        let named = |id: &str| all.iter().find(|it| *it.id == *id);
        if let Some(first) = &second.follows {
            assert!(named(first).is_some(), "{} follows {first}", second.id);
        }
        for what in &second.elsewhere {
            let written = what.written();
            let place = format!("{}: {written}", second.id);
            assert_eq!(second.follows.as_ref(), Some(&what.scenario), "{place}");
            let first = named(&what.scenario).expect(&place);
            assert!(is_said_in(first, &what.place, &what.what), "{place}");
        }
        for (theirs, ours) in &second.carries {
            let place = format!("{} carries {theirs}", second.id);
            let first = second.follows.as_deref().and_then(named).expect(&place);
            let mut facts = first.briefing.facts.iter();
            let theirs = facts.find(|fact| fact.id == *theirs).expect(&place);
            let ours = second.fact(*ours);
            let mut values = ours.values.iter();
            let shared = values.any(|value| theirs.values.iter().any(|it| it.id == value.id));
            assert!(shared, "{place}: no value is the same");
        }
    }
}

fn is_said_in(first: &Scenario, place: &str, what: &str) -> bool {
    let is = |answer: &Answer| *answer.id == *what;
    let mut decisions = first.decisions.iter();
    let mut questions = first.questions.iter();
    match place {
        "opening" => first.opening.iter().any(|it| it.lines.iter().any(is)),
        _ => {
            decisions.any(|it| *it.id == *place && it.options.iter().any(is))
                || questions
                    .any(|it| *it.id == *place && (what == "silence" || it.answers.iter().any(is)))
        }
    }
}
