use super::{Asked, Budget, json, text};
use crate::i18n::Lang;
use crate::scoring::sample::{scenario, small};
use crate::simulate::exact::{Exact, exact};
use crate::tui::text::width;
use std::sync::Arc;

fn found(source: &Arc<crate::scenario::Scenario>, steps: u64) -> Exact {
    exact(source, 7, steps, &mut |_| true)
}

fn asked(scenario: &Arc<crate::scenario::Scenario>) -> Asked<'_> {
    Asked {
        named: "a b.yaml",
        scenario,
        budget: Budget::Steps(2_000),
    }
}

#[test]
fn both_ends_are_told_with_their_ways() {
    let small = small();
    let found = found(&small, 2_000);
    for lang in Lang::ALL {
        let told = text::render(&asked(&small), &found, lang);
        insta::assert_snapshot!(format!("small-{}", lang.code()), told);
    }
}

#[test]
fn what_is_not_proven_says_so_within_80_columns() {
    let seven = scenario(include_str!(
        "../../../scenarios/7pay-first-conference.yaml"
    ));
    let found = found(&seven, 2_000);
    for (lang, open) in [(Lang::En, "still open"), (Lang::Ja, "分かっていません")] {
        let told = text::render(&asked(&seven), &found, lang);
        assert!(told.contains(open), "{told}");
        assert!(told.contains("simulate 'a b.yaml' --exact --seed 7 --budget 8000"));
        // Titles and commands are as long as they are.
        let ways = told.split("\n== ").skip(1);
        for line in ways
            .flat_map(str::lines)
            .filter(|line| !line.contains("kaiken"))
        {
            assert!(width(line) <= 80, "{line}");
        }
    }
}

#[test]
fn nothing_to_come_to_is_said() {
    let nothing = Exact {
        seed: 7,
        nodes: 3,
        largest: None,
        smallest: None,
    };
    let small = small();
    let told = text::render(&asked(&small), &nothing, Lang::En);
    assert!(told.contains("nothing in it is rated"), "{told}");
    let told = json::render(&asked(&small), &nothing).unwrap();
    assert!(told.contains("\"largest\": null"), "{told}");
}

#[test]
fn a_budget_is_steps_or_a_time() {
    let read = |said: &str| said.parse::<Budget>().ok();
    assert_eq!(read("5000000"), Some(Budget::Steps(5_000_000)));
    assert_eq!(read("5_000_000"), Some(Budget::Steps(5_000_000)));
    assert_eq!(read("30s"), Some(Budget::Seconds(30)));
    assert_eq!(read("2m"), Some(Budget::Seconds(120)));
    for wrong in [
        "",
        "0",
        "0s",
        "s",
        "-3",
        "1.5s",
        "2h",
        "99999999999999999999",
        "18446744073709551615m",
    ] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}
