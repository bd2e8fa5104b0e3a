//! What must hold of every conference.

mod directed;
mod facilitated;
mod handed_over;
mod moved;
mod own_words;
mod second_act;
mod steps;

use super::*;
use crate::scenario::vocabulary::WordSet;
use crate::scenario::{
    AnswerIx, InjectIx, Lang, LineIx, PersonIx, Phase, QuestionIx, Scenario, load,
};
use crate::scoring::Session;
use proptest::prelude::*;
use std::sync::Arc;

const SMALL: &[u8] = include_bytes!("../../tests/fixtures/small.yaml");
const SEVEN: &[u8] = include_bytes!("../../scenarios/7pay-first-conference.yaml");

fn scenario(source: &[u8]) -> Arc<Scenario> {
    static LOADED: std::sync::OnceLock<[Arc<Scenario>; 2]> = std::sync::OnceLock::new();
    let read = |source| Arc::new(load(source, "test").scenario.unwrap());
    let [small, seven] = LOADED.get_or_init(|| [read(SMALL), read(SEVEN)]);
    Arc::clone(if source == SMALL { small } else { seven })
}

/// Plays a conference in which `pick` chooses among so many; its events.
fn play(
    scenario: &Arc<Scenario>,
    seed: u64,
    panel: &[PersonIx],
    pick: impl FnMut(usize) -> usize,
) -> (Session, Vec<Event>) {
    let begin = Event::Begin {
        seed,
        panel: panel.to_vec(),
        carried: None,
    };
    play_on(scenario, begin, pick)
}

/// As [`play`], begun so.
fn play_on(
    scenario: &Arc<Scenario>,
    mut event: Event,
    mut pick: impl FnMut(usize) -> usize,
) -> (Session, Vec<Event>) {
    let mut session = Session::new(Arc::clone(scenario));
    let (mut effects, mut events) = (Vec::new(), Vec::new());
    loop {
        session.apply(&event, &mut effects).unwrap();
        events.push(event);
        let conference = session.conference();
        event = match conference.stage() {
            Stage::Ready => unreachable!("it has begun"),
            Stage::Finished(_) => return (session, events),
            Stage::Deciding(at) => {
                let shown = conference.decision_options(at);
                Event::Decided {
                    option: shown[pick(shown.len())],
                }
            }
            Stage::Statement => {
                let most = scenario
                    .opening
                    .as_ref()
                    .map_or(0, |opening| usize::from(opening.choose));
                let mut lines = conference.statement_lines();
                lines.truncate(pick(most + 1));
                Event::Opened { lines }
            }
            Stage::Asked => {
                let shown = conference.options(conference.pending().unwrap().question);
                match pick(shown.len() + 1) {
                    at if at < shown.len() => Event::Chosen {
                        choice: Choice::Answer(shown[at]),
                        elapsed_ms: 1000,
                    },
                    _ => Event::TimedOut { elapsed_ms: 9000 },
                }
            }
        };
    }
}

/// A pick that follows a list of numbers, and then the last again and again.
fn follow(picks: &[usize]) -> impl FnMut(usize) -> usize + '_ {
    let mut at = 0;
    move |count| {
        let pick = picks.get(at).or(picks.last()).copied().unwrap_or(0);
        at += 1;
        pick % count
    }
}

fn panel(scenario: &Scenario, picks: (usize, usize)) -> Vec<PersonIx> {
    let count = scenario.panel.people.len();
    let mut panel: Vec<PersonIx> = [picks.0, picks.1]
        .map(|pick| PersonIx::new(pick % count.max(1)))
        .to_vec();
    panel.dedup();
    panel.truncate(usize::from(scenario.panel.seats).min(count));
    panel
}

fn any_event() -> impl Strategy<Value = Event> {
    let small = || 0_u8..6;
    prop_oneof![
        (
            any::<u64>(),
            prop::collection::vec(small().prop_map(PersonIx), 0..4)
        )
            .prop_map(|(seed, panel)| Event::Begin {
                seed,
                panel,
                carried: None
            }),
        small().prop_map(|at| Event::Decided {
            option: AnswerIx(at)
        }),
        prop::collection::vec(small().prop_map(LineIx), 0..6)
            .prop_map(|lines| Event::Opened { lines }),
        any::<u32>().prop_map(|bits| Event::Spoke(Spoken {
            ticks: WordSet::from_bits(bits),
            overrun: false
        })),
        (small(), any::<u32>()).prop_map(|(at, elapsed_ms)| Event::Chosen {
            choice: Choice::Answer(AnswerIx(at)),
            elapsed_ms
        }),
        Just(Event::Chosen {
            choice: Choice::Silence,
            elapsed_ms: 0
        }),
        Just(Event::Chosen {
            choice: Choice::NoneOfThese,
            elapsed_ms: 0
        }),
        any::<u32>().prop_map(|elapsed_ms| Event::TimedOut { elapsed_ms }),
        small().prop_map(|at| Event::Spotted(Spotted {
            answer: AnswerIx(at),
            pitfall: None
        })),
        Just(Event::Closed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn replay_equals_live(seed: u64, picks in prop::collection::vec(0_usize..60, 1..40), seats: (usize, usize)) {
        for source in [SMALL, SEVEN] {
            let scenario = scenario(source);
            let (live, events) = play(&scenario, seed, &panel(&scenario, seats), follow(&picks));
            let stored = serde_json::to_string(&events).unwrap();
            let events: Vec<Event> = serde_json::from_str(&stored).unwrap();
            let replayed = Session::replay(Arc::clone(&scenario), &events).unwrap();
            prop_assert_eq!(replayed.transcript(), live.transcript());
            prop_assert_eq!(replayed.conference().mood(), live.conference().mood());
            // What is stored turn by turn is the same, too.
            let stored = serde_json::to_string(live.transcript()).unwrap();
            prop_assert_eq!(&serde_json::from_str::<crate::scoring::Transcript>(&stored).unwrap(), live.transcript());
        }
    }

    #[test]
    fn any_sequence_of_events_is_accepted_or_refused(events in prop::collection::vec(any_event(), 0..80)) {
        for source in [SMALL, SEVEN] {
            let mut session = Session::new(scenario(source));
            let mut effects = Vec::new();
            for event in &events {
                let before = session.transcript().clone();
                if session.apply(event, &mut effects).is_err() {
                    prop_assert_eq!(session.transcript(), &before);
                }
                let mood = session.conference().mood();
                prop_assert!((0..=100).contains(&mood.trust) && (0..=100).contains(&mood.heat));
            }
        }
    }

    #[test]
    fn the_rules_of_the_room_hold(seed: u64, picks in prop::collection::vec(0_usize..60, 1..40), seats: (usize, usize)) {
        let scenario = scenario(SEVEN);
        let (session, _) = play(&scenario, seed, &panel(&scenario, seats), follow(&picks));
        let mut asked: Vec<QuestionIx> = Vec::new();
        let mut drawn = [0_u16; 4];
        let mut follow_ups = 0;
        for turn in session.conference().turns().iter() {
            let Subject::Question { question, phase, cause, exchange, .. } = turn.subject else { continue };
            prop_assert!(!asked.contains(&question), "asked twice");
            asked.push(question);
            follow_ups = if cause.continues() { follow_ups + 1 } else { 0 };
            prop_assert!(follow_ups <= 2, "more than two follow-ups in a row");
            prop_assert!(usize::from(exchange) < session.conference().turns().len());
            if cause == Cause::Drawn {
                drawn[phase as usize] += 1;
                prop_assert_eq!(scenario.question(question).phase, phase);
            }
            let with_panel = turn.by.is_none_or(|person| session.conference().panel().contains(&person));
            prop_assert!(with_panel, "someone spoke who was not seated");
            prop_assert!(phase != Phase::Doorstep || turn.by.is_none(), "the panel is gone at the door");
        }
        for (phase, drawn) in Phase::DRAWN.into_iter().zip(drawn) {
            prop_assert!(drawn <= scenario.asks.of(phase));
        }
    }

    #[test]
    fn what_can_be_chosen_is_what_is_offered(seed: u64, picks in prop::collection::vec(0_usize..60, 1..40), seats: (usize, usize)) {
        for source in [SMALL, SEVEN] {
            let scenario = scenario(source);
            let (_, events) = play(&scenario, seed, &panel(&scenario, seats), follow(&picks));
            let (mut conference, mut effects) = (Conference::new(Arc::clone(&scenario)), Vec::new());
            prop_assert_eq!(conference.answers_listed(), 0);
            for event in &events {
                conference.apply(event, &mut effects).unwrap();
                let Some(pending) = conference.pending() else { continue };
                let answers = &scenario.question(pending.question).answers;
                prop_assert_eq!(conference.answers_listed(), answers.len());
                for (at, answer) in answers.iter().enumerate() {
                    prop_assert_eq!(conference.can_choose(AnswerIx::new(at)), conference.offers(answer));
                }
                prop_assert!(!conference.can_choose(AnswerIx::new(answers.len())));
            }
        }
    }

    #[test]
    fn the_order_of_answers_depends_on_the_seed_and_the_question_alone(seed: u64, a in prop::collection::vec(0_usize..60, 1..40), b in prop::collection::vec(0_usize..60, 1..40)) {
        let scenario = scenario(SEVEN);
        let shown = |picks: &[usize]| {
            let (session, _) = play(&scenario, seed, &[], follow(picks));
            let entries = session.transcript().entries.clone();
            let of = |entry: &crate::scoring::Entry| match entry.turn.subject {
                Subject::Question { question, .. } => Some((question, entry.shown.clone())),
                _ => None,
            };
            entries.iter().filter_map(of).collect::<std::collections::BTreeMap<_, _>>()
        };
        let (a, b) = (shown(&a), shown(&b));
        for (question, order) in &a {
            // Where the same answers are open, they stand in the same order.
            if let Some(other) = b.get(question).filter(|other| other.len() == order.len()) {
                let same = order.iter().all(|answer| other.contains(answer));
                prop_assert!(!same || other == order);
            }
        }
    }
}

#[test]
fn the_same_seed_and_answers_give_the_same_conference() {
    let scenario = scenario(SEVEN);
    let (first, _) = play(&scenario, 7, &[PersonIx(0)], |count| count / 2);
    let (second, _) = play(&scenario, 7, &[PersonIx(0)], |count| count / 2);
    assert_eq!(first.transcript(), second.transcript());
    let (other, _) = play(&scenario, 8, &[PersonIx(0)], |count| count / 2);
    let asked = |session: &Session| -> Vec<Subject> {
        session
            .conference()
            .turns()
            .iter()
            .map(|turn| turn.subject)
            .collect()
    };
    assert_ne!(
        asked(&first),
        asked(&other),
        "another seed asks other questions"
    );
}

/// Plays to the question with this id, always picking `pick`; nothing if it does not come.
fn at_question(scenario: &Arc<Scenario>, id: &str, answers: &[(&str, &str)]) -> Option<Session> {
    (0..500).find_map(|seed| {
        let mut session = Session::new(Arc::clone(scenario));
        let mut effects = Vec::new();
        session
            .apply(
                &Event::Begin {
                    seed,
                    panel: Vec::new(),
                    carried: None,
                },
                &mut effects,
            )
            .unwrap();
        loop {
            let conference = session.conference();
            let event = match conference.stage() {
                Stage::Deciding(at) => Event::Decided {
                    option: conference.decision_options(at)[0],
                },
                Stage::Statement => Event::Opened { lines: Vec::new() },
                Stage::Asked => {
                    let question = scenario.question(conference.pending().unwrap().question);
                    if &*question.id == id {
                        return Some(session);
                    }
                    let wanted = answers.iter().find(|(of, _)| **of == *question.id);
                    let at = wanted.map(|(_, answer)| {
                        question
                            .answers
                            .iter()
                            .position(|it| &*it.id == *answer)
                            .unwrap()
                    });
                    let choice = at.map_or(Choice::Silence, |at| Choice::Answer(AnswerIx::new(at)));
                    Event::Chosen {
                        choice,
                        elapsed_ms: 0,
                    }
                }
                Stage::Ready | Stage::Finished(_) => return None,
            };
            session.apply(&event, &mut effects).unwrap();
        }
    })
}

fn choose(session: &mut Session, answer: &str) -> Vec<Effect> {
    let question = session.conference().pending().unwrap().question;
    let answers = &session.conference().scenario().question(question).answers;
    let at = AnswerIx::new(answers.iter().position(|it| &*it.id == answer).unwrap());
    let mut effects = Vec::new();
    let event = Event::Chosen {
        choice: Choice::Answer(at),
        elapsed_ms: 0,
    };
    session.apply(&event, &mut effects).unwrap();
    effects
}

#[test]
fn an_answer_draws_its_follow_up() {
    let scenario = scenario(SEVEN);
    let mut session = at_question(&scenario, "two-step", &[]).unwrap();
    let question = scenario.question(session.conference().pending().unwrap().question);
    let drawing = question
        .answers
        .iter()
        .find(|answer| answer.then.is_some() && answer.by.is_none() && answer.when.0.is_empty())
        .unwrap();
    let effects = choose(&mut session, &drawing.id);
    assert!(effects.contains(&Effect::Asked(drawing.then.unwrap(), Cause::FollowUp)));
}

#[test]
fn an_inject_changes_the_facts_in_force() {
    let scenario = scenario(SEVEN);
    let recount = scenario
        .injects
        .iter()
        .position(|inject| &*inject.id == "recount")
        .unwrap();
    let change = &scenario.injects[recount].sets[0];
    let (session, _) = play(&scenario, 3, &[], |_| 0);
    assert!(session.conference().has_happened(InjectIx::new(recount)));
    let (is, _, as_of) = session.conference().fact(change.fact);
    assert_eq!(Some(is), change.is);
    assert_eq!(Some(as_of), change.as_of.as_ref());
    assert!(session.conference().fact_changed(change.fact));
    assert_ne!(is, scenario.fact(change.fact).start.is);
}

#[test]
fn a_contradiction_is_found_and_quoted_back() {
    let scenario = scenario(SEVEN);
    let found = (0..300).find_map(|seed| {
        let (session, _) = play(&scenario, seed, &[], |count| (seed as usize) % count);
        let turns = session.conference().turns().iter().collect::<Vec<_>>();
        let at = turns.iter().position(|turn| turn.contradiction.is_some())?;
        Some((turns, at))
    });
    let (turns, at) = found.expect("some conference contradicts itself");
    let contradiction = turns[at].contradiction.unwrap();
    assert!(usize::from(contradiction.earlier_turn.unwrap()) <= at);
    assert_ne!(contradiction.earlier, contradiction.now);
    assert!(
        turns[at]
            .pitfalls
            .contains(crate::scenario::vocabulary::Pitfall::Contradiction)
    );
}

#[test]
fn silence_and_unknown_words_are_told_apart() {
    let scenario = scenario(SMALL);
    let (mut session, _) = (Session::new(Arc::clone(&scenario)), ());
    let mut effects = Vec::new();
    session
        .apply(
            &Event::Begin {
                seed: 1,
                panel: Vec::new(),
                carried: None,
            },
            &mut effects,
        )
        .unwrap();
    while session.conference().stage() != Stage::Asked {
        let event = match session.conference().stage() {
            Stage::Deciding(at) => Event::Decided {
                option: session.conference().decision_options(at)[0],
            },
            _ => Event::Opened { lines: Vec::new() },
        };
        session.apply(&event, &mut effects).unwrap();
    }
    let other = Event::Chosen {
        choice: Choice::NoneOfThese,
        elapsed_ms: 0,
    };
    assert_eq!(
        session.apply(&other, &mut effects),
        Err(Rejected::NotOffered),
        "only what was spoken can be other words"
    );
    session
        .apply(
            &Event::Spoke(Spoken {
                ticks: WordSet::default(),
                overrun: true,
            }),
            &mut effects,
        )
        .unwrap();
    session.apply(&other, &mut effects).unwrap();
    let entry = session.transcript().entries.last().unwrap();
    assert_eq!(entry.turn.levels.count(), 0, "nobody observed it");
    assert_eq!(entry.missed(), 0);
    assert!(entry.turn.spoken.unwrap().overrun);
}

#[test]
fn a_conference_broken_off_is_over() {
    let scenario = scenario(SMALL);
    let mut session = Session::new(Arc::clone(&scenario));
    let mut effects = Vec::new();
    assert_eq!(
        session.apply(&Event::Closed, &mut effects),
        Err(Rejected::NotNow)
    );
    session
        .apply(
            &Event::Begin {
                seed: 1,
                panel: Vec::new(),
                carried: None,
            },
            &mut effects,
        )
        .unwrap();
    session.apply(&Event::Closed, &mut effects).unwrap();
    assert_eq!(session.transcript().end, Some(End::BrokenOff));
    assert_eq!(
        session.apply(&Event::Closed, &mut effects),
        Err(Rejected::NotNow)
    );
}

#[test]
fn the_answer_clock_leaves_time_to_read() {
    let scenario = scenario(SEVEN);
    let session = at_question(&scenario, "two-step", &[]).unwrap();
    let pending = session.conference().pending().unwrap();
    let own = u32::from(scenario.question(pending.question).seconds);
    for lang in Lang::ALL {
        let all = session.conference().answer_seconds(pending, lang);
        assert!(
            (own + 20..own + 120).contains(&all),
            "{all} seconds for {own} of its own"
        );
    }
}
