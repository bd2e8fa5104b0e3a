//! The ways to play: what each goes for, and how they fare.

use super::*;
use crate::conference::Choice;
use crate::i18n::Lang;
use crate::scenario::AnswerIx;
use crate::scoring::Grade;
use crate::simulate::layout::Layout;

/// The answers, or silence (the last), that a strategy ever gives to one question.
fn goes_for(strategy: Strategy, answers: &[(u8, &str)]) -> Vec<usize> {
    let scenario = scenario(&[&question("one", answers)]);
    let report = played(&scenario, &plan(&[strategy], 200));
    let results = report.questions[0].answers.iter().enumerate();
    results
        .filter(|(_, it)| it.chosen > 0)
        .map(|(at, _)| at)
        .collect()
}

#[test]
fn each_goes_for_what_it_is_called_after() {
    let answers = [
        (1, "We did."),
        (
            3,
            "We are sorry, deeply sorry, and ashamed that we did what we did.",
        ),
        (2, "You will hear by tomorrow at 9:00."),
        (0, "Perhaps, it seems, and possibly."),
    ];
    let goes = |strategy| goes_for(strategy, &answers);
    assert_eq!(goes(Strategy::Random), [0, 1, 2, 3]);
    assert_eq!(goes(Strategy::Best), [1]);
    // Silence gains as little, and it is a pitfall.
    assert_eq!(goes(Strategy::Worst), [4]);
    assert_eq!(goes(Strategy::Learner), [0, 1, 2, 3]);
    assert_eq!(goes(Strategy::Longest), [1]);
    assert_eq!(goes(Strategy::First), [0]);
    assert_eq!(goes(Strategy::Apologiser), [1]);
    assert_eq!(goes(Strategy::Deadliner), [2]);
    assert_eq!(goes(Strategy::Hedger), [3]);
    assert_eq!(goes(Strategy::AlwaysHandOver), [0, 1, 2, 3]);
    assert_eq!(goes(Strategy::Stonewaller), [4]);
}

#[test]
fn ties_are_drawn_evenly() {
    let answers = [(3, "One."), (3, "Two."), (3, "Six.")];
    let scenario = scenario(&[&question("one", &answers)]);
    let report = played(&scenario, &plan(&[Strategy::Best], 3_000));
    for answer in &report.questions[0].answers[..3] {
        assert!((900..1_100).contains(&answer.chosen), "{answer:?}");
    }
}

#[test]
fn one_hands_over_and_another_shuts_up() {
    let small = sample::small();
    let report = all(&small, 100);
    let of = |strategy| played(&small, &plan(&[strategy], 100));
    let chosen = |report: &Report, question: &str, answer: &str| {
        let result = report
            .questions
            .iter()
            .find(|it| &*small.question(it.question).id == question);
        let result = result.unwrap();
        let asked = small.question(result.question);
        let at = asked.answers.iter().position(|it| &*it.id == answer);
        let choice = at.map_or(Choice::Silence, |at| Choice::Answer(AnswerIx::new(at)));
        let of = result.answers.iter().find(|it| it.choice == choice);
        (of.unwrap().chosen, result.reached)
    };
    // One of two people can be seated; each speaks one answer, so each comes up.
    let hands = of(Strategy::AlwaysHandOver);
    let (sales, asked) = chosen(&hands, "how-many", "hand-to-sales");
    assert!((30..70).contains(&sales), "{sales} of {asked}");
    assert_eq!(
        chosen(&of(Strategy::First), "how-many", "no-number"),
        (100, 100)
    );
    let walls = of(Strategy::Stonewaller);
    assert_eq!(chosen(&walls, "mill", "refuse"), (100, 100));
    assert_eq!(chosen(&walls, "five-hours", "right-order"), (100, 100));
    assert_eq!(chosen(&walls, "how-many", "silence"), (100, 100));
    let best = of(Strategy::Best);
    assert_eq!(chosen(&best, "how-many", "three-with-time"), (100, 100));
    // Once the recount is in, the number of before is false, and the best one knows.
    assert_eq!(chosen(&best, "two-more", "five-now"), (100, 100));
    assert_eq!(report.strategies.len(), Strategy::ALL.len());
}

#[test]
fn who_knows_does_best_and_who_knows_the_other_way_worst() {
    for scenario in [sample::small(), built_in()] {
        let report = all(&scenario, 40);
        let mean = |strategy| report.strategy(strategy).unwrap().scores.mean().unwrap();
        for strategy in Strategy::ALL {
            let place = format!("{}: {strategy:?}", scenario.id);
            assert!(mean(Strategy::Worst) <= mean(strategy), "{place}");
            assert!(mean(strategy) <= mean(Strategy::Best), "{place}");
        }
        assert!(mean(Strategy::Random) < mean(Strategy::Learner));
        let best = report.strategy(Strategy::Best).unwrap();
        assert!(best.share(Grade::P) >= 0.95);
        let worst = report.strategy(Strategy::Worst).unwrap();
        assert!(worst.share(Grade::U) >= 0.95);
    }
}

#[test]
fn shares_of_grades_make_a_whole() {
    for result in &all(&sample::small(), 50).strategies {
        let grades = [Grade::P, Grade::S, Grade::M, Grade::U];
        let whole: f64 = grades.into_iter().map(|grade| result.share(grade)).sum();
        assert!((whole - 1.0).abs() < 1e-12, "{result:?}");
    }
}

#[test]
fn every_way_has_a_word_and_a_short_name() {
    let mut tags: Vec<&str> = Strategy::ALL.iter().map(|it| it.tag()).collect();
    tags.sort_unstable();
    tags.dedup();
    assert_eq!(tags.len(), Strategy::ALL.len());
    for strategy in Strategy::ALL {
        for lang in Lang::ALL {
            let name = strategy.name(lang);
            assert!(unicode_width::UnicodeWidthStr::width(name) <= 15, "{name}");
        }
    }
}

#[test]
fn silence_is_kept_where_nothing_else_is_open() {
    let scenario = built_in();
    let layout = Layout::of(&scenario);
    assert_eq!(
        layout.answers(),
        scenario
            .questions
            .iter()
            .map(|it| it.answers.len() + 1)
            .sum::<usize>()
    );
    // Who has not chosen to say nothing always finds something.
    let report = played(&scenario, &plan(&[Strategy::Random, Strategy::Longest], 60));
    let silent = report.questions.iter().filter_map(|it| it.answers.last());
    assert!(silent.map(|it| it.chosen).sum::<u64>() == 0);
}
