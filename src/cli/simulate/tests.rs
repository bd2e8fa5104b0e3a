use super::*;
use crate::scoring::sample;
use crate::simulate::Report;
use crate::tui::text::width;

fn report(strategies: &[Strategy], runs: u64) -> (Arc<Scenario>, Report) {
    let scenario = sample::small();
    let plan = Plan {
        strategies: strategies.to_vec(),
        runs,
        seed: 1,
        threads: 2,
        lang: Lang::En,
    };
    let report = simulate(&scenario, &plan, &|_| {});
    (scenario, report)
}

const PACE: Pace = Pace {
    threads: 2,
    per_second: 123_456.7,
};

#[test]
fn the_report_looks_right() {
    let (scenario, report) = report(&Strategy::ALL, 200);
    let said = |lang| text::render(&scenario, &report, Some(PACE), false, lang);
    insta::assert_snapshot!("report-en", said(Lang::En));
    insta::assert_snapshot!("report-ja", said(Lang::Ja));
}

#[test]
fn a_report_of_one_way_and_few_plays_says_what_it_cannot_tell() {
    let (scenario, report) = report(&[Strategy::Best], 3);
    let said = |lang| text::render(&scenario, &report, None, true, lang);
    insta::assert_snapshot!("one-way-en", said(Lang::En));
    insta::assert_snapshot!("one-way-ja", said(Lang::Ja));
}

/// Tables keep to 80 columns; only sentences may be longer, which are broken where
/// they are shown.
#[test]
fn no_table_is_wider_than_eighty_columns() {
    let (scenario, report) = report(&Strategy::ALL, 50);
    for lang in Lang::ALL {
        let said = text::render(&scenario, &report, None, true, lang);
        // The tables; between them stand sentences.
        let parts: Vec<&str> = said.split("\n\n").collect();
        let [_, ways, _, questions] = parts[..] else {
            panic!("{said}");
        };
        let ways = ways.lines().take(2 + Strategy::ALL.len());
        let questions = questions
            .lines()
            .filter(|line| !line.contains('：') && !line.contains(": "));
        for line in ways.chain(questions) {
            assert!(width(line) <= 80, "{} columns: {line}", width(line));
        }
        assert!(!said.contains('\x1b'));
    }
}

#[test]
fn json_rounds_and_names_what_there_is() {
    let (scenario, report) = report(&[Strategy::Random, Strategy::Best], 20);
    let json = json::render(&scenario, &report, PACE, Lang::En).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["scenario"], "small");
    assert_eq!(json["plays_per_second"], 123_457);
    assert_eq!(json["strategies"][1]["name"], "best");
    assert_eq!(json["strategies"][1]["grades"]["P"], 1.0);
    assert_eq!(json["questions"][0]["id"], "how-many");
    assert_eq!(json["questions"][0]["reached"], 40);
    let answers = json["questions"][0]["answers"].as_array().unwrap();
    assert_eq!(answers.last().unwrap()["id"], "silence");
    let chosen: u64 = answers
        .iter()
        .map(|it| it["chosen"].as_u64().unwrap())
        .sum();
    assert_eq!(chosen, 40);
}

#[test]
fn numbers_are_grouped() {
    let all = [0, 999, 1_000, 1_234_567, 100_000].map(progress::grouped);
    assert_eq!(all, ["0", "999", "1,000", "1,234,567", "100,000"]);
}
