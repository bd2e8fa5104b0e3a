//! How far the engine is from the hand-coded loop: both play the story by turns
//! in short slices of the same process, so that whatever else the machine does
//! meets both; the medians are compared.

mod story;

use std::hint::black_box;
use std::time::{Duration, Instant};
use story::arrays::Graph;
use story::played::Player;

/// Slices each of them plays.
const SLICES: usize = 5_001;
/// Plays of a slice: well under a millisecond, so that few slices are interrupted.
const PLAYS: u64 = 50;

fn main() {
    let scenario = story::scenario();
    let graph = Graph::of(&scenario);
    let mut player = Player::new(&scenario);
    answers(&mut player, &graph);
    let (mut engine, mut arrays) = (Vec::new(), Vec::new());
    for slice in 0..SLICES as u64 {
        let seeds = slice * PLAYS..(slice + 1) * PLAYS;
        engine.push(timed(seeds.clone(), |seed| {
            black_box(player.play(seed));
        }));
        arrays.push(timed(seeds, |seed| {
            black_box(graph.play(seed));
        }));
    }
    let (engine, arrays) = (median(&mut engine), median(&mut arrays));
    println!("engine            {:>9.0} plays/s  {:>6.0} ns", 1e9 / engine, engine);
    println!("hand-coded loop   {:>9.0} plays/s  {:>6.0} ns", 1e9 / arrays, arrays);
    println!("engine : loop     {:.3}", arrays / engine);
}

fn answers(player: &mut Player, graph: &Graph) {
    let mean = |sum: u64| sum as f64 / PLAYS as f64;
    let engine = (0..PLAYS).map(|seed| u64::from(player.play(seed).0)).sum();
    let arrays = (0..PLAYS).map(|seed| u64::from(graph.play(seed).0)).sum();
    println!("answers a play    engine {:.2}, hand-coded loop {:.2}", mean(engine), mean(arrays));
}

/// Nanoseconds a play of a slice.
fn timed(seeds: std::ops::Range<u64>, mut play: impl FnMut(u64)) -> f64 {
    let start = Instant::now();
    seeds.for_each(&mut play);
    let spent: Duration = start.elapsed();
    spent.as_nanos() as f64 / PLAYS as f64
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
