//! Reading and checking scenarios, beside two parses of their YAML: its bare events,
//! and the same into values by serde, without places.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kaiken::scenario::load;
use serde_yaml::granit_parser::Parser;
use std::hint::black_box;

const SCENARIO: &[u8] = include_bytes!("../scenarios/7pay-first-conference.yaml");

/// A sound scenario of a megabyte: the built-in one with its questions again and
/// again, each time under other ids.
fn megabyte() -> String {
    let source = std::str::from_utf8(SCENARIO).expect("it is UTF-8");
    let (_, questions) = source
        .split_once("\nquestions:\n")
        .expect("they stand last");
    let mut large = source.to_owned();
    for copy in 1.. {
        if large.len() >= 1_000_000 {
            break;
        }
        for line in questions.lines() {
            large.push_str(line);
            if line.starts_with("  - id: ") {
                large.push_str(&format!("-{copy}"));
            }
            large.push('\n');
        }
    }
    large
}

/// How many events a YAML file has.
fn parse(source: &str) -> usize {
    let mut events = 0;
    for event in Parser::new_from_str(source) {
        black_box(event.expect("it is YAML"));
        events += 1;
    }
    events
}

/// A YAML file as values.
fn values(source: &str) -> serde_json::Value {
    let options = serde_yaml::options! { budget: None };
    serde_yaml::from_str_with_options(source, options).expect("it is YAML")
}

fn reading(c: &mut Criterion) {
    let built_in = std::str::from_utf8(SCENARIO).expect("it is UTF-8");
    let large = megabyte();
    let loaded = load(large.as_bytes(), "megabyte");
    assert!(loaded.scenario.is_some(), "{:?}", loaded.findings);
    let files = [("built-in", built_in), ("megabyte", &large)];
    let mut group = c.benchmark_group("reading");
    group.sample_size(20);
    for (name, source) in files {
        group.throughput(Throughput::Bytes(source.len() as u64));
        group.bench_function(format!("{name}: load and check"), |bench| {
            bench.iter(|| black_box(load(source.as_bytes(), name)));
        });
        group.bench_function(format!("{name}: events"), |bench| {
            bench.iter(|| black_box(parse(source)));
        });
        group.bench_function(format!("{name}: values"), |bench| {
            bench.iter(|| black_box(values(source)));
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
