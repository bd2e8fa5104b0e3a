use super::*;
use crate::debrief::{Debrief, Meta};
use crate::qa::draft::{Wishes, draft};
use crate::qa::testing::{english, japanese, list};
use crate::qa::{Entry, List};
use crate::scenario::Scenario;
use crate::scoring::Mode;
use crate::scoring::sample::{Habit, play, scenario, small};
use proptest::prelude::*;
use std::sync::Arc;

fn drafted(list: &List) -> Arc<Scenario> {
    let wishes = Wishes {
        id: "draft".to_owned(),
        title: "Draft".to_owned(),
        role: None,
        file: "list.csv".to_owned(),
        lang: Lang::En,
    };
    scenario(&draft(list, &wishes).unwrap().yaml)
}

/// A question with its answer, and the follow-ups with theirs.
type Asked = (String, String, Vec<(String, String)>);

/// Questions, answers and follow-ups of a list.
fn asked(entries: &[Entry]) -> Vec<Asked> {
    entries
        .iter()
        .map(|entry| {
            let follow_ups = entry.follow_ups.iter();
            let follow_ups = follow_ups.map(|it| (it.question.clone(), it.answer.clone()));
            (
                entry.question.clone(),
                entry.answer.clone(),
                follow_ups.collect(),
            )
        })
        .collect()
}

/// The same without what a draft has to fill in.
fn complete(mut list: List) -> List {
    for entry in &mut list.entries {
        entry.may_be_said = None;
        let follow_ups = entry.follow_ups.iter_mut().map(|it| &mut it.answer);
        for answer in follow_ups.chain([&mut entry.answer]) {
            if answer.is_empty() {
                *answer = "これから調べます。".to_owned();
            }
        }
    }
    list
}

#[test]
fn a_list_comes_back_as_it_went_in() {
    for before in [complete(japanese()), complete(english())] {
        let scenario = drafted(&before);
        for lang in Lang::ALL {
            let sheet = of_scenario(&scenario, lang);
            for bytes in [sheet.to_csv(), sheet.to_xlsx().unwrap()] {
                let after = list(&bytes);
                assert_eq!(asked(&after.entries), asked(&before.entries));
                let categories = |list: &List| {
                    list.entries
                        .iter()
                        .map(|it| it.category.clone())
                        .collect::<Vec<_>>()
                };
                assert_eq!(categories(&after), categories(&before));
            }
        }
    }
}

#[test]
fn every_column_is_known_when_it_comes_back() {
    use crate::qa::column::Column;
    for lang in Lang::ALL {
        let known = |sheet: &Sheet| {
            let columns = sheet.columns.iter();
            columns
                .filter(|it| Column::of_heading(it.name).is_some())
                .count()
        };
        let scenario = small();
        let sheet = of_scenario(&scenario, lang);
        assert_eq!(
            (sheet.columns.len(), known(&sheet)),
            (12, 11),
            "all but the pitfalls"
        );
        let session = session(lang);
        assert_eq!(
            (session.columns.len(), known(&session)),
            (15, 11),
            "and what was said"
        );
    }
}

fn session(lang: Lang) -> Sheet {
    let scenario = small();
    let session = play(&scenario, 7, Habit::Mixed);
    let meta = Meta {
        session: Some(1),
        mode: Mode::Practice,
        aloud: false,
        ..Meta::default()
    };
    let debrief = Debrief::of(&scenario, session.transcript(), &meta, lang);
    of_session(&debrief, &scenario)
}

#[test]
fn sheets_read_well() {
    let csv = |sheet: &Sheet| String::from_utf8(sheet.to_csv()).unwrap();
    insta::assert_snapshot!("scenario-ja", csv(&of_scenario(&small(), Lang::Ja)));
    insta::assert_snapshot!("session-en", csv(&session(Lang::En)));
}

#[test]
fn csv_is_what_excel_opens() {
    let bytes = of_scenario(&small(), Lang::Ja).to_csv();
    assert!(bytes.starts_with(b"\xEF\xBB\xBF"));
    assert!(bytes.ends_with(b"\r\n"));
}

#[test]
fn a_workbook_is_the_same_every_time() {
    let sheet = of_scenario(&small(), Lang::En);
    assert_eq!(sheet.to_xlsx().unwrap(), sheet.to_xlsx().unwrap());
}

#[test]
fn a_cell_too_long_for_a_workbook_is_said_so() {
    let mut sheet = of_scenario(&small(), Lang::En);
    sheet.rows[1][3] = "x".repeat(32_768);
    assert_eq!(sheet.to_xlsx(), Err(Unwritten::TooLong(3)));
    assert!(Unwritten::TooLong(3).message(Lang::Ja).contains("3行目"));
}

#[test]
fn formulas_are_text_in_both_forms() {
    let mut sheet = of_scenario(&small(), Lang::En);
    sheet.rows.truncate(1);
    sheet.rows[0][2] = "=1+1".to_owned();
    sheet.rows[0][3] = "-5".to_owned();
    let csv = String::from_utf8(sheet.to_csv()).unwrap();
    assert!(csv.contains(",'=1+1,-5,"), "{csv}");
    for bytes in [sheet.to_csv(), sheet.to_xlsx().unwrap()] {
        let entry = &list(&bytes).entries[0];
        assert_eq!(
            (entry.question.as_str(), entry.answer.as_str()),
            ("=1+1", "-5")
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_list_comes_back(rows in proptest::collection::vec(
        ("[=+@a-z\"', 。人0-9\n-]{0,20}", "[=+@a-z\"';\t 。件0-9\n-]{1,20}", "[a-z=:é、]{0,12}", "[a-z=#]{1,12}"),
        1..12,
    )) {
        let text = |text: &str| crate::scenario::clean(text).trim().to_owned();
        let entries: Vec<Entry> = rows.iter().enumerate().map(|(at, (question, answer, follow_up, reply))| {
            let follow_up = text(follow_up);
            let follow_ups = (!follow_up.is_empty()).then(|| crate::qa::FollowUp {
                row: at as u32 + 2,
                question: follow_up,
                answer: text(reply),
            });
            Entry {
                row: at as u32 + 2,
                question: text(&format!("{question}?")),
                answer: text(&format!("{answer}.")),
                follow_ups: follow_ups.into_iter().collect(),
                ..Entry::default()
            }
        }).collect();
        let before = List { lang: Lang::En, sheet: None, title: None, columns: Vec::new(), entries };
        let sheet = of_scenario(&drafted(&before), Lang::En);
        for bytes in [sheet.to_csv(), sheet.to_xlsx().unwrap()] {
            prop_assert_eq!(asked(&list(&bytes).entries), asked(&before.entries));
        }
    }
}
