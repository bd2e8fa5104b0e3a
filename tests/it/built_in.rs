//! The built-in scenarios: sound, and good games. Two hundred conferences each,
//! played by strategies that know everything, or nothing, of the content.

use kaiken::conference::{Choice, Event, Stage};
use kaiken::i18n::Lang;
use kaiken::scenario::{
    Answer, AnswerIx, Finding, Kind, LineIx, PersonIx, Phase, Scenario, library::built_ins, load,
};
use kaiken::scoring::{Scorecard, Session};
use std::cmp::Reverse;
use std::sync::Arc;

const SEEDS: u64 = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strategy {
    Better,
    Worse,
    Longest(Lang),
    First,
    Random,
}

fn conferences() -> Vec<Arc<Scenario>> {
    let read = |source: &[u8], id: &str| {
        let loaded = load(source, id);
        assert!(
            !loaded.findings.iter().any(Finding::is_error),
            "{id} has errors"
        );
        Arc::new(loaded.scenario.unwrap())
    };
    let all = built_ins()
        .iter()
        .map(|built_in| read(built_in.source, built_in.id));
    all.filter(|scenario| scenario.kind == Kind::Conference)
        .collect()
}

/// A number below `n` made of a seed and a position: the tests' own dice.
fn dice(seed: u64, at: usize, n: usize) -> usize {
    let mut z =
        seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (at as u64).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 29)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z >> 33) % n as u64) as usize
}

/// Two people for the podium, by the seed.
fn panel(scenario: &Scenario, seed: u64) -> Vec<PersonIx> {
    let people = scenario.panel.people.len();
    let seats = usize::from(scenario.panel.seats).min(people);
    let mut panel: Vec<PersonIx> = Vec::new();
    for at in 0.. {
        if panel.len() == seats {
            break;
        }
        let person = PersonIx::new(dice(seed, at, people));
        if !panel.contains(&person) {
            panel.push(person);
        }
    }
    panel
}

/// How good an answer is at this moment, in hundredths of a level, a critical
/// pitfall below everything.
fn merit(session: &Session, answer: &Answer) -> i32 {
    let verdict = session.conference().judge(answer);
    let mean = verdict.levels.sum() as i32 * 100 / verdict.levels.count().max(1) as i32;
    mean - verdict.pitfalls.len() as i32 - if verdict.is_critical() { 1000 } else { 0 }
}

fn pick(
    strategy: Strategy,
    session: &Session,
    answers: &[Answer],
    shown: &[AnswerIx],
    seed: u64,
) -> AnswerIx {
    let of = |at: &AnswerIx| &answers[at.at()];
    let length =
        |lang: Lang| move |at: &&AnswerIx| (of(at).say.get(lang).chars().count(), Reverse(**at));
    let turn = session.transcript().entries.len();
    *match strategy {
        Strategy::Better => shown
            .iter()
            .max_by_key(|at| (merit(session, of(at)), Reverse(**at))),
        Strategy::Worse => shown.iter().min_by_key(|at| (merit(session, of(at)), **at)),
        Strategy::Longest(lang) => shown.iter().max_by_key(length(lang)),
        Strategy::First => shown.iter().min(),
        Strategy::Random => shown.get(dice(seed, turn, shown.len())),
    }
    .unwrap()
}

fn lines(strategy: Strategy, session: &Session, scenario: &Scenario, seed: u64) -> Vec<LineIx> {
    let opening = scenario.opening.as_ref().unwrap();
    let mut lines = session.conference().statement_lines();
    let of = |at: &LineIx| &opening.lines[at.at()];
    match strategy {
        Strategy::Better => return session.suggested_statement(),
        Strategy::Worse => lines.sort_by_key(|at| merit(session, of(at))),
        Strategy::Longest(lang) => {
            lines.sort_by_key(|at| Reverse(of(at).say.get(lang).chars().count()));
        }
        Strategy::First => lines.sort(),
        Strategy::Random => {
            let turn = dice(seed, 99, lines.len());
            lines.rotate_left(turn);
        }
    }
    lines.truncate(usize::from(opening.choose));
    lines
}

fn play(scenario: &Arc<Scenario>, strategy: Strategy, seed: u64) -> Session {
    let mut session = Session::new(Arc::clone(scenario));
    let mut effects = Vec::new();
    let mut event = Event::Begin {
        seed,
        panel: panel(scenario, seed),
    };
    loop {
        session.apply(&event, &mut effects).unwrap();
        let conference = session.conference();
        event = match conference.stage() {
            Stage::Ready => unreachable!("it has begun"),
            Stage::Finished(_) => return session,
            Stage::Statement => Event::Opened {
                lines: lines(strategy, &session, scenario, seed),
            },
            Stage::Deciding(at) => {
                let shown = conference.decision_options(at);
                let options = &scenario.decisions[at.at()].options;
                Event::Decided {
                    option: pick(strategy, &session, options, &shown, seed),
                }
            }
            Stage::Asked => {
                let question = conference.pending().unwrap().question;
                let shown = conference.options(question);
                let answers = &scenario.question(question).answers;
                let answer = pick(strategy, &session, answers, &shown, seed);
                Event::Chosen {
                    choice: Choice::Answer(answer),
                    elapsed_ms: 0,
                }
            }
        };
    }
}

fn mean(scenario: &Arc<Scenario>, strategy: Strategy) -> f64 {
    let score = |seed| {
        let session = play(scenario, strategy, seed);
        f64::from(
            Scorecard::of(scenario, session.transcript())
                .overall
                .unwrap(),
        )
    };
    (0..SEEDS).map(score).sum::<f64>() / SEEDS as f64
}

#[test]
fn who_knows_scores_and_who_knows_nothing_does_not() {
    for scenario in conferences() {
        let id = &scenario.id;
        let better = mean(&scenario, Strategy::Better);
        assert!(
            better >= 85.0,
            "{id}: always the better answer scores {better:.1}"
        );
        let worse = mean(&scenario, Strategy::Worse);
        assert!(
            worse < 25.0,
            "{id}: always the worst answer scores {worse:.1}"
        );
        let random = mean(&scenario, Strategy::Random);
        for blind in [
            Strategy::Longest(Lang::En),
            Strategy::Longest(Lang::Ja),
            Strategy::First,
        ] {
            let score = mean(&scenario, blind);
            assert!(
                score <= random + 6.0,
                "{id}: {blind:?} gives it away: {score:.1} against {random:.1}"
            );
        }
    }
}

#[test]
fn a_conference_asks_about_fifteen_to_twenty_questions_before_follow_ups() {
    for scenario in conferences() {
        for seed in 0..SEEDS {
            let session = play(&scenario, Strategy::Random, seed);
            let roots = session.transcript().entries.iter().enumerate().filter(|(at, entry)| {
                matches!(entry.turn.subject, kaiken::conference::Subject::Question { exchange, .. } if usize::from(exchange) == *at)
            });
            let roots = roots.count();
            assert!(
                (14..=22).contains(&roots),
                "{}: seed {seed} asks {roots}",
                scenario.id
            );
        }
    }
}

#[test]
fn every_question_is_reached_by_somebody() {
    for scenario in conferences() {
        let mut reached = vec![false; scenario.questions.len()];
        for strategy in [
            Strategy::Random,
            Strategy::Better,
            Strategy::Worse,
            Strategy::First,
        ] {
            for seed in 0..SEEDS {
                for entry in &play(&scenario, strategy, seed).transcript().entries {
                    if let kaiken::conference::Subject::Question { question, .. } =
                        entry.turn.subject
                    {
                        reached[question.at()] = true;
                    }
                }
            }
        }
        let never: Vec<_> = scenario
            .questions
            .iter()
            .zip(&reached)
            .filter(|(_, reached)| !**reached)
            .map(|(question, _)| &question.id)
            .collect();
        assert!(never.is_empty(), "{}: never asked: {never:?}", scenario.id);
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
