//! Every code is explained, and every example is real.

use super::*;
use crate::scenario::problem::Reference;
use crate::scenario::{Finding, load};
use std::collections::BTreeSet;

/// A scenario with a place for every slot. `id` does not come first, so that it is a
/// field like any other.
const SPECIMEN: &str = r#"kaiken: 1
id: specimen
title: "Specimen"
languages: [en, ja]
briefing:
  facts:
    - {id: victims, label: "Victims", values: {n808: "808", about-900: "about 900"}, is: n808}
  messages: [{id: sorry, text: "Sorry."}]
panel: {people: [{id: security, name: "S"}]}
opening:
  lines: [{id: regret, say: "Sorry."}, {id: scale, say: "Three."}]
decisions:
  - {id: end-now, at: closing, ask: "?", options: [{id: stay, say: "A"}, {id: leave, say: "B"}]}
press: [{id: tech, name: "T"}]
topics: [{id: authentication, title: "A", field: technology}]
injects: [{id: recount, memo: "News.", when: {after: 1}}]
questions:
  - alone: true
    id: two-step
    from: tech
    topic: authentication
    observes: [answer]
    ask: "Why?"
    answers:
      - corrects: []
        say: "C"
        id: third
        rate: {answer: 1}
        pitfalls: [dodge]
        why: "So"
      - {id: three, say: "A", rate: {answer: 3}, why: "So"}
      - {id: some, say: "B", rate: {answer: 0}, pitfalls: [minimises], why: "So", then: two-step-again}
  - from: tech
    id: two-step-again
    topic: authentication
    phase: follow_up
    observes: [answer]
    ask: "And?"
    answers:
      - {id: plain, say: "A", rate: {answer: 3}, why: "So"}
      - {id: bluff, say: "B", rate: {answer: 0}, pitfalls: [bluff], why: "So"}
"#;

/// What no text of reasonable size can show: other encodings, the lack of a file,
/// the limits, and what only many questions together give away.
const NOT_SHOWN: [u16; 13] = [
    103, 112, 501, 502, 503, 504, 505, 506, 609, 610, 611, 612, 623,
];

impl Slot {
    /// The line of the specimen after which its fields stand, and their column.
    fn place(self) -> Option<(&'static str, usize)> {
        match self {
            Slot::File => None,
            Slot::Scenario => Some(("", 0)),
            Slot::Question => Some(("  - alone: true", 4)),
            Slot::Answer => Some(("      - corrects: []", 8)),
        }
    }
}

/// The name at the beginning of a line of this column.
fn name(line: &str, column: usize) -> Option<&str> {
    let rest = line.get(column..)?;
    let indented = line[..column].bytes().all(|b| b == b' ');
    let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '_');
    let name = &rest[..end.unwrap_or(rest.len())];
    (indented && !name.is_empty()).then_some(name)
}

/// The specimen with a snippet in its slot, in the place of the fields of these names.
fn with(slot: Slot, snippet: &str, names: &BTreeSet<&str>) -> String {
    let Some((after, column)) = slot.place() else {
        return snippet.to_owned();
    };
    let mut source = String::new();
    let mut put = |line: &str| source += &format!("{line}\n");
    let (mut within, mut dropped, mut done) = (after.is_empty(), false, false);
    let lines = SPECIMEN.lines();
    for line in lines {
        let deep = line.len() - line.trim_start().len();
        within &= deep >= column;
        dropped &= deep > column;
        if within && name(line, column).is_some_and(|name| names.contains(name)) {
            dropped = true;
        }
        if within && !done {
            for line in snippet.lines() {
                put(&format!("{:column$}{line}", ""));
            }
            done = true;
        }
        if !dropped {
            put(line);
        }
        // The slot's first occurrence only.
        if line == after && !done {
            within = true;
        }
    }
    source
}

fn codes(findings: &[Finding]) -> BTreeSet<u16> {
    findings.iter().map(|finding| finding.code.0).collect()
}

#[test]
fn the_specimen_is_sound() {
    let loaded = load(SPECIMEN.as_bytes(), "");
    assert!(loaded.scenario.is_some(), "{:#?}", loaded.findings);
}

#[test]
fn every_example_is_real() {
    let mut wrong = Vec::new();
    for explanation in all().filter(|it| !NOT_SHOWN.contains(&it.code.0)) {
        let code = explanation.code;
        for lang in Lang::ALL {
            let (before, after) = (explanation.before.get(lang), explanation.after.get(lang));
            let lines = before.lines().chain(after.lines());
            let names: BTreeSet<_> = lines
                .filter_map(|line| name(line.trim_start(), 0))
                .collect();
            let found = |snippet| {
                let source = with(explanation.slot, snippet, &names);
                load(source.as_bytes(), "").findings
            };
            let (found_before, found_after) = (found(before), found(after));
            let told = found_before.iter().find(|it| it.code == code);
            let others = found_before
                .iter()
                .any(|it| it.is_error() && it.code != code);
            if told.is_none_or(|it| it.severity != code.severity()) || others {
                let source = with(explanation.slot, before, &names);
                wrong.push(format!(
                    "{code} {lang:?}: {:?}\n{source}",
                    codes(&found_before)
                ));
            }
            if found_after
                .iter()
                .any(|it| it.is_error() || it.code == code)
            {
                let source = with(explanation.slot, after, &names);
                wrong.push(format!("{code} after: {:?}\n{source}", codes(&found_after)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The codes of the catalogue, from its own text: numbers that an arm of a `match`
/// gives, and one for each sort of reference.
fn catalogue() -> BTreeSet<u16> {
    let sources = [
        include_str!("../problem.rs"),
        include_str!("../problem/syntax.rs"),
        include_str!("../craft/problem.rs"),
    ];
    let lines = sources.iter().flat_map(|source| source.lines());
    let number = |line: &str| line.split_once("=> ")?.1.trim_end_matches(',').parse().ok();
    let mut codes: BTreeSet<u16> = lines.filter_map(number).collect();
    codes.extend(301..=301 + Reference::Cover as u16);
    codes
}

#[test]
fn every_code_is_explained_and_every_explanation_has_a_code() {
    let explained: Vec<u16> = all().map(|it| it.code.0).collect();
    assert!(explained.is_sorted_by(|a, b| a < b), "{explained:?}");
    let explained: BTreeSet<u16> = explained.into_iter().collect();
    let catalogue = catalogue();
    assert!(catalogue.len() > 60, "{catalogue:?}");
    let lacking: Vec<_> = catalogue.difference(&explained).collect();
    let unknown: Vec<_> = explained.difference(&catalogue).collect();
    assert!(
        lacking.is_empty() && unknown.is_empty(),
        "not explained: {lacking:?}, no such code: {unknown:?}"
    );
}

#[test]
fn the_words_are_there_short_and_in_their_language() {
    let is_japanese = |c: char| matches!(c, 'ぁ'..='ん' | 'ァ'..='ヶ' | '一'..='龥');
    for it in all() {
        for words in [it.title, it.meaning] {
            let (en, ja) = (words.get(Lang::En), words.get(Lang::Ja));
            assert!(!en.is_empty() && ja.contains(is_japanese), "{}", it.code);
            assert!(
                !en.replace("「」", "").contains(is_japanese),
                "{}: {en}",
                it.code
            );
        }
        let meaning = it.meaning;
        assert!(meaning.get(Lang::En).len() <= 420, "{}", it.code);
        assert!(meaning.get(Lang::Ja).chars().count() <= 160, "{}", it.code);
        for lang in Lang::ALL {
            assert_ne!(it.before.get(lang), it.after.get(lang), "{}", it.code);
            for line in it
                .before
                .get(lang)
                .lines()
                .chain(it.after.get(lang).lines())
            {
                assert!(line.chars().count() <= 76, "{}: {line}", it.code);
            }
        }
    }
}

#[test]
fn the_chapters_exist() {
    let guides = [
        (Lang::En, include_str!("../../../scenarios/README.md")),
        (Lang::Ja, include_str!("../../../scenarios/README.ja.md")),
    ];
    for (lang, guide) in guides {
        for it in all() {
            let heading = it.chapter.heading(lang);
            let is_there = guide.lines().any(|line| {
                line.starts_with('#') && line.trim_start_matches('#').trim() == heading
            });
            assert!(is_there, "{heading}");
        }
    }
}

#[test]
fn a_code_is_understood_however_it_is_written() {
    for written in ["K0203", "k0203", "0203", "203", " K203 "] {
        assert_eq!(code(written), Some(Code(203)), "{written}");
    }
    for written in ["", "K", "K02034", "2-03", "seconds", "K02O3"] {
        assert_eq!(code(written), None, "{written}");
    }
    assert_eq!(nearest("K0230"), Some(Code(203)));
    assert_eq!(nearest("K02O3"), Some(Code(203)));
    assert_eq!(nearest("seconds"), None);
}
