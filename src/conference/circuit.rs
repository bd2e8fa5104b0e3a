//! Conditions as they are asked while a conference is played: rows of terms, each with
//! where to go on if it holds and if not. Injects are waited for with every answer, and
//! a tree of lists in lists would have to be climbed each time.

use crate::scenario::{Clause, Condition, Term};

/// Conditions, one behind the other.
#[derive(Debug, Default)]
pub(super) struct Circuits {
    switches: Vec<Switch>,
    /// With which switch each condition begins.
    starts: Vec<u32>,
}

/// A term, and the switches to go on with if it does not hold and if it does.
#[derive(Debug, Clone, Copy)]
struct Switch {
    term: Term,
    next: [u32; 2],
}

/// What stands in place of a switch once it is settled.
const HOLDS: u32 = u32::MAX;
const FAILS: u32 = u32::MAX - 1;

impl Circuits {
    /// Adds a condition; its place.
    pub(super) fn add(&mut self, condition: &Condition) -> usize {
        let start = self.all(condition, HOLDS, FAILS);
        self.starts.push(start);
        self.starts.len() - 1
    }

    /// Whether the condition at a place holds, where this tells of a term.
    #[inline(always)]
    pub(super) fn holds(&self, at: usize, is_so: impl Fn(Term) -> bool) -> bool {
        let mut at = self.starts[at];
        while let Some(switch) = self.switches.get(at as usize) {
            at = switch.next[usize::from(is_so(switch.term))];
        }
        at == HOLDS
    }

    /// Adds the clauses of a condition, the last one first, because each must know
    /// where the next begins; where it begins itself.
    fn all(&mut self, condition: &Condition, holds: u32, fails: u32) -> u32 {
        let clauses = condition.0.iter().rev();
        clauses.fold(holds, |holds, clause| match clause {
            Clause::Any(terms) => {
                let terms = terms.iter().rev();
                terms.fold(fails, |fails, term| self.switch(*term, [fails, holds]))
            }
            Clause::AnyOf(conditions) => {
                let conditions = conditions.iter().rev();
                conditions.fold(fails, |fails, it| self.all(it, holds, fails))
            }
        })
    }

    fn switch(&mut self, term: Term, next: [u32; 2]) -> u32 {
        self.switches.push(Switch { term, next });
        self.switches.len() as u32 - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A condition of a term, each of which holds or not by the bit of its number.
    fn condition() -> impl Strategy<Value = Condition> {
        let term = (0_u16..16).prop_map(Term::After);
        let terms = prop::collection::vec(term, 0..4).prop_map(Clause::Any);
        let flat = prop::collection::vec(terms, 0..4).prop_map(Condition);
        flat.prop_recursive(3, 24, 3, |inner| {
            let clause = prop::collection::vec(inner, 0..3).prop_map(Clause::AnyOf);
            prop::collection::vec(clause, 0..3).prop_map(Condition)
        })
    }

    fn tree_holds(condition: &Condition, is_so: &impl Fn(Term) -> bool) -> bool {
        condition.0.iter().all(|clause| match clause {
            Clause::Any(terms) => terms.iter().any(|term| is_so(*term)),
            Clause::AnyOf(conditions) => conditions.iter().any(|it| tree_holds(it, is_so)),
        })
    }

    proptest! {
        #[test]
        fn a_circuit_holds_when_its_condition_does(
            conditions in prop::collection::vec(condition(), 1..4),
            bits in any::<u16>(),
        ) {
            let is_so = |term| matches!(term, Term::After(n) if bits >> n & 1 == 1);
            let mut circuits = Circuits::default();
            let places: Vec<usize> = conditions.iter().map(|it| circuits.add(it)).collect();
            for (condition, at) in conditions.iter().zip(places) {
                prop_assert_eq!(circuits.holds(at, is_so), tree_holds(condition, &is_so));
            }
        }
    }
}
