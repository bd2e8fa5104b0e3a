//! Ratings → scores: per criterion with its coverage, overall, gates, grade.

use super::transcript::{Entry, Transcript};
use crate::conference::{End, Subject};
use crate::scenario::rubric::{MAX_CRITERIA, MAX_LEVEL};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{FactIx, Phase, Scenario};
use serde::{Deserialize, Serialize};

/// The share of an exchange its first answer has, in hundredths; the follow-ups
/// together have the rest.
const FIRST_SHARE: u32 = 60;
/// A criterion counts towards the overall score from so many exchanges.
const ENOUGH_EXCHANGES: u32 = 3;
/// Overall is at most this with one answer that has a critical pitfall.
const ONE_CRITICAL: u8 = 60;
/// Overall is at most this with more of them.
const MORE_CRITICAL: u8 = 40;
/// Overall is at most this with a false statement that was corrected openly.
const CORRECTED: u8 = 79;

/// What a session was worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// A score per criterion of the rubric; a criterion never observed has none.
    pub criteria: Vec<CriterionScore>,
    /// 0–100 after the gates; nothing if no criterion was observed.
    pub overall: Option<u8>,
    /// 0–100 before the gates.
    pub ungated: Option<u8>,
    /// What caps it.
    pub gates: Vec<Gate>,
    /// The grade of the overall score.
    pub grade: Option<Grade>,
    /// The session was not played to its end.
    pub provisional: bool,
}

/// How one criterion came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CriterionScore {
    /// 0–100, rounded half up; nothing if never observed.
    pub score: Option<u8>,
    /// Exchanges that observed it.
    pub observed: u32,
    /// It counts towards the overall score.
    pub counts: bool,
}

/// What caps the overall score; named beside it, never averaged away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gate {
    /// Answers with a critical pitfall, by their position among the turns.
    Critical {
        /// Which turns.
        turns: Vec<usize>,
    },
    /// False statements that were corrected before the close.
    Corrected {
        /// Which turns.
        turns: Vec<usize>,
    },
}

impl Gate {
    /// The most the overall score may be.
    #[must_use]
    pub fn cap(&self) -> u8 {
        match self {
            Gate::Critical { turns } if turns.len() == 1 => ONE_CRITICAL,
            Gate::Critical { .. } => MORE_CRITICAL,
            Gate::Corrected { .. } => CORRECTED,
        }
    }
}

/// The grade, after HSEEP; the letters are for machines, the bounds are ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// Unable: below 45.
    U,
    /// Major challenges: from 45.
    M,
    /// Some challenges: from 65.
    S,
    /// Performed without challenges: from 80.
    P,
}

impl Grade {
    /// The grade of a score.
    #[must_use]
    pub fn of(score: u8) -> Grade {
        match score {
            80.. => Grade::P,
            65.. => Grade::S,
            45.. => Grade::M,
            _ => Grade::U,
        }
    }

    /// Its letter.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Grade::U => "U",
            Grade::M => "M",
            Grade::S => "S",
            Grade::P => "P",
        }
    }
}

impl Scorecard {
    /// The scorecard of a transcript.
    #[must_use]
    pub fn of(scenario: &Scenario, transcript: &Transcript) -> Scorecard {
        let tallies = tally(&transcript.entries);
        let tallies = &tallies[..scenario.rubric.criteria.len()];
        let least = least(tallies);
        let criterion = |tally: &Tally| CriterionScore {
            score: tally.percent(),
            observed: tally.exchanges,
            counts: tally.exchanges >= least,
        };
        let ungated = overall(scenario, tallies, least);
        let gates = gates(scenario, transcript);
        let cap = gates.iter().map(Gate::cap).min().unwrap_or(100);
        let overall = ungated.map(|score| score.min(cap));
        Scorecard {
            criteria: tallies.iter().map(criterion).collect(),
            overall,
            ungated,
            gates,
            grade: overall.map(Grade::of),
            provisional: transcript.end != Some(End::Complete),
        }
    }
}

/// What one criterion gathered over the exchanges that observed it.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    gained: f64,
    possible: f64,
    exchanges: u32,
}

impl Tally {
    fn share(&self) -> Option<f64> {
        (self.exchanges > 0).then(|| self.gained / self.possible)
    }

    fn percent(&self) -> Option<u8> {
        self.share().map(percent)
    }
}

/// A share as a whole percentage, rounded half up.
fn percent(share: f64) -> u8 {
    // The smallest summand keeps a sum of thirds that should be a half from falling below it.
    (share * 100.0 + 0.5 + 1e-9).floor() as u8
}

fn tally(entries: &[Entry]) -> [Tally; MAX_CRITERIA] {
    let mut tallies = [Tally::default(); MAX_CRITERIA];
    for (root, entry) in entries.iter().enumerate() {
        if root_of(entries, root) != root {
            continue;
        }
        let follow_ups: Vec<&Entry> = (root + 1..entries.len())
            .filter(|at| root_of(entries, *at) == root)
            .map(|at| &entries[at])
            .collect();
        for (criterion, tally) in tallies.iter_mut().enumerate() {
            let Some(level) = exchange_level(entry, &follow_ups, criterion) else {
                continue;
            };
            tally.gained += f64::from(entry.weight) * level;
            tally.possible += f64::from(entry.weight) * f64::from(MAX_LEVEL);
            tally.exchanges += 1;
        }
    }
    tallies
}

/// The turn that opened the exchange a turn belongs to.
fn root_of(entries: &[Entry], at: usize) -> usize {
    match entries[at].turn.subject {
        Subject::Question { exchange, .. } => usize::from(exchange),
        Subject::Statement | Subject::Decision { .. } => at,
    }
}

/// The level of an exchange on a criterion: its first answer and the mean of its
/// follow-ups, weighted; where only one side observes it, that side alone.
fn exchange_level(first: &Entry, follow_ups: &[&Entry], criterion: usize) -> Option<f64> {
    let of = |entry: &Entry| entry.turn.levels.get(criterion).map(f64::from);
    let later: Vec<f64> = follow_ups.iter().filter_map(|entry| of(entry)).collect();
    let mean = (!later.is_empty()).then(|| later.iter().sum::<f64>() / later.len() as f64);
    match (of(first), mean) {
        (Some(first), Some(mean)) => {
            let share = f64::from(FIRST_SHARE) / 100.0;
            Some(share * first + (1.0 - share) * mean)
        }
        (first, mean) => first.or(mean),
    }
}

/// From how many exchanges a criterion counts: from enough of them, or, where none
/// was observed so often, from one.
fn least(tallies: &[Tally]) -> u32 {
    let is_enough = |tally: &Tally| tally.exchanges >= ENOUGH_EXCHANGES;
    if tallies.iter().any(is_enough) {
        ENOUGH_EXCHANGES
    } else {
        1
    }
}

/// The weighted mean over the criteria that count.
fn overall(scenario: &Scenario, tallies: &[Tally], least: u32) -> Option<u8> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (criterion, tally) in scenario.rubric.criteria.iter().zip(tallies) {
        if let Some(share) = tally.share().filter(|_| tally.exchanges >= least) {
            sum += f64::from(criterion.weight) * share;
            weights += f64::from(criterion.weight);
        }
    }
    (weights > 0.0).then(|| percent(sum / weights))
}

fn gates(scenario: &Scenario, transcript: &Transcript) -> Vec<Gate> {
    let entries = &transcript.entries;
    let (mut critical, mut corrected) = (Vec::new(), Vec::new());
    for (at, entry) in entries.iter().enumerate() {
        let grave: Vec<Pitfall> = entry
            .turn
            .pitfalls
            .iter()
            .filter(|it| it.is_critical())
            .collect();
        if grave == [Pitfall::FalseStatement] && is_corrected(scenario, transcript, at) {
            corrected.push(at);
        } else if !grave.is_empty() {
            critical.push(at);
        }
    }
    let mut gates = Vec::new();
    if !critical.is_empty() {
        gates.push(Gate::Critical { turns: critical });
    }
    if !corrected.is_empty() {
        gates.push(Gate::Corrected { turns: corrected });
    }
    gates
}

/// Whether every fact a turn stated falsely was corrected openly before the close.
fn is_corrected(scenario: &Scenario, transcript: &Transcript, at: usize) -> bool {
    let entry = &transcript.entries[at];
    let before_close = |later: &&Entry| {
        !matches!(
            later.turn.subject,
            Subject::Question {
                phase: Phase::Doorstep,
                ..
            }
        )
    };
    let later: Vec<&Entry> = transcript.entries[at + 1..]
        .iter()
        .filter(before_close)
        .collect();
    // What corrects it need not say the right value, but must not be false again.
    let corrects = |later: &Entry, fact: FactIx| {
        let mut said = later.spoken(scenario, &transcript.lines);
        said.any(|answer| answer.corrects.contains(&fact))
            && !later.false_facts().any(|wrong| wrong == fact)
    };
    let mut wrong = entry.false_facts().peekable();
    wrong.peek().is_some() && wrong.all(|fact| later.iter().any(|entry| corrects(entry, fact)))
}
