use super::*;
use crate::scenario::Text;
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scoring::Mode;
use crate::training::Session;
use proptest::prelude::*;

const PIN: Skill = Skill {
    technique: Technique::PinDown,
    field: Field::Compensation,
};

/// A session that showed these exchanges, on a day counted from some day in 2025.
fn session(number: i64, days: f64, exchanges: Vec<Exchange>) -> Practised {
    Practised {
        session: Session {
            number,
            scenario: "small".into(),
            title: Text::same("Small"),
            question: None,
            mode: Mode::Practice,
            aloud: false,
            finished: 20_000 * DAY + (days * DAY as f64) as i64,
        },
        complete: true,
        overall: None,
        criteria: Vec::new(),
        exchanges,
    }
}

/// An exchange of pinning down about compensation that missed so many of 12 points.
fn pinned(question: &str, missed: u32) -> Exchange {
    Exchange {
        question: Some(question.into()),
        improvised: false,
        techniques: WordSet::from_iter([PIN.technique]),
        field: Some(PIN.field),
        missed,
        possible: 12,
        pitfalls: WordSet::default(),
        offered: WordSet::default(),
    }
}

fn deck(sessions: &[Practised]) -> Deck {
    Deck::default().after(sessions)
}

/// Days from the session on until it is due.
fn rests(deck: &Deck, last: &Practised) -> i64 {
    (deck.get(PIN).unwrap().due() - last.session.finished) / DAY
}

#[test]
fn what_goes_well_is_no_weakness() {
    let deck = deck(&[session(1, 0.0, vec![pinned("a", 0)])]);
    assert_eq!(deck.get(PIN), None);
    assert!(deck.has_met(PIN) && !deck.is_fresh());
}

#[test]
fn missed_points_or_a_pitfall_make_one() {
    let born = deck(&[session(1, 0.0, vec![pinned("a", 1)])]);
    assert_eq!(born.get(PIN).unwrap().missed(), 1);
    let mut fell = pinned("a", 0);
    fell.pitfalls.insert(Pitfall::Rambles);
    let born = deck(&[session(1, 0.0, vec![fell])]);
    assert!(born.get(PIN).is_some());
}

#[test]
fn what_was_not_rated_says_nothing() {
    let unrated = Exchange {
        possible: 0,
        missed: 0,
        ..pinned("a", 0)
    };
    let deck = deck(&[session(1, 0.0, vec![unrated])]);
    assert!(deck.weaknesses().is_empty() && deck.is_fresh());
}

#[test]
fn the_worse_it_went_the_sooner_it_is_due() {
    let after = |missed| {
        let last = session(1, 0.0, vec![pinned("a", missed)]);
        rests(&deck(std::slice::from_ref(&last)), &last)
    };
    assert_eq!([after(12), after(6), after(2)], [1, 2, 3]);
    // A critical pitfall is a failure, whatever else was said.
    let mut fell = pinned("a", 1);
    fell.pitfalls.insert(Pitfall::BlamesVictims);
    let last = session(1, 0.0, vec![fell]);
    assert_eq!(rests(&deck(std::slice::from_ref(&last)), &last), 1);
}

#[test]
fn success_lets_it_rest_longer_each_time_and_failure_brings_it_back() {
    let mut sessions = vec![session(1, 0.0, vec![pinned("a", 12)])];
    let mut days = 0.0;
    let mut rest = 1;
    for number in 2..6 {
        days += rest as f64;
        let next = session(number, days, vec![pinned("b", 2)]);
        sessions.push(next.clone());
        let longer = rests(&deck(&sessions), &next);
        assert!(longer > rest && longer <= 90, "{longer} after {rest}");
        rest = longer;
    }
    days += rest as f64;
    let failed = session(6, days, vec![pinned("c", 12)]);
    sessions.push(failed.clone());
    assert!(rests(&deck(&sessions), &failed) < rest);
}

#[test]
fn what_was_just_read_proves_nothing() {
    let first = session(1, 0.0, vec![pinned("a", 12)]);
    let again = session(2, 0.1, vec![pinned("a", 0)]);
    let deck = deck(&[first.clone(), again]);
    assert_eq!(rests(&deck, &first), 1);
    // It is seen all the same.
    assert_eq!(deck.get(PIN).unwrap().possible(), 24);
}

#[test]
fn failing_later_the_same_day_counts() {
    let well = session(2, 5.0, vec![pinned("b", 0)]);
    let worse = session(3, 5.2, vec![pinned("c", 12)]);
    let before = deck(&[session(1, 0.0, vec![pinned("a", 6)]), well]);
    let after = before.after([&worse]);
    assert!(after.get(PIN).unwrap().due() < before.get(PIN).unwrap().due());
}

#[test]
fn a_drill_each_morning_is_daily_though_a_minute_may_be_missing() {
    let first = session(1, 0.0, vec![pinned("a", 12)]);
    let early = session(2, 0.999, vec![pinned("b", 0)]);
    let exact = session(2, 1.0, vec![pinned("b", 0)]);
    let [early, exact] =
        [early, exact].map(|next| rests(&deck(&[first.clone(), next.clone()]), &next));
    assert_eq!(early, exact);
}

#[test]
fn a_clock_put_back_breaks_nothing() {
    let later = session(1, 10.0, vec![pinned("a", 6)]);
    let earlier = session(2, 0.0, vec![pinned("b", 12)]);
    let due = deck(&[later.clone(), earlier]).get(PIN).unwrap().due();
    assert!(due > later.session.finished);
}

#[test]
fn the_longest_overdue_comes_first_then_the_weaker() {
    let skill = |field, missed| Exchange {
        field: Some(field),
        ..pinned("a", missed)
    };
    let deck = deck(&[
        session(1, 0.0, vec![skill(Field::Harm, 12)]),
        session(
            2,
            5.0,
            vec![skill(Field::Cause, 8), skill(Field::Scale, 11)],
        ),
    ]);
    let at = |days: f64| session(0, days, Vec::new()).session.finished;
    let due = |days: f64| -> Vec<Field> {
        let due = deck.due(at(days)).into_iter();
        due.map(|it| it.skill.field).collect()
    };
    assert_eq!(due(0.5), []);
    assert_eq!(due(1.0), [Field::Harm]);
    assert_eq!(due(8.0), [Field::Harm, Field::Scale, Field::Cause]);
    assert_eq!(deck.next_due(), Some(at(1.0)));
    assert_eq!(deck.due_today(at(1.0)), Vec::<&Weakness>::new());
    assert_eq!(deck.due_today(at(1.0) + 1).len(), 1);
    let weakest: Vec<f64> = deck.weakest(2).iter().map(|it| it.share()).collect();
    assert_eq!(weakest, [0.0, 1.0 / 12.0]);
}

#[test]
fn only_the_last_sessions_make_its_figures() {
    let sessions: Vec<Practised> = (0..9)
        .map(|at| session(at, at as f64, vec![pinned(&format!("q{at}"), 3)]))
        .collect();
    let deck = deck(&sessions);
    let weakness = deck.get(PIN).unwrap();
    let trace: Vec<i64> = weakness.trace().map(|seen| seen.session).collect();
    assert_eq!(trace, [8, 7, 6, 5, 4]);
    assert_eq!((weakness.missed(), weakness.possible()), (15, 60));
    let asked: Vec<&str> = weakness.asked().map(|it| &*it.question).collect();
    assert_eq!(asked, ["q8", "q7", "q6", "q5"]);
}

prop_compose! {
    fn exchanges()(
        techniques in 0_u32..1 << 25,
        field in 0_usize..12,
        missed in 0_u32..=9,
        pitfalls in 0_u32..1 << 27,
        rare in 0_u8..4,
    ) -> Exchange {
        Exchange {
            question: Some("q".into()),
            improvised: false,
            techniques: WordSet::from_bits(techniques),
            field: Some(Field::ALL[field]),
            missed,
            possible: 9,
            pitfalls: WordSet::from_bits(if rare == 0 { pitfalls } else { 0 }),
            offered: WordSet::default(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_deck_is_bounded_comes_back_as_it_was_and_folds_alike(
        sessions in proptest::collection::vec(
            (0.0_f64..400.0, proptest::collection::vec(exchanges(), 0..12)),
            0..24,
        )
    ) {
        let sessions: Vec<Practised> = (1..)
            .zip(sessions)
            .map(|(number, (days, exchanges))| session(number, days, exchanges))
            .collect();
        let whole = deck(&sessions);
        let (some, rest) = sessions.split_at(sessions.len() / 2);
        // Kept in between, as it is between two sessions.
        let kept = serde_json::to_string(&deck(some)).unwrap();
        let kept: Deck = serde_json::from_str(&kept).unwrap();
        prop_assert_eq!(&kept.after(rest), &whole);
        prop_assert!(whole.weaknesses().len() <= 25 * 12);
        prop_assert!(serde_json::to_string(&whole).unwrap().len() < 300_000);
        for weakness in whole.weaknesses() {
            let last = weakness.trace().map(|seen| seen.finished).max();
            prop_assert!(Some(weakness.due()) > last);
            prop_assert!((0.0..=1.0).contains(&weakness.share()));
        }
    }
}
