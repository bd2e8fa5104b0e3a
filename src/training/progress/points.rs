//! Conferences over time: the last ones singly, those before in blocks.

use crate::scoring::Mode;
use serde::{Deserialize, Serialize};

/// Conferences kept singly.
pub(super) const SINGLY: usize = 60;
/// Blocks kept of those before; then each takes in twice as many.
const BLOCKS: usize = 40;
/// Conferences of a block at first.
const AT_FIRST: u32 = 5;

/// One conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Row", into = "Row")]
pub struct Point {
    /// Number of its session.
    pub session: i64,
    /// Id of its scenario; [`Progress::title`](super::Progress::title) knows its title.
    pub scenario: Box<str>,
    /// How it was played.
    pub mode: Mode,
    /// When it ended, in milliseconds since 1970.
    pub finished: i64,
    /// 0–100; nothing if nothing was rated.
    pub overall: Option<u8>,
    /// It was played to its end. Only then its score counts.
    pub complete: bool,
}

/// A point as it is kept: a list is shorter than names.
type Row = (i64, Box<str>, Mode, i64, Option<u8>, bool);

impl From<Row> for Point {
    fn from((session, scenario, mode, finished, overall, complete): Row) -> Point {
        Point {
            session,
            scenario,
            mode,
            finished,
            overall,
            complete,
        }
    }
}

impl From<Point> for Row {
    fn from(it: Point) -> Row {
        (
            it.session,
            it.scenario,
            it.mode,
            it.finished,
            it.overall,
            it.complete,
        )
    }
}

impl Point {
    /// Its score, if it counts.
    #[must_use]
    pub fn score(&self) -> Option<u8> {
        self.overall.filter(|_| self.complete)
    }
}

/// Conferences with a score before those that are kept singly, one after another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Number of the first session.
    pub first: i64,
    /// Number of the last.
    pub last: i64,
    /// When the first ended, in milliseconds since 1970.
    pub since: i64,
    /// When the last did.
    pub until: i64,
    /// How many there are.
    pub count: u32,
    /// Their scores together.
    sum: u32,
}

impl Block {
    /// Their mean score, 0–100.
    #[must_use]
    pub fn mean(&self) -> f64 {
        f64::from(self.sum) / f64::from(self.count.max(1))
    }

    fn take(&mut self, later: &Block) {
        self.last = later.last;
        self.until = later.until;
        self.count += later.count;
        self.sum += later.sum;
    }
}

/// Blocks, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Blocks {
    pub(super) list: Vec<Block>,
    size: u32,
}

impl Default for Blocks {
    fn default() -> Self {
        Blocks {
            list: Vec::new(),
            size: AT_FIRST,
        }
    }
}

impl Blocks {
    /// Takes in a conference that is not kept singly any more, if it has a score.
    pub(super) fn enter(&mut self, point: &Point) {
        let Some(score) = point.score() else { return };
        let one = Block {
            first: point.session,
            last: point.session,
            since: point.finished,
            until: point.finished,
            count: 1,
            sum: u32::from(score),
        };
        match self.list.last_mut() {
            Some(block) if block.count < self.size => block.take(&one),
            _ => self.list.push(one),
        }
        if self.list.len() > BLOCKS {
            self.size = self.size.saturating_mul(2);
            let pairs = self.list.chunks(2).map(|pair| {
                let mut block = pair[0].clone();
                pair[1..].iter().for_each(|later| block.take(later));
                block
            });
            self.list = pairs.collect();
        }
    }
}
