//! What an answer or a statement would be worth if it were given now.

use super::ledger::{ClaimStanding, Ledger, Statement};
use super::playing::Conference;
use super::verdict::Verdict;
use crate::scenario::rubric::MAX_CRITERIA;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Answer, FactIx, Levels, LineIx, Scenario, ValueIx};

impl Conference {
    /// How a claim about a fact stands now.
    #[must_use]
    pub fn standing(&self, fact: FactIx, value: ValueIx) -> ClaimStanding {
        self.state.ledger.standing(fact, value)
    }

    /// An answer as it would count if it were given now.
    #[must_use]
    pub fn judge(&self, answer: &Answer) -> Verdict {
        self.state.ledger.judge(answer, &self.book.scenario.rubric)
    }

    /// An answer as it would count if it were given now as a model: whoever sets right
    /// what was said falsely before says so, and does not contradict it.
    #[must_use]
    pub fn judge_model(&self, answer: &Answer) -> Verdict {
        let found = self.state.ledger.find_heard(Statement::of(answer));
        Verdict::of(answer).overruled(found, &self.book.scenario.rubric)
    }

    /// An opening statement as it would count if it were given now: per criterion
    /// the mean of its lines that rate it, rounded half up. No statement at all
    /// has nothing of what a statement could have.
    #[must_use]
    pub fn judge_statement(&self, lines: &[LineIx]) -> Verdict {
        judge_statement(
            &self.book.scenario,
            &self.state.ledger,
            lines,
            self.state.turns(),
        )
    }
}

/// As [`Conference::judge_statement`], of a statement that is this turn.
pub(super) fn judge_statement(
    scenario: &Scenario,
    ledger: &Ledger,
    lines: &[LineIx],
    turn: usize,
) -> Verdict {
    let Some(opening) = &scenario.opening else {
        return Verdict::default();
    };
    let mut whole = Verdict::default();
    if lines.is_empty() {
        let could = opening
            .lines
            .iter()
            .fold(0, |bits, line| bits | line.rate.observed());
        whole.levels = Levels::zero(could);
        whole.pitfalls.insert(Pitfall::Silent);
        return whole;
    }
    let mut ledger = ledger.clone();
    let mut totals = [(0_u32, 0_u32); MAX_CRITERIA];
    for line in lines {
        let answer = &opening.lines[line.at()];
        let verdict = ledger.judge(answer, &scenario.rubric);
        ledger.enter(Statement::of(answer), turn as u16);
        for (criterion, level) in verdict.levels.iter() {
            totals[criterion].0 += u32::from(level);
            totals[criterion].1 += 1;
        }
        whole.pitfalls = whole.pitfalls.union(verdict.pitfalls);
        whole.derived = whole.derived.union(verdict.derived);
        whole.contradiction = whole.contradiction.or(verdict.contradiction);
    }
    for (criterion, (sum, count)) in totals.into_iter().enumerate() {
        if let Some(mean) = (2 * sum + count).checked_div(2 * count) {
            whole.levels.set(criterion, mean as u8);
        }
    }
    whole.overrule(&scenario.rubric);
    whole
}
