//! Why a field is empty though its line holds something: a comment, `~`, or a word
//! that was taken for the name of an anchor.

use super::findings::Findings;
use super::syntax::lines;
use crate::scenario::finding::Finding;
use crate::scenario::problem::{Blank, Problem, Syntax};
use std::collections::HashSet;

/// Tells of every "nothing is written here" why, where the line shows it.
pub(super) fn explain(findings: &mut Findings, source: &str) {
    let nothing = Problem::Nothing.code();
    let is_nothing = |finding: &Finding| finding.code == nothing;
    if !findings.as_slice().iter().any(is_nothing) {
        return;
    }
    let lines: Vec<&str> = lines(source).collect();
    let anchor = Problem::Syntax(Syntax::Begins('&')).code();
    let found = findings.as_slice().iter();
    let anchors: HashSet<u32> = found
        .filter(|finding| finding.code == anchor)
        .map(|finding| finding.span.line)
        .collect();
    findings.refine(|finding| {
        if !is_nothing(finding) {
            return Some(finding.clone());
        }
        if anchors.contains(&finding.span.line) {
            return None;
        }
        let line = lines.get(finding.span.line as usize - 1).unwrap_or(&"");
        let blank = why(line, finding.span.column).map(Problem::Blank);
        let problem = blank.unwrap_or(Problem::Nothing);
        Some(Finding::new(problem, finding.span))
    });
}

/// What stands in a line after the name at a column, or at the column itself.
fn why(line: &str, column: u32) -> Option<Blank> {
    let rest: String = line.chars().skip(column as usize - 1).collect();
    let of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let value = match rest.trim_start_matches(of_name).strip_prefix(':') {
        Some(after) => after.trim_start(),
        None => &rest,
    };
    let word = value.split([' ', ',', '}', ']']).next().unwrap_or("");
    match word {
        "~" | "null" | "Null" | "NULL" => Some(Blank::Null),
        word if word.starts_with('#') => Some(Blank::Comment),
        _ => None,
    }
}
