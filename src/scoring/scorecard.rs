//! What a session was worth: per criterion with its coverage, overall, gates, grade.
//! The arithmetic is in [`super::tally`].

use super::tally::{Said, Tally, cap, corrects};
use super::transcript::Transcript;
use crate::conference::End;
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// What a session was worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// A score per criterion of the rubric; a criterion never observed has none.
    pub criteria: Vec<CriterionScore>,
    /// 0–100 after the gates; nothing if no question was answered, or no criterion observed.
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
            Gate::Critical { turns } => cap(turns.len(), 0),
            Gate::Corrected { turns } => cap(0, turns.len()),
        }
    }

    /// The turns that close it.
    #[must_use]
    pub fn turns(&self) -> &[usize] {
        match self {
            Gate::Critical { turns } | Gate::Corrected { turns } => turns,
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
        let mut tally = Tally::new(scenario);
        for entry in &transcript.entries {
            tally.take(Said {
                turn: &entry.turn,
                weight: entry.weight,
                wrong: entry.false_facts(),
                corrects: corrects(scenario, &entry.turn, &transcript.lines)
                    .chain(entry.corrected.iter().copied()),
            });
        }
        let overall = tally.overall();
        Scorecard {
            criteria: tally.criteria().collect(),
            overall,
            ungated: tally.ungated(),
            gates: tally.gates(),
            grade: overall.map(Grade::of),
            provisional: transcript.end != Some(End::Complete),
        }
    }
}
