//! What is counted of the plays of one strategy: whole numbers only, so that the
//! parts counted on different threads can be added in any order, and no more of
//! them for a million plays than for one.

use super::layout::Layout;
use super::statistics::{Histogram, Pairs};
use crate::conference::{Conference, Subject, Turn};
use crate::scenario::Scenario;
use crate::scenario::rubric::{MAX_CRITERIA, MAX_LEVEL};
use crate::scenario::vocabulary::{Technique, WordSet};
use crate::scoring::{ENOUGH_EXCHANGES, Tally, weight};

/// A share of the possible points is counted in these parts.
pub(super) const PARTS: u64 = 10_000;
/// Most techniques a vocabulary can hold.
const TECHNIQUES: usize = 32;

/// What was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gathered {
    /// Plays, with or without a score.
    pub(super) plays: u64,
    /// Overall scores.
    pub(super) scores: Histogram,
    /// The same before what caps them.
    pub(super) uncapped: Histogram,
    /// Sums of trust and heat at the end.
    pub(super) trust: u64,
    pub(super) heat: u64,
    /// Plays that asked each question.
    pub(super) reached: Vec<Asked>,
    /// What became of each answer and silence.
    pub(super) chosen: Vec<Chosen>,
    /// Per criterion: exchanges that observed it, and plays with enough of them.
    pub(super) observed: [(u64, u64); MAX_CRITERIA],
    /// Plays in which each technique was met.
    pub(super) techniques: [u64; TECHNIQUES],
    /// The turns of the conference that is being counted; kept for its memory.
    turns: Vec<(Turn, Points)>,
}

/// What is counted of a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// Plays that asked it.
    pub(super) plays: u64,
    /// Those of them that have a score, and its sum.
    pub(super) scored: u64,
    pub(super) score: u64,
    /// Plays in which it could be gained on, and the sum of the shares, in [`PARTS`].
    pub(super) rated: u64,
    pub(super) gained: u64,
    /// Shares gained on it, beside those gained on all the rest.
    pub(super) points: Pairs,
}

/// What is counted of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Chosen {
    /// Plays that chose it.
    pub(super) plays: u64,
    /// Those of them that have a score, and its sum.
    pub(super) scored: u64,
    pub(super) score: u64,
}

/// Points, weighted: what was gained, and what could have been.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Points {
    gained: u64,
    possible: u64,
}

impl Points {
    fn of(turn: &Turn, scenario: &Scenario) -> Points {
        let weight = u64::from(weight(scenario, turn));
        Points {
            gained: weight * u64::from(turn.levels.sum()),
            possible: weight * u64::from(turn.levels.count()) * u64::from(MAX_LEVEL),
        }
    }

    /// The share gained, in [`PARTS`]; nothing where nothing could be.
    fn share(self) -> Option<u64> {
        (PARTS * self.gained + self.possible / 2).checked_div(self.possible)
    }
}

impl Gathered {
    pub(super) fn new(scenario: &Scenario, layout: &Layout) -> Gathered {
        Gathered {
            plays: 0,
            scores: Histogram::default(),
            uncapped: Histogram::default(),
            trust: 0,
            heat: 0,
            reached: vec![Asked::default(); scenario.questions.len()],
            chosen: vec![Chosen::default(); layout.answers()],
            observed: [(0, 0); MAX_CRITERIA],
            techniques: [0; TECHNIQUES],
            turns: Vec::new(),
        }
    }

    /// Counts a conference that was played to its end.
    pub(super) fn enter(&mut self, layout: &Layout, conference: &Conference, tally: &Tally) {
        let scenario = &**conference.scenario();
        let overall = tally.overall();
        self.plays += 1;
        if let Some(score) = overall {
            self.scores.enter(score);
        }
        if let Some(score) = tally.ungated() {
            self.uncapped.enter(score);
        }
        let mood = conference.mood();
        self.trust += u64::from(mood.trust.unsigned_abs());
        self.heat += u64::from(mood.heat.unsigned_abs());
        self.enter_turns(layout, conference, overall, scenario);
        for (observed, criterion) in self.observed.iter_mut().zip(tally.criteria()) {
            observed.0 += u64::from(criterion.observed);
            observed.1 += u64::from(criterion.observed >= ENOUGH_EXCHANGES);
        }
    }

    fn enter_turns(
        &mut self,
        layout: &Layout,
        conference: &Conference,
        overall: Option<u8>,
        scenario: &Scenario,
    ) {
        let mut all = Points::default();
        self.turns.clear();
        for turn in conference.turns().iter() {
            let points = Points::of(&turn, scenario);
            all.gained += points.gained;
            all.possible += points.possible;
            self.turns.push((turn, points));
        }
        let (scored, score) = (
            u64::from(overall.is_some()),
            u64::from(overall.unwrap_or(0)),
        );
        let mut met: WordSet<Technique> = WordSet::default();
        for (turn, own) in &self.turns {
            let Subject::Question {
                question, choice, ..
            } = turn.subject
            else {
                continue;
            };
            met = met.union(scenario.question(question).techniques);
            let asked = &mut self.reached[question.at()];
            asked.plays += 1;
            asked.scored += scored;
            asked.score += score;
            let rest = Points {
                gained: all.gained - own.gained,
                possible: all.possible - own.possible,
            };
            if let Some(own) = own.share() {
                asked.rated += 1;
                asked.gained += own;
                if let Some(rest) = rest.share() {
                    asked.points.enter(own, rest);
                }
            }
            if let Some(place) = layout.place(question, choice) {
                let chosen = &mut self.chosen[place];
                chosen.plays += 1;
                chosen.scored += scored;
                chosen.score += score;
            }
        }
        let mut bits = met.bits();
        while bits != 0 {
            self.techniques[bits.trailing_zeros() as usize] += 1;
            bits &= bits - 1;
        }
    }

    /// Adds what was counted elsewhere.
    pub(super) fn merge(&mut self, other: &Gathered) {
        self.plays += other.plays;
        self.scores.merge(&other.scores);
        self.uncapped.merge(&other.uncapped);
        self.trust += other.trust;
        self.heat += other.heat;
        for (asked, more) in self.reached.iter_mut().zip(&other.reached) {
            asked.plays += more.plays;
            asked.scored += more.scored;
            asked.score += more.score;
            asked.rated += more.rated;
            asked.gained += more.gained;
            asked.points.merge(&more.points);
        }
        for (chosen, more) in self.chosen.iter_mut().zip(&other.chosen) {
            chosen.plays += more.plays;
            chosen.scored += more.scored;
            chosen.score += more.score;
        }
        for (observed, more) in self.observed.iter_mut().zip(other.observed) {
            observed.0 += more.0;
            observed.1 += more.1;
        }
        for (technique, more) in self.techniques.iter_mut().zip(other.techniques) {
            *technique += more;
        }
    }
}
