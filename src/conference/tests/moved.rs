//! What a claim of the first act is held against in the second: an honest update is
//! never punished; only what was false when it was said, or goes against what is in
//! force without saying so, is.

use super::*;
use crate::conference::ledger::{Current, Ledger, Statement};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Fact, FactChange, FactIx, Standing, Status, Text, Value, ValueIx};

const FACT: FactIx = FactIx(0);
const A: ValueIx = ValueIx(0);
const B: ValueIx = ValueIx(1);
const C: ValueIx = ValueIx(2);

/// What happens in the second act.
#[derive(Clone, Copy)]
enum Step {
    /// It is said to be this.
    Says(ValueIx),
    /// That, and that what was said before was wrong.
    Corrects(ValueIx),
    /// It becomes this.
    Becomes(ValueIx),
}
use Step::{Becomes, Corrects, Says};

const RIGHT: &[Pitfall] = &[];
const FALSE: &[Pitfall] = &[Pitfall::FalseStatement];
const DIFFERS: &[Pitfall] = &[Pitfall::Contradiction];
const BOTH: &[Pitfall] = &[Pitfall::FalseStatement, Pitfall::Contradiction];

/// The fact as the second act begins.
fn fact(is: ValueIx) -> Fact {
    let value = |id: &str| Value {
        id: id.into(),
        text: Text::same(id),
    };
    Fact {
        id: "count".into(),
        label: Text::same("The count"),
        values: ["a", "b", "c"].map(value).to_vec(),
        start: Standing {
            is,
            as_of: Text::default(),
            status: Status::Confirmed,
        },
    }
}

/// What is found against the last thing said, where A was said in the first act.
fn found(held: bool, start: ValueIx, steps: &[Step]) -> WordSet<Pitfall> {
    let fact = fact(start);
    let mut ledger = Ledger::default();
    ledger.restart(&[Current::of(&fact)]);
    ledger.carry(&[ClaimThen {
        fact: FACT,
        value: A,
        as_said: Text::default(),
        words: Text::default(),
        by: None,
        held,
        overtaken: ClaimThen::is_overtaken(held, A, &fact),
    }]);
    let mut last = WordSet::default();
    for (turn, step) in (0..).zip(steps) {
        let (value, corrects): (_, &[FactIx]) = match *step {
            Becomes(value) => {
                ledger.change(&[FactChange {
                    fact: FACT,
                    is: Some(value),
                    as_of: None,
                    status: None,
                }]);
                continue;
            }
            Says(value) => (value, &[]),
            Corrects(value) => (value, &[FACT]),
        };
        let claims = &[(FACT, value)];
        let said = Statement {
            claims,
            corrects,
            delivers: &[],
        };
        last = ledger.hear(said, turn).kinds.pitfalls();
    }
    last
}

/// What happens, whether the claim of the first act was right then, what the fact is as
/// the second begins, what is said in it, and what the ledgers find in the last of that.
type Case<'a> = (&'a str, bool, ValueIx, &'a [Step], &'a [Pitfall]);

#[test]
fn what_was_right_then_and_has_moved_is_held_against_nobody() {
    let (right, wrong) = (true, false);
    #[rustfmt::skip]
    let cases: &[Case] = &[
        // Right then, and moved between the acts.
        ("the value in force: an honest update", right, B, &[Says(B)], RIGHT),
        ("the old one, which is no more: false", right, B, &[Says(A)], FALSE),
        ("another, which never was: false", right, B, &[Says(C)], FALSE),
        ("moved again, to what is said", right, B, &[Becomes(C), Says(C)], RIGHT),
        ("moved again, and what is said was left behind", right, B, &[Becomes(C), Says(B)], FALSE),
        ("moved back, to what is said", right, B, &[Becomes(A), Says(A)], RIGHT),
        ("moved back, and what is said never was", right, B, &[Becomes(A), Says(C)], FALSE),
        // From then on, what was said in this conference counts.
        ("the truth after what never was", right, B, &[Says(C), Says(B)], DIFFERS),
        ("the truth after it, openly", right, B, &[Says(C), Corrects(B)], RIGHT),
        ("the old one after the truth", right, B, &[Says(B), Says(A)], BOTH),
        ("the truth after the old one", right, B, &[Says(A), Says(B)], DIFFERS),
        ("two honest updates", right, B, &[Says(B), Becomes(C), Says(C)], RIGHT),
        // Right then, and still so as the second act begins: as if said in it.
        ("the same again", right, A, &[Says(A)], RIGHT),
        ("another: false, and not what was said", right, A, &[Says(C)], BOTH),
        ("moved since, to what is said", right, A, &[Becomes(B), Says(B)], RIGHT),
        ("moved since, and said as it was", right, A, &[Becomes(B), Says(A)], FALSE),
        // Wrong when it was said.
        ("the truth, as if nothing had been said", wrong, B, &[Says(B)], DIFFERS),
        ("the truth, openly", wrong, B, &[Corrects(B)], RIGHT),
        ("the same wrong value again", wrong, B, &[Says(A)], FALSE),
        ("another wrong one", wrong, B, &[Says(C)], BOTH),
        ("wrong then, right now, and said again", wrong, A, &[Says(A)], RIGHT),
        ("wrong then, right now, and denied", wrong, A, &[Says(C)], BOTH),
    ];
    for (case, held, start, steps, expected) in cases {
        let expected: WordSet<Pitfall> = expected.iter().copied().collect();
        assert_eq!(found(*held, *start, steps), expected, "{case}");
    }
}

/// A session that was kept before this was told apart goes on as it went.
#[test]
fn claims_kept_before_are_judged_as_they_were() {
    let claim = ClaimThen {
        fact: FACT,
        value: A,
        as_said: Text::same("a"),
        words: Text::same("A."),
        by: None,
        held: true,
        overtaken: false,
    };
    let kept = serde_json::to_string(&claim).unwrap();
    assert!(!kept.contains("overtaken"), "{kept}");
    assert_eq!(serde_json::from_str::<ClaimThen>(&kept).unwrap(), claim);
}
