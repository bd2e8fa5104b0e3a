//! The YAML parser's errors in our own words: from its kinds of error to ours.

use crate::scenario::finding::{Finding, Span};
use crate::scenario::limits;
use crate::scenario::problem::{Problem, Syntax};
use serde_yaml::granit_parser::{ErrorKind, ScanError};

/// Characters of a Japanese keyboard that look like YAML's own.
const FULL_WIDTH: [char; 10] = [
    '：', '，', '｛', '｝', '［', '］', '”', '“', '－', '\u{3000}',
];

/// What to say of a parser's error in this source. The parser stops where it can
/// no longer go on, which is often a line after the slip; so the lines around are
/// looked at for what people do.
pub(super) fn finding(error: &ScanError, source: &str) -> Finding {
    let line = error.marker().line();
    let first = line.saturating_sub(1).max(1);
    let here = Finding::new(
        problem(error.kind()),
        Span::on_line(number(line), number(error.marker().col()) + 1, 1),
    );
    let is_syntax = here.code == Problem::Syntax(Syntax::Other).code();
    let mut slips = Vec::new();
    for (at, text) in (first..)
        .zip(lines(source).skip(first - 1))
        .take(line + 2 - first)
    {
        let n = number(at);
        slips.extend(bad_indentation(n, text).or_else(|| {
            let may_be_slip = is_syntax && at <= line;
            may_be_slip.then(|| slip(n, text, error.kind())).flatten()
        }));
    }
    let on = |line: usize| slips.iter().find(|slip| slip.span.line == number(line));
    let slip = on(line).or_else(|| on(line + 1)).or_else(|| on(first));
    slip.unwrap_or(&here).clone()
}

/// What is wrong with a line by itself: a full-width sign, or something that is
/// opened and not closed, if that is what the parser missed.
fn slip(line: u32, text: &str, kind: &ErrorKind) -> Option<Finding> {
    let marks = marks(text);
    let (column, syntax) = if let Some((column, c)) = marks.full_width {
        (column, Syntax::FullWidth(c))
    } else if let (Some(column), Syntax::UnclosedQuote) = (marks.quote, syntax(kind)?) {
        (column, Syntax::UnclosedQuote)
    } else if let (
        Some(&(column, open)),
        Syntax::Separator | Syntax::MissingColon | Syntax::UnclosedBracket(_),
    ) = (marks.brackets.last(), syntax(kind)?)
    {
        (column, Syntax::UnclosedBracket(open))
    } else {
        return None;
    };
    Some(Finding::new(
        Problem::Syntax(syntax),
        Span::on_line(line, column, 1),
    ))
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

/// What of a line matters to finding a slip, each with its column.
#[derive(Default)]
struct Marks {
    /// The first full-width look-alike outside quotation marks.
    full_width: Option<(u32, char)>,
    /// A quotation mark that is not closed.
    quote: Option<u32>,
    /// Brackets that are not closed.
    brackets: Vec<(u32, char)>,
}

fn marks(text: &str) -> Marks {
    let mut marks = Marks::default();
    let mut quoted = None;
    let mut before = ' ';
    for (column, c) in (1..).zip(text.chars()) {
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
            None if matches!(c, ']' | '}') => _ = marks.brackets.pop(),
            None if FULL_WIDTH.contains(&c) => {
                marks.full_width = marks.full_width.or(Some((column, c)));
            }
            None => {}
        }
        before = c;
    }
    marks
}

fn syntax(kind: &ErrorKind) -> Option<Syntax> {
    match problem(kind) {
        Problem::Syntax(syntax) => Some(syntax),
        _ => None,
    }
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
        let full_width = |text| marks(text).full_width;
        assert_eq!(full_width("id：x"), Some((3, '：')));
        assert_eq!(full_width("say: \"問：答\""), None);
        assert_eq!(full_width("say: x # 注：答"), None);
    }
}
