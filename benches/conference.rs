//! Plays per second of the story of the measure: the engine beside a hand-coded
//! loop over the same graph, on all cores, and at growing numbers of plays. How far
//! the engine is from the loop, measured by turns, tells the bench `ratio`.

mod story;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::num::NonZero;
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

criterion_group!(benches, plays, threads, runs);
criterion_main!(benches);
