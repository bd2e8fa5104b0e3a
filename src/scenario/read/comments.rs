//! `Was it kettle #4?`: of a text without quotation marks, YAML takes for a comment
//! what begins with a `#` after a space, and not a word of it arrives. A comment that
//! is meant as one has a space after its `#`, or a rule of signs.

use super::syntax::lines;
use crate::scenario::finding::Span;
use std::collections::HashMap;

/// The comments of a source that look like the rest of a text.
#[derive(Default)]
pub(super) struct Comments<'s> {
    /// By line and column of the end of what stands before them.
    after: HashMap<(u32, u32), (Span, &'s str)>,
}

impl<'s> Comments<'s> {
    /// Looks through a source once, however many texts a line of it has.
    pub fn of(source: &'s str) -> Comments<'s> {
        let mut after = HashMap::new();
        let numbered = (1..).zip(lines(source));
        for (line, text) in numbered.filter(|(_, text)| text.contains(" #") || text.contains("\t#"))
        {
            let text = text.trim_end();
            let characters = text.chars().count() as u32;
            // Where what stands before ends, and whether a space follows it.
            let (mut end, mut spaced) = (1, false);
            for (column, (at, sign)) in (1..).zip(text.char_indices()) {
                if sign == '#' && spaced && begins_words(text[at + 1..].chars().next()) {
                    let span = Span::on_line(line, column, characters + 1 - column);
                    after.insert((line, end), (span, &text[at..]));
                }
                spaced = matches!(sign, ' ' | '\t');
                if !spaced {
                    end = column + 1;
                }
            }
        }
        Comments { after }
    }

    /// The comment right behind a text of this place, and where it stands.
    pub fn behind(&self, text: Span) -> Option<(Span, &'s str)> {
        let end = (text.end_line, text.end_column);
        self.after.get(&end).copied()
    }
}

/// Whether what follows a `#` could be words of a text.
pub(super) fn begins_words(first: Option<char>) -> bool {
    let is_rule = |sign: char| matches!(sign, '#' | '-' | '=' | '*' | '~' | '_' | '!');
    first.is_some_and(|sign| !sign.is_whitespace() && !is_rule(sign))
}
