//! `{id:a}` and `{id：a}`: within brackets YAML takes both for a name without a
//! value. They are reported, and read as they were meant, so that nothing else is
//! reported because of them.

use super::findings::Findings;
use super::tree::{Content, Entry, Node};
use crate::scenario::finding::Span;
use crate::scenario::problem::{Problem, Syntax};
use std::borrow::Cow;
use std::rc::Rc;

/// Parts a name from the value that sticks to it.
pub(super) fn mend<'s>(findings: &mut Findings, entry: &mut Entry<'s>) {
    let span = entry.key_span;
    if !matches!(entry.value.content, Content::Nothing) || span.line != span.end_line {
        return;
    }
    let Some((name, colon, syntax)) = glued(&entry.key) else {
        return;
    };
    let (column, value) = (span.column + name as u32, name + colon.len_utf8());
    let at = |column: u32, end_column: u32| Span {
        column,
        end_column,
        ..span
    };
    findings.add(Problem::Syntax(syntax), at(column, column + 1));
    let (text, plain) = unquoted(&part(&entry.key, value..entry.key.len()));
    entry.value = Rc::new(Node::scalar(text, plain, at(column + 1, span.end_column)));
    entry.key = part(&entry.key, 0..name);
    entry.key_span = at(span.column, column);
}

/// The length of the name, the colon after it, and what is wrong with it.
fn glued(key: &str) -> Option<(usize, char, Syntax)> {
    let of_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
    let name = key.find(|c| !of_name(c)).filter(|name| *name > 0)?;
    let colon = key[name..].chars().next()?;
    let value = &key[name + colon.len_utf8()..];
    let syntax = match colon {
        ':' => Syntax::ColonWithoutSpace,
        '：' => Syntax::FullWidth('：'),
        _ => return None,
    };
    (!value.is_empty() && !value.starts_with('/')).then_some((name, colon, syntax))
}

fn part<'s>(text: &Cow<'s, str>, range: std::ops::Range<usize>) -> Cow<'s, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[range]),
        Cow::Owned(text) => Cow::Owned(text[range].to_owned()),
    }
}

fn unquoted<'s>(text: &Cow<'s, str>) -> (Cow<'s, str>, bool) {
    let text = part(text, text.len() - text.trim_start().len()..text.len());
    let is_quoted = |mark: char| text.len() > 1 && text.starts_with(mark) && text.ends_with(mark);
    match is_quoted('"') || is_quoted('\'') {
        true => (part(&text, 1..text.len() - 1), false),
        false => (text, true),
    }
}
