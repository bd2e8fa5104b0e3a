//! The score of a conference as it goes: the one place where ratings become a
//! number. It is fed turn by turn, from a bare [`Conference`] ([`Tally::enter`]) or
//! from a transcript ([`super::Scorecard::of`]), and can be asked at any moment.
//!
//! All sums are whole numbers, so that their order does not matter; shares are
//! divided only when they are asked for.

use super::scorecard::{CriterionScore, Gate};
use super::transcript::spoken;
use crate::conference::{Conference, DECISION_WEIGHT, Subject, Turn};
use crate::scenario::rubric::{MAX_CRITERIA, MAX_LEVEL};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{FactIx, Levels, LineIx, Phase, Scenario};

/// The share of an exchange its first answer has, in hundredths; the follow-ups
/// together have the rest.
const FIRST_SHARE: u32 = 60;
/// So many exchanges make more than a hint, wherever something is judged by its exchanges:
/// a criterion counts towards the overall score from there, and below it nobody is told a
/// verdict, or that they are better or worse than before.
pub const ENOUGH_EXCHANGES: u32 = 3;
/// Overall is at most this with one answer that has a critical pitfall.
const ONE_CRITICAL: u8 = 60;
/// Overall is at most this with more of them.
const MORE_CRITICAL: u8 = 40;
/// Overall is at most this with a false statement that was corrected openly.
const CORRECTED: u8 = 79;

/// What a level is reckoned in: the shares of an exchange and the mean of up to
/// six follow-ups come out whole (more than two never follow one another).
pub(crate) const PARTS: u32 = 600;
/// The parts that one level of a first answer has beside follow-ups.
const FIRST: u32 = PARTS * FIRST_SHARE / 100;

/// The score so far, per criterion and overall, with what caps it.
///
/// Restarting keeps the memory it has: after the first few plays it allocates no more.
#[derive(Debug)]
pub struct Tally {
    criteria: usize,
    weights: [u16; MAX_CRITERIA],
    gathered: [Gathered; MAX_CRITERIA],
    exchange: Exchange,
    /// Whether a question was answered. Before that there is nothing to grade: the
    /// statement and the decisions are prepared, a score is of what was answered. They
    /// count from the first answer on; until then they have their own ratings, and what
    /// could be better, in the record.
    answered: bool,
    /// Turns entered so far.
    turns: usize,
    /// False statements of the conference that were read so far.
    read: usize,
    grave: Vec<Grave>,
    /// False statements nobody has corrected yet, by the grave turn that made them.
    standing: Vec<(usize, FactIx)>,
}

/// What one criterion gathered over the exchanges that observed it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Gathered {
    /// Weight · level, in parts of a level.
    pub(crate) gained: u64,
    /// What it would be at the highest level throughout.
    pub(crate) possible: u64,
    /// Exchanges that observed it.
    pub(crate) exchanges: u32,
}

/// The newest exchange: it is counted already, and counted anew with each follow-up.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Exchange {
    weight: u8,
    first: Levels,
    /// Of the follow-ups: levels in all, and how many observed the criterion.
    later: [(u16, u16); MAX_CRITERIA],
    /// The criteria any of its answers observed, as bits by position.
    observed: u16,
}

/// A turn with a critical pitfall.
#[derive(Debug, Clone, Copy)]
struct Grave {
    turn: usize,
    /// It is nothing but a false statement, which can be corrected.
    can_be_corrected: bool,
    /// False statements in it that nobody has corrected yet.
    left: usize,
}

impl Grave {
    fn is_corrected(&self) -> bool {
        self.can_be_corrected && self.left == 0
    }
}

impl Gathered {
    fn share(&self) -> Option<f64> {
        (self.exchanges > 0).then(|| self.gained as f64 / self.possible as f64)
    }
}

impl Exchange {
    /// An exchange that begins with an answer of these levels.
    pub(crate) fn opened(weight: u8, first: Levels) -> Exchange {
        Exchange {
            weight,
            first,
            later: Default::default(),
            observed: first.observed(),
        }
    }

    /// The criteria any of its answers observed.
    fn observes(&self) -> impl Iterator<Item = usize> + use<> {
        let observed = Levels::zero(self.observed);
        observed.iter().map(|(criterion, _)| criterion)
    }

    /// How much it counts.
    pub(crate) fn weight(&self) -> u8 {
        self.weight
    }

    /// Goes on with a follow-up.
    pub(crate) fn goes_on(&mut self, levels: Levels) {
        self.observed |= levels.observed();
        for (criterion, level) in levels.iter() {
            let (sum, count) = &mut self.later[criterion];
            *sum += u16::from(level);
            *count += 1;
        }
    }

    /// What it gives a criterion, weight and all: its first answer and the mean of its
    /// follow-ups, each with its share; where only one side observes it, that side
    /// alone. Beside it what it could have given. Nothing if it does not observe it.
    pub(crate) fn gives(&self, criterion: usize) -> Option<(u64, u64)> {
        self.would_give(criterion, 0, 0)
    }

    /// What it would give a criterion with so many more follow-ups that observe it, of
    /// so many levels in all.
    pub(crate) fn would_give(
        &self,
        criterion: usize,
        levels: u16,
        follow_ups: u16,
    ) -> Option<(u64, u64)> {
        let (sum, count) = self.later[criterion];
        let (sum, count) = (sum + levels, count + follow_ups);
        let mean = |parts: u32| (parts * u32::from(sum)).checked_div(u32::from(count));
        let first = self.first.get(criterion).map(u32::from);
        let parts = match (first, mean(PARTS - FIRST)) {
            (Some(first), Some(later)) => FIRST * first + later,
            (Some(first), None) => PARTS * first,
            (None, _) => mean(PARTS)?,
        };
        let weight = u64::from(self.weight);
        let most = u64::from(PARTS) * u64::from(MAX_LEVEL);
        Some((weight * u64::from(parts), weight * most))
    }
}

/// A turn, as far as the score is concerned.
pub(super) struct Said<'a, W, C> {
    /// The turn.
    pub(super) turn: &'a Turn,
    /// How much it counts.
    pub(super) weight: u8,
    /// Facts it stated otherwise than they stood.
    pub(super) wrong: W,
    /// Facts it corrected openly.
    pub(super) corrects: C,
}

impl Tally {
    /// The score of a conference about to begin.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Tally {
        let mut weights = [0; MAX_CRITERIA];
        for (weight, criterion) in weights.iter_mut().zip(&scenario.rubric.criteria) {
            *weight = criterion.weight;
        }
        Tally {
            criteria: scenario.rubric.criteria.len().min(MAX_CRITERIA),
            weights,
            gathered: Default::default(),
            exchange: Exchange::default(),
            answered: false,
            turns: 0,
            read: 0,
            grave: Vec::new(),
            standing: Vec::new(),
        }
    }

    /// Takes everything back to the beginning, keeping the memory it has.
    pub fn restart(&mut self) {
        self.gathered = Default::default();
        self.exchange = Exchange::default();
        (self.turns, self.read, self.answered) = (0, 0, false);
        self.grave.clear();
        self.standing.clear();
    }

    /// Reads the turns of a conference that were not entered yet. It must be the
    /// same conference every time, of the scenario this score was made for.
    pub fn enter(&mut self, conference: &Conference) {
        let scenario = conference.scenario();
        while let Some(turn) = conference.turns().get(self.turns) {
            let at = self.turns;
            let unread = &conference.falsehoods()[self.read..];
            let wrong = unread
                .iter()
                .take_while(|(turn, _)| usize::from(*turn) == at);
            let wrong = wrong.map(|(_, fact)| *fact);
            self.read += wrong.clone().count();
            self.take(Said {
                turn: &turn,
                weight: weight(scenario, &turn),
                wrong,
                corrects: corrects(scenario, &turn, conference.lines()),
            });
        }
    }

    /// Enters the turn that comes next.
    pub(super) fn take(
        &mut self,
        said: Said<'_, impl Iterator<Item = FactIx> + Clone, impl Iterator<Item = FactIx>>,
    ) {
        let turn = said.turn;
        self.answered |= matches!(turn.subject, Subject::Question { .. });
        let goes_on = match turn.subject {
            Subject::Question { exchange, .. } => usize::from(exchange) != self.turns,
            Subject::Statement | Subject::Decision { .. } => false,
        };
        if goes_on {
            self.count(|sum, part| *sum -= part);
            self.exchange.goes_on(turn.levels);
        } else {
            self.exchange = Exchange::opened(said.weight, turn.levels);
        }
        self.count(|sum, part| *sum += part);
        if !is_at_door(turn) {
            for fact in said.corrects {
                // What corrects it need not say the right value, but must not be
                // false again.
                if !said.wrong.clone().any(|wrong| wrong == fact) {
                    self.correct(fact);
                }
            }
        }
        self.accuse(turn, said.wrong);
        self.turns += 1;
    }

    /// Counts the newest exchange in, or out.
    fn count(&mut self, change: impl Fn(&mut u64, u64)) {
        for criterion in self.exchange.observes() {
            let gathered = &mut self.gathered[criterion];
            if let Some((gained, possible)) = self.exchange.gives(criterion) {
                change(&mut gathered.gained, gained);
                change(&mut gathered.possible, possible);
                let mut exchanges = u64::from(gathered.exchanges);
                change(&mut exchanges, 1);
                gathered.exchanges = exchanges as u32;
            }
        }
    }

    fn correct(&mut self, fact: FactIx) {
        let grave = &mut self.grave;
        self.standing.retain(|&(at, wrong)| {
            if wrong == fact {
                grave[at].left -= 1;
            }
            wrong != fact
        });
    }

    /// Enters a turn's critical pitfalls, with what it stated falsely.
    fn accuse(&mut self, turn: &Turn, wrong: impl Iterator<Item = FactIx>) {
        let critical = turn.pitfalls.critical();
        if critical == 0 {
            return;
        }
        let alone = critical == 1 && turn.pitfalls.contains(Pitfall::FalseStatement);
        let mut left = 0;
        if alone {
            for fact in wrong {
                self.standing.push((self.grave.len(), fact));
                left += 1;
            }
        }
        self.grave.push(Grave {
            turn: self.turns,
            // What no fact of the ledger makes false, none can correct.
            can_be_corrected: left > 0,
            left,
        });
    }

    /// 0–100 after the gates; nothing if no question was answered, or no criterion
    /// observed.
    #[must_use]
    pub fn overall(&self) -> Option<u8> {
        self.ungated().map(|score| score.min(self.cap()))
    }

    /// 0–100 before the gates: the weighted mean over the criteria that count.
    #[must_use]
    pub fn ungated(&self) -> Option<u8> {
        if !self.answered {
            return None;
        }
        let least = self.least();
        let (mut sum, mut weights) = (0.0, 0.0);
        for (gathered, weight) in self.gathered().iter().zip(self.weights) {
            if let Some(share) = gathered.share().filter(|_| gathered.exchanges >= least) {
                sum += f64::from(weight) * share;
                weights += f64::from(weight);
            }
        }
        (weights > 0.0).then(|| percent(sum / weights))
    }

    /// How a criterion of the rubric, by position, stands.
    #[must_use]
    pub fn criterion(&self, criterion: usize) -> CriterionScore {
        let gathered = self.gathered().get(criterion).filter(|_| self.answered);
        let gathered = gathered.copied().unwrap_or_default();
        CriterionScore {
            score: gathered.share().map(percent),
            observed: gathered.exchanges,
            counts: self.weights.get(criterion).is_some_and(|it| *it > 0)
                && gathered.exchanges >= self.least(),
        }
    }

    /// How each criterion of the rubric stands.
    pub fn criteria(&self) -> impl Iterator<Item = CriterionScore> {
        (0..self.criteria).map(|criterion| self.criterion(criterion))
    }

    /// Answers with a critical pitfall that stands: false statements which were
    /// corrected do not.
    #[must_use]
    pub fn critical(&self) -> usize {
        self.grave.len() - self.corrected()
    }

    /// False statements that were corrected before the close.
    #[must_use]
    pub fn corrected(&self) -> usize {
        let corrected = self.grave.iter().filter(|grave| grave.is_corrected());
        corrected.count()
    }

    /// The most the overall score may be, by the gates.
    #[must_use]
    pub fn cap(&self) -> u8 {
        cap(self.critical(), self.corrected())
    }

    /// What caps the overall score, with the turns.
    pub(super) fn gates(&self) -> Vec<Gate> {
        let turns = |corrected: bool| -> Vec<usize> {
            let grave = self.grave.iter();
            let of = grave.filter(|grave| grave.is_corrected() == corrected);
            of.map(|grave| grave.turn).collect()
        };
        let gates = [
            Gate::Critical {
                turns: turns(false),
            },
            Gate::Corrected { turns: turns(true) },
        ];
        // Without a score there is nothing to cap.
        let closed = gates
            .into_iter()
            .filter(|gate| self.answered && !gate.turns().is_empty());
        closed.collect()
    }

    /// What each criterion of the rubric gathered, the newest exchange included.
    pub(crate) fn gathered(&self) -> &[Gathered] {
        &self.gathered[..self.criteria]
    }

    /// The newest exchange.
    pub(crate) fn exchange(&self) -> &Exchange {
        &self.exchange
    }

    /// Weights of the rubric's criteria.
    pub(crate) fn weights(&self) -> &[u16] {
        &self.weights[..self.criteria]
    }

    /// Answers with a critical pitfall, whether or not they were corrected.
    pub(crate) fn grave(&self) -> usize {
        self.grave.len()
    }

    /// Those of them that no later correction can make good, if these facts may yet
    /// be corrected.
    pub(crate) fn beyond_repair(&self, may_be_corrected: impl Fn(FactIx) -> bool) -> usize {
        let is_stuck = |at: usize| {
            let mut wrong = self.standing.iter().filter(|(grave, _)| *grave == at);
            wrong.any(|(_, fact)| !may_be_corrected(*fact))
        };
        let grave = self.grave.iter().enumerate();
        grave
            .filter(|(at, grave)| !grave.can_be_corrected || is_stuck(*at))
            .count()
    }

    /// Tells a listener everything that decides how later turns change the score; the
    /// newest exchange only if follow-ups may yet belong to it.
    pub(crate) fn tell(&self, exchange_is_open: bool, mut to: impl FnMut(u64)) {
        for gathered in self.gathered() {
            to(gathered.gained << 24 | u64::from(gathered.exchanges.min(ENOUGH_EXCHANGES)));
            to(gathered.possible);
        }
        if exchange_is_open {
            let Exchange {
                weight,
                first,
                later,
                ..
            } = &self.exchange;
            to(u64::from(*weight));
            for (criterion, (sum, count)) in later[..self.criteria].iter().enumerate() {
                let first = first.get(criterion).map_or(0, |level| 1 + u64::from(level));
                to(first << 32 | u64::from(*sum) << 16 | u64::from(*count));
            }
        }
        let stuck = self.grave.iter().filter(|grave| !grave.can_be_corrected);
        let answered = u64::from(self.answered) << 40;
        to(answered | (stuck.count().min(2) as u64) << 32 | self.grave.len().min(3) as u64);
        for (grave, fact) in &self.standing {
            to((*grave as u64) << 32 | u64::from(fact.0));
        }
    }

    /// From how many exchanges a criterion counts: from enough of them, or, where none
    /// was observed so often, from one.
    fn least(&self) -> u32 {
        let is_enough = |(gathered, weight): (&Gathered, u16)| {
            weight > 0 && gathered.exchanges >= ENOUGH_EXCHANGES
        };
        if self.gathered().iter().zip(self.weights).any(is_enough) {
            ENOUGH_EXCHANGES
        } else {
            1
        }
    }
}

impl Clone for Tally {
    fn clone(&self) -> Tally {
        Tally {
            grave: self.grave.clone(),
            standing: self.standing.clone(),
            ..*self
        }
    }

    /// Takes the other's place, keeping the memory it has.
    fn clone_from(&mut self, other: &Tally) {
        let mut grave = std::mem::take(&mut self.grave);
        let mut standing = std::mem::take(&mut self.standing);
        grave.clone_from(&other.grave);
        standing.clone_from(&other.standing);
        *self = Tally {
            grave,
            standing,
            ..*other
        };
    }
}

/// The most the overall score may be with so many answers whose critical pitfall
/// stands, and so many false statements that were corrected.
pub(crate) fn cap(critical: usize, corrected: usize) -> u8 {
    match (critical, corrected) {
        (0, 0) => 100,
        (0, _) => CORRECTED,
        (1, _) => ONE_CRITICAL,
        _ => MORE_CRITICAL,
    }
}

/// A share as a whole percentage, rounded half up.
pub(crate) fn percent(share: f64) -> u8 {
    // The smallest summand keeps a mean of thirds that should be a half from falling below it.
    (share * 100.0 + 0.5 + 1e-9).floor() as u8
}

/// How much a turn counts.
pub(crate) fn weight(scenario: &Scenario, turn: &Turn) -> u8 {
    match turn.subject {
        Subject::Question { question, .. } => scenario.question(question).weight,
        Subject::Decision { .. } => DECISION_WEIGHT,
        Subject::Statement => scenario
            .opening
            .as_ref()
            .map_or(1, |opening| opening.weight),
    }
}

/// The facts a turn corrected openly.
pub(super) fn corrects<'s>(
    scenario: &'s Scenario,
    turn: &Turn,
    lines: &'s [LineIx],
) -> impl Iterator<Item = FactIx> + use<'s> {
    spoken(scenario, turn, lines).flat_map(|answer| answer.corrects.iter().copied())
}

/// Whether a turn came after the close: at the door nothing is corrected any more.
fn is_at_door(turn: &Turn) -> bool {
    matches!(
        turn.subject,
        Subject::Question {
            phase: Phase::Doorstep,
            ..
        }
    )
}
