//! How far the engine is from two loops coded by hand, one without the rules the engine
//! keeps and one with them: all play the story by turns in short slices of the same
//! process, so that whatever else the machine does meets all, and the medians are
//! compared. What is timed nobody has played before: a processor foresees the jumps of
//! plays it just met, as it would for none of a million new ones. Then two threads against one, and what memory the process holds as plays
//! add up.
//!
//! What the second loop tells: what the rules (who asks next, what each journalist
//! thinks, the ledgers, pursuits, the record) cost as they are coded there. It is one
//! way to code them, no bound: a faster one would show that the engine has more to gain.

mod ruled;
mod story;

use ruled::{Notes, Ruled};
use std::hint::black_box;
use std::ops::Range;
use std::sync::Arc;
use std::thread;
use std::time::Instant;
use story::arrays::Graph;
use story::played::Player;

/// Slices each of the three plays.
const SLICES: u64 = 2_001;
/// Plays of a slice: some 100 microseconds, so that few slices are interrupted.
const PLAYS: u64 = 50;
/// Plays the loop with rules must end as the engine does, before anything is timed.
const COMPARED: u64 = 100_000;
/// Plays of each thread, and plays after which memory is looked at.
const MANY: u64 = 50_000;

fn main() {
    let scenario = story::scenario();
    let graph = Graph::of(&scenario);
    let (ruled, mut notes) = (Ruled::of(&scenario), Notes::default());
    let mut player = Player::new(&scenario);
    tell_answers(&mut player, &graph);
    let (mut engine, mut by_rules, mut arrays) = (Vec::new(), Vec::new(), Vec::new());
    for seed in 0..COMPARED {
        let (given, mood) = player.play(seed);
        let (trust, heat) = (mood.trust as u8, mood.heat as u8);
        let by_hand = ruled.play(seed, &mut notes);
        assert_eq!(by_hand, (given, trust, heat), "with seed {seed}");
    }
    for slice in 0..SLICES {
        let first = COMPARED + slice * PLAYS;
        let seeds = first..first + PLAYS;
        engine.push(nanoseconds(seeds.clone(), |seed| {
            black_box(player.play(seed));
        }));
        by_rules.push(nanoseconds(seeds.clone(), |seed| {
            black_box(ruled.play(seed, &mut notes));
        }));
        arrays.push(nanoseconds(seeds, |seed| {
            black_box(graph.play(seed));
        }));
    }
    let [engine, by_rules, arrays] = [engine, by_rules, arrays].map(median);
    println!("engine            {:>9.0} plays/s", 1e9 / engine);
    println!("loop with rules   {:>9.0} plays/s", 1e9 / by_rules);
    println!("loop without      {:>9.0} plays/s", 1e9 / arrays);
    println!("engine : with     {:>9.3}", by_rules / engine);
    println!("engine : without  {:>9.3}", arrays / engine);
    println!("with : without    {:>9.3}", arrays / by_rules);
    tell_threads(&scenario);
    for plays in [1, 10, 20] {
        for seed in 0..plays * MANY {
            black_box(player.play(seed));
        }
        if let Some(pages) = resident_pages() {
            println!("resident after    {:>9} plays: {pages} pages", plays * MANY);
        }
    }
}

/// Answers a play, on average: the engine's pursuits come on top of the loop's.
fn tell_answers(player: &mut Player, graph: &Graph) {
    let mean = |sum: u64| sum as f64 / MANY as f64;
    let engine = (0..MANY).map(|seed| u64::from(player.play(seed).0)).sum();
    let arrays = (0..MANY).map(|seed| u64::from(graph.play(seed).0)).sum();
    let (engine, arrays) = (mean(engine), mean(arrays));
    println!("answers a play    engine {engine:.1}, loop without rules {arrays:.1}");
}

fn tell_threads(scenario: &Arc<kaiken::scenario::Scenario>) {
    for count in [1, 2] {
        let start = Instant::now();
        thread::scope(|scope| {
            for number in 0..count {
                let mut player = Player::new(scenario);
                scope.spawn(move || {
                    for seed in number * MANY..(number + 1) * MANY {
                        black_box(player.play(seed));
                    }
                });
            }
        });
        let rate = (count * MANY) as f64 / start.elapsed().as_secs_f64();
        println!("engine, threads {count} {rate:>9.0} plays/s");
    }
}

/// Nanoseconds a play of a slice.
fn nanoseconds(seeds: Range<u64>, mut play: impl FnMut(u64)) -> f64 {
    let start = Instant::now();
    seeds.for_each(&mut play);
    start.elapsed().as_nanos() as f64 / PLAYS as f64
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Pages of memory the process holds, where the system tells (Linux).
fn resident_pages() -> Option<u64> {
    let sizes = std::fs::read_to_string("/proc/self/statm").ok()?;
    sizes.split_whitespace().nth(1)?.parse().ok()
}
