//! What people do: the slips a line by itself gives away, such as a full-width
//! colon, a dash without its space, or a text that needed quotation marks. They
//! are looked for only where the parser stopped.

use super::comments::begins_words;
use crate::scenario::problem::{LookAlike, Syntax};

/// A line of the source, cut up as far as slips show in it. Positions count
/// characters from 0.
pub(super) struct Line {
    chars: Vec<char>,
    /// The first character that is no space.
    indent: usize,
    /// Whether the line begins with `- `.
    dash: bool,
    /// The first character after the indentation and the dashes.
    start: usize,
    /// The end of the name (`id`, `as_of`) that begins there; where it begins, if
    /// there is none.
    name_end: usize,
}

impl Line {
    pub fn new(text: &str) -> Line {
        let chars: Vec<char> = text.chars().collect();
        let spaces = |from: usize| chars[from..].iter().take_while(|c| **c == ' ').count();
        let indent = spaces(0);
        let mut start = indent;
        while chars.get(start) == Some(&'-') && chars.get(start + 1) == Some(&' ') {
            start += 1 + spaces(start + 1);
        }
        let name = name_at(&chars, start);
        Line {
            indent,
            dash: start > indent,
            start,
            name_end: start + name,
            chars,
        }
    }

    pub fn is_blank(&self) -> bool {
        matches!(self.at(self.start), None | Some('#'))
    }

    /// Whether a block entry `name: …` begins in this line, no further to the
    /// right than a column.
    pub fn begins_entry(&self, column: usize) -> bool {
        let entry = self.dash || (self.has_name() && self.at(self.name_end) == Some(':'));
        entry && self.indent <= column
    }

    /// Where the content of the line begins, dashes left out.
    pub fn content(&self) -> usize {
        self.start
    }

    fn at(&self, position: usize) -> Option<char> {
        self.chars.get(position).copied()
    }

    fn has_name(&self) -> bool {
        self.name_end > self.start
    }

    /// The first character after a position that is no space.
    fn skip_spaces(&self, from: usize) -> usize {
        let spaces = self.chars.iter().skip(from).take_while(|c| **c == ' ');
        from + spaces.count()
    }
}

/// A slip: the position of the sign, and what it is.
pub(super) type Slip = (usize, Syntax);

/// The slip in a line, if it has one. `stopped` is what the parser says, and where,
/// if it stopped in this very line; `before` is the last line above that is not
/// blank.
pub(super) fn slip(
    line: &Line,
    before: Option<&Line>,
    kind: Syntax,
    stopped: Option<usize>,
) -> Option<Slip> {
    dash(line)
        .or_else(|| colon(line))
        .or_else(|| in_brackets(line, stopped))
        .or_else(|| text(line, stopped))
        .or_else(|| missing_dash(line, before, kind))
}

/// What a closer look at the place makes of the parser's error.
pub(super) fn looked_at(line: &Line, kind: Syntax, at: usize) -> Slip {
    match kind {
        // The only colon of the line: the entry itself is out of line.
        Syntax::SecondColon if line.has_name() && at == line.name_end => {
            (line.indent, Syntax::Indentation)
        }
        Syntax::Separator if line.at(at) == Some(':') && !follows_short_value(line, at) => {
            (at, Syntax::SecondColon)
        }
        Syntax::AfterQuote if is_entry_of_map(line, at) => (at, Syntax::Separator),
        _ => (at, kind),
    }
}

/// `- ` with another sign for the hyphen, or without its space.
fn dash(line: &Line) -> Option<Slip> {
    let at = line.start;
    let sign = line.at(at)?;
    if !is_like_hyphen(sign) && sign != '-' {
        return None;
    }
    if let Some(space) = line.at(at + 1).filter(|c| is_strange_space(*c)) {
        return Some((at + 1, Syntax::FullWidth(space)));
    }
    let entry = line.skip_spaces(at + 1);
    let name = name_at(&line.chars, entry);
    let is_entry = match line.at(entry)? {
        '{' | '｛' => true,
        _ => name > 0 && matches!(line.at(entry + name), Some(':' | '：')),
    };
    if !is_entry {
        None
    } else if sign == '-' {
        Some((at, Syntax::DashWithoutSpace))
    } else {
        Some((at, Syntax::FullWidth(sign)))
    }
}

/// A colon that is full-width, has no space after it, or a strange one.
fn colon(line: &Line) -> Option<Slip> {
    if !line.has_name() {
        return None;
    }
    let at = line.name_end;
    let after = line.at(at + 1);
    match line.at(at)? {
        '：' => Some((at, Syntax::FullWidth('：'))),
        ':' => match after? {
            ' ' | '\t' | '/' | ':' => None,
            space if is_strange_space(space) => Some((at + 1, Syntax::FullWidth(space))),
            _ => Some((at, Syntax::ColonWithoutSpace)),
        },
        _ => None,
    }
}

/// A full-width sign within brackets, or in the place of one.
fn in_brackets(line: &Line, stopped: Option<usize>) -> Option<Slip> {
    let (mut open, mut quote) = (0_usize, None);
    // Whether a value or a name could begin here.
    let mut fresh = true;
    for (at, &c) in line.chars.iter().enumerate().skip(line.start) {
        if let Some(mark) = quote {
            if c == mark && line.at(at - 1) != Some('\\') {
                quote = None;
            }
            continue;
        }
        let next = line.at(at + 1);
        match c {
            '#' if fresh || line.at(at.wrapping_sub(1)) == Some(' ') => {
                let took_bracket = line.chars[at..].iter().any(|c| matches!(c, ']' | '}'));
                let cuts = open > 0 && took_bracket && begins_words(next);
                return cuts.then_some((at, Syntax::CommentInText));
            }
            '"' | '\'' if fresh => quote = Some(c),
            '[' | '{' => open += 1,
            ']' | '}' => open = open.saturating_sub(1),
            '｛' | '［' if fresh => return Some((at, Syntax::FullWidth(c))),
            '｝' | '］' if open > 0 && matches!(next, None | Some(' ' | ',' | ']' | '}')) => {
                return Some((at, Syntax::FullWidth(c)));
            }
            '：' if open > 0 && is_name_before(line, at) => {
                return Some((at, Syntax::FullWidth(c)));
            }
            '，' | '、' if open > 0 && (stopped == Some(at) || is_entry_of_map(line, at + 1)) => {
                return Some((at, Syntax::FullWidth(c)));
            }
            _ => {}
        }
        fresh = match c {
            ' ' => fresh,
            ',' | '[' | '{' => true,
            ':' => matches!(next, Some(' ') | None),
            _ => false,
        };
    }
    None
}

/// A text that begins with a sign YAML wants for itself, or with quotation marks
/// that are none.
fn text(line: &Line, stopped: Option<usize>) -> Option<Slip> {
    let at = text_start(line, stopped?);
    let sign = line.at(at)?;
    let next = line.at(at + 1);
    let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let begins = match sign {
        _ if is_like_quote(sign) => return Some((at, Syntax::FullWidth(sign))),
        '@' | '`' | '%' | '&' | '*' | '!' | ']' | '}' | ',' | ':' | '?' => true,
        '-' => next == Some(' ') && line.has_name(),
        '|' | '>' => is_word(next) && !matches!(next, Some('+' | '-' | '0'..='9')),
        '[' | '{' => closes_before_more(line, at),
        '"' => {
            // Closed by another mark than it was opened with.
            let mut rest = line.chars.iter().skip(at + 1);
            let wrong = rest.position(|c| matches!(c, '”' | '"'))? + at + 1;
            let alone = line.chars[wrong + 1..].iter().all(|c| *c != '"');
            let sign = line.chars[wrong];
            return (sign == '”' && alone).then_some((wrong, Syntax::FullWidth(sign)));
        }
        _ => false,
    };
    begins.then_some((at, Syntax::Begins(sign)))
}

/// An entry of a list that lacks its dash: it begins with an id, or a bracket.
fn missing_dash(line: &Line, before: Option<&Line>, kind: Syntax) -> Option<Slip> {
    let fits = matches!(
        kind,
        Syntax::Indentation | Syntax::SecondColon | Syntax::MissingColon | Syntax::ListHere
    );
    if !fits || line.dash || line.indent == 0 {
        return None;
    }
    let begins = match line.at(line.start)? {
        '{' => true,
        _ => line.chars[line.start..].starts_with(&['i', 'd', ':']),
    };
    let is_sibling = |before: &Line| before.has_name() && before.start == line.start;
    (begins && !before.is_some_and(is_sibling)).then_some((line.start, Syntax::MissingDash))
}

/// Where the text begins that reaches to a place: after the colon, the comma or
/// the bracket before it.
fn text_start(line: &Line, to: usize) -> usize {
    let mut start = line.start;
    let mut quote = None;
    let mut open = 0_usize;
    for (at, &c) in line.chars.iter().enumerate().take(to).skip(line.start) {
        let next = line.at(at + 1);
        match (quote, c) {
            (Some(mark), _) if c == mark => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if at == start => quote = Some(c),
            (None, ':') if next.is_none_or(|c| c == ' ') => start = line.skip_spaces(at + 1),
            (None, '{' | '[') if at == start => {
                open += 1;
                start = line.skip_spaces(at + 1);
            }
            (None, ',') if open > 0 => start = line.skip_spaces(at + 1),
            _ => {}
        }
    }
    // A bracket that closes before the place was the text's own.
    let value = line.skip_spaces(line.name_end + 1);
    if line.has_name() && value < to && closes_before_more(line, value) {
        return value;
    }
    start
}

/// Whether the bracket at a place is closed in its line, and words follow.
fn closes_before_more(line: &Line, at: usize) -> bool {
    let close = match line.at(at) {
        Some('[') => ']',
        Some('{') => '}',
        _ => return false,
    };
    let mut rest = line.chars.iter().skip(at);
    let Some(end) = rest.position(|c| *c == close) else {
        return false;
    };
    let after = line.skip_spaces(at + end + 1);
    let word = |c: char| !matches!(c, ',' | ']' | '}' | '#' | ':');
    line.at(after).is_some_and(word)
}

/// Whether an entry `name: …` begins at a place, spaces left out.
fn is_entry_of_map(line: &Line, at: usize) -> bool {
    let start = line.skip_spaces(at);
    let name = name_at(&line.chars, start);
    name > 0 && matches!(line.at(start + name), Some(':' | '：'))
}

/// Whether what stands before a colon is one short value and a name: then what
/// lacks is a comma.
fn follows_short_value(line: &Line, colon: usize) -> bool {
    let start = text_start(line, colon);
    let between: String = line.chars[start.min(colon)..colon].iter().collect();
    let mut words = between.split(' ').filter(|word| !word.is_empty());
    let (value, name) = (words.next(), words.next());
    let is_name = |word: &str| name_at(&word.chars().collect::<Vec<_>>(), 0) == word.len();
    words.next().is_none() && value.is_some() && name.is_some_and(is_name)
}

fn is_name_before(line: &Line, at: usize) -> bool {
    let name = line.chars[..at].iter().rev();
    let name = name.take_while(|c| is_of_name(**c)).count();
    let before = at.checked_sub(name + 1).and_then(|at| line.at(at));
    name > 0 && matches!(before, Some(' ' | '{' | ','))
}

/// How long the name is that begins at a position; 0 if none does.
fn name_at(chars: &[char], start: usize) -> usize {
    let name = || chars.iter().skip(start);
    match name().next() {
        Some('a'..='z') => name().take_while(|c| is_of_name(**c)).count(),
        _ => 0,
    }
}

fn is_of_name(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | '_' | '-')
}

fn is_like_hyphen(c: char) -> bool {
    LookAlike::of(c) == Some(LookAlike::Hyphen)
}

fn is_like_quote(c: char) -> bool {
    LookAlike::of(c) == Some(LookAlike::Quote)
}

/// A space that is not the ordinary one.
pub(super) fn is_strange_space(c: char) -> bool {
    LookAlike::of(c).is_some_and(LookAlike::is_space)
}

/// The first sign in a name or a number that only looks like one of YAML's own.
pub(super) fn look_alike(word: &str) -> Option<(usize, char)> {
    let is_like = |c| !matches!(LookAlike::of(c), None | Some(LookAlike::Hyphen));
    word.chars().enumerate().find(|(_, c)| is_like(*c))
}
