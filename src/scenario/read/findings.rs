//! The findings of one file, while they are collected.

use crate::scenario::finding::{Finding, Severity, Span};
use crate::scenario::problem::Problem;

/// The most findings of one file: beyond that nobody reads on, and a hostile file
/// could have a hundred thousand.
const MOST: usize = 1_000;

/// After so many findings no nearest names are looked for any more: a file made
/// to have many would take long.
const SUGGESTIONS: usize = 100;

/// A collection with a bound: one for errors, and one for warnings, so that many
/// warnings hide no error and make none.
#[derive(Default)]
pub(super) struct Findings {
    found: Vec<Finding>,
    errors: usize,
    warnings: usize,
    misplaced: bool,
}

impl Findings {
    /// Adds a problem; when there are too many, that is the last one.
    pub fn add(&mut self, problem: Problem, span: Span) {
        self.push(Finding::new(problem, span));
    }

    /// Adds a finding; when there are too many, that is the last one.
    pub fn push(&mut self, finding: Finding) {
        let (there, many) = match finding.severity {
            Severity::Error => (&mut self.errors, Problem::TooManyFindings { most: MOST }),
            Severity::Warning => (&mut self.warnings, Problem::TooManyWarnings { most: MOST }),
        };
        match *there {
            n if n < MOST => self.found.push(finding),
            MOST => self.found.push(Finding::new(many, finding.span)),
            _ => return,
        }
        *there += 1;
    }

    /// Whether the scenario cannot be played.
    pub fn with_errors(&self) -> bool {
        self.found.iter().any(Finding::is_error)
    }

    /// Adds a problem after which hardly anything stands where it was meant to
    /// stand: to report what is missing would only confuse.
    pub fn add_misplacing(&mut self, problem: Problem, span: Span) {
        self.misplaced = true;
        self.add(problem, span);
    }

    /// Whether things stand where they were meant to.
    pub fn are_in_place(&self) -> bool {
        !self.misplaced
    }

    /// Says of every problem what a closer look makes of it; of none, it goes.
    pub fn refine(&mut self, look: impl Fn(&Finding) -> Option<Finding>) {
        self.found = self.found.iter().filter_map(look).collect();
    }

    /// Whether there are still few enough to say what was probably meant.
    pub fn leave_time_to_suggest(&self) -> bool {
        self.found.len() <= SUGGESTIONS
    }

    /// The findings so far.
    pub fn as_slice(&self) -> &[Finding] {
        &self.found
    }

    /// The findings in the order of the file, each once.
    pub fn sorted(mut self) -> Vec<Finding> {
        self.found
            .sort_by_key(|finding| (finding.span, finding.code));
        self.found.dedup();
        self.found
    }
}
