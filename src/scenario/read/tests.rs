//! The whole way from bytes to a scenario, or to findings.

use super::*;
use crate::scenario::*;

const SMALL: &str = include_str!("../../../tests/fixtures/small.yaml");

/// Code, line and column of what a source brings.
fn found(source: &str) -> Vec<(String, u32, u32)> {
    let loaded = load(source.as_bytes(), "test.yaml");
    let place = |f: &Finding| (f.code.to_string(), f.span.line, f.span.column);
    loaded.findings.iter().map(place).collect()
}

#[test]
fn the_small_scenario_loads() {
    let loaded = load(SMALL.as_bytes(), "small.yaml");
    let shown: Vec<_> = loaded
        .findings
        .iter()
        .map(|f| {
            format!(
                "{} {:?} {} {:?}",
                f.code,
                f.span,
                f.message(Lang::En),
                f.hint(Lang::En)
            )
        })
        .collect();
    assert_eq!(shown, Vec::<String>::new());
    assert!(loaded.scenario.is_some());
}
