//! When something is open, as it is asked with every answer.

use super::playbook::NONE;
use crate::scenario::{Clause, Condition, Mood, Term};

/// When something is open: while trust and heat lie within these spans, and, where
/// there is more to it, while that holds too. Most conditions are empty or ask for a
/// mood only: what answers them has nothing to choose between.
#[derive(Debug, Clone, Copy)]
pub(super) struct When {
    trust: Span,
    heat: Span,
    /// The place of what else must hold among the playbook's circuits, or [`NONE`].
    pub(super) rest: u16,
}

impl When {
    /// Always.
    pub(super) const ALWAYS: When = When {
        trust: Span::ALL,
        heat: Span::ALL,
        rest: NONE,
    };

    /// The spans a condition leaves, and what else of it must hold.
    pub(super) fn split(condition: &Condition) -> (When, Condition) {
        let mut when = When::ALWAYS;
        let asks_more = |clause: &&Clause| match clause {
            Clause::Any(terms) => !matches!(terms[..], [term] if when.narrow(term)),
            Clause::AnyOf(_) => true,
        };
        let rest = condition.0.iter().filter(asks_more).cloned().collect();
        (when, Condition(rest))
    }

    /// Narrows the spans by a term, if that asks for a mood; whether it does.
    fn narrow(&mut self, term: Term) -> bool {
        let (figure, span) = match term {
            Term::TrustOver(n) => (&mut self.trust, Span::of(n.saturating_add(1), 100)),
            Term::TrustUnder(n) => (&mut self.trust, Span::of(0, n.saturating_sub(1))),
            Term::HeatOver(n) => (&mut self.heat, Span::of(n.saturating_add(1), 100)),
            Term::HeatUnder(n) => (&mut self.heat, Span::of(0, n.saturating_sub(1))),
            _ => return false,
        };
        *figure = figure.and(span);
        true
    }

    /// Whether the mood is as it must be.
    #[inline]
    pub(super) fn suits(&self, mood: Mood) -> bool {
        self.trust.holds(mood.trust) & self.heat.holds(mood.heat)
    }
}

/// Figures from 0 to 100, from the lowest up.
#[derive(Debug, Clone, Copy)]
struct Span {
    lowest: u8,
    width: u8,
}

impl Span {
    const ALL: Span = Span {
        lowest: 0,
        width: 100,
    };
    /// No figure is so high.
    const NONE: Span = Span {
        lowest: u8::MAX,
        width: 0,
    };

    /// Those from `lowest` to `highest`.
    fn of(lowest: i16, highest: i16) -> Span {
        let (lowest, highest) = (lowest.max(0), highest.min(100));
        match highest.checked_sub(lowest) {
            Some(width @ 0..) => Span {
                lowest: lowest as u8,
                width: width as u8,
            },
            _ => Span::NONE,
        }
    }

    /// The figures of both.
    fn and(self, other: Span) -> Span {
        let end = |it: Span| i16::from(it.lowest) + i16::from(it.width);
        let lowest = self.lowest.max(other.lowest);
        Span::of(lowest.into(), end(self).min(end(other)))
    }

    #[inline]
    fn holds(self, figure: i16) -> bool {
        (figure as u8).wrapping_sub(self.lowest) <= self.width
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn term() -> impl Strategy<Value = Term> {
        let figure = prop_oneof![Just(i16::MIN), -2_i16..103, Just(i16::MAX)];
        (0..5, figure).prop_map(|(kind, n)| match kind {
            0 => Term::TrustOver(n),
            1 => Term::TrustUnder(n),
            2 => Term::HeatOver(n),
            3 => Term::HeatUnder(n),
            _ => Term::After(n.unsigned_abs()),
        })
    }

    proptest! {
        #[test]
        fn the_spans_and_the_rest_ask_for_what_the_condition_does(
            terms in prop::collection::vec(term(), 0..5),
            trust in 0_i16..=100,
            heat in 0_i16..=100,
        ) {
            let is_so = |term: &Term| match *term {
                Term::TrustOver(n) => trust > n,
                Term::TrustUnder(n) => trust < n,
                Term::HeatOver(n) => heat > n,
                Term::HeatUnder(n) => heat < n,
                _ => true,
            };
            let one = |term: &Term| Clause::Any(vec![*term]);
            let (when, rest) = When::split(&Condition(terms.iter().map(one).collect()));
            prop_assert_eq!(when.suits(Mood { trust, heat }), terms.iter().all(is_so));
            let others = terms.iter().filter(|term| matches!(term, Term::After(_)));
            prop_assert_eq!(rest, Condition(others.map(one).collect()));
        }
    }
}
