//! `kaiken simulate`: a scenario played many times by strategies, and what that
//! shows of it, for a person or as JSON.

mod chart;
mod json;
pub(super) mod progress;
mod questions;
mod text;

use super::args::{Format, Simulate};
use super::failure::{DONE, Failure};
use super::world::World;
use super::{exact, play, print};
use crate::scenario::{Lang, Scenario};
use crate::simulate::{Plan, Strategy, simulate};
use progress::Progress;
use std::io::Write;
use std::num::NonZero;
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Instant;

/// How the conferences were played: what may differ from one run to the next.
#[derive(Debug, Clone, Copy)]
struct Pace {
    /// On how many threads.
    threads: usize,
    /// Conferences a second.
    per_second: f64,
}

/// Runs the command.
pub fn run(args: &Simulate, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let scenario = play::find(&args.scenario, world, true)?.scenario;
    world.warn();
    if args.exact {
        let named = args.scenario.to_string_lossy();
        let (seed, budget) = (args.seed, args.budget);
        return exact::run(&named, &scenario, seed, budget, args.format, world);
    }
    let plan = plan(args, &scenario, world.asked_lang);
    let progress = Progress::new(plan.runs * plan.strategies.len() as u64, lang);
    let started = Instant::now();
    let report = simulate(&scenario, &plan, &|played| progress.show(played));
    let seconds = started.elapsed().as_secs_f64();
    progress.clear();
    let played: u64 = plan.runs * plan.strategies.len() as u64;
    let pace = Pace {
        threads: plan.threads,
        per_second: played as f64 / seconds.max(1e-9),
    };
    let written = match args.format {
        Format::Text => text::render(&scenario, &report, Some(pace), args.all, lang),
        Format::Json => json::render(&scenario, &report, pace, lang)?,
    };
    let mut out = print::stdout();
    out.write_all(written.as_bytes())?;
    out.flush()?;
    Ok(DONE)
}

fn plan(args: &Simulate, scenario: &Arc<Scenario>, asked: Option<Lang>) -> Plan {
    let mut strategies: Vec<Strategy> = args.strategies.clone();
    if strategies.is_empty() {
        strategies.extend(Strategy::ALL);
    }
    strategies.sort_by_key(|it| Strategy::ALL.iter().position(|other| other == it));
    strategies.dedup();
    let cores = || available_parallelism().map_or(1, NonZero::get);
    Plan {
        strategies,
        runs: args.runs,
        seed: args.seed,
        threads: args.threads.map_or_else(cores, usize::from),
        // The locale must not change what a seed gives.
        lang: asked
            .or(scenario.languages.first().copied())
            .unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests;
