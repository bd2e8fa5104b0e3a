//! What is reached, case by case, and against plays at random.

use super::*;
use crate::conference::{Choice, Conference, Effect, Event, Spoken, Stage};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Clause, Condition, FactIx, PersonIx, QuestionIx, Utterance, ValueIx, load};
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

const SMALL: &str = include_str!("../../../tests/fixtures/small.yaml");
const SEVEN: &str = include_str!("../../../scenarios/7pay-first-conference.yaml");

fn read(source: &str) -> Scenario {
    let loaded = load(source.as_bytes(), "test.yaml");
    let said = |finding: &crate::scenario::Finding| finding.message(crate::i18n::Lang::En);
    let said: Vec<String> = loaded.findings.iter().map(said).collect();
    loaded.scenario.unwrap_or_else(|| panic!("{said:?}"))
}

/// The small scenario with each `from` replaced, once.
fn patched(changes: &[(&str, &str)]) -> Scenario {
    let mut source = SMALL.to_owned();
    for (from, to) in changes {
        assert!(source.contains(from), "{from} is not in the fixture");
        source = source.replacen(from, to, 1);
    }
    read(&source)
}

fn question(scenario: &Scenario, id: &str) -> QuestionIx {
    let at = scenario.questions.iter().position(|it| &*it.id == id);
    QuestionIx::new(at.unwrap())
}

fn why(scenario: &Scenario, id: &str) -> Option<Why> {
    let reach = reachable(scenario);
    reach.question(question(scenario, id)).cloned()
}

fn why_answer(scenario: &Scenario, id: &str, answer: usize) -> Option<Why> {
    let reach = reachable(scenario);
    let answer = AnswerIx::new(answer);
    reach.answer(question(scenario, id), answer).cloned()
}

fn unreached(reach: &Reach) -> usize {
    let answers = reach.answers.iter().flatten();
    let all = reach.questions.iter().chain(answers).chain(&reach.injects);
    let all = all.chain(&reach.decisions).chain(&reach.lines);
    all.flatten().count()
}

#[test]
fn everything_in_a_sound_scenario_is_reached() {
    for source in [SMALL, SEVEN] {
        let reach = reachable(&read(source));
        assert_eq!(unreached(&reach), 0, "{reach:?}");
    }
}

#[test]
fn a_phase_that_is_not_asked() {
    let scenario = patched(&[("closing: 1", "closing: 0")]);
    let found = why(&scenario, "go");
    assert_eq!(found, Some(Why::PhaseNotAsked(Phase::Closing)));
    assert_eq!(why_answer(&scenario, "go", 0), Some(Why::NotAsked));
}

#[test]
fn a_follow_up_nothing_leads_to() {
    let scenario = patched(&[("        then: how-many-again\n", "")]);
    assert_eq!(why(&scenario, "how-many-again"), Some(Why::NothingLeads));
}

#[test]
fn a_question_that_leads_only_to_itself() {
    let scenario = patched(&[
        ("        then: how-many-again\n", ""),
        ("id: three-now, ", "id: three-now, then: how-many-again, "),
    ]);
    assert_eq!(
        why(&scenario, "how-many-again"),
        Some(Why::LeadsUnreachable)
    );
}

#[test]
fn numbers_that_never_hold() {
    let after_the_end = Never::Impossible(vec![Term::After(90)]);
    let cases = [
        ("after: 90", after_the_end),
        (
            "after: 9, before: 3",
            Never::Conflict(Term::After(9), Term::Before(3)),
        ),
        ("before: 0", Never::Impossible(vec![Term::Before(0)])),
        (
            "heat_over: 100",
            Never::Impossible(vec![Term::HeatOver(100)]),
        ),
        (
            "trust_under: 0",
            Never::Impossible(vec![Term::TrustUnder(0)]),
        ),
        (
            "heat_over: 40, heat_under: 41",
            Never::Conflict(Term::HeatOver(40), Term::HeatUnder(41)),
        ),
    ];
    for (when, never) in cases {
        let line = format!("    when: {{{when}}}\n    ask: {{en: \"You knew");
        let scenario = patched(&[("    ask: {en: \"You knew", &line)]);
        let found = why(&scenario, "five-hours");
        let expected = match never {
            // Which of the two is named first does not matter.
            Never::Conflict(one, other) => {
                let turned = Why::Condition(Never::Conflict(other, one));
                assert!(
                    found == Some(Why::Condition(Never::Conflict(one, other)))
                        || found == Some(turned),
                    "{when}: {found:?}"
                );
                continue;
            }
            never => Why::Condition(never),
        };
        assert_eq!(found, Some(expected), "{when}");
    }
}

#[test]
fn an_inject_needs_an_answer_before_it() {
    let scenario = patched(&[("when: {after: 3}", "when: {before: 1}")]);
    let reach = reachable(&scenario);
    let never = Never::Impossible(vec![Term::Before(1)]);
    assert_eq!(reach.inject(InjectIx(0)), Some(&Why::Condition(never)));
    assert_eq!(why(&scenario, "two-more"), Some(Why::LeadsUnreachable));
}

#[test]
fn nobody_sits_where_there_is_no_seat() {
    let scenario = patched(&[("seats: 1", "seats: 0")]);
    assert_eq!(why_answer(&scenario, "how-many", 3), Some(Why::NeverSeated));
}

#[test]
fn nobody_sits_at_the_door() {
    let third = "      - {id: hand-over, by: sales, say: {en: \"Over to Mori.\", ja: \"森から。\"}, rate: {control: 1, empathy: 1}}\n      - {id: no-between,";
    let when = "    when: {any: [{seated: sales}, {heat_over: 40}";
    let scenario = patched(&[
        ("      - {id: no-between,", third),
        ("    when: {any: [{heat_over: 40}", when),
    ]);
    assert_eq!(
        why_answer(&scenario, "at-the-door", 0),
        Some(Why::NeverSeated)
    );
    assert_eq!(why(&scenario, "at-the-door"), None);
}

#[test]
fn what_was_said_must_be_sayable() {
    let when = "    when: {said: go.consider, claimed: {hurt: nobody}}\n    ask: {en: \"You knew";
    let scenario = patched(&[
        ("closing: 1", "closing: 0"),
        ("    ask: {en: \"You knew", when),
    ]);
    let said = Utterance::Answer(question(&scenario, "go"), AnswerIx(0));
    let never = Never::Impossible(vec![Term::Said(said)]);
    assert_eq!(why(&scenario, "five-hours"), Some(Why::Condition(never)));
}

#[test]
fn what_is_said_at_the_door_was_not_said_in_the_room() {
    let when = "    when: {said: at-the-door.well-yes}\n    ask: {en: \"You knew";
    let scenario = patched(&[("    ask: {en: \"You knew", when)]);
    assert!(why(&scenario, "five-hours").is_some());
}

#[test]
fn two_answers_to_one_question_are_never_both_given() {
    let when = "    when: {said: how-many.no-number, any: [{said: how-many.silence}]}\n    ask: {en: \"You knew";
    let scenario = patched(&[("    ask: {en: \"You knew", when)]);
    let found = why(&scenario, "five-hours");
    assert!(
        matches!(found, Some(Why::Condition(Never::Conflict(..)))),
        "{found:?}"
    );
}

#[test]
fn a_pitfall_the_ledgers_find_can_be_pursued() {
    let scenario = read(SMALL);
    assert_eq!(why(&scenario, "which-is-it"), None);
    let mut silent = scenario;
    // Nobody claims anything: nothing can contradict.
    for question in &mut silent.questions {
        for answer in &mut question.answers {
            answer.claims.clear();
            answer.pitfalls.remove(Pitfall::Contradiction);
        }
    }
    for line in silent.opening.iter_mut().flat_map(|it| &mut it.lines) {
        line.claims.clear();
    }
    assert_eq!(why(&silent, "which-is-it"), Some(Why::LeadsUnreachable));
}

#[test]
fn a_third_follow_up_in_a_row() {
    let mut scenario = read(SEVEN);
    let follow_ups: Vec<usize> = (0..scenario.questions.len())
        .filter(|at| scenario.questions[*at].phase == Phase::FollowUp)
        .take(3)
        .collect();
    for question in &mut scenario.questions {
        for answer in &mut question.answers {
            answer.then = None;
        }
    }
    scenario.pursuits.clear();
    for inject in &mut scenario.injects {
        inject.asks = None;
    }
    let main = scenario
        .questions
        .iter()
        .position(|it| it.phase == Phase::Main);
    let chain = [main.unwrap(), follow_ups[0], follow_ups[1], follow_ups[2]];
    for pair in chain.windows(2) {
        scenario.questions[pair[1]].when = Condition::default();
        for answer in &mut scenario.questions[pair[0]].answers {
            answer.then = Some(QuestionIx::new(pair[1]));
        }
    }
    let reach = reachable(&scenario);
    assert_eq!(reach.question(QuestionIx::new(chain[2])), None);
    let last = reach.question(QuestionIx::new(chain[3]));
    assert_eq!(last, Some(&Why::TooDeep));
}

#[test]
fn of_a_pack_every_question_is_taken_by_itself() {
    let mut scenario = patched(&[("closing: 1", "closing: 0")]);
    scenario.kind = Kind::Pack;
    scenario.panel.seats = 0;
    assert_eq!(unreached(&reachable(&scenario)), 0);
}

#[test]
fn a_long_chain_is_followed_in_good_time() {
    let mut scenario = read(SMALL);
    let template = scenario.questions[question(&scenario, "how-many-again").at()].clone();
    scenario
        .questions
        .extend((0..1_900).map(|_| template.clone()));
    let last = scenario.questions.len() - 1;
    for at in 20..last {
        let said = Utterance::Answer(QuestionIx::new(at + 1), AnswerIx(0));
        scenario.questions[at].phase = Phase::Main;
        scenario.questions[at].when = Condition(vec![Clause::Any(vec![Term::Said(said)])]);
    }
    scenario.questions[last].phase = Phase::Main;
    let reach = reachable(&scenario);
    assert_eq!(reach.question(QuestionIx(20)), None);
}

/// A small stream of numbers for choices that need not be shrunk.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n.max(1)
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn term(&mut self, scenario: &Scenario) -> Term {
        let mood = |dice: &mut Dice| (dice.below(11) * 10) as i16;
        match self.below(13) {
            0 => Term::After(self.below(12) as u16),
            1 => Term::Before(self.below(8) as u16),
            2 => Term::HeatOver(mood(self)),
            3 => Term::HeatUnder(mood(self)),
            4 => Term::TrustOver(mood(self)),
            5 => Term::TrustUnder(mood(self)),
            6 => Term::NotSaid(self.utterance(scenario)),
            7 => {
                let all = <Pitfall as Word>::ALL;
                Term::Pitfall(all[self.below(all.len())])
            }
            8 => Term::Seated(PersonIx::new(self.below(scenario.panel.people.len()))),
            9 => {
                let fact = self.below(scenario.briefing.facts.len());
                let values = scenario.briefing.facts[fact].values.len();
                Term::Claimed(FactIx::new(fact), ValueIx::new(self.below(values)))
            }
            10 => Term::Injected(InjectIx::new(self.below(scenario.injects.len()))),
            _ => Term::Said(self.utterance(scenario)),
        }
    }

    fn utterance(&mut self, scenario: &Scenario) -> Utterance {
        let question = self.below(scenario.questions.len());
        let answers = scenario.questions[question].answers.len();
        let question = QuestionIx::new(question);
        match self.below(8) {
            0 => Utterance::Silence(question),
            1 => {
                let lines = scenario.opening.as_ref().unwrap().lines.len();
                Utterance::Line(LineIx::new(self.below(lines)))
            }
            2 => {
                let decision = self.below(scenario.decisions.len());
                let options = scenario.decisions[decision].options.len();
                let option = AnswerIx::new(self.below(options));
                Utterance::Option(DecisionIx::new(decision), option)
            }
            _ => Utterance::Answer(question, AnswerIx::new(self.below(answers))),
        }
    }

    fn condition(&mut self, scenario: &Scenario, depth: usize) -> Condition {
        let clauses = (0..=self.below(2)).map(|_| {
            if depth > 0 && self.one_in(4) {
                let inner = (0..=self.below(2)).map(|_| self.condition(scenario, depth - 1));
                return Clause::AnyOf(inner.collect());
            }
            Clause::Any((0..=self.below(2)).map(|_| self.term(scenario)).collect())
        });
        Condition(clauses.collect())
    }

    /// Conditions, leads, seats and numbers at random.
    fn disturb(&mut self, scenario: &mut Scenario) {
        let whole = scenario.clone();
        let count = whole.questions.len();
        for question in &mut scenario.questions {
            if self.one_in(3) {
                question.when = self.condition(&whole, 1);
            }
            if self.one_in(6) {
                question.phase = Phase::FollowUp;
            }
            for answer in &mut question.answers {
                if self.one_in(4) {
                    answer.when = self.condition(&whole, 1);
                }
                if self.one_in(3) {
                    answer.then = Some(QuestionIx::new(self.below(count)));
                }
                if self.one_in(3) {
                    answer.claims.clear();
                }
            }
        }
        for inject in &mut scenario.injects {
            inject.when = self.condition(&whole, 1);
            inject.asks = Some(QuestionIx::new(self.below(count)));
        }
        for decision in &mut scenario.decisions {
            if self.one_in(2) {
                decision.when = self.condition(&whole, 1);
            }
        }
        for line in scenario.opening.iter_mut().flat_map(|it| &mut it.lines) {
            if self.one_in(3) {
                line.when = self.condition(&whole, 1);
            }
        }
        for (_, question) in &mut scenario.pursuits {
            *question = QuestionIx::new(self.below(count));
        }
        for asks in &mut scenario.asks.0 {
            *asks = self.below(4) as u16;
        }
        scenario.panel.seats = self.below(3) as u8;
    }
}

/// Plays once at random; tells everything that came up to `seen`.
fn play(
    scenario: &Arc<Scenario>,
    dice: &mut Dice,
    seen: &mut dyn FnMut(&Conference),
) -> Vec<Effect> {
    let mut conference = Conference::new(Arc::clone(scenario));
    let (mut all, mut effects) = (Vec::new(), Vec::new());
    let mut panel: Vec<PersonIx> = (0..scenario.panel.people.len())
        .map(PersonIx::new)
        .collect();
    panel.rotate_left(dice.below(scenario.panel.people.len()));
    panel.truncate(dice.below(usize::from(scenario.panel.seats) + 1));
    let mut event = Event::Begin {
        seed: dice.below(1 << 30) as u64,
        panel,
        carried: None,
    };
    loop {
        conference.apply(&event, &mut effects).unwrap();
        all.append(&mut effects);
        seen(&conference);
        event = match conference.stage() {
            Stage::Ready => unreachable!("it has begun"),
            Stage::Finished(_) => return all,
            Stage::Deciding(at) => {
                let shown = conference.decision_options(at);
                let option = shown[dice.below(shown.len())];
                Event::Decided { option }
            }
            Stage::Statement => {
                let mut lines = conference.statement_lines();
                let most = usize::from(scenario.opening.as_ref().unwrap().choose);
                lines.truncate(dice.below(most + 1));
                Event::Opened { lines }
            }
            Stage::Asked => {
                let shown = conference.options(conference.pending().unwrap().question);
                let choice = match dice.below(shown.len() + 1) {
                    at if at < shown.len() => Choice::Answer(shown[at]),
                    _ if dice.one_in(2) && conference.spoken().is_none() => {
                        let (ticks, overrun) = (WordSet::default(), false);
                        let spoken = Spoken { ticks, overrun };
                        conference
                            .apply(&Event::Spoke(spoken), &mut effects)
                            .unwrap();
                        Choice::NoneOfThese
                    }
                    _ => Choice::Silence,
                };
                Event::Chosen {
                    choice,
                    elapsed_ms: 0,
                }
            }
        };
    }
}

/// Plays a disturbed scenario and compares; how much was called unreachable.
fn never_a_false_alarm(mut scenario: Scenario, seed: u64, plays: usize) -> usize {
    let mut dice = Dice(seed);
    dice.disturb(&mut scenario);
    let reach = reachable(&scenario);
    let scenario = Arc::new(scenario);
    let mut offered = HashSet::new();
    for _ in 0..plays {
        let effects = play(&scenario, &mut dice, &mut |conference| {
            if conference.stage() == Stage::Statement {
                for line in conference.statement_lines() {
                    assert_eq!(reach.line(line), None, "{line:?} is offered");
                }
            }
            let pending = conference.pending().map(|it| it.question);
            if let Some(question) = pending {
                let options = conference.options(question).into_iter();
                offered.extend(options.map(|answer| (question, answer)));
            }
        });
        for effect in effects {
            let why = match effect {
                Effect::Asked(at, _) => reach.question(at),
                Effect::Injected(at) => reach.inject(at),
                Effect::DecisionPut(at) => reach.decision(at),
                _ => None,
            };
            assert_eq!(why, None, "{effect:?} came up");
        }
    }
    for (question, answer) in offered {
        let why = reach.answer(question, answer);
        assert_eq!(why, None, "{question:?} {answer:?} is offered");
    }
    unreached(&reach)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_a_play_reaches_is_never_called_unreachable(seed: u64) {
        static READ: OnceLock<[Scenario; 2]> = OnceLock::new();
        let [small, seven] = READ.get_or_init(|| [SMALL, SEVEN].map(read));
        never_a_false_alarm(small.clone(), seed, 20);
        never_a_false_alarm(seven.clone(), seed, 3);
    }
}

/// The property would hold of a search that calls everything reachable.
#[test]
fn disturbed_scenarios_do_have_what_is_unreachable() {
    let found: usize = (0..20)
        .map(|seed| never_a_false_alarm(read(SMALL), seed, 1))
        .sum();
    assert!(found > 20, "{found}");
}
