//! Sessions of one kind, picked or spoken, over time.

use super::change::{CLEAR, Trend};
use super::criteria::{self, CriterionCourse};
use super::grid::{self, Cell};
use super::pitfalls::{self, PitfallCourse};
use super::points::{Block, Blocks, Point, SINGLY};
use super::push;
use crate::scenario::vocabulary::{Field, Technique};
use crate::training::practised::Practised;
use serde::{Deserialize, Serialize};

/// Sessions of one kind over time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Course {
    /// Conferences in which something was said.
    pub conferences: u32,
    /// Those of them that were broken off: they have no score that counts.
    pub broken_off: u32,
    /// Drill questions.
    pub drilled: u32,
    /// When the first session ended, in milliseconds since 1970.
    pub since: Option<i64>,
    /// The last sixty conferences, the newest last.
    pub points: Vec<Point>,
    blocks: Blocks,
    /// Criteria, in the order in which they were first observed.
    pub criteria: Vec<CriterionCourse>,
    /// Techniques by fields, in the order of the vocabulary; what was never met is
    /// not there.
    pub cells: Vec<Cell>,
    /// Pitfalls that were ever on offer, in the order of the vocabulary.
    pub pitfalls: Vec<PitfallCourse>,
}

impl Course {
    pub(super) fn enter(&mut self, practised: &Practised) {
        let session = &practised.session;
        self.since.get_or_insert(session.finished);
        grid::enter(&mut self.cells, practised);
        if session.question.is_some() {
            self.drilled += 1;
            return;
        }
        self.conferences += 1;
        self.broken_off += u32::from(!practised.complete);
        pitfalls::enter(&mut self.pitfalls, practised);
        if practised.complete {
            criteria::enter(&mut self.criteria, practised);
        }
        let point = Point {
            session: session.number,
            scenario: session.scenario.clone(),
            mode: session.mode,
            finished: session.finished,
            overall: practised.overall,
            complete: practised.complete,
        };
        if let Some(old) = push(&mut self.points, point, SINGLY) {
            self.blocks.enter(&old);
        }
    }

    /// Whether there is no session of this kind.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.conferences == 0 && self.drilled == 0
    }

    /// Means of the conferences before [`Course::points`], the oldest first.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks.list
    }

    /// The scores that count, with their points, in their order.
    pub fn scores(&self) -> impl DoubleEndedIterator<Item = (&Point, u8)> {
        self.points.iter().filter_map(|it| Some((it, it.score()?)))
    }

    /// Where the scores are going.
    #[must_use]
    pub fn trend(&self) -> Trend {
        let scores: Vec<i64> = self.scores().map(|(_, score)| i64::from(score)).collect();
        Trend::of(&scores, CLEAR)
    }

    /// One technique on one field; nothing if it was never met.
    #[must_use]
    pub fn cell(&self, technique: Technique, field: Field) -> Option<&Cell> {
        let key = (technique, field);
        let at = self
            .cells
            .binary_search_by_key(&key, |it| (it.technique, it.field));
        at.ok().and_then(|at| self.cells.get(at))
    }

    /// The techniques that were met, in the order of the vocabulary.
    #[must_use]
    pub fn techniques(&self) -> Vec<Technique> {
        let mut met: Vec<Technique> = self.cells.iter().map(|it| it.technique).collect();
        met.dedup();
        met
    }

    /// The fields that were met, in the order of the vocabulary.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        let mut met: Vec<Field> = self.cells.iter().map(|it| it.field).collect();
        met.sort_unstable();
        met.dedup();
        met
    }

    /// Whether one of the shown conferences was of a scenario.
    pub(super) fn shows(&self, scenario: &str) -> bool {
        self.points.iter().any(|it| &*it.scenario == scenario)
    }
}
