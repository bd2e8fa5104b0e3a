//! The YAML parser's errors in our own words: from its kinds of error to ours.

use super::slips::{self, Line};
use crate::scenario::finding::{Finding, Span};
use crate::scenario::limits;
use crate::scenario::problem::{Problem, Syntax};
use serde_yaml::granit_parser::{ErrorKind, ScanError};

/// How many lines above the place an open bracket is looked for.
const ABOVE: usize = 60;

/// What to say of a parser's error in this source. The parser stops where it can
/// no longer go on, which is often a line after the slip; so the lines around are
/// looked at for what people do.
pub(super) fn finding(error: &ScanError, source: &str) -> Finding {
    let (line, column) = (error.marker().line(), error.marker().col());
    let problem = problem(error.kind());
    let above = line.saturating_sub(ABOVE).max(1);
    let around = lines(source).skip(above - 1).take(line + 2 - above);
    let around: Vec<(usize, &str)> = (above..).zip(around).collect();
    let near = |at: usize| at + 1 >= line;
    let indented = around.iter().filter(|(at, _)| near(*at));
    let indented: Vec<_> = indented
        .filter_map(|(at, text)| bad_indentation(number(*at), text))
        .collect();
    let slips = match &problem {
        Problem::Syntax(kind) => slips_around(&around, *kind, line, column),
        _ => Vec::new(),
    };
    let on = |line: usize| {
        let of_line = |finding: &&Finding| finding.span.line == number(line);
        indented.iter().chain(&slips).find(of_line)
    };
    let slip = on(line)
        .or_else(|| on(line + 1))
        .or_else(|| on(line.saturating_sub(1)));
    if let Some(slip) = slip.or(slips.first()) {
        return slip.clone();
    }
    let (column, problem) = match (around.iter().find(|(at, _)| *at == line), &problem) {
        (Some((_, text)), Problem::Syntax(kind)) => {
            let (column, syntax) = slips::looked_at(&Line::new(text), *kind, column);
            (column, Problem::Syntax(syntax))
        }
        _ => (column, problem),
    };
    Finding::new(problem, Span::on_line(number(line), number(column) + 1, 1))
}

/// The slips in the line where the parser stopped and the one before, and a
/// bracket above them that stayed open.
fn slips_around(
    around: &[(usize, &str)],
    kind: Syntax,
    line: usize,
    column: usize,
) -> Vec<Finding> {
    let lines: Vec<(usize, Line)> = around
        .iter()
        .filter(|(at, _)| *at <= line)
        .map(|(at, text)| (*at, Line::new(text)))
        .collect();
    let found = |at: usize, (column, syntax): (usize, Syntax)| {
        let place = Span::on_line(number(at), number(column) + 1, 1);
        Finding::new(Problem::Syntax(syntax), place)
    };
    let mut slips = Vec::new();
    for (n, (at, of_line)) in lines.iter().enumerate() {
        if at + 1 < line {
            continue;
        }
        let before = lines[..n].iter().rev().map(|(_, line)| line);
        let before = before.into_iter().find(|line| !line.is_blank());
        let stopped = (*at == line).then_some(column);
        slips.extend(slips::slip(of_line, before, kind, stopped).map(|slip| found(*at, slip)));
    }
    let open = match kind {
        Syntax::UnclosedQuote => around
            .iter()
            .rev()
            .filter(|(at, _)| *at <= line && at + 1 >= line)
            .find_map(|(at, text)| Some((*at, marks(text).quote?, Syntax::UnclosedQuote))),
        Syntax::Separator
        | Syntax::MissingColon
        | Syntax::ListHere
        | Syntax::Indentation
        | Syntax::SecondColon
        | Syntax::UnclosedBracket(_) => open_bracket(around, &lines, kind),
        _ => None,
    };
    if slips.is_empty()
        && let Some((at, column, syntax)) = open
    {
        slips.push(found(at, (column, syntax)));
    }
    slips
}

/// The nearest bracket above that stayed open, if a new entry shows that it was
/// meant to be closed by then.
fn open_bracket(
    around: &[(usize, &str)],
    lines: &[(usize, Line)],
    kind: Syntax,
) -> Option<(usize, usize, Syntax)> {
    let said = matches!(kind, Syntax::UnclosedBracket(_));
    for (n, (at, line)) in lines.iter().enumerate().rev() {
        let marks = marks(around[n].1);
        if let Some(&(column, open)) = marks.brackets.last() {
            let mut below = lines[n + 1..].iter();
            let new = |(_, below): &(usize, Line)| below.begins_entry(line.content());
            let meant = said || below.any(new);
            return meant.then_some((*at, column, Syntax::UnclosedBracket(open)));
        }
        if marks.closes {
            return None;
        }
    }
    None
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX - 1)
}

/// The lines of a source, as the parser counts them.
pub(crate) fn lines(source: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(source);
    std::iter::from_fn(move || {
        let text = rest?;
        match text.find(['\n', '\r']) {
            Some(end) => {
                let broken = if text[end..].starts_with("\r\n") {
                    2
                } else {
                    1
                };
                rest = Some(&text[end + broken..]);
                Some(&text[..end])
            }
            None => rest.take(),
        }
    })
}

/// A tab or a strange space where spaces should indent.
fn bad_indentation(line: u32, text: &str) -> Option<Finding> {
    let indent = text
        .chars()
        .take_while(|c| matches!(c, ' ' | '\t') || slips::is_strange_space(*c));
    let (column, c) = (1..).zip(indent).find(|(_, c)| *c != ' ')?;
    if text.trim().is_empty() {
        return None;
    }
    let problem = match c {
        '\t' => Problem::TabIndentation,
        '\u{3000}' => Problem::WideIndentation,
        _ => Problem::Syntax(Syntax::FullWidth(c)),
    };
    Some(Finding::new(problem, Span::on_line(line, column, 1)))
}

/// What a line opens and does not close; positions count from 0.
#[derive(Default)]
struct Marks {
    /// A quotation mark that is not closed.
    quote: Option<usize>,
    /// Brackets that are not closed.
    brackets: Vec<(usize, char)>,
    /// Whether it closes a bracket of a line before.
    closes: bool,
}

fn marks(text: &str) -> Marks {
    let mut marks = Marks::default();
    let mut quoted = None;
    let mut before = ' ';
    for (column, c) in text.chars().enumerate() {
        match quoted {
            Some(open) if c == open && before != '\\' => {
                quoted = None;
                marks.quote = None;
            }
            Some(_) => {}
            None if c == '#' && before.is_whitespace() => break,
            None if matches!(c, '"' | '\'') && !before.is_alphanumeric() => {
                quoted = Some(c);
                marks.quote = Some(column);
            }
            None if matches!(c, '[' | '{') => marks.brackets.push((column, c)),
            None if matches!(c, ']' | '}') => {
                marks.closes |= marks.brackets.pop().is_none();
            }
            None => {}
        }
        before = c;
    }
    marks
}

fn problem(kind: &ErrorKind) -> Problem {
    use ErrorKind as K;
    Problem::Syntax(match kind {
        K::RecursionLimitExceeded => {
            return Problem::TooDeep {
                most: limits::DEPTH,
            };
        }
        K::UnknownAnchor => return Problem::UnknownAnchor,
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabAtBlockScalarStart
        | K::TabInIndentation
        | K::TabInPlainScalar => return Problem::TabIndentation,
        K::UndeclaredTagHandle
        | K::ExpectedTagBang
        | K::InvalidGlobalTagCharacter
        | K::InvalidTagTerminator
        | K::MissingTagUri
        | K::UnclosedVerbatimTag
        | K::InvalidTagEscape
        | K::InvalidTagUtf8LeadingByte
        | K::InvalidTagUtf8TrailingByte
        | K::InvalidTagUtf8 => return Problem::Tag,
        K::UnclosedQuotedScalar
        | K::InvalidQuotedScalarIndent
        | K::DocumentIndicatorInQuotedScalar => Syntax::UnclosedQuote,
        K::UnclosedFlowCollection { open } => Syntax::UnclosedBracket(*open),
        K::UnexpectedEofFlowSequence => Syntax::UnclosedBracket('['),
        K::UnexpectedEofFlowMapping | K::UnexpectedEofImplicitFlowMapping => {
            Syntax::UnclosedBracket('{')
        }
        K::MismatchedFlowCollectionEnd { open, close } => Syntax::WrongBracket {
            open: *open,
            close: *close,
        },
        K::MisplacedFlowCollectionEnd => Syntax::StrayBracket,
        K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::FlowMappingValueAdjacentCollection => Syntax::Separator,
        K::InvalidIndentation
        | K::InvalidBlockScalarIndent
        | K::InvalidFlowScalarIndent
        | K::ZeroBlockScalarIndent
        | K::ExpectedBlockSequenceEntry
        | K::InvalidBlockEntryWhitespace
        | K::InvalidMappingValueWhitespace => Syntax::Indentation,
        K::SimpleKeyExpected
        | K::InvalidSimpleKey
        | K::ExpectedBlockMappingKey
        | K::MappingKeyNotAllowed
        | K::InvalidColonPlacement => Syntax::MissingColon,
        K::MappingValueNotAllowed => Syntax::SecondColon,
        K::BlockEntryInFlowCollection
        | K::BlockSequenceEntryNotAllowed
        | K::PlainScalarStartsWithDashFlowIndicator => Syntax::ListHere,
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => Syntax::BadEscape,
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
            Syntax::AfterQuote
        }
        K::UnexpectedCharacter { character } if !character.is_control() => {
            Syntax::Begins(*character)
        }
        K::UnexpectedEof
        | K::UnexpectedEofBlockSequence
        | K::UnexpectedEofBlockMapping
        | K::UnexpectedEndOfPlainScalar => Syntax::UnexpectedEnd,
        K::DirectiveDisallowed
        | K::DuplicateVersionDirective
        | K::UnsupportedYamlMajorVersion
        | K::DuplicateTagDirective
        | K::MissingDocumentEndBeforeDirective => Syntax::Directive,
        K::CommentInterceptedScalar => Syntax::CommentInText,
        _ => Syntax::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_break_ends_a_line() {
        let split: Vec<_> = lines("a\nb\r\nc\rd").collect();
        assert_eq!(split, ["a", "b", "c", "d"]);
        assert_eq!(lines("a\n").count(), 2);
    }
}
