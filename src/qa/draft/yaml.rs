//! Writes YAML that says what was meant, whatever stands in the texts: every text
//! in double quotes, with what would end or change it escaped.

use crate::scenario::clean;
use std::fmt::Write as _;

/// A file that grows line by line.
#[derive(Default)]
pub(super) struct Yaml {
    text: String,
}

impl Yaml {
    /// A line of YAML at a depth of two blanks each.
    pub fn line(&mut self, depth: usize, line: &str) {
        if !line.is_empty() {
            // Writing to a string cannot fail.
            _ = write!(self.text, "{:1$}{line}", "", depth * 2);
        }
        self.text.push('\n');
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.line(0, "");
    }

    /// A comment: on one line, whatever is in it.
    pub fn comment(&mut self, depth: usize, words: &str) {
        let words = clean(words);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.line(depth, &format!("# {words}"));
    }

    /// A field with a text.
    pub fn text(&mut self, depth: usize, name: &str, text: &str) {
        self.line(depth, &format!("{name}: {}", quoted(text)));
    }

    /// The whole.
    pub fn finish(self) -> String {
        self.text
    }
}

/// A text in double quotes.
pub(super) fn quoted(text: &str) -> String {
    let text = clean(text);
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            // Not printable in YAML.
            '\u{FFFE}' | '\u{FFFF}' => quoted.push('\u{FFFD}'),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;
    use proptest::prelude::*;

    fn read_back(text: &str) -> Option<String> {
        let yaml = format!(
            "kaiken: 1\nid: x\ntitle: {}\nlanguages: [en]\npress: [{{id: p, name: \"P\"}}]\n\
             topics: [{{id: t, title: \"T\", field: harm}}]\nquestions:\n  - id: q\n    from: p\n    \
             topic: t\n    observes: [answer]\n    ask: \"Q\"\n    answers:\n      \
             - {{id: a, say: \"A\", rate: {{answer: 3}}}}\n      - {{id: b, say: \"B\", rate: {{answer: 0}}}}\n",
            quoted(text)
        );
        let title = load(yaml.as_bytes(), "x").scenario?.title;
        Some(title.get(crate::scenario::Lang::En).to_owned())
    }

    #[test]
    fn what_would_change_it_stays_text() {
        let texts = [
            "a: b",
            "# no comment",
            "say \"it\"",
            "back\\slash \\n",
            "two\nlines",
            "- {x: [y]}",
            "*alias &anchor !tag %",
            "null",
            "12",
            "'",
            "日本語：「はい」",
            "👨\u{200D}👩\u{200D}👧",
            "x\u{85}y",
        ];
        for text in texts {
            assert_eq!(read_back(text).as_deref(), Some(&*clean(text)), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_back_as_it_was_cleaned(text in "\\PC{0,40}|[\\x00-\\x7f]{0,40}|.{0,20}") {
            prop_assume!(!clean(&text).trim().is_empty());
            let expected = clean(&text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
            prop_assert_eq!(read_back(&text), Some(expected));
        }
    }
}
