//! YAML as a tree of nodes that know their places, built from the parser's
//! events. What YAML allows and a scenario does not (tags, several documents,
//! repeated keys) is reported here, all of it; a syntax error ends the reading.
//!
//! An alias shares its anchor's node, so a bomb of aliases takes no memory; how
//! large and deep it would be if written out is counted, and limited.

use super::findings::Findings;
use super::{colon, syntax};
use crate::scenario::finding::{Finding, Span, shown};
use crate::scenario::limits;
use crate::scenario::problem::{Problem, Syntax};
use serde_yaml::granit_parser::{self, Event, Parser, ScalarStyle};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// The most nodes of one file, repeated ones counted each time: more than a
/// scenario of the largest allowed size has.
pub(super) const NODES: usize = 250_000;

/// The most keys of a map that are compared one with another.
const FEW_KEYS: usize = 16;

/// A value in the file.
#[derive(Debug)]
pub(super) struct Node<'s> {
    /// Where to point when it is wrong: a scalar itself; of a map, its first key;
    /// of a list, its beginning.
    pub span: Span,
    pub content: Content<'s>,
    /// How many nodes it is, itself included.
    size: usize,
    /// How many bytes of text it holds.
    bytes: usize,
    /// How many levels it has, itself included.
    height: usize,
}

/// What a node holds.
#[derive(Debug)]
pub(super) enum Content<'s> {
    /// `null`, `~` or nothing at all.
    Nothing,
    /// A word, a number or a text, as written. `plain` if it had no quotes.
    Scalar {
        text: Cow<'s, str>,
        plain: bool,
    },
    List(Vec<Rc<Node<'s>>>),
    Map(Vec<Entry<'s>>),
}

/// One `key: value` of a map.
#[derive(Debug)]
pub(super) struct Entry<'s> {
    pub key: Cow<'s, str>,
    pub key_span: Span,
    pub value: Rc<Node<'s>>,
}

/// Reads the first document of a source. No tree, if it is not YAML that can be
/// relied on; the findings then say why.
pub(super) fn parse<'s>(source: &'s str, findings: &mut Findings) -> Option<Rc<Node<'s>>> {
    let mut builder = Builder::new(findings);
    let options = granit_parser::options! {
        emit_comments: false,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        disallow_directives: true,
        flow_nesting_limit: limits::DEPTH,
        block_nesting_limit: limits::DEPTH,
    };
    for event in Parser::new_from_str_with_options(source, options) {
        let step = match event {
            Ok((event, span)) => builder.event(event, &span),
            Err(error) => Err(syntax::finding(&error, source)),
        };
        match step {
            Ok(Step::On) => {}
            Ok(Step::Done) => break,
            Err(stopped) => {
                builder.stop(stopped);
                return None;
            }
        }
    }
    builder.refuse_lost_words();
    builder.root
}

/// Whether there is more to read.
enum Step {
    On,
    Done,
}

/// A collection that is still being read.
struct Open<'s> {
    span: Span,
    anchor: usize,
    kind: OpenKind<'s>,
    size: usize,
    bytes: usize,
    height: usize,
}

enum OpenKind<'s> {
    List(Vec<Rc<Node<'s>>>),
    /// Entries so far, and the key that waits for its value.
    Map(Vec<Entry<'s>>, Option<(Cow<'s, str>, Span)>),
}

struct Builder<'s, 'f> {
    findings: &'f mut Findings,
    open: Vec<Open<'s>>,
    anchors: HashMap<usize, Rc<Node<'s>>>,
    root: Option<Rc<Node<'s>>>,
    documents: usize,
    nodes: usize,
    /// Anchors on a bare text that no alias has used yet, with their places.
    lost: BTreeMap<usize, Span>,
    /// Whether the last node was a bare text.
    bare: bool,
}

impl<'s, 'f> Builder<'s, 'f> {
    fn new(findings: &'f mut Findings) -> Self {
        Builder {
            findings,
            open: Vec::new(),
            anchors: HashMap::new(),
            root: None,
            documents: 0,
            nodes: 0,
            lost: BTreeMap::new(),
            bare: false,
        }
    }

    fn event(&mut self, event: Event<'s>, at: &granit_parser::Span) -> Result<Step, Finding> {
        let span = span_of(at);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.findings
                        .add_misplacing(Problem::SeveralDocuments, span);
                    return Ok(Step::Done);
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_tag(tag.is_some(), at);
                let bytes = text.len();
                self.bare = style == ScalarStyle::Plain;
                let content = scalar(text, style);
                self.finish(
                    Node {
                        span,
                        content,
                        size: 1,
                        bytes,
                        height: 1,
                    },
                    anchor,
                )?;
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.bare = false;
                self.refuse_tag(tag.is_some(), at);
                self.begin(OpenKind::List(Vec::new()), anchor, span)?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.bare = false;
                self.refuse_tag(tag.is_some(), at);
                self.begin(OpenKind::Map(Vec::new(), None), anchor, span)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end()?,
            Event::Anchor(anchor, _) if self.bare => {
                self.lost.insert(anchor, span);
            }
            Event::UnresolvedAlias(name) => {
                self.findings.add(Problem::UnknownAnchor, span);
                self.finish(Node::scalar(name, true, span), 0)?;
            }
            Event::Alias(anchor) => {
                self.lost.remove(&anchor);
                let Some(node) = self.anchors.get(&anchor).cloned() else {
                    return Err(Finding::new(Problem::AnchorInItself, span));
                };
                self.place(node, span)?;
            }
            _ => {}
        }
        Ok(Step::On)
    }

    fn refuse_tag(&mut self, tagged: bool, at: &granit_parser::Span) {
        if tagged {
            let span = at.tag_span().as_ref().map_or_else(|| span_of(at), span_of);
            self.findings.add(Problem::Tag, span);
        }
    }

    /// Reports why reading ends, unless an alias of no anchor has been reported in
    /// that line: then it is a text that begins with `*`, and that is all.
    fn stop(&mut self, stopped: Finding) {
        let alias = Problem::UnknownAnchor.code();
        let said = self.findings.as_slice().last();
        let is_said = said.is_some_and(|it| it.code == alias && it.span.line == stopped.span.line);
        if !is_said {
            self.findings.push(stopped);
        }
    }

    /// A text such as `&all of it` has lost its first word to an anchor.
    fn refuse_lost_words(&mut self) {
        let begins = Problem::Syntax(Syntax::Begins('&'));
        for span in self.lost.values() {
            self.findings.add(begins.clone(), *span);
        }
    }

    fn begin(&mut self, kind: OpenKind<'s>, anchor: usize, span: Span) -> Result<(), Finding> {
        let span = Span::on_line(span.line, span.column, 1);
        if self.open.len() >= limits::DEPTH {
            return Err(too_deep(span));
        }
        self.open.push(Open {
            span,
            anchor,
            kind,
            size: 1,
            bytes: 0,
            height: 1,
        });
        Ok(())
    }

    fn end(&mut self) -> Result<(), Finding> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let (content, span) = match open.kind {
            OpenKind::List(items) => (Content::List(items), open.span),
            OpenKind::Map(mut entries, _) => {
                for entry in &mut entries {
                    colon::mend(self.findings, entry);
                }
                self.refuse_repeated_keys(&entries);
                let span = entries.first().map_or(open.span, |first| first.key_span);
                (Content::Map(entries), span)
            }
        };
        let node = Node {
            span,
            content,
            size: open.size,
            bytes: open.bytes,
            height: open.height,
        };
        self.finish(node, open.anchor)
    }

    /// A node is complete: remembers its anchor and puts it where it belongs.
    fn finish(&mut self, node: Node<'s>, anchor: usize) -> Result<(), Finding> {
        self.nodes += 1;
        let span = node.span;
        let node = Rc::new(node);
        if anchor != 0 {
            self.anchors.insert(anchor, Rc::clone(&node));
        }
        self.place(node, span)
    }

    fn place(&mut self, node: Rc<Node<'s>>, span: Span) -> Result<(), Finding> {
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        parent.size += node.size;
        parent.bytes += node.bytes;
        parent.height = parent.height.max(node.height + 1);
        if self.nodes > NODES || parent.size > NODES {
            return Err(Finding::new(Problem::TooManyNodes { most: NODES }, span));
        }
        // Without aliases a file cannot hold more text than it is large.
        let most = limits::FILE_BYTES;
        if parent.bytes > most {
            return Err(Finding::new(Problem::AliasesTooLarge { most }, span));
        }
        if parent.height > limits::DEPTH {
            return Err(too_deep(span));
        }
        match &mut parent.kind {
            OpenKind::List(items) => items.push(node),
            OpenKind::Map(entries, waiting) => match waiting.take() {
                Some((key, key_span)) => entries.push(Entry {
                    key,
                    key_span,
                    value: node,
                }),
                None => *waiting = Some((key(self.findings, &node, span), span)),
            },
        }
        Ok(())
    }

    fn refuse_repeated_keys(&mut self, entries: &[Entry<'s>]) {
        let lost = self.without_dash(entries);
        for at in &lost {
            let missing = Problem::Syntax(Syntax::MissingDash);
            self.findings.add_misplacing(missing, entries[*at].key_span);
        }
        let entries = lost.first().map_or(entries, |at| &entries[..*at]);
        // Nearly all maps have a few keys: to compare them is cheaper than to hash them.
        if entries.len() <= FEW_KEYS {
            for (at, entry) in entries.iter().enumerate() {
                let first = entries[..at].iter().find(|first| first.key == entry.key);
                if let Some(first) = first {
                    self.refuse_repeated_key(entry, first.key_span.line);
                }
            }
            return;
        }
        let mut seen: HashMap<&str, u32> = HashMap::with_capacity(entries.len());
        for entry in entries {
            match seen.get(entry.key.as_ref()) {
                Some(first) => self.refuse_repeated_key(entry, *first),
                None => {
                    seen.insert(&entry.key, entry.key_span.line);
                }
            }
        }
    }

    /// Where entries of a list begin without their dash: what each of them begins
    /// with stands there again, below the fields of the one before.
    fn without_dash(&self, entries: &[Entry<'s>]) -> Vec<usize> {
        let parent = self.open.last().map(|parent| &parent.kind);
        let first = entries.first();
        let Some(first) = first.filter(|_| matches!(parent, Some(OpenKind::List(_)))) else {
            return Vec::new();
        };
        let again = |it: &Entry| {
            let (there, here) = (first.key_span, it.key_span);
            it.key == first.key && here.column == there.column && here.line > there.line
        };
        // Right below the first, somebody only wrote it twice.
        let rest = entries.iter().enumerate().skip(2);
        rest.filter(|(_, it)| again(it)).map(|(at, _)| at).collect()
    }

    fn refuse_repeated_key(&mut self, entry: &Entry<'s>, first: u32) {
        let key = shown(&entry.key);
        self.findings
            .add(Problem::DuplicateKey { key, first }, entry.key_span);
    }
}

impl<'s> Node<'s> {
    /// A word or a text by itself.
    pub fn scalar(text: Cow<'s, str>, plain: bool, span: Span) -> Node<'s> {
        Node {
            span,
            size: 1,
            bytes: text.len(),
            height: 1,
            content: Content::Scalar { text, plain },
        }
    }
}

/// A key's text. What cannot be a key is reported, and reads as the empty one.
fn key<'s>(findings: &mut Findings, node: &Node<'s>, span: Span) -> Cow<'s, str> {
    match &node.content {
        Content::Scalar { text, plain } if !text.is_empty() => {
            if *plain && text.starts_with('\u{3000}') {
                let space = Span::on_line(span.line, span.column, 1);
                findings.add_misplacing(Problem::WideIndentation, space);
            } else if *plain && text.starts_with(['｛', '［']) {
                let sign = text.chars().next().unwrap_or('｛');
                let bracket = Span::on_line(span.line, span.column, 1);
                findings.add_misplacing(Problem::Syntax(Syntax::FullWidth(sign)), bracket);
            }
            text.clone()
        }
        _ => {
            findings.add(Problem::KeyNotText, span);
            Cow::Borrowed("")
        }
    }
}

fn too_deep(span: Span) -> Finding {
    let most = limits::DEPTH;
    Finding::new(Problem::TooDeep { most }, span)
}

fn scalar(text: Cow<'_, str>, style: ScalarStyle) -> Content<'_> {
    let plain = style == ScalarStyle::Plain;
    if plain && matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL") {
        Content::Nothing
    } else {
        Content::Scalar { text, plain }
    }
}

/// The parser counts lines from 1 and columns from 0.
fn span_of(span: &granit_parser::Span) -> Span {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Span {
        line: number(span.start.line()),
        column: number(span.start.col()).saturating_add(1),
        end_line: number(span.end.line()),
        end_column: number(span.end.col()).saturating_add(1),
    }
}
