//! `kaiken simulate --exact`: the smallest and the largest result that one conference
//! can come to, for a person or as JSON.

mod json;
mod play;
#[cfg(test)]
mod tests;
mod text;

use super::args::Format;
use super::failure::{DONE, Failure};
use super::print;
use super::simulate::progress::{Progress, grouped};
use super::value::Wrong;
use super::world::World;
use crate::i18n::{exact as words, usage};
use crate::scenario::Scenario;
use crate::simulate::exact::{self, exact};
use std::io::Write;
use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long it may look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// So many steps: the same number finds the same.
    Steps(u64),
    /// So many seconds.
    Seconds(u64),
}

impl Default for Budget {
    fn default() -> Budget {
        Budget::Steps(exact::BUDGET)
    }
}

impl FromStr for Budget {
    type Err = Wrong;

    fn from_str(said: &str) -> Result<Budget, Self::Err> {
        let wrong = || Wrong::new(usage::budget);
        let parsed = |digits: &str| digits.replace('_', "").parse::<u64>().map_err(|_| wrong());
        let budget = match (said.strip_suffix('s'), said.strip_suffix('m')) {
            (Some(seconds), _) => Budget::Seconds(parsed(seconds)?),
            (_, Some(minutes)) => {
                Budget::Seconds(parsed(minutes)?.checked_mul(60).ok_or_else(wrong)?)
            }
            _ => Budget::Steps(parsed(said)?),
        };
        match budget {
            Budget::Steps(0) | Budget::Seconds(0) => Err(Wrong::new(usage::budget_zero)),
            _ => Ok(budget),
        }
    }
}

impl std::fmt::Display for Budget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Budget::Steps(steps) => write!(f, "{steps}"),
            Budget::Seconds(seconds) => write!(f, "{seconds}s"),
        }
    }
}

impl Budget {
    /// Four times as much.
    fn further(self) -> Budget {
        match self {
            Budget::Steps(steps) => Budget::Steps(steps.saturating_mul(4)),
            Budget::Seconds(seconds) => Budget::Seconds(seconds.saturating_mul(4)),
        }
    }
}

/// Runs the command for a scenario. `named` is how it was named on the command line.
///
/// # Errors
/// What was found could not be written.
pub fn run(
    named: &str,
    scenario: &Arc<Scenario>,
    seed: u64,
    budget: Budget,
    format: Format,
    world: &World,
) -> Result<u8, Failure> {
    let lang = world.lang();
    let progress = Progress::new(0, lang);
    let (steps, end) = match budget {
        Budget::Steps(steps) => (steps, None),
        Budget::Seconds(seconds) => {
            let end = Instant::now().checked_add(Duration::from_secs(seconds));
            (u64::MAX, end)
        }
    };
    let found = exact(scenario, seed, steps, &mut |taken| {
        progress.say(|| match end {
            None => words::searching(lang, &grouped(taken), &grouped(steps)),
            Some(_) => words::searching_timed(lang, &grouped(taken)),
        });
        end.is_none_or(|end| Instant::now() < end)
    });
    progress.clear();
    let asked = Asked {
        named,
        scenario,
        budget,
    };
    let written = match format {
        Format::Text => text::render(&asked, &found, lang),
        Format::Json => json::render(&asked, &found)?,
    };
    let mut out = print::stdout();
    out.write_all(written.as_bytes())?;
    out.flush()?;
    Ok(DONE)
}

/// What was asked for.
struct Asked<'a> {
    named: &'a str,
    scenario: &'a Arc<Scenario>,
    budget: Budget,
}
