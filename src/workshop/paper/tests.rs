use super::rating::{self, RatingSheet};
use super::review::{self, ReviewSheet};
use super::roster::Roster;
use super::*;
use crate::i18n::Lang;
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{Rubric, Scenario, load};
use crate::workshop::assessment::Setting;
use crate::workshop::plan::Day;
use crate::workshop::rehearsal::{Asked, Rehearsal};

fn small() -> Scenario {
    let source = include_bytes!("../../../tests/fixtures/small.yaml");
    load(source, "small.yaml").scenario.unwrap()
}

fn named() -> Head {
    Head {
        speaker: "<b>Ito</b>".into(),
        assessor: "Mori".into(),
        ..Head::default()
    }
}

#[test]
fn a_recording_has_a_row_an_expected_question_and_some_to_spare() {
    let scenario = small();
    let sheet = RatingSheet::expected(named(), Setting::Recording, &scenario, Lang::En);
    let known = sheet
        .rows
        .iter()
        .filter(|row| !row.words.is_empty())
        .count();
    assert_eq!(known, scenario.questions.len() + 1, "and the statement");
    assert!(sheet.rows.len() > known);
    let at = |words: &str| {
        let mut rows = sheet.rows.iter();
        rows.position(|row| row.words.contains(words)).unwrap()
    };
    // A follow-up stands right behind the question that draws it.
    assert_eq!(at("A number, please"), at("children are hurt") + 1);
    assert!(sheet.rows[at("A number, please")].follows);
    assert!(!sheet.rows.iter().any(|row| row.words.contains('{')));
}

#[test]
fn a_live_sheet_has_empty_rows_and_three_criteria() {
    let scenario = small();
    let sheet = RatingSheet::expected(named(), Setting::Live, &scenario, Lang::En);
    assert!(sheet.rows[1..].iter().all(|row| row.words.is_empty()));
    let page = rating::html(&[sheet], Lang::En);
    let row = page.split("<tr>").last().unwrap();
    // Overall and three criteria, four boxes each.
    assert_eq!(
        row.split("</table>").next().unwrap().matches("<i>").count(),
        16
    );
}

#[test]
fn a_session_is_listed_as_it_was_asked() {
    let asked = Asked {
        words: "Why?".into(),
        question: "why".into(),
        at_ms: Some(3_725_000),
        follows: true,
        ..Asked::default()
    };
    let rehearsal = Rehearsal {
        criteria: Rubric::default().for_listeners().criteria,
        asked: vec![Asked::default(), asked],
        over: true,
        ..Rehearsal::default()
    };
    let sheet = RatingSheet::heard(named(), Setting::Recording, &rehearsal, Lang::En);
    assert_eq!(sheet.rows.len(), 2);
    assert_eq!(sheet.rows[0].words, "(opening statement)");
    assert_eq!(
        (&*sheet.rows[1].number, &*sheet.rows[1].time),
        ("2", "1:02:05")
    );
}

#[test]
fn the_first_page_tells_levels_and_pitfalls_once() {
    let blank = RatingSheet::blank(named(), Setting::Recording, &Rubric::default());
    for lang in Lang::ALL {
        let page = rating::html(&[blank.clone(), blank.clone()], lang);
        for criterion in &blank.criteria {
            for level in &criterion.levels {
                let level = format!("<td>{}</td>", level.get(lang));
                assert_eq!(page.matches(&*level).count(), 1, "{level}");
            }
        }
        for pitfall in Pitfall::ALL {
            assert!(page.contains(pitfall.name(lang)));
        }
        assert!(page.contains("&lt;b&gt;Ito&lt;/b&gt;") && page.contains("Mori"));
        assert!(!page.contains("<script") && page.contains("size: A4 landscape"));
    }
}

#[test]
fn a_self_review_lists_what_was_asked_and_stays_short() {
    let sheet = ReviewSheet {
        head: named(),
        criteria: Rubric::default().criteria,
        asked: (0..40).map(|at| format!("Question {at}?")).collect(),
    };
    let page = review::html(&[sheet], Lang::En);
    assert!(page.contains("Question 0?") && !page.contains("Question 39?"));
}

#[test]
fn the_room_says_who_comes_when() {
    let people = (0..8).map(|at| (format!("Person {at}").into(), "Office".into()));
    let roster = Roster {
        people: people.collect(),
        day: Some(Day::of(8, 180, 1)),
        begins: Some(13 * 60),
        ..Roster::default()
    };
    let page = roster.to_html(Lang::En);
    assert!(page.contains("Person 0 (Office), Person 1 (Office)"));
    assert!(page.contains("<td class=\"no\">14:00</td>"));
    let blank = Roster::default().to_html(Lang::Ja);
    assert!(blank.contains("進行表") && !blank.contains("Person"));
}
