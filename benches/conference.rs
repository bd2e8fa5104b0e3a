//! Plays per second of the story of the measure: the engine beside a hand-coded
//! loop over the same graph, on all cores, and at growing numbers of plays; and of a
//! built-in scenario as `kaiken simulate` plays it, choices, scores and counting
//! included. How far the engine is from the loop, measured by turns, tells the bench
//! `ratio`.

mod story;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kaiken::i18n::Lang;
use kaiken::scenario::{library::built_in, load};
use kaiken::simulate::{Plan, Strategy, simulate};
use std::hint::black_box;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;
use story::arrays::Graph;
use story::played::Player;

/// Plays of each thread in one measurement.
const EACH: u64 = 2_000;

fn plays(c: &mut Criterion) {
    let scenario = story::scenario();
    let graph = Graph::of(&scenario);
    let mut player = Player::new(&scenario);
    let mut group = c.benchmark_group("plays");
    group.throughput(Throughput::Elements(1));
    let mut seed = 0;
    group.bench_function("engine", |bench| {
        bench.iter(|| {
            seed += 1;
            black_box(player.play(seed))
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

fn threads(c: &mut Criterion) {
    let scenario = story::scenario();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut group = c.benchmark_group("threads");
    group.sample_size(20);
    for count in [1, cores] {
        group.throughput(Throughput::Elements(EACH * count as u64));
        group.bench_function(BenchmarkId::from_parameter(count), |bench| {
            bench.iter(|| {
                thread::scope(|scope| {
                    for number in 0..count as u64 {
                        let mut player = Player::new(&scenario);
                        scope.spawn(move || {
                            for seed in number * EACH..(number + 1) * EACH {
                                black_box(player.play(seed));
                            }
                        });
                    }
                });
            });
        });
    }
    group.finish();
}

/// Time per play stays where it is, however many are played with one conference.
fn runs(c: &mut Criterion) {
    let scenario = story::scenario();
    let mut group = c.benchmark_group("runs");
    group.sample_size(10);
    for runs in [100, 1_000, 10_000, 100_000] {
        group.throughput(Throughput::Elements(runs));
        group.bench_function(BenchmarkId::from_parameter(runs), |bench| {
            let mut player = Player::new(&scenario);
            bench.iter(|| {
                for seed in 0..runs {
                    black_box(player.play(seed));
                }
            });
        });
    }
    group.finish();
}

/// All strategies, on one core and on all of them.
fn simulated(c: &mut Criterion) {
    let source = built_in("customer-data-leak")
        .expect("it is built in")
        .source;
    let loaded = load(source, "customer-data-leak");
    let scenario = Arc::new(loaded.scenario.expect("it is sound"));
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut group = c.benchmark_group("simulate");
    group.sample_size(10);
    for threads in [1, cores] {
        let plan = Plan {
            strategies: Strategy::ALL.to_vec(),
            runs: EACH,
            seed: 1,
            threads,
            lang: Lang::En,
        };
        group.throughput(Throughput::Elements(EACH * Strategy::ALL.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(threads), |bench| {
            bench.iter(|| black_box(simulate(&scenario, &plan, &|_| {})));
        });
    }
    group.finish();
}

criterion_group!(benches, plays, threads, runs, simulated);
criterion_main!(benches);
