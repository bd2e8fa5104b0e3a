//! What marks do to a sheet.

use super::*;
use proptest::prelude::*;

fn asked(turn: u16) -> Asked {
    Asked {
        turn,
        question: format!("q{turn}").into(),
        at_ms: Some(u64::from(turn) * 1000),
        answered: true,
        ..Asked::default()
    }
}

fn rehearsal(turns: u16) -> Rehearsal {
    Rehearsal {
        asked: (0..turns).map(asked).collect(),
        ..Rehearsal::default()
    }
}

fn level(criterion: u8, level: u8) -> Mark {
    Mark::Level {
        criterion,
        level: Some(level),
    }
}

#[test]
fn live_a_fourth_criterion_waits_until_another_is_taken_out() {
    let mut sheet = Assessment::new("Sato", Setting::Live);
    for criterion in 0..3 {
        assert_eq!(sheet.mark(&asked(0), None, level(criterion, 2)), Ok(()));
    }
    assert_eq!(sheet.mark(&asked(0), None, level(3, 2)), Err(Full(3)));
    assert_eq!(sheet.mark(&asked(0), None, level(2, 0)), Ok(()), "changed");
    let out = Mark::Level {
        criterion: 0,
        level: None,
    };
    assert_eq!(sheet.mark(&asked(0), None, out), Ok(()));
    assert_eq!(sheet.mark(&asked(0), None, level(3, 2)), Ok(()));
    assert_eq!(sheet.mark(&asked(1), None, level(8, 2)), Ok(()), "another");
    let mut recorded = Assessment::new("Sato", Setting::Recording);
    for criterion in 0..9 {
        assert_eq!(recorded.mark(&asked(0), None, level(criterion, 1)), Ok(()));
    }
}

#[test]
fn a_rating_bears_the_time_of_the_start_key_or_of_the_question() {
    let mut sheet = Assessment::new("Sato", Setting::Live);
    sheet.mark(&asked(2), None, Mark::Bookmark).unwrap();
    sheet
        .mark(&asked(1), Some(4_500), Mark::Overall(Some(3)))
        .unwrap();
    sheet
        .mark(&asked(1), Some(9_000), Mark::Overall(Some(2)))
        .unwrap();
    let times: Vec<_> = sheet.ratings.iter().map(|it| (it.turn, it.at_ms)).collect();
    assert_eq!(
        times,
        [(1, Some(4_500)), (2, Some(2_000))],
        "in order, by the first mark"
    );
    sheet.mark(&asked(1), Some(0), Mark::At(7_000)).unwrap();
    assert_eq!(sheet.rating(1).unwrap().at_ms, Some(7_000));
}

#[test]
fn a_rating_of_a_turn_that_was_taken_back_makes_place() {
    let mut sheet = Assessment::new("Sato", Setting::Live);
    sheet.mark(&asked(1), None, Mark::Overall(Some(3))).unwrap();
    let instead = Asked {
        question: "other".into(),
        ..asked(1)
    };
    assert_eq!(sheet.of(&instead), None);
    assert!(!sheet.is_rated(&instead));
    sheet.mark(&instead, None, Mark::Bookmark).unwrap();
    let rating = sheet.of(&instead).unwrap();
    assert_eq!((rating.overall, rating.bookmarked), (None, true));
    assert_eq!(sheet.ratings.len(), 1);
}

#[test]
fn pitfalls_keep_the_newest_words_heard() {
    let mut sheet = Assessment::new("Sato", Setting::Live);
    let heard = |words: &str| Mark::Pitfall(Pitfall::Speculation, words.into());
    sheet.mark(&asked(0), None, heard("we think")).unwrap();
    sheet.mark(&asked(0), None, heard("probably")).unwrap();
    let pitfalls = &sheet.rating(0).unwrap().pitfalls;
    assert_eq!(pitfalls.len(), 1);
    assert_eq!(&*pitfalls[0].words, "probably");
    sheet
        .mark(&asked(0), None, Mark::NoPitfall(Pitfall::Speculation))
        .unwrap();
    assert!(sheet.rating(0).unwrap().pitfalls.is_empty());
}

#[test]
fn what_is_left_is_found_around_the_end() {
    let mut sheet = Assessment::new("Sato", Setting::Recording);
    let mut all = rehearsal(4);
    all.asked[3].answered = false;
    assert_eq!(sheet.next_unrated(&all, 0), Some(1));
    sheet.mark(&asked(1), None, level(0, 1)).unwrap();
    sheet.mark(&asked(2), None, Mark::Overall(Some(1))).unwrap();
    assert_eq!(
        sheet.next_unrated(&all, 1),
        Some(2),
        "a recording is rated by its criteria"
    );
    sheet.mark(&asked(2), None, level(0, 1)).unwrap();
    assert_eq!(sheet.next_unrated(&all, 2), Some(0));
    assert_eq!(sheet.progress(&all), (2, 3));
    sheet.mark(&asked(0), None, level(0, 1)).unwrap();
    assert_eq!(sheet.next_unrated(&all, 0), None);
    assert_eq!(sheet.next_unrated(&rehearsal(0), 0), None);
    sheet.mark(&asked(3), None, level(0, 1)).unwrap();
    assert_eq!(sheet.progress(&all), (4, 4), "one rated while it is given");
}

#[test]
fn the_rows_are_those_of_the_setting() {
    let mut sheet = Assessment::new("Sato", Setting::Live);
    assert_eq!(sheet.rows(9).len(), 10);
    sheet.pick(&[4, 0, 2, 7]);
    assert_eq!(
        sheet.rows(9),
        [
            Row::Overall,
            Row::Criterion(0),
            Row::Criterion(2),
            Row::Criterion(4)
        ]
    );
    let recorded = Assessment::new("Sato", Setting::Recording);
    assert_eq!(recorded.rows(9).len(), 9);
}

fn any_mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        proptest::option::of(0_u8..6).prop_map(Mark::Overall),
        (0_u8..16, proptest::option::of(0_u8..6))
            .prop_map(|(criterion, level)| Mark::Level { criterion, level }),
        Just(Mark::Bookmark),
        "[a-z]{0,4}".prop_map(|note| Mark::Note(note.into())),
        "[a-z]{0,4}".prop_map(|words| Mark::Pitfall(Pitfall::Dodge, words.into())),
        Just(Mark::NoPitfall(Pitfall::Dodge)),
        (0_u64..9).prop_map(Mark::At),
    ]
}

proptest! {
    #[test]
    fn whatever_is_marked_stands_in_order_and_within_the_limits(
        marks in prop::collection::vec((0_u16..6, any_mark()), 0..60)
    ) {
        let mut sheet = Assessment::new("Sato", Setting::Live);
        for (turn, mark) in marks {
            let before = sheet.clone();
            if sheet.mark(&asked(turn), None, mark).is_err() {
                prop_assert_eq!(&before, &sheet);
            }
        }
        prop_assert!(sheet.ratings.windows(2).all(|pair| pair[0].turn < pair[1].turn));
        for rating in &sheet.ratings {
            prop_assert!(rating.levels.count() <= 3);
            prop_assert!(rating.overall.is_none_or(|level| level <= 3));
        }
        let json = serde_json::to_string(&sheet).unwrap();
        prop_assert_eq!(serde_json::from_str::<Assessment>(&json).unwrap(), sheet);
    }
}
