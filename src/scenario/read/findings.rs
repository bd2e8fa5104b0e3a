//! The findings of one file, while they are collected.

use crate::scenario::finding::{Finding, Span};
use crate::scenario::problem::Problem;

/// The most findings of one file: beyond that nobody reads on, and a hostile file
/// could have a hundred thousand.
const MOST: usize = 1_000;

/// After so many findings no nearest names are looked for any more: a file made
/// to have many would take long.
const SUGGESTIONS: usize = 100;

/// A collection with a bound.
#[derive(Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    /// Adds a problem; when there are too many, that is the last one.
    pub fn add(&mut self, problem: Problem, span: Span) {
        self.push(Finding::new(problem, span));
    }

    /// Adds a finding; when there are too many, that is the last one.
    pub fn push(&mut self, finding: Finding) {
        match self.0.len() {
            n if n < MOST => self.0.push(finding),
            MOST => {
                let many = Problem::TooManyFindings { most: MOST };
                self.0.push(Finding::new(many, finding.span));
            }
            _ => {}
        }
    }

    /// Whether there are still few enough to say what was probably meant.
    pub fn leave_time_to_suggest(&self) -> bool {
        self.0.len() <= SUGGESTIONS
    }

    /// The findings so far.
    pub fn as_slice(&self) -> &[Finding] {
        &self.0
    }

    /// The findings in the order of the file, each once.
    pub fn sorted(mut self) -> Vec<Finding> {
        self.0.sort_by_key(|finding| (finding.span, finding.code));
        self.0.dedup();
        self.0
    }
}
