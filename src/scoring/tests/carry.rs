//! What of a session its second act gets to know.

use super::{begun, step, take};
use crate::conference::{Carried, Event, Stage};
use crate::scenario::{FactIx, Lang, PersonIx, Scenario};
use crate::scoring::sample::{scenario, small};
use crate::scoring::{Before, Session};
use std::sync::Arc;

fn second() -> Arc<Scenario> {
    scenario(include_str!("../../../tests/fixtures/second.yaml"))
}

/// A whole conference with a good statement, each question answered as named.
fn answered(scenario: &Arc<Scenario>, panel: &[usize], said: &[(&str, &str)]) -> Session {
    let mut session = begun(scenario, panel);
    loop {
        if session.conference().stage() == Stage::Statement {
            let lines = session.suggested_statement();
            take(&mut session, &Event::Opened { lines });
        } else if !step(&mut session, said) {
            return session;
        }
    }
}

fn carried(first: &Session) -> Carried {
    let before = Before {
        session: 4,
        held: "2026-07-04T10:00:00+09:00",
        scenario: first.conference().scenario(),
        transcript: first.transcript(),
    };
    before.carried(&second())
}

/// Fact and value claimed, by their ids, whether it held, and who said it.
fn claims(carried: &Carried) -> Vec<(String, String, bool, Option<PersonIx>)> {
    let second = second();
    let claim = |it: &crate::conference::ClaimThen| {
        let fact = second.fact(it.fact);
        let value = &fact.values[it.value.at()];
        (fact.id.to_string(), value.id.to_string(), it.held, it.by)
    };
    carried.claims.iter().map(claim).collect()
}

fn claim(carried: &Carried, fact: &str) -> Option<(String, bool, Option<PersonIx>)> {
    let mut claims = claims(carried).into_iter();
    let found = claims.find(|(of, ..)| of == fact);
    found.map(|(_, value, held, by)| (value, held, by))
}

fn said(carried: &Carried) -> Vec<(String, String)> {
    let second = second();
    let said = carried.said.iter();
    said.map(|it| {
        let what = second.said_elsewhere(it.what).written();
        (what, it.words.get(Lang::En).to_owned())
    })
    .collect()
}

#[test]
fn claims_keep_their_words_and_whether_they_held() {
    let picks = [
        ("how-many", "three-with-time"),
        ("five-hours", "evening"),
        ("two-more", "silence"),
    ];
    let first = answered(&small(), &[0], &picks);
    let carried = carried(&first);
    assert_eq!(
        claim(&carried, "injured"),
        Some(("three".to_owned(), true, None))
    );
    assert_eq!(
        claim(&carried, "call"),
        Some(("evening".to_owned(), false, None))
    );
    let when = carried
        .claims
        .iter()
        .find(|it| it.value.0 == 1 && it.fact.0 == 1);
    let when = when.unwrap();
    assert_eq!(when.as_said.get(Lang::En), "Tue evening");
    assert!(
        when.words
            .get(Lang::En)
            .starts_with("We learned of it in the evening")
    );
    assert!(when.words.get(Lang::Ja).contains("夕方"));
}

#[test]
fn what_was_right_and_has_moved_since_is_known_as_such() {
    // Three, as it stood that noon; five in the second act.
    let of = |picks: &[(&str, &str)], fact| {
        let carried = carried(&answered(&small(), &[0], picks));
        let claim = carried.claim(FactIx(fact)).unwrap();
        (claim.held, claim.overtaken)
    };
    let three = [("how-many", "three-with-time"), ("two-more", "silence")];
    assert_eq!(of(&three, 0), (true, true));
    let five = [("how-many", "three-with-time"), ("two-more", "five-now")];
    assert_eq!(of(&five, 0), (true, false));
    // Wrong then, and nothing has moved.
    assert_eq!(of(&[("five-hours", "evening")], 1), (false, false));
}

#[test]
fn what_was_said_last_counts_and_what_we_have_no_word_for_does_not() {
    // Nobody was hurt, which the second act has no word for.
    let picks = [("how-many", "nobody-serious"), ("two-more", "silence")];
    let first = answered(&small(), &[0], &picks);
    assert_eq!(claim(&carried(&first), "injured"), None);
    // Corrected later on, if it came to that.
    let picks = [("how-many", "nobody-serious"), ("two-more", "five-now")];
    let first = answered(&small(), &[0], &picks);
    let scenario = small();
    let mut entries = first.transcript().entries.iter();
    let corrected = entries.any(|it| {
        it.question(&scenario)
            .is_some_and(|it| &*it.id == "two-more")
    });
    assert!(corrected);
    assert_eq!(
        claim(&carried(&first), "injured"),
        Some(("five".to_owned(), true, None))
    );
}

#[test]
fn who_said_it_is_known_where_they_exist_in_both() {
    let first = answered(
        &small(),
        &[1],
        &[("how-many", "hand-to-sales"), ("two-more", "silence")],
    );
    // The head of sales is the second there, too.
    let by = claim(&carried(&first), "injured").unwrap().2;
    assert_eq!(by, Some(PersonIx(1)));
}

#[test]
fn silence_and_lines_of_the_statement_are_said() {
    let first = answered(&small(), &[0], &[("how-many", "silence")]);
    let told = said(&carried(&first));
    assert!(told.contains(&("small/how-many.silence".to_owned(), String::new())));
    let lines = first.transcript().lines.len();
    let scenario = small();
    let opening = scenario.opening.as_ref().unwrap();
    let ids: Vec<&str> = first
        .transcript()
        .lines
        .iter()
        .map(|it| &*opening.lines[it.at()].id)
        .collect();
    assert!(lines > 0);
    for id in ["next", "regret"] {
        let known = told
            .iter()
            .any(|(what, _)| *what == format!("small/opening.{id}"));
        assert_eq!(known, ids.contains(&id), "{id} {ids:?}");
    }
}

#[test]
fn promises_are_remembered_once() {
    let first = answered(&small(), &[0], &[]);
    let promises = &carried(&first).promises;
    for (at, promise) in promises.iter().enumerate() {
        assert!(!promises[..at].contains(promise));
    }
}
