//! Plays per second: the engine playing a conference to its end, beside a
//! hand-coded loop over the same graph as the yardstick; and reading scenarios, beside
//! the bare parse of their YAML.
//!
//! The yardstick knows nothing of facts, claims, conditions, panels or promises:
//! it walks arrays made of the same questions, draws the next of its phase, picks
//! an answer, moves trust and heat, and goes on with the follow-up or, by the same
//! chance, with what the room does with a pitfall.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kaiken::conference::{Choice, Conference, Effect, Event, Stage};
use kaiken::scenario::{AnswerIx, LineIx, Phase, Scenario, load};
use serde_yaml::granit_parser::Parser;
use std::hint::black_box;
use std::sync::Arc;

const SCENARIO: &[u8] = include_bytes!("../scenarios/7pay-first-conference.yaml");

fn scenario() -> Arc<Scenario> {
    Arc::new(
        load(SCENARIO, "7pay-first-conference")
            .scenario
            .expect("the built-in scenario is sound"),
    )
}

fn mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn below(state: &mut u64, n: usize) -> usize {
    (((mix(state) >> 32) * n as u64) >> 32) as usize
}

/// Plays one conference with answers picked at random; the number of answers.
fn play(
    conference: &mut Conference,
    scenario: &Scenario,
    effects: &mut Vec<Effect>,
    seed: u64,
) -> u16 {
    let mut state = seed;
    conference.restart();
    let mut event = Event::Begin {
        seed,
        panel: Vec::new(),
    };
    let lines: Vec<LineIx> = (0..5).map(LineIx).collect();
    loop {
        conference
            .apply(&event, effects)
            .expect("only what is offered is picked");
        event = match conference.stage() {
            Stage::Asked => {
                let question = scenario.question(conference.pending().expect("asked").question);
                let mut at = below(&mut state, question.answers.len());
                while !conference.offers(&question.answers[at]) {
                    at = (at + 1) % question.answers.len();
                }
                Event::Chosen {
                    choice: Choice::Answer(AnswerIx::new(at)),
                    elapsed_ms: 0,
                }
            }
            Stage::Deciding(decision) => {
                let options = scenario.decisions[decision.at()].options.len();
                Event::Decided {
                    option: AnswerIx::new(below(&mut state, options)),
                }
            }
            Stage::Statement => Event::Opened {
                lines: lines.clone(),
            },
            Stage::Ready | Stage::Finished(_) => return conference.answers(),
        };
    }
}

/// The same graph as plain arrays.
struct Graph {
    phases: [Vec<u16>; 4],
    asks: [u16; 4],
    questions: Vec<Node>,
}

struct Node {
    from: u16,
    answers: Vec<Leaf>,
}

struct Leaf {
    trust: i32,
    heat: i32,
    then: Option<u16>,
    pursuit: Option<u16>,
}

impl Graph {
    fn of(scenario: &Scenario) -> Graph {
        let leaf = |weight: u8, answer: &kaiken::scenario::Answer| {
            let n = answer.rate.count().max(1) as i32;
            let q = 2 * answer.rate.sum() as i32 - 3 * n;
            let pitfalls = answer.pitfalls.len() as i32;
            Leaf {
                trust: i32::from(weight) * q / n + i32::from(answer.mood.trust),
                heat: 4 * pitfalls - i32::from(weight) * q / n + i32::from(answer.mood.heat),
                then: answer.then.map(|next| next.0),
                pursuit: answer.pitfalls.iter().find_map(|pitfall| {
                    let mut pursuits = scenario.pursuits.iter();
                    pursuits
                        .find(|(of, _)| *of == pitfall)
                        .map(|(_, next)| next.0)
                }),
            }
        };
        Graph {
            phases: Phase::DRAWN.map(|phase| {
                let of_phase = scenario
                    .questions
                    .iter()
                    .enumerate()
                    .filter(|(_, it)| it.phase == phase);
                of_phase.map(|(at, _)| at as u16).collect()
            }),
            asks: scenario.asks.0,
            questions: scenario
                .questions
                .iter()
                .map(|question| Node {
                    from: u16::from(question.from.0),
                    answers: question
                        .answers
                        .iter()
                        .map(|it| leaf(question.weight, it))
                        .collect(),
                })
                .collect(),
        }
    }

    fn play(&self, seed: u64) -> (u16, i32, i32) {
        let (mut state, mut answers) = (seed, 0);
        let (mut trust, mut heat) = (50_i32, 30_i32);
        let (mut asked, mut met) = ([0_u64; 4], 0_u64);
        for (phase, asks) in self.phases.iter().zip(self.asks) {
            for _ in 0..asks {
                let open = |at: &&u16| asked[usize::from(**at) / 64] >> (**at % 64) & 1 == 0;
                let weight = |at: u16| {
                    if met >> self.questions[usize::from(at)].from & 1 == 0 {
                        4
                    } else {
                        1
                    }
                };
                let total: usize = phase.iter().filter(open).map(|at| weight(*at)).sum();
                if total == 0 {
                    break;
                }
                let mut left = below(&mut state, total);
                let mut next = phase.iter().filter(open).find_map(|at| {
                    let weight = weight(*at);
                    if left < weight {
                        Some(*at)
                    } else {
                        left -= weight;
                        None
                    }
                });
                let mut in_a_row = 0;
                while let Some(at) = next {
                    asked[usize::from(at) / 64] |= 1 << (at % 64);
                    let node = &self.questions[usize::from(at)];
                    met |= 1 << node.from;
                    let leaf = &node.answers[below(&mut state, node.answers.len())];
                    trust = (trust + leaf.trust).clamp(0, 100);
                    heat = (heat + leaf.heat).clamp(0, 100);
                    answers += 1;
                    in_a_row += 1;
                    let open = |then: &u16| asked[usize::from(*then) / 64] >> (then % 64) & 1 == 0;
                    next = None;
                    if in_a_row <= 2 {
                        next = leaf.then.filter(open);
                        if next.is_none() && leaf.pursuit.is_some() {
                            let chance = below(&mut state, 100) < 40 + heat as usize;
                            next = leaf.pursuit.filter(|then| chance && open(then));
                        }
                    }
                }
            }
        }
        (answers, trust, heat)
    }
}

fn plays(c: &mut Criterion) {
    let scenario = scenario();
    let graph = Graph::of(&scenario);
    let mut group = c.benchmark_group("plays");
    group.throughput(Throughput::Elements(1));
    let mut seed = 0;
    let mut effects = Vec::new();
    let mut conference = Conference::new(Arc::clone(&scenario));
    group.bench_function("engine", |bench| {
        bench.iter(|| {
            seed += 1;
            black_box(play(&mut conference, &scenario, &mut effects, seed))
        });
    });
    group.bench_function("hand-coded loop", |bench| {
        bench.iter(|| {
            seed += 1;
            black_box(graph.play(seed))
        });
    });
    group.finish();
}

/// A sound scenario of a megabyte: the built-in one with its questions again and
/// again, each time under other ids.
fn megabyte() -> String {
    let source = std::str::from_utf8(SCENARIO).expect("it is UTF-8");
    let (_, questions) = source
        .split_once("\nquestions:\n")
        .expect("they stand last");
    let mut large = source.to_owned();
    for copy in 1.. {
        if large.len() >= 1_000_000 {
            break;
        }
        for line in questions.lines() {
            large.push_str(line);
            if line.starts_with("  - id: ") {
                large.push_str(&format!("-{copy}"));
            }
            large.push('\n');
        }
    }
    large
}

/// How many events a YAML file has.
fn parse(source: &str) -> usize {
    let mut events = 0;
    for event in Parser::new_from_str(source) {
        black_box(event.expect("it is YAML"));
        events += 1;
    }
    events
}

fn reading(c: &mut Criterion) {
    let built_in = std::str::from_utf8(SCENARIO).expect("it is UTF-8");
    let large = megabyte();
    let loaded = load(large.as_bytes(), "megabyte");
    assert!(loaded.scenario.is_some(), "{:?}", loaded.findings);
    let files = [("built-in", built_in), ("megabyte", &large)];
    let mut group = c.benchmark_group("reading");
    group.sample_size(20);
    for (name, source) in files {
        group.throughput(Throughput::Bytes(source.len() as u64));
        group.bench_function(format!("{name}: load and check"), |bench| {
            bench.iter(|| black_box(load(source.as_bytes(), name)));
        });
        group.bench_function(format!("{name}: parse alone"), |bench| {
            bench.iter(|| black_box(parse(source)));
        });
    }
    group.finish();
}

criterion_group!(benches, plays, reading);
criterion_main!(benches);
