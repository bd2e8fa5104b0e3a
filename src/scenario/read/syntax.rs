//! The YAML parser's errors in our own words: from its kinds of error to ours.

use crate::scenario::finding::{Finding, Span};
use crate::scenario::limits;
use crate::scenario::problem::{Problem, Syntax};
use serde_yaml::granit_parser::{ErrorKind, ScanError};

/// Characters of a Japanese keyboard that look like YAML's own.
const FULL_WIDTH: [char; 10] = [
    '：', '，', '｛', '｝', '［', '］', '”', '“', '－', '\u{3000}',
];

/// What to say of a parser's error in this source.
pub(super) fn finding(error: &ScanError, source: &str) -> Finding {
    let line = error.marker().line();
    let span = Span::on_line(number(line), number(error.marker().col()) + 1, 1);
    // The parser notices bad indentation on the line itself or on the next one.
    let near: Vec<(usize, &str)> = lines(source)
        .enumerate()
        .map(|(at, text)| (at + 1, text))
        .skip(line.saturating_sub(2))
        .take(2)
        .collect();
    for &(at, text) in near.iter().rev() {
        if let Some(indentation) = bad_indentation(number(at), text) {
            return indentation;
        }
    }
    let problem = problem(error.kind());
    if matches!(problem, Problem::Syntax(_)) {
        for &(at, text) in near.iter().rev() {
            if let Some((column, c)) = full_width(text) {
                return Finding::new(
                    Problem::Syntax(Syntax::FullWidth(c)),
                    Span::on_line(number(at), column, 1),
                );
            }
        }
    }
    Finding::new(problem, span)
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

/// A tab or a full-width space where spaces should indent.
fn bad_indentation(line: u32, text: &str) -> Option<Finding> {
    let indent = text
        .chars()
        .take_while(|c| matches!(c, ' ' | '\t' | '\u{3000}'));
    let (column, c) = (1..).zip(indent).find(|(_, c)| *c != ' ')?;
    if text.trim().is_empty() {
        return None;
    }
    let problem = match c {
        '\t' => Problem::TabIndentation,
        _ => Problem::WideIndentation,
    };
    Some(Finding::new(problem, Span::on_line(line, column, 1)))
}

/// The first full-width look-alike outside quotation marks and comments.
fn full_width(text: &str) -> Option<(u32, char)> {
    let mut quote = None;
    for (column, c) in (1..).zip(text.chars()) {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '#' => return None,
            None if FULL_WIDTH.contains(&c) => return Some((column, c)),
            None => {}
        }
    }
    None
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
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar => Syntax::UnclosedQuote,
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
        | K::InvalidQuotedScalarIndent
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
            Syntax::StrangeCharacter(*character)
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

    #[test]
    fn a_full_width_colon_in_quotes_is_none() {
        assert_eq!(full_width("id：x"), Some((3, '：')));
        assert_eq!(full_width("say: \"問：答\""), None);
        assert_eq!(full_width("say: x # 注：答"), None);
    }
}
